// What a sample shows of its fields: how often each has a value, of which types and shapes, and which codes it takes.

import { literalOf } from '../json/exact.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { compileDateFormat } from './dates.ts'
import { isObject } from './elements.ts'
import { compileMoment } from './moments.ts'
import { formatPath } from './path.ts'
import { type Cells, readCells, type SampleRow } from './read-cells.ts'
import { jsonItems, jsonLines, type SampleItems, xmlItems } from './sample-items.ts'

export type SampleForm = 'csv' | 'json' | 'ndjson' | 'xml'

/** One field, by its vendor path. */
export interface FieldProfile {
  readonly path: string
  readonly name: string
  readonly items: number
  readonly filled: number
  readonly isUnique: boolean
  /** Date and time formats that every value has, the likeliest first. */
  readonly dates: readonly string[]
  readonly moments: readonly string[]
  readonly isNumber: boolean
  readonly isJsonNumber: boolean
  readonly booleans: boolean
  /** Two capital letters each. */
  readonly isCountry: boolean
  /** Distinct values when there are few. */
  readonly codes: readonly string[]
  readonly example: string
}

export interface Profile {
  readonly form: SampleForm
  /** Where the items of JSON and XML stand. */
  readonly found?: SampleItems
  /** What was told of a table. */
  readonly table?: Cells
  /** The fields of the rows that follow theirs. */
  readonly under?: readonly FieldProfile[]
  readonly count: number
  readonly fields: readonly FieldProfile[]
  /** The items themselves. */
  readonly values: readonly JsonObject[]
  /** Lists of objects inside items, which a draft does not go into. */
  readonly lists: readonly string[]
}

const dateFormats = [
  'yyyy-MM-dd',
  'MM/dd/yyyy',
  'M/d/yyyy',
  'dd/MM/yyyy',
  'd/M/yyyy',
  'dd.MM.yyyy',
  'd.M.yyyy',
  'd-MMM-yyyy',
  'yyyyMMdd',
  'ms-date',
]
const momentFormats = ['iso', 'yyyy-MM-dd HH:mm', 'MM/dd/yyyy HH:mm', 'M/d/yyyy h:mm a', 'rfc-2822', 'ms-date']
const spelledBooleans = new Set(['y', 'n', 'yes', 'no', 'true', 'false', 't', 'f'])
const mostCodes = 12
/** What a draft calls the list of the rows that follow theirs. */
export const followingList = 'dependents'
const mostFields = 500

/** The profile of a sample. Throws GatewayError('unreadable'). */
export function profileItems(body: Uint8Array, form: SampleForm): Profile {
  if (form === 'csv') return profileTable(readCells(body))
  const found = itemsIn[form](body)
  const lists = new Set<string>()
  const fields = fieldsOf(found.list, lists)
  return { form, found, count: found.list.length, values: found.list, fields, lists: [...lists] }
}

const itemsIn = { json: jsonItems, ndjson: jsonLines, xml: xmlItems } as const

function profileTable(table: Cells): Profile {
  const { rows, following } = table
  const fields = fieldsOf(rows)
  const under = following === undefined ? {} : { under: fieldsUnder(fieldsOf(following.rows), fields) }
  const [first, ...more] = rows
  // Under which row they stand makes no difference to the fields there are.
  const values =
    following === undefined || first === undefined
      ? rows
      : [{ ...first, [followingList]: following.rows.map(filled) }, ...more]
  return { form: 'csv', table, ...under, count: rows.length, values, lists: [], fields }
}

/** Fields that have a value in some row under another; their dates are written as those above. */
function fieldsUnder(under: readonly FieldProfile[], above: readonly FieldProfile[]): FieldProfile[] {
  return under
    .filter(({ filled }) => filled > 0)
    .map((field) => {
      const known = above.find(({ path }) => path === field.path)?.dates ?? []
      const both = field.dates.filter((format) => known.includes(format))
      return both.length === 0 ? field : { ...field, dates: both }
    })
}

function filled(row: SampleRow): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))
}

function fieldsOf(items: readonly JsonObject[], lists: Set<string> = new Set()): FieldProfile[] {
  const values = new Map<string, { name: string; values: Json[] }>()
  for (const item of items) collect(item, '', values, lists, 0)
  return [...values]
    .slice(0, mostFields)
    .map(([path, found]) => profileOf(path, found.name, found.values, items.length))
}

function collect(
  value: JsonObject,
  before: string,
  into: Map<string, { name: string; values: Json[] }>,
  lists: Set<string>,
  depth: number,
): void {
  for (const name of Object.keys(value)) {
    const step = formatPath([{ name }])
    const path = before === '' ? step : `${before}.${step}`
    const member = value[name] as Json
    if (isObject(member) && depth < 20) collect(member, path, into, lists, depth + 1)
    else if (Array.isArray(member)) lists.add(path)
    else {
      const known = into.get(path)
      if (known === undefined) into.set(path, { name, values: [member] })
      else known.values.push(member)
    }
  }
}

function profileOf(path: string, name: string, values: readonly Json[], items: number): FieldProfile {
  const texts = values.map((value) =>
    typeof value === 'string' ? value.trim() : (literalOf(value) ?? (value === null ? '' : String(value))),
  )
  const filled = texts.filter((text) => text !== '')
  const distinct = [...new Set(filled)]
  const all = (test: (text: string) => boolean): boolean => distinct.length > 0 && distinct.every(test)
  const isText = values.some((value) => typeof value === 'string' && value !== '')
  return {
    path,
    name,
    items,
    filled: filled.length,
    isUnique: distinct.length === items && items > 1,
    dates: isText
      ? dateFormats.filter((format) => all((text) => compileDateFormat(format)?.read(text) !== undefined))
      : [],
    moments: isText
      ? momentFormats.filter((format) => all((text) => compileMoment(format, 'dateTime')?.read(text) !== undefined))
      : [],
    isNumber: all((text) => /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,10})?$/.test(text)),
    isJsonNumber: values.some((value) => literalOf(value) !== undefined),
    isCountry: all((text) => /^[A-Z]{2}$/.test(text)),
    booleans: distinct.length <= 4 && all((text) => spelledBooleans.has(text.toLowerCase())),
    codes:
      distinct.length <= mostCodes && filled.length >= distinct.length * 2
        ? distinct
        : distinct.length <= 4
          ? distinct
          : [],
    example: distinct[0] ?? '',
  }
}
