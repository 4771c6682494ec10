// HR Open's date, time and duration spellings: ISO 8601 with its basic and extended forms and an optional zone
// (https://www.hropenstandards.org/standards). Each is linear code, not a pattern, and dates that do not exist are refused.

import { isEmail, isUri } from './net-formats.ts'

/** The formats that our HR Open schemas name. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'hr-date': isDate,
  'hr-date-time': isDateTime,
  'hr-time': isTime,
  'hr-duration': isDuration,
  'hr-year': (text) => text.length === 4 && isDigits(text) && text[0] !== '0',
  'hr-year-month': isYearMonth,
  'hr-uri': isUri,
  'hr-email': isEmail,
}

/** A year, month, day, week, weekday or day of the year as HR Open's DateType allows them together. */
export interface DateParts {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly week?: number
  readonly weekday?: number
  readonly dayOfYear?: number
}

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a month (1–12) of a year. */
export function daysOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (daysIn[month - 1] ?? 0)
}

const dateForm = /^([+-]?\d{4})(?:(-?)(?:(\d\d)(?:(-?)(\d\d))?|W(\d\d)(?:-?([1-7]))?|(\d{3}))?)?$/

/** The parts of a DateType text, or undefined where it is none. The form is bounded, so it costs the same for any input. */
export function dateParts(text: string): DateParts | undefined {
  const found = text.length <= 12 ? dateForm.exec(text) : null
  if (!found) return undefined
  const [, yearText = '', separator = '', month, inner, day, week, weekday, ordinal] = found
  const year = Number(yearText)
  if (ordinal !== undefined) return ordinalDate(year, Number(ordinal))
  if (week !== undefined)
    return Number(week) <= 52 ? { year, week: Number(week), ...(weekday && { weekday: Number(weekday) }) } : undefined
  if (month === undefined) return { year }
  if (day === undefined) return isMonth(Number(month)) ? { year, month: Number(month) } : undefined
  if (inner !== separator || !isMonth(Number(month))) return undefined
  const fits = Number(day) >= 1 && Number(day) <= daysOfMonth(year, Number(month))
  return fits ? { year, month: Number(month), day: Number(day) } : undefined
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12
}

/** HR Open's published pattern leaves out day 360 (erratum day-360); so do we. */
function ordinalDate(year: number, dayOfYear: number): DateParts | undefined {
  const exists = dayOfYear >= 1 && dayOfYear <= (isLeap(year) ? 366 : 365) && dayOfYear !== 360
  return exists ? { year, dayOfYear } : undefined
}

function isDate(text: string): boolean {
  return dateParts(text) !== undefined
}

function isYearMonth(text: string): boolean {
  return text.length === 7 && text[4] === '-' && isDigits(text.slice(0, 4)) && isMonth(twoDigits(text, 5))
}

/** Full date, `T` (or one space), full time with seconds, zone optional. */
export function isDateTime(text: string): boolean {
  const separator = text[10]
  if (separator === undefined || !/[Tt\s]/.test(separator)) return false
  const parts = text[4] === '-' && text[7] === '-' ? dateParts(text.slice(0, 10)) : undefined
  return parts?.day !== undefined && clockParts(text.slice(11)) !== undefined
}

/** A time of day as DateTimeType writes it. `offset` is minutes east of UTC, undefined where no zone is given. */
export interface ClockParts {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  readonly offset: number | undefined
}

/** `hh:mm:ss`, a fraction, a zone (`Z`, `+hh`, `+hhmm`, `+hh:mm`), the last two optional. A leap second only at 23:59:60 UTC. */
export function clockParts(text: string): ClockParts | undefined {
  const hour = twoDigits(text, 0)
  const minute = twoDigits(text, 3)
  const second = twoDigits(text, 6)
  if (text[2] !== ':' || text[5] !== ':' || !(hour <= 23 && minute <= 59 && second <= 60)) return undefined
  const fractionEnd = text[8] === '.' ? endOfDigits(text, 9) : 8
  if (text[8] === '.' && fractionEnd === 9) return undefined
  const offset = zoneOffset(text.slice(fractionEnd, fractionEnd + 7))
  if (offset === null) return undefined
  if (second === 60 && (((hour * 60 + minute - (offset ?? 0)) % 1440) + 1440) % 1440 !== 1439) return undefined
  const millisecond = Number(text.slice(9, Math.min(fractionEnd, 12)).padEnd(3, '0'))
  return { hour, minute, second, millisecond, offset }
}

