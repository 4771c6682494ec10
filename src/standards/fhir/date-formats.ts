// The forms of date, dateTime, instant and time, with the days that the calendar has.
// https://hl7.org/fhir/R4/datatypes.html#dateTime

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; year 0000 is not one. */
export function isDate(value: string): boolean {
  return isDateUpTo(value, value.length)
}

/** A date of any precision, or a full date with clock and zone. */
export function isDateTime(value: string): boolean {
  return value.length > 10 ? isInstant(value) : isDate(value)
}

/** A full date with clock (to the second at least) and zone; 24:00 is not a time. */
export function isInstant(value: string): boolean {
  if (value.charAt(10) !== 'T' || !isDateUpTo(value, 10)) return false
  const zoneAt = value.endsWith('Z') ? value.length - 1 : value.length - 6
  return isTimeWithin(value, 11, zoneAt) && isZoneFrom(value, zoneAt)
}

/** `hh:mm:ss` with optional fractions; a leap second is allowed. */
export function isTime(value: string): boolean {
  return isTimeWithin(value, 0, value.length)
}

function isDateUpTo(value: string, end: number): boolean {
  if (end !== 4 && end !== 7 && end !== 10) return false
  const year = twoDigits(value, 0) * 100 + twoDigits(value, 2)
  if (!(year > 0)) return false
  if (end === 4) return true
  const month = twoDigits(value, 5)
  if (value.charCodeAt(4) !== dash || !(month >= 1 && month <= 12)) return false
  if (end === 7) return true
  const day = twoDigits(value, 8)
  return value.charCodeAt(7) === dash && day >= 1 && day <= daysIn(year, month)
}

function isTimeWithin(value: string, start: number, end: number): boolean {
  if (end - start < 8 || value.charCodeAt(start + 2) !== colon || value.charCodeAt(start + 5) !== colon) return false
  const inRange = twoDigits(value, start) < 24 && twoDigits(value, start + 3) < 60 && twoDigits(value, start + 6) <= 60
  return inRange && (end - start === 8 || isFraction(value, start + 8, end))
}

function isFraction(value: string, start: number, end: number): boolean {
  if (value.charCodeAt(start) !== point || start + 1 === end) return false
  for (let at = start + 1; at < end; at += 1) if (digit(value, at) < 0) return false
  return true
}

function isZoneFrom(value: string, at: number): boolean {
  if (value.length - at === 1) return value.charCodeAt(at) === zulu
  const sign = value.charCodeAt(at)
  const isOffset = (sign === dash || sign === plus) && value.charCodeAt(at + 3) === colon
  return isOffset && twoDigits(value, at + 1) <= 14 && twoDigits(value, at + 4) < 60
}

const [plus, dash, point, colon, zulu] = [43, 45, 46, 58, 90]

/** The number of two digits, NaN where they are none, so that no comparison with it holds. */
function twoDigits(value: string, at: number): number {
  const tens = digit(value, at)
  const ones = digit(value, at + 1)
  return tens < 0 || ones < 0 ? Number.NaN : tens * 10 + ones
}

/** The digit at a place, -1 where there is none. */
function digit(value: string, at: number): number {
  const code = value.charCodeAt(at)
  return code >= 48 && code <= 57 ? code - 48 : -1
}

/** Days of a month, 1 to 12, in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
