// Explains one item of a payload by its index: the item as a whole, or one of the further records that it makes.

import type { JsonObject } from '../standards/standard.ts'
import { type View, viewsOf } from './also-records.ts'
import type { CompiledMapping } from './compile.ts'
import { type Explained, explainItem } from './explain.ts'
import type { ReadItem } from './formats/payload.ts'
import { readPayload, translateItem, translateItems } from './translate-in.ts'
import type { TranslatedItem } from './translation.ts'

export interface ExplainedItem {
  readonly source: string
  readonly elements: readonly Explained[]
}

/** The elements of the items at these indexes; one that is not there, or has nothing to say, is left out. */
export function explainAt(
  mapping: CompiledMapping,
  body: Uint8Array,
  mediaType: string,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, ExplainedItem> {
  const found = new Map<number, ExplainedItem>()
  let index = 0
  for (const read of readPayload(mapping, body, mediaType).items) {
    const items = translateItems(mapping, read, index)
    for (const [at, item] of items.entries()) {
      if (!wanted.has(item.index)) continue
      const elements = at === 0 ? explainFirst(mapping, read, item) : explainFurther(mapping, read, item)
      if (elements) found.set(item.index, { source: item.source, elements })
    }
    index += items.length
  }
  return found
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
