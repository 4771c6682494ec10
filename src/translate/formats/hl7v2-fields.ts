// The fields of one HL7 v2 segment as a tree, and back. What the tables have no room for stands beside the field: further
// repetitions in `7~`, further components of a primitive in `7^`, further subcomponents in `1&`. docs/hl7v2.md tells of it.

import { literalOf } from '../../json/exact.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { isObject } from '../elements.ts'
import { type Delimiters, escapeText, unescapeText } from './hl7v2-escapes.ts'
import { type FieldShape, fieldsOf } from './hl7v2-segments.ts'
import { componentsOf, valueType } from './hl7v2-types.ts'
import { wrongForm } from './hl7v2-values.ts'

type Tree = Record<string, Json>

/** What is told of a place in a segment: `5`, `5[2].1.1`. */
export type Remark = (code: string, place: string, text: string) => void

interface Reading {
  readonly delimiters: Delimiters
  readonly tell: Remark
  /** Where the reading is: field, repetition of a list, component, subcomponent; 0 for none. */
  field: number
  repetition: number
  component: number
  subcomponent: number
}

const nothing = '""'
/** A field of a segment that no table has: components, and no repetitions. */
const untyped: FieldShape = { type: '', list: false }
const plainText: FieldShape = { type: 'ST', list: false }
/** More fields, components or subcomponents than this, or repetitions than that, no message has. */
const mostParts = 1000
const mostRepetitions = 10_000

/** The tree of a segment from its line. */
export function readSegment(line: string, delimiters: Delimiters, remark: Remark): { name: string; tree: JsonObject } {
  const texts = line.split(delimiters.field)
  const name = texts[0] as string
  const shapes = fieldsOf(name)
  const reading: Reading = { delimiters, tell: remark, field: 0, repetition: 0, component: 0, subcomponent: 0 }
  const tree: Tree = {}
  const isHeader = name === 'MSH' || name === 'FHS' || name === 'BHS'
  if (isHeader) {
    tree['1'] = delimiters.field
    tree['2'] = texts[1] as string
  }
  const before = isHeader ? 0 : 1
  if (isTooMany(texts, mostParts, 'fields', reading)) return { name, tree }
  for (let at = isHeader ? 2 : 1; at < texts.length; at += 1) {
    const text = texts[at] as string
    if (text === '') continue
    const number = at + 1 - before
    reading.field = number
    reading.repetition = reading.component = reading.subcomponent = 0
    readField(tree, text, shapeOf(tree, shapes, number), reading)
  }
  return { name, tree }
}

function shapeOf(tree: Tree, shapes: readonly FieldShape[] | undefined, number: number): FieldShape {
  if (shapes === undefined) return untyped
  const shape = shapes[number - 1] ?? plainText
  return shape.type === 'varies' ? { type: valueType(String(tree['2'] ?? '')), list: true, whole: true } : shape
}

function remark(reading: Reading, code: string, text: string): void {
  const { field, repetition, component, subcomponent } = reading
  const place = [
    ...[field || '', repetition ? `[${repetition}]` : ''],
    ...[component ? `.${component}` : '', subcomponent ? `.${subcomponent}` : ''],
  ]
  reading.tell(code, place.join(''), text)
}

function isTooMany(texts: readonly string[], most: number, what: string, reading: Reading): boolean {
  if (texts.length <= most) return false
  remark(reading, 'hl7-size', `There are more than ${most} ${what} here. No message has as many; send it again.`)
  return true
}

function readField(tree: Tree, text: string, shape: FieldShape, reading: Reading): void {
  const { repetition } = reading.delimiters
  const texts = text.includes(repetition) ? withoutTail(text.split(repetition)) : [text]
  if (texts.length === 0 || isTooMany(texts, mostRepetitions, 'repetitions', reading)) return
  if (shape.list) return readList(tree, texts, shape, reading)
  const { field } = reading
  const { value, more } = readRepetition(shape, texts[0] as string, reading)
  if (value !== undefined) tree[field] = value
  if (more !== undefined) tree[`${field}^`] = more
  if (texts.length === 1) return
  reading.component = reading.subcomponent = 0
  remark(reading, 'hl7-repetition', 'This field does not repeat; its further repetitions are kept and not read.')
  const further = texts.slice(1).map((one) => loose(one, reading))
  while (further.at(-1) === '') further.pop()
  if (further.length > 0) tree[`${field}~`] = further
}

