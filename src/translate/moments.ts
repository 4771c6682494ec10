// Formats of dates with times, and of times alone: a pattern of yyyy, MM (M, MMM), dd (d), EEE, HH (H), hh (h), mm, ss,
// SSS, a, XXX (`-05:00`, `Z`), XX (`-0500`), text in single quotes and plain characters; or a name: `iso`, `epoch-s`,
// `epoch-ms`, `ms-date` (`/Date(0)/`), `rfc-2822`. One pass over the text, no backtracking.

import { isRawNumber, literalOf } from '../json/exact.ts'
import type { Json } from '../standards/standard.ts'

/** A point in local time; `offset` in minutes east of UTC, absent when the text did not say. */
export interface Moment {
  readonly local: number
  readonly offset?: number | undefined
}

/** A compiled format. `zoned`: what it writes says its offset; `instant`: it knows no local time at all. */
export interface MomentFormat {
  readonly zoned: boolean
  readonly instant: boolean
  read(value: Json): Moment | undefined
  /** Undefined when the format has no place for what the moment says (fractions, or an offset it lacks). */
  write(moment: Moment): Json | undefined
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
/** Token → least and most digits; none for those that are no number. */
const tokens: Readonly<Record<string, readonly [number, number]>> = {
  yyyy: [4, 4],
  SSS: [3, 3],
  MMM: [0, 0],
  EEE: [0, 0],
  XXX: [0, 0],
  XX: [0, 0],
  MM: [2, 2],
  dd: [2, 2],
  HH: [2, 2],
  hh: [2, 2],
  mm: [2, 2],
  ss: [2, 2],
  M: [1, 2],
  d: [1, 2],
  H: [1, 2],
  h: [1, 2],
  a: [0, 0],
} // prettier-ignore
const tokenNames = Object.keys(tokens)

type Part =
  | { readonly token: string; readonly text?: undefined }
  | { readonly token?: undefined; readonly text: string }
type Fields = Record<string, number | undefined>

/** The format of a name or pattern, or undefined when it is neither or names a field twice. */
export function compileMoment(pattern: string, needs: 'dateTime' | 'time'): MomentFormat | undefined {
  if (needs === 'dateTime' && pattern in named) return named[pattern]
  const parts = partsOf(pattern)
  if (parts === undefined) return undefined
  const fields = parts.flatMap(({ token }) => (token === undefined ? [] : [fieldOf(token)]))
  if (new Set(fields).size !== fields.length) return undefined
  const wanted = needs === 'time' ? ['hour', 'minute'] : ['year', 'month', 'day', 'hour', 'minute']
  if (wanted.some((field) => !fields.includes(field))) return undefined
  if (needs === 'time' && ['year', 'month', 'day', 'offset'].some((field) => fields.includes(field))) return undefined
  const hasHalf = parts.some(({ token }) => token === 'a')
  if (hasHalf !== parts.some(({ token }) => token === 'h' || token === 'hh')) return undefined
  return {
    zoned: fields.includes('offset'),
    instant: false,
    read: (value) => (typeof value === 'string' ? readParts(parts, value) : undefined),
    write: (moment) => writeParts(parts, moment),
  }
}

/** The instant of a moment in epoch milliseconds; its offset must be known. */
export function instantOf({ local, offset = 0 }: Moment): number {
  return local - offset * 60_000
}

/** A moment as the canonical date and time: `2024-03-07T08:30:00-05:00`, with milliseconds only where there are some. */
export function formatMoment({ local, offset }: Moment): string {
  const text = new Date(local).toISOString()
  const fraction = local % 1000 === 0 ? '' : text.slice(19, 23)
  const zone = offset === undefined ? '' : offset === 0 ? 'Z' : offsetText(offset, ':')
  return `${text.slice(0, 19)}${fraction}${zone}`
}

const isoShape = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?$/

/** The moment of an ISO 8601 date and time, undefined for anything else. */
export function parseMoment(text: string): Moment | undefined {
  const found = isoShape.exec(text)
  if (found === null) return undefined
  const [, date = '', hour = '', minute = '', second = '00', fraction = '', zone] = found
  const millis = fraction.padEnd(3, '0').slice(0, 3)
  // More digits than milliseconds cannot be carried, so such a text is not read.
  if (/[1-9]/.test(fraction.slice(3))) return undefined
  const [year, month, day] = date.split('-').map(Number)
  const fields = { year, month, day, hour: Number(hour), minute: Number(minute), second: Number(second) }
  return momentOf({ ...fields, milli: Number(millis), offset: zone === undefined ? undefined : offsetOf(zone) })
}

const named: Readonly<Record<string, MomentFormat>> = {
  iso: {
    zoned: true,
    instant: false,
    read: (value) => (typeof value === 'string' ? parseMoment(value) : undefined),
    write: formatMoment,
  },
  'iso-local': {
    zoned: false,
    instant: false,
    read: (value) => (typeof value === 'string' ? parseMoment(value) : undefined),
    write: ({ local }) => formatMoment({ local }),
  },
  'epoch-s': epoch(1000),
  'epoch-ms': epoch(1),
  'ms-date': {
    zoned: true,
    instant: true,
    read(value) {
      const found = typeof value === 'string' ? /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(value) : null
      return found === null ? undefined : instantMoment(Number(found[1]))
    },
    write: (moment) => `/Date(${instantOf(moment)})/`,
  },
  'rfc-2822': {
    zoned: true,
    instant: false,
    read(value) {
      if (typeof value !== 'string') return undefined
      const found = /^(?:[A-Za-z]{3}, )?(.{10,40}) (GMT|UTC?|[+-]\d{4})$/.exec(value)
      if (found === null) return undefined
      const [, body = '', said = ''] = found
      const zone = /^[+-]/.test(said) ? said : '+0000'
      return readParts(rfcParts, `${body} ${zone}`)
    },
    write: (moment) => writeParts(rfcWritten, moment),
  },
}
const rfcParts = partsOf('d MMM yyyy HH:mm:ss XX') as Part[]
const rfcWritten = partsOf('EEE, dd MMM yyyy HH:mm:ss XX') as Part[]

function epoch(unit: number): MomentFormat {
  return {
    zoned: true,
    instant: true,
    read(value) {
      const literal =
        typeof value === 'string' ? value : typeof value === 'number' || isRawNumber(value) ? literalOf(value) : ''
      return /^-?\d{1,14}$/.test(literal ?? '') ? instantMoment(Number(literal) * unit) : undefined
    },
    write: (moment) => (instantOf(moment) % unit === 0 ? instantOf(moment) / unit : undefined),
  }
}

function instantMoment(instant: number): Moment | undefined {
  return Math.abs(instant) > 8.64e15 || new Date(instant).getUTCFullYear() > 9999
    ? undefined
    : { local: instant, offset: 0 }
}

function partsOf(pattern: string): Part[] | undefined {
  const parts: Part[] = []
  for (let at = 0; at < pattern.length; ) {
    const token = tokenNames.find((name) => pattern.startsWith(name, at))
    if (token !== undefined) {
      parts.push({ token })
      at += token.length
    } else if (pattern[at] === "'") {
      const end = pattern.indexOf("'", at + 1)
      if (end < 0) return undefined
      parts.push({ text: pattern.slice(at + 1, end) })
      at = end + 1
    } else {
      if (/[A-Za-z]/.test(pattern[at] as string)) return undefined
      parts.push({ text: pattern[at] as string })
      at += 1
    }
  }
  return parts
}

function fieldOf(token: string): string {
  const fields: Record<string, string> = {
    y: 'year',
    M: 'month',
    d: 'day',
    H: 'hour',
    h: 'hour',
    m: 'minute',
    s: 'second',
  }
  const other: Record<string, string> = { S: 'milli', E: 'weekday', X: 'offset', a: 'half' }
  return fields[token[0] as string] ?? (other[token[0] as string] as string)
}

function readParts(parts: readonly Part[], text: string): Moment | undefined {
  let at = 0
  const fields: Fields = {}
  for (const { token, text: plain } of parts) {
    if (token === undefined) {
      if (!text.startsWith(plain, at)) return undefined
      at += plain.length
    } else {
      const found = readToken(token, text, at)
      if (found === undefined) return undefined
      fields[fieldOf(token)] = found.value
      at = found.end
    }
  }
  if (fields.half !== undefined) {
    if (fields.hour === undefined || fields.hour < 1 || fields.hour > 12) return undefined
    fields.hour = (fields.hour % 12) + fields.half * 12
  }
  return at === text.length ? momentOf(fields) : undefined
}

function readToken(token: string, text: string, at: number): { value: number; end: number } | undefined {
  const field = fieldOf(token)
  if (token === 'MMM' || token === 'EEE') {
    const word = text.slice(at, at + 3).toLowerCase()
    const value = (token === 'MMM' ? months : days).findIndex((name) => name.toLowerCase() === word)
    return value < 0 ? undefined : { value: value + (token === 'MMM' ? 1 : 0), end: at + 3 }
  }
  if (field === 'half') {
    const word = text.slice(at, at + 2).toUpperCase()
    return word === 'AM' || word === 'PM' ? { value: word === 'PM' ? 1 : 0, end: at + 2 } : undefined
  }
  if (field === 'offset') {
    const found = /^(?:Z|[+-]\d\d:?\d\d)/.exec(text.slice(at, at + 6))?.[0]
    return found === undefined ? undefined : { value: offsetOf(found), end: at + found.length }
  }
  const [least, most] = tokens[token] as readonly [number, number]
  let end = at
  while (end < at + most && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1
  return end - at < least ? undefined : { value: Number(text.slice(at, end)), end }
}

/** The moment of some fields, undefined when calendar or clock do not have it. Without a date it is on 1 January 1970. */
function momentOf(fields: Fields): Moment | undefined {
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, milli = 0, offset } = fields
  if (hour > 23 || minute > 59 || second > 59 || (offset !== undefined && Math.abs(offset) > 14 * 60)) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (year < 1 || date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined
  return { local: date.setUTCHours(hour, minute, second, milli), offset }
}

function writeParts(parts: readonly Part[], moment: Moment): string | undefined {
  const date = new Date(moment.local)
  const fields = parts.map(({ token }) => token)
  if (date.getUTCMilliseconds() !== 0 && !fields.includes('SSS')) return undefined
  if (date.getUTCSeconds() !== 0 && !fields.includes('ss')) return undefined
  const numbers: Record<string, number> = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    milli: date.getUTCMilliseconds(),
  } // prettier-ignore
  let text = ''
  for (const { token, text: plain } of parts) {
    if (token === undefined) text += plain
    else if (token === 'MMM') text += months[date.getUTCMonth()]
    else if (token === 'EEE') text += days[date.getUTCDay()]
    else if (token === 'a') text += date.getUTCHours() < 12 ? 'AM' : 'PM'
    else if (token.startsWith('X')) {
      if (moment.offset === undefined) return undefined
      text += token === 'XXX' && moment.offset === 0 ? 'Z' : offsetText(moment.offset, token === 'XXX' ? ':' : '')
    } else {
      const number = numbers[fieldOf(token)] as number
      const shown = token.startsWith('h') ? ((number + 11) % 12) + 1 : number
      text += String(shown).padStart((tokens[token] as readonly [number, number])[0], '0')
    }
  }
  return text
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return text[0] === '-' ? -minutes : minutes
}

function offsetText(offset: number, between: string): string {
  const minutes = Math.abs(offset)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${between}${two(minutes % 60)}`
}
