// A payload above the size limit is stored, answered 202, and worked through afterwards in stretches. A run that a crash
// cut off goes on behind its last committed stretch.

import { inTransaction } from '../db/database.ts'
import { loadSecret } from '../db/secrets.ts'
import { fault, GatewayError, type Issue } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { decodeUtf8 } from '../json/read.ts'
import { claimDays, loadClaims, putClaims } from '../transfers/claims.ts'
import { tallyItems } from '../transfers/log.ts'
import { digestBody, expiryOf, loadMessage, putMessages } from '../transfers/messages.ts'
import { startRun as noteRun, type Run, takeRun } from '../transfers/runs.ts'
import type { DriftWatch } from '../translate/drift.ts'
import { driftOf, translateStream } from '../translate/translate.ts'
import { dealWithAbsent } from './absent.ts'
import { replayOf } from './answers.ts'
import { followBridges } from './bridges.ts'
import { type ListWork, operationsOf } from './document-list.ts'
import { countDrift } from './figures.ts'
import { archivedMapping } from './mapping-archive.ts'
import { type MessageMapping, mappingFor } from './mappings.ts'
import { readList } from './read-list.ts'
import type { Body, Claim, Submission, Tally, TransferDraft, Unit } from './submission.ts'
import { tallyOf } from './transfer-lines.ts'
import { stretchLength, unitFor } from './vendor-units.ts'
import { unitsOf } from './write-many.ts'

/** What a run keeps for going on. */
interface RunLine {
  readonly draft: TransferDraft
  readonly mediaType: string
  readonly digest: string
  readonly expires: string
  /** The body is a list of documents; without it, a vendor's payload. */
  readonly list?: ListWork
}

const working = new WeakMap<Gateway, Map<string, Promise<void>>>()

/** Stores the payload and its claim in one transaction, starts working on it, and answers at once. */
export async function startRun(
  gateway: Gateway,
  work: MessageMapping | ListWork,
  draft: TransferDraft,
  body: Body,
  claim: Claim | undefined,
): Promise<{ readonly transfer: string; readonly replayed: boolean }> {
  const digest = digestBody(await loadSecret(gateway.database.db, 'messages'), body.bytes)
  const expires = expiryOf(draft.at, gateway.config.retentionDays)
  const place = { digest: Buffer.from(digest).toString('hex'), expires }
  const line: RunLine = { draft, mediaType: body.mediaType, ...place, ...('action' in work ? { list: work } : {}) }
  const release = claim && gateway.lanes.hold(claim)
  try {
    const earlier = await inTransaction(gateway.database.db, async (trx) => {
      const [known] = claim ? await loadClaims(trx, [claim], draft.at) : []
      if (known && claim) return replayOf(known, claim)
      await putMessages(trx, [{ digest, expires, mediaType: body.mediaType, body: body.bytes }])
      await noteRun(trx, { transfer: draft.id, line, startedAt: draft.at })
      const expiresAt = new Date(draft.at.getTime() + claimDays * 86_400_000)
      if (claim)
        await putClaims(trx, [{ ...claim, transfer: draft.id, answer: { units: [], logged: true }, expiresAt }])
      return undefined
    })
    if (earlier && 'error' in earlier) throw earlier.error
    if (earlier) return { transfer: earlier.submitted.transfer, replayed: true }
  } finally {
    release?.()
  }
  begin(gateway, { transfer: draft.id, done: 0, line, startedAt: draft.at }, 'action' in work ? undefined : work)
  return { transfer: draft.id, replayed: false }
}

/** Takes over runs that nobody works on; `everything` when no other process can be at work. */
export async function resumeRuns(gateway: Gateway, everything: boolean): Promise<void> {
  for (;;) {
    const own = [...(working.get(gateway)?.keys() ?? [])]
    const run = await takeRun(gateway.database.db, gateway.now(), everything, own)
    if (!run) return
    begin(gateway, run)
  }
}

/** Resolves when no run of this gateway is being worked on: when they are done, or its lanes are closed. */
export async function restRuns(gateway: Gateway): Promise<void> {
  await Promise.all([...(working.get(gateway)?.values() ?? [])])
}

