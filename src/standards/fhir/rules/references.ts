// References: what they may point at, and that what they say of a resource at hand is true.
// https://hl7.org/fhir/R4/references.html

import { resourceTypes } from '../elements.ts'
import { isObject } from '../schema.ts'
import { partsOf, relative } from './bundle-entries.ts'
import type { ElementCheck } from './checks.ts'
import { resolveIn } from './container.ts'
import { report, shown } from './findings.ts'
import { isAbsolute } from './uris.ts'

const types = new Set(resourceTypes())

export const checkReference: ElementCheck = (value, at, { element }, container, walk) => {
  if (!isObject(value)) return
  const { reference, type } = value
  const allowed = element.targets
  const fits = (name: string): boolean => !allowed || allowed.includes('Resource') || allowed.includes(name)
  const refuse = (code: string, text: string): void => report(walk.findings, 'error', code, at, text)
  if (typeof type === 'string' && !types.has(type) && !isAbsolute(type)) {
    return refuse('reference.type', `${shown(type)} is no type of resource: write one, with its capital letter.`)
  }
  if (typeof type === 'string' && types.has(type) && !fits(type)) {
    return refuse('reference.type', `A reference to ${type} is not allowed here: it may be to ${allowed?.join(', ')}.`)
  }
  if (typeof reference !== 'string') return
  const target = resolveIn(container, reference)
  if (reference.startsWith('#')) {
    if (target === undefined) {
      const text = `Nothing contained has the id ${shown(reference.slice(1))}: contain it, or refer to where it is.`
      return refuse('invariant.ref-1', text)
    }
  } else if (target === undefined && container.bundle && isLocalUrn(reference, container.bundle.type)) {
    return refuse(
      'reference.bundle',
      `No entry of the Bundle has the fullUrl ${shown(reference)}: add it, or correct the reference.`,
    )
  }
  if (target === undefined && !isAbsolute(reference) && !hasForm(reference)) {
    const text = `${shown(reference)} is no reference: write Type/id, a whole URL, or #id of what is contained.`
    return refuse('reference.form', text)
  }
  const implied = typeIn(reference)
  if (target !== undefined) {
    if (reference !== '#' && !fits(target.type)) {
      refuse('reference.target', `${shown(reference)} is a ${target.type}, and may be ${allowed?.join(', ')}.`)
    } else if (typeof type === 'string' && types.has(type) && type !== target.type) {
      refuse('reference.type', `The reference says it is to a ${type}, and ${shown(reference)} is a ${target.type}.`)
    }
    if (implied !== undefined && implied !== target.type) {
      refuse('reference.target', `${shown(reference)} is the address of a ${implied}, and a ${target.type} is there.`)
    }
  } else if (implied !== undefined && !fits(implied)) {
    refuse('reference.target', `${shown(reference)} is a ${implied}, and may be ${allowed?.join(', ')}.`)
  } else if (implied !== undefined && typeof type === 'string' && types.has(type) && type !== implied) {
    refuse('reference.type', `The reference says it is to a ${type}, and ${shown(reference)} is a ${implied}.`)
  }
}

const wholes = new Set<unknown>(['document', 'message', 'transaction'])

function isLocalUrn(reference: string, type: unknown): boolean {
  return /^urn:(?:uuid|oid):/.test(reference) && wholes.has(type)
}

/** `Type/id` with a version or a fragment, or the search that stands for one. */
function hasForm(reference: string): boolean {
  if (reference.startsWith('#') || reference.length > 4000) return true
  const type = /^([A-Za-z]+)(?:\?.|\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?(?:#|$))/s.exec(
    reference,
  )?.[1]
  return type !== undefined && types.has(type)
}

/** The resource type that a RESTful reference names. */
export function typeIn(reference: string): string | undefined {
  const name = reference.length < 4000 ? (relative.exec(reference)?.[1] ?? partsOf(reference)?.type) : undefined
  return name !== undefined && types.has(name) ? name : undefined
}
