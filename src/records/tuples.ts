// Values that are found together: a composite parameter's parts, and the two coordinates of a place. One row each, with
// two columns for exact values, two ranges and one text; parts take them in order.

import { type RawBuilder, sql } from 'kysely'
import type { IndexEntry, ValueCondition } from '../standards/standard.ts'
import { comparesSql, type Sql } from './comparisons.ts'
import { boundedText } from './keys.ts'

export interface TupleRow {
  readonly param: string
  readonly system: string
  readonly code: string
  readonly system2: string
  readonly code2: string | null
  readonly value: string | null
  readonly low: number | null
  readonly high: number | null
  readonly low2: number | null
  readonly high2: number | null
  readonly unitSystem: string
  readonly unitCode: string
  readonly unit: string
  readonly base: string | null
  readonly baseLow: number | null
  readonly baseHigh: number | null
}

type Draft = { -readonly [name in keyof TupleRow]: TupleRow[name] }

/** The row of a composite or position; none for other entries. `cut` shortens a text to what an index row holds. */
export function tupleRow(entry: IndexEntry, cut: (text: string) => string): TupleRow[] {
  if (entry.type === 'position') {
    const { param, latitude, longitude } = entry
    return [{ ...empty(param), low: latitude, high: latitude, low2: longitude, high2: longitude }]
  }
  if (entry.type !== 'composite') return []
  const row = empty(entry.param)
  const places = placesOf(entry.parts)
  for (const [at, part] of entry.parts.entries()) fill(row, part, places[at] ?? 0, cut)
  return [row]
}

function empty(param: string): Draft {
  const none = {
    value: null,
    low: null,
    high: null,
    low2: null,
    high2: null,
    base: null,
    baseLow: null,
    baseHigh: null,
  }
  return { param, system: '', code: '', system2: '', code2: null, unitSystem: '', unitCode: '', unit: '', ...none }
}

/** Of each part: the how-manieth of its group (exact, range, text) it is. */
function placesOf(parts: readonly { readonly type: string }[]): number[] {
  const counts: Record<string, number> = {}
  return parts.map(({ type }) => {
    const group = type === 'string' ? 'text' : ['date', 'number', 'quantity'].includes(type) ? 'range' : 'exact'
    const place = counts[group] ?? 0
    counts[group] = place + 1
    return place
  })
}

function fill(row: Draft, part: IndexEntry, place: number, cut: (text: string) => string): void {
  switch (part.type) {
    case 'token':
      return fillExact(row, place, part.system ?? '', part.code ?? '')
    case 'reference':
      return fillExact(row, place, '', part.target)
    case 'uri':
      return fillExact(row, place, '', part.value)
    case 'string':
      row.value = cut(part.value)
      return
    case 'date':
      return fillRange(
        row,
        place,
        part.low === null ? -Infinity : Date.parse(part.low),
        part.high === null ? Infinity : Date.parse(part.high),
      )
    case 'number':
      return fillRange(row, place, part.low, part.high)
    case 'quantity':
      fillRange(row, place, part.low, part.high)
      row.unitSystem = part.system ?? ''
      row.unitCode = part.code ?? ''
      row.unit = part.unit ?? ''
      row.base = part.base?.code ?? null
      row.baseLow = part.base?.low ?? null
      row.baseHigh = part.base?.high ?? null
  }
}

function fillExact(row: Draft, place: number, system: string, code: string): void {
  if (place === 0) Object.assign(row, { system, code: boundedText(code) })
  else Object.assign(row, { system2: system, code2: boundedText(code) })
}

function fillRange(row: Draft, place: number, low: number, high: number): void {
  Object.assign(row, place === 0 ? { low, high } : { low2: low, high2: high })
}

const column = (name: string): Sql => sql.ref(`s.${name}`)

/** The condition of a composite on `search_tuples s`. `starts` makes the condition on the text column. */
export function compositeSql(parts: readonly ValueCondition[], starts: (column: Sql, prefix: string) => Sql): Sql {
  const places = placesOf(parts)
  const conditions = parts.map((part, at) => partSql(part, places[at] ?? 0, starts))
  return sql`(${sql.join(conditions, sql` and `)})`
}

function partSql(part: ValueCondition, place: number, starts: (column: Sql, prefix: string) => Sql): Sql {
  const second = place === 0 ? '' : '2'
  const [low, high] = [column(`low${second}`), column(`high${second}`)]
  switch (part.type) {
    case 'token': {
      const system = part.system === undefined ? [] : [sql`${column(`system${second}`)} = ${part.system}`]
      const code = part.code === undefined ? [] : [sql`${column(`code${second}`)} = ${boundedText(part.code)}`]
      return sql.join([sql`true`, ...system, ...code], sql` and `)
    }
    case 'reference':
      return sql`${column(`code${second}`)} = ${boundedText(part.target)}`
    case 'uri':
      return sql`${column(`code${second}`)} = ${boundedText(part.value)}`
    case 'string':
      return starts(column('value'), part.value)
    case 'date':
      return comparesSql(part.compare, low, high, range(Date.parse(part.low), Date.parse(part.high)))
    case 'number':
      return comparesSql(part.compare, low, high, range(part.low, part.high))
    case 'quantity':
      return quantitySql(part, low, high)
    default:
      return sql`false`
  }
}

function quantitySql(part: Extract<ValueCondition, { readonly type: 'quantity' }>, low: Sql, high: Sql): Sql {
  const { base, system, code, compare } = part
  if (base !== undefined) {
    const compares = comparesSql(compare, column('base_low'), column('base_high'), range(base.low, base.high))
    return sql`${column('base')} = ${base.code} and ${compares}`
  }
  const units = [comparesSql(compare, low, high, range(part.low, part.high))]
  if (system !== undefined) units.push(sql`${column('unit_system')} = ${system}`)
  if (code !== undefined) {
    units.push(
      system
        ? sql`${column('unit_code')} = ${code}`
        : sql`(${column('unit_code')} = ${code} or ${column('unit')} = ${code})`,
    )
  }
  return sql.join(units, sql` and `)
}

/** Mean radius of the earth in metres; distances on the sphere are within 0.6 % of those on the ellipsoid. */
const radius = 6_371_008.8

/** Within a distance on the sphere; the box of latitudes is what an index narrows by. */
export function nearSql(condition: Extract<ValueCondition, { readonly type: 'position' }>): Sql {
  const { latitude, longitude, metres } = condition
  // A hair more than the distance, so that the box never leaves out what the distance admits.
  const degrees = (metres / radius) * (180 / Math.PI) * 1.000001 + 1e-9
  const number = (value: number) => sql`${String(value)}::float8`
  const half = (to: RawBuilder<unknown>, from: number) => sql`sin(radians(${to} - ${number(from)}) / 2)`
  const away = sql`2 * ${number(radius)} * asin(sqrt(least(1, ${half(sql`s.low`, latitude)} ^ 2
    + cos(radians(s.low)) * cos(radians(${number(latitude)})) * ${half(sql`s.low2`, longitude)} ^ 2)))`
  return sql`s.low >= ${number(latitude - degrees)} and s.low <= ${number(latitude + degrees)}
    and ${away} <= ${number(metres)}`
}

function range(low: number, high: number) {
  return { low: sql`${String(low)}::float8`, high: sql`${String(high)}::float8`, isPoint: low === high }
}
