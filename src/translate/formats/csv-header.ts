// The header of a vendor's CSV: every name known, none twice, none missing that the mapping needs.

import type { Issue } from '../../errors.ts'
import type { CsvFormat } from '../mapping.ts'
import { unreadable } from './payload.ts'

/** The mapping's name of each column in file order; a column that the mapping does not know keeps its own. */
export interface Header {
  readonly names: readonly string[]
  readonly known: ReadonlySet<string>
}

/** Reads the header cells. Throws `unreadable`; adds a warning for each column that is kept unread. */
export function readHeader(format: CsvFormat, cells: readonly string[], issues: Issue[]): Header {
  const known = new Map<string, string>()
  for (const { name, aliases = [] } of format.columns) {
    for (const spelling of [name, ...aliases]) known.set(fold(spelling), name)
  }
  const names = cells.map((cell, at) => known.get(fold(cell)) ?? unknownName(format, cell.trim(), at, issues))
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) throw unreadable('csv-header-duplicate', `The header names the column "${name}" twice.`, 1)
    seen.add(name)
  }
  const missing = format.columns
    .filter((column) => column.required && !seen.has(column.name))
    .map((column) => column.name)
  if (missing.length > 0) {
    throw unreadable(
      'csv-header-missing',
      `The header lacks ${missing.map((name) => `"${name}"`).join(', ')}. Send every required column.`,
      1,
    )
  }
  return { names, known: new Set(format.columns.map((column) => column.name)) }
}

function unknownName(format: CsvFormat, cell: string, at: number, issues: Issue[]): string {
  const name = cell === '' ? `column ${at + 1}` : cell
  if (format.unknown === 'reject' || cell === '__proto__') {
    throw unreadable('csv-header-unknown', `The header names a column "${name}" that this message does not have.`, 1)
  }
  const text = `The column "${name}" is not mapped. It is kept for the way back and not read.`
  issues.push({
    severity: 'warning',
    code: 'csv-header-unknown',
    path: '',
    text,
    line: 1,
    source: `row 1, column "${name}"`,
  })
  return name
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
