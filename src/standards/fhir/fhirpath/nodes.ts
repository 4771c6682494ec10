// FHIR JSON as FHIRPath sees it: elements with a type, choices by their short name, primitives with their extensions.
// https://hl7.org/fhir/R4/fhirpath.html

import { membersOf, typeOf } from '../elements.ts'
import { primitives } from '../primitives.ts'
import { isObject } from '../schema.ts'

/** One element or one value of the language. `type` is an R4 type; literals have the primitive's name. */
export interface Node {
  readonly value: unknown
  readonly type: string
  /** What stands in the `_` sibling of a primitive. */
  readonly sibling?: unknown
}

export type Nodes = readonly Node[]

/** What is known while one expression is evaluated. */
export interface Scope {
  readonly resource: Node
  readonly root: Node
  context: Node
  self: Node
  index: number
  total: Nodes
  /** How many nodes may still be made; what needs more is given up. */
  budget: { left: number }
  /** Results of what depends on the resource alone. */
  readonly memo: Map<object, Nodes>
  readonly resolve?: (reference: string) => Node | undefined
  /** Whether a code is in a value set; undefined where that is not known. */
  readonly memberOf?: (value: Node, valueSet: string) => boolean | undefined
}

/** Thrown where an answer cannot be known: an unresolved reference, an unknown value set, too much work. */
export class Unknown extends Error {}

export const none: Nodes = []
export const yes: Nodes = [{ value: true, type: 'boolean' }]
export const no: Nodes = [{ value: false, type: 'boolean' }]

interface Step {
  readonly key: string
  /** The member beside a primitive. */
  readonly siblingKey: string | undefined
  readonly type: string
  readonly primitive: boolean
}

const tables = new Map<string, ReadonlyMap<string, readonly Step[]>>()

function stepsOf(type: string): ReadonlyMap<string, readonly Step[]> {
  const known = tables.get(type)
  if (known) return known
  const steps = new Map<string, Step[]>()
  for (const { name, element, type: held } of membersOf(type).values()) {
    const primitive = primitives[held] !== undefined
    const step = { key: name, siblingKey: primitive ? `_${name}` : undefined, type: held, primitive }
    steps.set(element.name, [...(steps.get(element.name) ?? []), step])
  }
  tables.set(type, steps)
  return steps
}

/** A resource or other object as a node; a resource has its own type. */
export function nodeOf(value: unknown, type: string): Node {
  if (type !== 'Resource' || !isObject(value)) return { value, type }
  return { value, type: typeof value.resourceType === 'string' ? value.resourceType : type }
}

/** Adds the children of that name to `found`. */
export function addChildren(node: Node, name: string, found: Node[], scope: Scope): void {
  const { value } = node
  if (!isObject(value)) {
    if (isObject(node.sibling) && (name === 'extension' || name === 'id')) {
      addChildren({ value: node.sibling, type: 'Element' }, name, found, scope)
    }
    return
  }
  const steps = stepsOf(node.type).get(name)
  if (!steps) return
  for (const step of steps) addStep(value, step, found, scope)
}

/** How many children of that name `addChildren` would add. */
export function countChildren({ value, type, sibling }: Node, name: string): number {
  if (!isObject(value)) {
    const isExtended = isObject(sibling) && (name === 'extension' || name === 'id')
    return isExtended ? countChildren({ value: sibling, type: 'Element' }, name) : 0
  }
  let count = 0
  for (const { key, siblingKey } of stepsOf(type).get(name) ?? []) {
    const held = value[key]
    const beside = siblingKey === undefined ? undefined : value[siblingKey]
    if (!Array.isArray(held) && !Array.isArray(beside)) count += held === undefined && beside === undefined ? 0 : 1
    else count += Math.max(Array.isArray(held) ? held.length : 0, Array.isArray(beside) ? beside.length : 0)
  }
  return count
}

function addStep(value: Readonly<Record<string, unknown>>, step: Step, found: Node[], scope: Scope): void {
  const held = value[step.key]
  const sibling = step.siblingKey === undefined ? undefined : value[step.siblingKey]
  if (held === undefined && sibling === undefined) return
  if (!Array.isArray(held) && !Array.isArray(sibling)) {
    spend(scope, 1)
    found.push(step.primitive ? { value: held, type: step.type, sibling } : nodeOf(held, step.type))
    return
  }
  const values: readonly unknown[] = Array.isArray(held) ? held : []
  const siblings: readonly unknown[] = Array.isArray(sibling) ? sibling : []
  const count = Math.max(values.length, siblings.length)
  spend(scope, count)
  for (let at = 0; at < count; at += 1) {
    found.push(
      step.primitive
        ? { value: values[at] ?? undefined, type: step.type, sibling: siblings[at] ?? undefined }
        : nodeOf(values[at], step.type),
    )
  }
}

export function spend(scope: Scope, count: number): void {
  scope.budget.left -= count
  if (scope.budget.left < 0) throw new Unknown('too much work')
}

/** All children of a node, in the order of the definition. */
export function childrenOf(node: Node, scope: Scope): Node[] {
  const found: Node[] = []
  const type = isObject(node.value) ? node.type : isObject(node.sibling) ? 'Element' : undefined
  if (type === undefined) return found
  for (const name of stepsOf(type).keys()) addChildren(node, name, found, scope)
  return found
}

/** Whether a type is another or derives from it; System and FHIR names of primitives are the same here. */
export function isType(type: string, wanted: string): boolean {
  const name = plainName(wanted)
  for (let at: string | undefined = type; at !== undefined; at = baseOf(at)) if (at === name) return true
  return false
}

const bases: Readonly<Record<string, string>> = {
  code: 'string',
  id: 'string',
  markdown: 'string',
  url: 'uri',
  canonical: 'uri',
  uuid: 'uri',
  oid: 'uri',
  positiveInt: 'integer',
  unsignedInt: 'integer',
}

function baseOf(type: string): string | undefined {
  const row = typeOf(type)
  if (row?.kind === 'backbone') return 'BackboneElement'
  return row?.base ?? bases[type] ?? (type === 'DomainResource' ? 'Resource' : undefined)
}

const systemNames = /^(?:Boolean|String|Integer|Decimal|Date|DateTime|Time)$/

function plainName(wanted: string): string {
  const name = wanted.slice(wanted.lastIndexOf('.') + 1)
  return systemNames.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name
}
