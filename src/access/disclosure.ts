// What a call has shown of personal records, gathered while it is answered, so that it can be recorded before the answer.

/** `strict`: an answer waits until it is on record. `batched`: the record of the last second may be lost in a crash. */
export type DisclosurePolicy = 'strict' | 'batched'

/** How records were read: one, an old version, several, versions, the feed of changes. */
export type ReadOperation = 'read' | 'vread' | 'search' | 'history' | 'changes'

export interface ShownRecord {
  readonly kind: string
  readonly id: string
  readonly version: number
}

/** What one call has shown so far, each version once. */
export interface Shown {
  readonly records: Map<string, ShownRecord>
  readonly operations: Set<ReadOperation>
  /** What was searched for, as paths with their queries. */
  readonly queries: Set<string>
}

export function nothingShown(): Shown {
  return { records: new Map(), operations: new Set(), queries: new Set() }
}
