// In which form and how much of a resource is answered: Accept, `_format`, `_pretty`, `_summary`, `_elements`.
// https://hl7.org/fhir/R4/http.html#parameters

import { fault, GatewayError } from '../../errors.ts'
import { parseExact } from '../../json/exact.ts'
import type { Format, Subset } from '../../standards/standard.ts'
import { answerText, type Call } from '../call.ts'
import { writerFor } from '../media.ts'
import { type Parameters, refuseUnknown, single } from '../query.ts'
import { preferences } from '../request-headers.ts'
import type { Asked, Face } from './face.ts'

/** Parameters that every interaction takes. */
export const formParameters = ['_format', '_pretty']
/** Those that say how much of what is read is wanted. https://hl7.org/fhir/R4/http.html#parameters */
export const readParameters = [...formParameters, '_summary', '_elements']

export interface Form {
  readonly format: Format
  readonly pretty: boolean
}

/** The form of an answer. Throws 'not-acceptable', or 'invalid-request' for a `_pretty` that is neither. */
export function formOf({ call, face }: Pick<Asked, 'call' | 'face'>, parameters: Parameters): Form {
  const accept = call.request.headers.get('accept')
  const wanted = single(parameters, '_format')
  refuseOtherVersion(wanted ?? accept, 'not-acceptable')
  const pretty = single(parameters, '_pretty')
  if (pretty !== undefined && pretty !== 'true' && pretty !== 'false')
    throw new GatewayError('invalid-request', '_pretty is true or false.')
  return { format: writerFor(face.standard, accept, wanted), pretty: pretty === 'true' }
}

/** Throws when a media type asks for, or says that it is, another version of FHIR than R4. */
export function refuseOtherVersion(mediaType: string | null, code: 'not-acceptable' | 'unsupported-media-type'): void {
  const version = /;\s*fhirVersion\s*=\s*"?([\w.]{1,20})/i.exec(mediaType ?? '')?.[1]
  if (version === undefined || version === '4.0' || version === '4.0.1') return
  throw new GatewayError(code, `fhirVersion=${version} is not served here; this is FHIR R4: fhirVersion=4.0.`)
}

/** Throws for parameters that this interaction does not take; lenient handling lets them be. */
export function refuseOthers(call: Call, parameters: Parameters, known: readonly string[] = formParameters): void {
  if (preferences(call).handling === 'strict') refuseUnknown(parameters, known)
}

/** The part of a resource that a read asks for; undefined for all of it. */
export function subsetOfRead({ call, face }: Asked, kind: string, parameters: Parameters): Subset | undefined {
  refuseOthers(call, parameters, readParameters)
  return subsetOfAll(face, [kind], parameters)
}

/** As subsetOf, where nothing is counted. */
export function subsetOfAll(face: Face, kinds: readonly string[], parameters: Parameters): Subset | undefined {
  if (single(parameters, '_summary') === 'count') throw wrongSummary('_summary=count is for searches alone.')
  return subsetOf(face, kinds, parameters)
}

/** The part of resources that `_summary` or `_elements` ask for. Throws 'invalid-request' or 'unsupported-parameter'. */
export function subsetOf(face: Face, kinds: readonly string[], parameters: Parameters): Subset | undefined {
  const summary = single(parameters, '_summary')
  const elements = single(parameters, '_elements')
  if (summary !== undefined && elements !== undefined)
    throw wrongSummary('_summary and _elements cannot be asked together; choose one.')
  if (elements !== undefined) {
    const names = elements.split(',').map((name) => lastOf(kinds, name.trim()))
    for (const kind of kinds) if (kinds.length === 1) face.rest.checkElements(kind, names)
    return { elements: names }
  }
  if (summary === undefined || summary === 'false' || summary === 'count') return undefined
  if (summary === 'true' || summary === 'text' || summary === 'data') return { summary }
  throw wrongSummary('_summary is true, text, data, count or false.')
}

/** Elements may be named with their type: `Patient.name`. */
function lastOf(kinds: readonly string[], name: string): string {
  const [type, rest] = name.split('.', 2)
  return rest !== undefined && kinds.includes(type ?? '') ? rest : name
}

function wrongSummary(text: string): GatewayError {
  return new GatewayError('invalid-request', text, { issues: [fault('value', '', text)] })
}

/** A resource's text, or the part of it that is asked for. */
export function partOf(face: Face, kind: string, text: string, subset: Subset | undefined): string {
  return subset === undefined ? text : face.rest.subset(kind, text, subset)
}

/** An answer with a resource, whose text is canonical JSON. */
export function answerResource(
  call: Call,
  status: number,
  { format, pretty }: Form,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const isJson = format.mediaType.endsWith('json')
  const body = pretty && isJson ? JSON.stringify(parseExact(text), null, 2) : format.write(text).body
  return answerText(call, status, `${format.mediaType}; charset=utf-8`, body, headers)
}
