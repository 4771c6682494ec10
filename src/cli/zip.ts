// Reads the files of a zip archive by its central directory (https://www.iana.org/assignments/media-types/application/zip),
// with bounds on number and size, and no name that could lead out of a folder.

import { crc32, inflateRawSync } from 'node:zlib'
import { GatewayError } from '../errors.ts'

const mostEntries = 10_000
const largestEntry = 16 * 2 ** 20
const largestWhole = 256 * 2 ** 20

export interface ZipEntry {
  readonly name: string
  read(): Buffer
}

/** The files of an archive, folders left out. Throws `unreadable` for what is no plain zip, or too much. */
export function readZip(archive: Buffer): ZipEntry[] {
  const end = endOf(archive)
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (count > mostEntries) throw refused(`it holds more than ${mostEntries} files`)
  const entries: ZipEntry[] = []
  let whole = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) throw refused('its directory is damaged')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const entry = {
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      start: archive.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    if (name.endsWith('/')) continue
    checkName(name)
    whole += entry.size
    if (entry.size > largestEntry || whole > largestWhole) throw refused(`${shown(name)} makes it too large`)
    entries.push({ name, read: () => contentOf(archive, name, entry) })
  }
  return entries
}

/** Offset of the record that ends an archive; a comment of up to 64 KiB may follow it. */
function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at--)
    if (archive.readUInt32LE(at) === 0x06054b50 && at + 22 + archive.readUInt16LE(at + 20) === archive.length) return at
  throw refused('it is not a zip archive')
}

function checkName(name: string): void {
  const parts = name.split('/')
  const leadsOut = parts.includes('..') || parts.includes('') || /^[A-Za-z]:|[\\\u0000]/.test(name)
  if (leadsOut) throw refused(`${shown(name)} is not a path inside a folder`)
}

interface Packed {
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly start: number
}

function contentOf(archive: Buffer, name: string, entry: Packed): Buffer {
  const { start } = entry
  if ((entry.flags & 1) !== 0) throw refused(`${shown(name)} is encrypted`)
  if (start + 30 > archive.length || archive.readUInt32LE(start) !== 0x04034b50)
    throw refused(`${shown(name)} is damaged`)
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
  const packed = archive.subarray(from, from + entry.packed)
  const content = unpack(name, entry, packed)
  if (content.length !== entry.size || crc32(content) !== entry.checksum) throw refused(`${shown(name)} is damaged`)
  return content
}

function unpack(name: string, { method, size }: Packed, packed: Buffer): Buffer {
  if (method === 0) return packed
  if (method !== 8) throw refused(`${shown(name)} is packed in a way that is not read (${method})`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw refused(`${shown(name)} is damaged`)
  }
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 120))
}

function refused(why: string): GatewayError {
  return new GatewayError('unreadable', `The archive cannot be read: ${why}.`)
}
