// Writes on the standard endpoints: the same journey as a vendor's message, but what is addressed is addressed by id.

import { fault, GatewayError, type Issue, isValid } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadVersion, type StoredRecord } from '../records/records.ts'
import type { Level } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import { followAfter } from './bridges.ts'
import { judgeOperations } from './depth.ts'
import { refuseDerivedWrites } from './derived-kinds.ts'
import { draftTransfer } from './drafts.ts'
import { within } from './placed.ts'
import { noticeDefinitions } from './search-parameters.ts'
import type {
  BundleOfOperations,
  DirectOperation,
  NoteOperation,
  OperationResult,
  Origin,
  Submission,
  WriteStatus,
} from './submission.ts'
import { seenBy, withinView } from './unseen.ts'

/** What one operation did. */
export interface Written {
  readonly status: WriteStatus
  readonly kind: string
  readonly id: string | null
  /** What the store holds now; absent for a proposal, and for the deletion of what never was. */
  readonly record?: StoredRecord
  readonly issues: OperationResult['issues']
  readonly transfer: string
  /** Which operation it is a result of: a conditional deletion may have several. */
  readonly part: number
  /** An earlier call with the same key had this answer first. */
  readonly replayed: boolean
}

export interface WriteOptions {
  readonly idempotencyKey?: string
  /** Digest of the call, for the key. */
  readonly fingerprint?: Uint8Array
  /** What came in, kept with its reason when it is refused. */
  readonly body?: { readonly mediaType: string; readonly bytes: Uint8Array }
  /** What the operations are to each other, for a transaction; for one write the searches that its references stand for. */
  readonly bundle?: BundleOfOperations
  /** How deep the records are looked at; their structure always. */
  readonly level?: Level
  /** Decide and log, but store nothing else. */
  readonly dry?: boolean
}

/**
 * Applies operations as one indivisible unit and answers when they are committed, results in the order of the
 * operations. Throws GatewayError: `invalid` with issues, `precondition-failed`, `business-rule`, `conflict`,
 * `in-progress`, `key-reused`, `unavailable`.
 */
export async function writeRecords(
  gateway: Gateway,
  caller: Caller,
  asked: readonly DirectOperation[],
  origin: Origin,
  options: WriteOptions = {},
): Promise<Written[]> {
  refuseDerivedWrites(asked)
  const operations = await withinView(gateway, caller, asked)
  const { idempotencyKey: key, fingerprint, bundle, dry } = options
  const draft = draftTransfer(
    gateway,
    caller,
    origin,
    dry ? 'validate' : bundle && bundle.places.length > 0 ? 'transaction' : nameOf(operations),
  )
  const claim = key !== undefined && fingerprint ? { claim: { client: caller.client, key, fingerprint } } : {}
  const judged = await judgeOperations(gateway, operations, options.level)
  const faulty = firstFault(operations, judged, bundle)
  // A refused body is nowhere else, nor is a patch, so they are kept; an accepted one is the text of the version it makes.
  const isElsewhere = !faulty && operations.every((operation) => kindOfBody(operation) !== 'patch')
  const body = options.body && { [isElsewhere ? 'bodyIfRefused' : 'body']: options.body }
  const unit = faulty ? { operations: [faulty] } : { operations, ...(bundle ? { bundle } : {}) }
  const submission: Submission = { draft, units: [{ index: 0, ...unit }], ...claim, ...body, ...(dry ? { dry } : {}) }
  const { transfer, units, replayed } = await gateway.lanes.submit(submission)
  const [result] = units
  if (!result) throw new Error('A unit went into the lane and none came out')
  if ('error' in result) throw withTransfer(result.error, transfer)
  const kinds = result.results.map((one) => one.kind ?? '')
  if (!dry) await noticeDefinitions(gateway, kinds)
  if (!dry) await followAfter(gateway, kinds)
  return await Promise.all(
    result.results.map(async (one, at) => {
      const part = one.part ?? at
      const issues = [...one.issues, ...(judged[part] ?? [])]
      const done = await written(gateway, { ...one, issues }, { transfer, replayed, part })
      const standard = operations[part]?.standard
      return done.record && standard ? { ...done, record: seenBy(gateway, caller, standard, done.record) } : done
    }),
  )
}

function kindOfBody(operation: DirectOperation): string {
  return operation.type === 'conditional' ? operation.what : operation.type
}

function nameOf([first, second]: readonly DirectOperation[]): string {
  if (!first) return 'transaction'
  // A second one is what goes with the first: the provenance of a write.
  return second && second.type !== 'create' ? 'transaction' : kindOfBody(first)
}

function firstFault(
  operations: readonly DirectOperation[],
  judged: readonly (readonly Issue[])[],
  bundle: BundleOfOperations | undefined,
): NoteOperation | undefined {
  for (const [at, operation] of operations.entries()) {
    const note = noteOf(operation, judged[at] ?? [], bundle?.places[at])
    if (note) return note
  }
  return undefined
}

function noteOf(
  operation: DirectOperation,
  found: readonly Issue[],
  place: string | undefined,
): NoteOperation | undefined {
  if (!('record' in operation) || operation.record === undefined || isValid(found)) return undefined
  const { record } = operation
  const issues = place === undefined ? found : found.map((issue) => within(issue, place))
  const where = place === undefined ? '' : `${place}: `
  const first = found.find(({ severity }) => severity === 'error')
  const error = new GatewayError('invalid', `${where}The ${record.kind} is not valid: ${first?.text ?? ''}`, {
    issues,
  })
  return {
    type: 'note',
    outcome: 'quarantined',
    kind: record.kind,
    id: operation.id ?? null,
    source: null,
    issues,
    error,
  }
}

function withTransfer(error: GatewayError, transfer: string): GatewayError {
  const issues = error.issues.length > 0 ? error.issues : [fault(error.code, '', error.message)]
  return new GatewayError(error.code, error.message, {
    issues,
    cause: error.cause,
    headers: { ...error.headers, 'X-Interlingua-Transfer': transfer },
  })
}

async function written(
  gateway: Gateway,
  result: OperationResult,
  about: Pick<Written, 'transfer' | 'replayed' | 'part'>,
): Promise<Written> {
  const { kind, id, version, status = 'unchanged', issues } = result
  if (kind === null) throw new Error('A direct write without a kind')
  const again = about.replayed && id !== null && version !== null
  const record = again ? await loadVersion(gateway.database.db, kind, id, version) : result.record
  return { status, kind, id, issues, ...about, ...(record ? { record } : {}) }
}
