// Which slice a value belongs to, by the discriminators of the slicing. https://hl7.org/fhir/R4/profiling.html#discriminator

import { isType } from '../fhirpath/nodes.ts'
import type { Complex } from '../rules/container.ts'
import { objectsIn } from '../rules/questionnaire.ts'
import { codeIn } from '../rules/value-sets.ts'
import { isObject } from '../schema.ts'
import type { Checking } from './checking.ts'
import type { Demand } from './tree.ts'
import { type Found, givenIn, isFixed, isPattern, valuesOf } from './values.ts'

export interface Discriminator {
  readonly type: string
  readonly path: string
}

/** The discriminators of a sliced element; extensions are told apart by their URL even where nobody says so. */
export function discriminatorsOf(demand: Demand): Discriminator[] {
  const { slicing } = demand.rules
  const named = objectsIn(isObject(slicing) ? slicing.discriminator : undefined)
  if (named.length > 0) return named.map(({ type, path }) => ({ type: String(type), path: String(path) }))
  const isExtension = demand.name === 'extension' || demand.name === 'modifierExtension'
  return isExtension ? [{ type: 'value', path: 'url' }] : []
}

/** Whether a value is of a slice; undefined where that cannot be told. */
export function isOfSlice(
  found: Found,
  slice: Demand,
  by: readonly Discriminator[],
  checking: Checking,
): boolean | undefined {
  if (by.length === 0) return undefined
  let answer: boolean | undefined = true
  for (const one of by) {
    const fits = meets(found, slice, one, checking)
    if (fits === false) return false
    if (fits === undefined) answer = undefined
  }
  return answer
}

function meets(found: Found, slice: Demand, { type, path }: Discriminator, checking: Checking): boolean | undefined {
  const steps =
    path === '$this'
      ? []
      : path
          .replace(/\$this\.?/, '')
          .split('.')
          .filter((step) => step !== '')
  if (steps.some((step) => step.includes('('))) return undefined
  const values = steps.reduce<Found[]>(
    (at, step) => at.flatMap((one) => valuesOf(one, step.replace('[x]', ''))),
    [found],
  )
  const demand = demandAt(slice, steps)
  if (type === 'exists') {
    const wanted =
      demand?.rules.max === '0' ? false : demand?.rules.min === undefined ? undefined : Number(demand.rules.min) > 0
    return wanted === undefined ? undefined : values.length > 0 === wanted
  }
  if (type === 'type') return isOfTypes(values, demand)
  if (type === 'profile') return isOfProfiles(values, demand, checking)
  return hasValue(values, slice, steps, checking)
}

function demandAt(slice: Demand, steps: readonly string[]): Demand | undefined {
  let at: Demand | undefined = slice
  for (const step of steps) at = at?.children.get(step.replace('[x]', ''))
  return at
}

function isOfTypes(values: readonly Found[], demand: Demand | undefined): boolean | undefined {
  const types = objectsIn(demand?.rules.type).map(({ code }) => String(code))
  if (types.length === 0) return undefined
  return values.some(({ node }) => types.some((type) => isType(node.type, type)))
}

function isOfProfiles(values: readonly Found[], demand: Demand | undefined, checking: Checking): boolean | undefined {
  const types = objectsIn(demand?.rules.type)
  const urls = types.flatMap(({ profile }) => (Array.isArray(profile) ? (profile as unknown[]) : []))
  if (urls.length === 0) return undefined
  return values.some((one) => urls.some((url) => checking.conforms(one, String(url)) === true))
}

/** By what is fixed on the way to the discriminating value, by a required binding, or by an extension's definition. */
function hasValue(
  values: readonly Found[],
  slice: Demand,
  steps: readonly string[],
  checking: Checking,
): boolean | undefined {
  let at: Demand | undefined = slice
  for (let index = 0; index <= steps.length && at; index += 1) {
    const rest = steps.slice(index)
    const fixed = givenIn(at.rules, 'fixed')
    if (fixed !== undefined)
      return expected(fixed, rest).some((one) => values.some(({ node }) => isFixed(node.value, one)))
    const pattern = givenIn(at.rules, 'pattern')
    const wanted = pattern === undefined ? [] : expected(pattern, rest)
    if (wanted.length > 0) return wanted.some((one) => values.some(({ node }) => isPattern(node.value, one)))
    const url = extensionUrl(at, rest)
    if (url !== undefined) return values.some(({ node }) => node.value === url)
    if (rest.length === 0) return isBound(values, at, checking)
    const step: string = (steps[index] ?? '').replace('[x]', '')
    at = at.children.get(step) ?? [...(at.children.get(step)?.slices.values() ?? [])][0]
    if (at && at.slices.size === 1 && Object.keys(at.rules).length <= 3) at = [...at.slices.values()][0]
  }
  return undefined
}

function expected(given: unknown, steps: readonly string[]): unknown[] {
  return steps.reduce<unknown[]>(
    (at, step) =>
      at.flatMap((one) => {
        const held = isObject(one) ? one[step.replace('[x]', '')] : undefined
        return held === undefined ? [] : Array.isArray(held) ? (held as unknown[]) : [held]
      }),
    [given],
  )
}

function extensionUrl({ rules }: Demand, rest: readonly string[]): string | undefined {
  if (rest.length !== 1 || rest[0] !== 'url') return undefined
  const profile = objectsIn(rules.type)[0]?.profile
  return Array.isArray(profile) && typeof profile[0] === 'string' ? profile[0].replace(/\|.*/, '') : undefined
}

function isBound(values: readonly Found[], { rules }: Demand, checking: Checking): boolean | undefined {
  const binding = rules.binding
  if (!isObject(binding) || binding.strength !== 'required' || typeof binding.valueSet !== 'string') return undefined
  const set = binding.valueSet
  const answers = values.map(({ node }) => inSet(node.value, set, checking))
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}

/** Whether a code, a Coding or a concept is in a value set. */
export function inSet(value: unknown, set: string, { container, walk }: Checking): boolean | undefined {
  const one = (coding: Complex): boolean | undefined => codeIn(coding, set, container, walk)
  if (typeof value === 'string') return one({ code: value })
  if (!isObject(value)) return undefined
  if (value.coding === undefined) return value.code === undefined ? undefined : one(value)
  const answers = objectsIn(value.coding).map(one)
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}
