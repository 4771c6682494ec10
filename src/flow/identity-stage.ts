// What a batch knows, and decides, of who is who: links of the crosswalk, merges, keys of match rules, reviews. A part of
// the stage, and taken back with it.

import { type AnyRule, type MatchKey, matchKeysOf } from '../match/rules.ts'
import type { Link, NewLink } from '../registry/crosswalk.ts'
import type { WantedKey } from '../registry/match-keys.ts'
import type { Merge, NewMerge, Unmerge } from '../registry/merges.ts'
import type { Decision, KnownReview, NewReview } from '../registry/reviews.ts'
import { type MergeLinks, withMergeLinks } from '../standards/merge-links.ts'
import type { CanonicalRecord, Identifier } from '../standards/standard.ts'

/** What was loaded of it. */
export interface KnownIdentity {
  readonly links: readonly Link[]
  readonly merges: readonly Merge[]
  /** Records that were merged once and are no longer. */
  readonly undone: readonly Pick<Merge, 'kind' | 'merged' | 'survivor'>[]
  /** The rules by which records of each kind are keyed. */
  readonly rules: ReadonlyMap<string, readonly AnyRule[]>
  readonly found: readonly (WantedKey & { readonly id: string })[]
  readonly reviews: readonly KnownReview[]
  /** Of the reviews that are decided on, those that are open. */
  readonly open: readonly string[]
}

export const nothingKnown: KnownIdentity = {
  links: [],
  merges: [],
  undone: [],
  rules: new Map(),
  found: [],
  reviews: [],
  open: [],
}

/** What is to be written of it. */
export interface FreshIdentity {
  readonly links: readonly NewLink[]
  readonly merges: readonly NewMerge[]
  readonly unmerges: readonly Unmerge[]
  readonly reviews: readonly NewReview[]
  readonly decisions: readonly Decision[]
}

export interface IdentityStage {
  /** The links in force of an identifier. */
  links(kind: string, identifier: Identifier): readonly Link[]
  /** The links in force that lead to a record. */
  linksTo(kind: string, record: string): readonly Link[]
  putLink(link: NewLink): void
  /** The merge by which a record is another one. */
  mergeOf(kind: string, id: string): Merge | undefined
  /** The merges of others into a record. */
  mergedInto(kind: string, id: string): readonly Merge[]
  /** Takes in merges that were found later. */
  learn(merges: readonly Merge[]): void
  /** The record that stands for this one: itself, unless it was merged. */
  rootOf(kind: string, id: string): string
  putMerge(merge: NewMerge): void
  endMerge(merge: Merge, unmerge: Unmerge): void
  /** The record with what its merges make of it. */
  withLinks(record: CanonicalRecord, id: string): CanonicalRecord
  /** The rules by which records of a kind are keyed. */
  rules(kind: string): readonly AnyRule[]
  /** Records that share a key, by key; those that the batch made too. */
  found(kind: string, key: MatchKey): readonly string[]
  /** Takes in what a version that was staged is found by. */
  notice(kind: string, id: string, record: CanonicalRecord | null): void
  reviewAbout(subject: string): readonly KnownReview[]
  putReview(review: NewReview): void
  /** Whether a review that is decided on is open. */
  isOpen(review: string): boolean
  closeReview(decision: Decision): void
  take(): FreshIdentity
}

