// A `$filter` tree as conditions over the searchable parameters of a kind. An element path stands for the parameter that
// reads exactly that element; a path that only a wider parameter reads is refused, so that no answer is wider than asked.

import { GatewayError } from '../../errors.ts'
import type { Condition } from '../standard.ts'
import { dateCondition, dateRangeOf, refuse, textCondition, tokenCondition } from './conditions.ts'
import type { Filter, Literal, Operator } from './filter.ts'
import { nearestName } from './nearest.ts'
import type { Noun, SearchRow } from './nouns.ts'

/** The condition of a filter tree for a kind. */
export function filterCondition(noun: Noun, filter: Filter, now: Date): Condition {
  if ('and' in filter) return { all: filter.and.map((part) => filterCondition(noun, part, now)) }
  if ('or' in filter) return { any: filter.or.map((part) => filterCondition(noun, part, now)) }
  if ('not' in filter) return { not: filterCondition(noun, filter.not, now) }
  if ('any' in filter) return anyCondition(noun, filter, now)
  if (filter.path === 'id') return idCondition(filter)
  if (filter.path === 'updated') return updatedCondition(filter)
  const { row, bare } = rowFor(noun, filter.path)
  if ('in' in filter) return { any: filter.in.map((value) => equals(row, bare, value, now)) }
  if ('call' in filter) {
    if (row.type !== 'string') throw refuse(filter.path, `${filter.call} is for texts; use eq or in`)
    return textCondition(row, filter.call === 'contains' ? 'contains' : 'starts', filter.value.text)
  }
  return comparison(row, bare, filter.operator, filter.value, now)
}

type Any = Extract<Filter, { readonly any: unknown }>

/**
 * The index keeps the values of a list's items apart from each other, so one comparison (or several joined by or) can be
 * answered exactly; that two of them hold for the same item cannot, and is refused.
 */
function anyCondition(noun: Noun, { path, any }: Any, now: Date): Condition {
  if (any === null) return { param: rowFor(noun, path).row.code, present: true }
  return filterCondition(noun, ofItem(any.where, any.as, path), now)
}

/** The condition on an item as one on the list: `d/title` becomes `deployment/title`. */
function ofItem(filter: Filter, as: string, path: string): Filter {
  if ('or' in filter) return { or: filter.or.map((part) => ofItem(part, as, path)) }
  if ('and' in filter || 'not' in filter || ('operator' in filter && filter.operator === 'ne'))
    throw refuse(
      `${path}/any`,
      'and, not and ne on one item cannot be answered; use one comparison, or several joined by or',
    )
  if (filter.path !== as && !filter.path.startsWith(`${as}/`) && !filter.path.startsWith(`${as}.`))
    throw refuse(`${path}/any`, `"${filter.path.slice(0, 80)}" is not of the item; begin it with ${as}/`)
  const whole = `${path}${filter.path.slice(as.length)}`
  if (!('any' in filter)) return { ...filter, path: whole }
  if (filter.any === null) return { path: whole, any: null }
  return ofItem(filter.any.where, filter.any.as, whole)
}

function comparison(row: SearchRow, bare: boolean, operator: Operator, value: Literal, now: Date): Condition {
  if (operator === 'eq') return equals(row, bare, value, now)
  if (operator === 'ne') return { not: equals(row, bare, value, now) }
  if (row.type !== 'date') throw refuse(row.code, `${operator} is for dates; use eq, ne, in, contains or startswith`)
  return dateCondition(row, operator, value.text, now)
}

function equals(row: SearchRow, bare: boolean, value: Literal, now: Date): Condition {
  if (value.kind === 'null') return { param: row.code, present: false }
  if (row.type === 'date') return dateCondition(row, 'eq', value.text, now)
  if (row.type === 'string') return textCondition(row, 'exact', value.text)
  return bare ? { param: row.code, type: 'token', code: value.text } : tokenCondition(row, value.text)
}

type Leaf = Exclude<Filter, { and: unknown } | { or: unknown } | { not: unknown } | { any: unknown }>

function idCondition(filter: Leaf): Condition {
  if ('in' in filter) return { id: filter.in.map((value) => value.text) }
  if ('operator' in filter && filter.operator === 'eq') return { id: [filter.value.text] }
  if ('operator' in filter && filter.operator === 'ne') return { not: { id: [filter.value.text] } }
  throw refuse('id', 'it can be compared by eq, ne and in')
}

function updatedCondition(filter: Leaf): Condition {
  if (!('operator' in filter)) throw refuse('updated', 'it can be compared by eq, ne, gt, ge, lt and le')
  return { updated: filter.operator, ...dateRangeOf('updated', filter.value.text) }
}

/** The parameter that a code or an element path names. `bare`: the path ends in an identifier's value, so no system is read. */
function rowFor(noun: Noun, name: string): { row: SearchRow; bare: boolean } {
  const byCode = noun.search.find((row) => row.code === name)
  if (byCode) return { row: byCode, bare: false }
  const path = name.replaceAll('/', '.')
  const shorter = path.endsWith('.value') ? path.slice(0, -'.value'.length) : undefined
  const reading = noun.search.filter((row) => row.paths.includes(path) || isValueOf(row, shorter))
  const only = reading.find((row) => row.paths.length === 1)
  if (only) return { row: only, bare: isValueOf(only, shorter) }
  const [wider] = reading
  if (wider) throw refuse(name, `it is searched together with ${wider.paths.join(', ')}; ask for "${wider.code}"`)
  throw unsupported(noun, name)
}

function isValueOf(row: SearchRow, path: string | undefined): boolean {
  return path !== undefined && row.form === 'identifier' && row.paths.includes(path)
}

/** `unsupported-parameter`, with the nearest name that the kind has. */
export function unsupported(noun: Noun, name: string): GatewayError {
  const known = [...noun.search.map((row) => row.code), 'id', 'updated']
  const near = nearestName(name, known)
  const cure = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`
  return new GatewayError('unsupported-parameter', `${noun.kind} cannot be searched by "${name.slice(0, 80)}". ${cure}`)
}
