// A write by a system that is not the system of record, kept for the owner to decide on.

import type { Db } from '../db/database.ts'

export interface Proposal {
  readonly id: string
  readonly kind: string
  /** Null when it would make a new record. */
  readonly record: string | null
  readonly system: string
  readonly owner: string
  readonly authority: string
  readonly message: string
  /** The canonical text that was said. */
  readonly text: string
  /** The stated elements as JSON, null when the text states the whole record. */
  readonly elements: string | null
  readonly transfer: string
  readonly at: Date
}

export async function putProposals(db: Db, proposals: readonly Proposal[]): Promise<void> {
  if (proposals.length === 0) return
  await db
    .insertInto('proposals')
    .values([...proposals])
    .execute()
}
