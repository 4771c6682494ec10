import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putFeeds } from '../../../src/registry/feeds.ts'
import { putSystems } from '../../../src/registry/systems.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, keyFor } from '../../support/http.ts'

const path = '/vendors/bamboohr/employees'
const json = { 'Content-Type': 'application/json' }

let test: TestGateway
let call: Client
let key: string

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  const { db } = test.database
  const now = new Date()
  const system = { id: 'hris', name: 'HRIS', vendor: 'bamboohr', role: 'system', overlay: {}, origin: 'api' } as const
  await putSystems(db, [system], now)
  const feed = (id: string, direction: 'in' | 'out') => {
    return { id, name: id, system: 'hris', contract: { message: 'employees', direction }, enabled: true, origin: 'api' }
  }
  await putFeeds(db, [feed('staff-in', 'in'), feed('staff-out', 'out'), feed('staff-silent', 'in')], now)
  key = await keyFor(test.gateway, { id: 'hris', scopes: ['vendor/*.crs', 'system/*.cruds'] })
})
afterAll(() => test.close())

async function transfer(id: string | null) {
  return (await call('GET', `/api/v1/transfers/${id}`)).json<Record<string, unknown>>()
}

/** The value of a gauge; undefined where it is not there. */
async function gauge(name: string, label = ''): Promise<number | undefined> {
  const { text } = await call('GET', '/metrics')
  const line = text.split('\n').find((one) => one.startsWith(name) && one.includes(label))
  return line === undefined ? undefined : Number(line.split(' ').at(-1))
}

describe('a vendor endpoint', () => {
  it('leaves a line for what it does not take, with the body', async () => {
    for (const [headers, body] of [
      [{ 'Content-Type': 'image/png' }, 'x'],
      [{ ...json, 'Content-Encoding': 'br' }, '{}'],
    ] as const) {
      const refused = await call('POST', path, { key, body, headers })
      expect(refused.status).toBe(415)
      const line = await transfer(refused.headers.get('x-interlingua-transfer'))
      expect(line).toMatchObject({ outcome: 'quarantined', face: 'vendor', client: 'hris', direction: 'in' })
      expect(line['issues']).toMatchObject([{ code: 'unsupported-media-type' }])
    }
  })

  it('names the feed of what it takes, and of what it serves', async () => {
    const body = JSON.stringify([{ id: '71', firstName: 'Ada', lastName: 'Lee' }])
    const taken = await call('POST', path, { key, body, headers: json })
    expect(await transfer(taken.headers.get('x-interlingua-transfer'))).toMatchObject({ feed: 'staff-in' })
    const served = await call('GET', path, { key })
    expect(await transfer(served.headers.get('x-interlingua-transfer'))).toMatchObject({
      feed: 'staff-out',
      operation: 'serve',
    })
  })
})

describe('gauges', () => {
  it('tell what is quarantined, what waits, and when a feed last succeeded', async () => {
    const before = (await gauge('gateway_quarantine_open')) ?? Number.NaN
    const body = JSON.stringify([{ id: '72', lastName: 'One' }, { lastName: 'Nameless' }, 7])
    expect((await call('POST', path, { key, body, headers: json })).status).toBe(207)
    expect(await gauge('gateway_quarantine_open')).toBe(before + 2)
    for (const queue of ['writes', 'disclosures', 'proposals', 'large transfers'])
      expect([queue, await gauge('gateway_queue_length', `"${queue}"`)]).toEqual([queue, 0])
    const last = await gauge('gateway_feed_last_success_timestamp_seconds', '"staff-out"')
    expect(last).toBeGreaterThan(Date.now() / 1000 - 600)
    expect(await gauge('gateway_feed_last_success_timestamp_seconds', '"staff-silent"')).toBeUndefined()
  })
})
