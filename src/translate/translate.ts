// The message translator's three doors: a payload in, as a whole or as a stream, and records out.

import type { Issue } from '../errors.ts'
import type { CompiledMapping } from './compile.ts'
import { type DriftWatch, watchDrift } from './drift.ts'
import { streamItems } from './formats/stream.ts'
import { acceptMediaType, readPayload, translateItems } from './translate-in.ts'
import { translateRecord, writePayload } from './translate-out.ts'
import type { Outgoing, OutgoingPayload, Sending, TranslatedItem, Translation } from './translation.ts'
import { readPaths } from './unread-fields.ts'

/**
 * A vendor's payload as canonical items. Throws GatewayError: `unreadable` when it cannot be read as a whole,
 * `unsupported-media-type` when the message is not accepted in that form. What is wrong with one item is in its issues.
 */
export function translateIn(mapping: CompiledMapping, body: Uint8Array, mediaType: string): Translation {
  const { items, issues } = readPayload(mapping, body, mediaType)
  // Before the items are translated: reading XML wraps its lists.
  const watch = driftOf(mapping)
  for (const { value, source } of items) if (value !== null) watch?.see(value, source)
  const translated: TranslatedItem[] = []
  for (const item of items) translated.push(...translateItems(mapping, item, translated.length))
  return { items: translated, issues: [...issues, ...(watch?.issues() ?? [])] }
}

/** A watch over the payloads of a message whose fields are known; undefined where they are not. */
export function driftOf(compiled: CompiledMapping): DriftWatch | undefined {
  const { fields, mapping } = compiled.message
  if (fields === undefined) return undefined
  let read = readBy.get(compiled)
  if (read === undefined) readBy.set(compiled, (read = readPaths(compiled)))
  return watchDrift(fields, mapping.format.type === 'xml', read)
}

// The same list for the same mapping, since what is made of it is kept by it.
const readBy = new WeakMap<CompiledMapping, readonly string[]>()

/** Canonical records as the vendor's payload; `sending` where it is really sent. Never throws for a record's content: what has no place is a loss. */
export function translateOut(
  mapping: CompiledMapping,
  records: readonly Outgoing[],
  sending?: Sending,
): OutgoingPayload {
  const losses: OutgoingPayload['losses'][number][] = []
  const items = records.map((record) => translateRecord(mapping, record, losses))
  return writePayload(mapping, items, losses, sending)
}

/**
 * As translateIn, item by item: CSV and newline-delimited JSON as they arrive, other formats once they are whole. `watch`
 * has seen everything when the last item is there; `remarks` gets warnings about the payload then.
 */
export async function* translateStream(
  mapping: CompiledMapping,
  chunks: AsyncIterable<Uint8Array>,
  mediaType: string,
  watch?: DriftWatch,
  remarks: Issue[] = [],
): AsyncIterable<TranslatedItem> {
  let index = 0
  const media = acceptMediaType(mapping, mediaType)
  for await (const item of streamItems(mapping.message.mapping.format, chunks, media, remarks)) {
    if (item.value !== null) watch?.see(item.value, item.source)
    const translated = translateItems(mapping, item, index)
    yield* translated
    index += translated.length
  }
}
