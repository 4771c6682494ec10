// Lists of documents that are worked through afterwards (`Prefer: respond-async`): stored first, so that what was
// acknowledged is never lost, then written like any list.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadTransfer } from '../transfers/log.ts'
import { loadRun } from '../transfers/runs.ts'
import { type Caller, mayDo } from './admit.ts'
import type { ListWork } from './document-list.ts'
import { draftTransfer } from './drafts.ts'
import { startRun } from './run-large.ts'
import type { Body, Origin } from './submission.ts'
import type { WriteOptions } from './write.ts'
import { type ListedOutcome, loggedList } from './write-many.ts'

export interface RequestState {
  readonly transfer: string
  /** Documents done so far, while it is worked on. */
  readonly done?: number
  /** What became of each, when it is done. */
  readonly items?: readonly ListedOutcome[]
}

/** Stores a list and answers at once; the rest is seen by `readRequest`. Throws `in-progress`, `key-reused`. */
export async function startRequest(
  gateway: Gateway,
  caller: Caller,
  work: Omit<ListWork, 'view'>,
  origin: Origin,
  { name, body, ...options }: Omit<WriteOptions, 'body'> & { readonly name: string; readonly body: Body },
): Promise<{ readonly transfer: string; readonly replayed: boolean }> {
  const draft = draftTransfer(gateway, caller, origin, name)
  const { idempotencyKey: key, fingerprint } = options
  const claim = key !== undefined && fingerprint ? { client: caller.client, key, fingerprint } : undefined
  return await startRun(gateway, { ...work, view: caller.view }, draft, body, claim)
}

/**
 * How a write on a document face stands, for who sent it, or may read the transfer log. Throws `not-found` for what is
 * no such write, or is another client's.
 */
export async function readRequest(gateway: Gateway, caller: Caller, face: string, id: string): Promise<RequestState> {
  const { db } = gateway.database
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw unknown(id)
  // The run first: when it is over, its line is there.
  const run = await loadRun(db, id)
  const line = run ? undefined : await loadTransfer(db, id)
  if (line) {
    if (line.face !== face || !mayKnow(caller, line.client)) throw unknown(id)
    if (line.counts !== null) return await loggedList(gateway, id)
    const { kind, record, version, outcome, issues } = line
    const logged = await loggedList(gateway, id)
    if (logged.items.length > 0 || line.items === 0) return logged
    const only = { index: 0, outcome: outcome as ListedOutcome['outcome'], kind, id: record, version }
    return { transfer: id, items: [{ ...only, issues: issues ?? [] }] }
  }
  const draft = (run?.line as { readonly draft?: { readonly client: string; readonly face: string } } | undefined)
    ?.draft
  if (!run || draft?.face !== face || !mayKnow(caller, draft.client)) throw unknown(id)
  return { transfer: id, done: run.done }
}

function mayKnow(caller: Caller, client: string | null): boolean {
  return client === caller.client || mayDo(caller, { area: 'admin', target: 'transfers', action: 'r' })
}

function unknown(id: string): GatewayError {
  return new GatewayError('not-found', `There is no request ${JSON.stringify(id.slice(0, 80))} of this client.`)
}
