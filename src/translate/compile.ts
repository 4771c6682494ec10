// Compiles a vendor message's mapping, laid over by a system's own additions, into closures. Every fault of the mapping
// is found here and told together, by its place in the mapping.

import { fault, GatewayError, type Issue } from '../errors.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { blankOf } from './access.ts'
import { faultOfSources, leadsAbove, type Sources } from './also-records.ts'
import { authorityRow } from './authority-row.ts'
import { type Codec, textCodec } from './codecs.ts'
import { constantRow, vendorConstantRow } from './constant-rows.ts'
import { coverCheck } from './cover-check.ts'
import { type Cover, cover, coverOf, type RowsCover } from './coverage.ts'
import { inDialect } from './dialect.ts'
import { eitherRow } from './either-row.ts'
import { expressionRow } from './expression-row.ts'
import { compileExpression } from './expressions.ts'
import { isTable } from './formats/formats.ts'
import { listRow, namingList } from './list-row.ts'
import { listsRow } from './lists-row.ts'
import type { AlsoRecord, ListSource, Mapping, Row, SystemOverlay, VendorMessage } from './mapping.ts'
import { compileOrder, type OrderReader, orderRulesOf } from './order-keys.ts'
import { overlayCodes, overlayRows, type PlacedRow } from './overlay.ts'
import { type Path, parsePath } from './path.ts'
import { type CompiledRow, type FieldRule, fieldRow, joinRow, type ListPart } from './rows.ts'
import type { Segments } from './segments.ts'
import { expandRows } from './use-rows.ts'
import { codecOf, faulty, fill, identifierSystem, type Making, pathsOf, sound } from './value-rule.ts'
import { conditionsOf, whenRow } from './when-row.ts'

/** A mapping ready to run both ways. Immutable; compile once and keep. */
export interface CompiledMapping {
  readonly message: VendorMessage
  readonly rows: readonly CompiledRow[]
  /** The rows as written, system's own included: one for each of `rows`. */
  readonly sources: readonly Row[]
  /** Where each of them was written: `/rows/3` of the vendor's mapping, `/overlay/rows/0` of the system's own. */
  readonly places: readonly string[]
  /** What of a vendor item the way back rebuilds. */
  readonly vendor: RowsCover
  /** The row whose value names the record, where some do: one of them must. */
  readonly naming: CompiledRow | undefined
  /** What of a canonical record some row carries or derives. */
  readonly canonicalCover: Cover
  /** Whether that is everything of a record, and whether the way back rebuilds everything of an item. */
  readonly coversRecord: (record: Json) => boolean
  readonly coversItem: (item: Json) => boolean
  /** A vendor item with nothing in it, and room for what rows write. */
  readonly blank: () => JsonObject
  /** Reads an item's place in its sender's order, where the mapping says how. */
  readonly order?: OrderReader
  /** Some canonical path names a position after the first: only those can leave gaps before them. */
  readonly indexed: boolean
  /** Some row carries numbers, or JSON from outside, whose digits are to be kept. */
  readonly numeric: boolean
  /** The further records that one item makes, each by rows of its own. */
  readonly also: readonly CompiledMapping[]
  /** Of a further record: what of the item it is made of. */
  readonly madeOf?: Sources
}

/** The compiled mapping of a message for one system. Throws GatewayError('invalid') with every fault of the mapping. */
export function compileMapping(message: VendorMessage, system: SystemOverlay = {}): CompiledMapping {
  return compileWithin(message, system, '')
}

/** `within` is where in the whole mapping its rows stand. */
function compileWithin(given: VendorMessage, system: SystemOverlay, within: string): CompiledMapping {
  const message = inDialect(given, system.dialect)
  const { mapping } = message
  const making: Making = {
    mapping,
    codes: overlayCodes(mapping, system),
    system: { ...mapping.system, ...system.identifier, ...(system.zone === undefined ? {} : { zone: system.zone }) },
    standard: message.standard,
    issues: [],
  }
  const placed = placedRows(mapping, system, making)
  const sources = placed.map(({ row }) => row)
  const places = placed.map(({ place }) => within + place)
  const rows = compileRows(sources, making, places)
  if (making.issues.length > 0) {
    const first = making.issues[0] as Issue
    const text = `The mapping of ${message.vendor}/${message.name} has faults; the first: ${first.text}`
    throw new GatewayError('invalid', text, { issues: making.issues })
  }
  // What the server owns is not the vendor's to hear of, and its absence there no loss.
  const canonicalCover = coverOf([...rows.flatMap((row) => row.to), parsePath('id'), parsePath('meta')])
  const indexed = rows.some((row) => row.to.some(({ steps }) => steps.some(({ index = 0 }) => index > 0)))
  const numeric = JSON.stringify(sources).includes('"number":')
  const naming = rows.find((row) => row.names)
  // A system's own rows are about the first record.
  const { rows: _rows, ...shared } = system
  const also = (mapping.also ?? []).map((one, at) => compileAlso(message, one, at, shared))
  const order = compileOrder(mapping.order, making.system.zone)
  const vendor = coverRows(rows)
  const own = { vendor, naming, canonicalCover, ...(order ? { order } : {}) }
  return { message, rows, sources, places, ...own, ...swift(vendor.cover, canonicalCover), indexed, numeric, also }
}

