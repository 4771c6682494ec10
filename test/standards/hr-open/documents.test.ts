import { describe, expect, it } from 'vitest'
import { fault, GatewayError } from '../../../src/errors.ts'
import { nounOf } from '../../../src/standards/hr-open/nouns.ts'
import { hrOpen } from '../../../src/standards/hr-open/standard.ts'
import { checkType } from '../../../src/standards/hr-open/validate.ts'
import type { JsonObject, Level } from '../../../src/standards/standard.ts'

const validate = (kind: string, value: object, level?: Level) =>
  hrOpen.validate({ kind, text: JSON.stringify(value), value: value as JsonObject }, level)
const faults = (kind: string, value: object) => validate(kind, value).map(({ code, path }) => [code, path])

describe('faults', () => {
  it.each([
    ['Census', { person: { gender: 'male' } }, [['code-invalid', '/person/gender']]],
    ['Census', { person: [] }, [['type', '/person']]],
    ['Census', { documentId: {} }, [['required', '/documentId']]],
    ['Census', { documentId: { value: 1 } }, [['type', '/documentId/value']]],
    ['Census', { employment: { hire: { date: '2024-02-30' } } }, [['format', '/employment/hire/date']]],
    ['Timecard', { items: [{ typeCode: 'Regular' }] }, [['required', '/items/0']]],
    ['Timecard', { items: [{ period: '2024', expenseDate: '2024' }] }, [['required-with', '/items/0']]],
    ['Timecard', { period: { start: '2024-01-01' } }, [['required', '/period']]],
    ['Timecard', { period: 'soon' }, [['format', '/period']]],
    ['Timecard', { period: 7 }, [['type', '/period']]],
    [
      'Timecard',
      { geo: { latitude: 91, longitude: -181 } },
      [
        ['maximum', '/geo/latitude'],
        ['minimum', '/geo/longitude'],
      ],
    ],
    ['ScreeningSubject', {}, [['required', '']]],
    ['ScreeningSubject', { person: {}, organization: { name: 'x' } }, [['one-of', '']]],
    ['SalarySurveySubmission', { salarySurveySubmissions: [] }, [['min-items', '/salarySurveySubmissions']]],
    ['AssessmentOrder', { party: {} }, [['min-properties', '/party']]],
    ['ScreeningOrder', { 'a~b/c': 1, packageCode: 1 }, [['type', '/packageCode']]],
  ])('%s %j: %j', (kind, value, expected) => {
    expect(faults(kind, value)).toEqual(expected)
  })

  it('name the nearest code and end at a hundred', () => {
    expect(validate('Census', { person: { gender: 'femal' } })[0]?.text).toContain('Did you mean Female?')
    const many = { alternateIds: Array.from({ length: 500 }, () => ({})) }
    expect(validate('Census', many)).toHaveLength(100)
  })

  it.each([
    ['common.PeriodType', 7, 'an object with "end", "start"'],
    ['common.DurationType', true, 'a number, or an ISO 8601 duration'],
    ['common.OpenEndPeriodType', 'soon', 'a year of four digits'],
    ['common.FormattedDateTimeType', {}, 'an existing ISO 8601 date, for example 2024-01-15, or an existing'],
  ])('say in words which forms %s takes', (type, value, words) => {
    expect(checkType(type, value).map((issue) => issue.text)).toEqual([expect.stringContaining(words)])
  })

  it('accept an empty document where HR Open does', () => {
    const refused = [...hrOpen.kinds.keys()].filter((kind) => validate(kind, {}).length > 0)
    expect(refused).toEqual(['ScreeningSubject', 'SalarySurveySubmission'])
  })

  it('let weekday and date stand alone but not together', () => {
    const schedule = (day: object) => checkType('common.ScheduleType', { schedules: [day] }).map((issue) => issue.code)
    expect(schedule({ weekday: 'Monday' })).toEqual([])
    expect(schedule({ date: '08:00' })).toEqual([])
    expect(schedule({ weekday: 'Monday', date: '08:00' })).toEqual(['excluded-with'])
  })

  it('judge remunerationInstructions under its name with and without the trailing space', () => {
    for (const name of ['remunerationInstructions', 'remunerationInstructions '])
      expect(faults('PayrollSetup', { [name]: [{ sequence: 'x' }] })).toEqual([['type', `/${name}/0/sequence`]])
  })
})

