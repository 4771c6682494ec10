// The only door for JSON from outside. Beyond RFC 8259's syntax it refuses what would be lost or would hurt later:
// duplicate member names (I-JSON, https://www.rfc-editor.org/rfc/rfc7493), NUL and lone surrogates, deep nesting, `__proto__`.

import { fault, GatewayError, type Issue } from '../errors.ts'
import type { Json } from '../standards/standard.ts'
import { pointer } from './pointer.ts'

export const maximumDepth = 100

const quote = 0x22
const backslash = 0x5c
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text of a UTF-8 body, without its byte order mark. Throws `unreadable` (issue `encoding`) on invalid bytes. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    const text = strict.decode(bytes)
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  } catch (cause) {
    const text = 'The body is not valid UTF-8. Send it encoded as UTF-8.'
    throw new GatewayError('unreadable', text, { cause, issues: [fault('encoding', '', text)] })
  }
}

/** The value of a JSON text. Throws `unreadable` with one issue that has path, line and column. */
export function readJson(text: string): Json {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch (cause) {
    throw unreadable(syntaxIssue(text, cause), cause)
  }
  const issue = scan(text)
  if (issue) throw unreadable(issue)
  return value
}

function unreadable(issue: Issue, cause?: unknown): GatewayError {
  return new GatewayError('unreadable', issue.text, { issues: [issue], cause })
}

function syntaxIssue(text: string, cause: unknown): Issue {
  const position = /at position (\d+)/.exec(String(cause))
  const at = position ? Number(position[1]) : text.length
  const found = at < text.length ? `unexpected ${JSON.stringify(text[at])}` : 'the text ends too early'
  return fault('json-syntax', '', `This is not JSON: ${found} at ${describe(text, at)}.`, lineAndColumn(text, at))
}

function describe(text: string, at: number): string {
  const { line, column } = lineAndColumn(text, at)
  return `line ${line}, column ${column}`
}

/** Line and column, from 1, of an offset. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
    line++
    start = next + 1
  }
  return { line, column: at - start + 1 }
}

interface Frame {
  readonly names: string[] | null
  /** Made only for objects with many members, where a linear look-up would be quadratic. */
  seen: Set<string> | null
  index: number
}

/** The first thing in syntactically valid JSON that we refuse. Iterative, so that depth cannot overflow the stack. */
function scan(text: string): Issue | undefined {
  const frames: Frame[] = []
  let nameExpected = false
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote: {
        const end = endOfString(text, at)
        const issue = checkString(text, at, end, frames, nameExpected)
        if (issue) return issue
        nameExpected = false
        at = end
        break
      }
      case 0x7b: // {
        frames.push({ names: [], seen: null, index: 0 })
        nameExpected = true
        if (frames.length > maximumDepth) return tooDeep(text, at, frames)
        break
      case 0x5b: // [
        frames.push({ names: null, seen: null, index: 0 })
        nameExpected = false
        if (frames.length > maximumDepth) return tooDeep(text, at, frames)
        break
      case 0x7d: // }
      case 0x5d: // ]
        frames.pop()
        nameExpected = false
        break
      case 0x2c: {
        // ,
        const frame = frames.at(-1)
        if (frame) {
          frame.index++
          nameExpected = frame.names !== null
        }
      }
    }
  }
  return undefined
}

/** Offset of the quote that closes the string opened at `start`. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (text.charCodeAt(end - 1) === backslash && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === backslash) slashes++
  return slashes % 2 === 1
}

function checkString(text: string, start: number, end: number, frames: Frame[], isName: boolean): Issue | undefined {
  const raw = text.slice(start + 1, end)
  const plain = raw.includes('\\') ? (JSON.parse(text.slice(start, end + 1)) as string) : raw
  if (isName) {
    const issue = checkName(text, start, plain, frames)
    if (issue) return issue
  }
  if (plain.includes('\u0000'))
    return at(text, start, 'json-nul', frames, 'A string holds the character NUL, which cannot be stored. Remove it.')
  if (!plain.isWellFormed())
    return at(text, start, 'json-surrogate', frames, 'A string holds half of a surrogate pair. Send whole characters.')
  return undefined
}

function checkName(text: string, start: number, name: string, frames: Frame[]): Issue | undefined {
  const frame = frames.at(-1)
  if (!frame?.names) return undefined
  const { names } = frame
  const known = frame.seen ? frame.seen.has(name) : names.includes(name)
  names.push(name)
  if (frame.seen) frame.seen.add(name)
  else if (names.length > 16) frame.seen = new Set(names)
  if (known)
    return at(
      text,
      start,
      'json-duplicate',
      frames,
      `The member ${JSON.stringify(name)} occurs twice in one object. Send it once.`,
    )
  if (name === '__proto__')
    return at(text, start, 'json-proto', frames, 'A member may not be named "__proto__". Rename or remove it.')
  return undefined
}

function tooDeep(text: string, offset: number, frames: Frame[]): Issue {
  return at(
    text,
    offset,
    'json-depth',
    frames.slice(0, -1),
    `Nesting goes deeper than ${maximumDepth} levels. Flatten the document.`,
  )
}

function at(text: string, offset: number, code: string, frames: readonly Frame[], message: string): Issue {
  const path = pointer(...frames.map((frame) => (frame.names ? (frame.names.at(-1) ?? '') : frame.index)))
  const place = lineAndColumn(text, offset)
  return fault(code, path, `${message} (line ${place.line}, column ${place.column})`, place)
}
