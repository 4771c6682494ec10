// Vendor mappings saved through the API: every version is kept, the last one is in force; and what overlays were made upon.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** One saved version; `mapping` null goes back to the vendor folder's own. */
export interface SavedMapping {
  readonly vendor: string
  readonly message: string
  readonly version: number
  readonly mapping: string | null
  /** Digest of the folder's mapping when it was saved. */
  readonly folder: string
  readonly client: string
  readonly reason: string | null
  readonly at: Date
}

/** The last version of every message that has one. */
export async function loadLastMappings(db: Db): Promise<SavedMapping[]> {
  return await db
    .selectFrom('vendor_mappings')
    .selectAll()
    .distinctOn(['vendor', 'message'])
    .orderBy('vendor')
    .orderBy('message')
    .orderBy('version', 'desc')
    .execute()
}

/** The versions of one message, newest first, at most `limit`, below `before` where given. */
export async function loadMappingVersions(
  db: Db,
  vendor: string,
  message: string,
  { limit, before = null }: { readonly limit: number; readonly before?: number | null },
): Promise<SavedMapping[]> {
  return await db
    .selectFrom('vendor_mappings')
    .selectAll()
    .where('vendor', '=', vendor)
    .where('message', '=', message)
    .$if(before !== null, (query) => query.where('version', '<', before as number))
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
}

/** Appends a version behind `version - 1`; false when another was saved at the same time. */
export async function appendMapping(db: Db, saved: SavedMapping): Promise<boolean> {
  const result = await db
    .insertInto('vendor_mappings')
    .values(saved)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

/** What an overlay touched of a message's mapping when it was applied. */
export interface OverlayBaseRow {
  readonly system: string
  readonly message: string
  readonly base: unknown
}

/** What is kept of some systems. */
export async function loadOverlayBases(db: Db, systems: readonly string[]): Promise<OverlayBaseRow[]> {
  return await db
    .selectFrom('overlay_bases')
    .select(['system', 'message', 'base'])
    .where(sql<boolean>`system = any(${systems as string[]}::text[])`)
    .orderBy('system')
    .orderBy('message')
    .execute()
}

/** Puts these in place of everything kept of the systems named. */
export async function replaceOverlayBases(
  db: Db,
  systems: readonly string[],
  rows: readonly OverlayBaseRow[],
  at: Date,
): Promise<void> {
  if (systems.length === 0) return
  await db
    .deleteFrom('overlay_bases')
    .where(sql<boolean>`system = any(${systems as string[]}::text[])`)
    .execute()
  if (rows.length === 0) return
  const values = rows.map(({ system, message, base }) => ({ system, message, base: JSON.stringify(base), at }))
  await db.insertInto('overlay_bases').values(values).execute()
}
