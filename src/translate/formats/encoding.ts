// Bytes to text, strictly: what is not valid in its encoding is refused, never replaced. An encoding is declared, or told
// from a byte order mark or from UTF-16's pattern of NULs (https://encoding.spec.whatwg.org/#bom-sniff).

import { fault, GatewayError, type Issue } from '../../errors.ts'

type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

const names: ReadonlyMap<string, Encoding> = new Map(
  Object.entries({
    'utf-8': ['utf-8', 'utf8', 'us-ascii', 'ascii'],
    'windows-1252': ['windows-1252', 'cp1252', 'iso-8859-1', 'latin1'],
    'utf-16le': ['utf-16le', 'utf-16'],
    'utf-16be': ['utf-16be'],
  }).flatMap(([encoding, known]) => known.map((name) => [name, encoding as Encoding] as const)),
)

/** Bytes looked at to tell UTF-16 without a byte order mark. */
const sniffed = 512

/** Text of bytes that come in pieces. */
export interface TextReader {
  push(bytes: Uint8Array): string
  end(): string
  /** A warning where the encoding was told from the bytes alone. */
  readonly issues: readonly Issue[]
}

/** The text of a whole body. Throws GatewayError `unreadable` for bytes that are not valid. */
export function decodeText(body: Uint8Array, charset: string | undefined): string {
  const reader = textReader(charset)
  return reader.push(body) + reader.end()
}

/**
 * A reader for a charset; without one, for UTF-8 or UTF-16 as the bytes show. `detect` also takes what is not UTF-8 for
 * windows-1252, with a warning. Throws `unsupported-media-type` for an encoding that is not read.
 */
export function textReader(charset: string | undefined): TextReader {
  const issues: Issue[] = []
  const declared = charset === undefined || charset === 'detect' ? undefined : encodingOf(charset)
  let decode: Decode | undefined
  let head: Uint8Array = new Uint8Array()
  const begin = (bytes: Uint8Array): Decode => {
    const marked = markOf(bytes)
    // A mark is stronger than "utf-16", which does not say which; the others are taken at their word.
    const encoding = (charset === 'utf-16' ? marked : undefined) ?? declared ?? marked ?? patternOf(bytes) ?? 'utf-8'
    return charset === 'detect' && encoding === 'utf-8' && marked === undefined ? guessing(issues) : strict(encoding)
  }
  return {
    issues,
    push(bytes) {
      if (decode !== undefined) return decode(bytes, false)
      head = head.length === 0 ? bytes : Buffer.concat([head, bytes])
      if (head.length < sniffed) return ''
      decode = begin(head)
      return decode(head, false)
    },
    end() {
      if (decode !== undefined) return decode(new Uint8Array(), true)
      return begin(head)(head, true)
    },
  }
}

type Decode = (bytes: Uint8Array, last: boolean) => string

/** The encoding a charset names. Throws `unsupported-media-type` for one that is not read. */
export function encodingOf(charset: string): Encoding {
  const encoding = names.get(charset)
  if (encoding !== undefined) return encoding
  const told = `The encoding "${charset}" is not read. Send UTF-8, UTF-16 or windows-1252.`
  throw new GatewayError('unsupported-media-type', told)
}

function strict(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (bytes, last) => {
    try {
      return decoder.decode(bytes, { stream: !last })
    } catch (cause) {
      throw invalid(encoding, cause)
    }
  }
}

/** UTF-8 as long as it is; at the first bytes that are not, windows-1252, unless UTF-8 letters were there before. */
function guessing(issues: Issue[]): Decode {
  let decode: Decode | undefined
  let tail: Uint8Array = new Uint8Array()
  return (more, last) => {
    if (decode !== undefined) return decode(more, last)
    const bytes = tail.length === 0 ? more : Buffer.concat([tail, more])
    // A letter that the border cuts waits for its rest.
    const end = last ? bytes.length : endOfWhole(bytes)
    tail = bytes.subarray(end)
    const whole = bytes.subarray(0, end)
    if (whole.every((byte) => byte < 0x80)) return Buffer.from(whole).toString('latin1')
    const utf8 = new TextDecoder('utf-8', { fatal: true })
    try {
      const text = utf8.decode(whole)
      decode = strict('utf-8')
      return text + decode(tail, last)
    } catch (cause) {
      // Letters of both kinds: a broken file, and no guess would mend it.
      if (/[^\0-\x7f\ufffd]/.test(new TextDecoder().decode(whole))) throw invalid('utf-8', cause)
    }
    if (/[\x81\x8d\x8f\x90\x9d]/.test(Buffer.from(whole).toString('latin1'))) throw invalid('windows-1252', undefined)
    const text = 'The body is not UTF-8 and is read as windows-1252. Send UTF-8, or declare the encoding.'
    issues.push({ severity: 'warning', code: 'encoding-guessed', path: '', text })
    decode = strict('windows-1252')
    return decode(whole, false) + decode(tail, last)
  }
}

function endOfWhole(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > bytes.length - 4 && end > 0 && (bytes[end - 1] as number) >= 0x80) end -= 1
  return end
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** Western text in UTF-16 has a NUL in every second byte. */
function patternOf(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(sniffed, bytes.length) & ~1
  const nuls = [0, 0]
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] as number) + 1
  const [even = 0, odd = 0] = nuls
  const most = (length / 2) * 0.6
  const few = (length / 2) * 0.1
  if (length < 4) return undefined
  if (odd >= most && even <= few) return 'utf-16le'
  return even >= most && odd <= few ? 'utf-16be' : undefined
}

function invalid(encoding: Encoding, cause: unknown): GatewayError {
  const shown = encoding === 'windows-1252' ? encoding : encoding.toUpperCase()
  const text = `The body is not valid ${shown}. Send it encoded as ${encoding === 'utf-8' ? shown : `${shown}, or as UTF-8`}.`
  return new GatewayError('unreadable', text, { cause, issues: [fault('encoding', '', text)] })
}
