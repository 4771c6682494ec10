import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../../src/errors.ts'
import { rangeOf } from '../../../src/standards/hr-open/date-range.ts'
import { declaredBy, partsOf } from '../../../src/standards/hr-open/lint.ts'
import { kindTable } from '../../../src/standards/hr-open/nouns.ts'
import { hrOpen } from '../../../src/standards/hr-open/standard.ts'
import { type Schema, typeNamed } from '../../../src/standards/hr-open/types.ts'
import type { JsonObject, SearchContext } from '../../../src/standards/standard.ts'

const context: SearchContext = {
  base: 'http://localhost/hr-open/4.2',
  handling: 'strict',
  now: new Date('2026-01-01T00:00:00Z'),
}
const parse = (...parameters: [string, string][]) => hrOpen.search.parse('Census', parameters, context)
const where = (...parameters: [string, string][]) => parse(...parameters).query.where
const index = (kind: string, value: object) =>
  hrOpen.search.index({ kind, text: JSON.stringify(value), value: value as JsonObject })

describe('the table', () => {
  it('reads only elements that the schemas declare', () => {
    const known = (type: string, path: string) => {
      let schemas: Schema[] = [typeNamed(type)]
      for (const name of path.split('.'))
        schemas = inside(schemas).flatMap((schema) => declaredBy([schema]).get(name) ?? [])
      return schemas.length > 0
    }
    const inside = (schemas: readonly Schema[]): Schema[] => {
      const parts = partsOf(schemas)
      const items = parts.flatMap((schema) => schema.items ?? [])
      return items.length === 0 ? parts : [...parts, ...inside(items)]
    }
    const paths = kindTable().flatMap((noun) => [
      ...noun.search.flatMap((row) => row.paths.map((path) => [noun.type, path] as const)),
      ...noun.identifiers.record.map((path) => [noun.type, path] as const),
      ...noun.identifiers.entities.flatMap(({ at, paths: own }) =>
        own.map((path) => [noun.type, [at, path].filter((part) => part !== '').join('.')] as const),
      ),
    ])
    expect(paths.filter(([type, path]) => !known(type, path))).toEqual([])
    expect(kindTable()).toHaveLength(26)
  })

  it('gives every parameter its first-level elements', () => {
    const family = hrOpen.search.parameters('Census').find((parameter) => parameter.code === 'family')
    expect(family).toMatchObject({ type: 'string', elements: ['person'] })
  })
})

describe('the index', () => {
  it('folds texts and keeps them as written', () => {
    expect(index('Census', { person: { name: { family: ' ÅNGSTRÖM  Lee' } } })).toContainEqual({
      type: 'string',
      param: 'family',
      value: 'angstrom lee',
      exact: ' ÅNGSTRÖM  Lee',
    })
  })

  it('finds a telephone number by its digits, however it is written', () => {
    const phone = [
      { countryDialingCode: '+1', areaDialingCode: '(212)', dialNumber: '555-0100' },
      { formattedNumber: '0044 20' },
    ]
    const values = index('Candidate', { person: { communication: { phone } } })
      .filter((entry) => entry.param === 'phone')
      .map((entry) => entry.type === 'string' && entry.value)
    expect(values).toEqual(['5550100', '2125550100', '12125550100', '004420'])
  })

  it('goes through lists at every level and passes over what is of another shape', () => {
    const value = {
      deployment: [
        { position: { title: 'Nurse' } },
        { position: 'x' },
        null,
        { position: { title: 7 } },
        { position: { title: 'Cook' } },
      ],
    }
    expect(index('Census', value).filter((entry) => entry.param === 'position-title')).toHaveLength(2)
  })

  it('reads a department of a timecard by name, code and identifier', () => {
    const values = index('Timecard', { department: { id: { value: 'D1' }, name: 'Ward', code: 'W' } }).map(
      (entry) => entry.type === 'string' && entry.exact,
    )
    expect(values).toEqual(['Ward', 'W', 'D1'])
  })

  it.each([
    ['2024', '2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['202402', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-12-31', '2024-12-31T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2024-060', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2020-W01', '2019-12-30T00:00:00.000Z', '2020-01-06T00:00:00.000Z'],
    ['2020-W01-3', '2020-01-01T00:00:00.000Z', '2020-01-02T00:00:00.000Z'],
    ['2024-01-31T08:30:00', '2024-01-31T08:30:00.000Z', '2024-01-31T08:30:01.000Z'],
    ['2024-01-31T00:30:00.25+01:00', '2024-01-30T23:30:00.250Z', '2024-01-30T23:30:00.260Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', '2017-01-01T00:00:01.000Z'],
    ['9999-12-31', '9999-12-31T00:00:00.000Z', '+010000-01-01T00:00:00.000Z'],
    ['0000', '0000-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z'],
    ['-0001', '-000001-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z'],
  ])('%s lasts from %s to %s', (text, low, high) => {
    expect(rangeOf(text)).toEqual({ low, high })
  })

  it.each([
    [{ start: '2024-01-01', end: '2024-01-31' }, '2024-01-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z'],
    [{ validFrom: '2024-01-01T00:00:00' }, '2024-01-01T00:00:00.000Z', null],
    [{ start: '2024-02-01', end: '2024-01-31' }, '2024-02-01T00:00:00.000Z', '2024-02-02T00:00:00.000Z'],
    [{ start: '-9999', end: '2024' }, null, '2025-01-01T00:00:00.000Z'],
    [{ validTo: '2024-01-01T00:00:00Z' }, null, '2024-01-01T00:00:01.000Z'],
  ])('the period %j lasts from %s to %s', (period, low, high) => {
    expect(rangeOf(period)).toEqual({ low, high })
  })

  it.each(['', 'x', '-9999', '2024-02-30', 20240101, null, {}, []])('%j is no date', (value) => {
    expect(rangeOf(value)).toBeUndefined()
  })

  it('answers any JSON without failing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hrOpen.kinds.keys()),
        fc.object({
          key: fc.constantFrom('person', 'name', 'documentId', 'id', 'value', 'period', 'items', 'x'),
          maxDepth: 4,
        }),
        (kind, value) => {
          const plain = JSON.parse(JSON.stringify(value)) as JsonObject
          expect(Array.isArray(index(kind, plain))).toBe(true)
          expect(hrOpen.validate({ kind, text: '', value: plain }, 'rules').length).toBeLessThanOrEqual(200)
        },
      ),
    )
  })
})

