// The records that are about an entity, of whatever kind.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { entityKey } from './keys.ts'
import type { RecordRef } from './records.ts'

/** Live records about any of these entities, by kind and id; at most `most`. */
export async function recordsAbout(db: Db, entities: readonly string[], most: number): Promise<RecordRef[]> {
  const keys = entities.map(entityKey)
  const { rows } = await sql<RecordRef>`
    select distinct r.kind, r.id
    from unnest(${keys}::text[]) as w (key)
    cross join lateral (select kind, id from records where keys @> array[w.key] and not deleted) r
    order by r.kind, r.id limit ${most}`.execute(db)
  return rows
}
