// FHIR's comparison prefixes between a searched range and an indexed one, as SQL over the columns low and high.
// https://hl7.org/fhir/R4/search.html#prefix

import { type RawBuilder, sql } from 'kysely'
import type { Comparison } from '../standards/standard.ts'

export type Sql = RawBuilder<unknown>

export interface SearchedRange {
  readonly low: Sql
  /** Exclusive, unless it equals `low`: then the range is that point. */
  readonly high: Sql
  readonly isPoint: boolean
}

/**
 * The condition on an indexed range (columns `low`, `high`; high exclusive, or equal to low for a point). Each one
 * holds `low` or `high` itself against a bound first, so that an index on it can be used.
 */
export function comparesSql(compare: Comparison, low: Sql, high: Sql, searched: SearchedRange): Sql {
  const { isPoint } = searched
  const within = containsSql(low, high, searched)
  switch (compare) {
    case 'eq':
      return within
    case 'ne':
      return sql`not (${within})`
    case 'gt':
      return isPoint
        ? sql`${high} > ${searched.high}`
        : sql`(${high} >= ${searched.high} and (${high} > ${searched.high} or ${low} >= ${searched.high}))`
    case 'ge':
      return sql`(${high} >= ${searched.low} and (${high} > ${searched.high} or ${low} >= ${searched.low}))`
    case 'lt':
      return sql`${low} < ${searched.low}`
    case 'le':
      return isPoint
        ? sql`(${low} <= ${searched.low} and (${low} < ${searched.low} or ${high} <= ${searched.low}))`
        : sql`(${low} < ${searched.high} and (${low} < ${searched.low} or ${high} <= ${searched.high}))`
    case 'sa':
      return isPoint ? sql`${low} > ${searched.high}` : sql`${low} >= ${searched.high}`
    case 'eb':
      return sql`(${low} < ${searched.low} and ${high} <= ${searched.low})`
    case 'ap':
      return overlapsSql(low, high, searched)
  }
}

function containsSql(low: Sql, high: Sql, searched: SearchedRange): Sql {
  const upper = searched.isPoint ? sql`${low} <= ${searched.high}` : sql`${low} < ${searched.high}`
  return sql`(${low} >= ${searched.low} and ${upper} and ${high} <= ${searched.high})`
}

function overlapsSql(low: Sql, high: Sql, searched: SearchedRange): Sql {
  const upper = searched.isPoint ? sql`${low} <= ${searched.high}` : sql`${low} < ${searched.high}`
  return sql`(${upper} and ${high} >= ${searched.low} and (${high} > ${searched.low} or ${low} >= ${searched.low}))`
}
