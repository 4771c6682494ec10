// The message store: bodies by keyed digest. A plain digest of a small personal payload could be guessed from a list of
// names; an HMAC cannot be, without this gateway's key.

import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { monthStart } from './partitions.ts'

export interface Message {
  readonly digest: Uint8Array
  /** First day of the month in which it may go, `yyyy-mm-dd`. */
  readonly expires: string
  readonly mediaType: string
  readonly body: Uint8Array
}

/** HMAC-SHA-256 of a body. */
export function digestBody(key: Uint8Array, body: Uint8Array | string): Uint8Array {
  return createHmac('sha256', key).update(body).digest()
}

/** The expiry month of a body that must be kept `days` from now: the first day of the month after. */
export function expiryOf(now: Date, days: number): string {
  const due = new Date(now.getTime() + days * 86_400_000)
  return monthStart(due, 1).toISOString().slice(0, 10)
}

/** Stores bodies; one that is there already under the same expiry is kept as it is. */
export async function putMessages(db: Db, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return
  await db
    .insertInto('messages')
    .values(messages.map(({ digest, expires, mediaType, body }) => ({ digest, expires, media_type: mediaType, body })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A stored body, or undefined when it has expired. */
export async function loadMessage(db: Db, expires: string, digest: Uint8Array): Promise<Message | undefined> {
  const row = await db
    .selectFrom('messages')
    .selectAll()
    .where('expires', '=', sql<string>`${expires}::date`)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row && { digest: row.digest, expires: row.expires, mediaType: row.media_type, body: row.body }
}
