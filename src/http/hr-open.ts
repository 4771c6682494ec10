// The HR Open face: one collection a noun. Documents carry no server-owned members, so id and version travel in headers
// and, in a list, in `meta` (docs/decisions/0004-hr-open-list-answer.md).

import type { Caller } from '../flow/admit.ts'
import { readRecord } from '../flow/serve.ts'
import type { Written } from '../flow/write.ts'
import type { Gateway } from '../gateway.ts'
import type { Standard } from '../standards/standard.ts'
import { answerEmpty, answerJson, answerText, type Call, param, type Route } from './call.ts'
import { writerFor } from './media.ts'
import { parseQuery } from './query.ts'
import { answerRecord, checkId, kindAt, kindsByPath, readDocument, requireKind, writeOne } from './record-calls.ts'
import { ifMatch, preferences, refuseHeaders, versionHeaders } from './request-headers.ts'
import { runSearch } from './search-page.ts'

/** The routes of HR Open's face. */
export function hrOpenRoutes(gateway: Gateway): readonly Route[] {
  const standard = gateway.standards.get('hr-open')
  if (standard === undefined) return []
  const kinds = kindsByPath(standard)
  const on = (call: Call) => kindAt(standard, kinds, param(call, 'collection'))
  const collection = `${standard.base}/:collection`
  const item = `${collection}/:id`
  return [
    { method: 'GET', path: collection, answer: (call, caller) => list(call, caller, standard, on(call)) },
    { method: 'POST', path: collection, answer: (call, caller) => create(call, caller, standard, on(call)) },
    { method: 'GET', path: item, answer: (call, caller) => read(call, caller, standard, on(call)) },
    { method: 'PUT', path: item, answer: (call, caller) => update(call, caller, standard, on(call)) },
    { method: 'DELETE', path: item, answer: (call, caller) => remove(call, caller, standard, on(call)) },
  ]
}

async function list(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 's')
  const collection = param(call, 'collection')
  const path = `${standard.base}/${collection}`
  const face = { standard, kind, path, pageParameter: '$skiptoken' }
  const page = await runSearch(call, caller, face, parseQuery(call.query))
  const format = writerFor(jsonOnly(standard), call.request.headers.get('accept'), undefined)
  const links = [
    { rel: 'self', href: page.self },
    ...(page.next === undefined ? [] : [{ rel: 'next', href: page.next }]),
  ]
  const meta = {
    count: page.records.length,
    ...(page.total === undefined ? {} : { total: page.total }),
    items: page.records.map(({ id, version, updatedAt }) => ({ id, version, updated: updatedAt.toISOString() })),
    links,
    ...(page.parsed.issues.length === 0 ? {} : { issues: page.parsed.issues }),
  }
  const documents = page.records.map((record) => record.text).join(',')
  const member = JSON.stringify(standard.kinds.get(kind)?.plural ?? collection)
  const body = `{${member}:[${documents}],"meta":${JSON.stringify(meta)}}`
  const headers = {
    'OAGi-MessageID': call.requestId,
    Link: links.map(({ rel, href }) => `<${href}>; rel="${rel}"`).join(', '),
  }
  return answerText(call, 200, format.mediaType, body, headers)
}

// The shape of a list is ours and not a document of the standard, so only JSON has it.
function jsonOnly(standard: Standard): Standard {
  return { ...standard, formats: standard.formats.filter((format) => format.mediaType.endsWith('json')) }
}

async function read(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'r')
  return answerRecord(
    call,
    standard,
    await readRecord(call.gateway, caller, standard, kind, checkId(param(call, 'id'))),
  )
}

async function create(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'c')
  refuseHeaders(call, ['if-match', 'if-none-match', 'if-none-exist'])
  const { record, body } = await readDocument(call, standard, kind)
  return answerWritten(
    call,
    standard,
    await writeOne(call, caller, 'hr-open', { type: 'create', standard, record }, body),
  )
}

async function update(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-none-match', 'if-none-exist'])
  const id = checkId(param(call, 'id'))
  const { record, body } = await readDocument(call, standard, kind)
  const expected = ifMatch(call)
  const operation = {
    type: 'update',
    standard,
    record,
    id,
    ...(expected === undefined ? {} : { ifMatch: expected }),
  } as const
  return answerWritten(call, standard, await writeOne(call, caller, 'hr-open', operation, body))
}

async function remove(call: Call, caller: Caller, standard: Standard, kind: string): Promise<Response> {
  requireKind(caller, kind, 'd')
  refuseHeaders(call, ['if-none-match', 'if-none-exist'])
  const id = checkId(param(call, 'id'))
  const expected = ifMatch(call)
  const operation = {
    type: 'delete',
    standard,
    kind,
    id,
    ...(expected === undefined ? {} : { ifMatch: expected }),
  } as const
  const written = await writeOne(call, caller, 'hr-open', operation)
  if (written.status === 'proposed') return answerProposed(call, written)
  return answerEmpty(call, 204, { 'X-Interlingua-Transfer': written.transfer })
}

function answerWritten(call: Call, standard: Standard, written: Written): Response {
  const { status, record } = written
  if (status === 'proposed' || record === undefined) return answerProposed(call, written)
  const code = status === 'created' ? 201 : 200
  const headers = {
    ...versionHeaders(standard, record),
    Location: `${call.origin}${standard.base}/${param(call, 'collection')}/${record.id}`,
    'X-Interlingua-Transfer': written.transfer,
  }
  if (preferences(call).return === 'minimal') return answerEmpty(call, code, headers)
  const format = writerFor(standard, call.request.headers.get('accept'), undefined)
  return answerText(call, code, format.mediaType, format.write(record.text, record.kind).body, headers)
}

/** Not this system's to write: recorded for the system of record, and nothing changed. */
function answerProposed(call: Call, { transfer, kind, id, issues }: Written): Response {
  const headers = { 'X-Interlingua-Transfer': transfer }
  return answerJson(call, 202, { transfer, outcome: 'proposed', kind, id, issues }, headers)
}
