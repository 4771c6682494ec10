// One resource a rule: refused for it, and not refused once the fault is mended.

import { describe, expect, it } from 'vitest'
import { errorsIn, type Fields } from './errors-in.ts'

const patient = (more: Fields) => ({ resourceType: 'Patient', ...more })
const observation = (more: Fields) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more })
const amount = (code: string) =>
  observation({ valueQuantity: { value: 1, unit: 'x', system: 'http://unitsofmeasure.org', code } })
const system = (more: Fields) => ({
  resourceType: 'CodeSystem',
  url: 'http://x/cs',
  status: 'active',
  content: 'complete',
  ...more,
})
const set = (...include: Fields[]) => ({
  resourceType: 'ValueSet',
  url: 'http://x/vs',
  status: 'active',
  compose: { include },
})
const gender = 'http://hl7.org/fhir/administrative-gender'
const named = (code: string, display: string) => observation({ code: { coding: [{ system: gender, code, display }] } })
const profile = (element: Fields, type = 'Patient') => ({
  resourceType: 'StructureDefinition',
  url: 'http://x/sd',
  name: 'X',
  status: 'active',
  kind: 'resource',
  abstract: false,
  type,
  baseDefinition: `http://hl7.org/fhir/StructureDefinition/${type}`,
  derivation: 'constraint',
  differential: { element: [{ id: element['path'], ...element }] },
})
const rule = (expression: string) =>
  profile({ path: 'Patient', constraint: [{ key: 'x-1', severity: 'error', human: 'x', expression }] })
const bundle = (type: string, entry: Fields[], more: Fields = {}) => ({ resourceType: 'Bundle', type, entry, ...more })
const at = (resource: Fields) => ({
  fullUrl: `http://x/${String(resource['resourceType'])}/1`,
  resource: { id: '1', ...resource },
})
const composition = (more: Fields = {}) => ({
  resourceType: 'Composition',
  status: 'final',
  type: { text: 'x' },
  date: '2020-01-01',
  author: [{ display: 'x' }],
  title: 't',
  ...more,
})
const document = (more: Fields) =>
  bundle('document', [at(composition(more)), at(patient({}))], {
    identifier: { system: 'http://x', value: '1' },
    timestamp: '2020-01-01T00:00:00Z',
  })
const message = (focus: string) =>
  bundle('message', [
    at({
      resourceType: 'MessageHeader',
      eventUri: 'http://x',
      source: { endpoint: 'http://x' },
      focus: [{ reference: focus }],
    }),
    at(patient({})),
  ])
const request = (url: string, method = 'PUT', resource: Fields | null = patient({ id: '1' })) =>
  bundle('transaction', [
    { fullUrl: 'http://x/Patient/1', ...(resource ? { resource } : {}), request: { method, url } },
  ])
const library = {
  resourceType: 'Library',
  url: 'http://x/lib',
  name: 'Lib',
  status: 'active',
  type: { text: 'x' },
  content: [{ contentType: 'text/cql', data: btoa('define "In Population": true\ndefine function F(): 1') }],
}
const measure = (expression: string, language = 'text/cql') => ({
  resourceType: 'Measure',
  url: 'http://x/m',
  status: 'active',
  library: ['http://x/lib'],
  group: [{ population: [{ criteria: { language, expression } }] }],
})
const parameter = (type: string) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2020',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json'],
  implementation: { description: 'x' },
  rest: [
    {
      mode: 'server',
      resource: [
        {
          type: 'Patient',
          searchParam: [{ name: 'name', definition: 'http://hl7.org/fhir/SearchParameter/Patient-name', type }],
        },
      ],
    },
  ],
})
const search = (expression: string) => ({
  resourceType: 'SearchParameter',
  url: 'http://x/sp',
  name: 'x',
  status: 'draft',
  description: 'x',
  code: 'x',
  type: 'string',
  base: ['Patient'],
  expression,
})
const div = (start: string, inside: string) =>
  patient({ text: { status: 'generated', div: `${start}${inside}</div>` } })
const extension = (url: string) => patient({ extension: [{ url, valueString: 'x' }] })
const score = (value: number) => ({
  resourceType: 'MeasureReport',
  status: 'complete',
  type: 'summary',
  measure: 'http://x/m',
  period: { start: '2020', end: '2021' },
  group: [{ measureScore: { value }, population: [{ code: { coding: [{ code: 'p' }] }, count: 1 }] }],
})
const scored = {
  resourceType: 'Measure',
  url: 'http://x/m',
  status: 'active',
  scoring: { coding: [{ code: 'proportion' }] },
  group: [{ population: [{ code: { coding: [{ code: 'p' }] } }] }],
}

const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml">'

