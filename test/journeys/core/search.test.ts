import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../src/db/database.ts'
import { type NewVersion, putVersions } from '../../../src/records/records.ts'
import { search } from '../../../src/records/search.ts'
import type { Comparison, Condition, IndexEntry, Query, SortKey } from '../../../src/standards/standard.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { condition, records, sort, sortOfAll } from '../../support/search-arbitraries.ts'
import { expectedAmong, expectedIds, type Known } from '../../support/search-oracle.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const transfer = randomUUID()

async function forget(): Promise<void> {
  await sql`truncate records, versions, changes, search_strings, search_dates, search_numbers,
    search_quantities, search_tuples`.execute(database.db)
}

function firstVersion({ kind, id, updated, deleted, entries }: Known): NewVersion {
  const none = { system: null, identifiers: [], entities: [] }
  return {
    kind,
    id,
    version: 1,
    deleted,
    at: new Date(updated),
    text: `${kind}/${id}`,
    transfer,
    entries,
    isNew: true,
    ...none,
  }
}

async function keep(known: readonly Known[]): Promise<void> {
  await inTransaction(database.db, (db) => putVersions(db, known.map(firstVersion)))
}

async function change(known: Known, version: number): Promise<void> {
  await inTransaction(database.db, (db) => putVersions(db, [{ ...firstVersion(known), version, isNew: false }]))
}

function queryOf(kind: string, where: Condition, more: Partial<Query> = {}): Query {
  return { kind, where, sort: [], count: 100, total: 'none', ...more }
}

async function foundByPages(query: Query, few: number): Promise<string[]> {
  const all: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await search(database.db, after === undefined ? query : { ...query, after }, { few })
    all.push(...page.records.map((record) => (query.among ? `${record.kind}/${record.id}` : record.id)))
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
          const expected = expectedIds(known, query)
          // Found first and then sorted, and found on a walk in the order of the sort.
          for (const few of [1000, 0]) expect(await foundByPages(query, few)).toEqual(expected)
        }
      }),
      {
        numRuns: Number(process.env.SEARCH_RUNS ?? 25),
        interruptAfterTimeLimit: Number(process.env.SEARCH_TIME ?? 12_000),
      },
    )
  })
})

