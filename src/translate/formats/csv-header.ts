// The header of a vendor's CSV: every name known, none twice, none missing that the mapping needs.

import type { Issue } from '../../errors.ts'
import { unreadable } from './payload.ts'
import type { CsvColumn, CsvFormat } from './table-format.ts'

/** The mapping's name of each column in file order, and whether it is one; a column that it does not know keeps its own. */
export interface Header {
  readonly names: readonly string[]
  readonly known: readonly boolean[]
}

/** How a file without a header has its columns. */
export function positionsOf({ columns }: CsvFormat): Header {
  return { names: columns.map(({ name }) => name), known: columns.map(() => true) }
}

/** Reads the header cells of a line. Throws `unreadable`; adds a warning for each column that is kept unread. */
export function readHeader(format: CsvFormat, cells: readonly string[], line: number, issues: Issue[]): Header {
  const spellings = new Map<string, CsvColumn>()
  for (const column of format.columns) {
    for (const spelling of spellingsOf(column)) spellings.set(keyOf(spelling, column.occurrence ?? 1), column)
  }
  const times = new Map<string, number>()
  const known: boolean[] = []
  const places = new Map<string, number>()
  const names = cells.map((cell, at) => {
    const own = fold(cell)
    const occurrence = (times.get(own) ?? 0) + 1
    times.set(own, occurrence)
    const column =
      spellings.get(keyOf(cell, occurrence)) ?? (occurrence > 1 ? spellings.get(keyOf(cell, 1)) : undefined)
    known.push(column !== undefined)
    const name = column?.name ?? unknownName(format, cell.trim(), at, line, issues)
    const before = places.get(name)
    if (before !== undefined) throw twice(name, cell, before, at, line)
    places.set(name, at)
    return name
  })
  const missing = format.columns.filter((column) => column.required && !places.has(column.name)).map(shown)
  if (missing.length > 0) {
    const told = `The header in line ${line} lacks ${missing.map((name) => `"${name}"`).join(', ')}. Send every required column.`
    throw unreadable('csv-header-missing', told, line)
  }
  return { names, known }
}

/** What a header calls a column. */
export function shown(column: CsvColumn): string {
  return column.header ?? column.name
}

function spellingsOf({ name, header, aliases = [] }: CsvColumn): string[] {
  return [...(header === undefined ? [name] : [header]), ...aliases]
}

function twice(name: string, cell: string, before: number, at: number, line: number): Error {
  const as = fold(cell) === fold(name) ? '' : ` (as "${cell.trim()}")`
  const told = `The header names the column "${name}" twice${as}: columns ${before + 1} and ${at + 1}. Send it once, or declare the second as \`occurrence\` 2.`
  return unreadable('csv-header-duplicate', told, line)
}

function unknownName(format: CsvFormat, cell: string, at: number, line: number, issues: Issue[]): string {
  const name = cell === '' ? `column ${at + 1}` : cell
  if (format.unknown === 'reject' || cell === '__proto__') {
    const told = `The header names a column "${name}" that this message does not have.`
    throw unreadable('csv-header-unknown', told, line)
  }
  const text = `The column "${name}" is not mapped. It is kept for the way back and not read.`
  const source = `row ${line}, column "${name}"`
  issues.push({ severity: 'warning', code: 'csv-header-unknown', path: '', text, line, source })
  return name
}

function keyOf(name: string, occurrence: number): string {
  return `${occurrence} ${fold(name)}`
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}
