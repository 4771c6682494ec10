// What a batch loads of who is who before it decides: first what its identifiers are known to be, then what those found,
// and for items that none found the records worth comparing, in one query for the batch.

import type { Db } from '../db/database.ts'
import type { AnyRule } from '../match/rules.ts'
import type { RecordRef } from '../records/records.ts'
import { findLinks, type Link, linksTo } from '../registry/crosswalk.ts'
import { findByMatchKeys } from '../registry/match-keys.ts'
import { matchRulesOf, type StoredMatchRule } from '../registry/match-rules.ts'
import { mergesAbout, unmergedAbout, withMerges } from '../registry/merges.ts'
import { openAmong, reviewsAbout } from '../registry/reviews.ts'
import { identifiersOf, mostCandidates, stepsOf, subjectOf } from './identify.ts'
import type { KnownIdentity } from './identity-stage.ts'
import type { Operation, StateOperation, Unit } from './submission.ts'

/** The identifiers by which a batch's records may be found. */
export function wantedIdentifiers(operations: readonly Operation[]) {
  return operations.flatMap((operation) => {
    if (operation.type !== 'state') return []
    const steps = stepsOf(operation).filter((step) => step.key === undefined)
    return steps.map(({ identifier }) => ({ kind: operation.item.kind, identifier }))
  })
}

/** What was found of a batch's identifiers. */
export interface FirstKnown {
  readonly links: readonly Link[]
  readonly rules: readonly StoredMatchRule[]
  /** The kinds of which records are, or were, merged. */
  readonly merging: ReadonlySet<string>
  /** Of the reviews that are decided on, those that are open. */
  readonly open: readonly string[]
}

export async function loadFirst(
  trx: Db,
  operations: readonly Operation[],
  kinds: readonly string[],
): Promise<FirstKnown> {
  const states = operations.filter((operation) => operation.type === 'state')
  const ending = operations.flatMap((one) => (one.type === 'merge' ? [{ kind: one.kind, id: one.id }] : []))
  const decided = states.flatMap((state) => state.decided?.review?.id ?? [])
  const [links, led, rules, merging, open] = await Promise.all([
    findLinks(
      trx,
      states.flatMap((state) => identifiersOf(state).map((one) => ({ kind: state.item.kind, ...one }))),
    ),
    linksTo(trx, ending),
    matchRulesOf(trx, kinds),
    withMerges(trx, kinds),
    openAmong(trx, decided),
  ])
  return { links: [...links, ...led], rules, merging, open }
}

/** What is known by the end, and the records that it is about: merged ones with those that they were merged with. */
export interface AllKnown {
  readonly identity: KnownIdentity
  /** All records that the batch may touch. */
  readonly refs: readonly RecordRef[]
  /** Those of them that are computed from what is said. */
  readonly spoken: readonly RecordRef[]
}

export async function loadRest(
  trx: Db,
  units: readonly Unit[],
  first: FirstKnown,
  carried: readonly (RecordRef & { readonly system: string; readonly value: string })[],
  refs: readonly RecordRef[],
): Promise<AllKnown> {
  const open = openItems(units, first.links, carried)
  const keys = open.flatMap((state) => (state.identity?.keys ?? []).map((key) => ({ kind: state.item.kind, ...key })))
  const [found, reviews] =
    open.length === 0
      ? [[], []]
      : await Promise.all([findByMatchKeys(trx, keys, mostCandidates), reviewsAbout(trx, open.map(subjectOf))])
  const linked = first.links.map(({ kind, record }) => ({ kind, id: record }))
  const chosen = units.flatMap(({ operations }) =>
    operations.flatMap((one) =>
      one.type === 'state' && one.decided?.record ? [{ kind: one.item.kind, id: one.decided.record }] : [],
    ),
  )
  const named = [...refs, ...carried, ...linked, ...found, ...chosen]
  const merging = named.filter(({ kind }) => first.merging.has(kind)).map(({ kind, id }) => ({ kind, id }))
  const [merges, undone] =
    merging.length === 0 ? [[], []] : await Promise.all([mergesAbout(trx, merging), unmergedAbout(trx, merging)])
  const group = merges.flatMap(({ kind, merged, survivor }) => [
    { kind, id: merged },
    { kind, id: survivor },
  ])
  const identity = {
    links: first.links,
    merges,
    undone,
    rules: rulesByKind(first.rules),
    found,
    reviews,
    open: first.open,
  }
  return {
    identity,
    refs: distinct([...named, ...group]),
    spoken: distinct([...carried, ...linked, ...found, ...chosen, ...group]),
  }
}

/** The items that may have to be compared, or asked about: no identifier, or more than one record, says who they are. */
function openItems(
  units: readonly Unit[],
  links: readonly Link[],
  carried: readonly (RecordRef & { readonly system: string; readonly value: string })[],
): StateOperation[] {
  const known = new Map<string, Set<string>>()
  const note = (kind: string, system: string, value: string, id: string) => {
    const name = JSON.stringify([kind, system, value])
    known.set(name, (known.get(name) ?? new Set()).add(id))
  }
  for (const { kind, system, value, record } of links) note(kind, system, value, record)
  for (const { kind, system, value, id } of carried) note(kind, system, value, id)
  const states = units.flatMap(({ operations }) => operations.filter((operation) => operation.type === 'state'))
  return states.filter((state) => {
    const ids = identifiersOf(state).flatMap(({ system, value }) => [
      ...(known.get(JSON.stringify([state.item.kind, system, value])) ?? []),
    ])
    const count = new Set(ids).size
    return count > 1 || (count === 0 && (state.identity?.keys.length ?? 0) > 0)
  })
}

/** The rules of each kind that is keyed by any. */
export function rulesByKind(rules: readonly StoredMatchRule[]): Map<string, AnyRule[]> {
  const byKind = new Map<string, AnyRule[]>()
  for (const rule of rules) byKind.set(rule.kind, [...(byKind.get(rule.kind) ?? []), readRule(rule)])
  return byKind
}

/** A stored rule as it is applied. */
export function readRule({ id, kind, definition }: Pick<StoredMatchRule, 'id' | 'kind' | 'definition'>): AnyRule {
  return { ...definition, kind, name: id } as unknown as AnyRule
}

function distinct(refs: readonly RecordRef[]): RecordRef[] {
  return [...new Map(refs.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }])).values()]
}
