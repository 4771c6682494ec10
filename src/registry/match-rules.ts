// Match rules as the registry keeps them, and how far the records that were there before are keyed by each.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** One rule as the registry keeps it. */
export interface StoredMatchRule {
  readonly id: string
  readonly kind: string
  /** As the workspace states it, without the kind. */
  readonly definition: Readonly<Record<string, unknown>>
  readonly origin: string
  readonly updatedAt: Date
  /** The last record that is keyed; null when all are, and records may be found by it. */
  readonly filled: string | null
}

/** What is written; the clock is the caller's. */
export type NewMatchRule = Omit<StoredMatchRule, 'updatedAt' | 'filled'>

const columns = ['id', 'kind', 'definition', 'origin', 'updated_at as updatedAt', 'filled'] as const

/** All rules, by id. */
export async function loadMatchRules(db: Db): Promise<StoredMatchRule[]> {
  return (await db.selectFrom('match_rules').select(columns).orderBy('id').execute()) as StoredMatchRule[]
}

/** The rules of these kinds, by id. */
export async function matchRulesOf(db: Db, kinds: readonly string[]): Promise<StoredMatchRule[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<StoredMatchRule>`
    select id, kind, definition, origin, updated_at as "updatedAt", filled from match_rules
    where kind = any(${[...kinds]}::text[]) order by id`.execute(db)
  return rows
}

/** Inserts or replaces rules by id; their records are to be keyed anew. */
export async function putMatchRules(db: Db, rules: readonly NewMatchRule[], at: Date): Promise<void> {
  if (rules.length === 0) return
  await db
    .insertInto('match_rules')
    .values(
      rules.map(({ id, kind, definition, origin }) => {
        return { id, kind, definition: JSON.stringify(definition), origin, updated_at: at, filled: '' }
      }),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        definition: row.ref('excluded.definition'),
        origin: row.ref('excluded.origin'),
        updated_at: row.ref('excluded.updated_at'),
        filled: '',
      })),
    )
    .execute()
}

/** Deletes rules by id. */
export async function removeMatchRules(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('match_rules').where('id', 'in', ids).execute()
}

/** Remembers up to which record those of a kind are keyed; null: all of them. A rule that was changed meanwhile is left. */
export async function noteFilled(
  db: Db,
  rules: readonly Pick<StoredMatchRule, 'id' | 'updatedAt'>[],
  filled: string | null,
): Promise<void> {
  for (const { id, updatedAt } of rules)
    await db
      .updateTable('match_rules')
      .set({ filled })
      .where('id', '=', id)
      .where('updated_at', '=', updatedAt)
      .execute()
}
