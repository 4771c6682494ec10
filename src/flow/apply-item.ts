// What a vendor's item does to the stage: the record it is about, what of it its system may say, and the record that
// follows from all that is said. All that it needs has been loaded; nothing here waits.

import { derivedRules, sourceOf } from '../authority/derived-rules.ts'
import { sameContent } from '../authority/regions.ts'
import { mayState, type Rule, ruleOfRecord, rulesFor } from '../authority/rules.ts'
import { type Allowed, allowStated, placeOf } from '../authority/stated.ts'
import { type Issue, isValid } from '../errors.ts'
import { parseExactObject } from '../json/exact.ts'
import type { RecordRef, StoredRecord } from '../records/records.ts'
import type { StoredStatement } from '../records/statements.ts'
import type { JsonObject, Standard } from '../standards/standard.ts'
import { getAt } from '../translate/elements.ts'
import type { StatedElement } from '../translate/translation.ts'
import { clashIssue, notTheOwner, type Otherwise, propose, standsBehind } from './authority-issues.ts'
import { findRecord, linkItem } from './identify.ts'
import { locateFaults } from './locate-faults.ts'
import { asRecord, withoutVersion } from './operation-results.ts'
import { standingOf } from './out-of-order.ts'
import type { Stage } from './staging.ts'
import { recompute, type Said, saidBy, sayMore, saysTheSame, stampContent, writeElements } from './state-record.ts'
import type { OperationResult, StateOperation, TransferDraft } from './submission.ts'

/** Applies what a vendor's item states. Its faults are its outcome; they never touch its neighbours. */
export function applyState(stage: Stage, operation: StateOperation, draft: TransferDraft): OperationResult {
  const { standard, item, message, mapping } = operation
  const { kind, source } = item
  const found = findRecord(stage, operation, draft)
  if (found.issue) return withoutVersion('quarantined', kind, null, source, [...item.issues, found.issue])
  const before = saidOf(stage, operation, draft, found.home ?? found.id)
  const standing = standingOf(item, before, stage.now)
  if (standing.isLate) return withoutVersion('unchanged', kind, found.id, source, [...item.issues, ...standing.issues])
  const allowed = allow(stage, operation, draft, found.id)
  if (allowed.result) return allowed.result
  const id = found.id ?? stage.newId()
  const current = stage.record(kind, id)
  const version = (current?.version ?? 0) + 1
  // What names a record that was merged into this one stays said of that one.
  const home = found.home ?? id
  const saidBefore = saidBy(before)
  const held = current && !current.deleted ? parseExactObject(current.text) : {}
  const own = ownContent(stage, standard, { kind, id: home }, id)
  const said = sayMore(saidBefore, { ...operation, item: allowed.item }, version, held, ...own)
  const statement = statementRow(kind, home, draft, message, mapping, stage.now, said, version, standing.order)
  const rules = allRules(stage, operation, draft, id)
  const content = recompute(standard, kind, stage.statementsWith(id, statement), rules)
  const computed = stampContent(standard, kind, content, { id, version, updated: stage.now })
  const record = stage.identity.withLinks(computed, id)
  const verdict = standard.validate(record)
  const faults = operation.judge && isValid(verdict) ? operation.judge(record) : verdict
  if (!isValid(faults)) {
    const clash =
      isValid(verdict) || allowed.unowned ? [] : [clashIssue(kind, rulesFor(rules, record.value), record.value)]
    const told = locateFaults(item, record, faults)
    return withoutVersion('quarantined', kind, found.id, source, [...item.issues, ...clash, ...told])
  }
  const behind = behindIn(allowed, draft.system, operation, record.value)
  const issues = [...item.issues, ...standing.issues, ...found.remarks, ...allowed.issues, ...behind, ...faults]
  linkItem(stage, operation, found, draft, { kind, id })
  const { unowned } = allowed
  const isCurrent = current && !current.deleted
  // News for a merged record, though the record that it is now has it already from another.
  const isNews = own.length > 0 && said.elements.some((element) => element.seq === version)
  if (
    isCurrent &&
    before &&
    !isNews &&
    saysTheSame(saidBefore, said) &&
    standard.identity.sameContent(asRecord(current), record)
  ) {
    // Said again later: what comes in between is late from now on.
    if (standing.order !== (before.itemOrder ?? null)) stage.putStatement({ ...before, itemOrder: standing.order })
    return { outcome: 'unchanged', kind, id, version: current.version, issues, source, unowned, record: current }
  }
  const stored: StoredRecord = { kind, id, version, deleted: false, updatedAt: stage.now, text: record.text }
  stage.putVersion({ stored, record, standard, transfer: draft.id, system: draft.system, isNew: version === 1 })
  stage.putStatement(statement)
  return { outcome: 'accepted', kind, id, version, issues, source, unowned, record: stored }
}

