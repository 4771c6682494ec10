// One call as the faces see it, and the answers they give. Every header is set when the answer is made, in one go.

import type { Caller } from '../flow/admit.ts'
import type { Gateway } from '../gateway.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Call {
  readonly gateway: Gateway
  readonly request: Request
  /** Path parameters, percent-decoded. */
  readonly params: Readonly<Record<string, string>>
  /** What stands behind the `?`, as sent. */
  readonly query: string
  /** Scheme and host of links, without a trailing slash. */
  readonly origin: string
  readonly requestId: string
  readonly correlation: string
  /** The W3C traceparent that came with the call. */
  readonly trace: string | null
  /** On every answer. */
  readonly headers: Readonly<Record<string, string>>
}

interface RouteShape {
  readonly method: Method
  /** Hono's spelling: `/fhir/R4/:type/:id`. HEAD follows GET. */
  readonly path: string
}

/** One line of a face's table. An open route is answered without a key. */
export type Route = RouteShape &
  (
    | { readonly open: true; answer(call: Call): Response | Promise<Response> }
    | { readonly open?: never; answer(call: Call, caller: Caller): Response | Promise<Response> }
  )

/** An answer with a body of text; `headers` are added to those that every answer carries. */
export function answerText(
  call: Call,
  status: number,
  mediaType: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, { status, headers: { ...call.headers, 'Content-Type': mediaType, ...headers } })
}

/** An answer in JSON. */
export function answerJson(
  call: Call,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return answerText(call, status, 'application/json', JSON.stringify(body), headers)
}

/** An answer without a body. */
export function answerEmpty(call: Call, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...call.headers, ...headers } })
}

/** A path parameter of the route; the route's own spelling says that it is there. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? ''
}
