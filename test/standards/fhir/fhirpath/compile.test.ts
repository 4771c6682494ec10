import { describe, expect, it } from 'vitest'
import { compileFhirPath } from '../../../../src/standards/fhir/fhirpath/compile.ts'
import type { Node } from '../../../../src/standards/fhir/fhirpath/nodes.ts'
import { isBounded } from '../../../../src/standards/fhir/fhirpath/patterns.ts'
import { everyRule } from '../../../../src/standards/fhir/rules/rule-table.ts'

const patient = {
  resourceType: 'Patient',
  name: [
    { use: 'official', family: 'Smith', given: ['A', 'B'] },
    { use: 'nickname', given: ['C'] },
  ],
  birthDate: '2000-02',
  _birthDate: { extension: [{ url: 'http://x', valueString: 'y' }] },
  deceasedBoolean: false,
  multipleBirthInteger: 2,
}

function evaluate(expression: string, left = 10_000): unknown[] {
  const node: Node = { value: patient, type: 'Patient' }
  const scope = {
    resource: node,
    root: node,
    context: node,
    self: node,
    index: 0,
    total: [],
    budget: { left },
    memo: new Map(),
  }
  return compileFhirPath(expression)([node], scope).map(({ value }) => value)
}

describe('FHIRPath', () => {
  it.each([
    ['name.given', ['A', 'B', 'C']],
    ["Patient.name.where(use = 'official').family", ['Smith']],
    ['name.given.count() > 2 and name.exists()', [true]],
    ["name.all(given.exists() and (use = 'official' implies family.exists()))", [true]],
    ['deceased is boolean', [true]],
    ['deceased.exists() = multipleBirth.exists()', [true]],
    ['multipleBirth.ofType(integer) * 3 + 1', [7]],
    ['multipleBirth.as(Quantity).empty()', [true]],
    ['birthDate.extension.value', ['y']],
    ["birthDate.extension('http://x').exists()", [true]],
    ['name.given.isDistinct()', [true]],
    ['(name.given | name.given).count()', [3]],
    ["name.given contains 'B'", [true]],
    ["'C' in name.given", [true]],
    ['name[1].given', ['C']],
    ['name.select(given.first())', ['A', 'C']],
    ["name.family.startsWith('Sm') xor false", [true]],
    ["name.first().family.matches('^[A-Z][a-z]+$')", [true]],
    ["name.family.replaceMatches('[a-z]+', '')", ['S']],
    ["name.family & '!'", ['Smith!']],
    ['birthDate < @2001-01', [true]],
    ['birthDate = @2000-02-01', []],
    ['{} or true', [true]],
    ['{} and true', []],
    ['{} implies true', [true]],
    ["iif(name.empty(), 'none', 'some')", ['some']],
    ['%resource.name.count() = 2', [true]],
    ['-1 + 3 div 2', [0]],
    ['descendants().where($this is string).count()', [7]],
    ["'it''s'.exists()", undefined],
  ])('%s', (expression, expected) => {
    if (expected === undefined) expect(() => evaluate(expression)).toThrow(/./)
    else expect(evaluate(expression)).toEqual(expected)
  })

  it('understands every rule of R4', () => {
    const rules = everyRule()
    expect(rules.length).toBeGreaterThan(200)
    for (const { expression } of rules) expect(() => compileFhirPath(expression)).not.toThrow()
  })

  it.each(['unknown()', '%unknown', 'name.', 'name[', '(name', "name = 'x", 'name ? x', ''])(
    'refuses %s',
    (expression) => {
      expect(() => compileFhirPath(expression)).toThrow(Error)
    },
  )

  it('gives up what is too much work', () => {
    expect(() => evaluate('repeat(%resource)', 1000)).not.toThrow()
    expect(() => evaluate('descendants().select(%context.descendants())', 100)).toThrow('too much work')
    expect(() => compileFhirPath('('.repeat(5000))).toThrow('too deep')
    expect(() => compileFhirPath('a'.repeat(30_000))).toThrow('too long')
  })
})

describe('patterns of rules', () => {
  it.each(['[A-Z]([A-Za-z0-9_]){0,254}', '^[a-z]+$', '(a|b)', '[0-9]{3}-[0-9]+', '(?:x)?y*'])('%s ends', (pattern) => {
    expect(isBounded(pattern)).toBe(true)
  })

  it.each(['(a+)+$', '(a|a)*$', '(a*)*', '((a)|b)+', 'a*a*a*a*a*b', '(x+x+)+y', 'a'.repeat(2000)])(
    '%s may not',
    (pattern) => {
      expect(isBounded(pattern)).toBe(false)
    },
  )
})
