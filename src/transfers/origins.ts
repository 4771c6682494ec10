// Where versions came from: the lines of the transfers that made them, as far as lineage tells of them.

import type { Db } from '../db/database.ts'

export interface TransferOrigin {
  readonly id: string
  readonly at: Date
  readonly face: string
  readonly operation: string
  readonly client: string | null
  readonly system: string | null
  readonly vendor: string | null
  readonly message: string | null
  readonly feed: string | null
  readonly mapping: string | null
  readonly replayOf: string | null
  readonly items: number
  /** Where its body is, in the message store. */
  readonly digest: Uint8Array | null
  readonly expires: string | null
}

/** The lines of these transfers that are (still) in the log. */
export async function loadOrigins(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, TransferOrigin>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('transfers')
    .select(['id', 'at', 'face', 'operation', 'client', 'system', 'vendor', 'message', 'feed', 'mapping'])
    .select(['replay_of as replayOf', 'items', 'digest', 'expires'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Which item of a transfer a version of a record was, and where in the payload it stood. */
export interface RecordItem {
  readonly transfer: string
  readonly index: number
  readonly source: string | null
  readonly version: number | null
}

/** The items of a transfer about a record, by any of its ids; a transfer of one item alone has none. */
export async function loadRecordItems(
  db: Db,
  transfer: string,
  { kind, ids }: { readonly kind: string; readonly ids: readonly string[] },
): Promise<readonly RecordItem[]> {
  return await db
    .selectFrom('transfer_items')
    .select(['transfer', 'index', 'source', 'version'])
    .where('kind', '=', kind)
    .where('record', 'in', [...ids])
    .where('transfer', '=', transfer)
    .orderBy('index')
    .execute()
}
