// The place between two pages: the sort values and the id of the last row shown.

import { GatewayError } from '../errors.ts'
import type { Query, SortKey } from '../standards/standard.ts'

/** The last row's sort values as text, null where missing, and its id. */
export interface Position {
  readonly values: readonly (string | null)[]
  readonly id: string
}

/** The opaque spelling of a position; it is signed, where it leaves the house, by the door. */
export function writePosition({ values, id }: Position): string {
  return Buffer.from(JSON.stringify([...values, id])).toString('base64url')
}

const instantPattern = /^(-?infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00( BC)?)$/

/** Reads what `writePosition` wrote for the same sort; throws GatewayError('invalid-link') for anything else. */
export function readPosition(query: Query, after: string): Position {
  const refused = new GatewayError(
    'invalid-link',
    'This is no link of ours to a page. Start again from the first page.',
  )
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
  } catch {
    throw refused
  }
  if (!Array.isArray(parts) || parts.length !== query.sort.length + 1) throw refused
  const values: (string | null)[] = []
  for (const part of parts as unknown[]) {
    if (part !== null && (typeof part !== 'string' || part.includes('\0') || !part.isWellFormed())) throw refused
    values.push(part)
  }
  const id = values.pop()
  if (typeof id !== 'string' || !values.every((value, at) => fits(query.sort[at], value))) throw refused
  const position = { values, id }
  // One spelling a position: what differs in a bit that base64 does not carry is not ours either.
  if (writePosition(position) !== after) throw refused
  return position
}

function fits(key: SortKey | undefined, value: string | null): boolean {
  if (key === undefined) return false
  if (value === null) return key.by === 'param'
  if (key.by !== 'param') return key.by === 'id' || isInstant(value)
  if (key.type === 'date') return isInstant(value)
  if (key.type !== 'number' && key.type !== 'quantity') return true
  return (
    /^-?(Infinity|\d+(\.\d+)?(e[+-]?\d{1,3})?)$/.test(value) && (value.endsWith('y') || Number.isFinite(Number(value)))
  )
}

function isInstant(text: string): boolean {
  if (!instantPattern.test(text)) return false
  if (text.endsWith('infinity')) return true
  const [month, day, hour, minute, second] = text
    .slice(text.indexOf('-') + 1)
    .split(/\D/, 5)
    .map(Number)
  if (month === undefined || day === undefined || hour === undefined) return false
  // Leap years repeat every 400 years, and 2000 is one: a day that no year has is refused here, 29 February never.
  const date = new Date(Date.UTC(2000, month - 1, day))
  return date.getUTCMonth() === month - 1 && hour < 24 && (minute ?? 60) < 60 && (second ?? 60) < 60
}
