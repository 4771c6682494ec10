// One document: read, replaced, patched, withdrawn.

import { GatewayError } from '../../errors.ts'
import type { Caller } from '../../flow/admit.ts'
import { readAsOf } from '../../flow/as-of.ts'
import { noteShown } from '../../flow/disclosure.ts'
import { readRecord } from '../../flow/serve.ts'
import type { Written } from '../../flow/write.ts'
import { decodeUtf8 } from '../../json/read.ts'
import { readBody } from '../body.ts'
import { answerEmpty, answerJson, answerText, type Call, param } from '../call.ts'
import { mediaTypeOf, writerFor } from '../media.ts'
import { parseQuery, refuseUnknown } from '../query.ts'
import { checkId, readDocument, requireKind, writeOne } from '../record-calls.ts'
import { ifMatch, isKnown, refuseHeaders, versionHeaders } from '../request-headers.ts'
import { addressOf, type Place, transferHeaders, unsupportedPatch, wantedReturn } from './face.ts'
import { atomicMessage } from './messages.ts'

/** Needs the scope of reading. `$select`, `effectiveOn` and `asOf` say which part is shown, and of which version. */
export async function readInstance(call: Call, caller: Caller, { standard, rules, kind }: Place): Promise<Response> {
  requireKind(caller, kind, 'r')
  const id = checkId(param(call, 'id'))
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, rules.shapeNames)
  const shape = rules.shape(kind, parameters)
  const { gateway } = call
  const record = shape.asOf
    ? await readAsOf(gateway, caller, standard, { kind, id }, shape.asOf)
    : await readRecord(gateway, caller, standard, kind, id)
  const format = writerFor(standard, call.request.headers.get('accept'), undefined)
  const { ETag, ...dated } = versionHeaders(standard, record)
  // A part has no tag: what is written back by it would be taken for the whole.
  const isWhole = shape.partial.length === 0
  const headers = isWhole
    ? { ...dated, ETag: ETag ?? '' }
    : { ...dated, 'X-Interlingua-Partial': shape.partial.join(', ') }
  if (isWhole && isKnown(call, record)) return answerEmpty(call, 304, headers)
  const { body, losses } = format.write(shape.show(record.text), kind)
  const loss: Record<string, string> = losses.length > 0 ? { 'X-Interlingua-Loss': String(losses.length) } : {}
  return answerText(call, 200, format.mediaType, body, { ...headers, ...loss })
}

/** Replaces the document whole, or makes it under this id. `If-None-Match: *` only makes. */
export async function replaceInstance(call: Call, caller: Caller, place: Place): Promise<Response> {
  const { standard, kind } = place
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-none-exist'])
  const ifNone = call.request.headers.get('if-none-match')?.trim() === '*'
  if (!ifNone) refuseHeaders(call, ['if-none-match'])
  const id = checkId(param(call, 'id'))
  const { record, body } = await readDocument(call, standard, kind)
  if (anyVersion(call)) {
    const operation = { type: 'patch', standard, kind, id, apply: () => record } as const
    return answerWritten(call, place, await ifThere(() => writeOne(call, caller, 'hr-open', operation, body)))
  }
  const operation = { type: 'update', standard, record, id, ...expected(call), ...(ifNone ? { ifNone } : {}) } as const
  return answerWritten(call, place, await writeOne(call, caller, 'hr-open', operation, body))
}

/** Changes the document by a merge patch or a JSON Patch. */
export async function patchInstance(call: Call, caller: Caller, place: Place): Promise<Response> {
  const { standard, rules, kind } = place
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-none-match', 'if-none-exist'])
  const id = checkId(param(call, 'id'))
  const mediaType = mediaTypeOf(call.request.headers.get('content-type'))
  if (!rules.patchTypes.includes(mediaType)) throw unsupportedPatch(mediaType, rules.patchTypes)
  const bytes = await readBody(call)
  const apply = rules.readPatch(kind, mediaType, decodeUtf8(bytes))
  const operation = { type: 'patch', standard, kind, id, apply, ...expected(call) } as const
  const write = () => writeOne(call, caller, 'hr-open', operation, { mediaType, bytes })
  const written = anyVersion(call) ? await ifThere(write) : await write()
  // Who patches a document is shown what others said in it.
  if (written.record && wantedReturn(call) === 'representation') noteShown(caller, standard, 'read', [written.record])
  return answerWritten(call, place, written)
}

/** Withdraws the document. */
export async function removeInstance(call: Call, caller: Caller, place: Place): Promise<Response> {
  const { standard, kind } = place
  requireKind(caller, kind, 'd')
  refuseHeaders(call, ['if-none-match', 'if-none-exist'])
  const id = checkId(param(call, 'id'))
  const operation = { type: 'delete', standard, kind, id, ...expected(call) } as const
  if (anyVersion(call)) await ifThere(() => readRecord(call.gateway, caller, standard, kind, id))
  const written = await writeOne(call, caller, 'hr-open', operation)
  if (written.status === 'proposed') return answerWritten(call, place, written)
  return answerEmpty(call, 204, transferHeaders(written))
}

/** `If-Match: *`: only if there is such a record, in whatever version. */
function anyVersion(call: Call): boolean {
  return call.request.headers.get('if-match')?.trim() === '*'
}

async function ifThere<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isAway = error instanceof GatewayError && ['not-found', 'gone'].includes(error.code)
    if (!isAway) throw error
    const detail = `${error.message} If-Match: * asks that it does.`
    throw new GatewayError('precondition-failed', detail, { cause: error, headers: error.headers })
  }
}

function expected(call: Call): { readonly ifMatch?: number } {
  const version = anyVersion(call) ? undefined : ifMatch(call)
  return version === undefined ? {} : { ifMatch: version }
}

/** The answer to a write of one document: 201, 200, or 202 where it waits for its system of record. */
export function answerWritten(call: Call, place: Place, written: Written): Response {
  const { status, record, transfer } = written
  const told = { ...written, version: record?.version ?? null }
  if (status === 'proposed' || record === undefined)
    return answerJson(call, 202, atomicMessage(call, transfer, told), transferHeaders(written))
  const code = status === 'created' ? 201 : 200
  const headers = {
    ...versionHeaders(place.standard, record),
    ...transferHeaders(written),
    Location: addressOf(call, place, record.id),
  }
  const wanted = wantedReturn(call)
  if (wanted === 'minimal') return answerEmpty(call, code, headers)
  if (wanted === 'message') return answerJson(call, code, atomicMessage(call, transfer, told), headers)
  const format = writerFor(place.standard, call.request.headers.get('accept'), undefined)
  const { body } = format.write(record.text, record.kind)
  return answerText(call, code, format.mediaType, body, { ...headers, 'Preference-Applied': 'return=representation' })
}
