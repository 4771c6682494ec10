import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { startServer } from './server.ts'

/** Where a journey gets its database from; told by the project's global setup. */
export type JourneyEngine =
  | { readonly engine: 'postgres'; readonly version: 15 | 18; readonly adminUrl: string; readonly template: string }
  | { readonly engine: 'pglite'; readonly templateFile: string }

declare module 'vitest' {
  interface ProvidedContext {
    journeyEngine: JourneyEngine
  }
}

/** Global setup of a Postgres project: one server, one migrated template; answers the teardown. */
export async function provideServer(project: TestProject, version: 15 | 18): Promise<() => Promise<void>> {
  const server = await startServer(version)
  try {
    const template = 'journey_template'
    await server.run(`create database ${template}`)
    const database = await openDatabase({ url: server.urlOf(template), poolSize: 2 })
    try {
      await migrate(database)
    } finally {
      await database.close()
    }
    project.provide('journeyEngine', { engine: 'postgres', version, adminUrl: server.urlOf('postgres'), template })
  } catch (error) {
    await server.stop()
    throw error
  }
  return () => server.stop()
}
