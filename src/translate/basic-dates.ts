// Dates in the basic form of ISO 8601, as exact as the sender knew them: `2024`, `202403`, `20240307`,
// `20240307081500.25-0500` (HL7 v2 calls it DTM). The canonical form keeps that exactness, as FHIR's date and dateTime do
// (https://hl7.org/fhir/R4/datatypes.html#dateTime): `2024`, `2024-03`, `2024-03-07`, `2024-03-07T08:15:00.25-05:00`.

import { type Codec, type Remark, shown, unstated } from './codecs.ts'
import { isIsoDate } from './dates.ts'
import { isZone, offsetsOf } from './zones.ts'

/** The name of the form, in a row's `date` or `dateTime`. */
export const basicForm = 'iso-basic'
/** The same where only what is exact to the second, with its zone, has a place; less is left out with a warning. */
export const exactForm = 'iso-basic-instant'

const shape = /^(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.(\d{1,9}))?)?)?)?)?)?([+-]\d{4})?$/
const canonicalDay = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const canonicalTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

interface Read {
  readonly day: string
  /** `HH:mm:ss` with its fraction, when the minute is known. */
  readonly time?: string
  readonly zone?: string
}

/** Days, months or years; a time of day after the day is kept for the way back, and is no part of the date. */
export const basicDateCodec: Codec = {
  in(value, remark) {
    const read = readBasic(value)
    if (read !== undefined) return read.day
    remark(
      'error',
      'date-invalid',
      `${shown(value)} is not a date of the form yyyy, yyyyMM or yyyyMMdd. Send a real date.`,
    )
    return unstated
  },
  out: (value, remark) => {
    const day = typeof value === 'string' && canonicalDay.test(value) ? value.replaceAll('-', '') : undefined
    return day ?? lost(value, remark)
  },
}

/**
 * Dates with times as exact as they are; a time needs a zone, its own or the declared one. Without either the day is all
 * that can be said of a moment, and is said with a warning; the time is kept for the way back.
 */
export function basicDateTimeCodec(zone: string | undefined, isExact = false): Codec | string {
  if (zone !== undefined && zone !== 'none' && !isZone(zone)) return `"${zone}" is not a time zone`
  return {
    in(value, remark) {
      const read = readBasic(value)
      if (read === undefined) {
        const told = `${shown(value)} is not a date and time of the form yyyyMMddHHmmss.S±hhmm, or less of it.`
        remark('error', 'date-time-invalid', told)
        return unstated
      }
      if (read.time === undefined && isExact) {
        const told = `${shown(value)} has no time of day, and only an instant has a place here. It is left out.`
        remark('warning', 'date-time-partial', told)
        return unstated
      }
      if (read.time === undefined) return read.day
      if (read.zone === undefined && (zone === undefined || zone === 'none')) {
        const cure = 'Send it with one (±hhmm), or declare the `zone` of the system.'
        const told = `The time ${shown(`${read.day} ${read.time}`)} has no time zone, so ${isExact ? 'it is left out' : 'only its day is taken'}. ${cure}`
        remark('warning', 'zone-missing', told)
        return isExact ? unstated : read.day
      }
      const offset = read.zone ?? offsetIn(zone as string, read, remark)
      return offset === undefined ? unstated : `${read.day}T${read.time}${offset}`
    },
    out(value, remark) {
      if (typeof value !== 'string') return lost(value, remark)
      if (canonicalDay.test(value)) return value.replaceAll('-', '')
      const found = canonicalTime.exec(value)
      if (found === null) return lost(value, remark)
      const [, year, month, day, hour, minute, second, fraction = '', said = ''] = found
      return `${year}${month}${day}${hour}${minute}${second}${fraction}${said === 'Z' ? '+0000' : said.replace(':', '')}`
    },
  }
}

function readBasic(value: unknown): Read | undefined {
  const found = typeof value === 'string' && value.length <= 40 ? shape.exec(value) : null
  if (found === null) return undefined
  const [, year = '', month, day, hour, minute, second = '00', fraction, said] = found
  const parts = [year, month, day].filter((part) => part !== undefined)
  const full = [year, month ?? '01', day ?? '01'].join('-')
  if (!isIsoDate(full) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second) > 59) return undefined
  if (said !== undefined && (Number(said.slice(1, 3)) > 14 || Number(said.slice(3)) > 59)) return undefined
  // An hour without its minutes says no time that the canonical form could state.
  const time =
    minute === undefined ? {} : { time: `${hour}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}` }
  return { day: parts.join('-'), ...time, ...(said === undefined ? {} : { zone: zoneText(said) }) }
}

function zoneText(said: string): string {
  return said === '+0000' ? 'Z' : `${said.slice(0, 3)}:${said.slice(3)}`
}

function offsetIn(zone: string, { day, time = '' }: Read, remark: Remark): string | undefined {
  const [offset, other] = offsetsOf(zone, Date.parse(`${day}T${time.slice(0, 8)}Z`))
  if (offset === undefined) {
    remark('error', 'time-skipped', `${zone} has no ${shown(`${day} ${time}`)}: the clocks went forward over it.`)
    return undefined
  }
  if (other === undefined)
    remark('information', 'zone-declared', `No zone was stated, so the declared ${zone} is used.`)
  else remark('warning', 'time-twice', `${zone} has ${shown(`${day} ${time}`)} twice, and the first is taken.`)
  const minutes = Math.abs(offset)
  const two = (number: number): string => String(number).padStart(2, '0')
  return offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function lost(value: unknown, remark: Remark): typeof unstated {
  remark('warning', 'loss.date', `${shown(value as string)} is no date that the vendor's field has a place for.`)
  return unstated
}