/** What the system said last of the record by this message. */
function saidOf(stage: Stage, { item, message }: StateOperation, draft: TransferDraft, home: string | null) {
  if (home === null) return undefined
  return stage.keptUnder(item.kind, home).find((one) => one.system === draft.system && one.message === message)
}

/** The rules for the record; what a bridge is about to say of it is the bridge's already. */
function allRules(
  stage: Stage,
  { item, message }: StateOperation,
  { system }: TransferDraft,
  id: string | null,
): readonly Rule[] {
  const { kind, record, stated } = item
  const own = id === null ? stage.rules(kind) : stage.rules(kind, id)
  // What is only mentioned in passing is not refused where it is another system's to say; it is left out.
  const known = item.mention === true ? own.map((rule) => ({ ...rule, otherwise: 'ignore' as const })) : own
  if (sourceOf(message) === undefined || !record) return known
  const paths = stated.map(({ path }) => path)
  const derived = derivedRules(kind, { system, message, value: record.value, paths })
  const owned = new Set(derived.map(({ path }) => path))
  return [...derived, ...known.filter(({ id: rule, path }) => !(owned.has(path) && rule === derived[0]?.id))]
}

interface Permitted {
  readonly item: StateOperation['item']
  readonly issues: readonly Issue[]
  readonly unowned: boolean
  /** What counts only while others are silent. */
  readonly ranked: Allowed<StatedElement>['ranked']
  /** Nothing of the item counts. */
  readonly result?: OperationResult
}

/** The item with what of it its system may say; the rest is told, and kept for its owner where the rule says so. */
function allow(stage: Stage, operation: StateOperation, draft: TransferDraft, id: string | null): Permitted {
  const { item } = operation
  const all = allRules(stage, operation, draft, id)
  const said = item.record
  if (all.length === 0 || !said) return { item, issues: [], unowned: true, ranked: [] }
  const stored = id === null ? undefined : stage.record(item.kind, id)
  const current = stored && !stored.deleted ? parseExactObject(stored.text) : undefined
  const rules = rulesFor(all, current ?? said.value)
  const unowned = rules.length === 0
  const ruleOfAll = current ? undefined : ruleOfRecord(rules)
  if (ruleOfAll && !mayState(ruleOfAll, draft.system))
    return { item, issues: [], unowned, ranked: [], result: decline(stage, operation, draft, id, ruleOfAll) }
  const value = parseExactObject(said.text)
  const allowed = allowStated(rules, draft.system, item.stated, value, current ?? {})
  if (allowed.foreign.length === 0 && allowed.flagged.length === 0 && allowed.stated.length === item.stated.length)
    return { item, issues: [], unowned, ranked: allowed.ranked }
  proposeElements(stage, operation, draft, id, allowed)
  const isNothing = allowed.stated.length === 0
  const issues = [
    ...allowed.foreign.map(({ rule, element }) => issueOf(rule, element.path, draft.system, operation, isNothing)),
    ...allowed.flagged.map(({ rule, element }) => issueOf(rule, element.path, draft.system, operation, false)),
  ]
  const result = isNothing ? nothingCounts(operation, stored, id, allowed, issues) : undefined
  const text = JSON.stringify(allowed.value)
  const record = { ...said, text, value: JSON.parse(text) as JsonObject }
  return {
    item: { ...item, record, stated: allowed.stated },
    issues,
    unowned,
    ranked: allowed.ranked,
    ...(result ? { result } : {}),
  }
}

