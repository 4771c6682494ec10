// The writes that made the versions of a kind, each with the version before it.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { GatewayError } from '../errors.ts'

export interface PastWrite {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly at: Date
  readonly system: string
  readonly transfer: string
  readonly text: string
  /** The text before it; null where there was no live record. */
  readonly before: string | null
  /** Names its place in the order. */
  readonly cursor: string
}

/** Writes in order of time, deletions left out. Throws 'invalid-request' for a cursor that is none. */
export async function pastWrites(
  db: Db,
  kind: string,
  { since, after, limit }: { readonly since?: Date; readonly after?: string; readonly limit: number },
): Promise<PastWrite[]> {
  const place = after === undefined ? undefined : readCursor(after)
  const { rows } = await sql<Omit<PastWrite, 'cursor'>>`
    select v.kind, v.id, v.version, v.at, v.system, v.transfer, v.text,
      case when p.deleted then null else p.text end as before
    from versions v
    left join versions p on p.kind = v.kind and p.id = v.id and p.version = v.version - 1
    where v.kind = ${kind} and not v.deleted and v.system is not null
      ${since ? sql`and v.at >= ${since}` : sql``}
      ${place ? sql`and (v.at, v.id, v.version) > (${place.at}::timestamptz, ${place.id}::text collate "C", ${place.version}::int)` : sql``}
    order by v.at, v.id, v.version
    limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, cursor: writeCursor(row) }))
}

function writeCursor({ at, id, version }: Pick<PastWrite, 'at' | 'id' | 'version'>): string {
  return Buffer.from(JSON.stringify([at.toISOString(), id, version])).toString('base64url')
}

function readCursor(text: string): { at: string; id: string; version: number } {
  try {
    const [at, id, version] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof id === 'string' && Number.isInteger(version))
      return { at, id, version: version as number }
  } catch {
    // Told below, like every other text that is no cursor.
  }
  throw new GatewayError('invalid-request', 'after= is not a place that an answer named; leave it out to begin anew.')
}
