// What was left to a person: items that may be several records, side by side with those, and the decision on each, which
// applies the item as what its own system says, in a transfer of its own.

import { compileView, type View } from '../access/view.ts'
import { GatewayError, type Issue } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { parseExactObject } from '../json/exact.ts'
import { loadRecords, type StoredRecord } from '../records/records.ts'
import {
  type Candidate,
  closeReview,
  loadReview,
  listReviews as loadReviews,
  type ReviewFilter,
  type StoredReview,
} from '../registry/reviews.ts'
import type { JsonObject } from '../standards/standard.ts'
import type { TranslatedItem } from '../translate/translation.ts'
import { type Caller, mayDo, requireScope } from './admit.ts'
import { followAfter } from './bridges.ts'
import { noteShown } from './disclosure.ts'
import { draftTransfer } from './drafts.ts'
import { mappingFor } from './mappings.ts'
import { standardOf } from './merge-records.ts'
import { readableVersions } from './readable-versions.ts'
import { seesWhole } from './sees-whole.ts'
import type { ItemOutcome, Origin } from './submission.ts'
import { unitFor } from './vendor-units.ts'

/** A review as a list tells it. */
export interface ListedReview extends Omit<StoredReview, 'digest' | 'subject' | 'item' | 'candidates'> {
  /** The records, with the score of each. */
  readonly candidates: readonly Pick<Candidate, 'record' | 'score' | 'by'>[]
}

/** A candidate beside the item. */
export interface ShownCandidate extends Candidate {
  /** The record as it is now; null when it is gone. */
  readonly current: { readonly version: number; readonly value: JsonObject } | null
}

export interface ShownReview extends Omit<ListedReview, 'candidates'> {
  /** What the item states, while it waits. */
  readonly item: JsonObject | null
  readonly candidates: readonly ShownCandidate[]
}

const mostShown = 20

/** Reviews of kinds that the caller may read, the latest first. */
export async function listReviews(
  gateway: Gateway,
  caller: Caller,
  filter: Omit<ReviewFilter, 'kinds'>,
): Promise<ListedReview[]> {
  requireScope(caller, { area: 'admin', target: 'reviews', action: 'r' })
  const kinds = [...gateway.standards.values()]
    .flatMap((standard) => [...standard.kinds.keys()])
    .filter((kind) => mayDo(caller, { area: 'system', target: kind, action: 'r' }) && seesWhole(gateway, caller, kind))
  const reviews = await loadReviews(gateway.database.db, { ...filter, kinds })
  return reviews.map(listed)
}

function listed(review: StoredReview): ListedReview {
  const { digest: _digest, subject: _subject, item: _item, candidates, ...told } = review
  return { ...told, candidates: candidates.map(({ record, score, by }) => ({ record, score, by })) }
}

/** One review: the item and its candidates side by side, as far as the caller's view shows them. Throws `not-found`. */
export async function showReview(gateway: Gateway, caller: Caller, id: string): Promise<ShownReview> {
  requireScope(caller, { area: 'admin', target: 'reviews', action: 'r' })
  const review = await findReview(gateway, caller, id)
  const { kind } = review
  const standard = standardOf(gateway, kind)
  const view = compileView(caller.view, standard, gateway.now())
  const shown = review.candidates.slice(0, mostShown)
  const records = await loadRecords(
    gateway.database.db,
    shown.map(({ record }) => ({ kind, id: record })),
  )
  const seen = new Map((await readableVersions(gateway, caller, standard, records)).map((one) => [one.id, one]))
  noteShown(caller, standard, 'read', seen.values())
  const candidates = shown.map((candidate) => ({
    ...candidate,
    comparisons: candidate.comparisons.map((one) => withoutHidden(view, kind, one)),
    current: currentOf(seen.get(candidate.record)),
  }))
  return { ...listed(review), item: itemOf(review, view), candidates }
}

function currentOf(record: StoredRecord | undefined): ShownCandidate['current'] {
  return record && !record.deleted ? { version: record.version, value: JSON.parse(record.text) as JsonObject } : null
}

/** The item as the view shows a record of its kind; what an unmerge left to look at is no record. */
function itemOf({ sort, kind, item, at }: StoredReview, view: View): JsonObject | null {
  if (item === null) return null
  if (sort === 'unmerge') return JSON.parse(item) as JsonObject
  const { record: text } = JSON.parse(item) as { readonly record: string | null }
  if (text === null) return null
  return JSON.parse(view.show({ kind, id: '', updatedAt: at, text })) as JsonObject
}

/** What was compared may tell what the view hides. */
function withoutHidden(view: View, kind: string, comparison: object): object {
  if (!view.hidesIn(kind)) return comparison
  const { ours: _ours, theirs: _theirs, ...rest } = comparison as { readonly ours?: unknown; readonly theirs?: unknown }
  return rest
}

