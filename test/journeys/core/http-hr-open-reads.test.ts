import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withdrawDue } from '../../../src/flow/retention.ts'
import { contractFaults } from '../../support/contract.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Answer, type Client, clientOf, idIn } from '../../support/http.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const base = '/hr-open/4.2'
const headers = { 'Content-Type': 'application/json' }

async function made(path: string, body: unknown): Promise<string> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await call('POST', `${base}/${path}`, { body: text, headers })
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)])
  return idIn(answer)
}

async function put(path: string, body: unknown): Promise<void> {
  const answer = await call('PUT', `${base}/${path}`, { body: JSON.stringify(body), headers })
  expect(answer.status).toBe(200)
}

interface Item {
  readonly id: string
  readonly version: number
  readonly updated: string
}

interface List {
  readonly censuses: readonly Record<string, unknown>[]
  readonly meta: {
    readonly count: number
    readonly total?: number
    readonly items: readonly Item[]
    readonly deletions?: readonly Item[]
    readonly partial?: readonly string[]
    readonly asOf?: string
    readonly links: readonly { readonly rel: string; readonly href: string }[]
  }
}

async function list(query: Readonly<Record<string, string>>): Promise<List> {
  const answer = await get(`censuses?${search(query)}`)
  expect([answer.status, contractFaults('hr-open', 'GET /censuses', answer)]).toEqual([200, []])
  return answer.json<List>()
}

async function ids(query: Readonly<Record<string, string>>): Promise<string[]> {
  return (await list(query)).meta.items.map(({ id }) => id)
}

function search(query: Readonly<Record<string, string>>): string {
  return new URLSearchParams(query).toString()
}

function get(path: string): Promise<Answer> {
  return call('GET', `${base}/${path}`)
}

/** An instant that nothing is stored at: later than all before it, earlier than all after it. */
async function instant(): Promise<string> {
  await pause(5)
  const now = test.gateway.now().toISOString()
  await pause(5)
  return now
}

const lee = {
  documentId: { value: 'lee', schemeId: 'reads' },
  person: { name: { family: 'Lee', given: 'Añn' } },
  deployment: [
    {
      position: { title: 'Nurse' },
      effectivePeriod: { validFrom: '2020-01-01T00:00:00Z', validTo: '2021-12-31T23:59:59Z' },
    },
    {
      position: { title: 'Head nurse' },
      effectivePeriod: { validFrom: '2022-01-01T00:00:00Z', validTo: '9999-12-31T00:00:00Z' },
    },
    { position: { title: 'Volunteer' } },
  ],
}
const smith = {
  documentId: { value: 'smith', schemeId: 'reads' },
  person: { name: { family: 'Smith', given: 'Bob' } },
  deployment: [{ position: { title: 'Doctor' } }],
}

