// HL7 v2 over HTTP: messages in, acknowledgements back in their own language, or what became of the items as JSON where
// that is asked for (https://hapifhir.github.io/hapi-hl7v2/hapi-hl7overhttp/specification.html describes the media type).

import { GatewayError } from '../errors.ts'
import { type Caller, requireScope } from '../flow/admit.ts'
import { type Hl7v2Answer, hl7v2MessagesOf, isHl7v2File, receiveHl7v2 } from '../flow/hl7v2-messages.ts'
import { readBody } from './body.ts'
import { answerEmpty, answerJson, answerText, type Call, param, type Route } from './call.ts'
import { mediaTypeOf } from './media.ts'
import { parseQuery, refuseUnknown } from './query.ts'
import { originOf } from './record-calls.ts'
import { idempotencyKey } from './request-headers.ts'

const types: readonly string[] = [
  'application/hl7-v2',
  'application/hl7-v2+er7',
  'x-application/hl7-v2+er7',
  'text/plain',
]

/** One address for all of a vendor's HL7 v2 messages, told apart by what they say that they are. */
export const hl7v2Routes: readonly Route[] = [{ method: 'POST', path: '/vendors/:vendor', answer: dispatch }]

async function dispatch(call: Call, caller: Caller): Promise<Response> {
  const vendor = param(call, 'vendor')
  if (!call.gateway.vendors.has(vendor) || (await hl7v2MessagesOf(call.gateway, vendor)).length === 0) {
    const detail = `${JSON.stringify(vendor.slice(0, 80))} has no HL7 v2 messages here. Post to /vendors/{vendor}/{message}.`
    throw new GatewayError('vendor-unknown', detail)
  }
  if (!types.includes(mediaTypeOf(call.request.headers.get('content-type')))) {
    const detail = `HL7 v2 is sent as ${types.join(' or ')}.`
    throw new GatewayError('unsupported-media-type', detail, { headers: { Accept: types.join(', ') } })
  }
  refuseUnknown(parseQuery(call.query), [])
  const body = await readBody(call)
  if (isHl7v2File(call.gateway, body)) {
    const detail = `A file of messages of more than ${call.gateway.config.largeBody} bytes goes to the address of its own message, or in parts.`
    throw new GatewayError('too-large', detail)
  }
  return await answerHl7v2(call, caller, { vendor, body, checkOnly: false })
}

export interface Hl7v2Body {
  readonly vendor: string
  /** Absent: each message goes where it belongs. */
  readonly message?: string
  readonly body: Uint8Array
  readonly checkOnly: boolean
}

/** Takes the messages of a call's body and answers them. Throws what is no answer to a message. */
export async function answerHl7v2(
  call: Call,
  caller: Caller,
  { vendor, message, body, checkOnly }: Hl7v2Body,
): Promise<Response> {
  const form = formOf(call)
  const key = idempotencyKey(call)
  const request = {
    vendor,
    body,
    mediaType: call.request.headers.get('content-type') ?? '',
    origin: originOf(call, 'vendor'),
    checkOnly,
    ...(message === undefined ? {} : { message }),
    ...(key === undefined ? {} : { idempotencyKey: key }),
  }
  const mayUse = (name: string) => requireScope(caller, { area: 'vendor', target: `${vendor}.${name}`, action: 'c' })
  const answers = await receiveHl7v2(call.gateway, caller, request, mayUse)
  const transfers = answers.flatMap(({ transfer }) => transfer ?? [])
  const headers = {
    ...(transfers.length === 0 ? {} : { 'X-Interlingua-Transfer': transfers.join(', ') }),
    ...(answers.some(({ received }) => received?.replayed) ? { 'Idempotency-Replayed': 'true' } : {}),
  }
  const status = statusOf(answers)
  const [only] = answers
  if (form === 'application/json' && answers.length === 1 && only?.error) throw only.error
  if (form === 'application/json') return answerJson(call, status, asJson(answers), headers)
  const acks = answers.flatMap(({ ack }) => ack ?? []).join('')
  if (acks === '') return answerEmpty(call, status === 200 ? 204 : status, headers)
  return answerText(call, status, `${form}; charset=utf-8`, acks, headers)
}

/** The status that all messages share, 207 where they differ. */
function statusOf(answers: readonly Hl7v2Answer[]): number {
  const [first, ...others] = answers.map(({ status }) => status)
  return others.every((status) => status === first) ? (first ?? 200) : 207
}

function asJson(answers: readonly Hl7v2Answer[]): unknown {
  const told = answers.map(({ transfer, received, issues }) => {
    const items = received?.items ?? [{ index: 0, outcome: 'quarantined', kind: null, id: null, version: null, issues }]
    return { transfer: transfer ?? null, items }
  })
  return told.length === 1 ? told[0] : { messages: told }
}

/** JSON where it is asked for by name, else the first HL7 type that is; the body's own where anything will do. */
function formOf(call: Call): string {
  const wanted = (call.request.headers.get('accept') ?? '').slice(0, 2000).split(',').map(mediaTypeOf)
  const found = wanted.find((type) => type === 'application/json' || types.includes(type))
  if (found !== undefined) return found
  const own = mediaTypeOf(call.request.headers.get('content-type'))
  return types.includes(own) ? own : 'application/hl7-v2'
}
