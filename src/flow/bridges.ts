// Bridges at work: what a worker's record makes of practitioners, roles and organisations is derived, kept up with it and
// ended with it. A bridge follows the change feed, so nothing is missed that was committed, and derives anew what it has
// derived before without changing it.

import { bridgeMessage, bridgeSystem } from '../authority/derived-rules.ts'
import { GatewayError } from '../errors.ts'
import { shippedBridges } from '../feeds/bridges.ts'
import type { BridgeDefinition } from '../feeds/workspace.ts'
import type { Gateway } from '../gateway.ts'
import { readChanges } from '../records/changes.ts'
import { loadRecords, type RecordRef, type StoredRecord } from '../records/records.ts'
import { sharedWith, spokenOf } from '../records/spoken-of.ts'
import { loadBridges, noteFollowed, removeBridge, type WorkingBridge } from '../registry/bridges.ts'
import type { CanonicalRecord, JsonObject, Standard } from '../standards/standard.ts'
import { type BridgeSettings, type CompiledBridge, compileBridge, deriveRecords } from '../translate/bridge.ts'
import { type DerivedItem, itemsOf, linkItems } from './derived-items.ts'
import { draftTransfer } from './drafts.ts'
import { submitUnits } from './stretches.ts'
import type { Operation, Unit } from './submission.ts'

const page = 100
// A shipped bridge has the version of the gateway.
const mappingVersion = '1'
interface Following {
  /** The round under way, and the one that waits for its end. */
  under: Promise<void>
  next: Promise<void> | undefined
  kinds: ReadonlySet<string> | undefined
}

const following = new WeakMap<Gateway, Following>()

/** Kinds whose records bridges at work derive others from, as far as this process knows. */
async function sourceKinds(gateway: Gateway): Promise<ReadonlySet<string>> {
  const state = stateOf(gateway)
  if (state.kinds) return state.kinds
  const shipped = await shippedBridges()
  const working = await loadBridges(gateway.database.db)
  state.kinds = new Set(working.flatMap(({ bridge }) => shipped.get(bridge)?.from.kind ?? []))
  return state.kinds
}

function stateOf(gateway: Gateway): Following {
  let state = following.get(gateway)
  if (!state) following.set(gateway, (state = { under: Promise.resolve(), next: undefined, kinds: undefined }))
  return state
}

/** What is known of bridges is of before a workspace was applied. */
export function forgetBridges(gateway: Pick<Gateway, 'database'>): void {
  const state = following.get(gateway as Gateway)
  if (state) state.kinds = undefined
}

/**
 * After a write of records of these kinds: what bridges make of them is there when this resolves. What was written stays
 * written; a bridge that cannot follow now is told in the log, and follows with the next write or round of upkeep.
 */
export async function followAfter(gateway: Gateway, kinds: Iterable<string | null>): Promise<void> {
  try {
    const sources = await sourceKinds(gateway)
    if (sources.size === 0) return
    for (const kind of kinds) if (kind !== null && sources.has(kind)) return await followBridges(gateway)
  } catch (error) {
    gateway.log.warn({ err: error }, 'bridges could not follow a write yet')
  }
}

/** Brings every bridge up to the end of the change feed. One round at a time; all who come meanwhile share the next. */
export function followBridges(gateway: Gateway): Promise<void> {
  const state = stateOf(gateway)
  state.next ??= state.under
    .catch(() => undefined)
    .then(() => {
      state.under = state.next ?? Promise.resolve()
      state.next = undefined
      return followAll(gateway)
    })
  return state.next
}

async function followAll(gateway: Gateway): Promise<void> {
  const { db } = gateway.database
  for (const working of await loadBridges(db)) {
    if (working.ending) await endAll(gateway, working)
    else await followOne(gateway, working)
  }
}

async function followOne(gateway: Gateway, working: WorkingBridge): Promise<void> {
  const { db } = gateway.database
  const bridge = (await shippedBridges()).get(working.bridge)
  if (!bridge) throw new Error(`The bridge ${working.bridge} of ${working.id} is not among the shipped ones`)
  let after = working.followed ?? undefined
  for (;;) {
    const { changes, next } = await readChanges(db, {
      limit: page,
      kinds: [bridge.from.kind],
      ...(after ? { after } : {}),
    })
    const last = new Map(changes.map((change) => [change.id, change]))
    const records = await loadRecords(db, [...last.values()])
    const messages = records.map(({ kind, id }) => bridgeMessage(working.id, kind, id))
    const said = await spokenOf(db, { system: bridgeSystem(working.id), messages })
    for (const [at, record] of records.entries()) {
      const before = said.filter(({ message }) => message === messages[at])
      await deriveSafely(gateway, working, record, before, last.get(record.id)?.transfer ?? '')
    }
    if (next !== after) await noteFollowed(db, working.id, next)
    after = next
    if (changes.length < page) return
  }
}

/** One source that cannot be worked on does not stop the others; a database that is away does. */
async function deriveSafely(
  gateway: Gateway,
  working: WorkingBridge,
  source: StoredRecord,
  before: readonly RecordRef[],
  cause: string,
): Promise<void> {
  try {
    await derive(gateway, working, source, before, cause)
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'unavailable') throw error
    const { kind, id } = source
    gateway.log.error({ bridge: working.id, kind, id, err: error }, 'a bridge could not derive from a record')
  }
}

