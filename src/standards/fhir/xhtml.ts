// What a narrative's div may be: well-formed, and of the formatting elements and attributes of HTML alone (rules txt-1
// and txt-2). https://hl7.org/fhir/R4/narrative.html

import { type Allowed, isPlainDiv } from './plain-div.ts'
import { writeDiv } from './xml/write-div.ts'

/** Whether a string is a div that can be written as XML. Linear; the usual div never meets the XML parser. */
export function isDiv(source: string): boolean {
  return isPlainDiv(source) || !('wrong' in writeDiv(source))
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

const allowed: Allowed = { elements, attributes }

/** A fault in a div's content: the rule and what breaks it. */
export interface DivFault {
  readonly rule: 'txt-1' | 'txt-2'
  readonly found: string
}

// Linear on well-formed text: each alternative starts with its own character, and quotes are closed.
const tags = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s/>!?]+)((?:[^<>"']+|"[^"]*"|'[^']*')*)>/g
const pairs = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** What a well-formed div holds that a narrative may not, ten at most; and whether it says anything. */
export function faultsOfDiv(source: string): readonly DivFault[] {
  return isPlainDiv(source, allowed) ? noFaults : faultsFound(source)
}

const noFaults: readonly DivFault[] = []

function faultsFound(source: string): DivFault[] {
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
