import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, isDataRefusal } from '../../../src/db/database.ts'
import {
  findByIdentifiers,
  loadHistory,
  loadRecords,
  loadVersion,
  type NewVersion,
  putVersions,
} from '../../../src/records/records.ts'
import { loadStatements, putStatements, type StoredStatement } from '../../../src/records/statements.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const transfer = randomUUID()
const at = new Date('2026-03-01T10:20:30.456Z')

function version(id: string, number: number, more: Partial<NewVersion> = {}): NewVersion {
  return {
    kind: 'Patient',
    id,
    version: number,
    deleted: false,
    at,
    text: `{"n":${number}}`,
    transfer,
    system: 'clinic',
    entries: [],
    identifiers: [],
    entities: [],
    isNew: number === 1,
    ...more,
  }
}

const put = (...versions: NewVersion[]) => inTransaction(database.db, (db) => putVersions(db, versions))

describe('putVersions and what loads them', () => {
  it('keeps every version and shows the last', async () => {
    await put(version('one', 2, { text: 'second' }), version('one', 1, { text: 'first' }))
    await put(version('one', 3, { text: 'third', deleted: true }))
    const [current] = await loadRecords(database.db, [{ kind: 'Patient', id: 'one' }])
    expect(current).toEqual({ kind: 'Patient', id: 'one', version: 3, deleted: true, updatedAt: at, text: 'third' })
    expect((await loadVersion(database.db, 'Patient', 'one', 1))?.text).toBe('first')
    expect(await loadVersion(database.db, 'Patient', 'one', 4)).toBeUndefined()
    expect(await loadVersion(database.db, 'Patient', 'one', 1.5)).toBeUndefined()
    expect(await loadVersion(database.db, 'Patient', 'one', 2 ** 40)).toBeUndefined()
    const history = await loadHistory(database.db, { kind: 'Patient', id: 'one' }, { limit: 2 })
    expect(history.map((one) => one.version)).toEqual([3, 2])
    const rest = await loadHistory(database.db, { kind: 'Patient', id: 'one' }, { limit: 2, before: 2 })
    expect(rest.map((one) => one.version)).toEqual([1])
  })

  it('loads each record once, in order, and leaves out what does not exist', async () => {
    await put(version('b', 1), version('a', 1), version('a', 1, { kind: 'Account' }))
    const refs = ['b', 'a', 'b', 'nobody'].map((id) => ({ kind: 'Patient', id }))
    const found = await loadRecords(database.db, [...refs, { kind: 'Account', id: 'a' }])
    expect(found.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['Account/a', 'Patient/a', 'Patient/b'])
    expect(await loadRecords(database.db, [])).toEqual([])
  })

  it('refuses a version that exists, and keeps nothing of that call', async () => {
    await put(version('raced', 1))
    const failure = await put(version('fresh', 1), version('raced', 1, { text: 'other' })).catch((error) => error)
    expect(isDataRefusal(failure)).toBe(true)
    const found = await loadRecords(database.db, [
      { kind: 'Patient', id: 'fresh' },
      { kind: 'Patient', id: 'raced' },
    ])
    expect(found.map(({ id, text }) => [id, text])).toEqual([['raced', '{"n":1}']])
  })

  it('answers a NUL that came this far with a data refusal', async () => {
    const good = Array.from({ length: 99 }, (_, n) => version(`good-${n}`, 1))
    const failure = await put(...good, version('nul', 1, { text: 'a\0b' })).catch((error) => error)
    expect(isDataRefusal(failure)).toBe(true)
    expect(await loadRecords(database.db, [{ kind: 'Patient', id: 'good-1' }])).toEqual([])
  })

  it('keeps odd text as it is, byte by byte', async () => {
    const texts = [
      'NULL',
      '',
      '{}',
      '{"a,b"}',
      'back\\slash "quoted" \'single\'',
      ' lead',
      '\u{1f600}\uffff\n\t',
      '{1,2}',
    ]
    await put(...texts.map((text, n) => version(`odd-${n}`, 1, { text, system: text })))
    const found = await loadRecords(
      database.db,
      texts.map((_, n) => ({ kind: 'Patient', id: `odd-${n}` })),
    )
    expect(found.map((one) => one.text)).toEqual(texts)
  })

  it('stores a thousand records with their index rows in one call', async () => {
    const many = Array.from({ length: 1000 }, (_, n) =>
      version(`many-${n}`, 1, {
        entries: [
          { type: 'string', param: 'name', value: `name ${n}`, exact: `Name ${n}` },
          { type: 'date', param: 'birthdate', low: '+010000-01-01T00:00:00.000Z', high: null },
          { type: 'date', param: 'birthdate', low: null, high: '0001-01-02T00:00:00.000Z' },
          { type: 'number', param: 'rank', low: Number.MIN_VALUE, high: Number.MAX_VALUE },
          { type: 'quantity', param: 'weight', low: -1.5, high: 1e21, unit: 'kg' },
        ],
      }),
    )
    await put(...many)
    const { rows } = await sql<{ n: number; least: number; greatest: number }>`
      select count(*)::int as n, count(*) filter (where least)::int as least,
        count(*) filter (where greatest)::int as greatest
      from search_dates where param = 'birthdate'`.execute(database.db)
    expect(rows).toEqual([{ n: 2000, least: 1000, greatest: 1000 }])
    const numbers = await sql`select low, high from search_numbers where id = 'many-7'`.execute(database.db)
    expect(numbers.rows).toEqual([{ low: Number.MIN_VALUE, high: Number.MAX_VALUE }])
    await put(version('many-7', 2))
    expect((await sql`select * from search_numbers where id = 'many-7'`.execute(database.db)).rows).toEqual([])
  })
})

