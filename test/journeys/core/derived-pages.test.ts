import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { type Client, clientOf } from '../../support/http.ts'

// A search of derived records looks at a bounded number of sources a page, and its links go on from there.
let test: TestGateway
let call: Client
const versions = 9000
const rare = [3, 4500, 4501, 8999]

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
  // 300 of one instant, so that instants and pages do not end together.
  await sql`insert into versions (kind, id, version, deleted, at, text, transfer, system)
    select 'Basic', 'b' || n, 1, false, timestamptz '2026-01-01' + (n / 300) * interval '1 millisecond',
      '{"resourceType":"Basic"}', ${test.gateway.newId()}::uuid,
      case when n = any(${rare}::int[]) then 'rare' else 'bulk' end
    from generate_series(0, ${versions - 1}) n`.execute(test.gateway.database.db)
})
afterAll(() => test.close())

interface Bundle {
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly { readonly resource: { readonly id: string; readonly target: { reference: string }[] } }[]
}

async function walk(query: string): Promise<{ targets: string[]; sizes: number[]; ids: Set<string> }> {
  const targets: string[] = []
  const sizes: number[] = []
  const ids = new Set<string>()
  for (let url: string | undefined = `/fhir/R4/Provenance?${query}`; url !== undefined; ) {
    const bundle: Bundle = (await call('GET', url)).json<Bundle>()
    const found = (bundle.entry ?? []).map(({ resource }) => resource)
    targets.push(...found.map(({ target }) => target[0]?.reference.split('/')[1] ?? ''))
    for (const { id } of found) ids.add(id)
    sizes.push(found.length)
    url = bundle.link.find(({ relation }) => relation === 'next')?.url
  }
  return { targets, sizes, ids }
}

describe('pages of derived records', () => {
  it('end early where little is found, and lead to all of it', async () => {
    // Without the identifier's system every record has to be looked at.
    for (const sort of ['', '&_sort=recorded', '&_sort=-recorded', '&_sort=-_id', '&_sort=_lastUpdated,-_id']) {
      const { targets, sizes } = await walk(`agent:identifier=rare${sort}`)
      expect([sort, ...[...targets].sort()]).toEqual([sort, 'b3', 'b4500', 'b4501', 'b8999'])
      expect(sizes.length).toBeGreaterThan(1)
      if (sort.startsWith('&_sort=-')) expect(targets[0]).toBe('b8999')
      else expect(targets[0]).toBe('b3')
    }
    expect((await walk('agent:identifier=urn:interlingua:system|rare')).sizes).toEqual([4])
  })

  it('show each record once, in both directions', async () => {
    for (const sort of ['recorded', '-recorded', '_id', '-_lastUpdated']) {
      const { targets, ids } = await walk(`_count=1000&_sort=${sort}`)
      expect([sort, targets.length, ids.size]).toEqual([sort, versions, versions])
    }
  })

  it('are refused for a sort, or a total, that looks at too many', async () => {
    await sql`insert into versions (kind, id, version, deleted, at, text, transfer, system)
      select 'Basic', 'c' || n, 1, false, timestamptz '2026-02-01' + n * interval '1 second',
        '{"resourceType":"Basic"}', ${test.gateway.newId()}::uuid, 'bulk'
      from generate_series(1, 3000) n`.execute(test.gateway.database.db)
    for (const query of ['_sort=target', '_summary=count&recorded=ge2026', '_total=accurate&agent-type=author']) {
      const answer = await call('GET', `/fhir/R4/Provenance?${query}`)
      expect([query, answer.status, answer.text]).toEqual([query, 400, expect.stringContaining('too-costly')])
    }
    expect((await call('GET', '/fhir/R4/Provenance?_total=estimate&agent-type=author')).json()).not.toHaveProperty(
      'total',
    )
  })
})
