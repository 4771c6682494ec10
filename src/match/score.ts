// How alike two records are, by a rule: a sum of weights that everybody can add up again.

import type { JsonObject } from '../standards/standard.ts'
import { normalise } from './normalise.ts'
import { type Comparison, digits, type MatchRule } from './rules.ts'
import { valuesAt } from './values.ts'

export type Result = 'agree' | 'differ' | 'absent'

/** One comparison that was made: what both sides say, the same as they were compared, and what it weighed. */
export interface Compared {
  readonly path: string
  readonly as: Comparison['as']
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
  readonly result: Result
  readonly weight: number
}

export interface Score {
  readonly rule: string
  /** The sum of the weights as a part of what full agreement would weigh: from 0 to 1, three digits. */
  readonly score: number
  readonly verdict: 'match' | 'review' | 'none'
  readonly comparisons: readonly Compared[]
}

/** Holds a record (theirs) against what an item or a resource says (ours). */
export function scoreBy(rule: MatchRule, ours: JsonObject, theirs: JsonObject): Score {
  const country = digits(rule.country)
  const comparisons = rule.compare.map((comparison) => compare(comparison, ours, theirs, country))
  const whole = rule.compare.reduce((sum, { agree }) => sum + agree, 0)
  const sum = comparisons.reduce((total, { weight }) => total + weight, 0)
  const score = whole <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, sum / whole)) * 1000) / 1000
  return { rule: rule.name, score, verdict: verdictOf(rule, score), comparisons }
}

function verdictOf({ match, review }: MatchRule, score: number): Score['verdict'] {
  if (score >= match) return 'match'
  return score >= review ? 'review' : 'none'
}

function compare(comparison: Comparison, one: JsonObject, other: JsonObject, country: string | undefined): Compared {
  const { path, as, agree, differ = 0, absent = 0 } = comparison
  const ours = valuesAt(one, path)
  const theirs = valuesAt(other, path)
  const read = (values: readonly string[]) => values.flatMap((value) => normalise(as, value, country) ?? [])
  const result = resultOf(as, read(ours), read(theirs))
  return { path, as, ours, theirs, result, weight: { agree, differ, absent }[result] }
}

/** One value in common is enough: a person may have several numbers, of which two systems know one each. */
function resultOf(as: Comparison['as'], ours: readonly string[], theirs: readonly string[]): Result {
  if (ours.length === 0 || theirs.length === 0) return 'absent'
  if (ours.some((value) => theirs.includes(value))) return 'agree'
  // 1980 says nothing against 1980-05-12, and nothing for it either.
  const open = as === 'date' && ours.some((value) => theirs.some((their) => startsAlike(value, their)))
  return open ? 'absent' : 'differ'
}

function startsAlike(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

/** The best of the scores that rules give, the first rule of those that give it. */
export function bestScore(rules: readonly MatchRule[], ours: JsonObject, theirs: JsonObject): Score | undefined {
  let best: Score | undefined
  for (const rule of rules) {
    const score = scoreBy(rule, ours, theirs)
    const isBetter =
      !best || rankOf(score) > rankOf(best) || (rankOf(score) === rankOf(best) && score.score > best.score)
    if (isBetter) best = score
  }
  return best
}

function rankOf({ verdict }: Score): number {
  return { none: 0, review: 1, match: 2 }[verdict]
}
