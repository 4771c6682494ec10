// Columns by position: each line a record of cells that are padded to their width, perhaps between a header record and a
// totals record with columns of their own.

import { fault, type Issue } from '../../errors.ts'
import type { Json } from '../../standards/standard.ts'
import { meetsCells } from './cells.ts'
import type { TableReader } from './csv.ts'
import { type ReadItem, unreadable } from './payload.ts'
import type { FixedColumn, FixedWidthFormat } from './table-format.ts'
import { rowReader, type TableRow } from './table-rows.ts'

const longestLine = 1024 * 1024

/** Where the columns of one sort of record lie, gaps between them included. */
export interface Layout {
  readonly columns: readonly FixedColumn[]
  /** What no column names, so that nothing of a line is lost. */
  readonly gaps: readonly FixedColumn[]
  readonly length: number
}

/** The layout of some columns in lines of at least `length` characters. */
export function layoutOf(columns: readonly FixedColumn[], length = 0): Layout {
  const sorted = columns.toSorted((one, other) => one.at - other.at)
  const gaps: FixedColumn[] = []
  let next = 1
  const gap = (end: number): void => {
    if (end >= next) gaps.push({ name: `columns ${next}-${end}`, at: next, width: end - next + 1 })
  }
  for (const { at, width } of sorted) {
    gap(at - 1)
    next = Math.max(next, at + width)
  }
  gap(length)
  return { columns, gaps, length: Math.max(length, next - 1) }
}

/** A reader for one file of fixed columns. Throws `unreadable` from `push` or `end`. */
export function fixedWidthReader(format: FixedWidthFormat): TableReader {
  const rows = layoutOf(format.columns, format.length)
  const totals = format.totals?.columns && layoutOf(format.totals.columns, format.length)
  const issues: Issue[] = []
  const reader = rowReader(format, format.header === undefined ? 0 : 1, issues)
  let wanted = format.header
  let rest = ''
  let number = 0

  function take(lines: readonly string[]): ReadItem[] {
    const items: ReadItem[] = []
    for (const text of lines) {
      number += 1
      if (text.trim() === '') continue
      if (wanted !== undefined) {
        const { value } = readLine(layoutOf(wanted.columns, format.length), text, number)
        if (!meetsCells(value, wanted.where)) throw noHeader(wanted.where, number)
        wanted = undefined
        continue
      }
      const last = totals && readLine(totals, text, number)
      const isTotals = last !== undefined && format.totals !== undefined && meetsCells(last.value, format.totals.where)
      reader.take(isTotals ? last : readLine(rows, text, number), items)
    }
    return items
  }

  return {
    issues,
    push(text) {
      rest += text
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() as string
      const items = take(lines)
      if (rest.length > longestLine) throw unreadable('fixed-line', 'The line is longer than 1 MiB.', number + 1)
      return items
    },
    end() {
      const last = rest.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = ''
      const items = last === '' ? [] : take([last])
      if (wanted !== undefined) throw noHeader(wanted.where, number + 1)
      reader.end(items)
      return items
    },
  }
}

/** The text of a cell without its padding. A column padded with zeros that has nothing else is zero; one of blanks, blank. */
export function unpadded(cell: string, { align = 'left', pad = ' ' }: FixedColumn): string {
  let start = 0
  let end = cell.length
  if (align === 'right') while (start < end && cell[start] === pad) start += 1
  else while (end > start && cell[end - 1] === pad) end -= 1
  const text = cell.slice(start, end)
  if (pad === ' ') return text
  if (text.trim() !== '') return text
  return pad === '0' && start > 0 && text === '' ? '0' : ''
}

function readLine(layout: Layout, text: string, number: number): TableRow {
  // Positions are characters, and one of those may be two units long.
  const isPlain = !/[\ud800-\udfff]/.test(text)
  const characters = isPlain ? text : [...text]
  const cut = (from: number, to: number): string =>
    typeof characters === 'string' ? characters.slice(from, to) : characters.slice(from, to).join('')
  const value: Record<string, Json> = {}
  for (const column of layout.columns) {
    const { name, at, width } = column
    value[name] = unpadded(cut(at - 1, at - 1 + width), column)
  }
  for (const column of layout.gaps) {
    const cell = unpadded(cut(column.at - 1, column.at - 1 + column.width), column)
    if (cell !== '') value[column.name] = cell
  }
  const found = faultOf(layout, characters.length, cut(layout.length, characters.length), number, text)
  return found === undefined ? { number, raw: text, value } : { number, raw: text, value, fault: found }
}

function faultOf(layout: Layout, length: number, beyond: string, number: number, text: string): Issue | undefined {
  const place = { source: `row ${number}`, line: number }
  if (beyond.trim() !== '') {
    const told = `The line has ${length} characters, and its columns end at ${layout.length}. Check the layout and the encoding.`
    return fault('fixed-length', '', told, place)
  }
  // Blanks at the end may have been taken off; a number that ends in the middle was cut.
  const cut = layout.columns.find(
    ({ at, width, align }) => align === 'right' && length >= at && length < at + width - 1,
  )
  if (cut !== undefined) {
    const told = `The line ends at character ${length}, inside "${cut.name}". Send it whole.`
    return fault('fixed-length', '', told, place)
  }
  if (!text.includes('\0')) return undefined
  return fault('fixed-nul', '', 'The line has a NUL character in it. Remove it.', place)
}

function noHeader(where: Readonly<Record<string, string | readonly string[]>>, line: number): Error {
  const asked = Object.entries(where).map(([name, cell]) => `"${name}" ${JSON.stringify(cell)}`)
  return unreadable(
    'fixed-header',
    `Line ${line} is not the header record (${asked.join(', ')}). Send the file whole.`,
    line,
  )
}
