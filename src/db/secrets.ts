// Keys that the database keeps for its gateways: made by the first that asks, the same for all, carried by a dump.

import { randomBytes } from 'node:crypto'
import type { Db } from './database.ts'

export type SecretName = 'body-digest' | 'client-key' | 'link-signature' | 'change-epoch'

const known = new WeakMap<Db, Map<SecretName, Promise<Uint8Array>>>()

/** 32 random bytes under this name. Asked of the database once a process. */
export function secretOf(db: Db, name: SecretName): Promise<Uint8Array> {
  let secrets = known.get(db)
  if (!secrets) known.set(db, (secrets = new Map()))
  let secret = secrets.get(name)
  if (!secret) {
    secret = loadOrMake(db, name)
    secrets.set(name, secret)
    secret.catch(() => secrets.delete(name))
  }
  return secret
}

async function loadOrMake(db: Db, name: SecretName): Promise<Uint8Array> {
  await db
    .insertInto('secrets')
    .values({ name, value: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow()
  return row.value
}
