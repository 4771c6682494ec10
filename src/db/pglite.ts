// The embedded engine, opened the one way in which it gives the same values as the real one.

import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { columnParsers } from './column-values.ts'

/** Opens PGlite in `dataDir` (absent: in memory), from a dumped data folder when `template` is given. */
export async function openPglite(place: { readonly dataDir?: string; readonly template?: Blob } = {}): Promise<PGlite> {
  const pglite: PGlite = await PGlite.create({
    ...(place.dataDir === undefined ? {} : { dataDir: place.dataDir }),
    ...(place.template === undefined ? {} : { loadDataDir: place.template }),
    extensions: { btree_gist, pg_trgm, unaccent },
  })
  // After creation, since PGlite fills in parsers of array types of its own while it starts.
  for (const [oid, parse] of columnParsers) pglite.parsers[oid] = parse
  await pglite.exec("set time zone 'UTC'")
  return pglite
}
