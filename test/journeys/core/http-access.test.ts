import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putClient, revokeClient } from '../../../src/access/clients.ts'
import { digestKey, makeKey } from '../../../src/access/keys.ts'
import { loadSecret } from '../../../src/db/secrets.ts'
import type { Gateway } from '../../../src/gateway.ts'
import { contractFaults } from '../../support/contract.ts'
import { adminKey, type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway({ INTERLINGUA_CORS_ORIGINS: 'https://console.example' })
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const path = '/fhir/R4/Patient?_count=1'

describe('keys', () => {
  it('bearer-200, basic-200: the key as a Basic password', async () => {
    expect((await call('GET', path)).status).toBe(200)
    expect((await call('GET', path, { key: null, headers: { Authorization: `bearer ${adminKey}` } })).status).toBe(200)
    const basic = `Basic ${Buffer.from(`anybody:${adminKey}`).toString('base64')}`
    expect((await call('GET', path, { headers: { Authorization: basic } })).status).toBe(200)
  })

  it.each([
    ['none', undefined],
    ['another scheme', 'Digest abc'],
    ['no key', 'Bearer'],
    ['an unknown key', `Bearer ${makeKey()}`],
    ['almost the key', `Bearer ${adminKey}x`],
    ['two keys', `Bearer ${adminKey} ${adminKey}`],
    ['a Basic without colon', `Basic ${Buffer.from(adminKey).toString('base64')}`],
    ['a Basic with the key as user', `Basic ${Buffer.from(`${adminKey}:`).toString('base64')}`],
    ['a Basic that is not base64', 'Basic %%%'],
    ['a long one', `Bearer ${'x'.repeat(2000)}`],
    ['a huge one', `Bearer ${'x'.repeat(100_000)}`],
  ])('401 with a challenge, in the form of each face, for %s', async (_, authorization) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization }
    const ask = { key: null, headers }
    for (const [face, type] of [
      [path, 'application/fhir+json'],
      ['/hr-open/4.2/censuses', 'application/problem+json'],
      ['/api/v1/transfers', 'application/problem+json'],
      ['/vendors/bamboohr/employees', 'application/problem+json'],
      ['/metrics', 'application/problem+json'],
    ] as const) {
      const answer = await call('GET', face, ask)
      expect([answer.status, answer.type]).toEqual([401, type])
      expect(answer.headers.get('www-authenticate')).toContain('Bearer realm=')
      expect(answer.text).not.toContain(adminKey)
    }
  })

  it('401 at once after a revocation, at the hour of an expiry, and with the old key after a new one', async () => {
    const { db } = test.database
    const key = await keyFor(test.gateway, { id: 'short', scopes: ['system/Patient.s'] })
    expect((await call('GET', path, { key })).status).toBe(200)
    await revokeClient(db, 'short', new Date())
    expect((await call('GET', path, { key })).status).toBe(401)
    const rolled = await keyFor(test.gateway, { id: 'rolled', scopes: ['system/Patient.s'] })
    const next = await keyFor(test.gateway, { id: 'rolled', scopes: ['system/Patient.s'] })
    expect([
      (await call('GET', path, { key: rolled })).status,
      (await call('GET', path, { key: next })).status,
    ]).toEqual([401, 200])
    const expired = makeKey()
    const digest = digestKey(await loadSecret(db, 'clients'), expired)
    const client = {
      id: 'old',
      name: 'old',
      system: 'short',
      scopes: ['system/*.s'],
      view: null,
      origin: 'api',
      digest,
    }
    await putClient(db, { ...client, expiresAt: new Date(Date.now() - 1000) }, new Date())
    expect((await call('GET', path, { key: expired })).status).toBe(401)
    await putClient(db, { ...client, expiresAt: new Date(Date.now() + 60_000) }, new Date())
    expect((await call('GET', path, { key: expired })).status).toBe(200)
  })
})