describe('finding', () => {
  let one: string
  let other: string

  beforeAll(async () => {
    one = await made('censuses', lee)
    other = await made('censuses', smith)
  })

  it('any over a list, with one comparison or several joined by or', async () => {
    const any = (condition: string) => ids({ $filter: `deployment/any(d: ${condition}) and document-id eq 'reads|'` })
    expect(await any("d/position/title eq 'Nurse'")).toEqual([one])
    expect((await any("d/position/title eq 'Nurse' or d/position/title eq 'Doctor'")).sort()).toEqual(
      [one, other].sort(),
    )
    expect(await any("contains(d/position/title, 'head')")).toEqual([one])
    expect((await ids({ $filter: "deployment/any(d: d/position/title eq 'Pilot')" })).length).toBe(0)
  })

  it.each([
    ["deployment/any(d: d/position/title eq 'Nurse' and d/position/title eq 'Doctor')", 400, 'one item'],
    ["deployment/any(d: not (d/position/title eq 'Nurse'))", 400, 'one item'],
    ["deployment/any(d: d/position/title ne 'Nurse')", 400, 'one item'],
    ["deployment/any(d: e/position/title eq 'Nurse')", 400, 'begin it with d/'],
    ["deployment/any(d d/position/title eq 'Nurse')", 400, 'should be ":"'],
    ["deployment/any(d: d/position/tittle eq 'Nurse')", 400, 'cannot be searched by'],
    ['deployment/any(', 400, 'a name for the items'],
  ])('$filter=%s is %i', async ($filter, status, reason) => {
    const answer = await get(`censuses?${search({ $filter })}`)
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json'])
    expect(answer.json<{ detail: string }>().detail).toContain(reason)
  })

  it('$search: all words, anywhere in the texts, without case and accents', async () => {
    const words = (text: string) => ids({ $search: text, 'document-id': 'reads|' })
    expect(await words('ann lee')).toEqual([one])
    expect(await words('"head nurse"')).toEqual([one])
    expect(await words('octo AND smi')).toEqual([other])
    expect(await words('lee doctor')).toEqual([])
    for (const text of ['', '"open', 'lee OR smith', 'NOT lee', 'a b c d e f g h i'])
      expect([text, (await get(`censuses?${search({ $search: text })}`)).status]).toEqual([text, 400])
  })

  it('$orderby by several, $top, $skip, $count', async () => {
    const query = { 'document-id': 'reads|', $orderby: 'family desc, updated', $count: 'true' }
    expect(await ids(query)).toEqual([other, one])
    expect(await ids({ ...query, $skip: '1', $top: '1' })).toEqual([one])
    expect((await list({ ...query, $top: '0' })).meta).toMatchObject({ count: 0, total: 2 })
  })

  it('$select of members and paths, in lists and alone, told as partial and without a tag', async () => {
    const found = await list({
      'document-id': 'reads|',
      $select: 'documentId/value,deployment/position',
      $orderby: 'family',
    })
    expect(found.meta.partial).toEqual(['$select'])
    expect(found.censuses[0]).toEqual({
      documentId: { value: 'lee' },
      deployment: lee.deployment.map(({ position }) => ({ position })),
    })
    const alone = await get(`censuses/${one}?$select=person/name/family`)
    expect([alone.status, alone.json(), alone.headers.get('etag'), alone.headers.get('x-interlingua-partial')]).toEqual(
      [200, { person: { name: { family: 'Lee' } } }, null, '$select'],
    )
    const whole = await get(`censuses/${one}?$select=*`)
    expect([whole.json(), whole.headers.get('etag')]).toEqual([lee, '"1"'])
    const wrong = await get(`censuses/${one}?$select=person/name/famly`)
    expect([wrong.status, wrong.json<{ detail: string }>().detail]).toEqual([400, expect.stringContaining('family')])
  })

  it('effectiveOn: the segments in force, those without dates too', async () => {
    const titles = async (date: string) => {
      const answer = await get(`censuses/${one}?effectiveOn=${date}`)
      expect(answer.headers.get('x-interlingua-partial')).toBe('effectiveOn')
      return answer.json<typeof lee>().deployment.map(({ position }) => position.title)
    }
    expect(await titles('2019-06-01')).toEqual(['Volunteer'])
    expect(await titles('2021-12-31')).toEqual(['Nurse', 'Volunteer'])
    expect(await titles('2022')).toEqual(['Head nurse', 'Volunteer'])
    expect(await titles('2150-01-01')).toEqual(['Head nurse', 'Volunteer'])
    const listed = await list({
      'document-id': 'reads|lee',
      effectiveOn: '2021-01-01',
      $select: 'deployment/position/title',
    })
    expect(listed.meta.partial).toEqual(['$select', 'effectiveOn'])
    expect(listed.censuses[0]).toEqual({
      deployment: [{ position: { title: 'Nurse' } }, { position: { title: 'Volunteer' } }],
    })
  })
})

