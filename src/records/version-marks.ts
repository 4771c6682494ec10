// Versions over time without their texts: which record changed when, and by which transfer.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { RecordRef } from './records.ts'

export interface VersionMark extends RecordRef {
  readonly version: number
  readonly deleted: boolean
  readonly at: Date
  readonly transfer: string
  /** The system that wrote it, null for the gateway itself. */
  readonly system: string | null
}

export interface MarksWanted {
  readonly kinds: readonly string[]
  /** Only of these records. */
  readonly refs?: readonly RecordRef[]
  /** Both inclusive. */
  readonly from?: Date
  readonly to?: Date
  readonly descending: boolean
  readonly limit: number
}

// A row that is passed over in the database costs a small part of one that is made a record of.
const passedOver = 20

const columns = sql`v.kind, v.id, v.version, v.deleted, v.at, v.transfer, v.system`

/**
 * Marks in the order of time, at least `limit` if there are so many: all those of the last instant are among them.
 * `reached` is that instant, where there may be more behind it.
 */
export async function loadVersionMarks(
  db: Db,
  wanted: MarksWanted,
): Promise<{ readonly marks: readonly VersionMark[]; readonly reached?: Date }> {
  const { from, to, descending, limit } = wanted
  const time = sql.join(
    [
      from === undefined ? sql`true` : sql`v.at >= ${from.toISOString()}::timestamptz`,
      to === undefined ? sql`true` : sql`v.at <= ${to.toISOString()}::timestamptz`,
    ],
    sql` and `,
  )
  const direction = descending ? sql`desc` : sql`asc`
  const order = sql`at ${direction}, kind, id, version`
  const { rows } = wanted.refs
    ? await sql<VersionMark>`
        select ${columns} from versions v
        where (v.kind, v.id) in (select * from ${listed(wanted.refs, wanted.kinds)}) and ${time}
        order by ${order} limit ${limit}`.execute(db)
    : await sql<VersionMark>`
        select found.* from unnest(${[...wanted.kinds]}::text[]) as k (kind)
        cross join lateral (
          select ${columns} from versions v where v.kind = k.kind and ${time} order by v.at ${direction} limit ${limit}
        ) found
        order by ${order} limit ${limit}`.execute(db)
  const last = rows.at(-1)
  if (rows.length < limit || last === undefined) return { marks: rows }
  const others = await loadMarksAt(db, wanted.kinds, [last.at])
  const refs = wanted.refs && new Set(wanted.refs.map(({ kind, id }) => `${kind}/${id}`))
  const group = others.filter(({ kind, id }) => refs === undefined || refs.has(`${kind}/${id}`))
  const before = rows.filter(({ at }) => at.getTime() !== last.at.getTime())
  return { marks: [...before, ...group], reached: last.at }
}

/**
 * As loadVersionMarks, those that one of these systems wrote. They may be few, so more rows are looked at than `limit`
 * says; `reached` is how far.
 */
export async function loadMarksBySystems(
  db: Db,
  { kinds, from, to, descending, limit }: Omit<MarksWanted, 'refs'>,
  systems: readonly string[],
): Promise<{ readonly marks: readonly VersionMark[]; readonly reached?: Date }> {
  const within = (low: Date | undefined, high: Date | undefined) =>
    sql.join(
      [
        low === undefined ? sql`true` : sql`v.at >= ${low.toISOString()}::timestamptz`,
        high === undefined ? sql`true` : sql`v.at <= ${high.toISOString()}::timestamptz`,
      ],
      sql` and `,
    )
  const most = limit * passedOver
  const direction = descending ? sql`desc` : sql`asc`
  const edge = await sql<{ at: Date }>`
    select found.at from unnest(${[...kinds]}::text[]) as k (kind)
    cross join lateral (
      select v.at from versions v where v.kind = k.kind and ${within(from, to)} order by v.at ${direction} limit ${most}
    ) found
    order by found.at ${direction} offset ${most - 1} limit 1`.execute(db)
  const reached = edge.rows[0]?.at
  const { rows } = await sql<VersionMark>`
    select ${columns} from versions v
    where v.kind = any(${[...kinds]}::text[]) and v.system = any(${[...systems]}::text[])
      and ${descending ? within(reached ?? from, to) : within(from, reached ?? to)}
    order by v.at ${direction}, v.kind, v.id, v.version`.execute(db)
  return { marks: rows, ...(reached ? { reached } : {}) }
}

/** How many versions of these kinds there are. */
export async function countVersions(db: Db, kinds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from versions v where v.kind = any(${[...kinds]}::text[])`.execute(db)
  return Number(rows[0]?.n ?? 0)
}

/** All marks of these instants. */
export async function loadMarksAt(
  db: Db,
  kinds: readonly string[],
  times: readonly Date[],
): Promise<readonly VersionMark[]> {
  if (times.length === 0) return []
  const { rows } = await sql<VersionMark>`
    select found.* from unnest(${[...kinds]}::text[]) as k (kind)
    cross join lateral (
      select ${columns} from versions v
      where v.kind = k.kind and v.at = any(${times.map((time) => time.toISOString())}::timestamptz[])
    ) found
    order by at, kind, id, version`.execute(db)
  return rows
}

function listed(refs: readonly RecordRef[], kinds: readonly string[]) {
  const known = new Set(kinds)
  const wanted = refs.filter(({ kind }) => known.has(kind))
  return sql`unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ id }) => id)}::text[])`
}

/** The marks of these versions of one record. */
export async function loadMarksOf(
  db: Db,
  { kind, id }: RecordRef,
  versions: readonly number[],
): Promise<ReadonlyMap<number, VersionMark>> {
  const { rows } = await sql<VersionMark>`
    select ${columns} from versions v
    where v.kind = ${kind} and v.id = ${id} and v.version = any(${[...versions]}::int[])`.execute(db)
  return new Map(rows.map((mark) => [mark.version, mark]))
}

/** The last version of a record that a transfer made; undefined where it made none. */
export async function versionMadeBy(db: Db, { kind, id }: RecordRef, transfer: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select v.version from versions v
    where v.kind = ${kind} and v.id = ${id} and v.transfer = ${transfer}::uuid
    order by v.version desc limit 1`.execute(db)
  return rows[0]?.version
}
