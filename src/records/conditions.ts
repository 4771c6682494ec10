// A search condition as SQL over one alias of `records`. Every table condition is a semi-join by id, so that it means
// the same under `any` and `not` as on its own, and none is ever null.

import { sql } from 'kysely'
import { GatewayError } from '../errors.ts'
import type { Condition, ValueCondition } from '../standards/standard.ts'
import { comparesSql, type Sql } from './comparisons.ts'
import { textSql } from './full-text.ts'
import { exactKey, presenceKey, referenceKey, referencePrefix, tokenKey, uriKey } from './keys.ts'
import type { FollowingMerges } from './merge-groups.ts'
import { idsStarting, instants, tableIds } from './table-conditions.ts'
import { windowSql, windowsIn } from './windows.ts'

interface Scope {
  readonly kind: string
  readonly depth: number
  /** Whether tables are asked record by record, on a walk, and not for all that meet a condition. */
  readonly probes: boolean
}

/**
 * The condition on `records r0` of this kind. Check it with `checkConditions` first. With `probes` it is for a walk over
 * records that ends soon: left to itself the planner looks for all matches before the first step.
 */
export function conditionSql(kind: string, condition: Condition, probes = false): Sql {
  return compile({ kind, depth: 0, probes }, condition)
}

function compile(scope: Scope, condition: Condition): Sql {
  if ('all' in condition) return group(scope, condition.all, 'all')
  if ('any' in condition) return group(scope, condition.any, 'any')
  if ('not' in condition) return sql`not (${compile(scope, condition.not)})`
  if ('id' in condition) return sql`${id(scope)} = any(${[...condition.id]}::text[])`
  if ('updated' in condition) return updatedSql(scope, condition)
  if ('chain' in condition) return chainSql(scope, condition)
  if ('pointedAtBy' in condition) return pointedAtBySql(scope, condition)
  const key = keyOf(scope.kind, condition)
  if (key !== undefined) return sql`${keys(scope)} @> ${[key]}::text[]`
  if ('present' in condition) return sql`not (${keys(scope)} @> ${[presenceKey(scope.kind, condition.param)]}::text[])`
  return tableSql(scope, condition)
}

// Exact keys of one group are one look-up in the GIN index.
function group(scope: Scope, all: readonly Condition[], how: 'all' | 'any'): Sql {
  const { windows, rest: members } = how === 'all' ? windowsIn(all) : { windows: [], rest: all }
  const found = members.map((member) => keyOf(scope.kind, member))
  const together = found.filter((key) => key !== undefined)
  const parts = members.filter((_, at) => found[at] === undefined).map((member) => compile(scope, member))
  if (together.length > 0) {
    parts.unshift(how === 'all' ? sql`${keys(scope)} @> ${together}::text[]` : hasAnySql(scope, together))
  }
  for (const window of windows) parts.push(isAmong(scope, windowSql(scope.kind, window, instants)))
  if (parts.length === 0) return how === 'all' ? sql`true` : sql`false`
  return sql`(${sql.join(parts, how === 'all' ? sql` and ` : sql` or `)})`
}

// Asked for many keys at once the planner expects many rows, and compares every key of every row: 100 times slower.
const mostKeysAtOnce = 8

function hasAnySql(scope: Scope, wanted: readonly string[]): Sql {
  if (wanted.length <= mostKeysAtOnce) return sql`${keys(scope)} && ${[...wanted]}::text[]`
  return sql`${id(scope)} in (select found.id from unnest(${[...wanted]}::text[]) as wanted (key)
    cross join lateral records_with_key(${scope.kind}, wanted.key) as found (id))`
}

// An "offset" keeps the planner from turning a probe into a join.
function isAmong(scope: Scope, ids: Sql): Sql {
  if (!scope.probes) return sql`${id(scope)} in (${ids})`
  return sql`exists (select 1 from (${ids}) as every (id) where every.id = ${id(scope)} offset 0)`
}

/** The key whose presence is the whole condition, if there is one. */
export function keyOf(kind: string, condition: Condition): string | undefined {
  if ('present' in condition) return condition.present ? presenceKey(kind, condition.param) : undefined
  if (!('type' in condition)) return undefined
  if (condition.type === 'token') return tokenKey(kind, condition.param, condition)
  if (condition.type === 'reference') return referenceKey(kind, condition.param, condition.target)
  if (condition.type === 'string' && condition.match === 'exact') {
    return exactKey(kind, condition.param, condition.value)
  }
  if (condition.type === 'uri' && condition.match === 'exact') return uriKey(kind, condition.param, condition.value)
  return undefined
}

