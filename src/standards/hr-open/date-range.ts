// A date, date-time or period of HR Open as the span of time it covers: low inclusive, high exclusive, in UTC. What has
// no zone is read as UTC; the stored text stays as it was sent.

import { isObject } from './elements.ts'
import { clockParts, type DateParts, dateParts, isDateTime } from './formats.ts'

/** ISO instants in UTC; null for an open end. */
export interface DateRange {
  readonly low: string | null
  readonly high: string | null
}

const dayLength = 86_400_000

/** The span of a DateType, DateTimeType, year or year-month text; undefined for anything else. */
export function rangeOfText(text: string): DateRange | undefined {
  if (isDateTime(text)) return rangeOfDateTime(text)
  const parts = dateParts(text)
  return parts && range(startOf(parts), endOf(parts))
}

/** The span of a date text or of a period object (`start`/`end` or `validFrom`/`validTo`, either may be missing). */
export function rangeOf(value: unknown): DateRange | undefined {
  if (typeof value === 'string') return rangeOfText(value)
  if (!isObject(value)) return undefined
  const first = edge(value.start ?? value.validFrom)
  const last = edge(value.end ?? value.validTo)
  if (first === undefined && last === undefined) return undefined
  return { low: first?.low ?? null, high: last?.high ?? null }
}

function edge(value: unknown): DateRange | undefined {
  return typeof value === 'string' ? rangeOfText(value) : undefined
}

function rangeOfDateTime(text: string): DateRange | undefined {
  const clock = clockParts(text.slice(11))
  const date = dateParts(text.slice(0, 10))
  if (!clock || !date) return undefined
  const fraction = text.indexOf('.', 19)
  const fractionDigits = fraction < 0 ? 0 : (/^\d+/.exec(text.slice(fraction + 1, fraction + 5))?.[0].length ?? 0)
  const minutes = clock.hour * 60 + clock.minute - (clock.offset ?? 0)
  const low = startOf(date) + (minutes * 60 + clock.second) * 1000 + clock.millisecond
  return range(low, low + (fractionDigits === 0 ? 1000 : Math.max(1, 1000 / 10 ** fractionDigits)))
}

function startOf(parts: DateParts): number {
  if (parts.dayOfYear !== undefined) return day(parts.year, 1, parts.dayOfYear)
  if (parts.week !== undefined)
    return firstMonday(parts.year) + ((parts.week - 1) * 7 + (parts.weekday ?? 1) - 1) * dayLength
  return day(parts.year, parts.month ?? 1, parts.day ?? 1)
}

function endOf(parts: DateParts): number {
  if (parts.dayOfYear !== undefined || parts.day !== undefined || parts.weekday !== undefined)
    return startOf(parts) + dayLength
  if (parts.week !== undefined) return startOf(parts) + 7 * dayLength
  return parts.month === undefined ? day(parts.year + 1, 1, 1) : day(parts.year, parts.month + 1, 1)
}

/** Monday of ISO week 1: the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = day(year, 1, 4)
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength
}

function day(year: number, month: number, dayOfMonth: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth)
}

const earliest = day(1, 1, 1)
const latest = day(10_000, 1, 1)

/** What lies before year 1 or after year 9999 is an open end: no database holds it, and 9999-12-31 means just that. */
function range(low: number, high: number): DateRange {
  return {
    low: low < earliest ? null : new Date(Math.min(low, latest - 1)).toISOString(),
    high: high >= latest ? null : new Date(Math.max(high, earliest)).toISOString(),
  }
}
