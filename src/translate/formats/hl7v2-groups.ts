// Puts the segments of an HL7 v2 message where its structure has them. A segment that comes too late for its place is put
// there all the same, and one that the structure does not have stays in the group it stands in: both say in `@after` which
// member they follow, so that the way back writes them there.

import type { Json, JsonObject } from '../../standards/standard.ts'
import type { Slot, Structure } from './hl7v2-structures.ts'

type Tree = Record<string, Json>

interface Frame {
  readonly tree: Tree
  readonly slots: readonly Slot[]
  readonly anchor: number
  /** The last place that was filled in order; -1 before the first. */
  cursor: number
  /** The member that was added last: `PV1`, `NK1[1]`. */
  last: string
}

/** Takes the segments of one message in order; `items` are its trees, one for each time that its body begins. */
export interface Grouping {
  readonly items: readonly JsonObject[]
  /** False when the structure has no place for the segment. */
  add(name: string, segment: JsonObject): boolean
}

/** A grouping for one message. */
export function groupSegments(structure: Structure): Grouping {
  const items: Tree[] = []
  let head: Tree | undefined
  let frames: Frame[] = []
  const body = structure.slots.slice(structure.body).map(({ key }) => key)
  const begin = (tree: Tree, cursor: number): void => {
    items.push(tree)
    const last = Object.keys(tree).at(-1)
    frames = [{ tree, slots: structure.slots, anchor: -1, cursor, last: last === undefined ? '' : lastOf(tree, last) }]
  }
  begin({}, -1)
  return {
    items,
    add(name, segment) {
      const root = frames[0] as Frame
      if (name === structure.again && head !== undefined && Object.hasOwn(root.tree, name))
        begin(copyTop(head), structure.body - 1)
      const placed =
        placeInOrder(frames, name, segment) || placeLate(frames, name, segment) || keep(frames, name, segment)
      // The head is everything before the body, with lists of its own: each item goes on by itself.
      if (head === undefined && body.some((key) => Object.hasOwn(root.tree, key))) head = copyTop(root.tree, body)
      return placed
    },
  }
}

function copyTop(tree: Tree, without: readonly string[] = []): Tree {
  const kept = Object.entries(tree).filter(([key]) => !without.includes(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]))
}

function lastOf(tree: Tree, key: string): string {
  const value = tree[key]
  return Array.isArray(value) ? `${key}[${value.length - 1}]` : key
}

function placeInOrder(frames: Frame[], name: string, segment: JsonObject): boolean {
  for (let depth = frames.length - 1; depth >= 0; depth -= 1) {
    const frame = frames[depth] as Frame
    const from = frame.slots[frame.cursor]?.list === true ? frame.cursor : frame.cursor + 1
    const way = wayTo(frame, name, from)
    if (way === undefined) continue
    frames.length = depth + 1
    frame.cursor = way[0] as number
    follow(frames, way, segment, undefined)
    return true
  }
  return false
}

function placeLate(frames: Frame[], name: string, segment: JsonObject): boolean {
  for (let depth = frames.length - 1; depth >= 0; depth -= 1) {
    const frame = frames[depth] as Frame
    const way = wayTo(frame, name, 0)
    if (way === undefined) continue
    frames.length = depth + 1
    follow(frames, way, segment, frame.last)
    return true
  }
  return false
}

function keep(frames: Frame[], name: string, segment: JsonObject): boolean {
  const frame = frames.at(-1) as Frame
  const key = frame.slots.some((slot) => slot.key === name) ? `${name}+` : name
  append(frame.tree, key, { ...segment, '@after': frame.last })
  frame.last = lastOf(frame.tree, key)
  return false
}

/** Positions from a frame's slots down to a segment's, from one position on; nothing is passed that must come first. */
function wayTo({ tree, slots, anchor }: Frame, name: string, from: number): readonly number[] | undefined {
  for (let at = from; at < slots.length; at += 1) {
    const slot = slots[at] as Slot
    const isFilled = Object.hasOwn(tree, slot.key)
    if (slot.list || !isFilled) {
      const way = wayInto(slot, name)
      if (way !== undefined) return [at, ...way]
    }
    if (at === anchor && !isFilled) return undefined
  }
  return undefined
}

/** How a segment begins what stands at a slot: the segment itself, or a group by it. */
function wayInto(slot: Slot, name: string): readonly number[] | undefined {
  if (slot.slots === undefined) return slot.segment === name ? [] : undefined
  const last = slot.anchor < 0 ? slot.slots.length - 1 : slot.anchor
  for (let at = 0; at <= last; at += 1) {
    const way = wayInto(slot.slots[at] as Slot, name)
    if (way !== undefined) return [at, ...way]
  }
  return undefined
}

function follow(frames: Frame[], way: readonly number[], segment: JsonObject, after: string | undefined): void {
  let mark = after
  way.forEach((at, step) => {
    const frame = frames.at(-1) as Frame
    const slot = frame.slots[at] as Slot
    const isLast = step === way.length - 1
    const tree: Tree = isLast ? (segment as Tree) : {}
    if (mark !== undefined) tree['@after'] = mark
    mark = undefined
    if (slot.list) append(frame.tree, slot.key, tree)
    else frame.tree[slot.key] = tree
    frame.last = lastOf(frame.tree, slot.key)
    if (isLast) return
    const cursor = way[step + 1] as number
    frames.push({ tree, slots: slot.slots ?? [], anchor: slot.anchor, cursor, last: '' })
  })
}

function append(tree: Tree, key: string, member: Json): void {
  const list = tree[key]
  if (Array.isArray(list)) (list as Json[]).push(member)
  else tree[key] = [member]
}
