import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../../../src/errors.ts'
import { parseSearch } from '../../../../src/standards/fhir/search/parse-search.ts'
import { context, parse, reference, refusal, text, token, where } from './parsing.ts'

describe('parse: conditions', () => {
  const cases: readonly [string, string, string, unknown][] = [
    ['Patient', 'identifier', 's|v', token('identifier', { system: 's', code: 'v' })],
    ['Patient', 'identifier', 'v', token('identifier', { code: 'v' })],
    ['Patient', 'identifier', '|v', token('identifier', { system: '', code: 'v' })],
    ['Patient', 'identifier', 's|', token('identifier', { system: 's' })],
    ['Patient', 'identifier', 'a\\,b\\|c\\\\', token('identifier', { code: 'a,b|c\\' })],
    [
      'Patient',
      'gender',
      'male,female',
      { any: [token('gender', { code: 'male' }), token('gender', { code: 'female' })] },
    ],
    ['Patient', 'gender:not', 'male', { not: token('gender', { code: 'male' }) }],
    ['Patient', 'gender:missing', 'true', { param: 'gender', present: false }],
    ['Patient', 'gender:missing', 'false', { param: 'gender', present: true }],
    [
      'Patient',
      'email',
      'A@b.org',
      { any: [token('email', { code: 'A@b.org' }), token('email', { code: 'a@b.org' })] },
    ],
    ['Patient', 'name', 'Zoë', text('name', 'starts', 'zoe')],
    ['Patient', 'name:exact', 'Zoë', text('name', 'exact', 'Zoë')],
    ['Patient', 'name:contains', 'OË', text('name', 'contains', 'oe')],
    ['Patient', '_id', 'a,b', { id: ['a', 'b'] }],
    ['Patient', '_id:not', 'a', { not: { id: ['a'] } }],
    ['Observation', 'subject', 'Patient/1', reference('subject', 'Patient/1')],
    ['Observation', 'subject', 'http://me/fhir/R4/Patient/1', reference('subject', 'Patient/1')],
    ['Observation', 'subject', 'http://you/Patient/1', reference('subject', 'http://you/Patient/1')],
    ['Observation', 'subject:Patient', '1', reference('subject', 'Patient/1')],
    ['Observation', 'patient', '1', reference('patient', 'Patient/1')],
    ['Observation', 'encounter', '1', reference('encounter', 'Encounter/1')],
    ['Observation', 'subject:identifier', 's|v', token('subject:identifier', { system: 's', code: 'v' })],
    ['Observation', 'subject', 'Patient/1/_history/2', reference('subject', 'Patient/1/_history/2')],
    ['QuestionnaireResponse', 'questionnaire', 'http://q|2', reference('questionnaire', 'http://q|2')],
    ['ValueSet', 'url', 'http://v', { param: 'url', type: 'uri', match: 'exact', value: 'http://v' }],
    ['ValueSet', 'url:below', 'http://v', { param: 'url', type: 'uri', match: 'below', value: 'http://v' }],
    ['Patient', '_profile', 'http://p', { param: '_profile', type: 'uri', match: 'exact', value: 'http://p' }],
  ]
  for (const [kind, name, value, expected] of cases) {
    it(`${kind}?${name}=${value}`, () => expect(where(kind, name, value)).toEqual(expected))
  }

  it('dates with each prefix', () => {
    const low = '2024-05-31T00:00:00.000Z'
    const high = '2024-06-01T00:00:00.000Z'
    for (const compare of ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sa', 'eb']) {
      expect(where('Patient', 'birthdate', `${compare}2024-05-31`)).toEqual({
        param: 'birthdate',
        type: 'date',
        compare,
        low,
        high,
      })
    }
    expect(where('Patient', 'birthdate', '2024-05-31')).toMatchObject({ compare: 'eq', low, high })
    expect(where('Patient', '_lastUpdated', 'gt2024-05-31')).toEqual({ updated: 'gt', low, high })
    // A "+" that a client forgot to encode.
    expect(where('Patient', '_lastUpdated', '2024-05-31T01:00:00 01:00')).toMatchObject({ low })
    expect(where('Patient', 'birthdate', '9999')).toMatchObject({ high: '9999-12-31T23:59:59.999Z' })
  })

  it('about a date: a tenth of the distance from now', () => {
    expect(where('Patient', 'birthdate', 'ap2016-01-01')).toMatchObject({
      low: '2014-12-31T18:00:00.000Z',
      high: '2017-01-01T06:00:00.000Z',
    })
  })

  it('numbers and quantities, by precision and by value', () => {
    const of = (value: string) => where('Observation', 'value-quantity', value)
    expect(of('5.4')).toMatchObject({ compare: 'eq', low: 5.4 - 0.05, high: 5.4 + 0.05 })
    expect(of('gt5.4')).toEqual({ param: 'value-quantity', type: 'quantity', compare: 'gt', low: 5.4, high: 5.4 })
    expect(of('ap100')).toMatchObject({ low: 90, high: 110 })
    expect(of('5|http://u|mg')).toMatchObject({ system: 'http://u', code: 'mg' })
    expect(of('5||mg')).toEqual({
      param: 'value-quantity',
      type: 'quantity',
      compare: 'eq',
      low: 4.5,
      high: 5.5,
      code: 'mg',
    })
    expect(where('RiskAssessment', 'probability', 'ge0.5')).toMatchObject({ type: 'number', compare: 'ge', low: 0.5 })
  })

  it('a bare id may be of any type that the reference takes', () => {
    expect(where('Patient', 'general-practitioner', '1')).toEqual({
      any: ['Practitioner', 'Organization', 'PractitionerRole'].map((type) =>
        reference('general-practitioner', `${type}/1`),
      ),
    })
  })

  it('chains', () => {
    expect(where('Observation', 'subject:Patient.name', 'x')).toEqual({
      chain: 'subject',
      kinds: ['Patient'],
      where: text('name', 'starts', 'x'),
    })
    expect(where('Patient', 'general-practitioner.name', 'x')).toEqual({
      chain: 'general-practitioner',
      kinds: ['Practitioner', 'Organization'],
      where: text('name', 'starts', 'x'),
    })
    expect(where('Observation', 'subject:Patient.organization.name:exact', 'X')).toEqual({
      chain: 'subject',
      kinds: ['Patient'],
      where: { chain: 'organization', kinds: ['Organization'], where: text('name', 'exact', 'X') },
    })
  })

  it('chains to every target that has the parameter', () => {
    expect(where('Observation', 'subject.identifier', 's|v')).toMatchObject({
      kinds: ['Group', 'Device', 'Patient', 'Location'],
    })
  })

  it('reverse chains, nested ones too', () => {
    expect(where('Patient', '_has:Observation:patient:code', '1')).toEqual({
      pointedAtBy: 'Observation',
      param: 'patient',
      where: token('code', { code: '1' }),
    })
    expect(where('Patient', '_has:Observation:patient:_has:Provenance:target:agent', 'Practitioner/1')).toEqual({
      pointedAtBy: 'Observation',
      param: 'patient',
      where: { pointedAtBy: 'Provenance', param: 'target', where: reference('agent', 'Practitioner/1') },
    })
  })

  it('repeated parameters must all hold', () => {
    const { where: all } = parse('Patient', ['given', 'a'], ['given', 'b']).query
    expect(all).toEqual({ all: [text('given', 'starts', 'a'), text('given', 'starts', 'b')] })
  })
})

