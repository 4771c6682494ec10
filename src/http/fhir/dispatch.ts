// Answers an entry of a Bundle as the call that it stands for, by the same interactions.
// https://hl7.org/fhir/R4/http.html#transaction

import { STATUS_CODES } from 'node:http'
import type { JsonObject } from '../../standards/standard.ts'
import type { Call } from '../call.ts'
import { answerError } from '../errors.ts'
import { depthHeader } from '../request-headers.ts'
import type { Entry } from './bundle.ts'
import { type EntryRequest, wrong } from './entries.ts'
import type { Asked } from './face.ts'
import { type Interaction, interactionAt } from './interactions.ts'
import { momentOf } from './moments.ts'

/** The entry of the answer: what the call that the entry stands for was answered. Never throws. */
export async function answerEntry(asked: Asked, entry: EntryRequest): Promise<Entry> {
  const { call, face } = asked
  let answer: Response
  try {
    const found = interactionAt(asked, entry.method === 'HEAD' ? 'GET' : entry.method, entry.segments)
    if (!found)
      throw wrong(entry.place, 'request', `there is no ${entry.method} of ${JSON.stringify(entry.path.slice(0, 80))}`)
    answer = await answerInner(asked, entry, found)
  } catch (error) {
    // The failure is an entry of the answer, in JSON like all of it.
    const plain = { ...call, query: '', request: new Request(call.request.url) }
    answer = answerError(plain, face.standard.base, error)
  }
  return await entryOf(entry, answer)
}

async function answerInner(
  asked: Asked,
  entry: EntryRequest,
  { interaction, params, kind }: { interaction: Interaction; params: Record<string, string>; kind: string },
): Promise<Response> {
  const inner: Call = { ...asked.call, request: requestOf(asked, entry), params, query: entry.query }
  return await interaction({ ...asked, call: inner }, kind)
}

function requestOf({ call, face }: Asked, entry: EntryRequest): Request {
  const { method, resource } = entry
  const isRead = method === 'GET' || method === 'HEAD'
  const { type, body } = isRead || method === 'DELETE' ? { type: null, body: null } : bodyOf(entry)
  const headers: Record<string, string> = { Accept: 'application/fhir+json', Prefer: preferOf(call, isRead) }
  if (type !== null && resource) headers['Content-Type'] = type
  const conditions = {
    'If-Match': entry.ifMatch,
    'If-None-Match': entry.ifNoneMatch,
    'If-None-Exist': entry.ifNoneExist,
    'X-Interlingua-Validate': call.request.headers.get(depthHeader) ?? undefined,
    'If-Modified-Since': entry.ifModifiedSince && new Date(entry.ifModifiedSince).toUTCString(),
  }
  for (const [name, value] of Object.entries(conditions)) if (value !== undefined) headers[name] = asciiOf(value)
  const url = new URL(`${call.origin}${face.standard.base}`)
  // The interaction reads the parameters as they were sent; this is for what looks at the address alone.
  url.pathname += `/${entry.segments.map(encodeURIComponent).join('/')}`
  url.search = entry.query
  return new Request(url, { method, headers, body })
}

/** A header has no characters beyond ASCII; in a query they are escaped. */
function asciiOf(text: string): string {
  return text.replace(/[^\x20-\x7e]+/gu, (part) => encodeURIComponent(part.toWellFormed()))
}

/** In a Bundle a patch that is not FHIR stands in a Binary. https://hl7.org/fhir/R4/http.html#patch */
export function bodyOf({ method, resource }: EntryRequest): { readonly type: string; readonly body: string } {
  if (method !== 'PATCH' || resource?.kind !== 'Binary')
    return { type: 'application/fhir+json', body: resource?.text ?? '' }
  const { contentType, data } = resource.value as { contentType?: unknown; data?: unknown }
  return {
    type: typeof contentType === 'string' ? contentType : '',
    body: typeof data === 'string' ? Buffer.from(data, 'base64').toString('utf8') : '',
  }
}

/** What was preferred for the whole; nothing said, a write answers no resource. */
function preferOf(call: Call, isRead: boolean): string {
  const prefer = call.request.headers.get('prefer') ?? ''
  return isRead || /(^|[,;\s])return\s*=/i.test(prefer) ? prefer : `${prefer}${prefer === '' ? '' : ', '}return=minimal`
}

async function entryOf({ method }: EntryRequest, answer: Response): Promise<Entry> {
  const { headers, status } = answer
  const modified = momentOf(answer)
  const isFhir = (headers.get('content-type') ?? '').startsWith('application/fhir+json')
  const bytes = Buffer.from(await answer.arrayBuffer())
  const text = method === 'HEAD' || bytes.length === 0 ? undefined : isFhir ? bytes.toString('utf8') : undefined
  const isOutcome = text !== undefined && isOutcomeText(text)
  const location = headers.get('location') ?? headers.get('content-location')
  const etag = headers.get('etag')
  const response = {
    status: statusText(status),
    ...(location === null ? {} : { location }),
    ...(etag === null ? {} : { etag }),
    ...(modified === undefined ? {} : { lastModified: modified.toISOString() }),
    ...(isOutcome ? { outcome: JSON.parse(text) as JsonObject } : {}),
  }
  return { ...(text === undefined || isOutcome ? {} : { resource: text }), more: { response } }
}

// What is answered by an OperationOutcome of the server is told so; one that is stored is a resource with an id.
function isOutcomeText(text: string): boolean {
  return text.startsWith('{"resourceType":"OperationOutcome","issue"')
}

/** `201 Created` */
export function statusText(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim()
}
