// The last thing each system said of a record, by message. A canonical record is a function of these and the rules.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { RecordRef } from './records.ts'

export interface StoredStatement extends RecordRef {
  readonly system: string
  /** `''` for a direct edit on a standard endpoint. */
  readonly message: string
  /** The version of the record that this statement last made. */
  readonly seq: number
  /** What was said, as canonical JSON. Stored as null when it is the text of version `seq`; loaded it is that text. */
  readonly text: string | null
  /** JSON `[[path, state, seq], …]` in the order of the mapping; null for a direct edit, which states everything. */
  readonly elements: string | null
  /** Of a direct edit: JSON of the paths that it does not speak of, because they were others' to say; null: of none. */
  readonly apart?: string | null
  /** JSON of what the vendor's payload said that has no place in the canonical form. */
  readonly complement: string | null
  /** JSON of the item's place in its sender's order, where the mapping says how items follow each other. */
  readonly itemOrder?: string | null
  readonly transfer: string
  readonly mapping: string | null
  readonly at: Date
}

/**
 * All statements about the records, ordered by kind, id, system and message; about those of `perhaps` only where a bridge
 * speaks of them, since then their elements have an owner.
 */
export async function loadStatements(
  db: Db,
  refs: readonly RecordRef[],
  perhaps: readonly RecordRef[] = [],
): Promise<StoredStatement[]> {
  const all = [...refs.map((ref) => ({ ...ref, always: true })), ...perhaps.map((ref) => ({ ...ref, always: false }))]
  if (all.length === 0) return []
  const { rows } = await sql<StoredStatement>`
    select s.kind, s.id, s.system, s.message, s.seq, coalesce(s.text, v.text) as text, s.elements, s.apart, s.complement,
      s.item_order as "itemOrder", s.transfer, s.mapping, s.at
    from (select kind, id, bool_or(always) as always
        from unnest(${all.map((ref) => ref.kind)}::text[], ${all.map((ref) => ref.id)}::text[],
          ${all.map((ref) => ref.always)}::boolean[]) as wanted (kind, id, always)
        group by kind, id) w
    join statements s on s.kind = w.kind and s.id = w.id and (w.always or exists (
      select from statements b where b.kind = w.kind and b.id = w.id and b.message like 'bridges/%'))
    left join versions v on s.text is null and v.kind = s.kind and v.id = s.id and v.version = s.seq
    order by s.kind, s.id, s.system, s.message`.execute(db)
  return rows
}

/** Stores statements over those of the same record, system and message; of several in one call the last counts. */
export async function putStatements(db: Db, statements: readonly StoredStatement[]): Promise<void> {
  const last = new Map(statements.map((one) => [JSON.stringify([one.kind, one.id, one.system, one.message]), one]))
  if (last.size === 0) return
  // One order for every writer, so that two batches cannot wait for each other.
  const rows = [...last.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  const column = <T>(read: (row: StoredStatement) => T) => rows.map(read)
  await sql`
    insert into statements (kind, id, system, message, seq, text, elements, apart, complement, item_order, transfer,
      mapping, at)
    select kind, id, system, message, seq, text, elements, apart, complement, item_order, transfer::uuid, mapping, at::timestamptz
    from unnest(${column((row) => row.kind)}::text[], ${column((row) => row.id)}::text[],
      ${column((row) => row.system)}::text[], ${column((row) => row.message)}::text[],
      ${column((row) => row.seq)}::int[], ${column((row) => row.text)}::text[],
      ${column((row) => row.elements)}::text[], ${column((row) => row.apart ?? null)}::text[],
      ${column((row) => row.complement)}::text[], ${column((row) => row.itemOrder ?? null)}::text[],
      ${column((row) => row.transfer)}::text[], ${column((row) => row.mapping)}::text[],
      ${column((row) => row.at.toISOString())}::text[]) with ordinality
      as given (kind, id, system, message, seq, text, elements, apart, complement, item_order, transfer, mapping, at, n)
    order by n
    on conflict (kind, id, system, message) do update set seq = excluded.seq, text = excluded.text,
      elements = excluded.elements, apart = excluded.apart, complement = excluded.complement,
      item_order = excluded.item_order, transfer = excluded.transfer, mapping = excluded.mapping, at = excluded.at`.execute(
    db,
  )
}
