import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadIncludes } from '../../../src/records/includes.ts'
import { search } from '../../../src/records/search.ts'
import { checkTexts } from '../../../src/records/text-limit.ts'
import { fhir } from '../../../src/standards/fhir/standard.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { context, findIds, keepResources, parametersOf, type Resource } from '../../support/fhir-store.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await keepResources(database.db, resources)
})
afterAll(() => database.close())

const loinc = 'http://loinc.org'
const ucum = 'http://unitsofmeasure.org'
const quantity = (value: number, code: string) => ({ value, unit: code, system: ucum, code })
const coded = (code: string, display?: string) => ({
  coding: [{ system: loinc, code, ...(display ? { display } : {}) }],
})

function observation(id: string, code: string, rest: object): Resource {
  return { resourceType: 'Observation', id, status: 'final', code: coded(code), ...rest } as Resource
}

function encounter(id: string, start: string | undefined, end: string | undefined): Resource {
  const period = { ...(start ? { start } : {}), ...(end ? { end } : {}) }
  return { resourceType: 'Encounter', id, status: 'finished', class: { code: 'AMB' }, period } as Resource
}

const resources: readonly Resource[] = [
  observation('mg54', '1', { valueQuantity: quantity(5.4, 'mg'), subject: { reference: 'Patient/p1' } }),
  observation('g', '1', { valueQuantity: quantity(0.0054, 'g'), subject: { reference: 'Patient/p2' } }),
  observation('ug', '2', { valueQuantity: quantity(5400, 'ug'), subject: { reference: 'Patient/p1' } }),
  observation('ml', '1', { valueQuantity: quantity(5.4, 'mL') }),
  observation('own', '1', { valueQuantity: { value: 5.4, unit: 'mg' } }),
  observation('mg542', '1', { valueQuantity: quantity(5.42, 'mg') }),
  observation('mg100', '1', { valueQuantity: quantity(100, 'mg') }),
  observation('above', '1', { valueQuantity: { ...quantity(5, 'mg'), comparator: '>' } }),
  observation('bp', '85354-9', {
    component: [
      { code: coded('8480-6'), valueQuantity: quantity(140, 'mm[Hg]') },
      { code: coded('8462-4'), valueQuantity: quantity(80, 'mm[Hg]') },
    ],
    subject: { reference: 'Patient/p2' },
    performer: [{ reference: 'Practitioner/d1' }],
  }),
  observation('concept', '3', {
    code: { coding: [{ system: loinc, code: '3', display: 'Blood group' }], text: 'ABO' },
    valueCodeableConcept: { coding: [{ system: 's', code: 'A' }] },
  }),
  observation('dated', '4', { valueDateTime: '2020-05-31' }),
  observation('words', '5', { valueString: 'Ada Lovelace' }),
  encounter('midnight', '2013-01-14T00:00:00Z', '2013-01-14T00:00:00Z'),
  encounter('ten', '2013-01-14T10:00:00Z', '2013-01-14T10:00:00Z'),
  encounter('day', '2013-01-14', '2013-01-14'),
  encounter('fifteenth', '2013-01-15T00:00:00Z', '2013-01-15T00:00:00Z'),
  encounter('january', '2013-01-21', undefined),
  encounter('march', '2013-03-15', undefined),
  encounter('until', undefined, '2013-01-10'),
  encounter('east', '2013-01-15T01:00:00+02:00', '2013-01-15T01:30:00+02:00'),
  {
    resourceType: 'Patient',
    id: 'p1',
    name: [{ family: 'Meyer', given: ['Jürgen'] }],
    birthDate: '1980-02-03',
    gender: 'male',
    maritalStatus: { text: 'Wedded' },
    identifier: [
      {
        type: { coding: [{ system: 'http://t', code: 'MR' }], text: 'Record number' },
        system: 'http://ids',
        value: '446053',
      },
    ],
    generalPractitioner: [{ reference: 'Practitioner/d1' }],
    managingOrganization: { reference: 'Organization/o1' },
    text: {
      status: 'generated',
      div: '<div xmlns="http://www.w3.org/1999/xhtml"><b>Bone</b> metastases in the liver</div>',
    },
    meta: { tag: [{ system: 't', code: 'x' }], profile: ['http://p'], source: 'http://src', security: [{ code: 'R' }] },
  },
  { resourceType: 'Patient', id: 'p2', name: [{ family: 'Maier' }], gender: 'female', birthDate: '1990' },
  {
    resourceType: 'Patient',
    id: 'p3',
    name: [{ text: 'Knut Schmidt' }],
    link: [{ other: { reference: 'Patient/p1' } }],
  },
  { resourceType: 'Practitioner', id: 'd1', name: [{ family: 'Doc' }] },
  { resourceType: 'Organization', id: 'o1', name: 'Unit', partOf: { reference: 'Organization/o2' } },
  { resourceType: 'Organization', id: 'o2', name: 'House', partOf: { reference: 'Organization/o3' } },
  { resourceType: 'Organization', id: 'o3', name: 'Group' },
  {
    resourceType: 'List',
    id: 'l1',
    status: 'current',
    mode: 'working',
    entry: [{ item: { reference: 'Patient/p2' } }],
  },
  { resourceType: 'Location', id: 'paris', position: { latitude: 48.8566, longitude: 2.3522 } },
  { resourceType: 'Location', id: 'versailles', position: { latitude: 48.8049, longitude: 2.1204 } },
  { resourceType: 'Location', id: 'east', position: { latitude: 0, longitude: 179.99 } },
  { resourceType: 'Location', id: 'west', position: { latitude: 0, longitude: -179.99 } },
  {
    resourceType: 'DocumentReference',
    id: 'doc',
    status: 'current',
    relatesTo: [{ code: 'replaces', target: { reference: 'DocumentReference/old' } }],
  },
  { resourceType: 'Questionnaire', id: 'q', url: 'http://q', status: 'active' },
  { resourceType: 'QuestionnaireResponse', id: 'qr', questionnaire: 'http://q|1', status: 'completed' },
  { resourceType: 'RiskAssessment', id: 'risk', status: 'final', prediction: [{ probabilityDecimal: 0.5 }] },
  {
    resourceType: 'Provenance',
    id: 'prov',
    target: [{ reference: 'Observation/bp' }],
    agent: [{ who: { reference: 'Practitioner/d1' } }],
  },
] as readonly Resource[]

