// One batch: lock, load, decide in memory in order of arrival, write set by set, log, commit. Nobody gets an answer
// before the commit.

import { type Database, type Db, inTransaction, isDataRefusal } from '../db/database.ts'
import { loadSecret } from '../db/secrets.ts'
import { fault, GatewayError } from '../errors.ts'
import { findByIdentifiers, loadRecords, type RecordRef } from '../records/records.ts'
import { loadStatements } from '../records/statements.ts'
import { authoritiesInForce } from '../registry/authorities.ts'
import type { Standard } from '../standards/standard.ts'
import { claimDays, loadClaims, putClaims, type StoredClaim } from '../transfers/claims.ts'
import { appendItems, appendTransfers, type TransferLine } from '../transfers/log.ts'
import { digestBody, expiryOf, type Message, putMessages } from '../transfers/messages.ts'
import { endRun, stepRun } from '../transfers/runs.ts'
import { answerOf, replayOf } from './answers.ts'
import { applyState } from './apply-item.ts'
import { type Step, stepsOf } from './conditional.ts'
import { countTransfers } from './figures.ts'
import { loadFirst, loadRest, wantedIdentifiers } from './load-identity.ts'
import { lockRecords, lockUnits } from './locks.ts'
import { applyMerge, applyUnmerge, refuseMerged } from './merge.ts'
import { applyDirect, applyNote } from './operations.ts'
import { placed } from './placed.ts'
import { makeStage, type Stage } from './staging.ts'
import {
  type Claim,
  kindOf,
  type Operation,
  type OperationResult,
  type Submission,
  type Submitted,
  type Unit,
  type UnitResult,
} from './submission.ts'
import { itemLinesOf, lineOf, tallyOf } from './transfer-lines.ts'
import { writeStage } from './write-stage.ts'

export interface BatchContext {
  readonly database: Database
  readonly now: () => Date
  readonly newId: () => string
  readonly retentionDays: number
  /** Base of our own absolute links, if it is fixed: references to it are local. */
  readonly publicUrl: string | undefined
  /** The standards as they are now, by name. */
  readonly standards?: ReadonlyMap<string, Standard>
}

/** What became of a submission: its answer, or the error that is its answer. */
export type Settled = { readonly submitted: Submitted } | { readonly error: GatewayError }

/**
 * Commits submissions together. A batch that the database refuses is halved until the guilty unit stands alone; that one
 * is quarantined, and its neighbours never hear of it. Throws only when nothing was committed for what it throws.
 */
export async function commitBatch(context: BatchContext, submissions: readonly Submission[]): Promise<Settled[]> {
  try {
    return await commitOnce(context, submissions)
  } catch (error) {
    if (!refusalIn(error)) throw error
    if (submissions.length > 1) {
      const middle = submissions.length >> 1
      const first = await commitBatch(context, submissions.slice(0, middle))
      return [...first, ...(await commitBatch(context, submissions.slice(middle)))]
    }
    return [await commitHalved(context, submissions[0] as Submission, error)]
  }
}

/** True for what the database refused for its data, also where a room has explained it. */
function refusalIn(error: unknown): boolean {
  return isDataRefusal(error instanceof GatewayError ? error.cause : error)
}

async function commitHalved(context: BatchContext, submission: Submission, cause: unknown): Promise<Settled> {
  const { units, stretch } = submission
  if (units.length < 2) {
    const [unit] = units
    if (!unit || unit.operations.every((operation) => operation.type === 'note')) throw cause
    return await commitOne(context, { ...submission, units: [quarantined(unit, cause)] })
  }
  const middle = units.length >> 1
  const { claim: _claim, body: _body, ...head } = submission
  const before = stretch?.before ?? {}
  const run = stretch?.run ?? false
  const first = await commitOne(context, {
    ...head,
    units: units.slice(0, middle),
    stretch: { before, last: false, run },
  })
  if ('error' in first) return first
  const done = tallyOf(first.submitted.units, before)
  const rest: Submission = {
    ...submission,
    units: units.slice(middle),
    stretch: { before: done, last: stretch?.last ?? true, run },
  }
  const second = await commitOne(context, rest)
  if ('error' in second) return second
  return { submitted: { ...second.submitted, units: [...first.submitted.units, ...second.submitted.units] } }
}

async function commitOne(context: BatchContext, submission: Submission): Promise<Settled> {
  const [settled] = await commitBatch(context, [submission])
  return settled as Settled
}

