// What is said of a record into which others were merged. Statements stay under the record that they were made about, so
// those of merged records are laid among the survivor's own each time it is computed: they fill what the survivor's own
// statements leave open, and what was said since the merge counts by its time.

import { stepsOf } from '../authority/rules.ts'
import { parseExactObject } from '../json/exact.ts'
import type { StoredStatement } from '../records/statements.ts'
import type { Merge } from '../registry/merges.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { getAt, isObject, pathsOverlap } from '../translate/elements.ts'
import { formatPath, parsePath, type Step } from '../translate/path.ts'
import { type PlacedElement, readElements, writeElements } from './state-record.ts'

/** One record of a merge group, and what is said under it. */
interface Member {
  readonly id: string
  /** The merges from it to the survivor, in order. */
  readonly way: readonly Merge[]
  readonly statements: readonly StoredStatement[]
}

/** Where something said under a merged record stands among what is said of the survivor. */
interface Place {
  /** The version of the survivor behind which it stands. */
  readonly anchor: number
  readonly tier: 'lost' | 'base' | 'fill' | 'said'
  /** Which record of the group counts more: the survivor first, then merged ones by id. */
  readonly rank: number
  readonly seq: number
}

const tiers = { lost: 0, base: 1, fill: 2, said: 3 } as const

/**
 * The statements to compute a survivor from: its own as they are, those of the records merged into it with the numbers
 * that place them. `own` are the statements kept under a record. The answer does not depend on the order of merges.
 */
export function statementsOfGroup(
  survivor: string,
  mergedInto: (id: string) => readonly Merge[],
  own: (id: string) => readonly StoredStatement[],
): readonly StoredStatement[] {
  if (mergedInto(survivor).length === 0) return own(survivor)
  const members = membersOf(survivor, mergedInto, own)
  const base = baseOf(members)
  const lastEdits = lastEditsOf(members)
  // After a deletion everything is open again.
  const document = base && parseExactObject(base.statement.text || '{}')
  const kept: StoredStatement[] = []
  const foreign: { readonly statement: StoredStatement; readonly places: readonly Place[] }[] = []
  for (const [rank, member] of members.entries())
    for (const statement of member.statements) {
      if (rank === 0) kept.push(statement)
      else {
        const asElements = statement.elements === null && statement !== base?.statement
        const told = asElements && document ? partsBeyond(statement, document) : statement
        foreign.push({ statement: told, places: placesOf(told, rank, members, base, document, lastEdits) })
      }
    }
  return [...kept, ...numbered(foreign)]
}

/** Breadth does not matter, depth does: a merged record counts after the one that it was merged into. */
function membersOf(
  survivor: string,
  mergedInto: (id: string) => readonly Merge[],
  own: (id: string) => readonly StoredStatement[],
): Member[] {
  const members: Member[] = []
  const open: { readonly id: string; readonly way: readonly Merge[] }[] = [{ id: survivor, way: [] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { id, way } = next
    members.push({ id, way, statements: own(id) })
    const merges = [...mergedInto(id)].sort((one, other) => (one.merged < other.merged ? 1 : -1))
    for (const merge of merges) open.push({ id: merge.merged, way: [merge, ...way] })
  }
  return members
}

interface Base {
  readonly statement: StoredStatement
  readonly place: Place
}

/** The document that everything else is laid over: the last direct edit of the first record that has one. */
function baseOf(members: readonly Member[]): Base | undefined {
  const edits = members.flatMap((member, rank) =>
    member.statements
      .filter((statement) => statement.elements === null)
      .map((statement) => ({ statement, place: epochOf(statement.seq, rank, members) })),
  )
  // What was written since a merge, under whichever record, counts by the survivor's versions.
  const best = (one: Base, other: Base) =>
    one.place.anchor - other.place.anchor || other.place.rank - one.place.rank || one.place.seq - other.place.seq
  return edits.sort(best).at(-1)
}

/** The last document of a record, and what it did not speak of because it was others' to say. */
interface LastEdit {
  readonly seq: number
  readonly apart: readonly string[]
}

/** The last document of each record, among what was said before it was merged. */
function lastEditsOf(members: readonly Member[]): Map<number, LastEdit> {
  const last = new Map<number, LastEdit>()
  for (const [rank, { statements }] of members.entries())
    for (const { elements, seq, apart } of statements) {
      const place = epochOf(seq, rank, members)
      if (elements === null && place.anchor === 0 && place.seq > (last.get(place.rank)?.seq ?? 0))
        last.set(place.rank, { seq: place.seq, apart: apart ? (JSON.parse(apart) as string[]) : [] })
    }
  return last
}

/**
 * Numbers are versions of the record that was computed at the time: of the merged one before its merge, of the survivor
 * since, which begins above them.
 */
function epochOf(seq: number, rank: number, members: readonly Member[]): Place {
  const { way } = members[rank] as Member
  let holder: string | undefined
  for (const merge of way) {
    if (seq < merge.survivorVersion) {
      holder = merge.merged
      break
    }
  }
  if (holder === undefined) return { anchor: seq, tier: 'said', rank: 0, seq: 0 }
  const at = members.findIndex((member) => member.id === holder)
  return { anchor: 0, tier: 'said', rank: at, seq }
}

function placesOf(
  statement: StoredStatement,
  rank: number,
  members: readonly Member[],
  base: Base | undefined,
  document: JsonObject | undefined,
  lastEdits: ReadonlyMap<number, LastEdit>,
): Place[] {
  // Behind a document that knew of the merge nothing is filled in: what it left out, it left out.
  const since = (members[rank] as Member).way.at(-1)?.survivorVersion ?? 0
  const isClosed = base !== undefined && base.place.anchor >= since
  const place = (seq: number, path?: string): Place => {
    const found = epochOf(seq, rank, members)
    if (!base || !document || found.anchor > 0) return found
    // What a later document of its own replaced is not said any more.
    const edit = lastEdits.get(found.rank)
    if (edit && found.seq < edit.seq && !isSpared(edit, path)) return { ...found, tier: 'lost' }
    if (statement === base.statement) return { ...found, tier: 'base' }
    if (base.place.anchor === 0 && isAbove(found, base.place)) return found
    const isOpen = !isClosed && path !== undefined && leavesOpen(document, parsePath(path).steps)
    return isOpen ? { ...found, anchor: base.place.anchor, tier: 'fill' } : { ...found, tier: 'lost' }
  }
  const elements = statement.elements === null ? [] : readElements(statement.elements)
  return [place(statement.seq), ...elements.map((element) => place(element.seq, element.path))]
}

/** Whether a document left an element to those whose it is. */
function isSpared({ apart }: LastEdit, path: string | undefined): boolean {
  if (path === undefined) return false
  return apart.some((one) => one === '' || pathsOverlap({ text: one, steps: stepsOf(one), indexed: false }, path))
}

/** Members of two lists are the same by what they say they are, never by their place, and none is put together of two. */
function leavesOpen(document: JsonObject, steps: readonly Step[]): boolean {
  let here: Json = document
  for (const [at, step] of steps.entries()) {
    if (step.index !== undefined) return false
    const next = getAt(here, { text: '', steps: [step], indexed: false })
    if (next === undefined) return true
    if (step.where !== undefined || at === steps.length - 1) return false
    here = next
  }
  return false
}

function isAbove(one: Place, other: Place): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.seq > other.seq)
}

