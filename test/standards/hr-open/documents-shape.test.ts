import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../../src/errors.ts'
import { documentRules } from '../../../src/standards/hr-open/documents.ts'

function shown(document: string, parameters: readonly (readonly [string, string])[], kind = 'Census'): string {
  return documentRules.shape(kind, parameters).show(document)
}

const segment = (from: string | undefined, to: string | undefined, name = 'effectivePeriod') =>
  JSON.stringify({ deployment: [{ [name]: { validFrom: from, validTo: to } }] })
const none = '{"deployment":[]}'

describe('$select', () => {
  it('goes through lists, keeps digits, and leaves a document without a selection as it is', () => {
    const text = '{ "documentId": {"value":"1"}, "deployment":[{"fullTimeEquivalentRatio":1.50,"job":{}},3] }'
    expect(shown(text, [['$select', 'deployment/fullTimeEquivalentRatio']])).toBe(
      '{"deployment":[{"fullTimeEquivalentRatio":1.50},3]}',
    )
    expect(shown(text, [['$select', '*']])).toBe(text)
    expect(shown(text, [])).toBe(text)
    expect(documentRules.shape('Census', [['$select', '*']]).partial).toEqual([])
  })

  it('takes the wider of two paths, with slashes or dots', () => {
    const text = '{"person":{"name":{"family":"Lee","given":"Ann"}}}'
    expect(shown(text, [['$select', 'person.name.family,person/name']])).toBe(text)
    expect(shown(text, [['$select', 'person/name , person/name/family']])).toBe(text)
  })

  it.each([
    ['', 'empty path'],
    ['documentId,', 'empty path'],
    ['documentID', 'Did you mean "documentId"?'],
    ['person/name/family/first', 'Census/person/name/family has no "first"'],
    ['*,documentId', 'has no "*"'],
    [Array.from({ length: 201 }, () => 'documentId').join(','), 'more than 200'],
  ])('%s is refused: %s', (select, reason) => {
    expect(() => shown('{}', [['$select', select]])).toThrow(reason)
    expect(() => shown('{}', [['$select', select]])).toThrow(GatewayError)
  })
})

describe('effectiveOn', () => {
  it.each([
    ['2020-01-01T00:00:00Z', '2020-12-31T23:59:59Z', '2020-06-15', true],
    ['2020-01-01T00:00:00Z', '2020-12-31T23:59:59Z', '2019-12-31', false],
    ['2020-01-01T00:00:00Z', '2020-12-31T23:59:59Z', '2021-01-01', false],
    ['2020-01-01T00:00:00Z', '2020-12-31T00:00:00Z', '2020-12-31', true],
    ['2020-01-01T00:00:00', '2020-12-31T00:00:00', '2020', true],
    ['2020-01-01T12:00:00Z', undefined, '2020-01-01T11:00:00Z', false],
    ['2020-01-01T12:00:00Z', undefined, '2020-01-01', true],
    [undefined, '2020-12-31T23:59:59Z', '1950-01-01', true],
    [undefined, undefined, '2020-01-01', true],
    ['2020-01-01T00:00:00Z', '9999-12-31T00:00:00Z', '2400-01-01', true],
    ['2020-01-01T00:00:00Z', '4712-12-31T00:00:00Z', '2400-01-01', true],
    ['0001-01-01T00:00:00Z', '2020-12-31T00:00:00Z', '1950-01-01', true],
    ['yesterday', 'tomorrow', '2020-01-01', true],
  ])('%s to %s on %s: %s', (from, to, on, isThere) => {
    const text = segment(from, to)
    expect(shown(text, [['effectiveOn', on]])).toBe(isThere ? text : none)
  })

  it('knows the period by each of its names, in the segment itself, and under a single member', () => {
    for (const name of ['effectiveTimePeriod', 'effectiveDate'])
      expect(shown(segment('2020-01-01T00:00:00Z', undefined, name), [['effectiveOn', '2019']])).toBe(none)
    const pay =
      '{"deductionInstructions":[{"validFrom":"2020-01-01T00:00:00Z","requestedUnits":1.0}],"deployment":{"effectivePeriod":{"validTo":"2018-01-01T00:00:00Z"}}}'
    expect(shown(pay, [['effectiveOn', '2019']], 'PayrollSetup')).toBe('{"deductionInstructions":[]}')
    expect(shown(pay, [['effectiveOn', '2020']], 'PayrollSetup')).toBe(
      '{"deductionInstructions":[{"validFrom":"2020-01-01T00:00:00Z","requestedUnits":1.0}]}',
    )
  })

  it('combines with a selection, which may leave the period itself out', () => {
    const text = '{"deployment":[{"position":{"title":"a"},"effectivePeriod":{"validFrom":"2020-01-01T00:00:00Z"}}]}'
    const select = ['$select', 'deployment/position'] as const
    expect(shown(text, [select, ['effectiveOn', '2019']])).toBe(none)
    expect(shown(text, [select, ['effectiveOn', '2021']])).toBe('{"deployment":[{"position":{"title":"a"}}]}')
  })
})

