// Where the elements of a record come from, over the API.

import { GatewayError } from '../errors.ts'
import type { Caller } from '../flow/admit.ts'
import { readLineage, standardOf } from '../flow/lineage.ts'
import { answerJson, type Call, param, type Route } from './call.ts'
import { countIn, instantIn, linkWith, wrong } from './parameters.ts'
import { type Parameters, parseQuery, refuseUnknown, single } from './query.ts'
import { checkId } from './record-calls.ts'

const path = '/api/v1/records/:kind/:id/lineage'

/** The route of lineage. */
export const lineageRoutes: readonly Route[] = [{ method: 'GET', path, answer: answerLineage }]

async function answerLineage(call: Call, caller: Caller): Promise<Response> {
  const kind = param(call, 'kind')
  const standard = standardOf(call.gateway, kind)
  if (!standard)
    throw new GatewayError('kind-unknown', `${JSON.stringify(kind.slice(0, 80))} is not a kind of any standard here.`)
  const id = checkId(param(call, 'id'))
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['path', 'version', 'asOf', 'count', 'skip'])
  const wanted = single(parameters, 'path')
  const version = numberIn(parameters, 'version', 1)
  const asOf = instantIn(parameters, 'asOf')
  if (version !== undefined && asOf !== undefined)
    throw new GatewayError('invalid-request', 'version and asOf both say which version is meant; give one of them.')
  const lineage = await readLineage(call.gateway, caller, standard, {
    ...{ kind, id, limit: countIn(parameters), skip: numberIn(parameters, 'skip', 0) ?? 0 },
    ...(wanted === undefined ? {} : { path: wanted }),
    ...(version === undefined ? {} : { version }),
    ...(asOf === undefined ? {} : { asOf }),
  })
  const { next, ...told } = lineage
  if (next === undefined) return answerJson(call, 200, told)
  // The next page is of the same version, whatever comes in between.
  const same: Parameters = [...parameters.filter(([name]) => name === 'count'), ['version', String(lineage.version)]]
  const here = path.replace(':kind', encodeURIComponent(kind)).replace(':id', id)
  return answerJson(call, 200, { ...told, next: linkWith(call, here, same, 'skip', String(next)) })
}

function numberIn(parameters: Parameters, name: string, least: number): number | undefined {
  const text = single(parameters, name)
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text)
  throw wrong(name, text, `a whole number from ${least}`)
}
