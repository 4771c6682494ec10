// What a request says of itself: its ids, its trace, and where links must lead.

import type { Context } from 'hono'
import type { Gateway } from '../gateway.ts'
import type { Call } from './call.ts'

// Ids of messages are the sender's own.
const messageId = /^[!-~](?:[ -~]{0,253}[!-~])?$/
const safeId = /^[A-Za-z0-9._:@=+/-]{1,128}$/
// https://www.w3.org/TR/trace-context/#traceparent-header
const traceparent = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
const hostName = /^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/

/** The call of a request. An id or trace that is not well formed is left out, and a new id made. */
export function openCall(gateway: Gateway, context: Context): Call {
  const { req } = context
  const requestId = safe(req.header('x-request-id')) ?? gateway.newId()
  const correlation = safe(req.header('x-correlation-id')) ?? safe(req.header('oagi-correlationid')) ?? requestId
  const url = req.url
  const mark = url.indexOf('?')
  const hash = url.indexOf('#')
  const end = hash < 0 ? url.length : hash
  const trace = req.header('traceparent')
  return {
    gateway,
    request: req.raw,
    params: req.param() as Record<string, string>,
    query: mark < 0 || mark > end ? '' : url.slice(mark + 1, end),
    origin: originOf(gateway, (name) => req.header(name)),
    requestId,
    correlation,
    trace: trace !== undefined && traceparent.test(trace) ? trace : null,
    headers: {
      'X-Request-Id': requestId,
      'X-Correlation-Id': correlation,
      'Cache-Control': 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
      ...(req.path.startsWith('/hr-open/') ? oagiHeaders((name) => req.header(name), requestId) : {}),
      ...corsHeaders(gateway, req.header('origin')),
    },
  }
}

function safe(text: string | undefined): string | undefined {
  return text !== undefined && safeId.test(text) ? text : undefined
}

/** HR Open's message ids, echoed (docs/decisions/0007-hr-open-writes.md). */
function oagiHeaders(header: (name: string) => string | undefined, requestId: string): Record<string, string> {
  const wellFormed = (text: string | undefined) => (text !== undefined && messageId.test(text) ? text : undefined)
  const correlation = wellFormed(header('oagi-correlationid'))
  return {
    'OAGi-MessageID': wellFormed(header('oagi-messageid')) ?? requestId,
    ...(correlation === undefined ? {} : { 'OAGi-CorrelationID': correlation }),
  }
}

function originOf(gateway: Gateway, header: (name: string) => string | undefined): string {
  const { publicUrl, trustProxy, host, port } = gateway.config
  if (publicUrl !== undefined) return publicUrl
  const forwardedHost = trustProxy ? first(header('x-forwarded-host')) : undefined
  const forwardedScheme = trustProxy ? first(header('x-forwarded-proto')) : undefined
  const named = forwardedHost ?? header('host')
  const scheme = forwardedScheme === 'https' ? 'https' : 'http'
  return `${scheme}://${named !== undefined && hostName.test(named) ? named : `${host}:${port}`}`
}

function first(list: string | undefined): string | undefined {
  return list?.split(',')[0]?.trim()
}

const exposed =
  'ETag, Last-Modified, Link, Location, Content-Location, Retry-After, X-Request-Id, X-Correlation-Id, X-Interlingua-Loss, X-Interlingua-Transfer, Idempotency-Replayed, X-Interlingua-Partial, X-Interlingua-Disclosure, Preference-Applied, OAGi-MessageID, OAGi-CorrelationID, WWW-Authenticate'

/** Headers for a page of another origin: only for origins of the allow-list. https://fetch.spec.whatwg.org/#http-cors-protocol */
export function corsHeaders(gateway: Gateway, origin: string | undefined): Record<string, string> {
  const { corsOrigins } = gateway.config
  if (corsOrigins.length === 0) return {}
  if (origin === undefined || !corsOrigins.includes(origin)) return { Vary: 'Origin' }
  return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': exposed }
}

/** Headers that answer a preflight of an allowed origin. */
export function preflightHeaders(allowed: readonly string[]): Record<string, string> {
  return {
    'Access-Control-Allow-Methods': allowed.join(', '),
    'Access-Control-Allow-Headers':
      'Accept, Authorization, Content-Type, If-Match, If-None-Match, If-None-Exist, If-Modified-Since, Idempotency-Key, Prefer, X-Provenance, X-Security-Context, X-Request-Id, X-Correlation-Id, OAGi-MessageID, OAGi-CorrelationID, traceparent',
    'Access-Control-Max-Age': '600',
  }
}
