// Drift: a payload whose fields are not those that were known when the mapping was made. What is known stands beside the
// mapping: each field's JSON types, and `!` where every sample item had it (`"id": "number!"`, `"note": "null|string"`).

import type { Issue } from '../errors.ts'
import { literalOf } from '../json/exact.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { isObject } from './elements.ts'
import type { ReadItem } from './formats/payload.ts'
import { formatPath } from './path.ts'

/** Vendor path (positions left out) → types. */
export type KnownFields = Readonly<Record<string, string>>

const mostFields = 5000
const mostTold = 50

/** The fields of some items, as they are kept beside a mapping. */
export function fieldsOf(items: readonly JsonObject[]): KnownFields {
  const seen = new Map<string, { types: Set<string>; times: number }>()
  for (const item of items) {
    for (const [path, types] of fieldsIn(item)) {
      const known = seen.get(path) ?? { types: new Set<string>(), times: 0 }
      for (const type of types) known.types.add(type)
      known.times += 1
      if (seen.size < mostFields || seen.has(path)) seen.set(path, known)
    }
  }
  const named = [...seen].map(([path, { types, times }]): [string, string] => {
    return [path, `${[...types].sort().join('|')}${times === items.length ? '!' : ''}`]
  })
  return Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)))
}

interface Difference {
  readonly code: string
  readonly text: string
  readonly source: string
  times: number
}

/** Warnings `drift.new`, `drift.missing` and `drift.retyped`: one a field, with the first item that shows it. */
export function driftIssues(known: KnownFields, items: readonly ReadItem[]): Issue[] {
  const found = new Map<string, Difference>()
  const tell = (code: string, path: string, text: string, source: string): void => {
    const key = `${code} ${path}`
    const one = found.get(key)
    if (one !== undefined) one.times += 1
    else if (found.size < mostTold) found.set(key, { code, text, source, times: 1 })
  }
  const always = Object.keys(known).filter((path) => known[path]?.endsWith('!'))
  for (const { value, source } of items) {
    if (value === null) continue
    const fields = fieldsIn(value)
    for (const [path, types] of fields) {
      const types_ = Object.hasOwn(known, path) ? known[path] : undefined
      if (types_ === undefined) tell('drift.new', path, `The field ${path} is new: the samples do not have it.`, source)
      else {
        const expected = types_.replace('!', '').split('|')
        const odd = [...types].find((type) => !expected.includes(type))
        if (odd !== undefined)
          tell('drift.retyped', path, `The field ${path} is now ${odd}; it was ${expected.join(' or ')}.`, source)
      }
    }
    for (const path of always)
      if (!fields.has(path)) tell('drift.missing', path, `The field ${path} is missing; every sample has it.`, source)
  }
  return [...found.values()].map(({ code, text, source, times }): Issue => {
    const often = times === 1 ? '' : ` This holds for ${times} items.`
    return { severity: 'warning', code, path: '', text: text + often, source }
  })
}

/** Path → types of one item's leaves. A blank text is a text. */
function fieldsIn(item: JsonObject): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const open: { value: Json; path: string; depth: number }[] = [{ value: item, path: '', depth: 0 }]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value, path, depth } = here
    if (Array.isArray(value) && value.length > 0 && depth < 100) {
      for (const member of value as Json[]) open.push({ value: member, path, depth: depth + 1 })
    } else if (isObject(value) && depth < 100) {
      for (const name of Object.keys(value)) {
        const step = formatPath([{ name }])
        open.push({ value: value[name] as Json, path: path === '' ? step : `${path}.${step}`, depth: depth + 1 })
      }
    } else if (path !== '' && found.size < mostFields) {
      const types = found.get(path) ?? new Set<string>()
      found.set(path, types.add(typeOf(value)))
    }
  }
  return found
}

function typeOf(value: Json): string {
  if (value === null) return 'null'
  if (literalOf(value) !== undefined) return 'number'
  return Array.isArray(value) ? 'list' : typeof value
}
