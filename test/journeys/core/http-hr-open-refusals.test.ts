import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const base = '/hr-open/4.2'
const json = { 'Content-Type': 'application/json' }
const merge = { 'Content-Type': 'application/merge-patch+json' }

async function made(path: string, body: unknown): Promise<string> {
  const answer = await call('POST', `${base}/${path}`, { body: JSON.stringify(body), headers: json })
  expect(answer.status).toBe(201)
  return idIn(answer)
}

interface Message {
  readonly resourceMessages?: readonly { readonly messages: readonly { readonly code: string }[] }[]
}

describe('bad input', () => {
  const xml = { 'Content-Type': 'application/xml' }
  const many = JSON.stringify(Array.from({ length: 10_001 }, () => ({})))

  it.each([
    ['POST', 'timecards', '[{}', json, 400],
    ['POST', 'timecards', '[{"a":1,"a":2}]', json, 400],
    ['POST', 'timecards', `${'['.repeat(200)}${']'.repeat(200)}`, json, 400],
    ['POST', 'timecards', many, json, 413],
    ['POST', 'timecards', '{}', { 'Content-Type': 'text/plain' }, 415],
    ['POST', 'timecards', '{}', { ...json, 'If-Match': '"1"' }, 400],
    ['POST', 'timecards', '{}', { ...json, 'OAGi-MessageID': 'm'.repeat(300) }, 400],
    ['POST', 'timecards?$top=1', '[{}]', json, 400],
    ['POST', 'screening-orders', '{"report":{"documentId":{"value":"1"}}}', json, 400],
    ['POST', 'candidates', '{"order":{"documentId":{"value":"1"}}}', json, 400],
    ['POST', 'timecards?dry=true', '{}', json, 400],
    ['PUT', 'timecards', '{}', json, 400],
    ['PUT', 'timecards', '', json, 400],
    ['PUT', 'timecards', '{"timecards":{}}', json, 400],
    ['PUT', 'timecards', '{"timecards":[],"more":1}', json, 400],
    ['PUT', 'timecards', '[{}]', xml, 415],
    ['PUT', 'timecards', '{"timecards":[{}],"meta":[]}', json, 400],
    ['PUT', 'timecards', '{"timecards":[{}],"meta":{"items":[]}}', json, 400],
    ['PUT', 'timecards', '{"timecards":[{}],"meta":{"items":[{"id":"../x"}]}}', json, 400],
    ['PUT', 'timecards', '{"timecards":[{}],"meta":{"items":[{"id":"x","version":0}]}}', json, 400],
    ['PUT', 'timecards', '{"timecards":[{}],"meta":{"items":[3]}}', json, 400],
    ['PATCH', 'timecards', '{}', json, 400],
    ['PATCH', 'timecards', '[]', { 'Content-Type': 'application/json-patch+json' }, 415],
    ['PATCH', 'timecards/x', '{"a":', merge, 400],
    ['PATCH', 'timecards/x', '3', merge, 400],
    ['PATCH', 'timecards/x', '{}', { ...merge, 'If-Match': 'one' }, 400],
    ['PATCH', 'timecards/x', '{}', { ...merge, 'If-None-Match': '*' }, 400],
    ['PATCH', 'timecards/x', '{}', { 'Content-Type': 'application/json-patch+json' }, 400],
    ['PATCH', 'timecards/x y', '{}', merge, 400],
    ['PATCH', 'nothing/x', '{}', merge, 404],
    ['DELETE', 'timecards?$filter=', undefined, {}, 400],
    ['DELETE', 'timecards?$filter=nothing eq 1', undefined, {}, 400],
    ['DELETE', "timecards?$filter=id eq 'x'&confirm=-1", undefined, {}, 400],
    ['DELETE', "timecards?$filter=id eq 'x'&confirm=0&confirm=0", undefined, {}, 400],
    ['DELETE', "timecards?$filter=id eq 'x'&asOf=2024-01-01T00:00:00Z", undefined, {}, 400],
    ['GET', 'requests/nothing', undefined, {}, 404],
    ['GET', 'requests/00000000-0000-0000-0000-000000000000', undefined, {}, 404],
    ['DELETE', 'requests/00000000-0000-0000-0000-000000000000', undefined, {}, 404],
    ['POST', 'timecards/x/history', '{}', json, 405],
  ] as const)('%s %s %.40s is answered clearly', async (method, path, body, headers, status) => {
    const answer = await call(method, `${base}/${path}`, { headers, ...(body === undefined ? {} : { body }) })
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json'])
    expect(answer.json<{ detail: string }>().detail.length).toBeGreaterThan(20)
  })

  it('needs the scope of each action', async () => {
    const key = await keyFor(test.gateway, { id: 'reader', scopes: ['system/Timecard.r'] })
    for (const [method, path] of [
      ...['POST', 'PUT', 'PATCH', 'DELETE', 'GET'].map((one) => [one, 'timecards'] as const),
      ...['PUT', 'PATCH', 'DELETE'].map((one) => [one, 'timecards/x'] as const),
    ]) {
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: '[]' }
      const type = method === 'PATCH' && path.includes('/') ? merge : json
      const answer = await call(method, `${base}/${path}`, { key, headers: type, ...body })
      expect([method, path, answer.status]).toEqual([method, path, 403])
    }
  })
})

