// One walk over a resource that is sound in structure: the invariants of every type that is met, and what code checks
// of its references, codes and content. https://hl7.org/fhir/R4/validation.html

import { type Element, membersOf, resourceTypes } from '../elements.ts'
import { type Node, nodeOf, type Scope, Unknown } from '../fhirpath/nodes.ts'
import { primitives } from '../primitives.ts'
import { isObject } from '../schema.ts'
import { type ElementCheck, elementChecks, resourceChecks } from './checks.ts'
import { checkContained, containerOf } from './contained.ts'
import { type Complex, type Container, resolveIn, type Walk } from './container.ts'
import { report, shown } from './findings.ts'
import { isNamed } from './named-codes.ts'
import { expressionOf, type Place } from './place.ts'
import { type Rule, rulesOf } from './rule-table.ts'

interface Way {
  readonly key: string
  readonly name: string
  readonly element: Element
  readonly type: string
  /** The element's own type, where `type` is that of a primitive's sibling. */
  readonly held: string
  /** Rules of the element, beside those of its type. */
  readonly rules: readonly Rule[]
  /** The path that bindings go by: `Patient.maritalStatus`. */
  readonly path: string
  readonly check: ElementCheck | undefined
}

/** What is to be looked at in the objects of one type. */
interface Visited {
  readonly rules: readonly Rule[]
  readonly ways: ReadonlyMap<string, Way>
}

const tables = new Map<string, Visited>()
const looked = new Set(['xhtml', 'canonical', 'uri', 'url'])
const simple = new Set(Object.keys(primitives).filter((name) => !looked.has(name)))

/** The members of a type that are worth a visit. */
function visitedOf(type: string): Visited {
  const known = tables.get(type)
  if (known) return known
  const ways = new Map<string, Way>()
  for (const { name, element, type: held } of membersOf(type).values()) {
    const path = `${type}.${element.name}`
    const isOwn = held === path || held === type
    const rules = isOwn ? [] : rulesOf(element.choice ? `${path}[x]` : path)
    const way = {
      key: name,
      name: element.choice ? `${element.name}.ofType(${held})` : element.name,
      element,
      type: held,
      held,
      rules,
      path,
      check: elementChecks[held],
    }
    const isCode = held === 'code' && isNamed(element, path)
    if (!simple.has(held) || rules.length > 0 || isCode) ways.set(name, way)
    if (primitives[held])
      ways.set(`_${name}`, { ...way, key: `_${name}`, type: 'Element', rules: [], check: elementChecks.Element })
  }
  const visited = { rules: rulesOf(type), ways }
  tables.set(type, visited)
  return visited
}

/** Checks a resource and all that is in it. */
export function walkResource(value: Complex, type: string, at: Place, walk: Walk, parent?: Container): void {
  const isContained = parent !== undefined && at.key === 'contained'
  const container = containerOf(value, type, at, parent)
  if (!isContained && Array.isArray(value.contained)) checkContained(container, walk)
  resourceChecks[type]?.(value, at, container, walk)
  walk.profiles?.(value, type, at, container)
  walkObject(value, type, at, container, walk)
}

function walkObject(value: Complex, type: string, at: Place, container: Container, walk: Walk): void {
  const { rules, ways } = visitedOf(type)
  if (rules.length > 0) checkRules(rules, { value, type }, at, container, walk)
  if (value.id !== undefined && at !== container.at) checkElementId(value.id, type, at, container, walk)
  for (const key in value) {
    const way = ways.get(key)
    if (!way) continue
    const held = value[key]
    if (way.type === 'Element' && way.element.codes !== undefined) checkMissingCode(value, way, at, walk)
    if (!Array.isArray(held)) {
      visit(
        held,
        way,
        { parent: at, key, name: way.name, typed: way.path, type: way.held, value: held },
        container,
        walk,
      )
      continue
    }
    for (let index = 0; index < held.length; index += 1) {
      const entry: unknown = held[index]
      visit(
        entry,
        way,
        { parent: at, key, name: way.name, index, typed: way.path, type: way.held, value: entry },
        container,
        walk,
      )
    }
  }
}

