// What the lanes carry: submissions of units. A unit's operations commit or fail together; the units of a submission
// stand for themselves and share one line in the transfer log.

import type { GatewayError, Issue } from '../errors.ts'
import type { MatchKey, MatchRule } from '../match/rules.ts'
import type { StoredRecord } from '../records/records.ts'
import type { Ground } from '../registry/crosswalk.ts'
import type { Decision } from '../registry/reviews.ts'
import type { CanonicalRecord, Identifier, JsonObject, Query, Standard } from '../standards/standard.ts'
import type { TranslatedItem } from '../translate/translation.ts'

/** Where a call came from, for the transfer log. */
export interface Origin {
  /** `fhir`, `hr-open`, `vendor`, `file`, `api`. */
  readonly face: string
  readonly correlation: string
  /** W3C traceparent, if the caller sent one. */
  readonly trace: string | null
}

export type Outcome = 'accepted' | 'unchanged' | 'proposed' | 'quarantined' | 'refused'

/** What became of one item; as the vendor endpoint answers it. */
export interface ItemOutcome {
  readonly index: number
  readonly outcome: Outcome
  readonly kind: string | null
  readonly id: string | null
  readonly version: number | null
  readonly issues: readonly Issue[]
}

export interface CreateOperation {
  readonly type: 'create'
  readonly standard: Standard
  readonly record: CanonicalRecord
  /** When left out a new one is made. */
  readonly id?: string
  /** Create only if nothing matches (`If-None-Exist`). */
  readonly condition?: Query
  /** The record once it is known what the unit's operations before it did; undefined: then there is nothing to say. */
  readonly complete?: (before: readonly OperationResult[]) => CanonicalRecord | undefined
}

export interface UpdateOperation {
  readonly type: 'update'
  readonly standard: Standard
  readonly record: CanonicalRecord
  readonly id: string
  readonly ifMatch?: number
  /** Only if there is no such record (`If-None-Match: *`). */
  readonly ifNone?: boolean
  /** Only if there is such a record, in whatever version (`If-Match: *`). */
  readonly ifAny?: boolean
  /** An update never creates here, but it restores what was deleted. */
  readonly mustExist?: boolean
}

export interface DeleteOperation {
  readonly type: 'delete'
  readonly standard: Standard
  readonly kind: string
  readonly id: string
  readonly ifMatch?: number
  /** Why the record's own policy demands it: it then goes whoever is its system of record, and this is told in the log. */
  readonly policy?: Issue
}

/** A change of a record that must exist; its new content comes of the one that it has when its turn comes. */
export interface PatchOperation {
  readonly type: 'patch'
  readonly standard: Standard
  readonly kind: string
  readonly id: string
  readonly ifMatch?: number
  /** Throws the GatewayError that refuses it. */
  readonly apply: (current: CanonicalRecord) => CanonicalRecord
}

/** A write whose record is found by a search. */
export interface ConditionalOperation {
  readonly type: 'conditional'
  readonly standard: Standard
  readonly kind: string
  readonly condition: Query
  /** What is to be done with what matches. */
  readonly what: 'update' | 'patch' | 'delete'
  /** What a body states, for validation. */
  readonly record?: CanonicalRecord
  /** The id that the body names. */
  readonly id?: string
  /** What to do, told the matches (at most `condition.count`); throws where their number does not allow it. */
  readonly decide: (matches: readonly StoredRecord[]) => readonly ConcreteOperation[]
}

export type ConcreteOperation = CreateOperation | UpdateOperation | DeleteOperation | PatchOperation

/** A record said directly on a standard endpoint. */
export type DirectOperation = ConcreteOperation | ConditionalOperation

/** The kind that a direct operation writes. */
export function kindOf(operation: DirectOperation): string {
  return operation.type === 'create' || operation.type === 'update' ? operation.record.kind : operation.kind
}

/** What a vendor's item states of one record, found by its identifiers. */
export interface StateOperation {
  readonly type: 'state'
  readonly standard: Standard
  readonly item: TranslatedItem
  /** Vendor message, for example `bamboohr/employees`. */
  readonly message: string
  /** The item states all that its system says: what it leaves out is taken back. */
  readonly complete?: boolean
  /** Version of the mapping that translated it. */
  readonly mapping: string
  /** The complement after this item, from the one before it: the mapping knows which of it the item supersedes. */
  readonly complementAfter: (before: JsonObject) => JsonObject
  /** How the item's feed wants its record to be recognised; absent: by its identifiers. */
  readonly identity?: ItemIdentity
  /** A person has decided which record it is about; null: a new one. */
  readonly decided?: Decided
  /** What the item's feed makes of the record as it would be; absent where the feed demands nothing. */
  readonly judge?: (record: CanonicalRecord) => Issue[]
}

/** What a person has decided on an item that was left to one. */
export interface Decided {
  readonly record: string | null
  readonly evidence: string
  readonly grounds: readonly Ground[] | null
  /** What closes its review, if there is one, once the item is applied; the record is told then. */
  readonly review?: Omit<Decision, 'record'>
}

/** By what an item's record is recognised. */
export interface ItemIdentity {
  /** What may name the record, in order. */
  readonly steps: readonly IdentityStep[]
  /** What is asked where nothing does. */
  readonly rules: readonly MatchRule[]
  /** The values of the item by which records are found for both. */
  readonly keys: readonly MatchKey[]
}

