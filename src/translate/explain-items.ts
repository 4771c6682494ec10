// Explains one item of a payload by its index: the item as a whole, or one of the further records that it makes.

import type { JsonObject } from '../standards/standard.ts'
import { type View, viewsOf } from './also-records.ts'
import type { CompiledMapping } from './compile.ts'
import { type Explained, explainItem } from './explain.ts'
import type { ReadItem } from './formats/payload.ts'
import { readPayload, translateItem, translateItems } from './translate-in.ts'
import type { TranslatedItem } from './translation.ts'

export interface ExplainedItem {
  readonly index: number
  readonly source: string
  readonly kind: string
  readonly elements: readonly Explained[]
}

/** Every item of a payload that can be read, those that it makes beside itself too; `wanted` passes over the others. */
export function* explainItems(
  mapping: CompiledMapping,
  body: Uint8Array,
  mediaType: string,
  wanted?: number,
): Generator<ExplainedItem> {
  let next = 0
  for (const read of readPayload(mapping, body, mediaType).items) {
    const items = translateItems(mapping, read, next)
    next += items.length
    for (const [at, item] of items.entries()) {
      const { index, source, kind } = item
      if (wanted !== undefined && wanted !== index) continue
      const elements = at === 0 ? explainFirst(mapping, read, item) : explainFurther(mapping, read, item)
      if (elements) yield { index, source, kind, elements }
    }
    if (wanted !== undefined && next > wanted) return
  }
}

/** The item of this index; undefined when there is none, or it cannot be read. */
export function explainAt(
  mapping: CompiledMapping,
  body: Uint8Array,
  mediaType: string,
  index: number,
): ExplainedItem | undefined {
  return explainItems(mapping, body, mediaType, index).next().value ?? undefined
}

function explainFirst(mapping: CompiledMapping, { value }: ReadItem, item: TranslatedItem): Explained[] | undefined {
  return value === null ? undefined : explainItem(mapping, value, item.record?.value ?? {}, item.stated)
}

/** Which of the further mappings, and of what part of the item, made it is told by what it made. */
function explainFurther(mapping: CompiledMapping, read: ReadItem, item: TranslatedItem): Explained[] | undefined {
  const { value } = read
  if (value === null) return undefined
  for (const one of mapping.also) {
    if (one.message.kind !== item.kind) continue
    for (const view of viewsIn(one, value)) {
      const made = translateItem(one, { ...read, value: view.value, issues: [] }, item.index, view.place)
      if (made.record?.text !== item.record?.text) continue
      const elements = explainItem(one, view.value, made.record?.value ?? {}, made.stated)
      return elements.map((element) => ({ ...element, from: element.from.map(view.place) }))
    }
  }
  return undefined
}

function viewsIn({ madeOf }: CompiledMapping, value: JsonObject): readonly View[] {
  return madeOf ? viewsOf(value, madeOf) : [{ value, place: (path) => path }]
}
