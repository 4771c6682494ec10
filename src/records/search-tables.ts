// The four tables of ranges that stand beside the keys: strings, dates, numbers, quantities.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { IndexRows } from './index-rows.ts'

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
    numbers as (delete from search_numbers s using gone g where s.id = g.id and s.kind = g.kind)
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
      insert into search_dates (kind, id, param, least, greatest, low, high)
      select kind, id, param, least, greatest, low::timestamptz, high::timestamptz
      from unnest(${place(dates)}, ${dates.map((row) => row.low)}::text[], ${dates.map((row) => row.high)}::text[])
        as given (kind, id, param, least, greatest, low, high)`.execute(db),
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
      insert into search_quantities (kind, id, param, least, greatest, low, high, system, code, unit)
      select * from unnest(${place(quantities)}, ${limits(quantities)},
        ${quantities.map((row) => row.system)}::text[], ${quantities.map((row) => row.code)}::text[],
        ${quantities.map((row) => row.unit)}::text[])`.execute(db),
    )
  }
  await Promise.all(queries)
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
