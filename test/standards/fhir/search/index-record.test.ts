import { describe, expect, it } from 'vitest'
import { indexRecord } from '../../../../src/standards/fhir/search/index-record.ts'
import type { IndexEntry, JsonObject } from '../../../../src/standards/standard.ts'
import { recordOf } from '../record.ts'

/** The entries of one parameter without its name and type. */
function entries(kind: string, members: JsonObject, param: string): unknown[] {
  return indexRecord(recordOf(kind, members))
    .filter((entry) => entry.param === param)
    .map(({ param: _param, type: _type, ...rest }: IndexEntry) => rest)
}

describe('index: tokens', () => {
  const cases: readonly [string, string, JsonObject, string, unknown[]][] = [
    [
      'code, with the system it implies',
      'Patient',
      { gender: 'male' },
      'gender',
      [{ system: 'http://hl7.org/fhir/administrative-gender', code: 'male' }],
    ],
    ['boolean', 'Patient', { active: false }, 'active', [{ code: 'false' }]],
    [
      'Identifier',
      'Patient',
      { identifier: [{ system: 's', value: 'v' }, { value: 'w' }, { system: 't' }] },
      'identifier',
      [{ system: 's', code: 'v' }, { code: 'w' }],
    ],
    [
      'Coding',
      'Patient',
      { meta: { tag: [{ system: 's', code: 'c' }, { system: 't' }] } },
      '_tag',
      [{ system: 's', code: 'c' }, { system: 't' }],
    ],
    [
      'CodeableConcept',
      'Observation',
      { code: { coding: [{ system: 's', code: 'c' }, { code: 'd' }], text: 'x' } },
      'code',
      [{ system: 's', code: 'c' }, { code: 'd' }],
    ],
    [
      'the same code twice',
      'Observation',
      { code: { coding: [{ code: 'd' }, { code: 'd' }] } },
      'code',
      [{ code: 'd' }],
    ],
    [
      'ContactPoint',
      'Patient',
      { telecom: [{ system: 'email', value: 'A@B.org' }] },
      'email',
      [{ code: 'A@B.org' }, { code: 'a@b.org' }],
    ],
    [
      'telephone',
      'Patient',
      { telecom: [{ system: 'phone', value: '+1 (555) 010-23' }] },
      'phone',
      [{ code: '+1 (555) 010-23' }, { code: '+155501023' }],
    ],
  ]
  for (const [name, kind, members, param, expected] of cases) {
    it(`reads ${name}`, () => expect(entries(kind, members, param)).toEqual(expected))
  }
})

