// The vendor face: a vendor posts its own payload, and reads records back in its own form.

import { GatewayError } from '../errors.ts'
import { type Caller, requireScope } from '../flow/admit.ts'
import { isHl7v2, isHl7v2File } from '../flow/hl7v2-messages.ts'
import { type Received, receiveVendorMessage } from '../flow/receive.ts'
import { linkSecret } from '../flow/secrets.ts'
import { serveVendorForm, type VendorForm } from '../flow/serve-vendor.ts'
import { readBody } from './body.ts'
import { answerJson, type Call, param, type Route } from './call.ts'
import { answerHl7v2 } from './hl7v2.ts'
import { openPage, type Page, signPage } from './links.ts'
import { type Parameters, parseQuery, printQuery, refuseUnknown, single } from './query.ts'
import { checkId, originOf } from './record-calls.ts'
import { idempotencyKey } from './request-headers.ts'

const base = '/vendors/:vendor/:message'

/** The routes of the vendor face. */
export const vendorRoutes: readonly Route[] = [
  { method: 'POST', path: base, answer: (call, caller) => receive(call, caller, false) },
  { method: 'POST', path: `${base}/$check`, answer: (call, caller) => receive(call, caller, true) },
  { method: 'GET', path: base, answer: search },
  { method: 'GET', path: `${base}/:id`, answer: read },
]

function requireMessage(call: Call, caller: Caller, action: 'c' | 'r' | 's'): { vendor: string; message: string } {
  const vendor = param(call, 'vendor')
  const message = param(call, 'message')
  const found = call.gateway.vendors.get(vendor)
  if (found === undefined) {
    throw new GatewayError(
      'vendor-unknown',
      `${shown(vendor)} is not a vendor here; there is ${[...call.gateway.vendors.keys()].join(', ')}.`,
    )
  }
  if (!found.messages.has(message)) {
    throw new GatewayError(
      'message-unknown',
      `${vendor} has no message ${shown(message)}; there is ${[...found.messages.keys()].join(', ')}.`,
    )
  }
  requireScope(caller, { area: 'vendor', target: `${vendor}.${message}`, action })
  return { vendor, message }
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 80))
}

async function receive(call: Call, caller: Caller, checkOnly: boolean): Promise<Response> {
  const { vendor, message } = requireMessage(call, caller, 'c')
  refuseUnknown(parseQuery(call.query), [])
  const key = idempotencyKey(call)
  const body = await readBody(call)
  if ((await isHl7v2(call.gateway, vendor, message)) && !isHl7v2File(call.gateway, body))
    return await answerHl7v2(call, caller, { vendor, message, body, checkOnly })
  const received = await receiveVendorMessage(call.gateway, caller, {
    vendor,
    message,
    body,
    mediaType: call.request.headers.get('content-type') ?? '',
    origin: originOf(call, 'vendor'),
    checkOnly,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
  const { transfer, items, replayed, absent } = received
  const address = `${call.origin}/api/v1/transfers/${transfer}`
  const headers = {
    'X-Interlingua-Transfer': transfer,
    ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}),
  }
  if (items === undefined) {
    return answerJson(
      call,
      202,
      { transfer, status: address, items: `${address}/items` },
      { ...headers, Location: address },
    )
  }
  return answerJson(call, statusFor(items), { transfer, items, ...(absent ? { absent } : {}) }, headers)
}

/** 200 when nothing was quarantined or refused, 422 when everything was, 207 in between. */
export function statusFor(items: NonNullable<Received['items']>): 200 | 207 | 422 {
  const bad = items.filter(({ outcome }) => outcome === 'quarantined' || outcome === 'refused').length
  if (bad === 0) return 200
  return bad === items.length ? 422 : 207
}

async function read(call: Call, caller: Caller): Promise<Response> {
  const { vendor, message } = requireMessage(call, caller, 'r')
  const id = checkId(param(call, 'id'))
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['system'])
  return answerForm(
    call,
    await serveVendorForm(call.gateway, caller, { ...asked(call, parameters), vendor, message, id }),
  )
}

async function search(call: Call, caller: Caller): Promise<Response> {
  const { vendor, message } = requireMessage(call, caller, 's')
  const path = `/vendors/${vendor}/${message}`
  const query = parseQuery(call.query)
  const page = await pageIn(call, path, query)
  const given = page?.parameters ?? query
  const form = await serveVendorForm(call.gateway, caller, {
    ...asked(call, given),
    vendor,
    message,
    parameters: given.filter(([name]) => name !== 'system'),
    ...(page === undefined ? {} : { after: page.after }),
  })
  if (form.next === undefined) return answerForm(call, form)
  const at = page?.at ?? call.gateway.now().toISOString()
  const token = signPage(await linkSecret(call.gateway), { path, at, parameters: given, after: form.next })
  return answerForm(call, form, { Link: `<${call.origin}${path}?${printQuery([[pageParameter, token]])}>; rel="next"` })
}

// A vendor's form has no room for a link, so the Link header carries it.
const pageParameter = '_page'

async function pageIn(call: Call, path: string, parameters: Parameters): Promise<Page | undefined> {
  const token = single(parameters, pageParameter)
  if (token === undefined) return undefined
  if (parameters.length > 1)
    throw new GatewayError('invalid-link', 'A paging link carries its whole query; follow it as it is.')
  return openPage(await linkSecret(call.gateway), path, token)
}

function asked(call: Call, parameters: Parameters) {
  const system = single(parameters, 'system')
  return { base: call.origin, origin: originOf(call, 'vendor'), ...(system === undefined ? {} : { system }) }
}

function answerForm(
  call: Call,
  { bytes, mediaType, losses, transfer }: VendorForm,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const told = { 'X-Interlingua-Loss': String(losses.length), 'X-Interlingua-Transfer': transfer }
  return new Response(bytes, { headers: { ...call.headers, 'Content-Type': mediaType, ...headers, ...told } })
}
