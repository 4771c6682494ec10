// The narrative of a resource in JSON as an element of its XML. https://hl7.org/fhir/R4/narrative.html

import { SaxesParser } from 'saxes'
import { maximumDepth } from '../../../json/read.ts'
import { htmlEntities } from './html-entities.ts'
import { xhtmlNamespace } from './namespaces.ts'

const tooDeep = new Error('too deep')

/** The div of a JSON string as an element of a FHIR document, or what is wrong with it. */
export function writeDiv(source: string): { readonly xml: string } | { readonly wrong: string } {
  if (!source.isWellFormed()) return { wrong: 'has half of a surrogate pair in it' }
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' })
  let wrong: string | undefined
  let root: { readonly end: number; readonly isBare: boolean } | undefined
  for (const name of namesIn(source)) parser.ENTITIES[name] = htmlEntities.get(name) as string
  parser.on('error', (error) => {
    wrong ??= `is not well-formed XML (${error.message.slice(0, 200)})`
  })
  parser.on('doctype', () => {
    wrong ??= 'has a DOCTYPE'
  })
  parser.on('xmldecl', () => {
    wrong ??= 'has an XML declaration'
  })
  let depth = 0
  parser.on('closetag', () => {
    depth -= 1
  })
  parser.on('opentag', (tag) => {
    depth += 1
    // The parser looks for a namespace through all that is open, so that depth costs its square.
    if (depth > maximumDepth) throw tooDeep
    if (root) return
    const isBare = tag.uri === '' && tag.prefix === ''
    root = { end: source.lastIndexOf('<', parser.position - 1) + tag.name.length + 1, isBare }
    if (tag.local !== 'div' || (tag.uri !== xhtmlNamespace && !isBare)) wrong ??= 'is not a div of XHTML'
  })
  try {
    parser.write(source).close()
  } catch (error) {
    if (error !== tooDeep) throw error
    return { wrong: `is nested deeper than ${maximumDepth} elements` }
  }
  if (wrong !== undefined || root === undefined) return { wrong: wrong ?? 'is no element' }
  // Without a namespace of its own it would take on that of FHIR.
  const named = root.isBare ? `${source.slice(0, root.end)} xmlns="${xhtmlNamespace}"${source.slice(root.end)}` : source
  return { xml: writeReturns(writeNames(named)) }
}

const named = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&([A-Za-z][A-Za-z0-9]*);/g

function namesIn(source: string): Set<string> {
  const names = new Set<string>()
  if (!source.includes('&')) return names
  for (const [, name] of source.matchAll(/&([A-Za-z][A-Za-z0-9]{1,10});/g)) {
    if (name !== undefined && htmlEntities.has(name)) names.add(name)
  }
  return names
}

/** Names of HTML become the characters they stand for, since XML has only five. */
function writeNames(source: string): string {
  if (namesIn(source).size === 0) return source
  return source.replace(named, (whole, name?: string) => (name && htmlEntities.get(name)) ?? whole)
}

/** A carriage return would be read as a line feed, so it is written by number wherever XML lets it. */
function writeReturns(source: string): string {
  if (!source.includes('\r')) return source
  // Linear: the source is well formed, so that each of these finds its end.
  const found = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?:[^<>"']+|"[^"]*"|'[^']*')*>|\r/g
  return source.replace(found, (whole) => {
    if (whole === '\r') return '&#13;'
    if (/^<[!?]/.test(whole)) return whole
    return whole.replace(/"[^"]*"|'[^']*'/g, (value) => value.replaceAll('\r', '&#13;'))
  })
}
