import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Db, inTransaction, isDataRefusal, isRetryable } from '../../../../src/db/database.ts'
import { GatewayError } from '../../../../src/errors.ts'
import { type TestDatabase, testDatabase } from '../../../support/database.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  await sql`create table planted (id int primary key, value int not null check (value >= 0))`.execute(db)
})
afterAll(() => database?.close())
beforeEach(async () => {
  await sql`truncate planted`.execute(db)
})

const put = (to: Db, id: number, value: number) =>
  sql`insert into planted values (${id}, ${value}) on conflict (id) do update set value = excluded.value`.execute(to)

async function valueOf(id: number): Promise<number | undefined> {
  return (await sql<{ value: number }>`select value from planted where id = ${id}`.execute(db)).rows[0]?.value
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

const raise = (to: Db, state: string) =>
  sql.raw(`do $$ begin raise exception 'planted' using errcode = '${state}'; end $$`).execute(to)

describe('inTransaction', () => {
  it('keeps all or nothing', async () => {
    await inTransaction(db, (t) => put(t, 1, 1))
    const failure = new Error('planted')
    const seen = await failureOf(
      inTransaction(db, async (t) => {
        await put(t, 1, 2)
        throw failure
      }),
    )
    expect(seen).toBe(failure)
    expect(await valueOf(1)).toBe(1)
  })

  it('joins the transaction it is given', async () => {
    const seen = await failureOf(
      inTransaction(db, async (outer) => {
        await inTransaction(outer, (inner) => put(inner, 1, 1))
        throw new Error('planted')
      }),
    )
    expect(seen).toBeInstanceOf(Error)
    expect(await valueOf(1)).toBeUndefined()
  })

  it.each(['40001', '40P01'])('runs again after %s, and shows nothing of it', async (state) => {
    let runs = 0
    await inTransaction(db, async (t) => {
      runs++
      await put(t, runs, 1)
      if (runs < 3) await raise(t, state)
    })
    expect([runs, await valueOf(1), await valueOf(2), await valueOf(3)]).toEqual([3, undefined, undefined, 1])
  })

  it('gives up in the end with 503 and the cause', async () => {
    let runs = 0
    const failure = await failureOf(
      inTransaction(
        db,
        async (t) => {
          runs++
          await raise(t, '40001')
        },
        { retries: 2 },
      ),
    )
    expect(runs).toBe(3)
    expect(failure).toMatchObject({ code: 'unavailable', headers: { 'Retry-After': '1' } })
    expect(isRetryable((failure as GatewayError).cause)).toBe(true)
  })

  it('does not run again after anything else', async () => {
    let runs = 0
    const failure = await failureOf(
      inTransaction(db, async (t) => {
        runs++
        await put(t, 1, -1)
      }),
    )
    expect([runs, isDataRefusal(failure), isRetryable(failure)]).toEqual([1, true, false])
  })

  it('never refuses a commit in silence after a failed statement was swallowed', async () => {
    const failure = await failureOf(
      inTransaction(db, async (t) => {
        await put(t, 1, 1)
        await failureOf(put(t, 2, -1))
      }),
    )
    expect(failure).toBeInstanceOf(Error)
    expect(await valueOf(1)).toBeUndefined()
  })

  it('keeps many at once apart', async () => {
    await put(db, 1, 0)
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inTransaction(
          db,
          async (t) => {
            const { rows } = await sql<{ value: number }>`select value from planted where id = 1`.execute(t)
            await put(t, 1, (rows[0]?.value ?? 0) + 1)
            if (index % 2 === 1) throw new Error('planted')
          },
          { isolation: 'serializable', retries: 50 },
        ).catch((error: unknown) => {
          if (!(error instanceof Error) || error.message !== 'planted') throw error
        }),
      ),
    )
    expect(await valueOf(1)).toBe(10)
  })

  it('lets no reader outside see what is not committed', async () => {
    let outside: Promise<number | undefined> = Promise.resolve(undefined)
    await failureOf(
      inTransaction(db, async (t) => {
        await put(t, 1, 7)
        // Not awaited here: on one connection it waits for the end of this transaction.
        outside = valueOf(1)
        await put(t, 2, 7)
        throw new Error('planted')
      }),
    )
    expect(await outside).toBeUndefined()
  })
})

describe('what a failure means', () => {
  it.each([
    ['a broken constraint', sql`insert into planted values (1, -1)`],
    ['a missing value', sql`insert into planted values (1, null)`],
    ['a value out of range', sql`insert into planted values (1, 99999999999)`],
    ['text that is no number', sql`select ${'x'}::text::int`],
    ['NUL in text', sql`select ${'["\\u0000"]'}::jsonb ->> 0`],
    ['a veto of a trigger', sql.raw("do $$ begin raise exception 'no'; end $$")],
  ])('%s is a refusal of data', async (_, statement) => {
    const failure = await failureOf(statement.execute(db))
    expect(failure).toBeInstanceOf(Error)
    expect(isDataRefusal(failure)).toBe(true)
  })

  it('a mistake of ours is neither', async () => {
    const failure = await failureOf(sql`select wrong from nowhere`.execute(db))
    expect([isDataRefusal(failure), isRetryable(failure), failure instanceof GatewayError]).toEqual([
      false,
      false,
      false,
    ])
  })

  it.each(['53300', '57P01', '57P03', '08006'])('%s is 503 with Retry-After', async (state) => {
    expect(await failureOf(raise(db, state))).toMatchObject({ code: 'unavailable', headers: { 'Retry-After': '5' } })
  })
})
