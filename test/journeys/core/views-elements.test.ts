import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../support/http.ts'
import {
  type Ask,
  base,
  womanOf as body,
  hr,
  inBundle,
  json,
  patchType as patch,
  plain,
  secret,
  shapeOf,
  type Viewed,
  viewedGateway,
} from '../../support/viewed-gateway.ts'

// Women are shown without their birth dates; every face is asked for one, and to search, sort, chain or decide by it.

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
