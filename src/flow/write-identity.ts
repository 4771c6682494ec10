// Writes what a batch has decided of who is who, one statement a table, and the keys by which its records may be found.

import type { Db } from '../db/database.ts'
import { matchKeysOf } from '../match/rules.ts'
import { putLinks } from '../registry/crosswalk.ts'
import { type KeyedRecord, putMatchKeys } from '../registry/match-keys.ts'
import { endMerges, putMerges } from '../registry/merges.ts'
import { closeReview, putReviews } from '../registry/reviews.ts'
import type { FreshIdentity } from './identity-stage.ts'
import type { FreshVersion, Stage } from './staging.ts'

export async function writeIdentity(
  trx: Db,
  stage: Stage,
  versions: readonly FreshVersion[],
  { links, merges, unmerges, reviews, decisions }: FreshIdentity,
): Promise<void> {
  await Promise.all([
    endMerges(trx, unmerges),
    putMerges(trx, merges),
    putLinks(trx, links),
    putReviews(trx, reviews),
    ...decisions.map((decision) => closeReview(trx, decision)),
    putMatchKeys(trx, versions.flatMap(keyed(stage))),
  ])
}

/** Of several versions of a record the last counts, and it comes last. */
function keyed(stage: Stage): (version: FreshVersion) => KeyedRecord[] {
  return ({ stored: { kind, id }, record }) => {
    const rules = stage.identity.rules(kind)
    if (rules.length === 0) return []
    const isFound = record !== null && !stage.identity.mergeOf(kind, id)
    return [{ kind, id, keys: isFound ? matchKeysOf(rules, record.value) : [] }]
  }
}
