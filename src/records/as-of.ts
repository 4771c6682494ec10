// What the gateway held at an instant: for each record its last version that was stored by then.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { RecordRef, StoredRecord } from './records.ts'

const stored = sql<StoredRecord>`v.kind, v.id, v.version, v.deleted, v.at as "updatedAt", v.text`

/** The version of a record that was current at an instant, a deletion too; undefined before its first. */
export async function loadVersionAt(db: Db, { kind, id }: RecordRef, at: Date): Promise<StoredRecord | undefined> {
  const { rows } = await sql<StoredRecord>`
    select ${stored} from versions v
    where v.kind = ${kind} and v.id = ${id} and v.at <= ${at.toISOString()}::timestamptz
    order by v.version desc limit 1`.execute(db)
  return rows[0]
}

/** One stretch of a kind as it was at an instant. */
export interface KindAt {
  /** What was held, deletions too, in the order of ids. */
  readonly records: readonly StoredRecord[]
  /** The last id that was looked at; absent when the kind has no more. */
  readonly last?: string
}

/** The next `limit` records of a kind behind an id, as they were at an instant. */
export async function loadKindAt(
  db: Db,
  kind: string,
  at: Date,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<KindAt> {
  const { rows } = await sql<
    { readonly seen: string } & { readonly [K in keyof StoredRecord]: StoredRecord[K] | null }
  >`
    select r.id as seen, v.*
    from (select id from records where kind = ${kind} and id > ${after} order by id limit ${limit}) r
    left join lateral (
      select ${stored} from versions v
      where v.kind = ${kind} and v.id = r.id and v.at <= ${at.toISOString()}::timestamptz
      order by v.version desc limit 1
    ) v on true
    order by r.id`.execute(db)
  const records = rows.flatMap(({ seen: _seen, ...row }) => (row.version === null ? [] : [row as StoredRecord]))
  const last = rows.length === limit ? rows.at(-1)?.seen : undefined
  return { records, ...(last === undefined ? {} : { last }) }
}