function quarantined(unit: Unit, cause: unknown): Unit {
  const text =
    'The database refused this record: a value in it cannot be stored or indexed. Check it for values of unusual size or form.'
  const issue = fault('database-refused', '', text)
  const [first] = unit.operations
  if (first?.type === 'state') {
    const { kind, source } = first.item
    const note = { type: 'note', outcome: 'quarantined', kind, id: null, source, issues: [issue] } as const
    return { index: unit.index, operations: [note] }
  }
  return noteOf(unit, new GatewayError('invalid', text, { issues: [issue], cause }))
}

function noteOf({ index, operations: [first] }: Unit, error: GatewayError): Unit {
  const kind = first ? (kindsOf([first])[0] ?? null) : null
  const { issues } = error
  return { index, operations: [{ type: 'note', outcome: 'quarantined', kind, id: null, source: null, issues, error }] }
}

async function commitOnce(context: BatchContext, submissions: readonly Submission[]): Promise<Settled[]> {
  const { db } = context.database
  const digestKey = await loadSecret(db, 'messages')
  const { settled, lines } = await inTransaction(db, async (trx) => {
    const now = context.now()
    const units = submissions.flatMap((submission) => submission.units)
    // Sent together, done in this order: what is read is read under the locks.
    const [, claims, stage] = await Promise.all([
      lockUnits(trx, units, wantedClaims(submissions).map(claimName)),
      loadEarlier(trx, submissions, now),
      loadStage(trx, context, units, now),
    ])
    const settled: Settled[] = []
    const fresh: { submission: Submission; results: UnitResult[] }[] = []
    for (const submission of submissions) {
      const earlier = submission.claim && claims.get(claimName(submission.claim))
      if (earlier && submission.claim) settled.push(replayOf(earlier, submission.claim))
      else {
        const results = await applyUnits(trx, context, stage, submission)
        fresh.push({ submission, results })
        settled.push({ submitted: { transfer: submission.draft.id, units: results, replayed: false } })
        // The same key twice in one batch: the second is the first again.
        const claim = claimOf(submission, results, now)
        if (claim) claims.set(claimName(claim), claim)
      }
    }
    const [lines] = await Promise.all([
      writeLog(trx, context, digestKey, fresh, now),
      writeStage(trx, stage, context.publicUrl),
    ])
    return { settled, lines }
  })
  countTransfers(context.database, lines)
  return settled
}

function claimName({ client, key }: { readonly client: string; readonly key: string }): string {
  return JSON.stringify([client, key])
}

function wantedClaims(submissions: readonly Submission[]): Claim[] {
  return submissions.flatMap((submission) => submission.claim ?? [])
}

async function loadEarlier(trx: Db, submissions: readonly Submission[], now: Date): Promise<Map<string, StoredClaim>> {
  const claims = await loadClaims(trx, wantedClaims(submissions), now)
  return new Map(claims.map((claim) => [claimName(claim), claim]))
}

async function loadStage(trx: Db, context: BatchContext, units: readonly Unit[], now: Date): Promise<Stage> {
  const operations = units.flatMap((unit) => unit.operations)
  const kinds = kindsOf(operations)
  const [identified, authorities, first] = await Promise.all([
    findByIdentifiers(trx, wantedIdentifiers(operations)),
    authoritiesInForce(trx, kinds, now),
    loadFirst(trx, operations, kinds),
  ])
  const { identity, refs, spoken } = await loadRest(trx, units, first, identified, operations.flatMap(refsOf))
  const ruled = new Set(authorities.map(({ kind }) => kind))
  const [, records, statements] = await Promise.all([
    lockRecords(trx, refs),
    loadRecords(trx, refs),
    // Without rules a direct edit replaces whatever was said.
    loadStatements(
      trx,
      [...spoken, ...refs.filter(({ kind }) => ruled.has(kind)), ...operations.flatMap(pairOf)],
      refs,
    ),
  ])
  const present = (standard: Standard) => context.standards?.get(standard.name) ?? standard
  return makeStage({ records, statements, identified, authorities, identity }, now, context.newId, present)
}

/** The records of a merge. */
function pairOf(operation: Operation): RecordRef[] {
  if (operation.type !== 'merge') return []
  return [operation.id, operation.into].map((id) => ({ kind: operation.kind, id }))
}

function refsOf(operation: Operation): RecordRef[] {
  switch (operation.type) {
    case 'merge':
      return pairOf(operation)
    case 'unmerge':
      return [{ kind: operation.kind, id: operation.id }]
    case 'create':
      return operation.id === undefined ? [] : [{ kind: operation.record.kind, id: operation.id }]
    case 'update':
      return [{ kind: operation.record.kind, id: operation.id }]
    case 'delete':
    case 'patch':
      return [{ kind: operation.kind, id: operation.id }]
    case 'conditional':
      return operation.id === undefined ? [] : [{ kind: operation.kind, id: operation.id }]
    default:
      return []
  }
}