describe('a resource is refused for', () => {
  it.each<[rule: string, broken: Fields, mended: Fields, definitions?: Fields[]]>([
    [
      'uri.form /identifier/0/system',
      patient({ identifier: [{ system: 'urn:oid:9.2', value: '1' }] }),
      patient({ identifier: [{ system: 'urn:oid:1.2.3', value: '1' }] }),
    ],
    [
      'uri.form /identifier/0/system',
      patient({ identifier: [{ system: 'urn:uuid:1', value: '1' }] }),
      patient({ identifier: [{ system: 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520', value: '1' }] }),
    ],
    ['uri.form /url', system({ url: 'oid:1.2.3' }), system({ url: 'urn:oid:1.2.3' })],
    ['uri.canonical /url', system({ url: 'codes' }), system({ url: 'http://x/codes' })],
    [
      'uri.canonical /meta/profile/0',
      patient({ meta: { profile: ['Patient'] } }),
      patient({ meta: { profile: ['http://x/unknown'] } }),
    ],
    [
      'identifier.uri /identifier/0/value',
      patient({ identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:1' }] }),
      patient({ identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:oid:1.2.3' }] }),
    ],
    [
      'element.id /name/1',
      patient({
        name: [
          { id: 'a', text: 'x' },
          { id: 'a', text: 'y' },
        ],
      }),
      patient({
        name: [
          { id: 'a', text: 'x' },
          { id: 'b', text: 'y' },
        ],
      }),
    ],
    [
      'element.id /name/0',
      patient({ name: [{ id: 'a b', text: 'x' }] }),
      patient({ id: 'a', name: [{ id: 'a', text: 'x' }] }),
    ],
    ['code.language /language', patient({ language: 'en_US' }), patient({ language: 'en-US' })],
    ['code.language /language', patient({ language: 'english' }), patient({ language: 'zh-Hant-TW' })],
    [
      'code.language /communication/0/language/coding/0/code',
      patient({ communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'qq' }] } }] }),
      patient({ communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'nl-NL' }] } }] }),
    ],
    [
      'code.media-type /photo/0/contentType',
      patient({ photo: [{ contentType: 'jpeg' }] }),
      patient({ photo: [{ contentType: 'text/plain; charset=utf-8' }] }),
    ],
    ['code.unit /valueQuantity/code', amount('kilogram'), amount('kg')],
    ['code.unit /valueQuantity/code', amount('mg/dLx'), amount('mg/dL')],
    ['code.unit /valueQuantity/code', amount('10*3/(uL'), amount('10*3/uL')],
    ['code.unit /valueQuantity/code', amount('ea'), amount('{each}')],
    ['code.unit /valueQuantity/code', amount('mL/min/1.73m2'), amount('mL/min/{1.73_m2}')],
    ['code.display /code/coding/0/display', named('male', 'Mann'), named('male', ' MALE')],
    [
      'reference.form /subject',
      observation({ subject: { reference: 'Chicken/1' } }),
      observation({ subject: { reference: 'Patient/1' } }),
    ],
    [
      'reference.form /subject',
      observation({ subject: { reference: 'patient-1' } }),
      observation({ subject: { reference: 'Patient?identifier=1' } }),
    ],
    [
      'reference.type /subject',
      observation({ subject: { type: 'patient', display: 'x' } }),
      observation({ subject: { type: 'Patient', display: 'x' } }),
    ],
    ['narrative.namespace /text/div', div('<div>', 'x'), div(xhtml, 'x')],
    [
      'extension.version /extension/0',
      extension('http://hl7.org/fhir/9.0/StructureDefinition/extension-Patient.x'),
      extension('http://hl7.org/fhir/5.0/StructureDefinition/extension-Patient.x'),
    ],
    [
      'extension.version /extension/0',
      extension('http://hl7.org/fhir/4.0/StructureDefinition/extension-Patient.colour'),
      extension('http://hl7.org/fhir/4.0/StructureDefinition/extension-Patient.contact.gender'),
    ],
    [
      'profile.type /meta/profile/0',
      patient({ meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Observation'] } }),
      patient({ meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Patient'] } }),
    ],
    [
      'code-system /count',
      system({ count: 2, concept: [{ code: 'a' }] }),
      system({ count: 2, concept: [{ code: 'a', concept: [{ code: 'b' }] }] }),
    ],
    [
      'code-system /concept/0/property/0',
      system({ concept: [{ code: 'a', property: [{ code: 'p', valueCode: 'x' }] }] }),
      system({
        property: [{ code: 'p', type: 'code' }],
        concept: [{ code: 'a', property: [{ code: 'p', valueCode: 'x' }] }],
      }),
    ],
    [
      'code-system /concept/0/property/0',
      system({ concept: [{ code: 'a', property: [{ code: 'parent', valueCode: 'x' }] }] }),
      system({ concept: [{ code: 'a', property: [{ code: 'parent', valueCode: 'b' }] }, { code: 'b' }] }),
    ],
    [
      'code.unknown /compose/include/0/concept/0',
      set({ system: gender, concept: [{ code: 'x' }] }),
      set({ system: gender, concept: [{ code: 'male' }] }),
    ],
    [
      'code.unknown /compose/include/0/concept/0',
      set({ system: 'http://x/cs', concept: [{ code: 'b' }] }),
      set({ system: 'http://x/cs', concept: [{ code: 'a' }] }),
      [system({ concept: [{ code: 'a' }] })],
    ],
    [
      'value-set.filter /compose/include/0/filter/0',
      set({ system: 'http://x/cs', filter: [{ property: 'concept', op: 'is-a', value: 'b' }] }),
      set({ system: 'http://x/cs', filter: [{ property: 'concept', op: 'is-a', value: 'a' }] }),
      [system({ concept: [{ code: 'a' }] })],
    ],
    ['code.system /compose/include/0/system', set({ system: 'gender' }), set({ system: 'http://x/gender' })],
    [
      'definition.cardinality /differential/element/0',
      profile({ path: 'Observation.status', min: 0 }, 'Observation'),
      profile({ path: 'Observation.status', min: 1 }, 'Observation'),
    ],
    [
      'definition.cardinality /differential/element/0',
      profile({ path: 'Patient.gender', max: '*' }),
      profile({ path: 'Patient.gender', max: '1' }),
    ],
    [
      'definition.type /differential/element/0',
      profile({ path: 'Patient.gender', type: [{ code: 'Quantity' }] }),
      profile({ path: 'Patient.gender', type: [{ code: 'code' }] }),
    ],
    [
      'definition.type /differential/element/0',
      profile({ path: 'Patient.gender', type: [{ code: 'code', targetProfile: ['http://x/p'] }] }),
      profile({ path: 'Patient.managingOrganization', type: [{ code: 'Reference', targetProfile: ['http://x/p'] }] }),
    ],
    [
      'definition.value /differential/element/0',
      profile({ path: 'Patient.gender', fixedBoolean: true }),
      profile({ path: 'Patient.gender', fixedCode: 'male' }),
    ],
    [
      'definition.binding /differential/element/0',
      profile({ path: 'Patient.birthDate', binding: { strength: 'required', valueSet: 'http://x/vs' } }),
      profile({ path: 'Patient.gender', binding: { strength: 'required', valueSet: 'http://x/vs' } }),
    ],
    [
      'definition.id /differential/element/0',
      profile({ id: 'Patient.gender', path: 'Patient.name' }),
      profile({ id: 'Patient.name', path: 'Patient.name' }),
    ],
    ['definition.expression /differential/element/0', rule('name.exists('), rule('name.exists()')],
    [
      'definition.expression /differential/element/0',
      rule('name.where(colour = 1).exists()'),
      rule('name.where(use = $this.use).given.first().exists()'),
    ],
    ['search-parameter /expression', search('Patient.colour'), search('Patient.contact.name | Patient.name')],
    ['capability.parameter /rest/0/resource/0/searchParam/0', parameter('token'), parameter('string')],
    ['document.unreachable /entry/1', document({}), document({ subject: { reference: 'Patient/1' } })],
    [
      'document.unreachable /entry/1',
      document({}),
      document({ section: [{ title: 'x', entry: [{ reference: 'http://x/Patient/1' }] }] }),
    ],
    ['message.focus /entry/0/resource/focus/0', message('Patient/2'), message('Patient/1')],
    ['bundle.request /entry/0/request', request('Patient/2'), request('Patient/1')],
    ['bundle.request /entry/0/request', request('Observation', 'POST'), request('Patient', 'POST')],
    ['bundle.request /entry/0/request', request('Patient', 'POST', null), request('Patient', 'POST')],
    [
      'measure.criteria /group/0/population/0/criteria/expression',
      measure('Lib."No Population"'),
      measure('Lib."In Population"'),
      [library],
    ],
    ['measure.criteria /group/0/population/0/criteria/expression', measure('Lib.G'), measure('Lib.F'), [library]],
    [
      'measure.criteria /group/0/population/0/criteria/expression',
      measure('Patient.', 'text/fhirpath'),
      measure('Patient.gender', 'text/fhirpath'),
    ],
    ['measure.score /group/0', score(40), score(0.4), [scored]],
  ])('%s', (name, broken, mended, definitions) => {
    expect(errorsIn(broken, definitions)).toContain(name)
    expect(errorsIn(mended, definitions).filter((one) => one.split(' ')[0] === name.split(' ')[0])).toEqual([])
  })
})
