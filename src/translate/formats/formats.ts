// Every format's reader and writer, in one table: what a mapping's `format.type` means.

import type { Issue } from '../../errors.ts'
import type { JsonObject } from '../../standards/standard.ts'
import type { Format } from '../mapping.ts'
import type { Sending } from '../translation.ts'
import { csvReader, readTable, type TableReader } from './csv.ts'
import { writeCsvPayload } from './csv-write.ts'
import { fitCharset, writtenCharset } from './encode.ts'
import { fixedWidthReader } from './fixed-width.ts'
import { writeFixedWidthPayload } from './fixed-width-write.ts'
import { readHl7v2Payload, writeHl7v2Payload } from './hl7v2.ts'
import { isLines, readJsonLines, readJsonPayload, writeJsonLines, writeJsonPayload } from './json.ts'
import type { ReadPayload } from './payload.ts'
import type { CsvFormat, FixedWidthFormat } from './table-format.ts'
import { readXmlPayload, writeXmlPayload } from './xml.ts'

/** A content type, taken apart. */
export interface Media {
  readonly type: string
  readonly charset: string | undefined
}

/** A body in a format. Throws GatewayError `unreadable`. */
export function readFormat(format: Format, body: Uint8Array, { type, charset }: Media): ReadPayload {
  if (isTable(format)) return readTable(tableReader(format), body, charset ?? format.encoding)
  if (format.type === 'hl7v2') return readHl7v2Payload(format, body, charset)
  if (format.type === 'xml') return readXmlPayload(format, body, charset)
  return isLines(type) ? readJsonLines(body) : readJsonPayload(format, body)
}

/** Items as a body, with what had no place in it. */
export function writeFormat(
  format: Format,
  items: readonly JsonObject[],
  sending?: Sending,
  type?: string,
): { readonly body: string; readonly losses: readonly Issue[]; readonly charset?: string } {
  if (isTable(format)) return writeTable(format, items)
  if (format.type === 'hl7v2') return writeHl7v2Payload(format, items, sending)
  if (format.type === 'xml') return { body: writeXmlPayload(format, items), losses: [] }
  const body = type !== undefined && isLines(type) ? writeJsonLines(items) : writeJsonPayload(format, items)
  return { body, losses: [] }
}

function writeTable(
  format: CsvFormat | FixedWidthFormat,
  items: readonly JsonObject[],
): ReturnType<typeof writeFormat> {
  const written = format.type === 'csv' ? writeCsvPayload(format, items) : writeFixedWidthPayload(format, items)
  const charset = writtenCharset(format.encoding)
  if (charset === undefined) return written
  const { body, losses } = fitCharset(written.body, charset)
  return { body, losses: [...written.losses, ...losses], charset }
}

/** True for formats whose items are rows, each cell a text. */
export function isTable(format: Format): format is CsvFormat | FixedWidthFormat {
  return format.type === 'csv' || format.type === 'fixed-width'
}

/** A reader that takes text in pieces, for a format of rows. */
export function tableReader(format: CsvFormat | FixedWidthFormat): TableReader {
  return format.type === 'csv' ? csvReader(format) : fixedWidthReader(format)
}
