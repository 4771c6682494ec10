// Pages in the order of ids, when tables of the index tell what is found: the ids come from the indexes alone, sorted,
// and only the records of the page are fetched.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Condition, Query } from '../standards/standard.ts'
import type { Sql } from './comparisons.ts'
import { conditionSql } from './conditions.ts'
import type { Stretch } from './sorting.ts'
import { idsOfAll } from './table-conditions.ts'

/** More ids than this many times `few` are dense enough to be met soon on a walk over all records. */
const dense = 20

/** Where the records of a page come from, in the order of their ids. */
export interface IdOrder {
  readonly where: Sql
  readonly stretch: Stretch
}

/**
 * Undefined when no table tells, or the query has another order; `many` when tables alone tell more than `few` of them
 * (in the order of ids, `dense` times as many).
 */
export async function idOrderOf(
  db: Db,
  query: Query,
  condition: Condition,
  few: number,
): Promise<IdOrder | 'many' | undefined> {
  if (query.among) return undefined
  const found = idsOfAll(query.kind, condition)
  if (found === undefined) return undefined
  const isOther = query.sort.length > 0 || query.skip !== undefined
  if (isOther && found.rest.length > 0) return undefined
  const most = isOther ? few : few * dense
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from (${found.ids}) as every limit ${most + 1}) counted`.execute(db)
  if ((rows[0]?.n ?? 0) > most) return found.rest.length === 0 ? 'many' : undefined
  if (isOther) return undefined
  const rest = conditionSql(query.kind, { all: found.rest })
  return {
    where: sql`r0.kind = ${query.kind} and not r0.deleted and ${rest}`,
    stretch: {
      // "offset 0" keeps the sorted ids apart: the join then follows their order and ends with the page.
      joins: sql`join (select distinct every.id from (${found.ids}) as every (id) order by every.id offset 0) m
        on m.id = r0.id`,
      where: sql`true`,
      selected: sql`r0.id`,
      order: sql`m.id`,
      after: ({ id }) => sql`m.id > ${id}`,
    },
  }
}
