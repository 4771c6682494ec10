import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putClient } from '../../../src/access/clients.ts'
import { disclosureQueue } from '../../../src/flow/disclosure-queue.ts'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Ask, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

const base = '/fhir/R4'
const hr = '/hr-open/4.2'
const json = { 'Content-Type': 'application/fhir+json' }
const plain = { 'Content-Type': 'application/json' }

interface Seen {
  readonly transfer: string
  readonly client: string
  readonly operation: string
  readonly face: string
  readonly versions: readonly number[]
}

let test: TestGateway
let call: Client
let key: string
let patient: string
let other: string
let census: string

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  key = await keyFor(test.gateway, { id: 'ward', scopes: ['system/*.cruds', 'vendor/*.crs'] })
  patient = idIn(await post('Patient', { gender: 'female', name: [{ family: 'Disclosed' }] }))
  other = idIn(await post('Patient', { gender: 'male', name: [{ family: 'Disclosed' }] }))
  await post('Observation', { status: 'final', code: { text: 'x' }, subject: { reference: `Patient/${patient}` } })
  census = idIn(await call('POST', `${hr}/censuses`, { body: '{"documentId":{"value":"D-1"}}', headers: plain }))
})
afterAll(() => test.close())

async function post(kind: string, value: object) {
  return await call('POST', `${base}/${kind}`, {
    body: JSON.stringify({ resourceType: kind, ...value }),
    headers: json,
  })
}

async function seen(kind: string, id: string, query = ''): Promise<Seen[]> {
  const answer = await call('GET', `/api/v1/records/${kind}/${id}/disclosures${query}`)
  expect([answer.status, contractFaults('gateway', 'GET /api/v1/records/{kind}/{id}/disclosures', answer)]).toEqual([
    200,
    [],
  ])
  return answer.json<{ disclosures: Seen[] }>().disclosures
}

/** What one call adds to who has seen the record. */
async function added(kind: string, id: string, method: string, path: string, ask: Ask = {}): Promise<Seen[]> {
  const before = (await seen(kind, id)).length
  const answer = await call(method, path, { key, ...ask })
  expect([method, path, answer.status < 400]).toEqual([method, path, true])
  const after = await seen(kind, id)
  return after.slice(0, after.length - before)
}

const batch = (...entries: [string, string][]) =>
  JSON.stringify({
    resourceType: 'Bundle',
    type: 'batch',
    entry: entries.map(([method, url]) => ({ request: { method, url } })),
  })

