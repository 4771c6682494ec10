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

function patient(more: object = {}): string {
  return JSON.stringify({ resourceType: 'Patient', ...more })
}

function create(more: object, ask: Ask = {}): Promise<Answer> {
  return call('POST', `${base}/Patient`, { body: patient(more), ...ask, headers: { ...json, ...ask.headers } })
}

function put(id: string, more: object, headers: Record<string, string> = {}): Promise<Answer> {
  return call('PUT', `${base}/Patient/${id}`, { body: patient({ id, ...more }), headers: { ...json, ...headers } })
}

interface Bundle {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly fullUrl?: string
    readonly resource: { readonly id: string; readonly resourceType: string }
    readonly search: { readonly mode: string }
  }[]
}

const nextOf = (bundle: Bundle) => bundle.link.find((link) => link.relation === 'next')?.url
const idsOf = (bundle: Bundle) => bundle.entry?.map((entry) => entry.resource.id) ?? []

describe('create', () => {
  it('create-201 with Location, ETag, Last-Modified and the text as sent but for the server-owned members', async () => {
    const body = '{ "resourceType":"Patient",  "birthDate" : "1970-01-01",\n"multipleBirthInteger":2 }'
    const made = await call('POST', `${base}/Patient`, { body, headers: json })
    const id = idIn(made)
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe(`http://gateway.test${base}/Patient/${id}/_history/1`)
    expect(made.headers.get('etag')).toBe('W/"1"')
    expect(Date.parse(made.headers.get('last-modified') ?? '')).not.toBeNaN()
    expect(made.headers.get('x-interlingua-transfer')).toMatch(/^[0-9a-f-]{36}$/)
    expect(made.text).toContain('"birthDate" : "1970-01-01",\n"multipleBirthInteger":2 }')
    expect((await call('GET', `${base}/Patient/${id}`)).text).toBe(made.text)
  })

  it('create-201-id-is-ours although the body names one', async () => {
    const made = await create({ id: 'mine' })
    expect(made.status).toBe(201)
    expect(idIn(made)).not.toBe('mine')
    expect(made.json()).toMatchObject({ id: idIn(made) })
  })

  it('create-201-twice: equal content makes two records', async () => {
    const [one, other] = [await create({ gender: 'other' }), await create({ gender: 'other' })]
    expect(idIn(one)).not.toBe(idIn(other))
  })

  it('create-422 names each fault by path, stores nothing and logs the transfer', async () => {
    const refused = await create({ gender: 'mail', nam: [{}] })
    expect(refused.status).toBe(422)
    expect(refused.type).toBe('application/fhir+json')
    const outcome = refused.json<{ resourceType: string; issue: { diagnostics: string }[] }>()
    expect(outcome.resourceType).toBe('OperationOutcome')
    expect(outcome.issue.map((issue) => issue.diagnostics).join()).toMatch(/\/gender.*\/nam|\/nam.*\/gender/)
    const transfer = refused.headers.get('x-interlingua-transfer') ?? ''
    expect((await call('GET', `/api/v1/transfers/${transfer}`)).json()).toMatchObject({ outcome: 'quarantined' })
  })

  it('create-return-minimal and return-OperationOutcome', async () => {
    const minimal = await create({}, { headers: { Prefer: 'return=minimal' } })
    expect([minimal.status, minimal.text]).toEqual([201, ''])
    const told = await create({}, { headers: { Prefer: 'return=OperationOutcome' } })
    expect(told.json()).toMatchObject({ resourceType: 'OperationOutcome' })
  })

  it('create-if-none-exist: 201, then 200 with the same record, then 412 when several match', async () => {
    const identifier = [{ system: 'urn:once', value: '1' }]
    const headers = { 'If-None-Exist': 'identifier=urn:once|1' }
    const first = await create({ identifier }, { headers })
    const again = await create({ identifier }, { headers })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.json()).toMatchObject({ id: idIn(first) })
    await create({ identifier })
    expect((await create({ identifier }, { headers })).status).toBe(412)
    expect((await create({ identifier }, { headers: { 'If-None-Exist': 'nonsense=1' } })).status).toBe(400)
    expect((await create({ identifier }, { headers: { 'If-None-Exist': '' } })).status).toBe(400)
  })

  it('create-if-none-exist-parallel: sixteen at once make one', async () => {
    const identifier = [{ system: 'urn:race', value: '1' }]
    const headers = { 'If-None-Exist': 'identifier=urn:race|1' }
    const answers = await Promise.all(Array.from({ length: 16 }, () => create({ identifier }, { headers })))
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([
      ...Array<number>(15).fill(200),
      201,
    ])
  })

  it('create-idempotency-key: the first answer again, and 422 for another call', async () => {
    const headers = { 'Idempotency-Key': 'fhir-1' }
    const [first, again] = [
      await create({ gender: 'male' }, { headers }),
      await create({ gender: 'male' }, { headers }),
    ]
    expect([first.status, again.status]).toEqual([201, 201])
    expect(idIn(again)).toBe(idIn(first))
    expect(again.text).toBe(first.text)
    expect((await create({ gender: 'female' }, { headers })).status).toBe(422)
    expect((await create({}, { headers: { 'Idempotency-Key': 'x'.repeat(256) } })).status).toBe(400)
  })
})

