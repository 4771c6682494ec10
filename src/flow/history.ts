// History as a caller may see it: each version by the view, a deletion where what it deleted was to be seen.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { type HistoryPosition, type HistoryQuery, loadVersionsOver } from '../records/history.ts'
import { loadRecords, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import { type Caller, mayDo } from './admit.ts'
import { readDerived } from './derived-kinds.ts'
import { noteShown } from './disclosure.ts'
import { readableVersions } from './readable-versions.ts'

export interface HistoryPage {
  readonly versions: readonly StoredRecord[]
  /** Where the next page begins, absent on the last. */
  readonly next?: HistoryPosition
}

/** One page of versions, newest first. Throws 'not-found' for one record that never was, or that is hidden. */
export async function readHistory(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  query: HistoryQuery,
): Promise<HistoryPage> {
  const asking = { gateway, caller, standard }
  const derived = query.id === undefined ? undefined : await readDerived(asking, query.kinds[0] ?? '', query.id)
  if (derived) return { versions: [derived].filter(({ updatedAt }) => isWithin(query, updatedAt)) }
  const versions: StoredRecord[] = []
  let after = query.after
  for (let looked = 0; looked < mostLookedAt; ) {
    // Pages are filled, so that their lengths do not tell of what was left out.
    const count = Math.max(query.count + 1 - versions.length, looked === 0 ? 0 : stretch)
    const rows = await loadVersionsOver(gateway.database.db, { ...query, ...(after ? { after } : {}), count })
    versions.push(...(await readableVersions(gateway, caller, standard, rows)))
    const shown = versions.slice(0, query.count)
    if (versions.length > query.count)
      return noted(caller, standard, { versions: shown, next: placeOf(shown.at(-1) as StoredRecord) })
    if (rows.length < count) {
      if (query.id !== undefined && versions.length === 0 && query.after === undefined)
        await refuseUnknown(gateway, caller, standard, query.kinds[0] ?? '', query.id)
      return noted(caller, standard, { versions })
    }
    looked += rows.length
    after = placeOf(rows.at(-1) as StoredRecord)
  }
  return noted(caller, standard, { versions, ...(after ? { next: after } : {}) })
}

function noted(caller: Caller, standard: Standard, page: HistoryPage): HistoryPage {
  noteShown(caller, standard, 'history', page.versions)
  return page
}

const stretch = 200
const mostLookedAt = 5000

function placeOf({ kind, id, version, updatedAt }: StoredRecord): HistoryPosition {
  return { at: updatedAt.toISOString(), kind, id, version }
}

function isWithin({ since, during }: HistoryQuery, at: Date): boolean {
  return (since === undefined || at >= since) && (during === undefined || at < during.high)
}

/** The kinds of a standard whose records the caller may read. */
export function readableKinds(caller: Caller, standard: Standard): string[] {
  return [...standard.kinds.keys()].filter((kind) => mayDo(caller, { area: 'system', target: kind, action: 'r' }))
}

/** An empty history is of a record that is there to be seen, but not in that time. */
async function refuseUnknown(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  kind: string,
  id: string,
): Promise<void> {
  const records = await loadRecords(gateway.database.db, [{ kind, id }])
  if ((await readableVersions(gateway, caller, standard, records)).length > 0) return
  throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
}
