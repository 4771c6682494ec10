// What a system says of a record, laid over what it said before, and the record that follows from all statements.
// The canonical record is a pure function of the statements, the direct edits and the rules in force.

import { parseExactObject } from '../json/exact.ts'
import type { StoredStatement } from '../records/statements.ts'
import type { JsonObject, Standard } from '../standards/standard.ts'
import { foldStatements, getAt, pathsOverlap, type Statement, setAt } from '../translate/elements.ts'
import type { StatedElement, StatedState, TranslatedItem } from '../translate/translation.ts'

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
 * in or around them); what it does not state stays said. `seq` is the version that it would make.
 */
export function sayMore(before: Said, item: TranslatedItem, seq: number): Said {
  const stated = item.record ? parseExactObject(item.record.text) : {}
  const fresh = item.stated.map((element) => ({ ...element, seq }))
  const named = new Set(fresh.map((element) => element.path))
  const kept = before.elements.filter(
    (old) => !named.has(old.path) && !fresh.some((element) => pathsOverlap(element.path, old.path)),
  )
  const value: Record<string, JsonObject[string]> = {}
  for (const [source, elements] of [[before.value, kept] as const, [stated, fresh] as const])
    for (const { path, state } of elements) {
      const said = state === 'value' ? getAt(source, path) : undefined
      if (said !== undefined) setAt(value, path, said)
    }
  return { value, elements: [...kept, ...fresh], complement: { ...before.complement, ...item.complement } }
}

/** Equal but for the versions at which things were said. */
export function saysTheSame(one: Said, other: Said): boolean {
  const plain = ({ value, elements, complement }: Said) =>
    JSON.stringify([value, elements.map(({ path, state }) => [path, state]).sort(), complement])
  return plain(one) === plain(other)
}

/**
 * The record's content as all that was said of it makes it: the last direct edit (a blank record without one, or after
 * a deletion), and over it every element that a system stated later, in order.
 */
export function recompute(standard: Standard, kind: string, statements: readonly StoredStatement[]): JsonObject {
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
