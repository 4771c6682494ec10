// Two records become one, and two again. A merge is a pointer: statements stay where they are, the survivor is computed
// from them all, and taking the pointer back computes both anew. Numbers go on above those of both records, so that it
// can always be told what was said before, during and after.

import { createHash } from 'node:crypto'
import { GatewayError, isValid } from '../errors.ts'
import { bestScore } from '../match/score.ts'
import type { StoredRecord } from '../records/records.ts'
import type { StoredStatement } from '../records/statements.ts'
import type { Merge } from '../registry/merges.ts'
import { saysMerged } from '../standards/merge-links.ts'
import type { CanonicalRecord, Standard } from '../standards/standard.ts'
import { groundsOf } from './identify.ts'
import { asRecord, resultOf } from './operation-results.ts'
import type { Stage } from './staging.ts'
import { readElements, recompute, stampContent } from './state-record.ts'
import type {
  ConcreteOperation,
  MergeOperation,
  OperationResult,
  TransferDraft,
  UnmergeOperation,
} from './submission.ts'

/** Throws GatewayError `invalid-request`, `not-found`, `conflict`, or `business-rule` where the standard refuses the result. */
export function applyMerge(stage: Stage, operation: MergeOperation, draft: TransferDraft): OperationResult {
  const { standard, kind, id, into, reason } = operation
  const merged = there(stage, kind, id)
  const survivor = there(stage, kind, into)
  const { identity, now } = stage
  const version = Math.max(merged.version, survivor.version) + 1
  const versions = { survivorVersion: version, mergedVersion: merged.version + 1 }
  const merge = { id: stage.newId(), kind, merged: id, survivor: into, ...versions, at: now }
  const ours = asRecord(survivor)
  const score = bestScore(operation.rules ?? [], asRecord(merged).value, ours.value)
  keepIdentifiers(stage, operation, draft, asRecord(merged))
  identity.putMerge({
    ...{ ...merge, reason, grounds: score ? groundsOf(score) : null },
    ...{ client: draft.client, system: draft.system, transfer: draft.id },
  })
  endMerged(stage, standard, merged, draft)
  const record = compute(stage, standard, survivor, version)
  const stored = put(stage, standard, record, { kind, id: into, version }, draft)
  return resultOf('accepted', 'updated', kind, into, stored)
}

/** A record that can be merged. */
function there(stage: Stage, kind: string, id: string): StoredRecord {
  const merge = stage.identity.mergeOf(kind, id)
  if (merge) throw mergedAlready(merge, `Merge with ${kind}/${stage.identity.rootOf(kind, id)}, or unmerge it first.`)
  const record = stage.record(kind, id)
  if (!record) throw new GatewayError('not-found', `${kind}/${id} does not exist here, so it cannot be merged.`)
  if (!record.deleted) return record
  throw new GatewayError('conflict', `${kind}/${id} was deleted, so it cannot be merged. An update restores it.`)
}

function mergedAlready({ kind, merged, survivor, at }: Merge, cure: string): GatewayError {
  const text = `${kind}/${merged} was merged into ${kind}/${survivor} on ${at.toISOString()}. ${cure}`
  return new GatewayError('conflict', text)
}

/** What names the merged record names it still, whatever the survivor takes over of it: a person has said so. */
function keepIdentifiers(
  stage: Stage,
  { standard, kind, id, reason }: MergeOperation,
  draft: TransferDraft,
  record: CanonicalRecord,
): void {
  const { identity } = stage
  const links = identity.linksTo(kind, id)
  const named = [
    ...links,
    ...standard.identity
      .identifiersOf(record)
      .record.filter(({ system, value }) => !links.some((link) => link.system === system && link.value === value))
      .map(({ system, value }) => ({ system, value, type: '' })),
  ]
  for (const { system, value, type } of named)
    identity.putLink({
      ...{ id: stage.newId(), kind, system, value, type, record: id },
      ...{ evidence: `merge: ${draft.client} ${reason}`, grounds: null },
      ...{ source: draft.system, transfer: draft.id, at: stage.now },
    })
}

/** A merged record says so where its kind has words for it; others are ended, and lead to the survivor. */
function endMerged(stage: Stage, standard: Standard, merged: StoredRecord, draft: TransferDraft): void {
  const { kind, id } = merged
  const version = merged.version + 1
  if (saysMerged(kind)) {
    const said = stage.identity.withLinks(asRecord(merged), id)
    const record = standard.identity.stamp(said, { id, version, updated: stage.now })
    put(stage, standard, record, { kind, id, version }, draft)
    return
  }
  const stored = { kind, id, version, deleted: true, updatedAt: stage.now, text: '' }
  const { id: transfer, system } = draft
  stage.putVersion({ stored, record: null, standard, transfer, system, isNew: false })
}

