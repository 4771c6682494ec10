// One reading of column values for both engines, so that a row is the same JavaScript whichever engine it came from.
// https://www.postgresql.org/docs/current/catalog-pg-type.html

import pg from 'pg'

type Parse = (text: string) => unknown

const builtIn = pg.types.getTypeParser as (oid: number, format: 'text') => Parse
const parseElements = builtIn(1009, 'text') as (text: string) => unknown[]
const parseInstant = builtIn(1184, 'text')

// oid → [array oid, parser]. A type that is not here stays text (numeric, uuid, date, time, interval, ranges, xid8).
const scalars: ReadonlyMap<number, readonly [number, Parse]> = new Map([
  [16, [1000, (text) => text === 't']],
  [17, [1001, parseBytes]],
  [20, [1016, parseInt8]],
  [21, [1005, Number]],
  [23, [1007, Number]],
  [26, [1028, Number]],
  [700, [1021, Number]],
  [701, [1022, Number]],
  [114, [199, parseJson]],
  [3802, [3807, parseJson]],
  [1184, [1185, parseTimestamptz]],
])

const asText: Parse = (text) => text

// Types that stay text, by oid and array oid: named so that neither engine's own parser gets at them.
const texts: readonly (readonly [number, number])[] = [
  [18, 1002], // "char"
  [19, 1003], // name
  [25, 1009], // text
  [1042, 1014], // bpchar
  [1043, 1015], // varchar
  [1082, 1182], // date
  [1083, 1183], // time
  [1114, 1115], // timestamp
  [1186, 1187], // interval
  [1700, 1231], // numeric
  [2950, 2951], // uuid
  [3904, 3905], // int4range
  [3910, 3911], // tstzrange
  [3912, 3913], // daterange
  [5069, 271], // xid8
]

/**
 * Parsers by type oid, arrays included: int8 → number (throws RangeError beyond the safe integers), timestamptz → Date
 * in milliseconds, bytea → Buffer, json(b) → parsed; date, timestamp, numeric, interval, uuid and ranges → text.
 */
export const columnParsers: ReadonlyMap<number, Parse> = new Map(
  [...scalars, ...texts.map(([oid, array]) => [oid, [array, asText]] as const)].flatMap(([oid, [array, parse]]) => [
    [oid, parse],
    [array, (text: string) => parseElements(text).map((element) => parseNested(element, parse))],
  ]),
)

/** The parser of a type, for pg: text for every type that `columnParsers` does not name. */
export function parserOf(oid: number): Parse {
  return columnParsers.get(oid) ?? asText
}

function parseNested(element: unknown, parse: Parse): unknown {
  if (Array.isArray(element)) return element.map((inner) => parseNested(inner, parse))
  return typeof element === 'string' ? parse(element) : element
}

function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`The int8 ${text} does not fit a JavaScript number exactly`)
  return value
}

function parseTimestamptz(text: string): Date {
  const value = parseInstant(text)
  // Infinity has no Date; an open end is null in our tables.
  if (!(value instanceof Date)) throw new RangeError(`The timestamp ${text} is not an instant`)
  return value
}

function parseBytes(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex')
}

function parseJson(text: string): unknown {
  return JSON.parse(text)
}
