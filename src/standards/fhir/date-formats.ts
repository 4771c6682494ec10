// The forms of date, dateTime, instant and time, with the days that the calendar has.
// https://hl7.org/fhir/R4/datatypes.html#dateTime

const datePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const clockPattern = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?$/
const zonePattern = /^(?:Z|[+-](\d\d):(\d\d))$/

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; year 0000 is not one. */
export function isDate(value: string): boolean {
  const match = datePattern.exec(value)
  if (!match) return false
  const [, year, month, day] = match
  if (year === '0000') return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)))
}

/** A date of any precision, or a full date with clock and zone. */
export function isDateTime(value: string): boolean {
  return value.includes('T') ? isInstant(value) : isDate(value)
}

/** A full date with clock (to the second at least) and zone; 24:00 is not a time. */
export function isInstant(value: string): boolean {
  if (value.charAt(10) !== 'T' || !isDate(value.slice(0, 10))) return false
  const zoneAt = value.endsWith('Z') ? value.length - 1 : value.length - 6
  return isTime(value.slice(11, zoneAt)) && isZone(value.slice(zoneAt))
}

/** `hh:mm:ss` with optional fractions; a leap second is allowed. */
export function isTime(value: string): boolean {
  const match = clockPattern.exec(value)
  return match !== null && Number(match[1]) < 24 && Number(match[2]) < 60 && Number(match[3]) <= 60
}

function isZone(value: string): boolean {
  const match = zonePattern.exec(value)
  if (!match) return false
  return match[1] === undefined || (Number(match[1]) <= 14 && Number(match[2]) < 60)
}

/** Days of a month, 1 to 12, in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
