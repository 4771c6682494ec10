// What systems proposed to the systems of record: shown to the owner, and accepted as the owner's own write, or declined.

import { GatewayError, type Issue } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords } from '../records/records.ts'
import {
  decideProposal,
  loadProposal,
  loadProposals,
  type ProposalFilter,
  reopenProposal,
  type StoredProposal,
} from '../registry/proposals.ts'
import type { CanonicalRecord, Json, JsonObject, Standard } from '../standards/standard.ts'
import { getAt } from '../translate/elements.ts'
import type { TranslatedItem } from '../translate/translation.ts'
import { type Caller, mayDo, requireScope } from './admit.ts'
import { followAfter } from './bridges.ts'
import { noteShown } from './disclosure.ts'
import { draftTransfer } from './drafts.ts'
import { seesEach } from './sees-whole.ts'
import { readElements } from './state-record.ts'
import type { Operation, Origin, UnitResult } from './submission.ts'

/** One element of a proposal: what is proposed, and what the record has now. */
export interface ProposedElement {
  readonly path: string
  /** Absent when it is to be empty. */
  readonly proposed?: Json
  readonly current?: Json
}

/** A proposal as the API tells it. */
export interface ShownProposal extends Omit<StoredProposal, 'text' | 'elements'> {
  /** The elements that are proposed; null when the whole record is. */
  readonly elements: readonly ProposedElement[] | null
  /** The whole record as it was proposed, where it is. */
  readonly document?: JsonObject
}

export interface Decided {
  readonly proposal: ShownProposal
  /** What applying it came to. */
  readonly issues: readonly Issue[]
}

const right = { area: 'admin', target: 'proposals' } as const

/** Proposals, the latest first: all of them with the scope, else those for the caller's own system. */
export async function listProposals(
  gateway: Gateway,
  caller: Caller,
  filter: ProposalFilter,
): Promise<ShownProposal[]> {
  const mine = mayDo(caller, { ...right, action: 'r' }) ? filter : { ...filter, owner: caller.system }
  const found = await loadProposals(gateway.database.db, mine)
  const seen = found.filter(
    ({ kind }) => mayDo(caller, { area: 'system', target: kind, action: 'r' }) && seesEach(gateway, caller, kind),
  )
  return await show(gateway, caller, seen)
}

/** One proposal. Throws `not-found`. */
export async function showProposal(gateway: Gateway, caller: Caller, id: string): Promise<ShownProposal> {
  const [shown] = await show(gateway, caller, [await findProposal(gateway, caller, id)])
  return shown as ShownProposal
}

/** Declines a proposal. Throws `not-found`, and `conflict` when it was decided before. */
export async function declineProposal(
  gateway: Gateway,
  caller: Caller,
  id: string,
  reason: string | null,
): Promise<Decided> {
  const proposal = await findProposal(gateway, caller, id)
  requireDecider(caller, proposal)
  const decision = { state: 'declined', by: caller.client, at: gateway.now(), reason, appliedBy: null } as const
  if (!(await decideProposal(gateway.database.db, id, decision))) throw decidedBefore(proposal)
  return { proposal: await showProposal(gateway, caller, id), issues: [] }
}

/**
 * Accepts a proposal: it is applied as the owner's write, in a transfer that is linked to the one that proposed it.
 * Throws `not-found`, `conflict` when it was decided before, and what the write itself is refused for.
 */
export async function acceptProposal(
  gateway: Gateway,
  caller: Caller,
  id: string,
  reason: string | null,
  origin: Origin,
): Promise<Decided> {
  const { db } = gateway.database
  const proposal = await findProposal(gateway, caller, id)
  requireDecider(caller, proposal)
  // Accepted but never applied: the process ended in between, so it goes on.
  const goesOn = proposal.state === 'accepted' && proposal.appliedBy === null
  const decision = { state: 'accepted', by: caller.client, at: gateway.now(), reason, appliedBy: null } as const
  if (!goesOn && !(await decideProposal(db, id, decision))) throw decidedBefore(proposal)
  const result = await applyProposal(gateway, caller, proposal, origin)
  if ('error' in result.outcome) {
    await reopenProposal(db, id)
    throw result.outcome.error
  }
  const issues = result.outcome.results.flatMap((one) => one.issues)
  if (result.outcome.results.some(({ outcome }) => outcome === 'quarantined' || outcome === 'refused')) {
    await reopenProposal(db, id)
    const text = issues.find(({ severity }) => severity === 'error')?.text ?? 'It was refused.'
    throw new GatewayError('invalid', `The proposal cannot be applied: ${text}`, { issues })
  }
  await reopenProposal(db, id)
  await decideProposal(db, id, { ...decision, appliedBy: result.transfer })
  return { proposal: await showProposal(gateway, caller, id), issues }
}

