// Contained resources: not nested, without versions and security of their own, and pointed at from somewhere (rules
// dom-2 to dom-5). https://hl7.org/fhir/R4/domainresource.html

import { isObject } from '../schema.ts'
import type { Complex, Container, Walk } from './container.ts'
import { report, shown } from './findings.ts'
import { below, type Place } from './place.ts'

/** The resources contained in one, by id. */
export function containedIn(value: Complex): ReadonlyMap<string, Complex> {
  if (!Array.isArray(value.contained)) return none
  const found = new Map<string, Complex>()
  for (const entry of value.contained as readonly unknown[]) {
    if (isObject(entry) && typeof entry.id === 'string' && !found.has(entry.id)) found.set(entry.id, entry)
  }
  return found
}

const none: ReadonlyMap<string, Complex> = new Map()

/** A resource with what is around it; `parent` is the one that it stands in. */
export function containerOf(
  value: Complex,
  type: string,
  at: Place,
  parent?: Container,
  isContained = parent !== undefined && at.key === 'contained',
): Container {
  const container = {
    value,
    type,
    at,
    bundle: parent?.bundle,
    outer: parent,
    entry: isContained ? parent?.entry : entryOf(at, parent),
    contained: isContained && parent ? parent.contained : containedIn(value),
    memo: new Map(),
  } as unknown as Container
  container.root = isContained && parent ? parent.root : container
  return container
}

/** The fullUrl of the Bundle entry that a resource is in, or that of the resource around. */
function entryOf(at: Place, parent: Container | undefined): string | undefined {
  const entry = at.key === 'resource' && at.parent?.key === 'entry' ? at.parent.index : undefined
  if (entry === undefined || parent?.type !== 'Bundle') return parent?.entry
  const held = Array.isArray(parent.value.entry) ? (parent.value.entry[entry] as unknown) : undefined
  return isObject(held) && typeof held.fullUrl === 'string' ? held.fullUrl : undefined
}

export function checkContained({ value, at }: Container, { findings }: Walk): void {
  const pointedAt = fragmentsOf(value)
  const seen = new Set<string>()
  for (const [index, entry] of (value.contained as readonly unknown[]).entries()) {
    if (!isObject(entry)) continue
    const place = below(at, 'contained', index)
    const { id, meta } = entry
    if (entry.contained !== undefined) {
      report(findings, 'error', 'invariant.dom-2', place, 'A contained resource may not contain others: move them up.')
    }
    if (isObject(meta) && (meta.versionId !== undefined || meta.lastUpdated !== undefined)) {
      report(
        findings,
        'error',
        'invariant.dom-4',
        place,
        'A contained resource has no version and no time of its own: remove them from its meta.',
      )
    }
    if (isObject(meta) && meta.security !== undefined) {
      report(
        findings,
        'error',
        'invariant.dom-5',
        place,
        'A contained resource has no security label of its own: put it on the outer resource.',
      )
    }
    if (typeof id !== 'string') {
      report(
        findings,
        'error',
        'contained.id',
        place,
        'A contained resource needs an id, since nothing can point at it without.',
      )
      continue
    }
    if (seen.has(id)) {
      report(
        findings,
        'error',
        'contained.duplicate',
        place,
        `Two contained resources have the id ${shown(id)}: give each its own.`,
      )
    }
    seen.add(id)
    if (!pointedAt.has(`#${id}`) && !fragmentsOf(entry).has('#')) {
      report(
        findings,
        'error',
        'invariant.dom-3',
        place,
        `Nothing points at the contained resource ${shown(id)}: refer to it as "#${id}", or remove it.`,
      )
    }
  }
}

/** Every string that starts with # in a resource, links of its narrative included. Iterative, since depth is the sender's. */
function fragmentsOf(value: unknown): Set<string> {
  const found = new Set<string>()
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') {
      if (next.startsWith('#')) found.add(next)
      else if (next.startsWith('<div'))
        for (const [, link = ''] of next.matchAll(/["'](#[A-Za-z0-9.-]{1,64})["']/g)) found.add(link)
    } else if (typeof next === 'object' && next !== null) {
      for (const one of Object.values(next)) open.push(one)
    }
  }
  return found
}
