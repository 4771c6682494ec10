// The HTTP application: one table of routes over all faces. Per call there is one answer made and nothing around it.

import { type Context, Hono } from 'hono'
import { GatewayError } from '../errors.ts'
import { admit, type Caller } from '../flow/admit.ts'
import { disclosing } from '../flow/disclosure.ts'
import { isUnlogged, logRefusal } from '../flow/refuse.ts'
import type { Gateway } from '../gateway.ts'
import { apiRoutes } from './api.ts'
import { authorityRoutes } from './authorities.ts'
import { bodyOf } from './body.ts'
import { answerEmpty, type Call, type Route } from './call.ts'
import { disclosureRoutes } from './disclosures.ts'
import { answerError } from './errors.ts'
import { fhirRoutes } from './fhir/routes.ts'
import { hl7v2Routes } from './hl7v2.ts'
import { hrOpenRoutes } from './hr-open/routes.ts'
import { identityRoutes } from './identity.ts'
import { lineageRoutes } from './lineage.ts'
import { openMetrics } from './metrics.ts'
import { openRoutes } from './open.ts'
import { openCall, preflightHeaders } from './open-call.ts'
import { vendorMappingRoutes } from './vendor-mappings.ts'
import { vendorRoutes } from './vendors.ts'
import { workspaceRoutes } from './workspaces.ts'

/** Every route, the more particular path before the more general one. */
export function allRoutes(gateway: Gateway): readonly Route[] {
  return [
    ...openRoutes(openMetrics(gateway)),
    ...fhirRoutes(gateway),
    ...hrOpenRoutes(gateway),
    ...hl7v2Routes,
    ...vendorRoutes,
    ...apiRoutes,
    ...lineageRoutes,
    ...authorityRoutes,
    ...identityRoutes,
    ...workspaceRoutes,
    ...disclosureRoutes,
    ...vendorMappingRoutes,
  ]
}

/** The application of a gateway; `app.fetch` and `app.request` answer calls in process. */
export function createApp(gateway: Gateway): Hono {
  const app = new Hono()
  const metrics = openMetrics(gateway)
  const routes = allRoutes(gateway)
  for (const route of routes) {
    app.on(route.method, route.path, async (context) => {
      const started = performance.now()
      const { method, path } = context.req
      const call = openCall(gateway, context)
      const { answer, client } = await answerRoute(route, call, path)
      const seconds = (performance.now() - started) / 1000
      metrics.observe(method, route.path, answer.status, seconds)
      logCall(call, { client, method, route: route.path, status: answer.status, seconds })
      return answer
    })
  }
  const known = routes.map((route) => ({ method: route.method, segments: route.path.split('/') }))
  app.notFound((context) => {
    const call = openCall(gateway, context)
    const answer = answerUnrouted(call, context, known)
    metrics.observe(context.req.method, 'none', answer.status, 0)
    logCall(call, { client: null, method: context.req.method, route: null, status: answer.status, seconds: 0 })
    return answer
  })
  app.onError((error, context) => answerError(openCall(gateway, context), context.req.path, error))
  return app
}

interface Answered {
  readonly answer: Response
  /** Whose key it was; null when nobody was let in. */
  readonly client: string | null
}

async function answerRoute(route: Route, call: Call, path: string): Promise<Answered> {
  let caller: Caller | undefined
  try {
    if (route.open) return { answer: await route.answer(call), client: null }
    refuseForeign(route, call)
    caller = await admit(call.gateway, call.request.headers)
    return { answer: await answerFor(route, call, caller, path), client: caller.client }
  } catch (error) {
    const told = caller ? await logged(route, call, caller, path, error) : error
    return { answer: answerError(call, path, told), client: caller?.client ?? null }
  }
}