describe('parse: the result', () => {
  it('sort, count and total', () => {
    const { query } = parse(
      'Patient',
      ['_sort', '-birthdate,_id'],
      ['_sort', '_lastUpdated'],
      ['_count', '5'],
      ['_total', 'accurate'],
    )
    expect(query).toMatchObject({ count: 5, total: 'accurate' })
    expect(query.sort).toEqual([
      { by: 'param', param: 'birthdate', type: 'date', descending: true },
      { by: 'id', descending: false },
      { by: 'updated', descending: false },
    ])
  })
  it('has 20 a page, and at most 1000', () => {
    expect(parse('Patient').query).toMatchObject({ count: 20, total: 'none', sort: [] })
    expect(parse('Patient', ['_count', '5000'])).toMatchObject({
      query: { count: 1000 },
      understood: [['_count', '1000']],
    })
  })
  it('_summary=count asks for the total alone', () => {
    expect(parse('Patient', ['_summary', 'count']).query).toMatchObject({ count: 0, total: 'accurate' })
  })
  it('repeats what was understood', () => {
    const given: [string, string][] = [
      ['name', 'x'],
      ['_format', 'json'],
      ['_include:iterate', 'Patient:organization'],
    ]
    expect(parse('Patient', ...given).understood).toEqual(given)
  })
})

