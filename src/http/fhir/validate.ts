// $validate: what a resource would be told, without anything being done.
// https://hl7.org/fhir/R4/resource-operation-validate.html

import { fault, GatewayError, type Issue } from '../../errors.ts'
import { locate } from '../../json/locate.ts'
import { decodeUtf8 } from '../../json/read.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { readBody } from '../body.ts'
import { readerFor } from '../media.ts'
import { parseQuery, single } from '../query.ts'
import { requireKind } from '../record-calls.ts'
import type { Asked } from './face.ts'
import { answerResource, formOf, formParameters, refuseOthers, refuseOtherVersion } from './shape.ts'

const rights = { create: 'c', update: 'u', delete: 'd', profile: 'r' } as const
type Mode = keyof typeof rights

/** A resource that is to be judged, with where it stands in the body. */
interface Wanted {
  readonly resource: JsonObject | undefined
  readonly path: string
  readonly mode: Mode | undefined
  readonly profiles: readonly string[]
  readonly text: string
  readonly isJson: boolean
}

/** POST of `$validate` on the system, a type or a resource: 200 with an OperationOutcome whenever it could be judged. */
export async function validate(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  const parameters = parseQuery(call.query)
  refuseOthers(call, parameters, [...formParameters, 'mode', 'profile'])
  const form = formOf(asked, parameters)
  const wanted = await readWanted(asked, modeOf(single(parameters, 'mode')), parameters)
  const says = wanted.resource && asked.face.standard.kindOf(wanted.resource)
  const type = kind === '' ? says : kind
  if (type === undefined && wanted.resource === undefined)
    throw new GatewayError('invalid-request', 'There is no resource to validate: send one.')
  // Judging takes the right that doing it would take.
  if (type !== undefined) requireKind(caller, type, rights[wanted.mode ?? 'create'])
  const issues = judge(asked, wanted, type ?? '')
  return answerResource(call, 200, form, JSON.stringify(outcomeOf(asked, issues)))
}

function modeOf(name: unknown): Mode | undefined {
  if (name === undefined) return undefined
  if (typeof name === 'string' && Object.hasOwn(rights, name)) return name as Mode
  throw new GatewayError('invalid-request', 'The mode of $validate is create, update, delete or profile.')
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
  if (value.resourceType !== 'Parameters') return { ...none, resource: value, text, isJson }
  const parts = (Array.isArray(value.parameter) ? (value.parameter as Json[]) : []).filter(isObject)
  const at = parts.findIndex((part) => part.name === 'resource')
  if (at < 0 && !parts.some((part) => part.name === 'mode' || part.name === 'profile')) {
    return { ...none, resource: value, text, isJson }
  }
  const held = parts[at]?.resource
  const named = parts.flatMap((part) => (part.name === 'profile' ? [part.valueUri ?? part.valueCanonical] : []))
  const said = parts.find((part) => part.name === 'mode')
  return {
    resource: isObject(held) ? held : undefined,
    path: `/parameter/${at}/resource`,
    mode: mode ?? modeOf(said?.valueCode ?? said?.valueString),
    profiles: [...profiles, ...named.filter((url) => typeof url === 'string')],
    text,
    isJson,
  }
}

function judge({ call, face }: Asked, wanted: Wanted, type: string): Issue[] {
  const { resource, path, mode, profiles, text, isJson } = wanted
  if (resource === undefined) {
    return mode === 'delete'
      ? []
      : [fault('required', '', 'There is no resource to validate: send one, or the mode delete.')]
  }
  const id = call.params['id']
  const issues: Issue[] = []
  if (mode === 'create' && resource.id !== undefined) {
    const told = 'The id will not be kept: a create gives a new one.'
    issues.push({ ...fault('id', '/id', told), severity: 'information' })
  }
  if (mode === 'update' && (resource.id === undefined || (id !== undefined && resource.id !== id))) {
    issues.push(fault('id', '/id', 'An update needs the id of its address in the resource: set it.'))
  }
  const record = { kind: type, text: JSON.stringify(resource), value: resource }
  issues.push(...face.standard.validate(record, 'profiles', { profiles }))
  const places = isJson
    ? locate(
        text,
        issues.map((issue) => path + issue.path),
      )
    : new Map<string, object>()
  return issues.map((issue) => ({ ...issue, ...places.get(path + issue.path), path: path + issue.path }))
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
