import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkType } from '../../../src/standards/hr-open/validate.ts'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

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

function send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return call(method, `${base}/${path}`, { body: text, headers: { ...json, ...headers } })
}

async function made(path: string, body: unknown): Promise<string> {
  const answer = await send('POST', path, body)
  expect(answer.status).toBe(201)
  return idIn(answer)
}

async function text(path: string): Promise<string> {
  const answer = await call('GET', `${base}/${path}`)
  expect([answer.status, answer.type]).toEqual([200, 'application/json'])
  return answer.text
}

interface Message {
  readonly requestProcessingStatusCode: string
  readonly requestResultStatusCode?: string
  readonly messages: readonly { readonly type: string; readonly code: string; readonly text: string }[]
  readonly resourceMessages?: readonly {
    readonly resourceId?: { readonly value: string }
    readonly resourceResultStatusCode?: string
    readonly messages: readonly { readonly code: string; readonly text: string }[]
  }[]
}

/** Fails unless the answer is one of HR Open's response messages, by the contract and by HR Open's own schema. */
function message(operation: string, answer: Answer, type: 'Atomic' | 'Bulk'): Message {
  expect(contractFaults('hr-open', operation, answer)).toEqual([])
  const body = answer.json<Message>()
  expect(checkType(`common.${type}ResponseMessageType`, body, 'rules')).toEqual([])
  return body
}

describe('response messages', () => {
  it('create-201, update-200 and patch-200 are told by an atomic message that names the request', async () => {
    const first = await send('POST', 'timecards', { documentId: { value: 'M-1' } }, { 'OAGi-MessageID': 'message 1' })
    expect([first.status, first.headers.get('oagi-messageid')]).toEqual([201, 'message 1'])
    const body = message('POST /timecards', first, 'Atomic')
    expect(body).toMatchObject({
      requestId: { value: 'message 1' },
      requestProcessingStatusCode: 'Completed',
      requestResultStatusCode: 'Succeeded',
      messages: [{ type: 'Success', code: 'created' }],
    })
    const again = await send('PUT', `timecards/${idIn(first)}`, { documentId: { value: 'M-2' } })
    expect(message('PUT /timecards/{id}', again, 'Atomic').messages[0]?.text).toContain('its version is 2')
    const patched = await call('PATCH', `${base}/timecards/${idIn(first)}`, {
      body: '{"language":"en"}',
      headers: merge,
    })
    expect(patched.status).toBe(200)
    expect(message('PATCH /timecards/{id}', patched, 'Atomic').messages[0]?.code).toBe('updated')
  })

  it('gives the document, or nothing, to who prefers that', async () => {
    const body = '{ "documentId": {"value":"M-3"} }'
    const whole = await send('POST', 'timecards', body, { Prefer: 'return=representation' })
    expect([whole.status, whole.text, whole.headers.get('preference-applied')]).toEqual([
      201,
      body,
      'return=representation',
    ])
    const none = await send('POST', 'timecards', body, { Prefer: 'return=minimal' })
    expect([none.status, none.text]).toEqual([201, ''])
  })

  it('echoes ids on refusals too, and refuses by problem details', async () => {
    const refused = await send(
      'POST',
      'timecards',
      { documentId: { value: 1 } },
      { 'OAGi-MessageID': 'm-422', 'OAGi-CorrelationID': 'c-1' },
    )
    expect([refused.status, refused.type]).toEqual([422, 'application/problem+json'])
    expect([refused.headers.get('oagi-messageid'), refused.headers.get('oagi-correlationid')]).toEqual(['m-422', 'c-1'])
  })

  it('logs by the OAGi-CorrelationID', async () => {
    await send('POST', 'timecards', {}, { 'OAGi-CorrelationID': 'correlated-1' })
    const log = await call('GET', '/api/v1/transfers?correlation=correlated-1')
    expect(log.json<{ transfers: unknown[] }>().transfers).toHaveLength(1)
  })
})

