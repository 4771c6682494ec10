import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, inTransaction, openDatabase } from '../../../src/db/database.ts'
import { type Server, startServer } from '../../support/server.ts'

let server: Server
beforeAll(async () => {
  server = await startServer(18)
})
afterAll(() => server?.stop())

const unavailable = { code: 'unavailable', status: 503, headers: { 'Retry-After': '5' } }
const ask = (database: Database) => sql<{ one: number }>`select 1 as one`.execute(database.db)

async function pidOf(database: Database): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db)
  return rows[0]?.pid ?? 0
}

describe('a database that goes away', () => {
  it('is 503 where nothing listens', async () => {
    const database = await openDatabase({ url: 'postgres://postgres:x@127.0.0.1:1/postgres' })
    await expect(ask(database)).rejects.toMatchObject(unavailable)
    await expect(inTransaction(database.db, async () => undefined)).rejects.toMatchObject(unavailable)
    await database.close()
  })

  it('is 503 where the name leads nowhere', async () => {
    const database = await openDatabase({ url: 'postgres://postgres:x@nowhere.invalid/postgres' })
    await expect(ask(database)).rejects.toMatchObject(unavailable)
    await database.close()
  })

  it('is told, and used again, when an idle connection was cut', async () => {
    const lost: string[] = []
    let cut = (): void => undefined
    const told = new Promise<void>((resolve) => {
      cut = resolve
    })
    const database = await openDatabase({
      url: server.urlOf('postgres'),
      poolSize: 2,
      onLost: (error) => {
        lost.push(error.message)
        cut()
      },
    })
    await server.run(`select pg_terminate_backend(${await pidOf(database)})`)
    await told
    expect(lost[0]).toContain('terminating connection')
    expect((await ask(database)).rows).toEqual([{ one: 1 }])
    await database.close()
  })

  it('is 503 in the middle of a transaction, of which nothing stays', async () => {
    const database = await openDatabase({ url: server.urlOf('postgres'), poolSize: 3, onLost: () => undefined })
    await sql`create table planted (id int)`.execute(database.db)
    let runs = 0
    const work = inTransaction(database.db, async (transaction) => {
      runs++
      await sql`insert into planted values (1)`.execute(transaction)
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
      await server.run(`select pg_terminate_backend(${rows[0]?.pid})`)
      await sql`insert into planted values (2)`.execute(transaction)
    })
    await expect(work).rejects.toMatchObject(unavailable)
    expect(runs).toBe(1)
    expect((await sql`select * from planted`.execute(database.db)).rows).toEqual([])
    await database.close()
  })

  it('retries a real deadlock until both are through', async () => {
    const database = await openDatabase({ url: server.urlOf('postgres'), poolSize: 4 })
    await sql`create table contended (id int primary key, value int not null)`.execute(database.db)
    await sql`insert into contended values (1, 0), (2, 0)`.execute(database.db)
    const add = (first: number, second: number) =>
      inTransaction(database.db, async (transaction) => {
        await sql`update contended set value = value + 1 where id = ${first}`.execute(transaction)
        await sql`select pg_sleep(0.2)`.execute(transaction)
        await sql`update contended set value = value + 1 where id = ${second}`.execute(transaction)
      })
    await Promise.all([add(1, 2), add(2, 1)])
    const { rows } = await sql`select value from contended order by id`.execute(database.db)
    expect(rows).toEqual([{ value: 2 }, { value: 2 }])
    await database.close()
  })

  it('is 503 while the server is down, for those who had it too', async () => {
    const database = await openDatabase({ url: server.urlOf('postgres'), onLost: () => undefined })
    await ask(database)
    await server.stop()
    await expect(ask(database)).rejects.toMatchObject(unavailable)
    await database.close()
  })
})
