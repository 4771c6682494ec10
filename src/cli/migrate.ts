// `interlingua migrate`: the database brought up to this version.

import { loadConfig } from '../config.ts'
import { migrate, pendingMigrations } from '../db/migrate.ts'
import type { Invocation } from './invocation.ts'
import { print } from './printing.ts'
import { withStore } from './store.ts'
import { WrongUse } from './wrong-use.ts'

/** Exit code 1 when `--check` finds something missing. */
export async function run({ values, words, env }: Invocation): Promise<number> {
  if (words.length > 0) throw new WrongUse(`migrate takes no '${words[0]}'.`, 'migrate')
  return await withStore(loadConfig(env), async ({ database }) => {
    if (values.check === true) {
      const missing = await pendingMigrations(database.db)
      print(missing.length === 0 ? 'The database is up to date.' : `Missing: ${missing.join(', ')}`)
      return missing.length === 0 ? 0 : 1
    }
    const applied = await migrate(database)
    print(applied.length === 0 ? 'The database was up to date.' : `Applied: ${applied.join(', ')}`)
    return 0
  })
}
