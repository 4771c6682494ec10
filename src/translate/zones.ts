// Offsets of IANA time zones, from the platform's own zone tables. Minutes east of UTC.

const formats = new Map<string, Intl.DateTimeFormat>()
const known = new Map<string, number>()
const mostKnown = 20_000
const quarter = 15 * 60_000
const day = 24 * 60 * 60_000

/** True for a zone name that this platform knows, such as `Europe/Berlin`. */
export function isZone(name: string): boolean {
  try {
    return formatOf(name) !== undefined
  } catch {
    return false
  }
}

/** The offset of a zone at an instant (epoch milliseconds), in minutes. */
export function offsetAt(zone: string, instant: number): number {
  const key = `${zone}|${Math.floor(instant / quarter)}`
  const found = known.get(key)
  if (found !== undefined) return found
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts
  const offset = Math.round((Date.UTC(year, month - 1, date, hour, minute, second) - instant) / 60_000)
  if (known.size >= mostKnown) known.clear()
  known.set(key, offset)
  return offset
}

/** The offsets that a local time (as if it were UTC, epoch milliseconds) has in a zone: none in a gap, two in an overlap. */
export function offsetsOf(zone: string, local: number): readonly number[] {
  const guesses = new Set([offsetAt(zone, local - day), offsetAt(zone, local + day)])
  const found = [...guesses].filter((offset) => offsetAt(zone, local - offset * 60_000) === offset)
  return found.sort((one, other) => other - one)
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      calendar: 'gregory',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}
