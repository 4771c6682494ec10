import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFhirXml } from '../../../src/standards/fhir/xml/read-xml.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, idIn } from '../../support/http.ts'

const patient = `<?xml version="1.0" encoding="UTF-8"?>
<Patient xmlns="http://hl7.org/fhir">
  <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">Ann <b>Lee</b> &amp; co</div></text>
  <extension url="http://example.org/weight"><valueDecimal value="71.50"/></extension>
  <name><family value="Lee"/><given value="Ann"/></name>
  <birthDate value="1970-01-02"/>
</Patient>`
const xml = { 'Content-Type': 'application/fhir+xml' }

let running: TestGateway
let call: Client

beforeAll(async () => {
  running = await testGateway()
  call = clientOf(running.gateway)
})
afterAll(() => running.close())

describe('FHIR XML over HTTP', () => {
  it('create-201, and read in both forms', async () => {
    const created = await call('POST', '/fhir/R4/Patient', { body: patient, headers: xml })
    expect([created.status, created.text]).toEqual([201, created.text])
    const path = `/fhir/R4/Patient/${idIn(created)}`

    const json = await call('GET', path)
    expect(json.type).toBe('application/fhir+json')
    expect(json.text).toContain('"valueDecimal":71.50')
    expect(json.text).toContain('Ann <b>Lee</b> &amp; co</div>')

    const back = await call('GET', path, { headers: { Accept: 'application/fhir+xml' } })
    expect([back.status, back.type]).toEqual([200, 'application/fhir+xml'])
    expect(JSON.parse(readFhirXml(back.text))).toEqual(json.json())
    expect(back.text).toContain('<valueDecimal value="71.50"/>')

    for (const format of ['xml', 'text/xml', 'application/xml', 'application/fhir+xml']) {
      const wanted = await call('GET', `${path}?_format=${encodeURIComponent(format)}`)
      expect([format, wanted.text]).toEqual([format, back.text])
    }
  })

  it('update-200 of what was created as JSON', async () => {
    const body = JSON.stringify({ resourceType: 'Patient', name: [{ family: 'Roe' }] })
    const id = idIn(await call('POST', '/fhir/R4/Patient', { body, headers: { 'Content-Type': 'application/json' } }))
    const changed = `<Patient xmlns="http://hl7.org/fhir"><id value="${id}"/><name><family value="Doe"/></name></Patient>`
    const updated = await call('PUT', `/fhir/R4/Patient/${id}`, {
      body: changed,
      headers: { 'Content-Type': 'text/xml' },
    })
    expect([updated.status, updated.text]).toEqual([200, updated.text])
    expect((await call('GET', `/fhir/R4/Patient/${id}`)).json()).toMatchObject({ name: [{ family: 'Doe' }] })
  })

  it('search-200 gives a Bundle in XML', async () => {
    const found = await call('GET', '/fhir/R4/Patient?family=Lee&_format=xml')
    expect([found.status, found.type]).toEqual([200, 'application/fhir+xml'])
    expect(JSON.parse(readFhirXml(found.text))).toMatchObject({
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'Patient', name: [{ family: 'Lee' }] } }],
    })
  })

  it('metadata-200 in XML', async () => {
    const described = await call('GET', '/fhir/R4/metadata?_format=xml', { key: null })
    expect(JSON.parse(readFhirXml(described.text))).toMatchObject({
      resourceType: 'CapabilityStatement',
      format: expect.arrayContaining(['application/fhir+xml']) as unknown,
    })
  })

  it('create-400 says where', async () => {
    const refused = await call('POST', '/fhir/R4/Patient', {
      body: patient.replaceAll('family', 'famly'),
      headers: xml,
    })
    expect(refused.status).toBe(400)
    const [issue] = refused.json<{
      issue: { diagnostics: string; expression: string[]; details: { text: string } }[]
    }>().issue
    expect(issue?.details.text).toContain('Did you mean family?')
    expect(issue?.diagnostics).toContain('line 5, column 9')
    expect(issue?.expression).toEqual(['Patient.name[0]'])
  })

  it('create-400 of a DOCTYPE, create-422 of what only the rules refuse', async () => {
    const declared = `<!DOCTYPE a [<!ENTITY b "c">]><Patient xmlns="http://hl7.org/fhir"><id value="&b;"/></Patient>`
    expect((await call('POST', '/fhir/R4/Patient', { body: declared, headers: xml })).status).toBe(400)
    const invalid = patient.replace('1970-01-02', '1970-02-31')
    expect((await call('POST', '/fhir/R4/Patient', { body: invalid, headers: xml })).status).toBe(422)
  })
})
