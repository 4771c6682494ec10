import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/db/database.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Ask, type Client, clientOf } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway({ INTERLINGUA_MAX_BODY: '64KiB' })
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const patient = '/fhir/R4/Patient'
const census = '/hr-open/4.2/censuses'
const employees = '/vendors/bamboohr/employees'
const forms = { fhir: 'application/fhir+json', problem: 'application/problem+json' }

// A failure of each face says what is wrong in the face's own form.
function expectForm(path: string, type: string, text: string): void {
  if (path.startsWith('/fhir/')) {
    expect(type).toBe(forms.fhir)
    const outcome = JSON.parse(text)
    expect(outcome.resourceType).toBe('OperationOutcome')
    for (const issue of outcome.issue)
      expect(issue).toMatchObject({ severity: 'error', details: { text: expect.stringMatching(/\w+ /) } })
  } else {
    expect(type).toBe(forms.problem)
    expect(JSON.parse(text)).toMatchObject({
      type: expect.stringMatching(/^urn:/),
      title: expect.any(String),
      detail: expect.stringMatching(/\w+ /),
    })
  }
}

const nested = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)

describe('bodies', () => {
  const bodies: readonly (readonly [string, Ask['body'], string])[] = [
    ['nothing', '', ''],
    ['spaces', ' \n ', ''],
    ['no JSON', 'hello', 'json-syntax'],
    ['JSON that ends early', '{"a": [1, 2', 'json-syntax'],
    ['two documents', '{} {}', 'json-syntax'],
    ['a trailing comma', '{"a":1,}', 'json-syntax'],
    ['a member twice', '{"a":1,"a":2}', 'json-duplicate'],
    ['a member twice, one escaped, deep inside', '{"x":[{"a":1,"\\u0061":2}]}', 'json-duplicate'],
    ['a NUL', '{"a":"\\u0000"}', 'json-nul'],
    ['a lone surrogate', '{"a":"\\ud800"}', 'json-surrogate'],
    ['__proto__', '{"__proto__":{"admin":true}}', 'json-proto'],
    ['101 levels', nested(101), 'json-depth'],
    ['ten thousand levels', nested(10_000), 'json-depth'],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'encoding'],
    ['UTF-16', new Uint8Array(Buffer.from('{"a":1}', 'utf16le')), ''],
  ]

  it.each(
    bodies.flatMap(([what, body, code]) =>
      [
        [patient, 'application/fhir+json'],
        [census, 'application/json'],
        [employees, 'application/json'],
        [`${employees}/$check`, 'application/json'],
      ].map(([path, type]) => [what, path ?? '', type ?? '', body, code] as const),
    ),
  )('400 for %s at %s', async (_, path, type, body, code) => {
    const answer = await call('POST', path, {
      ...(body === undefined ? {} : { body }),
      headers: { 'Content-Type': type },
    })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(code)])
    expectForm(path, answer.type, answer.text)
  })

  it.each(['[]', '"text"', '1', 'null', 'true'])('400 for %s where an object belongs', async (body) => {
    for (const [path, type] of [
      [patient, forms.fhir],
      [census, 'application/json'],
    ] as const) {
      // A list is many documents to HR Open's collections, and an empty one is none.
      if (path === census && body === '[]') continue
      const answer = await call('POST', path, { body, headers: { 'Content-Type': type } })
      expect(answer.status).toBe(400)
      expectForm(path, answer.type, answer.text)
    }
  })

  it('takes a BOM', async () => {
    const body = '\ufeff{"resourceType":"Patient"}'
    expect((await call('POST', patient, { body, headers: { 'Content-Type': forms.fhir } })).status).toBe(201)
  })

  it.each([patient, census, employees, `${employees}/$check`, '/api/v1/workspaces/x/$plan'])(
    '413 for a body that is too large, also when it is only so unpacked, at %s',
    async (path) => {
      const body = `{"a":"${'x'.repeat(65_536)}"}`
      const plain = await call('POST', path, {
        body,
        headers: { 'Content-Type': 'application/json', 'Content-Length': String(body.length) },
      })
      expect(plain.status).toBe(413)
      expectForm(path, plain.type, plain.text)
      const packed = new Uint8Array(gzipSync(body))
      const answer = await call('POST', path, {
        body: packed,
        headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      })
      expect(answer.status).toBe(413)
    },
  )

  it.each<[string, string, string]>([
    [patient, 'text/plain', 'identity'],
    [patient, 'application/json; charset=utf-16', 'identity'],
    [patient, 'application/fhir+json', 'br'],
    [census, 'text/csv', 'identity'],
    [employees, 'image/png', 'identity'],
    [employees, '', 'identity'],
    [`${patient}/_search`, 'application/fhir+json', 'identity'],
  ])('415 at %s for Content-Type %j in %s', async (path, type, encoding) => {
    const answer = await call('POST', path, {
      body: '{}',
      headers: { 'Content-Type': type, 'Content-Encoding': encoding },
    })
    expect(answer.status).toBe(415)
    expectForm(path, answer.type, answer.text)
  })
})

