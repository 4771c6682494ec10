// Withdrawing what a filter finds: first told how many it is, and done when the caller names that number.

import { GatewayError } from '../../errors.ts'
import { type Caller, requireSearch } from '../../flow/admit.ts'
import { searchRecords } from '../../flow/serve.ts'
import { earlierList, writeList } from '../../flow/write-many.ts'
import type { StoredRecord } from '../../records/records.ts'
import { answerJson, type Call } from '../call.ts'
import { type Parameters, parseQuery, single } from '../query.ts'
import { originOf, requireKind } from '../record-calls.ts'
import { refuseHeaders } from '../request-headers.ts'
import { claimOf } from './collection.ts'
import { type Place, transferHeaders } from './face.ts'
import { bulkMessage } from './messages.ts'

const mostAtOnce = 1000
const shapeless = ['$top', '$skip', '$skiptoken', '$orderby', '$count', '$select', 'effectiveOn', 'asOf']

/**
 * Without `confirm` it tells what would go (200); with `confirm=<count>` it withdraws exactly so many (207). Throws
 * 'invalid-request' without a `$filter`, 'precondition-failed' when the number is another one, 'business-rule' above 1,000.
 */
export async function withdrawDocuments(call: Call, caller: Caller, place: Place): Promise<Response> {
  const { standard, kind } = place
  requireKind(caller, kind, 'd')
  requireKind(caller, kind, 's')
  refuseHeaders(call, ['if-match', 'if-none-match', 'if-none-exist'])
  const query = parseQuery(call.query)
  const confirmed = confirmedIn(query)
  const claim = confirmed === undefined ? {} : await claimOf(call, '')
  const earlier = await earlierList(call.gateway, caller, claim)
  if (earlier)
    return answerJson(call, 207, bulkMessage(call, earlier.transfer, earlier.items), transferHeaders(earlier))
  const { records, total } = await findAll(
    call,
    caller,
    place,
    query.filter(([name]) => name !== 'confirm'),
  )
  if (confirmed === undefined) {
    const items = records.map(({ id, version, updatedAt }) => ({ id, version, updated: updatedAt.toISOString() }))
    return answerJson(call, 200, { meta: { total, limit: mostAtOnce, items } })
  }
  if (total !== confirmed)
    throw new GatewayError(
      'precondition-failed',
      `The filter matches ${total} documents now, not ${confirmed}. Look at them again, and confirm that number.`,
    )
  const deletions = records.map(
    ({ id, version }) => ({ type: 'delete', standard, kind, id, ifMatch: version }) as const,
  )
  const options = { name: 'delete list', ...claim }
  const { items, ...written } = await writeList(call.gateway, caller, deletions, originOf(call, 'hr-open'), options)
  return answerJson(call, 207, bulkMessage(call, written.transfer, items), transferHeaders(written))
}

function confirmedIn(query: Parameters): number | undefined {
  const text = single(query, 'confirm')
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new GatewayError('invalid-request', 'confirm must be the number of documents that the call without it told.')
}

async function findAll(
  call: Call,
  caller: Caller,
  { standard, kind }: Place,
  parameters: Parameters,
): Promise<{ readonly records: readonly StoredRecord[]; readonly total: number }> {
  if ((single(parameters, '$filter') ?? '').trim() === '')
    throw new GatewayError('invalid-request', 'To withdraw documents of a collection name them by a $filter.')
  const shaped = parameters.find(([name]) => shapeless.includes(name))
  if (shaped) throw new GatewayError('unsupported-parameter', `${shaped[0]} has no meaning here; leave it out.`)
  const { gateway, origin } = call
  const context = { base: `${origin}${standard.base}`, handling: 'strict', now: gateway.now() } as const
  const parsed = standard.search.parse(kind, parameters, context)
  const query = { ...parsed.query, count: mostAtOnce, total: 'accurate' } as const
  requireSearch(caller, query)
  const { records, total = records.length } = await searchRecords(gateway, caller, standard, { ...parsed, query })
  if (total <= mostAtOnce) return { records, total }
  throw new GatewayError(
    'business-rule',
    `The filter matches ${total} documents; at most ${mostAtOnce} go at once. Narrow the filter.`,
  )
}
