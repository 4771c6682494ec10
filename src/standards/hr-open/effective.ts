// Effective dating: which segments of a document are in force on a date, by the `validFrom` and `validTo` that HR Open's
// EffectiveTimePeriodType gives them (https://www.hropenstandards.org/standards).

import { GatewayError } from '../../errors.ts'
import { isRawNumber, parseExact } from '../../json/exact.ts'
import { type DateSpan, spanOf } from './date-range.ts'
import { isObject } from './elements.ts'

/** The members that hold a segment's period where it does not stand in the segment itself. */
const periodNames = ['effectivePeriod', 'effectiveTimePeriod', 'effectiveDate']

/** The span of an `effectiveOn` text. Throws `invalid-request` for what is no date or date-time. */
export function parseEffectiveOn(text: string): DateSpan {
  const span = spanOf(text.replace(/ (?=\d\d:?\d\d$)/, '+'))
  if (span) return span
  throw new GatewayError(
    'invalid-request',
    `effectiveOn=${JSON.stringify(text.slice(0, 40))} is no existing date; write for example effectiveOn=2024-01-31.`,
  )
}

const instantForm = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(?::\d\d(?:[.]\d{1,9})?)?(?:[Zz]|[+-]\d\d:\d\d)$/

/** The instant of an `asOf` text. Throws `invalid-request` for what is no instant with its zone. */
export function parseAsOf(text: string): Date {
  const spelled = text.replace(/ (?=\d\d:\d\d$)/, '+')
  const at = new Date(instantForm.test(spelled) ? spelled : Number.NaN)
  if (!Number.isNaN(at.getTime())) return at
  throw new GatewayError(
    'invalid-request',
    `asOf=${JSON.stringify(text.slice(0, 40))} is no instant with its zone; write for example asOf=2024-01-31T08:30:00Z.`,
  )
}

/**
 * The document's text without the segments that are not in force at any time of the span. A segment without dates is
 * always in force, an end that is missing is open, and a sentinel such as 9999-12-31 is a date far away. `validTo` is
 * the last day (or second) in force.
 */
export function inForce(text: string, span: DateSpan): string {
  return JSON.stringify(reduced(parseExact(text), span))
}

function reduced(value: unknown, span: DateSpan): unknown {
  if (Array.isArray(value)) return value.filter((item) => isInForce(item, span)).map((item) => reduced(item, span))
  if (!isObject(value) || isRawNumber(value)) return value
  const kept = Object.entries(value).filter(([, member]) => isPeriod(member) || isInForce(member, span))
  return Object.fromEntries(kept.map(([name, member]) => [name, reduced(member, span)]))
}

function isInForce(segment: unknown, span: DateSpan): boolean {
  if (!isObject(segment)) return true
  if (!overlaps(segment, span)) return false
  return periodNames.every((name) => {
    const period = segment[name]
    return !isObject(period) || overlaps(period, span)
  })
}

function overlaps(period: Readonly<Record<string, unknown>>, span: DateSpan): boolean {
  const from = spanIn(period.validFrom)
  const to = spanIn(period.validTo)
  return !(from && !isBefore(from.low, span.high)) && !(to && !isBefore(span.low, to.high))
}

function spanIn(value: unknown): { readonly low: string; readonly high: string } | undefined {
  return typeof value === 'string' ? spanOf(value) : undefined
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other)
}

/** A bare period is an attribute of its segment, and no segment. */
function isPeriod(value: unknown): boolean {
  return isObject(value) && Object.keys(value).every((name) => name === 'validFrom' || name === 'validTo')
}
