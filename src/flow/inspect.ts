// Looking at what crossed the border, and at the registry that decides on it.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { readChanges } from '../records/changes.ts'
import { loadSystems } from '../registry/systems.ts'
import {
  type ItemLine,
  listTransfers as listLines,
  loadItems,
  loadTransfer,
  type TransferFilter,
  type TransferLine,
} from '../transfers/log.ts'
import { loadMessage, type Message } from '../transfers/messages.ts'
import { loadRun, type Run } from '../transfers/runs.ts'
import { type Caller, mayDo, requireScope } from './admit.ts'
import { noteShown } from './disclosure.ts'
import { disclosureQueue } from './disclosure-queue.ts'
import { readableChanges } from './readable-changes.ts'
import { mayLookFor, toldTo } from './told-transfers.ts'

/** One thing that was done in a transfer, in order. */
export interface TransferStep {
  readonly step: 'received' | 'translated' | 'settled' | 'sent'
  readonly at: string
  readonly detail: string
}

/** A transfer as the API tells it. Digests stay inside. */
export type ShownTransfer = Omit<TransferLine, 'digest' | 'expires' | 'outcome' | 'at'> & {
  readonly at: string
  /** As in the log, or `in-progress` while a large payload is being worked through. */
  readonly outcome: string
}

export interface TransferDetail extends ShownTransfer {
  readonly steps: readonly TransferStep[]
  /** Where more is to be read; `body` only with the right to see bodies, and while it is kept. */
  readonly links: { readonly items?: string; readonly body?: string; readonly record?: string }
}

/** What can have become of a transfer. */
export const transferOutcomes: readonly string[] = [
  'accepted',
  'unchanged',
  'proposed',
  'quarantined',
  'refused',
  'mixed',
  'sent',
]

const logRight = { area: 'admin', target: 'transfers', action: 'r' } as const

export async function listTransfers(
  gateway: Gateway,
  caller: Caller,
  filter: TransferFilter,
): Promise<ShownTransfer[]> {
  requireScope(caller, logRight)
  if (!(await mayLookFor(gateway, caller, filter))) return []
  if (filter.reads || filter.operation) await disclosureQueue(gateway).flush()
  const lines = await listLines(gateway.database.db, filter)
  return (await toldTo(gateway, caller, lines, isOwn(caller))).map(shownOf)
}

/** One transfer with its steps, for who may read the log and for the client that made it. Throws `not-found`. */
export async function showTransfer(gateway: Gateway, caller: Caller, id: string): Promise<TransferDetail> {
  const found = await findTransfer(gateway, caller, id)
  if ('run' in found) return showRun(found.run)
  const line = await toldLine(gateway, caller, found.line)
  const base = `/api/v1/transfers/${id}`
  const mayReadBody =
    line.digest !== null && caller.view === null && mayDo(caller, { area: 'admin', target: 'bodies', action: 'r' })
  return {
    ...shownOf(line),
    steps: stepsOf(line),
    links: {
      ...(line.counts ? { items: `${base}/items` } : {}),
      ...(mayReadBody ? { body: `${base}/body` } : {}),
      ...recordLink(gateway, line),
    },
  }
}

function isOwn({ client }: Caller): (line: TransferLine) => boolean {
  return (line) => line.client === client
}

async function toldLine(gateway: Gateway, caller: Caller, line: TransferLine): Promise<TransferLine> {
  return (await toldTo(gateway, caller, [line], isOwn(caller)))[0] ?? line
}

type Found = { readonly run: Run } | { readonly line: TransferLine }

/** Whose the transfer is is seen before whether there is one, so that nobody can try ids. */
async function findTransfer(gateway: Gateway, caller: Caller, id: string): Promise<Found> {
  const readsAll = mayDo(caller, logRight)
  // The run first: it ends in the commit that writes the line, so one of the two is always seen.
  const run = await findRun(gateway, id)
  const line = run || !isUuid(id) ? undefined : await loadTransfer(gateway.database.db, id)
  const client = run ? clientOf(run) : line?.client
  if (!readsAll && client !== caller.client) requireScope(caller, logRight)
  if (run) return { run }
  if (line) return { line }
  throw new GatewayError('not-found', `There is no transfer ${JSON.stringify(id.slice(0, 80))}.`)
}

function clientOf({ line }: Run): string {
  return (line as { draft: { client: string } }).draft.client
}

async function findRun(gateway: Gateway, id: string): Promise<Run | undefined> {
  return isUuid(id) ? await loadRun(gateway.database.db, id) : undefined
}

function showRun(run: Run): TransferDetail {
  const { draft } = run.line as { draft: Omit<ShownTransfer, 'items' | 'outcome'> & { issues: TransferLine['issues'] } }
  const { startedAt: _startedAt, ...known } = draft as typeof draft & { startedAt?: number }
  const unknown = { kind: null, record: null, version: null, unowned: false, losses: 0, replayOf: null, counts: null }
  const at = run.startedAt.toISOString()
  const received: TransferStep = { step: 'received', at, detail: `${run.done} items are done so far` }
  const line = {
    ...known,
    ...unknown,
    at,
    direction: 'in' as const,
    outcome: 'in-progress',
    items: run.done,
    durationMs: 0,
  }
  return { ...line, steps: [received], links: { items: `/api/v1/transfers/${run.transfer}/items` } }
}

