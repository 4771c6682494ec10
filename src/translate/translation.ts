// What a translation gives the journeys: items with three states on the way in, a payload with its losses on the way
// out. Nothing here is invented: every value is sourced, code-mapped, or reported as absent.

import type { Issue } from '../errors.ts'
import type { CanonicalRecord, Identifier, JsonObject } from '../standards/standard.ts'

/** What a source said of an element it mentioned. Not mentioned at all is the third state: not in the list. */
export type StatedState = 'value' | 'empty'

/** One canonical element that an item stated, by its path with predicates (`telecom[system=phone,use=home].value`). */
export interface StatedElement {
  readonly path: string
  readonly state: StatedState
}

/** One part of an item's place in its sender's order: epoch milliseconds, or a rank; null where the item does not say. */
export interface OrderKey {
  readonly by: 'time' | 'rank'
  readonly value: number | null
}

/** One record's worth of a vendor payload, translated. */
export interface TranslatedItem {
  /** Position in the payload, from 0; an item that makes several records takes as many positions. */
  readonly index: number
  /** Where in the payload it stood: `row 3`, `/employees/2`, `wd:Worker[1]`. */
  readonly source: string
  /** The canonical kind, `''` when it could not be determined. */
  readonly kind: string
  /** It is one of the further records of an item, which is not what the way back is made of. */
  readonly further?: true
  /** It is mentioned in passing: where another system owns it, it is left out and not refused. */
  readonly mention?: true
  /** Only what this item stated; null when its content is so faulty that nothing can be said. */
  readonly record: CanonicalRecord | null
  /** Elements in mapping order; an element not listed was not stated. */
  readonly stated: readonly StatedElement[]
  /** The part of the item that the way back could not rebuild from the record: unmapped fields, unusual spellings. */
  readonly complement: JsonObject
  /** Those that name the record, its own id first, in matching order. */
  readonly identifiers: readonly Identifier[]
  /** Where the mapping says how items follow each other. */
  readonly order?: readonly OrderKey[]
  /** Where in the payload the element of its record at a JSON Pointer came from. */
  readonly locate?: (pointer: string) => string | undefined
  /** The item's own part of the payload as text, for quarantine. */
  readonly raw: string
  /** Any of severity error makes the item quarantined. */
  readonly issues: readonly Issue[]
}

/** A whole payload, translated; `issues` are about the payload itself (warnings: an unreadable one throws). */
export interface Translation {
  readonly items: readonly TranslatedItem[]
  readonly issues: readonly Issue[]
}

/** A canonical record on its way to a vendor, with what that vendor's system last stated and its complement. */
export interface Outgoing {
  readonly record: CanonicalRecord
  readonly stated: readonly StatedElement[]
  readonly complement: JsonObject
}

/** One sending of a payload, for formats whose messages have an id and a time of their own. */
export interface Sending {
  readonly id: string
  readonly at: Date
}

/** A payload in the vendor's form; `losses` name what had no place in it. */
export interface OutgoingPayload {
  readonly body: string
  readonly mediaType: string
  readonly losses: readonly Issue[]
}