describe('time', () => {
  it('history: every version newest first, deletions apart, over pages', async () => {
    const id = await made('censuses', { language: 'en' })
    await put(`censuses/${id}`, { language: 'de' })
    await call('DELETE', `${base}/censuses/${id}`)
    const back = await call('PUT', `${base}/censuses/${id}`, { body: '{"language":"fr"}', headers })
    expect(back.status).toBe(201)
    const answer = await get(`censuses/${id}/history`)
    expect([answer.status, contractFaults('hr-open', 'GET /censuses/{id}/history', answer)]).toEqual([200, []])
    const { censuses, meta } = answer.json<List>()
    expect(censuses).toEqual([{ language: 'fr' }, { language: 'de' }, { language: 'en' }])
    expect(meta.items.map(({ version }) => version)).toEqual([4, 2, 1])
    expect(meta.deletions?.map(({ version }) => version)).toEqual([3])
    const seen: unknown[] = []
    let next: string | undefined = `${base}/censuses/${id}/history?$top=1`
    while (next !== undefined) {
      const page: Answer = await call('GET', next)
      expect(page.status).toBe(200)
      seen.push(...page.json<List>().censuses)
      next = page.json<List>().meta.links.find(({ rel }) => rel === 'next')?.href
    }
    expect(seen).toEqual(censuses)
    expect((await get('censuses/nobody/history')).status).toBe(404)
    expect((await get(`censuses/${id}/history?$filter=x`)).status).toBe(400)
  })

  it('asOf: what was held then, alone and in a list, found by what it said then', async () => {
    const before = await instant()
    const id = await made('censuses', { ...smith, documentId: { value: 'then', schemeId: 'time' } })
    const gone = await made('censuses', { documentId: { value: 'gone', schemeId: 'time' } })
    const first = await instant()
    await put(`censuses/${id}`, { ...lee, documentId: { value: 'then', schemeId: 'time' } })
    await call('DELETE', `${base}/censuses/${gone}`)
    const second = await instant()
    await made('censuses', { documentId: { value: 'late', schemeId: 'time' } })
    const family = async (asOf: string) => (await get(`censuses/${id}?asOf=${asOf}&$select=person/name/family`)).text
    expect(await family(first)).toContain('Smith')
    expect(await family(second)).toContain('Lee')
    expect((await get(`censuses/${id}?asOf=${before}`)).status).toBe(404)
    expect((await get(`censuses/${gone}?asOf=${second}`)).status).toBe(410)
    expect((await get(`censuses/${gone}?asOf=${first}`)).headers.get('etag')).toBe('"1"')
    const listed = (asOf: string, more = {}) => ids({ asOf, 'document-id': 'time|', ...more })
    expect(await listed(before)).toEqual([])
    expect((await listed(first)).sort()).toEqual([id, gone].sort())
    expect(await listed(first, { family: 'Smith' })).toEqual([id])
    expect(await listed(second, { family: 'Smith' })).toEqual([])
    expect(await listed(second)).toEqual([id])
    const both = await list({
      asOf: second,
      'document-id': 'time|',
      effectiveOn: '2020-06-01',
      $select: 'deployment/position',
    })
    expect(both.censuses).toEqual([
      { deployment: [{ position: { title: 'Nurse' } }, { position: { title: 'Volunteer' } }] },
    ])
    expect(both.meta).toMatchObject({ asOf: second, partial: ['$select', 'effectiveOn'] })
  })

  it('asOf pages through, each document once', async () => {
    for (let at = 0; at < 7; at++) await made('censuses', { documentId: { value: `page-${at}`, schemeId: 'pages' } })
    const asOf = await instant()
    const seen: string[] = []
    let next: string | undefined = `${base}/censuses?${search({ asOf, 'document-id': 'pages|', $top: '3' })}`
    while (next !== undefined) {
      const page: List = (await call('GET', next)).json<List>()
      expect(page.meta.asOf).toBe(asOf)
      seen.push(...page.meta.items.map(({ id }) => id))
      next = page.meta.links.find(({ rel }) => rel === 'next')?.href
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7])
  })

  it.each([
    ['censuses?asOf=2024-01-31', 'instant with its zone'],
    ['censuses?asOf=2024-01-31T08:30:00', 'instant with its zone'],
    ['censuses?asOf=2024-13-31T08:30:00Z', 'instant with its zone'],
    ['censuses?asOf=2024-01-31T08:30:00Z&asOf=2024-01-31T08:30:00Z', 'only once'],
    ['censuses?asOf=2024-01-31T08:30:00Z&$count=true', '$count'],
    ['censuses?asOf=2024-01-31T08:30:00Z&$orderby=family', '$orderby'],
    ['censuses?asOf=2024-01-31T08:30:00Z&$skip=5', '$skip'],
    ['censuses?effectiveOn=2024-02-30', 'no existing date'],
    ['censuses?effectiveOn=', 'no existing date'],
    ['censuses/x?asof=2024-01-31T08:30:00Z', 'Not a parameter here: asof'],
    ['censuses/x?$filter=id eq 1', 'Not a parameter here: $filter'],
    ['censuses?$select=', 'empty path'],
    ['censuses?$select=nothing', 'has no "nothing"'],
    ['censuses?$top=-1', '$top'],
    ['censuses?$skip=10001', '$skip'],
    ['censuses?$orderby=family sideways', '$orderby'],
    ['censuses?$expand=person', '$expand'],
    ['censuses?$skiptoken=forged', 'link'],
  ])('%s is 400 and says %s', async (path, reason) => {
    const answer = await get(path)
    expect([answer.status, answer.type]).toEqual([400, 'application/problem+json'])
    expect(answer.json<{ detail: string }>().detail).toContain(reason)
  })
})

