// Vendors' mappings over the API: what is in force, its saved versions, trying one, saving one, going back to the folder's.

import { GatewayError } from '../errors.ts'
import type { Caller } from '../flow/admit.ts'
import {
  listMappings,
  listMappingVersions,
  revertMapping,
  saveMapping,
  showMapping,
  tryMapping,
} from '../flow/vendor-mappings.ts'
import { decodeUtf8, readJson } from '../json/read.ts'
import type { Json } from '../standards/standard.ts'
import { readBody } from './body.ts'
import { answerJson, type Call, param, type Route } from './call.ts'
import { type Parameters, parseQuery, refuseUnknown, single } from './query.ts'

const base = '/api/v1/vendors/:vendor/mappings'
const mostVersions = 100
const largestMapping = 2 * 1024 * 1024

/** The routes of vendors' mappings. A body is the mapping as JSON, as a vendor folder has it. */
export const vendorMappingRoutes: readonly Route[] = [
  { method: 'GET', path: base, answer: list },
  { method: 'GET', path: `${base}/:message`, answer: show },
  { method: 'PUT', path: `${base}/:message`, answer: save },
  { method: 'DELETE', path: `${base}/:message`, answer: revert },
  { method: 'POST', path: `${base}/:message/$check`, answer: check },
  { method: 'GET', path: `${base}/:message/versions`, answer: versions },
]

async function list(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  return answerJson(call, 200, { mappings: await listMappings(call.gateway, caller, param(call, 'vendor')) })
}

async function show(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['version'])
  const version = numberIn(parameters, 'version')
  const found = await showMapping(call.gateway, caller, param(call, 'vendor'), param(call, 'message'), version)
  return answerJson(call, 200, found, { ETag: `"${found.version}"` })
}

async function versions(call: Call, caller: Caller): Promise<Response> {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['before'])
  const before = numberIn(parameters, 'before')
  const page = { limit: mostVersions, ...(before === undefined ? {} : { before }) }
  const found = await listMappingVersions(call.gateway, caller, param(call, 'vendor'), param(call, 'message'), page)
  return answerJson(call, 200, { versions: found })
}

async function check(call: Call, caller: Caller): Promise<Response> {
  refuseUnknown(parseQuery(call.query), [])
  const mapping = await mappingIn(call)
  const report = await tryMapping(call.gateway, caller, param(call, 'vendor'), param(call, 'message'), mapping)
  return answerJson(call, 200, report)
}

async function save(call: Call, caller: Caller): Promise<Response> {
  const saving = { ...savingIn(call), mapping: await mappingIn(call) }
  const saved = await saveMapping(call.gateway, caller, param(call, 'vendor'), param(call, 'message'), saving)
  return answerJson(call, saved.changed ? 201 : 200, saved, { ETag: `"${saved.version}"` })
}

async function revert(call: Call, caller: Caller): Promise<Response> {
  const done = await revertMapping(call.gateway, caller, param(call, 'vendor'), param(call, 'message'), savingIn(call))
  return answerJson(call, 200, done, { ETag: `"${done.version}"` })
}

function savingIn(call: Call): { reason?: string; expected?: number } {
  const parameters = parseQuery(call.query)
  refuseUnknown(parameters, ['reason'])
  const reason = single(parameters, 'reason')
  if (reason !== undefined && reason.length > 500) throw wrong('reason is at most 500 letters.')
  const match = call.request.headers.get('if-match')
  const version = match === null ? undefined : /^(?:W\/)?"(\d{1,9})"$/.exec(match.trim())?.[1]
  if (match !== null && version === undefined)
    throw wrong('If-Match is the ETag of the version that is thought to be the last, such as "3".')
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(version === undefined ? {} : { expected: Number(version) }),
  }
}

async function mappingIn(call: Call): Promise<Json> {
  const body = await readBody(call)
  if (body.length > largestMapping)
    throw new GatewayError('too-large', `A mapping has at most ${largestMapping / 1024 / 1024} MiB.`)
  return readJson(decodeUtf8(body))
}

function numberIn(parameters: Parameters, name: string): number | undefined {
  const text = single(parameters, name)
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw wrong(`${name} is the number of a version.`)
  return Number(text)
}

function wrong(text: string): GatewayError {
  return new GatewayError('invalid-request', text)
}
