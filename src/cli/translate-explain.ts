// `interlingua translate --explain`: where every canonical element of a payload comes from.

import type { CompiledMapping } from '../translate/compile.ts'
import { type Explained, explainItem } from '../translate/explain.ts'
import { readPayload, translateItem } from '../translate/translate-in.ts'
import { harmless, print } from './printing.ts'

/** Prints element, value, vendor field, what it said, and the rule, item by item; JSON one line an item. */
export function explainPayload(
  mapping: CompiledMapping,
  body: Uint8Array,
  mediaType: string,
  format: 'text' | 'json',
): void {
  readPayload(mapping, body, mediaType).items.forEach((read, index) => {
    if (read.value === null) return
    for (const one of [mapping, ...mapping.also]) {
      const item = translateItem(one, read, index)
      const elements = explainItem(one, read.value, item.record?.value ?? {}, item.stated)
      if (format === 'json') print(JSON.stringify({ index, source: item.source, kind: item.kind, elements }))
      else showElements(`${item.source === '' ? `item ${index + 1}` : item.source} → ${item.kind}`, elements)
    }
  })
}

function showElements(title: string, elements: readonly Explained[]): void {
  print(harmless(title))
  for (const { to, state, value, from, said, rule, row } of elements) {
    if (state === 'not stated' && said === undefined) continue
    const shown = value === undefined ? (state === 'value' ? '' : ` (${state})`) : ` = ${JSON.stringify(value)}`
    const source =
      from.length === 0
        ? ''
        : `${from.join(' + ')}${said === undefined ? '' : ` ${said.map((one) => JSON.stringify(one)).join(' ')}`}, `
    print(harmless(`  ${to}${shown}`))
    print(harmless(`      ← ${source}${rule} (${row})`))
  }
}
