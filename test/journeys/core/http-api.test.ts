import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  for (const gender of ['male', 'female', 'other', 'unknown', 'wrong']) {
    const body = JSON.stringify({ resourceType: 'Patient', gender })
    await call('POST', '/fhir/R4/Patient', { body, headers: { 'Content-Type': 'application/fhir+json' } })
  }
  const employees = JSON.stringify({ employees: [{ id: '1', firstName: 'A', lastName: 'B' }, { id: '2' }] })
  await call('POST', '/vendors/bamboohr/employees', {
    body: employees,
    headers: { 'Content-Type': 'application/json' },
  })
})
afterAll(() => test.close())

interface Transfer {
  readonly id: string
  readonly face: string
  readonly outcome: string
  readonly record: string | null
}

async function transfers(query: string): Promise<readonly Transfer[]> {
  const answer = await call('GET', `/api/v1/transfers?${query}`)
  expect([answer.status, contractFaults('gateway', 'GET /api/v1/transfers', answer)]).toEqual([200, []])
  return answer.json<{ transfers: Transfer[] }>().transfers
}

describe('transfers', () => {
  it('lists what crossed, newest first, by page', async () => {
    const all = await transfers('')
    expect(all.length).toBe(6)
    const seen: string[] = []
    let next: string | undefined = '/api/v1/transfers?count=2'
    while (next !== undefined) {
      const page: Answer = await call('GET', next)
      const { transfers: lines, next: link } = page.json<{ transfers: Transfer[]; next?: string }>()
      seen.push(...lines.map(({ id }) => id))
      next = link
    }
    expect(seen).toEqual(all.map(({ id }) => id))
    expect([...seen].sort((one, other) => (one < other ? 1 : -1))).toEqual(seen)
  })

  it('filters by outcome, kind, record, vendor, system and time', async () => {
    expect((await transfers('outcome=quarantined')).map(({ face }) => face)).toEqual(['fhir'])
    const [one] = await transfers('kind=Patient&outcome=accepted&count=1')
    expect(await transfers(`kind=Patient&record=${one?.record}`)).toEqual([one])
    expect(await transfers('vendor=bamboohr')).toHaveLength(1)
    expect(await transfers('system=nobody')).toEqual([])
    expect(await transfers('to=2020-01-01')).toEqual([])
    expect(await transfers('from=2020-01-01T00:00:00Z&direction=in')).toHaveLength(6)
  })

  it('shows one with steps and links that lead somewhere', async () => {
    const [line] = await transfers('vendor=bamboohr')
    const shown = await call('GET', `/api/v1/transfers/${line?.id}`)
    expect(contractFaults('gateway', 'GET /api/v1/transfers/{id}', shown)).toEqual([])
    const { links, steps } = shown.json<{ links: Record<string, string>; steps: { step: string }[] }>()
    expect(steps.map(({ step }) => step)).toEqual(['received', 'translated', 'settled'])
    const items = await call('GET', links['items'] ?? '')
    expect([items.status, items.type, items.text.trimEnd().split('\n').length]).toEqual([
      200,
      'application/x-ndjson',
      2,
    ])
    const body = await call('GET', links['body'] ?? '')
    expect([body.status, body.headers.get('content-disposition')]).toEqual([200, 'attachment'])
    expect(body.json()).toMatchObject({ employees: [{ id: '1' }, { id: '2' }] })
  })

  it('keeps bodies from who may only see the log', async () => {
    const key = await keyFor(test.gateway, { id: 'watcher', scopes: ['admin/transfers.r'] })
    const [line] = await transfers('vendor=bamboohr')
    const shown = await call('GET', `/api/v1/transfers/${line?.id}`, { key })
    expect(shown.json<{ links: object }>().links).not.toHaveProperty('body')
    expect((await call('GET', `/api/v1/transfers/${line?.id}/body`, { key })).status).toBe(403)
  })
})

describe('registry and changes', () => {
  it('lists systems and authorities', async () => {
    const systems = await call('GET', '/api/v1/systems')
    expect(contractFaults('gateway', 'GET /api/v1/systems', systems)).toEqual([])
    expect(systems.text).toContain('"admin"')
    const authorities = await call('GET', '/api/v1/authorities')
    expect(contractFaults('gateway', 'GET /api/v1/authorities', authorities)).toEqual([])
  })

  it('follows changes page by page, to the end, and on from there', async () => {
    const seen: string[] = []
    let after = ''
    for (;;) {
      const page = await call('GET', `/api/v1/changes?count=2${after}`)
      expect(contractFaults('gateway', 'GET /api/v1/changes', page)).toEqual([])
      const { changes, next } = page.json<{ changes: { kind: string; id: string }[]; next: string }>()
      after = `&after=${encodeURIComponent(next)}`
      if (changes.length === 0) break
      seen.push(...changes.map(({ kind, id }) => `${kind}/${id}`))
    }
    expect(seen.filter((one) => one.startsWith('Patient/'))).toHaveLength(4)
    expect(new Set(seen).size).toBe(seen.length)
    const body = '{"resourceType":"Observation","status":"final","code":{"text":"x"}}'
    await call('POST', '/fhir/R4/Observation', { body, headers: { 'Content-Type': 'application/fhir+json' } })
    const later = await call('GET', `/api/v1/changes?count=2${after}`)
    expect(later.json()).toMatchObject({ changes: [{ kind: 'Observation', version: 1 }] })
  })
})

describe('workspaces', () => {
  const body = JSON.stringify({ name: 'ward', systems: { lab: { name: 'Lab', role: 'consumer' } } })
  const ask = { body, headers: { 'Content-Type': 'application/json' } }

  it('plans, applies, and then has nothing to do', async () => {
    const plan = await call('POST', '/api/v1/workspaces/ward/$plan', ask)
    expect([plan.status, contractFaults('gateway', 'POST /api/v1/workspaces/{name}/$plan', plan)]).toEqual([200, []])
    expect(plan.json()).toMatchObject({ steps: [{ section: 'systems', id: 'lab', action: 'create' }] })
    const applied = await call('POST', '/api/v1/workspaces/ward/$apply', ask)
    expect([applied.status, contractFaults('gateway', 'POST /api/v1/workspaces/{name}/$apply', applied)]).toEqual([
      200,
      [],
    ])
    const again = await call('POST', '/api/v1/workspaces/ward/$plan', ask)
    expect(again.json()).toMatchObject({ steps: [{ action: 'same' }] })
  })

  it('refuses another name, faults and a key without the scope', async () => {
    expect((await call('POST', '/api/v1/workspaces/other/$plan', ask)).status).toBe(422)
    const faulty = { ...ask, body: '{"name":"ward","sistems":{}}' }
    expect((await call('POST', '/api/v1/workspaces/ward/$plan', faulty)).status).toBe(422)
    const key = await keyFor(test.gateway, { id: 'planner', scopes: ['admin/workspaces.r'] })
    expect((await call('POST', '/api/v1/workspaces/ward/$plan', { ...ask, key })).status).toBe(200)
    expect((await call('POST', '/api/v1/workspaces/ward/$apply', { ...ask, key })).status).toBe(403)
  })
})
