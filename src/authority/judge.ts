// What a system may not say of a record: every element of the new content that another system owns and that differs from
// what the record holds. An owned element that is left out stays, and one that is sent back as it was is no violation.

import type { Json, JsonObject } from '../standards/standard.ts'
import { copyJson, isObject } from '../translate/elements.ts'
import { formatPath, type Step } from '../translate/path.ts'
import { closeGaps, isEmpty, type Piece, putAt, sameContent, takeAt, unmatched } from './regions.ts'
import { mayState, type Rule, recordPath } from './rules.ts'

/** One element that its writer does not own. */
export interface Violation {
  readonly rule: Rule
  /** Where it stands in what was written; for what was taken away, where it stood. */
  readonly at: readonly (string | number)[]
  /** The element, as rules name it. */
  readonly path: string
}

export interface Judgement {
  readonly violations: readonly Violation[]
  /** What of the content counts as the writer's own statement: all but what others own. */
  readonly said: JsonObject
}

/**
 * Holds what a system writes against what the record has (`{}`-like when it is new). `rules` are those whose scope it
 * meets, the most particular first; members that the gateway owns must be equal on both sides.
 */
export function judge(
  rules: readonly Rule[],
  system: string,
  next: JsonObject,
  current: JsonObject,
  most = 100,
): Judgement {
  const left = copyJson(next) as JsonObject
  const held = copyJson(current) as JsonObject
  const violations: Violation[] = []
  const own: { readonly steps: readonly Step[]; readonly pieces: readonly Piece[] }[] = []
  for (const rule of rules) {
    if (rule.path === recordPath) continue
    const ours = takeAt(left, rule.steps)
    const theirs = takeAt(held, rule.steps)
    const counts = mayState(rule, system)
    if (counts) own.push({ steps: rule.steps, pieces: ours })
    if (counts && (rule.otherwise !== 'flag' || rule.owner === system || rule.fallback.includes(system))) continue
    for (const at of differences(ours, theirs)) {
      if (violations.length >= most) break
      violations.push({ rule, at, path: pathOf(at, rule) })
    }
  }
  closeGaps(left)
  for (const { steps, pieces } of own.reverse()) putAt(left, steps, pieces)
  return { violations, said: left }
}

function differences(ours: readonly Piece[], theirs: readonly Piece[]): (readonly (string | number)[])[] {
  const said = ours.filter(({ value }) => !isEmpty(value))
  if (said.length === 0) return []
  const members = said.filter(({ name }) => name === null)
  if (members.length > 0) {
    const others = theirs.filter(({ value }) => !isEmpty(value))
    const values = members.map(({ value }) => value)
    const alone = unmatched(
      values,
      others.map(({ value }) => value),
    )
    if (alone.length === 0 && members.length < others.length) return [(members[0] as Piece).at.slice(0, -1)]
    return alone.map((index) => (members[index] as Piece).at)
  }
  return said.flatMap(({ name, value, at }) => {
    const same = theirs.filter((piece) => piece.name === name)
    if (same.length <= 1) return differencesIn(value, same[0]?.value, at)
    return same.some((piece) => sameContent(piece.value, value)) ? [] : [at]
  })
}

/** Objects member by member, those left out being left alone; arrays and values as wholes. */
function differencesIn(
  ours: Json,
  theirs: Json | undefined,
  at: readonly (string | number)[],
): (readonly (string | number)[])[] {
  if (isEmpty(ours)) return []
  if (isObject(ours) && isObject(theirs)) {
    return Object.entries(ours).flatMap(([name, value]) =>
      value === undefined ? [] : differencesIn(value, theirs[name], [...at, name]),
    )
  }
  return sameContent(ours, theirs) ? [] : [at]
}

/** The element as rules name it: the rule's own steps as far as they go, then the members below. */
function pathOf(at: readonly (string | number)[], { path, steps }: Rule): string {
  if (at.length < steps.length) return path
  return formatPath(
    at.map((part, index): Step => {
      const step = steps[index]
      if (step?.where !== undefined) return step
      return typeof part === 'number' ? { index: part } : { name: part }
    }),
  )
}