describe('findByIdentifiers', () => {
  const mrn = { system: 'urn:mrn', value: '7|1' }

  it('finds live records of the kind by what names them', async () => {
    await put(
      version('mrn-1', 1, { identifiers: [mrn, { system: '', value: 'x' }] }),
      version('mrn-2', 1, { identifiers: [mrn] }),
      version('mrn-3', 1, { kind: 'Person', identifiers: [mrn] }),
    )
    const wanted = [
      { kind: 'Patient', identifier: mrn },
      { kind: 'Patient', identifier: { system: '', value: 'x' } },
      { kind: 'Patient', identifier: { system: 'urn:mrn|7', value: '1' } },
      { kind: 'Patient', identifier: { system: 'urn:other', value: '7|1' } },
    ]
    const found = await findByIdentifiers(database.db, [...wanted, ...wanted])
    expect(found).toEqual([
      { kind: 'Patient', system: 'urn:mrn', value: '7|1', id: 'mrn-1' },
      { kind: 'Patient', system: 'urn:mrn', value: '7|1', id: 'mrn-2' },
      { kind: 'Patient', system: '', value: 'x', id: 'mrn-1' },
    ])
    await put(version('mrn-1', 2, { deleted: true, identifiers: [mrn] }), version('mrn-2', 2))
    expect(await findByIdentifiers(database.db, wanted)).toEqual([])
  })

  it('finds an identifier of any length', async () => {
    const long = { system: `http://${'s'.repeat(4000)}`, value: '\u{1f600}"\\'.repeat(2000) }
    await put(version('long', 1, { identifiers: [long] }))
    const [found] = await findByIdentifiers(database.db, [{ kind: 'Patient', identifier: long }])
    expect(found).toEqual({ kind: 'Patient', ...long, id: 'long' })
  })
})

describe('statements', () => {
  function statement(system: string, message: string, more: Partial<StoredStatement> = {}): StoredStatement {
    return {
      kind: 'Patient',
      id: 'said',
      system,
      message,
      seq: 1,
      text: null,
      elements: '[["/name","value",1]]',
      apart: null,
      itemOrder: null,
      complement: null,
      transfer,
      mapping: 'm@1',
      at,
      ...more,
    }
  }

  it('keeps the last of each system and message, with the text of its version', async () => {
    await put(version('said', 1, { text: 'first' }), version('said', 2, { text: 'second' }))
    await putStatements(database.db, [
      statement('ehr', '', { elements: null, seq: 2 }),
      statement('clinic', 'patients', { text: 'older' }),
      statement('clinic', 'patients', { text: 'own words', complement: '{}' }),
    ])
    const refs = [{ kind: 'Patient', id: 'said' }]
    expect(await loadStatements(database.db, refs)).toEqual([
      statement('clinic', 'patients', { text: 'own words', complement: '{}' }),
      statement('ehr', '', { elements: null, seq: 2, text: 'second' }),
    ])
    await putStatements(database.db, [statement('clinic', 'patients')])
    expect((await loadStatements(database.db, [...refs, ...refs]))[0]).toEqual(
      statement('clinic', 'patients', { text: 'first' }),
    )
    await putStatements(database.db, [])
    expect(await loadStatements(database.db, [])).toEqual([])
  })

  it('written by two batches in opposite order do not wait for each other', async () => {
    const systems = Array.from({ length: 30 }, (_, n) => `s${n}`)
    const batches = [systems, systems.toReversed()].map((order) => order.map((system) => statement(system, 'm')))
    const writes = Array.from({ length: 10 }, (_, n) => putStatements(database.db, batches[n % 2] ?? []))
    await expect(Promise.all(writes)).resolves.toHaveLength(10)
  })
})
