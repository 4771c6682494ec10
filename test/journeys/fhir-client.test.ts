import { Client } from 'fhir-kit-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/http/server.ts'
import { adminKey, type TestGateway, testGateway } from '../support/gateway.ts'

interface Resource {
  readonly resourceType: string
  readonly [name: string]: unknown
}

let test: TestGateway
let server: RunningServer
let client: Client

beforeAll(async () => {
  test = await testGateway({ PORT: '0' })
  server = await startServer(test.gateway)
  client = new Client({
    baseUrl: `${server.url}/fhir/R4`,
    customHeaders: { Authorization: `Bearer ${adminKey}` },
  })
})
afterAll(async () => {
  await server.close()
  await test.close()
})

type Page = Parameters<Client['nextPage']>[0]['bundle']
const entriesOf = (bundle: Resource | undefined) =>
  (bundle?.['entry'] ?? []) as readonly { resource?: Resource; response?: { status: string } }[]
const statusOf = async (work: Promise<unknown>) => {
  try {
    await work
    return 200
  } catch (error) {
    return (error as { response: { status: number } }).response.status
  }
}

describe('fhir-kit-client', () => {
  it('reads the CapabilityStatement', async () => {
    expect(await client.capabilityStatement()).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
    })
  })

  it('creates, reads, updates, patches, deletes, and looks back', async () => {
    const resourceType = 'Patient'
    const made = await client.create({ resourceType, body: { resourceType, name: [{ family: 'Kit' }] } })
    const id = String(made['id'])
    expect(await client.read({ resourceType, id })).toEqual(made)
    const changed = await client.update({ resourceType, id, body: { ...made, gender: 'other' } })
    expect(changed).toMatchObject({ id, gender: 'other', meta: { versionId: '2' } })
    const patched = await client.patch({
      resourceType,
      id,
      jsonPatch: [{ op: 'replace', path: '/gender', value: 'male' }],
    })
    expect(patched).toMatchObject({ gender: 'male', meta: { versionId: '3' } })
    await client.delete({ resourceType, id })
    expect(await statusOf(client.read({ resourceType, id }))).toBe(410)
    expect(await client.vread({ resourceType, id, version: '1' })).toEqual(made)
    expect(entriesOf(await client.history({ resourceType, id }))).toHaveLength(4)
    expect(entriesOf(await client.history({ resourceType })).length).toBeGreaterThan(0)
    expect(entriesOf(await client.history()).length).toBeGreaterThan(0)
  })

  it('searches by GET and POST, page by page, and in a compartment', async () => {
    const body = { resourceType: 'Patient', name: [{ family: 'Pages' }] }
    const made = await Promise.all([1, 2, 3].map(() => client.create({ resourceType: 'Patient', body })))
    const searchParams = { family: 'Pages', _count: 2 }
    const first = await client.search({ resourceType: 'Patient', searchParams })
    const second = await client.nextPage({ bundle: first as Page })
    const seen = [...entriesOf(first), ...entriesOf(second)].map(({ resource }) => String(resource?.['id']))
    expect(seen.sort()).toEqual(made.map((one) => String(one['id'])).sort())
    const posted = await client.search({ resourceType: 'Patient', searchParams, options: { postSearch: true } })
    expect(entriesOf(posted)).toHaveLength(2)
    const id = String(made[0]?.['id'])
    const observation = {
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      subject: { reference: `Patient/${id}` },
    }
    await client.create({ resourceType: 'Observation', body: observation })
    const within = await client.compartmentSearch({
      compartment: { resourceType: 'Patient', id },
      resourceType: 'Observation',
    })
    expect(entriesOf(within)).toHaveLength(1)
  })

  it('writes by condition, and Bundles', async () => {
    const identifier = [{ system: 'urn:kit', value: '1' }]
    const headers = { 'If-None-Exist': 'identifier=urn:kit|1' }
    const body = { resourceType: 'Patient', identifier }
    const [one, other] = [
      await client.create({ resourceType: 'Patient', body, options: { headers } }),
      await client.create({ resourceType: 'Patient', body, options: { headers } }),
    ]
    expect(other['id']).toBe(one['id'])
    const entry = [
      { fullUrl: 'urn:uuid:5', resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient' } },
      { request: { method: 'GET', url: 'Patient?identifier=urn:kit|1' } },
    ]
    for (const type of ['batch', 'transaction'] as const) {
      const answer = await client[type]({ body: { resourceType: 'Bundle', type, entry } })
      expect(entriesOf(answer).map(({ response }) => response?.status)).toEqual(['201 Created', '200 OK'])
    }
  })
})
