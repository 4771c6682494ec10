// Writes CSV in a mapping's dialect: the inverse of csv.ts.

import type { Issue } from '../../errors.ts'
import type { JsonObject } from '../../standards/standard.ts'
import { cellText } from './cells.ts'
import { shown } from './csv-header.ts'
import type { CsvFormat } from './table-format.ts'
import { addLoss, rowsOf, totalsOf } from './table-write.ts'

/** A CSV body with the declared columns, then those that only complements have (where the file has a header). */
export function writeCsvPayload(format: CsvFormat, items: readonly JsonObject[]): { body: string; losses: Issue[] } {
  const losses: Issue[] = []
  const { headerRow, above = [] } = format
  const rows = rowsOf(format, items, losses)
  const headers = new Map(format.columns.map((column) => [column.name, shown(column)]))
  for (const row of rows) for (const name of Object.keys(row)) addColumn(format, headers, name, losses)
  const names = [...headers.keys()]
  const first = headerRow === undefined ? above : Array.from({ length: headerRow - 1 }, (_, at) => above[at] ?? '')
  const lines = headerRow === 0 ? [] : [...first, joined(format, [...headers.values()])]
  for (const row of rows) lines.push(lineOf(format, names, row, lines.length + 1, losses))
  const totals = totalsOf(format, rows, headerRow === 0 ? 0 : 1)
  if (totals !== undefined) lines.push(lineOf(format, names, totals, lines.length + 1, losses))
  const lineEnd = format.lineEnd ?? '\r\n'
  return { body: lines.join(lineEnd) + (lines.length === 0 ? '' : lineEnd), losses }
}

function addColumn(format: CsvFormat, headers: Map<string, string>, name: string, losses: Issue[]): void {
  if (headers.has(name)) return
  if (format.headerRow !== 0) {
    headers.set(name, name)
    return
  }
  const text = `The file has no header, so that the column "${name}" has no place in it.`
  if (!losses.some((one) => one.text === text)) addLoss(losses, 'loss.column', text)
}

function lineOf(format: CsvFormat, names: readonly string[], row: JsonObject, line: number, losses: Issue[]): string {
  const cells = names.map((name) => {
    const text = cellText(row[name])
    if (format.newlines || !/[\r\n]/.test(text)) return text
    const source = `row ${line}, column ${JSON.stringify(name)}`
    addLoss(losses, 'loss.newline', 'Line breaks become spaces here.', source)
    return text.replaceAll(/\r\n|\r|\n/g, ' ')
  })
  return joined(format, cells)
}

function joined(format: CsvFormat, cells: readonly string[]): string {
  const delimiter = format.delimiter ?? ','
  const quote = format.quote ?? '"'
  const written = cells.map((text) => {
    const plain = !text.includes(quote) && !text.includes(delimiter) && !/[\r\n]/.test(text)
    return plain ? text : `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
  })
  const line = written.join(delimiter)
  // A row of blanks alone would be a blank line, which is passed over.
  return line.trim() === '' ? `${quote}${cells[0] ?? ''}${quote}${line.slice(cells[0]?.length ?? 0)}` : line
}
