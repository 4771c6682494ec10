// Records by their canonical url: value sets, code systems, search parameters.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { uriKey } from './keys.ts'
import type { StoredRecord } from './records.ts'

/** The live records of these kinds that have this url, the one that was changed last for each. */
export async function loadByUrl(
  db: Db,
  wanted: readonly { readonly kind: string; readonly url: string }[],
): Promise<StoredRecord[]> {
  if (wanted.length === 0) return []
  const kinds = wanted.map(({ kind }) => kind)
  const keys = wanted.map(({ kind, url }) => uriKey(kind, 'url', url))
  const { rows } = await sql<StoredRecord>`
    select distinct on (w.key) v.kind, v.id, v.version, v.deleted, v.at as "updatedAt", v.text
    from unnest(${kinds}::text[], ${keys}::text[]) as w (kind, key)
    cross join lateral records_with_key(w.kind, w.key) as found (id)
    join records r on r.kind = w.kind and r.id = found.id
    join versions v on v.kind = r.kind and v.id = r.id and v.version = r.version
    order by w.key, r.updated_at desc, r.id`.execute(db)
  return rows
}
