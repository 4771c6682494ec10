// HL7 v2 messages become FHIR records: what events mean, what replaces what, and what a broken message is told.

import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/errors.ts'
import type { JsonObject } from '../../src/standards/standard.ts'
import type { TranslatedItem } from '../../src/translate/translation.ts'
import { mappingOf, read } from './vendors.ts'

const adt = mappingOf('hl7v2/adt')
const oru = mappingOf('hl7v2/oru')
const siu = mappingOf('hl7v2/siu')

/** A message of segments; a segment is its name and fields by number. */
function message(event: string, ...segments: readonly (readonly [string, Readonly<Record<number, string>>])[]): string {
  const head = `MSH|^~\\&|ADT|WEST|G|H|20240307081500-0500||${event}|C1|P|2.5.1`
  const written = segments.map(([name, fields]) => {
    const last = Math.max(...Object.keys(fields).map(Number))
    return [name, ...Array.from({ length: last }, (_, at) => fields[at + 1] ?? '')].join('|')
  })
  return `${[head, ...written].join('\r')}\r`
}

const pid = ['PID', { 3: '10482^^^WEST^MR', 5: 'Okafor^Amara', 7: '19840311', 8: 'F' }] as const
const visit = { 2: 'I', 19: 'V-1^^^WEST', 44: '20240307081500-0500' }
const order = { 2: 'P-1^OE', 3: 'F-1^LAB', 4: '2345-7^Glucose^LN', 7: '20240307080000-0500', 25: 'F' }
const glucose = { 1: '1', 2: 'NM', 3: '2345-7^Glucose^LN', 5: '104', 6: 'mg/dL^^UCUM', 11: 'F' }

function recordOf(items: readonly TranslatedItem[], kind: string): JsonObject {
  return items.find((item) => item.kind === kind)?.record?.value ?? {}
}

describe('an ADT event', () => {
  it.each([
    ['A01', 'in-progress'],
    ['A02', 'in-progress'],
    ['A03', 'finished'],
    ['A04', 'in-progress'],
    ['A05', 'planned'],
    ['A06', 'in-progress'],
    ['A08', 'in-progress'],
    ['A11', 'cancelled'],
    ['A12', 'in-progress'],
    ['A13', 'in-progress'],
  ])('%s: the visit is %s', (event, status) => {
    const { items } = read(adt, message(`ADT^${event}`, ['EVN', { 2: '20240307081500-0500' }], pid, ['PV1', visit]))
    expect(recordOf(items, 'Encounter')).toMatchObject({ status, identifier: [{ value: 'V-1' }] })
  })

  it('A08 after the discharge is about a finished visit', () => {
    const { items } = read(adt, message('ADT^A08', pid, ['PV1', { ...visit, 45: '20240309100000-0500' }]))
    expect(recordOf(items, 'Encounter')).toMatchObject({ status: 'finished' })
  })

  it('A06 makes an inpatient of an outpatient, A07 the other way round', () => {
    const classOf = (event: string) => {
      const { items } = read(adt, message(`ADT^${event}`, pid, ['PV1', { ...visit, 2: 'E' }]))
      return (recordOf(items, 'Encounter').class as JsonObject).code
    }
    expect([classOf('A06'), classOf('A07'), classOf('A01')]).toEqual(['IMP', 'AMB', 'EMER'])
  })

  it.each(['A28', 'A31'])('%s is about the person alone', (event) => {
    const { items } = read(adt, message(`ADT^${event}`, pid, ['PV1', visit]))
    expect(items.map(({ kind }) => kind)).toEqual(['Patient'])
  })

  it('A40 links the patient that stays and the number that it replaces', () => {
    const { items } = read(adt, message('ADT^A40', pid, ['MRG', { 1: '9911^^^WEST^MR' }]))
    expect(
      items.map(({ record, identifiers }) => [identifiers[0]?.value, record?.value.link, record?.value.active]),
    ).toEqual([
      ['10482', [{ type: 'replaces', other: expect.objectContaining({ type: 'Patient' }) }], undefined],
      [
        '9911',
        [
          {
            type: 'replaced-by',
            other: expect.objectContaining({ identifier: expect.objectContaining({ value: '10482' }) }),
          },
        ],
        false,
      ],
    ])
  })

  it('names every record by the numbers of the message, and what belongs together refers by them', () => {
    const { items } = read(
      adt,
      message(
        'ADT^A01',
        pid,
        ['NK1', { 1: '1', 2: 'Eze^Ifeoma', 3: 'MTH' }],
        ['PV1', visit],
        ['AL1', { 1: '1', 3: '70618^Penicillin^RXNORM' }],
      ),
    )
    const patient = recordOf(items, 'Patient').identifier as readonly JsonObject[]
    for (const kind of ['RelatedPerson', 'AllergyIntolerance'])
      expect(recordOf(items, kind).patient).toMatchObject({
        identifier: { system: patient[0]?.system, value: '10482' },
      })
    expect(recordOf(items, 'Encounter').subject).toMatchObject({
      identifier: { system: patient[0]?.system, value: '10482' },
    })
    expect(items.every(({ identifiers }) => identifiers.length > 0)).toBe(true)
  })

  it('states empty what is null in HL7, and nothing where nothing was sent', () => {
    const { items } = read(adt, message('ADT^A31', ['PID', { 3: '1^^^W', 5: 'Ng^Wei', 7: '""', 11: '""' }]))
    expect(items[0]?.stated).toContainEqual({ path: 'birthDate', state: 'empty' })
    expect(items[0]?.stated).toContainEqual({ path: 'address', state: 'empty' })
    expect(items[0]?.stated.map(({ path }) => path)).not.toContain('telecom')
  })
})

