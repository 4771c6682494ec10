// A match rule: which elements of two records of a kind are compared, how, and what each comparison weighs.

import { fault, GatewayError, type Issue } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import type { JsonObject } from '../standards/standard.ts'
import { parsePath } from '../translate/path.ts'
import { type Normaliser, normalise } from './normalise.ts'
import { valuesAt } from './values.ts'

/** One comparison. Weights are points: what is added when the values agree, differ, or are absent on a side. */
export interface Comparison {
  readonly path: string
  readonly as: Normaliser
  readonly agree: number
  /** Usually below zero. Default: 0. */
  readonly differ?: number
  /** Default: 0. */
  readonly absent?: number
}

/** A part of a key: records that share all parts of one key are compared. */
export interface KeyPart {
  readonly path: string
  readonly as: Normaliser
  /** Only so many characters of it. */
  readonly first?: number
}

/** A rule as the workspace states it. */
export interface MatchDefinition {
  readonly kind: string
  /** From this score on two records are the same, if no other one may be. Scores are from 0 to 1. */
  readonly match: number
  /** From this score on they may be the same, and a person decides. */
  readonly review: number
  /** The calling code of phone numbers that have none, `+49`. */
  readonly country?: string
  readonly compare: readonly Comparison[]
  readonly block: readonly (readonly KeyPart[])[]
}

/** A value that names a record of the kind as an identifier does, for example its e-mail address at work. */
export interface IdentifyingDefinition {
  readonly kind: string
  readonly identify: { readonly path: string; readonly as: Normaliser }
  readonly country?: string
}

/** A rule with its name. */
export interface MatchRule extends MatchDefinition {
  readonly name: string
}

export interface IdentifyingRule extends IdentifyingDefinition {
  readonly name: string
}

export type AnyRule = MatchRule | IdentifyingRule

/** A value by which records of a kind are looked up. */
export interface MatchKey {
  /** Whose value it is: `<rule>#<position of the key>`, or `=<rule>` for a value that identifies. */
  readonly key: string
  readonly value: string
}

const longestKey = 256

// A record whose lists make more than this many combinations is found by the first of them.
const mostKeys = 8

/** The keys of a record by the rules of its kind, each once. A key of which a part is missing is none. */
export function matchKeysOf(rules: readonly AnyRule[], record: JsonObject): MatchKey[] {
  const found = new Map<string, MatchKey>()
  const add = (key: string, value: string) => found.set(`${key} ${value}`, { key, value })
  for (const rule of rules) {
    if (isIdentifying(rule)) {
      for (const value of combine([rule.identify], record, rule.country)) add(identifyingKey(rule.name), value)
    } else
      for (const [at, parts] of rule.block.entries())
        for (const value of combine(parts, record, rule.country)) add(`${rule.name}#${at}`, value)
  }
  return [...found.values()]
}

export function isIdentifying<T extends MatchDefinition | IdentifyingDefinition>(
  rule: T,
): rule is Extract<T, { readonly identify: unknown }> {
  return 'identify' in rule
}

/** The name under which the values of an identifying rule are kept. */
export function identifyingKey(rule: string): string {
  return `=${rule}`
}

function combine(parts: readonly KeyPart[], record: JsonObject, country: string | undefined): string[] {
  let combined = ['']
  for (const { path, as, first } of parts) {
    const texts = valuesAt(record, path).flatMap((value) => normalise(as, value, digits(country)) ?? [])
    const values = [...new Set(texts.map((text) => (first === undefined ? text : [...text].slice(0, first).join(''))))]
    combined = combined
      .flatMap((head) => values.map((value) => `${head}${head === '' ? '' : '|'}${value}`))
      .slice(0, mostKeys)
  }
  // Longer ones are found by their beginning, and compared then.
  return [...new Set(combined.map((value) => value.slice(0, longestKey)))]
}

/** The calling code in digits. */
export function digits(country: string | undefined): string | undefined {
  return country?.replace(/\D+/g, '')
}

/** What is wrong with a rule beyond its shape; `path` into the rule. */
export function checkMatchRule(rule: MatchDefinition | IdentifyingDefinition): Issue[] {
  const issues: Issue[] = []
  const checkPath = (path: string, at: string) => {
    try {
      parsePath(path)
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error
      issues.push(fault('path-syntax', at, error.message))
    }
  }
  if (isIdentifying(rule)) {
    checkPath(rule.identify.path, '/identify/path')
    return issues
  }
  for (const [at, { path }] of rule.compare.entries()) checkPath(path, pointer('compare', at, 'path'))
  for (const [at, parts] of rule.block.entries())
    for (const [part, { path }] of parts.entries()) checkPath(path, pointer('block', at, part, 'path'))
  if (rule.review > rule.match) {
    const text = 'Between `review` and `match` a person decides, so `review` cannot be the higher one.'
    issues.push(fault('threshold', '/review', text))
  }
  const whole = rule.compare.reduce((sum, { agree }) => sum + agree, 0)
  if (whole <= 0)
    issues.push(fault('weight', '/compare', 'No comparison weighs anything when it agrees, so there is no score.'))
  return issues
}
