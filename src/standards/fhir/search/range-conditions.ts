// Dates, numbers and quantities with their prefixes. https://hl7.org/fhir/R4/search.html#prefix

import type { Comparison, Condition, ValueCondition } from '../../standard.ts'
import { type Asked, unreadable } from './asked.ts'
import { ucum } from './quantity-entries.ts'
import { numberSpanOf, type Span, spanOf } from './ranges.ts'
import { splitValues, unescapeValue } from './split-values.ts'
import { inBaseUnits } from './ucum.ts'

const prefixes = new Set<string>(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sa', 'eb', 'ap'])

function splitPrefix(piece: string): { compare: Comparison; rest: string } {
  const prefix = piece.slice(0, 2)
  return prefixes.has(prefix) ? { compare: prefix as Comparison, rest: piece.slice(2) } : { compare: 'eq', rest: piece }
}

const earliest = '0001-01-01T00:00:00.000Z'
const latest = '9999-12-31T23:59:59.999Z'

/** The range that a date covers, widened for `ap` by a tenth of its distance from now; `_lastUpdated` is a column. */
export function updatedCondition(asked: Asked, piece: string): Condition {
  const { compare, low, high } = instantsOf(asked, piece)
  return { updated: compare, low, high }
}

export function dateCondition(asked: Asked, piece: string): ValueCondition {
  return { param: asked.parameter.code, type: 'date', ...instantsOf(asked, piece) }
}

function instantsOf(asked: Asked, piece: string): { compare: Comparison; low: string; high: string } {
  const { compare, rest } = splitPrefix(unescapeValue(piece))
  // A "+" that was not encoded in the URL arrives as a space.
  const span = spanOf(rest.replace(' ', '+'))
  if (!span) throw unreadable(asked, piece, 'a date such as 2024, 2024-05, 2024-05-31 or 2024-05-31T10:00:00Z')
  return { compare, ...(compare === 'ap' ? widen(span, asked.context.now) : closed(span)) }
}

function closed({ low, high }: Span): { low: string; high: string } {
  return { low: low ?? earliest, high: high ?? latest }
}

function widen(span: Span, now: Date): { low: string; high: string } {
  const { low, high } = closed(span)
  const margin = Math.abs(now.getTime() - (Date.parse(low) + Date.parse(high)) / 2) / 10
  const clamp = (time: number) =>
    new Date(Math.min(Math.max(time, Date.parse(earliest)), Date.parse(latest))).toISOString()
  return { low: clamp(Date.parse(low) - margin), high: clamp(Date.parse(high) + margin) }
}

/** Equality covers the precision that was written; order compares with the value itself; `ap` allows a tenth. */
function rangeOf(asked: Asked, text: string, piece: string): { compare: Comparison; low: number; high: number } {
  const { compare, rest } = splitPrefix(text)
  const span = numberSpanOf(rest)
  if (!span) throw unreadable(asked, piece, 'a number, with a prefix if need be, such as 5.40 or ge100')
  if (compare === 'eq' || compare === 'ne') return { compare, low: span.low, high: span.high }
  const margin = compare === 'ap' ? Math.abs(span.value) / 10 : 0
  return { compare, low: span.value - margin, high: span.value + margin }
}

export function numberCondition(asked: Asked, piece: string): ValueCondition {
  return { param: asked.parameter.code, type: 'number', ...rangeOf(asked, unescapeValue(piece), piece) }
}

/**
 * `number`, `number|system|code` or `number||code`; an empty part asks for nothing. In UCUM the unit is that of the
 * question only: values in any unit that converts to it are compared.
 */
export function quantityCondition(asked: Asked, piece: string): ValueCondition {
  const [number = '', system = '', code = ''] = splitValues(piece, '|').map(unescapeValue)
  const range = rangeOf(asked, number, piece)
  const base = system === ucum && code !== '' ? inBaseUnits(code, range.low, range.high) : undefined
  return {
    param: asked.parameter.code,
    type: 'quantity',
    ...range,
    ...(system === '' ? {} : { system }),
    ...(code === '' ? {} : { code }),
    ...(base === undefined ? {} : { base }),
  }
}