/** A document of which only counts what another one leaves open, as elements. */
function partsBeyond(statement: StoredStatement, document: JsonObject): StoredStatement {
  const value = parseExactObject(statement.text || '{}')
  const elements: PlacedElement[] = []
  const open: { readonly steps: readonly Step[]; readonly ours: Json; readonly theirs: Json | undefined }[] = [
    { steps: [], ours: value, theirs: document },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { steps, ours, theirs } = next
    if (theirs === undefined) {
      elements.push({ path: formatPath(steps), state: 'value', seq: statement.seq })
      continue
    }
    if (Array.isArray(ours) && Array.isArray(theirs)) {
      for (const member of ours as readonly Json[]) {
        const where = identityOf(member)
        if (where && !getAt(theirs as Json, { text: '', steps: [{ where }], indexed: false }))
          open.push({ steps: [...steps, { where }], ours: member, theirs: undefined })
      }
    } else if (isObject(ours) && isObject(theirs)) {
      for (const [name, member] of Object.entries(ours)) {
        const isOwn = steps.length === 0 && gatewayMembers.has(name)
        if (member !== undefined && !isOwn)
          open.push({ steps: [...steps, { name }], ours: member, theirs: theirs[name] })
      }
    }
  }
  return { ...statement, elements: writeElements(elements.reverse()) }
}

const gatewayMembers = new Set(['resourceType', 'id', 'meta', 'text', 'link'])

/** What tells a member of a list from the others, where it says what it is: an identifier, a way of contact. */
function identityOf(member: Json): Step['where'] {
  if (!isObject(member) || typeof member['value'] !== 'string') return undefined
  const named = ['system', 'schemeAgencyId', 'schemeId', 'value'].filter((name) => typeof member[name] === 'string')
  if (named.length < 2) return undefined
  return named.map((name) => ({ names: [name], value: member[name] as string }))
}

/** Numbers that put everything in its place between the survivor's versions, and nothing between what belongs together. */
function numbered(
  foreign: readonly { readonly statement: StoredStatement; readonly places: readonly Place[] }[],
): StoredStatement[] {
  const all = foreign.flatMap(({ places }) => places).filter((place) => !isOfSurvivor(place))
  const sorted = [...new Map(all.map((place) => [nameOf(place), place])).values()].sort(byPlace)
  const counts = new Map<number, number>()
  for (const { anchor } of sorted) counts.set(anchor, (counts.get(anchor) ?? 0) + 1)
  const numbers = new Map<string, number>()
  const done = new Map<number, number>()
  for (const place of sorted) {
    const at = (done.get(place.anchor) ?? 0) + 1
    done.set(place.anchor, at)
    numbers.set(nameOf(place), place.anchor + at / ((counts.get(place.anchor) ?? 0) + 1))
  }
  const numberOf = (place: Place) => (isOfSurvivor(place) ? place.anchor : (numbers.get(nameOf(place)) ?? 0))
  return foreign.map(({ statement, places: [first, ...rest] }) => {
    const elements = statement.elements === null ? null : readElements(statement.elements)
    const placed = elements?.map((element, at) => ({ ...element, seq: numberOf(rest[at] as Place) }))
    return {
      ...statement,
      seq: numberOf(first as Place),
      elements: placed ? writeElements(placed) : null,
    }
  })
}

function isOfSurvivor({ anchor, tier }: Place): boolean {
  return anchor > 0 && tier === 'said'
}

function nameOf({ anchor, tier, rank, seq }: Place): string {
  return `${anchor} ${tiers[tier]} ${rank} ${seq}`
}

// A merged record of a lower rank comes first, so that a higher one has the last word.
function byPlace(one: Place, other: Place): number {
  return (
    one.anchor - other.anchor || tiers[one.tier] - tiers[other.tier] || other.rank - one.rank || one.seq - other.seq
  )
}
