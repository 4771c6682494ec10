// What comes of a document that a system states on a standard endpoint, where elements have owners: the standard's own
// meaning for what nobody else owns, and the owners' values for the rest.

import { judge, type Violation } from '../authority/judge.ts'
import { piecesAt, putAt, sameContent } from '../authority/regions.ts'
import { mayState, type Rule, recordPath, ruleOfRecord, rulesFor } from '../authority/rules.ts'
import { GatewayError, type Issue, isValid } from '../errors.ts'
import { parseExactObject } from '../json/exact.ts'
import type { StoredRecord } from '../records/records.ts'
import type { CanonicalRecord, Json, JsonObject, Standard } from '../standards/standard.ts'
import { clashIssue, notTheOwner, propose, standsBehind } from './authority-issues.ts'
import { resultOf } from './operation-results.ts'
import type { Stage } from './staging.ts'
import { recompute, stampContent, writeElements } from './state-record.ts'
import type { OperationResult, TransferDraft } from './submission.ts'

export interface Edit {
  readonly standard: Standard
  readonly kind: string
  readonly id: string
  readonly draft: TransferDraft
  readonly current: StoredRecord | undefined
  /** The document as it was sent, stamped as the version that it would make. */
  readonly sent: CanonicalRecord
  /** Other operations depend on this one: what could only be proposed is refused. */
  readonly inTransaction: boolean
}

export interface Heard {
  /** The record as it will be. */
  readonly record: CanonicalRecord
  /** The document that counts as the system's own statement. */
  readonly said: string
  /** What it does not speak of, as JSON, or null. */
  readonly apart: string | null
  readonly issues: readonly Issue[]
  /** No rule is about this record. */
  readonly unowned: boolean
  /** It says something new that counts once the owner is silent. */
  readonly behind: boolean
  /** Something of it waits for its owner. */
  readonly proposes: boolean
  /** The whole of it waits for its owner. */
  readonly proposed?: OperationResult
  readonly isSame: (one: CanonicalRecord, other: CanonicalRecord) => boolean
}

/** Throws GatewayError('business-rule') with an issue for each element that its owner's rule refuses. */
export function hearEdit(stage: Stage, edit: Edit): Heard {
  const { standard, kind, id, draft, current, sent } = edit
  const isSame = standard.identity.sameContent
  const plain: Heard = {
    record: sent,
    said: sent.text,
    apart: null,
    issues: [],
    unowned: true,
    proposes: false,
    behind: false,
    isSame,
  }
  const all = stage.rules(kind, id)
  if (all.length === 0) return plain
  const isThere = current !== undefined && !current.deleted
  const stamp = { id, version: (current?.version ?? 0) + 1, updated: stage.now }
  const isNew = !isThere && stage.statementsOf(kind, id).length === 0
  const toJudge = isNew ? rulesFor(all, sent.value) : undefined
  // All that is said is this system's to say, and nobody else has said anything.
  if (toJudge?.every((one) => isItsOwn(one, draft.system) || saysNothingOf(one, sent.value)))
    return { ...plain, unowned: toJudge.length === 0, apart: apartOf(toJudge, draft.system) }
  const before = stampContent(standard, kind, isThere ? parseExactObject(current.text) : standard.blank(kind), stamp)
  const rules = toJudge ?? rulesFor(all, isThere ? before.value : sent.value)
  if (rules.length === 0 && stage.statementsOf(kind, id).length === 0) return plain
  const rule = isThere ? undefined : ruleOfRecord(rules)
  if (rule && !mayState(rule, draft.system)) return { ...plain, proposed: declineRecord(stage, edit, rule) }
  const said = parseExactObject(sent.text)
  const judgement = judge(rules, draft.system, said, parseExactObject(before.text))
  const issues =
    rule && rule.owner !== draft.system && !rule.fallback.includes(draft.system)
      ? [notTheOwner(rule, draft.system)]
      : []
  issues.push(...issuesOf(edit, judgement.violations))
  const proposes = proposeElements(stage, edit, judgement.violations)
  const foreign = rules.filter((one) => one.path !== recordPath && !mayState(one, draft.system))
  const kept = withEarlier(stage, edit, judgement.said, foreign, before.value)
  const own = sameContent(kept, said) ? sent.text : JSON.stringify(kept)
  const apart = apartOf(rules, draft.system)
  const record = merged(stage, edit, said, own, apart, rules)
  issues.push(...behindIn(rules, draft.system, kept, record.value))
  return {
    ...{ record, said: own, apart, issues, unowned: rules.length === 0, proposes },
    behind: isBehind(stage, edit, rules, own, before.value),
    isSame: (one, other) => isSame(one, other) || (record !== sent && sameBut(standard, one, other)),
  }
}

/** Nothing of the rule's element is in the document; who may make the record is always asked. */
function saysNothingOf({ path, steps }: Rule, document: JsonObject): boolean {
  return path !== recordPath && steps.length > 0 && piecesAt(document, steps).length === 0
}

function apartOf(rules: readonly Rule[], system: string): string | null {
  const paths = rules.filter((one) => one.path !== recordPath && !mayState(one, system)).map(({ path }) => path)
  return paths.length === 0 ? null : JSON.stringify(paths)
}

function isItsOwn({ owner, fallback }: Rule, system: string): boolean {
  return owner === system || fallback.includes(system)
}

/** Elements that the record does not have as they were sent, since a system before it in the order speaks. */
function behindIn(rules: readonly Rule[], system: string, said: JsonObject, record: JsonObject): Issue[] {
  return rules
    .filter(({ fallback, owner, steps }) => fallback.includes(system) && owner !== system && steps.length > 0)
    .flatMap((rule) => {
      const sent = piecesAt(said, rule.steps)
      const [first] = sent
      if (!first || sameContent(listOf(sent), listOf(piecesAt(record, rule.steps)))) return []
      return [standsBehind(rule, system, rule.path, first.at)]
    })
}

