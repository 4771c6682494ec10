// Vendor CSV (https://www.rfc-editor.org/rfc/rfc4180). Lines are counted before cells are split: a quote that is not
// closed in its line makes the file unreadable instead of swallowing what follows, and every line is accounted for.

import { parse } from 'csv-parse/sync'
import { fault, type GatewayError, type Issue } from '../../errors.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import type { CsvFormat } from '../mapping.ts'
import { type Header, readHeader } from './csv-header.ts'
import { decodeText } from './encoding.ts'
import { type ReadItem, type ReadPayload, unreadable } from './payload.ts'

const longestLine = 16 * 1024 * 1024

interface Line {
  readonly number: number
  readonly text: string
}

/** Reads a file in pieces of text; `push` and `end` give the rows that are complete. */
export interface CsvReader {
  push(text: string): ReadItem[]
  end(): ReadItem[]
  readonly issues: Issue[]
}

/** Reads a CSV body. Throws `unreadable` for faults of the file; a faulty row is an item with issues. */
export function readCsvPayload(format: CsvFormat, body: Uint8Array, charset: string | undefined): ReadPayload {
  const reader = csvReader(format)
  const items = reader.push(decodeText(body, charset ?? format.encoding))
  items.push(...reader.end())
  return { items, issues: reader.issues }
}

/** A reader for one file. Throws `unreadable` from `push` or `end`. */
export function csvReader(format: CsvFormat): CsvReader {
  let rest = ''
  let number = 0
  let header: Header | undefined
  let open: { readonly number: number; readonly lines: string[] } | undefined
  const issues: Issue[] = []
  const quote = format.quote ?? '"'

  function take(lines: readonly string[]): ReadItem[] {
    const rows: Line[] = []
    const faulty: ReadItem[] = []
    for (const text of lines) {
      number += 1
      const quotes =
        open !== undefined || text.includes(quote) ? scanQuotes(text, format, open !== undefined) : 'closed'
      if (quotes === 'open' && !format.newlines) throw unclosed(number)
      if (quotes === 'open') {
        open ??= { number, lines: [] }
        open.lines.push(text)
        continue
      }
      const row: Line =
        open === undefined ? { number, text } : { number: open.number, text: [...open.lines, text].join('\n') }
      open = undefined
      if (row.text.trim() === '') continue
      if (header === undefined) header = readHeader(format, cellsOf(format, [row])[0] ?? [], issues)
      else if (quotes === 'stray') faulty.push(strayQuote(row))
      else rows.push(row)
    }
    const read = header === undefined ? [] : readRows(format, header, rows)
    return faulty.length === 0 ? read : [...read, ...faulty].sort((one, other) => lineOf(one) - lineOf(other))
  }

  return {
    issues,
    push(text) {
      rest += text
      // A carriage return at the very end may be the first half of a line end.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
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
      if (header === undefined) throw unreadable('csv-empty', 'The file has no header line.', 1)
      return items
    },
  }
}

/** A CSV body with the declared columns, then those that only complements have. */
export function writeCsvPayload(format: CsvFormat, items: readonly JsonObject[]): { body: string; losses: Issue[] } {
  const names = new Set(format.columns.map((column) => column.name))
  for (const item of items) for (const name of Object.keys(item)) names.add(name)
  const losses: Issue[] = []
  const lines = [[...names].map((name) => writeCell(format, name)).join(format.delimiter ?? ',')]
  items.forEach((item, at) => {
    const cells = [...names].map((name) => {
      const text = cellText(item[name])
      if (format.newlines || !/[\r\n]/.test(text)) return writeCell(format, text)
      const source = `row ${at + 2}, column ${JSON.stringify(name)}`
      losses.push({
        severity: 'warning',
        code: 'loss.newline',
        path: '',
        text: 'Line breaks become spaces here.',
        source,
      })
      return writeCell(format, text.replaceAll(/\r\n|\r|\n/g, ' '))
    })
    lines.push(cells.join(format.delimiter ?? ','))
  })
  const lineEnd = format.lineEnd ?? '\r\n'
  return { body: lines.join(lineEnd) + lineEnd, losses }
}

