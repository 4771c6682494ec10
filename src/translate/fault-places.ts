// Where in the sender's payload an element of a record came from, so that what the standard finds wrong with the record is
// told where its sender can mend it.

import type { Json, JsonObject } from '../standards/standard.ts'
import { getAt, isObject } from './elements.ts'
import { type CompiledRow, pointerTo } from './rows.ts'

/** A vendor item and the record that its rows made. */
export interface Made {
  readonly item: JsonObject
  readonly record: JsonObject
}

interface Found {
  readonly from: string
  /** How much of the place it explains; negative where it is only near. */
  readonly length: number
}

/** The vendor path whose value stands at a place of the record, or around it, or next below it; undefined for none. */
export function fieldBehind(rows: readonly CompiledRow[], made: Made, place: string): string | undefined {
  // A field that is plain text is its own member of a list.
  return closest(rows, made, '', '', place)?.from.replace(/\.#text$/, '')
}

function closest(
  rows: readonly CompiledRow[],
  made: Made,
  above: string,
  field: string,
  place: string,
): Found | undefined {
  let best: Found | undefined
  for (const row of rows) {
    for (const to of row.to) {
      const here = above + (to.text === '.' ? '' : pointerTo(made.record, to))
      const found = inList(row, made, here, field, place) ?? fit(row, here, field, place)
      if (found !== undefined && (best === undefined || found.length > best.length)) best = found
    }
  }
  return best
}

function fit({ from }: CompiledRow, here: string, field: string, place: string): Found | undefined {
  const path = from[0]?.text
  if (path === undefined) return undefined
  const whole = field === '' ? path : `${field}.${path}`
  if (place === here || place.startsWith(`${here}/`)) return { from: whole, length: here.length }
  // What is missing is told of the element around it.
  return place !== '' && here.startsWith(`${place}/`) ? { from: whole, length: -1 } : undefined
}

/** A row over a list: the member that the place is in, and of it the field of its own. */
function inList(row: CompiledRow, made: Made, here: string, field: string, place: string): Found | undefined {
  if (!place.startsWith(`${here}/`)) return undefined
  const index = place.slice(here.length + 1).split('/')[0] ?? ''
  const source = /^\d{1,5}$/.test(index) ? memberBehind(row, made.item, Number(index)) : undefined
  if (source === undefined) return undefined
  const record = memberAt(made.record, row, Number(index))
  const from = field === '' ? source.path : `${field}.${source.path}`
  const within = isObject(source.item) && record !== undefined ? { item: source.item, record } : undefined
  const inner = within && closest(source.rows, within, `${here}/${index}`, from, place)
  return inner !== undefined && inner.length >= 0 ? inner : { from, length: here.length + index.length + 1 }
}

interface Member {
  readonly path: string
  readonly item: Json | undefined
  readonly rows: readonly CompiledRow[]
}

/** The vendor's member that became a member of the canonical list: lists follow one another in the order of the parts. */
function memberBehind({ from, inner, parts }: CompiledRow, item: JsonObject, index: number): Member | undefined {
  if (inner !== undefined) {
    const path = from[0]?.text ?? ''
    const list = from[0] && getAt(item, from[0])
    return { path: `${path}[${index}]`, item: Array.isArray(list) ? (list[index] as Json) : undefined, rows: inner }
  }
  let left = index
  for (const part of parts ?? []) {
    const value = getAt(item, part.from)
    const members: readonly Json[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
    if (left < members.length) {
      const path = Array.isArray(value) ? `${part.from.text}[${left}]` : part.from.text
      return { path, item: members[left], rows: part.inner }
    }
    left -= members.length
  }
  return undefined
}

function memberAt(record: JsonObject, { to }: CompiledRow, index: number): JsonObject | undefined {
  const list = to[0] && getAt(record, to[0])
  const member = Array.isArray(list) ? (list[index] as Json) : undefined
  return isObject(member) ? member : undefined
}