/** Whether what the system says where it speaks after the owner is news, and not what the record has. */
function isBehind(
  stage: Stage,
  { standard, kind, id, draft }: Edit,
  rules: readonly Rule[],
  own: string,
  current: JsonObject,
): boolean {
  const ranked = rules.filter(({ fallback }) => fallback.includes(draft.system))
  if (ranked.length === 0) return false
  const earlier = stage
    .statementsOf(kind, id)
    .find(({ system, message, elements }) => system === draft.system && message === '' && elements === null)
  // Stamped alike, so that only what was said is compared.
  const stamp = { id, version: 1, updated: new Date(0) }
  const alike = (document: JsonObject) => stampContent(standard, kind, document, stamp).value
  const said = alike(parseExactObject(own))
  const saidBefore = earlier?.text ? alike(parseExactObject(earlier.text)) : {}
  const held = alike(current)
  return ranked.some(({ steps }) => {
    const [now, then, before] = [said, saidBefore, held].map((one) => listOf(piecesAt(one, steps)))
    return !sameContent(now, then) && !sameContent(now, before)
  })
}

function listOf(pieces: readonly { readonly value: Json }[]): Json {
  return pieces.map(({ value }) => value)
}

/** But for the gateway's own members and the order of arrays. */
function sameBut(standard: Standard, one: CanonicalRecord, other: CanonicalRecord): boolean {
  const stamp = { id: '-', version: 1, updated: new Date(0) }
  return sameContent(standard.identity.stamp(one, stamp).value, standard.identity.stamp(other, stamp).value)
}

/** Who may not create or restore a record has it refused, or kept as a proposal as a whole. */
function declineRecord(stage: Stage, edit: Edit, rule: Rule): OperationResult {
  const { kind, id, draft, current, sent, inTransaction } = edit
  const otherwise = rule.otherwise === 'propose' && !inTransaction ? 'propose' : 'refuse'
  const issue = notTheOwner(rule, draft.system, { otherwise, path: rule.path })
  if (otherwise === 'refuse') throw new GatewayError('business-rule', issue.text, { issues: [issue] })
  const record = current ? id : null
  propose(stage, draft, rule, { kind, record, message: '', text: sent.text, elements: null })
  return resultOf('proposed', 'proposed', kind, record, undefined, [issue])
}

function issuesOf({ draft, inTransaction }: Edit, violations: readonly Violation[]): Issue[] {
  const told = violations.map(({ rule, at, path }) => {
    const otherwise = rule.otherwise === 'propose' && inTransaction ? 'refuse' : rule.otherwise
    return { otherwise, issue: notTheOwner(rule, draft.system, { otherwise, path, at }) }
  })
  const refused = told.filter(({ otherwise }) => otherwise === 'refuse').map(({ issue }) => issue)
  if (refused[0]) throw new GatewayError('business-rule', refused[0].text, { issues: refused })
  return told.map(({ issue }) => issue)
}

/** What the system said of others' elements before they were others' stays said while it is what the record has. */
function withEarlier(
  stage: Stage,
  { kind, id, draft }: Edit,
  said: JsonObject,
  foreign: readonly Rule[],
  current: JsonObject,
): JsonObject {
  const earlier = stage
    .statementsOf(kind, id)
    .find(({ system, message, elements }) => system === draft.system && message === '' && elements === null)
  if (!earlier?.text) return said
  const document = parseExactObject(earlier.text)
  for (const { steps } of foreign) {
    const before = piecesAt(document, steps)
    const now = piecesAt(current, steps)
    const inEffect = before.filter((piece) =>
      now.some((one) => one.name === piece.name && sameContent(one.value, piece.value)),
    )
    const names = new Set(inEffect.map(({ name }) => name))
    const others = piecesAt(said, steps).filter(({ name }) => !names.has(name))
    if (inEffect.length > 0) putAt(said, steps, [...others, ...inEffect])
  }
  return said
}

/** One proposal for each rule whose elements were written. */
function proposeElements(stage: Stage, { kind, id, draft, sent }: Edit, violations: readonly Violation[]): boolean {
  const open = violations.filter(({ rule }) => rule.otherwise === 'propose')
  for (const rule of new Set(open.map((violation) => violation.rule))) {
    const paths = new Set(open.filter((one) => one.rule === rule).map(({ path }) => path))
    const elements = writeElements([...paths].map((path) => ({ path, state: 'value', seq: 0 })))
    propose(stage, draft, rule, { kind, record: id, message: '', text: sent.text, elements })
  }
  return open.length > 0
}

function merged(
  stage: Stage,
  { standard, kind, id, draft, current, sent }: Edit,
  document: JsonObject,
  own: string,
  apart: string | null,
  rules: readonly Rule[],
): CanonicalRecord {
  const version = (current?.version ?? 0) + 1
  const others = stage
    .statementsOf(kind, id)
    .filter((statement) => statement.system !== draft.system || statement.message !== '')
  const statement = {
    ...{ kind, id, system: draft.system, message: '', seq: version, text: own, elements: null },
    ...{ apart, complement: null, transfer: draft.id, mapping: null, at: stage.now },
  }
  const content = recompute(standard, kind, [...others, statement], stage.rules(kind, id), document)
  if (sameContent(content, document)) return sent
  const record = stampContent(standard, kind, content, { id, version, updated: stage.now })
  const faults = standard.validate(record)
  if (isValid(faults)) return record
  const clash = clashIssue(kind, rules, record.value)
  throw new GatewayError('business-rule', clash.text, { issues: [clash, ...faults] })
}
