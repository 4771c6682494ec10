// Slices of an element: each value in its slice, each slice as often as it may be.
// https://hl7.org/fhir/R4/profiling.html#slicing

import type { Place } from '../rules/place.ts'
import { isObject } from '../schema.ts'
import { type Checking, checkCount, refuse } from './checking.ts'
import { discriminatorsOf, isOfSlice } from './slices.ts'
import type { Demand } from './tree.ts'
import type { Found } from './values.ts'

export function checkSlices(
  values: readonly Found[],
  demand: Demand,
  name: string,
  at: Place,
  checking: Checking,
  checkValue: (found: Found, slice: Demand, checking: Checking) => void,
): void {
  const by = discriminatorsOf(demand)
  const counts = new Map<Demand, number>()
  let isSure = true
  for (const found of values) {
    let isPlaced = false
    for (const slice of demand.slices.values()) {
      const fits = isOfSlice(found, slice, by, checking)
      if (fits === undefined) isSure = false
      if (fits !== true) continue
      isPlaced = true
      counts.set(slice, (counts.get(slice) ?? 0) + 1)
      checkValue(found, slice, checking)
      break
    }
    const { slicing } = demand.rules
    if (!isPlaced && isSure && isObject(slicing) && slicing.rules === 'closed') {
      refuse(checking, 'slice', found.at, `has no slice of ${name} that this belongs to, and allows no others`)
    }
  }
  for (const [title, slice] of demand.slices) {
    const { min, max } = slice.rules
    // What could not be told apart is not held against a document.
    checkCount(counts.get(slice) ?? 0, isSure && by.length > 0 ? min : undefined, max, `${name}:${title}`, at, checking)
  }
}
