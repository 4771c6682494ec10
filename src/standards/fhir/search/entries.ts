// From one value of one type to what the index keeps of it, for each type of search parameter.
// https://hl7.org/fhir/R4/search.html#ptypes

import { foldString } from '../../fold.ts'
import type { IndexEntry } from '../../standard.ts'
import { codesOf, membersOf } from '../elements.ts'
import { isObject } from '../schema.ts'
import { contactForms } from './contact-forms.ts'
import { quantityEntries, rangeOf } from './quantity-entries.ts'
import { type Span, spanOf } from './ranges.ts'
import { canonicalTargetOf, type Target, targetOf } from './references.ts'
import { soundsOf } from './sounds.ts'

/** A value, the type it has, and the required value set of its element. */
export interface Found {
  readonly type: string
  readonly value: unknown
  readonly codes?: string | undefined
}

type Complex = Readonly<Record<string, unknown>>

/** The index entries of one value for the parameter `param`; none when the value has nothing that this type can find. */
export function entriesOf(param: string, searchType: string, found: Found): IndexEntry[] {
  if (found.type === 'Extension') return extensionEntries(param, searchType, found.value)
  switch (searchType) {
    case 'token':
      return tokenEntries(param, found)
    case 'string':
      if (param === 'phonetic') return soundEntries(param, textsOf(found))
      return textsOf(found).map((exact) => ({ type: 'string', param, value: foldString(exact), exact }))
    case 'date':
      return spansOf(found).map(({ low, high }) => ({ type: 'date', param, low, high }))
    case 'number':
      return numbersOf(found).map(({ low, high }) => ({ type: 'number', param, low, high }))
    case 'quantity':
      return quantityEntries(param, found)
    case 'reference':
      return referenceEntries(param, found)
    case 'uri':
      return typeof found.value === 'string' ? [{ type: 'uri', param, value: found.value }] : []
    case 'special':
      return positionEntries(param, found.value)
    default:
      return []
  }
}

/** An extension is found by the value it carries. */
function extensionEntries(param: string, searchType: string, value: unknown): IndexEntry[] {
  if (!isObject(value)) return []
  for (const member of membersOf('Extension').values()) {
    const carried = value[member.name]
    if (!member.element.choice || carried === undefined) continue
    return entriesOf(param, searchType, { type: member.type, value: carried })
  }
  return []
}

function tokenEntries(param: string, { type, value, codes }: Found): IndexEntry[] {
  if (typeof value === 'string' || typeof value === 'boolean') {
    const system = type === 'code' && codes !== undefined ? soleSystem(codes) : undefined
    return [tokenEntry(param, system, String(value))]
  }
  if (!isObject(value)) return []
  switch (type) {
    case 'Coding':
      return codingEntries(param, value)
    case 'CodeableConcept':
      return [
        ...listOf(value.coding).flatMap((coding) => codingEntries(param, coding)),
        ...textEntries(param, value.text),
      ]
    case 'Identifier':
      return identifierEntries(param, value)
    case 'ContactPoint':
      return contactForms(textOf(value.value) ?? '').flatMap((form) =>
        form ? [tokenEntry(param, undefined, form)] : [],
      )
    default:
      return []
  }
}

function codingEntries(param: string, coding: Complex): IndexEntry[] {
  const system = textOf(coding.system)
  const code = textOf(coding.code)
  const token = system === undefined && code === undefined ? [] : [tokenEntry(param, system, code)]
  return [...token, ...textEntries(param, coding.display)]
}

/** What `:text` looks at, beside the codes. https://hl7.org/fhir/R4/search.html#modifiers */
function textEntries(param: string, text: unknown): IndexEntry[] {
  if (typeof text !== 'string' || text.trim() === '') return []
  return [{ type: 'string', param: `${param}:text`, value: foldString(text), exact: text }]
}

/** Beside itself an identifier is found by the code of its type with its value (`:of-type`), and its type's text. */
function identifierEntries(param: string, identifier: Complex): IndexEntry[] {
  const value = textOf(identifier.value)
  const type = isObject(identifier.type) ? identifier.type : {}
  const ofTypes = listOf(type.coding).flatMap((coding) => {
    const code = textOf(coding.code)
    if (code === undefined || value === undefined) return []
    return [tokenEntry(`${param}:of-type`, textOf(coding.system), `${code}|${value}`)]
  })
  const own = value === undefined ? [] : [tokenEntry(param, textOf(identifier.system), value)]
  return [...own, ...ofTypes, ...textEntries(param, type.text)]
}

