// Reads of personal data are transfers too. Whatever shows records notes them; the door records what an answer shows
// before it is given, by the policy of the client (docs/disclosure.md).

import { nothingShown, type ReadOperation, type Shown, type ShownRecord } from '../access/disclosure.ts'
import { loadSecret } from '../db/secrets.ts'
import type { Gateway } from '../gateway.ts'
import type { Standard } from '../standards/standard.ts'
import type { ItemLine, TransferLine } from '../transfers/log.ts'
import { digestBody, expiryOf, type Message } from '../transfers/messages.ts'
import type { Caller } from './admit.ts'
import { disclosureQueue } from './disclosure-queue.ts'
import { draftTransfer } from './drafts.ts'
import type { Origin } from './submission.ts'

/** The operations of transfers that are reads alone; several in one call (a batch) are `reads`. */
export const readOperations: readonly string[] = ['read', 'vread', 'search', 'history', 'changes', 'reads']

/** Notes what is about to be shown; kinds that tell of no person are passed over. */
export function noteShown(
  caller: Pick<Caller, 'shown'>,
  standard: Standard,
  operation: ReadOperation,
  records: Iterable<ShownRecord & { readonly deleted?: boolean }>,
): void {
  const { shown } = caller
  if (!shown) return
  for (const { kind, id, version, deleted } of records) {
    if (deleted || !isPersonal(standard, kind)) continue
    shown.records.set(`${kind}/${id}/${version}`, { kind, id, version })
    shown.operations.add(operation)
  }
}

/** Notes that personal records were searched, also where nothing was found: that there is none is told too. */
export function noteSearch(
  caller: Pick<Caller, 'shown'>,
  standard: Standard,
  kinds: readonly string[],
  query: string,
): void {
  if (!caller.shown || !kinds.some((kind) => isPersonal(standard, kind))) return
  caller.shown.operations.add('search')
  caller.shown.queries.add(query)
}

function isPersonal(standard: Standard, kind: string): boolean {
  return standard.isPersonal?.(kind) ?? true
}

/**
 * Does `work` for the caller and records what it showed before it resolves; what `isGiven` says is no answer that shows
 * anything is not recorded. Throws 'unavailable' where a strict record cannot be made: then there is no answer either.
 */
export async function disclosing<T>(
  gateway: Gateway,
  caller: Caller,
  origin: () => Origin,
  work: (caller: Caller) => Promise<T>,
  isGiven: (answer: T) => boolean = () => true,
): Promise<T> {
  const shown = nothingShown()
  const answer = await work({ ...caller, shown })
  if (shown.operations.size > 0 && isGiven(answer)) await discloseShown(gateway, caller, origin(), shown)
  return answer
}

async function discloseShown(gateway: Gateway, caller: Caller, origin: Origin, shown: Shown): Promise<void> {
  const [first, second] = shown.operations
  const operation = first !== undefined && second === undefined ? first : 'reads'
  const { startedAt: _startedAt, issues: _issues, ...draft } = draftTransfer(gateway, caller, origin, operation)
  const query = shown.queries.size === 0 ? undefined : await queryMessage(gateway, draft.at, [...shown.queries])
  const records = [...shown.records.values()]
  const { line, items } = linesOfShown({ ...draft, losses: 0, issues: null, durationMs: 0 }, records, query)
  await disclosureQueue(gateway).add({ line, items, ...(query ? { message: query } : {}) }, policyOf(caller))
}

/** Strict, unless the client is told otherwise: nobody is shown what is not on record. */
export function policyOf({ disclosure = 'strict' }: Pick<Caller, 'disclosure'>) {
  return disclosure
}

type Known = Omit<
  TransferLine,
  | 'direction'
  | 'outcome'
  | 'items'
  | 'kind'
  | 'record'
  | 'version'
  | 'unowned'
  | 'replayOf'
  | 'counts'
  | 'digest'
  | 'expires'
>

/** The line of a transfer that showed these records, and its items where there are several. */
export function linesOfShown(
  known: Known,
  records: readonly ShownRecord[],
  body?: Pick<Message, 'digest' | 'expires'>,
): { readonly line: TransferLine; readonly items: readonly ItemLine[] } {
  const only = records.length === 1 ? records[0] : undefined
  const line: TransferLine = {
    ...known,
    direction: 'out',
    outcome: 'sent',
    items: records.length,
    kind: only?.kind ?? null,
    record: only?.id ?? null,
    version: only?.version ?? null,
    unowned: false,
    replayOf: null,
    counts: records.length > 1 ? { sent: records.length } : null,
    digest: body?.digest ?? null,
    expires: body?.expires ?? null,
  }
  if (only || records.length === 0) return { line, items: [] }
  const items = records.map(({ kind, id, version }, index) => {
    return { transfer: known.id, index, outcome: 'sent', source: null, kind, record: id, version, issues: null }
  })
  return { line, items }
}

/** A query may hold a name or a birth date, so it is kept as bodies are: by digest, until its time is over. */
export async function queryMessage(
  { database, config }: Gateway,
  at: Date,
  queries: readonly string[],
): Promise<Message> {
  const body = Buffer.from(`${queries.join('\n')}\n`)
  const digest = digestBody(await loadSecret(database.db, 'messages'), body)
  return { digest, expires: expiryOf(at, config.retentionDays), mediaType: 'text/plain; charset=utf-8', body }
}
