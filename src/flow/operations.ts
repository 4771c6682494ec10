// What one operation does to the stage. All that it needs has been loaded; nothing here waits.

import { mayState, type Rule, recordPath, ruleOfRecord, rulesFor } from '../authority/rules.ts'
import { GatewayError, type Issue, isValid } from '../errors.ts'
import type { RecordRef, StoredRecord } from '../records/records.ts'
import type { CanonicalRecord, Standard } from '../standards/standard.ts'
import { notTheOwner } from './authority-issues.ts'
import { hearEdit } from './hear-edit.ts'
import { asRecord, resultOf } from './operation-results.ts'
import type { Stage } from './staging.ts'
import { recompute, stampContent } from './state-record.ts'
import type {
  ConcreteOperation,
  NoteOperation,
  OperationResult,
  PatchOperation,
  TransferDraft,
  UpdateOperation,
} from './submission.ts'

/** Applies a write on a standard endpoint. Throws the GatewayError that takes its whole unit back. */
export function applyDirect(
  stage: Stage,
  operation: ConcreteOperation,
  draft: TransferDraft,
  before: readonly OperationResult[] = [],
  inTransaction = false,
): OperationResult {
  const kind = 'kind' in operation ? operation.kind : operation.record.kind
  const id = operation.id ?? stage.newId()
  const current = stage.record(kind, id)
  if (operation.type !== 'create') checkVersion(operation.ifMatch, current, kind, id)
  const isThere = current !== undefined && !current.deleted
  switch (operation.type) {
    case 'delete':
      if (!isThere) return resultOf('unchanged', 'unchanged', kind, id, current)
      if (operation.policy) return expire(stage, operation, operation.policy, draft, current)
      return write(stage, operation, null, draft, current, { kind, id }, inTransaction)
    case 'create': {
      if (isThere) throw new GatewayError('conflict', `${kind}/${id} exists already. Update it instead.`)
      const record = operation.complete ? operation.complete(before) : operation.record
      if (!record) return resultOf('unchanged', 'unchanged', kind, null, undefined)
      return write(stage, operation, record, draft, current, { kind, id }, inTransaction)
    }
    case 'update':
      checkPresence(operation, current)
      return write(stage, operation, operation.record, draft, current, { kind, id }, inTransaction)
    case 'patch':
      return write(stage, operation, patched(operation, current), draft, current, { kind, id }, inTransaction)
  }
}

function checkPresence({ record, id, ifNone, ifAny, mustExist }: UpdateOperation, current: StoredRecord | undefined) {
  const isThere = current !== undefined && !current.deleted
  const name = `${record.kind}/${id}`
  if (ifNone && isThere)
    throw new GatewayError('precondition-failed', `${name} exists, and If-None-Match: * asks that it does not.`)
  if (ifAny && !isThere)
    throw new GatewayError('precondition-failed', `${name} does not exist, and If-Match: * asks that it does.`)
  if (mustExist && !current)
    throw new GatewayError(
      'not-found',
      `${name} does not exist, and an update creates nothing here; create it by POST.`,
    )
}

function patched({ kind, id, standard, apply }: PatchOperation, current: StoredRecord | undefined): CanonicalRecord {
  if (!current) throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
  if (current.deleted)
    throw new GatewayError('gone', `${kind}/${id} was deleted, so it cannot be patched. An update restores it.`)
  const record = apply(asRecord(current))
  const issues = standard.validate(record)
  if (isValid(issues)) return record
  const text = `The patch makes a ${kind} that is not valid: ${issues[0]?.text ?? ''}`
  throw new GatewayError('invalid', text, { issues })
}

/** Writes the record, or its deletion where it is null, as far as it is the system's to write. */
function write(
  stage: Stage,
  { standard }: ConcreteOperation,
  said: CanonicalRecord | null,
  draft: TransferDraft,
  current: StoredRecord | undefined,
  { kind, id }: RecordRef,
  inTransaction: boolean,
): OperationResult {
  const version = (current?.version ?? 0) + 1
  if (said === null) return end(stage, standard, draft, current as StoredRecord)
  const stamp = { id, version, updated: stage.now }
  const sent = standard.identity.stamp(said, stamp)
  const heard = hearEdit(stage, { standard, kind, id, draft, current, sent, inTransaction })
  if (heard.proposed) return heard.proposed
  const { issues } = heard
  const record = stage.identity.withLinks(heard.record, id)
  const { unowned } = heard
  const isThere = current !== undefined && !current.deleted
  if (isThere && !heard.behind && heard.isSame(asRecord(current), record)) {
    const outcome = heard.proposes ? 'proposed' : 'unchanged'
    return { ...resultOf(outcome, outcome, kind, id, current, issues), unowned }
  }
  const stored: StoredRecord = { kind, id, version, deleted: false, updatedAt: stage.now, text: record.text }
  putDirect(stage, stored, record, standard, draft, heard.said, heard.apart)
  return { ...resultOf('accepted', isThere ? 'updated' : 'created', kind, id, stored, issues), unowned }
}

