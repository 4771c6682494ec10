// Idempotency keys: the same key of the same client again gets the first answer again.
// https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { jsonColumn } from '../db/json-column.ts'

export const claimDays = 7

/** A key that has its answer. `answer` is what the flow needs to give it again. */
export interface StoredClaim {
  readonly client: string
  readonly key: string
  readonly fingerprint: Uint8Array
  readonly transfer: string
  readonly answer: object
  readonly expiresAt: Date
}

/** The claims among these keys that are still good at `now`. */
export async function loadClaims(
  db: Db,
  keys: readonly { readonly client: string; readonly key: string }[],
  now: Date,
): Promise<StoredClaim[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('claims')
    .selectAll()
    .where(
      sql<boolean>`(client, key) in (select * from unnest(${keys.map((claim) => claim.client)}::text[], ${keys.map((claim) => claim.key)}::text[]))`,
    )
    .where('expires_at', '>', now)
    .execute()
  return rows.map(({ expires_at, ...row }) => ({ ...row, expiresAt: expires_at }))
}

/** Stores claims; one that had expired is replaced. */
export async function putClaims(db: Db, claims: readonly StoredClaim[]): Promise<void> {
  if (claims.length === 0) return
  await db
    .insertInto('claims')
    .values(
      claims.map(({ answer, expiresAt, ...claim }) => ({
        ...claim,
        answer: jsonColumn(answer),
        expires_at: expiresAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['client', 'key']).doUpdateSet({
        fingerprint: sql`excluded.fingerprint`,
        transfer: sql`excluded.transfer`,
        answer: sql`excluded.answer`,
        expires_at: sql`excluded.expires_at`,
      }),
    )
    .execute()
}

/** Takes away the claims that have expired; answers how many. */
export async function expireClaims(db: Db, now: Date): Promise<number> {
  const result = await db.deleteFrom('claims').where('expires_at', '<=', now).executeTakeFirst()
  return Number(result.numDeletedRows)
}
