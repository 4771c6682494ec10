// Systems: other parties' applications, as installed here.

import type { Db } from '../db/database.ts'

/** One installation of a vendor's application (`system`), or somebody who only reads (`consumer`). */
export interface System {
  readonly id: string
  readonly name: string
  readonly vendor: string | null
  readonly role: 'system' | 'consumer'
  /** How this installation layers on its vendor's mappings: identifier, zone, codes, rows. */
  readonly overlay: Readonly<Record<string, unknown>>
  /** Who made it: a workspace's name, `api` or `built-in`. */
  readonly origin: string
  readonly updatedAt: Date
}

/** What is written; the clock is the caller's. */
export type NewSystem = Omit<System, 'updatedAt'>

const columns = ['id', 'name', 'vendor', 'role', 'overlay', 'origin', 'updated_at as updatedAt'] as const

/** The system with this id, or undefined. */
export async function loadSystem(db: Db, id: string): Promise<System | undefined> {
  const row = await db.selectFrom('systems').select(columns).where('id', '=', id).executeTakeFirst()
  return row && asSystem(row)
}

/** All systems, by id. */
export async function loadSystems(db: Db): Promise<System[]> {
  const rows = await db.selectFrom('systems').select(columns).orderBy('id').execute()
  return rows.map(asSystem)
}

/** Inserts or replaces systems by id, in one statement. */
export async function putSystems(db: Db, systems: readonly NewSystem[], at: Date): Promise<void> {
  if (systems.length === 0) return
  const rows = systems.map(({ id, name, vendor, role, overlay, origin }) => {
    return { id, name, vendor, role, overlay: JSON.stringify(overlay), origin, updated_at: at }
  })
  await db
    .insertInto('systems')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        vendor: row.ref('excluded.vendor'),
        role: row.ref('excluded.role'),
        overlay: row.ref('excluded.overlay'),
        origin: row.ref('excluded.origin'),
        updated_at: row.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

/** Deletes systems; the database refuses while a client, authority or feed names one. */
export async function removeSystems(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('systems').where('id', 'in', ids).execute()
}

function asSystem(row: Omit<System, 'overlay'> & { overlay: object }): System {
  return { ...row, overlay: row.overlay as Readonly<Record<string, unknown>> }
}
