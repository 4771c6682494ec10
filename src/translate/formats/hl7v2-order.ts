// The segments of a message's tree in the order in which they are written: that of the structure, and what says `@after`
// behind the member that it names.

import type { Json, JsonObject } from '../../standards/standard.ts'
import { isObject } from '../elements.ts'
import type { Slot } from './hl7v2-structures.ts'

/** One segment of a tree. */
export interface PlacedSegment {
  readonly name: string
  readonly tree: JsonObject
}

interface Entry {
  /** How another member names it: `PV1`, `NK1[1]`. */
  readonly ref: string
  readonly slot: Slot | undefined
  readonly name: string
  readonly tree: JsonObject
}

/** The segments of a tree, or of a group in it. Groups are as deep as the structure's table, so this may recurse. */
export function segmentsInOrder(tree: JsonObject, slots: readonly Slot[]): PlacedSegment[] {
  const placed: PlacedSegment[] = []
  for (const { slot, name, tree: own } of inOrder(tree, slots)) {
    if (slot?.slots === undefined) placed.push({ name, tree: own })
    else for (const one of segmentsInOrder(own, slot.slots)) placed.push(one)
  }
  return placed
}

function inOrder(tree: JsonObject, slots: readonly Slot[]): Entry[] {
  const first: Entry[] = []
  const following = new Map<string, Entry[]>()
  const add = (slot: Slot | undefined, key: string, name: string): void => {
    const value = tree[key]
    const members = Array.isArray(value) ? (value as Json[]) : [value]
    members.forEach((member, at) => {
      if (!isObject(member)) return
      const entry = { ref: Array.isArray(value) ? `${key}[${at}]` : key, slot, name, tree: member }
      const after = member['@after']
      if (typeof after !== 'string') first.push(entry)
      else if (following.has(after)) following.get(after)?.push(entry)
      else following.set(after, [entry])
    })
  }
  for (const slot of slots) if (Object.hasOwn(tree, slot.key)) add(slot, slot.key, slot.segment)
  const known = new Set(slots.map((slot) => slot.key))
  for (const key of Object.keys(tree)) if (!known.has(key)) add(undefined, key, key.replace('+', ''))
  return withFollowing(first, following)
}

function withFollowing(first: readonly Entry[], following: ReadonlyMap<string, readonly Entry[]>): Entry[] {
  if (following.size === 0) return [...first]
  const ordered: Entry[] = []
  const taken = new Set<Entry>()
  const open: Entry[] = []
  const take = (entries: readonly Entry[]): void => {
    for (const entry of entries.toReversed()) open.push(entry)
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (taken.has(here)) continue
      taken.add(here)
      ordered.push(here)
      for (const after of (following.get(here.ref) ?? []).toReversed()) open.push(after)
    }
  }
  take(following.get('') ?? [])
  take(first)
  // What follows a member that is gone stands at the end.
  for (const entries of following.values()) take(entries)
  return ordered
}
