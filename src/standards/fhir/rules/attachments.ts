// Attachments whose stated size is not that of their content, and identifiers that are URIs.
// https://hl7.org/fhir/R4/datatypes.html#Attachment

import { isObject } from '../schema.ts'
import type { ElementCheck } from './checks.ts'
import { report, shown } from './findings.ts'
import { below } from './place.ts'
import { faultOf, isAbsolute } from './uris.ts'

/** Bytes that base64 text stands for, without decoding it. */
export function sizeOfBase64(text: string): number {
  let characters = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 32 && code !== 61) characters += 1
  }
  return Math.floor((characters * 3) / 4)
}

export const checkAttachment: ElementCheck = (value, at, _holder, _container, { findings }) => {
  if (!isObject(value)) return
  const { data, size, contentType } = value
  if (typeof data !== 'string') return
  if (contentType === undefined && value._contentType === undefined) {
    report(findings, 'error', 'invariant.att-1', at, 'An attachment with data says what it is: add contentType.')
  }
  if (typeof size !== 'number') return
  const actual = sizeOfBase64(data)
  if (size !== actual) {
    const text = `The size is stated as ${size}, and the data has ${actual} bytes: correct the size.`
    report(findings, 'error', 'attachment.size', below(at, 'size'), text)
  }
}

export const checkIdentifier: ElementCheck = (value, at, _holder, _container, { findings }) => {
  if (!isObject(value)) return
  const { system, value: said } = value
  if (typeof system === 'string' && !isAbsolute(system)) {
    report(
      findings,
      'error',
      'identifier.system',
      below(at, 'system'),
      `${shown(system)} is not an absolute URI: a system is.`,
    )
  }
  if (system === 'urn:ietf:rfc:3986' && typeof said === 'string' && !isAbsolute(said)) {
    const text = `The system says that the value is a URI, and ${shown(said)} has no scheme: write urn:oid:, urn:uuid: or another.`
    report(findings, 'error', 'identifier.uri', below(at, 'value'), text)
  } else if (system === 'urn:ietf:rfc:3986' && typeof said === 'string') {
    const why = faultOf(said)
    if (why !== undefined) report(findings, 'error', 'identifier.uri', below(at, 'value'), why)
  }
}
