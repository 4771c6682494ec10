// Binary: raw bytes in and out by their own media type, and FHIR when FHIR is asked for.
// https://hl7.org/fhir/R4/binary.html#rest

import { GatewayError } from '../../errors.ts'
import type { StoredRecord } from '../../records/records.ts'
import type { JsonObject } from '../../standards/standard.ts'
import { readBody } from '../body.ts'
import type { Call } from '../call.ts'
import { mediaTypeOf } from '../media.ts'
import { type Parameters, single } from '../query.ts'
import type { Document } from '../record-calls.ts'
import type { Asked } from './face.ts'

const mediaTypePattern = /^[A-Za-z0-9!#$&^_.+-]{1,127}\/[A-Za-z0-9!#$&^_.+-]{1,127}(?:\s*;[\x20-\x7e]{0,500})?$/

/** Whether a body sent to Binary is the content itself rather than a resource. */
export function isRaw(call: Call): boolean {
  const type = mediaTypeOf(call.request.headers.get('content-type'))
  return type !== '' && !/^application\/fhir\+(json|xml)$/.test(type)
}

/** The Binary that holds the body of the call. An `application/json` body that says it is a Binary is one. */
export async function readRaw(call: Call, id: string | undefined): Promise<Document> {
  const contentType = call.request.headers.get('content-type') ?? ''
  if (!mediaTypePattern.test(contentType))
    throw new GatewayError('unsupported-media-type', 'The Content-Type is not a media type; say what the bytes are.')
  const bytes = await readBody(call)
  const context = call.request.headers.get('x-security-context')
  const value: JsonObject = {
    resourceType: 'Binary',
    ...(id === undefined ? {} : { id }),
    contentType,
    ...(context === null ? {} : { securityContext: { reference: context } }),
    // An empty string is not valid FHIR.
    ...(bytes.length === 0 ? {} : { data: Buffer.from(bytes).toString('base64') }),
  }
  const text = JSON.stringify(value)
  return { record: { kind: 'Binary', text, value }, body: { mediaType: contentType, bytes } }
}

/** Raw, unless a form of FHIR is asked for by name. */
export function wantsRaw({ call }: Asked, parameters: Parameters, record: StoredRecord): boolean {
  if (single(parameters, '_format') !== undefined) return false
  const { contentType, data } = JSON.parse(record.text) as JsonObject
  // A view may hide the content.
  if (typeof contentType !== 'string' || data === undefined) return false
  const accept = (call.request.headers.get('accept') ?? '').slice(0, 2000).split(',').map(mediaTypeOf)
  if (accept.some((type) => /^application\/fhir\+(json|xml)$/.test(type))) return false
  const own = mediaTypeOf(contentType)
  return own === 'application/json' || !accept.includes('application/json')
}

/** The content. Whatever it is, a browser neither runs nor guesses it. */
export function answerBinary(call: Call, record: StoredRecord, headers: Readonly<Record<string, string>>): Response {
  const { contentType, data } = JSON.parse(record.text) as { contentType: string; data: string }
  const isSafe = mediaTypePattern.test(contentType)
  return new Response(Buffer.from(data, 'base64'), {
    status: 200,
    headers: {
      ...call.headers,
      ...headers,
      'Content-Type': isSafe ? contentType : 'application/octet-stream',
      'Content-Disposition': 'attachment',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  })
}
