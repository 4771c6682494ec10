// The first way in: the admin key and the system it writes as.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findClient, listClients, putClient } from '../access/clients.ts'
import { digestKey, makeKey } from '../access/keys.ts'
import { everyScope } from '../access/scopes.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { loadSecret } from '../db/secrets.ts'
import { GatewayError } from '../errors.ts'
import { loadSystem, putSystems } from '../registry/systems.ts'

/** The system that the admin key writes as. */
export const adminSystem = 'admin'

/**
 * Where the admin key is. `variable`: INTERLINGUA_ADMIN_KEY. `file`: in `path`. `made`: print `key` once, it is kept
 * nowhere. `known`: made earlier for this database, shown then.
 */
export type AdminKey =
  | { readonly from: 'variable'; readonly key: string }
  | { readonly from: 'file'; readonly path: string; readonly key: string }
  | { readonly from: 'made'; readonly key: string }
  | { readonly from: 'known' }

type Settings = Pick<Config, 'adminKey' | 'databaseUrl' | 'dataFolder'>

/**
 * Makes sure that there is a system `admin` and a key with every scope. The variable's key replaces the one it set
 * before; without it a key is made once: into `admin-key` of the data folder, or with DATABASE_URL returned once.
 * Throws GatewayError('conflict') when the variable holds another client's key.
 */
export async function ensureAdminKey(db: Db, config: Settings, now: Date): Promise<AdminKey> {
  const secret = await loadSecret(db, 'clients')
  if ((await loadSystem(db, adminSystem)) === undefined) {
    const system = {
      id: adminSystem,
      name: 'Administrator',
      vendor: null,
      role: 'system',
      overlay: {},
      origin: 'built-in',
    } as const
    await putSystems(db, [system], now)
  }
  const give = (id: string, name: string, key: string) => giveEveryScope(db, id, name, digestKey(secret, key), now)
  if (config.adminKey !== undefined) {
    await give('admin-variable', 'Administrator, by INTERLINGUA_ADMIN_KEY', config.adminKey)
    return { from: 'variable', key: config.adminKey }
  }
  const clients = await listClients(db)
  const made = clients.find((client) => client.id === 'admin')
  if (config.databaseUrl !== undefined) {
    if (made !== undefined || clients.some((client) => client.id === 'admin-variable' && client.revokedAt === null)) {
      return { from: 'known' }
    }
    const key = makeKey()
    await give('admin', 'Administrator', key)
    return { from: 'made', key }
  }
  // Revoked on purpose: only the variable opens again.
  if (made !== undefined && made.revokedAt !== null) return { from: 'known' }
  const path = join(config.dataFolder, 'admin-key')
  const key = (await readKey(path)) ?? (await writeKey(path, makeKey()))
  await give('admin', 'Administrator', key)
  return { from: 'file', path, key }
}

async function giveEveryScope(db: Db, id: string, name: string, digest: Buffer, now: Date): Promise<void> {
  const holder = await findClient(db, digest)
  if (holder !== undefined && holder.id !== id) {
    if (['admin', 'admin-variable'].includes(holder.id) && !holder.revoked) return
    throw new GatewayError(
      'conflict',
      `The admin key is already the key of the client ${holder.id}; choose another one.`,
    )
  }
  if (holder !== undefined && !holder.revoked) return
  const client = {
    id,
    name,
    system: adminSystem,
    scopes: everyScope,
    view: null,
    origin: 'built-in',
    expiresAt: null,
    digest,
  }
  await putClient(db, client, now)
}

async function readKey(path: string): Promise<string | undefined> {
  try {
    const key = (await readFile(path, 'utf8')).trim()
    return /^[!-~]{16,1024}$/.test(key) ? key : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

// Written before the database knows it: a crash in between leaves a key that the next start takes up.
async function writeKey(path: string, key: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  await writeFile(`${path}.new`, `${key}\n`, { mode: 0o600, flush: true })
  await rename(`${path}.new`, path)
  return key
}