describe('an ORU', () => {
  it('names a result by the filler’s order, the test and its sub-id, so that a corrected one replaces it', () => {
    const named = (status: string, value: string) => {
      const { items } = read(
        oru,
        message('ORU^R01', pid, ['OBR', { ...order, 25: status }], ['OBX', { ...glucose, 5: value, 11: status }]),
      )
      return items.filter(({ kind }) => kind === 'Observation' || kind === 'DiagnosticReport')
    }
    const [before, after] = [named('P', '100'), named('C', '104')]
    expect(after.map(({ identifiers }) => identifiers)).toEqual(before.map(({ identifiers }) => identifiers))
    expect(before.map(({ record }) => record?.value.status)).toEqual(['preliminary', 'preliminary'])
    expect(after.map(({ record }) => record?.value.status)).toEqual(['corrected', 'corrected'])
    expect(after.every(({ order: keys }) => keys !== undefined)).toBe(true)
  })

  it.each<[string, string, JsonObject]>([
    [
      'NM',
      '4.10',
      { valueQuantity: { value: 4.1, unit: 'mg/dL', code: 'mg/dL', system: 'http://unitsofmeasure.org' } },
    ],
    [
      'SN',
      '>^40',
      {
        valueQuantity: {
          comparator: '>',
          value: 40,
          unit: 'mg/dL',
          code: 'mg/dL',
          system: 'http://unitsofmeasure.org',
        },
      },
    ],
    ['SN', '^1^:^128', { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }],
    ['ST', 'positive', { valueString: 'positive' }],
    ['TX', 'one~two', { valueString: 'one\ntwo' }],
    [
      'CWE',
      '112283007^Escherichia coli^SCT',
      {
        valueCodeableConcept: {
          coding: [{ code: '112283007', display: 'Escherichia coli', system: 'http://snomed.info/sct' }],
        },
      },
    ],
    ['DT', '202405', { valueDateTime: '2024-05' }],
    ['TM', '0645', { valueTime: '06:45:00' }],
    ['TS', '20240610063000-0400', { valueDateTime: '2024-06-10T06:30:00-04:00' }],
    [
      'ED',
      'LAB^application^pdf^Base64^JVBERi0=',
      { dataAbsentReason: { coding: [expect.objectContaining({ code: 'unsupported' })] } as never },
    ],
  ])('reads a value of type %s: %s', (type, value, expected) => {
    const { items } = read(oru, message('ORU^R01', pid, ['OBR', order], ['OBX', { ...glucose, 2: type, 5: value }]))
    const record = recordOf(items, 'Observation')
    const found = Object.fromEntries(
      Object.entries(record).filter(([name]) => name.startsWith('value') || name === 'dataAbsentReason'),
    )
    expect(found).toEqual(expected)
  })
})

