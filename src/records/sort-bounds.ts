// A search that is sorted by a date and bounded by the same date walks the index from the bound, where no record has
// several values: else the value that sorts a record need not be the one that meets the condition.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Condition, Query } from '../standards/standard.ts'
import { comparesSql, type Sql } from './comparisons.ts'
import { flatten, instants } from './table-conditions.ts'

/** What holds of the row `s0` that the first sort key is read from; undefined when nothing is known to. */
export async function sortBound(db: Db, query: Query, condition: Condition): Promise<Sql | undefined> {
  const [first] = query.sort
  if (query.among || first?.by !== 'param' || first.type !== 'date') return undefined
  const bounds = flatten(condition).flatMap((member) =>
    'type' in member && member.type === 'date' && member.param === first.param
      ? [comparesSql(member.compare, sql`s0.low`, sql`s0.high`, instants(member.low, member.high))]
      : [],
  )
  if (bounds.length === 0) return undefined
  const { rows } = await sql<{ several: boolean }>`
    select exists (select 1 from search_dates s
      where s.kind = ${query.kind} and s.param = ${first.param} and not (s.least and s.greatest)) as several`.execute(
    db,
  )
  return rows[0]?.several === false ? sql.join(bounds, sql` and `) : undefined
}