function swift(vendor: Cover, canonical: Cover): Pick<CompiledMapping, 'coversRecord' | 'coversItem' | 'blank'> {
  const blank = blankOf([...vendor.members.keys()])
  return { coversRecord: coverCheck(canonical), coversItem: coverCheck(vendor), blank }
}

/** The rows of both layers, fragments put in place, each with the place where it was written. */
function placedRows(mapping: Mapping, system: SystemOverlay, making: Making): PlacedRow[] {
  return overlayRows(mapping.rows, system.rows ?? []).flatMap(({ row, place }) => {
    try {
      return expandRows([row], mapping.fragments).map((one) => ({ row: one, place }))
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      making.issues.push(fault('mapping', place, error.message))
      return []
    }
  })
}

function compileAlso(message: VendorMessage, one: AlsoRecord, at: number, system: SystemOverlay): CompiledMapping {
  const { also: _also, ...mapping } = message.mapping
  const within = `/also/${at}`
  const compiled = compileWithin(
    { ...message, kind: one.kind, mapping: { ...mapping, rows: one.rows, order: orderRulesOf(one, mapping.order) } },
    system,
    within,
  )
  const each = [one.each ?? []].flat().map((path) => parsePath(path))
  const odd = faultOfSources(each)
  if (odd !== undefined)
    throw new GatewayError('invalid', odd, { issues: [fault('mapping', `${within}/each`, `${odd}.`)] })
  return {
    ...compiled,
    madeOf: {
      each,
      when: conditionsOf(one.when, parsePath, mapping.trim),
      once: one.once === true,
      mention: one.mention === true,
    },
  }
}

function coverRows(rows: readonly CompiledRow[]): RowsCover {
  const rebuilt = rows.filter((row) => row.rebuilds).flatMap((row) => row.from)
  const root = coverOf(rebuilt)
  const lists = new Map<Cover, RowsCover>()
  for (const { from, inner } of rows) {
    if (inner !== undefined) lists.set(cover(root, (from[0] as Path).steps), coverRows(inner))
  }
  return { cover: root, lists, leaves: new Map(rebuilt.map((path) => [path, cover(root, path.steps)])) }
}

function compileRows(rows: readonly Row[], making: Making, places: readonly string[]): CompiledRow[] {
  const compiled: CompiledRow[] = []
  rows.forEach((row, at) => {
    const here = places[at] as string
    try {
      const made = compileRow(row, making, here, compiled)
      if (made !== undefined) compiled.push(made)
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      making.issues.push(fault('mapping', here, error.message))
    }
  })
  return compiled
}

function compileRow(row: Row, making: Making, place: string, beside: readonly CompiledRow[]): CompiledRow | undefined {
  if (row.when === undefined) return compileBareRow(row, making, place)
  const made = compileBareRow(row, making, place)
  const parse = (path: string) => pathsOf(path, making)[0] as Path
  return (
    made &&
    whenRow(made, conditionsOf(row.when.from, parse, making.mapping.trim), conditionsOf(row.when.to, parse), beside)
  )
}

