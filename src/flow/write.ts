// Writes on the standard endpoints: the same journey as a vendor's message, but what is addressed is addressed by id.

import { fault, GatewayError, isValid } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadVersion, type StoredRecord } from '../records/records.ts'
import type { Caller } from './admit.ts'
import { draftTransfer } from './drafts.ts'
import type {
  DirectOperation,
  NoteOperation,
  Operation,
  OperationResult,
  Origin,
  Submission,
  WriteStatus,
} from './submission.ts'
import { refuseUnseen, seenBy } from './unseen.ts'

/** What one operation did. */
export interface Written {
  readonly status: WriteStatus
  readonly kind: string
  readonly id: string | null
  /** What the store holds now; absent for a proposal, and for the deletion of what never was. */
  readonly record?: StoredRecord
  readonly issues: OperationResult['issues']
  readonly transfer: string
}

export interface WriteOptions {
  readonly idempotencyKey?: string
  /** Digest of the call, for the key. */
  readonly fingerprint?: Uint8Array
  /** What came in, kept with its reason when it is refused. */
  readonly body?: { readonly mediaType: string; readonly bytes: Uint8Array }
}

/**
 * Applies operations as one indivisible unit and answers when they are committed. Throws GatewayError: `invalid` with
 * issues, `precondition-failed`, `business-rule`, `conflict`, `in-progress`, `key-reused`, `unavailable`.
 */
export async function writeRecords(
  gateway: Gateway,
  caller: Caller,
  operations: readonly DirectOperation[],
  origin: Origin,
  options: WriteOptions = {},
): Promise<Written[]> {
  await refuseUnseen(gateway, caller, operations)
  const [first] = operations
  const name = operations.length === 1 && first ? first.type : 'transaction'
  const draft = draftTransfer(gateway, caller, origin, name)
  const { idempotencyKey: key, fingerprint } = options
  const claim = key !== undefined && fingerprint ? { claim: { client: caller.client, key, fingerprint } } : {}
  const faulty = operations.map(validate).find((note) => note !== undefined)
  // A refused body is nowhere else, nor is a patch, so they are kept; an accepted one is the text of the version it makes.
  const isElsewhere = !faulty && operations.every((operation) => operation.type !== 'patch')
  const body = options.body && !isElsewhere ? { body: options.body } : {}
  const unit: { index: number; operations: readonly Operation[] } = {
    index: 0,
    operations: faulty ? [faulty] : operations,
  }
  const submission: Submission = { draft, units: [unit], ...claim, ...body }
  const { transfer, units, replayed } = await gateway.lanes.submit(submission)
  const [result] = units
  if (!result) throw new Error('A unit went into the lane and none came out')
  if ('error' in result) throw withTransfer(result.error, transfer)
  const all = await Promise.all(result.results.map((one) => written(gateway, one, transfer, replayed)))
  return all.map((one, at) => {
    const standard = operations[at]?.standard
    return one.record && standard ? { ...one, record: seenBy(gateway, caller, standard, one.record) } : one
  })
}

function validate(operation: DirectOperation): NoteOperation | undefined {
  if (operation.type === 'delete' || operation.type === 'patch') return undefined
  const { standard, record } = operation
  const issues = standard.validate(record)
  if (isValid(issues)) return undefined
  const error = new GatewayError('invalid', `The ${record.kind} is not valid: ${issues[0]?.text ?? ''}`, { issues })
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
  transfer: string,
  replayed: boolean,
): Promise<Written> {
  const { kind, id, version, status = 'unchanged', issues } = result
  if (kind === null) throw new Error('A direct write without a kind')
  const again = replayed && id !== null && version !== null
  const record = again ? await loadVersion(gateway.database.db, kind, id, version) : result.record
  return { status, kind, id, issues, transfer, ...(record ? { record } : {}) }
}
