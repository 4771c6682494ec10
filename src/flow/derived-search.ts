// A search that finds derived records among the stored ones: one list, one order, one paging.

import { GatewayError, type Issue } from '../errors.ts'
import { type Position, readPosition, writePosition } from '../records/positions.ts'
import { type SearchPage, search } from '../records/search.ts'
import type { Query } from '../standards/standard.ts'
import { countDerived, type Found, findDerived, type Source } from './derived-find.ts'
import { pointedAtByDerived } from './derived-has.ts'
import type { Asking } from './derived-kind.ts'
import { derivedKinds } from './derived-kinds.ts'
import { comparePositions } from './derived-order.ts'

/** As `search` of stored records; of derived kinds both are found. `query` is narrowed to what the caller may see. */
export async function searchAll(asking: Asking, asked: Query): Promise<SearchPage> {
  const { db } = asking.gateway.database
  const query = await pointedAtByDerived(asking, asked)
  const stored = await search(db, query)
  const sources = sourcesOf(asking, query)
  if (sources.length === 0) return stored
  const after = query.after === undefined ? undefined : readPosition(query, query.after)
  const found: Found[] = []
  if (query.count > 0)
    for (const source of sources) found.push(await findDerived(asking, source, query, after, query.count + 1))
  const page = merge(query, stored, found)
  const total = await totalOf(asking, query, stored.total, sources)
  return total === undefined ? page : { ...page, total }
}

function sourcesOf({ standard }: Asking, { kind, where, among }: Query): Source[] {
  if (standard.name !== 'fhir') return []
  return (among ?? [{ kind, where }]).flatMap((branch) => {
    const derived = derivedKinds.get(branch.kind)
    return derived ? [{ kind: derived, where: branch.where }] : []
  })
}

function merge(query: Query, stored: SearchPage, found: readonly Found[]): SearchPage {
  const held = stored.records.map((record, at) => ({ record, place: stored.places[at] as Position }))
  const all = [...held, ...found.flatMap(({ records }) => records)]
  all.sort((one, other) => comparePositions(query, one.place, other.place))
  // What stands behind the least of these may not be the next one.
  const untils = found.flatMap(({ until }) => until ?? [])
  const until = untils.sort((one, other) => comparePositions(query, one, other))[0]
  const sure = until ? all.filter(({ place }) => comparePositions(query, place, until) <= 0) : all
  const shown = sure.slice(0, query.count)
  const page = { records: shown.map(({ record }) => record), places: shown.map(({ place }) => place) }
  const last = shown.at(-1)?.place
  const isFull = shown.length === query.count && last !== undefined
  const hasMore = until !== undefined || stored.next !== undefined || all.length > shown.length
  if (!hasMore) return page
  const next = isFull ? last : (until ?? last)
  return next === undefined ? page : { ...page, next: writePosition(next) }
}

async function totalOf(
  asking: Asking,
  query: Query,
  stored: number | undefined,
  sources: readonly Source[],
): Promise<number | undefined> {
  if (query.total === 'none' || stored === undefined) return undefined
  let total = stored
  try {
    for (const source of sources) total += await countDerived(asking, source)
  } catch (error) {
    // An estimate that would cost as much as the truth is left out.
    if (query.total === 'estimate' && error instanceof GatewayError && error.issues.some(isTooCostly)) return undefined
    throw error
  }
  return total
}

function isTooCostly({ code }: Issue): boolean {
  return code === 'too-costly'
}
