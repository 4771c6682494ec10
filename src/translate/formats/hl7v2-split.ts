// A body as the HL7 v2 messages in it, each with what an acknowledgement needs to know of its header. Bytes stay as they
// are but for line ends, so that a message is the same however it was framed.

import type { Issue } from '../../errors.ts'
import type { JsonObject } from '../../standards/standard.ts'
import { getAt } from '../elements.ts'
import { batchCounter } from './hl7v2-batch.ts'
import { encodingIn } from './hl7v2-charset.ts'
import { delimitersOf } from './hl7v2-escapes.ts'
import { readSegment } from './hl7v2-fields.ts'

/** One message of a body. */
export interface SplitMessage {
  readonly bytes: Uint8Array
  /** MSH as a tree; empty when it cannot be read. */
  readonly header: JsonObject
}

/** The messages of a body, and what its batch trailers count wrong, with the header that such a fault answers to. */
export interface SplitBody {
  readonly messages: readonly SplitMessage[]
  readonly batch?: { readonly header: JsonObject; readonly issues: readonly Issue[] }
}

/** Splits a body. Never throws: what is no message at all is one message without a header. */
export function splitMessages(body: Uint8Array, charset: string | undefined): SplitBody {
  const text = Buffer.from(body)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.replace(/^\x0b/, '').replace(/\x1c$/, ''))
  const counter = batchCounter()
  const groups: string[][] = []
  const faults: Issue[] = []
  let batch: string | undefined
  lines.forEach((line, at) => {
    const name = line.slice(0, 3)
    if (line.trim() === '') return
    if (/^(?:FHS|BHS|BTS|FTS)(?![A-Za-z0-9])/.test(line)) {
      if (name === 'BHS' || batch === undefined) batch = line
      faults.push(...counter.segment({ number: at + 1, text: line }).flatMap(({ issues }) => issues))
      return
    }
    if (name === 'MSH') counter.message()
    if (name === 'MSH' || groups.length === 0) groups.push([])
    groups.at(-1)?.push(line)
  })
  faults.push(...counter.end(lines.length).flatMap(({ issues }) => issues))
  const messages = groups.map((group): SplitMessage => {
    const bytes = Buffer.from(`${group.join('\r')}\r`, 'latin1')
    return { bytes, header: headerOf(group[0] ?? '', bytes, charset) }
  })
  if (faults.length === 0) return { messages }
  return { messages, batch: { header: headerOf(batch ?? '', body, charset), issues: faults } }
}

function headerOf(line: string, bytes: Uint8Array, charset: string | undefined): JsonObject {
  const delimiters = delimitersOf(line)
  if (!/^(?:MSH|FHS|BHS)/.test(line) || typeof delimiters === 'string') return {}
  const text = new TextDecoder(encodingOrLatin(bytes, charset)).decode(Buffer.from(line, 'latin1'))
  return readSegment(text, delimiters, () => {}).tree
}

function encodingOrLatin(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return encodingIn(bytes, charset)
  } catch {
    return 'windows-1252'
  }
}

/** What a message is known by to its sender: application, facility and control id; undefined without a control id. */
export function controlOf(header: JsonObject): { readonly id: string; readonly key: string } | undefined {
  const id = header['10']
  if (typeof id !== 'string' || id.trim() === '') return undefined
  const sender = ['3.1', '3.2', '4.1', '4.2'].map((path) => getAt(header, path) ?? null)
  return { id, key: JSON.stringify([...sender, id]) }
}

/** True where the message is one of those that a mapping takes (`ADT`, `ADT^A01`). */
export function isTaken(header: JsonObject, messages: readonly string[]): boolean {
  const type = getAt(header, '9.1')
  const event = getAt(header, '9.2')
  return messages.some((one) => one === type || one === `${String(type)}^${String(event)}`)
}