function readList(tree: Tree, texts: readonly string[], shape: FieldShape, reading: Reading): void {
  const { field } = reading
  const read = texts.map((one, at) => {
    reading.repetition = at + 1
    reading.component = reading.subcomponent = 0
    return readRepetition(shape, one, reading)
  })
  while (read.length > 0 && read.at(-1)?.value === undefined && read.at(-1)?.more === undefined) read.pop()
  if (read.length === 0) return
  if (read.length === 1 && read[0]?.more === undefined && isNothing(read[0]?.value)) {
    tree[field] = []
    return
  }
  const bare: Json = componentsOf(shape.type) === undefined ? '' : {}
  tree[field] = read.map(({ value }) => (value === undefined ? bare : value))
  const more = read.flatMap((one, at) => (one.more === undefined ? [] : [[String(at), one.more] as const]))
  if (more.length > 0) tree[`${field}^`] = Object.fromEntries(more)
}

/** HL7's null and nothing else, at whatever depth its string stands. */
function isNothing(value: Json | undefined): boolean {
  if (!isObject(value)) return value === null
  return Object.keys(value).length === 1 && isNothing(value['1'])
}

interface Repetition {
  readonly value: Json | undefined
  readonly more?: JsonObject
}

function readRepetition({ type, whole }: FieldShape, text: string, reading: Reading): Repetition {
  const { component } = reading.delimiters
  const types = type === '' ? [] : componentsOf(type)
  const parts = text.includes(component) ? withoutTail(text.split(component)) : [text]
  if (isTooMany(parts, mostParts, 'components', reading)) return { value: undefined }
  if (types !== undefined) return { value: readComponents(types, parts, reading) }
  if (parts.length < 2) return { value: readPrimitive(type, parts[0] ?? '', reading) }
  if (whole) {
    const told = `This is a ${type} and has no components; its "${component}" is read as text. Escape it.`
    remark(reading, 'hl7-delimiter', told)
    return { value: readPrimitive(type, text, reading) }
  }
  const value = readPrimitive(type, parts[0] ?? '', reading)
  const told = `This is a ${type} and has no components; what follows the first is kept and not read.`
  remark(reading, 'hl7-component', told)
  const more: Tree = {}
  parts.slice(1).forEach((part, at) => {
    const read = parted(part, reading)
    if (read !== '') more[at + 2] = read
  })
  return Object.keys(more).length > 0 ? { value, more } : { value }
}

function readComponents(types: readonly string[], parts: readonly string[], reading: Reading): Json | undefined {
  const tree: Tree = {}
  let any = false
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as string
    if (part === '') continue
    reading.component = at + 1
    reading.subcomponent = 0
    const type = types[at] ?? (types.length > 0 ? 'ST' : '')
    if (readComponent(tree, type, part, reading)) any = true
  }
  return any ? tree : undefined
}

function readComponent(tree: Tree, type: string, part: string, reading: Reading): boolean {
  const { subcomponent } = reading.delimiters
  const at = reading.component
  const inner = componentsOf(type)
  const isParted = part.includes(subcomponent) && (inner !== undefined || type === '')
  const subs = isParted ? withoutTail(part.split(subcomponent)) : [part]
  if (isTooMany(subs, mostParts, 'subcomponents', reading)) return false
  if (inner !== undefined) {
    const below = readSubcomponents(inner, subs, reading)
    if (below !== undefined) tree[at] = below
    return below !== undefined
  }
  const value = readPrimitive(type, subs[0] ?? '', reading)
  if (value !== undefined) tree[at] = value
  if (subs.length > 1) tree[`${at}&`] = numbered(subs, 1, reading)
  return value !== undefined || subs.length > 1
}

function readSubcomponents(
  types: readonly string[],
  subs: readonly string[],
  reading: Reading,
): JsonObject | undefined {
  const tree: Tree = {}
  let any = false
  for (let at = 0; at < subs.length; at += 1) {
    const sub = subs[at] as string
    if (sub === '') continue
    reading.subcomponent = at + 1
    tree[at + 1] = readPrimitive(types[at] ?? 'ST', sub, reading) as Json
    any = true
  }
  return any ? tree : undefined
}

function readPrimitive(type: string, text: string, reading: Reading): string | null | undefined {
  if (text === '') return undefined
  if (text === nothing) return null
  const { delimiters } = reading
  const wrong = wrongForm(type, text)
  if (wrong !== undefined) remark(reading, 'hl7-type', wrong)
  else if (type !== '' && text.includes(delimiters.subcomponent)) {
    const told = `A ${type} has no parts; its "${delimiters.subcomponent}" is read as text. Escape it.`
    remark(reading, 'hl7-delimiter', told)
  }
  if (!text.includes(delimiters.escape) || delimiters.escape === '') return text
  return unescapeText(text, delimiters, (sequence) => {
    const told = `The escape sequence ${sequence} says nothing here that is text; it is kept as it is.`
    remark(reading, 'hl7-escape', told)
  })
}

