import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Ask, type Client, clientOf, idIn } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const base = '/fhir/R4'
const json = { 'Content-Type': 'application/fhir+json' }

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

describe('read', () => {
  const whole = {
    resourceType: 'Patient',
    text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">p</div>' },
    active: true,
    gender: 'male',
    maritalStatus: { text: 'm' },
    contact: [{ name: { family: 'c' } }],
    link: [{ other: { reference: 'Patient/x' }, type: 'refer' }],
  }

  it.each<[string, string[]]>([
    ['_summary=true', ['active', 'gender', 'link']],
    ['_summary=text', ['text']],
    ['_summary=data', ['active', 'gender', 'maritalStatus', 'contact', 'link']],
    ['_summary=false', ['text', 'active', 'gender', 'maritalStatus', 'contact', 'link']],
    // `active` and `link` are modifiers of what the rest means.
    ['_elements=maritalStatus', ['active', 'maritalStatus', 'link']],
    ['_elements=Patient.gender,contact', ['active', 'gender', 'contact', 'link']],
  ])('%s gives its part, marked as such', async (parameter, members) => {
    const id = idIn(await create(whole))
    const answer = await call('GET', `${base}/Patient/${id}?${parameter}`)
    const { resourceType: _, id: own, meta, ...rest } = answer.json<Record<string, never>>()
    expect([own, Object.keys(rest)]).toEqual([id, members])
    expect(JSON.stringify(meta).includes('SUBSETTED')).toBe(parameter !== '_summary=false')
  })

  it.each(['_summary=count', '_summary=much', '_elements=nothing', '_summary=text&_elements=gender', 'gender=male'])(
    'refuses %s',
    async (query) => {
      const id = idIn(await create(whole))
      expect((await call('GET', `${base}/Patient/${id}?${query}`)).status).toBe(400)
    },
  )

  it('what was read in part cannot be written back', async () => {
    const id = idIn(await create(whole))
    const part = await call('GET', `${base}/Patient/${id}?_summary=true`)
    const refused = await send('PUT', `Patient/${id}`, part.text)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('SUBSETTED')])
    expect((await call('GET', `${base}/Patient/${id}`)).headers.get('etag')).toBe('W/"1"')
  })

  it('_pretty keeps the digits of numbers', async () => {
    const body = '{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":1.50}}'
    const id = idIn(await send('POST', 'Observation', body))
    const pretty = await call('GET', `${base}/Observation/${id}?_pretty=true`)
    expect(pretty.text).toContain('\n  "valueQuantity": {\n    "value": 1.50\n')
  })

  it('says its charset, and refuses another version of FHIR', async () => {
    const id = idIn(await create(whole))
    const path = `${base}/Patient/${id}`
    expect((await call('GET', path)).headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
    const accept = (version: string) => ({ headers: { Accept: `application/fhir+json; fhirVersion=${version}` } })
    expect((await call('GET', path, accept('4.0'))).status).toBe(200)
    expect((await call('GET', path, accept('3.0'))).status).toBe(406)
    const typed = { headers: { 'Content-Type': 'application/fhir+json; fhirVersion=5.0' } }
    expect((await create({ resourceType: 'Patient' }, typed)).status).toBe(415)
  })
})

describe('conditional writes', () => {
  it('update: creates, updates, and refuses several', async () => {
    const where = 'Patient?identifier=urn:r|cu'
    const made = await send('PUT', where, identified('cu'))
    const again = await send('PUT', where, identified('cu', { gender: 'male' }))
    expect([made.status, again.status, again.headers.get('etag')]).toEqual([201, 200, 'W/"2"'])
    expect(again.json()).toMatchObject({ id: idIn(made), gender: 'male' })
    expect((await send('PUT', where, identified('cu', { id: 'other' }))).status).toBe(400)
    expect((await send('PUT', where, identified('cu'), { headers: { 'If-Match': 'W/"1"' } })).status).toBe(412)
    await create(identified('cu'))
    expect((await send('PUT', where, identified('cu'))).status).toBe(412)
    const named = await send('PUT', 'Patient?identifier=urn:r|cu-id', identified('cu-id', { id: 'cu-id' }))
    expect([named.status, named.json()]).toMatchObject([201, { id: 'cu-id' }])
    expect((await send('PUT', 'Patient', identified('x'))).status).toBe(400)
    expect((await send('PUT', 'Patient?nonsense=1', identified('x'))).status).toBe(400)
  })

  it('update: sixteen at once make one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        send('PUT', 'Patient?identifier=urn:r|race', identified('race', { active: at % 2 === 0 })),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(15)
  })

  it('delete: one, none, and several only by policy', async () => {
    const where = `${base}/Patient?identifier=urn:r|cd`
    expect((await call('DELETE', where)).status).toBe(204)
    const id = idIn(await create(identified('cd')))
    expect((await call('DELETE', where)).status).toBe(204)
    expect((await call('GET', `${base}/Patient/${id}`)).status).toBe(410)
    await create(identified('cd'))
    await create(identified('cd'))
    expect((await call('DELETE', where)).status).toBe(412)
    expect((await call('DELETE', `${base}/Patient`)).status).toBe(400)
  })

  it('what could not be answered is not done', async () => {
    const refused = await send('PUT', 'Patient/unanswered', identified('unanswered', { id: 'unanswered' }), {
      headers: { Accept: 'image/png' },
    })
    expect(refused.status).toBe(406)
    expect((await call('GET', `${base}/Patient/unanswered`)).status).toBe(404)
  })

  it('If-None-Match: * and If-Match: *', async () => {
    const only = { headers: { 'If-None-Match': '*' } }
    expect((await put({ resourceType: 'Patient', id: 'only' }, only)).status).toBe(201)
    expect((await put({ resourceType: 'Patient', id: 'only', ...{ active: true } }, only)).status).toBe(412)
    expect((await put({ resourceType: 'Patient', id: 'nobody' }, { headers: { 'If-Match': '*' } })).status).toBe(412)
  })
})

