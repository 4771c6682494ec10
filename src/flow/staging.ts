// The records that a batch touches, in memory: loaded at its start, changed operation by operation in order of arrival,
// written at its end. A unit that fails is taken back without a word to the database.

import { derivedRules, sourceOf } from '../authority/derived-rules.ts'
import { type Rule, readyRule } from '../authority/rules.ts'
import type { StoredRecord } from '../records/records.ts'
import type { StoredStatement } from '../records/statements.ts'
import type { Authority } from '../registry/authorities.ts'
import type { Proposal } from '../registry/proposals.ts'
import type { CanonicalRecord, Identifier, JsonObject, Standard } from '../standards/standard.ts'
import {
  type FreshIdentity,
  type IdentityStage,
  type KnownIdentity,
  makeIdentityStage,
  nothingKnown,
} from './identity-stage.ts'
import { statementsOfGroup } from './merged-statements.ts'

/** A version made in this batch. `record` is null for a deletion. */
export interface FreshVersion {
  readonly stored: StoredRecord
  readonly record: CanonicalRecord | null
  readonly standard: Standard
  readonly transfer: string
  readonly system: string
  /** The record was not in the database before this version. */
  readonly isNew: boolean
}

export interface Stage {
  readonly now: Date
  readonly newId: () => string
  /** The standard as it is now: search parameters may have been added since the write came in. */
  readonly present: (standard: Standard) => Standard
  record(kind: string, id: string): StoredRecord | undefined
  /** Takes in a record that was found later, and what is said of it; what the batch has made of it meanwhile stays. */
  learn(record: StoredRecord, statements: readonly StoredStatement[]): void
  /** All that is said of a record, also under those that were merged into it, placed among what is said of itself. */
  statementsOf(kind: string, id: string): readonly StoredStatement[]
  /** The same with this statement, kept under whichever of these records, in the place of its speaker's earlier one. */
  statementsWith(id: string, statement: StoredStatement): readonly StoredStatement[]
  /** What is kept under this very record. */
  keptUnder(kind: string, id: string): readonly StoredStatement[]
  readonly identity: IdentityStage
  /** The live records of this kind that carry the identifier as their own. */
  identified(kind: string, identifier: Identifier): readonly string[]
  /** The rules in force for a kind, and for a record of it those that its being derived makes, which go first. */
  rules(kind: string, id?: string): readonly Rule[]
  putVersion(version: FreshVersion): void
  putStatement(statement: StoredStatement): void
  putProposal(proposal: Proposal): void
  /** Where to come back to when a unit fails. */
  mark(): number
  revert(mark: number): void
  /** What has been staged since the last call, for writing. */
  take(): {
    versions: FreshVersion[]
    statements: StoredStatement[]
    proposals: Proposal[]
    identity: FreshIdentity
  }
}

/** What the batch loaded before its first operation. */
export interface Loaded {
  readonly records: readonly StoredRecord[]
  readonly statements: readonly StoredStatement[]
  readonly identified: readonly {
    readonly kind: string
    readonly system: string
    readonly value: string
    readonly id: string
  }[]
  readonly authorities: readonly Authority[]
  readonly identity?: KnownIdentity
}

