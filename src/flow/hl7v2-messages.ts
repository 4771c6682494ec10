// HL7 v2 messages come in one by one, also where a body has several: each is a transfer of its own with its own
// acknowledgement, which is made when the message is committed. A control id that comes again has its first answer again.

import { createHash } from 'node:crypto'
import { fault, GatewayError, type Issue } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import type { JsonObject } from '../standards/standard.ts'
import { type Verdict, writeAck } from '../translate/formats/hl7v2-ack.ts'
import { controlOf, isTaken, splitMessages } from '../translate/formats/hl7v2-split.ts'
import { parseMediaType } from '../translate/formats/media-type.ts'
import type { Caller } from './admit.ts'
import { messageInForce, messagesInForce } from './messages-in-force.ts'
import { type Received, receiveVendorMessage, type VendorRequest } from './receive.ts'

/** Without `message` each one goes to the message of the vendor that takes its MSH-9. */
export type Hl7v2Request = Omit<VendorRequest, 'message'> & { readonly message?: string }

/** What became of one message; `ack` is undefined where its sender wants none, `received` where it was not read at all. */
export interface Hl7v2Answer {
  readonly verdict: Verdict
  readonly status: number
  readonly ack: string | undefined
  readonly transfer: string | undefined
  readonly received: Received | undefined
  readonly issues: readonly Issue[]
  /** Why it was not looked at. */
  readonly error?: GatewayError
}

/** True where a message of a vendor is HL7 v2, as it is in force. Throws `vendor-unknown`, `message-unknown`. */
export async function isHl7v2(gateway: Gateway, vendor: string, message: string): Promise<boolean> {
  return (await messageInForce(gateway, vendor, message)).mapping.format.type === 'hl7v2'
}

/** True for a file of messages that is too large to be answered at once: it is worked through like other vendors' files. */
export function isHl7v2File({ config }: Gateway, body: Uint8Array): boolean {
  return body.length > config.largeBody && splitMessages(body, undefined).messages.length > 1
}

/** The names of a vendor's messages that are HL7 v2. */
export async function hl7v2MessagesOf(gateway: Gateway, vendor: string): Promise<string[]> {
  const all = await messagesInForce(gateway, vendor)
  return all.filter(({ mapping }) => mapping.format.type === 'hl7v2').map(({ name }) => name)
}

/**
 * Takes each message of a body in turn. Throws GatewayError for what is no answer to a message: no permission, a media
 * type that is not taken, a gateway that cannot work now.
 */
export async function receiveHl7v2(
  gateway: Gateway,
  caller: Caller,
  request: Hl7v2Request,
  mayUse: (message: string) => void,
): Promise<readonly Hl7v2Answer[]> {
  const { charset } = parseMediaType(request.mediaType)
  const { messages, batch } = splitMessages(request.body, charset)
  if (request.idempotencyKey !== undefined && messages.length > 1) {
    const detail =
      'An Idempotency-Key is for one message; several in one body are told apart by their control ids (MSH-10).'
    throw new GatewayError('invalid-request', detail)
  }
  const answers: Hl7v2Answer[] = []
  for (const { bytes, header } of messages.length === 0 ? [{ bytes: request.body, header: {} }] : messages)
    answers.push(await receiveOne(gateway, caller, { ...request, body: bytes }, header, mayUse))
  if (batch)
    answers.push(refusal(gateway, batchHeader(batch.header), new GatewayError('invalid', '', { issues: batch.issues })))
  return answers
}

async function receiveOne(
  gateway: Gateway,
  caller: Caller,
  request: Hl7v2Request,
  header: JsonObject,
  mayUse: (message: string) => void,
): Promise<Hl7v2Answer> {
  const message = request.message ?? (await messageFor(gateway, request.vendor, header))
  mayUse(message)
  const control = controlOf(header)
  const key = request.idempotencyKey ?? (control && keyOf(control.key))
  const { idempotencyKey: _key, ...rest } = request
  try {
    const received = await receiveVendorMessage(gateway, caller, {
      ...rest,
      atOnce: true,
      message,
      ...(key === undefined ? {} : { idempotencyKey: key }),
    })
    return answerTo(header, received)
  } catch (error) {
    if (!(error instanceof GatewayError) || !answered.has(error.code)) throw error
    return refusal(gateway, header, error.code === 'key-reused' && control ? otherContent(control.id) : error)
  }
}

