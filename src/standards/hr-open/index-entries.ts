// What of a document can be found: its search index, made from the same table that parses queries.

import { foldString } from '../fold.ts'
import type { CanonicalRecord, IndexEntry } from '../standard.ts'
import { rangeOf } from './date-range.ts'
import { isObject, valuesAt } from './elements.ts'
import { identifierOf } from './identity.ts'
import { nounOf, type SearchRow } from './nouns.ts'

/** Every searchable value of a document, each once. */
export function indexOf(record: CanonicalRecord): IndexEntry[] {
  const entries = new Map<string, IndexEntry>()
  for (const row of nounOf(record.kind).search)
    for (const path of row.paths)
      for (const value of valuesAt(record.value, path))
        for (const entry of entriesOf(row, value)) entries.set(JSON.stringify(entry), entry)
  return [...entries.values()]
}

function entriesOf(row: SearchRow, value: unknown): IndexEntry[] {
  const param = row.code
  if (row.type === 'date') {
    const range = rangeOf(value)
    return range ? [{ type: 'date', param, ...range }] : []
  }
  if (row.type === 'token') return tokens(row, value).map((token) => ({ type: 'token', param, ...token }))
  return texts(row, value).map((exact) => ({ type: 'string', param, value: foldFor(row, exact), exact }))
}

function tokens(row: SearchRow, value: unknown): { system?: string; code?: string }[] {
  if (typeof value === 'boolean' || typeof value === 'number') return [{ code: String(value) }]
  if (typeof value === 'string') return value === '' ? [] : [{ code: value }]
  const identifier = identifierOf(value)
  if (row.form === 'identifier') return identifier ? [{ system: identifier.system, code: identifier.value }] : []
  return isObject(value) && typeof value.code === 'string' && value.code !== '' ? [{ code: value.code }] : []
}

function texts(row: SearchRow, value: unknown): string[] {
  if (row.form === 'phone') return phoneTexts(value)
  if (row.form === 'entity' && isObject(value)) return entityTexts(value)
  return typeof value === 'string' && value !== '' ? [value] : []
}

function entityTexts(value: Readonly<Record<string, unknown>>): string[] {
  const found = [value.name, value.code, identifierOf(value.id)?.value]
  return found.filter((text): text is string => typeof text === 'string' && text !== '')
}

/** The number as written, and put together from its parts, so that either way of dialling finds it. */
function phoneTexts(value: unknown): string[] {
  if (!isObject(value)) return []
  const [country, area, dial] = [value.countryDialingCode, value.areaDialingCode, value.dialNumber].map((part) =>
    typeof part === 'string' ? part : '',
  )
  const written = typeof value.formattedNumber === 'string' ? value.formattedNumber : ''
  const spellings = [written, dial, `${area}${dial}`, `${country}${area}${dial}`]
  return [...new Set(spellings.filter((text): text is string => text !== undefined && foldPhone(text) !== ''))]
}

/** A telephone number by its digits. */
function foldPhone(text: string): string {
  return text.replaceAll(/\D/g, '')
}

/** The spelling that a row compares by, the same for index and query. */
export function foldFor(row: SearchRow, text: string): string {
  return row.form === 'phone' ? foldPhone(text) : foldString(text)
}