describe('addresses', () => {
  it.each<[string, string, number]>([
    ['GET', '/', 404],
    ['GET', '/nowhere', 404],
    ['GET', '/fhir/R5/Patient', 404],
    ['GET', '/fhir/R4/Nothing', 404],
    ['GET', '/fhir/R4/patient', 404],
    ['GET', '/fhir/R4/__proto__', 404],
    ['GET', '/fhir/R4/constructor/x', 404],
    ['POST', '/fhir/R4/Nothing', 404],
    ['GET', '/fhir/R4/Patient/x/y', 404],
    ['GET', '/hr-open/4.2/nothing', 404],
    ['GET', '/hr-open/4.2/Census', 404],
    ['GET', '/hr-open/4.2/toString/x', 404],
    ['GET', '/vendors/nobody/employees', 404],
    ['POST', '/vendors/__proto__/employees', 404],
    ['POST', '/vendors/bamboohr/nothing', 404],
    ['GET', '/vendors/bamboohr/constructor', 404],
    ['GET', '/api/v1/nothing', 404],
    ['GET', '/api/v2/transfers', 404],
    ['GET', '/api/v1/transfers/x', 404],
    ['GET', '/api/v1/transfers/00000000-0000-0000-0000-000000000000', 404],
    ['GET', '/api/v1/transfers/00000000-0000-0000-0000-000000000000/items', 404],
    ['GET', '/api/v1/transfers/x/body', 404],
    ['GET', '/.well-known/nothing', 404],
    ['GET', '/fhir/R4/Patient/a%20b', 400],
    ['GET', '/fhir/R4/Patient/%E0%A4%A', 400],
    ['GET', '/fhir/R4/Patient/%00', 400],
    ['GET', "/fhir/R4/Patient/x'%20or%201=1", 400],
    ['GET', `/fhir/R4/Patient/${'x'.repeat(65)}`, 400],
    ['GET', '/hr-open/4.2/censuses/a_b', 400],
    ['GET', '/vendors/bamboohr/employees/a_b', 400],
    ['PUT', '/fhir/R4/Patient/a_b', 400],
    ['DELETE', '/fhir/R4/Patient/a_b', 400],
    ['GET', '/fhir/R4/Patient/x/_history/0', 404],
    ['GET', '/fhir/R4/Patient/x/_history/99999999999999999999', 404],
    ['GET', '/fhir/R4/Patient/x/_history/-1', 404],
    ['GET', '/fhir/R4/Patient?family=%', 400],
    ['GET', '/fhir/R4/Patient?family=%FF', 400],
    ['GET', '/fhir/R4/Patient?family=%00', 400],
    ['GET', '/fhir/R4/Patient?_count=-1', 400],
    ['GET', '/fhir/R4/Patient?_count=1e9', 400],
    ['GET', '/fhir/R4/Patient?birthdate=yesterday', 400],
    ['GET', '/fhir/R4/Patient?_page=abc', 400],
    ['GET', '/fhir/R4/Patient?_page=a&_page=b', 400],
    ['GET', `/fhir/R4/Patient?${'a=1&'.repeat(1001)}`, 400],
    ['GET', `/fhir/R4/Patient?family=${'x,'.repeat(5000)}`, 400],
    ['GET', '/fhir/R4/Patient/x?_elements=name', 404],
    ['GET', "/hr-open/4.2/censuses?$filter=(((name eq 'x'", 400],
    ['GET', `/hr-open/4.2/censuses?$filter=${'('.repeat(3000)}`, 400],
    ['GET', '/hr-open/4.2/censuses?$skip=99999999', 400],
    ['GET', '/hr-open/4.2/censuses?$skiptoken=abc', 400],
    ['GET', '/hr-open/4.2/censuses?nothing=1', 400],
    ['GET', '/vendors/bamboohr/employees?nothing=1', 400],
    ['GET', '/vendors/bamboohr/employees?system=a&system=b', 400],
    ['GET', '/vendors/bamboohr/employees?system=nobody', 404],
    ['POST', '/vendors/bamboohr/employees?dry=1', 400],
    ['DELETE', '/fhir/R4/Patient/x?_cascade=delete', 400],
    ['DELETE', '/hr-open/4.2/censuses/x?force=1', 400],
    ['GET', '/api/v1/transfers?nothing=1', 400],
    ['GET', '/api/v1/transfers?count=0', 400],
    ['GET', '/api/v1/transfers?count=1001', 400],
    ['GET', '/api/v1/transfers?from=yesterday', 400],
    ['GET', '/api/v1/transfers?from=2026-13-45', 400],
    ['GET', '/api/v1/transfers?before=x', 400],
    ['GET', '/api/v1/transfers?direction=sideways', 400],
    ['GET', '/api/v1/transfers?system=a&system=b', 400],
    ['GET', '/api/v1/transfers/x/items?after=-1', 400],
    ['GET', '/api/v1/changes?kind=Nothing', 400],
    ['GET', '/api/v1/changes?after=abc', 410],
    ['PATCH', '/fhir/R4/Patient/x', 400],
    ['DELETE', '/fhir/R4/Patient', 400],
    ['PATCH', '/fhir/R4/metadata', 404],
    ['DELETE', '/fhir/R4', 405],
    ['POST', '/fhir/R4/metadata', 404],
    ['PUT', '/fhir/R4/Patient', 400],
    ['BREW', '/fhir/R4/Patient', 405],
    ['POST', '/hr-open/4.2/censuses/x', 405],
    ['DELETE', '/vendors/bamboohr/employees', 405],
    ['POST', '/api/v1/transfers', 405],
    ['POST', '/health', 405],
    ['PUT', '/metrics', 405],
  ])('%s %s is answered %i', async (method, path, status) => {
    const body = ['POST', 'PUT'].includes(method) ? { body: '{}' } : {}
    const headers = { 'Content-Type': path.startsWith('/fhir/') ? forms.fhir : 'application/json' }
    const answer = await call(method, path, { ...body, headers })
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.any(String)])
    expectForm(path === '/fhir/R4' ? '/fhir/R4/' : path.startsWith('/fhir/R5') ? '' : path, answer.type, answer.text)
    expect(answer.headers.has('allow')).toBe(status === 405)
    expect(answer.headers.get('x-request-id')).toBeTruthy()
  })

  it.each(['image/png', 'text/html', 'text/turtle', 'application/json;q=0'])('406 for Accept %s', async (accept) => {
    const answer = await call('GET', '/hr-open/4.2/censuses', { headers: { Accept: accept } })
    expect(answer.status).toBe(406)
    expectForm('/hr-open', answer.type, answer.text)
  })
})

