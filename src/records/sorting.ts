// Order and pages: sort keys, missing values last in both directions, then the id; the next page starts after the
// last row's keys, so that a record that does not change is shown exactly once.

import { sql } from 'kysely'
import { GatewayError } from '../errors.ts'
import type { Query, SearchType, SortKey } from '../standards/standard.ts'
import type { Sql } from './comparisons.ts'
import { sortPrefix } from './keys.ts'

/** One sort key as SQL: what it is joined from, its value, and how the value travels in a position. */
interface SortColumn {
  readonly join: Sql
  readonly value: Sql
  readonly cast: 'text' | 'timestamptz' | 'float8'
  readonly descending: boolean
  readonly nullable: boolean
}

export interface Sorting {
  readonly joins: Sql
  /** `, value as sort_0, …` for the select list, as text. */
  readonly selected: Sql
  readonly order: Sql
  /** The same order over what was selected as `page`, without a look at the tables. */
  readonly after: (position: Position) => Sql
}

/** The last row's sort values as text, null where missing, and its id. */
export interface Position {
  readonly values: readonly (string | null)[]
  readonly id: string
}

/** The order of a query over `records r0`. */
export function sortingOf(query: Query): Sorting {
  const columns = query.sort.map((key, at) => columnOf(query.kind, key, at))
  return {
    joins: sql`${sql.join(
      columns.map((column) => column.join),
      sql` `,
    )}`,
    selected: sql`${sql.join([sql`r0.id`, ...columns.map((column, at) => sql`${column.value}::text as ${sql.ref(`sort_${at}`)}`)])}`,
    order: sql`${sql.join([...columns.map(orderOf), sql`r0.id`])}`,
    after: (position) => afterSql(columns, position, 0),
  }
}

function orderOf({ value, descending, nullable }: SortColumn): Sql {
  const direction = descending ? sql`desc` : sql`asc`
  // Said only where it may matter: an index without nulls is then walked as it is.
  return nullable ? sql`${value} ${direction} nulls last` : sql`${value} ${direction}`
}

function afterSql(columns: readonly SortColumn[], position: Position, at: number): Sql {
  const column = columns[at]
  const last = position.values[at]
  if (column === undefined || last === undefined) return sql`r0.id > ${position.id}`
  const rest = afterSql(columns, position, at + 1)
  const { value, descending, nullable } = column
  if (last === null) return sql`(${value} is null and ${rest})`
  const bound = sql`${last}::${sql.raw(column.cast)}`
  const beyond = descending ? sql`<` : sql`>`
  const later = sql`(${value} ${beyond} ${bound} or (${value} = ${bound} and ${rest}))`
  if (nullable) return sql`(${value} is null or ${later})`
  // The bound on its own is what an index can use.
  return sql`(${value} ${beyond}= ${bound} and ${later})`
}

function columnOf(kind: string, key: SortKey, at: number): SortColumn {
  const none = sql``
  const { descending } = key
  if (key.by !== 'param') {
    const byId = key.by === 'id'
    const value = byId ? sql`r0.id` : sql`r0.updated_at`
    return { join: none, value, cast: byId ? 'text' : 'timestamptz', descending, nullable: false }
  }
  const alias = `s${at}`
  const place = tableOf(key.type, descending)
  if (place === undefined) return keyColumn(kind, key.param, key.type, descending, alias)
  const flag = sql.ref(`${alias}.${descending ? 'greatest' : 'least'}`)
  const join = sql`left join ${sql.table(place.table)} ${sql.ref(alias)} on ${sql.ref(`${alias}.kind`)} = ${kind}
    and ${sql.ref(`${alias}.param`)} = ${key.param} and ${sql.ref(`${alias}.id`)} = r0.id and ${flag}`
  return { join, value: sql.ref(`${alias}.${place.column}`), cast: place.cast, descending, nullable: true }
}

function tableOf(type: SearchType, descending: boolean) {
  const column = descending ? 'high' : 'low'
  if (type === 'string') return { table: 'search_strings', column: 'value', cast: 'text' } as const
  if (type === 'date') return { table: 'search_dates', column, cast: 'timestamptz' } as const
  if (type === 'number') return { table: 'search_numbers', column, cast: 'float8' } as const
  if (type === 'quantity') return { table: 'search_quantities', column, cast: 'float8' } as const
  return undefined
}

// Tokens, references and uris have no table: their values are read off the keys of the records that were found.
function keyColumn(kind: string, param: string, type: SearchType, descending: boolean, alias: string): SortColumn {
  const prefix = sortPrefix(kind, param, type)
  if (prefix === undefined) {
    throw new GatewayError('unsupported-parameter', `Sorting by ${param} is not supported. Leave it out of the sort.`)
  }
  const extreme = sql.raw(descending ? 'max' : 'min')
  const join = sql`left join lateral (
    select ${extreme}(substr(key, length(${prefix}::text) + 1) collate "C") as value
    from unnest(r0.keys) as key where starts_with(key, ${prefix})) ${sql.ref(alias)} on true`
  return { join, value: sql.ref(`${alias}.value`), cast: 'text', descending, nullable: true }
}

/** The opaque spelling of a position; it is signed, where it leaves the house, by the door. */
export function writePosition({ values, id }: Position): string {
  return Buffer.from(JSON.stringify([...values, id])).toString('base64url')
}

const instantPattern = /^(-?infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00( BC)?)$/

/** Reads what `writePosition` wrote for the same sort; throws GatewayError('invalid-link') for anything else. */
export function readPosition(query: Query, after: string): Position {
  const refused = new GatewayError(
    'invalid-link',
    'This is no link of ours to a page. Start again from the first page.',
  )
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
  } catch {
    throw refused
  }
  if (!Array.isArray(parts) || parts.length !== query.sort.length + 1) throw refused
  const values: (string | null)[] = []
  for (const part of parts as unknown[]) {
    if (part !== null && (typeof part !== 'string' || part.includes('\0') || !part.isWellFormed())) throw refused
    values.push(part)
  }
  const id = values.pop()
  if (typeof id !== 'string' || !values.every((value, at) => fits(query.sort[at], value))) throw refused
  const position = { values, id }
  // One spelling a position: what differs in a bit that base64 does not carry is not ours either.
  if (writePosition(position) !== after) throw refused
  return position
}

function fits(key: SortKey | undefined, value: string | null): boolean {
  if (key === undefined) return false
  if (value === null) return key.by === 'param'
  if (key.by !== 'param') return key.by === 'id' || isInstant(value)
  if (key.type === 'date') return isInstant(value)
  if (key.type !== 'number' && key.type !== 'quantity') return true
  return (
    /^-?(Infinity|\d+(\.\d+)?(e[+-]?\d{1,3})?)$/.test(value) && (value.endsWith('y') || Number.isFinite(Number(value)))
  )
}

function isInstant(text: string): boolean {
  if (!instantPattern.test(text)) return false
  if (text.endsWith('infinity')) return true
  const [month, day, hour, minute, second] = text
    .slice(text.indexOf('-') + 1)
    .split(/\D/, 5)
    .map(Number)
  if (month === undefined || day === undefined || hour === undefined) return false
  // Leap years repeat every 400 years, and 2000 is one: a day that no year has is refused here, 29 February never.
  const date = new Date(Date.UTC(2000, month - 1, day))
  return date.getUTCMonth() === month - 1 && hour < 24 && (minute ?? 60) < 60 && (second ?? 60) < 60
}
