// A row under conditions. In, it is read only when its vendor conditions hold, and its field is kept for the way back
// when they do not. Out, it is written only when its canonical conditions hold and what is written would be read again.

import type { Json, JsonObject } from '../standards/standard.ts'
import { getAt, removeAt, sameJson, setAt } from './elements.ts'
import type { Condition as Asked, When } from './mapping.ts'
import type { Path } from './path.ts'
import { addLoss, type CompiledRow, type InRun, type OutRun } from './rows.ts'

/** The conditions of one side, compiled. */
export interface Conditions {
  readonly paths: readonly (readonly [Path, Asked])[]
  /** Padding around a vendor's text counts for nothing. */
  readonly trim?: boolean
}

/** A compiled row under conditions; `beside` are the rows that stand with it, once all are compiled. */
export function whenRow(
  row: CompiledRow,
  from: Conditions,
  to: Conditions,
  beside: readonly CompiledRow[] = [],
): CompiledRow {
  const own = new Set(row.from.map(({ text }) => text))
  const asksItself = from.paths.some(([path]) => own.has(path.text))
  return {
    ...row,
    forward(run) {
      const isRead = holds(run.item, from)
      if (isRead) row.forward(run)
      // What may be said by another row as well is not always written again.
      if (row.rebuilds && (asksItself || !isRead))
        for (const path of row.from) if (getAt(run.item, path) !== undefined) run.kept.push(path)
    },
    backward(run) {
      const isReadAgain = holds(run.tree, from)
      if (holds(run.record, to)) {
        if (isReadAgain) row.backward(run)
        else if (isSaidBy(beside, row, run)) return
        else if (!asksItself || !writeAndSee(row, from, run)) reportUnread(row, run)
      } else if (isReadAgain) for (const path of row.from) removeAt(run.tree, path)
    },
  }
}

/** True when another row for the same element reads it from what is written already: then nothing is lost. */
function isSaidBy(beside: readonly CompiledRow[], { from, to }: CompiledRow, { record, tree }: OutRun): boolean {
  const [path] = to
  const value = path === undefined || from.length === 0 ? undefined : getAt(record, path)
  if (path === undefined || value === undefined) return false
  return beside.some((other) => {
    if (other.to[0]?.text !== path.text || other.from === from) return false
    const run: InRun = { item: tree, record: {}, stated: [], kept: [], identifiers: [], issues: [], place: (at) => at }
    other.forward(run)
    return sameJson(getAt(run.record, path), value)
  })
}

/** Where a row's condition asks of the row's own field, only what is written tells whether it would be read again. */
function writeAndSee(row: CompiledRow, from: Conditions, run: OutRun): boolean {
  const before = row.from.map((path) => getAt(run.tree, path))
  row.backward({ ...run, losses: [] })
  if (holds(run.tree, from)) return true
  row.from.forEach((path, at) => {
    const value = before[at]
    if (value !== undefined) setAt(run.tree, path, value)
    else if (getAt(run.tree, path) !== undefined) removeAt(run.tree, path)
  })
  return false
}

function reportUnread(row: CompiledRow, run: OutRun): void {
  const [path] = row.to
  if (path === undefined || !row.rebuilds || row.from.length === 0 || getAt(run.record, path) === undefined) return
  const told = "The vendor's message has a field for this only under a condition that does not hold here."
  addLoss(run, 'warning', 'loss.when', told, row.from[0], path)
}

/** Conditions as the mapping states them, with their paths parsed. */
export function conditionsOf(
  side: When[keyof When] | undefined,
  parse: (path: string) => Path,
  trim = false,
): Conditions {
  return { trim, paths: Object.entries(side ?? {}).map(([path, asked]) => [parse(path), asked]) }
}

/** True when a value meets all conditions. */
export function holds(value: JsonObject, { paths, trim = false }: Conditions): boolean {
  return paths.every(([path, asked]) => {
    const found = getAt(value, path)
    return meetsOne(trim && typeof found === 'string' ? found.trim() : found, asked)
  })
}

function meetsOne(value: Json | undefined, asked: Asked): boolean {
  if (Array.isArray(asked)) return asked.some((one: Json) => sameJson(value, one))
  if (typeof asked !== 'object' || asked === null) return sameJson(value, asked as Json)
  if ('exists' in asked) return (value !== undefined && value !== null && value !== '') === asked.exists
  const { not } = asked as { readonly not: Json | readonly Json[] }
  return !(Array.isArray(not) ? not.some((one: Json) => sameJson(value, one)) : sameJson(value, not as Json))
}
