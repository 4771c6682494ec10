// The CapabilityStatement: what this gateway does with each resource type, from the same tables that do it.
// https://hl7.org/fhir/R4/capabilitystatement.html

import { createRequire } from 'node:module'
import type { JsonObject } from '../standard.ts'
import { resourceTypes } from './elements.ts'
import { parametersOf as baseParametersOf, type Parameter, type ParametersOf } from './search/parameters.ts'

/** What a caller can do with every resource type; the routes of the face hold what this says. */
const interactions = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'history-type',
  'create',
  'search-type',
]
const systemInteractions = ['transaction', 'batch', 'history-system', 'search-system']

const notes = `Conditional references (Patient?identifier=…) are resolved in every create and update: in transactions, in batches and alone; what matches nothing or several is refused with 412, and a patch leaves them as they are.
application/fhir+ndjson is the answer of searches with one resource a line, and a body sent to the base: a batch in which a resource with an id is an update and one without is a create.`

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

export interface Facts {
  readonly base: string
  readonly at: Date
  /** What the deployment has decided: `updateCreate`, `conditionalDelete`. */
  readonly policies?: Readonly<Record<string, string | boolean>>
}

/** The statement of this instance, a FHIR resource: its links start with `base`, and it is so since `at`. */
export function capabilityStatement(
  facts: Facts,
  mediaTypes: readonly string[],
  patchTypes: readonly string[],
  parametersOf: ParametersOf = baseParametersOf,
): JsonObject {
  const listed = new Map(
    resourceTypes().map((type) => [type, [...parametersOf(type).values()].filter(({ pending }) => !pending)]),
  )
  const pointers = pointersOf(listed)
  return {
    resourceType: 'CapabilityStatement',
    url: `${facts.base}/metadata`,
    version,
    name: 'Interlingua',
    title: 'Interlingua FHIR R4 face',
    status: 'active',
    date: facts.at.toISOString(),
    kind: 'instance',
    software: { name: 'Interlingua', version },
    implementation: { description: 'Interlingua gateway: vendor formats in, FHIR R4 out', url: facts.base },
    fhirVersion: '4.0.1',
    format: [...mediaTypes, 'application/fhir+ndjson'],
    patchFormat: [...patchTypes, ...mediaTypes.filter((type) => type.startsWith('application/fhir+'))],
    rest: [
      {
        mode: 'server',
        documentation: notes,
        security: { description: 'An API key as Bearer token, or as the password of Basic authentication' },
        resource: [...listed].map(([type, parameters]) => ({
          ...resourceOf(type, parameters, facts.policies ?? {}),
          ...(pointers.has(type) ? { searchRevInclude: pointers.get(type) ?? [] } : {}),
        })),
        interaction: systemInteractions.map((code) => ({ code })),
        searchParam: commonParameters(listed),
        compartment: compartmentNames.map((name) => `http://hl7.org/fhir/CompartmentDefinition/${name}`),
      },
    ],
  }
}

// Kinds of which the gateway has records that nobody posted: docs/decisions/0009-lineage.md.
const derivedNotes: Readonly<Record<string, string>> = {
  Provenance:
    'Beside those that are posted, one is derived for each version of each resource; its id begins with "lineage-". Derived ones are read and searched like posted ones, and cannot be written (405). Histories of the type and of the system show posted ones alone.',
  AuditEvent:
    'Beside those that are posted, one is derived for each transfer, reads and writes. Derived ones are read and searched like posted ones, and cannot be written (405). Histories of the type and of the system show posted ones alone.',
}

/** The types that $match is offered of; it needs match rules. https://hl7.org/fhir/R4/patient-operation-match.html */
const matched = new Set(['Patient', 'Practitioner'])

/** The compartments of R4; rest/rules.ts searches by them. */
const compartmentNames = ['device', 'encounter', 'patient', 'practitioner', 'relatedPerson']

function resourceOf(
  type: string,
  parameters: readonly Parameter[],
  policies: Readonly<Record<string, string | boolean>>,
): JsonObject {
  const references = parameters.filter((parameter) => parameter.type === 'reference')
  return {
    type,
    profile: `http://hl7.org/fhir/StructureDefinition/${type}`,
    ...(derivedNotes[type] === undefined ? {} : { documentation: derivedNotes[type] }),
    interaction: interactions.map((code) => ({ code })),
    versioning: 'versioned-update',
    readHistory: true,
    updateCreate: policies['updateCreate'] ?? true,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: true,
    conditionalDelete: policies['conditionalDelete'] ?? 'single',
    referencePolicy: ['literal', 'logical'],
    operation: [
      { name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' },
      ...(matched.has(type)
        ? [{ name: 'match', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-match' }]
        : []),
    ],
    searchInclude: ['*', ...references.map(({ code }) => `${type}:${code}`)],
    searchParam: parameters.map((parameter) => ({
      name: parameter.code,
      definition: parameter.definition,
      type: parameter.type,
      ...(parameter.documentation ? { documentation: parameter.documentation } : {}),
    })),
  }
}

type Listed = ReadonlyMap<string, readonly Parameter[]>

/** For each type, `Type:parameter` of every reference that may point at it. */
function pointersOf(listed: Listed): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [source, parameters] of listed) {
    for (const { code, type, targets } of parameters) {
      if (type !== 'reference') continue
      for (const target of targets ?? []) found.set(target, [...(found.get(target) ?? []), `${source}:${code}`])
    }
  }
  return found
}

/** What every type can be searched by, for a search of the whole system. */
function commonParameters(listed: Listed): JsonObject[] {
  const [first = [], ...others] = listed.values()
  const common = first.filter(
    ({ code }) => code.startsWith('_') && others.every((list) => list.some((other) => other.code === code)),
  )
  return common.map(({ code, definition, type }) => ({ name: code, definition, type }))
}
