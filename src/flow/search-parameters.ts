// Search parameters defined at run time: a stored SearchParameter is checked, every write is indexed by it from then on,
// what was there before is indexed in the background, and when that is done searches may use it.
// https://hl7.org/fhir/R4/searchparameter.html

import { GatewayError, isValid } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import type { StoredRecord } from '../records/records.ts'
import {
  type Describe,
  failReindex,
  forgetReindex,
  loadReindexes,
  type Reindex,
  reindexStep,
  startReindex,
} from '../records/reindex.ts'
import { search } from '../records/search.ts'
import type { AddedParameter, JsonObject, Standard } from '../standards/standard.ts'
import { type Caller, requireScope } from './admit.ts'
import { localise } from './write-stage.ts'

const definitionKind = 'SearchParameter'
const mostDefinitions = 1000

const originals = new WeakMap<Gateway, Standard>()
const working = new WeakMap<Gateway, Promise<void>>()
const resting = new WeakSet<Gateway>()

/** To be called after a write of these kinds, and at start. Cheap where no definition is among them. */
export async function noticeDefinitions(gateway: Gateway, kinds: Iterable<string>): Promise<void> {
  if ([...kinds].includes(definitionKind)) await refreshSearchParameters(gateway)
}

/**
 * Puts the standard in place that indexes by every usable definition that is stored now, begins to index anew what is
 * not complete, and forgets what is gone. The searches themselves are allowed once their index is complete.
 */
export async function refreshSearchParameters(gateway: Gateway): Promise<void> {
  const standard = originals.get(gateway) ?? gateway.standards.get('fhir')
  const rules = standard?.search.added
  if (!standard || !rules) return
  originals.set(gateway, standard)
  const { db } = gateway.database
  const records = await loadDefinitions(gateway)
  const runs = new Map((await loadReindexes(db)).map((run) => [run.id, run]))
  const added: AddedParameter[] = []
  for (const record of records) {
    const resource = JSON.parse(record.text) as JsonObject
    if (!isValid(rules.check(resource))) continue
    const id = String(resource['url'])
    const run = runs.get(id)
    runs.delete(id)
    const isFresh = run === undefined || run.startedAt < record.updatedAt
    if (isFresh)
      await startReindex(db, { id, param: String(resource['code']), kinds: rules.kindsOf(resource) }, gateway.now())
    added.push({ resource, usable: !isFresh && run.state === 'done' })
  }
  for (const id of runs.keys()) await forgetReindex(db, id)
  gateway.standards.set(standard.name, added.length > 0 ? rules.add(added) : standard)
  if (added.some(({ usable }) => !usable)) indexInBackground(gateway)
}

async function loadDefinitions(gateway: Gateway): Promise<readonly StoredRecord[]> {
  const active = { param: 'status', type: 'token', code: 'active' } as const
  const query = { kind: definitionKind, where: active, sort: [], count: mostDefinitions, total: 'none' } as const
  return (await search(gateway.database.db, query)).records
}

/** One at a time in a process; another process that works on the same run takes turns with it. */
function indexInBackground(gateway: Gateway): void {
  if (working.has(gateway)) return
  const work = indexAll(gateway)
    .catch((error: unknown) => gateway.log.warn({ err: error }, 'indexing anew was interrupted and will go on'))
    .finally(() => working.delete(gateway))
  working.set(gateway, work)
}

async function indexAll(gateway: Gateway): Promise<void> {
  const { db } = gateway.database
  for (;;) {
    const run = (await loadReindexes(db)).find(({ state }) => state === 'running')
    if (!run || resting.has(gateway)) break
    await finish(gateway, run)
  }
  if (!resting.has(gateway)) await refreshSearchParameters(gateway)
}

async function finish(gateway: Gateway, run: Reindex): Promise<void> {
  const { db } = gateway.database
  try {
    for (let state: string | undefined = 'running'; state === 'running' && !resting.has(gateway); ) {
      state = (await reindexStep(db, run.id, describer(gateway), { at: gateway.now() }))?.state
    }
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'unavailable') throw error
    gateway.log.error({ err: error, parameter: run.id }, 'a search parameter could not be indexed')
    await failReindex(db, run.id, 'A record could not be indexed by it; the log tells more.', gateway.now())
  }
}

function describer(gateway: Gateway): Describe {
  const { publicUrl } = gateway.config
  return ({ kind, text }) => {
    const standard = gateway.standards.get('fhir') as Standard
    const record = { kind, text, value: JSON.parse(text) as JsonObject }
    const entries = localise(standard.search.index(record), publicUrl && publicUrl + standard.base)
    return { entries, identifiers: standard.identity.identifiersOf(record).record }
  }
}

/** How the index of every parameter defined at run time stands. */
export async function listSearchParameters(gateway: Gateway, caller: Caller): Promise<Reindex[]> {
  requireScope(caller, { area: 'admin', target: 'search-parameters', action: 'r' })
  if (caller.view !== null)
    throw new GatewayError(
      'forbidden',
      'This counts all records, also those that a view leaves out, so a client with a view cannot read it.',
    )
  return await loadReindexes(gateway.database.db)
}

/** Resolves when no indexing is under way; `stop` ends it at the next batch, to go on at the next start. */
export async function restIndexing(gateway: Gateway, { stop }: { readonly stop: boolean }): Promise<void> {
  if (stop) resting.add(gateway)
  while (working.has(gateway)) await working.get(gateway)
}