describe('scopes', () => {
  it.each([
    ['GET', '/fhir/R4/Patient/x', 'system/Patient.r'],
    ['GET', '/fhir/R4/Patient/x/_history/1', 'system/Patient.r'],
    ['GET', '/fhir/R4/Patient', 'system/Patient.s'],
    ['POST', '/fhir/R4/Patient/_search', 'system/Patient.s'],
    ['POST', '/fhir/R4/Patient', 'system/Patient.c'],
    ['PUT', '/fhir/R4/Patient/x', 'system/Patient.u'],
    ['DELETE', '/fhir/R4/Patient/x', 'system/Patient.d'],
    ['GET', '/hr-open/4.2/censuses', 'system/Census.s'],
    ['POST', '/hr-open/4.2/censuses', 'system/Census.c'],
    ['GET', '/hr-open/4.2/censuses/x', 'system/Census.r'],
    ['PUT', '/hr-open/4.2/censuses/x', 'system/Census.u'],
    ['DELETE', '/hr-open/4.2/censuses/x', 'system/Census.d'],
    ['POST', '/vendors/bamboohr/employees', 'vendor/bamboohr.employees.c'],
    ['POST', '/vendors/bamboohr/employees/$check', 'vendor/bamboohr.employees.c'],
    ['GET', '/vendors/bamboohr/employees', 'vendor/bamboohr.employees.s'],
    ['GET', '/vendors/bamboohr/employees/x', 'vendor/bamboohr.employees.r'],
    ['GET', '/api/v1/transfers', 'admin/transfers.r'],
    ['GET', '/api/v1/transfers/x', 'admin/transfers.r'],
    ['GET', '/api/v1/transfers/x/items', 'admin/transfers.r'],
    ['GET', '/api/v1/transfers/x/body', 'admin/bodies.r'],
    ['GET', '/api/v1/systems', 'admin/systems.r'],
    ['GET', '/api/v1/authorities', 'admin/authorities.r'],
    ['GET', '/api/v1/changes?kind=Patient', 'system/Patient.r'],
    ['GET', '/metrics', 'admin/metrics.r'],
  ])('%s %s: 403 naming %s without it, something else with it', async (method, target, scope) => {
    const body = method === 'POST' || method === 'PUT' ? { body: '' } : {}
    const without = await keyFor(test.gateway, {
      id: 'scoped',
      scopes: ['system/Appointment.cruds', 'vendor/workday.c'],
    })
    const refused = await call(method, target, { key: without, ...body })
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining(scope)])
    const key = await keyFor(test.gateway, { id: 'scoped', scopes: [scope] })
    const answer = await call(method, target, { key, ...body })
    expect(answer.text).not.toContain(scope)
    expect(answer.status).not.toBe(401)
    expect(answer.status).toBeLessThan(500)
  })

  it('403 when a chain leads into a kind that may not be searched', async () => {
    const key = await keyFor(test.gateway, { id: 'chained', scopes: ['system/Observation.rs'] })
    expect((await call('GET', '/fhir/R4/Observation?status=final', { key })).status).toBe(200)
    const chain = await call('GET', '/fhir/R4/Observation?patient.family=Lee', { key })
    expect([chain.status, chain.text]).toEqual([403, expect.stringContaining('system/Patient.s')])
    const patients = await keyFor(test.gateway, { id: 'chained2', scopes: ['system/Patient.rs'] })
    const has = await call('GET', '/fhir/R4/Patient?_has:Observation:patient:status=final', { key: patients })
    expect([has.status, has.text]).toEqual([403, expect.stringContaining('system/Observation.s')])
  })

  it('gives of the change feed what may be read', async () => {
    const body = '{"resourceType":"Patient"}'
    await call('POST', '/fhir/R4/Patient', { body, headers: { 'Content-Type': 'application/fhir+json' } })
    const key = await keyFor(test.gateway, { id: 'follower', scopes: ['system/Observation.r'] })
    const feed = await call('GET', '/api/v1/changes', { key })
    expect([feed.status, feed.json<{ changes: unknown[] }>().changes]).toEqual([200, []])
    expect((await call('GET', '/api/v1/changes?kind=Patient', { key })).status).toBe(403)
  })
})

