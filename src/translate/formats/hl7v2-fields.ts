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
  readonly remark: Remark
}

const nothing = '""'
/** A field of a segment that no table has: components, and no repetitions. */
const untyped: FieldShape = { type: '', list: false }

/** The tree of a segment from its line. */
export function readSegment(line: string, delimiters: Delimiters, remark: Remark): { name: string; tree: JsonObject } {
  const texts = line.split(delimiters.field)
  const name = texts[0] as string
  const shapes = fieldsOf(name)
  const reading = { delimiters, remark }
  const tree: Tree = {}
  const isHeader = name === 'MSH' || name === 'FHS' || name === 'BHS'
  if (isHeader) {
    tree['1'] = delimiters.field
    tree['2'] = texts[1] as string
  }
  for (let at = isHeader ? 2 : 1; at < texts.length; at += 1) {
    const text = texts[at] as string
    if (text === '') continue
    const number = isHeader ? at + 1 : at
    readField(tree, number, text, shapeOf(tree, shapes, number, untypedIn(shapes)), reading)
  }
  return { name, tree }
}

function untypedIn(shapes: readonly FieldShape[] | undefined): FieldShape {
  return shapes === undefined ? untyped : { type: 'ST', list: false }
}

function shapeOf(
  tree: Tree,
  shapes: readonly FieldShape[] | undefined,
  number: number,
  otherwise: FieldShape,
): FieldShape {
  const shape = shapes?.[number - 1] ?? otherwise
  return shape.type === 'varies' ? { type: valueType(String(tree['2'] ?? '')), list: true, whole: true } : shape
}

function readField(tree: Tree, number: number, text: string, shape: FieldShape, reading: Reading): void {
  const { repetition } = reading.delimiters
  const texts = text.includes(repetition) ? withoutTail(text.split(repetition)) : [text]
  if (texts.length === 0) return
  if (shape.list) return readList(tree, number, texts, shape, reading)
  const { value, more } = readRepetition(shape, texts[0] as string, `${number}`, reading)
  if (value !== undefined) tree[number] = value
  if (more !== undefined) tree[`${number}^`] = more
  if (texts.length === 1) return
  const told = 'This field does not repeat; its further repetitions are kept and not read.'
  reading.remark('hl7-repetition', `${number}`, told)
  const further = texts.slice(1).map((one) => loose(one, reading))
  while (further.at(-1) === '') further.pop()
  if (further.length > 0) tree[`${number}~`] = further
}

function readList(tree: Tree, number: number, texts: readonly string[], shape: FieldShape, reading: Reading): void {
  const read = texts.map((one, at) => readRepetition(shape, one, `${number}[${at + 1}]`, reading))
  while (read.length > 0 && read.at(-1)?.value === undefined && read.at(-1)?.more === undefined) read.pop()
  if (read.length === 0) return
  if (read.length === 1 && read[0]?.more === undefined && isNothing(read[0]?.value)) {
    tree[number] = []
    return
  }
  const bare: Json = componentsOf(shape.type) === undefined ? '' : {}
  tree[number] = read.map(({ value }) => (value === undefined ? bare : value))
  const more = read.flatMap((one, at) => (one.more === undefined ? [] : [[String(at), one.more] as const]))
  if (more.length > 0) tree[`${number}^`] = Object.fromEntries(more)
}

/** HL7's null and nothing else, at whatever depth its string stands. */
function isNothing(value: Json | undefined): boolean {
  if (!isObject(value)) return value === null
  return Object.keys(value).length === 1 && isNothing(value['1'])
}

interface Repetition {
  readonly value: Json | undefined
  readonly more: JsonObject | undefined
}

