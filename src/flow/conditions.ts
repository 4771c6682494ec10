// Conditions that a write carries (`If-None-Exist`): a search that must not tell more than the caller's view does.

import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import type { Query, SearchContext, Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'

/** The query of a condition. Throws 'invalid-request' when it says nothing, 'forbidden' when it looks at what is hidden. */
export function conditionOf(
  gateway: Pick<Gateway, 'now'>,
  caller: Caller,
  standard: Standard,
  kind: string,
  parameters: readonly (readonly [string, string])[],
  context: SearchContext,
): Query {
  const told = parameters.filter(([, value]) => value !== '')
  if (told.length === 0)
    throw new GatewayError('invalid-request', 'The condition is empty; give at least one search parameter.')
  const { query } = standard.search.parse(kind, told, { ...context, handling: 'strict' })
  return compileView(caller.view, standard, gateway.now()).narrow(kind, { ...query, count: 2, total: 'none' })
}