describe('a SIU event', () => {
  it.each([
    ['S12', 'booked'],
    ['S13', 'booked'],
    ['S14', 'booked'],
    ['S15', 'cancelled'],
    ['S26', 'noshow'],
  ])('%s: the appointment is %s', (event, status) => {
    const { items } = read(
      siu,
      message(`SIU^${event}`, ['SCH', { 2: 'F-1^S', 11: '^^^20240620093000-0400^20240620100000-0400' }], pid),
    )
    expect(recordOf(items, 'Appointment')).toMatchObject({ status, start: '2024-06-20T09:30:00-04:00' })
  })

  it('says of a booked one what SCH-25 says', () => {
    const { items } = read(siu, message('SIU^S14', ['SCH', { 2: 'F-1^S', 25: 'Pending' }]))
    expect(recordOf(items, 'Appointment').status).toBe('pending')
  })
})

describe('a broken message', () => {
  const told = (issues: readonly Issue[]) => issues.map(({ severity, code, source }) => `${severity} ${code} ${source}`)
  const issuesOf = (mapping: typeof adt, body: string) =>
    read(mapping, body).items.flatMap(({ kind, issues }) => told(issues).map((one) => `${kind}: ${one}`))

  it('names a date that the calendar does not have, and the visit is taken all the same', () => {
    const { items } = read(adt, message('ADT^A01', ['PID', { ...pid[1], 7: '19870231' }], ['PV1', visit]))
    expect(told(items[0]?.issues ?? [])).toContainEqual(expect.stringMatching(/^error date-invalid .*PID\[1\]-7/))
    expect(items[1]).toMatchObject({ kind: 'Encounter', issues: [] })
  })

  it('names a missing patient number', () => {
    expect(issuesOf(adt, message('ADT^A01', ['PID', { 5: 'Ng^Wei' }]))).toContainEqual(
      expect.stringMatching(/^Patient: error .*PID\[1\]-3/),
    )
  })

  it.each<[string, Readonly<Record<number, string>>, RegExp]>([
    ['a number that is none', { ...glucose, 5: '<5' }, /^Observation: error number-invalid .*OBX\[1\]-5/],
    ['a state that is none', { ...glucose, 11: 'Q' }, /^Observation: error code-unmapped .*OBX\[1\]-11/],
  ])('names %s, and the report is taken all the same', (_, obx, expected) => {
    const { items } = read(
      oru,
      message('ORU^R01', pid, ['OBR', order], ['OBX', obx], ['OBX', { ...glucose, 3: '2823-3^K^LN' }]),
    )
    const told = items.flatMap(({ kind, issues }) =>
      issues.map((one) => `${kind}: ${one.severity} ${one.code} ${one.source}`),
    )
    expect(told).toContainEqual(expect.stringMatching(expected))
    const faulty = items.filter(({ issues }) => issues.some(({ severity }) => severity === 'error'))
    expect(faulty.map(({ kind }) => kind)).toEqual(['Observation'])
  })

  it('names a time without a zone, of which it takes the day, a visit without a number, and a code that has no meaning', () => {
    const zoneless = message('ADT^A01', pid, ['PV1', { ...visit, 44: '202403070815' }])
    expect(issuesOf(adt, zoneless)).toContainEqual(
      expect.stringMatching(/^Encounter: warning zone-missing .*PV1\[1\]-44/),
    )
    const encounter = read(adt, zoneless).items.find(({ kind }) => kind === 'Encounter')
    expect(encounter?.record?.value).toMatchObject({ period: { start: '2024-03-07' } })
    expect(issuesOf(adt, message('ADT^A01', pid, ['PV1', { 2: 'I' }]))).toContainEqual(
      expect.stringMatching(/^Encounter: error identifier-missing .*PV1\[1\]-19/),
    )
    expect(issuesOf(adt, message('ADT^A31', ['PID', { ...pid[1], 8: 'Z' }]))).toContainEqual(
      expect.stringMatching(/^Patient: warning code-unmapped .*PID\[1\]-8/),
    )
  })

  it('does not let a second result with the same test and sub-id undo the first', () => {
    const body = message('ORU^R01', pid, ['OBR', order], ['OBX', glucose], ['OBX', { ...glucose, 1: '2', 5: '99' }])
    const results = read(oru, body).items.filter(({ kind }) => kind === 'Observation')
    expect(results.map(({ issues }) => issues.map(({ code }) => code))).toEqual([[], ['identifier-twice']])
  })
})
