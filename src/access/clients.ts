// Clients and their keys. One row a client; each is bound to one system or consumer.

import type { Db } from '../db/database.ts'
import { forgetCallers } from './caller.ts'
import type { DisclosurePolicy } from './disclosure.ts'
import type { ViewGrant } from './grant.ts'

export interface Client {
  readonly id: string
  readonly name: string
  readonly system: string
  readonly scopes: readonly string[]
  readonly view: ViewGrant | null
  readonly disclosure: DisclosurePolicy
  /** The workspace that made it, `api` or `built-in`. */
  readonly origin: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
}

/** What is stored of a client; `digest` absent keeps the key that it has. */
export interface ClientEntry {
  readonly id: string
  readonly name: string
  readonly system: string
  readonly scopes: readonly string[]
  readonly view: ViewGrant | null
  /** Default: strict. */
  readonly disclosure?: DisclosurePolicy
  readonly origin: string
  readonly expiresAt: Date | null
  readonly digest?: Buffer
}

/** Stores a client, new or changed; a revoked one stays revoked unless it gets a new key. A new one needs a digest. */
export async function putClient(db: Db, client: ClientEntry, now: Date): Promise<void> {
  const columns = {
    name: client.name,
    system: client.system,
    scopes: [...client.scopes],
    view: client.view === null ? null : JSON.stringify(client.view),
    disclosure: client.disclosure ?? 'strict',
    origin: client.origin,
    expires_at: client.expiresAt,
  }
  if (client.digest === undefined) {
    await db.updateTable('clients').set(columns).where('id', '=', client.id).execute()
  } else {
    const keyed = { ...columns, key_digest: client.digest }
    await db
      .insertInto('clients')
      .values({ id: client.id, ...keyed, created_at: now, revoked_at: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...keyed, revoked_at: null }))
      .execute()
  }
  forgetCallers()
}

/** All clients by id, revoked ones included; never their digests. */
export async function listClients(db: Db): Promise<Client[]> {
  const rows = await db
    .selectFrom('clients')
    .select([
      'id',
      'name',
      'system',
      'scopes',
      'view',
      'disclosure',
      'origin',
      'created_at',
      'expires_at',
      'revoked_at',
    ])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    system: row.system,
    scopes: row.scopes,
    view: row.view as ViewGrant | null,
    disclosure: row.disclosure,
    origin: row.origin,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }))
}

/** The client that has this key, revoked ones included. */
export async function findClient(db: Db, digest: Buffer): Promise<{ id: string; revoked: boolean } | undefined> {
  const row = await db
    .selectFrom('clients')
    .select(['id', 'revoked_at'])
    .where('key_digest', '=', digest)
    .executeTakeFirst()
  return row && { id: row.id, revoked: row.revoked_at !== null }
}

/** Ends a client's key; false when there is no such client. What it did stays in the log. */
export async function revokeClient(db: Db, id: string, at: Date): Promise<boolean> {
  const done = await db
    .updateTable('clients')
    .set((column) => ({ revoked_at: column.fn.coalesce('revoked_at', column.val(at)) }))
    .where('id', '=', id)
    .executeTakeFirst()
  forgetCallers()
  return done.numUpdatedRows > 0n
}

/** Deletes clients, and so ends their keys; what they did stays in the log under their names. */
export async function removeClients(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('clients').where('id', 'in', ids).execute()
  forgetCallers()
}
