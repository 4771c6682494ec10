// Vendor CSV (https://www.rfc-editor.org/rfc/rfc4180). Lines are counted before cells are split: a quote that is not
// closed in its line makes the file unreadable instead of swallowing what follows, and every line is accounted for.

import { fault, type GatewayError, type Issue } from '../../errors.ts'
import type { Json } from '../../standards/standard.ts'
import { type Dialect, scanQuotes, splitCells } from './csv-cells.ts'
import { type Header, positionsOf, readHeader } from './csv-header.ts'
import { textReader } from './encoding.ts'
import { type ReadItem, type ReadPayload, unreadable } from './payload.ts'
import type { CsvFormat } from './table-format.ts'
import { type RowReader, rowReader, type TableRow } from './table-rows.ts'

const longestLine = 16 * 1024 * 1024

interface Line {
  readonly number: number
  readonly text: string
}

/** Reads a file in pieces of text; `push` and `end` give the items that are complete. */
export interface TableReader {
  push(text: string): ReadItem[]
  end(): ReadItem[]
  readonly issues: Issue[]
}

/** Reads a whole body of rows. Throws `unreadable` for faults of the file; a faulty row is an item with issues. */
export function readTable(reader: TableReader, body: Uint8Array, charset: string | undefined): ReadPayload {
  const text = textReader(charset)
  const items = reader.push(text.push(body) + text.end())
  for (const item of reader.end()) items.push(item)
  return { items, issues: [...text.issues, ...reader.issues] }
}

/** A reader for one CSV file. Throws `unreadable` from `push` or `end`. */
export function csvReader(format: CsvFormat): TableReader {
  const dialect: Dialect = { delimiter: format.delimiter ?? ',', quote: format.quote ?? '"' }
  const { quote } = dialect
  const { headerRow } = format
  const issues: Issue[] = []
  let rest = ''
  let number = 0
  let header: Header | undefined = headerRow === 0 ? positionsOf(format) : undefined
  let rows: RowReader = rowReader(format, headerRow === 0 ? 0 : 1, issues)
  let open: { readonly number: number; readonly lines: string[] } | undefined

  function take(lines: readonly string[]): ReadItem[] {
    const items: ReadItem[] = []
    for (const text of lines) {
      number += 1
      if (headerRow !== undefined && number < headerRow) continue
      const quotes =
        open !== undefined || text.includes(quote) ? scanQuotes(text, dialect, open !== undefined) : 'closed'
      if (quotes === 'open') {
        if (!format.newlines) throw unclosed(number)
        open ??= { number, lines: [] }
        open.lines.push(text)
        continue
      }
      const row: Line =
        open === undefined ? { number, text } : { number: open.number, text: [...open.lines, text].join('\n') }
      open = undefined
      if (isBlank(row.text)) continue
      if (header === undefined) header = readHeader(format, splitCells(row.text, dialect), row.number, issues)
      else rows.take(quotes === 'stray' ? strayQuote(row) : readRow(header, row, dialect), items)
    }
    return items
  }

  return {
    issues,
    push(text) {
      rest += text
      // A carriage return at the very end may be the first half of a line end.
      const lines = rest.includes('\r') ? rest.split(/\r\n|\n|\r(?!$)/) : rest.split('\n')
      rest = lines.pop() as string
      const items = take(lines)
      if (rest.length > longestLine) throw unreadable('csv-line', 'The line is longer than 16 MiB.', number + 1)
      return items
    },
    end() {
      const last = rest.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = ''
      const items = last === '' ? [] : take([last])
      if (open !== undefined) throw unclosed(open.number)
      if (header === undefined) {
        const place = headerRow === undefined ? '' : ` in line ${headerRow}`
        throw unreadable('csv-empty', `The file has no header line${place}.`, headerRow ?? 1)
      }
      rows.end(items)
      return items
    },
  }
}

function readRow({ names, known }: Header, { number, text }: Line, dialect: Dialect): TableRow {
  const cells = splitCells(text, dialect)
  const value: Record<string, Json> = {}
  const most = Math.min(cells.length, names.length)
  for (let at = 0; at < most; at += 1) {
    const cell = cells[at] as string
    // A blank cell in a column that nobody reads says nothing worth keeping.
    if (cell !== '' || known[at]) value[names[at] as string] = cell
  }
  if (cells.length !== names.length) {
    const told = `The row has ${cells.length} cells, the header ${names.length}. Check delimiters and quotes.`
    return { number, raw: text, value, fault: fault('csv-ragged', '', told, placeOf(number)) }
  }
  if (text.includes('\0')) {
    const told = 'The row has a NUL character in it. Remove it.'
    return { number, raw: text, value, fault: fault('csv-nul', '', told, placeOf(number)) }
  }
  return { number, raw: text, value }
}

function strayQuote({ number, text }: Line): TableRow {
  const told = 'A quote stands inside a cell. Put the whole cell in quotes and write the quote twice.'
  return { number, raw: text, value: {}, fault: fault('csv-quote', '', told, placeOf(number)) }
}

function placeOf(line: number): { source: string; line: number } {
  return { source: `row ${line}`, line }
}

function isBlank(text: string): boolean {
  // The first character tells for all but blank lines and lines that begin with a blank.
  return text === '' || (text.charCodeAt(0) <= 32 && text.trim() === '')
}

function unclosed(line: number): GatewayError {
  return unreadable(
    'csv-quote',
    `The quote opened in line ${line} is not closed there. Close it and send the file again.`,
    line,
  )
}