function begin(gateway: Gateway, run: Run, mapping?: MessageMapping): void {
  let runs = working.get(gateway)
  if (!runs) working.set(gateway, (runs = new Map()))
  const work = workOn(gateway, run, mapping)
    .catch((error: unknown) => {
      // What is committed stays; the run is taken up again when its lease ends, or at the next start.
      gateway.log.warn({ transfer: run.transfer, err: error }, 'a large transfer was interrupted and will be resumed')
    })
    .finally(() => runs.delete(run.transfer))
  runs.set(run.transfer, work)
}

async function workOn(gateway: Gateway, run: Run, given: MessageMapping | undefined): Promise<void> {
  const { draft: stored, mediaType, digest, expires, list } = run.line as RunLine
  const draft = { ...stored, at: new Date(stored.at), startedAt: performance.now() }
  const { db } = gateway.database
  const message = await loadMessage(db, expires, Buffer.from(digest, 'hex'))
  if (!message) throw new Error(`The body of the large transfer ${run.transfer} is gone`)
  const mapping = list ? undefined : await mappingOf(gateway, draft, given)
  const watch = mapping && driftOf(mapping.compiled)
  const remarks: Issue[] = []
  let before: Tally = run.done > 0 ? await tallyItems(db, run.transfer) : {}
  let units: Unit[] = []
  const send = async (last: boolean) => {
    const body = last ? { body: { mediaType, bytes: message.body } } : {}
    const drift = last && watch && mapping ? watch.issues() : []
    if (mapping) countDrift(gateway.database, mapping.name, drift)
    const about = last ? [...remarks, ...drift] : drift
    const told = about.length === 0 ? draft : { ...draft, issues: [...draft.issues, ...about] }
    const submission: Submission = { draft: told, units, stretch: { before, last, run: true }, ...body }
    const submitted = await gateway.lanes.submit(submission)
    before = tallyOf(submitted.units, before)
    units = []
  }
  const all = list
    ? await listedUnits(gateway, list, message.body)
    : payloadUnits(mapping ?? (await mappingOf(gateway, draft, given)), message.body, mediaType, watch, remarks)
  for await (const unit of all) {
    if (unit.index < run.done) continue
    units.push(unit)
    if (units.length >= stretchLength) await send(false)
  }
  await send(true)
  await followBridges(gateway)
  if (list) return
  const { quarantined = 0, refused = 0 } = before
  await dealWithAbsent(gateway, mapping ?? (await mappingOf(gateway, draft, given)), draft, quarantined + refused > 0)
}

/** A run that is resumed goes on with the mapping that it began with, also where another one is in force by now. */
async function mappingOf(gateway: Gateway, draft: TransferDraft, given: MessageMapping | undefined) {
  if (given) return given
  const [vendor, message] = [draft.vendor ?? '', draft.message ?? '']
  const now = await mappingFor(gateway, vendor, message, draft.system)
  if (draft.mapping === null || draft.mapping === now.version) return now
  const compiled = await archivedMapping(gateway, vendor, message, draft.mapping)
  return compiled ? { ...now, compiled, version: draft.mapping } : now
}

/** The documents of a list as units; a single one is a list of one. */
async function listedUnits(gateway: Gateway, { standard: name, kind, action, view }: ListWork, body: Uint8Array) {
  const standard = gateway.standards.get(name)
  if (!standard) throw new Error(`The standard ${name} of a stored list is not here`)
  const text = decodeUtf8(body)
  const documents = readList(standard, kind, action, text) ?? [{ text }]
  return await unitsOf(gateway, { view }, await operationsOf(gateway, standard, { kind, action, view }, documents))
}

/** The items as units; a payload that stops being readable ends with one that says so. */
async function* payloadUnits(
  mapping: MessageMapping,
  bytes: Uint8Array,
  mediaType: string,
  watch: DriftWatch | undefined,
  remarks: Issue[],
): AsyncIterable<Unit> {
  let index = 0
  try {
    for await (const item of translateStream(mapping.compiled, chunksOf(bytes), mediaType, watch, remarks)) {
      index = item.index + 1
      yield unitFor(mapping, item)
    }
  } catch (error) {
    if (!(error instanceof GatewayError) || error.status >= 500) throw error
    const issues = error.issues.length > 0 ? error.issues : [fault(error.code, '', error.message)]
    yield { index, operations: [{ type: 'note', outcome: 'quarantined', kind: null, id: null, source: null, issues }] }
  }
}

const chunkSize = 256 * 1024

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkSize) yield bytes.subarray(start, start + chunkSize)
}
