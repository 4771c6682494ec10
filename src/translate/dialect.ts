// How an installation writes its tables where it differs from its vendor: separators, encodings, headers in its language.

import type { CsvColumn } from './formats/table-format.ts'
import type { Format, VendorMessage } from './mapping.ts'

/** What an installation says of its vendor's tables. Messages of other formats do not hear of it. */
export interface Dialect {
  readonly delimiter?: string
  readonly quote?: string
  readonly encoding?: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'detect'
  readonly lineEnd?: '\n' | '\r\n'
  readonly newlines?: boolean
  readonly headerRow?: number
  /** Column, as the mapping names it → its header here; the vendor's own is still read. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The message as this installation writes it. */
export function inDialect(message: VendorMessage, dialect: Dialect | undefined): VendorMessage {
  const { format } = message.mapping
  if (dialect === undefined || (format.type !== 'csv' && format.type !== 'fixed-width')) return message
  return { ...message, mapping: { ...message.mapping, format: formatIn(format, dialect) } }
}

function formatIn(format: Format, { headers = {}, ...dialect }: Dialect): Format {
  const { encoding, lineEnd } = dialect
  if (format.type !== 'csv')
    return {
      ...format,
      ...(encoding === undefined ? {} : { encoding }),
      ...(lineEnd === undefined ? {} : { lineEnd }),
    } as Format
  const columns = format.columns.map((column): CsvColumn => {
    const header = Object.hasOwn(headers, column.name) ? headers[column.name] : undefined
    if (header === undefined) return column
    const own = [column.header ?? column.name, ...(column.aliases ?? [])]
    return { ...column, header, aliases: own.filter((one) => one.toLowerCase() !== header.toLowerCase()) }
  })
  return { ...format, ...dialect, columns }
}
