// Words in the narrative or anywhere in a record. No index keeps them: every write would pay for what few ask. The
// texts of the records that meet the other conditions are read, so those must not be too many.

import { sql } from 'kysely'
import type { Condition, ValueCondition } from '../standards/standard.ts'
import type { Sql } from './comparisons.ts'

type TextCondition = Extract<ValueCondition, { readonly type: 'text' }>

/** The condition on the current text of `records r`, named by `alias`. */
export function textSql(alias: string, { within, words }: TextCondition): Sql {
  const row = (name: string) => sql.ref(`${alias}.${name}`)
  // JSON's escapes and XHTML's entities can spell anything but plain words, which the raw text tells cheaply.
  const plain = words
    .flatMap((word) => word.split(/\s+/))
    .filter((word) => /^[A-Za-z0-9]+$/.test(word))
    .map((word) => `%${word}%`)
  const text =
    within === 'narrative'
      ? sql`regexp_replace(v.text::json #>> '{text,div}', '<[^>]*>', ' ', 'g')`
      : sql`regexp_replace(regexp_replace(v.text, '"[A-Za-z_]+"\\s*:', ' ', 'g'), '\\\\[nrt]', ' ', 'g')`
  const all = sql.join(
    words.map((word) => sql`${text} ~* ${pattern(word)}`),
    sql` and `,
  )
  return sql`exists (select 1 from versions v
    where v.kind = ${row('kind')} and v.id = ${row('id')} and v.version = ${row('version')}
      and case when v.text ilike all(${plain}::text[]) then ${all} else false end)`
}

/** A word by its beginning, whatever is in it. */
function pattern(word: string): string {
  const literal = word.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&').replaceAll(/\s+/g, '\\s+')
  return /^[\p{L}\p{N}]/u.test(word) ? `\\m${literal}` : literal
}

/** Whether any part of the condition looks at texts. */
export function asksForText(condition: Condition): boolean {
  const open = [condition]
  for (let next = open.pop(); next; next = open.pop()) {
    if ('type' in next) {
      if (next.type === 'text') return true
    } else if ('all' in next) open.push(...next.all)
    else if ('any' in next) open.push(...next.any)
    else if ('not' in next) open.push(next.not)
    else if ('where' in next) open.push(next.where)
  }
  return false
}

/** What must hold beside the texts: the members of an outer `all` that do not look at them. */
export function withoutText(condition: Condition): Condition {
  if (!asksForText(condition)) return condition
  return { all: 'all' in condition ? condition.all.map(withoutText) : [] }
}
