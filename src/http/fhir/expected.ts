// Which version a write expects. https://hl7.org/fhir/R4/http.html#concurrency

import { GatewayError } from '../../errors.ts'

/** What must be so for a write to happen. */
export interface Expected {
  /** The version that the record must have. */
  readonly ifMatch?: number
  /** The record must be there, in whatever version. */
  readonly ifAny?: boolean
  /** The record must not be there. */
  readonly ifNone?: boolean
}

/** The expectations of `If-Match` and `If-None-Match`; throws 'invalid-request' for what they cannot say. */
export function expectedOf(headers: { get(name: string): string | null }): Expected {
  return { ...matchOf(headers.get('if-match')), ...noMatchOf(headers.get('if-none-match')) }
}

function matchOf(tag: string | null): Expected {
  if (tag === null) return {}
  if (tag.trim() === '*') return { ifAny: true }
  const digits = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(tag)?.[1]
  if (digits !== undefined) return { ifMatch: Number(digits) }
  throw new GatewayError('invalid-request', 'If-Match must name one version, for example If-Match: W/"3".')
}

function noMatchOf(tag: string | null): Expected {
  if (tag === null) return {}
  if (tag.trim() === '*') return { ifNone: true }
  throw new GatewayError('invalid-request', 'If-None-Match of a write can only be *: write what is not there yet.')
}
