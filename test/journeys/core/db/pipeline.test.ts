import { AbortedTransactionError, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Db, inTransaction } from '../../../../src/db/database.ts'
import { type TestDatabase, testDatabase } from '../../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ poolSize: 2 })
  await sql`create table steps (n int primary key, seen bigint not null)`.execute(database.db)
})
afterAll(() => database?.close())

/** Inserts a row that says how many there were before it. */
const step = (db: Db, n: number) => sql`insert into steps select ${n}, count(*) from steps`.execute(db)

async function stepsOf(db: Db): Promise<number[][]> {
  const { rows } = await sql<{ n: number; seen: number }>`select n, seen from steps order by n`.execute(db)
  return rows.map(({ n, seen }) => [n, seen])
}

describe('a transaction whose queries are begun together', () => {
  it('does them in the order in which they were begun, each seeing what was before it', async () => {
    await inTransaction(database.db, async (trx) => {
      await Promise.all([step(trx, 10), step(trx, 11), step(trx, 12)])
      expect(await stepsOf(database.engine === 'pglite' ? trx : database.db)).toHaveLength(
        database.engine === 'pglite' ? 3 : 0,
      )
    })
    expect(await stepsOf(database.db)).toEqual([
      [10, 0],
      [11, 1],
      [12, 2],
    ])
  })

  it('tells the first failure, and keeps nothing of what was begun after it', async () => {
    const work = inTransaction(database.db, async (trx) => {
      await Promise.all([step(trx, 20), step(trx, 10), step(trx, 21)])
    })
    await expect(work).rejects.toMatchObject({ code: '23505' })
    expect(await stepsOf(database.db)).toHaveLength(3)
  })

  it('does not commit when a query failed that nobody looked at', async () => {
    const work = inTransaction(database.db, async (trx) => {
      step(trx, 10).catch(() => undefined)
      await step(trx, 30).catch(() => undefined)
    })
    await expect(work).rejects.toBeInstanceOf(AbortedTransactionError)
    expect(await stepsOf(database.db)).toHaveLength(3)
  })

  it('waits for what was begun and not awaited', async () => {
    await inTransaction(database.db, async (trx) => {
      void step(trx, 40)
    })
    expect(await stepsOf(database.db)).toContainEqual([40, 3])
  })

  it('leaves its connection fit for the next one', async () => {
    for (let round = 0; round < 5; round++) {
      const work = inTransaction(database.db, async (trx) => {
        void step(trx, 50 + round)
        throw new Error('no')
      })
      await expect(work).rejects.toThrow('no')
    }
    expect(await stepsOf(database.db)).toHaveLength(4)
  })
})
