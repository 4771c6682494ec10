// Feeds: configured movements of one kind of data, each with its contract of seven duties.

import type { Db } from '../db/database.ts'

/** One feed as the registry keeps it. */
export interface Feed {
  readonly id: string
  readonly name: string
  readonly system: string
  /** The seven duties, as the workspace states them. */
  readonly contract: Readonly<Record<string, unknown>>
  readonly enabled: boolean
  readonly origin: string
  readonly updatedAt: Date
}

/** What is written; the clock is the caller's. */
export type NewFeed = Omit<Feed, 'updatedAt'>

const columns = ['id', 'name', 'system', 'contract', 'enabled', 'origin', 'updated_at as updatedAt'] as const

/** All feeds, by id. */
export async function loadFeeds(db: Db): Promise<Feed[]> {
  const rows = await db.selectFrom('feeds').select(columns).orderBy('id').execute()
  return rows.map(asFeed)
}

/** The feed in use by which a system sends, or is sent, this message of its vendor; the first by id where there are several. */
export async function findFeed(
  db: Db,
  system: string,
  vendor: string,
  message: string,
  direction: 'in' | 'out' = 'in',
): Promise<Feed | undefined> {
  const rows = await db
    .selectFrom('feeds')
    .innerJoin('systems', 'systems.id', 'feeds.system')
    .select([
      ...(['feeds.id', 'feeds.name', 'feeds.system', 'feeds.contract', 'feeds.enabled', 'feeds.origin'] as const),
      'feeds.updated_at as updatedAt',
    ])
    .where('feeds.system', '=', system)
    .where('feeds.enabled', '=', true)
    .where('systems.vendor', '=', vendor)
    .orderBy('feeds.id')
    .execute()
  return rows.map(asFeed).find(({ contract }) => {
    return contract.message === message && (contract.direction ?? 'in') === direction
  })
}

/** Inserts or replaces feeds by id, in one statement. */
export async function putFeeds(db: Db, feeds: readonly NewFeed[], at: Date): Promise<void> {
  if (feeds.length === 0) return
  await db
    .insertInto('feeds')
    .values(
      feeds.map(({ id, name, system, contract, enabled, origin }) => {
        return { id, name, system, contract: JSON.stringify(contract), enabled, origin, updated_at: at }
      }),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        system: row.ref('excluded.system'),
        contract: row.ref('excluded.contract'),
        enabled: row.ref('excluded.enabled'),
        origin: row.ref('excluded.origin'),
        updated_at: row.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

/** Deletes feeds by id. */
export async function removeFeeds(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('feeds').where('id', 'in', ids).execute()
}

function asFeed(row: Omit<Feed, 'contract'> & { contract: object }): Feed {
  return { ...row, contract: row.contract as Readonly<Record<string, unknown>> }
}
