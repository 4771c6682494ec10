// Which slice a value belongs to, by the discriminators of the slicing. https://hl7.org/fhir/R4/profiling.html#discriminator

import { isType } from '../fhirpath/nodes.ts'
import type { Complex } from '../rules/container.ts'
import { objectsIn } from '../rules/questionnaire.ts'
import { codeIn } from '../rules/value-sets.ts'
import { isObject } from '../schema.ts'
import type { Checking } from './checking.ts'
import { demandsAlong, namedBy, type Standing, type Step, stepsOf, valuesAlong } from './paths.ts'
import { baseType, type Demand } from './tree.ts'
import { type Found, givenIn, isFixed, isPattern } from './values.ts'

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

/** Whether a value would be of a slice, if only it met the profile by which that is told apart. */
export function isNearly(found: Found, slice: Demand, by: readonly Discriminator[], checking: Checking): boolean {
  return (
    by.some(({ type }) => type === 'profile') &&
    by.every((one) => (one.type === 'profile' ? isOfSameType : meets)(found, slice, one, checking) === true)
  )
}

function isOfSameType(found: Found, slice: Demand, one: Discriminator, checking: Checking): boolean {
  const { definitions } = checking.walk
  const steps = stepsOf(one.path) ?? []
  const isResolved = steps.at(-1)?.by === 'resolve'
  const values = valuesAlong({ found, container: checking.container }, steps) ?? []
  const urls = demandsAlong(slice, isResolved ? steps.slice(0, -1) : steps, definitions).flatMap((demand) =>
    namedBy(demand, isResolved ? 'targetProfile' : 'profile'),
  )
  return values.some(({ found: { node } }) => urls.some((url) => isType(node.type, baseType(url, definitions) ?? '')))
}

function meets(found: Found, slice: Demand, { type, path }: Discriminator, checking: Checking): boolean | undefined {
  const steps = stepsOf(path)
  if (steps === undefined) return undefined
  const { definitions } = checking.walk
  const demands = demandsAlong(slice, steps, definitions)
  const values = valuesAlong({ found, container: checking.container }, steps)
  if (type === 'type') return isOfTypes(found, values, slice, demands, steps, checking)
  if (values === undefined) return undefined
  if (type === 'exists') return isThere(values, demands)
  if (type === 'profile') return isOfProfiles(values, slice, demands, steps, checking)
  return hasValue(found, values, slice, steps, checking)
}

function isThere(values: readonly Standing[], demands: readonly Demand[]): boolean | undefined {
  if (demands.some(({ rules }) => rules.max === '0')) return values.length === 0
  if (demands.some(({ rules }) => Number(rules.min) > 0)) return values.length > 0
  return undefined
}

/** What a reference is to can be told by its own text where it does not resolve. */
function isOfTypes(
  found: Found,
  values: readonly Standing[] | undefined,
  slice: Demand,
  demands: readonly Demand[],
  steps: readonly Step[],
  { walk }: Checking,
): boolean | undefined {
  const isResolved = steps.at(-1)?.by === 'resolve'
  const holders = isResolved ? demandsAlong(slice, steps.slice(0, -1), walk.definitions) : demands
  const types = isResolved
    ? holders.flatMap((one) => namedBy(one, 'targetProfile')).map((url) => baseType(url, walk.definitions))
    : demands.flatMap(({ rules }) => objectsIn(rules.type).map(({ code }) => String(code)))
  const known = types.filter((type) => type !== undefined)
  if (known.length === 0 || known.length < types.length) return undefined
  if (values === undefined) {
    const said = steps.length === 1 ? typeSaid(found.node.value) : undefined
    return said === undefined ? undefined : known.some((type) => isType(said, type))
  }
  return values.some(({ found: { node } }) => known.some((type) => isType(node.type, type)))
}

function typeSaid(value: unknown): string | undefined {
  const reference = isObject(value) ? value.reference : undefined
  if (typeof reference !== 'string' || reference.startsWith('#')) return undefined
  return /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}$/.exec(reference.slice(-300))?.[1]
}

function isOfProfiles(
  values: readonly Standing[],
  slice: Demand,
  demands: readonly Demand[],
  steps: readonly Step[],
  checking: Checking,
): boolean | undefined {
  const isResolved = steps.at(-1)?.by === 'resolve'
  const urls = isResolved
    ? demandsAlong(slice, steps.slice(0, -1), checking.walk.definitions).flatMap((one) => namedBy(one, 'targetProfile'))
    : demands.flatMap((one) => namedBy(one, 'profile'))
  if (urls.length === 0) return undefined
  const answers = values.flatMap(({ found, container }) => urls.map((url) => checking.conforms(found, url, container)))
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}

/** By what is fixed on the way to the discriminating value, by a required binding, or by an extension's definition. */
function hasValue(
  start: Found,
  values: readonly Standing[],
  slice: Demand,
  steps: readonly Step[],
  checking: Checking,
): boolean | undefined {
  const { definitions } = checking.walk
  for (let index = 0; index <= steps.length; index += 1) {
    const rest = steps.slice(index)
    const along = steps.slice(0, index)
    for (const at of demandsAlong(slice, along, definitions)) {
      const fixed = givenIn(at.rules, 'fixed')
      if (fixed !== undefined) {
        const wanted = expected(fixed, rest)
        return wanted.some((one) => values.some(({ found }) => isFixed(found.node.value, one)))
      }
      const pattern = givenIn(at.rules, 'pattern')
      const wanted = pattern === undefined ? [] : expected(pattern, rest)
      if (wanted.length > 0) return wanted.every((one) => values.some(({ found }) => isPattern(found.node.value, one)))
      const url = extensionUrl(at, rest)
      if (url !== undefined) return values.some(({ found }) => found.node.value === url)
      if (rest.length > 0) continue
      const bound = isBound(values, at, checking)
      if (bound !== undefined) return bound
    }
  }
  return isThere(
    valuesAlong({ found: start, container: checking.container }, steps) ?? [],
    demandsAlong(slice, steps, definitions),
  )
}

function expected(given: unknown, steps: readonly Step[]): unknown[] {
  let at: unknown[] = [given]
  for (const one of steps) {
    if (one.by !== 'element') return []
    at = at.flatMap((held) => {
      const next = isObject(held) ? held[one.name] : undefined
      return next === undefined ? [] : Array.isArray(next) ? (next as unknown[]) : [next]
    })
  }
  return at
}

function extensionUrl(demand: Demand, rest: readonly Step[]): string | undefined {
  const [one] = rest
  if (rest.length !== 1 || one?.by !== 'element' || one.name !== 'url') return undefined
  return namedBy(demand, 'profile')[0]?.replace(/\|.*/, '')
}

function isBound(values: readonly Standing[], { rules }: Demand, checking: Checking): boolean | undefined {
  const binding = rules.binding
  if (!isObject(binding) || binding.strength !== 'required' || typeof binding.valueSet !== 'string') return undefined
  const set = binding.valueSet
  const answers = values.map(({ found }) => inSet(found.node.value, set, checking))
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
