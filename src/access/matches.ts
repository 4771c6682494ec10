// Whether one record meets a view's condition, by the same index entries that a search would look at.
// https://hl7.org/fhir/R4/search.html#prefix

import type { Comparison, Condition, IndexEntry, ValueCondition } from '../standards/standard.ts'

/** What a condition is asked of. */
export interface Indexed {
  readonly id: string
  readonly updatedAt: Date
  readonly entries: readonly IndexEntry[]
}

/** True when the condition holds. Chains look at other records and are never met here; compileView refuses them. */
export function matches(record: Indexed, condition: Condition): boolean {
  if ('all' in condition) return condition.all.every((part) => matches(record, part))
  if ('any' in condition) return condition.any.some((part) => matches(record, part))
  if ('not' in condition) return !matches(record, condition.not)
  if ('id' in condition) return condition.id.includes(record.id)
  if ('updated' in condition) {
    const at = record.updatedAt.getTime()
    return compares({ low: at, high: at + 1 }, condition.updated, instants(condition))
  }
  if ('chain' in condition || 'pointedAtBy' in condition) return false
  const entries = record.entries.filter((entry) => entry.param === condition.param)
  if ('present' in condition) return entries.length > 0 === condition.present
  return entries.some((entry) => entryMatches(entry, condition))
}

function entryMatches(entry: IndexEntry, condition: ValueCondition): boolean {
  switch (condition.type) {
    case 'token':
      return (
        entry.type === 'token' &&
        (condition.system === undefined || (entry.system ?? '') === condition.system) &&
        (condition.code === undefined || entry.code === condition.code)
      )
    case 'string':
      return entry.type === 'string' && stringMatches(entry, condition)
    case 'date':
      return entry.type === 'date' && compares(instants(entry), condition.compare, instants(condition))
    case 'number':
      return entry.type === 'number' && compares(entry, condition.compare, condition)
    case 'quantity':
      if (entry.type !== 'quantity') return false
      if (condition.base) {
        return entry.base?.code === condition.base.code && compares(entry.base, condition.compare, condition.base)
      }
      return (
        (condition.system === undefined || (entry.system ?? '') === condition.system) &&
        (condition.code === undefined || condition.code === entry.code || condition.code === entry.unit) &&
        compares(entry, condition.compare, condition)
      )
    case 'reference':
      return entry.type === 'reference' && pointsAt(entry, condition.target)
    case 'uri':
      return entry.type === 'uri' && uriMatches(entry.value, condition)
    case 'composite':
      return (
        entry.type === 'composite' &&
        condition.parts.every((part, at) => {
          const value = entry.parts[at]
          return value !== undefined && entryMatches(value, part)
        })
      )
    // compileView refuses both: distances and full text are the database's to tell.
    case 'position':
    case 'text':
      return false
  }
}

function stringMatches(
  entry: Extract<IndexEntry, { type: 'string' }>,
  condition: Extract<ValueCondition, { type: 'string' }>,
): boolean {
  if (condition.match === 'exact') return entry.exact === condition.value
  return condition.match === 'starts' ? entry.value.startsWith(condition.value) : entry.value.includes(condition.value)
}

// As keys are spelled: `Type/id/_history/3`, `url|2.0`.
function pointsAt({ target, version }: Extract<IndexEntry, { type: 'reference' }>, wanted: string): boolean {
  if (target === wanted || version === undefined) return target === wanted
  return wanted === (target.includes(':') ? `${target}|${version}` : `${target}/_history/${version}`)
}

function uriMatches(value: string, condition: Extract<ValueCondition, { type: 'uri' }>): boolean {
  if (value === condition.value) return true
  if (condition.match === 'below') return value.startsWith(asFolder(condition.value))
  return condition.match === 'above' && condition.value.startsWith(asFolder(value))
}

function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`
}

interface Span {
  readonly low: number
  readonly high: number
}

function instants(span: { readonly low: string | null; readonly high: string | null }): Span {
  return {
    low: span.low === null ? Number.NEGATIVE_INFINITY : Date.parse(span.low),
    high: span.high === null ? Number.POSITIVE_INFINITY : Date.parse(span.high),
  }
}

function compares(target: Span, comparison: Comparison, sought: Span): boolean {
  const within = target.low >= sought.low && target.high <= sought.high
  switch (comparison) {
    case 'eq':
      return within
    case 'ne':
      return !within
    case 'gt':
      return target.high > sought.high
    case 'lt':
      return target.low < sought.low
    case 'ge':
      return within || target.high > sought.high
    case 'le':
      return within || target.low < sought.low
    case 'sa':
      return target.low >= sought.high
    case 'eb':
      return target.high <= sought.low
    case 'ap':
      return target.low < sought.high && target.high > sought.low
  }
}
