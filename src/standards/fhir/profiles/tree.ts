// A profile as a tree of what it demands: its own differential over that of the profiles it derives from. R4's base
// types need no part in it, since structure and rules hold for every resource anyway.
// https://hl7.org/fhir/R4/profiling.html#snapshot

import { membersOf, typeOf } from '../elements.ts'
import { primitives } from '../primitives.ts'
import type { Complex } from '../rules/container.ts'
import type { Definitions } from '../rules/definitions.ts'
import { objectsIn } from '../rules/questionnaire.ts'
import { isObject } from '../schema.ts'

/** What is demanded of one element, or of one slice of it. */
export interface Demand {
  readonly name: string
  /** The members of the element's definition, merged along the chain of profiles. */
  rules: Complex
  readonly children: Map<string, Demand>
  readonly slices: Map<string, Demand>
}

export interface Profile {
  readonly url: string
  /** The R4 type that is constrained. */
  readonly type: string
  readonly root: Demand
  /** Base profiles that are not at hand. */
  readonly missing: readonly string[]
}

const mostBases = 20
const structureBase = 'http://hl7.org/fhir/StructureDefinition/'

/** The tree of a profile; undefined where its definition is not at hand. */
export function profileOf(url: string, definitions: Definitions): Profile | undefined {
  const known = kept.get(definitions)?.get(url)
  if (known) return known
  const definition = definitions.structure(url)
  if (!definition || typeof definition.type !== 'string') return undefined
  const chain: Complex[] = [definition]
  const missing: string[] = []
  for (let base = definition.baseDefinition; typeof base === 'string' && chain.length < mostBases; ) {
    const above = definitions.structure(base)
    if (!above) {
      if (!isBase(base)) missing.push(base)
      break
    }
    chain.push(above)
    base = above.derivation === 'constraint' ? above.baseDefinition : undefined
  }
  const root: Demand = { name: definition.type, rules: {}, children: new Map(), slices: new Map() }
  for (const one of chain.toReversed()) {
    const ids = new Map<string, string>()
    for (const element of elementsOf(one, missing)) place(root, element, idOf(element, ids), definition.type)
  }
  const profile = { url, type: definition.type, root, missing }
  const table = kept.get(definitions) ?? new Map<string, Profile>()
  kept.set(definitions, table.set(url, profile))
  return profile
}

const kept = new WeakMap<Definitions, Map<string, Profile>>()

const abstract = new Set(['Resource', 'DomainResource', 'Element', 'BackboneElement'])

function isBase(url: string): boolean {
  return ownType(url) !== undefined
}

/** The R4 type that a canonical URL is the definition of. */
export function ownType(url: string): string | undefined {
  const name = url.startsWith(structureBase) ? url.slice(structureBase.length).replace(/\|.*/, '') : ''
  return typeOf(name) !== undefined || abstract.has(name) || primitives[name] !== undefined ? name : undefined
}

/** The R4 type that a profile constrains, or that a URL is the definition of; undefined where it is not at hand. */
export function baseType(url: string, definitions: Definitions): string | undefined {
  const type = definitions.structure(url)?.type
  return typeof type === 'string' ? type : ownType(url)
}

/** The differential; the snapshot where there is none, or where the base that it builds on is not at hand. */
function elementsOf(definition: Complex, missing: readonly string[]): Complex[] {
  const { differential, snapshot } = definition
  const isAlone = missing.length > 0 && missing.includes(String(definition.baseDefinition))
  if (isObject(differential) && !(isAlone && isObject(snapshot))) return objectsIn(differential.element)
  return isObject(snapshot) ? objectsIn(snapshot.element) : []
}

/** Puts an element of a differential where its id says, merged into what is there. */
function place(root: Demand, element: Complex, id: string, type: string): void {
  const [, ...segments] = id.split('.')
  let at = root
  let typeAt: string | undefined = type
  for (const segment of segments) {
    const [rawName, slice] = splitOnce(segment)
    const { name, typed } = choiceName(typeAt, rawName, slice)
    let next = child(at, typed ?? name)
    if (slice !== undefined && typed === undefined) next = sliceNamed(next, slice)
    at = next
    typeAt = typeAt === undefined ? undefined : typeBelow(typeAt, typed ?? name)
  }
  at.rules = merged(at.rules, element)
}

/** The id of an element; without one, its path below the slice that was named last. */
function idOf(element: Complex, ids: Map<string, string>): string {
  const path = String(element.path)
  if (typeof element.id === 'string' && element.id.split('.').length === path.split('.').length) return element.id
  const cut = path.lastIndexOf('.')
  const parent = cut < 0 ? undefined : path.slice(0, cut)
  const above = parent === undefined ? undefined : (ids.get(parent) ?? parent)
  const own = above === undefined ? path : `${above}${path.slice(cut)}`
  const id = typeof element.sliceName === 'string' ? `${own}:${element.sliceName}` : own
  if (ids.has(path)) for (const known of ids.keys()) if (known.startsWith(`${path}.`)) ids.delete(known)
  ids.set(path, id)
  return id
}

function splitOnce(segment: string): [string, string | undefined] {
  const at = segment.indexOf(':')
  return at < 0 ? [segment, undefined] : [segment.slice(0, at), segment.slice(at + 1)]
}

/** `value[x]:valueQuantity` and `valueQuantity` are one typed form of a choice. */
function choiceName(
  type: string | undefined,
  name: string,
  slice: string | undefined,
): { name: string; typed?: string } {
  const plain = name.replace('[x]', '')
  const members = type === undefined ? undefined : membersOf(type)
  if (slice !== undefined && members?.get(slice)?.element.name === plain && name.endsWith('[x]'))
    return { name: plain, typed: slice }
  const member = members?.get(plain)
  if (member?.element.choice) return { name: plain, typed: plain }
  return { name: plain }
}

function typeBelow(type: string, name: string): string | undefined {
  const element = typeOf(type)?.elements.find((one) => one.name === name)
  if (element) return element.types.length === 1 ? element.types[0] : undefined
  return membersOf(type).get(name)?.type
}

function child(parent: Demand, name: string): Demand {
  const known = parent.children.get(name)
  if (known) return known
  const made: Demand = { name, rules: {}, children: new Map(), slices: new Map() }
  parent.children.set(name, made)
  return made
}

/** `a/b` is the slice b of the slice a, where there is one of that name. */
function sliceNamed(parent: Demand, name: string): Demand {
  const cut = name.lastIndexOf('/')
  const outer = cut < 0 ? undefined : name.slice(0, cut)
  if (outer === undefined || !hasSlice(parent, outer)) return sliceOf(parent, name)
  return sliceOf(sliceNamed(parent, outer), name)
}

function hasSlice(parent: Demand, name: string): boolean {
  const [first = ''] = name.split('/')
  return parent.slices.has(name) || parent.slices.has(first)
}

function sliceOf(parent: Demand, name: string): Demand {
  const known = parent.slices.get(name)
  if (known) return known
  const made: Demand = { name, rules: {}, children: new Map(), slices: new Map() }
  parent.slices.set(name, made)
  return made
}

function merged(base: Complex, element: Complex): Complex {
  const inherited = objectsIn(base.constraint)
  const keys = new Set(inherited.map(({ key }) => key))
  const constraint = [...inherited, ...objectsIn(element.constraint).filter(({ key }) => !keys.has(key))]
  return { ...base, ...element, ...(constraint.length > 0 ? { constraint } : {}) }
}