/** Makes the derived records of one source what they should be; `before` are those that there are. */
async function derive(
  gateway: Gateway,
  working: WorkingBridge,
  source: StoredRecord,
  before: readonly RecordRef[],
  cause: string,
): Promise<void> {
  const system = bridgeSystem(working.id)
  const message = bridgeMessage(working.id, source.kind, source.id)
  const compiled = await compiledFor(gateway, working, source)
  const standard = gateway.standards.get(compiled.bridge.to.standard) as Standard
  const wanted = source.deleted
    ? { records: [], issues: [] }
    : deriveRecords(compiled, JSON.parse(source.text) as JsonObject)
  if (wanted.records.length === 0 && before.length === 0) return
  const about = { message, mapping: mappingVersion, issues: wanted.issues }
  const origin = { face: 'bridge', correlation: cause, trace: null }
  const draft = (operation: string) => ({
    ...draftTransfer(gateway, { client: system, system }, origin, operation, about),
    replayOf: cause,
  })
  const items = itemsOf(standard, wanted.records)
  const made = new Map<DerivedItem, RecordRef>()
  // Those that others refer to come first.
  for (const batch of [items.filter((one) => !one.refers), items.filter((one) => one.refers)]) {
    if (batch.length === 0) continue
    // A reference to what could not be made leads nowhere.
    if (items.some((one) => !one.refers && !made.has(one)) && batch[0]?.refers) return
    const units = linkItems(batch, made).map((item, index): Unit => {
      return { index, operations: [statementOf(standard, { ...item, index }, message, about.mapping)] }
    })
    const { units: results } = await submitUnits(gateway, { draft: draft('derive') }, units)
    for (const [at, result] of results.entries()) {
      const done = 'error' in result ? undefined : result.results[0]
      if (done?.id && done.kind && done.version !== null)
        made.set(batch[at] as DerivedItem, { kind: done.kind, id: done.id })
    }
  }
  const kept = new Set([...made.values()].map(({ kind, id }) => `${kind}/${id}`))
  // What could not be stated this time is not taken for gone.
  if (made.size < items.length) return
  await takeBack(
    gateway,
    standard,
    before.filter(({ kind, id }) => !kept.has(`${kind}/${id}`)),
    message,
    draft('end'),
  )
}

function statementOf(standard: Standard, item: DerivedItem['item'], message: string, mapping: string): Operation {
  return { type: 'state', standard, item, message, mapping, complementAfter: () => ({}), complete: true }
}

/** Ends what is derived from nothing else, and takes back what was said of what others derive too. */
async function takeBack(
  gateway: Gateway,
  standard: Standard,
  gone: readonly RecordRef[],
  message: string,
  draft: ReturnType<typeof draftTransfer>,
): Promise<void> {
  if (gone.length === 0) return
  const shared = await sharedWith(gateway.database.db, { system: draft.system, message }, gone)
  const units = gone.map(({ kind, id }, index): Unit => {
    if (!shared.has(`${kind}/${id}`)) return { index, operations: [{ type: 'delete', standard, kind, id }] }
    const record: CanonicalRecord = { kind, text: '{}', value: {} }
    const nothing = { stated: [], complement: {}, identifiers: [], raw: '', issues: [] }
    const item = { index, source: `${kind}/${id}`, kind, record, ...nothing }
    const operation = statementOf(standard, item, message, draft.mapping ?? '')
    return {
      index,
      operations: [{ ...operation, decided: { record: id, evidence: 'bridge', grounds: null } } as Operation],
    }
  })
  await submitUnits(gateway, { draft }, units)
}

async function endAll(gateway: Gateway, { id, bridge }: WorkingBridge): Promise<void> {
  const { db } = gateway.database
  const system = bridgeSystem(id)
  const standard = gateway.standards.get((await shippedBridges()).get(bridge)?.to.standard ?? 'fhir') as Standard
  const said = await spokenOf(db, { system })
  for (const message of new Set(said.map((one) => one.message))) {
    const of = { face: 'bridge', correlation: gateway.newId(), trace: null }
    const draft = draftTransfer(gateway, { client: system, system }, of, 'end', { message })
    await takeBack(
      gateway,
      standard,
      said.filter((one) => one.message === message),
      message,
      draft,
    )
  }
  await removeBridge(db, id)
  forgetBridges(gateway)
}

const compiledBridges = new Map<string, CompiledBridge>()

/** The identifiers that a bridge makes stand under the system that identifies its source, so that two 17s stay two people. */
export async function compiledFor(
  gateway: Gateway,
  { bridge: name, settings }: WorkingBridge,
  source: StoredRecord,
): Promise<CompiledBridge> {
  const bridge = (await shippedBridges()).get(name)
  const from = bridge && gateway.standards.get(bridge.from.standard)
  if (!bridge || !from) throw new Error(`The bridge ${name} is not among the shipped ones`)
  const value = source.deleted ? {} : (JSON.parse(source.text) as JsonObject)
  const [own] = from.identity.identifiersOf({ kind: source.kind, text: source.text, value }).record
  const given = settings as BridgeSettings
  const base = given.identifier?.system ?? 'urn:interlingua:worker'
  const system = own && own.system !== '' ? `${base}:${encodeURIComponent(own.system)}` : base
  const key = JSON.stringify([name, settings, system])
  let compiled = compiledBridges.get(key)
  if (!compiled) {
    if (compiledBridges.size >= 200) compiledBridges.clear()
    compiledBridges.set(
      key,
      (compiled = compileBridge(bridge, { ...given, identifier: { ...given.identifier, system } })),
    )
  }
  return compiled
}

/** What a workspace's definition of a bridge says of the shipped one. */
export function settingsOf({ identifier, zone, when }: BridgeDefinition): Record<string, unknown> {
  return { ...(identifier ? { identifier } : {}), ...(zone ? { zone } : {}), ...(when ? { when } : {}) }
}