describe('an OAGi-MessageID', () => {
  it('that comes again is the same message, and another message under it is refused', async () => {
    const headers = { 'OAGi-MessageID': 'once-only' }
    const first = await send('POST', 'timecards', { documentId: { value: 'O-1' } }, headers)
    const again = await send('POST', 'timecards', { documentId: { value: 'O-1' } }, headers)
    expect([again.status, idIn(again), again.headers.get('idempotency-replayed')]).toEqual([201, idIn(first), 'true'])
    const other = await send('POST', 'timecards', { documentId: { value: 'O-2' } }, headers)
    expect([other.status, other.json<{ code: string }>().code]).toEqual([422, 'key-reused'])
  })

  it('gives way to an Idempotency-Key', async () => {
    const headers = { 'OAGi-MessageID': 'many-times' }
    const one = await send('POST', 'timecards', {}, { ...headers, 'Idempotency-Key': 'key-1' })
    const two = await send('POST', 'timecards', {}, { ...headers, 'Idempotency-Key': 'key-2' })
    expect(idIn(two)).not.toBe(idIn(one))
  })
})

describe('a list', () => {
  it('create-207 has each document stored byte for byte or told at fault, bare, wrapped, or in an array', async () => {
    const good = '{ "documentId": {"value":"L-1"} }'
    const list = `{"timecards": [${good}, {"documentId":{"value":7}}, {"timecard": {"documentId":{"value":"L-2"}}}, 3, {"candidate":{"person":{}}}]}`
    const answer = await send('POST', 'timecards', list)
    expect(answer.status).toBe(207)
    const body = message('POST /timecards', answer, 'Bulk')
    expect(body.requestResultStatusCode).toBe('PartiallyFailed')
    expect(body.resourceMessages?.map((one) => one.resourceResultStatusCode)).toEqual([
      ...['Succeeded', 'Failed', 'Succeeded', 'Failed', 'Failed'],
    ])
    expect(body.resourceMessages?.[1]?.messages[0]?.text).toMatch(/^\/documentId\/value: /)
    expect(await text(`timecards/${body.resourceMessages?.[0]?.resourceId?.value}`)).toBe(good)
    const bare = message('POST /timecards', await send('POST', 'timecards', '[{},{}]'), 'Bulk')
    expect(bare.requestResultStatusCode).toBe('Succeeded')
  })

  it('takes more than one stretch, and gives the first answer again for the same message', async () => {
    const documents = Array.from({ length: 620 }, (_, at) => ({
      documentId: { value: `S-${at}`, schemeId: 'stretch' },
    }))
    const headers = { 'OAGi-MessageID': 'stretched' }
    const first = message('POST /timecards', await send('POST', 'timecards', documents, headers), 'Bulk')
    expect([first.requestResultStatusCode, first.resourceMessages?.length]).toEqual(['Succeeded', 620])
    const again = message('POST /timecards', await send('POST', 'timecards', documents, headers), 'Bulk')
    const ids = (one: Message) => one.resourceMessages?.map(({ resourceId }) => resourceId?.value)
    expect(ids(again)).toEqual(ids(first))
    const found = await call('GET', `${base}/timecards?document-id=stretch|&$top=1&$count=true`)
    expect(found.json<{ meta: { total: number } }>().meta.total).toBe(620)
  })

  it('update-207 changes what is listed, named by its identifier or by its id, and nothing else', async () => {
    const [a, b, c] = [
      await made('censuses', { documentId: { value: 'U-1', schemeId: 'u' }, language: 'en' }),
      await made('censuses', { documentId: { value: 'U-2', schemeId: 'u' }, language: 'en' }),
      await made('censuses', { documentId: { value: 'U-3', schemeId: 'u' }, language: 'en' }),
    ]
    const replaced = { documentId: { value: 'U-1', schemeId: 'u' } }
    const answer = await send('PUT', 'censuses', { censuses: [replaced, { documentId: { value: 'U-9' } }, {}] })
    const body = message('PUT /censuses', answer, 'Bulk')
    expect(body.resourceMessages?.map(({ messages }) => messages[0]?.code)).toEqual([
      ...['updated', 'identity-unknown', 'identifier-missing'],
    ])
    expect(JSON.parse(await text(`censuses/${a}`))).toEqual(replaced)
    const named = {
      censuses: [{ language: 'de' }, { language: 'fr' }],
      meta: {
        items: [
          { id: b, version: 1 },
          { id: c, version: 7 },
        ],
      },
    }
    const merged = message('PATCH /censuses', await send('PATCH', 'censuses', named), 'Bulk')
    expect(merged.resourceMessages?.map(({ messages }) => messages[0]?.code)).toEqual([
      'updated',
      'precondition-failed',
    ])
    expect(JSON.parse(await text(`censuses/${b}`))).toEqual({
      documentId: { value: 'U-2', schemeId: 'u' },
      language: 'de',
    })
    expect(JSON.parse(await text(`censuses/${c}`))).toMatchObject({ language: 'en' })
  })

  it('update-207 names no record by an identifier that several have', async () => {
    await made('censuses', { documentId: { value: 'TWICE' } })
    await made('censuses', { documentId: { value: 'TWICE' } })
    const answer = await send('PUT', 'censuses', [{ documentId: { value: 'TWICE' }, language: 'en' }])
    expect(message('PUT /censuses', answer, 'Bulk').resourceMessages?.[0]?.messages[0]?.code).toBe('identity-ambiguous')
  })

  it('what a list answers can be changed and sent back, but not what it shows in part', async () => {
    await made('wellness', { documentId: { value: 'B-1' } })
    const list = await call('GET', `${base}/wellness?document-id=B-1`)
    const back = await send('PUT', 'wellness', list.text)
    expect(message('PUT /wellness', back, 'Bulk').resourceMessages?.[0]?.messages[0]?.code).toBe('unchanged')
    const part = await call('GET', `${base}/wellness?document-id=B-1&$select=language`)
    expect(part.json<{ meta: { partial: string[] } }>().meta.partial).toEqual(['$select'])
    expect((await send('PUT', 'wellness', part.text)).status).toBe(400)
  })

  it('delete: 400 without a filter, 200 with what would go, 412 for another number, 207 for the confirmed one', async () => {
    for (const value of ['D-1', 'D-2']) await made('enrollments', { documentId: { value, schemeId: 'd' } })
    await made('enrollments', { documentId: { value: 'D-3', schemeId: 'other' } })
    const filter = `enrollments?$filter=${encodeURIComponent("document-id eq 'd|'")}`
    expect((await call('DELETE', `${base}/enrollments`)).status).toBe(400)
    const preview = await call('DELETE', `${base}/${filter}`)
    expect([preview.status, contractFaults('hr-open', 'DELETE /enrollments', preview)]).toEqual([200, []])
    expect(preview.json<{ meta: object }>().meta).toMatchObject({ total: 2, limit: 1000 })
    expect((await call('DELETE', `${base}/${filter}&confirm=3`)).status).toBe(412)
    expect((await call('DELETE', `${base}/${filter}&confirm=two`)).status).toBe(400)
    expect((await call('DELETE', `${base}/${filter}&$top=1`)).status).toBe(400)
    const once = { 'OAGi-MessageID': 'delete once' }
    const done = await call('DELETE', `${base}/${filter}&confirm=2`, { headers: once })
    const again = await call('DELETE', `${base}/${filter}&confirm=2`, { headers: once })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([207, 'true'])
    expect([done.status, message('DELETE /enrollments', done, 'Bulk').requestResultStatusCode]).toEqual([
      207,
      'Succeeded',
    ])
    const left = await call('GET', `${base}/enrollments?$count=true`)
    expect(left.json<{ meta: { total: number } }>().meta.total).toBe(1)
  })
})

