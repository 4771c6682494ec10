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
