// Zip archives for tests, good and bad.

import { crc32, deflateRawSync } from 'node:zlib'

export interface Packing {
  readonly name: string
  readonly content: string
  readonly stored?: boolean
  /** What the directory claims of it, where that is not true. */
  readonly claims?: {
    readonly size?: number
    readonly checksum?: number
    readonly method?: number
    readonly flags?: number
  }
}

/** An archive with these files, as any tool would write it. */
export function zipOf(files: readonly Packing[], comment = ''): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, stored = false, claims = {} } of files) {
    const plain = Buffer.from(content)
    const packed = stored ? plain : deflateRawSync(plain)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(claims.flags ?? 0, 8)
    central.writeUInt16LE(claims.method ?? (stored ? 0 : 8), 10)
    central.writeUInt32LE(claims.checksum ?? crc32(plain), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(claims.size ?? plain.length, 24)
    central.writeUInt16LE(Buffer.byteLength(name), 28)
    central.writeUInt32LE(offset, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)])
}
