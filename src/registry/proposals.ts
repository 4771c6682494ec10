// A write by a system that is not the system of record, kept for the owner to decide on.

import { sql } from 'kysely'
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

export interface Decision {
  readonly state: 'accepted' | 'declined'
  /** The client that decided. */
  readonly by: string
  readonly at: Date
  readonly reason: string | null
  /** The transfer that applied it. */
  readonly appliedBy: string | null
}

/** A proposal with what became of it. */
export interface StoredProposal extends Proposal {
  readonly state: 'open' | 'accepted' | 'declined'
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly appliedBy: string | null
}

export interface ProposalFilter {
  readonly state?: StoredProposal['state']
  readonly owner?: string
  readonly kind?: string
  readonly record?: string
  /** Only those older than the one with this id. */
  readonly before?: string
  readonly limit: number
}

const columns = [
  ...([
    'id',
    'kind',
    'record',
    'system',
    'owner',
    'authority',
    'message',
    'text',
    'elements',
    'transfer',
    'at',
  ] as const),
  ...(['state', 'decided_by as decidedBy', 'decided_at as decidedAt', 'reason', 'applied_by as appliedBy'] as const),
] as const

/** Keeps proposals, but for those that wait already: a feed that says the same every night proposes it once. */
export async function putProposals(db: Db, proposals: readonly Proposal[]): Promise<void> {
  if (proposals.length === 0) return
  const records = [...new Set(proposals.flatMap(({ record }) => record ?? []))]
  const waiting = await db
    .selectFrom('proposals')
    .select(columns)
    .where('state', '=', 'open')
    .where(sql<boolean>`record = any(${records}::text[])`)
    .execute()
  const known = new Set(waiting.map(nameOf))
  const fresh = proposals.filter((one) => one.record === null || !known.has(nameOf(one)))
  if (fresh.length > 0) await db.insertInto('proposals').values(fresh).execute()
}

function nameOf({ kind, record, system, owner, authority, message, text, elements }: Proposal): string {
  return JSON.stringify([kind, record, system, owner, authority, message, text, elements])
}

/** Proposals, the latest first; their ids are in order of time. */
export async function loadProposals(db: Db, filter: ProposalFilter): Promise<StoredProposal[]> {
  let query = db.selectFrom('proposals').select(columns).orderBy('id', 'desc').limit(filter.limit)
  for (const name of ['state', 'owner', 'kind', 'record'] as const) {
    const value = filter[name]
    if (value !== undefined) query = query.where(name, '=', value)
  }
  if (filter.before !== undefined) query = query.where('id', '<', filter.before)
  return await query.execute()
}

/** One proposal, or undefined. */
export async function loadProposal(db: Db, id: string): Promise<StoredProposal | undefined> {
  return await db.selectFrom('proposals').select(columns).where('id', '=', id).executeTakeFirst()
}

/** Decides an open proposal; false when it was decided already. */
export async function decideProposal(db: Db, id: string, decision: Decision): Promise<boolean> {
  const { state, by, at, reason, appliedBy } = decision
  const { numUpdatedRows } = await db
    .updateTable('proposals')
    .set({ state, decided_by: by, decided_at: at, reason, applied_by: appliedBy })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Opens a proposal again whose application failed. */
export async function reopenProposal(db: Db, id: string): Promise<void> {
  await db
    .updateTable('proposals')
    .set({ state: 'open', decided_by: null, decided_at: null, reason: null, applied_by: null })
    .where('id', '=', id)
    .execute()
}