describe('remarks', () => {
  const remarks = (kind: string, value: object) =>
    validate(kind, value, 'rules').map(({ severity, code, path, text }) => [
      severity,
      code,
      path,
      text.split('. ').at(-1),
    ])

  it('name undeclared members with the nearest declared one, at every depth', () => {
    const value = {
      person: { citizenShip: ['US'], name: { familly: 'x' } },
      profiles: [{ employment: [{ zzzzzzzzzz: 1 }] }],
    }
    expect(remarks('Candidate', value)).toEqual([
      ['warning', 'lint.misspelt-case', '/person/citizenShip', 'Did you mean "citizenship"?'],
      ['warning', 'lint.undeclared', '/person/name/familly', 'Did you mean "family"?'],
      [
        'warning',
        'lint.undeclared',
        '/profiles/0/employment/0/zzzzzzzzzz',
        'Remove it or keep it in a system of your own.',
      ],
    ])
  })

  it('take no offence at roles of parties, at what is left open, or when only the structure is asked for', () => {
    const id = { value: 'x', schemeId: 'number', schemeAgencyId: 'acme' }
    expect(remarks('Timecard', { party: { brokerOfRecord: { id } } })).toEqual([])
    expect(remarks('ScreeningOrder', { subjectId: { value: '1' } })).toEqual([])
    expect(validate('Candidate', { xyz: 1 })).toEqual([])
  })
})

describe('wrappers', () => {
  it.each([
    [{ candidate: {} }, 'Candidate'],
    [{ Candidate: {} }, 'Candidate'],
    [{ timecard: {} }, 'Timecard'],
    [{ salarySurvey: {} }, 'SalarySurveySubmission'],
    [{ order: { aLaCarteItems: [] } }, 'ScreeningOrder'],
    [{ order: { comparisonGroupIds: [] } }, 'AssessmentOrder'],
    [{ order: {} }, undefined],
    [{ report: { results: [] } }, 'AssessmentReport'],
    [{ subject: { person: {} } }, 'ScreeningSubject'],
    [{ subject: { name: {} } }, undefined],
    [{ candidate: { candidateName: {} } }, undefined],
    [{ candidate: { persn: {} } }, 'Candidate'],
    [{ candidate: [] }, undefined],
    [{ candidate: {}, more: 1 }, undefined],
    [{ nothing: {} }, undefined],
    [{}, undefined],
  ])('%j is of kind %s', (value, kind) => {
    expect(hrOpen.kindOf(value)).toBe(kind)
  })

  it.each([
    ['Candidate', ' {"candidate" : {"a": 1.0} }', '{"a": 1.0}'],
    ['Candidate', '{"a": 1.0}', '{"a": 1.0}'],
    ['Candidate', '{"order": {}}', '{"order": {}}'],
    ['AssessmentOrder', '{"subject": {"id": {}}}', '{"subject": {"id": {}}}'],
    ['ScreeningOrder', '{"order":{"purpose":"}"}}', '{"purpose":"}"}'],
    ['Candidate', '{"candidate": 1}', '{"candidate": 1}'],
    ['Candidate', '[]', '[]'],
    ['Candidate', '{}', '{}'],
  ])('%s %s is the document %s', (kind, text, expected) => {
    expect(hrOpen.unwrap?.(kind, text)).toBe(expected)
  })

  it('knows kinds by name and by domain and noun', () => {
    expect(nounOf('screening/Order').kind).toBe('ScreeningOrder')
    expect(nounOf('Census').path).toBe('censuses')
    expect(() => nounOf('Sensus')).toThrow('Did you mean Census?')
  })
})

describe('a wrapper of other kinds', () => {
  it.each([
    ['ScreeningOrder', { report: { documentId: { value: '1' } } }, true],
    ['Candidate', { order: {} }, true],
    ['ScreeningOrder', { order: { documentId: { value: '1' } } }, false],
    ['ScreeningOrder', { documentId: { value: '1' } }, false],
    ['Candidate', { order: {}, person: { gender: 'x' } }, false],
    ['Candidate', { order: 'a member that nobody declares' }, false],
  ])('in a %s: %j → %s', (kind, value, expected) => {
    expect(hrOpen.contradicts?.(kind, value)).toBe(expected)
  })

  it('is never a member that the kind declares', () => {
    for (const kind of hrOpen.kinds.keys()) expect(hrOpen.contradicts?.(kind, { documentId: {} })).toBe(false)
  })
})

describe('the JSON format', () => {
  const [json] = hrOpen.formats
  it('keeps the text and refuses what is no object', () => {
    expect(json?.read('{"a":1.0}')).toBe('{"a":1.0}')
    for (const text of ['[]', '"x"', 'null', '{"a":1,"a":2}', '{'])
      expect(() => json?.read(text)).toThrow(expect.objectContaining({ code: 'unreadable' }) as Error)
  })
})

it('tells a failure as problem details, with the issues and without the cause', () => {
  const error = new GatewayError('invalid', 'It is wrong.', {
    issues: [fault('required', '/a', 'Add it.')],
    cause: 'secret',
  })
  expect(hrOpen.failure(error)).toEqual({
    mediaType: 'application/problem+json',
    body: {
      type: 'urn:interlingua:error:invalid',
      title: 'Invalid document',
      status: 422,
      code: 'invalid',
      detail: 'It is wrong.',
      issues: [{ severity: 'error', code: 'required', path: '/a', text: 'Add it.' }],
    },
  })
})