describe('what is put on record', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  it.each([
    ['read', 'fhir', 'GET', (): string => `${base}/Patient/${patient}`, {}],
    ['read', 'fhir', 'GET', (): string => `${base}/Patient/${patient}?_elements=gender`, {}],
    ['vread', 'fhir', 'GET', (): string => `${base}/Patient/${patient}/_history/1`, {}],
    ['search', 'fhir', 'GET', (): string => `${base}/Patient?family=disclosed`, {}],
    ['search', 'fhir', 'GET', (): string => `${base}/Patient?family=disclosed&_sort=-_lastUpdated&_count=50`, {}],
    ['search', 'fhir', 'POST', (): string => `${base}/Patient/_search`, { body: 'family=disclosed', headers: form }],
    ['search', 'fhir', 'GET', (): string => `${base}/Observation?_include=Observation:subject`, {}],
    ['search', 'fhir', 'GET', (): string => `${base}?_type=Patient,Observation`, {}],
    ['search', 'fhir', 'GET', (): string => `${base}/Patient?family=disclosed&_format=ndjson`, {}],
    ['history', 'fhir', 'GET', (): string => `${base}/Patient/${patient}/_history`, {}],
    ['history', 'fhir', 'GET', (): string => `${base}/Patient/_history`, {}],
    ['history', 'fhir', 'GET', (): string => `${base}/_history`, {}],
    ['changes', 'api', 'GET', (): string => '/api/v1/changes', {}],
    [
      'read',
      'fhir',
      'POST',
      (): string => base,
      { body: (): string => batch(['GET', `Patient/${patient}`]), headers: json },
    ],
    [
      'reads',
      'fhir',
      'POST',
      (): string => base,
      { body: (): string => batch(['GET', `Patient/${patient}`], ['GET', 'Patient']), headers: json },
    ],
    [
      'read',
      'fhir',
      'PATCH',
      (): string => `${base}/Patient/${patient}`,
      { body: '[]', headers: { 'Content-Type': 'application/json-patch+json' } },
    ],
    [
      'read',
      'fhir',
      'POST',
      (): string => `${base}/Patient`,
      { body: '{"resourceType":"Patient"}', headers: () => ({ ...json, 'If-None-Exist': `_id=${patient}` }) },
    ],
  ] as const)('%s (%s): %s', async (operation, face, method, path, ask) => {
    const { body, headers } = ask as { body?: string | (() => string); headers?: object | (() => object) }
    const given = {
      ...(body === undefined ? {} : { body: typeof body === 'function' ? body() : body }),
      ...(headers === undefined
        ? {}
        : { headers: (typeof headers === 'function' ? headers() : headers) as Record<string, string> }),
    }
    expect(await added('Patient', patient, method, path(), given)).toMatchObject([
      { client: 'ward', system: 'ward', operation, face, versions: [1] },
    ])
  })

  it.each([
    ['read', 'hr-open', (): string => `${hr}/censuses/${census}`],
    ['vread', 'hr-open', (): string => `${hr}/censuses/${census}?asOf=2999-01-01T00:00:00Z`],
    ['search', 'hr-open', (): string => `${hr}/censuses`],
    ['search', 'hr-open', (): string => `${hr}/censuses?asOf=2999-01-01T00:00:00Z`],
    ['history', 'hr-open', (): string => `${hr}/censuses/${census}/history`],
    ['serve', 'vendor', (): string => `/vendors/bamboohr/employees/${census}`],
    ['serve', 'vendor', (): string => '/vendors/bamboohr/employees?document-id=D-1'],
  ] as const)('%s (%s): %s', async (operation, face, path) => {
    expect(await added('Census', census, 'GET', path())).toMatchObject([{ operation, face, versions: [1] }])
  })

  it('all records of an answer, in one transfer, and each version of a history', async () => {
    const own = await post('Patient', { name: [{ family: 'Versions' }] })
    const id = idIn(own)
    await call('PUT', `${base}/Patient/${id}`, {
      body: JSON.stringify({ resourceType: 'Patient', id, active: true }),
      headers: json,
    })
    expect(await added('Patient', id, 'GET', `${base}/Patient/${id}/_history`)).toMatchObject([{ versions: [1, 2] }])
    const [line] = await added('Patient', other, 'GET', `${base}/Patient?family=disclosed`)
    const transfer = await call('GET', `/api/v1/transfers/${line?.transfer}`)
    expect(transfer.json()).toMatchObject({
      direction: 'out',
      outcome: 'sent',
      operation: 'search',
      items: 2,
      counts: { sent: 2 },
    })
    const items = await call('GET', `/api/v1/transfers/${line?.transfer}/items`)
    expect(items.text).toContain(patient)
    expect(items.text).toContain(other)
  })

  it('the query as it was asked: in the message store, and nowhere in the log', async () => {
    const [line] = await added('Patient', patient, 'GET', `${base}/Patient?family=disclosed&gender=female`)
    const transfer = await call('GET', `/api/v1/transfers/${line?.transfer}`)
    expect(transfer.text).not.toContain('family')
    const body = await call('GET', `/api/v1/transfers/${line?.transfer}/body`)
    expect(body.text).toBe(`${base}/Patient?family=disclosed&gender=female\n`)
    const first = await call('GET', `${base}/Patient?family=disclosed&_count=1`, { key })
    const next = first
      .json<{ link: { relation: string; url: string }[] }>()
      .link.find(({ relation }) => relation === 'next')
    const page = await call('GET', next?.url ?? '', { key })
    expect(page.status).toBe(200)
    const { transfers } = (await call('GET', '/api/v1/transfers?operation=search&count=1')).json<{
      transfers: { id: string }[]
    }>()
    expect((await call('GET', `/api/v1/transfers/${transfers[0]?.id}/body`)).text).toContain('family=disclosed')
  })

  it('a search that finds nothing, for that is told too', async () => {
    await call('GET', `${base}/Patient?family=nobody-of-this-name`, { key })
    const { transfers } = (await call('GET', '/api/v1/transfers?operation=search&count=1')).json<{
      transfers: { id: string; items: number }[]
    }>()
    expect(transfers[0]?.items).toBe(0)
    expect((await call('GET', `/api/v1/transfers/${transfers[0]?.id}/body`)).text).toContain('nobody-of-this-name')
  })

  it.each([
    ['what is not there', 'GET', (): string => `${base}/Patient/nobody`, {}],
    ['what the client has already', 'GET', (): string => `${base}/Patient/${patient}`, { 'If-None-Match': 'W/"1"' }],
    ['headers alone', 'HEAD', (): string => `${base}/Patient/${patient}`, {}],
    ['what is refused', 'GET', (): string => `${base}/Patient?family=disclosed&nonsense=1`, {}],
    ['capabilities', 'GET', (): string => `${base}/metadata`, {}],
    ['records that tell of no person', 'GET', (): string => `${base}/ValueSet`, {}],
    ['plans', 'GET', (): string => `${hr}/plan-setups`, {}],
    ['the log itself', 'GET', (): string => '/api/v1/transfers', {}],
  ] as const)('not %s', async (_what, method, path, headers) => {
    const reads = async () => {
      const { transfers } = (await call('GET', '/api/v1/transfers?reads=true&count=1')).json<{
        transfers: { id: string }[]
      }>()
      return transfers[0]?.id
    }
    const before = await reads()
    await call(method, path(), { key, headers })
    expect(await reads()).toBe(before)
  })
})

