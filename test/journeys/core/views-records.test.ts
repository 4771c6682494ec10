import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Client, keyFor } from '../../support/http.ts'
import {
  type Ask,
  base,
  womanOf as body,
  hr,
  inBundle,
  json,
  patchType as patch,
  plain,
  viewerScopes as scopes,
  shapeOf,
  type Viewed,
  viewedGateway,
} from '../../support/viewed-gateway.ts'

// A record that a view leaves out is asked for by every face, and so is an id that never was.

let viewed: Viewed
let call: Client
let key: string
let narrow: string
let ids: Viewed['ids']
let make: Viewed['make']
beforeAll(async () => {
  viewed = await viewedGateway()
  ;({ call, key, narrow, ids, make } = viewed)
})
afterAll(() => viewed.test.close())

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

/** Every way to ask for a record by its id. */
const byId = (id: string): readonly Ask[] => [
  ['read', 'GET', `${base}/Patient/${id}`],
  ['read, known', 'GET', `${base}/Patient/${id}`, { headers: { 'If-None-Match': 'W/"1"' } }],
  ['read, part', 'GET', `${base}/Patient/${id}?_elements=gender`],
  ['read as XML', 'GET', `${base}/Patient/${id}?_format=xml`],
  ['vread', 'GET', `${base}/Patient/${id}/_history/1`],
  ['history', 'GET', `${base}/Patient/${id}/_history`],
  ['history, a version a page', 'GET', `${base}/Patient/${id}/_history?_count=1`],
  ['search by _id', 'GET', `${base}/Patient?_id=${id}&_total=accurate`],
  ['search by POST', 'POST', `${base}/Patient/_search`, { body: `_id=${id}`, headers: form }],
  ['count', 'GET', `${base}/Patient?_id=${id}&_summary=count`],
  ['search of everything', 'GET', `${base}?_type=Patient,Observation&_id=${id}`],
  ['lines', 'GET', `${base}/Patient?_id=${id}`, { headers: { Accept: 'application/fhir+ndjson' } }],
  ['compartment', 'GET', `${base}/Patient/${id}/Observation`],
  ['chain to the id', 'GET', `${base}/Observation?subject:Patient._id=${id}&_total=accurate`],
  ['delete', 'DELETE', `${base}/Patient/${id}`],
  ['delete, told', 'DELETE', `${base}/Patient/${id}`, { headers: { Prefer: 'return=OperationOutcome' } }],
  ['delete of a version', 'DELETE', `${base}/Patient/${id}`, { headers: { 'If-Match': 'W/"1"' } }],
  ['update', 'PUT', `${base}/Patient/${id}`, { body: body(id), headers: json }],
  [
    'update of a version',
    'PUT',
    `${base}/Patient/${id}`,
    { body: body(id), headers: { ...json, 'If-Match': 'W/"1"' } },
  ],
  ['update of any', 'PUT', `${base}/Patient/${id}`, { body: body(id), headers: { ...json, 'If-Match': '*' } }],
  ['only create', 'PUT', `${base}/Patient/${id}`, { body: body(id), headers: { ...json, 'If-None-Match': '*' } }],
  ['conditional update', 'PUT', `${base}/Patient?_id=${id}`, { body: body(id), headers: json }],
  [
    'patch',
    'PATCH',
    `${base}/Patient/${id}`,
    { body: '[{"op":"test","path":"/gender","value":"male"}]', headers: patch },
  ],
  ['patch of a version', 'PATCH', `${base}/Patient/${id}`, { body: '[]', headers: { ...patch, 'If-Match': 'W/"1"' } }],
  ['conditional patch', 'PATCH', `${base}/Patient?_id=${id}`, { body: '[]', headers: patch }],
  ['conditional delete', 'DELETE', `${base}/Patient?_id=${id}`],
  ['batch', 'POST', base, { body: inBundle('batch', 'GET', `Patient/${id}`), headers: json }],
  ['transaction read', 'POST', base, { body: inBundle('transaction', 'GET', `Patient/${id}`), headers: json }],
  ['transaction delete', 'POST', base, { body: inBundle('transaction', 'DELETE', `Patient/${id}`), headers: json }],
  [
    'transaction update',
    'POST',
    base,
    { body: inBundle('transaction', 'PUT', `Patient/${id}`, body(id)), headers: json },
  ],
  ['HR Open read', 'GET', `${hr}/censuses/${id}`],
  ['HR Open read as of now', 'GET', `${hr}/censuses/${id}?asOf=2999-01-01T00:00:00Z`],
  ['HR Open history', 'GET', `${hr}/censuses/${id}/history?$top=1`],
  ['HR Open list', 'GET', `${hr}/censuses?id=${id}&$count=true`],
  ['HR Open list as of', 'GET', `${hr}/censuses?id=${id}&asOf=2999-01-01T00:00:00Z`],
  [
    'HR Open merge',
    'PATCH',
    `${hr}/censuses/${id}`,
    { body: '{}', headers: { 'Content-Type': 'application/merge-patch+json' } },
  ],
  ['HR Open replace', 'PUT', `${hr}/censuses/${id}`, { body: '{"language":"en"}', headers: plain }],
  [
    'HR Open only make',
    'PUT',
    `${hr}/censuses/${id}`,
    { body: '{"language":"en"}', headers: { ...plain, 'If-None-Match': '*' } },
  ],
  [
    'HR Open replace any',
    'PUT',
    `${hr}/censuses/${id}`,
    { body: '{"language":"en"}', headers: { ...plain, 'If-Match': '*' } },
  ],
  ['HR Open withdraw', 'DELETE', `${hr}/censuses/${id}`],
  ['HR Open withdraw a version', 'DELETE', `${hr}/censuses/${id}`, { headers: { 'If-Match': '"1"' } }],
  ['HR Open withdraw by filter', 'DELETE', `${hr}/censuses?$filter=${encodeURIComponent(`id eq '${id}'`)}`],
  [
    'HR Open merge in a list',
    'PATCH',
    `${hr}/censuses`,
    { body: `{"censuses":[{}],"meta":{"items":[{"id":"${id}"}]}}`, headers: plain },
  ],
  ['vendor form', 'GET', `/vendors/bamboohr/employees/${id}`],
  ['Provenance', 'GET', `${base}/Provenance?target=Patient/${id}&_total=accurate`],
  ['AuditEvent', 'GET', `${base}/AuditEvent?entity=Patient/${id}&_total=accurate`],
  ['included Provenance', 'GET', `${base}/Patient?_id=${id}&_revinclude=Provenance:target`],
  ['lineage', 'GET', `/api/v1/records/Patient/${id}/lineage`],
  ['lineage of an element', 'GET', `/api/v1/records/Patient/${id}/lineage?path=gender`],
  ['lineage of a version', 'GET', `/api/v1/records/Patient/${id}/lineage?version=1`],
  ['HR Open lineage', 'GET', `/api/v1/records/Census/${id}/lineage`],
  ['disclosures', 'GET', `/api/v1/records/Patient/${id}/disclosures`],
  ['HR Open disclosures', 'GET', `/api/v1/records/Census/${id}/disclosures`],
  ['golden view', 'GET', `/api/v1/records/Patient/${id}/golden`],
  ['HR Open golden view', 'GET', `/api/v1/records/Census/${id}/golden`],
  ['crosswalk', 'GET', `/api/v1/crosswalk?kind=Patient&record=${id}`],
  ['proposals', 'GET', `/api/v1/proposals?kind=Patient&record=${id}`],
  ['reviews', 'GET', '/api/v1/reviews?kind=Patient'],
  ['transfers', 'GET', `/api/v1/transfers?kind=Patient&record=${id}`],
  ['transfers of a census', 'GET', `/api/v1/transfers?kind=Census&record=${id}`],
  ['transfers of no kind', 'GET', `/api/v1/transfers?record=${id}`],
]

