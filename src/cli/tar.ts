// Reads the files of a gzipped tar archive, as npm packages are, in memory and within bounds: nothing is written, and a
// name that leads out of the package is refused. https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html

import { gunzipSync } from 'node:zlib'
import { GatewayError } from '../errors.ts'

const largestWhole = 512 * 2 ** 20
const mostEntries = 50_000

export interface TarEntry {
  readonly name: string
  readonly content: Buffer
}

/**
 * The plain files of a `.tgz`. Throws GatewayError('unreadable') for what is none, is damaged, or unpacks to more than
 * `largest` bytes.
 */
export function readTarball(packed: Uint8Array, largest = largestWhole): TarEntry[] {
  const whole = unpack(packed, largest)
  const entries: TarEntry[] = []
  let longName: string | undefined
  let at = 0
  while (at + 512 <= whole.length && whole[at] !== 0) {
    const header = whole.subarray(at, at + 512)
    checkSum(header)
    const size = octal(header, 124, 12)
    const content = whole.subarray(at + 512, at + 512 + size)
    if (content.length !== size) throw refused('it ends too early')
    at += 512 + Math.ceil(size / 512) * 512
    const type = String.fromCharCode(header[156] ?? 0)
    if (type === 'x') longName = pathIn(content) ?? longName
    else if (type === 'L') longName = textAt(content, 0, size)
    else {
      if (type === '0' || type === '\0') entries.push({ name: checked(longName ?? nameIn(header)), content })
      if (entries.length > mostEntries) throw refused(`it holds more than ${mostEntries} files`)
      longName = undefined
    }
  }
  return entries
}

function unpack(packed: Uint8Array, largest: number): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: largest })
  } catch (error) {
    const isLarge = error instanceof RangeError
    throw refused(isLarge ? `it unpacks to more than ${largest} bytes` : 'it is not a gzipped archive')
  }
}

function checkSum(header: Uint8Array): void {
  let sum = 0
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte
  if (sum !== octal(header, 148, 8)) throw refused('a header is damaged')
}

function octal(header: Uint8Array, start: number, length: number): number {
  const text = textAt(header, start, length).trim()
  if (!/^[0-7]{1,11}$/.test(text)) throw refused('a header is damaged')
  return Number.parseInt(text, 8)
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  const part = bytes.subarray(start, start + length)
  const end = part.indexOf(0)
  return Buffer.from(end < 0 ? part : part.subarray(0, end)).toString('utf8')
}

function nameIn(header: Uint8Array): string {
  const prefix = textAt(header, 257, 5) === 'ustar' ? textAt(header, 345, 155) : ''
  const name = textAt(header, 0, 100)
  return prefix === '' ? name : `${prefix}/${name}`
}

/** The path of a pax header: lines of `length key=value`. */
function pathIn(content: Buffer): string | undefined {
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at)
    const length = space < 0 ? Number.NaN : Number(content.toString('latin1', at, space))
    if (!Number.isInteger(length) || length <= space - at) throw refused('a header is damaged')
    const line = content.toString('utf8', space + 1, at + length - 1)
    if (line.startsWith('path=')) return line.slice(5)
    at += length
  }
  return undefined
}

function checked(name: string): string {
  const leadsOut = name.startsWith('/') || name.split('/').includes('..') || /^[A-Za-z]:|\\/.test(name)
  if (leadsOut) throw refused(`${JSON.stringify(name.slice(0, 120))} is not a path inside a folder`)
  return name
}

function refused(why: string): GatewayError {
  return new GatewayError('unreadable', `The package cannot be read: ${why}.`)
}