export interface IdentityStep {
  readonly identifier: Identifier
  /** Of the identifier, where it is known; `=<rule>` for a value that identifies. */
  readonly type: string
  /** The id by which the item's own system knows it. */
  readonly isOwn: boolean
  /** For a value that identifies. */
  readonly key?: MatchKey
}

/** Already decided before the lane, for example quarantined by validation: only to be logged. */
export interface NoteOperation {
  readonly type: 'note'
  readonly outcome: 'quarantined' | 'refused'
  readonly kind: string | null
  readonly id: string | null
  readonly source: string | null
  readonly issues: readonly Issue[]
  /** For a direct write: what the caller is to be told. */
  readonly error?: GatewayError
}

/** One record becomes another one: from now on it is read as that. */
export interface MergeOperation {
  readonly type: 'merge'
  readonly standard: Standard
  readonly kind: string
  /** The record that goes. */
  readonly id: string
  /** The record that stays. */
  readonly into: string
  readonly reason: string
  /** The rules by which the two are compared, for what is remembered of why. */
  readonly rules?: readonly MatchRule[]
}

/** A merge is taken back. */
export interface UnmergeOperation {
  readonly type: 'unmerge'
  readonly standard: Standard
  readonly kind: string
  readonly id: string
  readonly reason: string
}

export type Operation = DirectOperation | StateOperation | NoteOperation | MergeOperation | UnmergeOperation

export interface Unit {
  /** Position in the submission, from 0. */
  readonly index: number
  readonly operations: readonly Operation[]
  readonly bundle?: BundleOfOperations
}

/** What a unit is whose operations name each other, or what searches find: a transaction, or a write of its own. */
export interface BundleOfOperations {
  /** Where each operation stands in what was sent (`Bundle.entry[3]`), for its errors; empty outside a transaction. */
  readonly places: readonly string[]
  /** Searches that stand for references. */
  readonly references: ReadonlyMap<string, Query>
  /** The operation with its references resolved: to the record of an operation, or to what a search found. */
  readonly link: (operation: ConcreteOperation, known: KnownReferences) => ConcreteOperation
}

export interface KnownReferences {
  /** `Type/id` that each operation of the unit is about; undefined where it is about none. */
  readonly operations: readonly (string | undefined)[]
  /** `Type/id` of each search that stands for a reference. */
  readonly searches: ReadonlyMap<string, string>
}

export type WriteStatus = 'created' | 'updated' | 'unchanged' | 'deleted' | 'existing' | 'proposed'

/** What one operation did. `record` is what the store holds now, if it holds anything. */
export interface OperationResult {
  readonly outcome: Outcome
  readonly kind: string | null
  readonly id: string | null
  readonly version: number | null
  readonly issues: readonly Issue[]
  readonly status?: WriteStatus
  readonly record?: StoredRecord
  readonly unowned?: boolean
  readonly source?: string | null
  /** Which operation of its unit this is a result of; absent: the one at its own place. */
  readonly part?: number
}

/** A unit's results in the order of its operations, or the error that took it back whole. */
export type UnitResult =
  | { readonly results: readonly OperationResult[] }
  | {
      readonly error: GatewayError
      readonly outcome: 'quarantined' | 'refused'
      readonly kind: string | null
      readonly id: string | null
    }

/** The parts of a transfer's line that are known before anything is applied. */
export interface TransferDraft {
  readonly id: string
  readonly at: Date
  readonly face: string
  readonly operation: string
  readonly client: string
  readonly system: string
  readonly vendor: string | null
  readonly message: string | null
  readonly feed: string | null
  readonly mapping: string | null
  readonly correlation: string
  readonly trace: string | null
  readonly issues: readonly Issue[]
  readonly startedAt: number
  /** The transfer whose content this one applies. */
  readonly replayOf?: string
}

export interface Claim {
  readonly client: string
  readonly key: string
  /** Digest of the payload, so that the same key with another payload is noticed. */
  readonly fingerprint: Uint8Array
}

export interface Body {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface Submission {
  readonly draft: TransferDraft
  readonly units: readonly Unit[]
  readonly claim?: Claim
  /** Stored by digest with a retention date; left out where the record's own version holds the text. */
  readonly body?: Body
  /** Stored only when a unit is taken back: an accepted one is held by the version it makes. */
  readonly bodyIfRefused?: Body
  /** Decide and log, but store nothing else (`$check`). */
  readonly dry?: boolean
  /** This is one stretch of a longer transfer; only its last stretch writes the line. */
  readonly stretch?: Stretch
}

/** How many items had which outcome. */
export type Tally = Readonly<Partial<Record<Outcome, number>>>

export interface Stretch {
  /** What the stretches before it came to. */
  readonly before: Tally
  readonly last: boolean
  /** The run that must remember how far it is, if there is one. */
  readonly run: boolean
}

/** The answer to a submission; `replayed` when an earlier call with the same key had it first. */
export interface Submitted {
  readonly transfer: string
  readonly units: readonly UnitResult[]
  readonly replayed: boolean
  /** A replayed answer whose items are to be read from the transfer log. */
  readonly logged?: boolean
}
