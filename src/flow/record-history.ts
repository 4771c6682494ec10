// The versions of one record, as the caller may see them.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadHistory, loadRecords, type RecordRef, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import { noteShown } from './disclosure.ts'
import { readableVersions } from './readable-versions.ts'

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
  const versions = await readableVersions(gateway, caller, standard, shown)
  if (versions.length === 0 && !(await isSeen(gateway, caller, standard, { kind, id })))
    throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
  noteShown(caller, standard, 'history', versions)
  const last = shown.at(-1)
  return { versions, ...(found.length > limit && last ? { next: last.version } : {}) }
}

async function isSeen(gateway: Gateway, caller: Caller, standard: Standard, ref: RecordRef): Promise<boolean> {
  const records = await loadRecords(gateway.database.db, [ref])
  return (await readableVersions(gateway, caller, standard, records)).length > 0
}
