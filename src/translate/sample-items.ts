// Where the items of a JSON or XML sample stand: the list that nobody has named yet.

import { GatewayError } from '../errors.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { guardXml } from '../xml/guard.ts'
import { parseXml, type XmlElement } from '../xml/parse.ts'
import { isObject } from './elements.ts'
import { decodeText } from './formats/encoding.ts'
import { readJsonLine } from './formats/json.ts'
import { readXmlPayload } from './formats/xml.ts'

/** The items, and what a format says of where they stand. */
export interface SampleItems {
  readonly list: readonly JsonObject[]
  /** The members that lead to the list (JSON). */
  readonly items?: string
  /** Members beside it. */
  readonly beside?: readonly string[]
  readonly xml?: { readonly namespaces: Readonly<Record<string, string>>; readonly items: string }
}

const deepest = 3

/** JSON: the list under a member (or under one inside it), a bare list, or one object. Throws `unreadable`. */
export function jsonItems(body: Uint8Array): SampleItems {
  const value = readJson(decodeUtf8(body))
  if (Array.isArray(value)) return { list: (value as Json[]).filter(isObject) }
  if (!isObject(value)) throw new GatewayError('unreadable', 'A sample is a list of objects, or an object.')
  const way = wayToList(value, 1)
  if (way === undefined) return { list: [value] }
  const list = way.reduce<Json>((here, name) => (here as JsonObject)[name] as Json, value) as unknown as JsonObject[]
  const beside = Object.keys(value).filter((name) => name !== way[0])
  return { items: way.join('.'), list, ...(beside.length === 0 ? {} : { beside }) }
}

/** Newline-delimited JSON: an object a line. */
export function jsonLines(body: Uint8Array): SampleItems {
  const lines = decodeUtf8(body).split('\n')
  const read = lines.flatMap((line, at) => (line.trim() === '' ? [] : [readJsonLine(line, at + 1)]))
  return { list: read.flatMap(({ value }) => (value === null ? [] : [value])) }
}

/** A list of objects counts as the items where all beside it is paging: texts, numbers, truth, nothing. */
function wayToList(value: JsonObject, depth: number): string[] | undefined {
  const names = Object.keys(value)
  // What has an identifier is an item, and a list in it is its own.
  if (names.some((name) => /^_?(?:id|uuid|guid)$/i.test(name))) return undefined
  const held = names.find((name) => isList(value[name]))
  const others = names.filter((name) => name !== held && typeof value[name] === 'object' && value[name] !== null)
  if (held !== undefined) return others.every((name) => isPaging(value[name] as Json)) ? [held] : undefined
  const [only, ...more] = others
  if (only === undefined || more.length > 0 || depth >= deepest || !isObject(value[only])) return undefined
  const inner = wayToList(value[only], depth + 1)
  return inner && [only, ...inner]
}

function isList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0 && (value as Json[]).every(isObject)
}

function isPaging(value: Json): boolean {
  return isObject(value) && Object.values(value).every((one) => typeof one !== 'object' || one === null)
}

/** XML: the first elements, from the root, of which several stand side by side, down through the largest of each level. */
export function xmlItems(body: Uint8Array): SampleItems {
  const text = decodeText(body, undefined)
  guardXml(text, new Set())
  const root = parseXml(text)
  const namespaces: Record<string, string> = {}
  const name = (element: XmlElement): string => {
    const own = element['#name']
    const { uri = '' } = element['#attributesns'] ?? {}
    const prefix = own.includes(':') ? own.slice(0, own.indexOf(':')) : ''
    if (uri !== '') namespaces[prefix] = uri
    return own
  }
  const way = [name(root)]
  let here: XmlElement | undefined = root
  for (let depth = 0; here !== undefined && depth < 20; depth += 1) {
    const children: readonly XmlElement[] = here['#children'] ?? []
    const repeated = children.find((one) => children.filter((other) => other['#name'] === one['#name']).length > 1)
    const next = repeated ?? children.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]
    if (next === undefined) break
    way.push(name(next))
    if (repeated !== undefined || (next['#children'] ?? []).every((one) => (one['#children'] ?? []).length === 0)) break
    here = next
  }
  nameAll(root, name)
  const items = way.join('/')
  const { items: read } = readXmlPayload({ type: 'xml', namespaces, items: [items] }, body, undefined)
  return { list: read.flatMap(({ value }) => (value === null ? [] : [value])), xml: { namespaces, items } }
}

function sizeOf(element: XmlElement): number {
  let count = 0
  const open = [element]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    count += 1
    open.push(...(here['#children'] ?? []))
  }
  return count
}

function nameAll(root: XmlElement, name: (element: XmlElement) => string): void {
  const open = [root]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    name(here)
    open.push(...(here['#children'] ?? []))
  }
}
