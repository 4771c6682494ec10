import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putSystems } from '../../../src/registry/systems.ts'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client
let key: string

beforeAll(async () => {
  test = await testGateway({ INTERLINGUA_LARGE_BODY: '4KiB' })
  call = clientOf(test.gateway)
  key = await keyFor(test.gateway, {
    id: 'clinic-hr',
    scopes: ['vendor/bamboohr.crs', 'system/Census.rs', 'admin/*.*'],
  })
  const system = {
    id: 'clinic-hr',
    name: 'Clinic HR',
    vendor: 'bamboohr',
    role: 'system',
    overlay: {},
    origin: 'api',
  } as const
  await putSystems(test.database.db, [system], new Date())
})
afterAll(() => test.close())

const path = '/vendors/bamboohr/employees'
const json = { 'Content-Type': 'application/json' }

interface Received {
  readonly transfer: string
  readonly items: readonly {
    readonly index: number
    readonly outcome: string
    readonly id: string
    readonly version: number
  }[]
}

function person(id: string, more: object = {}): object {
  return {
    id,
    firstName: 'Amara',
    lastName: `Lee-${id}`,
    hireDate: '2020-03-01',
    jobTitle: 'Nurse',
    status: 'Active',
    ...more,
  }
}

function post(employees: readonly object[], headers: Record<string, string> = {}, to = path): Promise<Answer> {
  return call('POST', to, { key, body: JSON.stringify({ employees }), headers: { ...json, ...headers } })
}

function follows(operation: string, answer: Answer): void {
  expect(contractFaults('gateway', operation, answer)).toEqual([])
}

describe('receive', () => {
  it('receive-200: each item with its outcome, and again unchanged', async () => {
    const first = await post([person('1'), person('2')])
    expect(first.status).toBe(200)
    follows('POST /vendors/{vendor}/{message}', first)
    expect(first.headers.get('x-interlingua-transfer')).toBe(first.json<Received>().transfer)
    expect(first.json<Received>().items.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
    const again = await post([person('1'), person('2')])
    expect(again.json<Received>().items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
  })

  it('receive-200 for an empty list', async () => {
    const answer = await post([])
    expect([answer.status, answer.json<Received>().items]).toEqual([200, []])
    follows('POST /vendors/{vendor}/{message}', answer)
  })

  it('receive-207 when some are at fault, and receive-422 when all are', async () => {
    const mixed = await post([person('3'), person('4', { hireDate: 'yesterday' })])
    expect(mixed.status).toBe(207)
    follows('POST /vendors/{vendor}/{message}', mixed)
    const none = await post([person('4', { hireDate: 'yesterday' })])
    expect(none.status).toBe(422)
    follows('POST /vendors/{vendor}/{message}', none)
    expect(none.json()).toMatchObject({ items: [{ outcome: 'quarantined', issues: [{ severity: 'error' }] }] })
  })

  it('receive-idempotency: the first answer again and said so; 422 for another payload', async () => {
    const headers = { 'Idempotency-Key': 'k-1' }
    const first = await post([person('5')], headers)
    const again = await post([person('5')], headers)
    expect(again.json()).toEqual(first.json())
    expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ])
    const other = await post([person('6')], headers)
    expect([other.status, other.type]).toEqual([422, 'application/problem+json'])
    follows('POST /vendors/{vendor}/{message}', other)
  })

  it('receive-parallel with one key: one does it, and nobody gets another answer', async () => {
    const headers = { 'Idempotency-Key': 'k-parallel' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => post([person('7')], headers)))
    const done = answers.filter(({ status }) => status === 200)
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map((answer) => answer.json<Received>().transfer)).size).toBe(1)
    for (const { status } of answers) expect([200, 409]).toContain(status)
  })

  it('check-200 answers as the real call would, and stores nothing', async () => {
    const checked = await post([person('8')], {}, `${path}/$check`)
    expect(checked.status).toBe(200)
    follows('POST /vendors/{vendor}/{message}/$check', checked)
    expect(checked.json<Received>().items).toMatchObject([{ outcome: 'accepted' }])
    expect((await post([person('8')])).json<Received>().items).toMatchObject([{ outcome: 'accepted', version: 1 }])
  })

  it('receive-202 for a large payload, whose items follow as paged lines', async () => {
    const answer = await post(Array.from({ length: 40 }, (_, index) => person(`L${index}`)))
    expect(answer.status).toBe(202)
    follows('POST /vendors/{vendor}/{message}', answer)
    const { transfer, items } = answer.json<{ transfer: string; items: string }>()
    expect(answer.headers.get('location')).toBe(`http://gateway.test/api/v1/transfers/${transfer}`)
    await expect
      .poll(async () => (await call('GET', `/api/v1/transfers/${transfer}`)).json<{ outcome: string }>().outcome, {
        timeout: 20_000,
      })
      .toBe('accepted')
    const indexes: number[] = []
    let next: string | undefined = `${items}?count=17`
    while (next !== undefined) {
      const page: Answer = await call('GET', next)
      follows('GET /api/v1/transfers/{id}/items', page)
      for (const line of page.text.trimEnd().split('\n')) if (line !== '') indexes.push(JSON.parse(line).index)
      next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1]
    }
    expect(indexes).toEqual(Array.from({ length: 40 }, (_, index) => index))
  })
})

