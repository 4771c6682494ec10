// What a system says of a record, laid over what it said before, and the record that follows from all statements.
// The canonical record is a pure function of the statements, the direct edits and the rules in force.

import { foldVoices, obeyRules, type Voice, type Whole } from '../authority/fold.ts'
import type { Rule } from '../authority/rules.ts'
import { parseExactObject } from '../json/exact.ts'
import type { StoredStatement } from '../records/statements.ts'
import type { CanonicalRecord, JsonObject, Stamp, Standard } from '../standards/standard.ts'
import { foldStatements, getAt, pathsOverlap, type Statement, sameJson, setAt } from '../translate/elements.ts'
import type { StatedElement, StatedState } from '../translate/translation.ts'
import type { StateOperation } from './submission.ts'

/** A stated element with the record version at which it was last said. */
export interface PlacedElement extends StatedElement {
  readonly seq: number
}

/** Elements as a statement row keeps them: `[[path, state, seq], …]`. */
export function writeElements(elements: readonly PlacedElement[]): string {
  return JSON.stringify(elements.map(({ path, state, seq }) => [path, state, seq]))
}

export function readElements(text: string): PlacedElement[] {
  const rows = JSON.parse(text) as [string, StatedState, number][]
  return rows.map(([path, state, seq]) => ({ path, state, seq }))
}

export interface Said {
  readonly value: JsonObject
  readonly elements: readonly PlacedElement[]
  readonly complement: JsonObject
}

/** What a vendor statement row says, or nothing yet. */
export function saidBy(statement: StoredStatement | undefined): Said {
  if (!statement?.elements) return { value: {}, elements: [], complement: {} }
  return {
    value: parseExactObject(statement.text ?? '{}'),
    elements: readElements(statement.elements),
    complement: statement.complement ? parseExactObject(statement.complement) : {},
  }
}

/**
 * The statement after one more item: what the item states replaces what was said of those elements (and of what stands
 * in or around them); what it does not state stays said, unless the item is complete. `seq` is the version that it would make; an element that is
 * said again as it was, and as the `current` record has it, keeps its place, so that repeating changes nothing.
 */
export function sayMore(
  before: Said,
  { item, complementAfter, complete = false }: Pick<StateOperation, 'item' | 'complementAfter' | 'complete'>,
  seq: number,
  ...currents: readonly JsonObject[]
): Said {
  const stated = item.record ? parseExactObject(item.record.text) : {}
  const fresh = new Map<string, PlacedElement>()
  for (const { path, state } of item.stated) fresh.set(path, { path, state, seq })
  const value: Record<string, JsonObject[string]> = {}
  const elements: PlacedElement[] = []
  const take = (element: PlacedElement, source: JsonObject) => {
    elements.push(element)
    const said = element.state === 'value' ? getAt(source, element.path) : undefined
    if (said !== undefined) setAt(value, element.path, said)
  }
  for (const old of before.elements) {
    const again = fresh.get(old.path)
    if (again) {
      fresh.delete(old.path)
      const repeated =
        again.state === old.state &&
        agrees(old, before.value, stated) &&
        currents.every((current) => agrees(old, stated, current))
      take(repeated ? old : again, stated)
    } else if (!complete && !item.stated.some((element) => pathsOverlap(element.path, old.path)))
      take(old, before.value)
  }
  for (const element of fresh.values()) take(element, stated)
  return { value, elements, complement: complementAfter(before.complement) }
}

function agrees({ path, state }: PlacedElement, one: JsonObject, other: JsonObject): boolean {
  if (state === 'empty') return getAt(other, path) === undefined
  return sameJson(getAt(one, path), getAt(other, path))
}

/** Equal but for the versions at which things were said. */
export function saysTheSame(one: Said, other: Said): boolean {
  if (one.elements.length !== other.elements.length || !sameJson(one.complement, other.complement)) return false
  const states = new Map(one.elements.map(({ path, state }) => [path, state]))
  return other.elements.every(
    (element) => states.get(element.path) === element.state && agrees(element, one.value, other.value),
  )
}

/**
 * The record's content as all that was said of it makes it: the last direct edit (a blank record without one, or after
 * a deletion), over it every element that a system stated later, in order; and where elements have owners, what those
 * say. `sent` is the last edit's document as it was sent, with what of it is other systems' to say.
 */
export function recompute(
  standard: Standard,
  kind: string,
  statements: readonly StoredStatement[],
  rules: readonly Rule[] = [],
  sent?: JsonObject,
): JsonObject {
  const isRuled = rules.length > 0 || statements.some(({ apart }) => Boolean(apart))
  if (isRuled) {
    const voices = voicesOf(statements)
    const blank = standard.blank(kind)
    return obeyRules(sent ? { ...blank, ...sent } : foldVoices(blank, voices), voices, rules)
  }
  let edit: StoredStatement | undefined
  const said: Statement[] = []
  for (const statement of statements) {
    if (statement.elements !== null) said.push(saidBy(statement))
    else if (!edit || statement.seq > edit.seq) edit = statement
  }
  const since = edit?.seq ?? 0
  const base = edit?.text ? parseExactObject(edit.text) : standard.blank(kind)
  const later = said.map(({ value, elements }) => ({
    value,
    elements: elements.filter((element) => element.seq > since),
  }))
  return foldStatements(base, later)
}

/** Each system with what it says now. The end of a record is the end of all that was said of it before. */
function voicesOf(statements: readonly StoredStatement[]): Voice[] {
  const ended = Math.max(0, ...statements.filter((one) => one.elements === null && !one.text).map(({ seq }) => seq))
  const voices = new Map<string, { system: string; whole?: Whole; elements: Voice['elements'][number][] }>()
  for (const statement of statements) {
    const { system, seq } = statement
    let voice = voices.get(system)
    if (!voice) voices.set(system, (voice = { system, elements: [] }))
    if (statement.elements === null) {
      if (statement.text && seq > Math.max(ended, voice.whole?.seq ?? 0)) voice.whole = wholeOf(statement)
      continue
    }
    const { value, elements } = saidBy(statement)
    for (const element of elements) if (element.seq > ended) voice.elements.push({ ...element, value })
  }
  return [...voices.values()]
}

function wholeOf({ text, seq, apart }: StoredStatement): Whole {
  return { value: parseExactObject(text ?? '{}'), seq, apart: apart ? (JSON.parse(apart) as string[]) : [] }
}

/** Content as a record of its kind, with the members that the gateway owns. */
export function stampContent(standard: Standard, kind: string, content: JsonObject, stamp: Stamp): CanonicalRecord {
  const text = JSON.stringify(content)
  return standard.identity.stamp({ kind, text, value: JSON.parse(text) as JsonObject }, stamp)
}
