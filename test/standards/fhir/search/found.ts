// The law: whatever the index keeps of a record, the search that asks for it finds the record.

import { expect } from 'vitest'
import { indexRecord } from '../../../../src/standards/fhir/search/index-record.ts'
import { parseSearch } from '../../../../src/standards/fhir/search/parse-search.ts'
import type { CanonicalRecord, Condition, IndexEntry, SearchContext } from '../../../../src/standards/standard.ts'

export const context: SearchContext = {
  base: 'http://me/fhir/R4',
  handling: 'strict',
  now: new Date('2026-01-01T00:00:00Z'),
}

function escape(text: string): string {
  return text.replaceAll(/[\\,|$]/g, '\\$&')
}

/** The search that asks for one entry, as a client would write it. */
function searchFor(entry: IndexEntry): [string, string] | undefined {
  switch (entry.type) {
    case 'token':
      if (entry.param === 'phonetic') return undefined
      if (entry.param.endsWith(':of-type')) {
        const [code = '', ...value] = (entry.code ?? '').split('|')
        return [entry.param, [entry.system ?? '', code, value.join('|')].map(escape).join('|')]
      }
      if (entry.param.endsWith(':identifier'))
        return [entry.param, `${escape(entry.system ?? '')}|${escape(entry.code ?? '')}`]
      return [
        entry.param,
        entry.code === undefined
          ? `${escape(entry.system ?? '')}|`
          : `${escape(entry.system ?? '')}|${escape(entry.code)}`,
      ]
    case 'string':
      if (entry.param.endsWith(':text')) return entry.value === '' ? undefined : [entry.param, escape(entry.exact)]
      return [`${entry.param}:exact`, escape(entry.exact)]
    case 'date':
      return entry.low === null ? undefined : [entry.param, `ge${entry.low}`]
    case 'number':
    case 'quantity':
      return Math.abs(entry.low) === Number.MAX_VALUE ? undefined : [entry.param, `ge${entry.low}`]
    case 'reference':
      return [entry.param, escape(entry.target)]
    case 'uri':
      return [entry.param, escape(entry.value)]
    case 'position':
      return [entry.param, `${entry.latitude}|${entry.longitude}|0|km`]
    case 'composite': {
      const parts = entry.parts.map((part) => searchFor(part)?.[1])
      return parts.includes(undefined)
        ? undefined
        : [entry.param, parts.map((part) => part?.replaceAll('$', '\\$')).join('$')]
    }
  }
}

/** What a database does with a condition, on the entries of one record. */
function holds(condition: Condition, entries: readonly IndexEntry[]): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, entries))
  if ('any' in condition) return condition.any.some((each) => holds(each, entries))
  return entries.some((entry) => {
    if (!('type' in condition) || entry.param !== condition.param || entry.type !== condition.type) return false
    if (condition.type === 'token' && entry.type === 'token') {
      const system = condition.system === undefined || condition.system === (entry.system ?? '')
      return system && (condition.code === undefined || condition.code === entry.code)
    }
    if (condition.type === 'string' && entry.type === 'string') {
      return condition.match === 'exact' ? condition.value === entry.exact : entry.value.startsWith(condition.value)
    }
    if (condition.type === 'composite' && entry.type === 'composite') {
      return condition.parts.every((part, at) => holds(part, entry.parts.slice(at, at + 1)))
    }
    if (condition.type === 'position' && entry.type === 'position') return condition.latitude === entry.latitude
    if (condition.type === 'date' && entry.type === 'date') return entry.high === null || entry.high > condition.low
    if (condition.type === 'reference' && entry.type === 'reference') return condition.target === entry.target
    if (condition.type === 'uri' && entry.type === 'uri') return condition.value === entry.value
    const isRange =
      (condition.type === 'number' || condition.type === 'quantity') &&
      (entry.type === 'number' || entry.type === 'quantity')
    return isRange && entry.high >= condition.low
  })
}

/** For every entry of a record the search that asks for it, as a client would write it. */
export function searchesFor(entries: readonly IndexEntry[]): [string, string][] {
  return entries.flatMap((entry) => {
    const search = searchFor(entry)
    return search && search[1] !== '' && search[1] !== '|' ? [search] : []
  })
}

/** Asks for every entry of the record, and expects to find it; answers how many were asked for. */
export function expectFound(record: CanonicalRecord): number {
  const entries = indexRecord(record)
  const searches = searchesFor(entries)
  for (const search of searches) {
    const { query } = parseSearch(record.kind, [search], context)
    expect([record.kind, search, holds(query.where, entries)]).toEqual([record.kind, search, true])
  }
  return searches.length
}
