import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.close())

const instant = new Date('2024-02-29T12:34:56.789Z')

// The same table on every engine: what is expected here is what the rooms may rely on.
const values: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['7::int2', 7],
  ['7::int4', 7],
  ['9007199254740991::int8', 9007199254740991],
  ['-9007199254740991::int8', -9007199254740991],
  ['7::oid', 7],
  ['1.5::float4', 1.5],
  ['0.1::float8', 0.1],
  ["'NaN'::float8", Number.NaN],
  ['1.10::numeric', '1.10'],
  ['12345678901234567890.123::numeric', '12345678901234567890.123'],
  ["'a ''b'' \u00e9'::text", "a 'b' \u00e9"],
  ["'x'::varchar", 'x'],
  ["'x'::name", 'x'],
  [`'x'::"char"`, 'x'],
  ["date '2024-02-29'", '2024-02-29'],
  ["date '0044-03-15 BC'", '0044-03-15 BC'],
  ["timestamp '2024-02-29 12:00'", '2024-02-29 12:00:00'],
  ["timestamptz '2024-02-29 13:34:56.789123+01'", instant],
  ["timestamptz '0099-01-02 00:00+00'", new Date('0099-01-02T00:00:00Z')],
  ["time '01:02'", '01:02:00'],
  ["interval '1 day 2 hours'", '1 day 02:00:00'],
  ["'\\x00ff'::bytea", Buffer.from([0, 255])],
  [`'{"a": [1, null, "\\u00e9"]}'::jsonb`, { a: [1, null, '\u00e9'] }],
  [`'[1]'::json`, [1]],
  [`'null'::jsonb`, null],
  ["'6f1d5b7e-3a52-4d3e-9d0a-0a1b2c3d4e5f'::uuid", '6f1d5b7e-3a52-4d3e-9d0a-0a1b2c3d4e5f'],
  ["'5'::xid8", '5'],
  ["tstzrange('2024-01-01 00:00+00', null)", '["2024-01-01 00:00:00+00",)'],
  ['int4range(1, 5)', '[1,5)'],
  ["daterange('2024-01-01', '2024-02-01')", '[2024-01-01,2024-02-01)'],
  ["'{}'::text[]", []],
  [
    `array['a', null, 'null', 'NULL', '', 'b,c', '"', '\\', '{}']`,
    ['a', null, 'null', 'NULL', '', 'b,c', '"', '\\', '{}'],
  ],
  [
    'array[[1, 2], [3, null]]',
    [
      [1, 2],
      [3, null],
    ],
  ],
  ['array[1, null]::int8[]', [1, null]],
  ['array[true, false]', [true, false]],
  ['array[1.50::numeric]', ['1.50']],
  ['array[0.1::float8]', [0.1]],
  ["array[date '2024-02-29']", ['2024-02-29']],
  ["array[timestamptz '2024-02-29 12:34:56.789+00', null]", [instant, null]],
  [`array['{"a": "b,c"}'::jsonb, 'null'::jsonb, null]`, [{ a: 'b,c' }, null, null]],
  ["array['\\x01'::bytea]", [Buffer.from([1])]],
  ["array['6f1d5b7e-3a52-4d3e-9d0a-0a1b2c3d4e5f'::uuid]", ['6f1d5b7e-3a52-4d3e-9d0a-0a1b2c3d4e5f']],
  ['null::int8', null],
]

describe('column values', () => {
  it.each(values)('reads %s', async (expression, expected) => {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.db)
    expect(rows).toEqual([{ value: expected }])
  })

  it.each(['9007199254740992::int8', 'array[-9007199254740992]::int8[]', "'infinity'::timestamptz"])(
    'refuses %s rather than give another value',
    async (expression) => {
      await expect(sql`select ${sql.raw(expression)} as value`.execute(database.db)).rejects.toThrow(RangeError)
    },
  )

  it('is still usable after a value was refused', async () => {
    await expect(sql`select 9007199254740993::int8`.execute(database.db)).rejects.toThrow(RangeError)
    expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }])
  })

  it.each<readonly [string, unknown]>([
    ['text', 'a\u00e9\u{1f600}'],
    ['int8', 9007199254740991],
    ['float8', 0.1],
    ['bool', false],
    ['timestamptz', instant],
    ['date', '2024-02-29'],
    ['uuid', '6f1d5b7e-3a52-4d3e-9d0a-0a1b2c3d4e5f'],
    ['bytea', Buffer.from([0, 1, 255])],
    ['numeric', '1.10'],
    ['text[]', ['a', null, 'null', '', '"', '\\', '{,}']],
    ['int8[]', [1, null]],
    ['timestamptz[]', [instant, null]],
    ['bytea[]', [Buffer.from([0, 255])]],
    ['bool[]', [true, false, null]],
    ['text', null],
  ])('gives back a parameter of type %s', async (type, value) => {
    const { rows } = await sql<{ value: unknown }>`select ${value}::${sql.raw(type)} as value`.execute(database.db)
    expect(rows).toEqual([{ value }])
  })

  it('takes jsonb parameters as text', async () => {
    const { rows } = await sql`select ${JSON.stringify([{ a: 1 }])}::jsonb as value`.execute(database.db)
    expect(rows).toEqual([{ value: [{ a: 1 }] }])
  })
})
