import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fhir } from '../../../src/standards/fhir/standard.ts'
import type { JsonObject } from '../../../src/standards/standard.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf, idIn, keyFor } from '../../support/http.ts'

const base = '/fhir/R4'
const json = { 'Content-Type': 'application/fhir+json' }

interface Event {
  readonly id: string
  readonly recorded: string
  readonly action: string
  readonly outcome: string
  readonly meta: { readonly lastUpdated: string }
  readonly subtype: readonly { readonly code: string }[]
  readonly agent: readonly {
    readonly name: string
    readonly who: { readonly identifier: { readonly value: string } }
  }[]
  readonly entity: readonly { readonly what: { readonly reference?: string; readonly identifier?: object } }[]
}

let test: TestGateway
let call: Client
let ward: string
let auditor: string
let patient: string
let other: string

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  ward = await keyFor(test.gateway, { id: 'ward', scopes: ['system/*.cruds'] })
  auditor = await keyFor(test.gateway, {
    id: 'auditor',
    scopes: ['system/AuditEvent.rs', 'system/Patient.s', 'admin/disclosures.r'],
  })
  patient = await make({ gender: 'female', name: [{ family: 'Audited' }] })
  other = await make({ gender: 'male', name: [{ family: 'Audited' }] })
  await call('GET', `${base}/Patient/${patient}`, { key: ward })
  await call('GET', `${base}/Patient?family=audited`, { key: ward })
  await call('POST', `${base}/Patient`, { body: '{"resourceType":"Patient","gender":"x"}', headers: json, key: ward })
})
afterAll(() => test.close())

async function make(value: object, key?: string): Promise<string> {
  const body = JSON.stringify({ resourceType: 'Patient', ...value })
  return idIn(await call('POST', `${base}/Patient`, { body, headers: json, ...(key ? { key } : {}) }))
}

