// The beginning of a transfer's line: who, what, when.

import type { Gateway } from '../gateway.ts'
import type { Caller } from './admit.ts'
import type { Origin, TransferDraft } from './submission.ts'

type About = Partial<Pick<TransferDraft, 'vendor' | 'message' | 'feed' | 'mapping' | 'issues' | 'replayOf'>>

export function draftTransfer(
  gateway: Pick<Gateway, 'now' | 'newId'>,
  caller: Pick<Caller, 'client' | 'system'>,
  origin: Origin,
  operation: string,
  about: About = {},
): TransferDraft {
  return {
    id: gateway.newId(),
    at: gateway.now(),
    face: origin.face,
    operation,
    client: caller.client,
    system: caller.system,
    vendor: null,
    message: null,
    feed: null,
    mapping: null,
    correlation: origin.correlation,
    trace: origin.trace,
    issues: [],
    startedAt: performance.now(),
    ...about,
  }
}
