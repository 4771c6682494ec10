import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Ask, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const base = '/fhir/R4'
const json = { 'Content-Type': 'application/fhir+json' }

interface Bundle {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly fullUrl: string
    readonly resource?: {
      readonly id: string
      readonly resourceType: string
      readonly meta: { readonly versionId: string }
    }
    readonly search?: { readonly mode: string }
    readonly request: { readonly method: string; readonly url: string }
    readonly response: { readonly status: string; readonly etag: string }
  }[]
}
const entriesOf = (answer: Answer) => answer.json<Bundle>().entry ?? []
const nextOf = (answer: Answer) => answer.json<Bundle>().link.find(({ relation }) => relation === 'next')?.url

function send(method: string, path: string, body: object | string, ask: Ask = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return call(method, `${base}/${path}`, { ...ask, body: text, headers: { ...json, ...ask.headers } })
}
const create = (resource: { resourceType: string }, ask: Ask = {}) => send('POST', resource.resourceType, resource, ask)
const put = (resource: { resourceType: string; id: string }, ask: Ask = {}) =>
  send('PUT', `${resource.resourceType}/${resource.id}`, resource, ask)
const identified = (value: string, more: object = {}) => ({
  resourceType: 'Patient',
  identifier: [{ system: 'urn:r', value }],
  ...more,
})

describe('history', () => {
  it('of a resource: every version, the deletion without a resource, newest first', async () => {
    const id = idIn(await create(identified('h')))
    await put({ resourceType: 'Patient', id, ...{ gender: 'male' } })
    await call('DELETE', `${base}/Patient/${id}`)
    await put({ resourceType: 'Patient', id, ...{ gender: 'female' } })
    const entries = entriesOf(await call('GET', `${base}/Patient/${id}/_history`))
    expect(
      entries.map(({ request, response }) => [request.method, response.status.slice(0, 3), response.etag]),
    ).toEqual([
      ['PUT', '200', 'W/"4"'],
      ['DELETE', '204', 'W/"3"'],
      ['PUT', '200', 'W/"2"'],
      ['POST', '201', 'W/"1"'],
    ])
    expect(entries[1]?.resource).toBeUndefined()
    expect(entries[3]?.resource).toMatchObject({ id, meta: { versionId: '1' } })
    expect((await call('GET', `${base}/Patient/never/_history`)).status).toBe(404)
  })

  it('pages by signed links over a type and the system, each version once', async () => {
    const made = await Promise.all(
      Array.from({ length: 5 }, () => create({ resourceType: 'Basic', ...{ code: { text: 'b' } } })),
    )
    for (const answer of made) await put({ resourceType: 'Basic', id: idIn(answer), ...{ code: { text: 'c' } } })
    for (const path of ['Basic/_history?_count=3', '_history?_count=4']) {
      const seen: string[] = []
      let url: string | undefined = `${base}/${path}`
      while (url !== undefined) {
        const page: Answer = await call('GET', url)
        expect(page.status).toBe(200)
        seen.push(...entriesOf(page).map(({ fullUrl, response }) => `${fullUrl} ${response.etag}`))
        url = nextOf(page)
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter((version) => version.includes('/Basic/'))).toHaveLength(10)
      expect(seen.length).toBeGreaterThanOrEqual(10)
    }
    const first = await call('GET', `${base}/Basic/_history?_count=3`)
    expect((await call('GET', `${nextOf(first)}x`)).status).toBe(400)
    expect((await call('GET', (nextOf(first) ?? '').replace('Basic', 'Patient'))).status).toBe(400)
  })

  it('_since and _at bound it in time', async () => {
    const id = idIn(await create({ resourceType: 'Group', ...{ type: 'person', actual: true } }))
    const [first] = entriesOf(await call('GET', `${base}/Group/${id}/_history`))
    const at = (first?.resource?.meta as { lastUpdated?: string } | undefined)?.lastUpdated ?? ''
    await new Promise((resolve) => setTimeout(resolve, 20))
    await put({ resourceType: 'Group', id, ...{ type: 'animal', actual: true } })
    const versions = async (query: string) =>
      entriesOf(await call('GET', `${base}/Group/${id}/_history?${query}`)).map(({ response }) => response.etag)
    const after = new Date(Date.parse(at) + 1).toISOString()
    expect(await versions(`_since=${after}`)).toEqual(['W/"2"'])
    expect(await versions(`_since=2999`)).toEqual([])
    expect(await versions(`_at=${at}`)).toEqual(['W/"1"'])
    expect(await versions('_at=2999')).toEqual(['W/"2"'])
    expect(await versions('_at=1999-12')).toEqual([])
    for (const query of ['_since=yesterday', '_at=2026-02-30', '_count=0', '_count=x', 'gender=male'])
      expect((await call('GET', `${base}/Group/${id}/_history?${query}`)).status).toBe(400)
  })

  it('goes through the view: hidden elements, hidden records, hidden deletions', async () => {
    const secret = idIn(await create(identified('secret', { gender: 'male', birthDate: '1970-01-01' })))
    const plain = idIn(await create(identified('plain', { gender: 'female', birthDate: '1970-01-01' })))
    await call('DELETE', `${base}/Patient/${secret}`)
    const view = { Patient: { where: 'gender=female', hide: ['birthDate'] } }
    const key = await keyFor(test.gateway, { id: 'viewer', scopes: ['system/*.cruds'], view })
    expect((await call('GET', `${base}/Patient/${secret}/_history`, { key })).status).toBe(404)
    const own = await call('GET', `${base}/Patient/${plain}/_history`, { key })
    expect([own.status, own.text.includes('birthDate'), own.text.includes('SUBSETTED')]).toEqual([200, false, true])
    for (const path of ['_history', 'Patient/_history']) {
      const all = await call('GET', `${base}/${path}?_count=1000`, { key })
      expect([all.text.includes(secret), all.text.includes(plain), all.text.includes('1970')]).toEqual([
        false,
        true,
        false,
      ])
    }
    const bundle = {
      resourceType: 'Bundle',
      type: 'batch',
      entry: [{ request: { method: 'GET', url: `Patient/${plain}` } }],
    }
    const inBatch = await call('POST', base, { body: JSON.stringify(bundle), headers: json, key })
    expect([inBatch.text.includes(plain), inBatch.text.includes('1970')]).toEqual([true, false])
    const patch = '[{"op":"test","path":"/birthDate","value":"1970-01-01"}]'
    const probe = { key, headers: { 'Content-Type': 'application/json-patch+json' } }
    expect((await send('PATCH', `Patient/${plain}`, patch, probe)).status).toBe(403)
  })
})

