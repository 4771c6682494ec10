// What a date or number of limited precision covers. Times become UTC instants; a date without zone is read as UTC.
// https://hl7.org/fhir/R4/search.html#date and https://hl7.org/fhir/R4/search.html#number

import { isDate } from '../date-formats.ts'

/** ISO instants in UTC with milliseconds; low inclusive, high exclusive, null for an open end. */
export interface Span {
  readonly low: string | null
  readonly high: string | null
}

const clock = /^T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?$/

/** The instants that a date, dateTime or instant covers, by its precision; undefined when it is none. */
export function spanOf(text: string): Span | undefined {
  const date = text.slice(0, 10)
  if (text.length <= 10) return isDate(text) ? spanOfDate(text) : undefined
  const match = isDate(date) && date.length === 10 ? clock.exec(text.slice(10)) : null
  if (!match) return undefined
  const [, hour, minute, second, fraction, zone] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined
  const milliseconds = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'))
  const minutes = Number(hour) * 60 + Number(minute) - offsetOf(zone)
  const low = startOf(date) + minutes * 60_000 + Number(second ?? 0) * 1000 + milliseconds
  const width = second === undefined ? 60_000 : fraction === undefined ? 1000 : stepOf(fraction)
  return { low: instantOf(low), high: instantOf(low + width) }
}

/** A tenth or hundredth of a second covers as much; nothing is told apart below a millisecond. */
function stepOf(fraction: string): number {
  return Math.max(1, 1000 / 10 ** Math.min(3, fraction.length))
}

function spanOfDate(text: string): Span {
  const [year = 0, month, day] = text.split('-').map(Number)
  const high =
    day !== undefined
      ? dayOf(year, month ?? 1, day + 1)
      : month !== undefined
        ? dayOf(year, month + 1, 1)
        : dayOf(year + 1, 1, 1)
  return { low: instantOf(dayOf(year, month ?? 1, day ?? 1)), high: instantOf(high) }
}

function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return dayOf(year, month, day)
}

/** Date.UTC takes a year below 100 for one of the last century. */
function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0)
  return date.setUTCFullYear(year, month - 1, day)
}

/** Minutes east of UTC. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return zone.startsWith('-') ? -minutes : minutes
}

/** Years outside 0001–9999 have no ISO form that sorts; such an end is open. */
function instantOf(time: number): string | null {
  const text = new Date(time).toISOString()
  return text.length === 24 && !text.startsWith('0000') ? text : null
}

export interface NumberSpan {
  readonly value: number
  readonly low: number
  readonly high: number
}

const numberPattern = /^[+-]?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/

/** A decimal literal and what it covers: half a unit of its last digit on either side. Undefined when it is none. */
export function numberSpanOf(text: string): NumberSpan | undefined {
  const match = numberPattern.exec(text)
  if (!match) return undefined
  const value = Number(text)
  const unit = 10 ** (Number(match[3] ?? 0) - (match[2]?.length ?? 0))
  if (!Number.isFinite(value) || !Number.isFinite(unit)) return undefined
  return { value, low: value - unit / 2, high: value + unit / 2 }
}
