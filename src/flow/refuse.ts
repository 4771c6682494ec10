// A write that was refused before it could be one is a crossing of the border too: it is logged with its reason, and
// what came in is kept, so that it can be looked at and sent again.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import type { Caller } from './admit.ts'
import { draftTransfer } from './drafts.ts'
import type { Body, Origin } from './submission.ts'

/** The codes that mean: the content was at fault, and nothing has logged it yet. */
const atFault: ReadonlySet<string> = new Set(['unreadable', 'invalid-request', 'unsupported-media-type', 'invalid'])

/** Whether a refusal is of this sort; one that names its transfer is in the log already. */
export function isUnlogged(error: unknown): error is GatewayError {
  return error instanceof GatewayError && atFault.has(error.code) && !('X-Interlingua-Transfer' in error.headers)
}

/** The same refusal, with the transfer that tells of it. Throws 'unavailable' when it cannot be logged. */
export async function logRefusal(
  gateway: Gateway,
  caller: Caller,
  origin: Origin,
  operation: string,
  error: GatewayError,
  body: Body | undefined,
): Promise<GatewayError> {
  const issues = error.issues
  const note = { type: 'note', outcome: 'quarantined', kind: null, id: null, source: null, issues, error } as const
  const { transfer } = await gateway.lanes.submit({
    draft: draftTransfer(gateway, caller, origin, operation),
    units: [{ index: 0, operations: [note] }],
    ...(body ? { body } : {}),
  })
  const headers = { ...error.headers, 'X-Interlingua-Transfer': transfer }
  return new GatewayError(error.code, error.message, { issues, cause: error.cause, headers })
}
