// Items as a body arrives: CSV and newline-delimited JSON in pieces, in memory that does not grow; other formats whole.

import { GatewayError } from '../../errors.ts'
import type { Format } from '../mapping.ts'
import { csvReader } from './csv.ts'
import { encodingOf } from './encoding.ts'
import { isLines, readJsonLine, readJsonPayload } from './json.ts'
import type { ReadItem } from './payload.ts'
import { readXmlPayload } from './xml.ts'

const longestLine = 16 * 1024 * 1024

/** The items of a body in order. Throws `unreadable` where the file goes wrong; items before that were given already. */
export async function* streamItems(
  format: Format,
  chunks: AsyncIterable<Uint8Array>,
  media: { readonly type: string; readonly charset: string | undefined },
): AsyncGenerator<ReadItem> {
  if (format.type === 'csv') {
    const reader = csvReader(format)
    for await (const text of decodeChunks(chunks, media.charset ?? format.encoding)) yield* reader.push(text)
    yield* reader.end()
  } else if (format.type === 'json' && isLines(media.type)) {
    yield* streamLines(chunks, media.charset)
  } else {
    const body = await collect(chunks)
    yield* (format.type === 'json' ? readJsonPayload(format, body) : readXmlPayload(format, body, media.charset)).items
  }
}

async function* streamLines(chunks: AsyncIterable<Uint8Array>, charset: string | undefined): AsyncGenerator<ReadItem> {
  let rest = ''
  let number = 0
  for await (const text of decodeChunks(chunks, charset)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() as string
    if (rest.length > longestLine)
      throw new GatewayError('too-large', `Line ${number + lines.length + 1} is longer than 16 MiB.`)
    for (const line of lines) {
      number += 1
      if (line.trim() !== '') yield readJsonLine(line, number)
    }
  }
  if (rest.trim() !== '') yield readJsonLine(rest, number + 1)
}

/** Decodes strictly across chunk borders, without the byte order mark. */
async function* decodeChunks(chunks: AsyncIterable<Uint8Array>, charset: string | undefined): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(charset), { fatal: true })
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw cause
    const text = 'The body is not valid UTF-8. Send it encoded as UTF-8.'
    throw new GatewayError('unreadable', text, {
      cause,
      issues: [{ severity: 'error', code: 'encoding', path: '', text }],
    })
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
