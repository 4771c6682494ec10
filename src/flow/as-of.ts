// Reading what the gateway held at an instant. The search index knows only what is current, so a list as of an instant
// is found by looking at one version of every record of the kind, a bounded number of them a page.

import { matches } from '../access/matches.ts'
import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadKindAt, loadVersionAt } from '../records/as-of.ts'
import type { StoredRecord } from '../records/records.ts'
import type { CanonicalRecord, JsonObject, Query, Standard } from '../standards/standard.ts'
import { type Caller, requireSearch } from './admit.ts'
import { noteShown } from './disclosure.ts'
import { readableVersions } from './readable-versions.ts'
import { readVersion } from './serve.ts'

const stretch = 200
const mostLookedAt = 5000

/** One record as it was. Throws `not-found` when it did not exist yet, `gone` when it was deleted by then. */
export async function readAsOf(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  { kind, id }: { readonly kind: string; readonly id: string },
  at: Date,
): Promise<StoredRecord> {
  const found = await loadVersionAt(gateway.database.db, { kind, id }, at)
  const [seen] = found ? await readableVersions(gateway, caller, standard, [found]) : []
  if (seen) return await readVersion(gateway, caller, standard, kind, id, seen.version)
  throw new GatewayError('not-found', `${kind}/${id} did not exist here on ${at.toISOString()}.`)
}

/** A page of what met a query at an instant; it may be short, even empty, while `next` says that there is more. */
export interface PageAsOf {
  readonly records: readonly StoredRecord[]
  /** The id to go on behind. */
  readonly next?: string
}

/**
 * The records that met the query at an instant, in the order of ids. Throws `unsupported-parameter` for an order, a
 * number to skip or a total: those are read off the index.
 */
export async function searchAsOf(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  query: Query,
  at: Date,
): Promise<PageAsOf> {
  refuseUnanswerable(query)
  requireSearch(caller, query)
  const view = compileView(caller.view, standard, gateway.now())
  const { where } = view.narrow(query.kind, query)
  const records: StoredRecord[] = []
  let after = query.after ?? ''
  for (let looked = 0; looked < mostLookedAt; looked += stretch) {
    const page = await loadKindAt(gateway.database.db, query.kind, at, { after, limit: stretch })
    const matching = page.records.filter((record) => !record.deleted && matches(indexed(standard, record), where))
    const seen = new Map(
      (await readableVersions(gateway, caller, standard, matching)).map((record) => [record.id, record]),
    )
    for (const { id } of page.records) {
      if (records.length >= query.count) return { records, next: after }
      const record = seen.get(id)
      if (record) records.push(record)
      if (record) noteShown(caller, standard, 'search', [record])
      after = id
    }
    if (page.last === undefined) return { records }
    after = page.last
  }
  return { records, next: after }
}

function indexed(standard: Standard, { kind, id, text, updatedAt }: StoredRecord) {
  const record: CanonicalRecord = { kind, text, value: JSON.parse(text) as JsonObject }
  return { id, updatedAt, entries: standard.search.index(record) }
}

function refuseUnanswerable({ sort, skip, total }: Query): void {
  const given = [
    ...(sort.some(({ by, descending }) => by !== 'id' || descending) ? ['$orderby (but by id)'] : []),
    ...(skip ? ['$skip'] : []),
    ...(total === 'none' ? [] : ['$count']),
  ]
  if (given.length === 0) return
  throw new GatewayError(
    'unsupported-parameter',
    `${given.join(' and ')} cannot be given together with asOf: a list as of an instant comes in the order of ids, page by page.`,
  )
}
