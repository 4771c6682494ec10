// The first answer, as an idempotency key keeps it: what each operation did, without the records themselves, which are
// read again from their versions. A refusal is an answer too; a 5xx never is.

import { type ErrorCode, GatewayError, type Issue } from '../errors.ts'
import type { StoredClaim } from '../transfers/claims.ts'
import type { Claim, OperationResult, Submission, Submitted, UnitResult } from './submission.ts'

interface StoredError {
  readonly code: ErrorCode
  readonly detail: string
  readonly issues: readonly Issue[]
  readonly outcome: 'quarantined' | 'refused'
  readonly kind: string | null
  readonly id: string | null
}

type StoredUnit = { readonly results: readonly Omit<OperationResult, 'record'>[] } | { readonly error: StoredError }

interface StoredAnswer {
  readonly units: readonly StoredUnit[]
  /** The items are in the transfer log: there were too many for one commit. */
  readonly logged?: true
}

export function answerOf({ stretch }: Submission, results: readonly UnitResult[]): StoredAnswer {
  if (stretch) return { units: [], logged: true }
  return {
    units: results.map((result) => {
      if ('results' in result) return { results: result.results.map(({ record: _record, ...rest }) => rest) }
      const { error, outcome, kind, id } = result
      return { error: { code: error.code, detail: error.message, issues: error.issues, outcome, kind, id } }
    }),
  }
}

/** The stored answer for a key that comes again, or the refusal when it comes with something else. */
export function replayOf(earlier: StoredClaim, claim: Claim): { submitted: Submitted } | { error: GatewayError } {
  if (!Buffer.from(earlier.fingerprint).equals(claim.fingerprint)) {
    const detail = `The Idempotency-Key ${JSON.stringify(claim.key)} was used before with another payload. Use a new key for a new request.`
    return { error: new GatewayError('key-reused', detail) }
  }
  const { units, logged = false } = earlier.answer as StoredAnswer
  return { submitted: { transfer: earlier.transfer, replayed: true, logged, units: units.map(unitOf) } }
}

function unitOf(unit: StoredUnit): UnitResult {
  if ('results' in unit) return unit
  const { code, detail, issues, outcome, kind, id } = unit.error
  return { error: new GatewayError(code, detail, { issues }), outcome, kind, id }
}
