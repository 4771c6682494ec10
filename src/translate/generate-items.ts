// Vendor items made up from a mapping's own rows, for its laws: values, empties, sentinels, padding, fields that nobody
// maps. The same seed makes the same items.

import type { Json, JsonObject } from '../standards/standard.ts'
import { leadsAbove } from './also-records.ts'
import { basicForm, exactForm } from './basic-dates.ts'
import type { CompiledMapping } from './compile.ts'
import { compileDateFormat } from './dates.ts'
import { getAt, isObject, setAt } from './elements.ts'
import { functionCodec } from './functions.ts'
import { textMember } from './lists-row.ts'
import type { AuthorityRule, Mapping, Row } from './mapping.ts'
import { compileMoment, type MomentFormat } from './moments.ts'
import { type Path, parsePath } from './path.ts'
import type { CompiledRow, ListPart } from './rows.ts'

/** A number from 0 up to 1, the next of its row. */
export type Random = () => number

/** A row of numbers from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `some`: fields come and go · `all`: every field has a value · `least`: only those that the mapping demands. */
export type Amount = 'some' | 'all' | 'least'

interface Making {
  readonly random: Random
  readonly mapping: Mapping
  readonly isText: boolean
  readonly samples: readonly JsonObject[]
  readonly asked: ReadonlyMap<string, readonly Json[]>
  readonly amount: Amount
}

/** One item. Samples lend it their values now and then. */
export function generateItem(
  compiled: CompiledMapping,
  samples: readonly JsonObject[],
  random: Random,
  amount: Amount = 'some',
): JsonObject {
  const { mapping } = compiled.message
  const all = [compiled, ...compiled.also]
  const asked = new Map<string, Json[]>()
  for (const one of all) askedIn(one.sources, asked)
  const making = { random, mapping, isText: mapping.format.type !== 'json', samples, asked, amount }
  const item: JsonObject = {}
  for (const one of all) fillViews(item, one, one.madeOf?.each ?? [], making)
  // Fields that only conditions look at.
  for (const [path, values] of asked)
    if (values.length > 0 && (amount !== 'some' || random() < 0.8)) place(item, parsePath(path), oneOf(values, random))
  if (amount === 'some' && random() < 0.3)
    place(item, { steps: [{ name: 'unmapped field' }], text: '"unmapped field"', indexed: false }, wordFrom(random))
  return item
}

/** Fills what the rows of one record see: the item, or the members of the lists that it is made of. */
function fillViews(item: JsonObject, one: CompiledMapping, each: readonly Path[], making: Making): void {
  const [list, ...inner] = each
  if (list === undefined) return fillItem(item, one.rows, one.sources, making)
  place(item, list, making.random() < 0.5 ? [{}] : [{}, {}])
  const found = getAt(item, list)
  // What stands above a member is others' to fill.
  const own = { ...making, samples: [] }
  for (const member of Array.isArray(found) ? (found as Json[]) : [])
    if (isObject(member)) fillViews(member, one, inner, own)
}

/** Values that conditions speak of, so that both sides of them occur. */
function askedIn(rows: readonly Row[], asked: Map<string, Json[]>): void {
  for (const row of rows) {
    for (const [path, one] of Object.entries(row.when?.from ?? {})) {
      const values = Array.isArray(one) ? (one as Json[]) : isObject(one as Json) && one !== null ? [] : [one as Json]
      asked.set(path, [...(asked.get(path) ?? []), ...values])
    }
  }
}

function fillItem(item: JsonObject, rows: readonly CompiledRow[], sources: readonly Row[], making: Making): void {
  rows.forEach((compiled, at) => {
    const row = sources[at] as Row
    const demanded = row.required === true || row.identifies !== undefined
    const needed = demanded || making.amount === 'all'
    // What only goes out is not the vendor's to send.
    if (
      compiled.from.length === 0 ||
      compiled.from.some(leadsAbove) ||
      row.way === 'out' ||
      (!needed && (making.amount === 'least' || making.random() < 0.25))
    )
      return
    if (compiled.parts !== undefined) fillParts(item, compiled.parts, row, making)
    else if (compiled.inner !== undefined)
      place(item, compiled.from[0] as Path, listOf(compiled.inner, row.rows ?? [], making))
    else if (row.either !== undefined) fillEither(item, compiled.from, row, making)
    else if (row.authority !== undefined) fillAuthority(item, compiled.from, row.authority, making)
    else if (compiled.from.length > 1)
      wordsOf(row, compiled.from.length, making).forEach((word, one) =>
        place(item, compiled.from[one] as Path, padded(word, row, making)),
      )
    else place(item, compiled.from[0] as Path, valueOf(row, compiled.from[0] as Path, making))
  })
}