function tableSql(scope: Scope, condition: ValueCondition): Sql {
  const ids = tableIds(scope.kind, condition)
  if (ids !== undefined) return isAmong(scope, ids)
  if (condition.type === 'uri')
    return condition.match === 'above' ? aboveSql(scope, condition) : belowSql(scope, condition)
  if (condition.type === 'text') return textSql(`r${scope.depth}`, condition)
  // Never an empty answer to what was not looked for.
  throw new GatewayError('unsupported-parameter', `Searching by ${condition.param} is not supported here.`)
}

type UriCondition = Extract<ValueCondition, { readonly type: 'uri' }>

// Below `a/b` are `a/b` itself and what starts with `a/b/`; the exact one is a key, since indexed values may be cut.
function belowSql(scope: Scope, { param, value }: UriCondition): Sql {
  const folder = value.endsWith('/') ? value : `${value}/`
  return sql`(${keys(scope)} @> ${[uriKey(scope.kind, param, value)]}::text[]
    or ${isAmong(scope, idsStarting(scope.kind, param, folder))})`
}

function aboveSql(scope: Scope, { param, value }: UriCondition): Sql {
  const found = ancestorsOf(value).map((ancestor) => uriKey(scope.kind, param, ancestor))
  return hasAnySql(scope, found)
}

/** The uri itself and all that it is below of, each with and without its closing slash. */
export function ancestorsOf(uri: string): string[] {
  const found = new Set([uri])
  for (let slash = uri.indexOf('/'); slash >= 0 && found.size < 500; slash = uri.indexOf('/', slash + 1)) {
    found.add(uri.slice(0, slash))
    found.add(uri.slice(0, slash + 1))
  }
  return [...found]
}

function updatedSql(scope: Scope, condition: Extract<Condition, { readonly updated: unknown }>): Sql {
  const updated = sql`${sql.ref(`r${scope.depth}.updated_at`)}`
  return comparesSql(condition.updated, updated, updated, instants(condition.low, condition.high))
}

// From each source to its targets; chains with few targets do not come here (chains.ts).
function chainSql(scope: Scope, condition: Extract<Condition, { readonly chain: string }>): Sql {
  const parts = condition.kinds.map((kind) => {
    const inner = { kind, depth: scope.depth + 1, probes: false }
    const prefix = referencePrefix(scope.kind, condition.chain, kind)
    const target = sql`substr(key, length(${prefix}::text) + 1)`
    const isTarget = (condition as FollowingMerges).followsMerges
      ? sql`${id(inner)} in (select merge_group(${kind}, ${target}))`
      : sql`${id(inner)} = ${target}`
    return sql`exists (
      select 1 from unnest(${keys(scope)}) as key
      join records ${sql.ref(`r${inner.depth}`)} on ${isTarget}
      where starts_with(key, ${prefix}) and ${live(inner)} and ${compile(inner, condition.where)})`
  })
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`
}

function pointedAtBySql(scope: Scope, condition: Extract<Condition, { readonly pointedAtBy: string }>): Sql {
  const inner = { kind: condition.pointedAtBy, depth: scope.depth + 1, probes: false }
  const prefix = referencePrefix(inner.kind, condition.param, scope.kind)
  const target = sql`substr(key, length(${prefix}::text) + 1)`
  const found = (condition as FollowingMerges).followsMerges ? sql`merge_group(${scope.kind}, ${target})` : target
  return sql`${id(scope)} in (
    select ${found}
    from records ${sql.ref(`r${inner.depth}`)} cross join lateral unnest(${keys(inner)}) as key
    where ${live(inner)} and ${compile(inner, condition.where)}
      and ${keys(inner)} @> ${[presenceKey(inner.kind, condition.param)]}::text[]
      and starts_with(key, ${prefix}))`
}

function live(scope: Scope): Sql {
  return sql`${sql.ref(`r${scope.depth}.kind`)} = ${scope.kind} and not ${sql.ref(`r${scope.depth}.deleted`)}`
}

function id(scope: Scope): Sql {
  return sql.ref(`r${scope.depth}.id`)
}

function keys(scope: Scope): Sql {
  return sql.ref(`r${scope.depth}.keys`)
}
