// The transfer log as an audit reads it: lines over time, of a record, of a client, each with the records that it carried.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { firstIdAt } from './transfer-id.ts'

/** A line, as far as an audit tells of it. `index` is set for one item of a transfer that carried too many to name. */
export interface AuditLine {
  readonly id: string
  readonly index: number | null
  readonly direction: 'in' | 'out'
  readonly face: string
  readonly operation: string
  readonly client: string | null
  readonly system: string | null
  readonly vendor: string | null
  readonly message: string | null
  readonly outcome: string
  readonly items: number
  readonly kind: string | null
  readonly record: string | null
  readonly version: number | null
  readonly correlation: string
}

export interface AuditItem {
  readonly transfer: string
  readonly index: number
  readonly outcome: string
  readonly kind: string | null
  readonly record: string | null
  readonly version: number | null
}

export interface AuditWanted {
  /** Both inclusive, to the millisecond of the transfer's id. */
  readonly from?: Date
  readonly to?: Date
  readonly descending: boolean
  readonly limit: number
  /** Only what carried one of these records. */
  readonly refs?: readonly { readonly kind: string; readonly id: string }[]
  readonly client?: string
  readonly system?: string
  readonly outcomes?: readonly string[]
}

/** A transfer of more records than this names them one by one: each is found by itself. */
export const mostNamed = 100

const columns = sql`t.id, t.direction, t.face, t.operation, t.client, t.system, t.vendor, t.message, t.outcome, t.items,
  t.kind, t.record, t.version, t.correlation`

/**
 * Lines in the order of time, at least `limit` if there are so many: all those of the last millisecond are among them.
 * `reached` is that millisecond, where there may be more behind it.
 */
export async function walkAudit(
  db: Db,
  wanted: AuditWanted,
): Promise<{ readonly lines: readonly AuditLine[]; readonly reached?: Date }> {
  const rows = await selectLines(db, wanted, wanted.limit)
  const last = rows.at(-1)
  if (rows.length < wanted.limit || last === undefined) return { lines: rows }
  const reached = instantOf(last.id)
  const group = await selectLines(db, { ...wanted, from: reached, to: reached }, mostInOne)
  const before = rows.filter(({ id }) => instantOf(id).getTime() !== reached.getTime())
  return { lines: [...before, ...group], reached }
}

// More transfers than these have no place in one millisecond of a process's ids; several processes stay far below.
const mostInOne = 20_000

async function selectLines(db: Db, wanted: AuditWanted, limit: number): Promise<AuditLine[]> {
  const { refs, descending } = wanted
  const direction = descending ? sql`desc` : sql`asc`
  const filter = filterOf(wanted)
  if (!refs) {
    const { rows } = await sql<AuditLine>`
      select ${columns}, null::int as index from transfers t
      where ${within(wanted, 't.id')} and ${filter} order by t.id ${direction} limit ${limit}`.execute(db)
    return rows
  }
  const isOne = (table: string) => sql`(${sql.ref(`${table}.kind`)}, ${sql.ref(`${table}.record`)}) in (select * from
    unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ id }) => id)}::text[]))`
  const { rows } = await sql<AuditLine>`
    select * from (
      (select ${columns}, null::int as index from transfers t
        where ${isOne('t')} and ${within(wanted, 't.id')} and ${filter}
        order by t.id ${direction} limit ${limit})
      union
      (select ${columns}, case when t.items > ${mostNamed} then i.index end as index
        from transfer_items i join transfers t on t.id = i.transfer
        where ${isOne('i')} and ${within(wanted, 'i.transfer')} and ${filter}
        order by i.transfer ${direction} limit ${limit})
    ) found order by id ${direction}, index limit ${limit}`.execute(db)
  return rows
}

function filterOf({ client, system, outcomes }: AuditWanted): RawBuilder<unknown> {
  return sql.join(
    [
      sql`true`,
      ...(client === undefined ? [] : [sql`t.client = ${client}`]),
      ...(system === undefined ? [] : [sql`t.system = ${system}`]),
      ...(outcomes === undefined ? [] : [sql`t.outcome = any(${[...outcomes]}::text[])`]),
    ],
    sql` and `,
  )
}

// Ids are ordered by time, so bounds on them also tell which months to look into.
function within({ from, to }: AuditWanted, column: string): RawBuilder<unknown> {
  const place = sql.ref(column)
  return sql.join(
    [
      sql`true`,
      ...(from ? [sql`${place} >= ${firstIdAt(from)}::uuid`] : []),
      ...(to ? [sql`${place} < ${firstIdAt(new Date(to.getTime() + 1))}::uuid`] : []),
    ],
    sql` and `,
  )
}

/** The millisecond that a transfer's id says. */
export function instantOf(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}

/** The lines of these transfers. */
export async function loadAudit(db: Db, ids: readonly string[]): Promise<AuditLine[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<AuditLine>`
    select ${columns}, null::int as index from transfers t where t.id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

/** All items of these transfers, and single items of others, in order. */
export async function loadAuditItems(
  db: Db,
  transfers: readonly string[],
  single: readonly { readonly transfer: string; readonly index: number }[],
): Promise<AuditItem[]> {
  const of = sql`i.transfer, i.index, i.outcome, i.kind, i.record, i.version`
  const all = transfers.length === 0 ? [] : await itemsWhere(sql`i.transfer = any(${[...transfers]}::uuid[])`)
  if (single.length === 0) return all
  const one = sql`(i.transfer, i.index) in (select * from
    unnest(${single.map(({ transfer }) => transfer)}::uuid[], ${single.map(({ index }) => index)}::int[]))`
  return [...all, ...(await itemsWhere(one))]

  async function itemsWhere(where: RawBuilder<unknown>): Promise<AuditItem[]> {
    const { rows } = await sql<AuditItem>`
      select ${of} from transfer_items i where ${where} order by i.transfer, i.index`.execute(db)
    return rows
  }
}