describe('read', () => {
  it('read-304 for the version that is known', async () => {
    const made = await create({})
    const path = `${base}/Patient/${idIn(made)}`
    expect((await call('GET', path, { headers: { 'If-None-Match': 'W/"1"' } })).status).toBe(304)
    expect((await call('GET', path, { headers: { 'If-None-Match': 'W/"7", "1"' } })).status).toBe(304)
    expect((await call('GET', path, { headers: { 'If-None-Match': 'W/"2"' } })).status).toBe(200)
    const modified = made.headers.get('last-modified') ?? ''
    expect((await call('GET', path, { headers: { 'If-Modified-Since': modified } })).status).toBe(304)
  })

  it('read-head has the headers and no body', async () => {
    const head = await call('HEAD', `${base}/Patient/${idIn(await create({}))}`)
    expect([head.status, head.headers.get('etag'), head.text]).toEqual([200, 'W/"1"', ''])
  })

  it('read-404 and, after a deletion, read-410; every version stays', async () => {
    expect((await call('GET', `${base}/Patient/nobody`)).status).toBe(404)
    const id = idIn(await create({ gender: 'male' }))
    await put(id, { gender: 'female' })
    expect((await call('DELETE', `${base}/Patient/${id}`)).status).toBe(204)
    expect((await call('DELETE', `${base}/Patient/${id}`)).status).toBe(204)
    expect((await call('GET', `${base}/Patient/${id}`)).status).toBe(410)
    expect((await call('GET', `${base}/Patient/${id}/_history/1`)).json()).toMatchObject({ gender: 'male' })
    expect((await call('GET', `${base}/Patient/${id}/_history/2`)).json()).toMatchObject({ gender: 'female' })
    expect((await call('GET', `${base}/Patient/${id}/_history/3`)).status).toBe(410)
    expect((await call('GET', `${base}/Patient/${id}/_history/4`)).status).toBe(404)
    const back = await put(id, { gender: 'other' })
    expect([back.status, back.headers.get('etag')]).toEqual([201, 'W/"4"'])
  })

  it('metadata-200 is open, and says what is here', async () => {
    const told = await call('GET', `${base}/metadata`, { key: null })
    expect(told.status).toBe(200)
    const statement = told.json<{ fhirVersion: string; rest: { resource: { type: string }[] }[] }>()
    expect(statement.fhirVersion).toBe('4.0.1')
    expect(statement.rest[0]?.resource.length).toBeGreaterThan(140)
  })
})

describe('update', () => {
  it('update-201 where nothing was, update-200 afterwards, and equal content keeps the version', async () => {
    expect((await put('chosen', { gender: 'male' })).status).toBe(201)
    const changed = await put('chosen', { gender: 'female' })
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, 'W/"2"'])
    const same = await put('chosen', { gender: 'female' })
    expect([same.status, same.headers.get('etag'), same.text]).toEqual([200, 'W/"2"', changed.text])
  })

  it('update-412-if-match', async () => {
    const id = idIn(await create({ gender: 'male' }))
    expect((await put(id, { gender: 'female' }, { 'If-Match': 'W/"1"' })).status).toBe(200)
    expect((await put(id, { gender: 'other' }, { 'If-Match': 'W/"1"' })).status).toBe(412)
    expect((await call('DELETE', `${base}/Patient/${id}`, { headers: { 'If-Match': 'W/"1"' } })).status).toBe(412)
    expect((await put('never-was', {}, { 'If-Match': 'W/"1"' })).status).toBe(412)
  })

  it.each([
    ['another id', { id: 'b', resourceType: 'Patient' }, {}],
    ['no id', { resourceType: 'Patient' }, {}],
    ['another type', { id: 'a', resourceType: 'Observation' }, {}],
    ['a version that is not one', { id: 'a', resourceType: 'Patient' }, { 'If-Match': 'abc' }],
    ['a condition that is not supported', { id: 'a', resourceType: 'Patient' }, { 'If-None-Match': 'W/"1"' }],
  ])('update-400 for %s', async (_, body, headers) => {
    const answer = await call('PUT', `${base}/Patient/a`, {
      body: JSON.stringify(body),
      headers: { ...json, ...headers },
    })
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ resourceType: 'OperationOutcome' })
  })
})

