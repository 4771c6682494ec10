import fc from 'fast-check'
import { sql } from 'kysely'
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

interface Provenance {
  readonly id: string
  readonly resourceType: string
  readonly meta: { readonly versionId: string; readonly lastUpdated: string }
  readonly target: readonly { readonly reference: string }[]
  readonly recorded: string
  readonly activity?: { readonly coding: readonly { readonly code: string }[] }
  readonly agent: readonly {
    readonly who: { readonly identifier: { readonly system: string; readonly value: string } }
  }[]
  readonly entity: readonly { readonly what: { readonly identifier: { readonly value: string } } }[]
}
interface Bundle {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly { readonly fullUrl: string; readonly resource: Provenance }[]
}

const send = (method: string, path: string, body: object, ask: Ask = {}): Promise<Answer> =>
  call(method, `${base}/${path}`, { ...ask, body: JSON.stringify(body), headers: { ...json, ...ask.headers } })
const patient = (more: object = {}) => ({ resourceType: 'Patient', ...more })

async function found(query: string, ask: Ask = {}): Promise<readonly Provenance[]> {
  const answer = await call('GET', `${base}/${query}`, ask)
  expect(answer.status).toBe(200)
  return (answer.json<Bundle>().entry ?? []).map(({ resource }) => resource)
}
const targetsOf = (records: readonly Provenance[]) => records.map(({ target }) => target[0]?.reference)

/** All pages, and how many records each had. */
async function paged(query: string): Promise<{ all: Provenance[]; sizes: number[] }> {
  const all: Provenance[] = []
  const sizes: number[] = []
  for (let url: string | undefined = `${base}/${query}`; url !== undefined; ) {
    const bundle: Bundle = (await call('GET', url)).json<Bundle>()
    const records = (bundle.entry ?? []).map(({ resource }) => resource)
    all.push(...records)
    sizes.push(records.length)
    url = bundle.link.find(({ relation }) => relation === 'next')?.url
  }
  return { all, sizes }
}

async function withHistory(): Promise<string> {
  const id = idIn(await send('POST', 'Patient', patient()))
  await send('PUT', `Patient/${id}`, patient({ id, gender: 'male' }))
  await call('DELETE', `${base}/Patient/${id}`)
  return id
}

