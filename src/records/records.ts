// Canonical records: the current version, every version before it, and how records are found by what names them.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Identifier, IndexEntry } from '../standards/standard.ts'
import { type IndexRows, indexRows } from './index-rows.ts'
import { identifierKey } from './keys.ts'
import { insertIndexRows, removeIndexRows } from './search-tables.ts'

export interface RecordRef {
  readonly kind: string
  readonly id: string
}

export interface StoredRecord extends RecordRef {
  readonly version: number
  readonly deleted: boolean
  readonly updatedAt: Date
  readonly text: string
}

/** One version to store. `version` is the next after the current one; the caller holds the record's lock. */
export interface NewVersion extends RecordRef {
  readonly version: number
  readonly deleted: boolean
  readonly at: Date
  readonly text: string
  readonly transfer: string
  /** The system that wrote it, null for the gateway itself. */
  readonly system: string | null
  readonly entries: readonly IndexEntry[]
  /** Those that name the record itself. */
  readonly identifiers: readonly Identifier[]
  /** UUIDs of the entities that it is about. */
  readonly entities: readonly string[]
  /** The record did not exist before this call: there are no index rows to take away. */
  readonly isNew: boolean
}

const stored = sql<StoredRecord>`v.kind, v.id, v.version, v.deleted, v.at as "updatedAt", v.text`

/** The current version of each record that exists, the deleted ones too, ordered by kind and id. */
export async function loadRecords(db: Db, refs: readonly RecordRef[]): Promise<StoredRecord[]> {
  if (refs.length === 0) return []
  const { rows } = await sql<StoredRecord>`
    select ${stored}
    from (select distinct kind, id from unnest(${kindsOf(refs)}::text[], ${idsOf(refs)}::text[]) as wanted (kind, id)) w
    join records r on r.kind = w.kind and r.id = w.id
    join versions v on v.kind = r.kind and v.id = r.id and v.version = r.version
    order by v.kind, v.id`.execute(db)
  return rows
}

