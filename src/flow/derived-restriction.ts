// What a query asks of every match, as far as a source of derived records can use it to look at less.

import type { Comparison, Condition } from '../standards/standard.ts'
import type { Restriction, TimeWindow, Token } from './derived-kind.ts'

/** A restriction and the stretch of time that the matches lie in. */
export interface Bounds extends Pick<TimeWindow, 'from' | 'to'> {
  readonly restriction: Restriction
}

interface Draft {
  readonly ids?: ReadonlySet<string>
  readonly targets: ReadonlyMap<string, ReadonlySet<string>>
  readonly tokens: ReadonlyMap<string, readonly Token[]>
  readonly from: number
  readonly to: number
}

const anything: Draft = {
  targets: new Map(),
  tokens: new Map(),
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
}

/** Only what must hold is taken: a record that meets the condition always lies within these bounds. */
export function boundsOf(condition: Condition, timeParams: readonly string[]): Bounds {
  const { ids, targets, tokens, from, to } = draftOf(condition, timeParams)
  return {
    restriction: { targets, tokens, ...(ids ? { ids } : {}) },
    ...(Number.isFinite(from) ? { from: new Date(from) } : {}),
    ...(Number.isFinite(to) ? { to: new Date(to) } : {}),
  }
}

function draftOf(condition: Condition, timeParams: readonly string[]): Draft {
  if ('all' in condition) return condition.all.map((part) => draftOf(part, timeParams)).reduce(both, anything)
  if ('any' in condition) {
    const [first, ...others] = condition.any.map((part) => draftOf(part, timeParams))
    return first ? others.reduce(either, first) : anything
  }
  if ('id' in condition) return { ...anything, ids: new Set(condition.id) }
  if ('updated' in condition) return { ...anything, ...windowOf(condition.updated, condition.low, condition.high) }
  if (!('type' in condition)) return anything
  const { param } = condition
  if (condition.type === 'date' && timeParams.includes(param))
    return { ...anything, ...windowOf(condition.compare, condition.low, condition.high) }
  if (condition.type === 'reference') return { ...anything, targets: new Map([[param, new Set([condition.target])]]) }
  if (condition.type === 'token') {
    const { system, code } = condition
    const token = { ...(system === undefined ? {} : { system }), ...(code === undefined ? {} : { code }) }
    return { ...anything, tokens: new Map([[param, [token]]]) }
  }
  return anything
}

function windowOf(compare: Comparison, low: string, high: string): Pick<Draft, 'from' | 'to'> {
  const { from, to } = anything
  switch (compare) {
    case 'eq':
    case 'ap':
      return { from: Date.parse(low), to: Date.parse(high) }
    // An instant is a millisecond long, so one that ends behind `high` may begin one before.
    case 'gt':
      return { from: Date.parse(high) - 1, to }
    case 'sa':
      return { from: Date.parse(high), to }
    case 'ge':
      return { from: Date.parse(low), to }
    case 'lt':
    case 'eb':
      return { from, to: Date.parse(low) }
    case 'le':
      return { from, to: Date.parse(high) }
    case 'ne':
      return { from, to }
  }
}

function both(one: Draft, other: Draft): Draft {
  const ids = one.ids && other.ids ? new Set([...one.ids].filter((id) => other.ids?.has(id))) : (one.ids ?? other.ids)
  // Two conditions on one parameter may be met by two of its values, so one of them is enough to look by.
  return {
    ...(ids ? { ids } : {}),
    targets: new Map([...other.targets, ...one.targets]),
    tokens: new Map([...other.tokens, ...one.tokens]),
    from: Math.max(one.from, other.from),
    to: Math.min(one.to, other.to),
  }
}

function either(one: Draft, other: Draft): Draft {
  const ids = one.ids && other.ids ? new Set([...one.ids, ...other.ids]) : undefined
  return {
    ...(ids ? { ids } : {}),
    targets: inBoth(one.targets, other.targets, (a, b) => new Set([...a, ...b])),
    tokens: inBoth(one.tokens, other.tokens, (a, b) => [...a, ...b]),
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
  }
}

function inBoth<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>, join: (a: V, b: V) => V) {
  return new Map(
    [...one].flatMap(([param, value]): [string, V][] => {
      const also = other.get(param)
      return also === undefined ? [] : [[param, join(value, also)]]
    }),
  )
}
