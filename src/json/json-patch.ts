// JSON Patch on values as parseExact reads them. https://www.rfc-editor.org/rfc/rfc6902

import { fault, GatewayError } from '../errors.ts'
import type { Json } from '../standards/standard.ts'
import { isRawNumber, literalOf, parseExact } from './exact.ts'
import { segmentsOf } from './pointer.ts'
import { readJson } from './read.ts'

type Operation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly path: string; readonly from: string }

type List = Json[]
type Members = Record<string, Json>

const mostOperations = 1000
// Copies of copies double a document with every step, so what has been copied is counted.
const mostCopied = 1_000_000

/**
 * Reads a patch document; what it answers applies it to a value and never changes that value itself. Both throw
 * GatewayError: 'unreadable' or 'invalid-request' for the document, 'invalid' when an operation cannot be done.
 */
export function readJsonPatch(body: string): (value: Json) => Json {
  readJson(body)
  const document = parseExact(body)
  if (!Array.isArray(document)) throw refused('', 'A JSON Patch is a list of operations.')
  if (document.length > mostOperations) throw refused('', `A JSON Patch has at most ${mostOperations} operations.`)
  const operations = document.map((entry: Json, at) => readOperation(entry, at))
  return (value) => {
    const copied = { nodes: 0 }
    let current = structuredCopy(value, { nodes: Number.NEGATIVE_INFINITY })
    for (const [at, operation] of operations.entries()) current = apply(current, operation, at, copied)
    return current
  }
}

function readOperation(entry: Json, at: number): Operation {
  const here = `/${at}`
  if (!isMembers(entry)) throw refused(here, 'An operation of a JSON Patch is an object.')
  const { op, path, from, value } = entry
  if (typeof path !== 'string' || !isPointer(path)) throw refused(`${here}/path`, 'path must be a JSON Pointer.')
  switch (op) {
    case 'add':
    case 'replace':
    case 'test':
      if (value === undefined) throw refused(here, `${op} needs a value.`)
      return { op, path, value }
    case 'remove':
      return { op, path }
    case 'move':
    case 'copy':
      if (typeof from !== 'string' || !isPointer(from)) throw refused(`${here}/from`, 'from must be a JSON Pointer.')
      if (op === 'move' && path.startsWith(`${from}/`))
        throw refused(`${here}/path`, 'A value cannot be moved into itself.')
      return { op, path, from }
    default:
      throw refused(`${here}/op`, 'op must be add, remove, replace, move, copy or test.')
  }
}

function isPointer(text: string): boolean {
  return (text === '' || text.startsWith('/')) && !/~(?![01])/.test(text) && segmentsOf(text).length <= 200
}

function apply(document: Json, operation: Operation, at: number, copied: { nodes: number }): Json {
  const { op, path } = operation
  switch (op) {
    case 'add':
      return add(document, path, structuredCopy(operation.value, copied), at)
    case 'remove':
      return remove(document, path, at).document
    case 'replace':
      if (path === '') return structuredCopy(operation.value, copied)
      return replace(document, path, structuredCopy(operation.value, copied), at)
    case 'move': {
      const { document: without, removed } = remove(document, operation.from, at)
      return add(without, path, removed, at)
    }
    case 'copy':
      return add(document, path, structuredCopy(valueOf(document, operation.from, at), copied), at)
    case 'test':
      if (isEqual(valueOf(document, path, at), operation.value)) return document
      throw failed(at, `the value at ${shown(path)} is not the one that test names`)
  }
}

interface Place {
  readonly parent: List | Members
  readonly key: string
}

function placeOf(document: Json, path: string, at: number): Place {
  const segments = segmentsOf(path)
  const key = segments.pop() as string
  let parent = document
  for (const segment of segments) {
    const next = memberOf(parent, segment)
    if (next === undefined) throw failed(at, `there is nothing at ${shown(path)}`)
    parent = next
  }
  if (Array.isArray(parent) || isMembers(parent)) return { parent: parent as List | Members, key }
  throw failed(at, `there is no object or list to hold ${shown(path)}`)
}

function memberOf(value: Json, segment: string): Json | undefined {
  if (Array.isArray(value)) return /^(0|[1-9]\d{0,8})$/.test(segment) ? (value as List)[Number(segment)] : undefined
  return isMembers(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
}

function valueOf(document: Json, path: string, at: number): Json {
  let value: Json | undefined = document
  for (const segment of segmentsOf(path)) {
    value = memberOf(value, segment)
    if (value === undefined) throw failed(at, `there is nothing at ${shown(path)}`)
  }
  return value
}

function add(document: Json, path: string, value: Json, at: number): Json {
  if (path === '') return value
  const { parent, key } = placeOf(document, path, at)
  if (!Array.isArray(parent)) parent[memberName(key, at)] = value
  else if (key === '-') parent.push(value)
  else {
    const index = /^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : -1
    if (index < 0 || index > parent.length) throw failed(at, `the list has no place ${shown(path)}`)
    parent.splice(index, 0, value)
  }
  return document
}

function replace(document: Json, path: string, value: Json, at: number): Json {
  valueOf(document, path, at)
  const { parent, key } = placeOf(document, path, at)
  if (Array.isArray(parent)) parent[Number(key)] = value
  else parent[memberName(key, at)] = value
  return document
}

function remove(document: Json, path: string, at: number): { document: Json; removed: Json } {
  const removed = valueOf(document, path, at)
  if (path === '') throw failed(at, 'the whole document cannot be removed; delete the record instead')
  const { parent, key } = placeOf(document, path, at)
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
  return { document, removed }
}

// What readJson refuses in a body must not come in by a path.
function memberName(key: string, at: number): string {
  if (key === '__proto__' || key.includes('\0') || !key.isWellFormed())
    throw failed(at, 'a member cannot have this name')
  return key
}

function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)
}

function structuredCopy(value: Json, copied: { nodes: number }): Json {
  copied.nodes += 1
  if (copied.nodes > mostCopied) throw refused('', 'The patch copies more than this gateway takes.')
  if (Array.isArray(value)) return value.map((entry: Json) => structuredCopy(entry, copied))
  if (!isMembers(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, structuredCopy(entry, copied)]))
}

/** Equal as RFC 6902 says: numbers by their value, objects whatever the order of their members. */
function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  const [a, b] = [literalOf(one), literalOf(other)]
  if (a !== undefined || b !== undefined) return a !== undefined && b !== undefined && isSameNumber(a, b)
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry: Json, at) => isEqual(entry, other[at] as Json))
  if (!isMembers(one) || !isMembers(other)) return one === other
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  )
}

function isSameNumber(one: string, other: string): boolean {
  // Doubles tell apart what has up to 15 digits; longer literals are equal when they are written alike.
  if (one === other) return true
  const digits = (text: string) => text.replace(/[eE].*|[-.]/g, '').replace(/^0+/, '').length
  return Number(one) === Number(other) && digits(one) <= 17 && digits(other) <= 17
}

function shown(path: string): string {
  return JSON.stringify(path.slice(0, 120))
}

function refused(path: string, text: string): GatewayError {
  return new GatewayError('invalid-request', `The JSON Patch cannot be used: ${text}`, {
    issues: [fault('patch', path, text)],
  })
}

function failed(at: number, why: string): GatewayError {
  const text = `Operation ${at} of the JSON Patch cannot be done: ${why}. Read the record again and send a patch of what you find.`
  return new GatewayError('invalid', text, { issues: [fault('patch', `/${at}`, text)] })
}
