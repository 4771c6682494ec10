import { describe, expect, it } from 'vitest'
import { isValid } from '../../../../src/errors.ts'
import { isLoinc, isSnomed } from '../../../../src/standards/fhir/rules/check-digits.ts'
import { fhir } from '../../../../src/standards/fhir/standard.ts'
import type { JsonObject } from '../../../../src/standards/standard.ts'
import { recordOf } from '../record.ts'

function errorsOf(kind: string, members: JsonObject, definitions: JsonObject[] = []): string[] {
  const issues = fhir.validate(recordOf(kind, members), 'rules', { definitions })
  return issues.filter((issue) => issue.severity === 'error').map((issue) => `${issue.code} ${issue.path}`)
}

const observation = { status: 'final', code: { text: 'x' } }
const entry = (id: string, resource: JsonObject = { resourceType: 'Patient', id }) => ({
  fullUrl: `http://x.org/fhir/Patient/${id}`,
  resource,
})

describe('rules of a resource', () => {
  it.each<[string, string, JsonObject, string]>([
    [
      'an invariant of a datatype',
      'Encounter',
      { status: 'planned', class: { code: 'AMB' }, period: { start: '2020-02-01', end: '2020-01-01' } },
      'invariant.per-1 /period',
    ],
    ['an invariant of a backbone element', 'Patient', { contact: [{ gender: 'male' }] }, 'invariant.pat-1 /contact/0'],
    [
      'an invariant of an element',
      'Organization',
      { name: 'x', telecom: [{ use: 'home', system: 'phone', value: '1' }] },
      'invariant.org-3 /telecom/0',
    ],
    [
      'an extension with both',
      'Patient',
      { extension: [{ url: 'http://x', valueString: 'a', extension: [{ url: 'b', valueString: 'c' }] }] },
      'invariant.ext-1 /extension/0',
    ],
    [
      'an extension inside a primitive',
      'Patient',
      { _gender: { extension: [{ url: 'x', valueString: 'a' }] }, gender: 'male' },
      'extension.url /_gender/extension/0/url',
    ],
    [
      'a script in a narrative',
      'Patient',
      { text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>' } },
      'invariant.txt-1 /text/div',
    ],
    [
      'a reference to a wrong type',
      'Observation',
      { ...observation, subject: { reference: 'Medication/1' } },
      'reference.target /subject',
    ],
    [
      'a reference to nothing contained',
      'Observation',
      { ...observation, subject: { reference: '#p' } },
      'invariant.ref-1 /subject',
    ],
    [
      'something contained for nothing',
      'Observation',
      { ...observation, contained: [{ resourceType: 'Patient', id: 'p' }] },
      'invariant.dom-3 /contained/0',
    ],
    [
      'a missing code',
      'Observation',
      { code: { text: 'x' }, _status: { extension: [{ url: 'http://x', valueCode: 'y' }] } },
      'code.required /_status',
    ],
    [
      'an unknown code of FHIR',
      'Observation',
      { ...observation, code: { coding: [{ system: 'http://hl7.org/fhir/contact-point-system', code: 'x' }] } },
      'code.unknown /code/coding/0/code',
    ],
    [
      'a mistyped code of LOINC',
      'Observation',
      { ...observation, code: { coding: [{ system: 'http://loinc.org', code: '8310-6' }] } },
      'code.check-digit /code/coding/0/code',
    ],
    [
      'a wrong size',
      'Media',
      { status: 'completed', content: { contentType: 'text/plain', data: 'YWJj', size: 4 } },
      'attachment.size /content/size',
    ],
    [
      'a conditional question of nowhere',
      'Questionnaire',
      {
        status: 'draft',
        item: [
          { linkId: 'a', type: 'string', enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }] },
        ],
      },
      'questionnaire.condition /item/0/enableWhen/0/question',
    ],
    [
      'a linkId twice',
      'Questionnaire',
      {
        status: 'draft',
        item: [
          { linkId: 'a', type: 'string' },
          { linkId: 'a', type: 'string' },
        ],
      },
      'invariant.que-2 ',
    ],
  ])('finds %s', (_name, kind, members, expected) => {
    expect(errorsOf(kind, members)).toContain(expected)
  })

  it('says nothing of what is right', () => {
    const contained = {
      ...observation,
      contained: [{ resourceType: 'Patient', id: 'p' }],
      subject: { reference: '#p' },
    }
    expect(errorsOf('Observation', contained)).toEqual([])
    expect(errorsOf('Patient', { contact: [{ name: { text: 'x' } }] })).toEqual([])
  })

  it('names the rule, the path and the FHIRPath', () => {
    const [issue] = fhir.validate(recordOf('Patient', { contact: [{ gender: 'male' }] }), 'rules')
    expect(issue).toMatchObject({ code: 'invariant.pat-1', path: '/contact/0', expression: 'Patient.contact[0]' })
  })
})