describe('serve', () => {
  it('serve-200: a record in the vendor form by its id, with its losses counted', async () => {
    const { items } = (await post([person('9', { customBadgeColor: 'teal' })])).json<Received>()
    const served = await call('GET', `${path}/${items[0]?.id}`, { key })
    expect([served.status, served.type]).toEqual([200, 'application/json'])
    follows('GET /vendors/{vendor}/{message}/{id}', served)
    expect(served.text).toContain('Lee-9')
    expect(served.text).toContain('teal')
    expect(served.headers.get('x-interlingua-loss')).toMatch(/^\d+$/)
    const transfer = served.headers.get('x-interlingua-transfer') ?? ''
    expect((await call('GET', `/api/v1/transfers/${transfer}`)).json()).toMatchObject({
      direction: 'out',
      outcome: 'sent',
    })
  })

  it("serve-view: what a view hides comes back neither from the record nor from the system's own words", async () => {
    const { items } = (
      await post([person('10', { dateOfBirth: '1970-01-01', customBadgeColor: 'teal' })])
    ).json<Received>()
    const view = { Census: { hide: ['person', 'persons'] } }
    const scopes = ['vendor/bamboohr.crs', 'system/Census.rs']
    const seeing = await keyFor(test.gateway, { id: 'clinic-viewer', system: 'clinic-hr', scopes, view })
    const unhidden = await call('GET', `${path}/${items[0]?.id}`, { key })
    expect(unhidden.text).toContain('teal')
    const served = await call('GET', `${path}/${items[0]?.id}`, { key: seeing })
    expect(served.status).toBe(200)
    expect(served.text).not.toContain('teal')
  })

  it('serve-search pages by the Link header, each record once', async () => {
    const seen: string[] = []
    let next: string | undefined = `${path}?$top=15`
    while (next !== undefined) {
      const page: Answer = await call('GET', next, { key })
      expect(page.status).toBe(200)
      follows('GET /vendors/{vendor}/{message}', page)
      seen.push(...page.json<{ employees: { id: string }[] }>().employees.map(({ id }) => id))
      next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1]
      if (next !== undefined) expect((await call('GET', `${next}x`, { key })).status).toBe(400)
    }
    expect(seen.length).toBeGreaterThan(40)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('serve-403 in the form of another system without the right to see systems', async () => {
    const stranger = await keyFor(test.gateway, { id: 'stranger', scopes: ['vendor/bamboohr.crs', 'system/Census.rs'] })
    expect((await call('GET', `${path}?system=clinic-hr`, { key: stranger })).status).toBe(403)
    expect((await call('GET', `${path}?system=clinic-hr`)).status).toBe(200)
  })

  it('serve-403 names the scope of the kind, which the vendor scope does not replace', async () => {
    const half = await keyFor(test.gateway, { id: 'half', scopes: ['vendor/bamboohr.crs'] })
    const answer = await call('GET', path, { key: half })
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('system/Census.s')])
  })
})

describe('what a sender sees of its own transfers', () => {
  it('is what its 202 names, without a scope for the log, and nothing of others', async () => {
    const scopes = ['vendor/bamboohr.employees.c']
    const [own, other] = await Promise.all([
      keyFor(test.gateway, { id: 'sender-a', scopes }),
      keyFor(test.gateway, { id: 'sender-b', scopes }),
    ])
    const employees = Array.from({ length: 60 }, (_, at) => ({ id: `own-${at}`, lastName: 'Long'.repeat(20) }))
    const body = JSON.stringify({ employees })
    const answer = await call('POST', path, { key: own, headers: json, body })
    expect(answer.status).toBe(202)
    const { status, items } = answer.json<{ status: string; items: string }>()
    const at = (address: string) => address.replace('http://gateway.test', '')
    await expect
      .poll(async () => (await call('GET', at(items), { key: own })).text.split('\n').length, { timeout: 20_000 })
      .toBe(61)
    expect((await call('GET', at(status), { key: own })).status).toBe(200)
    expect((await call('GET', `${at(status)}/body`, { key: own })).status).toBe(403)
    expect((await call('GET', at(status), { key: other })).status).toBe(403)
    expect((await call('GET', at(items), { key: other })).status).toBe(403)
    const nowhere = '/api/v1/transfers/01a1fbdf-379a-7000-9de5-4635302ef48a'
    expect((await call('GET', nowhere, { key: other })).status).toBe(403)
    expect((await call('GET', '/api/v1/transfers', { key: own })).status).toBe(403)
  })
})

describe('figures of transfers', () => {
  it('are counted by vendor, direction and outcome, and their items too', async () => {
    const figure = async (name: string, ...labels: string[]) => {
      const lines = (await call('GET', '/metrics')).text.split('\n').filter((line) => line.startsWith(`${name}{`))
      const fitting = lines.filter((line) => labels.every((label) => line.includes(label)))
      return fitting.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
    }
    const mixed = ['direction="in"', 'operation="receive"', 'vendor="bamboohr"', 'outcome="mixed"'] as const
    const sent = ['direction="out"', 'vendor="bamboohr"', 'outcome="sent"'] as const
    const bad = ['vendor="bamboohr"', 'outcome="quarantined"'] as const
    const count = async () => [
      await figure('gateway_transfers_total', ...mixed),
      await figure('gateway_transfers_total', ...sent),
      await figure('gateway_rows_total', ...bad),
    ]
    const before = await count()
    const body = JSON.stringify({ employees: [{ id: 'figure-1', lastName: 'One' }, { lastName: 'Nameless' }, 7] })
    expect((await call('POST', path, { headers: json, body })).status).toBe(207)
    expect((await call('GET', `${path}?identifier=figure-1`)).status).toBe(200)
    const after = await count()
    expect(after.map((one, at) => one - (before[at] ?? 0))).toEqual([1, 1, 2])
  })
})
