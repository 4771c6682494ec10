// Drift: a payload whose fields are not those that were known when the mapping was made. What is known stands beside the
// mapping: each field's JSON types, and `!` where every sample item had it and there were enough to mean something
// (`"id": "number!"`, `"tags[].code": "string"`). What a row reads is known as well, whatever its type.

import type { Issue } from '../errors.ts'
import { literalOf } from '../json/exact.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { isObject } from './elements.ts'
import { formatPath } from './path.ts'

/** Vendor path → types. `[]` stands for any position of a list; in XML one element and several are the same field. */
export type KnownFields = Readonly<Record<string, string>>

/** Looks at items one by one, and tells at the end: one warning a field, with the first item that shows it. */
export interface DriftWatch {
  see(item: JsonObject, source: string): void
  issues(): Issue[]
}

const mostFields = 5000
// Of fewer samples, that each has a field says little.
const enoughItems = 5
const mostTold = 50
const deepest = 100
const types = ['string', 'number', 'boolean', 'null', 'list', 'object'] as const
type Type = (typeof types)[number]

/** What is known of one field. `seen` is the number of the last item that had it. */
interface Field {
  readonly path: string
  known: number
  always: boolean
  members: Map<string, Field> | undefined
  each: Field | undefined
  seen: number
}

/** The fields of some items, as they are kept beside a mapping. */
export function fieldsOf(items: readonly JsonObject[], isXml = false): KnownFields {
  const root = newField('')
  const count = { fields: 0 }
  const times = new Map<Field, number>()
  items.forEach((item, at) => note(root, item, { isXml, number: at + 1, times, count }, 0))
  const named = [...times].map(([field, often]): [string, string] => {
    const found = types.filter((_type, bit) => (field.known & (1 << bit)) !== 0).sort()
    return [field.path, `${found.join('|')}${often === items.length && often >= enoughItems ? '!' : ''}`]
  })
  return Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)))
}

interface Noting {
  readonly isXml: boolean
  readonly number: number
  readonly times: Map<Field, number>
  readonly count: { fields: number }
}

function note(field: Field, value: Json, about: Noting, depth: number): void {
  if (Array.isArray(value) && value.length > 0 && depth < deepest) {
    const each = about.isXml ? field : (field.each ??= newField(`${field.path}[]`))
    for (const member of value as Json[]) note(each, member, about, depth + 1)
  } else if (isObject(value) && !isBare(value) && depth < deepest) {
    for (const name of Object.keys(value)) note(memberOf(field, name), value[name] as Json, about, depth + 1)
  } else if (field.path !== '') {
    if (field.known === 0 && (about.count.fields += 1) > mostFields) return
    field.known |= bitOf(value)
    if (field.seen !== about.number) about.times.set(field, (about.times.get(field) ?? 0) + 1)
    field.seen = about.number
  }
}

/** A watch for what `known` and `read` do not say: `drift.new`, `drift.missing` and `drift.retyped`. */
export function watchDrift(known: KnownFields, isXml = false, read: readonly string[] = none): DriftWatch {
  const { root, always } = treeOf(known, read)
  const found = new Map<string, { code: string; text: string; source: string; times: number }>()
  let number = 0
  const tell = (code: string, path: string, source: string, text: () => string): void => {
    const key = `${code} ${path}`
    const one = found.get(key)
    if (one !== undefined) one.times += 1
    else if (found.size < mostTold) found.set(key, { code, text: text(), source, times: 1 })
  }
  const walk = (field: Field, value: Json, source: string, depth: number): void => {
    if (Array.isArray(value) && value.length > 0) {
      const each = isXml ? field : field.each
      if (each === undefined) return isOpen(field) ? undefined : retyped(field, 'a list', source)
      if (depth < deepest) for (const member of value as Json[]) walk(each, member, source, depth + 1)
    } else if (isObject(value) && !isBare(value)) {
      const { members } = field
      if (members === undefined) return isOpen(field) ? undefined : retyped(field, 'an object', source)
      for (const name in value) {
        const member = members.get(name)
        if (member === undefined) isNew(field, name, source)
        else if (depth < deepest) walk(member, value[name] as Json, source, depth + 1)
      }
    } else {
      field.seen = number
      const bit = bitOf(value)
      // No value is no type. An object or a list that is empty once in a while has not changed either.
      const isBlank = bit === 16 || bit === 32 || (isXml && value === '')
      const isHollow = isBlank && (field.members !== undefined || field.each !== undefined)
      if (bit !== 8 && (field.known & bit) === 0 && field.known !== 8 && !isHollow) retyped(field, nameOf(bit), source)
    }
  }
  const isNew = (field: Field, name: string, source: string): void => {
    const path = pathBelow(field, name)
    tell('drift.new', path, source, () => `The field ${path} is new: the samples do not have it.`)
  }
  const retyped = (field: Field, now: string, source: string): void => {
    field.seen = number
    tell('drift.retyped', field.path, source, () => `The field ${field.path} is now ${now}; it was ${wasOf(field)}.`)
  }
  return {
    see(item, source) {
      // Known fields are shared by watches, so an item's number is never used twice.
      number = nextNumber()
      walk(root, item, source, 0)
      for (const field of always)
        if (field.seen !== number)
          tell('drift.missing', field.path, source, () => `The field ${field.path} is missing; every sample has it.`)
    },
    issues: () =>
      [...found.values()].map(({ code, text, source, times }): Issue => {
        const often = times === 1 ? '' : ` This holds for ${times} items.`
        return { severity: 'warning', code, path: '', text: text + often, source }
      }),
  }
}

