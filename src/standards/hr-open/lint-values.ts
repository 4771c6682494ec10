// Remarks on values: codes, identifiers, dates and periods that the schemas accept and a receiver may trip over.

import { createRequire } from 'node:module'
import { spanOf } from './date-range.ts'
import { clockParts, dateParts, isDateTime } from './formats.ts'
import type { Declared, Remark } from './lint.ts'
import { nearestName } from './nearest.ts'
import { type Schema, typeNamed } from './types.ts'

const require = createRequire(import.meta.url)

interface OpenLists {
  readonly lists: Readonly<Record<string, string>>
}

/** Dates that systems write where they mean "no end" or "not known"; HR Open leaves such members out. */
const sentinelDates: Readonly<Record<string, string>> = {
  '9999-12-31': 'no end',
  '9999-12-30': 'no end',
  '9999-01-01': 'no end',
  '4712-12-31': 'no end',
  '2999-12-31': 'no end',
  '2099-12-31': 'no end',
  '1900-01-01': 'not known',
  '1899-12-30': 'not known',
  '1899-12-31': 'not known',
  '1753-01-01': 'not known',
  '1800-01-01': 'not known',
  '1601-01-01': 'not known',
  '0001-01-01': 'not known',
}

const dateFormats = ['hr-date', 'hr-date-time', 'hr-year', 'hr-year-month']

let lists: ReadonlyMap<Schema, string> | undefined

/** The schema of a member → the code list that it suggests without demanding it. */
function openLists(): ReadonlyMap<Schema, string> {
  lists ??= loadOpenLists()
  return lists
}

function loadOpenLists(): Map<Schema, string> {
  const file = require('../../../standards/hr-open-4.2/open-lists.json') as OpenLists
  return new Map(Object.entries(file.lists).map(([place, list]) => [schemaAt(place), list]))
}

/** `<domain>.<Type>.<member>…` */
function schemaAt(place: string): Schema {
  const [domain = '', type = '', ...members] = place.split('.')
  let schema: Schema | undefined = typeNamed(`${domain}.${type}`)
  for (const member of members) schema = schema?.properties?.[member]
  if (!schema) throw new Error(`open-lists.json names ${place}, which HR Open does not declare`)
  return schema
}

/** The remarks on a text, by the formats and code lists declared for its place. */
export function remarksOnText(value: string, schemas: readonly Schema[], { parts }: Declared): Remark[] {
  if (parts.length === 0) return []
  const list = schemas.map((schema) => openLists().get(schema)).find((name) => name !== undefined)
  const formats = parts.flatMap((part) => part.format ?? [])
  return [
    ...(value.trim() === '' ? [emptyText] : []),
    ...(list === undefined || value.trim() === '' ? [] : remarksOnCode(value, typeNamed(list).enum ?? [])),
    ...(formats.some((format) => dateFormats.includes(format)) ? remarksOnDate(value, formats) : []),
  ]
}

const emptyText: Remark = {
  rule: 'empty-text',
  text: 'An empty text says neither a value nor that there is none. Leave the member out.',
}

function remarksOnCode(value: string, codes: readonly string[]): Remark[] {
  if (codes.includes(value)) return []
  const sameLetters = codes.find((code) => code.toLowerCase() === value.trim().toLowerCase())
  if (sameLetters !== undefined)
    return [{ rule: 'code-case', text: `The list for this code has ${JSON.stringify(sameLetters)}. Spell it so.` }]
  const near = nearestName(value, codes)
  const cure = near === undefined ? `It has ${codes.slice(0, 12).join(', ')}.` : `Did you mean ${near}?`
  return [{ rule: 'code-unknown', text: `${short(value)} is not in the list that HR Open has for this code. ${cure}` }]
}

function remarksOnDate(value: string, formats: readonly string[]): Remark[] {
  const remarks: Remark[] = []
  const parts = dateParts(value)
  if (isDateTime(value) && clockParts(value.slice(11))?.offset === undefined)
    remarks.push({
      rule: 'time-zone',
      text: `${short(value)} has no time zone, so the instant is open by a day. Add Z or an offset such as +01:00.`,
    })
  if (parts !== undefined && formats.includes('hr-date-time') && !formats.includes('hr-date'))
    remarks.push({
      rule: 'bare-date',
      text: `${short(value)} is a date where HR Open has a date and time. Add the time, for example ${value}T00:00:00 with its zone.`,
    })
  else if (parts !== undefined && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value))
    remarks.push({
      rule: 'date-form',
      text: `${short(value)} is a form of ISO 8601 that XML Schema and many receivers do not read. Write the date as YYYY-MM-DD.`,
    })
  const meaning = sentinelDates[value.slice(0, 10)]
  if (meaning !== undefined && (value.length === 10 || isDateTime(value)))
    remarks.push({
      rule: 'sentinel-date',
      text: `${value.slice(0, 10)} usually stands for "${meaning}". If it does here, leave the member out.`,
    })
  return remarks
}

/** The remarks on an object: an identifier without scheme or agency, a period that ends before it starts. */
export function remarksOnObject(value: Readonly<Record<string, unknown>>, { parts }: Declared): Remark[] {
  const remarks: Remark[] = []
  if (parts.includes(typeNamed('common.IdentifierType')) && hasText(value.value)) {
    if (!hasText(value.schemeId))
      remarks.push({
        rule: 'identifier-scheme',
        text: 'This identifier does not say which numbering it belongs to. Add schemeId, for example "employee-number".',
      })
    if (!hasText(value.schemeAgencyId) && !hasText(value.agencyUri))
      remarks.push({
        rule: 'identifier-agency',
        text: 'This identifier does not say who issued it. Add schemeAgencyId.',
      })
  }
  if (parts.some((part) => part.properties !== undefined)) remarks.push(...remarksOnPeriod(value))
  return remarks
}

const ends = [
  ['start', 'end'],
  ['validFrom', 'validTo'],
  ['startDate', 'endDate'],
] as const

function remarksOnPeriod(value: Readonly<Record<string, unknown>>): Remark[] {
  return ends.flatMap(([first, last]) => {
    const [start, end] = [value[first], value[last]]
    if (typeof start !== 'string' || typeof end !== 'string') return []
    const [from, to] = [spanOf(start), spanOf(end)]
    // Zones may be missing on one side, so only what is reversed in any zone is said to be.
    const reversed = from && to && Date.parse(to.high) + 86_400_000 < Date.parse(from.low)
    if (!reversed) return []
    return [
      { rule: 'period-reversed', text: `${last} ${short(end)} lies before ${first} ${short(start)}. Correct one.` },
    ]
  })
}

function hasText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function short(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value)
}
