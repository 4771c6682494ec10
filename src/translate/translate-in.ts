// The way in: a payload becomes items, each a partial canonical record with what it stated.

import { fault, GatewayError, isValid } from '../errors.ts'
import type { Identifier, Json, JsonObject } from '../standards/standard.ts'
import { leadsAbove, type Sources, viewsOf } from './also-records.ts'
import type { CompiledMapping } from './compile.ts'
import { type Cover, uncovered, wrapLists } from './coverage.ts'
import { closeGaps, getAt, stepInto } from './elements.ts'
import { fieldBehind } from './fault-places.ts'
import { isTable, readFormat } from './formats/formats.ts'
import { parseMediaType } from './formats/media-type.ts'
import type { ReadItem, ReadPayload } from './formats/payload.ts'
import { placeInTable } from './formats/table-place.ts'
import { formatPath, type Path, parsePath, type Step } from './path.ts'
import { addIssue, type InRun, type NamedBy } from './rows.ts'
import type { StatedElement, TranslatedItem } from './translation.ts'

const none: ReadonlySet<Cover> = new Set()
const whole: Sources = { each: [], when: { paths: [] }, once: false, mention: false }
const asItIs = (path: string): string => path

/** Reads a whole body in the mapping's format. Throws `unreadable` or `unsupported-media-type`. */
export function readPayload(mapping: CompiledMapping, body: Uint8Array, mediaType: string): ReadPayload {
  return readFormat(mapping.message.mapping.format, body, acceptMediaType(mapping, mediaType))
}

/** The media type, taken apart, when this message is accepted as it; newline-delimited JSON only where it is asked for. */
export function acceptMediaType(mapping: CompiledMapping, mediaType: string): ReturnType<typeof parseMediaType> {
  if (mapping.message.way === 'out') throw onlyWritten(mapping)
  const parsed = parseMediaType(mediaType)
  const accepted = mapping.message.mediaTypes
  if (accepted.includes(parsed.type)) return parsed
  const { vendor, name } = mapping.message
  const text = `${vendor}/${name} is not accepted as "${mediaType}". Send it as ${accepted.join(' or ')}.`
  throw new GatewayError('unsupported-media-type', text, { headers: { Accept: accepted.join(', ') } })
}

function onlyWritten({ message: { vendor, name } }: CompiledMapping): GatewayError {
  const text = `${vendor}/${name} is only written, never taken. Read it with GET.`
  return new GatewayError('method-not-allowed', text, { headers: { Allow: 'GET' } })
}

/** One item, translated: its record, and the further ones that the mapping makes of it, from `index` on. */
export function translateItems(mapping: CompiledMapping, read: ReadItem, index: number): TranslatedItem[] {
  const first = translateItem(mapping, read, index)
  const { value } = read
  // What is wrong with the item itself is wrong with all that it would make.
  if (mapping.also.length === 0 || value === null || !isValid(read.issues)) return [first]
  const further = mapping.also.flatMap((one) => {
    const own = one.rows.filter((row) => row.from.length > 0 && !row.from.some(leadsAbove))
    const said = new Set(own.flatMap((row) => row.to.map(({ text }) => text)))
    const passing = one.madeOf?.mention ? { mention: true as const } : {}
    return viewsOf(value, one.madeOf ?? whole).flatMap((view) => {
      const item = translateItem(one, { ...read, value: view.value, issues: [] }, index, view.place)
      const says = item.stated.some(({ path, state }) => state === 'value' && said.has(path))
      // What nobody maps is kept once, with the first record.
      return says ? [{ one, item: { ...item, complement: {}, further: true as const, ...passing } }] : []
    })
  })
  return [first, ...apart(further)].map((item, at) => ({ ...item, index: index + at }))
}

/** Further records that are named alike: the same thing where the mapping says so, else somebody's mistake. */
function apart(items: readonly { readonly one: CompiledMapping; readonly item: TranslatedItem }[]): TranslatedItem[] {
  const seen = new Set<string>()
  return items.flatMap(({ one, item }) => {
    const { kind, identifiers } = item
    const [named] = identifiers
    if (named === undefined) return [item]
    const key = JSON.stringify([kind, named.system, named.value])
    if (!seen.has(key)) {
      seen.add(key)
      return [item]
    }
    if (one.madeOf?.once) return []
    const told = `Another ${kind} of this item has the same identifier, so the second would undo the first.`
    return [{ ...item, issues: [...item.issues, fault('identifier-twice', '', told, { source: item.source })] }]
  })
}

