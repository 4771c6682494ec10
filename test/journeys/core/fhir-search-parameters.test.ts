import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restIndexing } from '../../../src/flow/search-parameters.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(async () => {
  await restIndexing(test.gateway, { stop: true })
  await test.close()
})

const headers = { 'Content-Type': 'application/fhir+json' }
const post = (resource: { resourceType: string }) =>
  call('POST', `/fhir/R4/${resource.resourceType}`, { body: JSON.stringify(resource), headers })
const nickname = {
  resourceType: 'SearchParameter',
  url: 'urn:test:eye-colour',
  name: 'EyeColour',
  status: 'active',
  description: 'Eye colour, by an extension',
  code: 'eye-colour',
  base: ['Patient'],
  type: 'string',
  expression: "Patient.extension.where(url='urn:test:eye').value",
}
const patient = (colour: string) => ({
  resourceType: 'Patient',
  extension: [{ url: 'urn:test:eye', valueString: colour }],
})

interface Bundle {
  entry?: { resource: { id: string } }[]
}
const found = async (query: string) =>
  (await call('GET', `/fhir/R4/Patient?${query}`)).json<Bundle>().entry?.length ?? 0

describe('a search parameter defined at run time', () => {
  it('is unknown, then indexed in the background with its progress, then usable, then gone with its definition', async () => {
    for (const colour of ['green', 'brown', 'green']) expect((await post(patient(colour))).status).toBe(201)
    expect((await call('GET', '/fhir/R4/Patient?eye-colour=green')).status).toBe(400)
    const made = await post(nickname)
    expect(made.status).toBe(201)
    await restIndexing(test.gateway, { stop: false })
    const listed = (await call('GET', '/api/v1/search-parameters')).json<{ searchParameters: object[] }>()
    expect(listed.searchParameters).toMatchObject([
      { id: 'urn:test:eye-colour', param: 'eye-colour', state: 'done', records: 3, withValue: 3, expected: 3 },
    ])
    expect(await found('eye-colour=green')).toBe(2)
    await post(patient('green'))
    expect(await found('eye-colour=green')).toBe(3)
    const capabilities = (await call('GET', '/fhir/R4/metadata')).text
    expect(capabilities).toContain('"eye-colour"')
    await call('DELETE', `/fhir/R4/SearchParameter/${made.json<{ id: string }>().id}`)
    expect((await call('GET', '/fhir/R4/Patient?eye-colour=green')).status).toBe(400)
    expect((await call('GET', '/api/v1/search-parameters')).json()).toEqual({ searchParameters: [] })
  })

  it('whose definition cannot be used is kept as a resource and stays unknown', async () => {
    const made = await post({
      ...nickname,
      url: 'urn:test:bad',
      code: 'bad',
      expression: 'Patient.nosuch.thing(',
    } as typeof nickname)
    expect(made.status).toBe(201)
    expect((await call('GET', '/fhir/R4/Patient?bad=x')).status).toBe(400)
  })
})

describe('a value set that is stored here', () => {
  it('is what :in and :not-in look codes up in', async () => {
    const system = 'urn:test:codes'
    const concept = (code: string) => ({
      code: { coding: [{ system, code }] },
      resourceType: 'Observation',
      status: 'final',
    })
    for (const code of ['a', 'b', 'c']) expect((await post(concept(code))).status).toBe(201)
    const valueSet = {
      url: 'urn:test:ab',
      status: 'active',
      compose: { include: [{ system, concept: [{ code: 'a' }, { code: 'b' }] }] },
    }
    expect((await post({ resourceType: 'ValueSet', ...valueSet })).status).toBe(201)
    const observations = async (query: string) =>
      (await call('GET', `/fhir/R4/Observation?${query}`)).json<Bundle>().entry?.length ?? 0
    expect(await observations('code:in=urn:test:ab')).toBe(2)
    expect(await observations('code:not-in=urn:test:ab')).toBe(1)
    const unknown = await call('GET', '/fhir/R4/Observation?code:in=urn:test:none')
    expect([unknown.status, unknown.text]).toEqual([400, expect.stringContaining('urn:test:none')])
  })
})