describe('other origins', () => {
  it('lets pages of the allow-list in, and no others', async () => {
    const allowed = await call('GET', path, { headers: { Origin: 'https://console.example' } })
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://console.example')
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
    const other = await call('GET', path, { headers: { Origin: 'https://evil.example' } })
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
    expect(other.headers.get('vary')).toBe('Origin')
  })

  it("refuses a write with a browser's Basic password from a page of another origin", async () => {
    const basic = `Basic ${Buffer.from(`anybody:${adminKey}`).toString('base64')}`
    const write = async (headers: Record<string, string>) => {
      const all = { 'Content-Type': 'application/fhir+json', Authorization: basic, ...headers }
      return (await call('POST', '/fhir/R4/Patient', { body: '{"resourceType":"Patient"}', headers: all })).status
    }
    expect(await write({ Origin: 'https://evil.example' })).toBe(403)
    expect(await write({ Origin: 'null' })).toBe(403)
    expect(await write({ Origin: 'https://console.example' })).toBe(201)
    expect(await write({ Origin: 'http://gateway.test' })).toBe(201)
    expect(await write({})).toBe(201)
    expect(await write({ Origin: 'https://evil.example', Authorization: `Bearer ${adminKey}` })).toBe(201)
  })

  it('answers a preflight without a key', async () => {
    const headers = { Origin: 'https://console.example', 'Access-Control-Request-Method': 'PUT' }
    const answer = await call('OPTIONS', '/fhir/R4/Patient/x', { key: null, headers })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, PUT, PATCH, DELETE')
    expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization')
    const stranger = await call('OPTIONS', '/fhir/R4/Patient/x', {
      key: null,
      headers: { ...headers, Origin: 'https://evil.example' },
    })
    expect(stranger.headers.get('access-control-allow-methods')).toBeNull()
  })
})

describe('what is open', () => {
  it('health, readiness and descriptions need no key and follow the contract', async () => {
    for (const open of ['/health', '/ready', '/openapi.json']) {
      const answer = await call('GET', open, { key: null })
      expect([answer.status, contractFaults('gateway', `GET ${open}`, answer)]).toEqual([200, []])
    }
    expect((await call('GET', '/hr-open/4.2/openapi.json', { key: null })).json()).toMatchObject({ openapi: '3.1.0' })
  })

  it('metrics count calls by route, never by path', async () => {
    await call('GET', '/fhir/R4/Patient/secret-name-of-a-record')
    const metrics = await call('GET', '/metrics')
    expect(metrics.text).toContain('route="/fhir/R4/:type/:id"')
    expect(metrics.text).toContain('process_cpu_seconds_total')
    expect(metrics.text).not.toContain('secret-name-of-a-record')
  })
})

describe('the log of calls', () => {
  it('has ids, route and outcome, and never a query, a body, a path or a key', async () => {
    const lines: object[] = []
    const log = { ...test.gateway.log, info: (line: object) => lines.push(line) } as unknown as Gateway['log']
    const logged = clientOf({ ...test.gateway, log })
    await logged('GET', '/fhir/R4/Patient?family=Secretperson')
    await logged('GET', '/fhir/R4/Patient/Secretperson')
    await logged('GET', '/Secretperson')
    const headers = { 'Content-Type': 'application/fhir+json' }
    await logged('POST', '/fhir/R4/Patient', {
      body: '{"resourceType":"Patient","name":[{"family":"Secretperson"}]}',
      headers,
    })
    expect(lines).toMatchObject([
      { client: 'admin-variable', method: 'GET', route: '/fhir/R4/:type', status: 200 },
      { route: '/fhir/R4/:type/:id', status: 404 },
      { client: null, route: null, status: 404 },
      { method: 'POST', status: 201, requestId: expect.any(String), correlation: expect.any(String) },
    ])
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`Secretperson|${adminKey}`))
  })
})

describe('ids of a call', () => {
  it('echoes safe ones, makes its own otherwise, and writes the correlation and trace into the log', async () => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
    const headers = {
      'X-Request-Id': 'req-1',
      'X-Correlation-Id': 'corr/1',
      traceparent: trace,
      'Content-Type': 'application/fhir+json',
    }
    const made = await call('POST', '/fhir/R4/Patient', { body: '{"resourceType":"Patient"}', headers })
    expect([made.headers.get('x-request-id'), made.headers.get('x-correlation-id')]).toEqual(['req-1', 'corr/1'])
    const found = await call('GET', '/api/v1/transfers?correlation=corr/1')
    expect(found.json()).toMatchObject({ transfers: [{ correlation: 'corr/1', trace }] })
    const unsafe = { 'X-Request-Id': 'a b', 'X-Correlation-Id': 'x'.repeat(200), traceparent: '00-0-0-0' }
    const own = await call('GET', '/health', { headers: unsafe })
    expect(own.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(own.headers.get('x-correlation-id')).toBe(own.headers.get('x-request-id'))
  })
})
