// Which record a vendor's item is about: what the crosswalk and the records know its identifiers to be, in the order of
// its feed; then, where its feed has match rules, the record that is alike beyond doubt. What is in doubt is for a person.

import { createHash } from 'node:crypto'
import { fault, GatewayError, type Issue } from '../errors.ts'
import { bestScore, type Score } from '../match/score.ts'
import type { Ground, Link } from '../registry/crosswalk.ts'
import type { Candidate } from '../registry/reviews.ts'
import type { Identifier, JsonObject } from '../standards/standard.ts'
import { typeOf } from './identifier-type.ts'
import type { Stage } from './staging.ts'
import type { Decided, IdentityStep, OperationResult, StateOperation, TransferDraft } from './submission.ts'

/** A key that more records share tells none of them apart. */
export const mostCandidates = 50

/** What was found: the record's id, null for a new record, or why it cannot be told. */
export interface Identified {
  readonly id: string | null
  /** The merged record under which its statement is kept, where it is not the record itself. */
  readonly home?: string
  /** By what: `own-id`, `identifier …`, `rule:<name> <score>`, `person: …`. */
  readonly evidence: string
  readonly grounds: readonly Ground[] | null
  readonly issue?: Issue
  /** What is said of an item that could be told. */
  readonly remarks: readonly Issue[]
}

/** One record that something of the item names. */
interface Hit {
  readonly step: IdentityStep
  /** Where its statements are kept. */
  readonly home: string
  /** The record that it is now. */
  readonly record: string
}

/** What may name the item's record, its own id first. */
export function stepsOf({ item, identity }: Pick<StateOperation, 'item' | 'identity'>): readonly IdentityStep[] {
  return identity?.steps ?? item.identifiers.map((identifier, at) => ({ identifier, type: '', isOwn: at === 0 }))
}

export function identifiersOf(operation: Pick<StateOperation, 'item' | 'identity'>): Identifier[] {
  return stepsOf(operation).map((step) => step.identifier)
}

export function findRecord(stage: Stage, operation: StateOperation, draft: TransferDraft): Identified {
  const { item, decided } = operation
  const known = { grounds: null, remarks: [] }
  if (decided) return byDecision(stage, operation, decided, draft)
  const steps = stepsOf(operation)
  if (steps.length === 0) {
    const text =
      'The item carries no identifier, so it cannot be told which record it is about. Send the id of your system.'
    const issue = fault('identifier-missing', '', text, { source: item.source })
    return { ...known, id: null, evidence: '', issue }
  }
  const hits = steps.flatMap((step) => hitsOf(stage, item.kind, step))
  const [first] = hits
  if (!first) return compare(stage, operation, draft)
  const records = distinct(hits)
  // A system knows its own records: what else the item says of who it is cannot take it to another one.
  const own = hits.filter(({ step }) => step.isOwn)
  const ofOwn = distinct(own)
  if (records.length === 1 || ofOwn.length === 1) {
    const found = own[0] ?? first
    const { step, record } = found
    const evidence = step.isOwn ? 'own-id' : `identifier ${nameOf(step)}`
    const remarks = hits.filter((hit) => hit.record !== record).map((hit) => conflict(operation, hit))
    return { ...known, ...at(found), evidence, remarks: remarks.slice(0, 10) }
  }
  const candidates = records.map((record) => candidateOf(stage, operation, record, hits))
  const text = `Its identifiers belong to ${records.length} records of ${item.kind}`
  return review(stage, operation, draft, candidates, text)
}

function at({ home, record }: Hit): Pick<Identified, 'id' | 'home'> {
  return home === record ? { id: record } : { id: record, home }
}

/** Throws GatewayError('conflict') when the review was decided meanwhile, or the record is not there or spoken for. */
function byDecision(
  stage: Stage,
  { item, message }: StateOperation,
  decided: Decided,
  draft: TransferDraft,
): Identified {
  const { kind } = item
  if (decided.review && !stage.identity.isOpen(decided.review.id))
    throw new GatewayError('conflict', `The review ${decided.review.id} was decided by somebody else meanwhile.`)
  const known = { evidence: decided.evidence, grounds: decided.grounds, remarks: [] }
  if (decided.record === null) return { ...known, id: null }
  const record = stage.identity.rootOf(kind, decided.record)
  if (stage.record(kind, record)?.deleted !== false)
    throw new GatewayError(
      'conflict',
      `${kind}/${record} does not exist any more. Decide for another record, or "new".`,
    )
  const spoken = stage
    .keptUnder(kind, decided.record)
    .some((one) => one.system === draft.system && one.message === message)
  if (decided.review && spoken) {
    const text = `${draft.system} knows ${kind}/${record} by another id already, and two of its items cannot state one record in turns. Decide "new", then merge the new record.`
    throw new GatewayError('conflict', text)
  }
  return { ...known, ...at({ home: decided.record, record } as Hit) }
}

