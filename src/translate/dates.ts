// Named date formats: a pattern of yyyy, MM, M, MMM, dd, d and plain characters becomes a reader and a writer. XXX
// stands for a zone (`Z`, `-08:00`, `-0800`) after a date: read past, since a calendar day has none, and never written.
// Text in single quotes stands as it is (`yyyy-MM-dd'T00:00:00'`); `ms-date` is `/Date(0)/`, a day as its midnight UTC.
// The canonical form is the full ISO date, `yyyy-MM-dd`. Days are checked against the calendar.

interface Part {
  readonly field: 'year' | 'month' | 'day' | 'name' | 'zone' | 'plain'
  readonly width: number
  readonly text: string
}

/** A compiled format: `read` gives the ISO date, or undefined when the text is not one; `write` the other way. */
export interface DateFormat {
  readonly pattern: string
  read(text: string): string | undefined
  write(iso: string): string | undefined
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const tokens: readonly (readonly [string, Part['field'], number])[] = [
  ['yyyy', 'year', 4],
  ['MMM', 'name', 3],
  ['XXX', 'zone', 0],
  ['MM', 'month', 2],
  ['M', 'month', 0],
  ['dd', 'day', 2],
  ['d', 'day', 0],
]

/** The compiled format, or undefined when the pattern is not one that names year, month and day once each. */
export function compileDateFormat(pattern: string): DateFormat | undefined {
  if (pattern === 'ms-date') return msDate
  if (pattern === isoDate.pattern) return isoDate
  const parts: Part[] = []
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] === "'") {
      const end = pattern.indexOf("'", at + 1)
      if (end < 0) return undefined
      for (const plain of pattern.slice(at + 1, end)) parts.push({ field: 'plain', width: 1, text: plain })
      at = end + 1
      continue
    }
    const token = tokens.find(([text]) => pattern.startsWith(text, at))
    if (token === undefined && /[A-Za-z]/.test(pattern[at] as string)) return undefined
    const part: Part = token
      ? { field: token[1], width: token[2], text: '' }
      : { field: 'plain', width: 1, text: pattern[at] as string }
    parts.push(part)
    at += token ? token[0].length : 1
  }
  const fields = parts
    .map((part) => (part.field === 'name' ? 'month' : part.field))
    .filter((field) => field !== 'plain' && field !== 'zone')
  if (fields.length !== 3 || new Set(fields).size !== 3) return undefined
  return { pattern, read: (text) => readDate(parts, text), write: (iso) => writeDate(parts, iso) }
}

/** The canonical form is most vendors' own. */
const isoDate: DateFormat = {
  pattern: 'yyyy-MM-dd',
  read: (text) => (isIsoDate(text) ? text : undefined),
  write: (iso) => (isIsoDate(iso) ? iso : undefined),
}

const dayLength = 86_400_000

const msDate: DateFormat = {
  pattern: 'ms-date',
  read(text) {
    const found = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1]
    // A time of day would be lost, so only midnights are days.
    if (found === undefined || Number(found) % dayLength !== 0) return undefined
    const iso = new Date(Number(found))
    return Number.isNaN(iso.getTime()) || iso.getUTCFullYear() > 9999 || iso.getUTCFullYear() < 1
      ? undefined
      : iso.toISOString().slice(0, 10)
  },
  write: (iso) => (isIsoDate(iso) ? `/Date(${Date.parse(`${iso}T00:00:00Z`)})/` : undefined),
}

/** True for a full ISO date that the calendar has. */
export function isIsoDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  return isDay(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2))
}

/** The number in `count` digits, or -1. */
function digits(text: string, start: number, count: number): number {
  let number = 0
  for (let at = start; at < start + count; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}

function readDate(parts: readonly Part[], text: string): string | undefined {
  let at = 0
  let year = 0
  let month = 0
  let day = 0
  for (const { field, width, text: plain } of parts) {
    if (field === 'zone') at += zoneAt(text, at)
    else if (field === 'plain') {
      if (text[at] !== plain) return undefined
      at += 1
    } else if (field === 'name') {
      month = months.findIndex((name) => name.toLowerCase() === text.slice(at, at + 3).toLowerCase()) + 1
      at += 3
    } else {
      const count = width === 0 ? digitsAt(text, at, 2) : width
      const number = count === 0 ? -1 : digits(text, at, count)
      if (number < 0) return undefined
      if (field === 'year') year = number
      else if (field === 'month') month = number
      else day = number
      at += count
    }
  }
  if (at !== text.length || !isDay(year, month, day)) return undefined
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

function writeDate(parts: readonly Part[], iso: string): string | undefined {
  if (!isIsoDate(iso)) return undefined
  const numbers = { year: iso.slice(0, 4), month: iso.slice(5, 7), day: iso.slice(8, 10) }
  let text = ''
  for (const { field, width, text: plain } of parts) {
    if (field === 'plain') text += plain
    else if (field === 'zone') return undefined
    else if (field === 'name') text += months[Number(numbers.month) - 1]
    else text += width === 0 ? String(Number(numbers[field])) : numbers[field]
  }
  return text
}

function zoneAt(text: string, at: number): number {
  return /^(?:Z|[+-]\d{2}:?\d{2})$/.exec(text.slice(at, at + 7))?.[0].length ?? 0
}

function digitsAt(text: string, start: number, most: number): number {
  let count = 0
  while (count < most && text[start + count] !== undefined && /\d/.test(text[start + count] as string)) count += 1
  return count
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  if (month === 2) return day <= ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28)
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}