function readRows(format: CsvFormat, header: Header, rows: readonly Line[]): ReadItem[] {
  const table = cellsOf(format, rows)
  return rows.map((row, at) => readRow(header, row, table[at] as readonly string[]))
}

function readRow(header: Header, row: Line, cells: readonly string[]): ReadItem {
  const source = `row ${row.number}`
  const place = { source, line: row.number }
  if (cells.length !== header.names.length) {
    const text = `The row has ${cells.length} cells, the header ${header.names.length}. Check delimiters and quotes.`
    return { source, value: null, raw: row.text, issues: [fault('csv-ragged', '', text, place)] }
  }
  if (row.text.includes('\0')) {
    const text = 'The row has a NUL character in it. Remove it.'
    return { source, value: null, raw: row.text, issues: [fault('csv-nul', '', text, place)] }
  }
  const value: Record<string, Json> = {}
  header.names.forEach((name, at) => {
    // A blank cell in a column that nobody reads says nothing worth keeping.
    if (cells[at] !== '' || header.known.has(name)) value[name] = cells[at] as string
  })
  return { source, value, raw: row.text, issues: [] }
}

/** The cells of lines whose quotes are known to be in order. As many rows must come out as lines went in. */
function cellsOf(format: CsvFormat, rows: readonly Line[]): string[][] {
  if (rows.length === 0) return []
  // One-column files have lines that csv-parse would take for blank; those were left out before.
  const table = parse(rows.map((row) => row.text).join('\n'), {
    delimiter: format.delimiter ?? ',',
    quote: format.quote ?? '"',
    record_delimiter: '\n',
    relax_column_count: true,
  })
  if (table.length !== rows.length) {
    throw unreadable('csv-count', `${rows.length} lines gave ${table.length} rows.`, rows[0]?.number ?? 1)
  }
  return table
}

/** Quotes open and close whole cells (`inside`: the line begins in one that is open): `open` when the last is not closed, `stray` when one stands inside a cell. */
function scanQuotes(text: string, format: CsvFormat, inside: boolean): 'closed' | 'open' | 'stray' {
  const quote = format.quote ?? '"'
  const delimiter = format.delimiter ?? ','
  let at = 0
  while (at <= text.length) {
    const within = inside && at === 0
    if (within || text[at] === quote) {
      let close = text.indexOf(quote, within ? 0 : at + 1)
      while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2)
      if (close < 0) return 'open'
      at = close + 1
      if (at < text.length && text[at] !== delimiter) return 'stray'
    } else {
      const end = text.indexOf(delimiter, at)
      const cell = text.indexOf(quote, at)
      if (cell >= 0 && (end < 0 || cell < end)) return 'stray'
      if (end < 0) return 'closed'
      at = end
    }
    at += 1
  }
  return 'closed'
}

function strayQuote(row: Line): ReadItem {
  const source = `row ${row.number}`
  const text = 'A quote stands inside a cell. Put the whole cell in quotes and write the quote twice.'
  return { source, value: null, raw: row.text, issues: [fault('csv-quote', '', text, { source, line: row.number })] }
}

function unclosed(line: number): GatewayError {
  return unreadable(
    'csv-quote',
    `The quote opened in line ${line} is not closed there. Close it and send the file again.`,
    line,
  )
}

function lineOf(item: ReadItem): number {
  return Number(item.source.slice(4))
}

function cellText(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function writeCell(format: CsvFormat, text: string): string {
  const quote = format.quote ?? '"'
  const plain = !text.includes(quote) && !text.includes(format.delimiter ?? ',') && !/[\r\n]/.test(text)
  return plain ? text : `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
}