let items = 0
function nextNumber(): number {
  return (items += 1)
}

interface Tree {
  readonly root: Field
  readonly always: readonly Field[]
}

const none: readonly string[] = []
const anything = 0b11_1111
const trees = new WeakMap<readonly string[], WeakMap<KnownFields, Tree>>()

function treeOf(known: KnownFields, read: readonly string[]): Tree {
  let made = trees.get(read)
  if (made === undefined) trees.set(read, (made = new WeakMap()))
  const found = made.get(known)
  if (found !== undefined) return found
  const root = newField('')
  root.members = new Map()
  const always: Field[] = []
  for (const [path, text] of Object.entries(known)) {
    const field = fieldAt(root, path)
    field.always = text.endsWith('!')
    for (const type of text.replace('!', '').split('|')) field.known |= 1 << types.indexOf(type as Type)
    if (field.always) always.push(field)
  }
  for (const path of read) {
    const field = fieldAt(root, path)
    if (field.known === 0) field.known = anything
  }
  const tree = { root, always }
  made.set(known, tree)
  return tree
}

/** The field at a path; names with signs of their own stand in quotes, doubled inside. */
function fieldAt(root: Field, path: string): Field {
  let here = root
  for (const [, quoted, plain, list] of path.matchAll(/"((?:[^"]|"")*)"|([^".[\]]+)|(\[\])/g)) {
    if (list === undefined) here = memberOf(here, quoted?.replaceAll('""', '"') ?? plain ?? '')
    else here = here.each ??= newField(`${here.path}[]`)
  }
  return here
}

function memberOf(field: Field, name: string): Field {
  const members = (field.members ??= new Map<string, Field>())
  let member = members.get(name)
  if (member === undefined) members.set(name, (member = newField(pathBelow(field, name))))
  return member
}

function pathBelow({ path }: Field, name: string): string {
  const step = formatPath([{ name }])
  return path === '' ? step : `${path}.${step}`
}

function newField(path: string): Field {
  return { path, known: 0, always: false, members: undefined, each: undefined, seen: 0 }
}

/** Some row reads it as a whole, whatever is in it; or nobody has seen a value of it. */
function isOpen({ known, members, each }: Field): boolean {
  return known === anything || (known === 8 && members === undefined && each === undefined)
}

function wasOf({ known, members, each }: Field): string {
  const names = types
    .filter((type, bit) => (known & (1 << bit)) !== 0 && type !== 'null')
    .filter((type) => !(type === 'list' && each) && !(type === 'object' && members))
    .sort()
  const shapes = [...(members === undefined ? [] : ['an object']), ...(each === undefined ? [] : ['a list'])]
  return [...names, ...shapes].join(' or ')
}

function bitOf(value: Json): number {
  if (typeof value === 'string') return 1
  if (value === null) return 8
  if (typeof value === 'boolean') return 4
  return literalOf(value) !== undefined ? 2 : Array.isArray(value) ? 16 : 32
}

function isBare(value: JsonObject): boolean {
  for (const _name in value) return false
  return true
}

function nameOf(bit: number): string {
  return types[Math.log2(bit)] ?? 'something else'
}