describe('index: the other types', () => {
  it('string: names by part, folded and as written', () => {
    const name = [{ text: 'Zoë  Ström', family: 'Ström', given: ['Zoë'], prefix: ['Dr.'] }]
    expect(entries('Patient', { name }, 'name')).toEqual([
      { value: 'zoe strom', exact: 'Zoë  Ström' },
      { value: 'strom', exact: 'Ström' },
      { value: 'zoe', exact: 'Zoë' },
      { value: 'dr.', exact: 'Dr.' },
    ])
    expect(entries('Patient', { name }, 'family')).toEqual([{ value: 'strom', exact: 'Ström' }])
  })

  it('string: address lines and parts', () => {
    const address = [{ line: ['1 Main St'], city: 'Aÿ', use: 'home' }]
    expect(entries('Patient', { address }, 'address').map((entry) => (entry as { exact: string }).exact)).toEqual([
      '1 Main St',
      'Aÿ',
    ])
  })

  it('date: date, Period with open ends, and Timing', () => {
    expect(entries('Patient', { birthDate: '1970-05' }, 'birthdate')).toEqual([
      { low: '1970-05-01T00:00:00.000Z', high: '1970-06-01T00:00:00.000Z' },
    ])
    expect(entries('Encounter', { period: { start: '2020-01-02' } }, 'date')).toEqual([
      { low: '2020-01-02T00:00:00.000Z', high: null },
    ])
    expect(entries('Encounter', { period: { end: '2020' } }, 'date')).toEqual([
      { low: null, high: '2021-01-01T00:00:00.000Z' },
    ])
    expect(entries('Encounter', { period: { extension: [] } }, 'date')).toEqual([])
    const timing = { event: ['2020', '2021'], repeat: { boundsPeriod: { start: '2022' } } }
    expect(entries('Observation', { effectiveTiming: timing }, 'date')).toHaveLength(3)
  })

  it('number and range', () => {
    expect(entries('RiskAssessment', { prediction: [{ probabilityDecimal: 0.25 }] }, 'probability')).toEqual([
      { low: 0.25, high: 0.25 },
    ])
  })

  it('quantity, with comparators, currencies and ranges', () => {
    const of = (quantity: JsonObject) => entries('Observation', { valueQuantity: quantity }, 'value-quantity')
    expect(of({ value: 5.4, unit: 'mg', system: 'http://u', code: 'mg' })).toEqual([
      { low: 5.4, high: 5.4, system: 'http://u', code: 'mg', unit: 'mg' },
    ])
    expect(of({ value: 5, comparator: '<' })).toEqual([{ low: -Number.MAX_VALUE, high: 5 }])
    expect(of({ value: 5, comparator: '>=' })).toEqual([{ low: 5, high: Number.MAX_VALUE }])
    expect(of({ unit: 'mg' })).toEqual([])
    expect(entries('Invoice', { totalNet: { value: 10, currency: 'EUR' } }, 'totalnet')).toEqual([
      { low: 10, high: 10, system: 'urn:iso:std:iso:4217', code: 'EUR' },
    ])
    const context = [{ code: { code: 'age' }, valueRange: { low: { value: 1, unit: 'a' } } }]
    expect(entries('ValueSet', { useContext: context }, 'context-quantity')).toEqual([
      { low: 1, high: Number.MAX_VALUE, unit: 'a' },
    ])
  })

  it('reference: local, versioned, absolute; not contained', () => {
    const of = (reference: JsonObject, param = 'subject') => entries('Observation', { subject: reference }, param)
    expect(of({ reference: 'Patient/1' })).toEqual([{ target: 'Patient/1' }])
    expect(of({ reference: 'Patient/1/_history/3' })).toEqual([{ target: 'Patient/1', version: '3' }])
    expect(of({ reference: 'http://x/Patient/1' })).toEqual([{ target: 'http://x/Patient/1' }])
    expect(of({ reference: 'urn:uuid:1' })).toEqual([{ target: 'urn:uuid:1' }])
    expect(of({ reference: '#a' })).toEqual([])
    expect(of({ reference: 'Device/1' }, 'patient')).toEqual([])
    expect(of({ identifier: { system: 's', value: 'v' } }, 'subject:identifier')).toEqual([{ system: 's', code: 'v' }])
  })

  it('canonical, its version apart', () => {
    expect(entries('QuestionnaireResponse', { questionnaire: 'http://q|2' }, 'questionnaire')).toEqual([
      { target: 'http://q', version: '2' },
    ])
  })

  it('uri', () => {
    expect(entries('ValueSet', { url: 'http://v' }, 'url')).toEqual([{ value: 'http://v' }])
    expect(entries('Patient', { meta: { profile: ['http://p'] } }, '_profile')).toEqual([{ value: 'http://p' }])
  })

  it('leaves id and lastUpdated to the record itself', () => {
    const record = recordOf('Patient', { id: 'a', meta: { lastUpdated: '2020-01-01T00:00:00Z' } })
    expect(indexRecord(record).map((entry) => entry.param)).toEqual(['deceased'])
  })

  it('never throws on what is not valid', () => {
    for (const name of [null, 1, 'x', [null], [[]], { given: 1 }, [{ given: [1, null, {}] }]]) {
      expect(() =>
        indexRecord(recordOf('Patient', { name, telecom: name, birthDate: name } as JsonObject)),
      ).not.toThrow()
    }
  })
})