describe('respond-async', () => {
  it.each(['respond-async', 'respond=async'])(
    '%s: 202 at once, and the result where Location leads',
    async (prefer) => {
      const key = await keyFor(test.gateway, { id: `hr-${prefer.length}-${prefer[7]}`, scopes: ['system/*.cruds'] })
      const body = JSON.stringify([{ documentId: { value: 'A-1' } }, { documentId: { value: 1 } }])
      const started = await call('POST', `${base}/timecards`, { body, key, headers: { ...json, Prefer: prefer } })
      expect([started.status, started.headers.get('preference-applied')]).toEqual([202, 'respond-async'])
      expect(message('POST /timecards', started, 'Atomic').requestProcessingStatusCode).toBe('Received')
      const place = started.headers.get('location') ?? ''
      const result = await whenDone(place, key)
      expect(message('GET /requests/{id}', result, 'Bulk')).toMatchObject({
        requestResultStatusCode: 'PartiallyFailed',
        resourceMessages: [{ resourceResultStatusCode: 'Succeeded' }, { resourceResultStatusCode: 'Failed' }],
      })
      const stranger = await keyFor(test.gateway, { id: `stranger-${prefer[7]}`, scopes: ['system/*.cruds'] })
      expect((await call('GET', place, { key: stranger })).status).toBe(404)
    },
  )

  it('gives a list that comes again its answer, whichever way each was asked for', async () => {
    const body = [{ documentId: { value: 'again', schemeId: 'async' } }]
    const headers = { 'OAGi-MessageID': 'async again' }
    const first = await send('POST', 'timecards', body, { ...headers, Prefer: 'respond-async' })
    await whenDone(first.headers.get('location') ?? '')
    const second = await send('POST', 'timecards', body, headers)
    expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([207, 'true'])
    expect(second.json<Message>().resourceMessages).toHaveLength(1)
    const third = await send('POST', 'timecards', body, { ...headers, Prefer: 'respond-async' })
    expect([third.status, third.headers.get('location')]).toEqual([202, first.headers.get('location')])
    const found = await call('GET', `${base}/timecards?document-id=async|again&$count=true`)
    expect(found.json<{ meta: { total: number } }>().meta.total).toBe(1)
  })

  it('works for one document and for changes', async () => {
    const id = await made('timecards', { documentId: { value: 'A-9', schemeId: 'async' } })
    const headers = { Prefer: 'respond-async' }
    const changed = await send(
      'PATCH',
      'timecards',
      [{ documentId: { value: 'A-9', schemeId: 'async' }, language: 'fr' }],
      headers,
    )
    await whenDone(changed.headers.get('location') ?? '')
    expect(JSON.parse(await text(`timecards/${id}`))).toMatchObject({ language: 'fr' })
    const one = await send('POST', 'timecards', { documentId: { value: 'A-10' } }, headers)
    const result = await whenDone(one.headers.get('location') ?? '')
    expect(result.json<Message>().resourceMessages).toHaveLength(1)
  })
})

