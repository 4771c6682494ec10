// What the index keeps of quantities, ranges and money: as written, and in base units where the unit converts.
// https://hl7.org/fhir/R4/search.html#quantity

import type { IndexEntry } from '../../standard.ts'
import { isObject } from '../schema.ts'
import { inBaseUnits } from './ucum.ts'

type Complex = Readonly<Record<string, unknown>>

export const ucum = 'http://unitsofmeasure.org'

/** Open ends of ranges and comparators: the largest numbers there are, since JSON and SQL both know them. */
const unbounded = Number.MAX_VALUE

/** The ends of a Range; none when neither is a number. */
export function rangeOf({ low, high }: Complex): { low: number; high: number }[] {
  const from = isObject(low) && typeof low.value === 'number' ? low.value : undefined
  const to = isObject(high) && typeof high.value === 'number' ? high.value : undefined
  return from === undefined && to === undefined ? [] : [{ low: from ?? -unbounded, high: to ?? unbounded }]
}

/** The entries of a Quantity (of any of its profiles), Range or Money. */
export function quantityEntries(param: string, { type, value }: { type: string; value: unknown }): IndexEntry[] {
  if (!isObject(value)) return []
  if (type === 'Money') {
    if (typeof value.value !== 'number') return []
    const code = typeof value.currency === 'string' ? value.currency : undefined
    const currency = code === undefined ? {} : { system: 'urn:iso:std:iso:4217', code }
    return [{ type: 'quantity', param, low: value.value, high: value.value, ...currency }]
  }
  if (type === 'Range') {
    const bound = isObject(value.low) ? value.low : isObject(value.high) ? value.high : {}
    return rangeOf(value).map(({ low, high }) => entryOf(param, low, high, bound))
  }
  if (typeof value.value !== 'number') return []
  const below = value.comparator === '<' || value.comparator === '<='
  const above = value.comparator === '>' || value.comparator === '>='
  return [entryOf(param, below ? -unbounded : value.value, above ? unbounded : value.value, value)]
}

function entryOf(param: string, low: number, high: number, { system, code, unit }: Complex): IndexEntry {
  const base = system === ucum && typeof code === 'string' ? inBaseUnits(code, low, high) : undefined
  return {
    type: 'quantity',
    param,
    low,
    high,
    ...(typeof system === 'string' ? { system } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(base === undefined ? {} : { base }),
  }
}