/** A repetition that no table speaks of: a string, or components where it has some; `''` for nothing. */
function loose(text: string, reading: Reading): Json {
  const parts = text.split(reading.delimiters.component).map((part) => parted(part, reading))
  while (parts.length > 1 && parts.at(-1) === '') parts.pop()
  if (parts.length < 2) return parts[0] ?? ''
  return Object.fromEntries(parts.flatMap((part, at) => (part === '' ? [] : [[at + 1, part] as const])))
}

function parted(text: string, reading: Reading): Json {
  const { subcomponent } = reading.delimiters
  const subs = text.includes(subcomponent) ? withoutTail(text.split(subcomponent)) : [text]
  return subs.length < 2 ? plain(subs[0] ?? '', reading) : numbered(subs, 0, reading)
}

function numbered(texts: readonly string[], from: number, reading: Reading): JsonObject {
  const tree: Tree = {}
  texts.slice(from).forEach((text, at) => {
    if (text !== '') tree[from + at + 1] = plain(text, reading)
  })
  return tree
}

function plain(text: string, { delimiters }: Reading): Json {
  return text === nothing ? null : unescapeText(text, delimiters, () => {})
}

function withoutTail(texts: string[]): string[] {
  while (texts.length > 0 && texts.at(-1) === '') texts.pop()
  return texts
}

/** The line of a segment from its tree: the inverse of readSegment. */
export function writeSegment(name: string, tree: JsonObject, delimiters: Delimiters): string {
  const { field, component, repetition, escape, subcomponent } = delimiters
  const isHeader = name === 'MSH' || name === 'FHS' || name === 'BHS'
  const texts: string[] = []
  for (const key of Object.keys(tree)) {
    const number = Number.parseInt(key, 10)
    if (Number.isInteger(number) && number > 0 && number <= mostParts)
      texts[number - 1] ??= writeField(tree, number, delimiters)
  }
  for (let at = 0; at < texts.length; at += 1) texts[at] ??= ''
  if (!isHeader) return [name, ...withoutTail(texts)].join(field)
  const signs = tree['2'] === undefined ? component + repetition + escape + subcomponent : String(tree['2'])
  return [name, signs, ...withoutTail(texts.slice(2))].join(field)
}

function writeField(tree: JsonObject, number: number, delimiters: Delimiters): string {
  const value = tree[number]
  const more = tree[`${number}^`]
  if (Array.isArray(value)) {
    if (value.length === 0) return nothing
    const texts = value.map((one: Json, at) =>
      writeParts(withMore(one, isObject(more) ? more[at] : undefined), delimiters, 0),
    )
    return withoutTail(texts).join(delimiters.repetition)
  }
  const further = tree[`${number}~`]
  const texts = [writeParts(withMore(value, more), delimiters, 0)]
  if (Array.isArray(further)) texts.push(...further.map((one: Json) => writeParts(one, delimiters, 0)))
  return withoutTail(texts).join(delimiters.repetition)
}

function withMore(value: Json | undefined, more: Json | undefined): Json | undefined {
  if (!isObject(more)) return value
  const first = value === undefined || value === '' ? {} : { 1: value }
  return { ...first, ...more }
}

/** A repetition (`level` 0) or a component (1) as text; a composite that stands too deep is its first part. */
function writeParts(value: Json | undefined, delimiters: Delimiters, level: number): string {
  if (value === undefined) return ''
  if (value === null) return nothing
  if (Array.isArray(value)) return writeParts(value[0] as Json | undefined, delimiters, level)
  if (!isObject(value))
    return escapeText(typeof value === 'string' ? value : (literalOf(value) ?? String(value)), delimiters)
  if (level > 1) return writeParts(value['1'], delimiters, level)
  const texts: string[] = []
  for (const key of Object.keys(value)) {
    const number = Number.parseInt(key, 10)
    if (!Number.isInteger(number) || number < 1 || number > mostParts) continue
    texts[number - 1] ??= writeParts(withMore(value[number], value[`${number}&`]), delimiters, level + 1)
  }
  for (let at = 0; at < texts.length; at += 1) texts[at] ??= ''
  return withoutTail(texts).join(level === 0 ? delimiters.component : delimiters.subcomponent)
}
