// Which records a resource may be: the same rules and identifiers by which items are recognised, asked by hand. Nothing
// that the caller's view hides is compared, or found by.

import { hides } from '../access/hidden.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { type AnyRule, identifyingKey, isIdentifying, type MatchRule, matchKeysOf } from '../match/rules.ts'
import { bestScore, type Score } from '../match/score.ts'
import { findByIdentifiers, loadRecords, type RecordRef, type StoredRecord } from '../records/records.ts'
import { findByMatchKeys } from '../registry/match-keys.ts'
import { matchRulesOf } from '../registry/match-rules.ts'
import { mergesAbout, rootIn } from '../registry/merges.ts'
import type { CanonicalRecord, JsonObject, Standard } from '../standards/standard.ts'
import { parsePath } from '../translate/path.ts'
import type { Caller } from './admit.ts'
import { noteSearch, noteShown } from './disclosure.ts'
import { mostCandidates } from './identify.ts'
import { readRule } from './load-identity.ts'
import { readableVersions } from './readable-versions.ts'

export type Grade = 'certain' | 'probable' | 'possible'

/** A record that the resource may be. */
export interface FoundMatch {
  readonly record: StoredRecord
  /** From 0 to 1. */
  readonly score: number
  readonly grade: Grade
}

export interface Matches {
  /** The best first. */
  readonly matches: readonly FoundMatch[]
  /** More records share a key than were compared. */
  readonly isPartial: boolean
}

/**
 * The records that a resource may be. One is certain when it alone carries one of the resource's identifiers, or reaches
 * a rule's `match` and no other its `review`. Throws `business-rule` where the kind has no rules, `unavailable` while
 * its records are being keyed.
 */
export async function matchRecords(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  wanted: CanonicalRecord,
  { certainOnly, count }: { readonly certainOnly: boolean; readonly count: number },
): Promise<Matches> {
  const { kind } = wanted
  const { db } = gateway.database
  const rules = await rulesFor(gateway, kind)
  const hidden = hiddenKeys(caller, kind, rules)
  const keys = matchKeysOf(rules, wanted.value).flatMap((key) => (hidden.has(key.key) ? [] : [{ kind, ...key }]))
  const own = hidesAny(caller, kind, ['identifier']) ? [] : standard.identity.identifiersOf(wanted).record
  const [found, carried] = [
    await findByMatchKeys(db, keys, mostCandidates),
    await findByIdentifiers(
      db,
      own.map((identifier) => ({ kind, identifier })),
    ),
  ]
  noteSearch(caller, standard, [kind], `${kind}/$match`)
  const identifying = found.filter(({ key }) => key.startsWith('='))
  const named = await asRoots(gateway, [...carried, ...identifying])
  const alike = await asRoots(gateway, found)
  const refs = [...new Set([...named, ...alike])].map((id) => ({ kind, id }))
  const scored = rules.filter((rule): rule is MatchRule => !isIdentifying(rule))
  const seen = (await readableVersions(gateway, caller, standard, await loadRecords(db, refs))).flatMap((record) => {
    if (record.deleted) return []
    const score = bestScore(scored, wanted.value, JSON.parse(record.text) as JsonObject)
    return [{ record, score, isNamed: named.has(record.id) }]
  })
  const matches = graded(seen).filter(({ grade }) => !certainOnly || grade === 'certain')
  const shown = matches.slice(0, count)
  noteShown(
    caller,
    standard,
    'search',
    shown.map(({ record }) => record),
  )
  return { matches: shown, isPartial: mostShared(found) > mostCandidates }
}

async function rulesFor({ database }: Pick<Gateway, 'database'>, kind: string): Promise<AnyRule[]> {
  const stored = await matchRulesOf(database.db, [kind])
  if (stored.length === 0) {
    const text = `There are no match rules for ${kind}. Give the workspace some in its section "matching", and apply it.`
    throw new GatewayError('business-rule', text)
  }
  if (stored.every(({ filled }) => filled !== null))
    throw new GatewayError(
      'unavailable',
      `The records of ${kind} are being made ready for its match rules. Try again in a moment.`,
      {
        headers: { 'Retry-After': '5' },
      },
    )
  return stored.filter(({ filled }) => filled === null).map(readRule)
}

/** The keys that are made of hidden elements: being found by one tells of them. */
function hiddenKeys(caller: Caller, kind: string, rules: readonly AnyRule[]): Set<string> {
  const keys = rules.flatMap((rule) =>
    isIdentifying(rule)
      ? [{ key: identifyingKey(rule.name), paths: [rule.identify.path] }]
      : rule.block.map((parts, at) => ({ key: `${rule.name}#${at}`, paths: parts.map(({ path }) => path) })),
  )
  return new Set(keys.filter(({ paths }) => hidesAny(caller, kind, paths)).map(({ key }) => key))
}

function hidesAny(caller: Caller, kind: string, paths: readonly string[]): boolean {
  const hidden = caller.view?.[kind]?.hide ?? []
  return paths.some((path) => hidden.some((element) => hides(element, parsePath(path).steps[0]?.name ?? '')))
}

async function asRoots({ database }: Pick<Gateway, 'database'>, refs: readonly RecordRef[]): Promise<Set<string>> {
  const merges = refs.length === 0 ? [] : await mergesAbout(database.db, refs)
  return new Set(refs.map((ref) => rootIn(merges, ref)))
}

function mostShared(found: readonly { readonly key: string; readonly value: string }[]): number {
  const counts = new Map<string, number>()
  for (const { key, value } of found) counts.set(`${key} ${value}`, (counts.get(`${key} ${value}`) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

function graded(
  seen: readonly { readonly record: StoredRecord; readonly score: Score | undefined; readonly isNamed: boolean }[],
): FoundMatch[] {
  const named = seen.filter(({ isNamed }) => isNamed)
  const near = seen.filter(({ score }) => score && score.verdict !== 'none')
  const found = seen.flatMap(({ record, score, isNamed }): FoundMatch[] => {
    if (isNamed) return [{ record, score: 1, grade: named.length === 1 ? 'certain' : 'probable' }]
    if (!score || score.verdict === 'none') return []
    if (score.verdict === 'review') return [{ record, score: score.score, grade: 'possible' }]
    const isAlone = near.length === 1 && named.length === 0
    return [{ record, score: score.score, grade: isAlone ? 'certain' : 'probable' }]
  })
  return found.sort((one, other) => other.score - one.score || (one.record.id < other.record.id ? -1 : 1))
}