/** Ends a record; a system that may not end it takes back what it said of it itself. */
function end(stage: Stage, standard: Standard, draft: TransferDraft, current: StoredRecord): OperationResult {
  const { kind, id } = current
  const rules = rulesFor(stage.rules(kind, id), asRecord(current).value)
  const rule = ruleOfRecord(rules)
  if (rule && !mayState(rule, draft.system)) {
    if (rule.path === recordPath) return withdrawOwn(stage, standard, draft, current, rule)
    if (rule.otherwise === 'ignore')
      return resultOf('unchanged', 'unchanged', kind, id, current, [notTheOwner(rule, draft.system)])
    const issue = notTheOwner(rule, draft.system, { otherwise: 'refuse' })
    throw new GatewayError('business-rule', issue.text, { issues: [issue] })
  }
  const issues = rule && rule.owner !== draft.system ? [notTheOwner(rule, draft.system)] : []
  const stored = tombstone(stage, current)
  putDirect(stage, stored, null, standard, draft)
  return { ...resultOf('accepted', 'deleted', kind, id, stored, issues), unowned: rules.length === 0 }
}

/** What a system takes back of a record whose end is another one's to say. */
function withdrawOwn(
  stage: Stage,
  standard: Standard,
  draft: TransferDraft,
  current: StoredRecord,
  rule: Rule,
): OperationResult {
  const { kind, id } = current
  const version = current.version + 1
  const own = stage.statementsOf(kind, id).filter(({ system }) => system === draft.system)
  const others = stage.statementsOf(kind, id).filter(({ system }) => system !== draft.system)
  const issue = notTheOwner(rule, draft.system, { otherwise: 'refuse' })
  const content = recompute(standard, kind, others, stage.rules(kind, id))
  const record = stage.identity.withLinks(
    stampContent(standard, kind, content, { id, version, updated: stage.now }),
    id,
  )
  if (own.length === 0 || others.length === 0 || !isValid(standard.validate(record)))
    throw new GatewayError('business-rule', issue.text, { issues: [issue] })
  for (const statement of own)
    stage.putStatement({
      ...{ ...statement, seq: version, text: '{}', elements: '[]', complement: null },
      ...{ transfer: draft.id, at: stage.now },
    })
  const text = `${issue.text} What ${draft.system} itself had said of it was taken back.`
  const issues: Issue[] = [{ ...issue, severity: 'information', text }]
  if (standard.identity.sameContent(asRecord(current), record))
    return resultOf('accepted', 'updated', kind, id, current, issues)
  const stored: StoredRecord = { kind, id, version, deleted: false, updatedAt: stage.now, text: record.text }
  stage.putVersion({ stored, record, standard, transfer: draft.id, system: draft.system, isNew: false })
  return resultOf('accepted', 'updated', kind, id, stored, issues)
}

/** A deletion that the record itself asked for, when its time has come. */
function expire(
  stage: Stage,
  { standard }: ConcreteOperation,
  policy: Issue,
  draft: TransferDraft,
  current: StoredRecord,
): OperationResult {
  const stored = tombstone(stage, current)
  putDirect(stage, stored, null, standard, draft)
  return resultOf('accepted', 'deleted', stored.kind, stored.id, stored, [policy])
}

function tombstone({ now }: Stage, { kind, id, version }: StoredRecord): StoredRecord {
  return { kind, id, version: version + 1, deleted: true, updatedAt: now, text: '' }
}

/** A direct edit states the whole record but for what others own of it. */
function putDirect(
  stage: Stage,
  stored: StoredRecord,
  record: CanonicalRecord | null,
  standard: Standard,
  draft: TransferDraft,
  said = stored.text,
  apart: string | null = null,
) {
  const { kind, id, version } = stored
  stage.putVersion({ stored, record, standard, transfer: draft.id, system: draft.system, isNew: version === 1 })
  stage.putStatement({
    ...{ kind, id, system: draft.system, message: '', seq: version, text: said, elements: null },
    ...{ apart, complement: null },
    ...{ transfer: draft.id, mapping: null, at: stage.now },
  })
}

function checkVersion(wanted: number | undefined, current: StoredRecord | undefined, kind: string, id: string): void {
  if (wanted === undefined) return
  if (current && !current.deleted && current.version === wanted) return
  const now = current && !current.deleted ? `its version is ${current.version}` : 'it does not exist'
  throw new GatewayError(
    'precondition-failed',
    `If-Match names version ${wanted} of ${kind}/${id}, but ${now}. Read it again and repeat the change on what you find.`,
  )
}

/** What was decided before the lane. */
export function applyNote(operation: NoteOperation): OperationResult {
  if (operation.error) throw operation.error
  const { outcome, kind, id, issues, source } = operation
  return { outcome, kind, id, version: null, issues, source }
}
