// The index rows of one record: exact keys for the record row, and one narrow row a value for the tables.

import type { Identifier, IndexEntry } from '../standards/standard.ts'
import { entityKey, identifierKey, keysOfEntry } from './keys.ts'
import { type TupleRow, tupleRow } from './tuples.ts'
import { widestDays } from './windows.ts'

/**
 * An indexed string is cut after this many UTF-16 units, at most 1,500 bytes: with its neighbours it must stay under
 * the 2,704 bytes of a btree row. A prefix or part beyond the cut is not found; exact matches use the whole string.
 */
export const longestString = 500

interface Row {
  readonly param: string
  /** The value that sorts the record ascending: exactly one of a record's values for a parameter. */
  least: boolean
  /** The value that sorts the record descending. */
  greatest: boolean
}
export interface StringRow extends Row {
  readonly value: string
}
/** Postgres timestamps in UTC as text, open ends as `-infinity` and `infinity`. */
export interface DateRow extends Row {
  readonly low: string
  readonly high: string
  /** Open, or of more than `widestDays`. */
  readonly wide: boolean
}
export interface NumberRow extends Row {
  readonly low: number
  readonly high: number
}
export interface QuantityRow extends NumberRow {
  readonly system: string
  readonly code: string
  readonly unit: string
  /** The code of its base units with the range in them; null where the unit does not convert. */
  readonly base: string | null
  readonly baseLow: number | null
  readonly baseHigh: number | null
}

export interface IndexRows {
  readonly keys: readonly string[]
  readonly strings: readonly StringRow[]
  readonly dates: readonly DateRow[]
  readonly numbers: readonly NumberRow[]
  readonly quantities: readonly QuantityRow[]
  readonly tuples: readonly TupleRow[]
}

/** What one record is found by: its index entries, the identifiers that name it, the entities it is about. */
export function indexRows(
  kind: string,
  entries: readonly IndexEntry[],
  identifiers: readonly Identifier[] = [],
  entities: readonly string[] = [],
): IndexRows {
  const keys = new Set<string>()
  for (const entry of entries) for (const key of keysOfEntry(kind, entry)) keys.add(key)
  for (const identifier of identifiers) keys.add(identifierKey(kind, identifier))
  for (const entity of entities) keys.add(entityKey(entity))
  const byText = (one: string, other: string) => compareText(one, other)
  const byNumber = (one: number, other: number) => one - other
  return {
    keys: [...keys].sort(),
    strings: mark(
      unique(entries.flatMap(stringRow)),
      (row) => row.value,
      (row) => row.value,
      byText,
    ),
    dates: mark(
      unique(entries.flatMap(dateRow)),
      (row) => instantOf(row.low),
      (row) => instantOf(row.high),
      byNumber,
    ),
    numbers: mark(
      unique(entries.flatMap(numberRow)),
      (row) => row.low,
      (row) => row.high,
      byNumber,
    ),
    quantities: mark(
      unique(entries.flatMap(quantityRow)),
      (row) => row.low,
      (row) => row.high,
      byNumber,
    ),
    tuples: unique(entries.flatMap((entry) => tupleRow(entry, cutString))),
  }
}

/** A string as it is kept in the index: cut, and never in the middle of a character. */
export function cutString(value: string): string {
  if (value.length <= longestString) return value
  const cut = value.slice(0, longestString)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** An ISO instant as Postgres reads it: no sign before years of five digits, `BC` for those before the year 1. */
export function timestampText(instant: string): string {
  if (instant.startsWith('+')) return instant.replace(/^\+0*/, '')
  const before = /^-(\d+)(.*)$/.exec(instant)
  if (before === null && !instant.startsWith('0000')) return instant
  const year = before === null ? 1 : Number(before[1]) + 1
  const rest = before === null ? instant.slice(4) : before[2]
  return `${String(year).padStart(4, '0')}${rest} BC`
}

/** Order of the "C" collation, which is that of code points; JavaScript's own is that of UTF-16 units. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

function stringRow(entry: IndexEntry): StringRow[] {
  // Uris are here for `below`, which is a search by prefix.
  if (entry.type === 'uri')
    return [{ param: entry.param, value: cutString(entry.value), least: false, greatest: false }]
  if (entry.type !== 'string') return []
  return [{ param: entry.param, value: cutString(entry.value), least: false, greatest: false }]
}

function dateRow(entry: IndexEntry): DateRow[] {
  if (entry.type !== 'date') return []
  const low = entry.low === null ? '-infinity' : timestampText(entry.low)
  const high = entry.high === null ? 'infinity' : timestampText(entry.high)
  const days = (Date.parse(entry.high ?? '') - Date.parse(entry.low ?? '')) / 86_400_000
  // Of what is open the difference is no number.
  return [{ param: entry.param, low, high, wide: !(days <= widestDays), least: false, greatest: false }]
}

function numberRow(entry: IndexEntry): NumberRow[] {
  if (entry.type !== 'number') return []
  return [{ param: entry.param, low: entry.low, high: entry.high, least: false, greatest: false }]
}

function quantityRow(entry: IndexEntry): QuantityRow[] {
  if (entry.type !== 'quantity') return []
  const { param, low, high, system = '', code = '', unit = '', base } = entry
  const inBase = { base: base?.code ?? null, baseLow: base?.low ?? null, baseHigh: base?.high ?? null }
  return [{ param, low, high, system, code, unit, ...inBase, least: false, greatest: false }]
}

function unique<R extends object>(rows: readonly R[]): R[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

function mark<R extends Row, V>(
  rows: R[],
  low: (row: R) => V,
  high: (row: R) => V,
  compare: (one: V, other: V) => number,
): R[] {
  const least = new Map<string, R>()
  const greatest = new Map<string, R>()
  for (const row of rows) {
    const smallest = least.get(row.param)
    if (smallest === undefined || compare(low(row), low(smallest)) < 0) least.set(row.param, row)
    const largest = greatest.get(row.param)
    if (largest === undefined || compare(high(row), high(largest)) > 0) greatest.set(row.param, row)
  }
  for (const row of least.values()) row.least = true
  for (const row of greatest.values()) row.greatest = true
  return rows
}

// Only for order: Date.parse reads the signed years that Postgres does not.
function instantOf(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY
  if (text === '-infinity') return Number.NEGATIVE_INFINITY
  const [, year = '', rest = '', before] = /^(\d+)(.*?)( BC)?$/.exec(text) ?? []
  const signed = before === undefined ? Number(year) : 1 - Number(year)
  const sign = signed < 0 ? '-' : '+'
  return Date.parse(`${sign}${String(Math.abs(signed)).padStart(6, '0')}${rest}`)
}
