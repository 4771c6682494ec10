// The versions of one record, as the caller may see them.

import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadHistory, loadVersion, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'

export interface HistoryPage {
  /** Newest first; deletions too, without a text. */
  readonly versions: readonly StoredRecord[]
  /** The version to go on before. */
  readonly next?: number
}

/**
 * Versions before `before`, newest first. One that the caller's view does not admit is left out, and a deletion too when
 * what was deleted is. Throws `not-found` for a record without any version that may be seen.
 */
export async function readHistory(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  { kind, id }: { readonly kind: string; readonly id: string },
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<HistoryPage> {
  const { db } = gateway.database
  const page = { limit: limit + 1, ...(before === undefined ? {} : { before }) }
  const found = await loadHistory(db, { kind, id }, page)
  const shown = found.slice(0, limit)
  const view = compileView(caller.view, standard, gateway.now())
  const versions: StoredRecord[] = []
  for (const version of shown) {
    const told = version.deleted ? await loadVersion(db, kind, id, version.version - 1) : version
    if (view.restricts(kind) && !(told && !told.deleted && view.admits(told))) continue
    versions.push(version.deleted ? version : { ...version, text: view.show(version) })
  }
  if (before === undefined && versions.length === 0 && found.length <= limit)
    throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
  const last = shown.at(-1)
  return { versions, ...(found.length > limit && last ? { next: last.version } : {}) }
}
