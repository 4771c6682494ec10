// The calls on one record that every standard's face has: read, create, update, delete. Only headers and status here.

import { fault, GatewayError } from '../errors.ts'
import { type Caller, requireScope } from '../flow/admit.ts'
import { fingerprintCall } from '../flow/secrets.ts'
import type { Body, DirectOperation, Origin } from '../flow/submission.ts'
import { type Written, writeRecords } from '../flow/write.ts'
import { decodeUtf8 } from '../json/read.ts'
import type { StoredRecord } from '../records/records.ts'
import type { CanonicalRecord, Format, JsonObject, Standard } from '../standards/standard.ts'
import { readBody } from './body.ts'
import { answerEmpty, answerText, type Call } from './call.ts'
import { readerFor, writerFor } from './media.ts'
import { parseQuery, refuseUnknown, single } from './query.ts'
import { idempotencyKey, isKnown, versionHeaders } from './request-headers.ts'

/** Where the call came from, for the transfer log. */
export function originOf(call: Call, face: string): Origin {
  return { face, correlation: call.correlation, trace: call.trace }
}

/** Throws GatewayError('invalid-request') when a path's id is not one: 1 to 64 letters, digits, `-` and `.`. */
export function checkId(id: string): string {
  if (/^[A-Za-z0-9\-.]{1,64}$/.test(id)) return id
  throw new GatewayError(
    'invalid-request',
    `${JSON.stringify(id.slice(0, 80))} is not an id: 1 to 64 letters, digits, "-" and ".".`,
  )
}

/** A body as a record, and as it came. */
export interface Document {
  readonly record: CanonicalRecord
  readonly body: Body
}

/** The document in the body, in canonical form. Throws GatewayError 'unreadable', 'invalid-request', 'too-large' … */
export async function readDocument(call: Call, standard: Standard, kind: string): Promise<Document> {
  return documentOf(standard, kind, readerFor(standard, call.request.headers.get('content-type')), await readBody(call))
}

/** As readDocument, of a body that was read already. */
export function documentOf(standard: Standard, kind: string, format: Format, bytes: Uint8Array): Document {
  const body = decodeUtf8(bytes)
  if (body.trim() === '') throw new GatewayError('unreadable', `The body is empty; send one ${kind}.`)
  const read = format.read(body, kind)
  const text = standard.unwrap?.(kind, read) ?? read
  const value = JSON.parse(text) as JsonObject
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new GatewayError('invalid-request', `The body must be one ${kind}, as a JSON object.`, {
      issues: [fault('type', '', 'A JSON object is expected here.')],
    })
  }
  const whole = text === read ? value : (JSON.parse(read) as JsonObject)
  const says = standard.kindOf(whole) ?? (standard.contradicts?.(kind, whole) ? 'of another kind' : undefined)
  if (says !== undefined && says !== kind) {
    throw new GatewayError(
      'invalid-request',
      `The body is ${says}, the address is that of ${kind}; send it to the address of its kind.`,
      {
        issues: [fault('resource-type', '', `${kind} is expected here, not ${says}.`)],
      },
    )
  }
  return { record: { kind, text, value }, body: { mediaType: format.mediaType, bytes } }
}

/** Writes one record. With `Idempotency-Key` the whole call is fingerprinted. */
export async function writeOne(
  call: Call,
  caller: Caller,
  face: string,
  operation: DirectOperation,
  body?: Body,
): Promise<Written> {
  refuseUnknown(parseQuery(call.query), standardParameters(operation.standard))
  const key = idempotencyKey(call)
  const claim = key === undefined ? {} : { idempotencyKey: key, fingerprint: await fingerprint(call, operation, body) }
  const [written] = await writeRecords(call.gateway, caller, [operation], originOf(call, face), {
    ...claim,
    ...(body === undefined ? {} : { body }),
  })
  if (written === undefined) throw new Error('A unit of one operation has one result')
  return written
}

/** A record in the form that was asked for, with its version; 304 when the caller has it. */
export function answerRecord(call: Call, standard: Standard, record: StoredRecord): Response {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, standardParameters(standard))
  const format = writerFor(standard, call.request.headers.get('accept'), single(parameters, '_format'))
  const headers = versionHeaders(standard, record)
  if (isKnown(call, record)) return answerEmpty(call, 304, headers)
  return answerText(call, 200, format.mediaType, format.write(record.text, record.kind).body, headers)
}

function fingerprint(call: Call, operation: DirectOperation, body?: Body): Promise<Uint8Array> {
  const { method, url, headers } = call.request
  const steering = [headers.get('if-match') ?? '', headers.get('if-none-exist') ?? '']
  const said = 'record' in operation && operation.record ? operation.record.text : (body?.bytes ?? '')
  return fingerprintCall(call.gateway, [method, new URL(url).pathname, ...steering, said])
}

// https://hl7.org/fhir/R4/http.html#parameters
function standardParameters(standard: Standard): readonly string[] {
  return standard.name === 'fhir' ? ['_format', '_pretty'] : []
}

/** Needs the scope for one action on a kind. */
export function requireKind(caller: Caller, kind: string, action: 'c' | 'r' | 'u' | 'd' | 's'): void {
  requireScope(caller, { area: 'system', target: kind, action })
}

/** The kind of a collection's path segment; throws GatewayError('kind-unknown') naming it. */
export function kindAt(standard: Standard, kinds: ReadonlyMap<string, string>, segment: string): string {
  const kind = kinds.get(segment)
  if (kind !== undefined) return kind
  throw new GatewayError(
    'kind-unknown',
    `${JSON.stringify(segment.slice(0, 80))} is not a collection of ${standard.name === 'fhir' ? 'FHIR R4' : 'HR Open 4.2'}.`,
  )
}

/** Path segment → kind. */
export function kindsByPath(standard: Standard): ReadonlyMap<string, string> {
  return new Map([...standard.kinds.values()].map((kind) => [kind.path, kind.name]))
}
