// Numbered SQL files, forward only. What was applied is recorded with its checksum, and never edited afterwards.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { GatewayError } from '../errors.ts'
import type { Database, Db } from './database.ts'

/** One file: `0001_records.sql` has the number 1. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly checksum: string
}

const floor = 15
// Any fixed number that no other program on the server is likely to choose.
const migrationLock = 4_871_330_124

/** The migrations of a folder in order; throws when numbers repeat or a file is named otherwise. */
export async function readMigrations(
  folder: URL = new URL('./migrations/', import.meta.url),
): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(
    names.map(async (name) => {
      const number = Number(/^(\d{4})_[a-z0-9-]+\.sql$/.exec(name)?.[1] ?? Number.NaN)
      if (Number.isNaN(number)) throw new GatewayError('conflict', `Name ${name} like 0001_records.sql.`)
      const text = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n')
      return { number, name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
  const twin = migrations.find((migration, index) => migrations[index + 1]?.number === migration.number)
  if (twin !== undefined) throw new GatewayError('conflict', `Two migrations have the number of ${twin.name}.`)
  return migrations
}

/**
 * Brings the database up to the code's migrations and answers the names of those applied now. Each runs in its own
 * transaction; gateways that start together wait for one another. Throws GatewayError('conflict') with the cure for
 * a server that is too old, an edited migration, or a database that is newer than the code.
 */
export async function migrate(database: Database, migrations?: readonly Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations())
  return await database.db.connection().execute(async (connection) => {
    await refuseOldServer(connection)
    // The wait for another gateway's long migration must not end in a timeout.
    await sql`set statement_timeout = 0`.execute(connection)
    await sql`select pg_advisory_lock(${migrationLock})`.execute(connection)
    try {
      return await applyAll(connection, wanted)
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection)
      await sql`reset statement_timeout`.execute(connection)
    }
  })
}

/** The names of migrations that are still to be applied; throws as `migrate` does. For `/ready` and `--check`. */
export async function pendingMigrations(db: Db, migrations?: readonly Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations())
  const applied = await readApplied(db)
  refuseDrift(wanted, applied)
  return wanted.filter(({ number }) => !applied.has(number)).map(({ name }) => name)
}

async function refuseOldServer(db: Db): Promise<void> {
  const { rows } = await sql<{ version: string; number: number; encoding: string }>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      current_setting('server_encoding') as encoding`.execute(db)
  const server = rows[0]
  if (server === undefined || server.number < floor * 10_000) {
    throw new GatewayError(
      'conflict',
      `Postgres ${floor} or later is needed; this server is ${server?.version}. Upgrade it, or point DATABASE_URL elsewhere.`,
    )
  }
  if (server.encoding !== 'UTF8') {
    throw new GatewayError(
      'conflict',
      `The database's encoding is ${server.encoding}; make one with encoding UTF8 (template0) and name it in DATABASE_URL.`,
    )
  }
}

async function applyAll(db: Db, wanted: readonly Migration[]): Promise<string[]> {
  await sql`
    create table if not exists migrations (
      number integer primary key,
      name text collate "C" not null,
      checksum text collate "C" not null,
      applied_at timestamptz not null default now()
    )`.execute(db)
  const applied = await readApplied(db)
  refuseDrift(wanted, applied)
  const todo = wanted.filter(({ number }) => !applied.has(number))
  for (const migration of todo) await applyOne(db, migration)
  return todo.map(({ name }) => name)
}

async function applyOne(db: Db, { number, name, text, checksum }: Migration): Promise<void> {
  try {
    await db.transaction().execute(async (transaction) => {
      // One statement to both drivers, many to the server: PGlite's extended protocol takes no script.
      const quote = `$script_${checksum.slice(0, 16)}$`
      await sql.raw(`do $run$ begin execute ${quote}${text}\n${quote}; end $run$`).execute(transaction)
      await sql`insert into migrations (number, name, checksum) values (${number}, ${name}, ${checksum})`.execute(
        transaction,
      )
    })
  } catch (error) {
    if (error instanceof GatewayError) throw error
    throw new GatewayError('conflict', `Migration ${name} failed${placeOf(error, text)}; nothing of it was kept.`, {
      cause: error,
    })
  }
}

function placeOf(error: unknown, text: string): string {
  if (!(error instanceof Error)) return ''
  const position = 'internalPosition' in error ? Number(error.internalPosition) : Number.NaN
  const line = Number.isNaN(position) ? '' : ` at line ${text.slice(0, position).split('\n').length}`
  return `${line}: ${error.message}`
}

type Applied = ReadonlyMap<number, { readonly name: string; readonly checksum: string }>

async function readApplied(db: Db): Promise<Applied> {
  const { rows: found } = await sql<{ there: boolean }>`select to_regclass('migrations') is not null as there`.execute(
    db,
  )
  if (found[0]?.there !== true) return new Map()
  const { rows } = await sql<{ number: number; name: string; checksum: string }>`
    select number, name, checksum from migrations order by number`.execute(db)
  return new Map(rows.map((row) => [row.number, row]))
}

function refuseDrift(wanted: readonly Migration[], applied: Applied): void {
  const byNumber = new Map(wanted.map((migration) => [migration.number, migration]))
  const newest = wanted.at(-1)?.number ?? 0
  for (const [number, { name, checksum }] of applied) {
    const migration = byNumber.get(number)
    if (migration === undefined) {
      const why = number > newest ? 'is newer than this program' : 'has a migration that this program lacks'
      throw new GatewayError(
        'conflict',
        `The database ${why} (${name}). Start the version that migrated it, or a later one.`,
      )
    }
    if (migration.checksum !== checksum) {
      throw new GatewayError(
        'conflict',
        `Migration ${migration.name} was changed after it was applied. Restore the file and put the change into a new migration.`,
      )
    }
  }
  const highest = Math.max(0, ...applied.keys())
  const late = wanted.find(({ number }) => number < highest && !applied.has(number))
  if (late !== undefined) {
    throw new GatewayError(
      'conflict',
      `Migration ${late.name} comes before one that is already applied. Give it the next free number.`,
    )
  }
}
