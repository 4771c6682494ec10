// What a sample of a vendor folder becomes, and what comes back of it, as its expected files have it.

import { isValid } from '../errors.ts'
import type { Json } from '../standards/standard.ts'
import type { CompiledMapping } from './compile.ts'
import { sameJson } from './elements.ts'
import { encodePayload } from './formats/encode.ts'
import { translateIn, translateOut } from './translate.ts'
import type { OutgoingPayload, TranslatedItem, Translation } from './translation.ts'

/** The text of `<sample>.expected.json`. */
export function expectedText({ items, issues }: Translation): string {
  const shown = items.map(({ source, kind, record, stated, complement, identifiers, issues }) => {
    const states = stated.map((one) => `${one.state}: ${one.path}`)
    return { source, kind, record: record?.value, identifiers, stated: states, complement, issues }
  })
  return `${JSON.stringify({ items: shown, issues }, null, 2)}\n`
}

/** Items in the vendor's form again, with everything that they themselves stated; those at fault never get that far. */
export function writeAgain(mapping: CompiledMapping, items: readonly TranslatedItem[]): OutgoingPayload {
  const own = items.filter(({ further, issues }) => further === undefined && isValid(issues))
  return translateOut(
    mapping,
    own.flatMap(({ record, stated, complement }) => (record === null ? [] : [{ record, stated, complement }])),
  )
}

/** True when what came back says what the payload said. */
export function saysTheSame(mapping: CompiledMapping, translation: Translation, back: OutgoingPayload): boolean {
  const said = (items: readonly TranslatedItem[]): Json =>
    items.flatMap(({ kind, record, stated, complement, identifiers, issues }) =>
      record === null || !isValid(issues)
        ? []
        : [plain({ kind, record: record.text, stated, complement, identifiers })],
    )
  const again = translateIn(mapping, encodePayload(back), back.mediaType)
  return sameJson(said(again.items), said(translation.items))
}

function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}

/** The names of the files beside a sample: what it becomes, and what comes back. */
export function filesBeside(sample: string): { readonly expected: string; readonly back: string } {
  const dot = sample.lastIndexOf('.')
  const stem = dot < 0 ? sample : sample.slice(0, dot)
  return { expected: `${stem}.expected.json`, back: `${stem}.back${dot < 0 ? '' : sample.slice(dot)}` }
}
