// Text to bytes, for vendors that take another encoding than UTF-8: the inverse of encoding.ts. A character that the
// encoding lacks becomes `?`, and is told.

import type { Issue } from '../../errors.ts'
import { encodingOf } from './encoding.ts'
import { parseMediaType } from './media-type.ts'
import type { TableEncoding } from './table-format.ts'

// The encoding is that of decoding each byte: https://encoding.spec.whatwg.org/#windows-1252
const western = new Map<string, number>(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at))].map((one, at) => [
    one,
    at,
  ]),
)

/** The charset that a payload is written in; undefined for UTF-8. */
export function writtenCharset(encoding: TableEncoding | undefined): string | undefined {
  return encoding === undefined || encoding === 'detect' || encoding === 'utf-8' ? undefined : encoding
}

/** A text in which each character has a place in the charset, and a loss where one had none. */
export function fitCharset(text: string, charset: string | undefined): { body: string; losses: Issue[] } {
  if (charset !== 'windows-1252') return { body: text, losses: [] }
  let missing = 0
  let body = ''
  for (const one of text) {
    if (!western.has(one)) missing += 1
    body += western.has(one) ? one : '?'
  }
  if (missing === 0) return { body: text, losses: [] }
  const told = `${charset} lacks ${missing} characters of this payload; each is written as "?".`
  return { body, losses: [{ severity: 'warning', code: 'loss.encoding', path: '', text: told }] }
}

/** The bytes of a payload, in the charset that its media type names. UTF-16 begins with its byte order mark. */
export function encodePayload({
  body,
  mediaType,
}: {
  readonly body: string
  readonly mediaType: string
}): Uint8Array<ArrayBuffer> {
  const { charset } = parseMediaType(mediaType)
  const encoding = charset === undefined ? 'utf-8' : encodingOf(charset)
  if (encoding === 'utf-8') return new TextEncoder().encode(body)
  if (encoding === 'windows-1252') return Uint8Array.from(body, (one) => western.get(one) ?? 0x3f)
  const bytes = Buffer.from(`\uFEFF${body}`, 'utf16le')
  return new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes)
}
