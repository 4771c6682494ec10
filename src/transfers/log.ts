// The transfer log: one line a crossing of the border, appended and never changed. It holds ids, digests and outcomes;
// bodies live in the message store.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { jsonColumn } from '../db/json-column.ts'
import type { Issue } from '../errors.ts'
import { firstIdAt } from './transfer-id.ts'

export interface TransferLine {
  readonly id: string
  readonly at: Date
  readonly direction: 'in' | 'out'
  readonly face: string
  readonly operation: string
  readonly client: string | null
  readonly system: string | null
  readonly vendor: string | null
  readonly message: string | null
  readonly feed: string | null
  readonly mapping: string | null
  readonly outcome: string
  readonly items: number
  /** Set when the transfer carried exactly one item. */
  readonly kind: string | null
  readonly record: string | null
  readonly version: number | null
  readonly unowned: boolean
  readonly losses: number
  readonly correlation: string
  readonly trace: string | null
  readonly replayOf: string | null
  /** Items by outcome, when there are several. */
  readonly counts: Readonly<Record<string, number>> | null
  readonly issues: readonly Issue[] | null
  /** Where its body is, in the message store. */
  readonly digest: Uint8Array | null
  readonly expires: string | null
  readonly durationMs: number
}

/** One item of a transfer that carried several. */
export interface ItemLine {
  readonly transfer: string
  readonly index: number
  readonly outcome: string
  /** Where in the payload: `row 3`. */
  readonly source: string | null
  readonly kind: string | null
  readonly record: string | null
  readonly version: number | null
  readonly issues: readonly Issue[] | null
}

/** Appends lines, in one round trip. */
export async function appendTransfers(db: Db, lines: readonly TransferLine[]): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map((line) => ({ ...line, digest: line.digest && Buffer.from(line.digest).toString('hex') }))
  await sql`
    insert into transfers (id, at, direction, face, operation, client, system, vendor, message, feed, mapping, outcome,
      items, kind, record, version, unowned, losses, correlation, trace, replay_of, counts, issues, digest, expires, duration_ms)
    select id, at, direction, face, operation, client, system, vendor, message, feed, mapping, outcome,
      items, kind, record, version, unowned, losses, correlation, trace, "replayOf", counts, issues,
      decode(digest, 'hex'), expires, "durationMs"
    from jsonb_to_recordset(${jsonColumn(rows)}::jsonb) as line(id uuid, at timestamptz, direction text, face text,
      operation text, client text, system text, vendor text, message text, feed text, mapping text, outcome text,
      items integer, kind text, record text, version integer, unowned boolean, losses integer, correlation text,
      trace text, "replayOf" uuid, counts jsonb, issues jsonb, digest text, expires date, "durationMs" integer)`.execute(
    db,
  )
}

/** Appends items, in one round trip. */
export async function appendItems(db: Db, items: readonly ItemLine[]): Promise<void> {
  if (items.length === 0) return
  await sql`
    insert into transfer_items (transfer, index, outcome, source, kind, record, version, issues)
    select transfer, index, outcome, source, kind, record, version, issues
    from jsonb_to_recordset(${jsonColumn(items)}::jsonb) as item(transfer uuid, index integer, outcome text,
      source text, kind text, record text, version integer, issues jsonb)`.execute(db)
}

export interface TransferFilter {
  readonly from?: Date
  readonly to?: Date
  readonly system?: string
  readonly direction?: 'in' | 'out'
  readonly vendor?: string
  readonly kind?: string
  /** An id of `kind`. */
  readonly record?: string
  readonly outcome?: string
  readonly operation?: string
  /** Reads of records too; without it the log of movements alone, unless an operation is named. */
  readonly reads?: boolean
  readonly correlation?: string
  /** The last id of the page before. */
  readonly before?: string
  readonly limit: number
}

/** Lines that meet the filter, newest first. */
export async function listTransfers(db: Db, filter: TransferFilter): Promise<TransferLine[]> {
  let query = selectLines(db).orderBy('id', 'desc').limit(filter.limit)
  if (filter.from) query = query.where('id', '>=', firstIdAt(filter.from))
  if (filter.to) query = query.where('id', '<', firstIdAt(filter.to))
  if (filter.before) query = query.where('id', '<', filter.before)
  if (filter.system) query = query.where('system', '=', filter.system)
  if (filter.direction) query = query.where('direction', '=', filter.direction)
  if (filter.vendor) query = query.where('vendor', '=', filter.vendor)
  if (filter.operation) query = query.where('operation', '=', filter.operation)
  else if (!filter.reads) query = query.where(isMovement)
  if (filter.outcome) query = query.where('outcome', '=', filter.outcome)
  if (filter.correlation) query = query.where('correlation', '=', filter.correlation)
  if (filter.kind || filter.record) query = query.where(carries(filter.kind, filter.record))
  return (await query.execute()).map(lineOf)
}

// As the index on these lines spells it (transfers_movements).
const isMovement = sql<boolean>`operation not in ('read', 'vread', 'search', 'history', 'changes', 'reads')`

/** Lines that carried a record (or a kind), alone or among other items. */
function carries(kind: string | undefined, record: string | undefined) {
  const here = (table: string) => {
    const tests = []
    if (kind) tests.push(sql`${sql.ref(`${table}.kind`)} = ${kind}`)
    if (record) tests.push(sql`${sql.ref(`${table}.record`)} = ${record}`)
    return sql.join(tests, sql` and `)
  }
  return sql<boolean>`((${here('transfers')}) or transfers.id in (select transfer from transfer_items item where ${here('item')}))`
}

/** One line, or undefined. */
export async function loadTransfer(db: Db, id: string): Promise<TransferLine | undefined> {
  const row = await selectLines(db).where('id', '=', id).executeTakeFirst()
  return row && lineOf(row)
}

/** Items of a transfer behind `after`, in order. */
export async function loadItems(db: Db, transfer: string, after: number, limit: number): Promise<ItemLine[]> {
  return await db
    .selectFrom('transfer_items')
    .selectAll()
    .where('transfer', '=', transfer)
    .where('index', '>', after)
    .orderBy('index')
    .limit(limit)
    .$castTo<ItemLine>()
    .execute()
}

function selectLines(db: Db) {
  return db.selectFrom('transfers').selectAll()
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLines>['executeTakeFirstOrThrow']>>

function lineOf({ replay_of, duration_ms, issues, ...row }: Row): TransferLine {
  return { ...row, replayOf: replay_of, durationMs: duration_ms, issues: issues as readonly Issue[] | null }
}

/** How many items of a transfer had which outcome. */
export async function tallyItems(db: Db, transfer: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('transfer_items')
    .select(['outcome', (eb) => eb.fn.countAll<number>().as('count')])
    .where('transfer', '=', transfer)
    .groupBy('outcome')
    .execute()
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, Number(count)]))
}
