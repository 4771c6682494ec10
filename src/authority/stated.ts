// What of a vendor's item its system may say: each stated element by the most particular rule that covers it, and within
// a larger element the parts that others own.

import type { Json, JsonObject } from '../standards/standard.ts'
import { copyJson, getAt, meets, stepInto } from '../translate/elements.ts'
import { type Path, parsePath, type Step } from '../translate/path.ts'
import { belongsTo, closeGaps, isEmpty, piecesAt, sameContent, takeAt } from './regions.ts'
import { mayState, type Rule, recordPath } from './rules.ts'

export interface Stated {
  readonly path: string
  readonly state: 'value' | 'empty'
}

export interface Allowed<E extends Stated> {
  /** The elements that count, and their value without what others own of it. */
  readonly stated: readonly E[]
  readonly value: JsonObject
  /** Elements that another system owns and that differ from what the record holds. */
  readonly foreign: readonly { readonly rule: Rule; readonly element: E }[]
  /** Elements that count when those before their system are silent. */
  readonly ranked: readonly { readonly rule: Rule; readonly element: E }[]
  /** Elements that are taken all the same and shown to their owner. */
  readonly flagged: readonly { readonly rule: Rule; readonly element: E }[]
}

/** `rules` are those whose scope the record meets, the most particular first; `current` is `{}` for a new record. */
export function allowStated<E extends Stated>(
  rules: readonly Rule[],
  system: string,
  stated: readonly E[],
  value: JsonObject,
  current: JsonObject,
): Allowed<E> {
  const kept: E[] = []
  const foreign: { rule: Rule; element: E }[] = []
  const ranked: { rule: Rule; element: E }[] = []
  const flagged: { rule: Rule; element: E }[] = []
  const left = copyJson(value) as JsonObject
  const elementRules = rules.filter(({ path }) => path !== recordPath)
  for (const element of stated) {
    const path = parsePath(element.path)
    // What kind it is is nobody's to say.
    const rule = element.path === 'resourceType' ? undefined : elementRules.find((one) => covers(one, path, value))
    const changes = () => !sameContent(element.state === 'value' ? getAt(value, path) : undefined, getAt(current, path))
    if (rule && !mayState(rule, system)) {
      if (changes()) foreign.push({ rule, element })
      continue
    }
    if (rule?.fallback.includes(system) && rule.owner !== system) ranked.push({ rule, element })
    if (rule && isOutsider(rule, system) && changes()) flagged.push({ rule, element })
    kept.push(element)
    if (element.state !== 'value') continue
    for (const part of elementRules) {
      if (mayState(part, system) || !isWithin(part, path)) continue
      const ours = piecesAt(left, part.steps)
      if (ours.length === 0) continue
      const theirs = piecesAt(current, part.steps)
      if (!sameContent(listOf(ours), listOf(theirs)))
        foreign.push({ rule: part, element: { ...element, path: part.path } })
      takeAt(left, part.steps)
      closeGaps(getAt(left, path))
    }
  }
  return {
    stated: kept.filter((one) => one.state === 'empty' || !isEmpty(getAt(left, one.path))),
    value: left,
    foreign,
    ranked,
    flagged,
  }
}

function isOutsider({ owner, fallback }: Rule, system: string): boolean {
  return owner !== system && !fallback.includes(system)
}

function listOf(pieces: readonly { readonly value: Json }[]): Json {
  return pieces.map((piece) => piece.value)
}

/** Whether everything at the path is the rule's. A predicate may be met by the path's own words or by what is said. */
function covers({ steps }: Rule, path: Path, value: JsonObject): boolean {
  if (steps.length > path.steps.length) return false
  return steps.every((step, at) => {
    const own = path.steps[at] as Step
    if (step.name !== undefined) return own.name !== undefined && belongsTo(step.name, own.name)
    if (own.name !== undefined) return false
    const where = step.where ?? []
    const asked = own.where ?? []
    const said = where.every((one) =>
      asked.some((also) => also.value === one.value && also.names.join('.') === one.names.join('.')),
    )
    return said || meets(getAt(value, { ...path, steps: path.steps.slice(0, at + 1) }), where)
  })
}

/** Whether the rule is about a part of what is at the path. */
function isWithin({ steps }: Rule, path: Path): boolean {
  return (
    steps.length > path.steps.length &&
    path.steps.every((own, at) => {
      const step = steps[at] as Step
      return own.name === undefined
        ? step.name === undefined
        : step.name !== undefined && belongsTo(step.name, own.name)
    })
  )
}

/** Where an element stands in a value: a predicate's member by its position. As far as there is something. */
export function placeOf(value: JsonObject, path: string): readonly (string | number)[] {
  const place: (string | number)[] = []
  let here: Json | undefined = value
  for (const step of parsePath(path).steps) {
    const list: readonly (Json | undefined)[] = Array.isArray(here) ? here : []
    const key: string | number = step.name ?? step.index ?? list.findIndex((member) => meets(member, step.where ?? []))
    here = stepInto(here, step)
    if (here === undefined) return place
    place.push(key)
  }
  return place
}
