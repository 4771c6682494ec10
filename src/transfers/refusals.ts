// What of a record other systems tried to say and were not let, by the issues of their transfers.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Issue } from '../errors.ts'

export interface RefusalLine {
  readonly transfer: string
  readonly at: Date
  readonly system: string | null
  readonly client: string | null
  readonly outcome: string
  readonly source: string | null
  readonly issues: readonly Issue[]
}

/** Transfers about the record with an issue whose code begins so, before an instant, newest first. */
export async function loadRefusals(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
  { code, before, limit }: { readonly code: string; readonly before?: Date; readonly limit: number },
): Promise<readonly RefusalLine[]> {
  const told = (issues: string) =>
    sql`exists (select from jsonb_array_elements(${sql.ref(issues)}) issue where starts_with(issue ->> 'code', ${code}))`
  const { rows } = await sql<RefusalLine>`
    select found.* from (
      (select t.id as transfer, t.at, t.system, t.client, t.outcome, null::text as source, t.issues
        from transfers t
        where t.kind = ${kind} and t.record = ${id} and t.issues is not null and ${told('t.issues')}
        order by t.id desc limit ${limit})
      union all
      (select i.transfer, t.at, t.system, t.client, i.outcome, i.source, i.issues
        from transfer_items i join transfers t on t.id = i.transfer
        where i.kind = ${kind} and i.record = ${id} and i.issues is not null and ${told('i.issues')}
        order by i.transfer desc limit ${limit})
    ) found
    where ${before === undefined ? sql`true` : sql`found.at < ${before.toISOString()}::timestamptz`}
    order by found.transfer desc limit ${limit}`.execute(db)
  return rows
}