describe('plain parameters', () => {
  it('reads texts, tokens and dates, commas as or, repetition as and', () => {
    expect(where(['family', 'Lée,O\\,Neill'], ['identifier', 'acme/HRIS|1'], ['hire-date', 'ge2024-01'])).toEqual({
      all: [
        {
          any: [
            { param: 'family', type: 'string', match: 'starts', value: 'lee' },
            { param: 'family', type: 'string', match: 'starts', value: 'o,neill' },
          ],
        },
        { param: 'identifier', type: 'token', system: 'acme/HRIS', code: '1' },
        {
          param: 'hire-date',
          type: 'date',
          compare: 'ge',
          low: '2024-01-01T00:00:00.000Z',
          high: '2024-02-01T00:00:00.000Z',
        },
      ],
    })
  })

  it.each([
    ['identifier', '|1', { param: 'identifier', type: 'token', system: '', code: '1' }],
    ['identifier', '1', { param: 'identifier', type: 'token', code: '1' }],
    ['identifier', 'acme/|', { param: 'identifier', type: 'token', system: 'acme/' }],
    ['gender', 'a|b', { param: 'gender', type: 'token', code: 'a|b' }],
    ['family:exact', 'Lee', { param: 'family', type: 'string', match: 'exact', value: 'Lee' }],
    ['family:contains', 'EE', { param: 'family', type: 'string', match: 'contains', value: 'ee' }],
    ['birthdate:missing', 'true', { param: 'birthdate', present: false }],
    ['phone', '+1 (212)', { param: 'phone', type: 'string', match: 'starts', value: '1212' }],
    ['id', 'a,b', { id: ['a', 'b'] }],
    ['updated', 'lt2024', { updated: 'lt', low: '2024-01-01T00:00:00.000Z', high: '2025-01-01T00:00:00.000Z' }],
    [
      'birthdate',
      'ap2026-01-01',
      {
        param: 'birthdate',
        type: 'date',
        compare: 'ap',
        low: '2025-12-31T22:48:00.000Z',
        high: '2026-01-02T01:12:00.000Z',
      },
    ],
  ])('%s=%s', (name, value, expected) => {
    expect(where([name, value])).toEqual(expected)
  })

  it.each([
    ['famly', 'Lee', 'unsupported-parameter', 'Did you mean "family"?'],
    ['constructor', 'Lee', 'unsupported-parameter', 'cannot be searched by "constructor"'],
    ['$expand', 'person', 'unsupported-parameter', '$expand'],
    ['family:above', 'x', 'invalid-request', 'no such modifier'],
    ['gender:exact', 'x', 'invalid-request', 'no such modifier'],
    ['family', ' ', 'invalid-request', 'nothing to compare'],
    ['phone', 'home', 'invalid-request', 'nothing to compare'],
    ['gender', '', 'invalid-request', 'empty'],
    ['hire-date', 'ge2024-02-30', 'invalid-request', 'no existing ISO 8601 date'],
    ['hire-date', 'soon', 'invalid-request', 'no existing ISO 8601 date'],
    ['birthdate:missing', '1', 'invalid-request', 'true or false'],
    ['$top', '-1', 'invalid-request', 'whole number'],
    ['$skip', '10001', 'invalid-request', 'follow the "next" link'],
    ['$count', 'yes', 'invalid-request', 'true or false'],
    ['$orderby', 'family up', 'invalid-request', 'asc or desc'],
    ['$orderby', 'famly', 'unsupported-parameter', 'Did you mean "family"?'],
  ])('refuses %s=%s as %s', (name, value, code, reason) => {
    expect(() => parse([name, value])).toThrow(reason)
    expect(() => parse([name, value])).toThrow(expect.objectContaining({ code }) as Error)
  })

  it('leaves out and reports what it does not know when asked to be lenient', () => {
    const found = hrOpen.search.parse(
      'Census',
      [
        ['famly', 'x'],
        ['family', 'Lee'],
      ],
      { ...context, handling: 'lenient' },
    )
    expect(found.understood).toEqual([['family', 'Lee']])
    expect(found.issues.map((issue) => issue.code)).toEqual(['unsupported-parameter'])
  })

  it('reads the controls', () => {
    const { query } = parse(
      ['$top', '5000'],
      ['$skip', '20'],
      ['$count', 'true'],
      ['$orderby', 'person/name/family desc, updated'],
      ['$skiptoken', 'abc'],
    )
    expect(query).toEqual({
      kind: 'Census',
      where: { all: [] },
      sort: [
        { by: 'param', param: 'family', type: 'string', descending: true },
        { by: 'updated', descending: false },
      ],
      count: 1000,
      skip: 20,
      after: 'abc',
      total: 'accurate',
    })
  })
})

