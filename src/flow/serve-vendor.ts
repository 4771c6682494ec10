// The way back: canonical records in a vendor's own form, as one of its systems speaks it. What has no place there is
// reported as loss, and what that system alone had said (its complement) goes back to it and to nobody else.

import { compileView } from '../access/view.ts'
import { GatewayError, type Issue } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import type { StoredRecord } from '../records/records.ts'
import { loadStatements } from '../records/statements.ts'
import { mergesAbout, rootIn } from '../registry/merges.ts'
import { loadSystem } from '../registry/systems.ts'
import type { JsonObject } from '../standards/standard.ts'
import { encodePayload } from '../translate/formats/encode.ts'
import { translateOut } from '../translate/translate.ts'
import type { Outgoing } from '../translate/translation.ts'
import { type Caller, mayDo, requireScope, requireSearch } from './admit.ts'
import { linesOfShown, policyOf, queryMessage } from './disclosure.ts'
import { disclosureQueue } from './disclosure-queue.ts'
import { draftTransfer } from './drafts.ts'
import { feedFor } from './feeds.ts'
import { type MessageMapping, mappingFor } from './mappings.ts'
import { readRecord, searchRecords } from './serve.ts'
import { saidBy } from './state-record.ts'
import type { Origin } from './submission.ts'

export interface VendorFormRequest {
  readonly vendor: string
  readonly message: string
  /** Whose form; the caller's own system when left out. */
  readonly system?: string
  /** One record by its canonical id, or a search. */
  readonly id?: string
  readonly parameters?: readonly (readonly [string, string])[]
  /** The position behind which a search goes on. */
  readonly after?: string
  /** Base of the standards' absolute links, for the search. */
  readonly base: string
  readonly origin: Origin
}

export interface VendorForm {
  readonly body: string
  /** The body in the charset of its media type. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly losses: readonly Issue[]
  readonly transfer: string
  readonly records: readonly StoredRecord[]
  /** Where a search goes on; absent on its last page. */
  readonly next?: string
}

const mostLosses = 100

/** Records in the vendor's form, with a line in the transfer log. Throws as reading and searching do. */
export async function serveVendorForm(
  gateway: Gateway,
  asking: Caller,
  request: VendorFormRequest,
): Promise<VendorForm> {
  // Its line tells what is shown, so reading the records is not put on record once more.
  const { shown: _shown, ...caller } = asking
  const system = request.system ?? caller.system
  if (system !== caller.system && !mayDo(caller, { area: 'admin', target: 'systems', action: 'r' })) {
    const detail = `The client ${caller.client} belongs to ${caller.system} and may not read as ${system}. Leave out "system".`
    throw new GatewayError('forbidden', detail)
  }
  if (system !== caller.system && !(await loadSystem(gateway.database.db, system)))
    throw new GatewayError(
      'not-found',
      `There is no system ${JSON.stringify(system.slice(0, 80))} here. See /api/v1/systems.`,
    )
  const mapping = await mappingFor(gateway, request.vendor, request.message, system)
  const { records, next } = await findRecords(gateway, caller, mapping, request)
  const outgoing = await withStatements(gateway, caller, mapping, system, records)
  const sending = { id: gateway.newId(), at: gateway.now() }
  const { body, mediaType, losses } = translateOut(mapping.compiled, outgoing, sending)
  const transfer = await logServed(gateway, caller, request, mapping, system, records, losses, sending.id)
  const bytes = encodePayload({ body, mediaType })
  return { body, bytes, mediaType, losses, transfer, records, ...(next === undefined ? {} : { next }) }
}

async function findRecords(
  gateway: Gateway,
  caller: Caller,
  { standard, compiled }: MessageMapping,
  { id, parameters = [], after, base }: VendorFormRequest,
): Promise<{ readonly records: readonly StoredRecord[]; readonly next?: string }> {
  const { kind } = compiled.message
  requireScope(caller, { area: 'system', target: kind, action: id === undefined ? 's' : 'r' })
  if (id !== undefined) return { records: [await readRecord(gateway, caller, standard, kind, id)] }
  const context = { base: base + standard.base, handling: 'strict', now: gateway.now() } as const
  const parsed = standard.search.parse(kind, parameters, context)
  requireSearch(caller, parsed.query)
  if (after === undefined) return await searchRecords(gateway, caller, standard, parsed)
  // What was passed over at first lies before the position already.
  const { skip: _skip, ...query } = parsed.query
  return await searchRecords(gateway, caller, standard, { ...parsed, query: { ...query, after } })
}

async function withStatements(
  gateway: Gateway,
  caller: Caller,
  { name, standard, compiled }: MessageMapping,
  system: string,
  records: readonly StoredRecord[],
): Promise<Outgoing[]> {
  // What the system said may tell what the view hides, so then the form is made of the shown record alone.
  const hides = compileView(caller.view, standard, gateway.now()).hidesIn(compiled.message.kind)
  const { db } = gateway.database
  const merges = hides ? [] : await mergesAbout(db, records)
  const merged = merges.map((merge) => ({ kind: merge.kind, id: merge.merged }))
  const statements = hides ? [] : await loadStatements(db, [...records, ...merged])
  const mine = statements.filter((one) => one.system === system && one.message === name)
  // What it said of a record that was merged is said of the survivor; what it said of that itself comes first.
  const own = new Map([
    ...mine.map((one) => [rootIn(merges, one), one] as const),
    ...mine.map((one) => [one.id, one] as const),
  ])
  return records.map(({ kind, id, text }) => {
    const { elements, complement } = saidBy(own.get(id))
    return { record: { kind, text, value: JSON.parse(text) as JsonObject }, stated: elements, complement }
  })
}

async function logServed(
  gateway: Gateway,
  caller: Caller,
  request: VendorFormRequest,
  mapping: MessageMapping,
  system: string,
  records: readonly StoredRecord[],
  losses: readonly Issue[],
  id: string,
): Promise<string> {
  const { vendor, message, parameters } = request
  const feed = await feedFor(gateway, system, vendor, message, 'out')
  const about = { vendor, message, mapping: mapping.version, feed: feed?.id ?? null }
  const draft = { ...draftTransfer(gateway, caller, request.origin, 'serve', about), id }
  const { startedAt, issues: _issues, ...known } = draft
  const query =
    parameters && (await queryMessage(gateway, draft.at, [`/vendors/${vendor}/${message}?${spell(parameters)}`]))
  const { line, items } = linesOfShown(
    {
      ...known,
      losses: losses.length,
      issues: losses.length > 0 ? losses.slice(0, mostLosses) : null,
      durationMs: Math.max(0, Math.round(performance.now() - startedAt)),
    },
    records,
    query,
  )
  await disclosureQueue(gateway).add({ line, items, ...(query ? { message: query } : {}) }, policyOf(caller))
  return draft.id
}

function spell(parameters: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value])).toString()
}
