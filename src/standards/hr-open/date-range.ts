// A date, date-time or period of HR Open as the span of time it covers: low inclusive, high exclusive, in UTC. What has
// no zone is read as UTC; the stored text stays as it was sent.

import { isObject } from './elements.ts'
import { clockParts, type DateParts, dateParts, isDateTime } from './formats.ts'

/** ISO instants in UTC; null for an open end. */
export interface DateRange {
  readonly low: string | null
  readonly high: string | null
}

/** A span with both its ends. */
export interface DateSpan {
  readonly low: string
  readonly high: string
}

const dayLength = 86_400_000

/** The span of a DateType, DateTimeType, year or year-month text; undefined for anything else. */
export function spanOf(text: string): DateSpan | undefined {
  if (isDateTime(text)) return spanOfDateTime(text)
  const parts = dateParts(text)
  return parts && span(startOf(parts), endOf(parts))
}

/**
 * What to index of a date text or of a period object (`start`/`end` or `validFrom`/`validTo`, either may be missing).
 * A period that ends before it starts is found by its start.
 */
export function rangeOf(value: unknown): DateRange | undefined {
  if (typeof value === 'string') return storable(spanOf(value))
  if (!isObject(value)) return undefined
  const first = edge(value.start ?? value.validFrom)
  const last = edge(value.end ?? value.validTo)
  if (first === undefined && last === undefined) return undefined
  if (first && last && Date.parse(first.low) >= Date.parse(last.high)) return storable(first)
  return storable({ low: first?.low ?? null, high: last?.high ?? null })
}

function edge(value: unknown): DateSpan | undefined {
  return typeof value === 'string' ? spanOf(value) : undefined
}

/** Databases begin to count in 4713 BC; a span that begins earlier is open there, and one that ends earlier is not found. */
function storable(range: DateRange | undefined): DateRange | undefined {
  if (!range || isTooEarly(range.high)) return undefined
  return isTooEarly(range.low) ? { low: null, high: range.high } : range
}

function isTooEarly(instant: string | null): boolean {
  return instant !== null && Date.parse(instant) < day(-4000, 1, 1)
}

function spanOfDateTime(text: string): DateSpan | undefined {
  const clock = clockParts(text.slice(11))
  const date = dateParts(text.slice(0, 10))
  if (!clock || !date) return undefined
  const fraction = text.indexOf('.', 19)
  const fractionDigits = fraction < 0 ? 0 : (/^\d+/.exec(text.slice(fraction + 1, fraction + 5))?.[0].length ?? 0)
  const minutes = clock.hour * 60 + clock.minute - (clock.offset ?? 0)
  const low = startOf(date) + (minutes * 60 + clock.second) * 1000 + clock.millisecond
  return span(low, low + (fractionDigits === 0 ? 1000 : Math.max(1, 1000 / 10 ** fractionDigits)))
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

function span(low: number, high: number): DateSpan {
  return { low: new Date(low).toISOString(), high: new Date(high).toISOString() }
}
