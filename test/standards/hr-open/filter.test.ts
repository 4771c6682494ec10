import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../../src/errors.ts'
import { type Filter, type Literal, parseFilter, printFilter } from '../../../src/standards/hr-open/filter.ts'

const path = fc.constantFrom(
  'family',
  'hire-date',
  'person/name/family',
  'person.id.value',
  'and-so-on',
  'contains',
  'in',
)
const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc
    .string({ maxLength: 12, unit: fc.constantFrom(...`ab'(), é|\\"`) })
    .map((text) => ({ kind: 'text' as const, text })),
  fc.constantFrom('0', '-1.5', '2024', '1e3').map((text) => ({ kind: 'number' as const, text })),
  fc
    .constantFrom('2024-01', '2024-01-31', '2024-01-31T08:30:00', '2024-01-31T08:30:00.5+01:00')
    .map((text) => ({ kind: 'date' as const, text })),
  fc.constantFrom('true', 'false').map((text) => ({ kind: 'boolean' as const, text })),
  fc.constant({ kind: 'null' as const, text: 'null' }),
)
const operator = fc.constantFrom(
  'eq' as const,
  'ne' as const,
  'gt' as const,
  'ge' as const,
  'lt' as const,
  'le' as const,
)
const { filter } = fc.letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ path, operator, value: literal }),
    fc.record({ path, in: fc.array(literal, { minLength: 1, maxLength: 4 }) }),
    fc.record({ path, call: fc.constantFrom('contains' as const, 'startswith' as const), value: literal }),
  ),
  filter: fc.oneof(
    { maxDepth: 6 },
    tie('leaf'),
    fc.record({ and: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
    fc.record({ path, any: fc.option(fc.record({ as: fc.constantFrom('d', 'item'), where: tie('filter') })) }),
  ),
}))

describe('$filter', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(filter, (tree) => {
        expect(parseFilter(printFilter(tree))).toEqual(tree)
      }),
    )
  })

  it('binds and closer than or, not closest', () => {
    expect(printFilter(parseFilter("a eq 1 or b eq 2 and not c eq 'x'"))).toBe("a eq 1 or (b eq 2 and not c eq 'x')")
    expect(printFilter(parseFilter('((a eq 1))'))).toBe('a eq 1')
    expect(parseFilter("a eq 'O''Hara'")).toEqual({
      path: 'a',
      operator: 'eq',
      value: { kind: 'text', text: "O'Hara" },
    })
  })

  it.each([
    ['', 'the end (column 1)'],
    ['family', 'one of eq, ne'],
    ['family eq', 'should be a value'],
    ["family eq 'Lee", 'no closing quote'],
    ["family is 'Lee'", '"is" at column 8 is no operator'],
    ["family eq 'Lee' given eq 'Ann'", '"given" at column 17 is left over'],
    ['(family eq 1', 'should be ")"'],
    ['family in ()', 'should be a value'],
    ['contains(family)', 'should be ","'],
    ['family eq #', '"#" at column 11'],
    ['family eq 12abc', 'column 11'],
    [`${'('.repeat(101)}a eq 1${')'.repeat(101)}`, 'deeper than 100'],
    [`${'not '.repeat(200)}a eq 1`, 'deeper than 100'],
    [`family eq '${'x'.repeat(9000)}'`, 'longer than 8192'],
  ])('refuses %j: %s', (text, reason) => {
    expect(() => parseFilter(text)).toThrow(GatewayError)
    expect(() => parseFilter(text)).toThrow(reason)
  })

  it('never fails otherwise than by a clear refusal', () => {
    const refusalOf = (text: string): unknown => {
      try {
        parseFilter(text)
        return undefined
      } catch (error) {
        return error
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`a1-':(),. eqnotand`), maxLength: 60 }), (text) => {
        const refusal = refusalOf(text)
        expect(refusal === undefined || refusal instanceof GatewayError).toBe(true)
      }),
    )
  })
})
