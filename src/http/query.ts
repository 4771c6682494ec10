// The query of a URL or a form body, decoded strictly: a broken escape is told, not guessed.
// https://url.spec.whatwg.org/#application/x-www-form-urlencoded

import { fault, GatewayError } from '../errors.ts'

export type Parameters = readonly (readonly [name: string, value: string])[]

const most = 1000

/** Names and values in order; throws GatewayError('invalid-request') on a broken escape or more than 1,000 parameters. */
export function parseQuery(query: string): Parameters {
  if (query === '') return []
  const parts = query.split('&', most + 1)
  if (parts.length > most) throw new GatewayError('invalid-request', `More than ${most} parameters in one query.`)
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=')
      const name = at < 0 ? part : part.slice(0, at)
      return [decode(name), at < 0 ? '' : decode(part.slice(at + 1))] as const
    })
}

function decode(text: string): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    const shown = JSON.stringify(text.slice(0, 80))
    throw new GatewayError('invalid-request', `The query has a broken percent escape in ${shown}; it must be UTF-8.`, {
      issues: [fault('query-escape', '', `${shown} cannot be decoded.`)],
    })
  }
  if (decoded.includes('\u0000')) throw new GatewayError('invalid-request', 'The query contains a NUL character.')
  return decoded
}

/** The query that says this: `family=Lee&birthdate=ge1970`. Colons, commas, bars and slashes stay readable. */
export function printQuery(parameters: Parameters): string {
  return parameters.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/%(3A|2C|2F|40|24)/g, (escape) => decodeURIComponent(escape))
}

/** One value of a parameter that may be given once; throws GatewayError('invalid-request') when it is repeated. */
export function single(parameters: Parameters, name: string): string | undefined {
  const values = parameters.filter(([given]) => given === name)
  if (values.length > 1) throw new GatewayError('invalid-request', `The parameter ${name} may be given only once.`)
  return values[0]?.[1]
}

/** Throws GatewayError('unsupported-parameter') naming each parameter that is not one of `known`. */
export function refuseUnknown(parameters: Parameters, known: readonly string[]): void {
  const unknown = [...new Set(parameters.map(([name]) => name).filter((name) => !known.includes(name)))].slice(0, 20)
  if (unknown.length === 0) return
  const may = known.length === 0 ? 'none is known here' : `known are ${known.join(', ')}`
  const shown = unknown.map((name) => name.slice(0, 80)).join(', ')
  throw new GatewayError('unsupported-parameter', `Not a parameter here: ${shown}; ${may}.`, {
    issues: unknown.map((name) => fault('parameter-unknown', '', `${name.slice(0, 80)} is not a parameter; ${may}.`)),
  })
}
