// What a system's complement is after one more item: an item need not mention everything, so what it leaves out stays.

import type { Json, JsonObject } from '../standards/standard.ts'
import type { CompiledMapping } from './compile.ts'
import { copyJson, isObject, removeAt } from './elements.ts'
import type { TranslatedItem } from './translation.ts'

/**
 * The complement after an item. A field whose element the item states anew loses its old spelling; the item's own
 * complement goes over the rest, object by object, lists as a whole. Neither argument is changed.
 */
export function mergeComplement(mapping: CompiledMapping, before: JsonObject, item: TranslatedItem): JsonObject {
  const merged = copyJson(before) as Record<string, Json | undefined>
  if (Object.keys(merged).length > 0) {
    const said = new Set(item.stated.map(({ path }) => path))
    for (const { from, to, rebuilds } of mapping.rows) {
      if (rebuilds && to.some((path) => said.has(path.text))) for (const path of from) removeAt(merged, path)
    }
  }
  layOver(merged, item.complement)
  return merged
}

function layOver(target: Record<string, Json | undefined>, more: JsonObject): void {
  for (const name of Object.keys(more)) {
    const mine = Object.hasOwn(target, name) ? target[name] : undefined
    const theirs = more[name] as Json
    if (isObject(mine) && isObject(theirs)) layOver(mine as Record<string, Json | undefined>, theirs)
    else target[name] = copyJson(theirs)
  }
}
