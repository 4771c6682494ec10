// The crosswalk: which identifier of which system is which record, on what evidence, from when to when. A link is closed
// and another one opened; what was believed before stays to be read.

import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** What a comparison came to, without the values that were compared. */
export interface Ground {
  readonly path: string
  readonly result: string
  readonly weight: number
}

/** An identifier as the crosswalk knows it. `type` is `''` where the identifier has none. */
export interface LinkName {
  readonly kind: string
  readonly system: string
  readonly type: string
  readonly value: string
}

/** A link in force. */
export interface Link extends LinkName {
  /** The record that it was found to be, also after that record was merged into another one. */
  readonly record: string
  /** `own-id`, `identifier`, `rule:<name> <score>`, `person: <client> <reason>`, `merge: <client> <reason>`. */
  readonly evidence: string
}

/** A link to be opened. */
export interface NewLink extends Link {
  readonly id: string
  readonly grounds: readonly Ground[] | null
  /** The system whose item it was. */
  readonly source: string
  readonly transfer: string
  readonly at: Date
}

/** A link as it is told. */
export interface ToldLink extends Link {
  readonly id: string
  readonly grounds: readonly Ground[] | null
  readonly source: string
  readonly transfer: string
  readonly from: Date
  readonly to: Date | null
  readonly endedBy: string | null
}

/** The links in force of these identifiers, whatever their type. */
export async function findLinks(
  db: Db,
  wanted: readonly { readonly kind: string; readonly system: string; readonly value: string }[],
): Promise<Link[]> {
  if (wanted.length === 0) return []
  const named = new Map(wanted.map((one) => [nameOf(one), one]))
  // Look-up by look-up: the planner takes many at once for a reason to read the whole table.
  const { rows } = await sql<Link>`
    select c.kind, c.system, c.type, c.value, c.record, c.evidence
    from (select distinct kind, system, value from unnest(${wanted.map((one) => one.kind)}::text[],
      ${wanted.map((one) => short(one.system))}::text[], ${wanted.map((one) => short(one.value))}::text[])
      as w (kind, system, value)) w
    cross join lateral (select * from crosswalk c where c.kind = w.kind and c.value = w.value and c.system = w.system
      and c.valid_to is null) c
    order by c.kind, c.system, c.value, c.type`.execute(db)
  return rows.map((link) => ({ ...link, ...named.get(nameOf(link)) }))
}

/** What is too long for an index row is kept by its digest. */
function short(text: string): string {
  return text.length <= longest ? text : `!${hash('sha256', text, 'base64url')}`
}

const longest = 256

function nameOf({
  kind,
  system,
  value,
}: {
  readonly kind: string
  readonly system: string
  readonly value: string
}): string {
  return JSON.stringify([kind, short(system), short(value)])
}

/** The links in force that lead to these records. */
export async function linksTo(
  db: Db,
  refs: readonly { readonly kind: string; readonly id: string }[],
): Promise<Link[]> {
  if (refs.length === 0) return []
  const { rows } = await sql<Link>`
    select c.kind, c.system, c.type, c.value, c.record, c.evidence
    from unnest(${refs.map((ref) => ref.kind)}::text[], ${refs.map((ref) => ref.id)}::text[]) as w (kind, id)
    join crosswalk c on c.kind = w.kind and c.record = w.id
    where c.valid_to is null order by c.kind, c.system, c.value, c.type`.execute(db)
  return rows
}

/** Opens links, and closes those that are in force for the same identifiers. */
export async function putLinks(db: Db, given: readonly NewLink[]): Promise<void> {
  const links = given.map((link) => ({
    ...link,
    system: short(link.system),
    type: short(link.type),
    value: short(link.value),
  }))
  const last = new Map(links.map((link) => [JSON.stringify([link.kind, link.system, link.type, link.value]), link]))
  if (last.size === 0) return
  const rows = [...last.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  const column = <T>(read: (row: NewLink) => T) => rows.map(read)
  const named = sql`unnest(${column((row) => row.kind)}::text[], ${column((row) => row.system)}::text[],
      ${column((row) => row.type)}::text[], ${column((row) => row.value)}::text[],
      ${column((row) => row.transfer)}::text[], ${column((row) => row.at.toISOString())}::text[])
      as w (kind, system, type, value, transfer, at)`
  // Sent together, done in this order.
  await Promise.all([
    sql`
      update crosswalk c set valid_to = greatest(c.valid_from, w.at::timestamptz), ended_by = w.transfer::uuid
      from ${named}
      where c.kind = w.kind and c.system = w.system and c.type = w.type and c.value = w.value
        and c.valid_to is null`.execute(db),
    sql`
      insert into crosswalk (id, kind, system, type, value, record, evidence, grounds, source, transfer, valid_from)
      select id::uuid, kind, system, type, value, record, evidence, grounds::jsonb, source, transfer::uuid,
        at::timestamptz
      from unnest(${column((row) => row.id)}::text[], ${column((row) => row.kind)}::text[],
        ${column((row) => row.system)}::text[], ${column((row) => row.type)}::text[],
        ${column((row) => row.value)}::text[], ${column((row) => row.record)}::text[],
        ${column((row) => row.evidence)}::text[],
        ${column((row) => (row.grounds ? JSON.stringify(row.grounds) : null))}::text[],
        ${column((row) => row.source)}::text[], ${column((row) => row.transfer)}::text[],
        ${column((row) => row.at.toISOString())}::text[])
        as given (id, kind, system, type, value, record, evidence, grounds, source, transfer, at)`.execute(db),
  ])
}

const told = sql`id, kind, system, type, value, record, evidence, grounds, source, transfer, valid_from as "from",
  valid_to as "to", ended_by as "endedBy"`

/** Every link that these records have or had, the oldest first; at most `most`. */
export async function linksOfRecords(
  db: Db,
  kind: string,
  records: readonly string[],
  most = 1000,
): Promise<ToldLink[]> {
  const { rows } = await sql<ToldLink>`
    select ${told} from crosswalk where kind = ${kind} and record = any(${[...records]}::text[])
    order by valid_from, id limit ${most}`.execute(db)
  return rows
}

/** Every link that an identifier has or had, of one kind or of all, the oldest first; at most `most`. */
export async function linksOfIdentifier(
  db: Db,
  { kind, system, value }: { readonly kind: string; readonly system: string; readonly value: string },
  most = 1000,
): Promise<ToldLink[]> {
  const { rows } = await sql<ToldLink>`
    select ${told} from crosswalk where kind = ${kind} and value = ${short(value)} and system = ${short(system)}
    order by valid_from, id limit ${most}`.execute(db)
  return rows
}
