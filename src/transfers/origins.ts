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
