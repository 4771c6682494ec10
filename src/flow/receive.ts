// The main journey: a vendor's own payload comes in, and every item of it gets its outcome.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadItems } from '../transfers/log.ts'
import { translateIn } from '../translate/translate.ts'
import { type Absent, dealWithAbsent } from './absent.ts'
import type { Caller } from './admit.ts'
import { followAfter } from './bridges.ts'
import { draftTransfer } from './drafts.ts'
import { countDrift } from './figures.ts'
import { archiveMapping } from './mapping-archive.ts'
import { type MessageMapping, mappingFor } from './mappings.ts'
import { startRun } from './run-large.ts'
import { fingerprintCall } from './secrets.ts'
import { submitUnits } from './stretches.ts'
import type { Body, Claim, ItemOutcome, Origin, Submission, Unit, UnitResult } from './submission.ts'
import { toldTo } from './told-transfers.ts'
import { unitFor } from './vendor-units.ts'

export interface VendorRequest {
  readonly vendor: string
  readonly message: string
  readonly body: Uint8Array
  readonly mediaType: string
  readonly origin: Origin
  readonly idempotencyKey?: string
  /** Answer as the real call would, and store nothing but the log line. */
  readonly checkOnly?: boolean
  /** Answer when it is done, however large it is. */
  readonly atOnce?: boolean
}

/** `items` is absent when the payload is worked through afterwards. */
export interface Received {
  readonly transfer: string
  readonly items?: readonly ItemOutcome[]
  /** An earlier call with the same key had this answer first. */
  readonly replayed: boolean
  /** Where the feed's lists are complete: what became of those that this one does not name. */
  readonly absent?: Absent
}

/**
 * Translates, validates, identifies, checks authority, stores and logs a vendor's payload. Throws GatewayError:
 * `vendor-unknown`, `message-unknown`, `unsupported-media-type`, `unreadable` (logged as quarantined), `in-progress`,
 * `key-reused`, `unavailable`.
 */
export async function receiveVendorMessage(
  gateway: Gateway,
  caller: Caller,
  request: VendorRequest,
): Promise<Received> {
  const mapping = await mappingFor(gateway, request.vendor, request.message, caller.system)
  await archiveMapping(gateway, mapping)
  const { vendor, message, checkOnly = false } = request
  const draft = draftTransfer(gateway, caller, request.origin, checkOnly ? 'check' : 'receive', {
    vendor,
    message,
    feed: mapping.feed?.id ?? null,
    mapping: mapping.version,
  })
  const body: Body = { mediaType: request.mediaType, bytes: request.body }
  const claim = await claimFor(gateway, caller, request)
  if (!checkOnly && !request.atOnce && request.body.length > gateway.config.largeBody)
    return await startRun(gateway, mapping, draft, body, claim)
  const kept = checkOnly ? {} : { body }
  const base = { draft, ...kept, ...(claim ? { claim } : {}), ...(checkOnly ? { dry: true } : {}) }
  const translation = await read(gateway, mapping, body, base)
  if (!checkOnly) countDrift(gateway.database, mapping.name, translation.issues)
  const items = translation.items.map((item) => unitFor(mapping, item))
  const received = await submitAll(gateway, { ...base, draft: { ...draft, issues: translation.issues } }, items)
  const absent =
    checkOnly || received.replayed
      ? undefined
      : await dealWithAbsent(gateway, mapping, draft, hasUnknown(received.items ?? []))
  if (!checkOnly)
    await followAfter(
      gateway,
      (received.items ?? []).map(({ kind }) => kind),
    )
  return await toldReceived(gateway, caller, { ...received, ...(absent ? { absent } : {}) })
}

/** An item that is about nobody may be about anybody. */
function hasUnknown(items: readonly ItemOutcome[]): boolean {
  return items.some(({ id, outcome }) => id === null && (outcome === 'quarantined' || outcome === 'refused'))
}

/** An id, and a version, tell that there is such a record: not to a client whose view leaves it out. */
async function toldReceived(gateway: Gateway, caller: Caller, received: Received): Promise<Received> {
  if (received.items === undefined || caller.view === null) return received
  const lines = received.items.map(({ id, ...item }) => ({ ...item, record: id }))
  const told = await toldTo(gateway, caller, lines, () => true)
  return {
    ...received,
    items: told.map(({ record, issues, ...item }) => ({ ...item, id: record, issues: issues ?? [] })),
  }
}

async function claimFor(gateway: Gateway, caller: Caller, request: VendorRequest): Promise<Claim | undefined> {
  const { idempotencyKey: key, checkOnly } = request
  if (key === undefined || checkOnly) return undefined
  const parts = ['vendor', request.vendor, request.message, request.mediaType, request.body]
  return { client: caller.client, key, fingerprint: await fingerprintCall(gateway, parts) }
}

async function read(gateway: Gateway, mapping: MessageMapping, body: Body, base: Omit<Submission, 'units'>) {
  try {
    return translateIn(mapping.compiled, body.bytes, body.mediaType)
  } catch (error) {
    const isAtFault = error instanceof GatewayError && ['unreadable', 'unsupported-media-type'].includes(error.code)
    if (!isAtFault) throw error
    throw await logUnreadable(gateway, base, error)
  }
}

/** An unreadable payload is a transfer too: it is kept with its reason, and the answer names the transfer. */
async function logUnreadable(
  gateway: Gateway,
  base: Omit<Submission, 'units'>,
  error: GatewayError,
): Promise<GatewayError> {
  const note = {
    type: 'note',
    outcome: 'quarantined',
    kind: null,
    id: null,
    source: null,
    issues: error.issues,
    error,
  } as const
  const { transfer, units } = await gateway.lanes.submit({ ...base, units: [{ index: 0, operations: [note] }] })
  const told = units[0] && 'error' in units[0] ? units[0].error : error
  return new GatewayError(told.code, told.message, {
    issues: told.issues,
    cause: error.cause,
    headers: { ...told.headers, 'X-Interlingua-Transfer': transfer },
  })
}

/** Submits all units and answers item by item. */
async function submitAll(gateway: Gateway, base: Omit<Submission, 'units'>, units: readonly Unit[]): Promise<Received> {
  const submitted = await submitUnits(gateway, base, units)
  if (submitted.logged) return await logged(gateway, submitted.transfer)
  return answer(submitted.transfer, units, submitted.units, submitted.replayed)
}

/** The answer of an earlier transfer, from its items in the log. */
async function logged(gateway: Gateway, transfer: string): Promise<Received> {
  const lines = await loadItems(gateway.database.db, transfer, -1, Number.MAX_SAFE_INTEGER)
  const items = lines.map(({ index, outcome, kind, record: id, version, issues }) => {
    return { index, outcome: outcome as ItemOutcome['outcome'], kind, id, version, issues: issues ?? [] }
  })
  return { transfer, items, replayed: true }
}

function answer(transfer: string, units: readonly Unit[], results: readonly UnitResult[], replayed: boolean): Received {
  const items = results.flatMap((result, at) => {
    const index = units[at]?.index ?? at
    if ('error' in result) throw result.error
    return result.results.map(({ outcome, kind, id, version, issues }) => ({
      index,
      outcome,
      kind,
      id,
      version,
      issues,
    }))
  })
  return { transfer, items, replayed }
}
