// Where each element of a derived record comes from in the record that a bridge made it of.

import type { JsonObject } from '../standards/standard.ts'
import { above } from './also-records.ts'
import { type CompiledBridge, membersOf } from './bridge.ts'
import type { CompiledMapping } from './compile.ts'
import { type Explained, explainItem } from './explain.ts'
import { translateItem } from './translate-in.ts'

/** The elements that the bridge makes of these places of the source (`''`: the whole); of every place when none is said. */
export function explainDerived(
  bridge: CompiledBridge,
  source: JsonObject,
  kind: string,
  places: readonly string[] | undefined,
): readonly Explained[] {
  const mappings = [bridge.mapping, ...bridge.mapping.also].filter(({ message }) => message.kind === kind)
  return mappings.flatMap((mapping) =>
    partsOf(bridge, mapping, source)
      .filter(({ place }) => places === undefined || places.includes(place))
      .flatMap(({ value, place }) => {
        const item = translateItem(mapping, { source: place, raw: '', value, issues: [] }, 0)
        const elements = explainItem(mapping, value, item.record?.value ?? {}, item.stated)
        return elements.map((element) => ({ ...element, from: element.from.map((path) => inSource(path, place)) }))
      }),
  )
}

function partsOf(bridge: CompiledBridge, mapping: CompiledMapping, source: JsonObject) {
  return mapping === bridge.mapping ? [{ value: source, place: '' }] : membersOf(bridge, mapping, source)
}

function inSource(path: string, place: string): string {
  if (path.startsWith(`${above}.`)) return path.slice(above.length + 1)
  return place === '' ? path : `${place}.${path}`
}
