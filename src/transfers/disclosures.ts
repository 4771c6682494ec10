// Who was shown a record: the outgoing lines of the transfer log that carried it, alone or among others.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { ItemLine } from './log.ts'
import { firstIdAt } from './transfer-id.ts'

/** Appends the items of transfers that only showed records, in one round trip; columns cost less to send than rows. */
export async function appendShown(
  db: Db,
  items: readonly Pick<ItemLine, 'transfer' | 'index' | 'kind' | 'record' | 'version'>[],
): Promise<void> {
  if (items.length === 0) return
  await sql`
    insert into transfer_items (transfer, index, outcome, kind, record, version)
    select shown.transfer, shown.index, 'sent', shown.kind, shown.record, shown.version
    from unnest(${items.map(({ transfer }) => transfer)}::uuid[], ${items.map(({ index }) => index)}::int[],
      ${items.map(({ kind }) => kind)}::text[], ${items.map(({ record }) => record)}::text[],
      ${items.map(({ version }) => version)}::int[]) as shown (transfer, index, kind, record, version)`.execute(db)
}

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
    (select found.*, (select array_agg(v.version order by v.version) from transfer_items v
        where v.kind = ${kind} and v.record = ${id} and v.transfer = found.transfer) as versions
      from (select distinct on (i.transfer) ${columns}
        from transfer_items i join transfers t on t.id = i.transfer
        where i.kind = ${kind} and i.record = ${id} and i.outcome = 'sent' and ${within('i.transfer')} and ${by}
        order by i.transfer desc limit ${limit}) found)
    order by transfer desc limit ${limit}`.execute(db)
  return rows
}
