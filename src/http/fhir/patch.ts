// patch, by id and by condition: JSON Patch and FHIRPath Patch. https://hl7.org/fhir/R4/http.html#patch

import { GatewayError } from '../../errors.ts'
import { requireSearch } from '../../flow/admit.ts'
import { ambiguous } from '../../flow/conditional.ts'
import type { Body, DirectOperation, PatchOperation } from '../../flow/submission.ts'
import { decodeUtf8 } from '../../json/read.ts'
import { readBody } from '../body.ts'
import { param } from '../call.ts'
import { mediaTypeOf, readerFor } from '../media.ts'
import { type Parameters, parseQuery } from '../query.ts'
import { checkId, requireKind } from '../record-calls.ts'
import { depthHeader, refuseHeaders } from '../request-headers.ts'
import { type Expected, expectedOf } from './expected.ts'
import { type Asked, conditionFor } from './face.ts'
import { formParameters, refuseOthers, refuseOtherVersion } from './shape.ts'
import { answerWritten, write } from './written.ts'

export type Change = PatchOperation['apply']

/** PATCH of `Type/id`. */
export async function patch(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-none-exist', 'if-none-match', depthHeader])
  refuseOthers(call, parseQuery(call.query))
  const id = checkId(param(call, 'id'))
  const { apply, body } = await readPatch(asked, kind)
  const operation = patchOperation(asked, { kind, id }, apply, expectedOf(call.request.headers))
  return answerWritten(asked, await write(asked, operation, body))
}

/** PATCH of `Type?condition`: of the one that matches. */
export async function patchWhere(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-none-exist', 'if-none-match', depthHeader])
  const { apply, body } = await readPatch(asked, kind)
  const condition = parseQuery(call.query).filter(([name]) => !formParameters.includes(name))
  const operation = conditionalPatch(asked, kind, condition, apply, expectedOf(call.request.headers))
  return answerWritten(asked, await write(asked, operation, body))
}

async function readPatch(asked: Asked, kind: string): Promise<{ apply: Change; body: Body }> {
  const { call } = asked
  const contentType = call.request.headers.get('content-type')
  refuseOtherVersion(contentType, 'unsupported-media-type')
  const bytes = await readBody(call)
  const apply = changeOf(asked, kind, contentType, decodeUtf8(bytes))
  return { apply, body: { mediaType: mediaTypeOf(contentType), bytes } }
}

/** What a patch in this media type does. Throws 'unsupported-media-type', 'unreadable' or 'invalid-request'. */
export function changeOf({ face }: Asked, kind: string, contentType: string | null, body: string): Change {
  const type = mediaTypeOf(contentType)
  const { standard, rest } = face
  if (rest.patchTypes.includes(type)) return rest.readPatch(kind, type, body)
  // XML Patch, merge patch and plain JSON are other things than what is done here.
  if (!/^application\/fhir\+(json|xml)$/.test(type)) {
    const offered = [...rest.patchTypes, 'application/fhir+json', 'application/fhir+xml'].join(', ')
    throw new GatewayError(
      'unsupported-media-type',
      `A patch is sent as ${offered}: JSON Patch, or FHIRPath Patch in a Parameters resource.`,
      { headers: { 'Accept-Patch': offered } },
    )
  }
  return rest.readPatch(kind, 'application/fhir+json', readerFor(standard, type).read(body))
}

export function patchOperation(
  { caller, face }: Asked,
  { kind, id }: { readonly kind: string; readonly id: string },
  apply: Change,
  expected: Expected,
): DirectOperation {
  requireKind(caller, kind, 'u')
  return { type: 'patch', standard: face.standard, kind, id, apply, ...versionOf(expected) }
}

export function conditionalPatch(
  asked: Asked,
  kind: string,
  parameters: Parameters,
  apply: Change,
  expected: Expected,
): DirectOperation {
  const { caller, face } = asked
  requireKind(caller, kind, 'u')
  const condition = conditionFor(asked, kind, parameters)
  requireSearch(caller, condition)
  const { standard } = face
  const decide: Extract<DirectOperation, { type: 'conditional' }>['decide'] = ([match, second]) => {
    if (second) throw ambiguous(kind)
    if (!match) throw new GatewayError('not-found', `No ${kind} matches the condition, so there is nothing to patch.`)
    return [{ type: 'patch', standard, kind, id: match.id, apply, ...versionOf(expected) }]
  }
  return { type: 'conditional', what: 'patch', standard, kind, condition, decide }
}

function versionOf({ ifMatch }: Expected): Pick<PatchOperation, 'ifMatch'> {
  return ifMatch === undefined ? {} : { ifMatch }
}
