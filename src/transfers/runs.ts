// Runs: payloads too large to be answered at once. A run remembers in the transaction of each stretch how many of its
// items are done, so that it goes on where it was after a restart.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { jsonColumn } from '../db/json-column.ts'

/** How long a run may be silent before another process takes it over. */
export const leaseMs = 60_000

export interface Run {
  readonly transfer: string
  /** Items done. */
  readonly done: number
  /** What the flow needs to go on. */
  readonly line: object
  readonly startedAt: Date
}

/** Notes a run that the caller works on from now. */
export async function startRun(db: Db, run: Omit<Run, 'done'>): Promise<void> {
  await db
    .insertInto('runs')
    .values({
      transfer: run.transfer,
      line: jsonColumn(run.line),
      started_at: run.startedAt,
      leased_until: leaseFrom(run.startedAt),
    })
    .execute()
}

/** Counts a stretch of `items` as done and renews the lease. */
export async function stepRun(db: Db, transfer: string, items: number, now: Date): Promise<void> {
  await db
    .updateTable('runs')
    .set({ done: sql<number>`done + ${items}`, leased_until: leaseFrom(now) })
    .where('transfer', '=', transfer)
    .execute()
}

/** The run is over; its line in the log tells the rest. */
export async function endRun(db: Db, transfer: string): Promise<void> {
  await db.deleteFrom('runs').where('transfer', '=', transfer).execute()
}

export async function loadRun(db: Db, transfer: string): Promise<Run | undefined> {
  const row = await db.selectFrom('runs').selectAll().where('transfer', '=', transfer).executeTakeFirst()
  return row && runOf(row)
}

/**
 * Takes over the oldest run that nobody works on. With `everything` also those whose lease still runs: right for the
 * one owner of an embedded database, whose earlier self is dead.
 */
export async function takeRun(
  db: Db,
  now: Date,
  everything: boolean,
  except: readonly string[],
): Promise<Run | undefined> {
  const row = await db
    .updateTable('runs')
    .set({ leased_until: leaseFrom(now) })
    .where('transfer', '=', (eb) =>
      eb
        .selectFrom('runs')
        .select('transfer')
        .$if(!everything, (query) => query.where('leased_until', '<', now))
        .$if(except.length > 0, (query) => query.where('transfer', 'not in', except))
        .orderBy('started_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
  return row && runOf(row)
}

function runOf(row: { transfer: string; done: number; line: object; started_at: Date }): Run {
  return { transfer: row.transfer, done: row.done, line: row.line, startedAt: row.started_at }
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseMs)
}
