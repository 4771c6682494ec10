// THE SEAM. A standard is one value: schemas, identity, search and formats behind one type. All of it is pure:
// no database, clock, network or disk (schemas.ts, which caches compiled validators, is the one exception).

import type { GatewayError, Issue } from '../errors.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [name: string]: Json | undefined
}

/**
 * One instance in canonical form. `text` is the JSON as submitted with only the server-owned members set in place:
 * it is what is stored and served. `value` is its parsed form, for rules and index.
 */
export interface CanonicalRecord {
  readonly kind: string
  readonly text: string
  readonly value: JsonObject
}

/** How deep to look: `structure` on every write; `rules` adds invariants; `profiles` adds what a feed or request names. */
export type Level = 'structure' | 'rules' | 'profiles'

/** Business identity. HR Open's (schemeAgencyId, schemeId, value) is folded into `system` by its own identity room. */
export interface Identifier {
  /** FHIR: the Identifier.system URI, `''` when absent. HR Open: `agency/scheme`, `agency/`, or `scheme` alone. */
  readonly system: string
  readonly value: string
}

export type EntityType = 'person' | 'organisation' | 'position'

/** Which identifiers name the record itself (only these may match records) and which name an entity it is about. */
export interface RecordIdentifiers {
  readonly record: readonly Identifier[]
  readonly entities: readonly {
    readonly entity: EntityType
    /** Where in the record the entity stands, for example `subject`, `person`, `''` for the record itself. */
    readonly role: string
    readonly identifiers: readonly Identifier[]
  }[]
}

/** The server-owned members. A standard writes those that its records have, and leaves every other byte alone. */
export interface Stamp {
  readonly id: string
  readonly version: number
  readonly updated: Date
}

/**
 * One searchable value of one record. Times are ISO instants in UTC, `null` for an open end; low is inclusive,
 * high is exclusive. `param` is the search parameter's code.
 */
export type IndexEntry =
  | { readonly type: 'token'; readonly param: string; readonly system?: string; readonly code?: string }
  /** `value` is folded (case, accents, space) by `foldString`; `exact` is as written. */
  | { readonly type: 'string'; readonly param: string; readonly value: string; readonly exact: string }
  | { readonly type: 'date'; readonly param: string; readonly low: string | null; readonly high: string | null }
  | { readonly type: 'number'; readonly param: string; readonly low: number; readonly high: number }
  | {
      readonly type: 'quantity'
      readonly param: string
      readonly low: number
      readonly high: number
      readonly system?: string
      readonly code?: string
      readonly unit?: string
    }
  /** `target` is `Type/id` for a local reference, otherwise the absolute or canonical URL as written. */
  | { readonly type: 'reference'; readonly param: string; readonly target: string; readonly version?: string }
  | { readonly type: 'uri'; readonly param: string; readonly value: string }

/** What to look for; `records/search.ts` turns it into SQL. */
export interface Query {
  readonly kind: string
  readonly where: Condition
  readonly sort: readonly SortKey[]
  readonly count: number
  /** How many matches to pass over, for standards that page by number; bounded by the standard that reads it. */
  readonly skip?: number
  /** The opaque position that the last page's `next` link carried. */
  readonly after?: string
  readonly total: 'none' | 'estimate' | 'accurate'
}

export type SortKey =
  | { readonly by: 'id' | 'updated'; readonly descending: boolean }
  | { readonly by: 'param'; readonly param: string; readonly type: SearchType; readonly descending: boolean }

export type SearchType =
  | 'token'
  | 'string'
  | 'date'
  | 'number'
  | 'quantity'
  | 'reference'
  | 'uri'
  | 'composite'
  | 'special'

/** FHIR's prefixes; HR Open's comparison operators map onto them. */
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'sa' | 'eb' | 'ap'

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly id: readonly string[] }
  | { readonly updated: Comparison; readonly low: string; readonly high: string }
  /** Has (or lacks) any value for this parameter. */
  | { readonly param: string; readonly present: boolean }
  /** Absent `system` means any system; `''` means explicitly none. Absent `code` means any code of that system. */
  | { readonly param: string; readonly type: 'token'; readonly system?: string; readonly code?: string }
  | {
      readonly param: string
      readonly type: 'string'
      readonly match: 'starts' | 'exact' | 'contains'
      readonly value: string
    }
  | {
      readonly param: string
      readonly type: 'date'
      readonly compare: Comparison
      readonly low: string
      readonly high: string
    }
  | {
      readonly param: string
      readonly type: 'number'
      readonly compare: Comparison
      readonly low: number
      readonly high: number
    }
  | {
      readonly param: string
      readonly type: 'quantity'
      readonly compare: Comparison
      readonly low: number
      readonly high: number
      readonly system?: string
      readonly code?: string
    }
  | { readonly param: string; readonly type: 'reference'; readonly target: string }
  | {
      readonly param: string
      readonly type: 'uri'
      readonly match: 'exact' | 'below' | 'above'
      readonly value: string
    }
  /** Records whose reference `param` points at a record of one of `kinds` that meets `where`. */
  | { readonly chain: string; readonly kinds: readonly string[]; readonly where: Condition }
  /** Records that a record of `kind` points at by its reference `param`, where that record meets `where`. */
  | { readonly pointedAtBy: string; readonly param: string; readonly where: Condition }

