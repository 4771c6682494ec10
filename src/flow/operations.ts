// What one operation does to the stage. All that it needs has been loaded; nothing here waits.

import { fault, GatewayError, type Issue, isValid } from '../errors.ts'
import { parseExactObject } from '../json/exact.ts'
import type { RecordRef, StoredRecord } from '../records/records.ts'
import type { StoredStatement } from '../records/statements.ts'
import type { Authority } from '../registry/authorities.ts'
import type { CanonicalRecord, JsonObject, Standard } from '../standards/standard.ts'
import { findRecord } from './identify.ts'
import type { Stage } from './staging.ts'
import { recompute, type Said, saidBy, sayMore, saysTheSame, writeElements } from './state-record.ts'
import type {
  ConcreteOperation,
  NoteOperation,
  OperationResult,
  PatchOperation,
  StateOperation,
  TransferDraft,
  UpdateOperation,
  WriteStatus,
} from './submission.ts'

/** Applies a write on a standard endpoint. Throws the GatewayError that takes its whole unit back. */
export function applyDirect(
  stage: Stage,
  operation: ConcreteOperation,
  draft: TransferDraft,
  before: readonly OperationResult[] = [],
): OperationResult {
  const kind = 'kind' in operation ? operation.kind : operation.record.kind
  const id = operation.id ?? stage.newId()
  const current = stage.record(kind, id)
  if (operation.type !== 'create') checkVersion(operation.ifMatch, current, kind, id)
  const isThere = current !== undefined && !current.deleted
  switch (operation.type) {
    case 'delete':
      if (!isThere) return resultOf('unchanged', 'unchanged', kind, id, current)
      if (operation.policy) return withdraw(stage, operation, operation.policy, draft, current)
      return write(stage, operation, null, draft, current, { kind, id })
    case 'create': {
      if (isThere) throw new GatewayError('conflict', `${kind}/${id} exists already. Update it instead.`)
      const record = operation.complete ? operation.complete(before) : operation.record
      if (!record) return resultOf('unchanged', 'unchanged', kind, null, undefined)
      return write(stage, operation, record, draft, current, { kind, id })
    }
    case 'update':
      checkPresence(operation, current)
      return write(stage, operation, operation.record, draft, current, { kind, id })
    case 'patch':
      return write(stage, operation, patched(operation, current), draft, current, { kind, id })
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

/** Writes the record, or its deletion where it is null, unless it is another system's to write. */
function write(
  stage: Stage,
  { type, standard }: ConcreteOperation,
  said: CanonicalRecord | null,
  draft: TransferDraft,
  current: StoredRecord | undefined,
  { kind, id }: RecordRef,
): OperationResult {
  const rule = stage.authority(kind)
  if (rule && rule.owner !== draft.system) return decline(stage, type, said, draft, rule, { kind, id }, current)
  const unowned = !rule
  const version = (current?.version ?? 0) + 1
  if (said === null) {
    const stored: StoredRecord = { kind, id, version, deleted: true, updatedAt: stage.now, text: '' }
    putDirect(stage, stored, null, standard, draft)
    return { ...resultOf('accepted', 'deleted', kind, id, stored), unowned }
  }
  const record = standard.identity.stamp(said, { id, version, updated: stage.now })
  const isThere = current !== undefined && !current.deleted
  if (isThere && standard.identity.sameContent(asRecord(current), record))
    return { ...resultOf('unchanged', 'unchanged', kind, id, current), unowned }
  const stored: StoredRecord = { kind, id, version, deleted: false, updatedAt: stage.now, text: record.text }
  putDirect(stage, stored, record, standard, draft)
  return { ...resultOf('accepted', isThere ? 'updated' : 'created', kind, id, stored), unowned }
}

/** A deletion that the record itself asked for, when its time has come. */
function withdraw(
  stage: Stage,
  { standard, kind, id }: ConcreteOperation & RecordRef,
  policy: Issue,
  draft: TransferDraft,
  { version }: StoredRecord,
): OperationResult {
  const stored: StoredRecord = { kind, id, version: version + 1, deleted: true, updatedAt: stage.now, text: '' }
  putDirect(stage, stored, null, standard, draft)
  return { ...resultOf('accepted', 'deleted', kind, id, stored), issues: [policy] }
}

/** A direct edit states the whole record; its text is that of the version, so it is not kept twice. */
function putDirect(
  stage: Stage,
  stored: StoredRecord,
  record: CanonicalRecord | null,
  standard: Standard,
  draft: TransferDraft,
) {
  const { kind, id, version } = stored
  stage.putVersion({ stored, record, standard, transfer: draft.id, system: draft.system, isNew: version === 1 })
  stage.putStatement({
    ...{
      kind,
      id,
      system: draft.system,
      message: '',
      seq: version,
      text: stored.text,
      elements: null,
      complement: null,
    },
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

function decline(
  stage: Stage,
  type: ConcreteOperation['type'],
  said: CanonicalRecord | null,
  draft: TransferDraft,
  rule: Authority,
  { kind, id }: RecordRef,
  current: StoredRecord | undefined,
): OperationResult {
  const issue = notTheOwner(rule, draft.system)
  if (rule.otherwise === 'refuse' || type === 'delete' || said === null)
    throw new GatewayError('business-rule', issue.text, { issues: [issue] })
  const record = current ? id : null
  propose(stage, draft, rule, { kind, record, message: '', text: said.text, elements: null })
  return {
    ...resultOf('proposed', 'proposed', kind, record, undefined),
    issues: [{ ...issue, severity: 'information' }],
  }
}

function notTheOwner(rule: Authority, system: string): Issue {
  const cure =
    rule.otherwise === 'refuse' ? `Change it in ${rule.owner}.` : `It was kept as a proposal for ${rule.owner}.`
  const text = `${rule.owner} is the system of record for ${rule.kind} (rule ${rule.id}), and ${system} is not. ${cure}`
  return fault('authority', '', text)
}

function propose(
  stage: Stage,
  draft: TransferDraft,
  rule: Authority,
  said: { kind: string; record: string | null; message: string; text: string; elements: string | null },
): void {
  const { system, id: transfer } = draft
  stage.putProposal({
    ...said,
    id: stage.newId(),
    system,
    owner: rule.owner,
    authority: rule.id,
    transfer,
    at: stage.now,
  })
}

/** Applies what a vendor's item states. Its faults are its outcome; they never touch its neighbours. */
export function applyState(stage: Stage, operation: StateOperation, draft: TransferDraft): OperationResult {
  const { standard, item, message, mapping } = operation
  const { kind, source } = item
  const found = findRecord(stage, item)
  if (found.issue) return refusal('quarantined', kind, null, source, [...item.issues, found.issue])
  const rule = stage.authority(kind)
  if (rule && rule.owner !== draft.system) {
    const issue = notTheOwner(rule, draft.system)
    if (rule.otherwise === 'refuse') return refusal('refused', kind, found.id, source, [...item.issues, issue])
    const elements = writeElements(item.stated.map((element) => ({ ...element, seq: 0 })))
    propose(stage, draft, rule, { kind, record: found.id, message, text: item.record?.text ?? '{}', elements })
    return refusal('proposed', kind, found.id, source, [...item.issues, { ...issue, severity: 'information' }])
  }
  const id = found.id ?? stage.newId()
  const current = stage.record(kind, id)
  const version = (current?.version ?? 0) + 1
  const statements = stage.statementsOf(kind, id)
  const before = statements.find((statement) => statement.system === draft.system && statement.message === message)
  const saidBefore = saidBy(before)
  const held = current && !current.deleted ? parseExactObject(current.text) : {}
  const said = sayMore(saidBefore, operation, version, held)
  const statement = statementRow(kind, id, draft, message, mapping, stage.now, said, version)
  const content = recompute(standard, kind, [...statements.filter((other) => other !== before), statement])
  const record = stampContent(standard, kind, content, id, version, stage.now)
  const verdict = standard.validate(record)
  const faults = operation.judge && isValid(verdict) ? operation.judge(record) : verdict
  if (!isValid(faults)) return refusal('quarantined', kind, found.id, source, [...item.issues, ...faults])
  const issues = [...item.issues, ...faults]
  const isCurrent = current && !current.deleted
  if (isCurrent && before && saysTheSame(saidBefore, said) && standard.identity.sameContent(asRecord(current), record))
    return { outcome: 'unchanged', kind, id, version: current.version, issues, source, unowned: !rule, record: current }
  const stored: StoredRecord = { kind, id, version, deleted: false, updatedAt: stage.now, text: record.text }
  stage.putVersion({ stored, record, standard, transfer: draft.id, system: draft.system, isNew: version === 1 })
  stage.putStatement(statement)
  return { outcome: 'accepted', kind, id, version, issues, source, unowned: !rule, record: stored }
}

function statementRow(
  kind: string,
  id: string,
  draft: TransferDraft,
  message: string,
  mapping: string,
  at: Date,
  said: Said,
  seq: number,
): StoredStatement {
  return {
    ...{ kind, id, system: draft.system, message, seq, transfer: draft.id, mapping, at },
    text: JSON.stringify(said.value),
    elements: writeElements(said.elements),
    complement: Object.keys(said.complement).length > 0 ? JSON.stringify(said.complement) : null,
  }
}

function stampContent(
  standard: Standard,
  kind: string,
  content: JsonObject,
  id: string,
  version: number,
  updated: Date,
) {
  const text = JSON.stringify(content)
  return standard.identity.stamp({ kind, text, value: JSON.parse(text) as JsonObject }, { id, version, updated })
}

function asRecord(stored: StoredRecord): CanonicalRecord {
  return { kind: stored.kind, text: stored.text, value: JSON.parse(stored.text) as JsonObject }
}

function resultOf(
  outcome: OperationResult['outcome'],
  status: WriteStatus,
  kind: string,
  id: string | null,
  record: StoredRecord | undefined,
): OperationResult {
  return { outcome, status, kind, id, version: record?.version ?? null, issues: [], ...(record ? { record } : {}) }
}

function refusal(
  outcome: 'quarantined' | 'refused' | 'proposed',
  kind: string,
  id: string | null,
  source: string,
  issues: readonly Issue[],
): OperationResult {
  return { outcome, kind: kind || null, id, version: null, issues, source }
}

/** What was decided before the lane. */
export function applyNote(operation: NoteOperation): OperationResult {
  if (operation.error) throw operation.error
  const { outcome, kind, id, issues, source } = operation
  return { outcome, kind, id, version: null, issues, source }
}
