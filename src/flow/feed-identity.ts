// How a feed wants the records of its items to be recognised: which of an item's identifiers count, in which order, which
// values identify as well, and which rules are asked where none of them does.

import type { Db } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { normalise } from '../match/normalise.ts'
import { type AnyRule, digits, identifyingKey, isIdentifying, type MatchRule, matchKeysOf } from '../match/rules.ts'
import { valuesAt } from '../match/values.ts'
import type { Feed } from '../registry/feeds.ts'
import { loadMatchRules } from '../registry/match-rules.ts'
import type { JsonObject } from '../standards/standard.ts'
import type { TranslatedItem } from '../translate/translation.ts'
import { typeOf } from './identifier-type.ts'
import { readRule } from './load-identity.ts'
import type { IdentityStep, ItemIdentity } from './submission.ts'

/** One of the things that may name a record, as a contract lists them. */
export type IdentityEntry =
  | 'own-id'
  | { readonly system: string }
  | { readonly type: string; readonly system?: string }
  | { readonly value: string }

/** The member `identity` of a feed's contract. */
export interface FeedIdentity {
  /** In this order; default: the own id, then every other identifier that the mapping says names the record. */
  readonly match?: readonly IdentityEntry[]
  /** Names of match rules. */
  readonly rules?: readonly string[]
}

/** By what the item's record is recognised; undefined where the contract does not say, and its identifiers decide. */
export function identityOf(
  { contract }: Feed,
  rules: readonly AnyRule[],
  item: TranslatedItem,
): ItemIdentity | undefined {
  const identity = contract.identity as FeedIdentity | undefined
  if (identity === undefined) return undefined
  const value = item.record?.value ?? {}
  const ofKind = rules.filter((rule) => rule.kind === item.kind)
  const steps = stepsOf(identity.match, ofKind, item, value)
  const scored = ofKind.filter((rule): rule is MatchRule => !isIdentifying(rule) && isNamed(identity, rule.name))
  const keys = [...matchKeysOf(scored, value), ...steps.flatMap(({ key }) => key ?? [])]
  return { steps, rules: scored, keys }
}

function isNamed({ rules = [] }: FeedIdentity, name: string): boolean {
  return rules.includes(name)
}

function stepsOf(
  entries: FeedIdentity['match'],
  rules: readonly AnyRule[],
  item: TranslatedItem,
  value: JsonObject,
): IdentityStep[] {
  const typed = item.identifiers.map((identifier, at) => {
    return { identifier, type: typeOf(value, identifier), isOwn: at === 0 }
  })
  if (entries === undefined) return typed
  const found = entries.flatMap((entry): IdentityStep[] => {
    if (entry === 'own-id') return typed.slice(0, 1)
    if ('value' in entry) return rules.flatMap((rule) => (rule.name === entry.value ? valueSteps(rule, value) : []))
    return typed.filter(({ identifier, type }) => {
      const isOfType = !('type' in entry) || entry.type === type
      return isOfType && (entry.system === undefined || entry.system === identifier.system)
    })
  })
  return [...new Map(found.map((step) => [JSON.stringify([step.type, step.identifier]), step])).values()]
}

function valueSteps(rule: AnyRule, value: JsonObject): IdentityStep[] {
  if (!isIdentifying(rule)) return []
  const { path, as } = rule.identify
  const texts = valuesAt(value, path).flatMap((text) => normalise(as, text, digits(rule.country)) ?? [])
  const key = identifyingKey(rule.name)
  return [...new Set(texts)].map((text) => ({
    identifier: { system: '', value: text },
    type: key,
    isOwn: false,
    key: { key, value: text },
  }))
}

// A change made by another process is seen after this time at the latest, one made here at once.
const secondsKept = 2
const remembered = new WeakMap<Db, { readonly until: number; readonly rules: Promise<readonly AnyRule[]> }>()

/** The match rules by which records are found: those whose keys are complete. */
export function matchRulesInForce({ database, now }: Pick<Gateway, 'database' | 'now'>): Promise<readonly AnyRule[]> {
  const known = remembered.get(database.db)
  const time = now().getTime()
  if (known && known.until > time) return known.rules
  const rules = loadMatchRules(database.db).then((stored) =>
    stored.filter(({ filled }) => filled === null).map(readRule),
  )
  remembered.set(database.db, { until: time + secondsKept * 1000, rules })
  rules.catch(() => remembered.delete(database.db))
  return rules
}

/** To be called when match rules were changed, or are complete. */
export function forgetMatchRules({ database }: Pick<Gateway, 'database'>): void {
  remembered.delete(database.db)
}
