// Records that are made when they are asked for, from what the gateway keeps anyway: FHIR's Provenance from versions,
// AuditEvent from transfers. They are read and found like posted ones of their kind, and cannot be written.
// docs/decisions/0009-lineage.md says why, and how a kind is added.

import type { Gateway } from '../gateway.ts'
import type { StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'

/** Who asks, and where. A derived kind answers nothing about records that this caller may not read. */
export interface Asking {
  readonly gateway: Gateway
  readonly caller: Caller
  readonly standard: Standard
}

/**
 * What every match must have, taken from a query: a source may use as much of it as helps it look at less. The query
 * itself is decided afterwards, on the index entries of each record.
 */
export interface Restriction {
  /** One of these ids. */
  readonly ids?: ReadonlySet<string>
  /** Reference parameter → one of these targets (`Type/id`, also with `/_history/n`, or a URL) is pointed at. */
  readonly targets: ReadonlyMap<string, ReadonlySet<string>>
  /** Token parameter (also `agent:identifier`) → one of these. Absent `system` or `code` is any. */
  readonly tokens: ReadonlyMap<string, readonly Token[]>
}

export interface Token {
  readonly system?: string
  readonly code?: string
}

/** A stretch of time to walk, both ends inclusive, to the millisecond. */
export interface TimeWindow {
  readonly from?: Date
  readonly to?: Date
  /** From the latest to the earliest. */
  readonly descending: boolean
  /** How many sources to look at, more or less: what happened in one millisecond is never parted. */
  readonly limit: number
}

export interface Walked {
  /** In the order of time, those of the same instant in any order. */
  readonly records: readonly StoredRecord[]
  /** The last instant that was looked at, where the window goes on behind it; absent: there is nothing more in it. */
  readonly reached?: Date
}

/** A kind whose records are, beside those that were posted, derived. All of them have version 1 and never change. */
export interface DerivedKind {
  readonly kind: string
  /**
   * What every id of a derived record begins with; no posted record may have an id that begins so. Behind it ids sort
   * as the times of their records do.
   */
  readonly idPrefix: string
  /** The beginning of the ids of this instant: no id of an earlier one is greater, none of a later one less. */
  idAt(time: Date): string
  /** The instant of an id; undefined where it is none of this kind. */
  timeOf(id: string): Date | undefined
  /** The date parameters whose only value is the record's instant (`updatedAt`), to the millisecond: `recorded`. */
  readonly timeParams: readonly string[]
  /** Those of these ids that are there for the caller, in any order. */
  load(asking: Asking, ids: readonly string[]): Promise<readonly StoredRecord[]>
  /** The records of a stretch of time, at least all that meet the restriction and are there for the caller. */
  walk(asking: Asking, restriction: Restriction, window: TimeWindow): Promise<Walked>
  /** How many there are for the caller, where that can be told without making them; undefined where it cannot. */
  countAll?(asking: Asking): Promise<number | undefined>
  /** Why such a record cannot be written, and where to write instead; one sentence for the refusal. */
  readonly readOnly: string
}
