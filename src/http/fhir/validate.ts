// $validate: what a resource would be told, and what a create, an update or a delete of it would be told, without
// anything being done. https://hl7.org/fhir/R4/resource-operation-validate.html

import { fault, GatewayError, type Issue } from '../../errors.ts'
import { judgeRecord } from '../../flow/depth.ts'
import { readRecord } from '../../flow/serve.ts'
import { locate } from '../../json/locate.ts'
import { decodeUtf8 } from '../../json/read.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { readBody } from '../body.ts'
import { readerFor } from '../media.ts'
import { parseQuery, single } from '../query.ts'
import { checkId, requireKind } from '../record-calls.ts'
import type { Asked } from './face.ts'
import { answerResource, formOf, formParameters, refuseOthers, refuseOtherVersion } from './shape.ts'
import { type Mode, modeOf, tryWrite } from './validate-modes.ts'

const rights = { create: 'c', update: 'u', delete: 'd', profile: 'r' } as const

/** A resource that is to be judged, with where it stands in the body. */
interface Wanted {
  readonly resource: JsonObject | undefined
  readonly path: string
  readonly mode: Mode | undefined
  readonly profiles: readonly string[]
  readonly text: string
  readonly isJson: boolean
}

/** `$validate` on the system, a type or a resource: 200 with an OperationOutcome whenever it could be judged. */
export async function validate(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  const parameters = parseQuery(call.query)
  refuseOthers(call, parameters, [...formParameters, 'mode', 'profile'])
  const form = formOf(asked, parameters)
  const wanted = await readWanted(asked, modeOf(single(parameters, 'mode')), parameters)
  const { resource, mode } = wanted
  const type = kind === '' ? ((resource && asked.face.standard.kindOf(resource)) ?? '') : kind
  const id = call.params['id'] === undefined ? undefined : checkId(call.params['id'])
  if (type === '' && resource === undefined)
    throw new GatewayError('invalid-request', 'There is no resource to validate: send one.')
  if (mode === 'delete' && id === undefined && typeof resource?.['id'] !== 'string')
    throw new GatewayError('invalid-request', 'A delete is of one resource: ask at its own address, Type/id/$validate.')
  // Judging takes the right that doing it would take.
  if (type !== '') requireKind(caller, type, rights[mode ?? (resource === undefined ? 'profile' : 'create')])
  const issues = await issuesOf(asked, wanted, type, id)
  return answerResource(call, 200, form, JSON.stringify(outcomeOf(asked, issues)))
}

async function issuesOf(asked: Asked, wanted: Wanted, type: string, id: string | undefined): Promise<Issue[]> {
  const { resource, mode } = wanted
  if (mode === 'delete') return await tryWrite(asked, mode, { kind: type, id: id ?? String(resource?.['id']) })
  if (resource !== undefined) return await judgeSent(asked, wanted, resource, type, id)
  if (id !== undefined && (mode === 'profile' || mode === undefined)) return await judgeStored(asked, wanted, type, id)
  return [fault('required', '', 'There is no resource to validate: send one, or the mode delete.')]
}

/** What was sent, and what would become of it. */
async function judgeSent(
  asked: Asked,
  { path, mode, profiles, text, isJson }: Wanted,
  resource: JsonObject,
  kind: string,
  id: string | undefined,
): Promise<Issue[]> {
  const { call, face } = asked
  const record = { kind, text: JSON.stringify(resource), value: resource }
  const found = await judgeRecord(call.gateway, face.standard, record, 'profiles', profiles)
  if (mode === 'create' || mode === 'update') found.push(...(await tryWrite(asked, mode, { kind, id, record })))
  const paths = found.map((issue) => path + issue.path)
  const places = isJson ? locate(text, paths) : new Map<string, object>()
  return found.map((issue) => ({ ...issue, ...places.get(path + issue.path), path: path + issue.path }))
}

/** What is stored, as the caller may see it, against the profiles that are named. */
async function judgeStored(asked: Asked, { profiles }: Wanted, kind: string, id: string): Promise<Issue[]> {
  const { call, caller, face } = asked
  const { text } = await readRecord(call.gateway, caller, face.standard, kind, id)
  const record = { kind, text, value: JSON.parse(text) as JsonObject }
  const found = await judgeRecord(call.gateway, face.standard, record, 'profiles', profiles)
  const places = locate(
    text,
    found.map(({ path }) => path),
  )
  return found.map((issue) => ({ ...issue, ...places.get(issue.path) }))
}

async function readWanted(
  { call, face }: Asked,
  mode: Mode | undefined,
  parameters: readonly (readonly [string, string])[],
): Promise<Wanted> {
  const profiles = parameters.flatMap(([name, value]) => (name === 'profile' ? [value] : []))
  const type = call.request.headers.get('content-type')
  refuseOtherVersion(type, 'unsupported-media-type')
  const bytes = await readBody(call)
  const none = { resource: undefined, path: '', mode, profiles, text: '', isJson: false }
  if (bytes.length === 0) return none
  const format = readerFor(face.standard, type)
  const isJson = format.mediaType.endsWith('json')
  const text = format.read(decodeUtf8(bytes))
  const value = JSON.parse(text) as Json
  if (!isObject(value)) throw new GatewayError('invalid-request', 'The body must be one resource, as a JSON object.')
  if (value['resourceType'] !== 'Parameters') return { ...none, resource: value, text, isJson }
  const parts = (Array.isArray(value['parameter']) ? (value['parameter'] as Json[]) : []).filter(isObject)
  const at = parts.findIndex((part) => part['name'] === 'resource')
  if (at < 0 && !parts.some(({ name }) => name === 'mode' || name === 'profile'))
    return { ...none, resource: value, text, isJson }
  const held = parts[at]?.['resource']
  const named = parts.flatMap((part) =>
    part['name'] === 'profile' ? [part['valueUri'] ?? part['valueCanonical'] ?? part['valueUrl']] : [],
  )
  const said = parts.find(({ name }) => name === 'mode')
  return {
    resource: isObject(held) ? held : undefined,
    path: `/parameter/${at}/resource`,
    mode: mode ?? modeOf(said?.['valueCode'] ?? said?.['valueString']),
    profiles: [...profiles, ...named.filter((url) => typeof url === 'string')],
    text,
    isJson,
  }
}

/** The outcome of these issues; the standard's own would lead with a refusal where none is an error. */
function outcomeOf({ face }: Asked, issues: readonly Issue[]): JsonObject {
  const { body } = face.standard.failure(new GatewayError('invalid', 'Judged.', { issues }))
  const outcome = body as JsonObject & { readonly issue: readonly Json[] }
  if (issues.some((issue) => issue.severity === 'error')) return outcome
  const rest = outcome.issue.slice(1)
  const fine = { severity: 'information', code: 'informational', details: { text: 'No issues.' } }
  return { ...outcome, issue: rest.length > 0 ? rest : [fine] }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
