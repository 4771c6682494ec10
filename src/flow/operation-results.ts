// How the result of an operation is put together.

import type { Issue } from '../errors.ts'
import type { StoredRecord } from '../records/records.ts'
import type { CanonicalRecord, JsonObject } from '../standards/standard.ts'
import type { OperationResult, WriteStatus } from './submission.ts'

/** The result of a direct write. */
export function resultOf(
  outcome: OperationResult['outcome'],
  status: WriteStatus,
  kind: string,
  id: string | null,
  record: StoredRecord | undefined,
  issues: readonly Issue[] = [],
): OperationResult {
  return { outcome, status, kind, id, version: record?.version ?? null, issues, ...(record ? { record } : {}) }
}

/** The result of an item that made no version. */
export function withoutVersion(
  outcome: OperationResult['outcome'],
  kind: string,
  id: string | null,
  source: string,
  issues: readonly Issue[],
): OperationResult {
  return { outcome, kind: kind || null, id, version: null, issues, source }
}

export function asRecord(stored: StoredRecord): CanonicalRecord {
  return { kind: stored.kind, text: stored.text, value: JSON.parse(stored.text) as JsonObject }
}
