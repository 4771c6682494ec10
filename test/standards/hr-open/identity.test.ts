import { describe, expect, it } from 'vitest'
import { identifierOf } from '../../../src/standards/hr-open/identity.ts'
import { hrOpen } from '../../../src/standards/hr-open/standard.ts'
import type { CanonicalRecord, JsonObject } from '../../../src/standards/standard.ts'

const record = (kind: string, text: string): CanonicalRecord => ({ kind, text, value: JSON.parse(text) as JsonObject })
const identifiersOf = (kind: string, value: object) =>
  hrOpen.identity.identifiersOf(record(kind, JSON.stringify(value)))

describe('an identifier', () => {
  it.each([
    [
      { value: '1', schemeAgencyId: 'acme', schemeId: 'HRIS' },
      { system: 'acme/HRIS', value: '1' },
    ],
    [
      { value: '1', schemeAgencyId: 'acme' },
      { system: 'acme/', value: '1' },
    ],
    [
      { value: '1', schemeId: 'HRIS' },
      { system: 'HRIS', value: '1' },
    ],
    [{ value: '1' }, { system: '', value: '1' }],
    [
      { id: { value: '1', schemeId: 'x' }, name: 'n' },
      { system: 'x', value: '1' },
    ],
    [{ value: '' }, undefined],
    [{ value: 1 }, undefined],
    [{ schemeId: 'HRIS' }, undefined],
    ['1', undefined],
  ])('%j is %j', (value, expected) => {
    expect(identifierOf(value)).toEqual(expected)
  })
})

describe('identifiers of a document', () => {
  it('keeps those of the record apart from those of whom it is about', () => {
    const found = identifiersOf('Census', {
      documentId: { value: 'D1', schemeId: 'HRIS' },
      alternateIds: [{ value: 'D1', schemeId: 'HRIS' }, { value: 'D2' }, null],
      person: { id: { value: 'P1' }, legalId: { value: 'L1', schemeId: 'ssn' } },
      employee: { id: { value: 'E1' } },
      deployment: [
        { position: { id: { value: 'POS1' } }, organizationIds: [{ value: 'O1' }, { value: 'O2' }] },
        { position: { title: 'none' } },
      ],
      dependent: [{ id: { value: 'C1' } }, { person: { id: { value: 'C2' } } }],
    })
    expect(found.record).toEqual([
      { system: 'HRIS', value: 'D1' },
      { system: '', value: 'D2' },
    ])
    expect(
      found.entities.map(({ entity, role, identifiers }) => [entity, role, identifiers.map((one) => one.value)]),
    ).toEqual([
      ['person', 'person', ['P1', 'L1', 'E1']],
      ['organisation', 'deployment.organizationIds', ['O1']],
      ['organisation', 'deployment.organizationIds', ['O2']],
      ['position', 'deployment.position', ['POS1']],
      ['person', 'dependent', ['C1']],
      ['person', 'dependent', ['C2']],
    ])
  })

  it('reads the subject of a screening order as identifier and as entity', () => {
    for (const subjectId of [{ value: 'S1' }, { id: { value: 'S1' } }])
      expect(identifiersOf('ScreeningOrder', { subjectId }).entities).toEqual([
        { entity: 'person', role: 'subject', identifiers: [{ system: '', value: 'S1' }] },
      ])
  })

  it('finds none in an empty document of any kind', () => {
    for (const kind of hrOpen.kinds.keys()) expect(identifiersOf(kind, {})).toEqual({ record: [], entities: [] })
  })
})

describe('content', () => {
  const same = (one: string, other: string) =>
    hrOpen.identity.sameContent(record('Census', one), record('Census', other))
  it.each([
    ['{"a":1,"b":[1,2]}', '{ "b": [1, 2], "a": 1 }', true],
    ['{"a":1.0}', '{"a":1.00}', false],
    ['{"a":1.0}', '{"a":1}', false],
    ['{"a":12345678901234567890}', '{"a":12345678901234567891}', false],
    ['{"a":12345678901234567890}', '{"a":12345678901234567890 }', true],
    ['{"a":[1,2]}', '{"a":[2,1]}', false],
    ['{"a":null}', '{}', false],
    ['{"a":{}}', '{"a":[]}', false],
    ['{"rawJSON":"1"}', '{"rawJSON":"1" }', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(same(one, other)).toBe(expected)
    expect(same(other, one)).toBe(expected)
  })

  it('is not touched by the stamp', () => {
    const document = record('Census', ' {"person": {}}\n')
    expect(hrOpen.identity.stamp(document, { id: 'x', version: 1, updated: new Date(0) })).toBe(document)
  })
})