describe('search', () => {
  it('includes, compartments, the whole system', async () => {
    const patient = idIn(await create(identified('inc')))
    const made = await create({
      resourceType: 'Observation',
      ...{ status: 'final', code: { text: 'x' }, subject: { reference: `Patient/${patient}` } },
    })
    const observation = idIn(made)
    const modes = async (query: string) =>
      entriesOf(await call('GET', `${base}/${query}`)).map(
        ({ resource, search }) => `${search?.mode} ${resource?.resourceType}`,
      )
    expect(await modes('Patient?identifier=urn:r|inc&_revinclude=Observation:subject')).toEqual([
      'match Patient',
      'include Observation',
    ])
    expect(await modes(`Observation?_id=${observation}&_include=Observation:subject`)).toEqual([
      'match Observation',
      'include Patient',
    ])
    expect(await modes(`Patient/${patient}/Observation`)).toEqual(['match Observation'])
    expect(await modes(`Patient/${patient}/Observation?status=amended`)).toEqual([])
    // The Provenance is that of the patient's one version; how often the patient was seen by now does not matter here.
    const all = (await modes(`Patient/${patient}/*`)).filter((mode) => mode !== 'match AuditEvent')
    expect(all).toEqual(['match Observation', 'match Provenance'])
    expect(await modes(`?_type=Patient,Observation&_id=${patient}`)).toEqual(['match Patient'])
    expect((await call('GET', `${base}/Patient/${patient}/Medication`)).status).toBe(404)
    expect((await call('GET', `${base}/Patient/${patient}/Nothing`)).status).toBe(404)
    const form = { body: `_id=${patient}`, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
    const posted = await call('POST', `${base}/_search?_type=Patient,Observation`, form)
    expect(entriesOf(posted)).toHaveLength(1)
  })

  it('as lines, page by page', async () => {
    const body =
      '{"resourceType":"Observation",\n "status":"final","code":{"text":"line"},"valueQuantity":{"value":2.50}}'
    for (let made = 0; made < 3; made++) await send('POST', 'Observation', body)
    const query = `${base}/Observation?code:text=line&_count=2`
    const first = await call('GET', query, { headers: { Accept: 'application/fhir+ndjson' } })
    expect([first.status, first.type, first.text.split('\n').length]).toEqual([200, 'application/fhir+ndjson', 3])
    expect(first.text).toContain('"value":2.50')
    const next = /<([^>]*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await call('GET', next, { headers: { Accept: 'application/ndjson' } })
    expect(second.text.split('\n')).toHaveLength(2)
    expect((await call('GET', `${query}&_format=ndjson`)).type).toBe('application/fhir+ndjson')
  })

  it('what is included goes through the view and the scopes', async () => {
    const patient = idIn(await create(identified('inc-view', { gender: 'male', birthDate: '1971-01-01' })))
    const made = await create({
      resourceType: 'Observation',
      ...{ status: 'final', code: { text: 'x' }, subject: { reference: `Patient/${patient}` } },
    })
    const query = `${base}/Observation?_id=${idIn(made)}&_include=Observation:subject`
    const narrow = await keyFor(test.gateway, { id: 'no-patients', scopes: ['system/Observation.rs'] })
    expect(entriesOf(await call('GET', query, { key: narrow }))).toHaveLength(1)
    const view = { Patient: { where: 'gender=female' } }
    const blind = await keyFor(test.gateway, { id: 'no-men', scopes: ['system/*.rs'], view })
    expect(entriesOf(await call('GET', query, { key: blind }))).toHaveLength(1)
    const hiding = await keyFor(test.gateway, {
      id: 'no-birth',
      scopes: ['system/*.rs'],
      view: { Patient: { hide: ['birthDate'] } },
    })
    const seen = await call('GET', query, { key: hiding })
    expect([entriesOf(seen).length, seen.text.includes('1971')]).toEqual([2, false])
  })
})

describe('Binary', () => {
  it('goes in and out as it is, and as FHIR when FHIR is asked for', async () => {
    const bytes = new Uint8Array([0, 255, 1, 128, 10])
    const made = await call('POST', `${base}/Binary`, { body: bytes, headers: { 'Content-Type': 'image/png' } })
    expect(made.status).toBe(201)
    const path = `${base}/Binary/${idIn(made)}`
    const raw = await call('GET', path, { headers: { Accept: 'image/png' } })
    expect([raw.status, raw.type, raw.headers.get('etag')]).toEqual([200, 'image/png', 'W/"1"'])
    expect(raw.headers.get('content-security-policy')).toContain('sandbox')
    const resource = await call('GET', path, { headers: { Accept: 'application/fhir+json' } })
    expect(resource.json()).toMatchObject({
      resourceType: 'Binary',
      contentType: 'image/png',
      data: Buffer.from(bytes).toString('base64'),
    })
    expect((await call('GET', `${path}?_format=xml`)).type).toBe('application/fhir+xml')
    const changed = await call('PUT', path, { body: 'text', headers: { 'Content-Type': 'text/plain' } })
    expect([changed.status, (await call('GET', path)).text]).toEqual([200, 'text'])
  })

  it('is for those who may read its security context', async () => {
    const patient = idIn(await create(identified('context', { gender: 'male' })))
    const headers = { 'Content-Type': 'text/plain', 'X-Security-Context': `Patient/${patient}` }
    const made = await call('POST', `${base}/Binary`, { body: 'x', headers })
    const path = `${base}/Binary/${idIn(made)}`
    const id = idIn(made)
    const blind = await keyFor(test.gateway, { id: 'binaries', scopes: ['system/Binary.rs'] })
    const narrow = await keyFor(test.gateway, {
      id: 'binaries-of-women',
      scopes: ['system/*.rs'],
      view: { Patient: { where: 'gender=female' } },
    })
    expect((await call('GET', path)).text).toBe('x')
    expect(entriesOf(await call('GET', `${base}/Binary?_id=${id}`))).toHaveLength(1)
    for (const key of [blind, narrow]) {
      expect((await call('GET', path, { key })).status).toBe(404)
      expect((await call('GET', `${path}/_history/1`, { key })).status).toBe(404)
      expect((await call('GET', `${path}/_history`, { key })).status).toBe(404)
      expect(entriesOf(await call('GET', `${base}/Binary?_id=${id}`, { key }))).toHaveLength(0)
      expect((await call('GET', `${base}/_history?_count=1000`, { key })).text).not.toContain(id)
    }
  })
})

describe('provenance', () => {
  const provenance = JSON.stringify({
    resourceType: 'Provenance',
    recorded: '2026-01-01T00:00:00Z',
    agent: [{ who: { display: 'Zoë' } }],
  })

  it('is stored with the write and about what it made', async () => {
    const header = Buffer.from(provenance).toString('latin1')
    const made = await create(identified('prov'), { headers: { 'X-Provenance': header } })
    expect(made.status).toBe(201)
    const found = entriesOf(await call('GET', `${base}/Provenance?target=Patient/${idIn(made)}`))
    expect(found[0]?.resource).toMatchObject({
      target: [{ reference: `Patient/${idIn(made)}/_history/1` }],
      agent: [{ who: { display: 'Zoë' } }],
    })
  })

  it('is written with it or not at all', async () => {
    const bad = { headers: { 'X-Provenance': '{"resourceType":"Provenance"}' } }
    expect((await create(identified('prov-bad'), bad)).status).toBe(422)
    expect((await create(identified('prov-bad'), { headers: { 'X-Provenance': '{' } })).status).toBe(400)
    expect(
      (await create(identified('prov-bad'), { headers: { 'X-Provenance': '{"resourceType":"Patient"}' } })).status,
    ).toBe(400)
    const found = await call('GET', `${base}/Patient?identifier=urn:r|prov-bad&_summary=count`)
    expect(found.json<Bundle>().total).toBe(0)
  })
})
