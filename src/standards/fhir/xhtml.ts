// What a narrative's div may be: well-formed, and of the formatting elements and attributes of HTML alone (rules txt-1
// and txt-2). https://hl7.org/fhir/R4/narrative.html

import { maximumDepth } from '../../json/read.ts'
import { htmlEntities } from './xml/html-entities.ts'
import { writeDiv } from './xml/write-div.ts'

/** Whether a string is a div that can be written as XML. Linear; the usual div never meets the XML parser. */
export function isDiv(source: string): boolean {
  return isPlainDiv(source) || !('wrong' in writeDiv(source))
}

const openTag = /<([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*\s*=\s*"[^"<&]*")*)\s*(\/?)>/y
const closeTag = /<\/([a-z][a-z0-9]*)\s*>/y
const attributeName = /([a-z][a-z-]*)\s*=\s*"[^"]*"/g
const entity = /&([A-Za-z][A-Za-z0-9]*);/y
const xmlNames = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
// oxlint-disable-next-line no-control-regex -- XML has no place for these
const outside = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const root = '<div xmlns="http://www.w3.org/1999/xhtml"'

/** Yes only for what is surely well-formed; everything unusual is left to the parser. */
function isPlainDiv(source: string): boolean {
  if (!source.startsWith(root) || outside.test(source) || !source.isWellFormed() || source.includes(']]>')) return false
  const open: string[] = []
  let at = 0
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 0x3c) {
      const end = passTag(source, at, open)
      if (end < 0) return false
      at = end
      if (open.length === 0) return at === source.length
    } else if (code === 0x26) {
      entity.lastIndex = at
      const name = entity.exec(source)?.[1]
      if (name === undefined || !(xmlNames.has(name) || htmlEntities.has(name))) return false
      at = entity.lastIndex
    } else {
      at = nextOf(source, at)
    }
  }
  return false
}

function nextOf(source: string, from: number): number {
  let at = from + 1
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 0x3c || code === 0x26) return at
  }
  return at
}

/** The end of the tag or comment at `at`, or -1 where it is not a plain one. */
function passTag(source: string, at: number, open: string[]): number {
  const next = source.charCodeAt(at + 1)
  if (next === 0x2f) {
    closeTag.lastIndex = at
    const match = closeTag.exec(source)
    return match !== null && open.pop() === match[1] ? closeTag.lastIndex : -1
  }
  if (next === 0x21) {
    const end = source.startsWith('<!--', at) ? source.indexOf('--', at + 4) : -1
    return end > 0 && source[end + 2] === '>' ? end + 3 : -1
  }
  openTag.lastIndex = at
  const match = openTag.exec(source)
  if (match === null) return -1
  const [, name = '', attributes = '', closed] = match
  if (attributes !== '' && isRepeating(attributes)) return -1
  if (open.length >= maximumDepth) return -1
  if (closed !== '/') open.push(name)
  return openTag.lastIndex
}

function isRepeating(attributes: string): boolean {
  const names = [...attributes.matchAll(attributeName)].map(([, name]) => name)
  return new Set(names).size !== names.length
}

const elements = new Set(
  (
    'a abbr acronym address b bdo big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 h3 h4 h5 h6 ' +
    'hr i img kbd li ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var map area ins del font center'
  ).split(' '),
)

const attributes = new Set(
  (
    'abbr accesskey align alt axis bgcolor border cellpadding cellspacing char charoff charset cite class clear color cols ' +
    'colspan compact coords datetime dir face frame headers height href hreflang hspace id ismap lang longdesc media name ' +
    'noshade nohref nowrap rel rev rowspan rules scope shape size span src start style summary tabindex target title type ' +
    'usemap valign value vspace width'
  ).split(' '),
)

/** A fault in a div's content: the rule and what breaks it. */
export interface DivFault {
  readonly rule: 'txt-1' | 'txt-2'
  readonly found: string
}

// Linear on well-formed text: each alternative starts with its own character, and quotes are closed.
const tags = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s/>!?]+)((?:[^<>"']+|"[^"]*"|'[^']*')*)>/g
const pairs = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** What a well-formed div holds that a narrative may not, ten at most; and whether it says anything. */
export function faultsOfDiv(source: string): DivFault[] {
  const faults: DivFault[] = []
  const seen = new Set<string>()
  const report = (found: string): void => {
    if (faults.length < 10 && !seen.has(found)) faults.push({ rule: 'txt-1', found })
    seen.add(found)
  }
  let hasImage = false
  for (const [, close, name = '', rest = ''] of source.matchAll(tags)) {
    if (name === '' || close === '/') continue
    const local = name.slice(name.indexOf(':') + 1)
    if (!elements.has(local)) report(`<${name.slice(0, 40)}>`)
    if (local === 'img') hasImage = true
    if (!rest.includes('=')) continue
    for (const [, attribute = '', one, other] of rest.matchAll(pairs)) {
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:') || attribute.startsWith('xml:')) continue
      if (!attributes.has(attribute)) report(`${attribute.slice(0, 40)}="…"`)
      const value = one ?? other ?? ''
      if ((attribute === 'href' || attribute === 'src') && /^\s*(?:javascript|vbscript)\s*:/i.test(value)) {
        report(`${attribute}="${value.slice(0, 20)}…"`)
      }
    }
  }
  if (!hasImage && !/>\s*[^\s<]/.test(source) && !/\S/.test(source.replace(tags, '')))
    faults.push({ rule: 'txt-2', found: '' })
  return faults
}

/** The ids and names that links within a document can point at. */
export function anchorsOf(source: string): string[] {
  const found: string[] = []
  for (const [, close, , rest = ''] of source.matchAll(tags)) {
    if (close === '/') continue
    for (const [, attribute, one, other] of rest.matchAll(pairs)) {
      if (attribute === 'id' || attribute === 'name') found.push(one ?? other ?? '')
    }
  }
  return found
}
