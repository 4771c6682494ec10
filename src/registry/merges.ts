// Merges: which record is another one under a second id. A merge is a pointer: no statement and no other record is
// rewritten, so that taking the pointer back takes everything back.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Ground } from './crosswalk.ts'

/** A merge in force. */
export interface Merge {
  readonly id: string
  readonly kind: string
  readonly merged: string
  readonly survivor: string
  /** The version of the survivor that it made: what was written on it later came since. */
  readonly survivorVersion: number
  /** The version of the merged record that it made. */
  readonly mergedVersion: number
  readonly at: Date
}

/** A merge to be remembered. */
export interface NewMerge extends Merge {
  readonly reason: string
  readonly grounds: readonly Ground[] | null
  readonly client: string
  readonly system: string
  readonly transfer: string
}

/** What ends a merge. */
export interface Unmerge {
  readonly id: string
  readonly at: Date
  readonly client: string
  readonly reason: string
  readonly transfer: string
}

/** A merge as it is told. */
export interface ToldMerge extends NewMerge {
  readonly undoneAt: Date | null
  readonly undoneBy: string | null
  readonly undoneReason: string | null
  readonly undoneTransfer: string | null
}

interface Ref {
  readonly kind: string
  readonly id: string
}

const inForce = sql`m.id, m.kind, m.merged, m.survivor, m.survivor_version as "survivorVersion",
  m.merged_version as "mergedVersion", m.at`

/** Those of the kinds of which any record is, or ever was, merged. */
export async function withMerges(db: Db, kinds: readonly string[]): Promise<Set<string>> {
  if (kinds.length === 0) return new Set()
  const { rows } = await sql<{ kind: string }>`
    select w.kind from unnest(${[...kinds]}::text[]) as w (kind)
    where exists (select 1 from merges m where m.kind = w.kind)`.execute(db)
  return new Set(rows.map(({ kind }) => kind))
}

/** Which records were merged with any of these, and are no longer. */
export async function unmergedAbout(
  db: Db,
  refs: readonly Ref[],
): Promise<Pick<Merge, 'kind' | 'merged' | 'survivor'>[]> {
  if (refs.length === 0) return []
  const { rows } = await sql<Pick<Merge, 'kind' | 'merged' | 'survivor'>>`
    select distinct m.kind, m.merged, m.survivor
    from unnest(${refs.map((ref) => ref.kind)}::text[], ${refs.map((ref) => ref.id)}::text[]) as w (kind, id)
    join merges m on m.kind = w.kind and (m.merged = w.id or m.survivor = w.id)
    where m.undone_at is not null
      and not exists (select 1 from merges o where o.kind = m.kind and o.merged = m.merged
        and o.survivor = m.survivor and o.undone_at is null)`.execute(db)
  return rows
}

// A survivor with more records than this is no person any more.
const mostOfGroup = 1000

/** The merges in force that make one group with any of these records, up to 1,000 a step. */
export async function mergesAbout(db: Db, refs: readonly Ref[]): Promise<Merge[]> {
  if (refs.length === 0) return []
  const { rows } = await sql<Merge>`
    with recursive up (kind, id) as (
      select distinct kind collate "C", id collate "C" from unnest(${refs.map((ref) => ref.kind)}::text[],
        ${refs.map((ref) => ref.id)}::text[]) as w (kind, id)
      union
      select m.kind, m.survivor from up join merges m
        on m.kind = up.kind and m.merged = up.id and m.undone_at is null
    ), down (kind, id) as (
      select kind, id from up
      union
      select m.kind, m.merged from down join merges m
        on m.kind = down.kind and m.survivor = down.id and m.undone_at is null
    )
    select ${inForce} from down join merges m on m.kind = down.kind and m.merged = down.id and m.undone_at is null
    order by m.kind, m.merged limit ${mostOfGroup * Math.max(1, refs.length)}`.execute(db)
  return rows
}

/** The record that stands for this one by these merges: itself, unless it was merged. */
export function rootIn(merges: readonly Pick<Merge, 'kind' | 'merged' | 'survivor'>[], { kind, id }: Ref): string {
  const survivors = new Map(
    merges.filter((merge) => merge.kind === kind).map((merge) => [merge.merged, merge.survivor]),
  )
  let at = id
  for (let next = survivors.get(at); next !== undefined; next = survivors.get(at)) at = next
  return at
}

/** Remembers merges. */
export async function putMerges(db: Db, merges: readonly NewMerge[]): Promise<void> {
  if (merges.length === 0) return
  await db
    .insertInto('merges')
    .values(
      merges.map(({ survivorVersion, mergedVersion, grounds, ...merge }) => ({
        ...merge,
        survivor_version: survivorVersion,
        merged_version: mergedVersion,
        grounds: grounds ? JSON.stringify(grounds) : null,
      })),
    )
    .execute()
}

/** Ends merges. */
export async function endMerges(db: Db, unmerges: readonly Unmerge[]): Promise<void> {
  for (const { id, at, client, reason, transfer } of unmerges)
    await db
      .updateTable('merges')
      .set({ undone_at: at, undone_by: client, undone_reason: reason, undone_transfer: transfer })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .execute()
}

/** Every merge that one of these records was ever part of, the oldest first; at most `most`. */
export async function mergesOfRecords(
  db: Db,
  kind: string,
  records: readonly string[],
  most = 1000,
): Promise<ToldMerge[]> {
  const { rows } = await sql<ToldMerge>`
    select ${inForce}, m.reason, m.grounds, m.client, m.system, m.transfer,
      m.undone_at as "undoneAt", m.undone_by as "undoneBy", m.undone_reason as "undoneReason",
      m.undone_transfer as "undoneTransfer"
    from merges m
    where m.kind = ${kind} and (m.merged = any(${[...records]}::text[]) or m.survivor = any(${[...records]}::text[]))
    order by m.at, m.id limit ${most}`.execute(db)
  return rows
}
