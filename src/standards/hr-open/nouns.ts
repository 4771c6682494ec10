// The documents of HR Open 4.2 as one table (standards/hr-open-4.2/nouns.json): paths, types, identifiers and search.

import { createRequire } from 'node:module'
import { GatewayError } from '../../errors.ts'
import type { EntityType, Kind } from '../standard.ts'
import { nearestName } from './nearest.ts'

/** A member path such as `deployment.position.id`; lists on the way are gone through item by item. */
export type ElementPath = string

/** How one search parameter reads its elements. */
export interface SearchRow {
  readonly code: string
  readonly type: 'token' | 'string' | 'date'
  readonly paths: readonly ElementPath[]
  /** identifier: `agency/scheme|value` · code: a bare code · phone: digits alone · entity: identifier, code or name. */
  readonly form?: 'identifier' | 'code' | 'phone' | 'entity'
  readonly text: string
}

/** One kind of document. */
export interface Noun {
  readonly kind: string
  readonly path: string
  /** Its type, `<domain>.<Type>`. */
  readonly type: string
  /** Its name on the wire, which several domains may share. */
  readonly noun: string
  /** The member that holds it where it is sent inside a wrapper, and its plural for lists. */
  readonly wrapper: string
  readonly plural: string
  readonly identifiers: {
    readonly record: readonly ElementPath[]
    readonly entities: readonly {
      readonly entity: EntityType
      readonly role: string
      /** Where the entity stands; each item of a list is one entity. Its identifiers are looked up from there. */
      readonly at: ElementPath
      readonly paths: readonly ElementPath[]
    }[]
  }
  readonly search: readonly SearchRow[]
}

const require = createRequire(import.meta.url)
let table: readonly Noun[] | undefined
let byName: ReadonlyMap<string, Noun> | undefined

/** Every kind, in the order of the table. */
export function kindTable(): readonly Noun[] {
  table ??= (require('../../../standards/hr-open-4.2/nouns.json') as { kinds: readonly Noun[] }).kinds
  return table
}

/** The kinds as the seam shows them. */
export function kinds(): ReadonlyMap<string, Kind> {
  return new Map(kindTable().map((noun) => [noun.kind, { name: noun.kind, path: noun.path, plural: noun.plural }]))
}

/** A kind by its name, or by domain and wire noun (`screening/Order`). Throws `kind-unknown` with the nearest name. */
export function nounOf(kind: string): Noun {
  byName ??= new Map(kindTable().flatMap((noun) => [[noun.kind, noun] as const, [domainName(noun), noun] as const]))
  const noun = byName.get(kind)
  if (noun) return noun
  const near = nearestName(kind, byName.keys())
  throw new GatewayError(
    'kind-unknown',
    `HR Open 4.2 has no kind ${kind}. ${near === undefined ? `The kinds are ${[...kinds().keys()].join(', ')}.` : `Did you mean ${near}?`}`,
  )
}

function domainName(noun: Noun): string {
  return `${noun.type.split('.')[0]}/${noun.noun}`
}
