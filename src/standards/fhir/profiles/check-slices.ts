// Slices of an element: each value in its slice, each slice as often as it may be, in order and at the end where the
// slicing says so; slices may be sliced again. https://hl7.org/fhir/R4/profiling.html#slicing

import { report } from '../rules/findings.ts'
import type { Place } from '../rules/place.ts'
import { isObject } from '../schema.ts'
import { type Checking, checkCount, refuse } from './checking.ts'
import { type Discriminator, discriminatorsOf, isNearly, isOfSlice } from './slices.ts'
import type { Demand } from './tree.ts'
import type { Found } from './values.ts'

/** What one look at one value costs of the budget of a check. */
const costOfSlice = 60

type CheckValue = (found: Found, slice: Demand, checking: Checking) => void

export function checkSlices(
  values: readonly Found[],
  demand: Demand,
  name: string,
  at: Place,
  checking: Checking,
  checkValue: CheckValue,
  inherited: readonly Discriminator[] = [],
): void {
  const own = discriminatorsOf(demand)
  const by = own.length > 0 ? own : inherited
  const slices = [...demand.slices.values()]
  const members = new Map<Demand, Found[]>()
  const placed: (number | undefined)[] = []
  let isSure = true
  for (const found of values) {
    checking.walk.budget.left -= slices.length * costOfSlice
    if (checking.walk.budget.left < 0) {
      const text = `The slices of ${name} were not told apart to their end: that would be too much work.`
      return report(checking.findings, 'information', 'unchecked', at, text)
    }
    const answers = slices.map((slice) => isOfSlice(found, slice, by, checking))
    if (answers.includes(undefined)) isSure = false
    const index = answers.indexOf(true)
    placed.push(index < 0 ? undefined : index)
    const slice = slices[index]
    if (!slice) continue
    const inside = members.get(slice)
    if (inside) inside.push(found)
    else members.set(slice, [found])
    checkValue(found, slice, checking)
  }
  if (isSure) checkShape(values, placed, demand, name, checking)
  for (const [title, slice] of demand.slices) {
    const { min, max } = slice.rules
    const inside = members.get(slice) ?? []
    const isShort = typeof min === 'number' && inside.length < min
    const near = isShort && isSure ? values.filter((_, at) => placed[at] === undefined) : []
    // What is wrong with the value that was meant says more than that there is none.
    for (const found of near.slice(0, 3)) if (isNearly(found, slice, by, checking)) checkValue(found, slice, checking)
    // What could not be told apart is not held against a document.
    checkCount(inside.length, isSure && by.length > 0 ? min : undefined, max, `${name}:${title}`, at, checking)
    if (slice.slices.size > 0) checkSlices(inside, slice, `${name}:${title}`, at, checking, checkValue, by)
  }
}

/** Values without a slice where the slicing is closed or they have to come last, and slices out of their order. */
function checkShape(
  values: readonly Found[],
  placed: readonly (number | undefined)[],
  { rules: { slicing } }: Demand,
  name: string,
  checking: Checking,
): void {
  if (!isObject(slicing)) return
  let last = -1
  let isRest = false
  for (const [number, { at }] of values.entries()) {
    const index = placed[number]
    if (index === undefined) {
      if (slicing.rules === 'closed')
        refuse(checking, 'slice', at, `has no slice of ${name} that this belongs to, and allows no others`)
      isRest = true
      continue
    }
    if (isRest && slicing.rules === 'openAtEnd')
      refuse(checking, 'slice', at, `allows other ${name} behind those of its slices alone: move it up`)
    if (slicing.ordered === true && index < last)
      refuse(checking, 'slice', at, `has an order of the slices of ${name}, and this comes too late`)
    last = Math.max(last, index)
  }
}
