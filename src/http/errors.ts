// Every failure in the form of the face that it happened on. Only `detail` and `issues` are shown; causes are logged.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import type { Format, Standard } from '../standards/standard.ts'
import { answerText, type Call } from './call.ts'
import { writerFor } from './media.ts'
import { parseQuery, single } from './query.ts'

const titles: Partial<Record<GatewayError['code'], string>> = {
  'invalid-request': 'The request is not well formed',
  unreadable: 'The body cannot be read',
  'unsupported-parameter': 'A parameter is not supported',
  'invalid-link': 'The link is not one that this gateway made',
  unauthenticated: 'A key is needed',
  forbidden: 'Not allowed with this key',
  'not-found': 'Not found',
  moved: 'Merged into another record',
  gone: 'No longer here',
  'kind-unknown': 'There is no such kind of record',
  'vendor-unknown': 'There is no such vendor',
  'message-unknown': 'The vendor has no such message',
  'method-not-allowed': 'The method does not exist here',
  'not-acceptable': 'No form of the answer is acceptable',
  'too-large': 'The body is too large',
  'unsupported-media-type': 'The body is in a form that is not supported',
  'key-reused': 'The Idempotency-Key belongs to another call',
  'precondition-failed': 'The record is not in the expected version',
  unavailable: 'Not possible at the moment',
  internal: 'The gateway failed',
}

/** The failure that an unknown error becomes: nothing of it is shown but where to look. */
export function asGatewayError(gateway: Gateway, requestId: string, error: unknown): GatewayError {
  if (error instanceof GatewayError) {
    if (error.status >= 500) gateway.log.warn({ requestId, code: error.code, err: error.cause ?? error }, error.message)
    return error
  }
  gateway.log.error({ requestId, err: error }, 'a call failed')
  return new GatewayError(
    'internal',
    `The gateway failed on this call; its log tells more under the id ${requestId}.`,
    {
      cause: error,
    },
  )
}

/** The failure as an answer: the standard's own form under its base, RFC 9457's problem details elsewhere. */
export function answerError(call: Call, path: string, thrown: unknown): Response {
  const error = asGatewayError(call.gateway, call.requestId, thrown)
  const standard = standardAt(call.gateway, path)
  if (standard) {
    const { mediaType, body } = standard.failure(error)
    const format = formOf(call, standard, mediaType)
    const text = JSON.stringify(body)
    if (format === undefined) return answerText(call, error.status, mediaType, text, error.headers)
    return answerText(call, error.status, `${format.mediaType}; charset=utf-8`, format.write(text).body, error.headers)
  }
  return answerText(call, error.status, 'application/problem+json', JSON.stringify(problem(error)), error.headers)
}

/** The form that the answer would have had, where failures are documents of the standard; what is asked for may be none. */
function formOf(call: Call, standard: Standard, mediaType: string): Format | undefined {
  const usual = standard.formats.find((format) => format.mediaType === mediaType)
  if (usual === undefined) return undefined
  try {
    const wanted = single(parseQuery(call.query), '_format')
    return writerFor(standard, call.request.headers.get('accept'), wanted)
  } catch {
    return usual
  }
}

function standardAt(gateway: Gateway, path: string) {
  for (const standard of gateway.standards.values()) {
    if (path === standard.base || path.startsWith(`${standard.base}/`)) return standard
  }
  return undefined
}

/** Problem details: https://www.rfc-editor.org/rfc/rfc9457 */
export function problem(error: GatewayError): Record<string, unknown> {
  return {
    type: `urn:interlingua:error:${error.code}`,
    title: titles[error.code] ?? error.code.replaceAll('-', ' '),
    status: error.status,
    code: error.code,
    detail: error.message,
    issues: error.issues,
  }
}
