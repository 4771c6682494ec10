// What a mapping says of HL7 v2 messages. docs/hl7v2.md explains it; vendors/mapping.schema.json checks its shape.

export interface Hl7v2Format {
  readonly type: 'hl7v2'
  /** The messages that are taken, as `MSH-9` names them: `ADT^A01`, or `ADT` for all of its events. Absent: any. */
  readonly messages?: readonly string[]
  /** A group of which each is an item by itself: `ORDER_OBSERVATION`. */
  readonly items?: string
  /**
   * Paths and what stands there in messages of our own making, where nothing else does: those of records that their
   * reader never told of, so that no header is known. `$id` and `$now` stand for the sending's own id and time.
   */
  readonly made?: Readonly<Record<string, string>>
}
