// JSON Schemas of R4 types, made from the tables: one resource or datatype each, the others reached at run time by
// `delegate`, so that a type costs its own elements alone. https://hl7.org/fhir/R4/json.html

import type { SchemaFormat, SchemaSource } from '../schemas.ts'
import { codesOf, datatypes, type Element, membersOf, resourceTypes, typeOf } from './elements.ts'
import { type MemberRules, memberFaults, memberRulesOf } from './members.ts'
import { primitives } from './primitives.ts'

type Schema = Record<string, unknown>

/** Verdicts on R4 types: `validatorFor(fhirSchemas, 'Patient')`. */
export const fhirSchemas: SchemaSource = {
  name: 'fhir-r4',
  keys: () => [...resourceTypes(), ...datatypes()],
  schemaOf: schemaOfType,
  formats: formats(),
  keywords: {
    /** The argument is the type's name; the object's members must fit together. */
    membersOf: (type: string, value: unknown) => holdsTogether(memberRulesOf(type), value),
    /** The argument is the value set's name; one coding of the concept must be in it. */
    codedBy: (valueSet: string, value: unknown) => isCodedBy(valueSet, value),
  },
  kindOf: resourceTypeOf,
}

const resources = new Set(resourceTypes())

/** The R4 resource type that a value says it is, if it is one of R4. */
export function resourceTypeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('resourceType' in value)) return undefined
  const type = value.resourceType
  return typeof type === 'string' && resources.has(type) ? type : undefined
}

/** The schema of one resource type or datatype with its backbone elements under `$defs`. */
export function schemaOfType(name: string): Schema {
  const backbones: Record<string, Schema> = {}
  const schema = objectSchema(name, backbones)
  return { ...schema, $defs: backbones }
}

function objectSchema(name: string, backbones: Record<string, Schema>): Schema {
  const properties: Record<string, Schema> = {}
  const required: string[] = []
  if (typeOf(name)?.kind === 'resource') {
    properties.resourceType = { const: name }
    required.push('resourceType')
  }
  for (const { name: member, element, type } of membersOf(name).values()) {
    const one = valueSchema(element, type, backbones)
    properties[member] = element.many ? { type: 'array', minItems: 1, items: one } : one
    if (!primitives[type] || element.plain) continue
    const sibling = { delegate: 'Element' }
    properties[`_${member}`] = element.many
      ? { type: 'array', minItems: 1, items: { anyOf: [{ type: 'null' }, sibling] } }
      : sibling
  }
  return { type: 'object', properties, required, additionalProperties: false, membersOf: name }
}

function valueSchema(element: Element, type: string, backbones: Record<string, Schema>): Schema {
  if (primitives[type]) return primitiveSchema(element, type)
  if (type === 'Resource') return { delegateByKind: true }
  if (typeOf(type)?.kind === 'backbone') {
    if (!backbones[type]) {
      backbones[type] = {}
      Object.assign(backbones[type], objectSchema(type, backbones))
    }
    return { $ref: `#/$defs/${type}` }
  }
  const bound = type === 'CodeableConcept' && element.codes !== undefined && codesOf(element.codes)
  return bound ? { delegate: type, codedBy: element.codes } : { delegate: type }
}

/** In a list a null may stand where only the sibling has something to say. */
function primitiveSchema(element: Element, type: string): Schema {
  const primitive = primitives[type]
  const schema: Schema = { type: element.many ? [primitive?.json, 'null'] : primitive?.json }
  const codes = type === 'code' ? boundCodes(element) : undefined
  if (codes) schema.enum = element.many ? [...codes, null] : [...codes]
  else if (primitive?.holds) schema.format = `fhir-${type}`
  return schema
}

const unions = new Map<string, ReadonlySet<string> | undefined>()

/** The codes that an element of type code may have, whatever their system; undefined when there is no finite list. */
export function boundCodes(element: Element): ReadonlySet<string> | undefined {
  if (element.codes === undefined) return undefined
  if (!unions.has(element.codes)) {
    const systems = codesOf(element.codes)
    unions.set(element.codes, systems && new Set(Object.values(systems).flat()))
  }
  return unions.get(element.codes)
}

function formats(): Record<string, SchemaFormat> {
  const named: Record<string, SchemaFormat> = {}
  for (const [name, { json, holds }] of Object.entries(primitives)) {
    if (!holds) continue
    named[`fhir-${name}`] =
      json === 'number'
        ? { type: 'number', validate: holds as (value: number) => boolean }
        : (holds as (value: string) => boolean)
  }
  return named
}

function holdsTogether(rules: MemberRules, value: unknown): boolean {
  return !isObject(value) || memberFaults(rules, value, false) === undefined
}

/**
 * A concept under a required binding needs one coding of the set: text alone is not enough, unless an extension says
 * why there is none. A coding without a system passes, since a false alarm is worse than a late one.
 * https://hl7.org/fhir/R4/terminologies.html#required
 */
export function isCodedBy(valueSet: string, value: unknown): boolean {
  const systems = codesOf(valueSet)
  if (!systems || !isObject(value)) return true
  if (value.coding === undefined) return value.extension !== undefined
  if (!Array.isArray(value.coding)) return true
  return value.coding.some((coding: unknown) => {
    if (!isObject(coding)) return true
    const { system, code } = coding
    if (typeof system !== 'string' || typeof code !== 'string') return true
    return Object.hasOwn(systems, system) && (systems[system]?.includes(code) ?? false)
  })
}

/** A JSON object: neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
