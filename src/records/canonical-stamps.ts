// Which stored definitions have which canonical url, without their texts: to see whether what is held in memory is still so.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { uriKey } from './keys.ts'

export interface CanonicalStamp {
  readonly kind: string
  /** As it was asked for. */
  readonly url: string
  readonly id: string
  readonly version: number
}

/** The live records with these canonical urls, at most twenty a url, what was changed last comes last. */
export async function loadCanonicalStamps(
  db: Db,
  wanted: readonly { readonly kind: string; readonly url: string }[],
): Promise<CanonicalStamp[]> {
  if (wanted.length === 0) return []
  const kinds = wanted.map(({ kind }) => kind)
  const urls = wanted.map(({ url }) => url)
  const keys = wanted.map(({ kind, url }) => uriKey(kind, 'url', url))
  const { rows } = await sql<CanonicalStamp>`
    select w.kind, w.url, found.id, found.version
    from unnest(${kinds}::text[], ${urls}::text[], ${keys}::text[]) as w (kind, url, key)
    cross join lateral (
      select r.id, r.version, r.updated_at
      from records_with_key(w.kind, w.key) as x (id)
      join records r on r.kind = w.kind and r.id = x.id
      where not r.deleted
      order by r.updated_at desc, r.id
      limit 20
    ) found
    order by found.updated_at, found.id`.execute(db)
  return rows
}