/** One of the fields, and now and then others too. */
function fillEither(item: JsonObject, from: readonly Path[], row: Row, making: Making): void {
  const chosen = Math.floor(making.random() * from.length)
  from.forEach((path, at) => {
    if (at === chosen || making.random() < 0.2) place(item, path, valueOf(row, path, making))
  })
}

/** A name, an id of a known type or of none, or both. */
function fillAuthority(item: JsonObject, from: readonly Path[], rule: AuthorityRule, { random }: Making): void {
  const [name, id, type] = from as [Path, Path, Path]
  const types = ['ISO', 'UUID', ...Object.keys(rule.schemes), 'x']
  const ids = ['1.2.840.7', '0c4d2b50-6f6e-4f0a-9d4b-3f6d0a1b2c3d', 'urn:oid:1.2', wordFrom(random)]
  if (random() < 0.6) place(item, name, wordFrom(random))
  if (random() < 0.6) place(item, id, oneOf(ids, random))
  if (random() < 0.6) place(item, type, oneOf(types, random))
}

function fillParts(item: JsonObject, parts: readonly ListPart[], row: Row, making: Making): void {
  parts.forEach(({ from, inner, single }, at) => {
    if (at > 0 && making.amount !== 'all' && making.random() < 0.5) return
    const members = listOf(inner, row.lists?.[at]?.rows ?? [], making) as readonly JsonObject[]
    const [first] = members
    if (!single) place(item, from, members)
    else if (first !== undefined) place(item, from, first[textMember] ?? first)
  })
}

function listOf(rows: readonly CompiledRow[], sources: readonly Row[], making: Making): Json {
  const length = 1 + Math.floor(making.random() * 3)
  const members = Array.from({ length }, () => {
    const member: JsonObject = {}
    fillItem(member, rows, sources, { ...making, samples: [] })
    if (Object.keys(member).length === 0) fillItem(member, rows, sources, { ...making, samples: [], amount: 'all' })
    return member
  })
  return members
}

/** Puts a value where nothing is yet; a path that does not fit what is there is left out. */
function place(item: JsonObject, path: Path, value: Json): void {
  try {
    if (getAt(item, path) === undefined) setAt(item, path, value)
  } catch {
    // Two rows read one element in two shapes (XML text with and without attributes): the first one has it.
  }
}

function valueOf(row: Row, path: Path, making: Making): Json {
  const { random, mapping, amount } = making
  if (amount === 'some' && random() < 0.15 && row.required !== true && row.identifies === undefined) {
    const spelled = [
      ...(row.empty ?? mapping.empty ?? []),
      ...(row.unstated ?? mapping.unstated ?? []),
      ...Object.keys(row.sentinels ?? {}),
    ]
    const fitting = spelled.filter((one) => !making.isText || typeof one === 'string')
    if (fitting.length > 0) return oneOf(fitting, random)
  }
  const asked = making.asked.get(path.text) ?? []
  if (asked.length > 0 && random() < 0.7) return oneOf(asked, random)
  if (row.identifies === undefined && random() < 0.3) {
    const known = making.samples.map((sample) => getAt(sample, path)).filter((one) => one !== undefined)
    if (known.length > 0) return oneOf(known, random)
  }
  return padded(spell(row, making), row, making)
}

/** Padding now and then, where it comes off. */
function padded(value: Json, row: Row, { random, mapping, amount }: Making): Json {
  const isPadded = (row.trim ?? mapping.trim) && typeof value === 'string' && amount === 'some' && random() < 0.2
  return isPadded ? ` ${value} ` : value
}

