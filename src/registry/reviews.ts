// What a person has to decide: items that may be several records, and what was written while two records were one.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export type ReviewState = 'open' | 'matched' | 'new' | 'dismissed'

/** A record that the item may be, with what speaks for it. */
export interface Candidate {
  readonly record: string
  /** From 0 to 1; null where an identifier names the record and no rule was asked. */
  readonly score: number | null
  /** The rule, or `identifier`. */
  readonly by: string
  /** The identifiers of the item that name the record. */
  readonly identifiers: readonly { readonly system: string; readonly value: string }[]
  readonly comparisons: readonly object[]
}

export interface NewReview {
  readonly id: string
  readonly sort: 'identity' | 'unmerge'
  readonly kind: string
  /** The system whose item it is. */
  readonly system: string
  readonly vendor: string | null
  readonly message: string | null
  readonly mapping: string | null
  /** Digest of what names the item with its sender: the same item that comes again has the same. */
  readonly subject: string
  /** Digest of what it states. */
  readonly digest: Uint8Array
  /** As JSON. */
  readonly item: string | null
  readonly identifiers: readonly { readonly system: string; readonly value: string }[]
  readonly candidates: readonly Candidate[]
  /** Why it is asked. */
  readonly reason: string
  readonly transfer: string
  readonly at: Date
}

export interface StoredReview extends NewReview {
  readonly state: ReviewState
  readonly times: number
  readonly lastAt: Date
  readonly lastTransfer: string
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly decisionReason: string | null
  readonly decidedRecord: string | null
  readonly decisionTransfer: string | null
}

const columns = sql`id, sort, state, kind, system, vendor, message, mapping, subject, digest, item, identifiers,
  candidates, reason, transfer, at, times, last_at as "lastAt", last_transfer as "lastTransfer",
  decided_at as "decidedAt", decided_by as "decidedBy", decision_reason as "decisionReason",
  decided_record as "decidedRecord", decision_transfer as "decisionTransfer"`

/** What was asked of an item before: the open review, and those that were dismissed. */
export interface KnownReview {
  readonly id: string
  readonly subject: string
  readonly state: ReviewState
  readonly digest: Uint8Array
  readonly decisionReason: string | null
}

export async function reviewsAbout(db: Db, subjects: readonly string[]): Promise<KnownReview[]> {
  if (subjects.length === 0) return []
  const { rows } = await sql<KnownReview>`
    select id, subject, state, digest, decision_reason as "decisionReason" from reviews
    where subject = any(${[...subjects]}::text[]) and state in ('open', 'dismissed') order by id`.execute(db)
  return rows
}

/** Those of these reviews that are open. */
export async function openAmong(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from reviews where id = any(${[...ids]}::uuid[]) and state = 'open'`.execute(db)
  return rows.map(({ id }) => id)
}

/** Stores reviews; one that is open for the same item takes the newer item and candidates over. */
export async function putReviews(db: Db, reviews: readonly NewReview[]): Promise<void> {
  const last = new Map(reviews.map((review) => [review.subject, review]))
  for (const [, one] of [...last].sort(([a], [b]) => (a < b ? -1 : 1)))
    await sql`
      insert into reviews (id, sort, kind, system, vendor, message, mapping, subject, digest, item, identifiers,
        candidates, reason, transfer, at, last_at, last_transfer)
      values (${one.id}, ${one.sort}, ${one.kind}, ${one.system}, ${one.vendor}, ${one.message}, ${one.mapping},
        ${one.subject}, ${one.digest}, ${one.item},
        ${JSON.stringify(one.identifiers)}::text::jsonb, ${JSON.stringify(one.candidates)}::text::jsonb, ${one.reason},
        ${one.transfer}, ${one.at}, ${one.at}, ${one.transfer})
      on conflict (subject) where state = 'open' do update set digest = excluded.digest, item = excluded.item,
        identifiers = excluded.identifiers, candidates = excluded.candidates, reason = excluded.reason,
        mapping = excluded.mapping, times = reviews.times + 1, last_at = excluded.last_at,
        last_transfer = excluded.last_transfer`.execute(db)
}

export interface ReviewFilter {
  readonly state?: ReviewState
  readonly kind?: string
  /** Those before this review. */
  readonly before?: string
  readonly limit: number
  /** The kinds that the caller may read. */
  readonly kinds: readonly string[]
}

/** Reviews, the newest first. */
export async function listReviews(db: Db, filter: ReviewFilter): Promise<StoredReview[]> {
  const { rows } = await sql<StoredReview>`
    select ${columns} from reviews
    where kind = any(${[...filter.kinds]}::text[])
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${filter.kind ?? null}::text is null or kind = ${filter.kind ?? null})
      and (${filter.before ?? null}::uuid is null or id < ${filter.before ?? null}::uuid)
    order by id desc limit ${filter.limit}`.execute(db)
  return rows
}

export async function loadReview(db: Db, id: string): Promise<StoredReview | undefined> {
  const { rows } = await sql<StoredReview>`select ${columns} from reviews where id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** What was decided on an open review. */
export interface Decision {
  readonly id: string
  readonly state: Exclude<ReviewState, 'open'>
  readonly at: Date
  readonly by: string
  readonly reason: string
  readonly record: string | null
  readonly transfer: string | null
  /** The candidates as they are kept: with what was compared, without the values. */
  readonly candidates: readonly Candidate[]
}

/** Closes a review; the item itself is kept no longer. Answers false when it was not open any more. */
export async function closeReview(db: Db, decision: Decision): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update reviews set state = ${decision.state}, decided_at = ${decision.at}, decided_by = ${decision.by},
      decision_reason = ${decision.reason}, decided_record = ${decision.record},
      decision_transfer = ${decision.transfer}, candidates = ${JSON.stringify(decision.candidates)}::text::jsonb,
      item = null
    where id = ${decision.id}::uuid and state = 'open'`.execute(db)
  return Number(numAffectedRows) === 1
}
