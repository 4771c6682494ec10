import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import type { JourneyEngine } from './journey-server.ts'

export interface TestDatabase extends Database {
  /** For processes of their own; absent on PGlite, which lives in this process. */
  readonly url: string | undefined
  /** Closes and throws the database away. */
  close(): Promise<void>
}

/**
 * A migrated, empty database of the project's engine, of one's own: a clone of the template on Postgres, a fresh
 * instance on PGlite. One a test file: call it in `beforeAll` (or at the top), `close()` in `afterAll`.
 */
export async function testDatabase({ poolSize = 10 } = {}): Promise<TestDatabase> {
  const journey: JourneyEngine = inject('journeyEngine')
  if (journey.engine === 'pglite') {
    const database = await openDatabase({ memory: true, template: new Blob([await readFile(journey.templateFile)]) })
    return { ...database, url: undefined }
  }
  const name = `journey_${randomBytes(6).toString('hex')}`
  await run(journey.adminUrl, `create database ${name} template ${journey.template}`)
  const url = new URL(journey.adminUrl)
  url.pathname = `/${name}`
  const database = await openDatabase({ url: url.href, poolSize, onLost: ignoreForcedDrop })
  return {
    ...database,
    url: url.href,
    async close() {
      await database.close()
      await run(journey.adminUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

// A backend may still be on its way out when the drop forces it.
function ignoreForcedDrop(): void {}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
