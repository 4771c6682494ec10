// From one search parameter and a value to a condition; used by plain query parameters and by `$filter` alike.

import { GatewayError } from '../../errors.ts'
import type { Comparison, Condition } from '../standard.ts'
import { spanOf } from './date-range.ts'
import { foldFor } from './index-entries.ts'
import type { SearchRow } from './nouns.ts'

/** Text compared as FHIR does by default (`starts`), as a whole (`exact`) or anywhere (`contains`). */
export type TextMatch = 'starts' | 'exact' | 'contains'

/** A string parameter's condition; only `exact` looks at case and accents. */
export function textCondition(row: SearchRow, match: TextMatch, text: string): Condition {
  const value = match === 'exact' ? text : foldFor(row, text)
  if (value === '')
    throw refuse(
      row.code,
      `it holds nothing to compare; name ${row.form === 'phone' ? 'digits' : 'a text'} or leave it out`,
    )
  return { param: row.code, type: 'string', match, value }
}

/** A token parameter's condition: `system|value`, `|value` for no system, `system|` for any value of it, or the value. */
export function tokenCondition(row: SearchRow, text: string): Condition {
  const bar = row.form === 'identifier' ? text.lastIndexOf('|') : -1
  if (text === '' || text === '|') throw refuse(row.code, 'its value is empty; leave the parameter out or name a value')
  if (bar < 0) return { param: row.code, type: 'token', code: text }
  const system = text.slice(0, bar)
  const code = text.slice(bar + 1)
  return { param: row.code, type: 'token', system, ...(code !== '' && { code }) }
}

/** A date parameter's condition. Throws `invalid-request` for what is no ISO 8601 date or date-time. */
export function dateCondition(row: SearchRow, compare: Comparison, text: string, now: Date): Condition {
  const range = dateRangeOf(row.code, text)
  const { low, high } = compare === 'ap' ? widened(range, now) : range
  return { param: row.code, type: 'date', compare, low, high }
}

/** The span of a date text in a query. A `+` that a form-decoder turned into a space is a `+` again. */
export function dateRangeOf(code: string, text: string): { readonly low: string; readonly high: string } {
  const range = spanOf(text.replace(/ (?=\d\d:?\d\d$)/, '+'))
  if (!range) throw refuse(code, `"${text.slice(0, 40)}" is no existing ISO 8601 date or date-time, such as 2024-01-31`)
  return range
}

/** Approximately: the span and a tenth of its distance from now on both sides. */
function widened(range: { low: string; high: string }, now: Date) {
  const low = Date.parse(range.low)
  const high = Date.parse(range.high)
  const slack = Math.abs(now.getTime() - (low + high) / 2) / 10
  return { low: new Date(low - slack).toISOString(), high: new Date(high + slack).toISOString() }
}

/** An `invalid-request` that names the parameter and the cure. */
export function refuse(code: string, reason: string): GatewayError {
  return new GatewayError('invalid-request', `The parameter "${code}" cannot be used so: ${reason}.`)
}
