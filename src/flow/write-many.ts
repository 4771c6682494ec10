// Writes of a list: every item is a unit of its own, so that one that is refused never spoils its neighbours.

import { GatewayError, isValid } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadClaims } from '../transfers/claims.ts'
import { loadItems, loadTransfer } from '../transfers/log.ts'
import type { Caller } from './admit.ts'
import { replayOf } from './answers.ts'
import { followAfter } from './bridges.ts'
import { draftTransfer } from './drafts.ts'
import { submitUnits } from './stretches.ts'
import type {
  ConcreteOperation,
  ItemOutcome,
  NoteOperation,
  Operation,
  Origin,
  Submitted,
  Unit,
  UnitResult,
  WriteStatus,
} from './submission.ts'
import { withinView } from './unseen.ts'
import type { WriteOptions } from './write.ts'

/** One item of a list: what to do, or why not. */
export type ListedOperation = ConcreteOperation | NoteOperation

export interface ListedOutcome extends ItemOutcome {
  /** Absent where an earlier answer is read from the log. */
  readonly status?: WriteStatus
}

export interface WrittenList {
  readonly transfer: string
  /** In the order of the list. */
  readonly items: readonly ListedOutcome[]
  readonly replayed: boolean
}

/** Applies the items of a list, each for itself, and answers when all are committed. */
export async function writeList(
  gateway: Gateway,
  caller: Pick<Caller, 'client' | 'system' | 'view'>,
  listed: readonly ListedOperation[],
  origin: Origin,
  { name, ...options }: WriteOptions & { readonly name: string },
): Promise<WrittenList> {
  const draft = draftTransfer(gateway, caller, origin, name)
  const { idempotencyKey: key, fingerprint, body } = options
  const claim = key !== undefined && fingerprint ? { claim: { client: caller.client, key, fingerprint } } : {}
  const base = { draft, ...claim, ...(body ? { body } : {}) }
  const units = await unitsOf(gateway, caller, listed)
  const submitted = await submitUnits(gateway, base, units)
  await followAfter(gateway, submitted.units.map(kindOfResult))
  return await listOf(gateway, submitted)
}

function kindOfResult(result: UnitResult): string | null {
  return 'error' in result ? null : (result.results[0]?.kind ?? null)
}

/**
 * The answer that an earlier call with the same key had; undefined when there was none. Throws `key-reused` for another
 * call under that key, `in-progress` while it is worked on.
 */
export async function earlierList(
  gateway: Gateway,
  { client }: Pick<Caller, 'client'>,
  { idempotencyKey: key, fingerprint }: WriteOptions,
): Promise<WrittenList | undefined> {
  if (key === undefined || !fingerprint) return undefined
  const claim = { client, key, fingerprint }
  const [known] = await loadClaims(gateway.database.db, [claim], gateway.now())
  if (!known) return undefined
  const earlier = replayOf(known, claim)
  if ('error' in earlier) throw earlier.error
  return await listOf(gateway, earlier.submitted)
}

async function listOf(gateway: Gateway, { transfer, units, replayed, logged }: Submitted): Promise<WrittenList> {
  if (!logged) return { transfer, items: units.map(outcomeOf), replayed }
  if (!(await loadTransfer(gateway.database.db, transfer))) {
    const detail = 'The list of this message is still being worked on. Ask again in a moment.'
    throw new GatewayError('in-progress', detail, { headers: { 'Retry-After': '1' } })
  }
  return { ...(await loggedList(gateway, transfer)), replayed }
}

/** What became of the items of a list that was written before, from the transfer log. */
export async function loggedList(
  gateway: Pick<Gateway, 'database'>,
  transfer: string,
): Promise<{ readonly transfer: string; readonly items: readonly ListedOutcome[] }> {
  const lines = await loadItems(gateway.database.db, transfer, -1, mostListed)
  const items = lines.map(({ index, outcome, kind, record: id, version, issues }) => {
    return { index, outcome: outcome as ItemOutcome['outcome'], kind, id, version, issues: issues ?? [] }
  })
  return { transfer, items }
}

/** Items of one list, at most. */
export const mostListed = 10_000

/** The units of a list, with what may not be done, or is not valid, as notes. */
export async function unitsOf(
  gateway: Gateway,
  caller: Pick<Caller, 'view'>,
  listed: readonly ListedOperation[],
): Promise<Unit[]> {
  const units: Unit[] = []
  for (const [index, operation] of listed.entries()) {
    const allowed = operation.type === 'note' ? operation : await allowedOf(gateway, caller, operation)
    units.push({ index, operations: [allowed] })
  }
  return units
}

/** The operation as the caller's view lets it be done, or why not. */
async function allowedOf(
  gateway: Gateway,
  caller: Pick<Caller, 'view'>,
  operation: ConcreteOperation,
): Promise<Operation> {
  const kind = 'kind' in operation ? operation.kind : operation.record.kind
  const id = operation.id ?? null
  let allowed: Operation
  try {
    allowed = (await withinView(gateway, caller, [operation]))[0] ?? operation
  } catch (error) {
    if (!(error instanceof GatewayError) || error.status >= 500) throw error
    return noteOf('refused', kind, id, error)
  }
  if (!('record' in operation)) return allowed
  const issues = operation.standard.validate(operation.record)
  return isValid(issues) ? allowed : { ...{ type: 'note', outcome: 'quarantined', kind, id, source: null, issues } }
}

/** A refusal as what is noted of an item. */
export function noteOf(
  outcome: 'quarantined' | 'refused',
  kind: string,
  id: string | null,
  { code, message, issues }: GatewayError,
): NoteOperation {
  const told = issues.length > 0 ? issues : [{ severity: 'error' as const, code, path: '', text: message }]
  return { type: 'note', outcome, kind, id, source: null, issues: told }
}

function outcomeOf(result: UnitResult, index: number): ListedOutcome {
  if ('error' in result) {
    const { kind, id, outcome, error } = result
    return { index, outcome, kind, id, version: null, issues: noteOf(outcome, kind ?? '', id, error).issues }
  }
  const [one] = result.results
  if (!one) throw new Error('A unit of one operation has one result')
  const { outcome, kind, id, version, issues, status } = one
  return { index, outcome, kind, id, version, issues, ...(status === undefined ? {} : { status }) }
}
