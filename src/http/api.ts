// The admin API: the transfer log, the registry, the change feed.

import type { Caller } from '../flow/admit.ts'
import {
  listChanges,
  listSystems,
  listTransfers,
  showTransfer,
  transferBody,
  transferItems,
  transferOutcomes,
} from '../flow/inspect.ts'
import { listSearchParameters } from '../flow/search-parameters.ts'
import { answerJson, answerText, type Call, param, type Route } from './call.ts'
import { countIn, instantIn, largestCount, linkWith, oneOf, uuidIn, wrong } from './parameters.ts'
import { parseQuery, refuseUnknown, single } from './query.ts'

const base = '/api/v1'

/** The routes of the admin API. */
export const apiRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/transfers`, answer: answerTransfers },
  { method: 'GET', path: `${base}/transfers/:id`, answer: answerTransfer },
  { method: 'GET', path: `${base}/transfers/:id/items`, answer: answerItems },
  { method: 'GET', path: `${base}/transfers/:id/body`, answer: answerBody },
  { method: 'GET', path: `${base}/systems`, answer: answerSystems },
  { method: 'GET', path: `${base}/changes`, answer: answerChanges },
  { method: 'GET', path: `${base}/search-parameters`, answer: answerSearchParameters },
]

async function answerSearchParameters(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, { searchParameters: await listSearchParameters(call.gateway, caller) })
}

const filterNames = ['system', 'vendor', 'kind', 'record', 'outcome', 'operation', 'correlation'] as const

async function answerTransfers(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, [...filterNames, 'direction', 'reads', 'from', 'to', 'before', 'count'])
  const limit = countIn(parameters)
  const direction = oneOf(parameters, 'direction', ['in', 'out'] as const)
  const reads = oneOf(parameters, 'reads', ['true', 'false'] as const) === 'true'
  oneOf(parameters, 'outcome', transferOutcomes)
  const from = instantIn(parameters, 'from')
  const to = instantIn(parameters, 'to')
  const before = uuidIn(parameters, 'before')
  const named = filterNames.flatMap((name) => {
    const value = single(parameters, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const transfers = await listTransfers(call.gateway, caller, {
    ...Object.fromEntries(named),
    ...(direction === undefined ? {} : { direction }),
    reads,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(before === undefined ? {} : { before }),
    // One more tells whether there is another page.
    limit: limit + 1,
  })
  const page = transfers.slice(0, limit)
  const last = page.at(-1)
  if (transfers.length <= limit || last === undefined) return answerJson(call, 200, { transfers: page })
  const next = linkWith(call, `${base}/transfers`, parameters, 'before', last.id)
  return answerJson(call, 200, { transfers: page, next })
}

async function answerTransfer(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, await showTransfer(call.gateway, caller, param(call, 'id')))
}

/** One line of JSON an item; the `Link` header leads to the items behind the last one. */
async function answerItems(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['after', 'count'])
  const limit = countIn(parameters, largestCount)
  const text = single(parameters, 'after')
  if (text !== undefined && !/^\d{1,9}$/.test(text)) throw wrong('after', text, 'the index of an item')
  const id = param(call, 'id')
  const items = await transferItems(call.gateway, caller, id, text === undefined ? -1 : Number(text), limit)
  const last = items.at(-1)
  const lines = items.map(({ transfer: _transfer, record, issues, ...item }) => {
    return `${JSON.stringify({ ...item, id: record, issues: issues ?? [] })}\n`
  })
  const more = items.length === limit && last !== undefined
  const headers: Record<string, string> = more
    ? {
        Link: `<${linkWith(call, `${base}/transfers/${id}/items`, parameters, 'after', String(last.index))}>; rel="next"`,
      }
    : {}
  return answerText(call, 200, 'application/x-ndjson', lines.join(''), headers)
}

async function answerBody(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  const { mediaType, body } = await transferBody(call.gateway, caller, param(call, 'id'))
  // What a stranger sent is never shown by a browser as a page of ours.
  const headers = { ...call.headers, 'Content-Type': plain(mediaType), 'Content-Disposition': 'attachment' }
  return new Response(Buffer.from(body), { status: 200, headers })
}

function plain(mediaType: string): string {
  return /^[\w.+-]+\/[\w.+-]+(?:\s*;\s*[\w-]+="?[\w.-]+"?)*$/.test(mediaType) ? mediaType : 'application/octet-stream'
}

async function answerSystems(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, { systems: await listSystems(call.gateway, caller) })
}

async function answerChanges(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['after', 'count', 'kind'])
  const after = single(parameters, 'after')
  const kinds = parameters.filter(([name]) => name === 'kind').flatMap(([, value]) => value.split(','))
  const known = [...call.gateway.standards.values()].flatMap((standard) => [...standard.kinds.keys()])
  for (const kind of kinds) if (!known.includes(kind)) throw wrong('kind', kind, 'a kind of FHIR R4 or HR Open 4.2')
  const page = await listChanges(call.gateway, caller, {
    ...(after === undefined ? {} : { after }),
    ...(kinds.length === 0 ? {} : { kinds }),
    limit: countIn(parameters, 100),
  })
  return answerJson(call, 200, page)
}
