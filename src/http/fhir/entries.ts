// The entries of a batch or transaction, each resource as the text that was sent. https://hl7.org/fhir/R4/bundle.html

import { fault, GatewayError, isValid } from '../../errors.ts'
import { membersOf, valuesOf } from '../../json/splice.ts'
import type { CanonicalRecord, JsonObject } from '../../standards/standard.ts'
import { type Parameters, parseQuery } from '../query.ts'
import type { Document } from '../record-calls.ts'
import { type Asked, baseOf } from './face.ts'

/** What one entry asks for. */
export interface EntryRequest {
  /** `Bundle.entry[3]` */
  readonly place: string
  readonly method: string
  readonly fullUrl?: string
  /** Path behind the base: `Patient/x`. */
  readonly path: string
  /** Its segments, percent-decoded. */
  readonly segments: readonly string[]
  /** What stands behind the `?`, as sent. */
  readonly query: string
  readonly ifMatch?: string
  readonly ifNoneMatch?: string
  readonly ifModifiedSince?: string
  readonly ifNoneExist?: string
  readonly resource?: CanonicalRecord
}

export interface BundleRequest {
  readonly type: 'batch' | 'transaction'
  readonly entries: readonly EntryRequest[]
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH']
// A bound against a body of nothing but tiny requests; what counts otherwise are the bytes.
const mostEntries = 20_000

/** Reads a Bundle of requests. Throws 'invalid-request' or 'invalid' with an expression for each fault. */
export function readEntries(asked: Asked, { record }: Document): BundleRequest {
  const { type } = record.value
  if (type !== 'batch' && type !== 'transaction') {
    const text = `A Bundle sent to the base is a batch or a transaction; POST another one to ${baseOf(asked)}/Bundle to store it.`
    throw new GatewayError('invalid-request', text, {
      issues: [fault('value', '/type', text, { expression: 'Bundle.type' })],
    })
  }
  const listed = record.value['entry']
  if (Array.isArray(listed) && listed.length > mostEntries)
    throw new GatewayError('too-large', `A Bundle has at most ${mostEntries} entries here; send it in parts.`)
  checkFrame(asked, record)
  const texts = resourceTexts(record.text)
  const entries = Array.isArray(listed) ? (listed as JsonObject[]) : []
  return { type, entries: entries.map((entry, at) => readEntry(asked, entry, at, texts[at])) }
}

/** The Bundle is valid but for its resources, which are checked one by one. */
function checkFrame({ face }: Asked, { value }: CanonicalRecord): void {
  const listed = value['entry']
  const bare = Array.isArray(listed) ? (listed as JsonObject[]).map(withoutResource) : undefined
  const framed: JsonObject = bare === undefined ? value : { ...value, entry: bare }
  const issues = face.standard.validate({ kind: 'Bundle', text: JSON.stringify(framed), value: framed })
  if (isValid(issues)) return
  throw new GatewayError('invalid', `The Bundle is not valid: ${issues[0]?.text ?? ''}`, { issues })
}

function withoutResource(entry: JsonObject): JsonObject {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry
  const { resource, ...rest } = entry
  // Something must stay, since an empty entry is not valid.
  return resource !== undefined && Object.keys(rest).length === 0 ? { id: 'resource' } : rest
}

/** For each entry the text of its resource, where it has one. */
function resourceTexts(text: string): (string | undefined)[] {
  const list = membersOf(text, text.indexOf('{')).members.find(({ name }) => name === 'entry')
  if (!list || text[list.valueStart] !== '[') return []
  return valuesOf(text, list.valueStart).map(({ start }) => {
    const resource = membersOf(text, start).members.find(({ name }) => name === 'resource')
    return resource && text.slice(resource.valueStart, resource.valueEnd)
  })
}

function readEntry(asked: Asked, entry: JsonObject, at: number, text: string | undefined): EntryRequest {
  const place = `Bundle.entry[${at}]`
  const request = entry['request'] as JsonObject | undefined
  if (request === undefined) throw wrong(place, 'request', 'each entry says in request what is to be done')
  const method = String(request['method'])
  if (!methods.includes(method))
    throw wrong(place, 'request.method', 'the method is GET, HEAD, POST, PUT, PATCH or DELETE')
  const address = addressOf(asked, place, String(request['url']))
  const value = text === undefined ? undefined : (entry['resource'] as JsonObject)
  const kind = value && asked.face.standard.kindOf(value)
  if (value !== undefined && (kind === undefined || !asked.face.standard.kinds.has(kind)))
    throw wrong(place, 'resource', 'the resource has no resourceType of FHIR R4')
  if (value === undefined && ['POST', 'PUT', 'PATCH'].includes(method))
    throw wrong(place, 'resource', `${method} needs a resource`)
  return {
    ...{ place, method },
    ...address,
    ...textMember(entry, 'fullUrl'),
    ...textMember(request, 'ifMatch'),
    ...textMember(request, 'ifNoneMatch'),
    ...textMember(request, 'ifModifiedSince'),
    ...textMember(request, 'ifNoneExist'),
    ...(kind === undefined || text === undefined || value === undefined ? {} : { resource: { kind, text, value } }),
  }
}

function textMember<N extends string>(from: JsonObject, name: N): { readonly [name in N]?: string } {
  const value = from[name]
  return typeof value === 'string' ? ({ [name]: value } as { readonly [name in N]?: string }) : {}
}

function addressOf(asked: Asked, place: string, url: string): Pick<EntryRequest, 'path' | 'segments' | 'query'> {
  const base = `${baseOf(asked)}/`
  const relative = url.startsWith(base) ? url.slice(base.length) : url.replace(/^\//, '')
  if (/^[a-z][a-z0-9+.-]*:/i.test(relative))
    throw wrong(place, 'request.url', `the url is relative to ${base}, such as Patient/1`)
  const mark = relative.indexOf('?')
  const path = mark < 0 ? relative : relative.slice(0, mark)
  try {
    const segments = path.split('/').map(decodeURIComponent)
    return { path, segments, query: mark < 0 ? '' : relative.slice(mark + 1) }
  } catch {
    throw wrong(place, 'request.url', 'the url has a broken percent escape')
  }
}

/** The condition of a conditional interaction: the query of its address. */
export function conditionIn({ query }: EntryRequest): Parameters {
  return parseQuery(query)
}

/** The refusal of one entry. */
export function wrong(place: string, member: string, what: string): GatewayError {
  const text = `${place}: ${what}.`
  return new GatewayError('invalid-request', text, {
    issues: [fault('entry', '', text, { expression: `${place}.${member}` })],
  })
}
