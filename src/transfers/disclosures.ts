// Who was shown a record: the outgoing lines of the transfer log that carried it, alone or among others.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { firstIdAt } from './transfer-id.ts'

/** One transfer that showed a record. */
export interface RecordDisclosure {
  readonly transfer: string
  readonly at: Date
  readonly client: string | null
  readonly system: string | null
  readonly face: string
  readonly operation: string
  readonly vendor: string | null
  readonly message: string | null
  readonly correlation: string
  /** Which versions, ascending: a history shows several. */
  readonly versions: readonly number[]
}

export interface DisclosureFilter {
  readonly from?: Date
  readonly to?: Date
  readonly client?: string
  readonly system?: string
  /** The last transfer of the page before. */
  readonly before?: string
  readonly limit: number
}

/** The transfers that showed a record, newest first. */
export async function listDisclosures(
  db: Db,
  { kind, id }: { readonly kind: string; readonly id: string },
  filter: DisclosureFilter,
): Promise<RecordDisclosure[]> {
  const { from, to, client, system, before, limit } = filter
  // Bounds on the id are bounds in time, and tell which partitions to look into.
  const within = (column: string) => {
    const place = sql.ref(column)
    return sql.join(
      [
        sql`true`,
        ...(from ? [sql`${place} >= ${firstIdAt(from)}::uuid`] : []),
        ...(to ? [sql`${place} < ${firstIdAt(to)}::uuid`] : []),
        ...(before ? [sql`${place} < ${before}::uuid`] : []),
      ],
      sql` and `,
    )
  }
  const by = sql.join(
    [
      sql`t.direction = 'out'`,
      ...(client === undefined ? [] : [sql`t.client = ${client}`]),
      ...(system === undefined ? [] : [sql`t.system = ${system}`]),
    ],
    sql` and `,
  )
  const columns = sql`t.id as transfer, t.at, t.client, t.system, t.face, t.operation, t.vendor, t.message, t.correlation`
  const { rows } = await sql<RecordDisclosure>`
    (select ${columns}, array[t.version] as versions from transfers t
      where t.kind = ${kind} and t.record = ${id} and ${by} and ${within('t.id')}
      order by t.id desc limit ${limit})
    union all
    (select ${columns}, i.versions
      from (select transfer, array_agg(version order by version) as versions from transfer_items
        where kind = ${kind} and record = ${id} and outcome = 'sent' and ${within('transfer')} group by transfer) i
      join transfers t on t.id = i.transfer
      where ${by}
      order by i.transfer desc limit ${limit})
    order by transfer desc limit ${limit}`.execute(db)
  return rows
}