/** Refusals that are about the message, so that its sender is told in its own language. */
const answered: ReadonlySet<GatewayError['code']> = new Set(['unreadable', 'invalid', 'key-reused', 'in-progress'])

/**
 * The message that takes it: by what its mapping says that it takes, else by its name (`adt`). What none takes goes to the
 * first, which tells what is wrong with it and keeps it in the log.
 */
async function messageFor(gateway: Gateway, vendor: string, header: JsonObject): Promise<string> {
  const all = await messagesInForce(gateway, vendor)
  const taking = all.flatMap(({ name, mapping: { format } }) => {
    return format.type === 'hl7v2' ? [{ name, taken: format.messages ?? [name.toUpperCase()] }] : []
  })
  const found = taking.find(({ taken }) => isTaken(header, taken)) ?? taking[0]
  if (found !== undefined) return found.name
  throw new GatewayError('message-unknown', `${vendor} has no HL7 v2 messages here.`)
}

function answerTo(header: JsonObject, received: Received): Hl7v2Answer {
  const items = received.items ?? []
  const issues = items.flatMap((item) => item.issues)
  const bad = items.filter(({ outcome }) => outcome === 'quarantined' || outcome === 'refused').length
  const isRejected = issues.some(({ severity, code }) => severity === 'error' && rejecting.has(code))
  const verdict: Verdict = bad === 0 ? 'accept' : isRejected ? 'reject' : 'error'
  const status = bad === 0 ? 200 : bad === items.length ? 422 : 207
  const { transfer } = received
  return { verdict, status, ack: ackOf(header, verdict, issues, transfer), transfer, received, issues }
}

/** Faults that keep a message from being looked at, rather than faults of what it says. */
const rejecting: ReadonlySet<string> = new Set(['hl7-event', 'hl7-delimiters', 'hl7-line', 'hl7-nul', 'hl7-charset'])

function refusal(gateway: Gateway, header: JsonObject, error: GatewayError): Hl7v2Answer {
  const transfer = error.headers['X-Interlingua-Transfer']
  const issues = error.issues.length > 0 ? error.issues : [fault(error.code, '', error.message)]
  const told = { transfer, received: undefined, issues, status: error.status, error } as const
  return { verdict: 'reject', ack: ackOf(header, 'reject', issues, transfer ?? gateway.newId()), ...told }
}

/** The acknowledgement's id and time are those of the transfer, so that the same message has the same one, byte by byte. */
function ackOf(header: JsonObject, verdict: Verdict, issues: readonly Issue[], transfer: string): string | undefined {
  const at = new Date(Number.parseInt(transfer.replaceAll('-', '').slice(0, 12), 16))
  return writeAck(header, { verdict, issues, id: transfer, at })
}

function keyOf(control: string): string {
  const key = `HL7 ${control}`
  return key.length <= 200 ? key : `HL7 ${createHash('sha256').update(control).digest('hex')}`
}

function otherContent(id: string): GatewayError {
  const text = `The control id ${JSON.stringify(id.slice(0, 60))} (MSH-10) came before with other content. A new message needs a new control id.`
  return new GatewayError('conflict', text, {
    issues: [fault('hl7-control-id', '', text, { source: 'line 1, MSH[1]-10', line: 1 })],
  })
}

/** A batch header names the batch where a message header names the message. */
function batchHeader(header: JsonObject): JsonObject {
  return { ...header, 9: '', 10: header['11'] ?? '', 11: { 1: 'P' }, 12: { 1: '2.5.1' } }
}
