// The definitions that rules draw on: those given for this check first, then R4's own tables.
// https://hl7.org/fhir/R4/conformance-module.html

import { createRequire } from 'node:module'
import type { JsonObject } from '../../standard.ts'

/** Conformance resources by canonical URL; a version after `|` counts when it is given. */
export interface Definitions {
  readonly structure: (url: string) => JsonObject | undefined
  readonly find: (kind: string, url: string) => JsonObject | undefined
}

const require = createRequire(import.meta.url)
let profiles: Readonly<Record<string, JsonObject>> | undefined
let systems: Readonly<Record<string, readonly string[]>> | undefined
let sets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> | undefined
let parents: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
let displays: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> | undefined
let bindings: Readonly<Record<string, string>> | undefined
const systemSets = new Map<string, ReadonlySet<string> | undefined>()

/** R4's own profiles and extensions. */
export function ownProfiles(): Readonly<Record<string, JsonObject>> {
  profiles ??= require('../../../../standards/fhir-r4/profiles.json') as Record<string, JsonObject>
  return profiles
}

/** All codes of a code system of HL7, where R4 has them all. */
export function ownSystem(url: string): ReadonlySet<string> | undefined {
  if (systemSets.has(url)) return systemSets.get(url)
  systems ??= require('../../../../standards/fhir-r4/code-systems.json') as Record<string, readonly string[]>
  const found = Object.hasOwn(systems, url) ? new Set(systems[url]) : undefined
  if (found) systemSets.set(url, found)
  return found
}

/** Code → the code above it, of a system of HL7; empty where it has no levels. */
export function ownParents(url: string): Readonly<Record<string, string>> {
  parents ??= require('../../../../standards/fhir-r4/code-parents.json') as NonNullable<typeof parents>
  return Object.hasOwn(parents, url) ? (parents[url] ?? {}) : {}
}

/** Code → its names, of a system that is R4's alone. */
export function ownDisplays(url: string): Readonly<Record<string, readonly string[]>> | undefined {
  displays ??= require('../../../../standards/fhir-r4/code-displays.json') as NonNullable<typeof displays>
  return Object.hasOwn(displays, url) ? displays[url] : undefined
}

/** System → codes of a value set that is not of a required binding. */
export function ownValueSet(url: string): Readonly<Record<string, readonly string[]>> | undefined {
  sets ??= require('../../../../standards/fhir-r4/value-sets.json') as typeof sets
  return sets && Object.hasOwn(sets, url) ? sets[url] : undefined
}

/** The value set of an element's extensible binding. */
export function extensibleBinding(path: string): string | undefined {
  bindings ??= require('../../../../standards/fhir-r4/bindings.json') as Record<string, string>
  return Object.hasOwn(bindings, path) ? bindings[path] : undefined
}

/** Definitions that come with a check: a package's resources, or none. */
export function definitionsOf(resources: Iterable<JsonObject>): Definitions {
  const known = new Map<string, JsonObject>()
  for (const resource of resources) {
    const { url, version, resourceType } = resource
    if (typeof url !== 'string' || typeof resourceType !== 'string') continue
    known.set(`${resourceType} ${url}`, resource)
    if (typeof version === 'string') known.set(`${resourceType} ${url}|${version}`, resource)
  }
  const find = (kind: string, url: string): JsonObject | undefined =>
    known.size === 0 ? undefined : known.get(`${kind} ${url}`)
  return {
    find,
    structure: (url) => find('StructureDefinition', url) ?? ownStructure(url),
  }
}

function ownStructure(url: string): JsonObject | undefined {
  const own = ownProfiles()
  const bare = url.replace(/\|4\.0(?:\.[01])?$/, '')
  return Object.hasOwn(own, bare) ? own[bare] : undefined
}

/** Nothing but R4's own. */
export const noDefinitions: Definitions = definitionsOf([])