/** `journal` takes what takes each change back. */
export function makeIdentityStage(known: KnownIdentity, journal: (() => void)[]): IdentityStage {
  const links = new Map<string, Map<string, Link>>()
  const merges = new Map<string, Merge>()
  const into = new Map<string, Map<string, Merge>>()
  const found = new Map<string, Set<string>>()
  const reviews = new Map<string, KnownReview[]>()
  const undone = [...known.undone]
  const ended = new Set<string>()
  const toDecide = new Set(known.open)
  let fresh = empty()

  for (const link of known.links) entryOf(links, identifierOf(link.kind, link)).set(link.type, link)
  for (const merge of known.merges) open(merge)
  for (const { kind, key, value, id } of known.found) keyed(kind, { key, value }).add(id)
  for (const review of known.reviews) reviews.set(review.subject, [...(reviews.get(review.subject) ?? []), review])

  function open(merge: Merge): void {
    merges.set(refOf(merge.kind, merge.merged), merge)
    entryOf(into, refOf(merge.kind, merge.survivor)).set(merge.merged, merge)
  }
  function close(merge: Merge): void {
    merges.delete(refOf(merge.kind, merge.merged))
    into.get(refOf(merge.kind, merge.survivor))?.delete(merge.merged)
  }
  function keyed(kind: string, { key, value }: MatchKey): Set<string> {
    const name = JSON.stringify([kind, key, value])
    let ids = found.get(name)
    if (!ids) found.set(name, (ids = new Set()))
    return ids
  }
  function push<T>(list: T[], item: T): void {
    list.push(item)
    journal.push(() => list.pop())
  }
  const mergedInto = (kind: string, id: string) => [...(into.get(refOf(kind, id))?.values() ?? [])]

  return {
    links: (kind, identifier) => [...(links.get(identifierOf(kind, identifier))?.values() ?? [])],
    linksTo: (kind, record) =>
      [...links.values()].flatMap((types) =>
        [...types.values()].filter((link) => link.kind === kind && link.record === record),
      ),
    putLink(link) {
      const types = entryOf(links, identifierOf(link.kind, link))
      const before = types.get(link.type)
      types.set(link.type, link)
      journal.push(() => (before ? types.set(link.type, before) : types.delete(link.type)))
      push(fresh.links, link)
    },
    mergeOf: (kind, id) => merges.get(refOf(kind, id)),
    mergedInto,
    learn(later) {
      for (const merge of later) if (!merges.has(refOf(merge.kind, merge.merged)) && !ended.has(merge.id)) open(merge)
    },
    rootOf(kind, id) {
      let at = id
      for (let merge = merges.get(refOf(kind, at)); merge; merge = merges.get(refOf(kind, at))) at = merge.survivor
      return at
    },
    putMerge(merge) {
      open(merge)
      journal.push(() => close(merge))
      push(fresh.merges, merge)
    },
    endMerge(merge, unmerge) {
      close(merge)
      ended.add(merge.id)
      journal.push(() => {
        open(merge)
        ended.delete(merge.id)
      })
      push(undone, merge)
      push(fresh.unmerges, unmerge)
    },
    withLinks(record, id) {
      const { kind } = record
      const merge = merges.get(refOf(kind, id))
      const replaces = mergedInto(kind, id).map(({ merged }) => merged)
      const apart = undone.flatMap((one) => {
        if (one.kind !== kind || (one.merged !== id && one.survivor !== id)) return []
        return [one.merged === id ? one.survivor : one.merged]
      })
      if (!merge && replaces.length === 0 && apart.length === 0) return record
      const mine: MergeLinks = { replaces, undone: apart, ...(merge ? { replacedBy: merge.survivor } : {}) }
      return withMergeLinks(record, mine)
    },
    rules: (kind) => known.rules.get(kind) ?? none,
    found: (kind, key) => [...(found.get(JSON.stringify([kind, key.key, key.value])) ?? [])],
    notice(kind, id, record) {
      const rules = known.rules.get(kind)
      if (!rules || !record || merges.has(refOf(kind, id))) return
      for (const key of matchKeysOf(rules, record.value)) {
        const ids = keyed(kind, key)
        if (ids.has(id)) continue
        ids.add(id)
        journal.push(() => ids.delete(id))
      }
    },
    reviewAbout: (subject) => reviews.get(subject) ?? [],
    putReview(review) {
      const { id, subject, digest } = review
      const before = reviews.get(subject) ?? []
      if (!before.some((one) => one.state === 'open')) {
        reviews.set(subject, [...before, { id, subject, digest, state: 'open', decisionReason: null }])
        journal.push(() => reviews.set(subject, before))
      }
      push(fresh.reviews, review)
    },
    isOpen: (review) => toDecide.has(review),
    closeReview(decision) {
      toDecide.delete(decision.id)
      journal.push(() => toDecide.add(decision.id))
      push(fresh.decisions, decision)
    },
    take() {
      const taken = fresh
      fresh = empty()
      return taken
    },
  }
}

interface Filling {
  readonly links: NewLink[]
  readonly merges: NewMerge[]
  readonly unmerges: Unmerge[]
  readonly reviews: NewReview[]
  readonly decisions: Decision[]
}

function empty(): Filling {
  return { links: [], merges: [], unmerges: [], reviews: [], decisions: [] }
}

const none: readonly AnyRule[] = []

function refOf(kind: string, id: string): string {
  return `${kind}/${id}`
}

function identifierOf(kind: string, { system, value }: Identifier): string {
  return JSON.stringify([kind, system, value])
}

function entryOf<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let entry = map.get(key)
  if (!entry) map.set(key, (entry = new Map()))
  return entry
}
