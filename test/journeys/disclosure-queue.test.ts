// Lines of reads when the database is slow, away, or refuses one of them.

import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import { linesOfShown } from '../../src/flow/disclosure.ts'
import { type Disclosure, type DisclosureQueue, disclosureQueue } from '../../src/flow/disclosure-queue.ts'
import { type TestGateway, testGateway } from '../support/gateway.ts'

let test: TestGateway
let queue: DisclosureQueue
beforeAll(async () => {
  test = await testGateway()
  queue = disclosureQueue(test.gateway)
})
afterAll(() => test.close())

/** A read of so many records; `face` longer than nothing lets a line be told from the others. */
function disclosure(records: number, { correlation = 'c' }: { correlation?: string } = {}): Disclosure {
  const { gateway } = test
  const known = {
    ...{ id: gateway.newId(), at: gateway.now(), face: 'fhir', operation: 'search', client: 'x', system: 'x' },
    ...{ vendor: null, message: null, feed: null, mapping: null, losses: 0, correlation, trace: null, issues: null },
    durationMs: 0,
  }
  const shown = Array.from({ length: records }, (_, at) => ({ kind: 'Patient', id: `p${at}`, version: 1 }))
  return linesOfShown(known, shown)
}

async function written(correlation: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from transfers where correlation = ${correlation}`.execute(test.database.db)
  return rows[0]?.n ?? 0
}

/** Does `work` while nobody can write to the log. */
async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  return await test.database.db.transaction().execute(async (trx) => {
    await sql`lock table transfers in exclusive mode`.execute(trx)
    return await work()
  })
}

describe('the queue of disclosures', () => {
  it('writes what comes together together', async () => {
    await Promise.all(
      Array.from({ length: 500 }, () => queue.add(disclosure(3, { correlation: 'together' }), 'strict')),
    )
    expect([await written('together'), queue.waiting()]).toEqual([500, 0])
  })

  it('answers what is batched at once, and makes it wait when the database falls behind', async () => {
    const late = { is: false }
    const waiting = await whileLocked(async () => {
      for (let nth = 0; nth < 5; nth++) await queue.add(disclosure(1, { correlation: 'late' }), 'batched')
      // The oldest answer is not on record for longer than may be.
      await pause(1000)
      const last = queue.add(disclosure(1, { correlation: 'late' }), 'batched').then(() => (late.is = true))
      await pause(300)
      expect(late.is).toBe(false)
      return { last }
    })
    await waiting.last
    await queue.flush()
    expect(await written('late')).toBe(6)
    // It is in time again.
    await whileLocked(async () => await queue.add(disclosure(1, { correlation: 'late' }), 'batched'))
    await queue.flush()
    expect(await written('late')).toBe(7)
  })

  it('one that the database refuses takes no other with it, and is not answered', async () => {
    const good = () => disclosure(2, { correlation: 'refusal' })
    const bad = disclosure(1, { correlation: 'refusal' })
    const refused = { ...bad, line: { ...bad.line, outcome: 'no such outcome' } }
    const results = await Promise.allSettled([
      ...Array.from({ length: 20 }, () => queue.add(good(), 'strict')),
      queue.add(refused, 'strict'),
      ...Array.from({ length: 20 }, () => queue.add(good(), 'strict')),
    ])
    const failed = results.filter((result) => result.status === 'rejected')
    expect(failed).toHaveLength(1)
    expect(failed[0]?.reason).toBeInstanceOf(GatewayError)
    const reason = failed[0]?.reason as GatewayError | undefined
    expect(reason?.code).toBe('unavailable')
    expect(await written('refusal')).toBe(40)
  })

  it('what was answered before the database went away is written when it is back', async () => {
    const { db } = test.database
    await queue.add(disclosure(1, { correlation: 'away' }), 'batched')
    await sql`alter table transfers rename to transfers_away`.execute(db)
    const strict = await Promise.allSettled([queue.add(disclosure(1, { correlation: 'away' }), 'strict')])
    expect(strict[0]?.status).toBe('rejected')
    await sql`alter table transfers_away rename to transfers`.execute(db)
    await queue.flush()
    expect([await written('away'), queue.waiting()]).toEqual([1, 0])
  })
})
