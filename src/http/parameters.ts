// Parameters of the admin API's calls, read strictly: what is not understood is told with the form that is.

import { GatewayError } from '../errors.ts'
import type { Call } from './call.ts'
import { type Parameters, printQuery, single } from './query.ts'

const usualCount = 50
export const largestCount = 1000

/** `count=`: how many of a page, 1,000 at most. */
export function countIn(parameters: Parameters, usual = usualCount): number {
  const text = single(parameters, 'count')
  if (text === undefined) return usual
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1 || Number(text) > largestCount) {
    throw wrong('count', text, `a number from 1 to ${largestCount}`)
  }
  return Number(text)
}

/** A parameter that is a date (its first instant in UTC) or an instant with its zone. */
export function instantIn(parameters: Parameters, name: string): Date | undefined {
  const text = single(parameters, name)
  if (text === undefined) return undefined
  const form = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/
  const at = form.test(text) ? new Date(text) : undefined
  if (at !== undefined && !Number.isNaN(at.getTime())) return at
  throw wrong(name, text, 'a date or an instant with its zone, for example 2026-01-31T08:30:00Z')
}

/** A parameter that is the id of a transfer or of a proposal. */
export function uuidIn(parameters: Parameters, name: string): string | undefined {
  const text = single(parameters, name)
  if (text === undefined || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text?.toLowerCase()
  throw wrong(name, text, 'an id as answers give it')
}

/** A parameter that is one of a few words. */
export function oneOf<T extends string>(parameters: Parameters, name: string, values: readonly T[]): T | undefined {
  const text = single(parameters, name)
  const value = values.find((one) => one === text)
  if (text !== undefined && value === undefined) throw wrong(name, text, values.join(' or '))
  return value
}

/** The refusal of a parameter's value, with the form that it should have. */
export function wrong(name: string, value: string, form: string): GatewayError {
  return new GatewayError(
    'invalid-request',
    `${name}=${JSON.stringify(value.slice(0, 80))} is not understood; write ${form}.`,
  )
}

/** The same call with one parameter set to something else: where the next page is. */
export function linkWith(call: Call, path: string, parameters: Parameters, name: string, value: string): string {
  const others = parameters.filter(([given]) => given !== name)
  return `${call.origin}${path}?${printQuery([...others, [name, value]])}`
}