describe('parse: refusals', () => {
  const unsupported: readonly [string, string, RegExp][] = [
    ['nme', 'x', /"nme".*Did you mean name/],
    ['qqqqqqqq', 'x', /It has .*birthdate/],
    ['name:text', 'x', /:text.*:exact/],
    ['name:sounds:like', 'x', /:sounds:like/],
    ['_filter', 'name eq x', /filter expressions/],
    ['_contained', 'true', /contained/],
    ['_type', 'Patient', /whole system/],
    ['organization._text', 'x', /behind a reference/],
    ['_has:Observation:patient:_content', 'x', /behind a reference/],
    ['_list:missing', 'true', /:missing is not offered/],
    ['_sort', 'nope', /cannot be sorted/],
    ['organization:Nope.name', 'x', /"Nope" is not a resource type/],
    ['name.family', 'x', /no reference/],
    ['organization.nope', 'x', /no such search parameter of Organization/],
    ['organization:Organization.nope', 'x', /no search parameter "nope"/],
    ['_lastUpdated:missing', 'true', /:missing is not offered/],
    ['_has:Observation', 'x', /write _has/],
    ['_has:Nope:patient:code', 'x', /"Nope"/],
    ['_has:Observation:device:code', 'x', /does not point at a Patient/],
    [`${'link.'.repeat(2000)}name`, 'x', /links/],
    ['__proto__', 'x', /no search parameter/],
    ['constructor', 'x', /no search parameter/],
  ]
  for (const [name, value, pattern] of unsupported) {
    it(`unsupported-parameter: ${name.slice(0, 40)}`, () => {
      const error = refusal('Patient', [name, value])
      expect([error.code, error.status]).toEqual(['unsupported-parameter', 400])
      expect(error.message).toMatch(pattern)
    })
  }

  const wrong: readonly [string, string, RegExp][] = [
    ['birthdate', '19', /birthdate: "19"/],
    ['birthdate', 'xx2020', /birthdate/],
    ['name', '', /leave the parameter out/],
    ['name', 'a,,b', /name: ""/],
    ['name', ' \u0301', /letters or digits/],
    ['gender:missing', 'maybe', /true or false/],
    ['identifier:of-type', 'MR|1', /the type's system/],
    ['gender:below', 'male', /the system and the code/],
    ['gender:below', 'http://s|x', /not known here/],
    ['gender:in', 'http://nowhere', /"http:\/\/nowhere" cannot be expanded/],
    ['gender:text', ' ', /letters or digits/],
    ['phonetic', '-', /a name/],
    ['_list', '$current-problems', /not kept here/],
    ['_list', 'a b', /id of a List/],
    ['_text', '()', /words/],
    ['_count', '-1', /_count/],
    ['_count', 'ten', /_count/],
    ['_total', 'some', /none, estimate or accurate/],
    ['organization', '#a', /reference such as/],
    ['organization:Organization', 'Patient/1', /reference to a Organization/],
  ]
  for (const [name, value, pattern] of wrong) {
    it(`invalid-request: ${name}=${value}`, () => {
      const error = refusal('Patient', [name, value])
      expect(error.code).toBe('invalid-request')
      expect(error.message).toMatch(pattern)
    })
  }

  it.each(['91|0', '0|181', 'x|0', '0', '0|0|-1|km', '0|0|1|kg', '0|0|x', '0|0|1|furlong'])('near=%s', (value) => {
    expect(refusal('Location', ['near', value]).message).toMatch(/near/)
  })

  it('chains that could go too many ways', () => {
    for (const name of ['item.code', 'item.subject.subject', `item.${'encounter.'.repeat(3)}status`]) {
      expect(refusal('List', [name, 'x']).message).toMatch(/types have this; say which/)
    }
  })

  it('more parameters than a form has fields', () => {
    const many = Array.from({ length: 201 }, (): [string, string] => ['name', 'x'])
    expect(refusal('Patient', ...many).code).toBe('invalid-request')
  })

  it('composites with too few or empty parts', () => {
    for (const value of ['1', '1$', '1$2$3']) {
      expect(refusal('Observation', ['code-value-quantity', value]).message).toMatch(/2 parts, token\$quantity/)
    }
  })

  it('names every unknown parameter at once', () => {
    expect(refusal('Patient', ['a1', 'x'], ['name', 'x'], ['b2', 'y']).issues.map((issue) => issue.source)).toEqual([
      'a1',
      'b2',
    ])
  })

  it('lenient handling leaves them out and says so, but not wrong values', () => {
    const lenient = { ...context, handling: 'lenient' as const }
    const parsed = parseSearch(
      'Patient',
      [
        ['nme', 'x'],
        ['name', 'y'],
      ],
      lenient,
    )
    expect(parsed.understood).toEqual([['name', 'y']])
    expect(parsed.issues).toMatchObject([{ severity: 'warning', code: 'unsupported-parameter' }])
    expect(parsed.query.where).toEqual({ all: [text('name', 'starts', 'y')] })
    expect(() => parseSearch('Patient', [['birthdate', 'x']], lenient)).toThrow(GatewayError)
  })

  it('an unknown type', () => expect(refusal('Pateint').code).toBe('kind-unknown'))
})
