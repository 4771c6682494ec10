// What the open schemas let through and a careful sender would still want to know: for now, members that HR Open does
// not declare. Warnings only.

import type { Issue } from '../../errors.ts'
import { pointer } from '../../json/pointer.ts'
import { nearestName } from './nearest.ts'
import { type Schema, target, typeNamed } from './types.ts'

/** No document gets more remarks than this. */
export const maximumRemarks = 100

interface Visit {
  readonly schemas: readonly Schema[]
  readonly value: unknown
  readonly path: readonly (string | number)[]
}

/** The remarks on a value of a type, in document order. */
export function lintOf(type: string, value: unknown): Issue[] {
  const issues: Issue[] = []
  const waiting: Visit[] = [{ schemas: [typeNamed(type)], value, path: [] }]
  for (let visit = waiting.pop(); visit && issues.length < maximumRemarks; visit = waiting.pop()) {
    const next = Array.isArray(visit.value) ? itemsOf(visit, visit.value) : membersOf(visit, issues)
    waiting.push(...next.reverse())
  }
  return issues
}

function itemsOf(visit: Visit, items: readonly unknown[]): Visit[] {
  const schemas = partsOf(visit.schemas).flatMap((schema) => schema.items ?? [])
  return schemas.length === 0 ? [] : items.map((value, index) => ({ schemas, value, path: [...visit.path, index] }))
}

function membersOf(visit: Visit, issues: Issue[]): Visit[] {
  if (visit.value === null || typeof visit.value !== 'object') return []
  const parts = partsOf(visit.schemas)
  const declared = declaredBy(parts)
  const others = parts.flatMap((schema) =>
    typeof schema.additionalProperties === 'object' ? schema.additionalProperties : [],
  )
  if (declared.size === 0 && others.length === 0) return []
  return Object.entries(visit.value).flatMap(([name, value]) => {
    const path = [...visit.path, name]
    const schemas = declared.get(name) ?? others
    if (schemas.length === 0 && issues.length < maximumRemarks) issues.push(undeclared(name, path, declared.keys()))
    return schemas.length === 0 ? [] : [{ schemas, value, path }]
  })
}

function undeclared(name: string, path: readonly (string | number)[], declared: Iterable<string>): Issue {
  const near = nearestName(name, declared)
  const cure = near === undefined ? 'Remove it or keep it in a system of your own.' : `Did you mean "${near}"?`
  const text = `HR Open 4.2 does not declare the member "${name}" here. ${cure}`
  return { severity: 'warning', code: 'lint.undeclared', path: pointer(...path), text }
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
