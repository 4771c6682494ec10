// A standard's query against the index: one page of current records, by keyset.

import { sql } from 'kysely'
import { type Db, isDataRefusal } from '../db/database.ts'
import { GatewayError } from '../errors.ts'
import type { Query } from '../standards/standard.ts'
import { resolveChains } from './chains.ts'
import type { Sql } from './comparisons.ts'
import { type Branch, branchesSql, findFew, haveMany, isOneOf } from './few-matches.ts'
import { idOrderOf } from './id-order.ts'
import { mergeGroupsFor } from './merge-groups.ts'
import { type Position, readPosition, writePosition } from './positions.ts'
import { checkQuery } from './query-limits.ts'
import type { StoredRecord } from './records.ts'
import { sortBound } from './sort-bounds.ts'
import { type Stretch, stretchesOf } from './sorting.ts'
import { checkTexts } from './text-limit.ts'

export interface SearchPage {
  readonly records: readonly StoredRecord[]
  /** Where each of them stands, for a list that puts others between them. */
  readonly places: readonly Position[]
  /** Position of the next page, absent on the last. Opaque, unsigned: `Query.after` of the same query takes it. */
  readonly next?: string
  /** Of all pages; exact for `accurate`, and for `estimate` up to a thousand. */
  readonly total?: number
}

interface PageRow extends StoredRecord {
  readonly [sort: `sort_${number}`]: string | null
}

// An estimate counts as far as this, and asks the planner beyond.
const countedUpTo = 1000

/**
 * Live records of the query's kind that meet its condition; up to `few` of them are found first and sorted then.
 * Throws GatewayError: `invalid-request` for what is too wide, too deep or no possible value, `unsupported-parameter`
 * for a sort, `invalid-link` for a position that is not one of this query.
 */
export async function search(db: Db, query: Query, { few = 1000 } = {}): Promise<SearchPage> {
  checkQuery(query)
  const stretches = stretchesOf(query)
  const position = query.after === undefined ? undefined : readPosition(query, query.after)
  try {
    const branches = await resolveBranches(db, await branchesOf(db, query), few)
    const where = branchesSql(branches)
    await checkTexts(db, branches)
    const byId = query.total === 'none' ? await idOrderOf(db, query, branches[0]?.where ?? query.where, few) : undefined
    if (typeof byId === 'object') return await loadPage(db, query, byId.where, [byId.stretch], position)
    const [branch] = branches
    const isMany = byId === 'many' || (branch && !query.among && (await haveMany(db, branch, few * 5)))
    const matches = isMany ? undefined : await findFew(db, branches, few)
    const among = matches === undefined ? branchesSql(branches, true) : isOneOf(matches)
    const bound = matches === undefined ? await sortBound(db, query, branches[0]?.where ?? query.where) : undefined
    // Records without a value for the first key meet no bound on it.
    const walked = bound
      ? stretches.slice(0, 1).map((one) => ({ ...one, where: sql`${one.where} and ${bound}` }))
      : stretches
    const page = query.count === 0 ? { records: [], places: [] } : await loadPage(db, query, among, walked, position)
    if (query.total === 'none') return page
    if (matches !== undefined) return { ...page, total: matches.length }
    const total = query.total === 'accurate' ? await countAll(db, where) : await estimateAll(db, where)
    return { ...page, total }
  } catch (error) {
    if (!isDataRefusal(error)) throw error
    const text = 'A value of this search is none that could be found (a date out of range, or a NUL character).'
    throw new GatewayError('invalid-request', text, { cause: error })
  }
}

/** The kinds that are searched; of many only those that have records at all. */
async function branchesOf(db: Db, { kind, where, among }: Query): Promise<readonly Branch[]> {
  if (among === undefined) return [{ kind, where }]
  // A walk from kind to kind: each step is one look-up in the primary key.
  const { rows } = await sql<{ kind: string }>`
    with recursive kinds (kind) as (
      (select kind from records order by kind limit 1)
      union all
      select (select r.kind from records r where r.kind > kinds.kind order by r.kind limit 1)
      from kinds where kinds.kind is not null
    ) select kind from kinds where kind is not null`.execute(db)
  const present = new Set(rows.map((row) => row.kind))
  return among.filter((branch) => present.has(branch.kind))
}

async function resolveBranches(db: Db, branches: readonly Branch[], few: number): Promise<readonly Branch[]> {
  const resolved: Branch[] = []
  const merged = await mergeGroupsFor(db, branches)
  for (const { kind, where } of branches) {
    const followed = await merged.follow(kind, where)
    const direct = await resolveChains(db, kind, followed, few)
    resolved.push({ kind, where: direct === followed ? direct : await merged.follow(kind, direct) })
  }
  return resolved
}

async function loadPage(
  db: Db,
  query: Query,
  where: Sql,
  stretches: readonly Stretch[],
  position: Position | undefined,
): Promise<SearchPage> {
  const rows: PageRow[] = []
  for (const stretch of stretches) {
    const after = position === undefined ? sql`true` : stretch.after(position)
    // One more row than shown tells whether there is a next page.
    const limit = query.count + 1 - rows.length
    if (after !== undefined && limit > 0) {
      const here = sql`${where} and ${stretch.where} and ${after}`
      rows.push(...(await loadStretch(db, stretch, here, limit, query.skip ?? 0)))
    }
  }
  const shown = rows.slice(0, query.count)
  const places = shown.map((row) => placeOf(query, row))
  const last = places.at(-1)
  const records = shown.map(({ kind, id, version, deleted, updatedAt, text }) => {
    return { kind, id, version, deleted, updatedAt, text }
  })
  if (rows.length <= query.count || last === undefined) return { records, places }
  return { records, places, next: writePosition(last) }
}

function placeOf(query: Query, row: PageRow): Position {
  const values = query.sort.map((_, at) => row[`sort_${at}`] ?? null)
  return { values, id: query.among ? `${row.kind}/${row.id}` : row.id }
}

// Texts are fetched for the rows of the page alone.
async function loadStretch(db: Db, stretch: Stretch, where: Sql, limit: number, skip: number): Promise<PageRow[]> {
  const { rows } = await sql<PageRow>`
    with page as materialized (
      select row_number() over () as place, found.* from (
        select r0.kind, r0.version, ${stretch.selected}
        from records r0 ${stretch.joins}
        where ${where}
        order by ${stretch.order}
        limit ${limit} offset ${skip}
      ) found
    )
    select page.*, v.deleted, v.at as "updatedAt", v.text
    from page join versions v on v.kind = page.kind and v.id = page.id and v.version = page.version
    order by page.place`.execute(db)
  return rows
}

async function countAll(db: Db, where: Sql): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from records r0 where ${where}`.execute(db)
  return rows[0]?.n ?? 0
}

async function estimateAll(db: Db, where: Sql): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from records r0 where ${where} limit ${countedUpTo}) counted`.execute(db)
  const counted = rows[0]?.n ?? 0
  if (counted < countedUpTo) return counted
  const plan = await sql<{ 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[] }>`
    explain (format json) select 1 from records r0 where ${where}`.execute(db)
  return Math.max(countedUpTo, plan.rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0)
}
