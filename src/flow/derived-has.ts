// `_has` of a derived kind: the records that derived ones point at become ids, since no index has them.
// https://hl7.org/fhir/R4/search.html#has

import { fault, GatewayError } from '../errors.ts'
import type { Condition, Query } from '../standards/standard.ts'
import { entriesOf, findAll } from './derived-find.ts'
import type { Asking } from './derived-kind.ts'
import { derivedKinds } from './derived-kinds.ts'

/** More records than this are not put in place of one condition. */
const mostPointedAt = 1000

/** The query with what derived records point at beside what stored ones do. Throws 'invalid-request' (`too-costly`). */
export async function pointedAtByDerived(asking: Asking, query: Query): Promise<Query> {
  if (asking.standard.name !== 'fhir') return query
  if (!query.among) return { ...query, where: await rewrite(asking, query.kind, query.where) }
  const among: { kind: string; where: Condition }[] = []
  for (const { kind, where } of query.among) among.push({ kind, where: await rewrite(asking, kind, where) })
  return { ...query, among }
}

async function rewrite(asking: Asking, kind: string, condition: Condition): Promise<Condition> {
  if (!looksAtDerived(condition)) return condition
  if ('all' in condition) return { all: await rewriteAll(asking, kind, condition.all) }
  if ('any' in condition) return { any: await rewriteAll(asking, kind, condition.any) }
  if ('not' in condition) return { not: await rewrite(asking, kind, condition.not) }
  if (!('pointedAtBy' in condition)) return condition
  const where = await rewrite(asking, condition.pointedAtBy, condition.where)
  const stored: Condition = { ...condition, where }
  const derived = derivedKinds.get(condition.pointedAtBy)
  if (!derived) return stored
  const found = await findAll(asking, { kind: derived, where })
  const ids = new Set(
    found
      .flatMap((record) => entriesOf(asking, record))
      .flatMap((entry) => (entry.type === 'reference' && entry.param === condition.param ? [entry.target] : []))
      .filter((target) => target.startsWith(`${kind}/`))
      .map((target) => target.slice(kind.length + 1)),
  )
  if (ids.size > mostPointedAt) throw tooMany(condition.pointedAtBy)
  return ids.size === 0 ? stored : { any: [stored, { id: [...ids] }] }
}

async function rewriteAll(asking: Asking, kind: string, parts: readonly Condition[]): Promise<Condition[]> {
  const rewritten: Condition[] = []
  for (const part of parts) rewritten.push(await rewrite(asking, kind, part))
  return rewritten
}

function looksAtDerived(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(looksAtDerived)
  if ('any' in condition) return condition.any.some(looksAtDerived)
  if ('not' in condition) return looksAtDerived(condition.not)
  return 'pointedAtBy' in condition && (derivedKinds.has(condition.pointedAtBy) || looksAtDerived(condition.where))
}

function tooMany(kind: string): GatewayError {
  const text = `_has of ${kind} leads to more than ${mostPointedAt} records. Narrow what is asked of ${kind}, or search it itself.`
  return new GatewayError('invalid-request', text, { issues: [fault('too-costly', '', text)] })
}
