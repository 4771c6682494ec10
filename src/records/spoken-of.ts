// Which records a system speaks of by one message, and whether a transfer named them.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export interface SpokenOf {
  readonly kind: string
  readonly id: string
  /** The transfer left it as it was, or changed it, or was told what is wrong with it. */
  readonly named: boolean
}

/** The live records of which the system says something by the message, by kind and id. */
export async function recordsSpokenOf(
  db: Db,
  { system, message, transfer }: { readonly system: string; readonly message: string; readonly transfer: string },
): Promise<SpokenOf[]> {
  const { rows } = await sql<SpokenOf>`
    select s.kind, s.id,
      exists (select from transfer_items i where i.transfer = ${transfer}::uuid and i.kind = s.kind and i.record = s.id)
        or exists (select from transfers t where t.id = ${transfer}::uuid and t.kind = s.kind and t.record = s.id) as named
    from statements s
    join records r on r.kind = s.kind and r.id = s.id and not r.deleted
    where s.system = ${system} and s.message = ${message} and s.message <> '' and s.elements <> '[]'
    order by s.kind, s.id`.execute(db)
  return rows
}

/** The live records of which the system says something, by these messages or by all, with the message. */
export async function spokenOf(
  db: Db,
  { system, messages }: { readonly system: string; readonly messages?: readonly string[] },
): Promise<{ readonly kind: string; readonly id: string; readonly message: string }[]> {
  if (messages?.length === 0) return []
  let query = db
    .selectFrom('statements as s')
    .innerJoin('records as r', (join) =>
      join.onRef('r.kind', '=', 's.kind').onRef('r.id', '=', 's.id').on('r.deleted', '=', false),
    )
    .select(['s.kind', 's.id', 's.message'])
    .where('s.system', '=', system)
    .where('s.message', '<>', '')
    .where('s.elements', '<>', '[]')
    .orderBy('s.kind')
    .orderBy('s.id')
  if (messages !== undefined) query = query.where(sql<boolean>`s.message = any(${messages}::text[])`)
  return await query.execute()
}

/** Those of the records (`kind/id`) of which the system says something by another message too. */
export async function sharedWith(
  db: Db,
  { system, message }: { readonly system: string; readonly message: string },
  refs: readonly { readonly kind: string; readonly id: string }[],
): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct s.kind || '/' || s.id as name
    from unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ id }) => id)}::text[]) as w (kind, id)
    join statements s on s.kind = w.kind and s.id = w.id
    where s.system = ${system} and s.message <> ${message} and s.message <> '' and s.elements <> '[]'`.execute(db)
  return new Set(rows.map(({ name }) => name))
}
