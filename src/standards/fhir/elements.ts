// The elements of every R4 resource type, datatype and backbone element, from the committed tables.
// https://hl7.org/fhir/R4/elementdefinition.html

import { createRequire } from 'node:module'

/** One element; absent members are the usual case: min 0, at most one, no choice, no required binding. */
export interface Element {
  readonly name: string
  /** Primitive, datatype or backbone names (`Patient.contact`); `Resource` for any resource. */
  readonly types: readonly string[]
  readonly min?: number
  readonly many?: true
  /** `value[x]`: in JSON the type's name follows the element's. */
  readonly choice?: true
  /** What a Reference or canonical may point at. */
  readonly targets?: readonly string[]
  /** Name (or URL) of the value set of a required binding. */
  readonly codes?: string
  readonly summary?: true
  readonly modifier?: true
  /** No extension can stand on it (`id`, `Extension.url`), so it has no `_` sibling in JSON. */
  readonly plain?: true
}

export interface Type {
  readonly kind: 'resource' | 'datatype' | 'backbone'
  readonly base?: string
  /** In the order of the definition, which is the order of XML. */
  readonly elements: readonly Element[]
}

/** One member of a type's JSON object: an element, or one typed form of a choice. */
export interface Member {
  readonly name: string
  readonly element: Element
  readonly type: string
}

const require = createRequire(import.meta.url)
let types: Map<string, Type> | undefined
let codes: Record<string, Record<string, readonly string[]>> | undefined

function allTypes(): Map<string, Type> {
  types ??= new Map([
    ...Object.entries(require('../../../standards/fhir-r4/elements.json') as Record<string, Type>),
    ['Element', sibling],
  ])
  return types
}

/** What stands in the `_` sibling of a primitive: its id and extensions. */
const sibling: Type = {
  kind: 'datatype',
  elements: [
    { name: 'id', types: ['string'], plain: true },
    { name: 'extension', types: ['Extension'], many: true },
  ],
}

/** The row of a type, or undefined for a primitive and for what R4 does not have. */
export function typeOf(name: string): Type | undefined {
  return allTypes().get(name)
}

/** Every concrete resource type of R4, by name. */
export function resourceTypes(): readonly string[] {
  return namesOf('resource')
}

/** Every datatype that is not a primitive, by name. */
export function datatypes(): readonly string[] {
  return namesOf('datatype')
}

function namesOf(kind: Type['kind']): readonly string[] {
  return [...allTypes()].filter(([, type]) => type.kind === kind).map(([name]) => name)
}

/** System → codes of the value set of a required binding; undefined when R4 gives no finite list. */
export function codesOf(valueSet: string): Readonly<Record<string, readonly string[]>> | undefined {
  codes ??= require('../../../standards/fhir-r4/codes.json') as Record<string, Record<string, readonly string[]>>
  return codes[valueSet]
}

const memberTables = new Map<string, ReadonlyMap<string, Member>>()

/** The JSON members of a type by name, without `resourceType` and the `_` siblings. Unknown types have none. */
export function membersOf(typeName: string): ReadonlyMap<string, Member> {
  const known = memberTables.get(typeName)
  if (known) return known
  const members = new Map<string, Member>()
  for (const element of typeOf(typeName)?.elements ?? []) {
    for (const type of element.types) {
      const name = element.choice ? `${element.name}${type.slice(0, 1).toUpperCase()}${type.slice(1)}` : element.name
      members.set(name, { name, element, type })
    }
  }
  memberTables.set(typeName, members)
  return members
}
