// Who is who, over the API: reviews and their decisions, merging and separating, the crosswalk, the golden view.

import { fault, GatewayError } from '../errors.ts'
import type { Caller } from '../flow/admit.ts'
import { goldenOfEntity, goldenOfRecord, listLinks, listMatchRules } from '../flow/golden.ts'
import { mergeRecords, unmergeRecord } from '../flow/merge-records.ts'
import { decideReview, listReviews, type ReviewDecision, showReview } from '../flow/reviews.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import type { JsonObject } from '../standards/standard.ts'
import { readBody } from './body.ts'
import { answerJson, type Call, param, type Route } from './call.ts'
import { countIn, linkWith, oneOf, uuidIn, wrong } from './parameters.ts'
import { parseQuery, refuseUnknown, single } from './query.ts'
import { checkId, originOf } from './record-calls.ts'

const reviews = '/api/v1/reviews'
const record = '/api/v1/records/:kind/:id'

/** The routes of identity. */
export const identityRoutes: readonly Route[] = [
  { method: 'GET', path: reviews, answer: answerReviews },
  { method: 'GET', path: `${reviews}/:id`, answer: answerReview },
  { method: 'POST', path: `${reviews}/:id/$decide`, answer: answerDecision },
  { method: 'POST', path: `${record}/$merge`, answer: answerMerge },
  { method: 'POST', path: `${record}/$unmerge`, answer: answerUnmerge },
  { method: 'GET', path: `${record}/golden`, answer: answerGolden },
  { method: 'GET', path: '/api/v1/entities/:type/:id', answer: answerEntity },
  { method: 'GET', path: '/api/v1/crosswalk', answer: answerCrosswalk },
  { method: 'GET', path: '/api/v1/matching', answer: answerMatching },
]

async function answerReviews(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['state', 'kind', 'before', 'count'])
  const limit = countIn(parameters)
  const state = oneOf(parameters, 'state', ['open', 'matched', 'new', 'dismissed'] as const)
  const kind = single(parameters, 'kind')
  const before = uuidIn(parameters, 'before')
  const filter = { ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(before ? { before } : {}) }
  // One more tells whether there is another page.
  const found = await listReviews(call.gateway, caller, { ...filter, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  if (found.length <= limit || last === undefined) return answerJson(call, 200, { reviews: page })
  return answerJson(call, 200, { reviews: page, next: linkWith(call, reviews, parameters, 'before', last.id) })
}

async function answerReview(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, await showReview(call.gateway, caller, param(call, 'id')))
}

/** The body is `{"decide": "match" | "new" | "dismiss", "record"?: id, "reason": text}`. */
async function answerDecision(call: Call, caller: Caller): Promise<Response> {
  const body = await membersIn(call, ['decide', 'record', 'reason'])
  const { decide } = body
  if (decide !== 'match' && decide !== 'new' && decide !== 'dismiss')
    throw misunderstood('/decide', 'decide is "match" (with the record), "new" or "dismiss".')
  if (decide !== 'match' && body['record'] !== undefined)
    throw misunderstood('/record', `record is named to decide "match", not "${decide}".`)
  const decision: ReviewDecision = {
    decide,
    reason: reasonIn(body),
    ...(body['record'] === undefined ? {} : { record: textIn(body, 'record') }),
  }
  return answerJson(
    call,
    200,
    await decideReview(call.gateway, caller, param(call, 'id'), decision, originOf(call, 'api')),
  )
}

/** The body is `{"into": id, "reason": text}`. */
async function answerMerge(call: Call, caller: Caller): Promise<Response> {
  const body = await membersIn(call, ['into', 'reason'])
  const wanted = { ...placeOf(call), into: textIn(body, 'into'), reason: reasonIn(body) }
  return answerJson(call, 200, await mergeRecords(call.gateway, caller, wanted, originOf(call, 'api')))
}

/** The body is `{"reason": text}`. */
async function answerUnmerge(call: Call, caller: Caller): Promise<Response> {
  const body = await membersIn(call, ['reason'])
  const wanted = { ...placeOf(call), reason: reasonIn(body) }
  return answerJson(call, 200, await unmergeRecord(call.gateway, caller, wanted, originOf(call, 'api')))
}

async function answerGolden(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, await goldenOfRecord(call.gateway, caller, placeOf(call)))
}

async function answerEntity(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, await goldenOfEntity(call.gateway, caller, param(call, 'type'), param(call, 'id')))
}

/** `kind=` with `identifier=system|value`, or with `record=`. */
async function answerCrosswalk(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['kind', 'identifier', 'record'])
  const kind = single(parameters, 'kind')
  const identifier = single(parameters, 'identifier')
  const id = single(parameters, 'record')
  if (kind === undefined || (identifier === undefined) === (id === undefined))
    throw new GatewayError(
      'invalid-request',
      'Name a kind, and with it either an identifier (system|value) or a record.',
    )
  const bar = identifier?.indexOf('|') ?? 0
  if (identifier !== undefined && bar < 0) throw wrong('identifier', identifier, 'system|value')
  const wanted =
    identifier === undefined
      ? { record: checkId(id ?? '') }
      : { system: identifier.slice(0, bar), value: identifier.slice(bar + 1) }
  return answerJson(call, 200, { links: await listLinks(call.gateway, caller, kind, wanted) })
}

async function answerMatching(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, { rules: await listMatchRules(call.gateway, caller) })
}

function placeOf(call: Call): { readonly kind: string; readonly id: string } {
  return { kind: param(call, 'kind'), id: checkId(param(call, 'id')) }
}

async function membersIn(call: Call, known: readonly string[]): Promise<JsonObject> {
  refuseUnknown(parseQuery(call.query), [])
  const text = decodeUtf8(await readBody(call))
  const value = text.trim() === '' ? {} : readJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw misunderstood('', `The body is a JSON object with ${known.join(', ')}.`)
  const body = value as JsonObject
  const other = Object.keys(body).find((name) => !known.includes(name))
  if (other !== undefined)
    throw misunderstood(`/${other}`, `'${other.slice(0, 80)}' is not known here; there is ${known.join(', ')}.`)
  return body
}

const longestReason = 2000

/** Nobody decides about people without a word. */
function reasonIn(body: JsonObject): string {
  const reason = textIn(body, 'reason').trim()
  if (reason !== '' && reason.length <= longestReason) return reason
  throw misunderstood('/reason', `Say why, in 1 to ${longestReason} characters.`)
}

function textIn(body: JsonObject, name: string): string {
  const value = body[name]
  if (typeof value === 'string') return value
  throw misunderstood(`/${name}`, `${name} is needed, as text.`)
}

function misunderstood(path: string, text: string): GatewayError {
  return new GatewayError('invalid-request', text, { issues: [fault('shape', path, text)] })
}
