// The path language of canonical elements (and of vendor fields): `person.name.family`, `deployment[0].job.title`,
// `telecom[system=phone,use=home].value`, `"File #"`. Everything that reads or writes one element goes through here.

import { GatewayError } from '../errors.ts'
import { isRawNumber } from '../json/exact.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { type Condition, type Path, parsePath, type Step } from './path.ts'

export { type Path, parsePath } from './path.ts'

type Tree = Record<string, Json | undefined>
type List = (Json | undefined)[]

/** True for an object whose members may be walked: not an array, not null, not a number kept as its literal. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)
}

/** The value at a path, `undefined` when any step of it is absent. */
export function getAt(value: Json | undefined, path: Path | string): Json | undefined {
  const { steps } = typeof path === 'string' ? parsePath(path) : path
  let here = value
  for (const step of steps) {
    here = stepInto(here, step)
    if (here === undefined) return undefined
  }
  return here
}

/**
 * Sets the value at a path in a tree the caller owns, making the containers and predicate members on the way.
 * A position beyond an array's end leaves a gap (`undefined`), which `closeGaps` takes out when all is set.
 */
export function setAt(target: JsonObject, path: Path | string, value: Json): void {
  const { steps, text } = typeof path === 'string' ? parsePath(path) : path
  let here: Json = target
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] as Step
    const slot = slotOf(here, step, text)
    if (at === steps.length - 1) slot.container[slot.key] = value
    else {
      const next: Step = steps[at + 1] as Step
      const found: Json | undefined = ownAt(slot.container, slot.key)
      here =
        found === undefined || found === null ? (slot.container[slot.key] = next.name === undefined ? [] : {}) : found
    }
  }
}

/** Removes the value at a path and every container it leaves empty; a predicate member goes with its last own content. */
export function removeAt(target: JsonObject, path: Path | string): void {
  clearAt(target, path, true)
}

/** Removes what a path leads into when it holds nothing of its own; a container that was empty all along stays. */
export function pruneAt(target: JsonObject, path: Path): void {
  const trail: Json[] = [target]
  for (const step of path.steps) {
    const next = stepInto(trail.at(-1), step)
    if (next === undefined || next === null || typeof next !== 'object') break
    trail.push(next)
  }
  if (isEmpty(trail.at(-1) as Json)) return
  for (let at = trail.length - 1; at > 0 && isBare(trail[at] as Json, path.steps[at - 1] as Step); at -= 1) {
    drop(trail[at - 1] as Json, path.steps[at - 1] as Step, trail[at] as Json, true)
  }
}

function isEmpty(container: Json): boolean {
  return Array.isArray(container) ? container.length === 0 : Object.keys(container as JsonObject).length === 0
}

/** Takes the gaps out of every array of a tree the caller owns, and the containers that this leaves empty. */
export function closeGaps(target: JsonObject): void {
  const open: (JsonObject | List)[] = [target]
  const seen: (JsonObject | List)[] = []
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    seen.push(here)
    for (const child of Array.isArray(here) ? here : Object.values(here)) {
      if (Array.isArray(child) || isObject(child)) open.push(child as JsonObject | List)
    }
  }
  for (const container of seen) {
    if (Array.isArray(container) && container.includes(undefined)) {
      const kept = container.filter((member) => member !== undefined)
      container.splice(0, container.length, ...kept)
    }
  }
}

/** True when one path stands at, above or below the other, so that setting one may change the other. */
export function pathsOverlap(one: Path | string, other: Path | string): boolean {
  const a = (typeof one === 'string' ? parsePath(one) : one).steps
  const b = (typeof other === 'string' ? parsePath(other) : other).steps
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at += 1) if (stepsDiffer(a[at] as Step, b[at] as Step)) return false
  return true
}

/** What one statement says: its canonical value, and which elements of it it stated, each with its place in time. */
export interface Statement {
  readonly value: JsonObject
  readonly elements: readonly { readonly path: string; readonly state: 'value' | 'empty'; readonly seq: number }[]
}

/**
 * The record that the statements make on top of a base: every stated element in ascending `seq`, set from its own
 * statement's value, or removed when it was stated empty. Neither base nor statements are changed.
 */
export function foldStatements(base: JsonObject | null, statements: readonly Statement[]): JsonObject {
  const target = base === null ? {} : (copyJson(base) as JsonObject)
  const moves: { value: JsonObject; path: Path; state: 'value' | 'empty'; seq: number }[] = []
  let sorted = true
  let last = Number.NEGATIVE_INFINITY
  for (const { value, elements } of statements) {
    for (const { path, state, seq } of elements) {
      sorted = sorted && seq >= last
      last = seq
      moves.push({ value, path: parsePath(path), state, seq })
    }
  }
  if (!sorted) moves.sort((one, other) => one.seq - other.seq)
  let gaps = false
  for (const { value, path, state } of moves) {
    // A member of a list that goes leaves a gap, by whatever it was picked.
    gaps = gaps || path.indexed || state === 'empty'
    if (state === 'empty') clearAt(target, path, false)
    else {
      const stated = getAt(value, path)
      if (stated !== undefined) setAt(target, path, copyJson(stated))
    }
  }
  if (gaps) closeGaps(target)
  return target
}

