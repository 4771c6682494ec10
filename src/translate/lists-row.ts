// The row between several vendor lists (or single fields) and one canonical list: home and work phones in two fields,
// a person's numbers in four. In, their members follow one another. Out, a member goes back to where it came from; a new
// one to the first place that is meant for it.

import type { Issue } from '../errors.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { copyJson, getAt, isObject, removeAt, sameJson, setAt } from './elements.ts'
import { baseFor, nameBy, readMembers, writeMembers } from './list-row.ts'
import type { Path } from './path.ts'
import { addIssue, addLoss, type CompiledRow, type InRun, type ListPart, type OutRun } from './rows.ts'
import { holds } from './when-row.ts'

/** The member of a single field that is plain text stands here, for its rows. */
export const textMember = '#text'

interface Placed {
  readonly part: ListPart
  readonly member: JsonObject
  /** What the vendor had sent of it. */
  readonly base?: Json
}

/** A row over the parts of a canonical list. */
export function listsRow(parts: readonly ListPart[], to: Path): CompiledRow {
  return {
    from: parts.map(({ from }) => from),
    to: [to],
    rebuilds: true,
    parts,
    names: parts.some(({ names }) => names),
    forward(run) {
      const said = parts.filter(({ from }) => getAt(run.item, from) !== undefined)
      if (said.length === 0) return
      const placed = said.flatMap((part) => readPart(part, getAt(run.item, part.from) as Json, run, to))
      if (placed.length > 0) {
        setAt(
          run.record,
          to,
          placed.map(({ member }) => member),
        )
        run.stated.push({ path: to.text, state: 'value' })
      } else if (said.some((part) => isEmptied(getAt(run.item, part.from))))
        run.stated.push({ path: to.text, state: 'empty' })
      for (const { part, member } of placed) if (part.names) nameBy(run, member)
      const again = writeParts(
        parts,
        assign(
          parts,
          placed.map(({ member }) => member),
          [],
        ),
        [],
      )
      for (const part of said) if (!sameJson(again.get(part), getAt(run.item, part.from))) run.kept.push(part.from)
    },
    backward(run) {
      const value = getAt(run.record, to)
      const members = (Array.isArray(value) ? (value as Json[]) : []).filter(isObject)
      const held = parts.flatMap((part) => heldIn(part, run.tree))
      const isSaid = sameJson(
        held.map(({ member }) => member),
        members,
      )
      if (members.length === 0 && run.empties.has(to.text)) return emptyAll(parts, run)
      if (isSaid) return
      const placed = assign(parts, members, held)
      if (placed.length < members.length) {
        const told = 'The vendor has no field for some members of this list.'
        addLoss(run, 'warning', 'loss.list', told, parts[0]?.from, to)
      }
      const written = writeParts(parts, placed, run.losses)
      for (const part of parts) {
        const made = written.get(part)
        const own = placed.filter((one) => one.part === part)
        const was = held.filter((one) => one.part === part)
        // What says it already stays as it is, with what says nothing beside it.
        if (was.length > 0 && own.length === was.length && own.every((one, at) => one === was[at])) continue
        if (made !== undefined) setAt(run.tree, part.from, made)
        else if (held.some((one) => one.part === part)) removeAt(run.tree, part.from)
      }
    },
  }
}

function readPart(part: ListPart, raw: Json, run: InRun, to: Path): Placed[] {
  if (!part.single && !Array.isArray(raw)) {
    addIssue(run, 'error', 'type-wrong', 'Expected a list of objects here.', part.from, to)
    return []
  }
  const place = (at: number, path: string): string => {
    const own = part.single ? part.from.text : `${part.from.text}[${at}]`
    return run.place(path === textMember ? own : `${own}.${path}`)
  }
  return membersOf(part, raw).flatMap((base, at) => readOne(part, base, run.issues, (path) => place(at, path)))
}

function heldIn(part: ListPart, tree: JsonObject): Placed[] {
  const raw = getAt(tree, part.from)
  if (raw === undefined) return []
  return membersOf(part, raw).flatMap((base) => readOne(part, base, [], () => ''))
}

function readOne(part: ListPart, base: Json, issues: Issue[], place: (path: string) => string): Placed[] {
  const asked = isObject(base) ? base : { [textMember]: base }
  const [member] = readMembers(part.inner, [asked], issues, (_at, path) => place(path))
  return member === undefined ? [] : [{ part, member, base }]
}

function membersOf(part: ListPart, raw: Json): readonly Json[] {
  return part.single ? [raw] : Array.isArray(raw) ? (raw as Json[]) : []
}

/** Where each canonical member goes: back to the very thing that said it, else to the first part meant for such. */
function assign(parts: readonly ListPart[], members: readonly JsonObject[], held: readonly Placed[]): Placed[] {
  const left = [...held]
  const taken = members.map((member) => {
    const at = left.findIndex((one) => sameJson(one.member, member))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  })
  const full = new Set(taken.flatMap((one) => (one?.part.single ? [one.part] : [])))
  return members.flatMap((member, at) => {
    const known = taken[at]
    if (known !== undefined) return [known]
    const open = parts.filter((one) => !full.has(one))
    const part =
      open.find(({ only }) => only !== undefined && holds(member, only)) ??
      open.find(({ only, single }) => only === undefined && !single) ??
      open.find(({ only }) => only === undefined)
    if (part === undefined) return []
    if (part.single) full.add(part)
    const was = left.findIndex((one) => one.part === part)
    const [base] = was < 0 ? [] : left.splice(was, 1)
    if (base?.base === undefined) return [{ part, member }]
    const fresh = isObject(base.base) ? baseFor(part.inner, base.base, base.member, member) : base.base
    return [{ part, member, base: fresh }]
  })
}

/** What each part becomes; one that has no member is not in it. */
function writeParts(parts: readonly ListPart[], placed: readonly Placed[], losses: Issue[]): Map<ListPart, Json> {
  const written = new Map<ListPart, Json>()
  for (const part of parts) {
    const own = placed.filter((one) => one.part === part)
    if (own.length === 0) continue
    const made = own.map(({ member, base }) => {
      const start = base === undefined ? {} : isObject(base) ? copyJson(base) : { [textMember]: base }
      const [tree] = writeMembers(part.inner, [member], [start], losses)
      const names = isObject(tree) ? Object.keys(tree) : []
      return names.length === 1 && names[0] === textMember ? ((tree as JsonObject)[textMember] as Json) : (tree as Json)
    })
    written.set(part, part.single ? (made[0] as Json) : made)
  }
  return written
}

function isEmptied(raw: Json | undefined): boolean {
  return raw === null || (Array.isArray(raw) && raw.length === 0)
}

/** Stated empty is written where the vendor has a list for it, and nothing else stays that would say a member. */
function emptyAll(parts: readonly ListPart[], run: OutRun): void {
  if (
    parts.some((part) => isEmptied(getAt(run.tree, part.from))) &&
    parts.every((part) => heldIn(part, run.tree).length === 0)
  )
    return
  const first = parts.find(({ single }) => !single)
  for (const part of parts) {
    if (part === first) setAt(run.tree, part.from, [])
    else if (heldIn(part, run.tree).length > 0) removeAt(run.tree, part.from)
  }
}
