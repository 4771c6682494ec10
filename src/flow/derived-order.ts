// Where a record stands in the order of a query, told from its index entries as the database tells it from its tables,
// so that derived records and stored ones make one list with one paging.

import { compareText, indexRows } from '../records/index-rows.ts'
import { sortPrefix } from '../records/keys.ts'
import type { Position } from '../records/positions.ts'
import type { IndexEntry, Query, SortKey } from '../standards/standard.ts'

/** What the order looks at. */
export interface Placed {
  readonly kind: string
  readonly id: string
  readonly updatedAt: Date
  readonly entries: readonly IndexEntry[]
}

/** The record's position: sort values as the database prints them, null where missing, and its id. */
export function positionOf({ sort, among }: Pick<Query, 'sort' | 'among'>, record: Placed): Position {
  const rows = sort.some(({ by }) => by === 'param') ? indexRows(record.kind, record.entries) : undefined
  const values = sort.map((key) => {
    if (key.by === 'param') return rows === undefined ? null : valueIn(record.kind, key, rows)
    return key.by === 'id' ? record.id : timestampOf(record.updatedAt.getTime())
  })
  return { values, id: among ? `${record.kind}/${record.id}` : record.id }
}

type ParamKey = Extract<SortKey, { readonly param: string }>

function valueIn(
  kind: string,
  { param, type, descending }: ParamKey,
  rows: ReturnType<typeof indexRows>,
): string | null {
  const counts = (row: { param: string; least: boolean; greatest: boolean }) =>
    row.param === param && (descending ? row.greatest : row.least)
  const end = descending ? 'high' : 'low'
  if (type === 'string') return rows.strings.find(counts)?.value ?? null
  if (type === 'date') {
    const found = rows.dates.find(counts)?.[end]
    if (found === undefined) return null
    return found.includes('infinity') ? found : timestampOf(Date.parse(found))
  }
  if (type === 'number') return textOf(rows.numbers.find(counts)?.[end])
  if (type === 'quantity') return textOf(rows.quantities.find(counts)?.[end])
  const prefix = sortPrefix(kind, param, type)
  if (prefix === undefined) return null
  const values = rows.keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  return values.sort(compareText).at(descending ? -1 : 0) ?? null
}

function textOf(value: number | undefined): string | null {
  return value === undefined ? null : String(value)
}

/** As Postgres prints it in UTC: `2026-11-21 02:59:30.12+00`. `micros` (under 1,000) are added behind the milliseconds. */
export function timestampOf(time: number, micros = 0): string {
  const [day = '', clock = ''] = new Date(time).toISOString().slice(0, -1).split('T')
  const [seconds = '', millis = ''] = clock.split('.')
  const fraction = `${millis}${String(micros).padStart(3, '0')}`.replace(/0+$/, '')
  return `${day} ${seconds}${fraction === '' ? '' : `.${fraction}`}+00`
}

/** The instant that Postgres printed, in milliseconds with a fraction. */
export function instantOf(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY
  if (text.endsWith('BC') || text === '-infinity') return Number.NEGATIVE_INFINITY
  const [, whole = '', fraction = ''] = /^(.*?)(?:\.(\d+))?\+00$/.exec(text) ?? []
  const micros = Number(fraction.padEnd(6, '0'))
  return Date.parse(`${whole.replace(' ', 'T')}Z`) + micros / 1000
}

/** Order of two positions of one query: missing values last in both directions, then the id, ascending. */
export function comparePositions({ sort }: Pick<Query, 'sort'>, one: Position, other: Position): number {
  for (const [at, key] of sort.entries()) {
    const a = one.values[at] ?? null
    const b = other.values[at] ?? null
    if (a === b) continue
    if (a === null) return 1
    if (b === null) return -1
    const order = compareValues(key, a, b)
    if (order !== 0) return key.descending ? -order : order
  }
  return compareIds(one.id, other.id)
}

function compareValues(key: SortKey, one: string, other: string): number {
  const isDate = key.by === 'updated' || (key.by === 'param' && key.type === 'date')
  if (isDate) return compareNumbers(instantOf(one), instantOf(other))
  const isNumber = key.by === 'param' && (key.type === 'number' || key.type === 'quantity')
  return isNumber ? compareNumbers(Number(one), Number(other)) : compareText(one, other)
}

// No difference: of two infinities there is none.
function compareNumbers(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0
}

// `Kind/id` is compared part by part: the kind decides first.
function compareIds(one: string, other: string): number {
  const [kind, id] = partsOf(one)
  const [otherKind, otherId] = partsOf(other)
  return compareText(kind, otherKind) || compareText(id, otherId)
}

function partsOf(id: string): [kind: string, id: string] {
  const slash = id.indexOf('/')
  return slash < 0 ? ['', id] : [id.slice(0, slash), id.slice(slash + 1)]
}
