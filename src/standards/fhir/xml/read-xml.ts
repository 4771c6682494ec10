// FHIR XML to FHIR JSON in one pass, by the element tables. https://hl7.org/fhir/R4/xml.html
// What JSON has no place for is refused by path, line and column; what both forms can say is left to the validator.

import { SaxesParser, type SaxesTagNS } from 'saxes'
import { fault } from '../../../errors.ts'
import { lineAndColumn, maximumDepth } from '../../../json/read.ts'
import { readAttributes } from './attributes.ts'
import type { Child } from './children.ts'
import { addEntry, addMember, type Frame, objectOf, openFrame } from './frames.ts'
import { fhirNamespace, xhtmlNamespace } from './namespaces.ts'
import { divOf, enterTag, leaveTag, type OpenDiv, openDiv } from './narrative.ts'
import { placeAt, type Reading, refuse, startOf, tooDeep } from './reading.ts'
import { lastingText, unknownElement, wrongNamespace, wrongRoot } from './refusals.ts'
import { halfCharacter, report, syntaxFault, unreadable } from './unreadable.ts'
import { literalFrom } from './values.ts'

/** How many elements may be open at once: a resource in JSON of the deepest nesting, and a div as deep in it. */
const mostOpen = 3 * maximumDepth

/** The JSON text of a resource in XML, numbers and narrative as they were written. Throws `unreadable` with issues. */
export function readFhirXml(body: string): string {
  const text = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' } as const)
  const reading: Reading = {
    text,
    parser,
    issues: [],
    frames: [],
    div: undefined,
    skipped: 0,
    open: 0,
    result: undefined,
  }
  // The parser lets some halves pass.
  if (!text.isWellFormed()) throw unreadable([halfCharacter(text)])
  parser.on('error', (error) => {
    throw unreadable([...reading.issues, syntaxFault(error, text, parser.position)], error)
  })
  parser.on('doctype', () => {
    const told = 'The document has a DOCTYPE, which FHIR does not use and which is not read. Send it without.'
    throw unreadable([...reading.issues, fault('xml-doctype', '', told, lineAndColumn(text, startOf(reading)))])
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding === undefined || /^(utf-?8|us-ascii)$/i.test(encoding)) return
    const told = `The document says it is in ${encoding.slice(0, 40)}. FHIR is always in UTF-8: encode it so, and say so.`
    throw unreadable([fault('encoding', '', told, { line: 1, column: 1 })])
  })
  parser.on('opentag', (tag) => openTag(reading, tag))
  parser.on('closetag', (tag) => closeTag(reading, tag))
  parser.on('text', (found) => checkText(reading, found))
  parser.on('cdata', (found) => checkText(reading, found))
  parser.write(text).close()
  if (reading.issues.length > 0 || reading.result === undefined) throw unreadable(reading.issues)
  return reading.result
}

function openTag(reading: Reading, tag: SaxesTagNS): void {
  reading.open += 1
  if (reading.open > mostOpen) tooDeep(reading)
  if (reading.skipped > 0) {
    reading.skipped += 1
    return
  }
  const at = startOf(reading)
  if (reading.div) return openInDiv(reading, reading.div, tag, at)
  const parent = reading.frames.at(-1)
  if (!parent) return openRoot(reading, tag, at)
  if (parent.child?.form === 'wrapper') return openWrapped(reading, parent, tag, at)
  const child = parent.children.get(tag.local)
  const namespace = child?.form === 'xhtml' ? xhtmlNamespace : fhirNamespace
  if (!child || child.form === 'attribute') {
    refuse(reading, 'unknown-element', unknownElement(parent, tag.local), at, tag.local)
  } else if (tag.uri !== namespace) {
    refuse(reading, 'xml-namespace', wrongNamespace(tag, namespace), at, tag.local)
  } else if (isInPlace(reading, parent, child, at)) {
    openChild(reading, parent, child, tag, at)
  }
}

function openRoot(reading: Reading, tag: SaxesTagNS, at: number): void {
  const wrong = tag.uri === fhirNamespace ? wrongRoot(tag.local) : wrongNamespace(tag, fhirNamespace)
  if (wrong !== undefined) {
    refuse(reading, tag.uri === fhirNamespace ? 'resource-type' : 'xml-namespace', wrong, at)
    throw unreadable(reading.issues)
  }
  openResource(reading, undefined, tag, at)
}

/** The resource in a `contained`, a `resource` or an `outcome`. */
function openWrapped(reading: Reading, wrapper: Frame, tag: SaxesTagNS, at: number): void {
  const wrong = tag.uri === fhirNamespace ? wrongRoot(tag.local) : wrongNamespace(tag, fhirNamespace)
  if (wrong !== undefined)
    refuse(reading, tag.uri === fhirNamespace ? 'resource-type' : 'xml-namespace', wrong, at, tag.local)
  else if (wrapper.value !== undefined)
    refuse(reading, 'cardinality', `${wrapper.child?.name} holds one resource: give ${tag.local} one of its own.`, at)
  else openResource(reading, wrapper, tag, at)
}

