// Derived records are walked in the order of time. Which orders of a query are that order, and where on the walk the
// position between two pages lies.

import { compareText } from '../records/index-rows.ts'
import type { Position } from '../records/positions.ts'
import type { Query } from '../standards/standard.ts'
import type { DerivedKind, TimeWindow } from './derived-kind.ts'
import { instantOf, timestampOf } from './derived-order.ts'

/** How an order of a query runs along time: by the id, by the instant, or by the end of the instant. */
export interface TimeOrder {
  readonly by: 'id' | 'low' | 'high'
  readonly descending: boolean
}

/** The order as one of time; undefined when it is another. Ids sort as times do. */
export function timeOrderOf({ timeParams }: DerivedKind, { sort: [first] }: Query): TimeOrder | undefined {
  if (first === undefined) return { by: 'id', descending: false }
  const { descending } = first
  if (first.by !== 'param') return { by: first.by === 'id' ? 'id' : 'low', descending }
  if (first.type !== 'date' || !timeParams.includes(first.param)) return undefined
  // A descending sort goes by the ends of dates; an instant ends a millisecond after it begins.
  return { by: descending ? 'high' : 'low', descending }
}

/** Whether no derived record can stand behind the position, so that nothing needs to be looked at. */
export function isBehindAll(kind: DerivedKind, query: Query, after: Position | undefined): boolean {
  if (after === undefined) return false
  const order = timeOrderOf(kind, query)
  // Every derived record has the value that such a sort goes by, and missing values come last.
  if (order !== undefined && order.by !== 'id') return (after.values[0] ?? null) === null
  if (order === undefined) return false
  const id = idIn(kind, query, after)
  if (id === 'before' || id === 'behind') return id === 'behind'
  if (id.startsWith(kind.idPrefix)) return false
  const isLess = compareText(id, kind.idPrefix) < 0
  return order.descending ? isLess : !isLess
}

/** The stretch of time within these bounds that lies behind the position; undefined when it is empty. */
export function windowBehind(
  kind: DerivedKind,
  query: Query,
  { by, descending }: TimeOrder,
  bounds: Pick<TimeWindow, 'from' | 'to'>,
  after: Position | undefined,
): Omit<TimeWindow, 'limit'> | undefined {
  const time = after === undefined ? undefined : timeIn(kind, query, by, descending, after)
  const from = Math.max(
    bounds.from?.getTime() ?? Number.NEGATIVE_INFINITY,
    descending ? -Infinity : (time ?? -Infinity),
  )
  const to = Math.min(bounds.to?.getTime() ?? Number.POSITIVE_INFINITY, descending ? (time ?? Infinity) : Infinity)
  if (from > to) return undefined
  return {
    descending,
    ...(Number.isFinite(from) ? { from: new Date(from) } : {}),
    ...(Number.isFinite(to) ? { to: new Date(to) } : {}),
  }
}

function timeIn(
  kind: DerivedKind,
  query: Query,
  by: TimeOrder['by'],
  descending: boolean,
  after: Position,
): number | undefined {
  if (by === 'id') {
    const id = idIn(kind, query, after)
    return id === 'before' || id === 'behind' ? undefined : kind.timeOf(id)?.getTime()
  }
  const value = instantOf(after.values[0] ?? '')
  if (!descending) return Math.ceil(value)
  return Math.floor(by === 'high' ? value - 1 : value)
}

/** The id that the walk goes on behind, where kinds are searched one behind the other: or that all of it does, or none. */
function idIn({ kind }: DerivedKind, { sort, among }: Query, { id, values }: Position): string {
  if (sort[0]?.by === 'id') return values[0] ?? ''
  if (!among) return id
  const slash = id.indexOf('/')
  const order = compareText(id.slice(0, slash), kind)
  return order < 0 ? 'before' : order > 0 ? 'behind' : id.slice(slash + 1)
}

/** The position behind all records of the instant `reached`, and before all that come after it in the order. */
export function untilPosition(kind: DerivedKind, query: Query, descending: boolean, reached: Date): Position {
  const time = reached.getTime()
  const order = timeOrderOf(kind, query)
  // The first ids of the next instant; descending, those of this one are the last that were looked at.
  const edge = kind.idAt(new Date(descending ? time : time + 1))
  const id = query.among ? `${kind.kind}/${edge}` : edge
  const values = query.sort.map((key, at) => {
    if (key.by === 'id') return edge
    if (key.by === 'updated' || (at === 0 && order?.by !== 'id')) return between(order, descending, time)
    return null
  })
  return { values, id }
}

// Instants have milliseconds, so nothing stands within one: what is equal to this value is nothing.
function between(order: TimeOrder | undefined, descending: boolean, time: number): string {
  if (!descending) return timestampOf(time, 999)
  return order?.by === 'high' ? timestampOf(time, 1) : timestampOf(time - 1, 1)
}