async function search(query: string, key = auditor): Promise<{ events: Event[]; total?: number; next?: string }> {
  const answer = await call('GET', query.startsWith('http') ? query : `${base}/AuditEvent?${query}`, { key })
  expect([query, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([query, 200, ''])
  const bundle = answer.json<{
    total?: number
    entry?: { resource: Event }[]
    link: { relation: string; url: string }[]
  }>()
  const next = bundle.link.find(({ relation }) => relation === 'next')?.url
  return {
    events: (bundle.entry ?? []).map(({ resource }) => resource),
    ...(bundle.total === undefined ? {} : { total: bundle.total }),
    ...(next === undefined ? {} : { next }),
  }
}

const codesOf = (events: readonly Event[]) => events.map(({ subtype }) => subtype[0]?.code)

describe('a derived AuditEvent', () => {
  it('tells who read or wrote a record, by which call, and with what outcome', async () => {
    const { events } = await search(`entity=Patient/${patient}&_sort=-date`)
    expect(codesOf(events)).toEqual(['search', 'read', 'create'])
    const [found, read, created] = events as [Event, Event, Event]
    expect(read).toMatchObject({
      action: 'R',
      outcome: '0',
      agent: [{ name: 'ward', requestor: true }, { name: 'ward' }],
    })
    expect(read.entity[1]?.what).toEqual({ reference: `Patient/${patient}/_history/1` })
    expect(new Set(found.entity.map(({ what }) => what.reference))).toEqual(
      new Set([undefined, `Patient/${patient}/_history/1`, `Patient/${other}/_history/1`]),
    )
    expect(created).toMatchObject({ action: 'C', agent: [{ name: 'admin-variable' }, { name: 'admin' }] })
    expect(JSON.stringify(events)).not.toContain('audited')
  })

  it('is a valid resource, the same whenever it is read', async () => {
    const { events } = await search('_count=50')
    expect(events.length).toBeGreaterThan(3)
    for (const event of events) {
      const value = event as unknown as JsonObject
      const issues = fhir.validate({ kind: 'AuditEvent', text: JSON.stringify(value), value }, 'rules')
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
      const read = await call('GET', `${base}/AuditEvent/${event.id}`, { key: auditor })
      expect([read.status, read.json()]).toEqual([200, event])
      const old = await call('GET', `${base}/AuditEvent/${event.id}/_history/1`, { key: auditor })
      expect([old.status, old.json()]).toEqual([200, event])
    }
  })

  it.each([
    ['action=R', 'search,read'],
    ['action=C', 'create,create,create'],
    ['outcome=4', 'create'],
    ['outcome=0&action=C', 'create,create'],
    ['type=http://terminology.hl7.org/CodeSystem/audit-event-type|rest&subtype=read', 'read'],
    ['agent-name=ward&subtype=search', 'search'],
    ['altid=ward&action=R', 'search,read'],
    ['agent:identifier=urn:interlingua:client|ward', 'create,search,read'],
    ['agent:identifier=urn:interlingua:system|admin', 'create,create'],
    ['agent:identifier=urn:interlingua:client|nobody', ''],
    ['patient=PATIENT', 'search,read,create'],
    ['patient=OTHER', 'search,create'],
    ['patient.family=audited&action=R', 'search,read'],
    ['entity=Patient/nobody', ''],
    ['entity:Patient.gender=male', 'search,create'],
    ['date=ge2020', 'create,search,read,create,create'],
    ['date=lt2020', ''],
    ['_lastUpdated=gt2999', ''],
    ['_id=access-000000000-00000000000000000000000000000000', ''],
    ['_id=access-nonsense', ''],
  ])('is found by %s', async (query, codes) => {
    // Reading the log is on record too, and is no part of what is looked for.
    const asked = query.replace('PATIENT', `Patient/${patient}`).replace('OTHER', `Patient/${other}`)
    const { events } = await search(`${asked}&_sort=-date&_count=200`)
    const others = events.filter(({ agent }) => agent[0]?.name !== 'auditor')
    expect(codesOf(others).join()).toBe(codes)
  })

  it('pages over all, each once, in order; counted where asked', async () => {
    const all = await search(`patient=Patient/${patient}&_total=accurate&_sort=date`)
    expect(all.total).toBe(all.events.length)
    const paged: string[] = []
    let page = await search(`patient=Patient/${patient}&_sort=date&_count=1`)
    for (;;) {
      paged.push(...page.events.map(({ id }) => id))
      if (page.next === undefined) break
      page = await search(page.next)
    }
    expect(paged).toEqual(all.events.map(({ id }) => id))
    expect([...paged].sort()).toEqual(paged)
  })

  it('has one version, and no other', async () => {
    const { events } = await search('_sort=-date&_count=1')
    const path = `${base}/AuditEvent/${events[0]?.id}`
    expect((await call('GET', `${path}/_history/2`, { key: auditor })).status).toBe(404)
    const history = await call('GET', `${path}/_history`, { key: auditor })
    expect(history.json<{ entry: { resource: Event }[] }>().entry.map(({ resource }) => resource)).toEqual(events)
    const xml = await call('GET', path, { key: auditor, headers: { Accept: 'application/fhir+xml' } })
    expect([xml.status, xml.type]).toEqual([200, 'application/fhir+xml'])
    const included = await call('GET', `${base}/Patient?_id=${patient}&_revinclude=AuditEvent:patient`)
    expect(included.text).toContain('access-')
  })

  it('stands beside posted ones', async () => {
    const posted = await call('POST', `${base}/AuditEvent`, {
      headers: json,
      body: JSON.stringify({
        resourceType: 'AuditEvent',
        type: { code: 'rest' },
        recorded: '2021-01-01T00:00:00Z',
        agent: [{ requestor: true }],
        source: { observer: { display: 'elsewhere' } },
        entity: [{ what: { reference: `Patient/${patient}` } }],
      }),
    })
    expect(posted.status).toBe(201)
    const { events } = await search(`entity=Patient/${patient}&_sort=date`)
    expect(events[0]?.id).toBe(idIn(posted))
    expect(events.length).toBeGreaterThan(1)
  })

  it('cannot be written', async () => {
    const { events } = await search('_sort=-date&_count=1')
    const id = events[0]?.id ?? ''
    const body = JSON.stringify({ ...events[0], outcome: '0' })
    for (const [method, ask] of [
      ['PUT', { body, headers: json }],
      ['DELETE', {}],
      ['PATCH', { body: '[]', headers: { 'Content-Type': 'application/json-patch+json' } }],
    ] as const)
      expect([method, (await call(method, `${base}/AuditEvent/${id}`, ask)).status]).toEqual([method, 405])
  })

  it('names every record of a large transfer by itself', async () => {
    const entry = Array.from({ length: 120 }, (_, at) => ({
      resource: { resourceType: 'Patient', name: [{ family: `Bulk${at}` }] },
      request: { method: 'POST', url: 'Patient' },
    }))
    const body = JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry })
    const sent = await call('POST', base, { body, headers: json, key: ward })
    const made = sent.json<{ entry: { response: { location: string } }[] }>().entry.map(({ response }) => {
      return /Patient\/[^/]+/.exec(response.location)?.[0] ?? ''
    })
    const { events } = await search(`entity=${made[117]}`)
    expect(codesOf(events)).toEqual(['transaction'])
    expect(events[0]?.id).toMatch(/^access-[0-9a-z]{9}-[0-9a-f]{32}-[0-9a-z]+$/)
    expect(events[0]?.entity[1]?.what.reference).toBe(`${made[117]}/_history/1`)
    const read = await call('GET', `${base}/AuditEvent/${events[0]?.id}`, { key: auditor })
    expect(read.json()).toEqual(events[0])
    const { events: whole } = await search('subtype=transaction')
    expect(whole).toHaveLength(1)
    expect(whole[0]?.entity).toHaveLength(1)
  })
})

describe('who may see one', () => {
  it('an auditor all, others what is about records that they may read, and what they did', async () => {
    const reader = await keyFor(test.gateway, { id: 'reader', scopes: ['system/AuditEvent.rs'] })
    const derived = (await search(`entity=Patient/${patient}`, reader)).events.filter(({ id }) =>
      id.startsWith('access-'),
    )
    expect(derived).toEqual([])
    const patients = await keyFor(test.gateway, {
      id: 'patients',
      scopes: ['system/AuditEvent.rs', 'system/Patient.r'],
    })
    expect((await search(`entity=Patient/${patient}`, patients)).events.length).toBeGreaterThan(0)
    expect((await search('outcome=4', patients)).events).toEqual([])
    expect((await search('outcome=4', auditor)).events.length).toBeGreaterThan(0)
    const none = await keyFor(test.gateway, { id: 'none', scopes: ['system/Patient.rs'] })
    expect((await call('GET', `${base}/AuditEvent`, { key: none })).status).toBe(403)
  })

  it('a hidden record is named by none', async () => {
    const view = { Patient: { where: 'gender=female' } }
    const narrow = await keyFor(test.gateway, { id: 'narrow', scopes: ['system/*.rs', 'admin/disclosures.r'], view })
    const all = await call('GET', `${base}/AuditEvent?_count=200`, { key: narrow })
    expect([all.text.includes(patient), all.text.includes(other)]).toEqual([true, false])
    expect((await search(`entity=Patient/${other}`, narrow)).events).toEqual([])
    const { events } = await search(`entity=Patient/${other}`)
    expect((await call('GET', `${base}/AuditEvent/${events.at(-1)?.id}`, { key: narrow })).text).not.toContain(other)
  })
})