describe('a view', () => {
  it('is not got round by lists, patches or deletions', async () => {
    const seen = await made('censuses', { documentId: { value: 'V-1', schemeId: 'seen' } })
    const unseen = await made('censuses', { documentId: { value: 'V-2', schemeId: 'unseen' } })
    const view = { Census: { where: 'document-id=seen|' } }
    const key = await keyFor(test.gateway, { id: 'narrow', scopes: ['system/*.cruds'], view })
    const ask = (method: string, path: string, body: unknown, headers = json) =>
      call(method, `${base}/${path}`, { key, headers, body: JSON.stringify(body) })
    const listed = await ask('PATCH', 'censuses', [
      { documentId: { value: 'V-1', schemeId: 'seen' }, language: 'en' },
      { documentId: { value: 'V-2', schemeId: 'unseen' }, language: 'en' },
    ])
    const codes = listed.json<Message>().resourceMessages?.map(({ messages }) => messages[0]?.code)
    // As for an identifier that no record has.
    expect(codes).toEqual(['updated', 'identity-unknown'])
    expect(listed.text).not.toContain(unseen)
    const byId = await ask('PATCH', 'censuses', {
      censuses: [{}, {}],
      meta: { items: [{ id: unseen }, { id: 'nobody' }] },
    })
    const told = byId.json<Message>().resourceMessages?.map(({ messages }) => messages[0]?.code)
    expect(told).toEqual(['not-found', 'not-found'])
    expect((await ask('PATCH', `censuses/${unseen}`, {}, merge)).status).toBe(404)
    const filter = encodeURIComponent("document-id eq 'unseen|'")
    const preview = await call('DELETE', `${base}/censuses?$filter=${filter}`, { key })
    expect(preview.json<{ meta: { total: number } }>().meta.total).toBe(0)
    expect((await call('GET', `${base}/censuses/${seen}/history`, { key })).status).toBe(200)
    expect((await call('GET', `${base}/censuses/${unseen}/history`, { key })).status).toBe(404)
    const now = encodeURIComponent(new Date(Date.now() + 1000).toISOString())
    expect((await call('GET', `${base}/censuses/${unseen}?asOf=${now}`, { key })).status).toBe(404)
    const list = await call('GET', `${base}/censuses?asOf=${now}`, { key })
    expect(list.json<{ meta: { items: { id: string }[] } }>().meta.items.map((item) => item.id)).toEqual([seen])
  })

  it('hides elements of old versions, of parts and of searches too', async () => {
    const id = await made('censuses', { documentId: { value: 'V-3' }, person: { name: { family: 'Secret' } } })
    const view = { Census: { hide: ['person'] } }
    const key = await keyFor(test.gateway, { id: 'blind', scopes: ['system/*.cruds'], view })
    const now = new Date(Date.now() + 1000).toISOString()
    for (const path of [
      `censuses/${id}`,
      `censuses/${id}?$select=person,documentId`,
      `censuses/${id}?asOf=${now}`,
      `censuses/${id}/history`,
      `censuses?id=${id}`,
      `censuses?id=${id}&asOf=${now}`,
      `censuses?id=${id}&effectiveOn=2024&$select=person,documentId`,
    ]) {
      const answer = await call('GET', `${base}/${path}`, { key })
      expect([path, answer.status, answer.text.includes('V-3'), answer.text.includes('Secret')]).toEqual([
        path,
        200,
        true,
        false,
      ])
    }
    for (const query of [
      '$search=secret',
      "$filter=person/name/family eq 'Secret'",
      'family=Secret',
      '$orderby=family',
    ])
      for (const more of ['', `&asOf=${now}`])
        expect([query, (await call('GET', `${base}/censuses?${query}${more}`, { key })).status]).toEqual([
          query,
          query.startsWith('$orderby') && more !== '' ? 400 : 403,
        ])
    expect((await call('PATCH', `${base}/censuses/${id}`, { key, body: '{}', headers: merge })).status).toBe(403)
  })
})