function distinct(hits: readonly Hit[]): string[] {
  return [...new Set(hits.map(({ record }) => record))]
}

/** The records that one identifier names: by the crosswalk, and by carrying it. */
function hitsOf(stage: Stage, kind: string, step: IdentityStep): Hit[] {
  const { identity } = stage
  const isThere = (id: string) => stage.record(kind, id)?.deleted === false
  const hit = (home: string): Hit => ({ step, home, record: identity.rootOf(kind, home) })
  const carried = (
    step.key ? identity.found(kind, step.key).filter(isThere) : stage.identified(kind, step.identifier)
  ).map(hit)
  const links = linksOf(stage, kind, step)
  const linked = links.map(({ record }) => hit(record)).filter(({ record }) => isThere(record))
  const decisive = linked.find((_, index) => isDecision((links[index] as Link).evidence))
  if (decisive) return [decisive]
  const roots = distinct(carried)
  const [link] = linked
  if (!link) return roots.map((record) => carried.find((one) => one.record === record) as Hit)
  // Who carries it now is who it is, where nobody else does and nobody has decided otherwise.
  if (roots.length === 1 && roots[0] !== link.record) return [carried[0] as Hit]
  return [link, ...carried.filter((one) => one.record !== link.record)]
}

function linksOf(stage: Stage, kind: string, { identifier, key, type }: IdentityStep): readonly Link[] {
  const links = stage.identity.links(kind, identifier)
  return links.filter((link) => (key ? link.type === type : !link.type.startsWith('=')))
}

function isDecision(evidence: string): boolean {
  return evidence.startsWith('person:') || evidence.startsWith('merge:')
}

function nameOf({ identifier: { system, value }, key, type }: IdentityStep): string {
  return key ? `${type.slice(1)} ${value}` : `${system}|${value}`
}

function conflict({ item }: StateOperation, other: Hit): Issue {
  const text = `${nameOf(other.step)} is known as another record of ${item.kind} than the item's own id, which counts. If both are one, merge them; /api/v1/crosswalk tells which they are.`
  return { severity: 'warning', code: 'identity-conflict', path: '', text, source: item.source }
}

/** The records that share a key with an item that no identifier names, held against it by the rules of its feed. */
function compare(stage: Stage, operation: StateOperation, draft: TransferDraft): Identified {
  const { item, identity, message } = operation
  const fresh: Identified = { id: null, evidence: 'own-id', grounds: null, remarks: [] }
  if (!identity || identity.rules.length === 0 || !item.record) return fresh
  const { kind } = item
  const keys = identity.keys.filter(({ key }) => !key.startsWith('='))
  const shared = keys.map((key) => stage.identity.found(kind, key))
  const tooMany = shared.some((ids) => ids.length > mostCandidates)
  const ids = new Set(shared.flat().map((id) => stage.identity.rootOf(kind, id)))
  const scores = [...ids].flatMap((id) => {
    const record = stage.record(kind, id)
    if (!record || record.deleted) return []
    const ours = (item.record as { value: JsonObject }).value
    const score = bestScore(identity.rules, ours, JSON.parse(record.text) as JsonObject)
    return score && score.verdict !== 'none' ? [{ id, score }] : []
  })
  scores.sort((one, other) => other.score.score - one.score.score || (one.id < other.id ? -1 : 1))
  const [best] = scores
  if (!best && !tooMany) return fresh
  // A system that calls two records by two ids says that they are two.
  const isOwnAlready =
    best && stage.statementsOf(kind, best.id).some((one) => one.system === draft.system && one.message === message)
  if (best && scores.length === 1 && best.score.verdict === 'match' && !tooMany && !isOwnAlready)
    return {
      id: best.id,
      evidence: `rule:${best.score.rule} ${best.score.score}`,
      grounds: groundsOf(best.score),
      remarks: [],
    }
  const candidates = scores.map(({ id, score }) => scored(id, score))
  const why = isOwnAlready
    ? `It is like a record of ${kind} that ${draft.system} knows by another id`
    : tooMany
      ? `More than ${mostCandidates} records of ${kind} share a key with it, too many to compare`
      : `It may be ${candidates.length === 1 ? 'a record' : `one of ${candidates.length} records`} of ${kind} that ${candidates.length === 1 ? 'is' : 'are'} like it`
  return review(stage, operation, draft, candidates, why)
}

/** A score without the values that were compared. */
export function groundsOf({ comparisons }: Score): Ground[] {
  return comparisons.map(({ path, result, weight }) => ({ path, result, weight }))
}

function scored(record: string, { rule, score, comparisons }: Score): Candidate {
  return { record, score, by: `rule:${rule}`, identifiers: [], comparisons }
}

