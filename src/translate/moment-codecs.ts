// The value rules for dates with times and for times. A time without a zone is only read where a zone is declared for it
// (or declared to have none), and that the declaration was used is reported.

import type { Json } from '../standards/standard.ts'
import { type Codec, type NoValue, type Remark, shown, unstated } from './codecs.ts'
import { compileMoment, formatMoment, instantOf, type Moment, type MomentFormat, parseMoment } from './moments.ts'
import { isZone, offsetAt, offsetsOf } from './zones.ts'

/** Dates with times; `zone` is an IANA name, `none` (local times stay local), or undefined (a zone must be in the text). */
export function dateTimeCodec(patterns: readonly string[], zone: string | undefined): Codec | string {
  const formats = compileAll(patterns, 'dateTime')
  if (typeof formats === 'string') return formats
  if (zone !== undefined && zone !== 'none' && !isZone(zone)) return `"${zone}" is not a time zone`
  const [first] = formats as [MomentFormat]
  const own = zone === 'none' ? undefined : zone
  return {
    in(value, remark) {
      for (const format of formats) {
        const moment = format.read(value)
        if (moment === undefined) continue
        if (moment.offset === undefined)
          return zone === 'none' ? formatMoment(moment) : inZone(moment, own, value, remark)
        return formatMoment(format.instant && own !== undefined ? shifted(moment, own) : moment)
      }
      const told = `${shown(value)} is not a date and time of the form ${patterns.join(' or ')}.`
      remark('error', 'date-time-invalid', told)
      return unstated
    },
    out(value, remark) {
      const moment = typeof value === 'string' ? parseMoment(value) : undefined
      const fitting = moment === undefined ? undefined : fit(moment, first, own)
      const text = fitting === undefined ? undefined : first.write(fitting)
      if (text !== undefined) return text
      remark('warning', 'loss.date-time', `${shown(value)} cannot be written as ${patterns[0]}, and is left out.`)
      return unstated
    },
  }
}

/** Times of day; the canonical form is `HH:mm:ss`. */
export function timeCodec(patterns: readonly string[]): Codec | string {
  const formats = compileAll(patterns, 'time')
  if (typeof formats === 'string') return formats
  return {
    in(value, remark) {
      for (const format of formats) {
        const moment = format.read(value)
        if (moment !== undefined) return formatMoment(moment).slice(11)
      }
      remark('error', 'time-invalid', `${shown(value)} is not a time of the form ${patterns.join(' or ')}.`)
      return unstated
    },
    out(value, remark) {
      const moment = typeof value === 'string' ? parseMoment(`1970-01-01T${value}`) : undefined
      const text = moment === undefined || moment.offset !== undefined ? undefined : formats[0]?.write(moment)
      if (text !== undefined) return text
      remark('warning', 'loss.time', `${shown(value)} cannot be written as ${patterns[0]}, and is left out.`)
      return unstated
    },
  }
}

function compileAll(patterns: readonly string[], needs: 'dateTime' | 'time'): readonly MomentFormat[] | string {
  const formats: MomentFormat[] = []
  for (const pattern of patterns) {
    const format = compileMoment(pattern, needs)
    if (format === undefined) {
      const fields = needs === 'time' ? 'HH (or h with a) and mm' : 'yyyy, MM, dd, HH (or h with a) and mm'
      return `"${pattern}" is no format of a ${needs === 'time' ? 'time' : 'date and time'}: name ${fields} once each`
    }
    formats.push(format)
  }
  return formats
}

function inZone(moment: Moment, zone: string | undefined, value: Json, remark: Remark): Json | NoValue {
  if (zone === undefined) {
    const cure = 'Declare one: `zone` of the system, the mapping or the row, or "none" for local times.'
    remark('error', 'zone-missing', `${shown(value)} has no time zone. ${cure}`)
    return unstated
  }
  const [offset, other] = offsetsOf(zone, moment.local)
  if (offset === undefined) {
    remark('error', 'time-skipped', `${zone} has no ${shown(value)}: the clocks went forward over it.`)
    return unstated
  }
  if (other === undefined)
    remark('information', 'zone-declared', `No zone was stated, so the declared ${zone} is used.`)
  else remark('warning', 'time-twice', `${zone} has ${shown(value)} twice, and the first is taken.`)
  return formatMoment({ local: moment.local, offset })
}

/** A canonical moment such as a format can write it. */
function fit(moment: Moment, format: MomentFormat, zone: string | undefined): Moment | undefined {
  if (format.zoned) {
    if (moment.offset !== undefined) return moment
    if (zone === undefined) return format.instant ? undefined : moment
    const [offset] = offsetsOf(zone, moment.local)
    return offset === undefined ? undefined : { local: moment.local, offset }
  }
  if (moment.offset === undefined) return moment
  return zone === undefined ? undefined : shifted(moment, zone)
}

function shifted(moment: Moment, zone: string): Moment {
  const instant = instantOf(moment)
  const offset = offsetAt(zone, instant)
  return { local: instant + offset * 60_000, offset }
}