describe('search', () => {
  it('search-200: each match once over all pages, with fullUrl and the text as it is served alone', async () => {
    const made = await Promise.all(
      Array.from({ length: 7 }, (_, index) => create({ name: [{ family: 'Pager', given: [`n${index}`] }] })),
    )
    const first = await call('GET', `${base}/Patient?family=pager&_count=3&_sort=_id`)
    expect(first.text).toContain((await call('GET', `${base}/Patient/${idsOf(first.json<Bundle>())[0]}`)).text)
    const seen: string[] = []
    let page: Bundle | undefined = first.json<Bundle>()
    while (page !== undefined) {
      for (const entry of page.entry ?? [])
        expect(entry.fullUrl).toBe(`http://gateway.test${base}/Patient/${entry.resource.id}`)
      seen.push(...idsOf(page))
      const next = nextOf(page)
      page = next === undefined ? undefined : (await call('GET', next)).json<Bundle>()
    }
    expect(seen).toEqual(made.map(idIn).sort())
  })

  it('search-400-invalid-link when a link was touched', async () => {
    const link = nextOf((await call('GET', `${base}/Patient?_count=1`)).json<Bundle>()) ?? ''
    expect((await call('GET', link)).status).toBe(200)
    for (const touched of [
      `${link}A`,
      link.slice(0, -1),
      link.replace('/Patient?', '/Observation?'),
      `${link}&family=x`,
    ]) {
      const answer = await call('GET', touched)
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('invalid-link')])
    }
  })

  it('search-400 for an unknown parameter; with lenient handling it is left out of self and told', async () => {
    expect((await call('GET', `${base}/Patient?nonsense=1`)).status).toBe(400)
    const lenient = await call('GET', `${base}/Patient?nonsense=1&_id=chosen`, {
      headers: { Prefer: 'handling=lenient' },
    })
    expect(lenient.status).toBe(200)
    const bundle = lenient.json<Bundle>()
    expect(bundle.link[0]?.url).toBe(`http://gateway.test${base}/Patient?_id=chosen`)
    expect(bundle.entry?.map((entry) => entry.search.mode)).toEqual(['match', 'outcome'])
  })

  it.each(['_include=Patient:nothing', '_revinclude=Nothing:subject', '_elements=nothing', '_summary=some'])(
    'search-400 says that %s cannot be',
    async (parameter) => {
      const answer = await call('GET', `${base}/Patient?${parameter}`)
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(parameter.split('=')[0] ?? '')])
    },
  )

  it('search-total only when asked for, and _summary=count has nothing else', async () => {
    const all = (await call('GET', `${base}/Patient?family=pager&_count=2`)).json<Bundle>()
    expect(all.total).toBeUndefined()
    expect((await call('GET', `${base}/Patient?family=pager&_total=accurate&_count=2`)).json<Bundle>().total).toBe(7)
    const count = (await call('GET', `${base}/Patient?family=pager&_summary=count`)).json<Bundle>()
    expect([count.total, count.entry]).toEqual([7, undefined])
  })

  it('search-post: a form is a query', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const posted = await call('POST', `${base}/Patient/_search?_count=50`, { body: 'family=pager&given=n3', headers })
    expect(idsOf(posted.json<Bundle>())).toHaveLength(1)
    expect((await call('POST', `${base}/Patient/_search`, { body: '{}', headers: json })).status).toBe(415)
  })
})

describe('a view', () => {
  it('hides records and elements in every reading and writing', async () => {
    const key = await keyFor(test.gateway, {
      id: 'viewer',
      scopes: ['system/Patient.cruds', 'system/Observation.s'],
      view: { Patient: { where: 'gender=female', hide: ['birthDate'] } },
    })
    const seen = idIn(await create({ gender: 'female', birthDate: '1970-01-01', name: [{ family: 'Viewed' }] }))
    const unseen = idIn(await create({ gender: 'male', birthDate: '1970-01-01', name: [{ family: 'Viewed' }] }))
    const read = await call('GET', `${base}/Patient/${seen}`, { key })
    expect(read.text).not.toContain('1970')
    expect(read.text).toContain('SUBSETTED')
    expect((await call('GET', `${base}/Patient/${unseen}`, { key })).status).toBe(404)
    expect((await call('GET', `${base}/Patient/${unseen}/_history/1`, { key })).status).toBe(404)
    expect((await call('GET', `${base}/Patient/${seen}/_history/1`, { key })).text).not.toContain('1970')
    const found = await call('GET', `${base}/Patient?family=viewed&_total=accurate`, { key })
    expect(found.json<Bundle>()).toMatchObject({ total: 1, entry: [{ resource: { id: seen } }] })
    expect(found.text).not.toContain('1970')
    for (const probe of ['Patient?birthdate=1970', 'Patient?_sort=birthdate', 'Observation?patient.birthdate=1970']) {
      expect((await call('GET', `${base}/${probe}`, { key })).status).toBe(403)
    }
    const condition = { 'If-None-Exist': 'birthdate=1970' }
    expect((await create({ gender: 'female' }, { key, headers: condition })).status).toBe(403)
    const kept = await create({ gender: 'female' }, { key, headers: { 'If-None-Exist': `_id=${seen}` } })
    expect([kept.status, kept.text]).toEqual([200, expect.not.stringContaining('1970')])
    const body = patient({ id: seen, gender: 'female' })
    expect((await call('PUT', `${base}/Patient/${seen}`, { key, body, headers: json })).status).toBe(403)
    // As for what never was; and nothing is done.
    expect((await call('DELETE', `${base}/Patient/${unseen}`, { key })).status).toBe(204)
    expect((await call('GET', `${base}/Patient/${unseen}`)).status).toBe(200)
    const changes = await call('GET', '/api/v1/changes?kind=Patient&count=1000', { key })
    expect(changes.text).toContain(seen)
    expect(changes.text).not.toContain(unseen)
  })
})
