// The values by which records of a kind may be the same, so that those worth comparing are found by look-ups.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** A record's keys; none for one that is not to be found any more. */
export interface KeyedRecord {
  readonly kind: string
  readonly id: string
  readonly keys: readonly { readonly key: string; readonly value: string }[]
}

/** Puts records' keys in the place of those that they had. */
export async function putMatchKeys(db: Db, records: readonly KeyedRecord[]): Promise<void> {
  if (records.length === 0) return
  const last = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]))
  const rows = [...last.values()].flatMap(({ kind, id, keys }) => keys.map((key) => ({ kind, id, ...key })))
  const ids = [...last.values()]
  // Sent together, done in this order.
  await Promise.all([
    sql`
      delete from match_keys k using unnest(${ids.map((one) => one.kind)}::text[], ${ids.map((one) => one.id)}::text[])
        as w (kind, id)
      where k.kind = w.kind and k.id = w.id`.execute(db),
    rows.length === 0
      ? undefined
      : sql`
      insert into match_keys (kind, key, value, id)
      select * from unnest(${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.key)}::text[],
        ${rows.map((row) => row.value)}::text[], ${rows.map((row) => row.id)}::text[])`.execute(db),
  ])
}

/** A key that is looked up. */
export interface WantedKey {
  readonly kind: string
  readonly key: string
  readonly value: string
}

/** The records of each key, at most `most` and one more of each. */
export async function findByMatchKeys(
  db: Db,
  wanted: readonly WantedKey[],
  most: number,
): Promise<(WantedKey & { readonly id: string })[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<WantedKey & { readonly id: string }>`
    select w.kind, w.key, w.value, found.id
    from (select distinct kind, key, value from unnest(${wanted.map((one) => one.kind)}::text[],
      ${wanted.map((one) => one.key)}::text[], ${wanted.map((one) => one.value)}::text[]) as w (kind, key, value)) w
    cross join lateral (select k.id from match_keys k where k.kind = w.kind and k.key = w.key and k.value = w.value
      order by k.id limit ${most + 1}) found
    order by w.kind, w.key, w.value, found.id`.execute(db)
  return rows
}