describe('laws', () => {
  const title = fc.record({ title: fc.constantFrom('a', 'b') })
  const instant = fc.constantFrom(
    '2019-05-05T00:00:00Z',
    '2020-01-01T00:00:00Z',
    '2021-06-30T12:00:00+02:00',
    '9999-12-31T00:00:00Z',
  )
  const period = fc.record({ validFrom: instant, validTo: instant }, { requiredKeys: [] })
  const deployment = fc.array(fc.record({ position: title, effectivePeriod: period }, { requiredKeys: [] }), {
    maxLength: 4,
  })
  const census = fc.record({ documentId: fc.record({ value: fc.string() }), deployment }, { requiredKeys: [] })
  const date = fc.constantFrom('2019', '2020-01-01', '2020-06', '2021-06-30', '2030-01-01')
  const select = fc.constantFrom(
    'documentId',
    'deployment',
    'deployment/position',
    'deployment/position/title,documentId/value',
  )

  it('what is shown in part is shown the same again, and selection and date may change places', () => {
    fc.assert(
      fc.property(census, select, date, (document, paths, on) => {
        const text = JSON.stringify(document)
        const parts = [
          ['$select', paths],
          ['effectiveOn', on],
        ] as const
        for (const part of parts) {
          const once = shown(text, [part])
          expect(shown(once, [part])).toBe(once)
        }
        if (!paths.includes('/')) expect(shown(shown(text, [parts[1]]), [parts[0]])).toBe(shown(text, [...parts]))
      }),
    )
  })

  it('every segment is in force on some date, or its end is before its beginning', () => {
    fc.assert(
      fc.property(period, (given) => {
        const text = segment(given.validFrom, given.validTo)
        const on = (given.validFrom ?? given.validTo ?? '2020').slice(0, 10)
        const isBackwards = Date.parse(given.validFrom ?? '') > Date.parse(given.validTo ?? '')
        if (!isBackwards) expect(shown(text, [['effectiveOn', on]])).toBe(text)
      }),
    )
  })
})

describe('retention', () => {
  const stored = new Date('2024-01-10T12:00:00Z')
  const until = (policy: unknown) => {
    const value = { dataProtectionPolicy: policy } as never
    return documentRules.retainedUntil({ kind: 'Candidate', text: '', value }, stored)?.until.toISOString()
  }

  it.each([
    [{ retentionDate: '2024-01-31' }, '2024-02-01T00:00:00.000Z'],
    [{ retentionDate: '2024' }, '2025-01-01T00:00:00.000Z'],
    [{ retentionDays: 10 }, '2024-01-20T12:00:00.000Z'],
    [{ retentionDays: 0 }, '2024-01-10T12:00:00.000Z'],
    [{ retentionDays: 10, retentionDate: '2024-01-12' }, '2024-01-13T00:00:00.000Z'],
    [{ retentionDays: 1, retentionDate: '2024-06-12' }, '2024-01-11T12:00:00.000Z'],
    [{ retentionDays: -1 }, undefined],
    [{ retentionDays: 1e12 }, undefined],
    [{ retentionDate: 'never' }, undefined],
    [{}, undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('%j is until %s', (policy, instant) => {
    expect(until(policy)).toBe(instant)
  })
})
