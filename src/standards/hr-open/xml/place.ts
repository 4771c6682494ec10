// Where in HR Open's types a value stands. The XML schema is told apart from ours by such places, so the script that
// derives the differences and the reader and writer that use them walk alike.

import { declaredBy, partsOf } from '../lint.ts'
import { type Schema, typeNamed } from '../types.ts'

/** A named type, and the members that lead from it to an object without a name of its own. */
export interface TypePlace {
  readonly type: string
  /** `receivingParty`, `dataProtectionPolicy.geoRestrictions`, '' for the type itself; items of lists add nothing. */
  readonly inner: string
  readonly schemas: readonly Schema[]
}

/** What the schemas of a place say together, worked out once. */
interface Facts {
  readonly parts: readonly Schema[]
  readonly declared: ReadonlyMap<string, readonly Schema[]>
  /** The schemas of members without a name of their own. */
  readonly others: readonly Schema[]
  readonly types: ReadonlySet<string>
  readonly bases: readonly string[]
  readonly required: ReadonlySet<string>
  readonly name: string
  /** Places of declared members and, under '', of items and of other members. */
  readonly members: Map<string, TypePlace>
  items: TypePlace | undefined
}

const prefix = '#/$defs/'
const places = new Map<string, TypePlace>()
const known = new WeakMap<TypePlace, Facts>()

/** The place of a type itself. */
export function placeOfType(type: string): TypePlace {
  const place = places.get(type) ?? { type, inner: '', schemas: [typeNamed(type)] }
  places.set(type, place)
  return place
}

function factsOf(place: TypePlace): Facts {
  const found = known.get(place) ?? workOut(place)
  known.set(place, found)
  return found
}

function workOut(place: TypePlace): Facts {
  const parts = partsOf(place.schemas)
  return {
    parts,
    declared: declaredBy(parts),
    others: parts.flatMap((part) => (typeof part.additionalProperties === 'object' ? part.additionalProperties : [])),
    types: new Set(parts.flatMap((part) => part.type ?? [])),
    bases: [...new Set(parts.flatMap(basesOf))],
    required: new Set(parts.flatMap((part) => part.required ?? [])),
    name: place.inner === '' ? place.type : `${place.type}/${place.inner}`,
    members: new Map(),
    items: undefined,
  }
}

/** The place of a member, undefined where it is not declared. */
export function memberPlace(place: TypePlace, name: string): TypePlace | undefined {
  const facts = factsOf(place)
  const found = facts.members.get(name)
  if (found) return found
  const schemas = facts.declared.get(name) ?? facts.others
  if (schemas.length === 0) return undefined
  const member = entered(place, name, schemas)
  // Names that are not declared come from documents, and would be kept without end.
  if (facts.declared.has(name)) facts.members.set(name, member)
  return member
}

/** The place of a list's items, undefined where no list is declared. */
export function itemPlace(place: TypePlace): TypePlace | undefined {
  const facts = factsOf(place)
  const items = facts.items === undefined ? facts.parts.flatMap((part) => part.items ?? []) : []
  if (items.length > 0) facts.items = entered(place, '', items)
  return facts.items
}

/** Whether a place declares members by name. */
export function hasMembers(place: TypePlace): boolean {
  return factsOf(place).declared.size > 0
}

/** Names of the members that are declared at a place. */
export function membersAt(place: TypePlace): string[] {
  return [...factsOf(place).declared.keys()]
}

/** Names of the members that are demanded at a place. */
export function requiredAt(place: TypePlace): ReadonlySet<string> {
  return factsOf(place).required
}

/** The JSON types that are declared at a place: `object`, `array`, `string`, … */
export function jsonTypesAt(place: TypePlace): ReadonlySet<string> {
  return factsOf(place).types
}

/** The lexical types of XML Schema that a text at a place may have; `email` is HR Open's own pattern. */
export function basesAt(place: TypePlace): readonly string[] {
  return factsOf(place).bases
}

/** Name of a place in our table of differences: `common.RemunerationOrDeductionType/receivingParty`. */
export function placeName(place: TypePlace): string {
  return factsOf(place).name
}

const basesOfFormats: Readonly<Record<string, string>> = {
  'hr-date': 'date',
  'hr-date-time': 'dateTime',
  'hr-time': 'time',
  'hr-duration': 'duration',
  'hr-year': 'gYear',
  'hr-year-month': 'gYearMonth',
  'hr-uri': 'anyURI',
  'hr-email': 'email',
}
const basesOfTypes: Readonly<Record<string, string>> = { number: 'decimal', integer: 'integer', boolean: 'boolean' }

function basesOf(part: Schema): string[] {
  if (part.format !== undefined) return [basesOfFormats[part.format] ?? 'string']
  if (part.enum !== undefined || part.type === 'string') return ['string']
  const base = part.type === undefined ? undefined : basesOfTypes[part.type]
  return base === undefined ? [] : [base]
}

function entered(place: TypePlace, name: string, schemas: readonly Schema[]): TypePlace {
  const named = schemas.find((schema) => schema.$ref !== undefined && schema.properties === undefined)
  if (named?.$ref !== undefined) {
    const type = named.$ref.slice(prefix.length)
    const isTypeAlone = schemas.length === 1 && Object.keys(named).every((key) => key === '$ref' || key === 'type')
    // One place for a type wherever it is used: types that hold themselves would make places without end.
    return isTypeAlone ? placeOfType(type) : { type, inner: '', schemas }
  }
  const inner = name === '' ? place.inner : [place.inner, name].filter((part) => part !== '').join('.')
  return { type: place.type, inner, schemas }
}
