import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

// One client sees women without their birth dates; the same records are looked at by every face.

const base = '/fhir/R4'
const hr = '/hr-open/4.2'
const json = { 'Content-Type': 'application/fhir+json' }
const plain = { 'Content-Type': 'application/json' }
const secret = '1971-03-09'
const view = {
  Patient: { where: 'gender=female', hide: ['birthDate'] },
  Census: { where: 'language=en', hide: ['person'] },
}
const parts = [
  'transfers',
  'bodies',
  'search-parameters',
  'disclosures',
  'identity',
  'reviews',
  'proposals',
  'authorities',
]
const scopes = ['system/*.cruds', 'vendor/*.crs', ...parts.map((part) => `admin/${part}.r`)]

let test: TestGateway
let call: Client
let key: string
/** A client that leaves records out but sees those that it sees whole. */
let narrow: string
/** Ids: of who is seen, of who is hidden, and of nobody. */
const ids = { seen: '', hidden: '', gone: '', moved: '', census: '', hiddenCensus: '', nobody: crypto.randomUUID() }

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  key = await keyFor(test.gateway, { id: 'viewer', scopes, view })
  const limits = { Patient: { where: view.Patient.where }, Census: { where: view.Census.where } }
  narrow = await keyFor(test.gateway, { id: 'narrow', scopes, view: limits })
  const patient = (more: object) => ({
    resourceType: 'Patient',
    name: [{ family: 'Seen' }],
    birthDate: secret,
    ...more,
  })
  ids.seen = await make('Patient', patient({ gender: 'female', text: narrative }))
  ids.hidden = await make('Patient', patient({ gender: 'male', name: [{ family: 'Unseen' }] }))
  ids.gone = await make('Patient', patient({ gender: 'male', name: [{ family: 'Unseen' }] }))
  await call('DELETE', `${base}/Patient/${ids.gone}`)
  ids.moved = await make('Patient', patient({ gender: 'female', name: [{ family: 'Moved' }] }))
  const moved = patient({ id: ids.moved, gender: 'male', name: [{ family: 'Moved' }] })
  await call('PUT', `${base}/Patient/${ids.moved}`, { body: JSON.stringify(moved), headers: json })
  ids.census = await makeCensus({ documentId: { value: 'C-1' }, language: 'en', person: { birthDate: secret } })
  ids.hiddenCensus = await makeCensus({ documentId: { value: 'C-2' }, language: 'de', person: { birthDate: secret } })
})
afterAll(() => test.close())

const narrative = {
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">born ${secret}</div>`,
}

async function make(kind: string, value: object): Promise<string> {
  return idIn(
    await call('POST', `${base}/${kind}`, { body: JSON.stringify({ resourceType: kind, ...value }), headers: json }),
  )
}

async function makeCensus(value: object): Promise<string> {
  return idIn(await call('POST', `${hr}/censuses`, { body: JSON.stringify(value), headers: plain }))
}

/** What a client could tell two answers apart by: the status, the headers that mean something, the body without the id. */
function shapeOf(answer: Answer, id: string): unknown {
  const names = ['etag', 'last-modified', 'location', 'content-location', 'link', 'retry-after']
  const headers = names.map((name) => answer.headers.get(name)?.replaceAll(id, 'ID') ?? null)
  const transfer = answer.headers.get('x-interlingua-transfer')
  const text = answer.text
    .replaceAll(id, 'ID')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'UUID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
    .replaceAll(/up to version \d+/g, 'up to version N')
  return { status: answer.status, headers, hasTransfer: transfer !== null, text }
}

const patch = { 'Content-Type': 'application/json-patch+json' }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const body = (id: string) => JSON.stringify({ resourceType: 'Patient', id, gender: 'female' })
const inBundle = (type: string, method: string, url: string, resource?: string) =>
  `{"resourceType":"Bundle","type":"${type}","entry":[{${resource ? `"resource":${resource},` : ''}"request":{"method":"${method}","url":"${url}"}}]}`

type Ask = readonly [string, string, string, { body?: string; headers?: Record<string, string> }?]

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
    const vendor = await keyFor(test.gateway, { id: 'vendor', system: 'admin', scopes, view: limits })
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