/** The id of an element is its own within its resource; those of definitions count in their own lists. */
function checkElementId(id: unknown, type: string, at: Place, container: Container, { findings }: Walk): void {
  if (typeof id !== 'string' || type === 'ElementDefinition') return
  const known = container.ids ?? new Set<string>()
  container.ids = known
  if (/\s/.test(id)) report(findings, 'error', 'element.id', at, `${shown(id)} has a space, and an id has none.`)
  if (known.has(id)) report(findings, 'error', 'element.id', at, `Another element has the id ${shown(id)} too.`)
  known.add(id)
}

/** A required code cannot be replaced by an extension that says why it is not there. */
function checkMissingCode(value: Complex, { key, name, element }: Way, at: Place, walk: Walk): void {
  const held = value[key.slice(1)]
  const sibling = value[key]
  const places = Array.isArray(sibling) ? [...sibling.keys()] : [undefined]
  for (const index of places) {
    if ((index === undefined ? held : Array.isArray(held) ? (held[index] as unknown) : undefined) != null) continue
    const place: Place = { parent: at, key, name, ...(index === undefined ? {} : { index }) }
    report(
      walk.findings,
      'error',
      'code.required',
      place,
      `A code of the value set ${element.codes} is required here: add it.`,
    )
  }
}

function visit(value: unknown, way: Way, at: Place, container: Container, walk: Walk): void {
  if (value === null || value === undefined) return
  if (way.rules.length > 0) checkRules(way.rules, nodeOf(value, way.type), at, container, walk)
  way.check?.(value, at, way, container, walk)
  if (!isObject(value)) return
  if (way.type !== 'Resource') return walkObject(value, way.type, at, container, walk)
  const type = value.resourceType
  if (typeof type === 'string' && isResourceType(type)) walkResource(value, type, at, walk, container)
}

const types = new Set(resourceTypes())
const isResourceType = (name: string): boolean => types.has(name)

/** What an expression may look at from a place; one for all places of a resource, since one is looked at after another. */
function scopeAt(node: Node, container: Container, walk: Walk): Scope {
  const scope = container.scope ?? scopeOf(node, container, walk)
  container.scope = scope
  scope.context = node
  scope.self = node
  // An expression that was given up leaves it where it was.
  scope.index = 0
  return scope
}

function scopeOf(node: Node, container: Container, walk: Walk): Scope {
  const { value, type, root } = container
  return {
    resource: { value, type },
    root: { value: root.value, type: root.type },
    context: node,
    self: node,
    index: 0,
    total: [],
    budget: walk.budget,
    memo: container.memo,
    resolve: (reference) => resolveIn(container, reference),
    ...(walk.memberOf ? { memberOf: walk.memberOf } : {}),
  }
}

/** Reports the rules that do not hold for a node. */
export function checkRules(rules: readonly Rule[], node: Node, at: Place, container: Container, walk: Walk): void {
  const scope = scopeAt(node, container, walk)
  for (const rule of rules) {
    if (holds(rule, node, scope, at, walk)) continue
    const meaning = rule.human === undefined ? '' : `${rule.human.slice(0, 300)} `
    const text = `The rule ${rule.key} does not hold: ${meaning}${rule.expression}`
    report(walk.findings, rule.severity, `invariant.${rule.key}`, at, text.slice(0, 500))
  }
}

/** What cannot be known is not held against a document. */
function holds(rule: Rule, node: Node, scope: Scope, at: Place, walk: Walk): boolean {
  try {
    const truth = rule.holds(node, scope)
    // What has no answer does not hold; a remark is not worth that much.
    return rule.severity === 'error' ? truth === true : truth !== false
  } catch (error) {
    if (!(error instanceof Unknown || error instanceof RangeError)) throw error
    const why = error instanceof Unknown ? error.message : 'nesting'
    const text = `The rule ${rule.key} could not be checked at ${expressionOf(at)}: ${why}.`
    report(walk.findings, 'information', 'unchecked', at, text)
    return true
  }
}
