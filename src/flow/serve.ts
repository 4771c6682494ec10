// Reading canonical records: one by id, one version, a page of a search. A client sees what its view lets it see.

import { compileView, type View } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadIncludes } from '../records/includes.ts'
import { loadRecords, loadVersion, type StoredRecord } from '../records/records.ts'
import type { SearchPage } from '../records/search.ts'
import type { ParsedSearch, Query, Standard } from '../standards/standard.ts'
import { type Caller, mayDo } from './admit.ts'
import { includeDerived } from './derived-includes.ts'
import { readDerived } from './derived-kinds.ts'
import { searchAll } from './derived-search.ts'
import { noteShown } from './disclosure.ts'
import { movedTo } from './moved.ts'
import { readableVersions } from './readable-versions.ts'
import { kindsWithContext, withinContext } from './security-context.ts'

/** The current version as the caller may see it. Throws `not-found`, or `gone` for a deleted record. */
export async function readRecord(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  kind: string,
  id: string,
): Promise<StoredRecord> {
  const derived = await readDerived({ gateway, caller, standard }, kind, id)
  if (derived) return noted(caller, standard, 'read', derived)
  const [record] = await loadRecords(gateway.database.db, [{ kind, id }])
  if (!record) throw notFound(kind, id)
  const [seen] = await readableVersions(gateway, caller, standard, [record])
  if (!seen) throw notFound(kind, id)
  if (seen.deleted) throw (await movedTo(gateway, caller, standard, seen)) ?? gone(seen)
  return noted(caller, standard, 'read', seen)
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
  const derived = await readDerived({ gateway, caller, standard }, kind, id, version)
  if (derived) return noted(caller, standard, 'vread', derived)
  const record = await loadVersion(gateway.database.db, kind, id, version)
  if (!record) throw notFound(kind, id, version)
  const [seen] = await readableVersions(gateway, caller, standard, [record])
  if (!seen) throw notFound(kind, id, version)
  if (seen.deleted) throw gone(seen)
  return noted(caller, standard, 'vread', seen)
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
  const readable = (records: readonly StoredRecord[]) => withinContext(gateway, caller, standard, records)
  const asking = { gateway, caller, standard }
  const page = await searchAll(asking, view.narrow(query.kind, query))
  // What the caller may not see leads no further either.
  const keep = async (records: readonly StoredRecord[]) =>
    await readable(
      records.filter(
        (record) => mayDo(caller, { area: 'system', target: record.kind, action: 'r' }) && view.admits(record),
      ),
    )
  const wanted = view.narrowIncludes(includes)
  const stored = wanted.length === 0 ? [] : await loadIncludes(db, page.records, wanted, { keep })
  const derived = wanted.length === 0 ? [] : await includeDerived(asking, page.records, wanted)
  const included = distinct([...stored, ...(await keep(derived))])
  const records = await readable(page.records)
  const show = (record: StoredRecord) => (view.restricts(record.kind) ? { ...record, text: view.show(record) } : record)
  noteShown(caller, standard, 'search', [...records, ...included])
  const { total, ...rest } = page
  const told = total === undefined || !mayCount(caller, query) ? {} : { total }
  return { ...rest, ...told, records: records.map(show), included: included.map(show) }
}

/** A total would tell of records that are for those alone who may read another one. */
function mayCount(caller: Caller, { kind, among }: Query): boolean {
  const kinds = among?.map((one) => one.kind) ?? [kind]
  if (!kinds.some((one) => kindsWithContext.includes(one))) return true
  return caller.view === null && mayDo(caller, { area: 'system', target: '*', action: 'r' })
}

function noted(caller: Caller, standard: Standard, operation: 'read' | 'vread', record: StoredRecord): StoredRecord {
  noteShown(caller, standard, operation, [record])
  return record
}

function distinct(records: readonly StoredRecord[]): StoredRecord[] {
  return [...new Map(records.map((record) => [`${record.kind}/${record.id}`, record])).values()]
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
