// Reading canonical records: one by id, one version, a page of a search. A client sees what its view lets it see.

import { compileView, type View } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadIncludes } from '../records/includes.ts'
import { loadRecords, loadVersion, type StoredRecord } from '../records/records.ts'
import { type SearchPage, search } from '../records/search.ts'
import type { ParsedSearch, Standard } from '../standards/standard.ts'
import { type Caller, mayDo } from './admit.ts'
import { withinContext } from './security-context.ts'

/** The current version as the caller may see it. Throws `not-found`, or `gone` for a deleted record. */
export async function readRecord(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  kind: string,
  id: string,
): Promise<StoredRecord> {
  const [record] = await loadRecords(gateway.database.db, [{ kind, id }])
  if (!record) throw notFound(kind, id)
  if (!record.deleted) return await shown(gateway, caller, standard, record)
  await refuseHidden(gateway, caller, standard, record)
  throw gone(record)
}

/** One version, current or old, as the caller may see it. Throws `not-found`, or `gone` for a deletion. */
export async function readVersion(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  kind: string,
  id: string,
  version: number,
): Promise<StoredRecord> {
  const record = await loadVersion(gateway.database.db, kind, id, version)
  if (!record) throw notFound(kind, id, version)
  if (!record.deleted) return await shown(gateway, caller, standard, record)
  await refuseHidden(gateway, caller, standard, record)
  throw gone(record)
}

/** A page of a search, and what goes with it. */
export interface FoundPage extends SearchPage {
  /** What `_include` and `_revinclude` add, each record once and none of the page itself. */
  readonly included: readonly StoredRecord[]
}

/** One page of records that meet a query, and what it includes, narrowed to what the caller may see. */
export async function searchRecords(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  { query, includes = [] }: ParsedSearch,
): Promise<FoundPage> {
  const view = viewOf(gateway, caller, standard)
  const { db } = gateway.database
  const page = await search(db, view.narrow(query.kind, query))
  const found = includes.length === 0 ? [] : await loadIncludes(db, page.records, view.narrowIncludes(includes))
  const included = found.filter(
    (record) =>
      mayDo(caller, { area: 'system', target: record.kind, action: 'r' }) &&
      (!view.restricts(record.kind) || view.admits(record)),
  )
  const show = (record: StoredRecord) => (view.restricts(record.kind) ? { ...record, text: view.show(record) } : record)
  const readable = (records: readonly StoredRecord[]) => withinContext(gateway, caller, standard, records)
  return {
    ...page,
    records: (await readable(page.records)).map(show),
    included: (await readable(included)).map(show),
  }
}

/** The record as the caller's view shows it; one that the view does not admit is not found. */
async function shown(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  record: StoredRecord,
): Promise<StoredRecord> {
  const [readable] = await withinContext(gateway, caller, standard, [record])
  if (!readable) throw notFound(record.kind, record.id)
  const view = viewOf(gateway, caller, standard)
  if (!view.restricts(record.kind)) return record
  if (!view.admits(record)) throw notFound(record.kind, record.id)
  return { ...record, text: view.show(record) }
}

/** That a record was deleted is told only to who might have seen it before. */
async function refuseHidden(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  deletion: StoredRecord,
): Promise<void> {
  const view = viewOf(gateway, caller, standard)
  if (!view.restricts(deletion.kind)) return
  const before = await loadVersion(gateway.database.db, deletion.kind, deletion.id, deletion.version - 1)
  if (!before || before.deleted || !view.admits(before)) throw notFound(deletion.kind, deletion.id)
}

function viewOf(gateway: Gateway, caller: Caller, standard: Standard): View {
  return compileView(caller.view, standard, gateway.now())
}

function notFound(kind: string, id: string, version?: number): GatewayError {
  const what = version === undefined ? `${kind}/${id}` : `Version ${version} of ${kind}/${id}`
  return new GatewayError('not-found', `${what} does not exist here.`)
}

function gone({ kind, id, version, updatedAt }: StoredRecord): GatewayError {
  const detail = `${kind}/${id} was deleted on ${updatedAt.toISOString()} (version ${version}). An update restores it.`
  return new GatewayError('gone', detail, { headers: { ETag: `W/"${version}"` } })
}