/** A copy that shares nothing that could change; numbers kept as literals are shared, they never change. */
export function copyJson(value: Json): Json {
  if (typeof value !== 'object' || value === null || isRawNumber(value)) return value
  if (Array.isArray(value)) return value.map((member: Json) => copyJson(member))
  const copy: Tree = {}
  for (const name of Object.keys(value)) {
    const member = (value as JsonObject)[name]
    if (member !== undefined) copy[name] = copyJson(member)
  }
  return copy
}

/** Equal in content: members in any order, numbers by their literal. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (isRawNumber(one) || isRawNumber(other)) return JSON.stringify(one) === JSON.stringify(other)
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((member: Json, at: number) => sameJson(member, other[at] as Json))
  }
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every(
    (name) => Object.hasOwn(other, name) && sameJson((one as JsonObject)[name], (other as JsonObject)[name]),
  )
}

/** One step into a value, `undefined` where there is nothing. */
export function stepInto(here: Json | undefined, step: Step): Json | undefined {
  if (step.name !== undefined) {
    return isObject(here) && Object.hasOwn(here, step.name) ? here[step.name] : undefined
  }
  if (!Array.isArray(here)) return undefined
  if (step.index !== undefined) return (here as List)[step.index]
  for (const member of here as List) if (meets(member, step.where)) return member
  return undefined
}

/** True when a member has what a predicate asks of it. */
export function meets(member: Json | undefined, where: readonly Condition[]): boolean {
  for (const { names, value } of where) {
    let here = member
    for (const name of names) here = isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined
    if (here !== value && !(isRawNumber(here) && JSON.stringify(here) === String(value))) return false
  }
  return true
}

/** Where a step's value lies; a predicate member that is not there yet is appended with the predicate's own content. */
function slotOf(here: Json, step: Step, text: string): { container: Tree; key: string | number } {
  if (step.name !== undefined) {
    if (!isObject(here)) throw misfit(text)
    return { container: here as Tree, key: step.name }
  }
  if (!Array.isArray(here)) throw misfit(text)
  const list = here as List
  const container = list as unknown as Tree
  if (step.index !== undefined) {
    while (list.length < step.index) list.push(undefined)
    return { container, key: step.index }
  }
  const found = list.findIndex((member) => meets(member, step.where))
  if (found >= 0) return { container, key: found }
  const member: Tree = {}
  for (const { names, value } of step.where) {
    let at: Tree = member
    for (const name of names.slice(0, -1)) at = (at[name] = ownAt(at, name) ?? {}) as Tree
    at[names.at(-1) as string] = value
  }
  list.push(member)
  return { container, key: list.length - 1 }
}

// A member may be called toString: what every object inherits is not what this one says.
function ownAt(container: Tree, key: string | number): Json | undefined {
  return Object.hasOwn(container, key) ? container[key] : undefined
}

function misfit(text: string): GatewayError {
  return new GatewayError('invalid', `The path ${text} does not fit the record: a step meets a value of another shape.`)
}

/** Removal; with `splice` a removed array member closes up, without it leaves a gap so that positions hold. */
function clearAt(target: JsonObject, path: Path | string, splice: boolean): void {
  const { steps } = typeof path === 'string' ? parsePath(path) : path
  const trail: Json[] = [target]
  for (const step of steps) {
    const next = stepInto(trail.at(-1), step)
    if (next === undefined) return
    trail.push(next)
  }
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const container = trail[at] as Json
    const step = steps[at] as Step
    drop(container, step, trail[at + 1] as Json, splice)
    if (at === 0 || !isBare(container, steps[at - 1] as Step)) return
  }
}

function drop(container: Json, step: Step, member: Json, splice: boolean): void {
  if (step.name !== undefined) {
    delete (container as Tree)[step.name]
    return
  }
  const list = container as unknown as List
  const at = step.index ?? list.indexOf(member)
  if (splice) list.splice(at, 1)
  else list[at] = undefined
}

/** Left with nothing of its own: empty, only gaps, or only what the predicate that found it had put there. */
function isBare(container: Json, found: Step): boolean {
  if (Array.isArray(container)) return (container as List).every((member) => member === undefined)
  if (found.where === undefined) return Object.keys(container as JsonObject).length === 0
  let own = 0
  const open: Json[] = [container]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (isObject(here)) for (const member of Object.values(here)) open.push(member as Json)
    else own += 1
  }
  return own <= found.where.length && meets(container, found.where)
}

function stepsDiffer(one: Step, other: Step): boolean {
  if (one.name !== undefined || other.name !== undefined) return one.name !== other.name
  if (one.index !== undefined && other.index !== undefined) return one.index !== other.index
  if (one.where === undefined || other.where === undefined) return false
  const known = new Map(one.where.map(({ names, value }) => [names.join('.'), value]))
  return other.where.some(({ names, value }) => {
    const known_ = known.get(names.join('.'))
    return known_ !== undefined && known_ !== value
  })
}