async function findProposal(gateway: Gateway, caller: Caller, id: string): Promise<StoredProposal> {
  const proposal = /^[0-9a-f-]{36}$/.test(id) ? await loadProposal(gateway.database.db, id) : undefined
  const maySee =
    proposal &&
    (proposal.owner === caller.system || mayDo(caller, { ...right, action: 'r' })) &&
    mayDo(caller, { area: 'system', target: proposal.kind, action: 'r' }) &&
    seesEach(gateway, caller, proposal.kind)
  if (proposal && maySee) return proposal
  throw new GatewayError('not-found', `There is no proposal ${id} for you. GET /api/v1/proposals lists them.`)
}

/** The owner's own clients decide, by their right to write the kind; others need the scope. */
function requireDecider(caller: Caller, { owner, kind }: StoredProposal): void {
  if (caller.system === owner) requireScope(caller, { area: 'system', target: kind, action: 'u' })
  else requireScope(caller, { ...right, action: 'u' })
}

function decidedBefore({ id, state, decidedBy, decidedAt }: StoredProposal): GatewayError {
  const when = decidedAt ? ` at ${decidedAt.toISOString()}` : ''
  const how = state === 'open' ? 'decided just now' : `${state} by ${decidedBy ?? 'somebody'}${when}`
  return new GatewayError('conflict', `The proposal ${id} was ${how}, and a decision stands.`)
}

async function applyProposal(
  gateway: Gateway,
  caller: Caller,
  proposal: StoredProposal,
  origin: Origin,
): Promise<{ readonly transfer: string; readonly outcome: UnitResult }> {
  const owner = { client: caller.client, system: proposal.owner }
  const draft = {
    ...draftTransfer(gateway, owner, origin, 'accept', { message: proposal.message || null }),
    replayOf: proposal.transfer,
  }
  const operation = operationOf(gateway, proposal, caller)
  const body = { mediaType: 'application/json', bytes: Buffer.from(proposal.text) }
  const claim = { client: caller.client, key: `proposal-${proposal.id}`, fingerprint: Buffer.from(proposal.id) }
  const { transfer, units } = await gateway.lanes.submit({
    draft,
    units: [{ index: 0, operations: [operation] }],
    body,
    claim,
  })
  await followAfter(gateway, [proposal.kind])
  return { transfer, outcome: units[0] as UnitResult }
}

function operationOf(gateway: Gateway, proposal: StoredProposal, { client }: Caller): Operation {
  const { kind, text, record: id, elements } = proposal
  const standard = standardOf(gateway, kind)
  const record: CanonicalRecord = { kind, text, value: JSON.parse(text) as JsonObject }
  if (elements === null)
    return id === null ? { type: 'create', standard, record } : { type: 'update', standard, record, id }
  const item: TranslatedItem = {
    ...{ index: 0, source: `proposal ${proposal.id}`, kind, record, complement: {}, raw: '', issues: [] },
    stated: readElements(elements).map(({ path, state }) => ({ path, state })),
    identifiers: standard.identity.identifiersOf(record).record,
  }
  return {
    ...{ type: 'state', standard, item, message: 'proposals', mapping: 'proposal' },
    complementAfter: (before) => before,
    ...(id === null
      ? {}
      : { decided: { record: id, evidence: `person: ${client} accepted a proposal`, grounds: null } }),
  }
}

function standardOf(gateway: Gateway, kind: string): Standard {
  const standard = [...gateway.standards.values()].find((one) => one.kinds.has(kind))
  if (!standard) throw new GatewayError('not-found', `There is no kind ${kind} any more.`)
  return standard
}

async function show(gateway: Gateway, caller: Caller, proposals: readonly StoredProposal[]): Promise<ShownProposal[]> {
  const refs = proposals.flatMap(({ kind, record: id }) => (id === null ? [] : [{ kind, id }]))
  const records = await loadRecords(gateway.database.db, refs)
  // Who sees only a part of a kind is told that there is a proposal, not what is in it.
  const isWhole = caller.view === null
  if (isWhole)
    for (const standard of gateway.standards.values())
      noteShown(
        caller,
        standard,
        'read',
        records.filter(({ kind }) => standard.kinds.has(kind)),
      )
  return proposals.map(({ text, elements, ...about }) => {
    if (!isWhole) return { ...about, elements: [] }
    const document = JSON.parse(text) as JsonObject
    if (elements === null) return { ...about, elements: null, document }
    const stored = records.find(({ kind, id }) => kind === about.kind && id === about.record)
    const current = stored && !stored.deleted ? (JSON.parse(stored.text) as JsonObject) : {}
    const shown = readElements(elements).map(({ path, state }): ProposedElement => {
      const [proposed, now] = [state === 'value' ? getAt(document, path) : undefined, getAt(current, path)]
      return {
        path,
        ...(proposed === undefined ? {} : { proposed }),
        ...(now === undefined ? {} : { current: now }),
      }
    })
    return { ...about, elements: shown }
  })
}