describe('a hidden element is told by nothing', () => {
  const asks = (): readonly Ask[] => [
    ['read', 'GET', `${base}/Patient/${ids.seen}`],
    ['read of the element', 'GET', `${base}/Patient/${ids.seen}?_elements=birthDate`],
    ['summary', 'GET', `${base}/Patient/${ids.seen}?_summary=true`],
    ['narrative', 'GET', `${base}/Patient/${ids.seen}?_summary=text`],
    ['XML', 'GET', `${base}/Patient/${ids.seen}?_format=xml`],
    ['vread', 'GET', `${base}/Patient/${ids.seen}/_history/1`],
    ['history', 'GET', `${base}/Patient/${ids.seen}/_history`],
    ['history of all', 'GET', `${base}/_history?_count=1000`],
    ['search', 'GET', `${base}/Patient?family=seen`],
    ['lines', 'GET', `${base}/Patient?family=seen&_format=ndjson`],
    ['batch', 'POST', base, { body: inBundle('batch', 'GET', `Patient/${ids.seen}`), headers: json }],
    [
      'created unless there',
      'POST',
      `${base}/Patient`,
      { body: body('x'), headers: { ...json, 'If-None-Exist': `_id=${ids.seen}` } },
    ],
    ['HR Open', 'GET', `${hr}/censuses/${ids.census}`],
    ['HR Open XML', 'GET', `${hr}/censuses/${ids.census}`, { headers: { Accept: 'application/xml' } }],
    ['HR Open select', 'GET', `${hr}/censuses?$select=person`],
    ['HR Open as of', 'GET', `${hr}/censuses/${ids.census}?asOf=2999-01-01T00:00:00Z`],
    ['HR Open history', 'GET', `${hr}/censuses/${ids.census}/history`],
    ['lineage', 'GET', `/api/v1/records/Patient/${ids.seen}/lineage`],
    ['HR Open lineage', 'GET', `/api/v1/records/Census/${ids.census}/lineage`],
    ['golden view', 'GET', `/api/v1/records/Patient/${ids.seen}/golden`],
    ['Provenance', 'GET', `${base}/Provenance?target=Patient/${ids.seen}`],
    ['AuditEvent', 'GET', `${base}/AuditEvent?entity=Patient/${ids.seen}`],
    ['vendor form', 'GET', `/vendors/bamboohr/employees/${ids.census}`],
    ['vendor forms', 'GET', '/vendors/bamboohr/employees?document-id=C-1'],
    ['change feed', 'GET', '/api/v1/changes'],
    ['transfers', 'GET', '/api/v1/transfers'],
  ]

  it.each(
    [
      'read|read of the element|summary|narrative|XML|vread|history|history of all|search|lines|batch|created unless there',
      'HR Open|HR Open XML|HR Open select|HR Open as of|HR Open history|vendor form|vendor forms|change feed|transfers',
      'lineage|HR Open lineage|golden view|Provenance|AuditEvent',
    ].flatMap((names) => names.split('|')),
  )('shown by: %s', async (name) => {
    const [, method, path, ask] = asks().find(([other]) => other === name) as Ask
    const answer = await call(method, path, { key, ...ask })
    expect([answer.status < 300, answer.text.includes(secret)]).toEqual([true, false])
    // The administrator is shown it, so the probe looks where it would be.
    const all = await call(method, path, ask ?? {})
    const withoutValues = ['change feed', 'transfers', 'HR Open XML', 'golden view', 'Provenance', 'AuditEvent']
    if (!withoutValues.includes(name) && !name.startsWith('vendor')) expect(all.text).toContain(secret)
  })

  it.each([
    'Patient?birthdate=1971',
    'Patient?birthdate:missing=true',
    'Patient?_sort=birthdate',
    'Patient?_sort=gender,-birthdate',
    'Patient?birthdate=lt2000&_summary=count',
    'Patient?_content=1971',
    'Patient?_text=1971',
    'Patient?_filter=birthdate eq 1971',
    'Observation?subject:Patient.birthdate=1971',
    'Observation?patient.birthdate=1971',
    'Observation?subject:Patient._content=1971',
    'Organization?_has:Patient:organization:birthdate=1971',
    'Observation?_has:Provenance:target:patient.birthdate=1971',
    '?_type=Patient&birthdate=1971',
  ])('searched by: %s', async (query) => {
    const answer = await call('GET', `${base}/${query}`.replace('/?', '?').replaceAll(' ', '%20'), { key })
    expect([400, 403]).toContain(answer.status)
    expect(answer.text).not.toContain(ids.seen)
  })

  it.each([
    "$filter=person-id eq 'x'",
    "$filter=birthdate gt '1970-01-01'",
    '$search=1971',
    '$orderby=family',
    "$filter=birthdate gt '1970-01-01'&asOf=2999-01-01T00:00:00Z",
  ])('searched by, HR Open: %s', async (query) => {
    const answer = await call('GET', `${hr}/censuses?${query.replaceAll(' ', '%20').replaceAll("'", '%27')}`, { key })
    expect([400, 403]).toContain(answer.status)
    expect(answer.text).not.toContain(ids.census)
  })

  it.each([
    ['condition of a create', 'POST', 'Patient', body('x'), { ...json, 'If-None-Exist': 'birthdate=1971' }],
    ['condition of an update', 'PUT', 'Patient?birthdate=1971', body('x'), json],
    ['condition of a patch', 'PATCH', 'Patient?birthdate=1971', '[]', patch],
    ['condition of a deletion', 'DELETE', 'Patient?birthdate=1971', undefined, {}],
    ['test of a patch', 'PATCH', 'Patient/SEEN', `[{"op":"test","path":"/birthDate","value":"${secret}"}]`, patch],
    ['replacing', 'PUT', 'Patient/SEEN', 'SELF', json],
    ['transaction', 'POST', '', inBundle('transaction', 'PUT', 'Patient?birthdate=1971', body('x')), json],
    [
      'conditional reference',
      'POST',
      'Observation',
      '{"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient?birthdate=1971"}}',
      json,
    ],
  ] as const)('written by: %s', async (_name, method, path, text, headers) => {
    const sent = text?.replace('SELF', body(ids.seen))
    const address = `${base}${path === '' ? '' : `/${path.replace('SEEN', ids.seen)}`}`
    const answer = await call(method, address, { key, headers, ...(sent ? { body: sent } : {}) })
    expect([answer.status, answer.text.includes(secret)]).toEqual([403, false])
    expect((await call('GET', `${base}/Patient/${ids.seen}`)).json()).toMatchObject({ birthDate: secret })
  })

  it('its lineage is that of an element that never was', async () => {
    const bare = await make('Patient', { gender: 'female' })
    const told = async (id: string) =>
      shapeOf(await call('GET', `/api/v1/records/Patient/${id}/lineage?path=birthDate`, { key }), id)
    await call('PUT', `${base}/Patient/${ids.seen}`, {
      body: JSON.stringify({
        resourceType: 'Patient',
        id: ids.seen,
        gender: 'female',
        birthDate: '1988-08-08',
        name: [{ family: 'Seen' }],
      }),
      headers: json,
    })
    const answers = [await told(ids.seen), await told(bare)]
    await call('PUT', `${base}/Patient/${ids.seen}`, {
      body: JSON.stringify({
        resourceType: 'Patient',
        id: ids.seen,
        gender: 'female',
        birthDate: secret,
        name: [{ family: 'Seen' }],
      }),
      headers: json,
    })
    expect(answers[0]).toEqual(answers[1])
  })

  it('nor by trying rules on what was written', async () => {
    const rules = { probe: { kind: 'Patient', path: 'birthDate', owner: 'admin' } }
    const ask = { body: JSON.stringify({ rules }), headers: plain }
    for (const one of [key, narrow])
      expect((await call('POST', '/api/v1/authorities/$what-if', { ...ask, key: one })).status).toBe(403)
    expect((await call('POST', '/api/v1/authorities/$what-if', ask)).status).toBe(200)
  })

  it('not even whether there is one: SUBSETTED stands on all of a kind', async () => {
    const bare = await make('Patient', { gender: 'female' })
    for (const id of [bare, ids.seen]) {
      const read = await call('GET', `${base}/Patient/${id}`, { key })
      expect(read.json<{ meta: { tag: unknown } }>().meta.tag).toMatchObject([{ code: 'SUBSETTED' }])
    }
  })

  it('nor inside other resources, which cannot be replaced then', async () => {
    const inner = { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: secret }
    const bundle = await make('Bundle', { type: 'collection', entry: [{ fullUrl: 'urn:uuid:1', resource: inner }] })
    const observation = await make('Observation', {
      ...{ status: 'final', code: { text: 'x' }, subject: { reference: '#p' }, contained: [inner] },
      ...{ valueQuantity: { value: 1.5 } },
    })
    for (const path of [
      `Bundle/${bundle}`,
      `Observation/${observation}`,
      `Observation/${observation}/_history`,
      `Bundle?_id=${bundle}`,
    ]) {
      const read = await call('GET', `${base}/${path}`, { key })
      expect([read.status, read.text.includes(secret), read.text.includes('SUBSETTED')]).toEqual([200, false, true])
    }
    const read = await call('GET', `${base}/Observation/${observation}`, { key })
    const { meta: _meta, ...content } = read.json<Record<string, unknown>>()
    for (const text of [read.text, JSON.stringify(content)]) {
      const put = await call('PUT', `${base}/Observation/${observation}`, { key, body: text, headers: json })
      expect([403, 422]).toContain(put.status)
    }
    const whole = await call('GET', `${base}/Observation/${observation}`)
    expect(whole.json()).toMatchObject({ contained: [{ birthDate: secret }] })
    const where = await call('PATCH', `${base}/Observation?_id=${observation}`, { key, body: '[]', headers: patch })
    expect(where.status).toBe(403)
  })

  it('nor by the log: bodies are not for clients with a view, and issues of others are withheld', async () => {
    const wrong = JSON.stringify({ resourceType: 'Patient', birthDate: `${secret}T00` })
    const refused = await call('POST', `${base}/Patient`, { body: wrong, headers: json })
    expect(refused.status).toBe(422)
    const transfer = refused.headers.get('x-interlingua-transfer') ?? ''
    const own = await call('GET', `/api/v1/transfers/${transfer}`)
    expect(own.text).toContain('birthDate')
    for (const path of [`${transfer}`, `${transfer}/items`]) {
      const shown = await call('GET', `/api/v1/transfers/${path}`, { key })
      expect([shown.status, shown.text.includes('birthDate'), shown.text.includes('view-withheld')]).toEqual([
        200,
        false,
        true,
      ])
    }
    expect((await call('GET', `/api/v1/transfers/${transfer}/body`, { key })).status).toBe(403)
    expect((await call('GET', '/api/v1/search-parameters', { key })).status).toBe(403)
  })
})