async function whenDone(place: string, key?: string): Promise<Answer> {
  for (;;) {
    const answer = await call('GET', place, key === undefined ? {} : { key })
    expect(answer.status).toBe(200)
    if (answer.json<Message>().requestProcessingStatusCode === 'Completed') return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('patch', () => {
  it('keeps the digits of numbers, takes away by null, and honours If-Match', async () => {
    const id = await made(
      'timecards',
      '{"documentId":{"value":"P-1"},"language":"en","items":[{"id":{"value":"1"},"period":"2024","timeTotal":7.50}]}',
    )
    const path = `${base}/timecards/${id}`
    const patch = (body: string, headers: Record<string, string>) => call('PATCH', path, { body, headers })
    expect((await patch('{"language":null}', { ...merge, 'If-Match': '"1"' })).status).toBe(200)
    expect(await text(`timecards/${id}`)).toContain('"timeTotal":7.50')
    expect(await text(`timecards/${id}`)).not.toContain('language')
    expect((await patch('{"language":"de"}', { ...merge, 'If-Match': '"1"' })).status).toBe(412)
    const operations =
      '[{"op":"test","path":"/documentId/value","value":"P-1"},{"op":"add","path":"/language","value":"fr"}]'
    const typed = { 'Content-Type': 'application/json-patch+json' }
    expect((await patch(operations, typed)).status).toBe(200)
    expect(JSON.parse(await text(`timecards/${id}`))).toMatchObject({ language: 'fr' })
    const faulty = await patch('[{"op":"add","path":"/documentId/value","value":7}]', typed)
    expect([faulty.status, contractFaults('hr-open', 'PATCH /timecards/{id}', faulty)]).toEqual([422, []])
    expect((await patch('[{"op":"remove","path":"/nothing"}]', typed)).status).toBe(422)
  })

  it('415 with Accept-Patch, 404, 410, 400', async () => {
    const id = await made('timecards', {})
    const asJson = await call('PATCH', `${base}/timecards/${id}`, { body: '{}', headers: json })
    expect([asJson.status, asJson.headers.get('accept-patch')]).toEqual([
      415,
      'application/merge-patch+json, application/json-patch+json',
    ])
    expect((await call('PATCH', `${base}/timecards/nobody`, { body: '{}', headers: merge })).status).toBe(404)
    expect((await call('PATCH', `${base}/timecards/${id}`, { body: '[]', headers: merge })).status).toBe(400)
    await call('DELETE', `${base}/timecards/${id}`)
    expect((await call('PATCH', `${base}/timecards/${id}`, { body: '{}', headers: merge })).status).toBe(410)
  })

  it('carries out the actions of a timecard’s items, and of pay instructions', async () => {
    const id = await made('timecards', {
      items: [
        { id: { value: '1' }, period: '2024-01-01', comment: { note: 'a' } },
        { id: { value: '2' }, period: '2024-01-02' },
      ],
    })
    const path = `${base}/timecards/${id}`
    const items = [
      { id: { value: '1' }, statusCode: 'Update', billable: true },
      { id: { value: '2' }, statusCode: 'Delete' },
      { id: { value: '3' }, statusCode: 'Create', period: '2024-01-03' },
    ]
    expect((await call('PATCH', path, { body: JSON.stringify({ items }), headers: merge })).status).toBe(200)
    expect(JSON.parse(await text(`timecards/${id}`))).toEqual({
      items: [
        { id: { value: '1' }, period: '2024-01-01', comment: { note: 'a' }, statusCode: 'Update', billable: true },
        { id: { value: '3' }, statusCode: 'Create', period: '2024-01-03' },
      ],
    })
    const again = await call('PATCH', path, { body: JSON.stringify({ items }), headers: merge })
    expect(again.status).toBe(422)
    expect(again.json<{ issues: { code: string; path: string }[] }>().issues).toMatchObject([
      { code: 'item-unknown', path: '/items/1/id' },
      { code: 'item-exists', path: '/items/2/id' },
    ])
  })
})

it('If-Match: * changes what there is, and is 412 where there is nothing', async () => {
  const any = { 'If-Match': '*' }
  await send('PUT', 'timecards/there', {})
  expect((await send('PUT', 'timecards/there', { language: 'en' }, any)).status).toBe(200)
  const patched = await call('PATCH', `${base}/timecards/there`, { body: '{}', headers: { ...merge, ...any } })
  expect(patched.status).toBe(200)
  expect((await call('DELETE', `${base}/timecards/there`, { headers: any })).status).toBe(204)
  for (const id of ['there', 'not-there']) {
    expect((await send('PUT', `timecards/${id}`, {}, any)).status).toBe(412)
    expect((await call('PATCH', `${base}/timecards/${id}`, { body: '{}', headers: { ...merge, ...any } })).status).toBe(
      412,
    )
    expect((await call('DELETE', `${base}/timecards/${id}`, { headers: any })).status).toBe(412)
  }
})

it('create-only: PUT with If-None-Match: * makes, and is 412 for what exists', async () => {
  const first = await send('PUT', 'timecards/only-once', {}, { 'If-None-Match': '*' })
  expect(first.status).toBe(201)
  const second = await send('PUT', 'timecards/only-once', { language: 'en' }, { 'If-None-Match': '*' })
  expect(second.status).toBe(412)
  expect((await send('PUT', 'timecards/only-once', {}, { 'If-None-Match': '"1"' })).status).toBe(400)
})
