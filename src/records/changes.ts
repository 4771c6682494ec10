// The change feed: what a reader follows by cursor without missing a change that was committed late.
// Rows are written without a position. After the commit one sequencer at a time gives positions under a lock that it
// holds until its own commit, so no position becomes visible before a smaller one, and writers wait for nobody.

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, inTransaction } from '../db/database.ts'
import { GatewayError } from '../errors.ts'
import type { RecordRef } from './records.ts'

export interface Change extends RecordRef {
  readonly version: number
  readonly deleted: boolean
  readonly at: Date
  readonly transfer: string
  /** Strictly increasing along the feed, with gaps. */
  readonly position: number
}

export interface ChangesPage {
  readonly changes: readonly Change[]
  /** Where to go on: the last change shown, or the end of the feed when all of it was seen. */
  readonly next: string
}

export interface ChangesQuery {
  /** A `next` of an earlier page; absent, the feed is read from its start. */
  readonly after?: string
  readonly limit: number
  /** Only changes of records of these kinds. */
  readonly kinds?: readonly string[]
}

const sequencerLock = 4_871_330_125
const batch = 1000
const mostBatchesPerRead = 5

/**
 * Gives positions to at most `limit` committed changes, in order of arrival, and answers how many it gave. Call it
 * outside a transaction: the lock is held until the commit.
 */
export async function numberChanges(db: Db, limit: number = batch): Promise<number> {
  if (!(await hasWaiting(db))) return 0
  return await inTransaction(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sequencerLock})`.execute(transaction)
    // A statement of its own, so that its snapshot is younger than the lock.
    const { numAffectedRows } = await sql`
      with waiting as materialized (
        select arrival from changes where position is null order by arrival limit ${limit}
      ), numbered as materialized (
        select arrival, nextval('change_positions') as position from waiting
      )
      update changes c set position = n.position from numbered n where c.arrival = n.arrival`.execute(transaction)
    return Number(numAffectedRows ?? 0n)
  })
}

/** Changes after the cursor, in the order of the feed. Throws GatewayError('gone') for a cursor that is not of it. */
export async function readChanges(db: Db, { after, limit, kinds }: ChangesQuery): Promise<ChangesPage> {
  for (let batches = 0; batches < mostBatchesPerRead; batches++) {
    if ((await numberChanges(db)) < batch) break
  }
  const epoch = await loadEpoch(db)
  const from = after === undefined ? 0 : readCursor(after, epoch)
  const ofKinds = kinds === undefined ? sql`true` : sql`c.kind = any(${[...kinds]}::text[])`
  // The end of the feed is read in the same snapshot as its changes.
  const { rows } = await sql<{ end: number } & Change>`
    select top.position as end, c.*
    from (select coalesce(max(position), 0) as position from changes) top
    left join lateral (
      select c.kind, c.id, c.version, c.deleted, c.at, c.transfer, c.position
      from changes c where c.position > ${from}::bigint and ${ofKinds}
      order by c.position limit ${limit}
    ) c on true
    order by c.position`.execute(db)
  const end = rows[0]?.end ?? 0
  if (from > end) throw gone()
  const changes = rows
    .filter((row) => row.kind !== null)
    .map(({ kind, id, version, deleted, at, transfer, position }) => {
      return { kind, id, version, deleted, at, transfer, position }
    })
  const last = changes.at(-1)
  const next = last !== undefined && changes.length === limit ? last.position : end
  return { changes, next: `${epoch}-${next.toString(36)}` }
}

async function hasWaiting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (select 1 from changes where position is null) as waiting`.execute(db)
  return rows[0]?.waiting === true
}

// The epoch is kept with the rows, so that cursors survive a dump and its restore, and not the database's replacement.
async function loadEpoch(db: Db): Promise<string> {
  const read = sql<{ value: Uint8Array }>`select value from secrets where name = 'change-epoch'`
  const found = (await read.execute(db)).rows[0]
  if (found !== undefined) return Buffer.from(found.value).toString('hex')
  await sql`
    insert into secrets (name, value) values ('change-epoch', ${randomBytes(8)}) on conflict do nothing`.execute(db)
  return await loadEpoch(db)
}

function readCursor(cursor: string, epoch: string): number {
  const [, mine, position] = /^([0-9a-f]{16})-(0|[1-9a-z][0-9a-z]{0,10})$/.exec(cursor) ?? []
  if (mine !== epoch || position === undefined) throw gone()
  const value = Number.parseInt(position, 36)
  if (!Number.isSafeInteger(value)) throw gone()
  return value
}

function gone(): GatewayError {
  const text =
    'This cursor is not of this change feed, or no longer. Read the records anew, then follow from the start.'
  return new GatewayError('gone', text)
}
