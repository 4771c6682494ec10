// An item's own place in its sender's order, so that one that comes late does not undo a newer one: a time, a rank (a final
// result after a preliminary one), or both, the first that differs deciding.

import type { JsonObject } from '../standards/standard.ts'
import { above } from './also-records.ts'
import { getAt } from './elements.ts'
import type { AlsoRecord, OrderRule } from './mapping.ts'
import { instantOf, parseMoment } from './moments.ts'
import { parsePath } from './path.ts'
import type { OrderKey } from './translation.ts'
import { isZone, offsetsOf } from './zones.ts'

/** Reads the keys of an item, one for each rule; null where the item does not say. */
export type OrderReader = (item: JsonObject) => readonly OrderKey[]

/** The reader of some rules; undefined without any. `zone` is that of times that do not say theirs. */
export function compileOrder(
  rules: readonly OrderRule[] | undefined,
  zone: string | undefined,
): OrderReader | undefined {
  if (rules === undefined || rules.length === 0) return undefined
  const local = zone !== undefined && isZone(zone) ? zone : undefined
  const readers = rules.map(({ from, ranks }) => {
    const paths = [from].flat().map((path) => parsePath(path))
    const rankOf = ranks && new Map(ranks.flatMap((codes, rank) => [codes].flat().map((code) => [code, rank] as const)))
    return (item: JsonObject): OrderKey => {
      const said = paths
        .map((path) => getAt(item, path))
        .find((value) => value !== undefined && value !== null && value !== '')
      const text = said === undefined ? '' : String(said)
      if (rankOf !== undefined) return { by: 'rank', value: rankOf.get(text) ?? null }
      return { by: 'time', value: instantIn(text, local) }
    }
  })
  return (item) => readers.map((read) => read(item))
}

/** The rules of a further record: its own, else those of the item, seen from the member of the list it is made of. */
export function orderRulesOf(
  { order, each }: AlsoRecord,
  inherited: readonly OrderRule[] | undefined,
): readonly OrderRule[] {
  if (order !== undefined) return order
  const way = `${above}.`.repeat([each ?? []].flat().length)
  return (inherited ?? []).map((rule) => ({ ...rule, from: [rule.from].flat().map((path) => way + path) }))
}

const basic = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:\.(\d{1,3})\d{0,6})?([+-]\d\d)?(\d\d)?$/

/** Epoch milliseconds of a time in the basic or the extended form of ISO 8601, of which as much as is known. */
function instantIn(text: string, zone: string | undefined): number | null {
  const found = text.length > 40 ? null : basic.exec(text)
  if (found === null) {
    const moment = parseMoment(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text)
    if (moment === undefined) return null
    return moment.offset === undefined ? inZone(moment.local, zone) : instantOf(moment)
  }
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '', hours, minutes = '0'] =
    found
  const millis = Number(fraction.padEnd(3, '0'))
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    millis,
  )
  if (Number.isNaN(local)) return null
  if (hours === undefined) return inZone(local, zone)
  const offset = Number(hours) * 60 + (hours.startsWith('-') ? -Number(minutes) : Number(minutes))
  return local - offset * 60_000
}

/** Without a zone the sender's clock is compared with itself, so any one zone does. */
function inZone(local: number, zone: string | undefined): number {
  return local - (zone === undefined ? 0 : (offsetsOf(zone, local)[0] ?? 0)) * 60_000
}
