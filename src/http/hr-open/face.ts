// What the calls of HR Open's face have in common: the kind that a call is about, and the answers of the transfer.

import { GatewayError } from '../../errors.ts'
import type { DocumentRules, Standard } from '../../standards/standard.ts'
import type { Call } from '../call.ts'

/** The kind that a call is about. */
export interface Place {
  readonly standard: Standard
  readonly rules: DocumentRules
  readonly kind: string
  /** The path segment of its collection. */
  readonly collection: string
}

/** The address of a record. */
export function addressOf(call: Call, { standard, collection }: Place, id: string): string {
  return `${call.origin}${standard.base}/${collection}/${id}`
}

/** What the sender calls its message, and what answers name it by: the OAGi-MessageID, else the request's own id. */
export function messageIdOf(call: Call): string {
  return call.headers['OAGi-MessageID'] ?? call.requestId
}

/** `Prefer: respond-async` (https://www.rfc-editor.org/rfc/rfc7240), or `respond=async` as HR Open spells it. */
export function wantsAsync(call: Call): boolean {
  return preferred(call).some((preference) => preference === 'respond-async' || preference === 'respond=async')
}

/** What the body of a write's answer is to be: HR Open's response message unless another is preferred. */
export function wantedReturn(call: Call): 'message' | 'representation' | 'minimal' {
  const wanted = preferred(call).find((preference) => preference.startsWith('return='))
  if (wanted === 'return=representation') return 'representation'
  return wanted === 'return=minimal' ? 'minimal' : 'message'
}

function preferred(call: Call): string[] {
  const text = (call.request.headers.get('prefer') ?? '').slice(0, 1000)
  return text.split(/[,;]/).map((part) => part.replaceAll(/[\s"]/g, '').toLowerCase())
}

/** The headers that name a transfer, and tell whether an earlier call had its answer first. */
export function transferHeaders({ transfer, replayed }: { readonly transfer: string; readonly replayed: boolean }) {
  return { 'X-Interlingua-Transfer': transfer, ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}) }
}

/** A refusal of a media type on a patch, with those that there are. */
export function unsupportedPatch(type: string, types: readonly string[]): GatewayError {
  return new GatewayError(
    'unsupported-media-type',
    `A patch cannot be sent as ${JSON.stringify(type.slice(0, 80))}; send ${types.join(' or ')}.`,
    { headers: { 'Accept-Patch': types.join(', ') } },
  )
}
