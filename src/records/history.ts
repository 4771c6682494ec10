// Versions over time, newest first: of one record, of one kind, of several.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { StoredRecord } from './records.ts'

/** The last version of a page: the next page goes on behind it. */
export interface HistoryPosition {
  readonly at: string
  readonly kind: string
  readonly id: string
  readonly version: number
}

export interface HistoryQuery {
  readonly kinds: readonly string[]
  /** Of one record alone; then there is one kind. */
  readonly id?: string
  /** Made then or later. */
  readonly since?: Date
  /** Current at some time in this period. */
  readonly during?: { readonly low: Date; readonly high: Date }
  readonly after?: HistoryPosition
  readonly count: number
}

/** At most `count` versions, deletions too; sorted by time, kind, id and version, the greatest first. */
export async function loadVersionsOver(db: Db, query: HistoryQuery): Promise<StoredRecord[]> {
  const { kinds, id, since, during, after, count } = query
  const conditions = [
    id === undefined ? sql`true` : sql`v.id = ${id}`,
    since === undefined ? sql`true` : sql`v.at >= ${since.toISOString()}::timestamptz`,
    after === undefined
      ? sql`true`
      : sql`(v.at, v.kind, v.id, v.version) < (${after.at}::timestamptz, ${after.kind}, ${after.id}, ${after.version}::int)`,
    // Said once more for the index, which has the time behind the kind.
    after === undefined ? sql`true` : sql`v.at <= ${after.at}::timestamptz`,
    during === undefined
      ? sql`true`
      : sql`v.at < ${during.high.toISOString()}::timestamptz and not exists (
          select from versions n where n.kind = v.kind and n.id = v.id and n.version = v.version + 1
            and n.at <= ${during.low.toISOString()}::timestamptz)`,
  ]
  // Kind by kind, each by its index: there is none over all kinds, which every write would pay for.
  const { rows } = await sql<StoredRecord>`
    select found.* from unnest(${[...kinds]}::text[]) as k (kind)
    cross join lateral (
      select v.kind, v.id, v.version, v.deleted, v.at as "updatedAt", v.text from versions v
      where v.kind = k.kind and ${sql.join(conditions, sql` and `)}
      order by v.at desc, v.id desc, v.version desc limit ${count}
    ) found
    order by found."updatedAt" desc, found.kind desc, found.id desc, found.version desc limit ${count}`.execute(db)
  return rows
}
