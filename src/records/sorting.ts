// Order and pages: sort keys, missing values last in both directions, then the id; the next page starts after the
// last row's keys, so that a record that does not change is shown exactly once.

import { sql } from 'kysely'
import { GatewayError } from '../errors.ts'
import type { Query, SearchType, SortKey } from '../standards/standard.ts'
import type { Sql } from './comparisons.ts'
import { sortPrefix } from './keys.ts'
import type { Position } from './positions.ts'

/** One sort key as SQL: the table it is read from, its value, and how the value travels in a position. */
interface SortColumn {
  readonly name: string
  /** A table with at most one row a record, and what ties that row to `r0`. */
  readonly table?: { readonly from: Sql; readonly on: Sql }
  /** What else is joined: a value that is computed from the record. */
  readonly lateral?: Sql
  readonly value: Sql
  readonly cast: 'text' | 'timestamptz' | 'float8'
  readonly descending: boolean
  readonly nullable: boolean
}

/** A part of the ordered result that one statement reads. */
export interface Stretch {
  readonly joins: Sql
  readonly where: Sql
  /** The id and `sort_0`, `sort_1`, … as text. */
  readonly selected: Sql
  readonly order: Sql
  /** What comes behind a position; undefined when nothing of this stretch does. */
  readonly after: (position: Position) => Sql | undefined
}

/**
 * The order of a query over `records r0`, as stretches to read one after the other. Records with a value for the first
 * parameter are a stretch of their own, which an index of that parameter can be walked for; then come those without.
 */
export function stretchesOf(query: Query): Stretch[] {
  const columns = query.sort.map((key, at) => columnOf(query.kind, key, at))
  const last = query.among === undefined ? byId : byKindAndId
  const [first, ...rest] = columns
  if (first?.table === undefined || query.skip) {
    return [stretchOver(columns, sql`true`, last, ({ values, id }) => afterSql(columns, values, last.after(id)))]
  }
  const present = [{ ...first, nullable: false }, ...rest]
  const missing = sql`not exists (select 1 from ${first.table.from} where ${first.table.on})`
  return [
    stretchOver(present, sql`true`, last, ({ values, id }) =>
      values[0] === null ? undefined : afterSql(present, values, last.after(id)),
    ),
    stretchOver(rest, missing, last, ({ values, id }) =>
      values[0] === null ? afterSql(rest, values.slice(1), last.after(id)) : sql`true`,
    ),
  ]
}

/** What decides between records that are equal otherwise. */
interface Last {
  readonly order: Sql
  /** `id` as a position has it: `Kind/id` where several kinds are searched. */
  readonly after: (id: string) => Sql
}

const byId: Last = { order: sql`r0.id`, after: (id) => sql`r0.id > ${id}` }

const byKindAndId: Last = {
  order: sql`r0.kind, r0.id`,
  after(position) {
    const slash = position.indexOf('/')
    return sql`(r0.kind, r0.id) > (${position.slice(0, slash)}, ${position.slice(slash + 1)})`
  },
}

function stretchOver(columns: readonly SortColumn[], where: Sql, last: Last, after: Stretch['after']): Stretch {
  const values = columns.map(({ value, name }) => sql`${value}::text as ${sql.ref(name)}`)
  return {
    joins: sql`${sql.join([sql``, ...columns.map(joinOf)], sql` `)}`,
    where,
    selected: sql`${sql.join([sql`r0.id`, ...values])}`,
    order: sql`${sql.join([...columns.map(orderOf), last.order])}`,
    after,
  }
}

function joinOf({ table, lateral, nullable }: SortColumn): Sql {
  if (lateral !== undefined) return sql`cross join lateral ${lateral}`
  if (table === undefined) return sql``
  return sql`${nullable ? sql`left join` : sql`join`} ${table.from} on ${table.on}`
}

function orderOf({ value, descending, nullable }: SortColumn): Sql {
  const direction = descending ? sql`desc` : sql`asc`
  // Said only where it may matter: an index without nulls is then walked as it is.
  return nullable ? sql`${value} ${direction} nulls last` : sql`${value} ${direction}`
}

function afterSql(columns: readonly SortColumn[], values: Position['values'], afterId: Sql): Sql {
  const [column, ...others] = columns
  const [last, ...lasts] = values
  if (column === undefined || last === undefined) return afterId
  const rest = afterSql(others, lasts, afterId)
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
  const { descending } = key
  const name = `sort_${at}`
  if (key.by !== 'param') {
    const byId = key.by === 'id'
    const value = byId ? sql`r0.id` : sql`r0.updated_at`
    return { name, value, cast: byId ? 'text' : 'timestamptz', descending, nullable: false }
  }
  const alias = `s${at}`
  const place = tableOf(key.type, descending)
  if (place === undefined) return keyColumn(kind, key, alias, name)
  const from = sql`${sql.table(place.table)} ${sql.ref(alias)}`
  const on = sql`${sql.ref(`${alias}.kind`)} = ${kind} and ${sql.ref(`${alias}.param`)} = ${key.param}
    and ${sql.ref(`${alias}.id`)} = r0.id and ${sql.ref(`${alias}.${descending ? 'greatest' : 'least'}`)}`
  const value = sql.ref(`${alias}.${place.column}`)
  return { name, table: { from, on }, value, cast: place.cast, descending, nullable: true }
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
function keyColumn(
  kind: string,
  { param, type, descending }: Extract<SortKey, { readonly by: 'param' }>,
  alias: string,
  name: string,
): SortColumn {
  const prefix = sortPrefix(kind, param, type)
  if (prefix === undefined) {
    throw new GatewayError('unsupported-parameter', `Sorting by ${param} is not supported. Leave it out of the sort.`)
  }
  const lateral = sql`(
    select ${sql.raw(descending ? 'max' : 'min')}(substr(key, length(${prefix}::text) + 1) collate "C") as value
    from unnest(r0.keys) as key where starts_with(key, ${prefix})) ${sql.ref(alias)}`
  return { name, lateral, value: sql.ref(`${alias}.value`), cast: 'text', descending, nullable: true }
}
