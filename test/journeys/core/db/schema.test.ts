import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../support/database.ts'
import { dumpSchema } from '../../../support/schema-dump.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.close())

describe('the migrated schema', () => {
  it('is test/golden/schema.sql (npm run golden rewrites it)', async () => {
    const golden = await readFile(new URL('../../../golden/schema.sql', import.meta.url), 'utf8')
    expect(await dumpSchema(database.db)).toBe(golden)
  })

  it('sorts every text key by its bytes', async () => {
    const { rows } = await sql`
      select distinct c.relname || '.' || a.attname as unsorted
      from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      join pg_collation l on l.oid = a.attcollation
      where c.relnamespace = 'public'::regnamespace and l.collname not in ('C', 'ucs_basic')`.execute(database.db)
    expect(rows).toEqual([])
  })

  it('shows a change of shape', async () => {
    const before = await dumpSchema(database.db)
    await sql`create table planted (id text collate "C" primary key, at timestamptz default now())`.execute(database.db)
    await sql`create index planted_at on planted (at desc) where id <> ''`.execute(database.db)
    const after = await dumpSchema(database.db)
    await sql`drop table planted`.execute(database.db)
    expect(after).toContain('  id text collate "C" not null,\n  at timestamp with time zone default now(),\n')
    expect(after).toContain('CREATE INDEX planted_at ON public.planted USING btree (at DESC)')
    expect(await dumpSchema(database.db)).toBe(before)
  })
})
