// Searches as a client writes them, parsed.

import { GatewayError } from '../../../../src/errors.ts'
import { parseSearch } from '../../../../src/standards/fhir/search/parse-search.ts'
import type { Condition, SearchContext } from '../../../../src/standards/standard.ts'

export const context: SearchContext = {
  base: 'http://me/fhir/R4',
  handling: 'strict',
  now: new Date('2026-01-01T00:00:00Z'),
}

export function parse(kind: string, ...parameters: [string, string][]) {
  return parseSearch(kind, parameters, context)
}

export function where(kind: string, name: string, value: string): Condition | undefined {
  const { where: all } = parse(kind, [name, value]).query
  return 'all' in all ? all.all[0] : undefined
}

export function refusal(kind: string, ...parameters: [string, string][]): GatewayError {
  try {
    parse(kind, ...parameters)
  } catch (error) {
    if (error instanceof GatewayError) return error
  }
  throw new Error('nothing was refused')
}

export const token = (param: string, rest: object) => ({ param, type: 'token', ...rest })
export const text = (param: string, match: string, value: string) => ({ param, type: 'string', match, value })
export const reference = (param: string, target: string) => ({ param, type: 'reference', target })