describe('who has seen this record', () => {
  it('pages, and tells by whom and when', async () => {
    const id = idIn(await post('Patient', { name: [{ family: 'Paged' }] }))
    const nurse = await keyFor(test.gateway, { id: 'nurse', scopes: ['system/*.rs'] })
    for (let read = 0; read < 3; read++) await call('GET', `${base}/Patient/${id}`, { key })
    await call('GET', `${base}/Patient?family=paged`, { key: nurse })
    expect((await seen('Patient', id)).map(({ client }) => client)).toEqual(['nurse', 'ward', 'ward', 'ward'])
    const found: string[] = []
    let path: string | undefined = `/api/v1/records/Patient/${id}/disclosures?count=3`
    while (path !== undefined) {
      const page: { disclosures: Seen[]; next?: string } = (await call('GET', path)).json()
      found.push(...page.disclosures.map(({ transfer }) => transfer))
      path = page.next
    }
    expect([found.length, new Set(found).size]).toEqual([4, 4])
    expect(await seen('Patient', id, '?client=nurse')).toHaveLength(1)
    expect(await seen('Patient', id, '?system=ward')).toHaveLength(3)
    expect(await seen('Patient', id, '?to=2020-01-01')).toEqual([])
    expect(await seen('Patient', id, '?from=2020-01-01')).toHaveLength(4)
    await call('DELETE', `${base}/Patient/${id}`)
    expect(await seen('Patient', id)).toHaveLength(4)
  })

  it.each([
    ['Patient/nobody', 404],
    ['Nonsense/x', 404],
    ['Patient/a_b', 400],
    ['Patient/x?from=yesterday', 400],
    ['Patient/x?by=me', 400],
  ])('refuses %s with %i', async (path, status) => {
    const [place, query = ''] = path.split('?')
    const answer = await call('GET', `/api/v1/records/${place}/disclosures${query && `?${query}`}`)
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json'])
  })

  it('is for whom the scope is given, and for the records that they see', async () => {
    const path = `/api/v1/records/Patient/${other}/disclosures`
    expect((await call('GET', path, { key })).status).toBe(403)
    const view = { Patient: { where: 'gender=female' } }
    const narrow = await keyFor(test.gateway, { id: 'auditor', scopes: ['admin/disclosures.r'], view })
    expect((await call('GET', path, { key: narrow })).status).toBe(404)
    expect((await call('GET', `/api/v1/records/Patient/${patient}/disclosures`, { key: narrow })).status).toBe(200)
  })

  it('the log of transfers leaves reads out until it is asked for them', async () => {
    await call('GET', `${base}/Patient/${patient}`, { key })
    const operations = async (query: string) => {
      const { transfers } = (await call('GET', `/api/v1/transfers?count=1000${query}`)).json<{
        transfers: { operation: string }[]
      }>()
      return new Set(transfers.map(({ operation }) => operation))
    }
    expect((await operations('')).has('read')).toBe(false)
    expect((await operations('&reads=true')).has('read')).toBe(true)
    expect([...(await operations('&operation=read'))]).toEqual(['read'])
    expect((await call('GET', '/api/v1/transfers?outcome=nope')).status).toBe(400)
    expect((await call('GET', '/api/v1/transfers?reads=perhaps')).status).toBe(400)
  })
})

