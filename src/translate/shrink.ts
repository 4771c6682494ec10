// The smallest items that still show a fault: leaves and list members are taken away, then texts shortened, one at a
// time, as long as the fault stays. Bounded by the number of tries.

import type { Json, JsonObject } from '../standards/standard.ts'
import { copyJson, isObject } from './elements.ts'

const usualTries = 3000

/** Items no larger than the given ones for which `fails` still holds, found in at most so many tries. */
export function shrink(
  items: readonly JsonObject[],
  fails: (items: readonly JsonObject[]) => boolean,
  mostTries = usualTries,
): readonly JsonObject[] {
  let least = items
  let tries = 0
  for (let smaller = true; smaller; ) {
    smaller = false
    for (const fewer of reductions(least)) {
      if ((tries += 1) > mostTries) return least
      if (!fails(fewer)) continue
      least = fewer
      smaller = true
      break
    }
  }
  return least
}

function* reductions(items: readonly JsonObject[]): Generator<readonly JsonObject[]> {
  for (let at = 0; at < items.length; at += 1) {
    const places = placesOf(items[at] as JsonObject)
    for (const change of ['drop', 'shorten'] as const) {
      for (const place of places) {
        const copy = copyJson(items[at] as Json) as JsonObject
        if (changeAt(copy, place, change)) yield items.map((item, one) => (one === at ? copy : item))
      }
    }
  }
}

type Place = readonly (string | number)[]

/** The places of every member, containers before what is in them. */
function placesOf(item: JsonObject): Place[] {
  const places: Place[] = []
  const open: { value: Json; place: Place }[] = [{ value: item, place: [] }]
  for (let here = open.shift(); here !== undefined && places.length < 1000; here = open.shift()) {
    const { value, place } = here
    if (place.length > 0) places.push(place)
    if (Array.isArray(value))
      (value as Json[]).forEach((member, at) => open.push({ value: member, place: [...place, at] }))
    else if (isObject(value))
      for (const name of Object.keys(value)) open.push({ value: value[name] as Json, place: [...place, name] })
  }
  return places
}

function changeAt(item: JsonObject, place: Place, change: 'drop' | 'shorten'): boolean {
  let here = item as unknown as Record<string | number, Json>
  for (const step of place.slice(0, -1)) here = here[step] as unknown as Record<string | number, Json>
  const last = place.at(-1) as string | number
  if (change === 'drop') {
    if (Array.isArray(here)) (here as unknown as Json[]).splice(Number(last), 1)
    else delete here[last]
    return true
  }
  const value = here[last]
  if (typeof value !== 'string' || value.length < 2) return false
  here[last] = value.slice(0, Math.floor(value.length / 2))
  return true
}