describe('$filter on a kind', () => {
  const filter = (text: string) => where(['$filter', text])
  it.each([
    ["person/name/family eq 'Lee'", { param: 'family', type: 'string', match: 'exact', value: 'Lee' }],
    ["documentId/value eq 'a|b'", { param: 'document-id', type: 'token', code: 'a|b' }],
    ["identifier eq 'a|b'", { param: 'identifier', type: 'token', system: 'a', code: 'b' }],
    ["contains(family, 'EE')", { param: 'family', type: 'string', match: 'contains', value: 'ee' }],
    ["gender ne 'Male'", { not: { param: 'gender', type: 'token', code: 'Male' } }],
    ['birthdate eq null', { param: 'birthdate', present: false }],
    [
      "gender in ('Male', 'Female')",
      {
        any: [
          { param: 'gender', type: 'token', code: 'Male' },
          { param: 'gender', type: 'token', code: 'Female' },
        ],
      },
    ],
    [
      'hire-date lt 2024',
      {
        param: 'hire-date',
        type: 'date',
        compare: 'lt',
        low: '2024-01-01T00:00:00.000Z',
        high: '2025-01-01T00:00:00.000Z',
      },
    ],
    ["not id eq 'x'", { not: { id: ['x'] } }],
    ['updated ge 2024-01-01', { updated: 'ge', low: '2024-01-01T00:00:00.000Z', high: '2024-01-02T00:00:00.000Z' }],
  ])('%s', (text, expected) => {
    expect(filter(text)).toEqual(expected)
  })

  it.each([
    ["person/name/famly eq 'x'", 'unsupported-parameter', 'cannot be searched by'],
    ['employment/hire/date eq 2024', 'invalid-request', 'ask for "hire-date"'],
    ["gender gt 'Male'", 'invalid-request', 'is for dates'],
    ["contains(gender, 'M')", 'invalid-request', 'is for texts'],
    ["birthdate eq 'soon'", 'invalid-request', 'no existing'],
    ["contains(id, 'M')", 'invalid-request', 'eq, ne and in'],
  ])('refuses %s as %s', (text, code, reason) => {
    expect(() => filter(text)).toThrow(reason)
    expect(() => filter(text)).toThrow(expect.objectContaining({ code }) as Error)
    expect(() => filter(text)).toThrow(GatewayError)
  })
})

it('parses every parameter that it lists, for every kind', () => {
  const values = { token: 'x', string: '7', date: '2024-01-01' }
  for (const kind of hrOpen.kinds.keys())
    for (const { code, type } of hrOpen.search.parameters(kind))
      expect(
        hrOpen.search.parse(kind, [[code, values[type as keyof typeof values]]], context).query.where,
      ).toMatchObject({ param: code, type })
})
