// Writes columns by position: the inverse of fixed-width.ts. What does not fit is left out, never cut; what would be read
// otherwise than it was meant is told.

import type { Issue } from '../../errors.ts'
import type { JsonObject } from '../../standards/standard.ts'
import { askedCells, cellText } from './cells.ts'
import { type Layout, layoutOf, unpadded } from './fixed-width.ts'
import type { FixedColumn, FixedWidthFormat } from './table-format.ts'
import { addLoss, rowsOf, totalsOf } from './table-write.ts'

/** A body of lines of one length, with the header and totals records that are declared. */
export function writeFixedWidthPayload(
  format: FixedWidthFormat,
  items: readonly JsonObject[],
): { body: string; losses: Issue[] } {
  const losses: Issue[] = []
  const rows = rowsOf(format, items, losses)
  const layout = layoutOf(format.columns, format.length)
  const lines: string[] = []
  const add = (columns: Layout, row: JsonObject): void => {
    lines.push(lineOf(columns, row, lines.length + 1, losses))
  }
  if (format.header !== undefined) add(layoutOf(format.header.columns, format.length), askedCells(format.header.where))
  for (const row of rows) add(layout, row)
  const totals = totalsOf(format, rows, format.header === undefined ? 0 : 1)
  if (totals !== undefined)
    add(format.totals?.columns ? layoutOf(format.totals.columns, format.length) : layout, totals)
  const lineEnd = format.lineEnd ?? '\r\n'
  return { body: lines.map((line) => line + lineEnd).join(''), losses }
}

function lineOf(layout: Layout, row: JsonObject, line: number, losses: Issue[]): string {
  const characters = Array.from({ length: layout.length }, () => ' ')
  const known = new Set<string>()
  for (const column of [...layout.columns, ...layout.gaps]) {
    known.add(column.name)
    const text = cellText(row[column.name])
    if (text === '') continue
    const source = `row ${line}, column ${JSON.stringify(column.name)}`
    const cell = padded(oneLine(text, losses, source), column)
    if (cell === undefined) {
      addLoss(losses, 'loss.width', `The value does not fit into ${column.width} characters, and is left out.`, source)
      continue
    }
    const pad = JSON.stringify(column.pad ?? ' ')
    if (unpadded(cell, column) !== text)
      addLoss(losses, 'loss.padding', `The value has the padding ${pad} of its own.`, source)
    for (const [at, character] of [...cell].entries()) characters[column.at - 1 + at] = character
  }
  for (const name of Object.keys(row))
    if (!known.has(name)) addLoss(losses, 'loss.column', `The line has no column "${name}".`, `row ${line}`)
  return characters.join('')
}

function oneLine(text: string, losses: Issue[], source: string): string {
  if (!/[\r\n]/.test(text)) return text
  addLoss(losses, 'loss.newline', 'Line breaks become spaces here.', source)
  return text.replaceAll(/\r\n|\r|\n/g, ' ')
}

function padded(text: string, { width, align = 'left', pad = ' ' }: FixedColumn): string | undefined {
  const { length } = [...text]
  if (length > width) return undefined
  const filling = pad.repeat(width - length)
  return align === 'right' ? filling + text : text + filling
}
