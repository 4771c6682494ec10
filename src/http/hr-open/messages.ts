// HR Open's response messages as the bodies of writes: AtomicResponseMessageType for one document, BulkResponseMessageType
// for several (https://www.hropenstandards.org/standards).

import type { Issue } from '../../errors.ts'
import type { Outcome, WriteStatus } from '../../flow/submission.ts'
import type { Call } from '../call.ts'
import { messageIdOf } from './face.ts'

interface Message {
  readonly type: 'Error' | 'Warning' | 'Info' | 'Success'
  readonly code: string
  readonly text: string
}

/** What became of one document. */
export interface Told {
  readonly outcome?: Outcome
  readonly status?: WriteStatus
  readonly kind: string | null
  readonly id: string | null
  readonly version: number | null
  readonly issues: readonly Issue[]
}

type Processing = 'Received' | 'Started' | 'Completed'

function head(call: Call, transfer: string, processing: Processing) {
  return {
    messageId: own('transfer', transfer),
    messageDateTime: call.gateway.now().toISOString(),
    requestId: requestId(call),
    requestProcessingStatusCode: processing,
  }
}

function own(scheme: string, value: string) {
  return { value, schemeId: scheme, schemeAgencyId: 'Interlingua' }
}

function requestId(call: Call) {
  const value = messageIdOf(call)
  if (value === call.requestId) return own('request', value)
  return { value, schemeId: 'OAGi-MessageID', schemeAgencyId: 'OAGi' }
}

/** The message on one document. A proposal waits for its system of record, so it has no result yet. */
export function atomicMessage(call: Call, transfer: string, told: Told): object {
  const isOpen = told.status === 'proposed'
  return {
    ...head(call, transfer, isOpen ? 'Received' : 'Completed'),
    ...(isOpen ? {} : { requestResultStatusCode: 'Succeeded' }),
    messages: messagesOn(told),
  }
}

/** The message on a list that was received and is not worked through yet. */
export function receivedMessage(call: Call, transfer: string, processing: 'Received' | 'Started', done = 0): object {
  const text = `${done} documents are done; ask again for the result.`
  return { ...head(call, transfer, processing), messages: [{ type: 'Info', code: 'in-progress', text }] }
}

/** The message on a list, with one entry a document in the order of the list. */
export function bulkMessage(call: Call, transfer: string, items: readonly Told[]): object {
  const failed = items.filter(isFailed).length
  const result = failed === 0 ? 'Succeeded' : failed === items.length ? 'Failed' : 'PartiallyFailed'
  const text = `${items.length - failed} of ${items.length} documents succeeded.`
  return {
    ...head(call, transfer, 'Completed'),
    requestResultStatusCode: result,
    messages: [{ type: failed === 0 ? 'Success' : 'Warning', code: 'summary', text }],
    resourceMessages: items.map((item) => ({
      ...(item.id === null ? {} : { resourceId: own(item.kind ?? 'record', item.id) }),
      ...(item.outcome === 'proposed' ? {} : { resourceResultStatusCode: isFailed(item) ? 'Failed' : 'Succeeded' }),
      messages: messagesOn(item),
    })),
  }
}

function isFailed({ outcome }: Told): boolean {
  return outcome === 'quarantined' || outcome === 'refused'
}

const types = { error: 'Error', warning: 'Warning', information: 'Info' } as const

function messagesOn(told: Told): Message[] {
  const { outcome, status, kind, id, version, issues } = told
  const messages = issues.map(({ severity, code, path, text }): Message => {
    return { type: types[severity], code, text: path === '' ? text : `${path}: ${text}` }
  })
  if (isFailed(told) && messages.length > 0) return messages
  const code = status ?? outcome ?? 'unchanged'
  const name = `${kind ?? 'The document'}${id === null ? '' : `/${id}`}`
  const text = version === null ? `${name} is ${code}.` : `${name} is ${code}; its version is ${version}.`
  const type = isFailed(told) ? 'Error' : code === 'proposed' ? 'Info' : 'Success'
  return [{ type, code, text }, ...messages]
}
