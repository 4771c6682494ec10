import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Migration, migrate, pendingMigrations, readMigrations } from '../../../../src/db/migrate.ts'
import { type TestDatabase, testDatabase } from '../../../support/database.ts'

let database: TestDatabase
let ours: readonly Migration[]
beforeAll(async () => {
  database = await testDatabase()
  ours = await readMigrations()
})
afterAll(() => database?.close())

const last = () => ours.at(-1)?.number ?? 0
function planted(offset: number, text: string): Migration {
  const number = last() + offset
  const checksum = createHash('sha256').update(text).digest('hex')
  return { number, name: `${String(number).padStart(4, '0')}_planted.sql`, text, checksum }
}

const one = () => planted(1, "create table planted (id int);\ninsert into planted values (1);\n-- it's the end")

beforeEach(async () => {
  await sql`drop table if exists planted`.execute(database.db)
  await sql`delete from migrations where number > ${last()}`.execute(database.db)
})

async function tableExists(): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('planted') is not null as there`.execute(
    database.db,
  )
  return rows[0]?.there === true
}

describe('migrate', () => {
  it('has nothing to do on a migrated database', async () => {
    expect(await pendingMigrations(database.db)).toEqual([])
    expect(await migrate(database)).toEqual([])
  })

  it('applies a file of several statements once', async () => {
    const more = [...ours, one()]
    expect(await pendingMigrations(database.db, more)).toEqual([one().name])
    expect(await migrate(database, more)).toEqual([one().name])
    expect(await migrate(database, more)).toEqual([])
    expect((await sql`select * from planted`.execute(database.db)).rows).toEqual([{ id: 1 }])
  })

  it('lets several start at the same time', async () => {
    const more = [...ours, one()]
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database, more)))
    expect(applied.flat()).toEqual([one().name])
  })

  it('keeps nothing of a file that fails, names the line, and can go on afterwards', async () => {
    const bad = planted(1, 'create table planted (id int);\n\nselect wrong;\nselect 1')
    await expect(migrate(database, [...ours, bad])).rejects.toThrow(/_planted\.sql failed at line 3: .*wrong/)
    expect(await tableExists()).toBe(false)
    expect(await migrate(database, [...ours, one()])).toEqual([one().name])
  })

  it.each([
    ['an edited file', () => [...ours, { ...one(), checksum: 'other' }], /was changed after it was applied/],
    ['a database that is newer', () => ours, /is newer than this program/],
    ['a file that is missing', () => [...ours, planted(2, 'select 1')], /has a migration that this program lacks/],
  ])('refuses %s', async (_, migrations, message) => {
    await migrate(database, [...ours, one()])
    await expect(migrate(database, migrations())).rejects.toThrow(message)
    await expect(pendingMigrations(database.db, migrations())).rejects.toThrow(message)
  })

  it('refuses a number that comes before one that is applied', async () => {
    await migrate(database, [...ours, planted(2, 'create table planted (id int)')])
    const late = [...ours, planted(1, 'select 1'), planted(2, 'create table planted (id int)')]
    await expect(migrate(database, late)).rejects.toThrow(/Give it the next free number/)
  })

  it('runs on Postgres 15 or later', async () => {
    const { rows } = await sql<{ number: number }>`
      select current_setting('server_version_num')::int as number`.execute(database.db)
    expect(rows[0]?.number).toBeGreaterThanOrEqual(150000)
  })
})
