// What a reference points at, with its own surroundings, where it is contained or in the Bundle around.
// https://hl7.org/fhir/R4/references.html

import { containerOf } from '../rules/contained.ts'
import { type Container, resolveIn } from '../rules/container.ts'
import { isObject } from '../schema.ts'
import type { Found } from './values.ts'

/** The resource that a Reference (or a canonical or URI) points at; undefined where it is not at hand. */
export function resolveFound(found: Found, container: Container): { found: Found; container: Container } | undefined {
  const { value } = found.node
  const reference = isObject(value) ? value.reference : value
  if (typeof reference !== 'string' || reference === '') return undefined
  const node = resolveIn(container, reference)
  if (!node || !isObject(node.value)) return undefined
  const target = { node, at: found.at }
  if (reference === '#') return { found: target, container: container.root }
  const entry = container.bundle?.find(reference, container.entry)[0]?.fullUrl
  const inside = containerOf(node.value, node.type, found.at, container, reference.startsWith('#'))
  return { found: target, container: reference.startsWith('#') ? inside : { ...inside, entry, root: inside } }
}

/** The surroundings of a value: its own where it is a resource inside another. */
export function containerAt(found: Found, container: Container): Container {
  const { value, type } = found.node
  if (value === container.value || !isObject(value) || typeof value.resourceType !== 'string') return container
  return containerOf(value, type, found.at, container)
}
