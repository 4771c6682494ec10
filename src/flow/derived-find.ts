// The derived records of one kind that a query finds, in the query's order, behind a position. A walk over time is
// taken as far as the page needs; it is bounded, and says how far it looked.

import { matches } from '../access/matches.ts'
import { fault, GatewayError } from '../errors.ts'
import { resolveChains } from '../records/chains.ts'
import type { Position } from '../records/positions.ts'
import type { StoredRecord } from '../records/records.ts'
import type { Condition, IndexEntry, JsonObject, Query } from '../standards/standard.ts'
import type { Asking, DerivedKind, TimeWindow } from './derived-kind.ts'
import { comparePositions, positionOf } from './derived-order.ts'
import { type Bounds, boundsOf } from './derived-restriction.ts'
import { isBehindAll, timeOrderOf, untilPosition, windowBehind } from './derived-time.ts'

/** So many sources are looked at for one page at most; then the page ends early, and its link goes on. */
const mostForPage = 4000
/** So many for a sort that is not that of time, or for a total. */
const mostForAll = 10_000
const chainTargets = 1000

export interface FoundRecord {
  readonly record: StoredRecord
  readonly place: Position
}

export interface Found {
  /** In the order of the query. */
  readonly records: readonly FoundRecord[]
  /** All up to here were looked at; absent: all there are. */
  readonly until?: Position
}

export interface Source {
  readonly kind: DerivedKind
  readonly where: Condition
}

/** At least `want` matches behind the position, if there are so many within what may be looked at. */
export async function findDerived(
  asking: Asking,
  { kind, where }: Source,
  query: Query,
  after: Position | undefined,
  want: number,
): Promise<Found> {
  if (isBehindAll(kind, query, after)) return { records: [] }
  const condition = await resolved(asking, kind, where)
  const bounds = boundsOf(condition, kind.timeParams)
  const select = (records: readonly StoredRecord[]): FoundRecord[] =>
    records.flatMap((record) => {
      const entries = entriesOf(asking, record)
      if (!matches({ id: record.id, updatedAt: record.updatedAt, entries }, condition)) return []
      const place = positionOf(query, { ...record, entries })
      return after === undefined || comparePositions(query, place, after) > 0 ? [{ record, place }] : []
    })
  const { ids } = bounds.restriction
  const order = timeOrderOf(kind, query)
  const found: Found = ids
    ? {
        records: select(
          await kind.load(
            asking,
            [...ids].filter((id) => kind.timeOf(id) !== undefined),
          ),
        ),
      }
    : order
      ? await walkInOrder(asking, kind, query, windowBehind(kind, query, order, bounds, after), bounds, select, want)
      : { records: await walkAll(asking, kind, bounds, select, 'Such a sort') }
  return { ...found, records: [...found.records].sort((one, other) => comparePositions(query, one.place, other.place)) }
}

/** How many there are. Throws 'invalid-request' (`too-costly`) for more than can be looked at. */
export async function countDerived(asking: Asking, { kind, where }: Source): Promise<number> {
  const condition = await resolved(asking, kind, where)
  const whole = asksForAll(condition) ? await kind.countAll?.(asking) : undefined
  if (whole !== undefined) return whole
  return (await findAll(asking, { kind, where: condition }, 'A total')).length
}

/** All of them, in no order. Throws as countDerived. */
export async function findAll(
  asking: Asking,
  { kind, where }: Source,
  what = 'Such a search',
): Promise<readonly StoredRecord[]> {
  const condition = await resolved(asking, kind, where)
  const bounds = boundsOf(condition, kind.timeParams)
  const select = (records: readonly StoredRecord[]) =>
    records.filter((record) =>
      matches({ id: record.id, updatedAt: record.updatedAt, entries: entriesOf(asking, record) }, condition),
    )
  const { ids } = bounds.restriction
  if (ids)
    return select(
      await kind.load(
        asking,
        [...ids].filter((id) => kind.timeOf(id) !== undefined),
      ),
    )
  return await walkAll(asking, kind, bounds, select, what)
}

/** The index entries of a derived record, as a posted one of its kind would have them. */
export function entriesOf({ standard }: Asking, { kind, text }: StoredRecord): IndexEntry[] {
  return standard.search.index({ kind, text, value: JSON.parse(text) as JsonObject })
}

type Select<T> = (records: readonly StoredRecord[]) => T[]

async function walkInOrder(
  asking: Asking,
  kind: DerivedKind,
  query: Query,
  window: Omit<TimeWindow, 'limit'> | undefined,
  { restriction }: Bounds,
  select: Select<FoundRecord>,
  want: number,
): Promise<Found> {
  const records: FoundRecord[] = []
  let looked = 0
  for (let here = window; here !== undefined; ) {
    const limit = Math.min(1000, Math.max(want, looked, 20))
    const walked = await kind.walk(asking, restriction, { ...here, limit })
    records.push(...select(walked.records))
    looked += Math.max(limit, walked.records.length)
    if (walked.reached === undefined) break
    if (records.length >= want || looked >= mostForPage)
      return { records, until: untilPosition(kind, query, here.descending, walked.reached) }
    here = behind(here, walked.reached)
  }
  return { records }
}

async function walkAll<T>(
  asking: Asking,
  kind: DerivedKind,
  { restriction, from, to }: Bounds,
  select: Select<T>,
  what: string,
): Promise<T[]> {
  const records: T[] = []
  let looked = 0
  const limit = 1000
  let here: Omit<TimeWindow, 'limit'> = { descending: false, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  for (;;) {
    const walked = await kind.walk(asking, restriction, { ...here, limit })
    records.push(...select(walked.records))
    looked += Math.max(limit, walked.records.length)
    if (walked.reached === undefined) return records
    if (looked >= mostForAll) throw tooCostly(kind, what)
    here = behind(here, walked.reached)
  }
}

function behind<W extends Omit<TimeWindow, 'limit'>>(window: W, reached: Date): W {
  const time = reached.getTime()
  return window.descending ? { ...window, to: new Date(time - 1) } : { ...window, from: new Date(time + 1) }
}

async function resolved({ gateway }: Asking, { kind }: DerivedKind, where: Condition): Promise<Condition> {
  const condition = await resolveChains(gateway.database.db, kind, where, chainTargets)
  if (!hasChain(condition)) return condition
  const text = `The chain of this search of ${kind} has more than ${chainTargets} targets. Search for fewer.`
  throw new GatewayError('invalid-request', text, { issues: [fault('too-costly', '', text)] })
}

function hasChain(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(hasChain)
  if ('any' in condition) return condition.any.some(hasChain)
  if ('not' in condition) return hasChain(condition.not)
  return 'chain' in condition
}

function asksForAll(condition: Condition): boolean {
  return 'all' in condition && condition.all.every(asksForAll)
}

function tooCostly({ kind, timeParams }: DerivedKind, what: string): GatewayError {
  const times = [...timeParams, '_lastUpdated'].join(' or ')
  const text = `${what} of ${kind} looks at all that match, and there are too many. Narrow the search, by ${times} for example.`
  return new GatewayError('invalid-request', text, { issues: [fault('too-costly', '', text)] })
}
