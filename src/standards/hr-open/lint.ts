// What the open schemas let through and a careful receiver would still want to know, as rules with stable ids
// (`lint.*`, explained in standards/rules.json). Warnings only; a feed's policy may raise them.

import type { Issue } from '../../errors.ts'
import { pointer } from '../../json/pointer.ts'
import { isObject } from './elements.ts'
import { remarkOnName } from './lint-names.ts'
import { remarksOnObject, remarksOnText } from './lint-values.ts'
import { type Schema, target, typeNamed } from './types.ts'

/** No document gets more remarks than this. */
export const maximumRemarks = 100

/** A remark before its place is known. */
export interface Remark {
  readonly rule: string
  readonly text: string
}

/** What the schemas of one place say together. */
export interface Declared {
  readonly parts: readonly Schema[]
  readonly members: ReadonlyMap<string, readonly Schema[]>
  /** The schemas of members that are not declared by name. */
  readonly others: readonly Schema[]
  readonly items: readonly Schema[]
}

interface Visit {
  readonly schemas: readonly Schema[]
  readonly value: unknown
  readonly path: readonly (string | number)[]
  /** What is to say of the place itself, before what is in it. */
  readonly remark?: Remark
}

/** Remarks that stand at nearly every identifier of some systems; they do not crowd out the others. */
const frequentRules = ['identifier-scheme', 'identifier-agency']

/** The remarks on a value of a type, in document order, at most 100; of more, those on identifiers are left out first. */
export function lintOf(type: string, value: unknown): Issue[] {
  const issues: Issue[] = []
  let rare = 0
  let frequent = 0
  const remark = (path: Visit['path'], { rule, text }: Remark): void => {
    const isFrequent = frequentRules.includes(rule)
    if ((isFrequent ? frequent : rare) >= maximumRemarks) return
    if (isFrequent) frequent++
    else rare++
    issues.push({ severity: 'warning', code: `lint.${rule}`, path: pointer(...path), text })
  }
  const known = new Map<readonly Schema[], Declared>()
  const waiting: Visit[] = [{ schemas: [typeNamed(type)], value, path: [] }]
  for (let visit = waiting.pop(); visit && rare < maximumRemarks; visit = waiting.pop()) {
    if (visit.remark) remark(visit.path, visit.remark)
    const declared = known.get(visit.schemas) ?? declaredIn(visit.schemas)
    known.set(visit.schemas, declared)
    const next = nextVisits(visit, declared, remark)
    for (let index = next.length - 1; index >= 0; index--) waiting.push(next[index] as Visit)
  }
  let room = maximumRemarks - rare
  return issues.filter(({ code }) => !frequentRules.includes(code.slice('lint.'.length)) || room-- > 0)
}

function nextVisits(visit: Visit, declared: Declared, remark: (path: Visit['path'], remark: Remark) => void): Visit[] {
  const { value, path } = visit
  if (typeof value === 'string') {
    for (const found of remarksOnText(value, visit.schemas, declared)) remark(path, found)
    return []
  }
  if (Array.isArray(value))
    return declared.items.length === 0
      ? []
      : value.map((item, index) => ({ schemas: declared.items, value: item as unknown, path: [...path, index] }))
  if (!isObject(value)) return []
  for (const found of remarksOnObject(value, declared)) remark(path, found)
  if (declared.members.size === 0 && declared.others.length === 0) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const schemas = declared.members.get(name) ?? declared.others
    const place = { schemas, value: member, path: [...path, name] }
    return schemas.length > 0 ? [place] : [{ ...place, remark: remarkOnName(name, declared.members.keys()) }]
  })
}

function declaredIn(schemas: readonly Schema[]): Declared {
  const parts = partsOf(schemas)
  return {
    parts,
    members: declaredBy(parts),
    others: parts.flatMap((part) => (typeof part.additionalProperties === 'object' ? part.additionalProperties : [])),
    items: parts.flatMap((part) => part.items ?? []),
  }
}

/** Every schema that has a say about a value: the given ones, what they refer to and what they are composed of. */
export function partsOf(schemas: readonly Schema[]): Schema[] {
  const parts: Schema[] = []
  const waiting = [...schemas]
  for (let schema = waiting.pop(); schema; schema = waiting.pop()) {
    if (parts.includes(schema)) continue
    parts.push(schema)
    if (schema.$ref !== undefined) waiting.push(target(schema.$ref))
    waiting.push(...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? []))
  }
  return parts
}

/** The members that schemas declare, each with the schemas that its value has to meet. */
export function declaredBy(parts: readonly Schema[]): Map<string, Schema[]> {
  const declared = new Map<string, Schema[]>()
  for (const part of parts)
    for (const [name, schema] of Object.entries(part.properties ?? {}))
      declared.set(name, [...(declared.get(name) ?? []), schema])
  return declared
}
