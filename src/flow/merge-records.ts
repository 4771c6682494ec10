// Merging and separating records by hand: a person's decision, with its reason.

import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { isIdentifying } from '../match/rules.ts'
import { loadRecords } from '../records/records.ts'
import { matchRulesOf } from '../registry/match-rules.ts'
import type { Standard } from '../standards/standard.ts'
import { type Caller, requireScope } from './admit.ts'
import { followAfter } from './bridges.ts'
import { draftTransfer } from './drafts.ts'
import { readRule } from './load-identity.ts'
import type { MergeOperation, Origin, UnmergeOperation } from './submission.ts'

/** What a merge, or its end, has done. */
export interface Merged {
  readonly transfer: string
  readonly kind: string
  /** The record that was asked about. */
  readonly id: string
  /** The record that stands for it now. */
  readonly record: string
  /** The version that was made of the survivor, or of the record that is one of its own again. */
  readonly version: number | null
}

/** The standard that a kind is of. Throws GatewayError('kind-unknown'). */
export function standardOf({ standards }: Pick<Gateway, 'standards'>, kind: string): Standard {
  for (const standard of standards.values()) if (standard.kinds.has(kind)) return standard
  const text = `There is no kind ${JSON.stringify(kind.slice(0, 80))} here; write it as the standards do, for example Patient or Census.`
  throw new GatewayError('kind-unknown', text)
}

/**
 * Makes `id` another id of the record `into`. Throws GatewayError `invalid-request` for a record with itself or of
 * another kind, `not-found`, `conflict` for one that is merged or deleted, `business-rule` for an impossible result.
 */
export async function mergeRecords(
  gateway: Gateway,
  caller: Caller,
  {
    kind,
    id,
    into,
    reason,
  }: { readonly kind: string; readonly id: string; readonly into: string; readonly reason: string },
  origin: Origin,
): Promise<Merged> {
  const standard = standardOf(gateway, kind)
  const survivor = idOf(kind, into)
  if (survivor === id)
    throw new GatewayError(
      'invalid-request',
      `${kind}/${id} cannot be merged with itself; \`into\` names another record.`,
    )
  await requireBoth(gateway, caller, standard, kind, [id, survivor])
  const stored = await matchRulesOf(gateway.database.db, [kind])
  const rules = stored.map(readRule).flatMap((rule) => (isIdentifying(rule) ? [] : [rule]))
  const operation: MergeOperation = { type: 'merge', standard, kind, id, into: survivor, reason, rules }
  return { ...(await submit(gateway, caller, operation, origin)), record: survivor }
}

/** Makes a merged record one of its own again. Throws GatewayError `not-found`, `conflict` when it is not merged. */
export async function unmergeRecord(
  gateway: Gateway,
  caller: Caller,
  { kind, id, reason }: { readonly kind: string; readonly id: string; readonly reason: string },
  origin: Origin,
): Promise<Merged> {
  const standard = standardOf(gateway, kind)
  await requireBoth(gateway, caller, standard, kind, [id])
  const operation: UnmergeOperation = { type: 'unmerge', standard, kind, id, reason }
  return { ...(await submit(gateway, caller, operation, origin)), record: id }
}

function idOf(kind: string, text: string): string {
  const slash = text.indexOf('/')
  const id = text.slice(slash + 1)
  if (slash >= 0 && text.slice(0, slash) !== kind) {
    const detail = `A ${kind} is merged with a ${kind}, not with ${JSON.stringify(text.slice(0, 80))}.`
    throw new GatewayError('invalid-request', detail)
  }
  if (/^[A-Za-z0-9\-.]{1,64}$/.test(id)) return id
  throw new GatewayError('invalid-request', `into=${JSON.stringify(text.slice(0, 80))} is not the id of a ${kind}.`)
}

/** Who merges two records must be allowed to write and see both. */
async function requireBoth(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  requireScope(caller, { area: 'admin', target: 'identity', action: 'u' })
  requireScope(caller, { area: 'system', target: kind, action: 'u' })
  const view = compileView(caller.view, standard, gateway.now())
  if (!view.restricts(kind)) return
  const records = await loadRecords(
    gateway.database.db,
    ids.map((id) => ({ kind, id })),
  )
  for (const record of records)
    if (!record.deleted && !view.admits(record))
      throw new GatewayError('not-found', `${kind}/${record.id} does not exist here.`)
}

async function submit(
  gateway: Gateway,
  caller: Caller,
  operation: MergeOperation | UnmergeOperation,
  origin: Origin,
): Promise<Omit<Merged, 'record'>> {
  const draft = draftTransfer(gateway, caller, origin, operation.type)
  const { transfer, units } = await gateway.lanes.submit({ draft, units: [{ index: 0, operations: [operation] }] })
  await followAfter(gateway, [operation.kind])
  const [unit] = units
  if (!unit) throw new Error('A submission of one unit has one result')
  if ('error' in unit) throw unit.error
  const { kind, id } = operation
  return { transfer, kind, id, version: unit.results[0]?.version ?? null }
}