/** Ids of live records of a kind behind `after`, in their order. */
export async function idsBehind(db: Db, kind: string, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from records where kind = ${kind} and id > ${after} and not deleted order by id limit ${limit}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** One version of a record; a deletion is a version too. */
export async function loadVersion(
  db: Db,
  kind: string,
  id: string,
  version: number,
): Promise<StoredRecord | undefined> {
  if (!Number.isSafeInteger(version) || version < 1 || version > 2_147_483_647) return undefined
  const { rows } = await sql<StoredRecord>`
    select ${stored} from versions v where v.kind = ${kind} and v.id = ${id} and v.version = ${version}`.execute(db)
  return rows[0]
}

/** The versions that exist among those named, of any records. */
export async function loadVersions(
  db: Db,
  refs: readonly (RecordRef & { readonly version: number })[],
): Promise<StoredRecord[]> {
  if (refs.length === 0) return []
  const { rows } = await sql<StoredRecord>`
    select ${stored} from versions v
    where (v.kind, v.id, v.version) in (select * from unnest(${kindsOf(refs)}::text[], ${idsOf(refs)}::text[],
      ${refs.map((ref) => ref.version)}::int[]))`.execute(db)
  return rows
}

/** Versions of one record, newest first, at most `limit` of those before version `before`. */
export async function loadHistory(
  db: Db,
  { kind, id }: RecordRef,
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    select ${stored} from versions v
    where v.kind = ${kind} and v.id = ${id} and v.version < ${before ?? 2_147_483_647}
    order by v.version desc limit ${limit}`.execute(db)
  return rows
}

/**
 * Stores versions: all of them as history and in the change feed, the last of each record as the current and the
 * indexed one. Several of one record stand in order. Call it in a transaction; a version that exists already is
 * refused by the database (23505), so a race is never an overwrite.
 */
export async function putVersions(db: Db, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return
  const sorted = [...versions].sort(byKindIdVersion)
  const last = sorted.filter((version, at) => !sameRecord(version, sorted[at + 1]))
  const known = new Set(sorted.filter((version) => !version.isNew).map(recordName))
  const rows = last.map((version) => ({ version, index: indexOf(version) }))
  // Sent together, done in this order.
  await Promise.all([
    insertVersions(db, sorted),
    putCurrent(db, rows),
    removeIndexRows(
      db,
      last.filter((version) => known.has(recordName(version))),
    ),
    insertIndexRows(
      db,
      rows.map(({ version: { kind, id }, index }) => ({ kind, id, index })),
    ),
  ])
}

/** Live records of each kind that the identifier names, ordered; one identifier may name several. */
export async function findByIdentifiers(
  db: Db,
  wanted: readonly { readonly kind: string; readonly identifier: Identifier }[],
): Promise<{ kind: string; system: string; value: string; id: string }[]> {
  if (wanted.length === 0) return []
  const byKey = new Map(wanted.map((one) => [identifierKey(one.kind, one.identifier), one]))
  const keys = [...byKey.keys()].sort()
  // Key by key: asked for many at once (`&&`), the planner takes the index for unselective and reads the whole table.
  const { rows } = await sql<{ key: string; id: string }>`
    select w.key, r.id
    from unnest(${keys}::text[]) as w (key)
    cross join lateral (select id from records where keys @> array[w.key] and not deleted) r
    order by w.key collate "C", r.id`.execute(db)
  return rows.flatMap(({ key, id }) => {
    const found = byKey.get(key)
    return found === undefined ? [] : [{ kind: found.kind, ...found.identifier, id }]
  })
}

interface Indexed {
  readonly version: NewVersion
  readonly index: IndexRows
}

// A deleted record is found by nothing.
function indexOf({ kind, deleted, entries, identifiers, entities }: NewVersion): IndexRows {
  return deleted ? indexRows(kind, []) : indexRows(kind, entries, identifiers, entities)
}

async function insertVersions(db: Db, versions: readonly NewVersion[]): Promise<void> {
  const column = <T>(read: (version: NewVersion) => T) => versions.map(read)
  const kinds = kindsOf(versions)
  const ids = idsOf(versions)
  const numbers = column((version) => version.version)
  const deleted = column((version) => version.deleted)
  const times = column((version) => version.at.toISOString())
  const transfers = column((version) => version.transfer)
  await sql`
    with given as (
      select * from unnest(${kinds}::text[], ${ids}::text[], ${numbers}::int[], ${deleted}::bool[], ${times}::text[],
          ${column((version) => version.text)}::text[], ${transfers}::text[],
          ${column((version) => version.system)}::text[])
        with ordinality as given (kind, id, version, deleted, at, text, transfer, system, n)
    ), kept as (
      insert into versions (kind, id, version, deleted, at, text, transfer, system)
      select kind, id, version, deleted, at::timestamptz, text, transfer::uuid, system from given order by n
    )
    insert into changes (kind, id, version, deleted, at, transfer)
    select kind, id, version, deleted, at::timestamptz, transfer::uuid from given order by n`.execute(db)
}

async function putCurrent(db: Db, rows: readonly Indexed[]): Promise<void> {
  const versions = rows.map((row) => row.version)
  const numbers = versions.map((version) => version.version)
  const deleted = versions.map((version) => version.deleted)
  const times = versions.map((version) => version.at.toISOString())
  const keys = rows.map((row) => arrayLiteral(row.index.keys))
  await sql`
    insert into records (kind, id, version, deleted, updated_at, keys)
    select kind, id, version, deleted, at::timestamptz, keys::text[]
    from unnest(${kindsOf(versions)}::text[], ${idsOf(versions)}::text[], ${numbers}::int[], ${deleted}::bool[],
      ${times}::text[], ${keys}::text[]) with ordinality as given (kind, id, version, deleted, at, keys, n)
    order by n
    on conflict (kind, id) do update set version = excluded.version, deleted = excluded.deleted,
      updated_at = excluded.updated_at, keys = excluded.keys`.execute(db)
}

function kindsOf(refs: readonly RecordRef[]): string[] {
  return refs.map((ref) => ref.kind)
}

function idsOf(refs: readonly RecordRef[]): string[] {
  return refs.map((ref) => ref.id)
}

function recordName({ kind, id }: RecordRef): string {
  return `${kind}/${id}`
}

function sameRecord(one: RecordRef, other: RecordRef | undefined): boolean {
  return other !== undefined && one.kind === other.kind && one.id === other.id
}

function byKindIdVersion(one: NewVersion, other: NewVersion): number {
  return compare(one.kind, other.kind) || compare(one.id, other.id) || one.version - other.version
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

// An array in a row of an array: Postgres arrays are rectangular, so the inner one travels as its text.
function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
}
