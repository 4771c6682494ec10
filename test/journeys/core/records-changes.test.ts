import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../src/db/database.ts'
import { type Change, numberChanges, readChanges } from '../../../src/records/changes.ts'
import { type NewVersion, putVersions } from '../../../src/records/records.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ poolSize: 16 })
})
afterAll(() => database.close())
beforeEach(async () => {
  await sql`truncate records, versions, changes`.execute(database.db)
})

const transfer = randomUUID()
const at = new Date('2026-03-01T10:20:30.456Z')

function version(id: string, number = 1, kind = 'Patient'): NewVersion {
  const none = { entries: [], identifiers: [], entities: [], system: null }
  return { kind, id, version: number, deleted: false, at, text: '{}', transfer, isNew: number === 1, ...none }
}

const put = (...versions: NewVersion[]) => inTransaction(database.db, (db) => putVersions(db, versions))
const named = (changes: readonly Change[]) => changes.map(({ id, version: number }) => `${id}.${number}`)

describe('readChanges', () => {
  it('pages through all changes in order, and then waits at the end', async () => {
    const empty = await readChanges(database.db, { limit: 10 })
    expect(empty.changes).toEqual([])
    await put(version('b'), version('a'), version('a', 2))
    await put(version('b', 2))
    const first = await readChanges(database.db, { limit: 3, after: empty.next })
    expect(named(first.changes)).toEqual(['a.1', 'a.2', 'b.1'])
    expect(first.changes[0]).toMatchObject({ kind: 'Patient', deleted: false, at, transfer })
    const second = await readChanges(database.db, { limit: 3, after: first.next })
    expect(named(second.changes)).toEqual(['b.2'])
    const third = await readChanges(database.db, { limit: 3, after: second.next })
    expect(third).toEqual({ changes: [], next: second.next })
    expect(named((await readChanges(database.db, { limit: 100 })).changes)).toEqual(['a.1', 'a.2', 'b.1', 'b.2'])
  })

  it('skips other kinds, also when none is left', async () => {
    await put(version('a'), version('b', 1, 'Account'), version('c'))
    const page = await readChanges(database.db, { limit: 10, kinds: ['Account'] })
    expect(named(page.changes)).toEqual(['b.1'])
    await put(version('d'))
    const rest = await readChanges(database.db, { limit: 10, kinds: ['Account'], after: page.next })
    expect(rest.changes).toEqual([])
    expect(rest.next).not.toBe(page.next)
  })

  it('refuses a cursor that is not of this feed', async () => {
    await put(version('a'))
    const { next } = await readChanges(database.db, { limit: 1 })
    const [epoch = '', position = ''] = next.split('-')
    const ahead = `${epoch}-${(Number.parseInt(position, 36) + 1).toString(36)}`
    for (const after of ['', 'x', `${'0'.repeat(16)}-1`, ahead, `${epoch}-zzzzzzzzzzz`, `${next} `]) {
      await expect(readChanges(database.db, { limit: 1, after })).rejects.toMatchObject({ code: 'gone', status: 410 })
    }
  })

  it('goes on where it was when the program starts again on the same database', async () => {
    await put(version('a'))
    const { next } = await readChanges(database.db, { limit: 1 })
    await put(version('b'))
    expect(named((await readChanges(database.db, { limit: 1, after: next })).changes)).toEqual(['b.1'])
  })

  it('numbers in bounded steps', async () => {
    await put(...Array.from({ length: 25 }, (_, n) => version(`n${n}`)))
    const steps = [await numberChanges(database.db, 10), await numberChanges(database.db, 10)]
    expect([...steps, await numberChanges(database.db, 10), await numberChanges(database.db, 10)]).toEqual([
      10, 10, 5, 0,
    ])
  })

  it('misses nothing and repeats nothing while writers commit late and out of order', async () => {
    const writers = 8
    const rounds = 8
    let writing = true
    const seen: Change[] = []
    const follow = async () => {
      let after: string | undefined
      // One more look after the last writer is done.
      for (let last = false; ; last = !writing) {
        const page = await readChanges(database.db, { limit: 7, ...(after === undefined ? {} : { after }) })
        seen.push(...page.changes)
        after = page.next
        if (last && page.changes.length === 0) return
        if (page.changes.length === 0) await pause(1)
      }
    }
    const write = async (writer: number) => {
      for (let round = 1; round <= rounds; round++) {
        await inTransaction(database.db, async (db) => {
          await putVersions(db, [version(`w${writer}`, round), version(`w${writer}-${round}`)])
          // Longer for some: later arrivals are committed, numbered and read before this one.
          await pause(((writer * 7 + round * 5) % 11) * 3)
        })
      }
    }
    const following = follow()
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
    writing = false
    await following
    const expected = Array.from({ length: writers }, (_, writer) =>
      Array.from({ length: rounds }, (_, round) => [`w${writer}.${round + 1}`, `w${writer}-${round + 1}.1`]),
    ).flat(2)
    expect(named(seen).toSorted()).toEqual(expected.toSorted())
    expect(seen.map((change) => change.position)).toEqual(
      seen.map((change) => change.position).toSorted((a, b) => a - b),
    )
    for (let writer = 0; writer < writers; writer++) {
      const own = seen.filter((change) => change.id === `w${writer}`)
      expect(own.map((change) => change.version)).toEqual(Array.from({ length: rounds }, (_, round) => round + 1))
    }
  })

  it('gives each change one position when several read at once', async () => {
    await put(...Array.from({ length: 200 }, (_, n) => version(`r${n}`)))
    const pages = await Promise.all(Array.from({ length: 10 }, () => readChanges(database.db, { limit: 500 })))
    for (const page of pages) {
      expect(page.changes).toHaveLength(200)
      expect(page.changes).toEqual(pages[0]?.changes)
    }
  })
})
