import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, openDatabase, translateDatabaseError } from '../../src/db/database.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlingua-embedded-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the embedded engine', () => {
  it('keeps what was committed in its folder, and nothing else', async () => {
    const first = await openDatabase({ folder })
    expect([first.engine, first.writers]).toEqual(['pglite', 1])
    expect((await stat(join(folder, 'database'))).mode & 0o777).toBe(0o700)
    await sql`create table kept (id bigint, at timestamptz)`.execute(first.db)
    await inTransaction(first.db, (t) => sql`insert into kept values (1, '2024-01-01 00:00+00')`.execute(t))
    const undone = inTransaction(first.db, async (t) => {
      await sql`insert into kept values (2, null)`.execute(t)
      throw new Error('planted')
    })
    await expect(undone).rejects.toThrow('planted')
    await first.close()
    await first.close()

    const second = await openDatabase({ folder })
    const { rows } = await sql`select * from kept`.execute(second.db)
    expect(rows).toEqual([{ id: 1, at: new Date('2024-01-01T00:00:00Z') }])
    await second.close()
    const late = await sql`select 1`.execute(second.db).catch((error: unknown) => error)
    expect(translateDatabaseError(late)).toMatchObject({ code: 'unavailable' })
  })
})
