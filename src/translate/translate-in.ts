// The way in: a payload becomes items, each a partial canonical record with what it stated.

import { fault, GatewayError } from '../errors.ts'
import type { Identifier, Json, JsonObject } from '../standards/standard.ts'
import type { CompiledMapping } from './compile.ts'
import { uncovered, wrapLists } from './coverage.ts'
import { closeGaps, isObject, sameJson, stepInto } from './elements.ts'
import { readCsvPayload } from './formats/csv.ts'
import { readJsonPayload } from './formats/json.ts'
import { parseMediaType } from './formats/media-type.ts'
import type { ReadItem, ReadPayload } from './formats/payload.ts'
import { readXmlPayload } from './formats/xml.ts'
import { formatPath, parsePath, type Step } from './path.ts'
import type { InRun } from './rows.ts'
import type { StatedElement, TranslatedItem } from './translation.ts'

/** Reads a whole body in the mapping's format. Throws `unreadable` or `unsupported-media-type`. */
export function readPayload(mapping: CompiledMapping, body: Uint8Array, mediaType: string): ReadPayload {
  const { charset } = acceptMediaType(mapping, mediaType)
  const { format } = mapping.message.mapping
  if (format.type === 'json') return readJsonPayload(format, body)
  if (format.type === 'csv') return readCsvPayload(format, body, charset)
  return readXmlPayload(format, body, charset)
}

/** The media type, taken apart, when this message is accepted as it; newline-delimited JSON only where it is asked for. */
export function acceptMediaType(mapping: CompiledMapping, mediaType: string): ReturnType<typeof parseMediaType> {
  const parsed = parseMediaType(mediaType)
  const accepted = mapping.message.mediaTypes
  if (accepted.includes(parsed.type)) return parsed
  const { vendor, name } = mapping.message
  const text = `${vendor}/${name} is not accepted as "${mediaType}". Send it as ${accepted.join(' or ')}.`
  throw new GatewayError('unsupported-media-type', text, { headers: { Accept: accepted.join(', ') } })
}

/** One item, translated. */
export function translateItem(mapping: CompiledMapping, read: ReadItem, index: number): TranslatedItem {
  const { source, raw } = read
  const { kind } = mapping.message
  if (read.value === null) {
    return { index, source, kind, record: null, stated: [], complement: {}, identifiers: [], raw, issues: read.issues }
  }
  const item = read.value
  if (mapping.message.mapping.format.type === 'xml') wrapLists(item, mapping.vendorCover, mapping.lists)
  const run: InRun = {
    item,
    record: {},
    stated: [],
    complement: {},
    identifiers: [],
    issues: [...read.issues],
    place: placeOf(mapping, source),
  }
  try {
    for (const row of mapping.rows) row.forward(run)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    run.issues.push(fault('mapping', '', error.message, { source }))
  }
  const stated = mapping.indexed ? settle(run.record, run.stated) : run.stated
  const rest = uncovered(item, mapping.vendorCover) as JsonObject | undefined
  const complement = rest === undefined ? run.complement : merge(rest, run.complement)
  closeGaps(complement)
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
    identifiers: distinct(run.identifiers),
    raw,
    issues: run.issues,
  }
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

function merge(one: JsonObject, more: JsonObject): JsonObject {
  const merged: Record<string, Json | undefined> = { ...one }
  for (const name of Object.keys(more)) {
    const mine = merged[name]
    const theirs = more[name] as Json
    merged[name] = isObject(mine) && isObject(theirs) ? merge(mine, theirs) : mergeLists(mine, theirs)
  }
  return merged
}

/** Lists meet where predicates picked single members: members of the same predicate become one. */
function mergeLists(mine: Json | undefined, theirs: Json): Json {
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return theirs
  const list: Json[] = [...mine]
  theirs.forEach((member: Json, at: number) => {
    if (member === undefined) return
    const same = list.findIndex((known) => isObject(known) && isObject(member) && agree(known, member))
    const place = same >= 0 ? same : at
    const known = list[place]
    if (same >= 0 && isObject(known) && isObject(member)) list[same] = merge(known, member)
    else if (isObject(member) && list[at] === undefined) list[at] = member
    else list.push(member)
  })
  return list
}

/** True when every member both have is the same text. */
function agree(one: JsonObject, other: JsonObject): boolean {
  const shared = Object.keys(other).filter((name) => Object.hasOwn(one, name))
  return shared.length > 0 && shared.every((name) => sameJson(one[name], other[name]))
}

function distinct(identifiers: readonly Identifier[]): Identifier[] {
  const seen = new Set<string>()
  return identifiers.filter(({ system, value }) => {
    const key = JSON.stringify([system, value])
    return !seen.has(key) && seen.add(key)
  })
}

function placeOf(mapping: CompiledMapping, source: string): (path: string) => string {
  const { type } = mapping.message.mapping.format
  if (type === 'csv') return (path) => `${source}, column ${JSON.stringify(parsePath(path).steps[0]?.name ?? path)}`
  if (type === 'xml') return (path) => `${source}/${path.replaceAll('.', '/')}`
  if (source.startsWith('line ')) return (path) => `${source}, ${path}`
  return (path) => `${source}/${path.replaceAll('.', '/').replaceAll('[', '/').replaceAll(']', '')}`
}