/** What the record does not say as the item does, since a system before it in the order speaks. */
function behindIn({ ranked }: Permitted, system: string, { item }: StateOperation, record: JsonObject): Issue[] {
  const said = item.record?.value ?? {}
  return ranked
    .filter(
      ({ element: { path, state } }) =>
        !sameContent(state === 'value' ? getAt(said, path) : undefined, getAt(record, path)),
    )
    .map(({ rule, element }) => ({
      ...standsBehind(rule, system, element.path, placeOf(said, element.path)),
      source: item.source,
    }))
}

/** A refusal of part of an item is a warning: the rest of it is stored. */
function issueOf(rule: Rule, path: string, system: string, { item }: StateOperation, isNothing: boolean): Issue {
  const at = path === '' || path.includes('[x]') ? [] : placeOf(item.record?.value ?? {}, path)
  const issue = { ...notTheOwner(rule, system, { path, at }), source: item.source }
  return rule.otherwise === 'refuse' && !isNothing ? { ...issue, severity: 'warning' } : issue
}

function nothingCounts(
  { item }: StateOperation,
  stored: StoredRecord | undefined,
  id: string | null,
  { foreign }: Allowed<StatedElement>,
  issues: readonly Issue[],
): OperationResult {
  const among = (otherwise: Otherwise) => foreign.some(({ rule }) => rule.otherwise === otherwise)
  const outcome = among('refuse') ? 'refused' : among('propose') ? 'proposed' : 'unchanged'
  const result = withoutVersion(outcome, item.kind, id, item.source, [...item.issues, ...issues])
  return outcome === 'unchanged' && stored ? { ...result, version: stored.version, record: stored } : result
}

/** Who may not create or restore a record has the whole item refused, proposed or left out. */
function decline(
  stage: Stage,
  { item, message }: StateOperation,
  draft: TransferDraft,
  id: string | null,
  rule: Rule,
): OperationResult {
  const issue = { ...notTheOwner(rule, draft.system, { path: rule.path }), source: item.source }
  const issues = [...item.issues, issue]
  if (rule.otherwise === 'refuse') return withoutVersion('refused', item.kind, id, item.source, issues)
  if (rule.otherwise === 'ignore') return withoutVersion('unchanged', item.kind, id, item.source, issues)
  const elements = writeElements(item.stated.map((element) => ({ ...element, seq: 0 })))
  const text = item.record?.text ?? '{}'
  propose(stage, draft, rule, { kind: item.kind, record: id, message, text, elements })
  return withoutVersion('proposed', item.kind, id, item.source, issues)
}

function proposeElements(
  stage: Stage,
  { item, message }: StateOperation,
  draft: TransferDraft,
  id: string | null,
  { foreign }: Allowed<StatedElement>,
): void {
  const open = foreign.filter(({ rule }) => rule.otherwise === 'propose')
  for (const rule of new Set(open.map((one) => one.rule))) {
    const mine = open.filter((one) => one.rule === rule).map(({ element }) => ({ ...element, seq: 0 }))
    const text = item.record?.text ?? '{}'
    propose(stage, draft, rule, { kind: item.kind, record: id, message, text, elements: writeElements(mine) })
  }
}

/** Where records are one: what is said under this one alone, which it is again when they are separated. */
function ownContent(stage: Stage, standard: Standard, { kind, id }: RecordRef, record: string): JsonObject[] {
  const isAlone = id === record && stage.identity.mergedInto(kind, id).length === 0
  return isAlone ? [] : [recompute(standard, kind, stage.keptUnder(kind, id), stage.rules(kind, id))]
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
  itemOrder: string | null,
): StoredStatement {
  return {
    ...{ kind, id, system: draft.system, message, seq, transfer: draft.id, mapping, at },
    text: JSON.stringify(said.value),
    apart: null,
    elements: writeElements(said.elements),
    itemOrder,
    complement: Object.keys(said.complement).length > 0 ? JSON.stringify(said.complement) : null,
  }
}
