// Few matches are found first and sorted or followed then; many are met soon on a walk. Left to itself the planner
// walks a whole table for one match, since it takes the matches of a condition for many and evenly spread.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Condition } from '../standards/standard.ts'
import type { Sql } from './comparisons.ts'
import { conditionSql, keyOf } from './conditions.ts'
import { flatten } from './table-conditions.ts'

export interface Match {
  readonly kind: string
  readonly id: string
  readonly version: number
}

/** What is looked for in one kind. */
export interface Branch {
  readonly kind: string
  readonly where: Condition
}

/** Live records of these kinds, each kind with its own condition, as a condition on `records r0`; `probes` is for a walk. */
export function branchesSql(branches: readonly Branch[], probes = false): Sql {
  const [only] = branches
  if (only === undefined) return sql`false`
  if (branches.length > 1 && branches.every(({ where }) => asksForAll(where))) {
    return sql`r0.kind = any(${branches.map(({ kind }) => kind)}::text[]) and not r0.deleted`
  }
  const parts = branches.map(({ kind, where }) => {
    return sql`(r0.kind = ${kind} and not r0.deleted and ${conditionSql(kind, where, probes)})`
  })
  return sql`(${sql.join(parts, sql` or `)})`
}

/** The live records that meet the condition, in no order; undefined when there are more than `few`. */
export async function findFew(db: Db, branches: readonly Branch[], few: number): Promise<readonly Match[] | undefined> {
  if (branches.some(({ where }) => asksForAll(where))) return undefined
  const { rows } = await sql<Match>`
    select r0.kind, r0.id, r0.version from records r0 where ${branchesSql(branches)} limit ${few + 1}`.execute(db)
  return rows.length > few ? undefined : rows
}

/** That `records r0` is one of the matches as it was found: one that has changed since may no longer be a match. */
export function isOneOf(matches: readonly Match[]): Sql {
  const kinds = matches.map((match) => match.kind)
  const ids = matches.map((match) => match.id)
  const versions = matches.map((match) => match.version)
  return sql`not r0.deleted and (r0.kind, r0.id, r0.version) in (
    select * from unnest(${kinds}::text[], ${ids}::text[], ${versions}::int[]))`
}

/**
 * Whether the planner knows that exact keys alone have more than `most` records: an index of keys is read whole for a
 * key, however few records are wanted, so a key of half the records is better met on a walk.
 */
export async function haveMany(db: Db, { kind, where }: Branch, most: number): Promise<boolean> {
  const members = flatten(where)
  if (members.length === 0 || !members.every((member) => keyOf(kind, member) !== undefined)) return false
  const { rows } = await sql<{ 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[] }>`
    explain (format json) select 1 from records r0 where ${branchesSql([{ kind, where }])}`.execute(db)
  return (rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0) > most
}

function asksForAll(condition: Condition): boolean {
  return 'all' in condition && condition.all.every(asksForAll)
}
