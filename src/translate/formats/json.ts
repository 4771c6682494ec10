// Vendor JSON: a list under a named member, a bare list, or one object; and newline-delimited JSON, one object a line.

import { fault, GatewayError, type Issue } from '../../errors.ts'
import { parseExact } from '../../json/exact.ts'
import { pointer } from '../../json/pointer.ts'
import { decodeUtf8, readJson } from '../../json/read.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { isObject } from '../elements.ts'
import type { JsonFormat } from '../mapping.ts'
import type { ReadItem, ReadPayload } from './payload.ts'

/** Reads a JSON body. Throws `unreadable` for what is no JSON, and for a shape that holds no items. */
export function readJsonPayload(format: JsonFormat, body: Uint8Array): ReadPayload {
  const text = decodeUtf8(body)
  readJson(text)
  const value = parseExact(text)
  const { list, at, around } = listIn(format, value)
  const issues = around.map(
    (name): Issue => ({
      severity: 'warning',
      code: 'payload-member-unread',
      path: pointer(name),
      text: `The member "${name}" beside the list of items is not read.`,
    }),
  )
  return { items: list.map((item, index) => readItem(item, at === undefined ? '' : pointer(...at, index))), issues }
}

const lineDelimited = new Set(['application/x-ndjson', 'application/ndjson', 'application/jsonl'])

/** True for the media types of newline-delimited JSON. */
export function isLines(type: string): boolean {
  return lineDelimited.has(type)
}

/** Reads newline-delimited JSON; a line at fault is an item with issues. */
export function readJsonLines(body: Uint8Array): ReadPayload {
  const items: ReadItem[] = []
  decodeUtf8(body)
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() !== '') items.push(readJsonLine(line, at + 1))
    })
  return { items, issues: [] }
}

/** One line of newline-delimited JSON. */
export function readJsonLine(line: string, number: number): ReadItem {
  const source = `line ${number}`
  try {
    readJson(line)
    return readItem(parseExact(line), source)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return { source, value: null, raw: line, issues: error.issues.map((issue) => ({ ...issue, line: number, source })) }
  }
}

/** A JSON body with the items in the vendor's envelope. */
export function writeJsonPayload(format: JsonFormat, items: readonly JsonObject[]): string {
  let body: Json = items as readonly Json[] as Json
  for (const name of wayOf(format).toReversed()) body = { [name]: body }
  return `${JSON.stringify(body, null, 2)}\n`
}

/** Newline-delimited JSON, an item a line. */
export function writeJsonLines(items: readonly JsonObject[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join('')
}

function wayOf({ items }: JsonFormat): readonly string[] {
  return items === undefined ? [] : items.split('.')
}

function listIn(format: JsonFormat, value: Json): { list: readonly Json[]; at?: readonly string[]; around: string[] } {
  if (Array.isArray(value)) return { list: value, at: [], around: [] }
  const way = wayOf(format)
  const [first] = way
  if (isObject(value) && first !== undefined && Object.hasOwn(value, first)) {
    let list: Json | undefined = value
    for (const name of way) list = isObject(list) && Object.hasOwn(list, name) ? list[name] : undefined
    if (Array.isArray(list)) {
      const known = new Set([first, ...(format.beside ?? [])])
      return { list, at: way, around: Object.keys(value).filter((name) => !known.has(name)) }
    }
    const text = `The member "${format.items}" must hold a list.`
    throw new GatewayError('unreadable', text, { issues: [fault('payload-shape', pointer(...way), text)] })
  }
  if (isObject(value)) return { list: [value], around: [] }
  const wanted =
    format.items === undefined ? 'a list or an object' : `{"${format.items}": [ … ]}, a list, or one object`
  const text = `The body must be ${wanted}.`
  throw new GatewayError('unreadable', text, { issues: [fault('payload-shape', '', text)] })
}

function readItem(value: Json, source: string): ReadItem {
  const raw = JSON.stringify(value)
  if (isObject(value)) return { source, value, raw, issues: [] }
  const text = 'An item must be an object.'
  return { source, value: null, raw, issues: [fault('payload-shape', '', text, { source })] }
}
