// Monthly partitions, made ahead, so that expiry drops a table. The default partitions only catch what none was made for.

import { type RawBuilder, sql } from 'kysely'
import { type Db, inTransaction } from '../db/database.ts'
import { firstIdAt } from './transfer-id.ts'

const monthsAhead = 3

/** Makes the partitions from last month to a quarter ahead, and those for bodies until `retentionDays` later. */
export async function ensurePartitions(db: Db, now: Date, retentionDays: number): Promise<void> {
  const bodyMonths = monthsAhead + Math.ceil(retentionDays / 28) + 1
  const existing = await partitionNames(db)
  for (let offset = -1; offset <= Math.max(monthsAhead, bodyMonths); offset++) {
    const from = monthStart(now, offset)
    const to = monthStart(now, offset + 1)
    const month = from.toISOString().slice(0, 7).replace('-', '_')
    if (offset <= monthsAhead) {
      const bounds = bound(firstIdAt(from), firstIdAt(to))
      await makePartition(db, existing, 'transfers', month, bounds)
      await makePartition(db, existing, 'transfer_items', month, bounds)
    }
    // A body expires in a later month than the one it comes in.
    if (offset > 0 && offset <= bodyMonths) {
      const day = (date: Date) => date.toISOString().slice(0, 10)
      await makePartition(db, existing, 'messages', month, bound(day(from), day(to)))
    }
  }
}

async function makePartition(
  db: Db,
  existing: ReadonlySet<string>,
  table: string,
  month: string,
  bounds: RawBuilder<unknown>,
) {
  const name = `${table}_${month}`
  if (existing.has(name)) return
  await sql`create table if not exists ${sql.table(name)} partition of ${sql.table(table)} for values ${bounds}`.execute(
    db,
  )
}

function bound(from: string, to: string): RawBuilder<unknown> {
  return sql`from (${sql.lit(from)}) to (${sql.lit(to)})`
}

async function partitionNames(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ relname: string }>`
    select relname from pg_class where relispartition and relkind = 'r'`.execute(db)
  return new Set(rows.map((row) => row.relname))
}

/** First instant of the month `offset` months from `date`, in UTC. */
export function monthStart(date: Date, offset = 0): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1))
}

/** Throws away the bodies whose month has come; answers the months. One that is in use is left for the next time. */
export async function dropExpiredMessages(db: Db, now: Date): Promise<string[]> {
  const current = `messages_${monthStart(now).toISOString().slice(0, 7).replace('-', '_')}`
  const expired = [...(await partitionNames(db))]
    .filter((name) => /^messages_\d{4}_\d\d$/.test(name) && name <= current)
    .sort()
  for (const name of expired) {
    await inTransaction(db, async (trx) => {
      await sql`set local lock_timeout = '2s'`.execute(trx)
      await sql`drop table if exists ${sql.table(name)}`.execute(trx)
    })
  }
  return expired
}

/** The default partitions that hold rows: each is a month that nobody made ahead. */
export async function strayPartitions(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select 'transfers' as name where exists (select from transfers_default)
    union all select 'transfer_items' where exists (select from transfer_items_default)
    union all select 'messages' where exists (select from messages_default)`.execute(db)
  return rows.map((row) => row.name)
}
