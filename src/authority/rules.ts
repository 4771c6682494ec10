// Which rule speaks for an element of a record: the one with the longest path, then the one with more conditions in its
// scope. Two rules that could meet on a tie are no pair: it is said so when they are made, with a record that shows it.

import { fault, GatewayError } from '../errors.ts'
import type { Authority } from '../registry/authorities.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { getAt, setAt } from '../translate/elements.ts'
import { type Condition, type Path, parsePath, type Step } from '../translate/path.ts'
import { belongsTo, piecesAt } from './regions.ts'

/** The path of a rule about the record itself: who may create, end and restore it. */
export const recordPath = '$record'

/** A rule made ready to be applied. */
export interface Rule extends Authority {
  /** Steps of its path; none for the whole record, and for `$record`. */
  readonly steps: readonly Step[]
  readonly conditions: readonly ScopeCondition[]
}

/** What a scope asks of a record: a value at a path, in whatever member of the arrays on the way. */
export interface ScopeCondition {
  readonly steps: readonly Step[]
  readonly value: string
}

const ready = new WeakMap<Authority, Rule>()

/** Reads a rule's path and scope. Throws GatewayError('invalid'), naming what cannot be read. */
export function readyRule(rule: Authority): Rule {
  let made = ready.get(rule)
  if (made === undefined) {
    made = { ...rule, steps: stepsOf(rule.path), conditions: readScope(rule.scope) }
    ready.set(rule, made)
  }
  return made
}

/** The steps of a rule's path; a choice is written `deceased[x]`. Positions are refused: they name no member for good. */
export function stepsOf(path: string): readonly Step[] {
  if (path === '' || path === recordPath) return []
  const { steps } = parsePath(path.replace(/(^|\.)([A-Za-z]+)\[x\]$/, '$1"$2[x]"'))
  if (steps.some((step) => step.index !== undefined))
    throw refusePath(path, 'Pick array members by what is in them, as in telecom[system=email]; positions change.')
  return steps
}

/** Conditions as `path=value`, joined by ` and `: `managingOrganization.reference=Organization/7 and meta.tag.code=clinic`. */
export function readScope(scope: string): readonly ScopeCondition[] {
  if (scope === '') return []
  return scope.split(' and ').map((part) => {
    const text = part.trim()
    const middle = splitAt(text)
    if (middle < 1 || middle === text.length - 1)
      throw refusePath(text, 'A scope is a list of path=value joined by " and ".')
    return { steps: parsePath(text.slice(0, middle)).steps, value: text.slice(middle + 1) }
  })
}

/** The first `=` outside brackets and quotes. */
function splitAt(text: string): number {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') quoted = !quoted
    else if (!quoted && char === '[') depth += 1
    else if (!quoted && char === ']') depth -= 1
    else if (!quoted && depth === 0 && char === '=') return at
  }
  return -1
}

function refusePath(path: string, cure: string): GatewayError {
  const text = `"${path}" cannot be used in a rule. ${cure}`
  return new GatewayError('invalid', text, { issues: [fault('path-syntax', '', text)] })
}

/** Those of the rules whose scope the record meets, the most particular first. */
export function rulesFor(rules: readonly Rule[], record: JsonObject): readonly Rule[] {
  const kept = rules.filter((rule) => rule.conditions.every((condition) => holds(record, condition)))
  return kept.sort(compareRules)
}

/** Sorts the more particular rule first. */
export function compareRules(one: Rule, other: Rule): number {
  return weightOf(other) - weightOf(one) || other.conditions.length - one.conditions.length
}

/** How far into the record a rule's path goes: its steps, each condition of a predicate counting as one. */
export function weightOf({ path, steps }: Rule): number {
  if (path === recordPath) return 1_000_000
  return steps.reduce((sum, { where }) => sum + (where?.length ?? 1), 0)
}

/** Whether the record, its arrays seen through, has the value that a condition asks for. */
export function holds(record: JsonObject, { steps, value }: ScopeCondition): boolean {
  let nodes: (Json | undefined)[] = [record]
  for (const step of steps) {
    if (step.name !== undefined)
      nodes = nodes.flatMap(openLists).flatMap((node) => [(node as Record<string, Json> | null)?.[step.name]])
    else
      nodes = nodes.flatMap((node) =>
        piecesAt({ list: node as Json }, [{ name: 'list' }, step]).map((one) => one.value),
      )
    nodes = nodes.filter((node) => node !== undefined && node !== null)
  }
  return nodes.flatMap(openLists).some((node) => typeof node !== 'object' && String(node) === value)
}

function openLists(node: Json | undefined): (Json | undefined)[] {
  return Array.isArray(node) ? (node as (Json | undefined)[]) : [node]
}

/** The owner first, then who speaks when the owner is silent; everybody else is last. */
export function rankOf({ owner, fallback }: Authority, system: string): number {
  if (system === owner) return 0
  const at = fallback.indexOf(system)
  return at < 0 ? fallback.length + 1 : at + 1
}

