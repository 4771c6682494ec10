// Bridges at work, and how far each has followed the change feed.

import type { Db } from '../db/database.ts'

/** One bridge at work. */
export interface WorkingBridge {
  readonly id: string
  readonly name: string
  /** The shipped bridge: `census-practitioner`. */
  readonly bridge: string
  /** Identifier system, zone and conditions of this installation. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly origin: string
  /** It takes back all that it derived. */
  readonly ending: boolean
  /** The cursor behind the last change that it has seen; null before the first. */
  readonly followed: string | null
}

/** What is written; the clock is the caller's. */
export type NewBridge = Omit<WorkingBridge, 'ending' | 'followed'>

/** All of them, by id. */
export async function loadBridges(db: Db): Promise<WorkingBridge[]> {
  const rows = await db
    .selectFrom('bridges')
    .select(['id', 'name', 'bridge', 'settings', 'origin', 'ending', 'followed'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, settings: row.settings as Readonly<Record<string, unknown>> }))
}

/** Inserts or replaces bridges by id; each begins anew with the first record. */
export async function putBridges(db: Db, bridges: readonly NewBridge[], at: Date): Promise<void> {
  if (bridges.length === 0) return
  const rows = bridges.map(({ id, name, bridge, settings, origin }) => {
    return { id, name, bridge, settings: JSON.stringify(settings), origin, updated_at: at }
  })
  await db
    .insertInto('bridges')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        bridge: row.ref('excluded.bridge'),
        settings: row.ref('excluded.settings'),
        origin: row.ref('excluded.origin'),
        updated_at: row.ref('excluded.updated_at'),
        ending: false,
        followed: null,
      })),
    )
    .execute()
}

/** Marks bridges as ending: they are gone when all that they derived is taken back. */
export async function endBridges(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.updateTable('bridges').set({ ending: true }).where('id', 'in', ids).execute()
}

/** Forgets an ended bridge. */
export async function removeBridge(db: Db, id: string): Promise<void> {
  await db.deleteFrom('bridges').where('id', '=', id).where('ending', '=', true).execute()
}

/** Remembers how far a bridge has followed. */
export async function noteFollowed(db: Db, id: string, cursor: string): Promise<void> {
  await db.updateTable('bridges').set({ followed: cursor }).where('id', '=', id).execute()
}
