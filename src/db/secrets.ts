// Keys of this gateway that must survive a restart and travel with a dump: made once, by whoever asks first.

import { randomBytes } from 'node:crypto'
import type { Db } from './database.ts'

/** `clients`: digests of keys. `links`: signatures of paging links. `messages`: digests of bodies. */
export type SecretName = 'clients' | 'links' | 'messages'

const known = new WeakMap<Db, Map<SecretName, Promise<Buffer>>>()

/** 32 random bytes, the same for every process on this database. */
export function loadSecret(db: Db, name: SecretName): Promise<Buffer> {
  const ofDb = known.get(db) ?? new Map<SecretName, Promise<Buffer>>()
  known.set(db, ofDb)
  const loaded = ofDb.get(name)
  if (loaded !== undefined) return loaded
  const loading = readOrMake(db, name)
  ofDb.set(name, loading)
  // A database that was away must be asked again.
  loading.catch(() => ofDb.delete(name))
  return loading
}

async function readOrMake(db: Db, name: SecretName): Promise<Buffer> {
  const read = () => db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst()
  const found = await read()
  if (found) return Buffer.from(found.value)
  await db
    .insertInto('secrets')
    .values({ name, value: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await read()
  if (!made) throw new Error(`The secret ${name} was not stored`)
  return Buffer.from(made.value)
}
