import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putAuthorities } from '../../../src/registry/authorities.ts'
import { callerOf, type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, idIn } from '../../support/http.ts'

let test: TestGateway
let call: Client

const base = '/fhir/R4'
const headers = { 'Content-Type': 'application/fhir+json' }
let id = ''

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  id = idIn(await call('POST', `${base}/Patient`, { body: '{"resourceType":"Patient","active":true}', headers }))
  await callerOf(test.gateway, 'hospital')
  await makeRule()
})
afterAll(() => test.close())

/** Patients are the hospital's to write, and no longer the administrator's. */
async function makeRule(): Promise<void> {
  const now = test.gateway.now()
  const always = { from: null, to: null }
  await putAuthorities(
    test.gateway.database.db,
    [
      {
        id: 'patients',
        kind: 'Patient',
        path: '',
        scope: '',
        owner: 'hospital',
        otherwise: 'propose',
        ...always,
        reason: null,
        origin: 'api',
      },
    ],
    now,
  )
}

const body = (more: object = {}) => JSON.stringify({ resourceType: 'Patient', id, active: false, ...more })
const isOutcome = (answer: Answer) => answer.json<{ resourceType?: string }>().resourceType === 'OperationOutcome'
const version = async () => (await call('GET', `${base}/Patient/${id}`)).headers.get('etag')

describe('a record of another system of record', () => {
  it('a write is a proposal: 202 with an OperationOutcome, and nothing changes', async () => {
    const patch = {
      body: '[{"op":"replace","path":"/active","value":false}]',
      headers: { 'Content-Type': 'application/json-patch+json' },
    }
    const answers = [
      await call('PUT', `${base}/Patient/${id}`, { body: body(), headers }),
      await call('PATCH', `${base}/Patient/${id}`, patch),
      await call('POST', `${base}/Patient`, { body: '{"resourceType":"Patient"}', headers }),
      await call('PUT', `${base}/Patient?_id=${id}`, { body: body(), headers }),
    ]
    expect(answers.map((answer) => [answer.status, isOutcome(answer)])).toEqual(answers.map(() => [202, true]))
    expect(await version()).toBe('W/"1"')
  })

  it('in a transaction a proposal is a refusal: its entries go together', async () => {
    const entry = [
      { resource: { resourceType: 'Patient', id, active: false }, request: { method: 'PUT', url: `Patient/${id}` } },
      { resource: { resourceType: 'Basic', code: { text: 'x' } }, request: { method: 'POST', url: 'Basic' } },
    ]
    const bundle = JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry })
    const answer = await call('POST', base, { body: bundle, headers })
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('Bundle.entry[0]')])
    expect((await call('GET', `${base}/Basic?code:text=x&_summary=count`)).json<{ total: number }>().total).toBe(0)
    expect(await version()).toBe('W/"1"')
  })

  it('a transaction does not create what is only proposed: others may refer to it', async () => {
    const entry = [
      { fullUrl: 'urn:uuid:1', resource: { resourceType: 'Patient' }, request: { method: 'POST', url: 'Patient' } },
      {
        resource: { resourceType: 'Basic', code: { text: 'dangling' }, subject: { reference: 'urn:uuid:1' } },
        request: { method: 'POST', url: 'Basic' },
      },
    ]
    const bundle = JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry })
    const answer = await call('POST', base, { body: bundle, headers })
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('Bundle.entry[0]')])
    expect((await call('GET', `${base}/Basic?code:text=dangling&_summary=count`)).json<{ total: number }>().total).toBe(
      0,
    )
  })

  it('a provenance of a proposal is not stored: nothing was made', async () => {
    const provenance = JSON.stringify({
      resourceType: 'Provenance',
      recorded: '2026-01-01T00:00:00Z',
      agent: [{ who: { display: 'x' } }],
    })
    const answer = await call('PUT', `${base}/Patient/${id}`, {
      body: body(),
      headers: { ...headers, 'X-Provenance': provenance },
    })
    expect(answer.status).toBe(202)
    const stored = await call('GET', `${base}/Provenance/_history`)
    expect(stored.json<{ entry?: unknown[] }>().entry ?? []).toEqual([])
  })

  it('a deletion is refused, alone and in a transaction', async () => {
    const answer = await call('DELETE', `${base}/Patient/${id}`)
    expect([answer.status, isOutcome(answer)]).toEqual([422, true])
    const entry = [
      { request: { method: 'DELETE', url: `Patient/${id}` } },
      { resource: { resourceType: 'Basic', code: { text: 'never' } }, request: { method: 'POST', url: 'Basic' } },
    ]
    const bundle = JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry })
    expect((await call('POST', base, { body: bundle, headers })).status).toBe(422)
    expect(await version()).toBe('W/"1"')
  })
})