describe('a search finds', () => {
  it.each<[kind: string, query: string, ids: string]>([
    // Quantities: by value, by precision, and across units that convert. hl7.org/fhir/R4/search.html#quantity
    ['Observation', `value-quantity=5.4|${ucum}|mg`, 'g mg542 mg54 ug'],
    ['Observation', `value-quantity=5.40|${ucum}|mg`, 'g mg54 ug'],
    ['Observation', `value-quantity=5.4e-3|${ucum}|g`, 'g mg542 mg54 ug'],
    ['Observation', 'value-quantity=5.4||mg', 'mg542 mg54 own'],
    ['Observation', 'value-quantity=5.4', 'mg542 mg54 ml own'],
    ['Observation', `value-quantity=gt5.4|${ucum}|mg`, 'above mg100 mg542'],
    ['Observation', `value-quantity=ge5.4|${ucum}|mg`, 'above g mg100 mg542 mg54 ug'],
    ['Observation', `value-quantity=lt5.4|${ucum}|mg`, 'above'],
    ['Observation', `value-quantity=le5400|${ucum}|ug`, 'above g mg54 ug'],
    ['Observation', `value-quantity=ap110|${ucum}|mg`, 'above mg100'],
    ['Observation', `value-quantity=eb100|${ucum}|mg`, 'g mg542 mg54 ug'],
    ['Observation', `value-quantity=sa5.4|${ucum}|mg`, 'mg100 mg542'],
    ['Observation', `value-quantity=1e2|${ucum}|mg`, 'mg100'],
    ['Observation', `value-quantity=100.0|${ucum}|mg`, 'mg100'],
    // Dates: what each prefix means for days, instants and open periods. hl7.org/fhir/R4/search.html#prefix
    ['Encounter', 'date=2013-01-14', 'day east midnight ten'],
    ['Encounter', 'date=2013-01-14T10:00', 'ten'],
    ['Encounter', 'date=2013-01', 'day east fifteenth midnight ten'],
    ['Encounter', 'date=ne2013-01-14', 'fifteenth january march until'],
    ['Encounter', 'date=lt2013-01-14T10:00', 'day midnight until'],
    ['Encounter', 'date=gt2013-01-14T10:00', 'day east fifteenth january march'],
    ['Encounter', 'date=ge2013-03-14', 'january march'],
    ['Encounter', 'date=le2013-03-14', 'day east fifteenth january midnight ten until'],
    ['Encounter', 'date=sa2013-03-14', 'march'],
    ['Encounter', 'date=eb2013-01-14', 'until'],
    ['Encounter', 'date=eb2013-03-14', 'day east fifteenth midnight ten until'],
    ['Encounter', 'date=ge2013-01-14&date=lt2013-01-15', 'day east midnight ten'],
    ['Encounter', 'date=ge2013-01-15&date=lt2013-02-01', 'fifteenth january'],
    ['Encounter', 'date=2013-01-14T23:00Z,2013-01-10', ''],
    ['Encounter', 'date=2013-01-15T01:00+02:00', ''],
    ['Encounter', 'date=ap2013-01-14', 'day east fifteenth january march midnight ten until'],
    // Composites: the parts in one element.
    ['Observation', `component-code-value-quantity=${loinc}|8480-6$gt100`, 'bp'],
    ['Observation', `component-code-value-quantity=${loinc}|8462-4$gt100`, ''],
    ['Observation', `component-code-value-quantity=8480-6$lt20|${ucum}|kPa`, 'bp'],
    ['Observation', `component-code-value-quantity=8480-6$140,8462-4$1`, 'bp'],
    ['Observation', `combo-code-value-quantity=${loinc}|1$100|${ucum}|mg`, 'mg100'],
    ['Observation', `combo-code-value-quantity=${loinc}|8480-6$140`, 'bp'],
    ['Observation', `combo-code-value-quantity=${loinc}|$ge100`, 'above bp mg100 ug'],
    ['Observation', `code-value-quantity=${loinc}|1$5.40|${ucum}|mg`, 'g mg54'],
    ['Observation', 'code-value-concept=3$s|A', 'concept'],
    ['Observation', 'code-value-concept=3$s|B', ''],
    ['Observation', 'code-value-date=4$2020-05', 'dated'],
    ['Observation', 'code-value-date=4$gt2020-06', ''],
    ['Observation', 'code-value-string=5$ada', 'words'],
    ['Observation', 'code-value-string=4$ada', ''],
    ['Observation', 'code-value-quantity:missing=true', 'bp concept dated words'],
    ['DocumentReference', 'relationship=replaces$DocumentReference/old', 'doc'],
    ['DocumentReference', 'relationship=appends$DocumentReference/old', ''],
    // Tokens beside and beyond themselves.
    ['Observation', 'code:text=blood', 'concept'],
    ['Observation', 'code:text=ABO', 'concept'],
    ['Patient', 'identifier:of-type=http://t|MR|446053', 'p1'],
    ['Patient', 'identifier:of-type=|MR|446053', 'p1'],
    ['Patient', 'identifier:of-type=http://t|SS|446053', ''],
    ['Patient', 'identifier:text=record', 'p1'],
    ['Patient', 'gender:in=http://hl7.org/fhir/ValueSet/administrative-gender', 'p1 p2'],
    ['Patient', 'gender:not-in=http://hl7.org/fhir/ValueSet/administrative-gender', 'p3'],
    ['Patient', 'gender:not=male', 'p2 p3'],
    ['Patient', '_tag=t|x', 'p1'],
    ['Patient', '_tag:not=t|x', 'p2 p3'],
    ['Patient', '_profile=http://p', 'p1'],
    ['Patient', '_security=R', 'p1'],
    ['Patient', '_source=http://src', 'p1'],
    ['Patient', '_id=p1,p3', 'p1 p3'],
    ['Patient', '_lastUpdated=ge2026-01-01&_id=p2', 'p2'],
    ['Patient', '_lastUpdated=lt2026', ''],
    // Sounds, full text, lists, places.
    ['Patient', 'phonetic=meier', 'p1 p2'],
    ['Patient', 'phonetic=nut shmit', 'p3'],
    ['Patient', '_text=liver bone', 'p1'],
    ['Patient', '_text=liver AND "bone metastases"', 'p1'],
    ['Patient', '_text=nothing OR liver', 'p1'],
    ['Patient', '_text=meyer', ''],
    ['Patient', '_text=xhtml', ''],
    ['Patient', '_content=meyer', 'p1'],
    ['Patient', '_content=birthDate', ''],
    ['Patient', '_content=1980', 'p1'],
    ['Patient', '_list=l1', 'p2'],
    ['Location', 'near=48.8566|2.3522|5|km', 'paris'],
    ['Location', 'near=48.8566|2.3522|18|km', 'paris versailles'],
    ['Location', 'near=48.8566|2.3522|18000|m', 'paris versailles'],
    ['Location', 'near=48.8566|2.3522|11.2|[mi_us]', 'paris versailles'],
    ['Location', 'near=48.8566|2.3522', 'paris versailles'],
    ['Location', 'near=0|180|2|km', 'east west'],
    ['Location', 'near:missing=false', 'east paris versailles west'],
    // Chains, both ways and nested.
    ['Observation', 'subject:Patient.name=meyer', 'mg54 ug'],
    ['Observation', 'patient.organization.partof.partof.name=group', 'mg54 ug'],
    ['Observation', 'patient.general-practitioner:Practitioner.family=doc', 'mg54 ug'],
    ['Patient', '_has:Observation:patient:code=85354-9', 'p2'],
    ['Patient', '_has:Observation:patient:_has:Provenance:target:agent=Practitioner/d1', 'p2'],
    ['Practitioner', '_has:Patient:general-practitioner:_has:Observation:patient:code=2', 'd1'],
    ['Observation', 'patient._has:Patient:link:name=knut', 'mg54 ug'],
    ['RiskAssessment', 'probability=0.5', 'risk'],
    ['RiskAssessment', 'probability=gt0.5', ''],
    ['', '_type=Patient,Practitioner&_id=p1,d1', 'Patient/p1 Practitioner/d1'],
    ['', '_type=Patient,Practitioner&name=doc', 'Practitioner/d1'],
    ['', '_tag=x', 'Patient/p1'],
    ['', '_content=lovelace&_type=Observation,Patient', 'Observation/words'],
  ])('%s?%s → %s', async (kind, query, ids) => {
    const found = await findIds(database.db, kind, query.replaceAll('+', '%2B'))
    expect(found.toSorted().join(' ')).toBe(ids.split(' ').toSorted().join(' '))
  })

  it('several types a page at a time, each record once', async () => {
    const { query } = fhir.search.parse('', parametersOf('_count=4&_sort=-_lastUpdated'), context)
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await search(database.db, after === undefined ? query : { ...query, after }, { few: 0 })
      seen.push(...page.records.map((record) => `${record.kind}/${record.id}`))
      if (page.next === undefined) break
      after = page.next
    }
    expect(seen).toEqual(resources.map((one) => `${one.resourceType}/${one.id}`).toReversed())
  })

  it('full text in so many records only', async () => {
    const where = fhir.search.parse('Patient', parametersOf('_text=liver'), context).query.where
    await expect(checkTexts(database.db, [{ kind: 'Patient', where }], 2)).rejects.toMatchObject({
      code: 'invalid-request',
      issues: [{ code: 'too-costly' }],
    })
    const { where: narrower } = fhir.search.parse('Patient', parametersOf('_text=liver&gender=male'), context).query
    await expect(checkTexts(database.db, [{ kind: 'Patient', where: narrower }], 2)).resolves.toBeUndefined()
  })
})

