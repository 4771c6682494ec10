// The system-of-record registry: which system may say what of which kind, from when to when.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** One rule: while it is in force only `owner` may write what it covers. */
export interface Authority {
  readonly id: string
  readonly kind: string
  /** Element path (`telecom[system=email]`), `''` for the whole record, `$record` for its creation and end. */
  readonly path: string
  /** Condition on the record (`meta.tag.code=clinic`), `''` for every record. */
  readonly scope: string
  /** The system of record. */
  readonly owner: string
  /** What becomes of a write by anybody else. */
  readonly otherwise: 'refuse' | 'ignore' | 'propose' | 'flag'
  /** Who speaks when the owner is silent, in this order. */
  readonly fallback: readonly string[]
  /** The entity's element that the rule was written on, or null. */
  readonly element: string | null
  /** Inclusive; null: since ever. */
  readonly from: Date | null
  /** Exclusive; null: until further notice. */
  readonly to: Date | null
  readonly reason: string | null
  readonly origin: string
  readonly updatedAt: Date
}

/** What is written; the clock is the caller's. */
export type NewAuthority = Omit<Authority, 'updatedAt' | 'fallback' | 'element'> &
  Partial<Pick<Authority, 'fallback' | 'element'>>

function selectAuthorities(db: Db) {
  return db
    .selectFrom('authorities')
    .select([
      'id',
      'kind',
      'path',
      'scope',
      'owner',
      'otherwise',
      'fallback',
      'element',
      'reason',
      'origin',
      'updated_at as updatedAt',
    ])
    .select(sql<Date | null>`lower(in_force)`.as('from'))
    .select(sql<Date | null>`upper(in_force)`.as('to'))
}

/** The rules for these kinds that are in force at `at`, by kind, path and scope. */
export async function authoritiesInForce(db: Db, kinds: readonly string[], at: Date): Promise<Authority[]> {
  if (kinds.length === 0) return []
  return await selectAuthorities(db)
    .where('kind', 'in', [...new Set(kinds)])
    .where(sql<boolean>`in_force @> ${at}::timestamptz`)
    .orderBy('kind')
    .orderBy('path')
    .orderBy('scope')
    .execute()
}

/** All rules, past and future ones too, by kind and beginning. */
export async function loadAuthorities(db: Db): Promise<Authority[]> {
  return await selectAuthorities(db)
    .orderBy('kind')
    .orderBy('path')
    .orderBy('scope')
    .orderBy(sql`lower(in_force) nulls first`)
    .orderBy('id')
    .execute()
}

/** Who changes rules, and why; it is kept with every change. */
export interface Change {
  readonly by: string
  readonly reason?: string | null
}

/**
 * Inserts rules, replacing those of the same id. Two rules for the same kind, path and scope at the same instant are
 * refused by the database (exclusion constraint `one_authority`).
 */
export async function putAuthorities(
  db: Db,
  authorities: readonly NewAuthority[],
  at: Date,
  change: Change = { by: 'gateway' },
): Promise<void> {
  if (authorities.length === 0) return
  // Deleted first, so that two rules may swap their times in one call.
  const ids = authorities.map((authority) => authority.id)
  await db.deleteFrom('authorities').where('id', 'in', ids).execute()
  await db
    .insertInto('authorities')
    .values(
      authorities.map(({ from, to, ...rule }) => ({
        ...columnsOf(rule),
        in_force: sql<string>`tstzrange(${from}::timestamptz, ${to}::timestamptz, '[)')`,
        updated_at: at,
      })),
    )
    .execute()
  await note(
    db,
    authorities.map(({ from, to, ...rule }) => ({
      id: rule.id,
      rule: { ...columnsOf(rule), from: from?.toISOString() ?? null, to: to?.toISOString() ?? null },
    })),
    at,
    change,
  )
}

function columnsOf(rule: Omit<NewAuthority, 'from' | 'to'>) {
  const { id, kind, path, scope, owner, otherwise, reason, origin } = rule
  const [fallback, element] = [[...(rule.fallback ?? [])], rule.element ?? null]
  return { id, kind, path, element, scope, owner, fallback, otherwise, reason, origin }
}

/** Deletes rules by id. */
export async function removeAuthorities(
  db: Db,
  ids: readonly string[],
  at: Date,
  change: Change = { by: 'gateway' },
): Promise<void> {
  if (ids.length === 0) return
  const gone = await db.deleteFrom('authorities').where('id', 'in', ids).returning('id').execute()
  await note(
    db,
    gone.map(({ id }) => ({ id, rule: null })),
    at,
    change,
  )
}

async function note(
  db: Db,
  changes: readonly { readonly id: string; readonly rule: object | null }[],
  at: Date,
  { by, reason = null }: Change,
): Promise<void> {
  if (changes.length === 0) return
  await db
    .insertInto('authority_changes')
    .values(changes.map(({ id, rule }) => ({ id, at, by, reason, rule: rule && JSON.stringify(rule) })))
    .execute()
}

/** One change of a rule: what it became, null when it was removed. */
export interface AuthorityChange {
  readonly id: string
  readonly at: Date
  readonly by: string
  readonly reason: string | null
  readonly rule: object | null
}

/** What became of a rule, the latest first. */
export async function authorityHistory(db: Db, id: string): Promise<AuthorityChange[]> {
  return await db
    .selectFrom('authority_changes')
    .select(['id', 'at', 'by', 'reason', 'rule'])
    .where('id', '=', id)
    .orderBy('seq', 'desc')
    .limit(1000)
    .execute()
}

/** The rules as they were known and in force at an instant, by id. */
export async function authoritiesAsOf(db: Db, at: Date): Promise<Authority[]> {
  const { rows } = await sql<{ rule: StoredRule | null; at: Date }>`
    select distinct on (id) rule, at from authority_changes where at <= ${at} order by id, seq desc`.execute(db)
  return rows.flatMap(({ rule, at: updatedAt }) => {
    if (!rule) return []
    const from = rule.from === null ? null : new Date(rule.from)
    const to = rule.to === null ? null : new Date(rule.to)
    return (from && from > at) || (to && to <= at) ? [] : [{ ...rule, from, to, updatedAt }]
  })
}

type StoredRule = Omit<Authority, 'from' | 'to' | 'updatedAt'> & {
  readonly from: string | null
  readonly to: string | null
}
