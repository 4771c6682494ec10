// Compiles a vendor message's mapping, laid over by a system's own additions, into closures. Every fault of the mapping
// is found here and told together, by its place in the mapping.

import { fault, GatewayError, type Issue } from '../errors.ts'
import { faultOfSources, leadsAbove, type Sources } from './also-records.ts'
import { authorityRow } from './authority-row.ts'
import { basicDateCodec, basicDateTimeCodec, basicForm } from './basic-dates.ts'
import {
  booleanCodec,
  type Codec,
  codeCodec,
  dateCodec,
  identifierCodec,
  linesCodec,
  referenceCodec,
  splitCodec,
  textCodec,
} from './codecs.ts'
import { constantRow, vendorConstantRow } from './constant-rows.ts'
import { type Cover, cover, coverOf, type RowsCover } from './coverage.ts'
import { eitherRow } from './either-row.ts'
import { expressionRow } from './expression-row.ts'
import { compileExpression } from './expressions.ts'
import { isTable } from './formats/formats.ts'
import { functionCodec } from './functions.ts'
import { listRow, namingList } from './list-row.ts'
import { listsRow } from './lists-row.ts'
import type { AlsoRecord, CodeTable, ListSource, Mapping, Row, SystemOverlay, VendorMessage } from './mapping.ts'
import { dateTimeCodec, timeCodec } from './moment-codecs.ts'
import { numberCodec } from './number-codec.ts'
import { compileOrder, type OrderReader, orderRulesOf } from './order-keys.ts'
import { overlayCodes, overlayRows, type PlacedRow } from './overlay.ts'
import { type Path, parsePath } from './path.ts'
import { type CompiledRow, type FieldRule, fieldRow, joinRow, type ListPart } from './rows.ts'
import type { Segments } from './segments.ts'
import { expandRows } from './use-rows.ts'
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

interface Making {
  readonly mapping: Mapping
  readonly codes: Readonly<Record<string, CodeTable>>
  readonly system: Readonly<Record<string, string | undefined>>
  readonly standard: 'fhir' | 'hr-open'
  readonly issues: Issue[]
}

/** The compiled mapping of a message for one system. Throws GatewayError('invalid') with every fault of the mapping. */
export function compileMapping(message: VendorMessage, system: SystemOverlay = {}): CompiledMapping {
  return compileWithin(message, system, '')
}

/** `within` is where in the whole mapping its rows stand. */
function compileWithin(message: VendorMessage, system: SystemOverlay, within: string): CompiledMapping {
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
  const own = { vendor: coverRows(rows), naming, canonicalCover, ...(order ? { order } : {}) }
  return { message, rows, sources, places, ...own, indexed, numeric, also }
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
    madeOf: { each, when: conditionsOf(one.when, parsePath, mapping.trim), once: one.once === true },
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
      const made = compileRow(row, making, here)
      if (made !== undefined) compiled.push(made)
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      making.issues.push(fault('mapping', here, error.message))
    }
  })
  return compiled
}

