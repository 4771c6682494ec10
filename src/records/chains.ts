// Chains are followed from the far end: few targets become exact references, which are look-ups in the index. A chain
// with many targets stays as it is, and is followed from each source that a walk meets.

import type { Db } from '../db/database.ts'
import type { Condition } from '../standards/standard.ts'
import { findFew } from './few-matches.ts'

/** The same condition without the chains that have at most `few` targets of a kind. */
export async function resolveChains(db: Db, kind: string, condition: Condition, few: number): Promise<Condition> {
  if ('all' in condition) return { all: await resolveAll(db, kind, condition.all, few) }
  if ('any' in condition) return { any: await resolveAll(db, kind, condition.any, few) }
  if ('not' in condition) return { not: await resolveChains(db, kind, condition.not, few) }
  if ('pointedAtBy' in condition) {
    return { ...condition, where: await resolveChains(db, condition.pointedAtBy, condition.where, few) }
  }
  if (!('chain' in condition)) return condition
  const any: Condition[] = []
  for (const target of condition.kinds) any.push(await resolveChain(db, condition.chain, target, condition.where, few))
  return { any }
}

async function resolveAll(db: Db, kind: string, members: readonly Condition[], few: number): Promise<Condition[]> {
  const resolved: Condition[] = []
  for (const member of members) resolved.push(await resolveChains(db, kind, member, few))
  return resolved
}

async function resolveChain(db: Db, param: string, kind: string, far: Condition, few: number): Promise<Condition> {
  const where = await resolveChains(db, kind, far, few)
  const targets = await findFew(db, [{ kind, where }], few)
  if (targets === undefined) return { chain: param, kinds: [kind], where }
  return { any: targets.map(({ id }) => ({ param, type: 'reference', target: `${kind}/${id}` })) }
}
