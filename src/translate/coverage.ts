// Which parts of a tree the rows of a mapping reach, so that the rest can be kept (vendor side: the complement) or
// reported (canonical side: a loss).

import type { Json, JsonObject } from '../standards/standard.ts'
import { isObject, meets } from './elements.ts'
import type { Path, Step } from './path.ts'

/** A tree of the paths that rows reach. A leaf is a row's own: nothing below it is looked at. */
export interface Cover {
  leaf: boolean
  readonly members: Map<string, Cover>
  readonly list: { readonly key: string; readonly step: Step; readonly cover: Cover }[]
}

type Tree = Record<string, Json | undefined>

/** The cover of some paths. */
export function coverOf(paths: Iterable<Path>): Cover {
  const root = newCover()
  for (const path of paths) cover(root, path.steps).leaf = true
  return root
}

/**
 * The part of a value that no row reaches, or undefined; of the leaves, those in `kept` are part of it all the same.
 * List members that rows reach stay as bare place holders, so that the rest keeps its order.
 */
export function uncovered(value: Json, over: Cover, kept: ReadonlySet<Cover>): Json | undefined {
  if (over.leaf) return kept.has(over) ? value : undefined
  if (Array.isArray(value))
    return over.list.length === 0 || value.length === 0 ? value : uncoveredMembers(value, over, kept)
  if (!isObject(value) || over.members.size === 0) return value
  let rest: Tree | undefined
  const names = Object.keys(value)
  // That a container is there and empty is said by the vendor, and no row says it again.
  if (names.length === 0) return value
  for (const name of names) {
    const below = over.members.get(name)
    const member = value[name] as Json
    const left = below === undefined ? member : uncovered(member, below, kept)
    if (left !== undefined) {
      rest ??= {}
      rest[name] = left
    }
  }
  return rest
}

/** True when rows reach everything of a value: `uncovered` would leave nothing. Makes nothing on the way. */
export function isCovered(value: Json, over: Cover): boolean {
  if (over.leaf) return true
  if (Array.isArray(value)) return over.list.length > 0 && value.length > 0 && areCovered(value as Json[], over)
  if (!isObject(value) || over.members.size === 0) return false
  let any = false
  for (const name in value) {
    any = true
    const below = over.members.get(name)
    if (below === undefined || !isCovered(value[name] as Json, below)) return false
  }
  return any
}

function areCovered(members: readonly Json[], over: Cover): boolean {
  // One bit a branch: each reaches one member only.
  let taken = 0
  if (over.list.length > 30) return false
  for (let at = 0; at < members.length; at += 1) {
    let found = -1
    for (let one = 0; one < over.list.length && found < 0; one += 1) {
      const { step } = over.list[one] as Cover['list'][number]
      if ((taken & (1 << one)) === 0 && isReached(step, members[at] as Json, at)) found = one
    }
    if (found < 0) return false
    taken |= 1 << found
    if (!isCovered(members[at] as Json, (over.list[found] as Cover['list'][number]).cover)) return false
  }
  return true
}

/** The cover of a mapping's rows, or of a list row's own: `lists` are the nodes whose members have rows of their own. */
export interface RowsCover {
  readonly cover: Cover
  readonly lists: ReadonlyMap<Cover, RowsCover>
  /** The leaf of each row's own path. */
  readonly leaves: ReadonlyMap<Path, Cover>
}

/** Where a document has one element or many, makes a list of one wherever a row expects a list. Changes `value`. */
export function wrapLists(value: Json, over: Cover, lists: RowsCover['lists']): void {
  if (!isObject(value)) return
  for (const [name, below] of over.members) {
    const member = value[name]
    if (member === undefined) continue
    const inner = lists.get(below)
    const wrap = (below.list.length > 0 || inner !== undefined) && !Array.isArray(member)
    const members = wrap ? [member] : member
    if (wrap) (value as Tree)[name] = members
    if (!Array.isArray(members)) wrapLists(members, below, lists)
    else {
      for (const one of members as Json[]) {
        if (inner !== undefined) wrapLists(one, inner.cover, inner.lists)
        for (const { cover: branch } of below.list) wrapLists(one, branch, lists)
      }
    }
  }
}

/** The node at the end of some steps, made where it is missing. */
export function cover(root: Cover, steps: readonly Step[]): Cover {
  let here = root
  for (const step of steps) {
    if (step.name !== undefined) here = memberOf(here, step.name)
    else {
      const key = JSON.stringify(step.index ?? step.where)
      let branch = here.list.find((one) => one.key === key)
      if (branch === undefined) {
        branch = { key, step, cover: newCover() }
        for (const { names } of step.where ?? []) names.reduce(memberOf, branch.cover).leaf = true
        here.list.push(branch)
      }
      here = branch.cover
    }
  }
  return here
}

function uncoveredMembers(value: readonly Json[], over: Cover, kept: ReadonlySet<Cover>): Json | undefined {
  // Most lists are reached whole: nothing is made before something is left over.
  const branches = value.map((): number => -1)
  const left: (Json | undefined)[] = []
  let any = false
  value.forEach((member, at) => {
    const found = over.list.findIndex(({ step }, one) => !branches.includes(one) && isReached(step, member, at))
    branches[at] = found
    left[at] = found < 0 ? member : uncovered(member, (over.list[found] as Cover['list'][number]).cover, kept)
    if (left[at] !== undefined) any = true
  })
  if (!any) return undefined
  return value.map((member, at) => {
    const branch = over.list[branches[at] as number]
    return branch === undefined ? member : placeHolder(branch.step, left[at])
  })
}

function isReached(step: Step, member: Json, at: number): boolean {
  return step.where === undefined ? step.index === at : meets(member, step.where)
}

/** What keeps a member's place in the list: what its predicate asks, and what of it nobody reads. */
function placeHolder(step: Step, left: Json | undefined): Json {
  const holder: Tree = isObject(left) ? { ...left } : {}
  for (const { names, value } of step.where ?? []) {
    let here = holder
    for (const name of names.slice(0, -1)) {
      const mine = Object.hasOwn(here, name) ? here[name] : undefined
      here = (here[name] = { ...((mine as JsonObject | undefined) ?? {}) }) as Tree
    }
    here[names.at(-1) as string] = value
  }
  return holder
}

function newCover(): Cover {
  return { leaf: false, members: new Map(), list: [] }
}

function memberOf(over: Cover, name: string): Cover {
  let below = over.members.get(name)
  if (below === undefined) over.members.set(name, (below = newCover()))
  return below
}