/** The record as all that is said of it, and its merges, make it now. */
function compute(stage: Stage, standard: Standard, { kind, id }: StoredRecord, version: number): CanonicalRecord {
  const content = recompute(standard, kind, stage.statementsOf(kind, id), stage.rules(kind, id))
  const stamped = stampContent(standard, kind, content, { id, version, updated: stage.now })
  const record = stage.identity.withLinks(stamped, id)
  const issues = standard.validate(record)
  if (isValid(issues)) return record
  const text = `What is said of ${kind}/${id} then makes a ${kind} that is not valid: ${issues[0]?.text ?? ''}`
  throw new GatewayError('business-rule', text, { issues })
}

function put(
  stage: Stage,
  standard: Standard,
  record: CanonicalRecord,
  { kind, id, version }: { readonly kind: string; readonly id: string; readonly version: number },
  { id: transfer, system }: TransferDraft,
): StoredRecord {
  const stored = { kind, id, version, deleted: false, updatedAt: stage.now, text: record.text }
  stage.putVersion({ stored, record, standard, transfer, system, isNew: false })
  return stored
}

/** Throws GatewayError `not-found`, `conflict`, or `business-rule` where the standard refuses one of the two. */
export function applyUnmerge(stage: Stage, operation: UnmergeOperation, draft: TransferDraft): OperationResult {
  const { standard, kind, id, reason } = operation
  const { identity, now } = stage
  const merged = stage.record(kind, id)
  if (!merged) throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
  const merge = identity.mergeOf(kind, id)
  if (!merge) throw new GatewayError('conflict', `${kind}/${id} is not merged, so there is nothing to take back.`)
  const survivor = stage.record(kind, identity.rootOf(kind, id))
  identity.endMerge(merge, { id: merge.id, at: now, client: draft.client, reason, transfer: draft.id })
  const version = Math.max(merged.version, survivor?.version ?? 0) + 1
  const stored = put(stage, standard, compute(stage, standard, merged, version), { kind, id, version }, draft)
  if (survivor && !survivor.deleted) {
    const next = survivor.version + 1
    const record = compute(stage, standard, survivor, next)
    if (!standard.identity.sameContent(asRecord(survivor), record))
      put(stage, standard, record, { kind, id: survivor.id, version: next }, draft)
    askAbout(stage, merge, survivor, draft)
  }
  return resultOf('accepted', 'updated', kind, id, stored)
}

/** What began to be said of the survivor while the two were one stays with it, and a person is told of it. */
function askAbout(stage: Stage, merge: Merge, survivor: StoredRecord, draft: TransferDraft): void {
  const { kind, id } = survivor
  const since = stage.statementsOf(kind, id).filter((statement) => beganSince(statement, merge.survivorVersion))
  if (since.length === 0) return
  const told = since.map(({ id: record, system, message, seq, transfer, at }) => {
    return { record, system, message, version: seq, transfer, at: at.toISOString() }
  })
  const name = createHash('sha256').update(merge.id).digest()
  stage.identity.putReview({
    ...{ id: stage.newId(), sort: 'unmerge', kind, system: draft.system, vendor: null, message: null, mapping: null },
    ...{
      subject: name.toString('base64url'),
      digest: name,
      item: JSON.stringify({ statements: told }),
      identifiers: [],
    },
    candidates: [id, merge.merged].map((record) => {
      return { record, score: null, by: 'unmerge', identifiers: [], comparisons: [] }
    }),
    reason: `${kind}/${merge.merged} was taken out of ${kind}/${id}; what was written on ${kind}/${id} meanwhile stays with it. Look whether some of it belongs to ${kind}/${merge.merged}.`,
    transfer: draft.id,
    at: stage.now,
  })
}

function beganSince({ elements, seq }: StoredStatement, version: number): boolean {
  if (elements === null) return seq > version
  const placed = readElements(elements)
  return placed.length > 0 && placed.every((element) => element.seq > version)
}

/** What is merged is not written by its old id, and what others were merged into is not deleted. Throws `conflict`. */
export function refuseMerged(stage: Stage, operation: ConcreteOperation): void {
  const { id } = operation
  if (id === undefined) return
  const kind = 'kind' in operation ? operation.kind : operation.record.kind
  const merge = stage.identity.mergeOf(kind, id)
  if (merge) {
    const root = stage.identity.rootOf(kind, id)
    throw mergedAlready(merge, `Write ${kind}/${root}, or unmerge ${kind}/${id} first.`)
  }
  const others = stage.identity.mergedInto(kind, id)
  if (operation.type !== 'delete' || operation.policy || others.length === 0) return
  const names = others.slice(0, 3).map(({ merged }) => `${kind}/${merged}`)
  const text = `${names.join(', ')} ${others.length === 1 ? 'was' : 'were'} merged into ${kind}/${id}, so it cannot be deleted. Unmerge first.`
  throw new GatewayError('conflict', text)
}
