// History as a caller may see it: each version by the view, a deletion where what it deleted was to be seen.

import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { type HistoryPosition, type HistoryQuery, loadVersionsOver } from '../records/history.ts'
import { loadRecords, loadVersions, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import { type Caller, mayDo } from './admit.ts'
import { withinContext } from './security-context.ts'

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
  const { db } = gateway.database
  const rows = await loadVersionsOver(db, { ...query, count: query.count + 1 })
  const page = rows.slice(0, query.count)
  const versions = await seenOf(gateway, caller, standard, page)
  if (query.id !== undefined && versions.length === 0 && query.after === undefined)
    await refuseUnknown(gateway, caller, standard, query.kinds[0] ?? '', query.id)
  const last = page.at(-1)
  if (rows.length <= query.count || last === undefined) return { versions }
  const { kind, id, version, updatedAt } = last
  return { versions, next: { at: updatedAt.toISOString(), kind, id, version } }
}

/** The kinds of a standard whose records the caller may read. */
export function readableKinds(caller: Caller, standard: Standard): string[] {
  return [...standard.kinds.keys()].filter((kind) => mayDo(caller, { area: 'system', target: kind, action: 'r' }))
}

async function seenOf(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  versions: readonly StoredRecord[],
): Promise<StoredRecord[]> {
  const view = compileView(caller.view, standard, gateway.now())
  const deletions = versions.filter((version) => version.deleted && view.restricts(version.kind))
  const before = await loadVersions(
    gateway.database.db,
    deletions.map(({ kind, id, version }) => ({ kind, id, version: version - 1 })),
  )
  const shownBefore = new Set(
    before.filter((version) => !version.deleted && view.admits(version)).map(({ kind, id }) => `${kind}/${id}`),
  )
  const readable = await withinContext(gateway, caller, standard, versions)
  return readable.flatMap((version) => {
    if (!view.restricts(version.kind)) return [version]
    if (version.deleted) return shownBefore.has(`${version.kind}/${version.id}`) ? [version] : []
    return view.admits(version) ? [{ ...version, text: view.show(version) }] : []
  })
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
  if ((await seenOf(gateway, caller, standard, records)).length > 0) return
  throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
}
