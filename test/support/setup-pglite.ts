import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PGliteDialect } from 'kysely'
import type { TestProject } from 'vitest/node'
import type { Db } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openPglite } from '../../src/db/pglite.ts'

/** Migrates one instance and keeps its data folder as a file, from which every test file starts a fresh one. */
export default async function providePglite(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'interlingua-pglite-'))
  const pglite = await openPglite()
  const db: Db = new Kysely({ dialect: new PGliteDialect({ pglite }) })
  await migrate({ db, engine: 'pglite', writers: 1, close: () => db.destroy() })
  const dump = await pglite.dumpDataDir('none')
  await db.destroy()
  const templateFile = join(folder, 'template.tar')
  await writeFile(templateFile, Buffer.from(await dump.arrayBuffer()))
  project.provide('journeyEngine', { engine: 'pglite', templateFile })
  return () => rm(folder, { recursive: true, force: true })
}