/** What the answer shows of personal records is on record before it is given. */
async function answerFor(
  route: Exclude<Route, { open: true }>,
  call: Call,
  caller: Caller,
  path: string,
): Promise<Response> {
  const { gateway, correlation, trace, request, headers } = call
  const told =
    caller.disclosure === 'batched' ? { ...call, headers: { ...headers, 'X-Interlingua-Disclosure': 'batched' } } : call
  const origin = () => ({ face: faceAt(gateway, path), correlation, trace })
  // Without content nothing is shown: a deletion, a HEAD, what the client has already.
  const isGiven = ({ status }: Response) => status < 300 && status !== 204 && request.method !== 'HEAD'
  return await disclosing(gateway, caller, origin, async (noting) => await route.answer(told, noting), isGiven)
}

function faceAt(gateway: Gateway, path: string): string {
  const standard = [...gateway.standards.values()].find(({ base }) => path.startsWith(base))
  return standard?.name ?? (path.startsWith('/vendors/') ? 'vendor' : 'api')
}

/** A write on a standard's or a vendor's face whose content was at fault is in the log before it is answered. */
async function logged(route: Route, call: Call, caller: Caller, path: string, error: unknown): Promise<unknown> {
  const { gateway, correlation, trace, request } = call
  if (route.method === 'GET' || /\/(_search|\$[a-z-]+)$/.test(route.path) || !isUnlogged(error)) return error
  const face = faceAt(gateway, path)
  if (face === 'api') return error
  const bytes = bodyOf(call)
  const body = bytes && { mediaType: request.headers.get('content-type') ?? 'application/octet-stream', bytes }
  try {
    return await logRefusal(gateway, caller, { face, correlation, trace }, operations[route.method], error, body)
  } catch (away) {
    return away
  }
}

const operations = { GET: 'read', POST: 'create', PUT: 'update', PATCH: 'patch', DELETE: 'delete' } as const

/**
 * A browser sends a Basic password that it remembers with forms of any page, so a call that may change something and
 * comes from a page of another origin needs a Bearer key, or an origin of the allow-list.
 */
function refuseForeign(route: Route, call: Call): void {
  if (route.method === 'GET') return
  const { headers } = call.request
  const from = headers.get('origin')
  if (from === null || !/^basic /i.test(headers.get('authorization') ?? '')) return
  if (from === new URL(call.origin).origin || call.gateway.config.corsOrigins.includes(from)) return
  throw new GatewayError(
    'forbidden',
    'A page of another origin cannot write here with a Basic password; add its origin to INTERLINGUA_CORS_ORIGINS or send a Bearer key.',
  )
}

interface Known {
  readonly method: string
  readonly segments: readonly string[]
}

/** No route took the call: a preflight, a wrong method (with `Allow`), or no such place. */
function answerUnrouted(call: Call, context: Context, known: readonly Known[]): Response {
  const { method, path } = context.req
  const segments = path.split('/')
  const fitting = known.filter((route) => fits(route.segments, segments)).map((route) => route.method)
  const allowed = [...new Set(fitting.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])))]
  if (allowed.length === 0) {
    return answerError(
      call,
      path,
      new GatewayError('not-found', 'There is nothing at this address. See /openapi.json for what there is.'),
    )
  }
  const allow = [...allowed, 'OPTIONS'].join(', ')
  if (method === 'OPTIONS') {
    const preflight = call.headers['Access-Control-Allow-Origin'] !== undefined
    return answerEmpty(call, 204, { Allow: allow, ...(preflight ? preflightHeaders(allowed) : {}) })
  }
  const detail = `${method.slice(0, 20)} does not exist here; there is ${allow}.`
  return answerError(call, path, new GatewayError('method-not-allowed', detail, { headers: { Allow: allow } }))
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => (part.startsWith(':') ? segments[index] !== '' : part === segments[index]))
  )
}

interface CallLine {
  readonly client: string | null
  readonly method: string
  readonly route: string | null
  readonly status: number
  readonly seconds: number
}

/** Ids, route and outcome; never a query, a body or a key. */
function logCall({ gateway, requestId, correlation, trace }: Call, { seconds, ...line }: CallLine): void {
  gateway.log.info({ requestId, correlation, trace, ...line, ms: Math.round(seconds * 1e5) / 100 }, 'call')
}
