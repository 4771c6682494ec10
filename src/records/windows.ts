// Two bounds on one parameter (`date=ge2020&date=lt2021`) as one stretch of an index, where each alone would be half of
// it. They mean the same as apart: of a record with several values, different ones may meet the two.

import { sql } from 'kysely'
import type { Condition } from '../standards/standard.ts'
import { comparesSql, type SearchedRange, type Sql } from './comparisons.ts'

type DateCondition = Extract<Condition, { readonly type: 'date' }>

/** A lower and an upper bound on the same parameter. */
export interface Window {
  readonly from: DateCondition
  readonly to: DateCondition
}

const lower = new Set(['gt', 'ge', 'sa'])
const upper = new Set(['lt', 'le', 'eb'])

/** The windows among the members of an `all`, and the members that are in none. */
export function windowsIn(members: readonly Condition[]): { windows: readonly Window[]; rest: readonly Condition[] } {
  const windows: Window[] = []
  const rest: Condition[] = []
  const waiting = new Map<string, DateCondition>()
  for (const member of members) {
    if (!('type' in member) || member.type !== 'date') {
      rest.push(member)
      continue
    }
    const other = waiting.get(member.param)
    if (other && lower.has(other.compare) && upper.has(member.compare)) windows.push({ from: other, to: member })
    else if (other && upper.has(other.compare) && lower.has(member.compare)) windows.push({ from: member, to: other })
    else {
      if (other) rest.push(other)
      waiting.set(member.param, member)
      continue
    }
    waiting.delete(member.param)
  }
  return { windows, rest: [...rest, ...waiting.values()] }
}

/** Values of more days than this are wide: kept apart, so that both ends of all others lie near each other. */
export const widestDays = 366

/** Ids of the records of `kind` that meet both bounds. `instants` gives a condition's range in SQL. */
export function windowSql(
  kind: string,
  { from, to }: Window,
  instants: (low: string, high: string) => SearchedRange,
): Sql {
  const meets = (alias: string, condition: DateCondition) => {
    const [low, high] = [sql.ref(`${alias}.low`), sql.ref(`${alias}.high`)]
    return comparesSql(condition.compare, low, high, instants(condition.low, condition.high))
  }
  const ofParam = (alias: string) =>
    sql`${sql.ref(`${alias}.kind`)} = ${kind} and ${sql.ref(`${alias}.param`)} = ${from.param}`
  const both = sql`${ofParam('s')} and ${meets('s', from)} and ${meets('s', to)}`
  // What is not wide and ends behind the lower bound begins at most so many days before it, and so at the other end.
  const days = sql`interval '${sql.raw(String(widestDays + 1))} days'`
  const near = sql`s.low >= ${instants(from.low, from.high).low} - ${days}
    and s.high <= ${instants(to.low, to.high).high} + ${days}`
  // Of two values of one record at most one is both its least and its greatest.
  const apart = (several: 'a' | 'b') => sql`
    select a.id from search_dates a join search_dates b on b.id = a.id
    where ${ofParam('a')} and ${ofParam('b')} and ${meets('a', from)} and ${meets('b', to)}
      and not (${sql.ref(`${several}.least`)} and ${sql.ref(`${several}.greatest`)})`
  return sql`(
    select s.id from search_dates s where ${both} and not s.wide and ${near}
    union all select s.id from search_dates s where ${both} and s.wide
    union all ${apart('a')} union all ${apart('b')})`
}
