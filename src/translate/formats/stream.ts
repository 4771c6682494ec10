// Items as a body arrives: rows, newline-delimited JSON and HL7 v2 in pieces, in memory that does not grow; other formats whole.

import { GatewayError, type Issue } from '../../errors.ts'
import type { Format } from '../mapping.ts'
import { textReader } from './encoding.ts'
import { isTable, type Media, readFormat, tableReader } from './formats.ts'
import { hl7v2Reader } from './hl7v2.ts'
import { isLines, readJsonLine } from './json.ts'
import type { ReadItem } from './payload.ts'

const longestLine = 16 * 1024 * 1024

/**
 * The items of a body in order, and in `remarks` at its end what is worth a warning about the whole. Throws `unreadable`
 * where the file goes wrong; items before that were given already.
 */
export async function* streamItems(
  format: Format,
  chunks: AsyncIterable<Uint8Array>,
  media: Media,
  remarks: Issue[] = [],
): AsyncGenerator<ReadItem> {
  if (isTable(format)) {
    const reader = tableReader(format)
    const text = textReader(media.charset ?? format.encoding)
    for await (const chunk of chunks) yield* reader.push(text.push(chunk))
    yield* reader.push(text.end())
    yield* reader.end()
    remarks.push(...text.issues, ...reader.issues)
  } else if (format.type === 'hl7v2') {
    const reader = hl7v2Reader(format, media.charset)
    for await (const chunk of chunks) yield* reader.push(chunk)
    yield* reader.end()
  } else if (format.type === 'json' && isLines(media.type)) yield* streamLines(chunks, media.charset)
  else {
    const { items, issues } = readFormat(format, await collect(chunks), media)
    yield* items
    remarks.push(...issues)
  }
}

async function* streamLines(chunks: AsyncIterable<Uint8Array>, charset: string | undefined): AsyncGenerator<ReadItem> {
  const text = textReader(charset ?? 'utf-8')
  let rest = ''
  let number = 0
  for await (const chunk of chunks) {
    const lines = (rest + text.push(chunk)).split('\n')
    rest = lines.pop() as string
    if (rest.length > longestLine)
      throw new GatewayError('too-large', `Line ${number + lines.length + 1} is longer than 16 MiB.`)
    for (const line of lines) {
      number += 1
      if (line.trim() !== '') yield readJsonLine(line, number)
    }
  }
  for (const line of (rest + text.end()).split('\n')) {
    number += 1
    if (line.trim() !== '') yield readJsonLine(line, number)
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
