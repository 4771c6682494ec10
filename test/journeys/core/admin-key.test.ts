import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { putClient, revokeClient } from '../../../src/access/clients.ts'
import { digestKey } from '../../../src/access/keys.ts'
import { covers } from '../../../src/access/scopes.ts'
import { loadSecret } from '../../../src/db/secrets.ts'
import { admit } from '../../../src/flow/admit.ts'
import { ensureAdminKey } from '../../../src/flow/bootstrap.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let dataFolder: string

beforeEach(async () => {
  database = await testDatabase()
  dataFolder = await mkdtemp(join(tmpdir(), 'interlingua-admin-key-'))
})
afterEach(async () => {
  await database.close()
  await rm(dataFolder, { recursive: true })
})

const now = new Date('2026-01-31T08:30:00Z')

function ensure(settings: { adminKey?: string; databaseUrl?: string } = {}) {
  return ensureAdminKey(database.db, { adminKey: undefined, databaseUrl: undefined, dataFolder, ...settings }, now)
}

async function opens(key: string): Promise<boolean> {
  try {
    const caller = await admit({ database, now: () => now }, new Headers({ Authorization: `Bearer ${key}` }))
    expect(caller.system).toBe('admin')
    return covers(caller.scopes, { area: 'admin', target: 'anything', action: 'd' })
  } catch {
    return false
  }
}

it('writes a made key into the data folder, readable by its owner alone, and keeps it over restarts', async () => {
  const made = await ensure()
  const path = join(dataFolder, 'admin-key')
  expect(made).toMatchObject({ from: 'file', path })
  const key = (await readFile(path, 'utf8')).trim()
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await opens(key)).toBe(true)
  expect(await ensure()).toEqual(made)
  expect(await opens(key)).toBe(true)
})

it('makes another key when the file is gone, and the old one ends', async () => {
  await ensure()
  const path = join(dataFolder, 'admin-key')
  const old = (await readFile(path, 'utf8')).trim()
  await rm(path)
  await ensure()
  expect([await opens(old), await opens((await readFile(path, 'utf8')).trim())]).toEqual([false, true])
})

it('takes up a key that was written before a crash', async () => {
  await writeFile(join(dataFolder, 'admin-key'), 'il_written-before-the-crash\n')
  await ensure()
  expect(await opens('il_written-before-the-crash')).toBe(true)
})

it('does not bring a revoked key back', async () => {
  const made = await ensure()
  await revokeClient(database.db, 'admin', now)
  expect(await ensure()).toEqual({ from: 'known' })
  expect(await opens('key' in made ? made.key : '')).toBe(false)
})

it('takes the key of the variable, and a changed variable replaces it', async () => {
  expect(await ensure({ adminKey: 'first-key-of-the-variable' })).toMatchObject({ from: 'variable' })
  expect(await opens('first-key-of-the-variable')).toBe(true)
  await ensure({ adminKey: 'second-key-of-the-variable' })
  expect([await opens('first-key-of-the-variable'), await opens('second-key-of-the-variable')]).toEqual([false, true])
  await expect(stat(join(dataFolder, 'admin-key'))).rejects.toThrow('ENOENT')
})

it("refuses a variable that holds another client's key", async () => {
  await ensure({ adminKey: 'some-admin-key' })
  const digest = digestKey(await loadSecret(database.db, 'clients'), 'key-of-another')
  const client = { id: 'other', name: 'other', system: 'admin', scopes: [], view: null, origin: 'api', expiresAt: null }
  await putClient(database.db, { ...client, digest }, now)
  await expect(ensure({ adminKey: 'key-of-another' })).rejects.toMatchObject({ code: 'conflict' })
})

it('shows a made key once where the database is elsewhere', async () => {
  const made = await ensure({ databaseUrl: 'postgres://elsewhere/x' })
  expect(made).toMatchObject({ from: 'made' })
  expect(await opens('key' in made ? made.key : '')).toBe(true)
  expect(await ensure({ databaseUrl: 'postgres://elsewhere/x' })).toEqual({ from: 'known' })
  await expect(stat(join(dataFolder, 'admin-key'))).rejects.toThrow('ENOENT')
})