describe('a page gets', () => {
  async function included(kind: string, query: string, most?: number): Promise<string> {
    const parsed = fhir.search.parse(kind, parametersOf(query), context)
    const { records } = await search(database.db, parsed.query)
    const more = await loadIncludes(database.db, records, parsed.includes ?? [], most === undefined ? {} : { most })
    return more.map((record) => `${record.kind}/${record.id}`).join(' ')
  }

  it.each<[kind: string, query: string, ids: string]>([
    ['Observation', '_id=mg54&_include=Observation:subject', 'Patient/p1'],
    ['Observation', '_id=bp&_include=Observation:*', 'Patient/p2 Practitioner/d1'],
    ['Observation', '_id=bp&_include=*', 'Patient/p2 Practitioner/d1'],
    ['Observation', '_id=bp&_include=Observation:performer:Organization', ''],
    [
      'Observation',
      '_id=mg54&_include=Observation:subject&_include:iterate=Patient:organization',
      'Organization/o1 Patient/p1',
    ],
    ['Patient', '_id=p1&_include=Patient:organization', 'Organization/o1'],
    [
      'Patient',
      '_id=p1&_include=Patient:organization&_include:iterate=Organization:partof',
      'Organization/o1 Organization/o2 Organization/o3',
    ],
    ['Patient', '_id=p1&_revinclude=Observation:patient', 'Observation/mg54 Observation/ug'],
    [
      'Patient',
      '_id=p1&_revinclude=Observation:subject&_revinclude=Patient:link',
      'Observation/mg54 Observation/ug Patient/p3',
    ],
    ['Patient', '_id=p1&_revinclude=*', 'Observation/mg54 Observation/ug Patient/p3'],
    [
      'Patient',
      '_id=p2&_revinclude=Observation:patient&_revinclude:iterate=Provenance:target',
      'Observation/bp Observation/g Provenance/prov',
    ],
    ['QuestionnaireResponse', '_include=QuestionnaireResponse:questionnaire', 'Questionnaire/q'],
  ])('%s?%s → %s', async (kind, query, ids) => expect(await included(kind, query)).toBe(ids))

  it('no more than there may be', async () => {
    await expect(included('Patient', '_id=p1&_revinclude=Observation:patient', 1)).rejects.toMatchObject({
      status: 400,
      issues: [{ code: 'too-costly' }],
    })
  })
})