/** Whether what a system says of the rule's element counts. */
export function mayState(rule: Authority, system: string): boolean {
  return rule.owner === system || rule.otherwise === 'flag' || rule.fallback.includes(system)
}

/** The rule about the record itself, of those that apply: its own, else the one about the whole record. */
export function ruleOfRecord(rules: readonly Rule[]): Rule | undefined {
  return rules.find(({ path }) => path === recordPath) ?? rules.find(({ path }) => path === '')
}

/** The steps of a scope's condition with the position 0 after each list that the kind has on the way. */
export type WayThrough = (kind: string, steps: readonly Step[]) => readonly Step[]

/** Two rules that could meet on a tie, with a record on which they do; undefined for a proper pair. */
export function tieOf(one: Rule, other: Rule, through: WayThrough = (_kind, steps) => steps): JsonObject | undefined {
  if (one.kind !== other.kind || (one.path === recordPath) !== (other.path === recordPath)) return undefined
  if (compareRules(one, other) !== 0 || !stepsMeet(one.steps, other.steps)) return undefined
  const [ours, theirs] = [one, other].map(({ kind, conditions }) =>
    conditions.map(({ steps, value }) => ({ steps: through(kind, steps), value })),
  ) as [ScopeCondition[], ScopeCondition[]]
  if (ours.some((a) => theirs.some((b) => contradict(a, b)))) return undefined
  const record: JsonObject = {}
  try {
    for (const { steps } of [one, other])
      putMet(record, steps.slice(0, steps.findLastIndex(({ where }) => where !== undefined) + 1))
    for (const { steps, value } of [...ours, ...theirs]) putMet(record, steps, value, freeMember(record, steps, value))
    for (const { steps } of [one, other])
      if (steps.length > 0 && getAt(record, pathOf(placedIn(steps))) === undefined) putMet(record, steps)
  } catch {
    // The two ask for different shapes in one place, so no record has both.
    return undefined
  }
  return record
}

/** Whether the paths lead to one element, as far as they both go. */
function stepsMeet(one: readonly Step[], other: readonly Step[]): boolean {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at += 1) {
    const a = one[at] as Step
    const b = other[at] as Step
    if (a.name !== undefined || b.name !== undefined) {
      if (a.name === undefined || b.name === undefined) return false
      const same = a.name === b.name || belongsTo(a.name, b.name) || belongsTo(b.name, a.name)
      if (!same) return false
    } else if (a.where?.some((asked) => b.where?.some((also) => differ(asked, also)))) return false
  }
  return true
}

function differ(one: Condition, other: Condition): boolean {
  return one.names.join('.') === other.names.join('.') && one.value !== other.value
}

/** Only a value that a record has once can tell two scopes apart; a tag may be both. */
function contradict(one: ScopeCondition, other: ScopeCondition): boolean {
  const path = (steps: readonly Step[]) => steps.map((step) => step.name ?? '[]').join('.')
  const repeats = one.steps.some(isListed)
  return !repeats && path(one.steps) === path(other.steps) && one.value !== other.value
}

function isListed({ name }: Step): boolean {
  return name === undefined
}

/** The first member of the first list on the way that has no other value where this one goes. */
function freeMember(record: JsonObject, steps: readonly Step[], value: Json): number {
  const first = steps.findIndex(isListed)
  if (first < 0) return 0
  const isFree = (path: readonly Step[], wanted: Json) => {
    const there = getAt(record, pathOf(path))
    return there === undefined || there === wanted
  }
  for (let member = 0; ; member += 1) {
    const placed = placedIn(steps, member)
    const asked = steps.flatMap(({ where = [] }, at) =>
      where.map(({ names, value: said }) => ({ path: [...placed.slice(0, at + 1), ...names.map(named)], said })),
    )
    if (isFree(placed, value) && asked.every(({ path, said }) => isFree(path, said))) return member
  }
}

function named(name: string): Step {
  return { name }
}

function pathOf(steps: readonly Step[]): Path {
  return { text: 'rule', steps, indexed: true }
}

/** The steps with positions in place of predicates: `member` in the first list, 0 in those below. */
function placedIn(steps: readonly Step[], member = 0): readonly Step[] {
  const first = steps.findIndex(isListed)
  return steps.map((step, at) => (isListed(step) ? { index: at === first ? member : 0 } : step))
}

/** Puts what the steps ask for into the record: one member of an array meets them all, which shows a tie best. */
export function putMet(record: JsonObject, steps: readonly Step[], value: Json = '…', member = 0): void {
  const placed = placedIn(steps, member)
  for (const [at, { where }] of steps.entries())
    for (const { names, value: asked } of where ?? [])
      setAt(record, pathOf([...placed.slice(0, at + 1), ...names.map(named)]), asked)
  const last = steps.at(-1)
  if (last && last.where === undefined) setAt(record, pathOf(placed), value)
}
