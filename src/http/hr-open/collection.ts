// Writes on a collection: one new document, or a list of documents. A list changes the documents that it lists and no others.

import { GatewayError } from '../../errors.ts'
import type { Caller } from '../../flow/admit.ts'
import { type ListAction, type ListedDocument, operationsOf } from '../../flow/document-list.ts'
import { startRequest } from '../../flow/document-requests.ts'
import { readList } from '../../flow/read-list.ts'
import { fingerprintCall } from '../../flow/secrets.ts'
import type { Body } from '../../flow/submission.ts'
import { writeList } from '../../flow/write-many.ts'
import { decodeUtf8 } from '../../json/read.ts'
import { readBody } from '../body.ts'
import { answerJson, type Call } from '../call.ts'
import { mediaTypeOf, readerFor } from '../media.ts'
import { parseQuery, refuseUnknown } from '../query.ts'
import { documentOf, originOf, requireKind, writeOne } from '../record-calls.ts'
import { idempotencyKey, refuseHeaders } from '../request-headers.ts'
import { type Place, transferHeaders, unsupportedPatch, wantsAsync } from './face.ts'
import { answerWritten } from './instance.ts'
import { bulkMessage, receivedMessage } from './messages.ts'

/** Makes one document, or each document of a list. Needs the scope of creating. */
export async function createDocuments(call: Call, caller: Caller, place: Place): Promise<Response> {
  const { standard, kind } = place
  requireKind(caller, kind, 'c')
  refuseHeaders(call, ['if-match', 'if-none-match', 'if-none-exist'])
  const format = readerFor(standard, call.request.headers.get('content-type'))
  const bytes = await readBody(call)
  const body = { mediaType: format.mediaType, bytes }
  const isJson = format.mediaType.endsWith('json')
  const text = isJson ? decodeUtf8(bytes) : ''
  const list = text.trim() === '' ? undefined : readList(standard, kind, 'create', text)
  if (list) return await writeDocuments(call, caller, place, { action: 'create', list, body })
  const { record } = documentOf(standard, kind, format, bytes)
  if (isJson && wantsAsync(call)) {
    return await writeDocuments(call, caller, place, { action: 'create', list: [{ text: record.text }], body })
  }
  return answerWritten(call, place, await writeOne(call, caller, 'hr-open', { type: 'create', standard, record }, body))
}

/** Replaces each document of a list. Needs the scope of updating. */
export async function replaceDocuments(call: Call, caller: Caller, place: Place): Promise<Response> {
  const mediaType = readerFor(jsonOnly(place), call.request.headers.get('content-type')).mediaType
  return await changeDocuments(call, caller, place, 'replace', mediaType)
}

/** Merges each document of a list into the stored one. Needs the scope of updating. */
export async function mergeDocuments(call: Call, caller: Caller, place: Place): Promise<Response> {
  const types = ['application/merge-patch+json', 'application/json']
  const type = mediaTypeOf(call.request.headers.get('content-type')) || 'application/json'
  if (!types.includes(type)) throw unsupportedPatch(type, types)
  return await changeDocuments(call, caller, place, 'merge', type)
}

async function changeDocuments(
  call: Call,
  caller: Caller,
  place: Place,
  action: 'replace' | 'merge',
  mediaType: string,
): Promise<Response> {
  const { standard, kind } = place
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-match', 'if-none-match', 'if-none-exist'])
  const bytes = await readBody(call)
  const list = readList(standard, kind, action, decodeUtf8(bytes))
  if (list) return await writeDocuments(call, caller, place, { action, list, body: { mediaType, bytes } })
  const plural = standard.kinds.get(kind)?.plural ?? 'documents'
  throw new GatewayError(
    'invalid-request',
    `Send a list: {"${plural}": [...]}, or [...]; one document goes to its own address.`,
  )
}

function jsonOnly({ standard }: Place) {
  return { ...standard, formats: standard.formats.filter((format) => format.mediaType.endsWith('json')) }
}

interface Writing {
  readonly action: ListAction
  readonly list: readonly ListedDocument[]
  readonly body: Body
}

async function writeDocuments(call: Call, caller: Caller, place: Place, writing: Writing): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  const { standard, kind } = place
  const { action, list, body } = writing
  const { gateway } = call
  const options = { name: `${action} list`, body, ...(await claimOf(call, body.bytes)) }
  const origin = originOf(call, 'hr-open')
  if (wantsAsync(call)) {
    const work = { standard: standard.name, kind, action }
    return answerReceived(call, place, await startRequest(gateway, caller, work, origin, options))
  }
  const operations = await operationsOf(gateway, standard, { kind, action, view: caller.view }, list)
  const { items, ...written } = await writeList(gateway, caller, operations, origin, options)
  return answerJson(call, 207, bulkMessage(call, written.transfer, items), transferHeaders(written))
}

/** What holds for the call's idempotency key, if it has one. */
export async function claimOf(call: Call, body: Uint8Array | string) {
  const key = idempotencyKey(call)
  if (key === undefined) return {}
  const { method, url } = call.request
  const fingerprint = await fingerprintCall(call.gateway, [method, new URL(url).pathname, call.query, body])
  return { idempotencyKey: key, fingerprint }
}

function answerReceived(
  call: Call,
  { standard }: Place,
  started: { readonly transfer: string; readonly replayed: boolean },
): Response {
  return answerJson(call, 202, receivedMessage(call, started.transfer, 'Received'), {
    ...transferHeaders(started),
    Location: `${call.origin}${standard.base}/requests/${started.transfer}`,
    'Preference-Applied': 'respond-async',
    'Retry-After': '1',
  })
}
