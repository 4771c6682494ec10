// The tables that stand beside the keys: strings, dates, numbers, quantities, and values that are found together.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { IndexRows } from './index-rows.ts'
import type { TupleRow } from './tuples.ts'

interface Owner {
  readonly kind: string
  readonly id: string
}

interface Indexed extends Owner {
  readonly index: IndexRows
}

/** Takes away all rows of these records. */
export async function removeIndexRows(db: Db, refs: readonly Owner[]): Promise<void> {
  if (refs.length === 0) return
  await sql`
    with gone as (select * from unnest(${kindsOf(refs)}::text[], ${idsOf(refs)}::text[]) as gone (kind, id)),
    strings as (delete from search_strings s using gone g where s.id = g.id and s.kind = g.kind),
    dates as (delete from search_dates s using gone g where s.id = g.id and s.kind = g.kind),
    numbers as (delete from search_numbers s using gone g where s.id = g.id and s.kind = g.kind),
    tuples as (delete from search_tuples s using gone g where s.id = g.id and s.kind = g.kind)
    delete from search_quantities s using gone g where s.id = g.id and s.kind = g.kind`.execute(db)
}

/** Adds the rows of records that have none, one round trip a table. */
export async function insertIndexRows(db: Db, rows: readonly Indexed[]): Promise<void> {
  const queries: Promise<unknown>[] = []
  const strings = flatten(rows, (index) => index.strings)
  if (strings.length > 0) {
    queries.push(
      sql`
      insert into search_strings (kind, id, param, least, greatest, value)
      select * from unnest(${place(strings)}, ${strings.map((row) => row.value)}::text[])`.execute(db),
    )
  }
  const dates = flatten(rows, (index) => index.dates)
  if (dates.length > 0) {
    queries.push(
      sql`
      insert into search_dates (kind, id, param, least, greatest, low, high, wide)
      select kind, id, param, least, greatest, low::timestamptz, high::timestamptz, wide
      from unnest(${place(dates)}, ${dates.map((row) => row.low)}::text[], ${dates.map((row) => row.high)}::text[],
        ${dates.map((row) => row.wide)}::bool[]) as given (kind, id, param, least, greatest, low, high, wide)`.execute(
        db,
      ),
    )
  }
  const numbers = flatten(rows, (index) => index.numbers)
  if (numbers.length > 0) {
    queries.push(
      sql`
      insert into search_numbers (kind, id, param, least, greatest, low, high)
      select * from unnest(${place(numbers)}, ${limits(numbers)})`.execute(db),
    )
  }
  const quantities = flatten(rows, (index) => index.quantities)
  if (quantities.length > 0) {
    queries.push(
      sql`
      insert into search_quantities
        (kind, id, param, least, greatest, low, high, system, code, unit, base, base_low, base_high)
      select * from unnest(${place(quantities)}, ${limits(quantities)},
        ${quantities.map((row) => row.system)}::text[], ${quantities.map((row) => row.code)}::text[],
        ${quantities.map((row) => row.unit)}::text[], ${quantities.map((row) => row.base)}::text[],
        ${numbersOf(quantities, (row) => row.baseLow)}, ${numbersOf(quantities, (row) => row.baseHigh)})`.execute(db),
    )
  }
  const tuples = flatten(rows, (index) => index.tuples)
  if (tuples.length > 0) queries.push(insertTuples(db, tuples))
  await Promise.all(queries)
}

async function insertTuples(db: Db, rows: readonly Placed<TupleRow>[]): Promise<void> {
  const texts = (read: (row: TupleRow) => string | null) => sql`${rows.map(read)}::text[]`
  await sql`
    insert into search_tuples (kind, id, param, system, code, system2, code2, value, low, high, low2, high2,
      unit_system, unit_code, unit, base, base_low, base_high)
    select * from unnest(${kindsOf(rows)}::text[], ${idsOf(rows)}::text[], ${texts((row) => row.param)},
      ${texts((row) => row.system)}, ${texts((row) => row.code)}, ${texts((row) => row.system2)},
      ${texts((row) => row.code2)}, ${texts((row) => row.value)},
      ${numbersOf(rows, (row) => row.low)}, ${numbersOf(rows, (row) => row.high)},
      ${numbersOf(rows, (row) => row.low2)}, ${numbersOf(rows, (row) => row.high2)},
      ${texts((row) => row.unitSystem)}, ${texts((row) => row.unitCode)}, ${texts((row) => row.unit)},
      ${texts((row) => row.base)}, ${numbersOf(rows, (row) => row.baseLow)},
      ${numbersOf(rows, (row) => row.baseHigh)})`.execute(db)
}

function numbersOf<R>(rows: readonly R[], read: (row: R) => number | null) {
  const texts = rows.map((row) => {
    const value = read(row)
    return value === null ? null : String(value)
  })
  return sql`${texts}::float8[]`
}

type Placed<R> = R & Owner

function flatten<R>(rows: readonly Indexed[], pick: (index: IndexRows) => readonly R[]): Placed<R>[] {
  return rows.flatMap(({ kind, id, index }) => pick(index).map((row) => ({ ...row, kind, id })))
}

interface Marked {
  readonly param: string
  readonly least: boolean
  readonly greatest: boolean
}

function place(rows: readonly Placed<Marked>[]) {
  return sql`${kindsOf(rows)}::text[], ${idsOf(rows)}::text[], ${rows.map((row) => row.param)}::text[],
    ${rows.map((row) => row.least)}::bool[], ${rows.map((row) => row.greatest)}::bool[]`
}

function limits(rows: readonly { readonly low: number; readonly high: number }[]) {
  return sql`${rows.map((row) => String(row.low))}::float8[], ${rows.map((row) => String(row.high))}::float8[]`
}

function kindsOf(owners: readonly Owner[]): string[] {
  return owners.map((owner) => owner.kind)
}

function idsOf(owners: readonly Owner[]): string[] {
  return owners.map((owner) => owner.id)
}
