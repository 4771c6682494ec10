import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assembleGateway } from '../../../src/cli/assemble.ts'
import { numberNewChanges, prepareMonths, takeUpWork, withdrawExpired } from '../../../src/flow/upkeep.ts'
import { dropExpiredMessages, ensurePartitions } from '../../../src/transfers/partitions.ts'
import { contractFaults } from '../../support/contract.ts'
import { callerOf, type TestGateway, testGateway } from '../../support/gateway.ts'
import { clientOf } from '../../support/http.ts'

let test: TestGateway

beforeAll(async () => {
  test = await testGateway()
})
afterAll(() => test.close())

const base = '/hr-open/4.2'
const json = { 'Content-Type': 'application/json' }

it('a list that was acknowledged is written after a restart', async () => {
  const { gateway: first } = await assembleGateway(test.gateway.config, test.database)
  // Its lanes are closed, as when the process is on its way out: what it stores is left to the next one.
  await first.lanes.close()
  const documents = Array.from({ length: 600 }, (_, at) => ({ documentId: { value: `R-${at}`, schemeId: 'restart' } }))
  const headers = { ...json, Prefer: 'respond-async' }
  const answer = await clientOf(first)('POST', `${base}/wellness`, { body: JSON.stringify(documents), headers })
  expect(answer.status).toBe(202)
  const call = clientOf(test.gateway)
  const place = answer.headers.get('location') ?? ''
  const waiting = await call('GET', place)
  expect([waiting.status, waiting.json<{ requestProcessingStatusCode: string }>().requestProcessingStatusCode]).toEqual(
    [200, 'Started'],
  )
  expect(contractFaults('hr-open', 'GET /requests/{id}', waiting)).toEqual([])
  // As if a minute had gone by without a word of it.
  await sql`update runs set leased_until = now() - interval '1 minute'`.execute(test.database.db)
  await takeUpWork(test.gateway)
  await expect
    .poll(async () => (await call('GET', place)).json<{ resourceMessages?: unknown[] }>().resourceMessages?.length, {
      timeout: 20_000,
    })
    .toBe(600)
  const found = await call('GET', `${base}/wellness?document-id=restart|&$top=0&$count=true`)
  expect(found.json<{ meta: { total: number } }>().meta.total).toBe(600)
})

it('what is another system’s to write is 202, and waits as a proposal', async () => {
  await callerOf(test.gateway, 'hris')
  const { db } = test.database
  await sql`insert into authorities (id, kind, owner, otherwise, in_force, origin, updated_at)
    values ('hr', 'Enrollment', 'hris', 'propose', tstzrange('2000-01-01', null), 'api', now())`.execute(db)
  const call = clientOf(test.gateway)
  const one = await call('POST', `${base}/enrollments`, { body: '{}', headers: json })
  expect([one.status, contractFaults('hr-open', 'POST /enrollments', one)]).toEqual([202, []])
  expect(one.json()).toMatchObject({
    requestProcessingStatusCode: 'Received',
    messages: [{ type: 'Info', code: 'proposed' }, {}],
  })
  const list = await call('POST', `${base}/enrollments`, { body: '[{}]', headers: json })
  expect(list.json()).toMatchObject({ resourceMessages: [{ messages: [{ type: 'Info', code: 'proposed' }, {}] }] })
  expect(contractFaults('hr-open', 'POST /enrollments', list)).toEqual([])
})

it('upkeep withdraws, forgets keys that have expired, numbers changes and makes months', async () => {
  const { db } = test.database
  const call = clientOf(test.gateway)
  const document = { dataProtectionPolicy: { retentionDate: '2001-01-01' } }
  const made = await call('POST', `${base}/candidates`, {
    body: JSON.stringify(document),
    headers: { ...json, 'Idempotency-Key': 'expiring' },
  })
  expect(made.status).toBe(201)
  await sql`update claims set expires_at = now() - interval '1 day' where key = 'expiring'`.execute(db)
  await withdrawExpired(test.gateway)
  const keys = await db.selectFrom('claims').select('key').where('key', '=', 'expiring').execute()
  expect(keys).toEqual([])
  expect((await call('GET', made.headers.get('location') ?? '')).status).toBe(410)
  await numberNewChanges(test.gateway)
  const waiting = await db.selectFrom('changes').select('arrival').where('position', 'is', null).execute()
  expect(waiting).toEqual([])
  await prepareMonths(test.gateway)
})

it('bodies whose month has come are thrown away, and no others', async () => {
  const { db } = test.database
  const now = new Date()
  const months = async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relispartition and relkind = 'r' and relname ~ '^messages_\\d' order by 1`.execute(
      db,
    )
    return rows.map(({ name }) => name)
  }
  const before = await months()
  const later = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 15))
  await ensurePartitions(db, later, 30)
  const dropped = await dropExpiredMessages(db, later)
  expect(dropped).toEqual(before.slice(0, 2))
  const left = await months()
  expect(left.filter((name) => dropped.includes(name))).toEqual([])
  expect(left.length).toBeGreaterThan(0)
  expect(await dropExpiredMessages(db, later)).toEqual([])
  await ensurePartitions(db, later, 30)
  expect(await months()).toEqual(left)
})