/** One token a word: its sound. */
function soundEntries(param: string, texts: readonly string[]): IndexEntry[] {
  const sounds = new Set(texts.flatMap(soundsOf))
  return [...sounds].map((code) => ({ type: 'token', param, code }))
}

function positionEntries(param: string, value: unknown): IndexEntry[] {
  if (!isObject(value)) return []
  const { latitude, longitude } = value
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return []
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? [{ type: 'position', param, latitude, longitude }]
    : []
}

function tokenEntry(param: string, system: string | undefined, code: string | undefined): IndexEntry {
  return {
    type: 'token',
    param,
    ...(system === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
  }
}

/** The system that a bare code implies, when its value set draws on one alone. */
function soleSystem(valueSet: string): string | undefined {
  const systems = Object.keys(codesOf(valueSet) ?? {})
  return systems.length === 1 ? systems[0] : undefined
}

const partsOfType: Readonly<Record<string, readonly string[]>> = {
  HumanName: ['text', 'family', 'given', 'prefix', 'suffix'],
  Address: ['text', 'line', 'city', 'district', 'state', 'postalCode', 'country'],
}

function textsOf({ type, value }: Found): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (!isObject(value)) return []
  const texts = (partsOfType[type] ?? []).flatMap((part) => {
    const found = value[part]
    return (Array.isArray(found) ? (found as unknown[]) : [found]).filter((text) => typeof text === 'string')
  })
  return [...new Set(texts.filter((text) => text.trim() !== ''))]
}

function spansOf({ type, value }: Found): Span[] {
  if (typeof value === 'string') {
    const span = type === 'string' ? undefined : spanOf(value)
    return span ? [span] : []
  }
  if (!isObject(value)) return []
  if (type === 'Period') return periodSpans(value)
  if (type !== 'Timing') return []
  const events = (Array.isArray(value.event) ? (value.event as unknown[]) : []).flatMap((event) =>
    spansOf({ type: 'dateTime', value: event }),
  )
  const bounds = isObject(value.repeat) ? value.repeat.boundsPeriod : undefined
  return isObject(bounds) ? [...events, ...periodSpans(bounds)] : events
}

/** An end that is not stated, or not a date, is open; a period with neither is no time at all. */
function periodSpans({ start, end }: Complex): Span[] {
  const low = typeof start === 'string' ? spanOf(start)?.low : undefined
  const high = typeof end === 'string' ? spanOf(end)?.high : undefined
  return low === undefined && high === undefined ? [] : [{ low: low ?? null, high: high ?? null }]
}

/** A stored number stands for itself, a point; the precision that widens it is the query's. */
function numbersOf({ type, value }: Found): { low: number; high: number }[] {
  if (typeof value === 'number') return [{ low: value, high: value }]
  return type === 'Range' && isObject(value) ? rangeOf(value) : []
}

function referenceEntries(param: string, { type, value }: Found): IndexEntry[] {
  if (typeof value === 'string') return canonicalEntries(param, value)
  if (!isObject(value)) return []
  if (type === 'Resource') {
    const { resourceType, id } = value
    return typeof resourceType === 'string' && typeof id === 'string'
      ? [targetEntry(param, { target: `${resourceType}/${id}` })]
      : []
  }
  if (type === 'Attachment') return typeof value.url === 'string' ? canonicalEntries(param, value.url) : []
  const target = typeof value.reference === 'string' ? targetOf(value.reference) : undefined
  const entries = target ? [targetEntry(param, target)] : []
  return isObject(value.identifier) ? [...entries, ...logicalEntries(`${param}:identifier`, value.identifier)] : entries
}

/** A logical reference, by its identifier alone. */
function logicalEntries(param: string, identifier: Complex): IndexEntry[] {
  const value = textOf(identifier.value)
  return value === undefined ? [] : [tokenEntry(param, textOf(identifier.system), value)]
}

function canonicalEntries(param: string, url: string): IndexEntry[] {
  const target = canonicalTargetOf(url)
  return target ? [targetEntry(param, target)] : []
}

function targetEntry(param: string, target: Target): IndexEntry {
  return { type: 'reference', param, ...target }
}

function listOf(value: unknown): Complex[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isObject) : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