async function findReview(gateway: Gateway, caller: Caller, id: string): Promise<StoredReview> {
  const review = isUuid(id) ? await loadReview(gateway.database.db, id) : undefined
  const isSeen =
    review &&
    mayDo(caller, { area: 'system', target: review.kind, action: 'r' }) &&
    seesWhole(gateway, caller, review.kind)
  if (review && isSeen) return review
  throw new GatewayError('not-found', `There is no review ${JSON.stringify(id.slice(0, 80))}.`)
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/** What a person decides: that the item is about this record, about a new one, or not to be applied. */
export interface ReviewDecision {
  readonly decide: 'match' | 'new' | 'dismiss'
  /** For `match`. */
  readonly record?: string
  readonly reason: string
}

export interface DecidedReview {
  readonly review: ShownReview
  /** The transfer that applied the item; null for a dismissal. */
  readonly transfer: string | null
  readonly item: Omit<ItemOutcome, 'index'> | null
}

/**
 * Decides, and applies the item. Throws GatewayError `not-found`, `conflict` when it was decided before or the record
 * cannot be it, `invalid` when the item cannot be applied, with its issues: the review stays open then.
 */
export async function decideReview(
  gateway: Gateway,
  caller: Caller,
  id: string,
  decision: ReviewDecision,
  origin: Origin,
): Promise<DecidedReview> {
  requireScope(caller, { area: 'admin', target: 'reviews', action: 'u' })
  const review = await findReview(gateway, caller, id)
  requireScope(caller, { area: 'system', target: review.kind, action: 'u' })
  if (review.state !== 'open') throw decidedBefore(review)
  const { decide } = decision
  if (review.sort === 'unmerge' && decide !== 'dismiss')
    throw new GatewayError('invalid-request', 'What an unmerge left to look at is dismissed when it was looked at.')
  const transfer = decide === 'dismiss' ? null : await apply(gateway, caller, review, decision, origin)
  if (transfer === null) await dismiss(gateway, caller, review, decision)
  return {
    review: await showReview(gateway, caller, id),
    transfer: transfer?.id ?? null,
    item: transfer?.item ?? null,
  }
}

function decidedBefore({ id, state, decidedBy, decidedAt }: StoredReview): GatewayError {
  const text = `The review ${id} was decided by ${decidedBy ?? 'somebody'} on ${decidedAt?.toISOString() ?? ''}: ${state}.`
  return new GatewayError('conflict', text)
}

function closing(gateway: Gateway, caller: Caller, review: StoredReview, { decide, reason }: ReviewDecision) {
  const state = ({ match: 'matched', new: 'new', dismiss: 'dismissed' } as const)[decide]
  const candidates = review.candidates.map((candidate) => ({
    ...candidate,
    // What was compared stays to be seen, the values are the records' own.
    comparisons: candidate.comparisons.map(
      ({ ours: _ours, theirs: _theirs, ...rest }: { readonly ours?: unknown; readonly theirs?: unknown }) => rest,
    ),
  }))
  return { id: review.id, state, at: gateway.now(), by: caller.client, reason, candidates }
}

async function dismiss(gateway: Gateway, caller: Caller, review: StoredReview, decision: ReviewDecision) {
  const closed = { ...closing(gateway, caller, review, decision), record: null, transfer: null }
  if (await closeReview(gateway.database.db, closed)) return
  throw decidedBefore((await loadReview(gateway.database.db, review.id)) ?? review)
}

interface Applied {
  readonly id: string
  readonly item: Omit<ItemOutcome, 'index'>
}

async function apply(
  gateway: Gateway,
  caller: Caller,
  review: StoredReview,
  decision: ReviewDecision,
  origin: Origin,
): Promise<Applied> {
  const { system, vendor, message, kind } = review
  const name = message?.split('/').at(-1) ?? ''
  const mapping = await mappingFor(gateway, vendor ?? '', name, system)
  const draft = draftTransfer(gateway, { client: caller.client, system }, origin, 'review', {
    ...{ vendor, message: name, feed: mapping.feed?.id ?? null, mapping: mapping.version },
    replayOf: review.lastTransfer,
  })
  const record = decision.decide === 'match' ? chosen(decision, kind) : null
  const candidate = review.candidates.find((one) => one.record === record)
  const unit = unitFor(mapping, storedItem(review))
  const [operation] = unit.operations
  if (operation?.type !== 'state') throw notApplied(operation && 'issues' in operation ? operation.issues : [])
  const decided = {
    record,
    evidence: `person: ${caller.client} ${decision.reason}`,
    grounds: groundsIn(candidate),
    review: { ...closing(gateway, caller, review, decision), transfer: draft.id },
  }
  const operations = [{ ...operation, decided }]
  const { transfer, units } = await gateway.lanes.submit({ draft, units: [{ index: 0, operations }] })
  const [result] = units
  if (!result) throw new Error('A submission of one unit has one result')
  if ('error' in result) throw result.error
  const [one] = result.results
  await followAfter(gateway, [one?.kind ?? null])
  if (!one || one.outcome === 'quarantined' || one.outcome === 'refused' || one.outcome === 'proposed')
    throw notApplied(one?.issues ?? [])
  const { outcome, kind: of, id, version, issues } = one
  return { id: transfer, item: { outcome, kind: of, id, version, issues } }
}

function groundsIn(candidate: Candidate | undefined) {
  const compared = (candidate?.comparisons ?? []) as readonly { path: string; result: string; weight: number }[]
  return compared.length === 0 ? null : compared.map(({ path, result, weight }) => ({ path, result, weight }))
}

function chosen({ record }: ReviewDecision, kind: string): string {
  const id = record?.startsWith(`${kind}/`) ? record.slice(kind.length + 1) : record
  if (id !== undefined && /^[A-Za-z0-9\-.]{1,64}$/.test(id)) return id
  throw new GatewayError('invalid-request', 'To decide "match", name the record, for example one of the candidates.')
}

function notApplied(issues: readonly Issue[]): GatewayError {
  const text = `The item cannot be applied, so the review stays open: ${issues.find(({ severity }) => severity === 'error')?.text ?? 'its system may not write it'}`
  return new GatewayError('invalid', text, { issues })
}

type StoredItem = Omit<TranslatedItem, 'record' | 'raw'> & { readonly record: string | null }

function storedItem({ item, kind }: StoredReview): TranslatedItem {
  const stored = parseExactObject(item ?? '{}') as unknown as StoredItem
  const { record: text } = stored
  const record = text === null ? null : { kind, text, value: JSON.parse(text) as JsonObject }
  return { ...stored, kind, record, raw: '' }
}