function spell(row: Row, making: Making): Json {
  const { random, mapping } = making
  if (row.constant !== undefined)
    return making.isText && typeof row.constant !== 'string' ? String(row.constant) : row.constant
  if (row.codes !== undefined) {
    const table = mapping.codes?.[row.codes]
    const code = oneOf(Object.keys(table?.in ?? { x: 'x' }), random)
    if (table?.as === 'json' && !making.isText) return JSON.parse(code) as Json
    return table?.fold === true && random() < 0.2 ? code.toUpperCase() : code
  }
  if ([row.date, row.dateTime].includes(basicForm) || row.dateTime === exactForm)
    return basicFrom(random, row.date === undefined)
  if (row.date !== undefined) return dateFrom(row.date, random)
  if (row.dateTime !== undefined) return momentFrom(row.dateTime, 'dateTime', making)
  if (row.time !== undefined) return momentFrom(row.time, 'time', making)
  if (row.boolean !== undefined) return oneOf([...row.boolean.true, ...row.boolean.false], random)
  if (row.number !== undefined) return numberFrom(row.number, making)
  if (row.fn !== undefined) return functionValue(row.fn, random)
  if (row.split !== undefined) {
    const parts = [row.to ?? []].flat().map(() => wordFrom(random).replaceAll(/[,;/ -]/g, '') || 'a')
    return parts.join(row.split)
  }
  return wordFrom(random)
}

function wordsOf(row: Row, count: number, making: Making): string[] {
  const separator = row.join ?? ''
  const whole = row.dateTime === undefined ? undefined : momentFrom(row.dateTime, 'dateTime', making)
  if (typeof whole === 'string' && whole.split(separator).length === count) return whole.split(separator)
  return Array.from({ length: count }, () => wordFrom(making.random).replaceAll(separator, '') || 'a')
}

/** A date of any exactness; with a time where one may be. */
function basicFrom(random: Random, timed: boolean): Json {
  const day = new Date(Math.floor(random() * 20_000) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  const shorter = [day, day.slice(0, 4), day.slice(0, 6)]
  const longer = [`${day}0815-0500`, `${day}121530.25+0000`, `${day}235959+0215`]
  return oneOf(timed ? [...shorter, ...longer] : [...shorter, longer[0] as string], random)
}

function dateFrom(formats: string | readonly string[], random: Random): Json {
  const iso = new Date(Math.floor(random() * 60_000) * 86_400_000 - 20_000 * 86_400_000).toISOString().slice(0, 10)
  const all = [formats].flat().map(compileDateFormat)
  return oneOf(all, random)?.write(iso) ?? all[0]?.write(iso) ?? iso
}

function momentFrom(formats: string | readonly string[], needs: 'dateTime' | 'time', { random, isText }: Making): Json {
  const all = [formats].flat().map((format) => compileMoment(format, needs)) as MomentFormat[]
  // Noons on whole minutes: clocks change at night.
  const noon = Math.floor(random() * 20_000) * 86_400_000 + 43_200_000
  const local = noon + Math.floor(random() * 480) * 60_000
  const format = oneOf(all, random)
  const value = format.write({
    local,
    offset: format.zoned ? (format.instant ? 0 : Math.floor(random() * 20 - 10) * 60) : undefined,
  })
  return value === undefined ? 'x' : isText ? String(value) : value
}

function numberFrom(rule: NonNullable<Row['number']>, { random, isText }: Making): Json {
  const literal = oneOf(['0', '1.50', '-12', '37.5', '100.00', '8', '480', '0.25'], random)
  if (rule.as === 'number' && !isText) return Number(literal)
  return rule.decimal === ',' ? literal.replace('.', ',') : literal
}

function functionValue(call: NonNullable<Row['fn']>, random: Random): Json {
  const codec = functionCodec(call, false)
  if (typeof codec === 'string') return 'x'
  const word = wordFrom(random).replaceAll(/[^a-z]/gi, '') || 'a'
  const digits = String(Math.floor(random() * 9e8) + 1e8)
  const silent = () => {}
  const groups = [call]
    .flat()
    .slice(1)
    .flatMap((one) => String(one).split('-').map(Number))
  const grouped = groups.every(Number.isInteger)
    ? digits.repeat(4).slice(
        0,
        groups.reduce((sum, one) => sum + one, 0),
      )
    : digits
  const tried = [word, digits, grouped, `${word}, ${word}`, codec.out(word, silent), codec.out(digits, silent)]
  const fitting = tried.filter(
    (one) => typeof one === 'string' && typeof codec.in(one, silent) === 'string',
  ) as string[]
  return oneOf(fitting.length === 0 ? ['x'] : fitting, random)
}

const letters = [...'abcÄé ß,;"\'&<>.-09/']

function wordFrom(random: Random): string {
  const word = Array.from({ length: 1 + Math.floor(random() * 10) }, () => oneOf(letters, random))
    .join('')
    .trim()
  return word === '' ? 'a' : word
}

function oneOf<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T
}
