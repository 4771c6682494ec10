// Who has seen a record, page by page.

import type { Caller } from '../flow/admit.ts'
import { whoHasSeen } from '../flow/who-has-seen.ts'
import { answerJson, type Call, param, type Route } from './call.ts'
import { countIn, instantIn, linkWith, uuidIn } from './parameters.ts'
import { parseQuery, refuseUnknown, single } from './query.ts'
import { checkId } from './record-calls.ts'

/** The routes about the reads of a record. */
export const disclosureRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v1/records/:kind/:id/disclosures', answer: answerDisclosures },
]

async function answerDisclosures(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['from', 'to', 'client', 'system', 'before', 'count'])
  const kind = param(call, 'kind')
  const id = checkId(param(call, 'id'))
  const limit = countIn(parameters)
  const from = instantIn(parameters, 'from')
  const to = instantIn(parameters, 'to')
  const before = uuidIn(parameters, 'before')
  const [client, system] = [single(parameters, 'client'), single(parameters, 'system')]
  const found = await whoHasSeen(
    call.gateway,
    caller,
    { kind, id },
    {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(client === undefined ? {} : { client }),
      ...(system === undefined ? {} : { system }),
      ...(before === undefined ? {} : { before }),
      // One more tells whether there is another page.
      limit: limit + 1,
    },
  )
  const disclosures = found.slice(0, limit)
  const last = disclosures.at(-1)
  if (found.length <= limit || last === undefined) return answerJson(call, 200, { disclosures })
  const path = `/api/v1/records/${encodeURIComponent(kind)}/${id}/disclosures`
  return answerJson(call, 200, { disclosures, next: linkWith(call, path, parameters, 'before', last.transfer) })
}
