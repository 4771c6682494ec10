// The data folder has one owner. The lock is one of the operating system's, taken through SQLite (Node offers no other
// way to them), so it ends with the process however that ends, and a reused process id fools nobody.
// https://www.sqlite.org/lockingv3.html

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { GatewayError } from '../errors.ts'

/** Who holds a data folder; `url` is null until its gateway listens. */
export interface Holder {
  readonly pid: number
  readonly url: string | null
}

export interface HeldFolder {
  /** Tells others where the gateway answers. */
  setUrl(url: string): Promise<void>
  /** Gives the folder back; the second time does nothing. */
  release(): Promise<void>
}

const busy = 5

// A lock that nothing refers to would be closed by the garbage collector, and so given away.
const locks = new Set<DatabaseSync>()

/** Takes the folder (made when missing). Throws GatewayError('conflict') that names the holder's pid and URL. */
export async function holdDataFolder(folder: string): Promise<HeldFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lock = await takeLock(folder)
  if (lock === undefined) throw new GatewayError('conflict', describeHolder(folder, await readHolder(folder)))
  locks.add(lock)
  const giveBack = (): void => {
    if (locks.delete(lock)) lock.close()
  }
  const setHolder = (holder: Holder): Promise<void> => writeHolder(folder, holder)
  try {
    await setHolder({ pid: process.pid, url: null })
  } catch (error) {
    giveBack()
    throw error
  }
  return {
    setUrl: (url) => setHolder({ pid: process.pid, url }),
    async release() {
      if (locks.has(lock)) await rm(holderFile(folder), { force: true })
      giveBack()
    },
  }
}

/** The process that has the folder now, or null. Never waits for it, and takes nothing from it. */
export async function holderOf(folder: string): Promise<Holder | null> {
  let probe: DatabaseSync
  try {
    probe = new DatabaseSync(lockFile(folder), { readOnly: true, timeout: 0 })
  } catch {
    // No folder, or nobody has ever held it.
    return null
  }
  try {
    // A reader is refused only while somebody holds the lock; its own hold ends with this line.
    probe.exec('select count(*) from sqlite_master')
    return null
  } catch (error) {
    if (!isBusy(error)) throw error
    return (await readHolder(folder)) ?? { pid: 0, url: null }
  } finally {
    probe.close()
  }
}

const lockFile = (folder: string): string => join(folder, 'lock')
const holderFile = (folder: string): string => join(folder, 'holder.json')

async function takeLock(folder: string): Promise<DatabaseSync | undefined> {
  // Somebody who only asks (holderOf) is in the way for less than a millisecond.
  for (let tries = 0; tries < 5; tries++) {
    const lock = new DatabaseSync(lockFile(folder), { timeout: 0 })
    try {
      lock.exec('pragma journal_mode = memory; begin exclusive')
      return lock
    } catch (error) {
      lock.close()
      if (!isBusy(error)) throw error
    }
    await pause(50)
  }
  return undefined
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy
}

function describeHolder(folder: string, holder: Holder | undefined): string {
  const who = holder === undefined ? 'another process' : `process ${holder.pid}`
  const where = holder?.url == null ? '' : `, which answers at ${holder.url}`
  return (
    `The data folder ${folder} is in use by ${who}${where}. ` +
    'Stop it first, or name another folder in INTERLINGUA_DATA.'
  )
}

async function writeHolder(folder: string, holder: Holder): Promise<void> {
  const draft = `${holderFile(folder)}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  await rename(draft, holderFile(folder))
}

async function readHolder(folder: string): Promise<Holder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(holderFile(folder), 'utf8'))
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('url' in holder)) return undefined
    if (typeof holder.pid !== 'number') return undefined
    return { pid: holder.pid, url: typeof holder.url === 'string' ? holder.url : null }
  } catch {
    // The holder is between taking the lock and saying who it is.
    return undefined
  }
}