describe('patch', () => {
  const patchType = { headers: { 'Content-Type': 'application/json-patch+json' } }
  const observation =
    '{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":1.50},"note":[{"text":"a"},{"text":"b"}]}'

  it('JSON Patch: changes what it says, and numbers keep their digits', async () => {
    const id = idIn(await send('POST', 'Observation', observation))
    const patch =
      '[{"op":"replace","path":"/status","value":"amended"},{"op":"test","path":"/valueQuantity/value","value":1.5},{"op":"add","path":"/valueQuantity/unit","value":"mg"},{"op":"remove","path":"/note/0"}]'
    const answer = await send('PATCH', `Observation/${id}`, patch, patchType)
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, 'W/"2"'])
    expect(answer.text).toContain('"value":1.50')
    expect(answer.json()).toMatchObject({ status: 'amended', valueQuantity: { unit: 'mg' }, note: [{ text: 'b' }] })
  })

  it.each<[string, string, number]>([
    ['what is no list', '{}', 400],
    ['an unknown operation', '[{"op":"grow","path":"/a"}]', 400],
    ['a test that fails', '[{"op":"test","path":"/status","value":"amended"}]', 422],
    ['a place that is not there', '[{"op":"remove","path":"/nothing"}]', 422],
    ['a result that is not valid', '[{"op":"remove","path":"/status"}]', 422],
    ['another id', '[{"op":"replace","path":"/id","value":"other"}]', 422],
    ['another type', '[{"op":"replace","path":"/resourceType","value":"Patient"}]', 422],
    ['the whole document', '[{"op":"remove","path":""}]', 422],
    ['what is no JSON', '[', 400],
  ])('refuses %s', async (_, patch, status) => {
    const id = idIn(await send('POST', 'Observation', observation))
    const answer = await send('PATCH', `Observation/${id}`, patch, patchType)
    expect([answer.status, answer.json()]).toMatchObject([status, { resourceType: 'OperationOutcome' }])
    expect((await call('GET', `${base}/Observation/${id}`)).headers.get('etag')).toBe('W/"1"')
  })

  it('FHIRPath Patch: add, insert, replace, move, delete', async () => {
    const operation = (parts: Record<string, object>) => ({
      name: 'operation',
      part: Object.entries(parts).map(([name, value]) => ({ name, ...value })),
    })
    const parameter = [
      operation({
        type: { valueCode: 'replace' },
        path: { valueString: 'Observation.status' },
        value: { valueCode: 'amended' },
      }),
      operation({
        type: { valueCode: 'add' },
        path: { valueString: 'Observation' },
        name: { valueString: 'effective' },
        value: { valueDateTime: '2026' },
      }),
      operation({
        type: { valueCode: 'insert' },
        path: { valueString: 'Observation.note' },
        index: { valueInteger: 0 },
        value: { valueAnnotation: { text: 'c' } },
      }),
      operation({
        type: { valueCode: 'move' },
        path: { valueString: 'Observation.note' },
        source: { valueInteger: 0 },
        destination: { valueInteger: 1 },
      }),
      operation({ type: { valueCode: 'delete' }, path: { valueString: "Observation.note.where(text = 'b')" } }),
      operation({ type: { valueCode: 'delete' }, path: { valueString: 'Observation.method' } }),
    ]
    const id = idIn(await send('POST', 'Observation', observation))
    const answer = await send('PATCH', `Observation/${id}`, { resourceType: 'Parameters', parameter })
    expect([answer.status, answer.text.includes('1.50')]).toEqual([200, true])
    expect(answer.json()).toMatchObject({
      status: 'amended',
      effectiveDateTime: '2026',
      note: [{ text: 'a' }, { text: 'c' }],
    })
    const unclear = [operation({ type: { valueCode: 'delete' }, path: { valueString: 'Observation.note' } })]
    expect((await send('PATCH', `Observation/${id}`, { resourceType: 'Parameters', parameter: unclear })).status).toBe(
      422,
    )
    const wrong = [operation({ type: { valueCode: 'delete' }, path: { valueString: 'Observation.(((' } })]
    expect((await send('PATCH', `Observation/${id}`, { resourceType: 'Parameters', parameter: wrong })).status).toBe(
      400,
    )
  })

  it('by condition, by version, and of what is not there', async () => {
    await create(identified('cp'))
    const patch = '[{"op":"add","path":"/active","value":true}]'
    expect((await send('PATCH', 'Patient?identifier=urn:r|cp', patch, patchType)).json()).toMatchObject({
      active: true,
    })
    expect((await send('PATCH', 'Patient?identifier=urn:r|nobody', patch, patchType)).status).toBe(404)
    expect((await send('PATCH', 'Patient/nobody', patch, patchType)).status).toBe(404)
    const id = idIn(await create(identified('cp-2')))
    const stale = { headers: { ...patchType.headers, 'If-Match': 'W/"7"' } }
    expect((await send('PATCH', `Patient/${id}`, patch, stale)).status).toBe(412)
    const other = { headers: { 'Content-Type': 'application/xml-patch+xml' } }
    expect((await send('PATCH', `Patient/${id}`, '<diff/>', other)).status).toBe(415)
    await call('DELETE', `${base}/Patient/${id}`)
    expect((await send('PATCH', `Patient/${id}`, patch, patchType)).status).toBe(410)
  })
})

