// What FHIR's REST face does with resources beyond reading and writing them whole. https://hl7.org/fhir/R4/http.html

import { createRequire } from 'node:module'
import { fault, GatewayError } from '../../../errors.ts'
import { parseExact } from '../../../json/exact.ts'
import { readJsonPatch } from '../../../json/json-patch.ts'
import { readJson } from '../../../json/read.ts'
import type { CanonicalRecord, Json, JsonObject, RestRules } from '../../standard.ts'
import { canonicalsIn } from '../rules/canonicals.ts'
import { readFhirPathPatch } from './fhirpath-patch.ts'
import { isMembers } from './places.ts'
import { conditionalReferences, relink } from './relink.ts'
import { checkElements, subsetOf } from './subset.ts'

const require = createRequire(import.meta.url)
let compartments: Record<string, Record<string, readonly string[]>> | undefined

export const restRules: RestRules = {
  checkElements,
  subset: subsetOf,
  patchTypes: ['application/json-patch+json'],
  readPatch,
  compartment,
  contextOf,
  canonicals: canonicalsIn,
  conditionalReferences,
  relink,
}

/** https://hl7.org/fhir/R4/binary-definitions.html#Binary.securityContext */
function contextOf(kind: string, text: string): { kind: string; id: string } | undefined {
  if (kind !== 'Binary' || !text.includes('securityContext')) return undefined
  const { securityContext } = JSON.parse(text) as { securityContext?: { reference?: unknown } }
  const reference = securityContext?.reference
  const match =
    typeof reference === 'string' && /^([A-Za-z]{1,60})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/\d+)?$/.exec(reference)
  return match ? { kind: match[1] ?? '', id: match[2] ?? '' } : undefined
}

/** https://hl7.org/fhir/R4/compartmentdefinition.html */
function compartment(name: string, kind: string): readonly string[] | undefined {
  compartments ??= require('../../../../standards/fhir-r4/compartments.json') as typeof compartments
  const members = compartments && Object.hasOwn(compartments, name) ? compartments[name] : undefined
  const params = members && Object.hasOwn(members, kind) ? members[kind] : undefined
  return params?.map((param) => (param === '{def}' ? '' : param))
}

/** https://hl7.org/fhir/R4/http.html#patch ; what is FHIR's own media type is a FHIRPath Patch in JSON. */
function readPatch(kind: string, mediaType: string, body: string): (current: CanonicalRecord) => CanonicalRecord {
  readJson(body)
  const change = mediaType === 'application/json-patch+json' ? readJsonPatch(body) : inPlace(kind, body)
  return (current) => {
    const changed = change(parseExact(current.text))
    if (!isMembers(changed) || changed['resourceType'] !== kind || changed['id'] !== current.value['id']) {
      const text = `The patch would change the type or the id of ${kind}/${String(current.value['id'])}; these are fixed.`
      throw new GatewayError('invalid', text, { issues: [fault('patch', '', text)] })
    }
    const text = JSON.stringify(changed)
    // What is refused in a body is refused in what a patch makes: the nesting, above all.
    readJson(text)
    return { kind, text, value: JSON.parse(text) as JsonObject }
  }
}

function inPlace(kind: string, body: string): (value: Json) => Json {
  const apply = readFhirPathPatch(parseExact(body))
  return (value) => {
    // Just parsed, so it is nobody else's.
    if (isMembers(value)) apply(kind, value)
    return value
  }
}

// Practitioners are persons too, tasks are about patients without being in their compartment, and any document may be in
// a Bundle or a Binary.
const personal = ['Practitioner', 'PractitionerRole', 'Task', 'Bundle', 'Binary']

/** Whether resources of this type tell of persons: those of a Patient's compartment, Person itself, and a few more. */
export function isPersonal(kind: string): boolean {
  return personal.includes(kind) || compartment('Patient', kind) !== undefined
}