describe('a hidden record is as if it had never been', () => {
  const cases = byId('').map(([name]) => name)

  it.each(cases.flatMap((name) => ['hidden', 'gone', 'moved', 'hiddenCensus'].map((whose) => [name, whose] as const)))(
    '%s of %s',
    async (name, whose) => {
      for (const one of [key, narrow]) {
        const answers = []
        for (const id of [ids[whose as keyof typeof ids], ids.nobody]) {
          const [, method, path, ask] = byId(id).find(([other]) => other === name) as Ask
          answers.push(shapeOf(await call(method, path, { key: one, ...ask }), id))
        }
        expect(answers[0]).toEqual(answers[1])
      }
    },
  )

  it('and nothing became of any of it', async () => {
    for (const [path, version] of [
      [`${base}/Patient/${ids.hidden}`, 'W/"1"'],
      [`${base}/Patient/${ids.moved}`, 'W/"2"'],
      [`${hr}/censuses/${ids.hiddenCensus}`, '"1"'],
    ] as const) {
      const read = await call('GET', path)
      expect([path, read.status, read.headers.get('etag')]).toEqual([path, 200, version])
    }
    expect((await call('GET', `${base}/Patient/${ids.gone}`)).status).toBe(410)
    expect((await call('GET', `${base}/Patient/${ids.nobody}`)).status).toBe(404)
  })

  it('in lists, histories, counts and the change feed', async () => {
    for (const path of [
      `${base}/Patient?_count=1000`,
      `${base}/_history?_count=1000`,
      `${base}/Patient/_history?_count=1000`,
      `${hr}/censuses?$top=1000`,
    ]) {
      const { text } = await call('GET', path, { key })
      for (const id of [ids.hidden, ids.gone, ids.moved, ids.hiddenCensus])
        expect([path, text.includes(id)]).toEqual([path, false])
      expect(text.includes(ids.seen) || text.includes(ids.census)).toBe(true)
    }
    const feed = await call('GET', '/api/v1/changes?count=1000', { key })
    for (const id of [ids.hidden, ids.gone, ids.hiddenCensus]) expect(feed.text).not.toContain(id)
  })

  it('the pages of a history tell nothing of what they leave out', async () => {
    const sizes: number[] = []
    let path: string | undefined = `${base}/Patient/_history?_count=1`
    while (path !== undefined) {
      const page: { entry?: unknown[]; link: { relation: string; url: string }[] } = (
        await call('GET', path, { key })
      ).json()
      sizes.push(page.entry?.length ?? 0)
      path = page.link.find(({ relation }) => relation === 'next')?.url
      const token = /_page=([^&]*)/.exec(path ?? '')?.[1] ?? ''
      expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('Patient')
    }
    expect(sizes).toEqual([1])
  })

  it('what leaves the view is told by the feed as a deletion', async () => {
    const { changes } = (await call('GET', '/api/v1/changes?kind=Patient&count=1000', { key: narrow })).json<{
      changes: { id: string; version: number; deleted: boolean }[]
    }>()
    const told = changes.filter(({ id }) => id === ids.moved).map(({ version, deleted }) => [version, deleted])
    expect(told).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('nothing is included through it', async () => {
    const org = await make('Organization', { name: 'Above' })
    const parent = await make('Patient', { gender: 'male', managingOrganization: { reference: `Organization/${org}` } })
    const observation = await make('Observation', {
      ...{ status: 'final', code: { text: 'x' }, subject: { reference: `Patient/${parent}` } },
    })
    const query = `${base}/Observation?_id=${observation}&_include=Observation:subject&_include:iterate=Patient:organization`
    expect((await call('GET', query)).text).toContain(org)
    for (const one of [key, narrow]) {
      const { text } = await call('GET', query, { key: one })
      expect([text.includes(observation), text.includes('Above')]).toEqual([true, false])
    }
  })

  it('a vendor that names a hidden record by an identifier learns nothing of it', async () => {
    const limits = { Census: { where: 'language=de' } }
    const employee = (id: string) => JSON.stringify([{ id, firstName: 'Ada', lastName: 'Lee' }])
    const ask = async (id: string, one?: string) =>
      await call('POST', '/vendors/bamboohr/employees', {
        body: employee(id),
        headers: plain,
        ...(one ? { key: one } : {}),
      })
    const vendor = await keyFor(viewed.test.gateway, { id: 'vendor', system: 'admin', scopes, view: limits })
    const told = async (answer: Answer) => {
      const { transfer, items } = answer.json<{
        transfer: string
        items: { outcome: string; id: string | null; version: number | null }[]
      }>()
      const lines = await call('GET', `/api/v1/transfers/${transfer}/items`, { key: vendor })
      return [
        ...items,
        ...lines.text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as (typeof items)[number]),
      ].map(({ outcome, id, version }) => [outcome, id, version])
    }
    expect((await ask('9001')).status).toBe(200)
    const known = await told(await ask('9001', vendor))
    const fresh = await told(await ask('9002', vendor))
    expect(fresh).toEqual(fresh.map(() => ['accepted', null, null]))
    expect(known.map(([, ...rest]) => rest)).toEqual(fresh.map(([, ...rest]) => rest))
  })
})
