// What may stand in an element of FHIR XML, and how it stands there, from the element tables.
// https://hl7.org/fhir/R4/xml.html

import { membersOf, resourceTypes, typeOf } from '../elements.ts'
import { primitives } from '../primitives.ts'

/** One child element or attribute of a type; its XML name is its JSON name, choices included. */
export interface Child {
  readonly name: string
  /** The name of its ids and extensions in JSON, `_birthDate`. */
  readonly sibling: string
  /** Its place in the order of the definition; the types of one choice share it. */
  readonly order: number
  /** `attribute`: `id` and `url` of datatypes. `wrapper`: holds one resource. */
  readonly form: 'attribute' | 'primitive' | 'xhtml' | 'wrapper' | 'object'
  /** The type of an object; `Element`, what a primitive holds, for a primitive. */
  readonly type: string
  readonly many: boolean
  /** The JSON type of a primitive or an attribute. */
  readonly json: 'string' | 'number' | 'boolean'
  /** A number without fraction. */
  readonly whole: boolean
}

const tables = new Map<string, ReadonlyMap<string, Child>>()

/** The children of a type by name. Unknown types have none. */
export function childrenOf(typeName: string): ReadonlyMap<string, Child> {
  const known = tables.get(typeName)
  if (known) return known
  const type = typeOf(typeName)
  const table = new Map<string, Child>()
  for (const { name, element, type: held } of membersOf(typeName).values()) {
    const primitive = primitives[held]
    const isAttribute = element.plain === true && type?.kind !== 'resource'
    table.set(name, {
      name,
      sibling: `_${name}`,
      order: type?.elements.indexOf(element) ?? 0,
      form: isAttribute ? 'attribute' : formOf(held),
      type: primitive ? 'Element' : held,
      many: element.many === true,
      json: primitive?.json ?? 'string',
      whole: primitive?.json === 'number' && held !== 'decimal',
    })
  }
  tables.set(typeName, table)
  return table
}

function formOf(type: string): Child['form'] {
  if (type === 'xhtml') return 'xhtml'
  if (type === 'Resource') return 'wrapper'
  return primitives[type] ? 'primitive' : 'object'
}

const resources = new Set(resourceTypes())

/** Whether R4 has a resource type of this name. */
export function isResourceType(name: string): boolean {
  return resources.has(name)
}