function compileRow(row: Row, making: Making, place: string): CompiledRow | undefined {
  if (row.when === undefined) return compileBareRow(row, making, place)
  const made = compileBareRow(row, making, place)
  const parse = (path: string) => pathsOf(path, making)[0] as Path
  return (
    made && whenRow(made, conditionsOf(row.when.from, parse, making.mapping.trim), conditionsOf(row.when.to, parse))
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
    return joinRow(from, firstTo, row.join, ruleOf(joined, codecOf(row, making), making, firstTo))
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

const valueRules = [
  'codes',
  'date',
  'dateTime',
  'time',
  'boolean',
  'number',
  'identifier',
  'reference',
  'fn',
  'split',
  'lines',
  'jsonata',
] as const

function codecOf(row: Row, making: Making): Codec {
  const named = valueRules.filter((rule) => row[rule] !== undefined)
  if (named.length > 1) throw faulty(`a row has at most one rule for its value, and this has ${named.join(' and ')}`)
  if (row.codes !== undefined) {
    const table = making.codes[row.codes]
    if (table === undefined) throw faulty(`there is no code table "${row.codes}"`)
    const written = [...Object.keys(table.in), ...Object.values(table.prefer ?? {})]
    const odd = written.find((code) => !/^(?:true|false|0|-?[1-9]\d{0,14})$/.test(code))
    if (table.as === 'json' && odd !== undefined) throw faulty(`the code "${odd}" is no JSON boolean or whole number`)
    const { under } = table
    return codeCodec(row.codes, under === undefined ? table : { ...table, under: fill(under, making, false) })
  }
  if (row.date === basicForm) return basicDateCodec
  if (row.date !== undefined) return sound(dateCodec(listed(row.date)))
  if (row.dateTime !== undefined) {
    const zone = row.zone === undefined ? making.system.zone : fill(row.zone, making, false)
    if (row.dateTime === basicForm) return sound(basicDateTimeCodec(zone))
    return sound(dateTimeCodec(listed(row.dateTime), zone))
  }
  if (row.time !== undefined) return sound(timeCodec(listed(row.time)))
  if (row.boolean !== undefined) {
    if (row.boolean.true.length === 0 || row.boolean.false.length === 0)
      throw faulty('a boolean needs spellings for true and for false')
    return booleanCodec(row.boolean)
  }
  if (row.number !== undefined) return sound(numberCodec(row.number))
  if (row.identifier !== undefined) return identifierCodec(filledIdentifier(row.identifier, making))
  if (row.reference !== undefined)
    return referenceCodec({ ...row.reference, system: fill(row.reference.system, making, false) })
  if (row.fn !== undefined) return sound(functionCodec(row.fn, (row.way ?? 'both') !== 'in'))
  if (row.lines !== undefined) return linesCodec(row.lines)
  if (row.split !== undefined) return splitCodec(row.split, pathsOf(row.to, making).length)
  return textCodec
}

/** What was made of a rule, or the fault that it has. */
function sound<T>(made: T | string): T {
  if (typeof made === 'string') throw faulty(made)
  return made
}

function listed<T extends string>(one: T | readonly T[]): readonly T[] {
  return typeof one === 'string' ? [one] : one
}

type IdentifierRule = NonNullable<Row['identifier']>

function filledIdentifier(rule: IdentifierRule, making: Making): IdentifierRule {
  const filled: Record<string, string> = {}
  for (const [name, text] of Object.entries(rule)) filled[name] = fill(text as string, making, false)
  return filled
}

/** How the identity rooms fold what names a record into one `system`: FHIR its URI, HR Open `agency/scheme`. */
function identifierSystem(row: Row, to: Path, making: Making, system: Making['system']): string {
  if (row.identifier !== undefined) {
    const rule = filledIdentifier(row.identifier, making)
    if (making.standard === 'fhir') return rule.system ?? ''
    if (rule.agency !== undefined) return `${rule.agency}/${rule.scheme ?? ''}`
    return rule.scheme ?? ''
  }
  for (const step of to.steps.toReversed()) {
    const asked = step.where?.find(({ names }) => names.length === 1 && names[0] === 'system')
    if (asked !== undefined) return String(asked.value)
  }
  return system.system ?? ''
}

function pathsOf(paths: string | readonly string[] | undefined, making: Making): Path[] {
  if (paths === undefined) return []
  return (typeof paths === 'string' ? [paths] : paths).map((path) => parsePath(fill(path, making, true)))
}

/** Puts the system's values in place of `$system.…`; inside a path they stand in quotes. */
function fill(text: string, making: Making, quoted: boolean): string {
  return text.replaceAll(/\$system\.(agency|scheme|system|zone)\b/g, (reference, name: string, at: number) => {
    const value = making.system[name]
    if (value === undefined)
      throw faulty(`${reference} has no value: neither the system nor the mapping's \`system\` gives one`)
    if (!quoted) return value
    const isInside = text.slice(0, at).split('"').length % 2 === 0
    return isInside ? value.replaceAll('"', '""') : `"${value.replaceAll('"', '""')}"`
  })
}

function faulty(text: string): GatewayError {
  return new GatewayError('invalid', `${text}.`)
}
