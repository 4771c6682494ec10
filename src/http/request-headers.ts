// Headers that steer a call: versions, preferences, idempotency. https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests

import { GatewayError } from '../errors.ts'
import type { StoredRecord } from '../records/records.ts'
import type { Level, Standard } from '../standards/standard.ts'
import type { Call } from './call.ts'

/** The version in `If-Match: W/"3"`; throws GatewayError('invalid-request') when it is anything else. */
export function ifMatch(call: Call): number | undefined {
  const text = call.request.headers.get('if-match')
  if (text === null) return undefined
  const version = versionIn(text)
  if (version === undefined) {
    throw new GatewayError('invalid-request', 'If-Match must name one version, for example If-Match: W/"3".')
  }
  return version
}

function versionIn(tag: string): number | undefined {
  const digits = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(tag)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Whether the caller has this version already: `If-None-Match`, or without it `If-Modified-Since`. */
export function isKnown(call: Call, record: StoredRecord): boolean {
  const { headers } = call.request
  const tags = headers.get('if-none-match')
  if (tags !== null) return tags.split(',').some((tag) => tag.trim() === '*' || versionIn(tag) === record.version)
  const since = headers.get('if-modified-since')
  // Last-Modified has whole seconds.
  return since !== null && Math.floor(record.updatedAt.getTime() / 1000) * 1000 <= Date.parse(since)
}

/** ETag and Last-Modified of a record; FHIR's tags are weak (https://hl7.org/fhir/R4/http.html#versioning). */
export function versionHeaders(standard: Standard, record: StoredRecord): Record<string, string> {
  const tag = `"${record.version}"`
  return {
    ETag: standard.name === 'fhir' ? `W/${tag}` : tag,
    'Last-Modified': record.updatedAt.toUTCString(),
  }
}

export interface Preferences {
  readonly handling: 'strict' | 'lenient'
  readonly return: 'representation' | 'minimal' | 'OperationOutcome'
}

/** https://www.rfc-editor.org/rfc/rfc7240 : what is not understood is ignored, as it says. */
export function preferences(call: Call): Preferences {
  const found: Record<string, string> = {}
  for (const part of (call.request.headers.get('prefer') ?? '').slice(0, 1000).split(/[,;]/)) {
    const [name, value] = part.split('=', 2)
    if (name !== undefined && value !== undefined) found[name.trim().toLowerCase()] = value.trim().replace(/^"|"$/g, '')
  }
  const wanted = found['return']
  return {
    handling: found['handling'] === 'lenient' ? 'lenient' : 'strict',
    return: wanted === 'minimal' || wanted === 'OperationOutcome' ? wanted : 'representation',
  }
}

/**
 * `Idempotency-Key`: up to 255 printable characters; on HR Open's face the `OAGi-MessageID` stands in for it, since a
 * message that comes again is the same message. Throws GatewayError('invalid-request') for any other text.
 */
export function idempotencyKey(call: Call): string | undefined {
  const { headers, url } = call.request
  const key = headers.get('idempotency-key')
  const message = new URL(url).pathname.startsWith('/hr-open/') ? headers.get('oagi-messageid') : null
  const text = key ?? message
  if (text === null) return undefined
  if (/^[ -~]{1,255}$/.test(text)) return key ?? `OAGi-MessageID ${text}`
  const name = key === null ? 'OAGi-MessageID' : 'Idempotency-Key'
  throw new GatewayError('invalid-request', `An ${name} is 1 to 255 printable ASCII characters.`)
}

/** The header by which a write asks how deep it is to be looked at. */
export const depthHeader = 'x-interlingua-validate'

/** `X-Interlingua-Validate`: structure (as without it), rules or profiles. Throws 'invalid-request' for another word. */
export function depthAsked(call: Call): Level | undefined {
  const word = call.request.headers.get(depthHeader)
  if (word === null || word === 'structure' || word === 'rules' || word === 'profiles') return word ?? undefined
  throw new GatewayError('invalid-request', 'X-Interlingua-Validate is structure, rules or profiles.')
}

/** Throws GatewayError('invalid-request') for conditions that are not supported here, rather than ignoring them. */
export function refuseHeaders(call: Call, names: readonly string[]): void {
  for (const name of names) {
    if (call.request.headers.get(name) === null) continue
    throw new GatewayError('invalid-request', `The header ${name} is not supported on this call; leave it out.`)
  }
}
