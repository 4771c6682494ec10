// From one value of one type to what the index keeps of it, for each type of search parameter.
// https://hl7.org/fhir/R4/search.html#ptypes

import { foldString } from '../../fold.ts'
import type { IndexEntry } from '../../standard.ts'
import { codesOf, membersOf } from '../elements.ts'
import { isObject } from '../schema.ts'
import { contactForms } from './contact-forms.ts'
import { type Span, spanOf } from './ranges.ts'
import { canonicalTargetOf, type Target, targetOf } from './references.ts'

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
      return listOf(value.coding).flatMap((coding) => codingEntries(param, coding))
    case 'Identifier':
      return textOf(value.value) === undefined ? [] : [tokenEntry(param, textOf(value.system), textOf(value.value))]
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
  return system === undefined && code === undefined ? [] : [tokenEntry(param, system, code)]
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

/** Open ends of ranges and comparators: the largest numbers there are, since JSON and SQL both know them. */
const unbounded = Number.MAX_VALUE

function rangeOf({ low, high }: Complex): { low: number; high: number }[] {
  const from = isObject(low) && typeof low.value === 'number' ? low.value : undefined
  const to = isObject(high) && typeof high.value === 'number' ? high.value : undefined
  return from === undefined && to === undefined ? [] : [{ low: from ?? -unbounded, high: to ?? unbounded }]
}

function quantityEntries(param: string, { type, value }: Found): IndexEntry[] {
  if (!isObject(value)) return []
  if (type === 'Money') {
    if (typeof value.value !== 'number') return []
    const code = textOf(value.currency)
    const currency = code === undefined ? {} : { system: 'urn:iso:std:iso:4217', code }
    return [{ type: 'quantity', param, low: value.value, high: value.value, ...currency }]
  }
  if (type === 'Range') {
    const bound = isObject(value.low) ? value.low : isObject(value.high) ? value.high : {}
    return rangeOf(value).map((range) => ({ type: 'quantity', param, ...range, ...unitOf(bound) }))
  }
  if (typeof value.value !== 'number') return []
  const below = value.comparator === '<' || value.comparator === '<='
  const above = value.comparator === '>' || value.comparator === '>='
  const low = below ? -unbounded : value.value
  const high = above ? unbounded : value.value
  return [{ type: 'quantity', param, low, high, ...unitOf(value) }]
}

function unitOf({ system, code, unit }: Complex): { system?: string; code?: string; unit?: string } {
  return {
    ...(typeof system === 'string' ? { system } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
  }
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
  return isObject(value.identifier)
    ? [...entries, ...tokenEntries(`${param}:identifier`, { type: 'Identifier', value: value.identifier })]
    : entries
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
