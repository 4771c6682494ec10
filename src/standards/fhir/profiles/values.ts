// The values of an element with their types and places, and what fixed values and patterns ask of them.
// https://hl7.org/fhir/R4/profiling.html#slicing

import { membersOf } from '../elements.ts'
import type { Node } from '../fhirpath/nodes.ts'
import { nodeOf } from '../fhirpath/nodes.ts'
import { primitives } from '../primitives.ts'
import type { Place } from '../rules/place.ts'
import { isObject } from '../schema.ts'

export interface Found {
  readonly node: Node
  readonly at: Place
}

/** The values of a child by its name: all types of a choice, or one by its member's name. */
export function valuesOf({ node, at }: Found, name: string): Found[] {
  const { value } = node
  if (!isObject(value)) {
    if (name !== 'extension' || !isObject(node.sibling)) return []
    return valuesOf({ node: { value: node.sibling, type: 'Element' }, at }, name)
  }
  const found: Found[] = []
  for (const member of membersOf(node.type).values()) {
    if (member.name !== name && member.element.name !== name) continue
    const held = value[member.name]
    const sibling = primitives[member.type] ? value[`_${member.name}`] : undefined
    if (held === undefined && sibling === undefined) continue
    const title = member.element.choice ? `${member.element.name}.ofType(${member.type})` : member.name
    const place: Place = { parent: at, key: member.name, name: title }
    if (!Array.isArray(held) && !Array.isArray(sibling)) {
      found.push({ node: { ...nodeOf(held, member.type), sibling }, at: place })
      continue
    }
    const values: readonly unknown[] = Array.isArray(held) ? held : []
    const siblings: readonly unknown[] = Array.isArray(sibling) ? sibling : []
    for (let index = 0; index < Math.max(values.length, siblings.length); index += 1) {
      const one = { ...nodeOf(values[index] ?? undefined, member.type), sibling: siblings[index] }
      found.push({ node: one, at: { ...place, index } })
    }
  }
  return found
}

/** The value of `fixedCode`, `patternCoding` and the like. */
export function givenIn(
  rules: Readonly<Record<string, unknown>>,
  kind: 'fixed' | 'pattern' | 'minValue' | 'maxValue',
): unknown {
  for (const key in rules) if (key.startsWith(kind) && /^[A-Z]/.test(key.slice(kind.length))) return rules[key]
  return undefined
}

/** Whether a value is exactly what is fixed. */
export function isFixed(value: unknown, fixed: unknown): boolean {
  if (Array.isArray(fixed)) {
    return Array.isArray(value) && value.length === fixed.length && fixed.every((one, at) => isFixed(value[at], one))
  }
  if (!isObject(fixed)) return value === fixed
  if (!isObject(value)) return false
  const names = Object.keys(fixed)
  return names.length === Object.keys(value).length && names.every((name) => isFixed(value[name], fixed[name]))
}

/** Whether a value has at least what a pattern has. */
export function isPattern(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) {
    return Array.isArray(value) && pattern.every((one) => value.some((entry) => isPattern(entry, one)))
  }
  if (!isObject(pattern)) return value === pattern
  return isObject(value) && Object.keys(pattern).every((name) => isPattern(value[name], pattern[name]))
}
