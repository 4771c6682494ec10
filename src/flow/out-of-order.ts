// An item that is older than what was last applied of its record does not undo it: it changes nothing, and says so. Its
// body is in the log all the same.

import type { Issue } from '../errors.ts'
import type { StoredStatement } from '../records/statements.ts'
import type { OrderKey, TranslatedItem } from '../translate/translation.ts'

type Value = number | null

/** How far a sender's clock may be ahead of ours before its times are no guide: milliseconds. */
const furthestAhead = 24 * 60 * 60 * 1000

/** What an item's order makes of it: whether it comes too late, what the statement is to keep of it, and what to tell. */
export interface Standing {
  readonly isLate: boolean
  /** For the statement's row; null where the mapping says nothing of an order. */
  readonly order: string | null
  readonly issues: readonly Issue[]
}

/** Compares an item with what was last applied of its record by the same message of the same system. */
export function standingOf(item: TranslatedItem, before: StoredStatement | undefined, now: Date): Standing {
  if (item.order === undefined) return { isLate: false, order: null, issues: [] }
  const ahead = item.order.some((key) => isAhead(key, now))
  const order = item.order.map((key): Value => (isAhead(key, now) ? null : key.value))
  const held = before?.itemOrder ? (JSON.parse(before.itemOrder) as Value[]) : []
  const { source } = item
  const issues: Issue[] = []
  if (ahead) {
    const text = 'The time that the item gives is more than a day ahead, so it says nothing about its order.'
    issues.push({ severity: 'warning', code: 'order-future', path: '', text, source })
  }
  const isLate = held.length === order.length && compare(order, held) < 0
  if (isLate) {
    const text =
      'A later item about this record was applied before, so this one changes nothing. It is kept in the log.'
    issues.push({ severity: 'information', code: 'superseded', path: '', text, source })
  }
  // What the item does not say stays as it was known.
  const kept = order.map((value, at): Value => value ?? held[at] ?? null)
  return { isLate, order: JSON.stringify(kept), issues }
}

function isAhead({ by, value }: OrderKey, now: Date): boolean {
  return by === 'time' && value !== null && value > now.getTime() + furthestAhead
}

/** Negative when `one` is earlier; parts that either does not know decide nothing. */
function compare(one: readonly Value[], other: readonly Value[]): number {
  for (const [at, value] of one.entries()) {
    const held = other[at]
    if (value !== null && held !== null && held !== undefined && value !== held) return value - held
  }
  return 0
}
