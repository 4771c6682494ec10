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

/**
 * Inserts rules, replacing those of the same id. Two rules for the same kind, path and scope at the same instant are
 * refused by the database (exclusion constraint `one_authority`).
 */
export async function putAuthorities(db: Db, authorities: readonly NewAuthority[], at: Date): Promise<void> {
  if (authorities.length === 0) return
  // Deleted first, so that two rules may swap their times in one call.
  await removeAuthorities(
    db,
    authorities.map((authority) => authority.id),
  )
  await db
    .insertInto('authorities')
    .values(
      authorities.map(({ from, to, fallback, ...rule }) => ({
        ...pick(rule),
        fallback: [...(fallback ?? [])],
        in_force: sql<string>`tstzrange(${from}::timestamptz, ${to}::timestamptz, '[)')`,
        updated_at: at,
      })),
    )
    .execute()
}

function pick({
  id,
  kind,
  path,
  scope,
  owner,
  otherwise,
  element,
  reason,
  origin,
}: Omit<NewAuthority, 'from' | 'to' | 'fallback'>) {
  return { id, kind, path, scope, owner, otherwise, element: element ?? null, reason, origin }
}

/** Deletes rules by id. */
export async function removeAuthorities(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('authorities').where('id', 'in', ids).execute()
}