describe('by policy', () => {
  it('strict: the line is durable when the answer is there', async () => {
    const answer = await call('GET', `${base}/Patient/${patient}`, { key })
    expect(answer.headers.get('x-interlingua-disclosure')).toBeNull()
    expect(disclosureQueue(test.gateway).waiting()).toBe(0)
  })

  it('batched: the answer says so, and the line follows', async () => {
    const id = 'reporting'
    const fast = await keyFor(test.gateway, { id, scopes: ['system/*.rs'] })
    const client = { id, name: id, system: id, scopes: ['system/*.rs'], view: null, origin: 'api', expiresAt: null }
    await putClient(test.database.db, { ...client, disclosure: 'batched' }, new Date())
    const answer = await call('GET', `${base}/Patient/${patient}`, { key: fast })
    expect(answer.headers.get('x-interlingua-disclosure')).toBe('batched')
    expect(disclosureQueue(test.gateway).waiting()).toBe(1)
    await expect.poll(() => disclosureQueue(test.gateway).waiting(), { timeout: 5000 }).toBe(0)
    expect((await seen('Patient', patient, `?client=${id}`)).length).toBe(1)
  })

  it('comes from the workspace: strict unless it says batched, and nothing else', async () => {
    const apply = async (disclosure?: string) => {
      const report = {
        name: 'Report',
        system: 'policy',
        scopes: ['system/*.rs'],
        ...(disclosure ? { disclosure } : {}),
      }
      const workspace = {
        name: 'policy',
        systems: { policy: { name: 'Policy', role: 'consumer' } },
        clients: { report },
      }
      return await call('POST', '/api/v1/workspaces/policy/$apply', { body: JSON.stringify(workspace), headers: plain })
    }
    const { keys } = (await apply()).json<{ keys: { report: string } }>()
    const told = async () =>
      (await call('GET', `${base}/Patient/${patient}`, { key: keys.report })).headers.get('x-interlingua-disclosure')
    expect(await told()).toBeNull()
    const changed = (await apply('batched')).json<{ steps: { section: string; members?: string[] }[] }>()
    expect(changed.steps.find(({ section }) => section === 'clients')?.members).toEqual(['disclosure'])
    expect(await told()).toBe('batched')
    const refused = await apply('none')
    expect([refused.status, refused.json<{ issues: { path: string }[] }>().issues[0]?.path]).toEqual([
      422,
      '/clients/report/disclosure',
    ])
    await apply()
    expect(await told()).toBeNull()
  })

  it('many readers at once are written together, each with a line of its own', async () => {
    const id = idIn(await post('Patient', { name: [{ family: 'Crowd' }] }))
    await Promise.all(Array.from({ length: 60 }, () => call('GET', `${base}/Patient/${id}`, { key })))
    expect(new Set((await seen('Patient', id, '?count=100')).map(({ transfer }) => transfer)).size).toBe(60)
  })
})