function readRepetition({ type, whole }: FieldShape, text: string, place: string, reading: Reading): Repetition {
  const { component } = reading.delimiters
  const parts = text.includes(component) ? withoutTail(text.split(component)) : [text]
  const types = type === '' ? [] : componentsOf(type)
  if (types !== undefined) return { value: readComponents(types, parts, place, reading), more: undefined }
  if (parts.length < 2) return { value: readPrimitive(type, parts[0] ?? '', place, reading), more: undefined }
  if (whole) {
    reading.remark(
      'hl7-delimiter',
      place,
      `This is a ${type} and has no components; its "${component}" is read as text. Escape it.`,
    )
    return { value: readPrimitive(type, text, place, reading), more: undefined }
  }
  const value = readPrimitive(type, parts[0] ?? '', place, reading)
  reading.remark(
    'hl7-component',
    place,
    `This is a ${type} and has no components; what follows the first is kept and not read.`,
  )
  const more: Tree = {}
  parts.slice(1).forEach((part, at) => {
    const read = parted(part, reading)
    if (read !== '') more[at + 2] = read
  })
  return { value, more: Object.keys(more).length > 0 ? more : undefined }
}

function readComponents(
  types: readonly string[],
  parts: readonly string[],
  place: string,
  reading: Reading,
): Json | undefined {
  const { subcomponent } = reading.delimiters
  const tree: Tree = {}
  const isTyped = types.length > 0
  parts.forEach((part, at) => {
    if (part === '') return
    const here = `${place}.${at + 1}`
    const inner = componentsOf(types[at] ?? 'ST')
    const subs =
      part.includes(subcomponent) && (inner !== undefined || !isTyped) ? withoutTail(part.split(subcomponent)) : [part]
    if (inner !== undefined) {
      const below = readSubcomponents(inner, subs, here, reading)
      if (Object.keys(below).length > 0) tree[at + 1] = below
      return
    }
    const value = readPrimitive(types[at] ?? '', subs[0] ?? '', here, reading)
    if (value !== undefined) tree[at + 1] = value
    if (subs.length > 1) tree[`${at + 1}&`] = numbered(subs, 1, reading)
  })
  return Object.keys(tree).length > 0 ? tree : undefined
}

function readSubcomponents(
  types: readonly string[],
  subs: readonly string[],
  place: string,
  reading: Reading,
): JsonObject {
  const tree: Tree = {}
  subs.forEach((sub, at) => {
    const value = readPrimitive(types[at] ?? '', sub, `${place}.${at + 1}`, reading)
    if (value !== undefined) tree[at + 1] = value
  })
  return tree
}

function readPrimitive(type: string, text: string, place: string, reading: Reading): string | null | undefined {
  const { delimiters, remark } = reading
  if (text === '') return undefined
  if (text === nothing) return null
  const wrong = wrongForm(type, text)
  if (wrong !== undefined) remark('hl7-type', place, wrong)
  else if (type !== '' && text.includes(delimiters.subcomponent)) {
    remark(
      'hl7-delimiter',
      place,
      `A ${type} has no parts; its "${delimiters.subcomponent}" is read as text. Escape it.`,
    )
  }
  return unescapeText(text, delimiters, (sequence) => {
    remark('hl7-escape', place, `The escape sequence ${sequence} says nothing here that is text; it is kept as it is.`)
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

const mostFields = 500

/** The line of a segment from its tree: the inverse of readSegment. */
export function writeSegment(name: string, tree: JsonObject, delimiters: Delimiters): string {
  const { field, component, repetition, escape, subcomponent } = delimiters
  const isHeader = name === 'MSH' || name === 'FHS' || name === 'BHS'
  const texts: string[] = []
  for (const key of Object.keys(tree)) {
    const number = Number.parseInt(key, 10)
    if (Number.isInteger(number) && number > 0 && number <= mostFields)
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
    if (!Number.isInteger(number) || number < 1 || number > mostFields) continue
    texts[number - 1] ??= writeParts(withMore(value[number], value[`${number}&`]), delimiters, level + 1)
  }
  for (let at = 0; at < texts.length; at += 1) texts[at] ??= ''
  return withoutTail(texts).join(level === 0 ? delimiters.component : delimiters.subcomponent)
}
