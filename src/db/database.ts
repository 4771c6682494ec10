// One way to the database, whichever engine it is: Postgres by URL, or PGlite in a folder or in memory.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type IsolationLevel, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { GatewayError } from '../errors.ts'
import { parserOf } from './column-values.ts'
import { isRetryable, translateDatabaseError, withTranslatedErrors } from './failures.ts'
import { openPglite } from './pglite.ts'
import { openPipelined, transact } from './pipeline.ts'
import type { Schema } from './schema.ts'

export { isDataRefusal, isRetryable, translateDatabaseError } from './failures.ts'

/** What room functions take. A transaction is a `Db`, so every one of them works in or out of one. */
export type Db = Kysely<Schema>

export interface Database {
  readonly db: Db
  readonly engine: 'postgres' | 'pglite'
  /** How many write batches may be in flight: one connection serves all on PGlite. */
  readonly writers: 1 | 2
  close(): Promise<void>
}

/** `folder` is the data folder as a whole; the engine's files go to `database/` in it. */
export type DatabaseTarget =
  | { readonly url: string; readonly poolSize?: number; readonly onLost?: (error: Error) => void }
  | { readonly folder: string }
  | { readonly memory: true; readonly template?: Blob }

/** Opens the database; on Postgres nothing is connected before the first query. Unreachable: GatewayError('unavailable'). */
export async function openDatabase(target: DatabaseTarget): Promise<Database> {
  if ('url' in target) return openPostgres(target)
  const dataDir = 'folder' in target ? join(target.folder, 'database') : undefined
  if (dataDir !== undefined) await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const pglite = await openPglite({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...('template' in target && target.template !== undefined ? { template: target.template } : {}),
  })
  const db: Db = new Kysely({ dialect: withTranslatedErrors(new PGliteDialect({ pglite })) })
  return {
    db,
    engine: 'pglite',
    writers: 1,
    async close() {
      await db.destroy()
      // Kysely closes only what it has used.
      if (!pglite.closed) await pglite.close()
    },
  }
}

function openPostgres(target: { url: string; poolSize?: number; onLost?: (error: Error) => void }): Database {
  const pool = new pg.Pool({
    connectionString: target.url,
    max: target.poolSize ?? 10,
    application_name: 'interlingua',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    // Compiling a short query costs more than running it.
    options: '-c timezone=UTC -c jit=off',
    pipeline: true,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  })
  // Without listeners a lost connection would end the process: the pool hears of idle ones, and one that is in use, but
  // between two queries, only tells itself (its next query fails, and the pool drops it).
  pool.on(
    'error',
    target.onLost ?? ((error) => process.emitWarning(`A database connection was lost: ${error.message}`)),
  )
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db: Db = openPipelined(withTranslatedErrors(new PostgresDialect({ pool })))
  return {
    db,
    engine: 'postgres',
    writers: 2,
    async close() {
      await db.destroy()
      if (!pool.ended) await pool.end()
    },
  }
}

/**
 * Runs `work` in a transaction of `db`, or in the one `db` already is. A serialization failure or a deadlock runs it
 * again from the start, after a random pause that grows, so `work` must not touch anything but the database.
 * Queries that `work` begins without awaiting the one before are sent together and done in that order.
 * On PGlite a query on another `Db` inside `work` would wait for ever: use the one passed in.
 */
export async function inTransaction<T>(
  db: Db,
  work: (transaction: Db) => Promise<T>,
  { retries = 8, isolation }: { readonly retries?: number; readonly isolation?: IsolationLevel } = {},
): Promise<T> {
  if (db.isTransaction) return await work(db)
  for (let attempt = 0; ; attempt++) {
    try {
      return await transact(db, isolation, work)
    } catch (error) {
      if (!isRetryable(error)) throw translateDatabaseError(error)
      if (attempt >= retries) throw tooContended(error)
      await pause(Math.random() * Math.min(500, 5 * 2 ** attempt))
    }
  }
}

function tooContended(cause: unknown): GatewayError {
  return new GatewayError('unavailable', 'Too many writers want the same records at the moment. Try again.', {
    cause,
    headers: { 'Retry-After': '1' },
  })
}
