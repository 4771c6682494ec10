// A linear look over XML before a parser builds anything: depth, number of elements, no DOCTYPE (so no entities of its
// own), no `__proto__`, no control characters. What is merely malformed is left for the parser to name.

import { fault, GatewayError } from '../errors.ts'
import { lineAndColumn } from '../json/read.ts'

const usuallyDeepest = 100
const mostElements = 1_000_000

/** Where an element of the wanted depth stands in the text, by its name without prefix. */
export interface Slice {
  readonly name: string
  readonly start: number
  end: number
}

/** Throws `unreadable` for what is refused; gives the elements at one depth (the root is 1) in document order. */
export function guardXml(text: string, depthWanted: ReadonlySet<number>, deepest = usuallyDeepest): Slice[] {
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text)
  if (control !== null)
    throw refused(text, control.index, 'xml-character', 'The document has a control character in it')
  const slices: Slice[] = []
  const openSlices: (Slice | undefined)[] = []
  let depth = 0
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const next = text[at + 1]
    if (next === '!') at = skipDeclaration(text, at)
    else if (next === '?') at = after(text, '?>', at)
    else if (next === '/') {
      at = after(text, '>', at)
      const slice = openSlices[depth]
      if (slice !== undefined) slice.end = at
      depth = Math.max(0, depth - 1)
    } else {
      depth += 1
      count += 1
      if (depth > deepest)
        throw refused(text, at, 'xml-depth', `The document is nested deeper than ${deepest} elements`)
      if (count > mostElements)
        throw refused(text, at, 'xml-size', `The document has more than ${mostElements} elements`)
      const tag = readTag(text, at)
      const slice: Slice | undefined = depthWanted.has(depth) ? { name: tag.name, start: at, end: tag.end } : undefined
      if (slice !== undefined) slices.push(slice)
      openSlices[depth] = slice
      at = tag.end
      if (tag.closed) depth -= 1
    }
  }
  return slices
}

function skipDeclaration(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at)
  throw refused(text, at, 'xml-doctype', 'The document declares a DOCTYPE or entities, which are not read')
}

/** The end of a start tag: the first > outside a quoted attribute. */
function readTag(text: string, start: number): { name: string; end: number; closed: boolean } {
  let at = start + 1
  while (at < text.length && !' \t\r\n/>'.includes(text[at] as string)) at += 1
  const qualified = text.slice(start + 1, at)
  const name = qualified.slice(qualified.indexOf(':') + 1)
  if (name === '__proto__') throw refused(text, start, 'xml-proto', 'An element may not be named __proto__')
  for (let next = text[at]; next !== undefined && next !== '>'; next = text[at]) {
    if (next === '"' || next === "'") at = after(text, next, at + 1)
    else {
      if (next === '_' && text.startsWith('__proto__', at))
        throw refused(text, at, 'xml-proto', 'Nothing may be named __proto__')
      at += 1
    }
  }
  return { name, end: Math.min(at + 1, text.length), closed: text[at - 1] === '/' }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

function refused(text: string, at: number, code: string, told: string): GatewayError {
  return new GatewayError('unreadable', `${told}. Send it without.`, {
    issues: [fault(code, '', `${told}. Send it without.`, lineAndColumn(text, at))],
  })
}
