// The part of a record that a rule is about. A rule's path names an element; array members are picked by predicate, and
// every member that meets it is meant, not only the first. Primitive siblings (`_birthDate`) and the forms of a choice
// (`deceased[x]`) go with their element. https://hl7.org/fhir/R4/json.html#primitive https://hl7.org/fhir/R4/formats.html#choice

import type { Json, JsonObject } from '../standards/standard.ts'
import { isObject, meets, sameJson } from '../translate/elements.ts'
import type { Step } from '../translate/path.ts'

type Tree = Record<string, Json | undefined>
type List = (Json | undefined)[]

/** One member of a record that a path leads to: where it stands, its name in its object, or null for an array's member. */
export interface Piece {
  readonly at: readonly (string | number)[]
  readonly name: string | null
  readonly value: Json
}

interface Place {
  readonly node: Json
  readonly at: readonly (string | number)[]
  /** The containers from the record down to this one, each with the step that led into it. */
  readonly trail: readonly { readonly node: Json; readonly step: Step; readonly key: string | number }[]
}

/** The pieces at a path; the members of the record itself for the empty path. */
export function piecesAt(record: JsonObject, steps: readonly Step[]): Piece[] {
  return holdersOf(record, steps).flatMap((holder) => piecesIn(holder, steps.at(-1)))
}

/** Takes the pieces at a path out of a record the caller owns. Positions hold: a member that goes leaves a gap. */
export function takeAt(record: JsonObject, steps: readonly Step[]): Piece[] {
  return holdersOf(record, steps).flatMap((holder) => {
    const pieces = piecesIn(holder, steps.at(-1))
    for (const { at } of pieces) remove(holder.node, at.at(-1) as string | number)
    if (pieces.length > 0) prune(holder)
    return pieces
  })
}

/** Puts pieces in the place of those at a path, in a record the caller owns, which has no gaps. */
export function putAt(record: JsonObject, steps: readonly Step[], pieces: readonly Piece[]): void {
  const last = steps.at(-1)
  const before = piecesAt(record, steps)
  if (last?.where !== undefined) {
    putMembers(record, steps, before, pieces)
    return
  }
  const wanted = new Map(pieces.map((piece) => [piece.name as string, piece.value]))
  const holders = holdersOf(record, steps)
  for (const { node } of holders)
    for (const { name } of piecesIn({ node, at: [], trail: [] }, last)) {
      if (!wanted.has(name as string)) remove(node, name as string)
    }
  if (wanted.size > 0) {
    const holder = holders[0]?.node ?? makeHolder(record, steps)
    for (const [name, value] of wanted) (holder as Tree)[name] = value
  } else for (const holder of holders) prune(holder)
  closeGaps(record)
}

/** Equal in content, whatever the order of arrays of objects: members are told apart by what they are. */
export function sameContent(one: Json | undefined, other: Json | undefined): boolean {
  if (isEmpty(one) && isEmpty(other)) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    const ours = (one as List).filter((member) => member !== undefined)
    const theirs = (other as List).filter((member) => member !== undefined)
    if (ours.length !== theirs.length) return false
    if (!ours.every(isObject)) return sameJson(ours as Json, theirs as Json)
    return unmatched(ours as Json[], theirs as Json[]).length === 0
  }
  if (isObject(one) && isObject(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...names].every((name) => sameContent((one as Tree)[name], (other as Tree)[name]))
  }
  return sameJson(one, other)
}

/** The positions of those of `ours` that have no equal of their own among `theirs`. */
export function unmatched(ours: readonly Json[], theirs: readonly Json[]): number[] {
  const left = [...theirs]
  const alone: number[] = []
  for (const [index, member] of ours.entries()) {
    const found = left.findIndex((other) => sameContent(member, other))
    if (found < 0) alone.push(index)
    else left.splice(found, 1)
  }
  return alone
}

/** Nothing, or containers that hold nothing. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined) return true
  if (Array.isArray(value)) return (value as List).every(isEmpty)
  return isObject(value) && Object.values(value).every(isEmpty)
}

/** Takes the gaps out of every array of a record the caller owns. */
export function closeGaps(value: Json | undefined): void {
  const open: (Json | undefined)[] = [value]
  for (let here = open.pop(); open.length > 0 || here !== undefined; here = open.pop()) {
    if (Array.isArray(here)) {
      const list = here as List
      if (list.includes(undefined)) list.splice(0, list.length, ...list.filter((member) => member !== undefined))
      open.push(...list)
    } else if (isObject(here)) open.push(...Object.values(here))
  }
}