describe('rules of a Bundle', () => {
  it.each<[string, JsonObject, string]>([
    ['an address twice', { type: 'collection', entry: [entry('a'), entry('a')] }, 'invariant.bdl-7 /entry/1'],
    [
      'a relative fullUrl',
      { type: 'collection', entry: [{ ...entry('a'), fullUrl: 'Patient/a' }] },
      'bundle.full-url /entry/0/fullUrl',
    ],
    [
      'no fullUrl',
      { type: 'collection', entry: [{ resource: { resourceType: 'Patient' } }] },
      'bundle.full-url /entry/0',
    ],
    [
      'the address of another',
      { type: 'collection', entry: [{ ...entry('a'), fullUrl: 'http://x.org/fhir/Patient/b' }] },
      'bundle.full-url /entry/0/fullUrl',
    ],
    [
      'an outcome that is none',
      { type: 'searchset', entry: [{ ...entry('a'), search: { mode: 'outcome' } }] },
      'bundle.search /entry/0',
    ],
    [
      'a target of another type',
      {
        type: 'collection',
        entry: [
          entry('a', { resourceType: 'Organization', id: 'a' }),
          entry('b', { resourceType: 'Observation', id: 'b', ...observation, subject: { reference: 'Patient/a' } }),
        ],
      },
      'bundle.full-url /entry/0/fullUrl',
    ],
  ])('finds %s', (_name, members, expected) => {
    expect(errorsOf('Bundle', members)).toContain(expected)
  })

  it('finds what a document points at and does not hold', () => {
    const composition = {
      resourceType: 'Composition',
      id: 'c',
      status: 'final',
      type: { text: 'x' },
      date: '2020',
      title: 'x',
      author: [{ reference: 'Practitioner/p' }],
    }
    const document = {
      type: 'document',
      identifier: { system: 'http://x', value: '1' },
      timestamp: '2020-01-01T00:00:00Z',
      entry: [{ fullUrl: 'http://x.org/Composition/c', resource: composition }],
    }
    expect(errorsOf('Bundle', document)).toEqual(['document.missing /entry/0/resource/author/0'])
  })
})

