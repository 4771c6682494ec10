// Who is no longer in a complete list. Where a feed's contract says that its payload names every record, what its system
// said of those that are missing is taken back, or they are ended, within the drop limit of the contract.

import { fault, type Issue } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { recordsSpokenOf, type SpokenOf } from '../records/spoken-of.ts'
import type { Standard } from '../standards/standard.ts'
import { draftTransfer } from './drafts.ts'
import { completenessOf } from './feed-contract.ts'
import type { MessageMapping } from './mappings.ts'
import { submitUnits } from './stretches.ts'
import type { Operation, TransferDraft, Unit } from './submission.ts'
import { tallyOf } from './transfer-lines.ts'

/** What became of those that a complete list did not name. */
export interface Absent {
  readonly transfer: string
  readonly known: number
  readonly absent: number
  /** How many were dealt with; none above the drop limit, or where an item could not be told who it is about. */
  readonly done: number
  readonly issues: readonly Issue[]
}

/** Deals with those that a payload did not name, in a transfer of its own that is linked to it; undefined when all are there. */
export async function dealWithAbsent(
  gateway: Gateway,
  { feed, name: message, standard }: MessageMapping,
  of: TransferDraft,
  hasUnknown: boolean,
): Promise<Absent | undefined> {
  const { list } = completenessOf(feed)
  if (!list) return undefined
  const spoken = await recordsSpokenOf(gateway.database.db, { system: of.system, message, transfer: of.id })
  const missing = spoken.filter(({ named }) => !named)
  if (missing.length === 0) return undefined
  const origin = { face: of.face, correlation: of.correlation, trace: of.trace }
  const about = { vendor: of.vendor, message: of.message, feed: of.feed, mapping: of.mapping }
  const draft = { ...draftTransfer(gateway, of, origin, 'absence', about), replayOf: of.id }
  const counts = { known: spoken.length, absent: missing.length }
  const obstacle = obstacleTo(counts, list.dropLimit ?? 10, hasUnknown)
  if (obstacle) {
    const note = {
      type: 'note',
      outcome: 'quarantined',
      kind: null,
      id: null,
      source: null,
      issues: [obstacle],
    } as const
    const { transfer } = await gateway.lanes.submit({ draft, units: [{ index: 0, operations: [note] }] })
    return { transfer, ...counts, done: 0, issues: [obstacle] }
  }
  const units = missing.map(
    (record, index): Unit => ({
      index,
      operations: [operationFor(record, list.absent, standard, message, of.mapping)],
    }),
  )
  const { transfer, units: results } = await submitUnits(gateway, { draft }, units)
  const { accepted = 0 } = tallyOf(results, {})
  return { transfer, ...counts, done: accepted, issues: [] }
}

function obstacleTo(
  { known, absent }: { readonly known: number; readonly absent: number },
  limit: number,
  hasUnknown: boolean,
): Issue | undefined {
  if (hasUnknown) {
    const text = `${absent} of ${known} records are not in the list, but some of its items could not be told apart or read, and may be about them. Nothing was taken back; mend those items and send the list again.`
    return fault('absence-unknown', '', text)
  }
  if (absent * 100 <= known * limit) return undefined
  const text = `${absent} of ${known} records are not in the list, more than the drop limit of ${limit} %. Nothing was taken back: if it is so, raise the limit for once and send the list again.`
  return fault('drop-limit', '', text)
}

function operationFor(
  { kind, id }: SpokenOf,
  absent: 'withdraw' | 'end',
  standard: Standard,
  message: string,
  mapping: string | null,
): Operation {
  if (absent === 'end') return { type: 'delete', standard, kind, id }
  const record = { kind, text: '{}', value: {} }
  const nothing = { stated: [], complement: {}, identifiers: [], raw: '', issues: [] }
  return {
    ...{ type: 'state', standard, message, mapping: mapping ?? '', complementAfter: () => ({}), complete: true },
    item: { index: 0, source: `absent ${kind}/${id}`, kind, record, ...nothing },
    decided: { record: id, evidence: 'absent', grounds: null },
  }
}
