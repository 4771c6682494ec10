// Cells of a row: their text, and what a format asks of them to tell one sort of row from another.

import type { Json, JsonObject } from '../../standards/standard.ts'
import type { CellsAsked } from './table-format.ts'

/** A cell as text; what is not there is blank. */
export function cellText(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** True when every cell that is asked for is one of those wanted, without regard to case and padding. */
export function meetsCells(row: JsonObject, asked: CellsAsked): boolean {
  for (const name in asked) {
    const cell = cellText(row[name]).trim().toLowerCase()
    const wanted = asked[name] as string | readonly string[]
    if (typeof wanted === 'string' ? wanted.toLowerCase() !== cell : !wanted.some((one) => one.toLowerCase() === cell))
      return false
  }
  return true
}

/** The first cell that is wanted of each column: what a row of this sort has at least. */
export function askedCells(asked: CellsAsked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).map(([name, wanted]) => [name, typeof wanted === 'string' ? wanted : (wanted[0] ?? '')]),
  )
}
