// The usual narrative, told at a glance: a div that is surely well-formed and, if asked, has what narratives may have
// alone. What is unusual is left to the parser. https://hl7.org/fhir/R4/narrative.html

import { maximumDepth } from '../../json/read.ts'
import { htmlEntities } from './xml/html-entities.ts'

/** What a narrative may be made of. */
export interface Allowed {
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
}

// oxlint-disable-next-line no-control-regex -- XML has no place for these
const outside = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const root = '<div xmlns="http://www.w3.org/1999/xhtml"'
const entity = /&([A-Za-z][A-Za-z0-9]*);/y
const xmlNames = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

/** Elements with more attributes are unusual. */
const mostAttributes = 8

interface Scan {
  readonly source: string
  /** Where the names of the open elements start. */
  readonly open: number[]
  readonly allowed: Allowed | undefined
}

/**
 * Yes only for what is surely well-formed. Where `allowed` is given the source is known to be so, and yes means that it
 * has nothing else and says something. Linear.
 */
export function isPlainDiv(source: string, allowed?: Allowed): boolean {
  if (!source.startsWith(root)) return false
  if (!allowed && (outside.test(source) || !source.isWellFormed() || source.includes(']]>'))) return false
  const scan: Scan = { source, open: [], allowed }
  let says = allowed === undefined
  let ampersand = source.indexOf('&')
  let at = 0
  for (;;) {
    at = passTag(scan, at)
    if (at < 0) return false
    if (scan.open.length === 0) return says && at === source.length
    const next = source.indexOf('<', at)
    if (next < 0) return false
    while (ampersand >= 0 && ampersand < next) {
      // Those before are in comments.
      if (ampersand >= at && !isEntity(source, ampersand)) return false
      ampersand = source.indexOf('&', ampersand + 1)
    }
    if (!says) says = skipSpace(source, at) < next
    at = next
  }
}

function isEntity(source: string, at: number): boolean {
  entity.lastIndex = at
  const name = entity.exec(source)?.[1]
  return name !== undefined && (xmlNames.has(name) || htmlEntities.has(name))
}

/** The end of the tag or comment at `at`, or -1 where it is not a plain one. */
function passTag(scan: Scan, at: number): number {
  const { source, open } = scan
  const next = source.charCodeAt(at + 1)
  if (next === 0x2f) {
    const start = open.pop()
    return start === undefined ? -1 : passClose(source, at + 2, start)
  }
  if (next === 0x21) {
    const end = source.startsWith('<!--', at) ? source.indexOf('--', at + 4) : -1
    return end > 0 && source.charCodeAt(end + 2) === 0x3e ? end + 3 : -1
  }
  return open.length >= maximumDepth ? -1 : passOpen(scan, at + 1)
}

/** The end of a closing tag whose name is that at `start`. */
function passClose(source: string, from: number, start: number): number {
  let at = from
  let code = source.charCodeAt(at)
  for (let named = start; isNameCode(code); named += 1) {
    if (source.charCodeAt(named) !== code) return -1
    at += 1
    code = source.charCodeAt(at)
  }
  if (isNameCode(source.charCodeAt(start + at - from))) return -1
  at = skipSpace(source, at)
  return source.charCodeAt(at) === 0x3e ? at + 1 : -1
}

function passOpen({ source, open, allowed }: Scan, start: number): number {
  if (!isLetter(source.charCodeAt(start))) return -1
  let at = start + 1
  while (isNameCode(source.charCodeAt(at))) at += 1
  if (allowed && !allowed.elements.has(source.slice(start, at))) return -1
  const names: string[] = []
  for (;;) {
    const next = skipSpace(source, at)
    const code = source.charCodeAt(next)
    if (code === 0x3e) {
      open.push(start)
      return next + 1
    }
    if (code === 0x2f) return source.charCodeAt(next + 1) === 0x3e ? next + 2 : -1
    if (next === at || names.length >= mostAttributes) return -1
    at = passAttribute(source, next, names, allowed)
    if (at < 0) return -1
  }
}

/** The end of an attribute whose name is not among `names`, and then is. */
function passAttribute(source: string, start: number, names: string[], allowed: Allowed | undefined): number {
  if (!isLetter(source.charCodeAt(start))) return -1
  let at = start + 1
  while (isLetter(source.charCodeAt(at)) || source.charCodeAt(at) === 0x2d) at += 1
  const name = source.slice(start, at)
  if (names.includes(name)) return -1
  names.push(name)
  at = skipSpace(source, at)
  if (source.charCodeAt(at) !== 0x3d) return -1
  at = skipSpace(source, at + 1)
  if (source.charCodeAt(at) !== 0x22) return -1
  at += 1
  if (allowed && !isHarmless(name, source.charCodeAt(at), allowed)) return -1
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code === 0x3c || code === 0x26) return -1
  }
  return -1
}

/** An allowed attribute; and a link that starts like a script is worth a closer look. */
function isHarmless(name: string, first: number, { attributes }: Allowed): boolean {
  if (!attributes.has(name)) return name === 'xmlns'
  const isLink = name === 'href' || name === 'src'
  return !isLink || !(first <= 0x20 || first > 0x7e || 'jJvV'.includes(String.fromCharCode(first)))
}

function skipSpace(source: string, from: number): number {
  let at = from
  for (;;) {
    const code = source.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at += 1
  }
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function isNameCode(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39)
}
