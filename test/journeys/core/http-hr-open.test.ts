import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, idIn } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const path = '/hr-open/4.2/censuses'
const json = { 'Content-Type': 'application/json', Prefer: 'return=representation' }

function create(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  return call('POST', path, { body, headers: { ...json, ...headers } })
}

function put(id: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  return call('PUT', `${path}/${id}`, { body, headers: { ...json, ...headers } })
}

interface List {
  readonly censuses: readonly { readonly documentId: { readonly value: string } }[]
  readonly meta: {
    readonly count: number
    readonly total?: number
    readonly items: readonly { readonly id: string; readonly version: number }[]
    readonly links?: readonly { readonly rel: string; readonly href: string }[]
  }
}

it('create-201, read-200: the document byte for byte, its version in quotes', async () => {
  const body = '{ "documentId" : {"value": "A-1"} }'
  const made = await create(body)
  expect([made.status, made.text, made.headers.get('etag')]).toEqual([201, body, '"1"'])
  expect(contractFaults('hr-open', 'POST /censuses', made)).toEqual([])
  const read = await call('GET', made.headers.get('location') ?? '')
  expect([read.status, read.text, read.headers.get('etag')]).toEqual([200, body, '"1"'])
  expect((await call('GET', `${path}/${idIn(made)}`, { headers: { 'If-None-Match': '"1"' } })).status).toBe(304)
})

it('create-201 takes the document out of its wrapper', async () => {
  const made = await create('{"census": {"documentId":{"value":"W-1"}} }')
  expect([made.status, made.text]).toEqual([201, '{"documentId":{"value":"W-1"}}'])
})

it('create-201 and read-200 as XML where that is asked for; a list is JSON alone', async () => {
  const made = await create('{"documentId":{"value":"X-1"}}')
  const id = idIn(made)
  const xml = await call('GET', `${path}/${id}`, { headers: { Accept: 'application/xml' } })
  expect([xml.status, xml.type, xml.text]).toEqual([200, 'application/xml', expect.stringContaining('X-1')])
  const back = await call('POST', path, {
    body: xml.text,
    headers: { ...json, 'Content-Type': 'application/xml', Accept: 'application/json' },
  })
  expect([back.status, JSON.parse(back.text)]).toEqual([201, { documentId: { value: 'X-1' } }])
  expect((await call('GET', path, { headers: { Accept: 'application/xml' } })).status).toBe(406)
})

it('create-400 for a document of another kind, create-422 with faults by path', async () => {
  const other = await create('{"positionOpening":{}}')
  expect([other.status, other.type]).toEqual([400, 'application/problem+json'])
  const faulty = await create('{"documentId":{"value":7}}')
  expect([faulty.status, faulty.type]).toEqual([422, 'application/problem+json'])
  expect(contractFaults('hr-open', 'POST /censuses', faulty)).toEqual([])
  expect(faulty.json()).toMatchObject({ code: 'invalid', issues: [{ path: '/documentId/value' }] })
})

it('update-201, update-200, update-412-if-match, delete-204, read-410', async () => {
  expect((await put('mine', '{"documentId":{"value":"U-1"}}')).status).toBe(201)
  const changed = await put('mine', '{"documentId":{"value":"U-2"}}', { 'If-Match': '"1"' })
  expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
  expect((await put('mine', '{"documentId":{"value":"U-2"}}')).headers.get('etag')).toBe('"2"')
  const stale = await put('mine', '{"documentId":{"value":"U-3"}}', { 'If-Match': '"1"' })
  expect(stale.status).toBe(412)
  expect(contractFaults('hr-open', 'PUT /censuses/{id}', stale)).toEqual([])
  const gone = await call('DELETE', `${path}/mine`)
  expect([gone.status, contractFaults('hr-open', 'DELETE /censuses/{id}', gone)]).toEqual([204, []])
  expect((await call('GET', `${path}/mine`)).status).toBe(410)
})

it('list-200 by its published shape, each document once over all pages', async () => {
  for (let index = 0; index < 7; index++) await create(`{"documentId":{"value":"P-${index}"}}`)
  const seen: string[] = []
  let next: string | undefined =
    `${path}?document-id=${Array.from({ length: 7 }, (_, index) => `P-${index}`).join(',')}&$top=3&$count=true`
  while (next !== undefined) {
    const page: Answer = await call('GET', next)
    expect([page.status, contractFaults('hr-open', 'GET /censuses', page)]).toEqual([200, []])
    const { censuses, meta } = page.json<List>()
    expect([meta.items.length, meta.count, meta.total]).toEqual([censuses.length, censuses.length, 7])
    seen.push(...censuses.map((census) => census.documentId.value))
    next = meta.links?.find((link) => link.rel === 'next')?.href
    if (next !== undefined) {
      expect(page.headers.get('link')).toContain(`<${next}>; rel="next"`)
      expect((await call('GET', `${next}&$top=1`)).status).toBe(400)
    }
  }
  expect([...seen].sort()).toEqual(Array.from({ length: 7 }, (_, index) => `P-${index}`))
})

describe('every collection', () => {
  it('answers a list under the plural of its wrapper', async () => {
    const standard = test.gateway.standards.get('hr-open')
    for (const { path: collection, plural } of standard?.kinds.values() ?? []) {
      const answer = await call('GET', `/hr-open/4.2/${collection}?$top=1`)
      expect([collection, answer.status, Object.keys(answer.json())]).toEqual([collection, 200, [plural, 'meta']])
      expect(contractFaults('hr-open', `GET /${collection}`, answer)).toEqual([])
    }
  })
})