export function makeStage(
  loaded: Loaded,
  now: Date,
  newId: () => string,
  present: (standard: Standard) => Standard = (standard) => standard,
): Stage {
  const records = new Map(loaded.records.map((record) => [refOf(record.kind, record.id), record]))
  const statements = new Map<string, Map<string, StoredStatement>>()
  const identified = new Map<string, Set<string>>()
  const rules = new Map<string, Rule[]>()
  for (const rule of loaded.authorities) entryOf(rules, rule.kind, () => []).push(readyRule(rule))
  const journal: (() => void)[] = []
  const identity = makeIdentityStage(loaded.identity ?? nothingKnown, journal)
  let versions: FreshVersion[] = []
  let dirty = new Map<string, StoredStatement>()
  let proposals: Proposal[] = []

  for (const statement of loaded.statements)
    statementsAt(statement.kind, statement.id).set(speakerOf(statement), statement)
  for (const { kind, system, value, id } of loaded.identified) idsOf(kind, { system, value }).add(id)

  function statementsAt(kind: string, id: string): Map<string, StoredStatement> {
    return entryOf(statements, refOf(kind, id), () => new Map<string, StoredStatement>())
  }
  function idsOf(kind: string, { system, value }: Identifier): Set<string> {
    return entryOf(identified, JSON.stringify([kind, system, value]), () => new Set<string>())
  }
  function mergedInto(kind: string) {
    return (id: string) => identity.mergedInto(kind, id)
  }
  function toFold(kind: string, id: string): readonly StoredStatement[] {
    return statementsOfGroup(id, mergedInto(kind), (own) => [...statementsAt(kind, own).values()])
  }
  function set<K, V>(map: Map<K, V>, key: K, value: V): void {
    const before = map.get(key)
    map.set(key, value)
    journal.push(() => (before === undefined ? map.delete(key) : map.set(key, before)))
  }

  return {
    now,
    newId,
    present,
    record: (kind, id) => records.get(refOf(kind, id)),
    learn(record, known) {
      const ref = refOf(record.kind, record.id)
      if (!records.has(ref)) records.set(ref, record)
      const at = statementsAt(record.kind, record.id)
      for (const statement of known) if (!at.has(speakerOf(statement))) at.set(speakerOf(statement), statement)
    },
    identity,
    keptUnder: (kind, id) => [...statementsAt(kind, id).values()],
    statementsOf: toFold,
    statementsWith: (id, statement) =>
      statementsOfGroup(id, mergedInto(statement.kind), (own) => {
        const kept = [...statementsAt(statement.kind, own).values()]
        if (own !== statement.id) return kept
        return [...kept.filter((one) => speakerOf(one) !== speakerOf(statement)), statement]
      }),
    identified: (kind, identifier) =>
      [...idsOf(kind, identifier)].filter((id) => records.get(refOf(kind, id))?.deleted === false),
    rules(kind, id) {
      const made = rules.get(kind) ?? none
      const derived = id === undefined ? none : toFold(kind, id).flatMap(rulesOfStatement)
      return derived.length === 0 ? made : [...derived, ...made]
    },
    putVersion(version) {
      const { kind, id } = version.stored
      set(records, refOf(kind, id), version.stored)
      versions.push(version)
      identity.notice(kind, id, version.record)
      journal.push(() => versions.pop())
      const own = version.record ? version.standard.identity.identifiersOf(version.record).record : []
      for (const identifier of own) {
        const ids = idsOf(kind, identifier)
        if (ids.has(id)) continue
        ids.add(id)
        journal.push(() => ids.delete(id))
      }
    },
    putStatement(statement) {
      set(statementsAt(statement.kind, statement.id), speakerOf(statement), statement)
      set(dirty, JSON.stringify([statement.kind, statement.id, statement.system, statement.message]), statement)
    },
    putProposal(proposal) {
      proposals.push(proposal)
      journal.push(() => proposals.pop())
    },
    mark: () => journal.length,
    revert(mark) {
      while (journal.length > mark) journal.pop()?.()
    },
    take() {
      const taken = { versions, statements: [...dirty.values()], proposals, identity: identity.take() }
      versions = []
      dirty = new Map()
      proposals = []
      journal.length = 0
      return taken
    },
  }
}

const none: readonly Rule[] = []

/** The rules that a statement makes by itself: a bridge's, of what it derived. */
export function rulesOfStatement({ kind, system, message, text, elements }: StoredStatement): Rule[] {
  if (elements === null || sourceOf(message) === undefined) return []
  const paths = (JSON.parse(elements) as [string][]).map(([path]) => path)
  return derivedRules(kind, { system, message, value: JSON.parse(text ?? '{}') as JsonObject, paths })
}

function refOf(kind: string, id: string): string {
  return `${kind}/${id}`
}

function speakerOf(statement: { readonly system: string; readonly message: string }): string {
  return JSON.stringify([statement.system, statement.message])
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  let entry = map.get(key)
  if (entry === undefined) map.set(key, (entry = make()))
  return entry
}