describe('answers against their questionnaire', () => {
  const form = {
    resourceType: 'Questionnaire',
    url: 'http://x/q',
    status: 'active',
    item: [
      { linkId: 'a', type: 'boolean', required: true },
      {
        linkId: 'b',
        type: 'string',
        maxLength: 3,
        enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
      },
      { linkId: 'c', type: 'choice', answerOption: [{ valueCoding: { system: 'http://s', code: 'x' } }] },
      { linkId: 'd', type: 'group', item: [{ linkId: 'e', type: 'integer' }] },
    ],
  }
  const respond = (...item: JsonObject[]) =>
    errorsOf('QuestionnaireResponse', { status: 'completed', questionnaire: 'http://x/q', item }, [form])
  const said = { linkId: 'a', answer: [{ valueBoolean: true }] }

  it.each<[string, JsonObject[], string[]]>([
    ['right ones', [said, { linkId: 'b', answer: [{ valueString: 'abc' }] }], []],
    [
      'a missing one',
      [{ linkId: 'c', answer: [{ valueCoding: { system: 'http://s', code: 'x' } }] }],
      ['response.required '],
    ],
    ['an unknown one', [said, { linkId: 'z' }], ['response.link-id /item/1']],
    [
      'one that is not enabled',
      [
        { linkId: 'a', answer: [{ valueBoolean: false }] },
        { linkId: 'b', answer: [{ valueString: 'x' }] },
      ],
      ['response.not-enabled /item/1'],
    ],
    ['a wrong type', [{ linkId: 'a', answer: [{ valueString: 'x' }] }], ['response.type /item/0/answer/0']],
    [
      'one that is too long',
      [said, { linkId: 'b', answer: [{ valueString: 'abcd' }] }],
      ['response.length /item/1/answer/0'],
    ],
    [
      'no option',
      [said, { linkId: 'c', answer: [{ valueCoding: { system: 'http://s', code: 'y' } }] }],
      ['response.option /item/1/answer/0'],
    ],
    [
      'a wrong order',
      [{ linkId: 'd', item: [{ linkId: 'e', answer: [{ valueInteger: 1 }] }] }, said],
      ['response.order /item/1'],
    ],
    ['a wrong level', [said, { linkId: 'e', answer: [{ valueInteger: 1 }] }], ['response.link-id /item/1']],
    [
      'two answers',
      [{ linkId: 'a', answer: [{ valueBoolean: true }, { valueBoolean: false }] }],
      ['response.repeated /item/0'],
    ],
  ])('%s', (_name, items, expected) => {
    expect(respond(...items)).toEqual(expected)
  })

  it('are not checked where the questionnaire is not at hand', () => {
    const issues = fhir.validate(
      recordOf('QuestionnaireResponse', { status: 'completed', questionnaire: 'http://y' }),
      'rules',
    )
    expect(issues.map((issue) => issue.severity)).not.toContain('error')
    expect(issues.map((issue) => issue.code)).toContain('questionnaire.unknown')
  })
})

describe('check digits', () => {
  it('tell mistyped codes', () => {
    expect(['8310-5', '85354-9', 'LA6576-8'].every(isLoinc)).toBe(true)
    expect(['8310-6', '1', 'abc'].some(isLoinc)).toBe(false)
    expect(['276885007', '371532007', '73211009:363698007=53075003'].every(isSnomed)).toBe(true)
    expect(['276885008', '1', '276885007x'].some(isSnomed)).toBe(false)
  })
})

describe('hostile resources', () => {
  it('have a hundred errors at most', () => {
    const contact = Array.from({ length: 5000 }, () => ({ gender: 'male' }))
    const issues = fhir.validate(recordOf('Patient', { contact }), 'rules')
    expect(issues.filter((issue) => issue.severity === 'error')).toHaveLength(100)
    expect(isValid(issues)).toBe(false)
  })

  it('may have questions that enable each other in long chains and circles', () => {
    const item = Array.from({ length: 20_000 }, (_, index) => ({
      linkId: `q${index}`,
      type: 'boolean',
      enableWhen: [{ question: `q${(index + 1) % 20_000}`, operator: '=', answerBoolean: true }],
    }))
    const form = { resourceType: 'Questionnaire', url: 'http://x/long', status: 'active', item }
    const answers = item.map(({ linkId }) => ({ linkId, answer: [{ valueBoolean: true }] }))
    const response = { status: 'completed', questionnaire: 'http://x/long', item: answers }
    expect(errorsOf('QuestionnaireResponse', response, [form])).toEqual([])
    const same = Array.from({ length: 20_000 }, () => ({ linkId: 'q1', answer: [{ valueBoolean: true }] }))
    expect(errorsOf('QuestionnaireResponse', { ...response, item: same }, [form])).toContain(
      'response.repeated /item/1',
    )
  })

  it('end, however much they hold', () => {
    const element = Array.from({ length: 20_000 }, (_, index) => ({
      id: `Patient.x${index}`,
      path: index === 0 ? 'Patient' : `Patient.x${index}`,
      definition: 'x',
      min: 0,
      max: '1',
      base: { path: 'x', min: 0, max: '1' },
    }))
    const definition = {
      url: 'http://x',
      name: 'X',
      status: 'draft',
      kind: 'resource',
      abstract: false,
      type: 'Patient',
      derivation: 'constraint',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
      snapshot: { element },
    }
    expect(() => fhir.validate(recordOf('StructureDefinition', definition), 'profiles')).not.toThrow()
    const entries = Array.from({ length: 20_000 }, () => entry('a'))
    expect(errorsOf('Bundle', { type: 'collection', entry: entries })).toHaveLength(100)
  })
})
