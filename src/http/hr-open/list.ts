// Lists of documents: what matches now, what matched at an instant, and the versions of one
// (docs/decisions/0004-hr-open-list-answer.md).

import { GatewayError, type Issue } from '../../errors.ts'
import type { Caller } from '../../flow/admit.ts'
import { searchAsOf } from '../../flow/as-of.ts'
import { noteSearch } from '../../flow/disclosure.ts'
import { readHistory } from '../../flow/record-history.ts'
import { linkSecret } from '../../flow/secrets.ts'
import type { StoredRecord } from '../../records/records.ts'
import type { DocumentShape, Standard } from '../../standards/standard.ts'
import { answerText, type Call, param } from '../call.ts'
import { openPage, type Page, signPage } from '../links.ts'
import { writerFor } from '../media.ts'
import { type Parameters, parseQuery, printQuery, refuseUnknown, single } from '../query.ts'
import { checkId, requireKind } from '../record-calls.ts'
import { preferences } from '../request-headers.ts'
import { runSearch } from '../search-page.ts'
import type { Place } from './face.ts'

const pageParameter = '$skiptoken'

/** The documents that match. Needs the scope of searching. */
export async function listDocuments(call: Call, caller: Caller, place: Place): Promise<Response> {
  const { standard, rules, kind, collection } = place
  requireKind(caller, kind, 's')
  const path = `${standard.base}/${collection}`
  const query = parseQuery(call.query)
  const page = await pageOf(call, path, query)
  const shape = rules.shape(kind, page?.parameters ?? query)
  if (shape.asOf) return await listAsOf(call, caller, place, { path, query, page, shape, at: shape.asOf })
  const found = await runSearch(call, caller, { standard, kind, path, pageParameter }, query)
  const { records, total, self, next, parsed } = found
  return answerList(call, place, { records, total, self, next, shape, issues: parsed.issues })
}

async function pageOf(call: Call, path: string, query: Parameters): Promise<Page | undefined> {
  const token = single(query, pageParameter)
  if (token === undefined) return undefined
  if (query.length > 1)
    throw new GatewayError('invalid-link', 'A paging link carries its whole query; follow it as it is.')
  return openPage(await linkSecret(call.gateway), path, token)
}

interface AsOf {
  readonly path: string
  readonly query: Parameters
  readonly page: Page | undefined
  readonly shape: DocumentShape
  readonly at: Date
}

async function listAsOf(call: Call, caller: Caller, place: Place, asked: AsOf): Promise<Response> {
  const { path, page, shape, at } = asked
  const { gateway, origin } = call
  const now = page === undefined ? gateway.now() : new Date(page.at)
  const context = { base: `${origin}${place.standard.base}`, handling: preferences(call).handling, now }
  const parsed = place.standard.search.parse(place.kind, page?.parameters ?? asked.query, context)
  const query = page === undefined ? parsed.query : { ...parsed.query, after: page.after }
  noteSearch(caller, place.standard, [place.kind], `${path}?${printQuery(page?.parameters ?? asked.query)}`)
  const { records, next } = await searchAsOf(gateway, caller, place.standard, query, at)
  const secret = await linkSecret(gateway)
  const linkTo = (parameters: Parameters) => `${origin}${path}?${printQuery(parameters)}`
  const further = next && signPage(secret, { path, parameters: parsed.understood, at: now.toISOString(), after: next })
  return answerList(call, place, {
    records,
    self: linkTo(page === undefined ? parsed.understood : asked.query),
    next: further && linkTo([[pageParameter, further]]),
    shape,
    issues: parsed.issues,
  })
}

/** The versions of one document, newest first. Needs the scope of reading. */
export async function listHistory(call: Call, caller: Caller, place: Place): Promise<Response> {
  const { standard, kind, collection, rules } = place
  requireKind(caller, kind, 'r')
  const id = checkId(param(call, 'id'))
  const path = `${standard.base}/${collection}/${id}/history`
  const query = parseQuery(call.query)
  const page = await pageOf(call, path, query)
  const given = page?.parameters ?? query
  refuseUnknown(given, ['$top'])
  const limit = countIn(given)
  const after = page === undefined ? {} : { before: Number(page.after) }
  const { versions, next } = await readHistory(call.gateway, caller, standard, { kind, id }, { limit, ...after })
  const at = call.gateway.now().toISOString()
  const secret = await linkSecret(call.gateway)
  const further =
    next === undefined ? undefined : signPage(secret, { path, parameters: given, at, after: String(next) })
  const deletions = versions.filter(({ deleted }) => deleted)
  return answerList(call, place, {
    records: versions.filter(({ deleted }) => !deleted),
    self: `${call.origin}${path}${query.length === 0 ? '' : `?${printQuery(query)}`}`,
    next: further && `${call.origin}${path}?${printQuery([[pageParameter, further]])}`,
    shape: rules.shape(kind, []),
    issues: [],
    deletions: deletions.map(itemOf),
  })
}

function countIn(parameters: Parameters): number {
  const text = single(parameters, '$top') ?? '50'
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Math.min(Number(text), 1000)
  throw new GatewayError('invalid-request', '$top must be a number from 1; more than 1000 gives 1000.')
}

interface Listed {
  readonly records: readonly StoredRecord[]
  readonly total?: number | undefined
  readonly self: string
  readonly next: string | undefined
  readonly shape: DocumentShape
  readonly issues: readonly Issue[]
  readonly deletions?: readonly object[]
}

function answerList(call: Call, place: Place, listed: Listed): Response {
  const { records, total, self, next, shape, issues, deletions = [] } = listed
  const { standard, kind, collection } = place
  const format = writerFor(jsonOnly(standard), call.request.headers.get('accept'), undefined)
  const links = [{ rel: 'self', href: self }, ...(next === undefined ? [] : [{ rel: 'next', href: next }])]
  const meta = {
    count: records.length,
    ...(total === undefined ? {} : { total }),
    items: records.map(itemOf),
    ...(deletions.length === 0 ? {} : { deletions }),
    ...(shape.asOf === undefined ? {} : { asOf: shape.asOf.toISOString() }),
    ...(shape.partial.length === 0 ? {} : { partial: shape.partial }),
    links,
    ...(issues.length === 0 ? {} : { issues }),
  }
  const documents = records.map(({ text }) => (shape.partial.length === 0 ? text : shape.show(text))).join(',')
  const member = JSON.stringify(standard.kinds.get(kind)?.plural ?? collection)
  const body = `{${member}:[${documents}],"meta":${JSON.stringify(meta)}}`
  const headers = { Link: links.map(({ rel, href }) => `<${href}>; rel="${rel}"`).join(', ') }
  return answerText(call, 200, format.mediaType, body, headers)
}

function itemOf({ id, version, updatedAt }: StoredRecord): object {
  return { id, version, updated: updatedAt.toISOString() }
}

// The shape of a list is ours and not a document of the standard, so only JSON has it.
function jsonOnly(standard: Standard): Standard {
  return { ...standard, formats: standard.formats.filter((format) => format.mediaType.endsWith('json')) }
}
