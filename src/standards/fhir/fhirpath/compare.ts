// Equality and order of FHIRPath values. https://hl7.org/fhirpath/N1/#equality

import { isObject } from '../schema.ts'
import type { Node, Nodes } from './nodes.ts'

const dated = new Set(['date', 'dateTime', 'instant'])

/** Whether two collections are equal; undefined where that cannot be told. */
export function areEqual(left: Nodes, right: Nodes): boolean | undefined {
  if (left.length === 0 || right.length === 0) return undefined
  if (left.length !== right.length) return false
  for (const [at, node] of left.entries()) {
    const same = isEqual(node, right[at] as Node)
    if (same !== true) return same
  }
  return true
}

/** Whether two nodes are equal; undefined for dates of which one is less precise. */
export function isEqual(left: Node, right: Node): boolean | undefined {
  if (dated.has(left.type) || dated.has(right.type)) {
    if (typeof left.value !== 'string' || typeof right.value !== 'string') return false
    const order = compareDates(left.value, right.value)
    return order === undefined ? undefined : order === 0
  }
  return isSame(left.value, right.value)
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((entry, at) => isSame(entry, right[at]))
  }
  if (!isObject(left) || !isObject(right)) return false
  const names = Object.keys(left).filter((name) => name !== 'id')
  const others = Object.keys(right).filter((name) => name !== 'id')
  return names.length === others.length && names.every((name) => isSame(left[name], right[name]))
}

/** Equivalence: strings without case and spare space, dates as written. */
export function areEquivalent(left: Nodes, right: Nodes): boolean {
  if (left.length !== right.length) return false
  const rest = right.map(foldedOf)
  return left.every((node) => {
    const at = rest.indexOf(foldedOf(node))
    if (at < 0) return false
    rest.splice(at, 1)
    return true
  })
}

function foldedOf({ value }: Node): string {
  return typeof value === 'string' ? value.toLowerCase().replace(/\s+/g, ' ').trim() : JSON.stringify(value)
}

/** A key by which equal values are the same, for sets. */
export function keyOf(node: Node): string {
  return typeof node.value === 'string' ? `"${node.value}` : JSON.stringify(node.value ?? node.sibling ?? null)
}

/** Below 0, 0 or above 0; undefined where two values have no order that can be told. */
export function compare(left: Node, right: Node): number | undefined {
  if (typeof left.value === 'number' && typeof right.value === 'number') return left.value - right.value
  if (typeof left.value === 'string' && typeof right.value === 'string') {
    if (dated.has(left.type) || dated.has(right.type)) return compareDates(left.value, right.value)
    return left.value < right.value ? -1 : left.value > right.value ? 1 : 0
  }
  if (isObject(left.value) && isObject(right.value)) return compareQuantities(left.value, right.value)
  return undefined
}

function compareQuantities(
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
): number | undefined {
  if (typeof left.value !== 'number' || typeof right.value !== 'number') return undefined
  const unit = left.code ?? left.unit
  return unit === (right.code ?? right.unit) ? left.value - right.value : undefined
}

/** Order of two dates or instants as far as both are precise. Those with a clock are compared in UTC. */
export function compareDates(left: string, right: string): number | undefined {
  if (left.includes('T') && right.includes('T')) {
    const one = Date.parse(left)
    const other = Date.parse(right)
    return Number.isNaN(one) || Number.isNaN(other) ? undefined : one - other
  }
  const one = left.slice(0, 10)
  const other = right.slice(0, 10)
  const shared = Math.min(one.length, other.length)
  const first = one.slice(0, shared)
  const second = other.slice(0, shared)
  if (first !== second) return first < second ? -1 : 1
  return left.length === right.length ? 0 : undefined
}
