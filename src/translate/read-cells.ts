// A sample of rows whose dialect nobody has declared yet: its encoding, its delimiter, the line of its header, the totals
// at its end and the rows that belong to the one above are told from the sample, for a draft to propose.

import { parse } from 'csv-parse/sync'
import { GatewayError } from '../errors.ts'
import { textReader } from './formats/encoding.ts'
import type { CellsAsked, TableEncoding } from './formats/table-format.ts'

/** Rows by column, as the mapping's reader would give them. */
export type SampleRow = Readonly<Record<string, string>>

export interface Cells {
  readonly delimiter: string
  /** Where it is not UTF-8. */
  readonly encoding?: TableEncoding
  /** Where lines stand above the header. */
  readonly headerRow?: number
  /** Names of the columns; a header that comes twice has a number behind it. */
  readonly header: readonly string[]
  /** How such a header is written, and which of those it is. */
  readonly again: ReadonlyMap<string, { readonly header: string; readonly occurrence: number }>
  readonly rows: readonly SampleRow[]
  readonly following?: {
    readonly where: CellsAsked
    /** Columns that number the row above and say the same in each row under it. */
    readonly link: Readonly<Record<string, string>>
    readonly rows: readonly SampleRow[]
  }
  readonly totals?: {
    readonly where: CellsAsked
    readonly count?: string
    readonly sums: Readonly<Record<string, string>>
  }
}

interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

const delimiters = [',', ';', '\t', '|'] as const
const mostLooked = 50
const relationColumn = /relation|dependent ?type|member ?type/i
const numberColumn = /\bid\b|id$|number|ssn|#/i
const dependentCode =
  /^(?:spouse|sp|child|ch|son|daughter|step ?child|sc|dp|domestic partner|life partner|dependent|dep)$/i
const totalsCell = /^(?:grand )?(?:totals?|sum|trailer|record count|end of file)\b/i

/** The parts of a sample. Throws GatewayError('unreadable'). */
export function readCells(body: Uint8Array): Cells {
  const reader = textReader('detect')
  const text = reader.push(body) + reader.end()
  const { delimiter, lines } = split(text)
  const at = headerAt(lines)
  const top = lines[at]
  if (top === undefined) throw new GatewayError('unreadable', 'The sample has no header line.')
  const again: Map<string, { header: string; occurrence: number }> = new Map()
  const header = named(top.cells, again)
  const below = lines.slice(at + 1).map(({ cells }): SampleRow => {
    return Object.fromEntries(header.map((name, one) => [name, cells[one] ?? '']))
  })
  const totals = totalsOf(header, below)
  const data = totals === undefined ? below : below.slice(0, -1)
  const following = followingOf(header, data)
  const encoding = reader.issues.length > 0 ? ('detect' as const) : undefined
  return {
    delimiter,
    ...(encoding === undefined ? {} : { encoding }),
    ...(at === 0 ? {} : { headerRow: top.number }),
    header,
    again,
    rows: following === undefined ? data : data.filter((row) => !following.rows.includes(row)),
    ...(following === undefined ? {} : { following }),
    ...(totals === undefined ? {} : { totals }),
  }
}

/** The delimiter is the one that parts most lines into the same number of cells, and most of those. */
function split(text: string): { delimiter: string; lines: Line[] } {
  const head = text.split(/\r\n|\n|\r/, mostLooked).filter((line) => line.trim() !== '')
  const score = (delimiter: string): number => {
    const counts = head.map((line) => line.split(delimiter).length).filter((count) => count > 1)
    return counts.length === 0
      ? 0
      : counts.length * Math.min(...counts.toSorted((a, b) => b - a).slice(0, Math.ceil(counts.length / 2)))
  }
  const scores = delimiters.map(score)
  const delimiter = delimiters[scores.indexOf(Math.max(...scores))] ?? ','
  try {
    const records: unknown = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, info: true })
    const lines = (records as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({
      number: info.lines,
      cells: record,
    }))
    return { delimiter, lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) }
  } catch (error) {
    throw new GatewayError('unreadable', `The sample is no CSV: ${error instanceof Error ? error.message : ''}`)
  }
}

/** The first line with nearly as many names as a line has cells; titles above it have few. */
function headerAt(lines: readonly Line[]): number {
  const looked = lines.slice(0, mostLooked)
  const width = Math.max(...looked.map(({ cells }) => cells.length), 0)
  const found = looked.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > width * 0.6)
  return Math.max(0, found)
}

function named(cells: readonly string[], again: Map<string, { header: string; occurrence: number }>): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, at) => {
    const header = cell.trim() || `column ${at + 1}`
    const occurrence = (seen.get(header.toLowerCase()) ?? 0) + 1
    seen.set(header.toLowerCase(), occurrence)
    if (occurrence === 1) return header
    const name = `${header} (${occurrence})`
    again.set(name, { header, occurrence })
    return name
  })
}

function totalsOf(header: readonly string[], rows: readonly SampleRow[]): Cells['totals'] {
  const last = rows.at(-1)
  const mark = last && header.find((name) => totalsCell.test(last[name]?.trim() ?? ''))
  if (last === undefined || mark === undefined || rows.length < 2) return undefined
  const data = rows.slice(0, -1)
  const sums: Record<string, string> = {}
  let count: string | undefined
  for (const name of header) {
    const cell = last[name]?.trim() ?? ''
    if (name === mark || !/^-?\d+(?:\.\d+)?$/.test(cell)) continue
    const sum = data.reduce((all, row) => all + Number(row[name] ?? ''), 0)
    if (Math.abs(sum - Number(cell)) < 0.005) sums[name] = name
    else if (Number(cell) === data.length) count ??= name
  }
  return { where: { [mark]: last[mark]?.trim() ?? '' }, ...(count === undefined ? {} : { count }), sums }
}

function followingOf(header: readonly string[], rows: readonly SampleRow[]): Cells['following'] {
  const column = header.find((name) => relationColumn.test(name))
  if (column === undefined) return undefined
  const under = rows.filter((row) => dependentCode.test(row[column]?.trim() ?? ''))
  if (under.length === 0 || under.length === rows.length || under[0] === rows[0]) return undefined
  const codes = [...new Set(under.map((row) => row[column]?.trim() ?? ''))]
  const above = (row: SampleRow): SampleRow => {
    let at = rows.indexOf(row)
    while (at > 0 && under.includes(rows[at] as SampleRow)) at -= 1
    return rows[at] as SampleRow
  }
  const linking = header.filter((name) => {
    return numberColumn.test(name) && under.every((row) => row[name] !== '' && row[name] === above(row)[name])
  })
  return { where: { [column]: codes }, link: Object.fromEntries(linking.map((name) => [name, name])), rows: under }
}
