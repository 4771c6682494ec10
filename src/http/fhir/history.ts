// history of a resource, of a type, of the whole system. https://hl7.org/fhir/R4/http.html#history

import { GatewayError } from '../../errors.ts'
import { readableKinds, readHistory } from '../../flow/history.ts'
import { linkSecret } from '../../flow/secrets.ts'
import type { HistoryPosition } from '../../records/history.ts'
import type { StoredRecord } from '../../records/records.ts'
import { param } from '../call.ts'
import { openPage, signPage } from '../links.ts'
import { type Parameters, parseQuery, printQuery, single } from '../query.ts'
import { checkId, requireKind } from '../record-calls.ts'
import { type Entry, linksOf, printBundle } from './bundle.ts'
import { type Asked, baseOf } from './face.ts'
import { periodOf } from './period.ts'
import { answerResource, formOf, partOf, readParameters, refuseOthers, subsetOfAll } from './shape.ts'

const usualCount = 20
const largestCount = 1000
const known = [...readParameters, '_count', '_since', '_at']

/** GET of `Type/id/_history`. */
export async function historyOfRecord(asked: Asked, kind: string): Promise<Response> {
  requireKind(asked.caller, kind, 'r')
  const id = checkId(param(asked.call, 'id'))
  return await answerHistory(asked, { kinds: [kind], id, path: `/${kind}/${id}/_history` })
}

/** GET of `Type/_history`. */
export async function historyOfType(asked: Asked, kind: string): Promise<Response> {
  requireKind(asked.caller, kind, 'r')
  return await answerHistory(asked, { kinds: [kind], path: `/${kind}/_history` })
}

/** GET of `_history`: of every type that the caller may read. */
export async function historyOfSystem(asked: Asked): Promise<Response> {
  const kinds = readableKinds(asked.caller, asked.face.standard)
  if (kinds.length === 0) requireKind(asked.caller, '*', 'r')
  return await answerHistory(asked, { kinds, path: '/_history' })
}

interface Whose {
  readonly kinds: readonly string[]
  readonly id?: string
  readonly path: string
}

async function answerHistory(asked: Asked, { kinds, id, path }: Whose): Promise<Response> {
  const { call, caller, face } = asked
  const secret = await linkSecret(call.gateway)
  const given = parseQuery(call.query)
  const token = single(given, '_page')
  if (token !== undefined && given.length > 1)
    throw new GatewayError('invalid-link', 'A paging link carries its whole query; follow it as it is.')
  const place = `${face.standard.base}${path}`
  const page = token === undefined ? undefined : openPage(secret, place, token)
  const parameters = page?.parameters ?? given
  refuseOthers(call, parameters, known)
  const subset = subsetOfAll(face, kinds, parameters)
  const after = page && (JSON.parse(page.after) as HistoryPosition)
  const found = await readHistory(call.gateway, caller, face.standard, {
    ...{ kinds, ...timesOf(parameters), count: countOf(parameters) },
    ...(id === undefined ? {} : { id }),
    ...(after === undefined ? {} : { after }),
  })
  const url = `${baseOf(asked)}${path}`
  const at = call.gateway.now()
  const next =
    found.next && signPage(secret, { path: place, parameters, at: at.toISOString(), after: JSON.stringify(found.next) })
  const self = given.length === 0 ? url : `${url}?${printQuery(given)}`
  const link = linksOf({ self, next: next === undefined ? undefined : `${url}?${printQuery([['_page', next]])}` })
  const head = { id: call.gateway.newId(), meta: { lastUpdated: at.toISOString() }, type: 'history', link }
  const entries = found.versions.map((version) =>
    entryOf(version, baseOf(asked), version.deleted ? version.text : partOf(face, version.kind, version.text, subset)),
  )
  return answerResource(call, 200, formOf(asked, parameters), printBundle(head, entries))
}

function countOf(parameters: Parameters): number {
  const text = single(parameters, '_count') ?? String(usualCount)
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
    throw new GatewayError('invalid-request', `_count is a whole number from 1 to ${largestCount}.`)
  return Math.min(Number(text), largestCount)
}

function timesOf(parameters: Parameters) {
  const since = single(parameters, '_since')
  const at = single(parameters, '_at')
  return {
    ...(since === undefined ? {} : { since: periodOf('_since', since).low }),
    ...(at === undefined ? {} : { during: periodOf('_at', at) }),
  }
}

// Ids that this gateway makes are UUIDs of version 7; a first version under another one was put there by a client.
const ownId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function entryOf({ kind, id, version, deleted, updatedAt }: StoredRecord, base: string, text: string): Entry {
  const made = version === 1
  const isOurs = made && ownId.test(id)
  const method = deleted ? 'DELETE' : isOurs ? 'POST' : 'PUT'
  return {
    fullUrl: `${base}/${kind}/${id}`,
    ...(deleted ? {} : { resource: text }),
    more: {
      request: { method, url: isOurs ? kind : `${kind}/${id}` },
      response: {
        status: deleted ? '204 No Content' : made ? '201 Created' : '200 OK',
        etag: `W/"${version}"`,
        lastModified: updatedAt.toISOString(),
      },
    },
  }
}
