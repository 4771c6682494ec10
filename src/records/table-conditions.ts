// The conditions that are answered from a table of the index: the ids of the records that meet them.

import { sql } from 'kysely'
import type { Condition, ValueCondition } from '../standards/standard.ts'
import { comparesSql, type SearchedRange, type Sql } from './comparisons.ts'
import { cutString, timestampText } from './index-rows.ts'
import { compositeSql, nearSql } from './tuples.ts'
import { windowSql, windowsIn } from './windows.ts'

/** A select of the ids of live records of `kind` that meet the condition, not each once; undefined when no table tells. */
export function tableIds(kind: string, condition: ValueCondition): Sql | undefined {
  const { param } = condition
  switch (condition.type) {
    case 'string':
      if (condition.match === 'exact') return undefined
      return condition.match === 'contains'
        ? idsIn(kind, 'search_strings', param, sql`s.value like ${containing(condition.value)}`)
        : idsStarting(kind, param, condition.value)
    case 'date':
      return idsIn(kind, 'search_dates', param, compares(condition, instants(condition.low, condition.high)))
    case 'number':
      return idsIn(kind, 'search_numbers', param, compares(condition, numbers(condition)))
    case 'quantity':
      return idsIn(kind, 'search_quantities', param, quantitySql(condition))
    case 'composite': {
      const starts = (column: Sql, prefix: string) => startsSql(column, cutString(prefix))
      return idsIn(kind, 'search_tuples', param, compositeSql(condition.parts, starts))
    }
    case 'position':
      return idsIn(kind, 'search_tuples', param, nearSql(condition))
    default:
      return undefined
  }
}

/** The members of an `all` that tables tell, as one select of ids, and the others; undefined when no table tells any. */
export function idsOfAll(
  kind: string,
  condition: Condition,
): { readonly ids: Sql; readonly rest: readonly Condition[] } | undefined {
  const { windows, rest } = windowsIn(flatten(condition))
  const selects = windows.map((window) => windowSql(kind, window, instants))
  const others: Condition[] = []
  for (const member of rest) {
    const ids = 'type' in member ? tableIds(kind, member) : undefined
    if (ids === undefined) others.push(member)
    else selects.push(sql`(${ids})`)
  }
  return selects.length === 0 ? undefined : { ids: sql`${sql.join(selects, sql` intersect `)}`, rest: others }
}

/** The members of an `all`, those of inner ones too. */
export function flatten(condition: Condition): readonly Condition[] {
  return 'all' in condition ? condition.all.flatMap(flatten) : [condition]
}

/** Ids of what has a text that starts so. */
export function idsStarting(kind: string, param: string, prefix: string): Sql {
  return idsIn(kind, 'search_strings', param, startsSql(sql`s.value`, cutString(prefix)))
}

function idsIn(kind: string, table: string, param: string, where: Sql): Sql {
  return sql`select s.id from ${sql.table(table)} s where s.kind = ${kind} and s.param = ${param} and ${where}`
}

function startsSql(column: Sql, prefix: string): Sql {
  const end = nextPrefix(prefix)
  return end === undefined ? sql`${column} >= ${prefix}` : sql`${column} >= ${prefix} and ${column} < ${end}`
}

/** The first string after all that start with `prefix`, in code point order; undefined when there is none. */
export function nextPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  while (points.at(-1) === 0x10ffff) points.pop()
  const last = points.pop()
  if (last === undefined) return undefined
  // Surrogates are no characters: after U+D7FF comes U+E000.
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1)
}

function containing(part: string): string {
  return `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`
}

type QuantityCondition = Extract<ValueCondition, { readonly type: 'quantity' }>

function quantitySql(condition: QuantityCondition): Sql {
  const { base, compare } = condition
  if (base === undefined) return sql`${unitSql(condition)} and ${compares(condition, numbers(condition))}`
  return sql`s.base = ${base.code} and ${comparesSql(compare, sql`s.base_low`, sql`s.base_high`, numbers(base))}`
}

function compares({ compare }: { readonly compare: QuantityCondition['compare'] }, searched: SearchedRange): Sql {
  return comparesSql(compare, sql`s.low`, sql`s.high`, searched)
}

function unitSql({ system, code }: { readonly system?: string; readonly code?: string }): Sql {
  const parts = [sql`true`]
  if (system !== undefined) parts.push(sql`s.system = ${system}`)
  if (code !== undefined) parts.push(system ? sql`s.code = ${code}` : sql`(s.code = ${code} or s.unit = ${code})`)
  return sql`${sql.join(parts, sql` and `)}`
}

/** A range of instants in SQL. */
export function instants(low: string, high: string): SearchedRange {
  const at = (instant: string) => sql`${timestampText(instant)}::timestamptz`
  return { low: at(low), high: at(high), isPoint: low === high }
}

function numbers({ low, high }: { readonly low: number; readonly high: number }): SearchedRange {
  return { low: sql`${String(low)}::float8`, high: sql`${String(high)}::float8`, isPoint: low === high }
}