function kindsOf(operations: readonly Operation[]): string[] {
  const kinds = operations.flatMap((operation) => {
    if (operation.type === 'note') return []
    if (operation.type === 'state') return [operation.item.kind]
    if (operation.type === 'merge' || operation.type === 'unmerge') return [operation.kind]
    return [kindOf(operation)]
  })
  return [...new Set(kinds)]
}

async function applyUnits(trx: Db, context: BatchContext, stage: Stage, submission: Submission): Promise<UnitResult[]> {
  const start = stage.mark()
  const results: UnitResult[] = []
  for (const unit of submission.units) {
    let mark = stage.mark()
    try {
      const steps = await stepsOf(trx, stage, unit, context.publicUrl)
      mark = stage.mark()
      results.push({ results: applySteps(stage, unit, steps, submission) })
    } catch (error) {
      // What the database refused has ended the transaction, so it cannot be this unit's affair alone.
      if (!(error instanceof GatewayError) || refusalIn(error)) throw error
      stage.revert(mark)
      results.push(takenBack(unit, error))
    }
  }
  if (submission.dry) stage.revert(start)
  return results
}

function applySteps(
  stage: Stage,
  unit: Unit,
  steps: readonly Step[],
  { draft }: Submission,
): readonly OperationResult[] {
  const results: OperationResult[] = []
  const isTransaction = unit.bundle !== undefined && unit.operations.length > 1
  for (const { part, operation, result } of steps) {
    try {
      const done = result ?? applyOne(stage, operation as NonNullable<typeof operation>, draft, results, isTransaction)
      results.push(part === results.length ? done : { ...done, part })
    } catch (error) {
      const place = unit.bundle?.places[part]
      throw place !== undefined && error instanceof GatewayError ? placed(error, place) : error
    }
  }
  return results
}

function applyOne(
  stage: Stage,
  operation: NonNullable<Step['operation']>,
  draft: Submission['draft'],
  before: readonly OperationResult[],
  isTransaction: boolean,
): OperationResult {
  if (operation.type === 'note') return applyNote(operation)
  if (operation.type === 'state') return applyState(stage, operation, draft)
  if (operation.type === 'merge') return applyMerge(stage, operation, draft)
  if (operation.type === 'unmerge') return applyUnmerge(stage, operation, draft)
  refuseMerged(stage, operation)
  return applyDirect(stage, operation, draft, before, isTransaction)
}

function takenBack(unit: Unit, error: GatewayError): UnitResult {
  const [operation] = unit.operations
  const outcome = operation?.type === 'note' ? operation.outcome : 'refused'
  const kind = operation ? (kindsOf([operation])[0] ?? ('kind' in operation ? operation.kind : null)) : null
  return { error, outcome, kind, id: operation && 'id' in operation ? (operation.id ?? null) : null }
}

async function writeLog(
  trx: Db,
  context: BatchContext,
  digestKey: Uint8Array,
  fresh: readonly { submission: Submission; results: UnitResult[] }[],
  now: Date,
): Promise<readonly TransferLine[]> {
  const messages: Message[] = []
  const lines = fresh.flatMap(({ submission, results }) => {
    if (submission.stretch?.last === false) return []
    const body = submission.body ?? (results.some((result) => 'error' in result) ? submission.bodyIfRefused : undefined)
    const message = body && {
      digest: digestBody(digestKey, body.bytes),
      expires: expiryOf(now, context.retentionDays),
      mediaType: body.mediaType,
      body: body.bytes,
    }
    if (message) messages.push(message)
    return [lineOf(submission, results, message ?? null)]
  })
  await Promise.all([
    putMessages(trx, messages),
    appendItems(
      trx,
      fresh.flatMap(({ submission, results }) => itemLinesOf(submission, results)),
    ),
    appendTransfers(trx, lines),
    putClaims(
      trx,
      fresh.flatMap(({ submission, results }) => claimOf(submission, results, now) ?? []),
    ),
    ...fresh.map(({ submission }) => markRun(trx, submission, now)),
  ])
  return lines
}

async function markRun(trx: Db, { stretch, draft, units }: Submission, now: Date): Promise<void> {
  if (!stretch?.run) return
  if (stretch.last) await endRun(trx, draft.id)
  else await stepRun(trx, draft.id, units.length, now)
}

function claimOf(submission: Submission, results: readonly UnitResult[], now: Date): StoredClaim | undefined {
  const { claim, draft, stretch } = submission
  if (!claim || stretch?.last === false) return undefined
  const expiresAt = new Date(now.getTime() + claimDays * 86_400_000)
  return { ...claim, transfer: draft.id, answer: answerOf(submission, results), expiresAt }
}
