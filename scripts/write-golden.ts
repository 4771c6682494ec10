// Rewrites what test/golden compares. Look at the difference before you commit it: it is what reviewers see move.

import { writeFile } from 'node:fs/promises'
import { openDatabase } from '../src/db/database.ts'
import { migrate } from '../src/db/migrate.ts'
import { dumpSchema } from '../test/support/schema-dump.ts'

const database = await openDatabase({ memory: true })
try {
  await migrate(database)
  await writeFile(new URL('../test/golden/schema.sql', import.meta.url), await dumpSchema(database.db))
} finally {
  await database.close()
}
