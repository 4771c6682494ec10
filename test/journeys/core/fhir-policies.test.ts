import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway({
    INTERLINGUA_FHIR_UPDATE_CREATE: 'false',
    INTERLINGUA_FHIR_CONDITIONAL_DELETE: 'multiple',
  })
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const base = '/fhir/R4'
const headers = { 'Content-Type': 'application/fhir+json' }
const patient = (value: string, more: object = {}) =>
  JSON.stringify({ resourceType: 'Patient', identifier: [{ system: 'urn:p', value }], ...more })
const create = (value: string) => call('POST', `${base}/Patient`, { body: patient(value), headers })

it('a conditional delete may delete several, up to a bound, and tells which', async () => {
  await Promise.all(Array.from({ length: 3 }, () => create('three')))
  const told = await call('DELETE', `${base}/Patient?identifier=urn:p|three`, {
    headers: { Prefer: 'return=OperationOutcome' },
  })
  expect([told.status, told.text.match(/Patient\//g)?.length]).toEqual([200, 3])
  await Promise.all(Array.from({ length: 101 }, () => create('many')))
  expect((await call('DELETE', `${base}/Patient?identifier=urn:p|many`)).status).toBe(412)
  const left = await call('GET', `${base}/Patient?identifier=urn:p|many&_summary=count`)
  expect(left.json<{ total: number }>().total).toBe(101)
})

it('a conditional delete in a transaction deletes several too, and is one entry of the answer', async () => {
  await Promise.all([create('two'), create('two')])
  const entry = [
    { request: { method: 'DELETE', url: 'Patient?identifier=urn:p|two' } },
    { resource: JSON.parse(patient('new')) as object, request: { method: 'POST', url: 'Patient' } },
  ]
  const body = JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry })
  const answer = await call('POST', base, { body, headers })
  const told = answer.json<{ entry: { response: { status: string } }[] }>().entry.map(({ response }) => response.status)
  expect(told).toEqual(['204 No Content', '201 Created'])
})

it('an update creates nothing, and restores what was deleted', async () => {
  const chosen = { body: patient('chosen', { id: 'chosen' }), headers }
  expect((await call('PUT', `${base}/Patient/chosen`, chosen)).status).toBe(404)
  expect((await call('PUT', `${base}/Patient?identifier=urn:p|chosen`, chosen)).status).toBe(404)
  const id = (await create('back')).json<{ id: string }>().id
  await call('DELETE', `${base}/Patient/${id}`)
  expect((await call('PUT', `${base}/Patient/${id}`, { body: patient('back', { id }), headers })).status).toBe(201)
})

it('the CapabilityStatement says so', async () => {
  const told = (await call('GET', `${base}/metadata`)).json<{ rest: { resource: object[] }[] }>()
  expect(told.rest[0]?.resource[0]).toMatchObject({ updateCreate: false, conditionalDelete: 'multiple' })
})