function candidateOf(stage: Stage, operation: StateOperation, record: string, hits: readonly Hit[]): Candidate {
  const { item, identity } = operation
  const stored = stage.record(item.kind, record)
  const identifiers = hits.filter((hit) => hit.record === record).map(({ step }) => step.identifier)
  const score =
    stored && !stored.deleted && item.record
      ? bestScore(identity?.rules ?? [], item.record.value, JSON.parse(stored.text) as JsonObject)
      : undefined
  const alike = score ? scored(record, score) : { record, score: null, by: 'identifier', comparisons: [] }
  return { ...alike, identifiers }
}

/** What names an item with its sender, so that the same one that comes again is known. */
export function subjectOf(operation: Pick<StateOperation, 'item' | 'identity' | 'message'>): string {
  const [first] = identifiersOf(operation)
  const parts = [operation.item.kind, operation.message, first?.system ?? '', first?.value ?? '']
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

function digestOf({ item }: StateOperation): Buffer {
  const said = JSON.stringify([item.record?.text ?? null, item.stated])
  return createHash('sha256').update(said).digest()
}

/** Leaves the item to a person, once (its sender is not told of others' records): one that comes again finds its review, and a dismissed one its dismissal. */
function review(
  stage: Stage,
  operation: StateOperation,
  draft: TransferDraft,
  candidates: readonly Candidate[],
  why: string,
): Identified {
  const { item, message, mapping } = operation
  const subject = subjectOf(operation)
  const digest = digestOf(operation)
  const known = stage.identity.reviewAbout(subject)
  const nothing = { id: null, evidence: '', grounds: null, remarks: [] }
  const dismissed = known.find((one) => one.state === 'dismissed' && Buffer.from(one.digest).equals(digest))
  if (dismissed) {
    const text = `This item was dismissed by a person: ${dismissed.decisionReason ?? ''} (review ${dismissed.id}). Send it again when it says something else.`
    return { ...nothing, issue: fault('identity-dismissed', '', text, { source: item.source }) }
  }
  const id = known.find((one) => one.state === 'open')?.id ?? stage.newId()
  stage.identity.putReview({
    ...{ id, sort: 'identity', kind: item.kind, system: draft.system, vendor: draft.vendor },
    ...{ message: draft.message ?? message, mapping, subject, digest },
    item: storedItem(operation),
    identifiers: identifiersOf(operation),
    candidates: candidates.slice(0, mostCandidates),
    reason: `${why}.`,
    transfer: draft.id,
    at: stage.now,
  })
  const text = `${why}. Nothing is guessed: a person decides on it at /api/v1/reviews/${id}.`
  return { ...nothing, issue: fault('identity-review', '', text, { source: item.source }) }
}

/** The item as a review keeps it: what it takes to apply it later, without its part of the payload. */
function storedItem({ item }: StateOperation): string {
  const { index, source, kind, record, stated, complement, identifiers, issues } = item
  return JSON.stringify({ index, source, kind, record: record?.text ?? null, stated, complement, identifiers, issues })
}

/** Opens the links that are new, once the item was applied. `result` names its record. */
export function linkItem(
  stage: Stage,
  operation: StateOperation,
  found: Identified,
  draft: TransferDraft,
  { kind, id }: Pick<OperationResult, 'kind' | 'id'>,
): void {
  if (kind === null || id === null) return
  const home = found.home ?? id
  if (operation.decided?.review) stage.identity.closeReview({ ...operation.decided.review, record: id })
  for (const step of stepsOf(operation)) {
    const { identifier } = step
    const links = linksOf(stage, kind, step)
    if (!isNew(stage, links, { kind, id }, step.isOwn, operation.decided !== undefined)) continue
    stage.identity.putLink({
      ...{ id: stage.newId(), kind, system: identifier.system, value: identifier.value },
      type: links[0]?.type ?? (step.type || typeOf(operation.item.record?.value ?? {}, identifier)),
      record: home,
      evidence: step.isOwn ? found.evidence : `identifier of ${nameOf(stepsOf(operation)[0] as IdentityStep)}`,
      grounds: step.isOwn ? found.grounds : null,
      ...{ source: draft.system, transfer: draft.id, at: stage.now },
    })
  }
}

/** A decision is linked even where a link was there; what belongs to another living record is left to it. */
function isNew(
  stage: Stage,
  links: readonly Link[],
  { kind, id }: { readonly kind: string; readonly id: string },
  isOwn: boolean,
  isDecided: boolean,
): boolean {
  const here = links.filter((link) => stage.identity.rootOf(kind, link.record) === id)
  if (isOwn && isDecided) return !here.some((link) => isDecision(link.evidence))
  if (here.length > 0) return false
  return isOwn || !links.some((link) => stage.record(kind, stage.identity.rootOf(kind, link.record))?.deleted === false)
}
