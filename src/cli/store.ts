// The database a command works on: that of DATABASE_URL, or the embedded engine in the data folder, held for us alone.

import type { Config } from '../config.ts'
import { type HeldFolder, holdDataFolder } from '../db/data-folder.ts'
import { type Database, openDatabase } from '../db/database.ts'

export interface Store {
  readonly database: Database
  /** Absent with DATABASE_URL. */
  readonly folder?: HeldFolder
  /** Closes the database, then gives the folder back. */
  close(): Promise<void>
}

type Settings = Pick<Config, 'databaseUrl' | 'dataFolder' | 'poolSize'>

/** Opens it. Throws GatewayError('conflict') that names the process which holds the data folder. */
export async function openStore(config: Settings, onLost?: (error: Error) => void): Promise<Store> {
  if (config.databaseUrl !== undefined) {
    const database = await openDatabase({
      url: config.databaseUrl,
      poolSize: config.poolSize,
      ...(onLost === undefined ? {} : { onLost }),
    })
    return { database, close: () => database.close() }
  }
  const folder = await holdDataFolder(config.dataFolder)
  try {
    const database = await openDatabase({ folder: config.dataFolder })
    return {
      database,
      folder,
      async close() {
        await database.close()
        await folder.release()
      },
    }
  } catch (error) {
    await folder.release()
    throw error
  }
}

/** Opens it, works with it, and closes it whatever happens. */
export async function withStore<T>(config: Settings, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(config)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
