// What of the transfer log a watch looks at: what is still to be repaired, and when each feed was last heard of.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { firstIdAt } from './transfer-id.ts'

/** Items that were quarantined since `since` in transfers that were not sent again from here; what was made of those absent is no repair. */
export async function countQuarantined(db: Db, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(coalesce((t.counts ->> 'quarantined')::int, case t.outcome when 'quarantined' then t.items else 0 end)), 0)::int as n
    from transfers t
    where t.outcome in ('quarantined', 'mixed') and t.id >= ${firstIdAt(since)}::uuid
      and not exists (select from transfers r where r.replay_of = t.id and r.operation <> 'absence')`.execute(db)
  return rows[0]?.n ?? 0
}

/** When each of these feeds last moved anything as it should; those that never did are left out. */
export async function lastSuccesses(db: Db, feeds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ feed: string; at: Date }>`
    select f.feed, last.at from unnest(${[...feeds]}::text[]) as f (feed)
    cross join lateral (
      select t.at from transfers t
      where t.feed = f.feed and t.outcome in ('accepted', 'unchanged', 'proposed', 'sent') and t.operation <> 'check'
      order by t.id desc limit 1
    ) last`.execute(db)
  return new Map(rows.map(({ feed, at }) => [feed, at]))
}

/** How many proposals wait for their systems of record, and how many large transfers are being worked through. */
export async function countWaiting(db: Db): Promise<{ readonly proposals: number; readonly runs: number }> {
  const { rows } = await sql<{ proposals: number; runs: number }>`
    select (select count(*) from proposals where state = 'open')::int as proposals,
      (select count(*) from runs)::int as runs`.execute(db)
  return rows[0] ?? { proposals: 0, runs: 0 }
}