/** Whether the member `name` belongs to the element `element`, which may be a choice written `value[x]`. */
export function belongsTo(element: string, name: string): boolean {
  const plain = name.startsWith('_') ? name.slice(1) : name
  if (!element.endsWith('[x]')) return plain === element
  const stem = element.slice(0, -3)
  return plain.length > stem.length && plain.startsWith(stem) && /[A-Z]/.test(plain.charAt(stem.length))
}

function holdersOf(record: JsonObject, steps: readonly Step[]): Place[] {
  let places: Place[] = [{ node: record, at: [], trail: [] }]
  for (const step of steps.slice(0, -1)) places = places.flatMap((place) => [...stepFrom(place, step)])
  const last = steps.at(-1)
  return places.filter(({ node }) => (last?.where === undefined ? isObject(node) : Array.isArray(node)))
}

function* stepFrom({ node, at, trail }: Place, step: Step): Generator<Place> {
  const into = (key: string | number, next: Json): Place => ({
    node: next,
    at: [...at, key],
    trail: [...trail, { node, step, key }],
  })
  if (step.name !== undefined) {
    if (!isObject(node) || !Object.hasOwn(node, step.name)) return
    const next = node[step.name]
    if (next !== undefined) yield into(step.name, next)
    return
  }
  if (!Array.isArray(node)) return
  for (const [index, member] of (node as List).entries())
    if (member !== undefined && (step.where === undefined ? index === step.index : meets(member, step.where)))
      yield into(index, member)
}

function piecesIn({ node, at }: Place, last: Step | undefined): Piece[] {
  if (last === undefined || last.name !== undefined) {
    return Object.entries(node as Tree).flatMap(([name, value]) =>
      value !== undefined && (last === undefined || belongsTo(last.name as string, name))
        ? [{ at: [...at, name], name, value }]
        : [],
    )
  }
  return (node as List).flatMap((member, index) =>
    member !== undefined && meets(member, last.where ?? []) ? [{ at: [...at, index], name: null, value: member }] : [],
  )
}

function remove(container: Json, key: string | number): void {
  if (typeof key === 'number') (container as unknown as List)[key] = undefined
  else delete (container as Tree)[key]
}

/** Takes out containers that are left with nothing of their own. */
function prune({ node, trail }: Place): void {
  let here = node
  for (const { node: above, step, key } of [...trail].reverse()) {
    if (!isBare(here, step)) return
    remove(above, key)
    here = above
  }
}

function isBare(container: Json, found: Step): boolean {
  if (found.where === undefined) return isEmpty(container)
  const leaves = countLeaves(container)
  return leaves <= found.where.length && meets(container, found.where)
}

function countLeaves(value: Json | undefined): number {
  if (value === undefined) return 0
  if (Array.isArray(value)) return (value as List).reduce<number>((sum, member) => sum + countLeaves(member), 0)
  if (!isObject(value)) return 1
  return Object.values(value).reduce<number>((sum, member) => sum + countLeaves(member), 0)
}

function putMembers(
  record: JsonObject,
  steps: readonly Step[],
  before: readonly Piece[],
  pieces: readonly Piece[],
): void {
  const holder = holdersOf(record, steps)[0]
  if (pieces.length === 0) {
    takeAt(record, steps)
    closeGaps(record)
    return
  }
  const list = (holder?.node ?? makeHolder(record, steps)) as unknown as List
  // What stays as it was keeps its place.
  const left = [...pieces.map(({ value }) => value)]
  for (const { at, value } of before) {
    const same = left.findIndex((member) => sameContent(member, value))
    if (same >= 0) left.splice(same, 1)
    else list[at.at(-1) as number] = left.shift()
  }
  list.push(...left)
  closeGaps(record)
}

/** The container of a path's last step, made with all above it; a predicate's member gets the predicate's content. */
function makeHolder(record: JsonObject, steps: readonly Step[]): Json {
  let here: Json = record
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const next: Json = steps[index + 1]?.name === undefined ? [] : {}
    if (step.name !== undefined) here = ((here as Tree)[step.name] ??= next) as Json
    else {
      const list = here as unknown as List
      let member = list.find((one) => meets(one, step.where ?? []))
      if (member === undefined) list.push((member = memberFor(step)))
      here = member
    }
  }
  return here
}

function memberFor({ where }: Step): JsonObject {
  const member: Tree = {}
  for (const { names, value } of where ?? []) {
    let at = member
    for (const name of names.slice(0, -1)) at = (at[name] ??= {}) as Tree
    at[names.at(-1) as string] = value
  }
  return member
}