describe('search of several kinds', () => {
  it('agrees with the same reading, kind by kind', async () => {
    const asked = fc.record({
      among: fc.uniqueArray(fc.record({ kind: fc.constantFrom('Alpha', 'Beta', 'Gamma'), where: condition }), {
        selector: (one) => one.kind,
        minLength: 1,
      }),
      sort: sortOfAll,
      count: fc.integer({ min: 1, max: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(records, fc.array(asked, { minLength: 3, maxLength: 6 }), async (given, queries) => {
        const known = [...new Map(given.map((one) => [`${one.kind}/${one.id}`, one])).values()]
        await forget()
        await keep(known)
        for (const { among, sort, count } of queries) {
          const query = queryOf('', { all: [] }, { among, sort, count })
          for (const few of [1000, 0]) expect(await foundByPages(query, few)).toEqual(expectedAmong(known, query))
        }
      }),
      { numRuns: 20, interruptAfterTimeLimit: 10_000 },
    )
  })
})

function record(id: string, entries: readonly IndexEntry[], more: Partial<Known> = {}): Known {
  return { kind: 'Patient', id, updated: '2026-01-01T00:00:00.000Z', deleted: false, entries, ...more }
}

function born(low: string | null, high: string | null): IndexEntry {
  return { type: 'date', param: 'birthdate', low, high }
}

async function found(query: Query): Promise<string[]> {
  return (await search(database.db, query)).records.map((one) => one.id)
}

describe('comparisons', () => {
  beforeAll(async () => {
    await forget()
    await keep([
      record('year', [born('1970-01-01T00:00:00.000Z', '1971-01-01T00:00:00.000Z')]),
      record('day', [born('1970-03-05T00:00:00.000Z', '1970-03-06T00:00:00.000Z')]),
      record('before', [born('1969-12-31T00:00:00.000Z', '1970-01-01T00:00:00.000Z')]),
      record('after', [born('1971-01-01T00:00:00.000Z', '1971-01-02T00:00:00.000Z')]),
      record('open', [born('1970-06-01T00:00:00.000Z', null)]),
      record('none', []),
    ])
  })

  it.each<[Comparison, string]>([
    ['eq', 'day year'],
    ['ne', 'after before open'],
    ['gt', 'after open'],
    ['ge', 'after day open year'],
    ['lt', 'before'],
    ['le', 'before day year'],
    ['sa', 'after'],
    ['eb', 'before'],
    ['ap', 'day open year'],
  ])('%s1970 finds %s', async (compare, names) => {
    const [low, high] = ['1970-01-01T00:00:00.000Z', '1971-01-01T00:00:00.000Z']
    const query = queryOf('Patient', { param: 'birthdate', type: 'date', compare, low, high })
    expect((await found(query)).join(' ')).toBe(names)
  })
})

describe('two bounds on one parameter', () => {
  it('may be met by different values of a record, whichever of them sorts it', async () => {
    await forget()
    const day = (n: number) => new Date(Date.UTC(2020, 0, n)).toISOString()
    await keep([
      record('both', [born(day(5), day(6))]),
      record('apart', [born(day(1), day(2)), born(day(20), day(21))]),
      record('astride', [born(day(1), day(2)), born(null, day(30))]),
      record('under', [born(day(1), day(2)), born(day(2), day(3))]),
      record('wide', [born('2018-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z')]),
    ])
    const bound = (compare: Comparison, from: number): Condition => {
      return { param: 'birthdate', type: 'date', compare, low: day(from), high: day(from + 1) }
    }
    for (const few of [1000, 0]) {
      const ids = (...all: Condition[]) => foundByPages(queryOf('Patient', { all }), few)
      expect(await ids(bound('ge', 4), bound('lt', 10))).toEqual(['apart', 'astride', 'both', 'wide'])
      expect(await ids(bound('lt', 10), bound('ge', 4))).toEqual(['apart', 'astride', 'both', 'wide'])
      expect(await ids(bound('ge', 4), bound('eb', 3))).toEqual(['apart', 'astride'])
      expect(await ids(bound('sa', 4), bound('eb', 10))).toEqual(['apart', 'both'])
    }
  })
})

describe('what cannot be asked', () => {
  const deep = (levels: number) => {
    let where: Condition = { all: [] }
    for (let level = 0; level < levels; level++) where = { not: where }
    return where
  }
  const chained = (links: number) => {
    let where: Condition = { all: [] }
    for (let link = 0; link < links; link++) where = { chain: 'of', kinds: ['Patient'], where }
    return where
  }
  const like = (n: number): Condition => ({ param: 'name', type: 'string', match: 'starts', value: `n${n}` })
  const is = (n: number): Condition => ({ param: 'mrn', type: 'token', code: `n${n}` })
  const many = (count: number, make: (n: number) => Condition) => ({
    any: Array.from({ length: count }, (_, n) => make(n)),
  })

  it.each<[string, Query]>([
    ['nine references in a row', queryOf('Patient', chained(9))],
    ['conditions a thousand deep', queryOf('Patient', deep(1000))],
    ['a million deep', queryOf('Patient', deep(1_000_000))],
    ['more conditions than there may be', queryOf('Patient', many(201, like))],
    ['more exact values than there may be', queryOf('Patient', many(5001, is))],
    [
      'more sort keys than there may be',
      queryOf('Patient', deep(0), { sort: Array(11).fill({ by: 'id', descending: false }) }),
    ],
    ['a page without end', queryOf('Patient', deep(0), { count: 10_001 })],
    ['half a record', queryOf('Patient', deep(0), { count: 0.5 })],
    ['NUL in a value', queryOf('Patient', { param: 'name', type: 'string', match: 'starts', value: 'a\0' })],
    ['NUL in an exact value', queryOf('Patient', { param: 'mrn', type: 'token', code: '\0' })],
    ['a date that no calendar has', queryOf('Patient', { updated: 'eq', low: '2026-13-01', high: '2026-13-02' })],
  ])('%s is refused as an invalid request', async (_, query) => {
    await expect(search(database.db, query)).rejects.toMatchObject({ code: 'invalid-request', status: 400 })
  })

  it.each<[string, Query]>([
    ['eight references in a row', queryOf('Patient', chained(8))],
    ['fifty groups deep', queryOf('Patient', deep(50))],
    ['two hundred conditions', queryOf('Patient', many(199, like))],
    ['five thousand exact values', queryOf('Patient', many(5000, is))],
  ])('%s are answered', async (_, query) => {
    await expect(search(database.db, query)).resolves.toHaveProperty('records')
  })

  it('a sort by a parameter that has no order is refused by name', async () => {
    const sort = [{ by: 'param', param: 'near', type: 'special', descending: false }] as const
    await expect(search(database.db, queryOf('Patient', { all: [] }, { sort }))).rejects.toMatchObject({
      code: 'unsupported-parameter',
    })
  })
})

describe('positions', () => {
  const sort: SortKey[] = [
    { by: 'param', param: 'birthdate', type: 'date', descending: true },
    { by: 'param', param: 'rank', type: 'number', descending: false },
    { by: 'updated', descending: false },
  ]
  const spell = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  const instant = '2026-01-01 00:00:00+00'

  it.each([
    ['nothing', ''],
    ['no base64', '!!!!'],
    ['no JSON', Buffer.from('x').toString('base64url')],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['too few values', spell(instant, '1', 'id')],
    ['too many values', spell(instant, '1', instant, '1', 'id')],
    ['no id', spell(instant, '1', instant, null)],
    ['a value of another type', spell(1, '1', instant, 'id')],
    ['a missing value where none can be', spell(instant, '1', null, 'id')],
    ['text for an instant', spell('yesterday', '1', instant, 'id')],
    ['a month too many', spell('2026-13-01 00:00:00+00', '1', instant, 'id')],
    ['text for a number', spell(instant, '1; drop', instant, 'id')],
    ['NUL', spell(instant, '1', instant, 'i\0d')],
    ['a lone surrogate', spell(instant, '1', instant, '\ud800')],
    ['trailing bits', `${spell(instant, '1', instant, 'id')}=`],
  ])('%s is refused as an invalid link', async (_, after) => {
    await expect(search(database.db, queryOf('Patient', { all: [] }, { sort, after }))).rejects.toMatchObject({
      code: 'invalid-link',
      status: 400,
    })
  })

  it('takes its own spelling of every kind of value', async () => {
    for (const date of [
      instant,
      'infinity',
      '-infinity',
      '10000-01-01 00:00:00.000001+00',
      '0044-03-15 00:00:00+00 BC',
      null,
    ]) {
      for (const rank of ['1', '-1.5', '1e+100', '5e-324', 'Infinity', '-Infinity', null]) {
        const after = spell(date, rank, instant, 'id')
        await expect(search(database.db, queryOf('Patient', { all: [] }, { sort, after }))).resolves.toHaveProperty(
          'records',
        )
      }
    }
  })
})

describe('pages', () => {
  beforeEach(forget)

  it('show every record that does not change exactly once while others come, change and go', async () => {
    const rank = (value: number): IndexEntry => ({ type: 'number', param: 'rank', low: value, high: value })
    const still = Array.from({ length: 30 }, (_, n) => record(`still-${n}`, n % 5 === 0 ? [] : [rank(n % 7)]))
    const moving = Array.from({ length: 10 }, (_, n) => record(`moving-${n}`, [rank(n)]))
    await keep([...still, ...moving])
    const sort: SortKey[] = [{ by: 'param', param: 'rank', type: 'number', descending: true }]
    const seen: string[] = []
    for (let after: string | undefined, turn = 0; ; turn++) {
      const query = queryOf('Patient', { all: [] }, { sort, count: 4, ...(after === undefined ? {} : { after }) })
      const page = await search(database.db, query)
      seen.push(...page.records.map((one) => one.id))
      if (page.next === undefined) break
      after = page.next
      await keep([record(`new-${turn}`, [rank(turn)])])
      await change(
        record(`moving-${turn % 10}`, [rank(9 - turn)], { deleted: turn % 3 === 0 }),
        Math.floor(turn / 10) + 2,
      )
    }
    expect(seen.filter((id) => id.startsWith('still')).toSorted()).toEqual(still.map((one) => one.id).toSorted())
  })

  it('pass over as many matches as asked, and go on behind them', async () => {
    await keep(Array.from({ length: 9 }, (_, n) => record(`n${n}`, [])))
    const sort: SortKey[] = [{ by: 'id', descending: false }]
    const first = await search(database.db, queryOf('Patient', { all: [] }, { sort, count: 3, skip: 4 }))
    expect(first.records.map((one) => one.id)).toEqual(['n4', 'n5', 'n6'])
    const after = first.next ?? ''
    const rest = await search(database.db, queryOf('Patient', { all: [] }, { sort, count: 3, after }))
    expect(rest.records.map((one) => one.id)).toEqual(['n7', 'n8'])
  })

  it('say how many there are when asked, and carry no record when none is wanted', async () => {
    await keep(
      Array.from({ length: 1500 }, (_, n) => record(`n${n}`, [{ type: 'token', param: 'odd', code: String(n % 2) }])),
    )
    const odd: Condition = { param: 'odd', type: 'token', code: '1' }
    expect(await search(database.db, queryOf('Patient', odd, { count: 0, total: 'accurate' }))).toEqual({
      records: [],
      places: [],
      total: 750,
    })
    expect((await search(database.db, queryOf('Patient', odd, { total: 'estimate' }))).total).toBe(750)
    const estimate = await search(database.db, queryOf('Patient', { all: [] }, { total: 'estimate', count: 1 }))
    expect(estimate.total).toBeGreaterThanOrEqual(1000)
    expect(await search(database.db, queryOf('Patient', odd, { count: 1 }))).not.toHaveProperty('total')
    const whole = await search(database.db, queryOf('Patient', odd, { count: 750 }))
    expect(whole).not.toHaveProperty('next')
  })
})

describe('long values', () => {
  beforeEach(forget)

  it('are found by their beginning and, whole, exactly', async () => {
    const long = 'ü'.repeat(100_000)
    const uri = `http://x/${'y'.repeat(5000)}/z`
    await keep([
      record('long', [
        { type: 'string', param: 'name', value: long, exact: long },
        { type: 'uri', param: 'url', value: uri },
        { type: 'token', param: 'mrn', system: uri, code: long },
        { type: 'reference', param: 'of', target: uri },
      ]),
      record('other', [{ type: 'string', param: 'name', value: long, exact: `${long}x` }]),
    ])
    const name = { param: 'name', type: 'string' } as const
    expect(await found(queryOf('Patient', { ...name, match: 'starts', value: 'üü' }))).toEqual(['long', 'other'])
    expect(await found(queryOf('Patient', { ...name, match: 'exact', value: long }))).toEqual(['long'])
    expect(await found(queryOf('Patient', { param: 'url', type: 'uri', match: 'exact', value: uri }))).toEqual(['long'])
    expect(await found(queryOf('Patient', { param: 'url', type: 'uri', match: 'below', value: 'http://x' }))).toEqual([
      'long',
    ])
    expect(await found(queryOf('Patient', { param: 'url', type: 'uri', match: 'above', value: `${uri}/a/b` }))).toEqual(
      ['long'],
    )
    expect(await found(queryOf('Patient', { param: 'mrn', type: 'token', system: uri, code: long }))).toEqual(['long'])
    expect(await found(queryOf('Patient', { param: 'of', type: 'reference', target: uri }))).toEqual(['long'])
  })
})
