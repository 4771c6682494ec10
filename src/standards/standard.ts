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

/** What comes along with one check. */
export interface Given {
  /** Definitions (profiles, value sets, questionnaires), by their canonical URLs; one and the same list is read once. */
  readonly definitions?: readonly JsonObject[]
  /** Canonical URLs of the profiles that the record has to meet, beside those that it names itself. */
  readonly profiles?: readonly string[]
}

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
      /** The same in base units, where the unit converts: quantities of one `code` compare whatever unit was written. */
      readonly base?: BaseRange
    }
  /** Values that belong together, one a part of a composite parameter; the `param` of a part says nothing. */
  | { readonly type: 'composite'; readonly param: string; readonly parts: readonly IndexEntry[] }
  /** A place on the globe, in degrees (WGS 84). */
  | { readonly type: 'position'; readonly param: string; readonly latitude: number; readonly longitude: number }
  /** `target` is `Type/id` for a local reference, otherwise the absolute or canonical URL as written. */
  | { readonly type: 'reference'; readonly param: string; readonly target: string; readonly version?: string }
  | { readonly type: 'uri'; readonly param: string; readonly value: string }

/** A range in base units; only ranges of the same `code` compare. */
export interface BaseRange {
  readonly code: string
  readonly low: number
  readonly high: number
}

/** What to look for; `records/search.ts` turns it into SQL. */
export interface Query {
  /** `''` for a search over several kinds: then `among` holds them, and `where` says nothing. */
  readonly kind: string
  readonly where: Condition
  /** The kinds of a search over several, each with its own condition. */
  readonly among?: readonly { readonly kind: string; readonly where: Condition }[]
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
      /** Compare in these base units instead, whatever unit a value was written in. */
      readonly base?: BaseRange
    }
  /** One condition a part, all to be met by values that belong together; the `param` of a part says nothing. */
  | { readonly param: string; readonly type: 'composite'; readonly parts: readonly ValueCondition[] }
  /** Within so many metres of a place, in degrees (WGS 84). */
  | {
      readonly param: string
      readonly type: 'position'
      readonly latitude: number
      readonly longitude: number
      readonly metres: number
    }
  /** All these words (or beginnings of words), without case, in the record's narrative or anywhere in it. */
  | {
      readonly param: string
      readonly type: 'text'
      readonly within: 'narrative' | 'content'
      readonly words: readonly string[]
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

/** A condition on one value of the index. */
export type ValueCondition = Extract<Condition, { readonly type: string }>

/** Records to add to a page: those that its records point at, or those that point at its records. */
export interface Inclusion {
  readonly direction: 'forward' | 'reverse'
  /** The kind whose references are followed. */
  readonly kind: string
  /** Its reference parameters. */
  readonly params: readonly string[]
  /** The kinds of what is pointed at; absent, any. */
  readonly targets?: readonly string[]
  /** Followed from included records too. */
  readonly iterate: boolean
}

/** What value sets and code hierarchies are known; answers undefined for what it cannot tell. */
export interface Terminology {
  /** The codes of a value set, by its canonical URL. */
  expand(valueSet: string): readonly { readonly system: string; readonly code: string }[] | undefined
  /** A code and all that are below (or above) it in its system. */
  related(system: string, code: string, direction: 'below' | 'above'): readonly string[] | undefined
}

/** A definition of a search parameter that was stored, and whether its index is complete. */
export interface AddedParameter {
  readonly resource: JsonObject
  /** Until then it is indexed with every write, and searches by it are refused. */
  readonly usable: boolean
}

/** Search parameters that are defined at run time; FHIR has them. */
export interface AddedParameters {
  /** What is wrong with a definition, or not offered; no error means that it can be used. */
  check(resource: JsonObject): Issue[]
  /** The kinds whose records have to be indexed anew for it. */
  kindsOf(resource: JsonObject): readonly string[]
  /** The standard with these definitions beside its own, in place of any that were added before. */
  add(definitions: readonly AddedParameter[]): Standard
}

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
  /** Absent: only what the standard's own tables tell. */
  readonly terminology?: Terminology
}

