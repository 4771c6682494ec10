// Keys of match rules for the records that were there before the rule: in stretches that commit one by one, so that
// writers never wait for long and what a crash cut off goes on. A rule is asked only when all its records have keys.

import { inTransaction } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { matchKeysOf } from '../match/rules.ts'
import { idsBehind, loadRecords } from '../records/records.ts'
import { putMatchKeys } from '../registry/match-keys.ts'
import { loadMatchRules, noteFilled, type StoredMatchRule } from '../registry/match-rules.ts'
import { mergesAbout } from '../registry/merges.ts'
import type { JsonObject } from '../standards/standard.ts'
import { forgetMatchRules } from './feed-identity.ts'
import { readRule } from './load-identity.ts'
import { lockRecords, waitForWriters } from './locks.ts'

const stretch = 500

/** Gives every record of kinds with new rules its keys. Resolves when all have them. */
export async function fillMatchKeys(gateway: Pick<Gateway, 'database' | 'now'>): Promise<void> {
  const rules = await loadMatchRules(gateway.database.db)
  const kinds = new Set(rules.filter(({ filled }) => filled !== null).map(({ kind }) => kind))
  for (const kind of [...kinds].sort())
    await fillKind(
      gateway,
      kind,
      rules.filter((rule) => rule.kind === kind),
    )
  if (kinds.size > 0) forgetMatchRules(gateway)
}

async function fillKind({ database }: Pick<Gateway, 'database'>, kind: string, rules: readonly StoredMatchRule[]) {
  const { db } = database
  const open = rules.filter(({ filled }) => filled !== null)
  const keyed = rules.map(readRule)
  // Whoever began to write before the rule was there does not know of it.
  await inTransaction(db, async (trx) => await waitForWriters(trx, kind))
  let after = open.map(({ filled }) => filled ?? '').reduce((one, other) => (one < other ? one : other))
  for (;;) {
    const ids = await inTransaction(db, async (trx) => {
      const found = await idsBehind(trx, kind, after, stretch)
      const refs = found.map((id) => ({ kind, id }))
      await lockRecords(trx, refs)
      const [records, merges] = [await loadRecords(trx, refs), await mergesAbout(trx, refs)]
      const merged = new Set(merges.map((merge) => merge.merged))
      await putMatchKeys(
        trx,
        records.map(({ id, deleted, text }) => {
          const isFound = !deleted && !merged.has(id)
          return { kind, id, keys: isFound ? matchKeysOf(keyed, JSON.parse(text) as JsonObject) : [] }
        }),
      )
      const last = found.at(-1)
      await noteFilled(trx, open, found.length < stretch ? null : (last ?? null))
      return found
    })
    if (ids.length < stretch) return
    after = ids.at(-1) as string
  }
}
