// Where each canonical element of an item comes from: its vendor field, the rule between, and both values.

import type { Json, JsonObject } from '../standards/standard.ts'
import { describeRule } from './classify-row.ts'
import type { CompiledMapping } from './compile.ts'
import { getAt, isObject } from './elements.ts'
import type { Row } from './mapping.ts'
import type { CompiledRow } from './rows.ts'

/** One canonical element. `from` is empty for a constant; `said` and `value` are absent where there is none. */
export interface Explained {
  readonly to: string
  readonly state: 'value' | 'empty' | 'not stated'
  readonly value?: Json
  readonly from: readonly string[]
  readonly said?: readonly Json[]
  readonly rule: string
  /** Where the row is written: `/rows/3` of the mapping, `/overlay/rows/0` of the system's own, `/also/0/rows/2`. */
  readonly row: string
}

interface Item {
  readonly item: JsonObject
  readonly record: JsonObject
  readonly states: ReadonlyMap<string, 'value' | 'empty'>
}

/** Every row of a mapping on one item, in order; members of lists one by one. */
export function explainItem(
  mapping: CompiledMapping,
  item: JsonObject,
  record: JsonObject,
  stated: readonly { readonly path: string; readonly state: 'value' | 'empty' }[],
): Explained[] {
  const states = new Map(stated.map(({ path, state }) => [path, state]))
  return explainRows(mapping.rows, mapping.sources, mapping.places, { item, record, states }, '', '')
}

function explainRows(
  rows: readonly CompiledRow[],
  sources: readonly Row[],
  places: readonly string[],
  about: Item,
  before: string,
  beforeTo: string,
): Explained[] {
  return rows.flatMap((row, at) => {
    const source = sources[at] as Row
    const from = row.from.map(({ text }) => before + text)
    const said = row.from.map((path) => getAt(about.item, path)).filter((one) => one !== undefined)
    const rule = describeRule(source)
    const place = places[at] as string
    const own = row.to.map((path): Explained => {
      const value = getAt(about.record, path)
      const state = about.states.get(path.text) ?? (value === undefined ? 'not stated' : 'value')
      const isShown = value !== undefined && row.inner === undefined
      return {
        to: beforeTo + path.text,
        state,
        ...(isShown ? { value } : {}),
        from,
        ...(said.length === 0 || row.inner !== undefined ? {} : { said }),
        rule,
        row: place,
      }
    })
    return row.inner === undefined
      ? own
      : [...own, ...explainMembers(row, source, place, about, from[0] ?? '', own[0]?.to ?? '')]
  })
}

function explainMembers(
  row: CompiledRow,
  source: Row,
  place: string,
  { item, record }: Item,
  from: string,
  to: string,
): Explained[] {
  const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])
  const members = listed(row.from[0] && getAt(item, row.from[0]))
  const made = listed(row.to[0] && getAt(record, row.to[0]))
  // Members that say nothing make nothing, so only lists of one length can be told side by side.
  if (members.length !== made.length) return []
  return members.flatMap((member, at) => {
    const became = made[at]
    if (!isObject(member) || !isObject(became)) return []
    const about = { item: member, record: became, states: new Map<string, 'value' | 'empty'>() }
    const places = (source.rows ?? []).map((_row, one) => `${place}/rows/${one}`)
    return explainRows(row.inner ?? [], source.rows ?? [], places, about, `${from}[${at}].`, `${to}[${at}].`)
  })
}
