// `interlingua translate --explain`: where every canonical element of a payload comes from.

import type { CompiledMapping } from '../translate/compile.ts'
import type { Explained } from '../translate/explain.ts'
import { explainItems } from '../translate/explain-items.ts'
import { harmless, print } from './printing.ts'

/**
 * Prints element, value, vendor field, what it said, the rule, and the lineage that the record would have (message,
 * version of its mapping, item), item by item; JSON one line an item.
 */
export function explainPayload(
  mapping: CompiledMapping,
  version: string,
  body: Uint8Array,
  mediaType: string,
  format: 'text' | 'json',
): void {
  const { vendor, name } = mapping.message
  for (const { index, source, kind, elements } of explainItems(mapping, body, mediaType)) {
    const item = source === '' ? `item ${index + 1}` : source
    const lineage = { message: `${vendor}/${name}`, mapping: version, item }
    if (format === 'json')
      print(JSON.stringify({ index, source, kind, elements: elements.map((one) => ({ ...one, lineage })) }))
    else showElements(`${item} → ${kind}`, elements, `${lineage.message}@${version} ${item}`)
  }
}

function showElements(title: string, elements: readonly Explained[], lineage: string): void {
  print(harmless(title))
  for (const { to, state, value, from, said, rule, row } of elements) {
    if (state === 'not stated' && said === undefined) continue
    const shown = value === undefined ? (state === 'value' ? '' : ` (${state})`) : ` = ${JSON.stringify(value)}`
    const source =
      from.length === 0
        ? ''
        : `${from.join(' + ')}${said === undefined ? '' : ` ${said.map((one) => JSON.stringify(one)).join(' ')}`}, `
    print(harmless(`  ${to}${shown}`))
    print(harmless(`      ← ${source}${rule} (${row})  | ${lineage}`))
  }
}