export interface ParsedSearch {
  readonly query: Query
  /** Lenient handling's left-out parameters, and other remarks for the answer. */
  readonly issues: readonly Issue[]
  /** The parameters that were understood, for a truthful `self` link. */
  readonly understood: readonly (readonly [string, string])[]
  /** What to add to each page; absent where nothing was asked for. */
  readonly includes?: readonly Inclusion[]
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

/** Which part of a record is wanted. */
export type Subset = { readonly summary: 'true' | 'text' | 'data' } | { readonly elements: readonly string[] }

/** What the REST face of a standard does with documents beyond reading and writing them whole; FHIR has such rules. */
export interface RestRules {
  /** Throws GatewayError('unsupported-parameter') for what are no elements of this kind. */
  checkElements(kind: string, names: readonly string[]): void
  /** The record's text with only this part of it, marked as incomplete. */
  subset(kind: string, text: string, wanted: Subset): string
  /** Media types of patches, beside the standard's own. */
  readonly patchTypes: readonly string[]
  /**
   * What makes the new content of the current one. Throws 'unreadable' or 'invalid-request' for a body that is no
   * patch; what it answers throws 'invalid' when the patch does not fit the record.
   */
  readPatch(kind: string, mediaType: string, body: string): (current: CanonicalRecord) => CanonicalRecord
  /** By which reference parameters a record of `kind` is in a compartment (`''` where it is the record itself); undefined where there is no such compartment. */
  compartment(name: string, kind: string): readonly string[] | undefined
  /** The record that decides who may read this one, where it names one. */
  contextOf(kind: string, text: string): { readonly kind: string; readonly id: string } | undefined
  /** The definitions that a check of a record, or of another definition, may draw on: its kind and canonical URL. */
  canonicals(value: JsonObject): readonly { readonly kind: string; readonly url: string }[]
  /** The references of a record that are searches: `Patient?identifier=…`. */
  conditionalReferences(kind: string, text: string): readonly string[]
  /** The text with its references (elements, URIs, links of a narrative) replaced where `link` answers another. */
  relink(kind: string, text: string, link: (reference: string) => string | undefined): string
}

/** How an answer shows documents, by the parameters of the read. */
export interface DocumentShape {
  /** The document's text as it is to be shown. */
  show(text: string): string
  /** The parameters that may leave something out of a document; empty when documents are shown whole. */
  readonly partial: readonly string[]
  readonly asOf?: Date
}

/** What the REST face of a standard of documents does beyond reading and writing them whole; HR Open has such rules. */
export interface DocumentRules {
  /** The names of the parameters that shape an answer, also that of a single document. */
  readonly shapeNames: readonly string[]
  /** Throws 'invalid-request' or 'unsupported-parameter' naming the parameter and the cure; looks at no others. */
  shape(kind: string, parameters: readonly (readonly [string, string])[]): DocumentShape
  readonly patchTypes: readonly string[]
  /** As `readPatch` of RestRules. */
  readPatch(kind: string, mediaType: string, body: string): (current: CanonicalRecord) => CanonicalRecord
  /** When a document says that it must go, and why, told when it was stored; undefined when it says nothing of it. */
  retainedUntil(record: CanonicalRecord, stored: Date): { readonly until: Date; readonly text: string } | undefined
}

export interface Standard {
  readonly name: 'fhir' | 'hr-open'
  readonly version: string
  /** Where its face is mounted: `/fhir/R4`, `/hr-open/4.2`. */
  readonly base: string
  readonly kinds: ReadonlyMap<string, Kind>
  /** Whether records of this kind tell of persons, so that reading them is a disclosure. */
  isPersonal?(kind: string): boolean
  /** The kind a document says it is (`resourceType`, single-key wrapper), if it says so. */
  kindOf(value: JsonObject): string | undefined
  /** Whether a document cannot be of this kind by what it says, even where it does not say which other it is. */
  contradicts?(kind: string, value: JsonObject): boolean
  /** The bare document where bodies of a kind may come inside a wrapper; byte for byte, or the text as it is. */
  unwrap?(kind: string, text: string): string
  /** A record of this kind that states nothing: FHIR `{"resourceType": kind}`, HR Open `{}`. */
  blank(kind: string): JsonObject
  /** `given` is what the levels beyond `structure` may draw on beside the standard's own definitions. */
  validate(record: CanonicalRecord, level?: Level, given?: Given): Issue[]
  /** Everything there is to say of a document: verdict, remarks, and what a named profile asks of it. */
  check?(record: CanonicalRecord, profile: string | undefined): Issue[]
  readonly identity: {
    identifiersOf(record: CanonicalRecord): RecordIdentifiers
    /** The record with its server-owned members set in place; every other byte of `text` stays. */
    stamp(record: CanonicalRecord, stamp: Stamp): CanonicalRecord
    /** Equal but for the server-owned members. */
    sameContent(one: CanonicalRecord, other: CanonicalRecord): boolean
  }
  readonly search: {
    index(record: CanonicalRecord): IndexEntry[]
    /**
     * `kind` is `''` for a search over several kinds, where the standard has one.
     * Throws GatewayError('unsupported-parameter' | 'invalid-request') naming the parameter and the cure.
     */
    parse(kind: string, parameters: readonly (readonly [string, string])[], context: SearchContext): ParsedSearch
    parameters(kind: string): readonly SearchParameter[]
    readonly added?: AddedParameters
    /**
     * What the parameters need to know of value sets and code systems, for `SearchContext.terminology`; undefined when
     * nothing. `load` answers the stored resources with these canonical urls.
     */
    terminology?(
      parameters: readonly (readonly [string, string])[],
      load: (wanted: readonly { readonly kind: string; readonly url: string }[]) => Promise<readonly JsonObject[]>,
    ): Promise<Terminology | undefined>
  }
  readonly formats: readonly Format[]
  readonly rest?: RestRules
  readonly documents?: DocumentRules
  /** What its face can do, for the face's own description (FHIR: the CapabilityStatement); absent where it has none. */
  describe?(facts: {
    /** Base of the face's absolute links. */
    readonly base: string
    /** Since when it is so: the start of this process. */
    readonly at: Date
    /** What this deployment has decided about the face, by name. */
    readonly policies?: Readonly<Record<string, string | boolean>>
  }): JsonObject
  failure(error: GatewayError): { readonly mediaType: string; readonly body: Json }
}
