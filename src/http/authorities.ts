// The registry's rules and what was proposed against them, over the API.

import { fault, GatewayError } from '../errors.ts'
import type { Caller } from '../flow/admit.ts'
import {
  listAuthorities,
  putAuthority,
  readRule,
  removeAuthority,
  showAuthority,
  showAuthorityHistory,
} from '../flow/authority-registry.ts'
import { acceptProposal, declineProposal, listProposals, showProposal } from '../flow/proposals.ts'
import { whatIf } from '../flow/what-if.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { readBody } from './body.ts'
import { answerEmpty, answerJson, type Call, param, type Route } from './call.ts'
import { countIn, instantIn, linkWith, oneOf, uuidIn } from './parameters.ts'
import { parseQuery, refuseUnknown, single } from './query.ts'
import { originOf } from './record-calls.ts'

const rules = '/api/v1/authorities'
const proposals = '/api/v1/proposals'

/** The routes of rules and proposals. */
export const authorityRoutes: readonly Route[] = [
  { method: 'GET', path: rules, answer: answerRules },
  { method: 'POST', path: `${rules}/$what-if`, answer: answerWhatIf },
  { method: 'GET', path: `${rules}/:id`, answer: answerRule },
  { method: 'GET', path: `${rules}/:id/history`, answer: answerHistory },
  { method: 'PUT', path: `${rules}/:id`, answer: answerPut },
  { method: 'DELETE', path: `${rules}/:id`, answer: answerDelete },
  { method: 'GET', path: proposals, answer: answerProposals },
  { method: 'GET', path: `${proposals}/:id`, answer: answerProposal },
  { method: 'POST', path: `${proposals}/:id/$accept`, answer: answerAccept },
  { method: 'POST', path: `${proposals}/:id/$decline`, answer: answerDecline },
]

async function answerRules(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['asOf', 'kind', 'owner'])
  const asOf = instantIn(parameters, 'asOf')
  const kind = single(parameters, 'kind')
  const owner = single(parameters, 'owner')
  const filter = { ...(asOf ? { asOf } : {}), ...(kind ? { kind } : {}), ...(owner ? { owner } : {}) }
  return answerJson(call, 200, { authorities: await listAuthorities(call.gateway, caller, filter) })
}

async function answerRule(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, await showAuthority(call.gateway, caller, param(call, 'id')))
}

async function answerHistory(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, { changes: await showAuthorityHistory(call.gateway, caller, param(call, 'id')) })
}

async function answerPut(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['reason'])
  const id = param(call, 'id')
  const reason = single(parameters, 'reason') ?? null
  const { rule, created } = await putAuthority(call.gateway, caller, id, await objectIn(call), reason)
  return answerJson(call, created ? 201 : 200, rule)
}

async function answerDelete(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['reason'])
  await removeAuthority(call.gateway, caller, param(call, 'id'), single(parameters, 'reason') ?? null)
  return answerEmpty(call, 204)
}

/** The body is `{"rules": {id: rule, …}, "since"?: instant, "after"?: place}`. */
async function answerWhatIf(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  const { rules: tried, since, after, ...rest } = await objectIn(call)
  const unknown = Object.keys(rest)
  if (unknown.length > 0)
    throw misunderstood(`/${unknown[0]}`, `'${unknown[0]}' is not known here; there are rules, since and after.`)
  if (!isObject(tried) || Object.keys(tried).length === 0)
    throw misunderstood('/rules', 'rules is an object of rules by id: {"email-from-clinic": {"kind": "Patient", …}}.')
  const read = await Promise.all(Object.entries(tried).map(([id, rule]) => readRule(call.gateway, id, rule ?? null)))
  const from = typeof since === 'string' ? instantIn([['since', since]], 'since') : undefined
  if (since !== undefined && from === undefined) throw misunderstood('/since', 'since is an instant as text.')
  if (after !== undefined && typeof after !== 'string')
    throw misunderstood('/after', 'after is the `next` of an answer.')
  const asked = { rules: read, ...(from ? { since: from } : {}), ...(after === undefined ? {} : { after }) }
  return answerJson(call, 200, await whatIf(call.gateway, caller, asked))
}

function misunderstood(path: string, text: string): GatewayError {
  return new GatewayError('invalid', text, { issues: [fault('shape', path, text)] })
}

async function answerProposals(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['state', 'owner', 'kind', 'record', 'before', 'count'])
  const limit = countIn(parameters)
  const state = oneOf(parameters, 'state', ['open', 'accepted', 'declined'] as const)
  const before = uuidIn(parameters, 'before')
  const named = (['owner', 'kind', 'record'] as const).flatMap((name) => {
    const value = single(parameters, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const filter = { ...Object.fromEntries(named), ...(state ? { state } : {}), ...(before ? { before } : {}) }
  const found = await listProposals(call.gateway, caller, { ...filter, limit })
  const last = found.at(-1)
  if (found.length < limit || last === undefined) return answerJson(call, 200, { proposals: found })
  return answerJson(call, 200, { proposals: found, next: linkWith(call, proposals, parameters, 'before', last.id) })
}

async function answerProposal(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, await showProposal(call.gateway, caller, param(call, 'id')))
}

async function answerAccept(call: Call, caller: Caller): Promise<Response> {
  const reason = await reasonIn(call)
  return answerJson(
    call,
    200,
    await acceptProposal(call.gateway, caller, param(call, 'id'), reason, originOf(call, 'api')),
  )
}

async function answerDecline(call: Call, caller: Caller): Promise<Response> {
  return answerJson(call, 200, await declineProposal(call.gateway, caller, param(call, 'id'), await reasonIn(call)))
}

/** An empty body, or `{"reason": text}`. */
async function reasonIn(call: Call): Promise<string | null> {
  refuseUnknown(parseQuery(call.query), [])
  const bytes = await readBody(call)
  if (bytes.length === 0) return null
  const body = readJson(decodeUtf8(bytes))
  const reason = isObject(body) ? body['reason'] : null
  if (
    isObject(body) &&
    Object.keys(body).every((name) => name === 'reason') &&
    (reason === undefined || typeof reason === 'string')
  )
    return reason ?? null
  throw misunderstood('', 'The body is empty or {"reason": "…"}.')
}

async function objectIn(call: Call): Promise<JsonObject> {
  const body = readJson(decodeUtf8(await readBody(call)))
  if (isObject(body)) return body
  throw misunderstood('', 'The body must be a JSON object.')
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