export interface SearchParameter {
  readonly code: string
  readonly type: SearchType
  /** Canonical URL or our own description of the parameter. */
  readonly definition: string
  readonly documentation?: string
  /** For references: the kinds it may point at. */
  readonly targets?: readonly string[]
  /** The first-level elements that it looks at; a view that hides one of them hides the parameter too. */
  readonly elements: readonly string[]
}

/** What parsing a query needs to know of the request; nothing of the database. */
export interface SearchContext {
  /** Base of this standard's own absolute links, for example `http://localhost:8080/fhir/R4`. */
  readonly base: string
  /** strict (default): an unknown parameter is an error that names it. lenient: it is left out and reported. */
  readonly handling: 'strict' | 'lenient'
  readonly now: Date
}

export interface ParsedSearch {
  readonly query: Query
  /** Lenient handling's left-out parameters, and other remarks for the answer. */
  readonly issues: readonly Issue[]
  /** The parameters that were understood, for a truthful `self` link. */
  readonly understood: readonly (readonly [string, string])[]
}

export interface Format {
  readonly mediaType: string
  /**
   * Canonical JSON text from a body in this format; throws GatewayError('unreadable') with issues. Where a body does not
   * tell its kind apart, `kind` does; without it the text may say the kind by a wrapper.
   */
  read(body: string, kind?: string): string
  /** A body in this format from canonical JSON text, and what had no place in it. `kind` as for `read`. */
  write(text: string, kind?: string): { readonly body: string; readonly losses: readonly Issue[] }
}

export interface Kind {
  readonly name: string
  /** The path segment of its collection: `Patient`, `position-openings`. */
  readonly path: string
  /** The member of a list's answer that holds its documents, where the standard names one: `positionOpenings`. */
  readonly plural?: string
}

export interface Standard {
  readonly name: 'fhir' | 'hr-open'
  readonly version: string
  /** Where its face is mounted: `/fhir/R4`, `/hr-open/4.2`. */
  readonly base: string
  readonly kinds: ReadonlyMap<string, Kind>
  /** The kind a document says it is (`resourceType`, single-key wrapper), if it says so. */
  kindOf(value: JsonObject): string | undefined
  /** The bare document where bodies of a kind may come inside a wrapper; byte for byte, or the text as it is. */
  unwrap?(kind: string, text: string): string
  /** A record of this kind that states nothing: FHIR `{"resourceType": kind}`, HR Open `{}`. */
  blank(kind: string): JsonObject
  validate(record: CanonicalRecord, level?: Level): Issue[]
  readonly identity: {
    identifiersOf(record: CanonicalRecord): RecordIdentifiers
    /** The record with its server-owned members set in place; every other byte of `text` stays. */
    stamp(record: CanonicalRecord, stamp: Stamp): CanonicalRecord
    /** Equal but for the server-owned members. */
    sameContent(one: CanonicalRecord, other: CanonicalRecord): boolean
  }
  readonly search: {
    index(record: CanonicalRecord): IndexEntry[]
    /** Throws GatewayError('unsupported-parameter' | 'invalid-request') naming the parameter and the cure. */
    parse(kind: string, parameters: readonly (readonly [string, string])[], context: SearchContext): ParsedSearch
    parameters(kind: string): readonly SearchParameter[]
  }
  readonly formats: readonly Format[]
  /** What its face can do, for the face's own description (FHIR: the CapabilityStatement); absent where it has none. */
  describe?(facts: {
    /** Base of the face's absolute links. */
    readonly base: string
    /** Since when it is so: the start of this process. */
    readonly at: Date
  }): JsonObject
  failure(error: GatewayError): { readonly mediaType: string; readonly body: Json }
}
