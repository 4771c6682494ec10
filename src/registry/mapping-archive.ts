// Mappings by version: what a message was translated by, long after the vendor's folder or an overlay has changed.

import type { Db } from '../db/database.ts'

export interface ArchivedMapping {
  readonly vendor: string
  readonly message: string
  /** Digest of the mapping and its overlay. */
  readonly version: string
  /** JSON of both. */
  readonly text: string
}

/** Keeps a mapping; one that is there under its version stays. */
export async function putArchivedMapping(db: Db, mapping: ArchivedMapping, at: Date): Promise<void> {
  await db
    .insertInto('mapping_archive')
    .values({ ...mapping, first_used: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The mapping of this version, or undefined when it was never used here. */
export async function loadArchivedMapping(
  db: Db,
  vendor: string,
  message: string,
  version: string,
): Promise<ArchivedMapping | undefined> {
  return await db
    .selectFrom('mapping_archive')
    .select(['vendor', 'message', 'version', 'text'])
    .where('vendor', '=', vendor)
    .where('message', '=', message)
    .where('version', '=', version)
    .executeTakeFirst()
}