describe('inside', () => {
  it('503 with Retry-After when the database is away, and nothing said of why', async () => {
    // Nobody listens on the port of tcpmux.
    const away = await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })
    const other = clientOf({ ...test.gateway, database: away })
    const answer = await other('GET', patient)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expectForm(patient, answer.type, answer.text)
    const ready = await other('GET', '/ready')
    expect(ready.status).toBe(503)
    expect((await other('GET', '/health')).status).toBe(200)
    await away.close()
  })

  it('500 tells an id, and nothing of the error', async () => {
    const broken = clientOf({
      ...test.gateway,
      lanes: { ...test.gateway.lanes, submit: () => Promise.reject(new Error('secret')) },
    })
    const answer = await broken('POST', patient, {
      body: '{"resourceType":"Patient"}',
      headers: { 'Content-Type': forms.fhir },
    })
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('secret')
    expect(answer.text).toContain(answer.headers.get('x-request-id') ?? 'none')
  })
})

describe('a refused body on a standard face', () => {
  it.each([
    [patient, '{"a\\u0000":1,"a\\u0000":2}'],
    [patient, '{"resourceType":'],
    [census, '[1'],
  ])('is in the log, and kept: %s %s', async (path, body) => {
    const refused = await call('POST', path, { body, headers: { 'Content-Type': 'application/json' } })
    expect(refused.status).toBe(400)
    const transfer = refused.headers.get('x-interlingua-transfer')
    const line = await call('GET', `/api/v1/transfers/${transfer}`)
    expect(line.json()).toMatchObject({ outcome: 'quarantined', operation: 'create' })
    const kept = await call('GET', `/api/v1/transfers/${transfer}/body`)
    expect(kept.text).toBe(body)
  })
})
