// Effective-dated lists: members that each hold for a period are put in the order of their beginnings, and those that
// follow one another and say the same are joined into one. What is missing between two, or said twice, is reported.

import type { Severity } from '../errors.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { copyJson, getAt, isObject, removeAt, sameJson, setAt } from './elements.ts'
import type { Path } from './path.ts'

/** Where a member has its period, and whether the next one begins on the day after (`day`) or at the very end. */
export interface Segments {
  readonly from: Path
  readonly to: Path | undefined
  readonly next: 'day' | 'same'
}

const dayLong = 86_400_000
const mostTold = 20

/**
 * The members joined. Those without a beginning that can be read stand first, as they came, and are joined with nothing.
 * Tells `segments-gap`, `segments-overlap` and `segments-period` as warnings; the members given are not changed.
 */
export function joinSegments(
  members: readonly JsonObject[],
  rule: Segments,
  tell: (severity: Severity, code: string, text: string) => void,
): JsonObject[] {
  let told = 0
  const say = (code: string, text: string): void => {
    if ((told += 1) <= mostTold) tell('warning', code, text)
  }
  const loose: JsonObject[] = []
  const dated: Dated[] = []
  for (const member of members) {
    const found = datedOf(member, rule)
    if (typeof found === 'string') {
      say('segments-period', found)
      loose.push(member)
    } else if (found === undefined) loose.push(member)
    else dated.push(found)
  }
  dated.sort((one, other) => one.starts - other.starts)
  const joined: Dated[] = []
  for (const one of dated) {
    const last = joined.at(-1)
    const follows = last === undefined ? 'apart' : relation(last, one, rule)
    if (last !== undefined && follows === 'next' && sameBeside(last.member, one.member, rule)) {
      joined[joined.length - 1] = {
        member: extended(last.member, one.member, rule),
        starts: last.starts,
        ends: one.ends,
      }
      continue
    }
    if (last !== undefined && follows === 'gap')
      say('segments-gap', `Nothing is said from ${endText(last, rule)} to ${startText(one, rule)}.`)
    if (last !== undefined && follows === 'overlap')
      say(
        'segments-overlap',
        `The period from ${startText(last, rule)} still runs when the one from ${startText(one, rule)} begins.`,
      )
    joined.push(one)
  }
  return [...loose, ...joined.map(({ member }) => member)]
}

interface Dated {
  readonly member: JsonObject
  readonly starts: number
  /** Where the next one would begin; infinite when open. */
  readonly ends: number
}

function datedOf(member: JsonObject, rule: Segments): Dated | string | undefined {
  const [from, to] = [getAt(member, rule.from), rule.to && getAt(member, rule.to)]
  if (from === undefined) return undefined
  const starts = instantOf(from)
  const ends = to === undefined || to === null ? Number.POSITIVE_INFINITY : instantOf(to)
  if (starts === undefined || ends === undefined)
    return 'A period has a date that cannot be read, so it is joined with nothing.'
  if (ends < starts) return `The period from ${String(from)} ends before it begins, so it is joined with nothing.`
  return { member, starts, ends: rule.next === 'day' ? ends + dayLong : ends }
}

function relation(last: Dated, one: Dated, rule: Segments): 'next' | 'gap' | 'overlap' {
  // Without an end, each holds until the next begins.
  if (rule.to === undefined) return one.starts === last.starts ? 'overlap' : 'next'
  if (one.starts === last.ends) return 'next'
  return one.starts < last.ends ? 'overlap' : 'gap'
}

function sameBeside(one: JsonObject, other: JsonObject, rule: Segments): boolean {
  return sameJson(withoutPeriod(one, rule), withoutPeriod(other, rule))
}

function withoutPeriod(member: JsonObject, { from, to }: Segments): Json {
  const copy = copyJson(member) as JsonObject
  removeAt(copy, from)
  if (to !== undefined) removeAt(copy, to)
  return copy
}

function extended(one: JsonObject, next: JsonObject, { to }: Segments): JsonObject {
  const copy = copyJson(one) as JsonObject
  if (to === undefined) return copy
  const end = getAt(next, to)
  if (end === undefined) removeAt(copy, to)
  else setAt(copy, to, end)
  return copy
}

/** Milliseconds of a date or a date and time; local times are compared as they stand. */
function instantOf(value: Json): number | undefined {
  if (typeof value !== 'string') return undefined
  const form = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(value)
  if (form === null) return undefined
  const at = Date.parse(value.length === 10 || form[1] !== undefined ? value : `${value}Z`)
  return Number.isNaN(at) ? undefined : at
}

function startText({ member }: Dated, { from }: Segments): string {
  return textOf(getAt(member, from))
}

function endText({ member }: Dated, { to }: Segments): string {
  return textOf(to && getAt(member, to))
}

function textOf(value: Json | undefined): string {
  return isObject(value) || value === undefined ? '?' : String(value)
}