describe('retention', () => {
  const day = 86_400_000
  const inDays = (days: number) => new Date(test.gateway.now().getTime() + days * day)

  it('withdraws what is due, by date or by days, and tells why in the log', async () => {
    const kept = await made('candidates', { dataProtectionPolicy: { retentionDate: '2999-12-31' } })
    const dated = await made('candidates', {
      dataProtectionPolicy: { retentionDate: '2020-01-31', retentionDays: 4000 },
    })
    const counted = await made('candidates', { dataProtectionPolicy: { retentionDays: 30 } })
    const silent = await made('candidates', {})
    expect(await withdrawDue(test.gateway, inDays(0))).toBe(1)
    expect((await get(`candidates/${dated}`)).status).toBe(410)
    expect((await get(`candidates/${counted}`)).status).toBe(200)
    expect(await withdrawDue(test.gateway, inDays(29))).toBe(0)
    expect(await withdrawDue(test.gateway, inDays(31))).toBe(1)
    expect((await get(`candidates/${counted}`)).status).toBe(410)
    for (const id of [kept, silent]) expect((await get(`candidates/${id}`)).status).toBe(200)
    const log = await call('GET', `/api/v1/transfers?kind=Candidate&record=${dated}`)
    const { transfers } = log.json<{ transfers: { face: string; operation: string; issues: { text: string }[] }[] }>()
    expect(transfers[0]).toMatchObject({ face: 'retention', operation: 'withdraw', issues: [{ code: 'retention' }] })
    expect(transfers[0]?.issues[0]?.text).toContain('2020-01-31')
    const history = (await get(`candidates/${dated}/history`)).json<List>()
    expect(history.meta.deletions?.map(({ version }) => version)).toEqual([2])
    expect(await withdrawDue(test.gateway, inDays(31))).toBe(0)
  })

  it('finds by the days that are kept', async () => {
    const id = await made('candidates', { dataProtectionPolicy: { retentionDays: 77 } })
    const answer = await get('candidates?retention-days=77')
    expect(answer.json<List>().meta.items.map((item) => item.id)).toEqual([id])
  })
})

describe('the description', () => {
  it('is a page without scripts, and leads to openapi.json, whose server is the face', async () => {
    const page = await call('GET', `${base}/docs`, { key: null })
    expect([page.status, page.type]).toEqual([200, 'text/html'])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.text).not.toMatch(/<script|src=|https?:\/\/(?!docs|www\.rfc)/i)
    for (const { path } of test.gateway.standards.get('hr-open')?.kinds.values() ?? [])
      expect(page.text).toContain(`id="${path}"`)
    const json = (await call('GET', `${base}/openapi.json`, { key: null })).json<{ servers: { url: string }[] }>()
    expect(json.servers).toEqual([{ url: 'http://gateway.test/hr-open/4.2' }])
  })
})