describe('operations', () => {
  it.each(['$export', 'Patient/$everything', 'Patient/p/$everything'])('%s is none here, and says so', async (path) => {
    const answer = await call('GET', `${base}/${path}`)
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('no operation $e')])
  })
})

describe('capabilities', () => {
  it('says what the routes do', async () => {
    const told = (await call('GET', `${base}/metadata`, { key: null })).json<{
      patchFormat: string[]
      rest: {
        interaction: { code: string }[]
        resource: { type: string; interaction: { code: string }[]; conditionalDelete: string }[]
      }[]
    }>()
    expect(told.patchFormat).toContain('application/json-patch+json')
    expect(told.rest[0]?.interaction.map(({ code }) => code)).toEqual([
      'transaction',
      'batch',
      'history-system',
      'search-system',
    ])
    expect(told.rest[0]?.resource[0]?.conditionalDelete).toBe('single')
    expect((await call('GET', `${base}/metadata?mode=terminology`, { key: null })).status).toBe(404)
    expect((await call('GET', `${base}/metadata?mode=half`, { key: null })).status).toBe(400)
    expect((await call('HEAD', `${base}/metadata`, { key: null })).text).toBe('')
    expect((await call('GET', `${base}/metadata?_format=xml`, { key: null })).type).toBe('application/fhir+xml')
  })

  it('is itself a valid CapabilityStatement', async () => {
    const { text } = await call('GET', `${base}/metadata`, { key: null })
    const stored = await send('POST', 'CapabilityStatement', text)
    expect([stored.status, stored.status === 201 ? '' : stored.text]).toEqual([201, ''])
  })
})

describe('parameters that every read takes', () => {
  it('_summary and _elements of capabilities and histories', async () => {
    const summary = await call('GET', `${base}/metadata?_summary=true`)
    expect([summary.status, summary.text.includes('"fhirVersion":"4.0.1"')]).toEqual([200, true])
    const some = await call('GET', `${base}/metadata?_elements=fhirVersion`)
    expect([some.status, some.text.includes('"searchParam"')]).toEqual([200, false])
    const body = JSON.stringify({ resourceType: 'Patient', id: 'parts', active: true, gender: 'male' })
    await call('PUT', `${base}/Patient/parts`, { body, headers: { 'Content-Type': 'application/fhir+json' } })
    for (const path of ['Patient/parts/_history', 'Patient/_history', '_history']) {
      const answer = await call('GET', `${base}/${path}?_elements=active&_count=1`)
      const told = [path, answer.status, answer.text.includes('SUBSETTED'), answer.text.includes('"gender"')]
      expect(told).toEqual([path, 200, true, false])
    }
    expect((await call('GET', `${base}/Patient/parts/_history?_summary=count`)).status).toBe(400)
  })

  it('a compartment is searched by POST too', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const link = (answer: Answer) => answer.json<{ link: { url: string }[] }>().link[0]?.url ?? ''
    const some = await call('POST', `${base}/Patient/parts/Observation/_search`, { body: 'status=final', headers })
    expect([some.status, link(some).endsWith('/Patient/parts/Observation?status=final')]).toEqual([200, true])
    const strange = await call('POST', `${base}/Patient/parts/Observation/_search`, { body: 'nope=1', headers })
    expect([strange.status, strange.text.includes('nope')]).toEqual([400, true])
  })
})
