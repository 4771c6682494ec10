// What a sender of FHIR XML is told of elements and attributes that have no place.

import type { SaxesTagNS } from 'saxes'
import { closest } from '../closest.ts'
import { resourceTypes } from '../elements.ts'
import { isResourceType } from './children.ts'
import type { Frame } from './frames.ts'
import { fhirNamespace, xhtmlNamespace } from './namespaces.ts'

/** Why an element has no place in the frame. */
export function unknownElement(frame: Frame, name: string): string {
  const known = frame.children.get(name)
  if (known) return `${name} is an attribute here: write it into the start tag of ${nameOf(frame)}.`
  return `${described(frame)} has no element ${shown(name)}: remove it.${hint(name, frame.children.keys())}`
}

/** Why an attribute has no place on the element of the frame. */
export function unknownAttribute(frame: Frame, name: string): string {
  if (frame.children.has(name))
    return `${name} is an element here, not an attribute: write <${name}> in ${nameOf(frame)}.`
  if (name === 'value') return `${nameOf(frame)} is no primitive, so it has no value: remove the attribute.`
  const allowed = [...frame.children.values()].filter((child) => child.form === 'attribute').map((child) => child.name)
  if (frame.child?.form === 'primitive') allowed.push('value')
  return `${nameOf(frame)} has no attribute ${shown(name)}: remove it.${hint(name, allowed)}`
}

/** Why the element that should be a resource is none, or undefined when it is. */
export function wrongRoot(name: string): string | undefined {
  if (isResourceType(name)) return undefined
  return `${shown(name)} is not a resource type of FHIR R4.${hint(name, resourceTypes())}`
}

/** What is wrong with the namespace of an element. */
export function wrongNamespace(tag: SaxesTagNS, expected: string): string {
  const found = tag.uri === '' ? 'in no namespace' : `in the namespace ${shown(tag.uri)}`
  const holder = expected === xhtmlNamespace ? 'the div of a narrative' : 'FHIR'
  const where = expected === fhirNamespace ? 'the root element' : 'the div'
  const name = tag.prefix === '' ? 'xmlns' : `xmlns:${tag.prefix}`
  return `${shown(tag.name)} is ${found}, and ${holder} is in ${expected}: write ${name}="${expected}" on ${where}.`
}

/** What is wrong with text in the element of the frame. */
export function lastingText(frame: Frame): string {
  const cure =
    frame.child?.form === 'primitive'
      ? `write it as <${frame.child.name} value="…"/>`
      : 'put it into the value of an element, or remove it'
  return `There is text in ${nameOf(frame)}, where FHIR has elements only: ${cure}.`
}

function nameOf(frame: Frame): string {
  return frame.child?.name ?? frame.type
}

function described(frame: Frame): string {
  return frame.child?.form === 'primitive' ? `The primitive ${frame.child.name}` : frame.type
}

function hint(name: string, candidates: Iterable<string>): string {
  const [near] = closest(name, candidates)
  return near === undefined || near === name ? '' : ` Did you mean ${near}?`
}

function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
}