describe('derived Provenance', () => {
  it('is there for every version of a record, with its system, client, transfer and activity', async () => {
    const key = await keyFor(test.gateway, { id: 'ward', scopes: ['system/*.cruds'] })
    const created = await send('POST', 'Patient', patient(), { key })
    const id = idIn(created)
    await send('PUT', `Patient/${id}`, patient({ id, gender: 'male' }))
    await call('DELETE', `${base}/Patient/${id}`)
    const records = await found(`Provenance?target=Patient/${id}&_sort=recorded`)
    expect(targetsOf(records)).toEqual([1, 2, 3].map((version) => `Patient/${id}/_history/${version}`))
    expect(records.map(({ activity }) => activity?.coding[0]?.code)).toEqual(['CREATE', 'UPDATE', 'DELETE'])
    expect(records[0]?.agent.map(({ who }) => who.identifier)).toEqual([
      { system: 'urn:interlingua:system', value: 'ward' },
      { system: 'urn:interlingua:client', value: 'ward' },
    ])
    const transfer = records[0]?.entity[0]?.what.identifier.value.replace('urn:uuid:', '')
    const line = await call('GET', `/api/v1/transfers/${transfer}`)
    expect(line.json()).toMatchObject({ system: 'ward', kind: 'Patient', record: id, version: 1 })
  })

  it('can be read, has one version, and keeps its id', async () => {
    const id = await withHistory()
    const [first, ...others] = await found(`Provenance?target=Patient/${id}`)
    const read = await call('GET', `${base}/Provenance/${first?.id}`)
    expect(read.status).toBe(200)
    expect(read.headers.get('etag')).toBe('W/"1"')
    expect(read.json<Provenance>()).toEqual(first)
    expect((await call('GET', `${base}/Provenance/${first?.id}/_history/1`)).json<Provenance>()).toEqual(first)
    expect((await call('GET', `${base}/Provenance/${first?.id}/_history/2`)).status).toBe(404)
    expect(await found(`Provenance/${first?.id}/_history`)).toEqual([first])
    expect(new Set(others.map((one) => one.id)).size).toBe(2)
    expect((await call('POST', `${base}/Provenance/$validate`, { body: read.text, headers: json })).status).toBe(200)
  })

  it('is found by target, patient, recorded, agent, entity, _id and _lastUpdated, alone and together', async () => {
    const key = await keyFor(test.gateway, { id: 'lab', scopes: ['system/*.cruds'] })
    const id = idIn(await send('POST', 'Patient', patient(), { key }))
    const [one] = await found(`Provenance?target=Patient/${id}`)
    const { recorded, entity } = one as Provenance
    const value = entity[0]?.what.identifier.value
    for (const query of [
      `target=Patient/${id}/_history/1`,
      `target:Patient=${id}`,
      `patient=${id}`,
      `target=Patient/${id}&recorded=${recorded}`,
      `recorded=ge${recorded}&recorded=le${recorded}&patient=Patient/${id}`,
      'agent:identifier=urn:interlingua:system|lab',
      `entity:identifier=urn:ietf:rfc:3986|${value}`,
      `_id=${one?.id}`,
      `_lastUpdated=${recorded}&target=Patient/${id}`,
      `_id=${one?.id},other&target=Patient/${id}`,
      `target=Patient/${id}&_sort=target`,
      `target=Patient/${id}&_sort=-_lastUpdated,agent`,
    ]) {
      expect([query, ...(await found(`Provenance?${query}`)).map((record) => record.id)]).toEqual([query, one?.id])
    }
    for (const query of [
      `target=Patient/${id}/_history/2`,
      `target=Patient/${id}&recorded=lt${recorded}`,
      `target=Patient/${id}&recorded=gt${recorded}`,
      `target=Patient/${id}&agent:identifier=urn:interlingua:system|other`,
      `_id=${one?.id}&target=Patient/none`,
      `_id=${one?.id?.slice(0, -1)}0x`,
      `target=Patient/${id}&when=ge1900`,
    ]) {
      expect([query, ...(await found(`Provenance?${query}`))]).toEqual([query])
    }
  })

  it('is in a compartment, in a search of several types, and follows and is followed by inclusions', async () => {
    const id = idIn(await send('POST', 'Patient', patient()))
    const [one] = await found(`Provenance?target=Patient/${id}`)
    expect((await found(`Patient/${id}/Provenance`)).map((record) => record.id)).toEqual([one?.id])
    expect((await found(`Patient/${id}/*`)).map((record) => record.id)).toContain(one?.id)
    expect((await found(`?_type=Patient,Provenance&_id=${id},${one?.id}`)).map((record) => record.id)).toEqual([
      id,
      one?.id,
    ])
    expect((await found(`Patient?_id=${id}&_revinclude=Provenance:target`)).map((record) => record.id)).toEqual([
      id,
      one?.id,
    ])
    expect(
      (await found(`Provenance?_id=${one?.id}&_include=Provenance:target`)).map((record) => record.resourceType),
    ).toEqual(['Provenance', 'Patient'])
  })

  it('is counted, also where nothing is asked', async () => {
    await withHistory()
    // Each version of a FHIR record, and each record that was posted as a Provenance.
    const { rows } = await sql<{ n: number }>`select
      (select count(*) from versions where kind not in ('Provenance', 'AuditEvent'))::int
      + (select count(*) from records where kind = 'Provenance' and not deleted)::int as n`.execute(
      test.gateway.database.db,
    )
    const total = async (query: string) => (await call('GET', `${base}/Provenance?${query}`)).json<Bundle>().total
    expect(await total('_summary=count')).toBe(rows[0]?.n)
    expect(await total('_summary=count&recorded=ge2000')).toBe(await total('_total=accurate'))
  })

  it('names the client to who may read the log alone', async () => {
    const id = idIn(await send('POST', 'Patient', patient()))
    const key = await keyFor(test.gateway, { id: 'plain', scopes: ['system/*.rs'] })
    const agents = async (ask: Ask = {}) =>
      (await found(`Provenance?target=Patient/${id}`, ask))[0]?.agent.map(({ who }) => who.identifier.system)
    expect(await agents()).toEqual(['urn:interlingua:system', 'urn:interlingua:client'])
    expect(await agents({ key })).toEqual(['urn:interlingua:system'])
    expect(await found('Provenance?agent:identifier=urn:interlingua:client|admin', { key })).toEqual([])
  })

  it('is looked at by _has', async () => {
    const key = await keyFor(test.gateway, { id: 'rare', scopes: ['system/*.cruds'] })
    const id = idIn(await send('POST', 'Patient', patient(), { key }))
    const rare = '_has:Provenance:target:agent:identifier=urn:interlingua:system|rare'
    expect((await found(`Patient?${rare}`)).map((record) => record.id)).toEqual([id])
    expect((await found(`Patient?${rare}&gender=male`)).map((record) => record.id)).toEqual([])
    const none = '_has:Provenance:target:agent:identifier=urn:interlingua:system|none'
    expect(await found(`Patient?${none}`)).toEqual([])
    const noPatients = await keyFor(test.gateway, { id: 'no-prov', scopes: ['system/Patient.rs'] })
    expect((await call('GET', `${base}/Patient?${rare}`, { key: noPatients })).status).toBe(403)
  })

  it('stands among posted ones in one order, and every page leads to the next', async () => {
    const ids: string[] = []
    for (let n = 0; n < 7; n++) {
      const id = idIn(await send('POST', 'Organization', { resourceType: 'Organization', name: `O${n}` }))
      ids.push(id)
      if (n % 2 === 0) {
        await send('POST', 'Provenance', {
          resourceType: 'Provenance',
          target: [{ reference: `Organization/${id}` }],
          recorded: new Date(Date.now() - 60_000 + n * 40_000).toISOString(),
          agent: [{ who: { display: 'me' } }],
        })
      }
    }
    const target = ids.map((id) => `Organization/${id}`).join(',')
    for (const sort of [
      '',
      '_id',
      '-_id',
      'recorded',
      '-recorded',
      '_lastUpdated',
      '-_lastUpdated',
      'target',
      '-target,_id',
    ]) {
      const query = `Provenance?target=${target}${sort === '' ? '' : `&_sort=${sort}`}`
      const whole = await paged(`${query}&_count=100`)
      expect([sort, whole.sizes]).toEqual([sort, [11]])
      for (const count of [1, 2, 3, 10]) {
        const { all } = await paged(`${query}&_count=${count}`)
        expect([sort, count, ...all.map(({ id }) => id)]).toEqual([sort, count, ...whole.all.map(({ id }) => id)])
      }
    }
    const byTime = (await paged(`Provenance?target=${target}&_sort=-recorded&_count=100`)).all.map(
      (one) => one.recorded,
    )
    expect(byTime).toEqual([...byTime].sort().reverse())
    expect((await call('GET', `${base}/Provenance?target=${target}&_summary=count`)).json<Bundle>().total).toBe(11)
    expect((await call('GET', `${base}/Provenance?target=${target}&_total=accurate`)).json<Bundle>().total).toBe(11)
  })

  it('is found by every search that finds a posted one of the same content', async () => {
    const key = await keyFor(test.gateway, { id: 'law', scopes: ['system/*.cruds'] })
    const ids = [...'abc'].map((letter) => `law-${letter}`)
    for (const gender of ['male', 'female', 'other'])
      for (const id of ids) await send('PUT', `Patient/${id}`, patient({ id, gender, active: id > 'law-a' }), { key })
    const about = ids.map((id) => `Patient/${id}`).join(',')
    const derived = (await paged(`Provenance?target=${about}&_count=100`)).all
    expect(derived).toHaveLength(9)
    for (const { id: _id, meta: _meta, ...content } of derived) await send('POST', 'Provenance', content)
    const instants = derived.map(({ recorded }) => recorded)
    const transfers = derived.map(({ entity }) => entity[0]?.what.identifier.value ?? '')
    const middle = instants[4] ?? ''
    const moments = [instants[0] ?? '', middle, instants[8] ?? '', `${middle.slice(0, 19)}Z`, '2020', '2030-01']
    const prefixes = ['', 'eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap']
    const terms = [
      ...prefixes.flatMap((prefix) => moments.map((moment) => `recorded=${prefix}${moment}`)),
      ...ids.flatMap((id) => [`target=Patient/${id}`, `target:Patient=${id}`, `patient=${id}`]),
      ...['target=Patient/law-a,Patient/law-c', 'target=Patient/law-a/_history/2', 'target=Patient/none'],
      ...transfers.slice(0, 3).map((value) => `entity:identifier=urn:ietf:rfc:3986|${value}`),
      ...['system|law', 'system|none', 'client|law'].map((agent) => `agent:identifier=urn:interlingua:${agent}`),
      ...['agent:identifier=law', 'agent-type=author', 'agent-type=http://x|author', 'agent:missing=true'],
      ...[
        'when:missing=true',
        'when=2026',
        'entity:missing=false',
        'location:missing=false',
        'agent-role:missing=true',
      ],
      ...['target:Patient.gender=other', 'patient.active=true', 'target:Patient.active=false'],
    ]
    const sorts = [
      'recorded',
      '-recorded',
      'target',
      '-target,recorded',
      '-recorded,target',
      'agent-type,-recorded',
      '-patient',
    ]
    const check = async (some: readonly string[], sort: string, count: number) => {
      const query = `Provenance?${['target:Patient.gender=other', ...some, `_sort=${sort}`].join('&')}`
      const { all } = await paged(`${query}&_count=${count}`)
      const isOurs = ({ id }: Provenance) => id.startsWith('lineage-')
      const contentOf = ({ target: [one], recorded }: Provenance) => `${recorded} ${one?.reference}`
      const listed = (records: readonly Provenance[]) => [query, ...records.map(contentOf).sort()]
      expect(listed(all.filter(isOurs))).toEqual(listed(all.filter((one) => !isOurs(one))))
      if (sort === 'recorded')
        expect(all.map(({ recorded }) => recorded)).toEqual(all.map(({ recorded }) => recorded).sort())
      return all.map(({ id }) => id)
    }
    for (const term of terms) await check([term], 'recorded', 50)
    const property = fc.asyncProperty(
      fc.array(fc.constantFrom(...terms), { maxLength: 3 }),
      fc.constantFrom(...sorts),
      fc.integer({ min: 1, max: 7 }),
      async (some, sort, count) => {
        expect(await check(some, sort, count)).toEqual(await check(some, sort, 50))
      },
    )
    await fc.assert(property, { numRuns: 20 })
  })

  it('cannot be written, in any way, and says why', async () => {
    const id = await withHistory()
    const [one] = await found(`Provenance?target=Patient/${id}`)
    const mine = { ...one, id: one?.id }
    const put = await send('PUT', `Provenance/${one?.id}`, mine)
    expect(put.status).toBe(405)
    expect(put.text).toContain('derived')
    expect(put.headers.get('allow')).toContain('GET')
    expect((await call('DELETE', `${base}/Provenance/${one?.id}`)).status).toBe(405)
    expect((await send('PUT', 'Provenance/lineage-mine', { ...mine, id: 'lineage-mine' })).status).toBe(405)
    const patch = await call('PATCH', `${base}/Provenance/${one?.id}`, {
      body: '[{"op":"remove","path":"/entity"}]',
      headers: { 'Content-Type': 'application/json-patch+json' },
    })
    expect(patch.status).toBe(405)
    const bundle = {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [{ request: { method: 'DELETE', url: `Provenance/${one?.id}` } }],
    }
    expect((await send('POST', '', bundle)).status).toBe(405)
    expect((await call('DELETE', `${base}/Provenance?target=Patient/${id}`)).status).toBe(204)
    expect(await found(`Provenance?target=Patient/${id}`)).toHaveLength(3)
  })

  it('tells nothing of what the caller may not read', async () => {
    const secret = idIn(await send('POST', 'Patient', patient({ gender: 'male' })))
    const open = idIn(await send('POST', 'Patient', patient({ gender: 'female' })))
    const [hidden] = await found(`Provenance?target=Patient/${secret}`)
    const view = { Patient: { where: 'gender=female', hide: [] } }
    const key = await keyFor(test.gateway, { id: 'limited', scopes: ['system/*.rs'], view })
    expect(targetsOf(await found(`Provenance?target=Patient/${secret},Patient/${open}`, { key }))).toEqual([
      `Patient/${open}/_history/1`,
    ])
    expect((await call('GET', `${base}/Provenance/${hidden?.id}`, { key })).status).toBe(404)
    const narrow = await keyFor(test.gateway, { id: 'narrow', scopes: ['system/Provenance.rs'] })
    expect(await found(`Provenance?target=Patient/${open}`, { key: narrow })).toEqual([])
    expect((await call('GET', `${base}/Provenance/${hidden?.id}`, { key: narrow })).status).toBe(404)
    const none = await keyFor(test.gateway, { id: 'nothing', scopes: ['system/Patient.rs'] })
    expect((await call('GET', `${base}/Provenance?target=Patient/${open}`, { key: none })).status).toBe(403)
    const own = { Provenance: { where: 'agent:identifier=urn:interlingua:system|nobody', hide: [] } }
    const viewed = await keyFor(test.gateway, { id: 'viewed', scopes: ['system/*.rs'], view: own })
    expect(await found(`Provenance?target=Patient/${open}`, { key: viewed })).toEqual([])
    expect((await call('GET', `${base}/Provenance/${hidden?.id}`, { key: viewed })).status).toBe(404)
  })
})
