import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../src/db/database.ts'
import { type NewVersion, putVersions } from '../../../src/records/records.ts'
import { search } from '../../../src/records/search.ts'
import type { Condition, Query } from '../../../src/standards/standard.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { condition, records, sort } from '../../support/search-arbitraries.ts'
import { expectedIds, type Known } from '../../support/search-oracle.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const transfer = randomUUID()

async function forget(): Promise<void> {
  await sql`truncate records, versions, changes, search_strings, search_dates, search_numbers,
    search_quantities`.execute(database.db)
}

async function keep(known: readonly Known[]): Promise<void> {
  const versions = known.map(({ kind, id, updated, deleted, entries }): NewVersion => {
    const at = new Date(updated)
    const text = `${kind}/${id}`
    return {
      kind,
      id,
      version: 1,
      deleted,
      at,
      text,
      transfer,
      system: null,
      entries,
      identifiers: [],
      entities: [],
      isNew: true,
    }
  })
  await inTransaction(database.db, (db) => putVersions(db, versions))
}

function queryOf(kind: string, where: Condition, more: Partial<Query> = {}): Query {
  return { kind, where, sort: [], count: 100, total: 'none', ...more }
}

async function foundByPages(query: Query): Promise<string[]> {
  const all: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await search(database.db, after === undefined ? query : { ...query, after })
    all.push(...page.records.map((record) => record.id))
    if (page.next === undefined) return all
    expect(page.records).toHaveLength(query.count)
    after = page.next
  }
}

describe('search agrees with a slow reading of the index entries', () => {
  beforeEach(forget)

  it('for any records, condition, sort and size of page', async () => {
    const queries = fc.array(
      fc.record({
        where: condition,
        sort,
        count: fc.integer({ min: 1, max: 5 }),
        kind: fc.constantFrom('Alpha', 'Beta'),
      }),
      { minLength: 8, maxLength: 16 },
    )
    await fc.assert(
      fc.asyncProperty(records, queries, async (given, asked) => {
        const known = [...new Map(given.map((one) => [`${one.kind}/${one.id}`, one])).values()]
        await forget()
        await keep(known)
        for (const { kind, where, sort, count } of asked) {
          const query = queryOf(kind, where, { sort, count })
          expect(await foundByPages(query)).toEqual(expectedIds(known, query))
        }
      }),
      {
        numRuns: Number(process.env.SEARCH_RUNS ?? 40),
        interruptAfterTimeLimit: Number(process.env.SEARCH_TIME ?? 20_000),
      },
    )
  })
})
