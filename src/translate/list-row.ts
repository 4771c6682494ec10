// The row between a vendor's list of objects and a canonical list: its own rows map each member both ways. The whole
// list is one element: a system that states it states all of it.

import type { Issue } from '../errors.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { above, leadsAbove } from './also-records.ts'
import { closeGaps, copyJson, getAt, isObject, removeAt, sameJson, setAt } from './elements.ts'
import type { Path } from './path.ts'
import { addIssue, type CompiledRow, type InRun, type OutRun, pointerTo, silent } from './rows.ts'
import { joinSegments, type Segments } from './segments.ts'

type Tell = Parameters<typeof joinSegments>[2]

const none: ReadonlySet<string> = new Set()

/** Maps a list by position, or by the canonical member at `key`. `bare` (XML): no member at all states nothing. `nullIsEmpty`: null in its place states that there are none. */
export function listRow(
  from: Path,
  to: Path,
  rows: readonly CompiledRow[],
  key: Path | undefined,
  bare: boolean,
  segments?: Segments,
  nullIsEmpty = false,
): CompiledRow {
  // Read as members, then joined where they are periods: the same for what comes in and what the complement holds.
  const readJoined = (
    raw: readonly Json[],
    issues: Issue[],
    place: (at: number, path: string) => string,
    tell: Tell,
    list?: () => string,
  ) => {
    const members = readMembers(rows, raw, issues, place, list)
    return segments === undefined ? members : joinSegments(members, segments, tell)
  }
  const usesAbove = rows.some((row) => row.from.some(leadsAbove))
  return {
    from: [from],
    to: [to],
    rebuilds: true,
    inner: rows,
    forward(run) {
      const raw = getAt(run.item, from)
      if (raw === undefined) return
      if (raw === null) {
        // No list at all: that there are none, where null says so; in any case spelled as it was.
        if (nullIsEmpty) run.stated.push({ path: to.text, state: 'empty' })
        run.kept.push(from)
        return
      }
      if (!Array.isArray(raw)) {
        run.issues.push(notList(run, from))
        return
      }
      const place = (at: number, path: string): string => run.place(`${from.text}[${at}].${path}`)
      const given = usesAbove
        ? raw.map((member) => (isObject(member) ? { ...member, [above]: run.item } : member))
        : raw
      const tell: Tell = (...told) => addIssue(run, ...told, from, to)
      const members = readJoined(given, run.issues, place, tell, () => pointerTo(run.record, to))
      if (members.length > 0) setAt(run.record, to, members)
      if (members.length > 0 || raw.length === 0) {
        run.stated.push({ path: to.text, state: members.length > 0 ? 'value' : 'empty' })
      }
      const blank = members.map(() => ({}))
      const again = writeMembers(rows, members, blank, [])
      if (!sameJson(again, raw)) run.kept.push(from)
    },
    backward(run) {
      const value = getAt(run.record, to)
      const held = getAt(run.tree, from)
      const heldList: readonly Json[] = Array.isArray(held) ? held : []
      if (!Array.isArray(value) || value.length === 0) {
        const isEmpty = run.empties.has(to.text)
        if (held === null && isEmpty === nullIsEmpty) return
        if (!bare && isEmpty) setAt(run.tree, from, [])
        else if (readMembers(rows, heldList, [], silentPlace).length > 0) removeAt(run.tree, from)
        return
      }
      if (sameJson(readJoined(heldList, [], silentPlace, silent), value)) return
      setAt(run.tree, from, writeMembers(rows, value, basesFor(rows, value, heldList, key), run.losses))
    },
  }
}

/** A list row whose members are FHIR identifiers, each of which names the record. */
export function namingList(row: CompiledRow): CompiledRow {
  const [to] = row.to as [Path]
  return {
    ...row,
    names: true,
    forward(run) {
      row.forward(run)
      const members = getAt(run.record, to)
      for (const member of Array.isArray(members) ? (members as Json[]) : []) if (isObject(member)) nameBy(run, member)
    },
  }
}

/** Takes a FHIR identifier for one that names the record. */
export function nameBy(
  { identifiers }: InRun,
  { system, value }: { readonly system?: Json; readonly value?: Json },
): void {
  if (typeof value === 'string') identifiers.push({ system: typeof system === 'string' ? system : '', value })
}

function within(issue: Issue, member: string): Issue {
  return { ...issue, path: member + issue.path }
}

/** The canonical members of a vendor's list; one that says nothing makes none. `list` is the pointer that issues begin with. */
export function readMembers(
  rows: readonly CompiledRow[],
  raw: readonly Json[],
  issues: Issue[],
  place: (at: number, path: string) => string,
  list?: () => string,
): JsonObject[] {
  const members: JsonObject[] = []
  const isIndexed = rows.some(({ to }) => to.some(({ indexed }) => indexed))
  raw.forEach((item, at) => {
    if (!isObject(item)) return
    const run: InRun = {
      item,
      record: {},
      stated: [],
      kept: [],
      identifiers: [],
      issues,
      place: (path) => place(at, path),
    }
    const before = issues.length
    for (const row of rows) row.forward(run)
    // What rows remark stands within their member, and that in its list.
    if (list !== undefined)
      for (let one = before; one < issues.length; one += 1)
        issues[one] = within(issues[one] as Issue, `${list()}/${members.length}`)
    if (isIndexed) closeGaps(run.record)
    if (Object.keys(run.record).length > 0) members.push(run.record)
  })
  return members
}

/** The vendor's members for canonical ones, each on its base. */
export function writeMembers(
  rows: readonly CompiledRow[],
  members: readonly Json[],
  bases: readonly Json[],
  losses: Issue[],
): Json[] {
  return members.map((record, at) => {
    const base = bases[at]
    const tree = base === undefined ? {} : (copyJson(base) as JsonObject)
    if (!isObject(record)) return tree
    const run: OutRun = { tree, record, empties: none, losses }
    for (const row of rows) row.backward(run)
    return tree
  })
}

/**
 * What a vendor had sent of a member, for writing another over it: without the fields that are only read, where what they
 * said is not said any more.
 */
export function baseFor(rows: readonly CompiledRow[], base: JsonObject, was: JsonObject, now: JsonObject): JsonObject {
  const fresh = copyJson(base) as JsonObject
  for (const row of rows) {
    if (row.rebuilds || row.from.some(leadsAbove)) continue
    if (row.to.every((path) => sameJson(getAt(was, path), getAt(now, path)))) continue
    for (const path of row.from) if (getAt(fresh, path) !== undefined) removeAt(fresh, path)
  }
  return fresh
}

/** The vendor's own member for each canonical one: by key where there is one, else by position in lists of one length. */
function basesFor(
  rows: readonly CompiledRow[],
  value: readonly Json[],
  held: readonly Json[],
  key: Path | undefined,
): Json[] {
  if (key === undefined) return held.length === value.length ? [...held] : []
  const known = held.map((member) => {
    const [read] = readMembers(rows, [member], [], silentPlace)
    return read === undefined ? undefined : getAt(read, key)
  })
  return value.map((member) => {
    const wanted = getAt(member, key)
    const at = wanted === undefined ? -1 : known.findIndex((one) => sameJson(one, wanted))
    return at < 0 ? {} : (held[at] as Json)
  })
}

function silentPlace(): string {
  return ''
}

function notList(run: InRun, from: Path): Issue {
  return {
    severity: 'error',
    code: 'type-wrong',
    path: '',
    text: 'Expected a list of objects here.',
    source: run.place(from.text),
  }
}
