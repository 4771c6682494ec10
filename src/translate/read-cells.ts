// A CSV sample of a dialect that nobody has declared yet: the delimiter is the one that its header has most of.

import { parse } from 'csv-parse/sync'
import { GatewayError } from '../errors.ts'

export interface Cells {
  readonly delimiter: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const delimiters = [',', ';', '\t', '|'] as const

/** Header and rows of a sample. Throws GatewayError('unreadable'). */
export function readCells(text: string): Cells {
  const first = text.slice(0, text.search(/\r|\n|$/))
  const counts = delimiters.map((delimiter) => first.split(delimiter).length)
  const delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? ','
  try {
    const records: unknown = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true })
    const [header = [], ...rows] = records as string[][]
    if (header.length === 0) throw new GatewayError('unreadable', 'The sample has no header line.')
    return { delimiter, header: header.map((name, at) => name.trim() || `column ${at + 1}`), rows }
  } catch (error) {
    if (error instanceof GatewayError) throw error
    throw new GatewayError('unreadable', `The sample is no CSV: ${error instanceof Error ? error.message : ''}`)
  }
}
