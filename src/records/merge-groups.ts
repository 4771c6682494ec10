// References to records that are one by now: whichever id one points at, and whichever is asked for, they are found
// alike. Nothing is rewritten; what was separated again is apart at once.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Condition } from '../standards/standard.ts'
import type { RecordRef } from './records.ts'

/** A condition that follows references to merged records; only searches of kinds that have any do. */
export type FollowingMerges = { readonly followsMerges?: boolean }

/** Looks for a kind's merged records, once a search, and only where it follows references. */
export interface MergeGroups {
  /** The condition with every reference in it leading to all that its target is one with. */
  follow(kind: string, condition: Condition): Promise<Condition>
}

/** What follows the references of a search among these branches. */
export async function mergeGroupsFor(
  db: Db,
  branches: readonly { readonly kind: string; readonly where: Condition }[],
): Promise<MergeGroups> {
  const kinds = new Set(branches.flatMap(({ kind, where }) => kindsPointedAt(kind, where)))
  const merging = kinds.size === 0 ? new Set<string>() : await kindsWithMerges(db, [...kinds])
  if (merging.size === 0) return { follow: (_kind, condition) => Promise.resolve(condition) }
  return {
    async follow(kind, condition) {
      const wanted = targetsIn(condition).filter((ref) => merging.has(ref.kind))
      const groups = await groupsOf(db, wanted)
      return spread(kind, condition, groups, merging)
    },
  }
}

function kindsPointedAt(kind: string, condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => kindsPointedAt(kind, part))
  if ('any' in condition) return condition.any.flatMap((part) => kindsPointedAt(kind, part))
  if ('not' in condition) return kindsPointedAt(kind, condition.not)
  if ('chain' in condition)
    return [...condition.kinds, ...condition.kinds.flatMap((one) => kindsPointedAt(one, condition.where))]
  if ('pointedAtBy' in condition) return [kind, ...kindsPointedAt(condition.pointedAtBy, condition.where)]
  const ref = targetOf(condition)
  return ref ? [ref.kind] : []
}

function targetOf(condition: Condition): RecordRef | undefined {
  if (!('type' in condition) || condition.type !== 'reference') return undefined
  const [, kind = '', id = ''] = /^([A-Z][A-Za-z]*)\/([A-Za-z0-9.-]{1,64})$/.exec(condition.target) ?? []
  return kind === '' ? undefined : { kind, id }
}

function targetsIn(condition: Condition): RecordRef[] {
  if ('all' in condition) return condition.all.flatMap(targetsIn)
  if ('any' in condition) return condition.any.flatMap(targetsIn)
  if ('not' in condition) return targetsIn(condition.not)
  if ('chain' in condition || 'pointedAtBy' in condition) return targetsIn(condition.where)
  const ref = targetOf(condition)
  return ref ? [ref] : []
}

function spread(
  kind: string,
  condition: Condition,
  groups: ReadonlyMap<string, readonly string[]>,
  merging: ReadonlySet<string>,
): Condition {
  const inner = (part: Condition, of = kind) => spread(of, part, groups, merging)
  if ('all' in condition) return { all: condition.all.map((part) => inner(part)) }
  if ('any' in condition) return { any: condition.any.map((part) => inner(part)) }
  if ('not' in condition) return { not: inner(condition.not) }
  if ('chain' in condition) {
    const followsMerges = condition.kinds.some((one) => merging.has(one))
    const where = inner(condition.where, condition.kinds[0] ?? kind)
    return { ...condition, where, ...(followsMerges ? { followsMerges } : {}) } as Condition
  }
  if ('pointedAtBy' in condition) {
    const where = inner(condition.where, condition.pointedAtBy)
    return { ...condition, where, ...(merging.has(kind) ? { followsMerges: true } : {}) } as Condition
  }
  const ref = targetOf(condition)
  const others = ref && groups.get(`${ref.kind}/${ref.id}`)
  if (!ref || !others) return condition
  const any = [ref.id, ...others].map((id): Condition => ({ ...condition, target: `${ref.kind}/${id}` }) as Condition)
  return { any }
}

async function kindsWithMerges(db: Db, kinds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ kind: string }>`
    select w.kind from unnest(${[...kinds]}::text[]) as w (kind)
    where exists (select 1 from merges m where m.kind = w.kind and m.undone_at is null)`.execute(db)
  return new Set(rows.map(({ kind }) => kind))
}

/** The other ids of each record that has any, by `Kind/id`. */
export async function groupsOf(db: Db, refs: readonly RecordRef[]): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>()
  if (refs.length === 0) return groups
  const { rows } = await sql<RecordRef & { readonly other: string }>`
    select w.kind, w.id, g.id as other
    from (select distinct kind, id
        from unnest(${refs.map((ref) => ref.kind)}::text[], ${refs.map((ref) => ref.id)}::text[]) as w (kind, id)) w
    cross join lateral merge_group(w.kind, w.id) as g (id)
    where g.id <> w.id and exists (select 1 from merges m where m.kind = w.kind and m.undone_at is null)
    order by w.kind, w.id, g.id`.execute(db)
  for (const { kind, id, other } of rows) {
    const name = `${kind}/${id}`
    groups.set(name, [...(groups.get(name) ?? []), other])
  }
  return groups
}
