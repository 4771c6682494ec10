// A search that looks at texts reads those of every record that meets its other conditions; here they are counted first.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { fault, GatewayError } from '../errors.ts'
import { type Branch, branchesSql } from './few-matches.ts'
import { asksForText, withoutText } from './full-text.ts'

/** Texts read for one search; a hundred thousand of 2 KB take about a second. */
export const mostTexts = 100_000

/** Throws GatewayError('invalid-request', `too-costly`) when more texts would be read than may be. */
export async function checkTexts(db: Db, branches: readonly Branch[], most: number = mostTexts): Promise<void> {
  const asking = branches.filter(({ where }) => asksForText(where))
  if (asking.length === 0) return
  const where = branchesSql(asking.map((branch) => ({ kind: branch.kind, where: withoutText(branch.where) })))
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from records r0 where ${where} limit ${most + 1}) counted`.execute(db)
  if ((rows[0]?.n ?? 0) <= most) return
  const text = `Full text is looked for in at most ${most} records; add conditions that narrow the search.`
  throw new GatewayError('invalid-request', text, { issues: [fault('too-costly', '', text)] })
}
