// Few matches are found first and sorted or followed then; many are met soon on a walk. Left to itself the planner
// walks a whole table for one match, since it takes the matches of a condition for many and evenly spread.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Condition } from '../standards/standard.ts'
import type { Sql } from './comparisons.ts'
import { conditionSql } from './conditions.ts'

export interface Match {
  readonly id: string
  readonly version: number
}

/** The live records that meet the condition, in no order; undefined when there are more than `few`. */
export async function findFew(
  db: Db,
  kind: string,
  condition: Condition,
  few: number,
): Promise<readonly Match[] | undefined> {
  if (asksForAll(condition)) return undefined
  const { rows } = await sql<Match>`
    select r0.id, r0.version from records r0
    where r0.kind = ${kind} and not r0.deleted and ${conditionSql(kind, condition)} limit ${few + 1}`.execute(db)
  return rows.length > few ? undefined : rows
}

/** That `records r0` is one of the matches as it was found: one that has changed since may no longer be a match. */
export function isOneOf(matches: readonly Match[]): Sql {
  const ids = matches.map((match) => match.id)
  const versions = matches.map((match) => match.version)
  return sql`(r0.id, r0.version) in (select * from unnest(${ids}::text[], ${versions}::int[]))`
}

function asksForAll(condition: Condition): boolean {
  return 'all' in condition && condition.all.every(asksForAll)
}
