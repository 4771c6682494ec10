// What a unit's operations are, once its conditions are known: evaluated against everything before it, in the same batch
// too, and before any operation of its own. https://hl7.org/fhir/R4/http.html#trules

import { type Indexed, matches } from '../access/matches.ts'
import type { Db } from '../db/database.ts'
import { fault, GatewayError } from '../errors.ts'
import { loadRecords, type StoredRecord } from '../records/records.ts'
import { search } from '../records/search.ts'
import { loadStatements } from '../records/statements.ts'
import { mergesAbout } from '../registry/merges.ts'
import type { Query } from '../standards/standard.ts'
import { lockRecords } from './locks.ts'
import type { Stage } from './staging.ts'
import type {
  ConcreteOperation,
  ConditionalOperation,
  KnownReferences,
  Operation,
  OperationResult,
  Unit,
} from './submission.ts'
import { writeStage } from './write-stage.ts'

/** One thing to do: an operation on a record that is known by now, or a result that is known already. */
export interface Step {
  /** Which operation of the unit it comes of. */
  readonly part: number
  readonly operation?: Exclude<Operation, ConditionalOperation>
  readonly result?: OperationResult
}

/** The steps of a unit. Throws the GatewayError that refuses the unit. */
export async function stepsOf(trx: Db, stage: Stage, unit: Unit, publicUrl: string | undefined): Promise<Step[]> {
  const { operations, bundle } = unit
  const asks = operations.some(isConditional) || (bundle?.references.size ?? 0) > 0
  if (!asks && !bundle)
    return operations.map((operation, part) => ({ part, operation: operation as ConcreteOperation }))
  // What is staged is written first, so that the searches see it.
  if (asks) await writeStage(trx, stage, publicUrl)
  const steps: Step[] = []
  for (const [part, operation] of operations.entries()) {
    const found = await stepsOfOperation(trx, stage, operation, part)
    steps.push(...(bundle ? found.map((step) => identified(stage, step)) : found))
  }
  if (!bundle) return steps
  refuseOverlap(steps, bundle.places)
  const known = await knownReferences(trx, stage, unit, steps)
  return steps.map((step) =>
    isConcrete(step.operation) ? { ...step, operation: bundle.link(step.operation, known) } : step,
  )
}

function isConditional(operation: Operation): boolean {
  return operation.type === 'conditional' || (operation.type === 'create' && operation.condition !== undefined)
}

function isConcrete(operation: Step['operation']): operation is ConcreteOperation {
  return operation !== undefined && !['state', 'note', 'merge', 'unmerge'].includes(operation.type)
}

async function stepsOfOperation(trx: Db, stage: Stage, operation: Operation, part: number): Promise<Step[]> {
  if (operation.type === 'create' && operation.condition) {
    const found = await findMatches(trx, stage, { ...operation.condition, count: 2 })
    const [record] = found
    return [record ? { part, result: existing(record, found.length) } : { part, operation }]
  }
  if (operation.type !== 'conditional') return [{ part, operation }]
  const found = await findMatches(trx, stage, operation.condition)
  const decided = operation.decide(found)
  if (decided.length > 0) return decided.map((one) => ({ part, operation: one }))
  const { kind } = operation
  return [{ part, result: { outcome: 'unchanged', status: 'unchanged', kind, id: null, version: null, issues: [] } }]
}

/** The matches as the batch knows them; nobody else writes this kind until the batch is committed. */
async function findMatches(trx: Db, stage: Stage, condition: Query): Promise<readonly StoredRecord[]> {
  const { records: found } = await search(trx, { ...condition, total: 'none' })
  const records = await asSurvivors(trx, stage, found)
  const [, statements] = await Promise.all([lockRecords(trx, records), loadStatements(trx, records)])
  for (const record of records)
    stage.learn(
      record,
      statements.filter(({ id }) => id === record.id),
    )
  return records
}

/** A record that was merged is no second match beside the one that it is now; that one is what is meant. */
async function asSurvivors(trx: Db, stage: Stage, found: readonly StoredRecord[]): Promise<readonly StoredRecord[]> {
  const merges = found.length === 0 ? [] : await mergesAbout(trx, found)
  if (merges.length === 0) return found
  stage.identity.learn(merges)
  // Survivors are computed from what is said under all that they are.
  const merged = merges.map(({ kind, merged: id }) => ({ kind, id }))
  const [others, said] = await Promise.all([loadRecords(trx, merged), loadStatements(trx, merged)])
  for (const other of others)
    stage.learn(
      other,
      said.filter(({ id }) => id === other.id),
    )
  const refs = found.map(({ kind, id }) => ({ kind, id: stage.identity.rootOf(kind, id) }))
  const there = new Set(found.map(({ kind, id }) => `${kind}/${id}`))
  const further = await loadRecords(
    trx,
    refs.filter(({ kind, id }) => !there.has(`${kind}/${id}`)),
  )
  const known = new Map([...found, ...further].map((record) => [`${record.kind}/${record.id}`, record]))
  const names = new Set(refs.map(({ kind, id }) => `${kind}/${id}`))
  return [...names].flatMap((name) => known.get(name) ?? [])
}

