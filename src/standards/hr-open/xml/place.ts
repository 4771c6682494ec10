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

const prefix = '#/$defs/'

/** The place of a type itself. */
export function placeOfType(type: string): TypePlace {
  return { type, inner: '', schemas: [typeNamed(type)] }
}

/** The place of a member, undefined where it is not declared. */
export function memberPlace(place: TypePlace, name: string): TypePlace | undefined {
  const parts = partsOf(place.schemas)
  const schemas = declaredBy(parts).get(name)
  if (schemas !== undefined) return entered(place, name, schemas)
  const others = parts.flatMap((part) =>
    typeof part.additionalProperties === 'object' ? part.additionalProperties : [],
  )
  return others.length === 0 ? undefined : entered(place, name, others)
}

/** The place of a list's items, undefined where no list is declared. */
export function itemPlace(place: TypePlace): TypePlace | undefined {
  const items = partsOf(place.schemas).flatMap((part) => part.items ?? [])
  return items.length === 0 ? undefined : entered(place, '', items)
}

/** Names of the members that are declared at a place. */
export function membersAt(place: TypePlace): string[] {
  return [...declaredBy(partsOf(place.schemas)).keys()]
}

/** The JSON types that are declared at a place: `object`, `array`, `string`, … */
export function jsonTypesAt(place: TypePlace): ReadonlySet<string> {
  return new Set(partsOf(place.schemas).flatMap((part) => part.type ?? []))
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

/** The lexical types of XML Schema that a text at a place may have; `email` is HR Open's own pattern. */
export function basesAt({ schemas }: TypePlace): string[] {
  const bases = partsOf(schemas).flatMap((part): string[] => {
    if (part.format !== undefined) return [basesOfFormats[part.format] ?? 'string']
    if (part.enum !== undefined || part.type === 'string') return ['string']
    const base = part.type === undefined ? undefined : basesOfTypes[part.type]
    return base === undefined ? [] : [base]
  })
  return [...new Set(bases)]
}

/** Name of a place in our table of differences: `common.RemunerationOrDeductionType/receivingParty`. */
export function placeName({ type, inner }: TypePlace): string {
  return inner === '' ? type : `${type}/${inner}`
}

function entered(place: TypePlace, name: string, schemas: readonly Schema[]): TypePlace {
  const named = schemas.find((schema) => schema.$ref !== undefined && schema.properties === undefined)
  if (named?.$ref !== undefined) return { type: named.$ref.slice(prefix.length), inner: '', schemas }
  const inner = name === '' ? place.inner : [place.inner, name].filter((part) => part !== '').join('.')
  return { type: place.type, inner, schemas }
}
