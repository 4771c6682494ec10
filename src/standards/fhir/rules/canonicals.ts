// The definitions that a check may draw on, by the canonical URLs that a resource (or a definition) names.
// https://hl7.org/fhir/R4/references.html#canonical

import { codesOf } from '../elements.ts'
import { isObject } from '../schema.ts'
import type { Complex } from './container.ts'
import { ownProfiles, ownSystem, ownValueSet } from './definitions.ts'

export interface Canonical {
  readonly kind: string
  /** With its version behind `|` where one is named. */
  readonly url: string
}

/** Member of any object → the kind that it names, as a URL or a list of them. */
const members: Readonly<Record<string, string>> = {
  profile: 'StructureDefinition',
  targetProfile: 'StructureDefinition',
  baseDefinition: 'StructureDefinition',
  valueSet: 'ValueSet',
  answerValueSet: 'ValueSet',
  system: 'CodeSystem',
  source: 'CodeSystem',
  target: 'CodeSystem',
  supplements: 'CodeSystem',
  questionnaire: 'Questionnaire',
  measure: 'Measure',
  library: 'Library',
  valueCanonical: 'ValueSet',
}

const mostNamed = 2000

/** What a resource names that R4 itself does not have, each once; iterative, since depth is the sender's. */
export function canonicalsIn(resource: Complex): Canonical[] {
  const found = new Map<string, Canonical>()
  const add = (kind: string, url: unknown): void => {
    if (typeof url !== 'string' || url.length > 1000 || !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url)) return
    if (!isOwn(kind, url) && found.size < mostNamed) found.set(`${kind} ${url}`, { kind, url })
  }
  const open: unknown[] = [resource]
  while (open.length > 0) {
    const next = open.pop()
    if (Array.isArray(next)) for (const one of next as unknown[]) open.push(one)
    if (!isObject(next)) continue
    for (const [name, value] of Object.entries(next)) {
      if (name === 'extension' || name === 'modifierExtension') {
        for (const one of listOf(value)) if (isObject(one)) add('StructureDefinition', one.url)
      }
      const kind = Object.hasOwn(members, name) ? members[name] : undefined
      if (kind !== undefined) for (const one of listOf(value)) add(kind, one)
      if (typeof value === 'object' && value !== null) open.push(value)
    }
  }
  return [...found.values()]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** Nobody's definition takes the place of R4's own. */
function isOwn(kind: string, canonical: string): boolean {
  const url = canonical.replace(/\|.*/, '')
  if (kind === 'StructureDefinition') return Object.hasOwn(ownProfiles(), url) || isCore(url)
  if (kind === 'CodeSystem') return ownSystem(url) !== undefined
  if (kind !== 'ValueSet') return false
  return ownValueSet(url) !== undefined || codesOf(url.replace('http://hl7.org/fhir/ValueSet/', '')) !== undefined
}

const core = /^http:\/\/hl7\.org\/fhir\/StructureDefinition\/[A-Z][A-Za-z]*$/

function isCore(url: string): boolean {
  return core.test(url)
}