function openResource(reading: Reading, parent: Frame | undefined, tag: SaxesTagNS, at: number): void {
  const frame = openFrame(parent, undefined, tag.local, at)
  reading.frames.push(frame)
  if (frame.depth > maximumDepth) tooDeep(reading)
  addMember(frame, 'resourceType', JSON.stringify(tag.local))
  readAttributes(reading, frame, tag)
}

function openChild(reading: Reading, parent: Frame, child: Child, tag: SaxesTagNS, at: number): void {
  if (child.form === 'xhtml') {
    reading.div = openDiv(at)
    return openInDiv(reading, reading.div, tag, at)
  }
  if (child.form === 'primitive' && tag.isSelfClosing && readShort(reading, parent, child, tag)) return
  const frame = openFrame(parent, child, child.type, at)
  reading.frames.push(frame)
  // A primitive nests as deep as its value, until something extends it.
  if (frame.depth > maximumDepth + (child.form === 'primitive' ? 1 : 0)) tooDeep(reading)
  readAttributes(reading, frame, tag)
}

/** The usual primitive, a sound value and nothing else, without a frame of its own. */
function readShort(reading: Reading, parent: Frame, child: Child, tag: SaxesTagNS): boolean {
  for (const name in tag.attributes) if (name !== 'value') return false
  const written = tag.attributes.value?.value
  if (written === undefined || parent.depth === maximumDepth) return false
  const found = literalFrom(child, written)
  if (!('literal' in found)) return false
  addEntry(parent, child, found.literal, undefined)
  reading.skipped = 1
  return true
}

/** Whether a child may stand here: in the order of the definition, and once where it may stand once. */
function isInPlace(reading: Reading, parent: Frame, child: Child, at: number): boolean {
  const { last } = parent
  if (last === undefined || child.order > last.order || (child === last && child.many)) return true
  if (child === last) {
    refuse(reading, 'cardinality', `${child.name} may stand here once: remove the other ones.`, at, child.name)
    return false
  }
  // The types of one choice exclude each other, which the validator tells.
  if (child.order === last.order) return true
  const told = `${child.name} stands after ${last.name} and belongs before it: XML has the order of the definition.`
  refuse(reading, 'xml-order', told, at, child.name)
  return false
}

function openInDiv(reading: Reading, div: OpenDiv, tag: SaxesTagNS, at: number): void {
  const wrong = enterTag(div, tag, at)
  if (wrong !== undefined) report(reading.issues, 'xml-namespace', reading.frames, wrong, placeAt(reading, at, 'div'))
  if (div.declared.length > maximumDepth) tooDeep(reading)
}

function closeTag(reading: Reading, tag: SaxesTagNS): void {
  reading.open -= 1
  if (reading.skipped > 0) {
    reading.skipped -= 1
    return
  }
  const { frames, div } = reading
  if (div) {
    leaveTag(div, tag, startOf(reading))
    if (div.declared.length > 0) return
    reading.div = undefined
    const parent = frames.at(-1) as Frame
    const child = parent.children.get('div') as Child
    return addEntry(parent, child, JSON.stringify(divOf(div, reading.text, reading.parser.position)), undefined)
  }
  const frame = frames.at(-1) as Frame
  closeFrame(reading, frame, frames.at(-2))
  frames.pop()
}

function closeFrame(reading: Reading, frame: Frame, parent: Frame | undefined): void {
  const { child } = frame
  if (!child) {
    if (parent) parent.value = objectOf(frame)
    else reading.result = objectOf(frame)
    return
  }
  // What holds something refused is not empty.
  if (frame.refused && parent) parent.refused = true
  const said = child.form === 'wrapper' ? '{}' : objectOf(frame)
  if (said === '{}' && frame.value === undefined && !frame.refused) {
    report(reading.issues, 'empty', reading.frames, emptyElement(child), placeAt(reading, frame.at))
  }
  if (child.form === 'object') addEntry(parent as Frame, child, said, undefined)
  else addEntry(parent as Frame, child, frame.value, said === '{}' ? undefined : said)
}

function emptyElement({ name, form }: Child): string {
  if (form === 'primitive') return `${name} has no value: write it in the attribute value, or leave the element out.`
  if (form === 'wrapper') return `${name} has no resource in it: put one there, or leave the element out.`
  return `${name} has nothing in it: fill it, or leave the element out.`
}

function checkText(reading: Reading, found: string): void {
  if (reading.div || reading.skipped > 0 || !/[^ \t\r\n]/.test(found)) return
  const frame = reading.frames.at(-1)
  if (!frame || frame.refused) return
  frame.refused = true
  report(reading.issues, 'xml-text', reading.frames, lastingText(frame), placeAt(reading, frame.at))
}
