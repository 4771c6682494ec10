// What a transaction answers for an entry that wrote. https://hl7.org/fhir/R4/http.html#transaction-response

import type { Written } from '../../flow/write.ts'
import type { JsonObject } from '../../standards/standard.ts'
import { preferences } from '../request-headers.ts'
import type { Entry } from './bundle.ts'
import { statusText } from './dispatch.ts'
import { type Asked, baseOf } from './face.ts'
import { noteUnsaid, outcome } from './written.ts'

const statuses = { created: 201, updated: 200, unchanged: 200, existing: 200, deleted: 204, proposed: 202 } as const

/** The entry of one operation's results; a conditional deletion may have several, or one that is none. */
export function entryOfWritten(asked: Asked, written: readonly Written[]): Entry {
  const { call } = asked
  const [one] = written
  if (!one) throw new Error('An operation without a result')
  const { kind, id, status, record, issues } = one
  if (status === 'proposed') {
    const told = `${kind} ${id ?? ''} is not this system's to write; it was recorded as a proposal to its system of record.`
    return { more: { response: { status: statusText(202), outcome: asOutcome(told) } } }
  }
  const isGone = status === 'deleted' || record === undefined || record.deleted
  const told =
    `${kind}${id === null ? '' : `/${id}`} is ${status}. ${issues.map((issue) => issue.text).join(' ')}`.trim()
  const wanted = /(^|[,;\s])return\s*=/i.test(call.request.headers.get('prefer') ?? '')
    ? preferences(call).return
    : 'minimal'
  const response = {
    status: statusText(isGone ? 204 : statuses[status]),
    ...(isGone ? {} : { location: `${baseOf(asked)}/${kind}/${record.id}/_history/${record.version}` }),
    ...(record === undefined || written.length > 1 ? {} : { etag: `W/"${record.version}"` }),
    ...(record === undefined || written.length > 1 ? {} : { lastModified: record.updatedAt.toISOString() }),
    ...(wanted === 'OperationOutcome' ? { outcome: asOutcome(told) } : {}),
  }
  if (wanted === 'representation' && !isGone) noteUnsaid(asked, status, record)
  return { ...(wanted === 'representation' && !isGone ? { resource: record.text } : {}), more: { response } }
}

function asOutcome(text: string): JsonObject {
  return JSON.parse(outcome(text)) as JsonObject
}
