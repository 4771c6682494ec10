// The resource that a rule looks at, with the resources around it.

import type { Node, Nodes, Scope } from '../fhirpath/nodes.ts'
import { isObject } from '../schema.ts'
import type { BundleEntries } from './bundle-entries.ts'
import type { Definitions } from './definitions.ts'
import type { Findings } from './findings.ts'
import type { Place } from './place.ts'

export type Complex = Readonly<Record<string, unknown>>

export interface Walk {
  readonly findings: Findings
  readonly definitions: Definitions
  /** Nodes that expressions may still make, in all. */
  readonly budget: { left: number }
  readonly memberOf?: (value: Node, valueSet: string) => boolean | undefined
  /** Whether the document is in another language than the names of codes here. */
  readonly isForeign?: boolean
  /** Called for every resource and extension at the deepest level. */
  readonly profiles?: (value: Complex, type: string, at: Place, container: Container) => void
}

export interface Container {
  readonly value: Complex
  readonly type: string
  readonly at: Place
  /** The resource that a contained one stands in, or itself. */
  root: Container
  /** The resource around it: a Bundle, a Parameters, the container of a contained one. */
  readonly outer: Container | undefined
  bundle: BundleEntries | undefined
  /** fullUrl of its entry. */
  readonly entry: string | undefined
  /** The resources contained in the root, by id. */
  readonly contained: ReadonlyMap<string, Complex>
  readonly memo: Map<object, Nodes>
  /** The ids of its elements, as far as they were met. */
  ids?: Set<string>
  /** What its expressions may look at. */
  scope?: Scope
}

/** The resource that a reference points at, where it is at hand: contained, or in the Bundle around. */
export function resolveIn(container: Container, reference: string): Node | undefined {
  if (reference === '#') return { value: container.root.value, type: container.root.type }
  const found = reference.startsWith('#')
    ? container.contained.get(reference.slice(1))
    : container.bundle?.find(reference, container.entry)[0]?.resource
  return isObject(found) && typeof found.resourceType === 'string'
    ? { value: found, type: found.resourceType }
    : undefined
}