function shownOf({ digest: _digest, expires: _expires, at, ...line }: TransferLine): ShownTransfer {
  return { ...line, at: at.toISOString() }
}

function stepsOf(line: TransferLine): TransferStep[] {
  const began = line.at.toISOString()
  const ended = new Date(line.at.getTime() + line.durationMs).toISOString()
  const by = `${line.system ?? 'unknown system'} through ${line.face}`
  const counts = Object.entries(line.counts ?? { [line.outcome]: line.items })
  const told = counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ')
  const translated: TransferStep[] =
    line.mapping === null
      ? []
      : [{ step: 'translated', at: began, detail: `${line.vendor}/${line.message}, mapping ${line.mapping}` }]
  if (line.direction === 'out')
    return [...translated, { step: 'sent', at: ended, detail: `${line.items} records to ${by}, ${line.losses} losses` }]
  return [
    { step: 'received', at: began, detail: `from ${by}` },
    ...translated,
    { step: 'settled', at: ended, detail: told },
  ]
}

function recordLink(gateway: Gateway, { kind, record, version }: TransferLine): { record?: string } {
  if (kind === null || record === null) return {}
  for (const standard of gateway.standards.values()) {
    const path = standard.kinds.get(kind)?.path
    if (path === undefined) continue
    const tail = standard.name === 'fhir' && version !== null ? `/_history/${version}` : ''
    return { record: `${standard.base}/${path}/${record}${tail}` }
  }
  return {}
}

/** Items of a transfer behind index `after`. A transfer of one item has that one. Throws `not-found`. */
export async function transferItems(
  gateway: Gateway,
  caller: Caller,
  id: string,
  after: number,
  limit: number,
): Promise<ItemLine[]> {
  const found = await findTransfer(gateway, caller, id)
  const line = 'line' in found ? found.line : undefined
  const items = await itemsOf(gateway, id, line, after, limit)
  const own = 'line' in found ? isOwn(caller)(found.line) : clientOf(found.run) === caller.client
  return await toldTo(gateway, caller, items, () => own)
}

async function itemsOf(
  gateway: Gateway,
  id: string,
  line: TransferLine | undefined,
  after: number,
  limit: number,
): Promise<ItemLine[]> {
  if (line && line.counts === null && line.items === 1 && after < 0) {
    const { kind, record, version, outcome, issues } = line
    const items = await loadItems(gateway.database.db, id, after, limit)
    return items.length > 0 ? items : [{ transfer: id, index: 0, outcome, source: null, kind, record, version, issues }]
  }
  return await loadItems(gateway.database.db, id, after, limit)
}

/** The body that crossed. Throws `not-found` when none was kept, `gone` when its time is over. */
export async function transferBody(gateway: Gateway, caller: Caller, id: string): Promise<Message> {
  requireScope(caller, { area: 'admin', target: 'bodies', action: 'r' })
  if (caller.view !== null)
    throw new GatewayError(
      'forbidden',
      'Bodies are kept as they crossed, with all that is in them, so a client with a view cannot read them.',
    )
  const line = isUuid(id) ? await loadTransfer(gateway.database.db, id) : undefined
  if (!line?.digest || !line.expires) throw new GatewayError('not-found', 'No body is kept for this transfer.')
  const message = await loadMessage(gateway.database.db, line.expires, line.digest)
  if (!message) throw new GatewayError('gone', `The body was kept until ${line.expires} and is no longer here.`)
  return message
}

export async function listSystems(gateway: Gateway, caller: Caller) {
  requireScope(caller, { area: 'admin', target: 'systems', action: 'r' })
  return await loadSystems(gateway.database.db)
}

export interface ChangeRequest {
  readonly after?: string
  readonly limit: number
  readonly kinds?: readonly string[]
}

/** Changes behind a cursor, of the kinds that the caller may read. Throws `gone` for an unknown or expired cursor. */
export async function listChanges(gateway: Gateway, caller: Caller, request: ChangeRequest) {
  const kinds = request.kinds ?? [...gateway.standards.values()].flatMap((standard) => [...standard.kinds.keys()])
  if (request.kinds)
    for (const kind of request.kinds) requireScope(caller, { area: 'system', target: kind, action: 'r' })
  const readable = kinds.filter((kind) => mayDo(caller, { area: 'system', target: kind, action: 'r' }))
  if (readable.length === 0) requireScope(caller, { area: 'system', target: '*', action: 'r' })
  const { changes, next } = await readChanges(gateway.database.db, { ...request, kinds: readable })
  const told = await readableChanges(gateway, caller, changes)
  for (const standard of gateway.standards.values())
    noteShown(
      caller,
      standard,
      'changes',
      told.filter(({ kind }) => standard.kinds.has(kind)),
    )
  return { changes: told, next }
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
