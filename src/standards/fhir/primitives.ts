// The primitive datatypes of R4 as linear checks. https://hl7.org/fhir/R4/datatypes.html#primitive

import { isDate, isDateTime, isInstant, isTime } from './date-formats.ts'
import { isDiv } from './xhtml.ts'

export interface Primitive {
  readonly json: 'string' | 'number' | 'boolean'
  /** Holds for a value of the right JSON type. */
  readonly holds?: (value: never) => boolean
  /** What a right value looks like, for the cure in a fault. */
  readonly form: string
}

/** A string may be as long as 1 MB by the specification, which counts characters. */
const longest = 1024 * 1024

const text = (value: string) =>
  value.length > 0 && value.length <= longest && !(value.length <= short ? hasControl(value) : controls.test(value))
// oxlint-disable-next-line no-control-regex -- R4 forbids exactly these in a string
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/
const uri = (value: string) => value.length > 0 && !(value.length <= short ? hasSpace(value) : /[ \t\r\n]/.test(value))

/** Up to this length a loop is faster than a regular expression. */
const short = 40

function hasControl(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true
  }
  return false
}

function hasSpace(value: string): boolean {
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    if (code === 32 || code === 9 || code === 10 || code === 13) return true
  }
  return false
}

/** Primitive name → its check. */
export const primitives: Readonly<Record<string, Primitive>> = {
  base64Binary: { json: 'string', holds: isBase64, form: 'base64 with its padding, white space allowed' },
  boolean: { json: 'boolean', form: 'true or false' },
  canonical: { json: 'string', holds: uri, form: 'a URL without white space' },
  code: { json: 'string', holds: isCode, form: 'text without space at its ends and without double spaces' },
  date: { json: 'string', holds: isDate, form: 'YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar' },
  dateTime: { json: 'string', holds: isDateTime, form: 'YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with a zone' },
  decimal: { json: 'number', form: 'a number' },
  id: {
    json: 'string',
    holds: (v: string) => /^[A-Za-z0-9.-]{1,64}$/.test(v),
    form: '1 to 64 letters, digits, - and .',
  },
  instant: { json: 'string', holds: isInstant, form: 'YYYY-MM-DDThh:mm:ss with a zone' },
  integer: { json: 'number', holds: (v: number) => isWhole(v, -2147483648), form: 'a whole number of 32 bits' },
  markdown: { json: 'string', holds: text, form: 'text, not empty, without control characters' },
  oid: { json: 'string', holds: isOid, form: 'urn:oid: and an OID' },
  positiveInt: { json: 'number', holds: (v: number) => isWhole(v, 1), form: 'a whole number from 1' },
  string: { json: 'string', holds: text, form: 'text, not empty, without control characters' },
  time: { json: 'string', holds: isTime, form: 'hh:mm:ss' },
  unsignedInt: { json: 'number', holds: (v: number) => isWhole(v, 0), form: 'a whole number from 0' },
  uri: { json: 'string', holds: uri, form: 'a URI without white space' },
  url: { json: 'string', holds: uri, form: 'a URL without white space' },
  uuid: { json: 'string', holds: isUuid, form: 'urn:uuid: and a UUID in lower case' },
  xhtml: { json: 'string', holds: isDiv, form: 'a div element of XHTML that is well-formed XML' },
}

function isWhole(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= 2147483647
}

function isUuid(value: string): boolean {
  return /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)
}

function isOid(value: string): boolean {
  if (!value.startsWith('urn:oid:')) return false
  const [root, ...arcs] = value.slice(8).split('.')
  return (
    root !== undefined && /^[0-2]$/.test(root) && arcs.length > 0 && arcs.every((arc) => /^(?:0|[1-9]\d*)$/.test(arc))
  )
}

/** No white space but single spaces inside. */
function isCode(value: string): boolean {
  let before = 32
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    if (code === 32 && before === 32) return false
    if (code > 126) return !/[^\S ]| {2}| $/.test(value)
    if (code >= 9 && code <= 13) return false
    before = code
  }
  return before !== 32
}

/** Long text is decoded, which is five times as fast as looking at it; what the decoder refuses is looked at all the same. */
export function isBase64(value: string): boolean {
  return (value.length > longForBase64 && canBeDecoded(value)) || isBase64ByLook(value)
}

const longForBase64 = 200

/** Whether the lenient decoder of the web takes it, and there are whole groups of four: it would add the padding itself. */
function canBeDecoded(value: string): boolean {
  try {
    const { length } = atob(value)
    return length > 0 && (length % 3 === 0 || value.includes('='))
  } catch {
    return false
  }
}

/** Linear on purpose: the published pattern overflows the stack on 4 MB and needs seconds for hostile text. */
export function isBase64ByLook(value: string): boolean {
  if (value.length === 0 || /[^A-Za-z0-9+/=\t\n\v\f\r ]/.test(value)) return false
  const firstPadding = value.indexOf('=')
  const padding = firstPadding < 0 ? 0 : countPadding(value, firstPadding)
  const characters = value.length - countSpaces(value)
  return characters > 0 && characters % 4 === 0 && padding <= 2
}

/** How many = there are from here to the end; more than two as soon as anything else but space follows one. */
function countPadding(value: string, from: number): number {
  let padding = 0
  for (let at = from; at < value.length && padding <= 2; at += 1) {
    const code = value.charCodeAt(at)
    if (code === 61) padding += 1
    else if (code > 32) return 3
  }
  return padding
}

function countSpaces(value: string): number {
  if (!/[\t\n\v\f\r ]/.test(value)) return 0
  let spaces = 0
  for (let at = 0; at < value.length; at += 1) if (value.charCodeAt(at) <= 32) spaces += 1
  return spaces
}
