// How values are written in XML Schema's own types: https://www.w3.org/TR/xmlschema-2/

import { clockParts, dateParts, isDateTime, isDuration } from '../formats.ts'

/** Letters that XML 1.0 cannot carry, not even as a reference. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const tests: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  anyURI: (text) => !/[\s<>"{}|\\^`]/.test(text),
  email: isHrXmlEmail,
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && dateParts(text) !== undefined && !text.startsWith('0000'),
  dateTime: isXmlDateTime,
  time: (text) => /^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(text) && clockParts(text) !== undefined,
  duration: isXmlDuration,
  gYear: (text) => /^\d{4}$/.test(text) && text !== '0000',
  gYearMonth: (text) => /^\d{4}-\d\d$/.test(text) && dateParts(text) !== undefined && !text.startsWith('0000'),
}

/** Whether a text can stand for itself where XML has one of these types. */
export function isCarried(text: string, bases: readonly string[]): boolean {
  return (
    !unwritable.test(text) && !/^\r+$/.test(text) && text.isWellFormed() && bases.some((base) => tests[base]?.(text))
  )
}

/** HR Open's XML takes a narrower form of e-mail address than its JSON. */
function isHrXmlEmail(text: string): boolean {
  const at = text.indexOf('@')
  const host = text.slice(at + 1)
  const dot = host.lastIndexOf('.')
  const plain = /^[-0-9a-zA-Z.+_]+$/
  return (
    at > 0 &&
    dot > 0 &&
    plain.test(text.slice(0, at)) &&
    plain.test(host.slice(0, dot)) &&
    /^[a-zA-Z]{2,4}$/.test(host.slice(dot + 1))
  )
}

function isXmlDateTime(text: string): boolean {
  const zone = text.slice(19).replace(/^\.\d+/, '')
  return (
    isDateTime(text) && text[10] === 'T' && !text.startsWith('0000') && text.slice(17, 19) !== '60' && isXmlZone(zone)
  )
}

function isXmlZone(zone: string): boolean {
  const found = /^(?:|Z|[+-](\d\d):([0-5]\d))$/.exec(zone)
  return found !== null && (found[1] === undefined || Number(found[1]) * 60 + Number(found[2]) <= 14 * 60)
}

/** No weeks, a number after each mark, a fraction in seconds alone. */
function isXmlDuration(text: string): boolean {
  return isDuration(text) && /\d/.test(text) && !/[W]|T$/.test(text) && !/\.\d+[^S\d]/.test(text)
}

/** The literal of a JSON number as a decimal or integer, undefined where it is too long to be written out. */
export function decimalOf(literal: string, isInteger: boolean): string | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal)
  if (!found) return undefined
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = found
  const exponent = Number(exponentText)
  if (Math.abs(exponent) > 400) return undefined
  if (exponent === 0 && !isInteger) return literal.replace(/[eE].*$/, '')
  const digits = whole + fraction
  const point = whole.length + exponent
  const padded = digits
    .padStart(digits.length + Math.max(0, 1 - point), '0')
    .padEnd(Math.max(point, digits.length), '0')
  const at = Math.max(point, 1)
  const tail = padded.slice(at)
  if (isInteger && /[1-9]/.test(tail)) return undefined
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  return `${sign}${head}${tail === '' || isInteger ? '' : `.${tail}`}`
}

/** The JSON literal of a decimal or integer of XML Schema, undefined for what is none. */
export function numberLiteral(text: string): string | undefined {
  const found = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(text.length <= 1000 ? text : '')
  if (!found) return undefined
  const [, sign = '', whole = '', fraction = ''] = found
  if (whole === '' && fraction === '') return undefined
  const head = whole.replace(/^0+(?=\d)/, '') || '0'
  return `${sign === '-' ? '-' : ''}${head}${fraction === '' ? '' : `.${fraction}`}`
}