/** Minutes east of UTC; undefined for no zone at all, null for what is no zone. */
function zoneOffset(text: string): number | undefined | null {
  if (text === '') return undefined
  if (text === 'Z' || text === 'z') return 0
  const found = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(text)
  if (!found) return null
  const hours = Number(found[2])
  const minutes = Number(found[3] ?? 0)
  if (hours > 23 || minutes > 59) return null
  return (found[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
}

/** ISO 8601 time in basic or extended form, from the hour or from the minute down; a zone may follow or stand alone. */
export function isTime(text: string): boolean {
  for (const { end, separator } of timeHeads(text)) {
    let at = end
    let seconds = secondsEnd(text, at, separator)
    // In basic form the digits of a fraction may hand their last two on to the seconds that follow it.
    if (end > 0 && (text[at] === '.' || text[at] === ',')) {
      const digits = endOfDigits(text, at + 1)
      if (digits > at + 1 && text[digits] !== ':') {
        const handed = separator === '' && digits - at > 3 ? secondsEnd(text, digits - 2, '') : undefined
        if (handed !== undefined && isZoneTail(text, handed)) return true
        at = digits
        seconds = secondsEnd(text, at, separator)
      }
    }
    if (isZoneTail(text, at) || (seconds !== undefined && isZoneTail(text, seconds))) return true
  }
  return false
}

function timeHeads(text: string): { end: number; separator: string }[] {
  const heads = [{ end: 0, separator: '' }]
  const hour = twoDigits(text, 0)
  if (hour <= 23) {
    heads.push({ end: 2, separator: '' })
    if (twoDigits(text, 2) <= 59) heads.push({ end: 4, separator: '' })
    if (text[2] === ':' && twoDigits(text, 3) <= 59) heads.push({ end: 5, separator: ':' })
  }
  if (text.startsWith('2400')) heads.push({ end: 4, separator: '' })
  if (text.startsWith('24:00')) heads.push({ end: 5, separator: '' })
  return heads
}

/** Offset behind `<separator>ss` and its fraction, undefined where no seconds stand. */
function secondsEnd(text: string, at: number, separator: string): number | undefined {
  const start = text.startsWith(separator, at) ? at + separator.length : -1
  if (start < 0 || !(twoDigits(text, start) <= 59)) return undefined
  const mark = text[start + 2]
  if (mark !== '.' && mark !== ',') return start + 2
  const end = endOfDigits(text, start + 3)
  return end > start + 3 ? end : start + 2
}

function isZoneTail(text: string, at: number): boolean {
  const tail = text.slice(at, at + 7)
  if (tail === '' || tail === 'Z' || tail === 'z') return true
  const found = /^[+-](\d\d):?(\d\d)?$/.exec(tail)
  return found !== null && Number(found[1]) <= 23 && Number(found[2] ?? 0) <= 59
}

/** ISO 8601 duration, a sign allowed in front, a fraction only in the last number. `P` alone passes, as HR Open has it. */
export function isDuration(text: string): boolean {
  let at = text[0] === '-' ? 1 : 0
  if (text[at++] !== 'P') return false
  let units = 'YMWD'
  let inTime = false
  while (at < text.length) {
    if (text[at] === 'T' && !inTime) {
      inTime = true
      units = 'HMS'
      at++
      continue
    }
    const end = endOfNumber(text, at)
    const place = end === undefined ? -1 : units.indexOf(text[end] ?? '?')
    if (end === undefined || place < 0) return false
    units = units.slice(place + 1)
    at = end + 1
  }
  return true
}

/** Offset behind digits and, where no further number follows, their fraction. */
function endOfNumber(text: string, from: number): number | undefined {
  const end = endOfDigits(text, from)
  if (end === from) return undefined
  if (text[end] !== '.') return end
  const fractionEnd = endOfDigits(text, end + 1)
  return fractionEnd === end + 1 || hasNumberAfterLetter(text, end + 1) ? undefined : fractionEnd
}

function hasNumberAfterLetter(text: string, from: number): boolean {
  for (let at = from; at + 1 < text.length; at++) {
    if (/[A-Za-z]/.test(text[at] as string) && isDigits(text[at + 1] as string)) return true
  }
  return false
}

function isDigits(text: string): boolean {
  return endOfDigits(text, 0) === text.length
}

/** Offset behind the run of digits that starts at `from`. */
function endOfDigits(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++
  return at
}

/** The number in two digits at an offset, NaN where they are not digits. */
function twoDigits(text: string, at: number): number {
  return endOfDigits(text, at) >= at + 2 ? Number(text.slice(at, at + 2)) : Number.NaN
}