function existing(record: StoredRecord, matched: number): OperationResult {
  const { kind, id, version } = record
  if (matched === 1) return { outcome: 'unchanged', status: 'existing', kind, id, version, issues: [], record }
  throw ambiguous(kind)
}

/** The refusal of a condition that several records meet where one must be meant. */
export function ambiguous(kind: string): GatewayError {
  const text = `The condition matches several records of ${kind}, so it cannot decide. Make it more selective.`
  return new GatewayError('precondition-failed', text, { issues: [fault('condition-ambiguous', '', text)] })
}

/** A record that is to be created is given its id now, so that others can refer to it. */
function identified(stage: Stage, step: Step): Step {
  const { operation } = step
  if (operation?.type !== 'create' || operation.id !== undefined) return step
  return { ...step, operation: { ...operation, id: stage.newId() } }
}

function nameOf({ operation, result }: Step): string | undefined {
  if (result) return result.id === null ? undefined : `${result.kind}/${result.id}`
  if (!isConcrete(operation) || operation.id === undefined) return undefined
  return `${'record' in operation ? operation.record.kind : operation.kind}/${operation.id}`
}

/** Two entries of a transaction may not be about one record, as written or as their conditions turned out. */
function refuseOverlap(steps: readonly Step[], places: readonly string[]): void {
  const seen = new Map<string, number>()
  for (const step of steps) {
    const name = nameOf(step)
    const before = name === undefined ? undefined : seen.get(name)
    if (name !== undefined && before !== undefined && before !== step.part) {
      const text = `${places[before]} and ${places[step.part]} are both about ${name}; a transaction may write a record only once. Send them in two transactions.`
      throw new GatewayError('invalid-request', text, {
        issues: [fault('transaction-overlap', '', text, { expression: places[step.part] ?? 'Bundle.entry' })],
      })
    }
    if (name !== undefined) seen.set(name, step.part)
  }
}

async function knownReferences(trx: Db, stage: Stage, unit: Unit, steps: readonly Step[]): Promise<KnownReferences> {
  const operations: (string | undefined)[] = unit.operations.map(() => undefined)
  const counts = new Map<number, number>()
  for (const step of steps) {
    counts.set(step.part, (counts.get(step.part) ?? 0) + 1)
    // What stands for several records is no record that could be referred to.
    operations[step.part] = counts.get(step.part) === 1 ? nameOf(step) : undefined
  }
  const searches = new Map<string, string>()
  const coming = comingOf(stage, unit, steps)
  for (const [reference, query] of unit.bundle?.references ?? []) {
    searches.set(reference, await findReference(trx, reference, query, coming))
  }
  return { operations, searches }
}

/** What a unit will have written, as the index will see it. */
interface Coming {
  /** `Type/id` of all that it writes or deletes. */
  readonly touched: ReadonlySet<string>
  readonly records: ReadonlyMap<string, readonly (Indexed & { readonly name: string })[]>
}

function comingOf(stage: Stage, { bundle }: Unit, steps: readonly Step[]): Coming {
  const wanted = new Set([...(bundle?.references.values() ?? [])].map((query) => query.kind))
  const touched = new Set<string>()
  const records = new Map<string, (Indexed & { name: string })[]>()
  for (const step of steps) {
    const { operation } = step
    const name = nameOf(step)
    if (operation === undefined || name === undefined) continue
    touched.add(name)
    if ((operation.type !== 'create' && operation.type !== 'update') || !wanted.has(operation.record.kind)) continue
    const { record, id = '', standard } = operation
    const entries = standard.search.index(record)
    records.set(record.kind, [...(records.get(record.kind) ?? []), { name, id, updatedAt: stage.now, entries }])
  }
  return { touched, records }
}

/** What a conditional reference means after the transaction: of what is stored, and of what it writes itself. */
async function findReference(trx: Db, reference: string, query: Query, coming: Coming): Promise<string> {
  const fresh = (coming.records.get(query.kind) ?? []).filter((record) => matches(record, query.where))
  // A stored record that the transaction writes counts as what it will be.
  const most = Math.min(coming.touched.size, mostPassedOver) + 2
  const { records } = await search(trx, { ...query, count: most, total: 'none' })
  const stored = records.map(({ kind, id }) => `${kind}/${id}`).filter((name) => !coming.touched.has(name))
  const [only, second] = [...stored, ...fresh.map(({ name }) => name)]
  if (only !== undefined && second === undefined) return only
  const how = only === undefined ? 'matches nothing' : 'matches several records'
  const text = `The conditional reference ${JSON.stringify(reference.slice(0, 200))} ${how}; it must match exactly one.`
  throw new GatewayError('precondition-failed', text, { issues: [fault('reference-condition', '', text)] })
}

// More matches than these that are all written by the transaction itself are none that a reference could mean.
const mostPassedOver = 100
