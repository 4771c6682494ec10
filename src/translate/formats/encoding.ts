// Bytes to text, strictly: what is not valid in the declared encoding is refused, never replaced.

import { GatewayError } from '../../errors.ts'
import { decodeUtf8 } from '../../json/read.ts'

const utf8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])
const western = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'latin1'])

/** The text of a body in one of the encodings that are read: UTF-8 (a byte order mark is taken off) or windows-1252. */
export function decodeText(body: Uint8Array, charset: string | undefined): string {
  const encoding = encodingOf(charset)
  return encoding === 'utf-8' ? decodeUtf8(body) : new TextDecoder(encoding).decode(body)
}

/** The encoding a charset names. Throws `unsupported-media-type` for one that is not read. */
export function encodingOf(charset: string | undefined): 'utf-8' | 'windows-1252' {
  if (charset === undefined || utf8.has(charset)) return 'utf-8'
  if (western.has(charset)) return 'windows-1252'
  throw new GatewayError('unsupported-media-type', `The encoding "${charset}" is not read. Send UTF-8 or windows-1252.`)
}
