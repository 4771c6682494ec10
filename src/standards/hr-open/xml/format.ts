// HR Open's XML as formats behind the seam.

import { fault, GatewayError } from '../../../errors.ts'
import type { Format, Json, JsonObject } from '../../standard.ts'
import { isObject } from '../elements.ts'
import { kindTable, nounOf } from '../nouns.ts'
import { kindOf, unwrap } from '../wrapper.ts'
import { readDocument } from './read-xml.ts'
import { writeDocument } from './write-xml.ts'

/**
 * JSON text of an XML body: the bare document where its kind is given, else the document inside a wrapper with the
 * root's name (`{"Candidate": {…}}`).
 */
function read(body: string, kind?: string): string {
  if (kind !== undefined) return JSON.stringify(readDocument(body, [nounOf(kind).type]).value)
  const table = kindTable()
  const { root, value } = readDocument(
    body,
    table.map((noun) => noun.type),
  )
  return JSON.stringify({ [root]: value })
}

/** XML of JSON text: a bare document where its kind is given, else one inside a wrapper that says it. */
function write(text: string, kind?: string) {
  // A record's text was read with care when it came in.
  const value = JSON.parse(text) as Json
  const named = kind ?? (isObject(value) ? kindOf(value as JsonObject) : undefined)
  if (named === undefined) {
    const told = 'XML is written by kind, and this document does not say which it is. Name the kind.'
    throw new GatewayError('invalid-request', told, { issues: [fault('kind-unknown', '', told)] })
  }
  const isWrapped = unwrap(named, text) !== text
  const root = isWrapped ? Object.keys(value as object).slice(0, 1) : []
  return writeDocument(nounOf(named).type, text, root)
}

/** The two media types of HR Open's XML. */
export const xmlFormats: readonly Format[] = ['application/xml', 'text/xml'].map((mediaType) => ({
  mediaType,
  read,
  write,
}))
