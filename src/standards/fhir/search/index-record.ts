// All that a search can find a resource by. https://hl7.org/fhir/R4/search.html

import type { CanonicalRecord, IndexEntry } from '../../standard.ts'
import { compositeEntries } from './composites.ts'
import { entriesOf } from './entries.ts'
import { type Parameter, parametersOf } from './parameters.ts'

/** `_id` and `_lastUpdated` are columns of the record, not entries of the index. */
const columns = new Set(['_id', '_lastUpdated'])

/** The index entries of a resource, each once. */
export function indexRecord(
  record: CanonicalRecord,
  parameters: ReadonlyMap<string, Parameter> = parametersOf(record.kind),
): IndexEntry[] {
  const entries: IndexEntry[] = []
  for (const parameter of parameters.values()) {
    if (columns.has(parameter.code)) continue
    if (parameter.composite) entries.push(...compositeEntries(parameter.code, parameter.composite, record.value))
    const from = entries.length
    for (const { type, codes, pull } of parameter.routes) {
      const values: unknown[] = []
      pull(record.value, values)
      for (const value of values) {
        for (const entry of entriesOf(parameter.code, parameter.type, { type, value, codes })) {
          if (!isListed(entries, from, entry)) entries.push(entry)
        }
      }
    }
  }
  return entries
}

/** Only short lists are searched for doubles; in a long one a double costs less than the search. */
function isListed(entries: readonly IndexEntry[], from: number, entry: IndexEntry): boolean {
  if (entries.length - from > 32) return false
  for (let at = from; at < entries.length; at += 1) if (isSame(entries[at], entry)) return true
  return false
}

/** Entries are flat: equal when their members are. */
function isSame(one: Flat | undefined, other: Flat): boolean {
  for (const name in other) if (one?.[name] !== other[name]) return false
  for (const name in one) if (other[name] === undefined) return false
  return true
}

type Flat = Readonly<Record<string, unknown>>
