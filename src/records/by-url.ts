// Records by their canonical url: value sets, code systems, search parameters.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { uriKey } from './keys.ts'
import type { StoredRecord } from './records.ts'

/** The live records of these kinds that have this url, the one that was changed last for each; `Kind/id` is one too. */
export async function loadByUrl(
  db: Db,
  wanted: readonly { readonly kind: string; readonly url: string }[],
): Promise<StoredRecord[]> {
  if (wanted.length === 0) return []
  const kinds = wanted.map(({ kind }) => kind)
  const ids = wanted.map(({ kind, url }) => (url.startsWith(`${kind}/`) ? url.slice(kind.length + 1) : null))
  const keys = wanted.map(({ kind, url }) => uriKey(kind, 'url', url))
  const { rows } = await sql<StoredRecord>`
    select distinct on (w.key) v.kind, v.id, v.version, v.deleted, v.at as "updatedAt", v.text
    from unnest(${kinds}::text[], ${keys}::text[], ${ids}::text[]) as w (kind, key, id)
    cross join lateral (
      select x.id from records_with_key(w.kind, w.key) as x (id)
      union all
      select x.id from records x where x.kind = w.kind and x.id = w.id and not x.deleted
    ) found
    join records r on r.kind = w.kind and r.id = found.id
    join versions v on v.kind = r.kind and v.id = r.id and v.version = r.version
    order by w.key, r.updated_at desc, r.id`.execute(db)
  return rows
}
