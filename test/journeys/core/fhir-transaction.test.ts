import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const base = '/fhir/R4'
const json = { 'Content-Type': 'application/fhir+json' }

interface Answered {
  readonly type: string
  readonly entry?: readonly {
    readonly resource?: Record<string, never>
    readonly response: { status: string; location?: string; etag?: string; lastModified?: string; outcome?: object }
  }[]
}

function send(type: string, entry: readonly object[], headers: Record<string, string> = {}): Promise<Answer> {
  const body = JSON.stringify({ resourceType: 'Bundle', type, entry })
  return call('POST', base, { body, headers: { ...json, ...headers } })
}

const post = (resource: object, fullUrl?: string, more: object = {}) => ({
  ...(fullUrl === undefined ? {} : { fullUrl }),
  resource,
  request: { method: 'POST', url: (resource as { resourceType: string }).resourceType, ...more },
})
const put = (resource: { resourceType: string; id: string }, more: object = {}) => ({
  resource,
  request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}`, ...more },
})
const responses = (answer: Answer) => answer.json<Answered>().entry?.map((entry) => entry.response) ?? []
const statuses = (answer: Answer) => responses(answer).map(({ status }) => status.slice(0, 3))
const placeOf = (answer: Answer, at: number) =>
  /R4\/([^/]+\/[^/]+)\/_history/.exec(responses(answer)[at]?.location ?? '')?.[1] ?? ''
const total = async (query: string) =>
  (await call('GET', `${base}/${query}&_summary=count`)).json<{ total: number }>().total
const patient = (value: string, more: object = {}) => ({
  resourceType: 'Patient',
  identifier: [{ system: 'urn:t', value }],
  ...more,
})

describe('transaction', () => {
  it('resolves urn:uuid in references, URIs and narrative, and leaves every other byte', async () => {
    const urn = 'urn:uuid:0aa1cd59-3a3a-4e17-9b3f-1d9f0e4b2c11'
    const text = `{ "resourceType" : "Observation", "status":"final",\n "text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><a href=\\"${urn}\\">p\\u0061t</a> ${urn}</div>"},
      "code":{"text":"${urn}"}, "subject":{"reference":"${urn}"}, "valueQuantity":{"value":1.50}, "derivedFrom":[{"reference":"${urn}#x"}],
      "identifier":[{"value":"${urn}"}] }`
    const body = `{"resourceType":"Bundle","type":"transaction","entry":[
      {"resource":${text},"request":{"method":"POST","url":"Observation"}},
      {"fullUrl":"${urn}","resource":{"resourceType":"Patient","active":true},"request":{"method":"POST","url":"Patient"}}]}`
    const answer = await call('POST', base, { body, headers: json })
    expect([answer.status, statuses(answer)]).toEqual([200, ['201', '201']])
    const place = placeOf(answer, 1)
    expect(place).toMatch(/^Patient\//)
    const stored = (await call('GET', `${base}/${placeOf(answer, 0)}`)).text
    const expected = text
      .replace(`"reference":"${urn}"`, `"reference":"${place}"`)
      .replace(`"reference":"${urn}#x"`, `"reference":"${place}#x"`)
      .replace(`href=\\"${urn}\\"`, `href=\\"${place}\\"`)
    expect(stored.replace(/"id":"[^"]*","meta":\{[^}]*\},?/, '').replace(/\s|,/g, '')).toBe(
      expected.replace(/\s|,/g, ''),
    )
    expect(stored).toContain('p\\u0061t')
    expect(stored).toContain('1.50')
    expect(answer.json<Answered>().type).toBe('transaction-response')
  })

  it('does all or nothing, and says which entry was at fault', async () => {
    const refused = await send('transaction', [
      post(patient('none-1')),
      post({ resourceType: 'Patient', gender: 'mail' }),
    ])
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Bundle.entry[1]')
    expect(await total('Patient?identifier=urn:t|none-1')).toBe(0)
    const stale = await send('transaction', [
      post(patient('none-2')),
      put({ resourceType: 'Patient', id: 'never' }, { ifMatch: 'W/"7"' }),
    ])
    expect([stale.status, stale.text]).toEqual([412, expect.stringContaining('Bundle.entry[1]')])
    expect(await total('Patient?identifier=urn:t|none-2')).toBe(0)
  })

  it('answers in the order of the request whatever the order of work', async () => {
    await call('PUT', `${base}/Patient/ordered`, { body: '{"resourceType":"Patient","id":"ordered"}', headers: json })
    const answer = await send('transaction', [
      { request: { method: 'GET', url: 'Patient/ordered-2' } },
      put({ resourceType: 'Patient', id: 'ordered-2' }),
      post(patient('ordered')),
      { request: { method: 'DELETE', url: 'Patient/ordered' } },
      { request: { method: 'GET', url: 'Patient?identifier=urn:t|ordered' } },
    ])
    expect(statuses(answer)).toEqual(['200', '201', '201', '204', '200'])
    const { entry = [] } = answer.json<Answered>()
    expect(entry[0]?.resource).toMatchObject({ id: 'ordered-2' })
    expect(entry[4]?.resource).toMatchObject({ type: 'searchset', entry: [{ search: { mode: 'match' } }] })
    expect(entry[1]?.response).toMatchObject({ etag: 'W/"1"', lastModified: expect.stringMatching(/Z$/) })
  })

  it('conditional entries: what exists is used, and references lead to it', async () => {
    const made = await send('transaction', [post(patient('cond'))])
    const place = placeOf(made, 0)
    const urn = 'urn:uuid:11111111-1111-4111-8111-111111111111'
    const answer = await send('transaction', [
      post(patient('cond'), urn, { ifNoneExist: 'identifier=urn:t|cond' }),
      post({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, subject: { reference: urn } }),
      { resource: patient('cond-put'), request: { method: 'PUT', url: 'Patient?identifier=urn:t|cond-put' } },
      { request: { method: 'DELETE', url: 'Patient?identifier=urn:t|not-there' } },
    ])
    expect(statuses(answer)).toEqual(['200', '201', '201', '204'])
    expect(placeOf(answer, 0)).toBe(place)
    expect((await call('GET', `${base}/${placeOf(answer, 1)}`)).json()).toMatchObject({ subject: { reference: place } })
  })

  it('conditional references: to what is stored, to what comes along, and a refusal for none or several', async () => {
    const made = await send('transaction', [post(patient('ref-1'))])
    const observation = (search: string) =>
      post({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, subject: { reference: search } })
    const answer = await send('transaction', [
      observation('Patient?identifier=urn:t|ref-1'),
      observation('Patient?identifier=urn:t|ref-2'),
      post(patient('ref-2')),
    ])
    expect(statuses(answer)).toEqual(['201', '201', '201'])
    const subjects = await Promise.all(
      [0, 1].map(async (at) => (await call('GET', `${base}/${placeOf(answer, at)}`)).json()),
    )
    expect(subjects).toMatchObject([
      { subject: { reference: placeOf(made, 0) } },
      { subject: { reference: placeOf(answer, 2) } },
    ])
    expect((await send('transaction', [observation('Patient?identifier=urn:t|nobody')])).status).toBe(412)
    const several = [post(patient('ref-3')), post(patient('ref-3')), observation('Patient?identifier=urn:t|ref-3')]
    expect((await send('transaction', several)).status).toBe(412)
    expect(await total('Patient?identifier=urn:t|ref-3')).toBe(0)
  })

  it('refuses entries about one record, by id or by condition, and a fullUrl used twice', async () => {
    const twice = [
      put({ resourceType: 'Patient', id: 'twice' }),
      { request: { method: 'DELETE', url: 'Patient/twice' } },
    ]
    expect((await send('transaction', twice)).status).toBe(400)
    await send('transaction', [post(patient('overlap'))])
    const same = [
      { resource: patient('overlap'), request: { method: 'PUT', url: 'Patient?identifier=urn:t|overlap' } },
      { request: { method: 'DELETE', url: 'Patient?identifier=urn:t|overlap' } },
    ]
    expect((await send('transaction', same)).status).toBe(400)
    const urls = [post(patient('url'), 'urn:uuid:1'), post(patient('url'), 'urn:uuid:1')]
    expect((await send('transaction', urls)).status).toBe(400)
  })

  it('patches in a Bundle: JSON Patch in a Binary, FHIRPath Patch in Parameters', async () => {
    await send('transaction', [
      put({ resourceType: 'Patient', id: 'patched-1' }),
      put({ resourceType: 'Patient', id: 'patched-2' }),
    ])
    const data = Buffer.from('[{"op":"add","path":"/active","value":true}]').toString('base64')
    const operation = [
      { name: 'type', valueCode: 'add' },
      { name: 'path', valueString: 'Patient' },
      { name: 'name', valueString: 'gender' },
      { name: 'value', valueCode: 'other' },
    ]
    const answer = await send(
      'transaction',
      [
        {
          resource: { resourceType: 'Binary', contentType: 'application/json-patch+json', data },
          request: { method: 'PATCH', url: 'Patient/patched-1' },
        },
        {
          resource: { resourceType: 'Parameters', parameter: [{ name: 'operation', part: operation }] },
          request: { method: 'PATCH', url: 'Patient/patched-2' },
        },
      ],
      { Prefer: 'return=representation' },
    )
    expect(statuses(answer)).toEqual(['200', '200'])
    expect(answer.json<Answered>().entry?.map((entry) => entry.resource)).toMatchObject([
      { active: true },
      { gender: 'other' },
    ])
  })

  it('the same Idempotency-Key gives the same answer and writes once', async () => {
    const entries = [post(patient('once'), 'urn:uuid:7')]
    const headers = { 'Idempotency-Key': 'transaction-once' }
    const [first, again] = [await send('transaction', entries, headers), await send('transaction', entries, headers)]
    expect(responses(again)[0]?.location).toBe(responses(first)[0]?.location)
    expect(await total('Patient?identifier=urn:t|once')).toBe(1)
  })

  it('thirty-two at once with one condition make one record', async () => {
    const entries = [post(patient('race'), undefined, { ifNoneExist: 'identifier=urn:t|race' })]
    const answers = await Promise.all(Array.from({ length: 32 }, () => send('transaction', entries)))
    expect(answers.flatMap(statuses).filter((status) => status === '201')).toHaveLength(1)
    expect(await total('Patient?identifier=urn:t|race')).toBe(1)
  })

  it('needs the right for each entry', async () => {
    const key = await keyFor(test.gateway, { id: 'half', scopes: ['system/Patient.c'] })
    const body = JSON.stringify({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [post(patient('half')), post({ resourceType: 'Group', type: 'person', actual: true })],
    })
    const refused = await call('POST', base, { body, headers: json, key })
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('Bundle.entry[1]')])
    expect(await total('Patient?identifier=urn:t|half')).toBe(0)
  })
})

describe('batch', () => {
  it('answers each entry for itself', async () => {
    const answer = await send('batch', [
      post(patient('batch')),
      post({ resourceType: 'Patient', gender: 'mail' }),
      { request: { method: 'GET', url: 'Patient?identifier=urn:t|batch' } },
      { request: { method: 'GET', url: 'Nothing/1' } },
      { request: { method: 'GET', url: 'metadata' } },
      { request: { method: 'DELETE', url: 'Patient/not-there' } },
    ])
    expect([answer.status, answer.json<Answered>().type]).toEqual([200, 'batch-response'])
    expect(statuses(answer)).toEqual(['201', '422', '200', '404', '200', '204'])
    expect(responses(answer)[1]?.outcome).toMatchObject({ resourceType: 'OperationOutcome' })
  })

  it('keeps conditions: If-None-Match of a read, If-Match of an update, If-None-Exist of a create', async () => {
    const made = await call('POST', `${base}/Patient`, { body: JSON.stringify(patient('kept')), headers: json })
    const id = idIn(made)
    const answer = await send('batch', [
      { request: { method: 'GET', url: `Patient/${id}`, ifNoneMatch: 'W/"1"' } },
      put({ resourceType: 'Patient', id }, { ifMatch: 'W/"9"' }),
      post(patient('kept'), undefined, { ifNoneExist: 'identifier=urn:t|kept' }),
    ])
    expect(statuses(answer)).toEqual(['304', '412', '200'])
  })

  it.each<[string, object, number]>([
    ['another type of Bundle', { resourceType: 'Bundle', type: 'collection' }, 400],
    ['an entry without a request', { resourceType: 'Bundle', type: 'batch', entry: [{ resource: patient('x') }] }, 422],
    [
      'a method that is none',
      { resourceType: 'Bundle', type: 'batch', entry: [{ request: { method: 'BREW', url: 'Patient' } }] },
      422,
    ],
    ['no url', { resourceType: 'Bundle', type: 'transaction', entry: [{ request: { method: 'GET' } }] }, 422],
    [
      'another server',
      {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [{ request: { method: 'GET', url: 'http://other/Patient' } }],
      },
      400,
    ],
    ['no Bundle', { resourceType: 'Patient' }, 400],
  ])('refuses %s', async (_, body, status) => {
    const answer = await call('POST', base, { body: JSON.stringify(body), headers: json })
    expect([answer.status, answer.json()]).toEqual([
      status,
      expect.objectContaining({ resourceType: 'OperationOutcome' }),
    ])
  })

  it('an empty one is answered, and XML in gives XML out', async () => {
    expect((await call('POST', base, { body: '{"resourceType":"Bundle","type":"batch"}', headers: json })).status).toBe(
      200,
    )
    const body =
      '<Bundle xmlns="http://hl7.org/fhir"><type value="transaction"/><entry><resource><Patient><active value="true"/></Patient></resource><request><method value="POST"/><url value="Patient"/></request></entry></Bundle>'
    const xml = { 'Content-Type': 'application/fhir+xml', Accept: 'application/fhir+xml' }
    const answer = await call('POST', base, { body, headers: xml })
    expect([answer.status, answer.type]).toEqual([200, 'application/fhir+xml'])
    expect(answer.text).toContain('<status value="201 Created"/>')
  })
})

describe('conditional references outside a transaction', () => {
  const observation = (reference: string) => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'x' },
    subject: { reference },
  })
  const subjectOf = (answer: Answer) => answer.json<{ subject: { reference: string } }>().subject.reference

  it('are resolved in a create, an update and a batch, and refused where they match none', async () => {
    const made = await call('POST', `${base}/Patient`, { body: JSON.stringify(patient('alone-1')), headers: json })
    const name = `Patient/${idIn(made)}`
    const body = JSON.stringify(observation('Patient?identifier=urn:t|alone-1'))
    expect(subjectOf(await call('POST', `${base}/Observation`, { body, headers: json }))).toBe(name)
    const put = JSON.stringify({ ...observation('Patient?identifier=urn:t|alone-1'), id: 'alone' })
    expect(subjectOf(await call('PUT', `${base}/Observation/alone`, { body: put, headers: json }))).toBe(name)
    // The same again is equal to what is stored.
    const again = await call('PUT', `${base}/Observation/alone`, { body: put, headers: json })
    expect([again.status, again.headers.get('etag')]).toEqual([200, 'W/"1"'])
    const batch = await send('batch', [
      post(observation('Patient?identifier=urn:t|alone-1')),
      post(observation('Patient?identifier=urn:t|none')),
    ])
    expect(statuses(batch)).toEqual(['201', '412'])
    expect(subjectOf(await call('GET', `${base}/${placeOf(batch, 0)}`))).toBe(name)
    const refused = await call('POST', `${base}/Observation`, { body: body.replace('alone-1', 'none'), headers: json })
    expect([refused.status, refused.text.includes('matches nothing')]).toEqual([412, true])
    expect(refused.text).not.toContain('Bundle')
  })

  it('stay in a Bundle that is stored', async () => {
    const resource = observation('Patient?identifier=urn:t|none')
    const body = JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ fullUrl: 'urn:uuid:0aa1cd59-3a3a-4e17-9b3f-1d9f0e4b2c77', resource }],
    })
    const answer = await call('POST', `${base}/Bundle`, { body, headers: json })
    expect([answer.status, answer.text.includes('Patient?identifier=urn:t|none')]).toEqual([201, true])
  })
})

describe('the capabilities in a Bundle', () => {
  it('are read in a batch and in a transaction', async () => {
    for (const type of ['batch', 'transaction']) {
      const answer = await send(type, [{ request: { method: 'GET', url: 'metadata' } }])
      expect([type, statuses(answer)]).toEqual([type, ['200']])
      expect(answer.json<Answered>().entry?.[0]?.resource?.['resourceType']).toBe('CapabilityStatement')
    }
  })
})

describe('lines', () => {
  const lines = { 'Content-Type': 'application/fhir+ndjson' }

  it('are a batch: with an id an update, without one a create, each for itself', async () => {
    const body = [
      '{"resourceType":"Patient","id":"line-1","multipleBirthInteger":2}',
      '',
      '{"resourceType":"Patient","identifier":[{"system":"urn:t","value":"line-2"}]}\r',
      '{"resourceType":"Patient","gender":5}',
      '',
    ].join('\n')
    const answer = await call('POST', base, { body, headers: lines })
    expect([answer.status, answer.json<Answered>().type]).toEqual([200, 'batch-response'])
    expect(statuses(answer)).toEqual(['201', '201', '422'])
    expect(placeOf(answer, 0)).toBe('Patient/line-1')
    expect(await total('Patient?identifier=urn:t|line-2')).toBe(1)
    const out = await call('GET', `${base}/Patient?_id=line-1&_format=ndjson`)
    const back = await call('POST', base, { body: out.text, headers: lines })
    expect(statuses(back)).toEqual(['200'])
  })

  it('that cannot be read do nothing, and the line is told', async () => {
    const good = '{"resourceType":"Patient","id":"line-9"}'
    for (const bad of ['{"a":', '[]', '{"id":"x"}', '{"resourceType":"Patient","id":"a","id":"b"}']) {
      const answer = await call('POST', base, { body: `${good}\n${bad}\n`, headers: lines })
      expect([bad, answer.status, answer.text.includes('Line 2: ')]).toEqual([bad, 400, true])
    }
    expect((await call('GET', `${base}/Patient/line-9`)).status).toBe(404)
    expect((await call('POST', base, { body: '', headers: lines })).status).toBe(200)
  })

  it('are told in the CapabilityStatement, and are no body of a type', async () => {
    const { format } = (await call('GET', `${base}/metadata`)).json<{ format: string[] }>()
    expect(format).toContain('application/fhir+ndjson')
    expect((await call('POST', `${base}/Patient`, { body: '{}', headers: lines })).status).toBe(415)
  })
})
