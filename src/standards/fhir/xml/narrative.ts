// The div of a narrative: an element of XHTML in XML, a string in JSON. It is kept as it was written, but for what
// belongs to XML rather than to the text: line ends, character references, and prefixes declared outside of it.
// https://hl7.org/fhir/R4/narrative.html

import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { xhtmlNamespace } from './namespaces.ts'

const declaration = ` xmlns="${xhtmlNamespace}"`

/** A div that is being read. */
export interface OpenDiv {
  readonly at: number
  readonly edits: { readonly from: number; readonly to: number; readonly put: string }[]
  /** The namespaces that each open element of the div declares. */
  readonly declared: Readonly<Record<string, string>>[]
}

export function openDiv(at: number): OpenDiv {
  return { at, edits: [], declared: [] }
}

/** Takes note of a start tag in the div; gives what is wrong with it, if anything. `at` is the offset of its `<`. */
export function enterTag(div: OpenDiv, tag: SaxesTagNS, at: number): string | undefined {
  div.declared.push(tag.ns)
  if (tag.prefix !== '' && !isDeclared(div, tag.prefix)) {
    if (tag.uri !== xhtmlNamespace) return outsidePrefix(tag.name)
    div.edits.push({ from: at + 1, to: at + 2 + tag.prefix.length, put: '' })
  }
  for (const name in tag.attributes) {
    const { prefix } = tag.attributes[name] as SaxesAttributeNS
    if (prefix !== '' && prefix !== 'xml' && prefix !== 'xmlns' && !isDeclared(div, prefix)) return outsidePrefix(name)
  }
  // The div of a JSON string stands alone, so it has to name its namespace itself.
  const isRoot = div.declared.length === 1
  if (isRoot && !isDeclared(div, tag.prefix)) {
    const behind = at + 1 + tag.name.length
    div.edits.push({ from: behind, to: behind, put: declaration })
  }
  return undefined
}

/** Takes note of an end tag in the div. `at` is the offset of its `<`. */
export function leaveTag(div: OpenDiv, tag: SaxesTagNS, at: number): void {
  if (tag.prefix !== '' && !tag.isSelfClosing && !isDeclared(div, tag.prefix)) {
    div.edits.push({ from: at + 2, to: at + 3 + tag.prefix.length, put: '' })
  }
  div.declared.pop()
}

function isDeclared(div: OpenDiv, prefix: string): boolean {
  return div.declared.some((declared) => declared[prefix] !== undefined)
}

function outsidePrefix(name: string): string {
  return `${name.slice(0, 80)} has a prefix that is declared outside of the div: declare it on the div.`
}

/** The string of a div that ends before `end`. */
export function divOf(div: OpenDiv, text: string, end: number): string {
  let source = ''
  let from = div.at
  for (const edit of div.edits) {
    source += text.slice(from, edit.from) + edit.put
    from = edit.to
  }
  return readReferences(source + text.slice(from, end))
}

/** Numbered characters become themselves, unless they would be taken for markup or be normalised away. */
function readReferences(source: string): string {
  if (!source.includes('&#')) return source
  const singleQuoted = /=\s*'/.test(source)
  const found = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&#(?:x([0-9a-fA-F]+)|([0-9]+));/g
  return source.replace(found, (whole: string, hex?: string, digits?: string) => {
    if (!whole.startsWith('&')) return whole
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
    if (code === 9 || code === 10) return whole
    if (code === 39 && singleQuoted) return '&apos;'
    const character = String.fromCodePoint(code)
    return markup[character] ?? character
  })
}

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