/** One item as the mapping's first record. */
export function translateItem(
  mapping: CompiledMapping,
  read: ReadItem,
  index: number,
  within: (path: string) => string = asItIs,
): TranslatedItem {
  const { source, raw } = read
  const { kind } = mapping.message
  if (read.value === null) {
    return { index, source, kind, record: null, stated: [], complement: {}, identifiers: [], raw, issues: read.issues }
  }
  const item = read.value
  if (mapping.message.mapping.format.type === 'xml') wrapLists(item, mapping.vendor.cover, mapping.vendor.lists)
  const place = placeOf(mapping, read)
  const run: InRun = {
    item,
    record: {},
    stated: [],
    kept: [],
    identifiers: [],
    issues: [...read.issues],
    place: (path) => place(within(path)),
  }
  try {
    for (const row of mapping.rows) row.forward(run)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    run.issues.push(fault('mapping', '', error.message, { source }))
  }
  const { naming } = mapping
  if (naming !== undefined && run.identifiers.length === 0) {
    const told = 'Nothing in this item names its record. Send its identifier.'
    addIssue(run, 'error', 'identifier-missing', told, naming.from[0] as Path, naming.to[0] as Path)
  }
  const stated = mapping.indexed ? settle(run.record, run.stated) : run.stated
  const kept = run.kept.length === 0 ? none : new Set(run.kept.map((path) => mapping.vendor.leaves.get(path) as Cover))
  const isRebuilt = kept === none && mapping.coversItem(item)
  const rest = isRebuilt ? {} : ((uncovered(item, mapping.vendor.cover, kept) ?? {}) as JsonObject)
  const complement =
    !isRebuilt && isTable(mapping.message.mapping.format) ? withoutBlanks(rest, mapping.vendor.cover) : rest
  const text = JSON.stringify(run.record)
  // A number kept as its literal is no number to a validator: the parsed form has plain ones.
  const record = { kind, text, value: mapping.numeric ? (JSON.parse(text) as JsonObject) : run.record }
  return {
    index,
    source,
    kind,
    record,
    stated,
    complement,
    identifiers: distinct(run.identifiers, run.record),
    ...(mapping.order ? { order: mapping.order(item) } : {}),
    locate(pointer) {
      const path = fieldBehind(mapping.rows, { item, record: run.record }, pointer)
      return path === undefined ? undefined : run.place(path)
    },
    raw,
    issues: run.issues,
  }
}

/** A blank cell of a column that no row reads says nothing, and is blank again on the way back. */
function withoutBlanks(rest: JsonObject, over: Cover): JsonObject {
  const isBlank = (name: string): boolean => rest[name] === '' && !over.members.has(name)
  const names = Object.keys(rest)
  if (!names.some(isBlank)) return rest
  return Object.fromEntries(names.filter((name) => !isBlank(name)).map((name) => [name, rest[name] as Json]))
}

/** Closes the gaps that unstated positions left, and lets the stated paths name the positions that came of it. */
function settle(record: JsonObject, stated: readonly StatedElement[]): StatedElement[] {
  const settled = stated.map((one) => {
    const path = parsePath(one.path)
    return path.indexed && one.state === 'value'
      ? { path: formatPath(closedSteps(record, path.steps)), state: one.state }
      : one
  })
  closeGaps(record)
  const values = new Set(settled.filter((one) => one.state === 'value').map((one) => one.path))
  return settled.filter((one) => one.state === 'value' || !values.has(one.path))
}

function closedSteps(record: JsonObject, steps: readonly Step[]): Step[] {
  let here: Json | undefined = record
  return steps.map((step) => {
    const list: readonly (Json | undefined)[] = Array.isArray(here) ? here : []
    here = stepInto(here, step)
    if (step.index === undefined) return step
    return { index: step.index - list.slice(0, step.index).filter((member) => member === undefined).length }
  })
}

function distinct(named: readonly NamedBy[], record: JsonObject): Identifier[] {
  const identifiers = named.map(({ system, value, beside }) => {
    const said = beside === undefined ? undefined : getAt(record, beside)
    return { system: typeof said === 'string' ? said : system, value }
  })
  if (identifiers.length < 2) return identifiers
  const seen = new Set<string>()
  return identifiers.filter(({ system, value }) => {
    const key = JSON.stringify([system, value])
    return !seen.has(key) && seen.add(key)
  })
}

function placeOf(mapping: CompiledMapping, read: ReadItem): (path: string) => string {
  const { format } = mapping.message.mapping
  const { source, place } = read
  if (place !== undefined) return place
  if (isTable(format)) return (path) => placeInTable(path, read)
  if (format.type === 'xml') return (path) => `${source}/${path.replaceAll('.', '/')}`
  if (source.startsWith('line ')) return (path) => `${source}, ${path}`
  return (path) => `${source}/${path.replaceAll('.', '/').replaceAll('[', '/').replaceAll(']', '')}`
}
