// Files that commands are given: folders walked in name order, bodies bounded, lines streamed.

import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fault, GatewayError } from '../errors.ts'
import { WrongUse } from './wrong-use.ts'

/** A text longer than this is refused: V8 could not hold it as one string. */
const longestText = 256 * 2 ** 20

/** One line of a file: bytes without the line break, or undefined when it is too long to be held. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | undefined
}

/**
 * The files behind words: a file as it is named, a folder as its files with one of these endings (its subfolders too,
 * not hidden ones), in name order. `-` stays. Throws WrongUse for what is not there or holds none.
 */
export async function filesOf(words: readonly string[], endings: readonly string[], command: string) {
  const files: string[] = []
  for (const word of words) {
    if (word === '-') {
      files.push(word)
      continue
    }
    const found = await stat(word).catch(() => undefined)
    if (found === undefined) throw new WrongUse(`There is no file or folder '${word}'.`, command)
    if (!found.isDirectory()) {
      files.push(word)
      continue
    }
    const inside = await filesIn(word, endings)
    if (inside.length === 0) throw new WrongUse(`The folder '${word}' holds no ${endings.join(', ')} file.`, command)
    files.push(...inside)
  }
  return files
}

async function filesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  // By code unit, as `LC_ALL=C ls` has them: the same order on every machine.
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  const files: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await filesIn(path, endings)))
    else if (endings.some((ending) => entry.name.toLowerCase().endsWith(ending))) files.push(path)
  }
  return files
}

/** The bytes of a file, or of the standard input for `-`. Throws GatewayError('too-large') above 256 MiB. */
export async function readBytes(file: string, command: string): Promise<Uint8Array> {
  if (file !== '-' && (await sizeOf(file, command)) > longestText) throw tooLarge()
  if (file !== '-') return await readFile(file).catch((error: unknown) => unreadable(file, error, command))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > longestText) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function sizeOf(file: string, command: string): Promise<number> {
  return (await stat(file).catch((error: unknown) => unreadable(file, error, command))).size
}

function tooLarge(): GatewayError {
  const text = 'This is larger than 256 MiB. Split it, or send one record a line as NDJSON, which is read line by line.'
  return new GatewayError('too-large', text, { issues: [fault('too-large', '', text)] })
}

function unreadable(file: string, error: unknown, command: string): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  throw new WrongUse(`'${file}' cannot be read (${code}).`, command)
}

/** The lines of a file that hold anything, one at a time; memory stays bounded by the longest line. */
export async function* linesOf(file: string, command: string): AsyncGenerator<Line> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  let number = 1
  let parts: Buffer[] = []
  let length = 0
  const line = (): Line => ({ number, bytes: length > longestText ? undefined : Buffer.concat(parts) })
  const add = (part: Buffer) => {
    length += part.length
    if (length > longestText) parts = []
    else parts.push(part)
  }
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      let start = 0
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        add(chunk.subarray(start, end))
        if (!isBlank(parts, length)) yield line()
        number++
        parts = []
        length = 0
        start = end + 1
      }
      add(chunk.subarray(start))
    }
  } catch (error) {
    unreadable(file, error, command)
  }
  if (!isBlank(parts, length)) yield line()
}

function isBlank(parts: readonly Buffer[], length: number): boolean {
  if (length > longestText) return false
  return parts.every((part) => part.every((byte) => byte === 32 || byte === 9 || byte === 13))
}