function compileBareRow(row: Row, making: Making, place: string): CompiledRow | undefined {
  const from = pathsOf(row.from, making)
  const to = pathsOf(row.to, making)
  const [firstFrom] = from
  const [firstTo] = to
  if (row.constant !== undefined) {
    const constant = typeof row.constant === 'string' ? fill(row.constant, making, false) : row.constant
    if (firstTo !== undefined && firstFrom === undefined)
      return constantRow(firstTo, constant, pathsOf(row.with, making)[0])
    if (firstFrom !== undefined && firstTo === undefined) return vendorConstantRow(firstFrom, constant)
    throw faulty('a constant stands on one side: name either `from` or `to`')
  }
  if (row.lists !== undefined) {
    if (firstTo === undefined || firstFrom !== undefined)
      throw faulty('a row with `lists` has a `to`, and each list its own `from`')
    return listsRow(partsOf(row.lists, making, place), firstTo)
  }
  if (firstFrom === undefined || firstTo === undefined) throw faulty('a row needs `from` and `to`')
  if (row.rows !== undefined) {
    const within = row.rows.map((_inner, at) => `${place}/rows/${at}`)
    const inner = compileRows(row.rows, making, within)
    const isBare = making.mapping.format.type === 'xml'
    const segments = segmentsOf(row, making)
    const nullIsEmpty = (row.empty ?? making.mapping.empty ?? []).includes(null)
    const list = listRow(
      firstFrom,
      firstTo,
      inner,
      pathsOf(row.key, making)[0] ?? segments?.from,
      isBare,
      segments,
      nullIsEmpty,
    )
    const named = row.identifies === undefined ? list : namingList(list)
    return row.way === 'in' || leadsAbove(firstFrom) ? { ...named, rebuilds: false, backward() {} } : named
  }
  if (row.jsonata !== undefined) {
    const way = row.way ?? 'in'
    if (way === 'both') throw faulty('an expression is one-way: say `"way": "in"` or `"way": "out"`')
    if (row.identifies !== undefined) throw faulty('an expression cannot identify the record')
    const rule = ruleOf({ ...row, way }, codecOf(row, making), making, firstTo)
    return expressionRow(from, to, sound(compileExpression(row.jsonata)), rule, `jsonata at ${place}`)
  }
  if (row.authority !== undefined) {
    const { names, schemes, otherwise } = row.authority
    if (from.length !== 3) throw faulty('an authority has three `from`: its name, its universal id, the type of that')
    const own = otherwise === undefined ? undefined : fill(otherwise, making, false)
    const authority = { names: codecOf({ codes: names }, making), schemes, otherwise: own }
    return authorityRow(from, firstTo, authority, ruleOf(wayIn(row, from), textCodec, making, firstTo))
  }
  if (row.either !== undefined)
    return eitherRow(
      from,
      firstTo,
      pathsOf(row.clears, making),
      ruleOf(wayIn(row, from), codecOf(row, making), making, firstTo),
    )
  if (row.join !== undefined) {
    const joined = wayIn({ ...row, way: row.way ?? 'in' }, from)
    return joinRow(from, firstTo, row.join, ruleOf(joined, codecOf(row, making), making, firstTo), row.places)
  }
  if (from.length > 1) throw faulty('several `from` need a `join`')
  if (to.length > 1 && row.split === undefined) throw faulty('several `to` need a `split`')
  return fieldRow(firstFrom, to, ruleOf(wayIn(row, from), codecOf(row, making), making, firstTo))
}

function partsOf(lists: readonly ListSource[], making: Making, place: string): ListPart[] {
  const parse = (path: string): Path => pathsOf(path, making)[0] as Path
  return lists.map(({ from, rows, single = false, only, identifies }, at) => {
    const within = rows.map((_row, inner) => `${place}/lists/${at}/rows/${inner}`)
    const inner = compileRows(rows, making, within)
    const part = { from: parse(from), inner, single, names: identifies !== undefined }
    return only === undefined ? part : { ...part, only: conditionsOf(only, parse) }
  })
}

function segmentsOf({ segments }: Row, making: Making): Segments | undefined {
  if (segments === undefined) return undefined
  const [from, to] = [segments.from, segments.to].map((path) => pathsOf(path, making)[0])
  return { from: from as Path, to, next: segments.next ?? 'same' }
}

/** What stands above is not a row's own to write. */
function wayIn(row: Row, from: readonly Path[]): Row {
  return from.some(leadsAbove) ? { ...row, way: 'in' } : row
}

function ruleOf(row: Row, codec: Codec, making: Making, to: Path): FieldRule {
  const { mapping, system } = making
  const sentinels = Object.entries(row.sentinels ?? {})
  const mean = (state: string): string[] => sentinels.filter(([, meaning]) => meaning === state).map(([text]) => text)
  const empty = [...(row.empty ?? mapping.empty ?? []), ...mean('empty')]
  const unstated = [...(row.unstated ?? mapping.unstated ?? []), ...mean('unstated')].filter(
    (one) => !empty.includes(one),
  )
  const names = row.identifies === undefined ? undefined : identifierSystem(row, to, making, system)
  return {
    reading: {
      codec,
      empty: new Set(empty),
      unstated: new Set(unstated),
      trim: row.trim ?? mapping.trim ?? false,
      unwrap: mapping.format.type === 'xml',
    },
    way: row.way ?? 'both',
    emptySpelling: empty[0],
    unstatedSpelling: isTable(mapping.format) ? unstated[0] : undefined,
    // What names the record is asked for once for all its rows: one of them must.
    required: row.required === true && names === undefined,
    fallback: row.default,
    names,
    beside: names === undefined || making.standard !== 'fhir' ? undefined : systemBeside(to, making),
  }
}

/** Where a FHIR identifier whose value names the record may have its system, when the path itself does not say. */
function systemBeside({ steps, text }: Path, making: Making): Path | undefined {
  const isOpen = steps.at(-1)?.name === 'value' && !steps.some((step) => step.where !== undefined)
  return isOpen ? pathsOf(`${text.slice(0, -'value'.length)}system`, making)[0] : undefined
}
