// HL7 v2 in bar-and-hat encoding (https://www.hl7.org/implement/standards/product_brief.cfm?product_id=144): messages, and
// batch files of them. Lines end as they like; framing characters of MLLP and a byte order mark are passed over.

import { fault, GatewayError, type Issue } from '../../errors.ts'
import type { JsonObject } from '../../standards/standard.ts'
import { getAt, isObject, sameJson } from '../elements.ts'
import type { Sending } from '../translation.ts'
import { batchCounter } from './hl7v2-batch.ts'
import { decoderOf, encodingIn, isOtherCharset } from './hl7v2-charset.ts'
import { type Delimiters, delimitersOf } from './hl7v2-escapes.ts'
import { writeSegment } from './hl7v2-fields.ts'
import type { Hl7v2Format } from './hl7v2-format.ts'
import { withHeader } from './hl7v2-made.ts'
import { at, type NumberedLine, readMessage } from './hl7v2-message.ts'
import { segmentsInOrder } from './hl7v2-order.ts'
import { structureFor } from './hl7v2-structures.ts'
import type { ReadItem, ReadPayload } from './payload.ts'

const longestLine = 16 * 1024 * 1024

/** Reads messages in pieces of bytes; `push` and `end` give the items of the messages that are complete. */
export interface Hl7v2Reader {
  push(bytes: Uint8Array): ReadItem[]
  end(): ReadItem[]
}

/** Reads a whole body. Throws `unreadable` for what holds no messages; a faulty message is an item with issues. */
export function readHl7v2Payload(format: Hl7v2Format, body: Uint8Array, charset: string | undefined): ReadPayload {
  const reader = hl7v2Reader(format, charset)
  return { items: [...reader.push(body), ...reader.end()], issues: [] }
}

/** A reader for one body. Throws `unreadable` from `push` or `end`. */
export function hl7v2Reader(format: Hl7v2Format, charset: string | undefined): Hl7v2Reader {
  let decode: ReturnType<typeof decoderOf> | undefined
  let head: Uint8Array = new Uint8Array()
  let rest = ''
  let number = 0
  let message: NumberedLine[] = []
  let isBegun = false
  const batch = batchCounter()

  function finish(): ReadItem[] {
    if (message.length === 0) return []
    const read = readMessage(format, message)
    message = []
    return read
  }

  function take(line: string): ReadItem[] {
    number += 1
    const text = line.replace(/^\x0b/, '').replace(/\x1c$/, '')
    if (text.trim() === '') return []
    const name = text.slice(0, 3)
    if (name === 'MSH') {
      const items = finish()
      isBegun = true
      batch.message()
      message = [{ number, text }]
      return items
    }
    if (/^(?:FHS|BHS|BTS|FTS)(?![A-Za-z0-9])/.test(text)) {
      isBegun = true
      return [...finish(), ...batch.segment({ number, text })]
    }
    if (message.length === 0) throw noMessage(number)
    message.push({ number, text })
    return []
  }

  function takeText(text: string): ReadItem[] {
    rest += text
    // A carriage return at the very end may be the first half of a line end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() as string
    if (rest.length > longestLine) throw tooLong(number + 1)
    return lines.flatMap(take)
  }

  return {
    push(bytes) {
      if (decode !== undefined) return takeText(decode(bytes))
      head = head.length === 0 ? bytes : Buffer.concat([head, bytes])
      if (head.length < 8192) return []
      decode = decoderOf(encodingIn(head, charset))
      return takeText(decode(head))
    },
    end() {
      const items: ReadItem[] = []
      if (decode === undefined) {
        decode = decoderOf(encodingIn(head, charset))
        items.push(...takeText(decode(head)))
      }
      items.push(...takeText(decode(undefined)))
      const last = rest.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = ''
      if (last !== '') items.push(...take(last))
      items.push(...finish(), ...batch.end(number))
      if (!isBegun) throw noMessage(Math.max(number, 1))
      return items
    },
  }
}

/** Messages with the items, one after another; items that one message had are one message again. */
export function writeHl7v2Payload(
  format: Hl7v2Format,
  items: readonly JsonObject[],
  sending?: Sending,
): { body: string; losses: Issue[] } {
  const lines: string[] = []
  let before: Written | undefined
  for (const [at, item] of items.entries()) {
    const written = writeItem(format, withHeader(format, item, sending, at))
    const isSame = before !== undefined && continues(before, written)
    for (const line of isSame ? written.lines.slice(written.cut) : written.lines) lines.push(line)
    before = written
  }
  return { body: lines.map((line) => `${line}\r`).join(''), losses: [] }
}

interface Written {
  readonly message: JsonObject
  readonly lines: readonly string[]
  /** How many lines stand before what makes the item one of several of its message. */
  readonly cut: number
}

function writeItem(format: Hl7v2Format, item: JsonObject): Written {
  const header = isObject(item.MSH) ? item.MSH : {}
  const delimiters = declared(header)
  const { structure } = structureFor(String(getAt(header, '9.1') ?? ''))
  const tree = { ...item, MSH: inUtf8({ ...header, 1: delimiters.field, 2: header['2'] ?? '^~\\&' }) }
  const segments = segmentsInOrder(tree, structure.slots)
  const own = format.items === undefined ? [] : ((item[format.items] ?? []) as readonly JsonObject[])
  const firstOwn = own[0] && segmentsInOrder({ [format.items as string]: own }, structure.slots)[0]?.tree
  const begins = segments.findIndex((one) =>
    firstOwn === undefined ? one.name === structure.again : one.tree === firstOwn,
  )
  const lines = segments.map((one) => writeSegment(one.name, one.tree, delimiters))
  return { message: tree.MSH, lines, cut: begins < 0 ? lines.length : begins }
}

/** Two items are of one message when it has a control id and all before them is the same. */
function continues(before: Written, { message, lines, cut }: Written): boolean {
  if (message['10'] === undefined || cut === lines.length || !sameJson(before.message, message)) return false
  return lines.slice(0, cut).every((line, one) => line === before.lines[one])
}

function declared(header: JsonObject): Delimiters {
  const field = typeof header['1'] === 'string' && header['1'] !== '' ? header['1'] : '|'
  const signs = typeof header['2'] === 'string' && header['2'] !== '' ? header['2'] : '^~\\&'
  const read = delimitersOf(`MSH${field}${signs}${field}`)
  if (typeof read !== 'string') return read
  return { field: '|', component: '^', repetition: '~', escape: '\\', subcomponent: '&' }
}

/** What is written is UTF-8, so a header does not say otherwise. */
function inUtf8(header: JsonObject): JsonObject {
  const named = getAt(header, '18[0]')
  if (typeof named !== 'string' || named === '' || !isOtherCharset(named)) return header
  return { ...header, 18: ['UNICODE UTF-8', ...(header['18'] as readonly string[]).slice(1)] }
}

function noMessage(line: number): GatewayError {
  const text = `No message begins up to line ${line}. A message begins with an MSH segment.`
  return new GatewayError('unreadable', text, { issues: [fault('hl7-start', '', text, at(line, 'MSH'))] })
}

function tooLong(line: number): GatewayError {
  const text = `The segment in line ${line} is longer than 16 MiB.`
  return new GatewayError('unreadable', text, { issues: [fault('hl7-line', '', text, at(line, ''))] })
}
