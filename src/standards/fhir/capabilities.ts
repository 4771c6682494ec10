// The CapabilityStatement: what this gateway does with each resource type, from the same tables that do it.
// https://hl7.org/fhir/R4/capabilitystatement.html

import { createRequire } from 'node:module'
import type { JsonObject } from '../standard.ts'
import { resourceTypes } from './elements.ts'
import { parametersOf as baseParametersOf, type ParametersOf } from './search/parameters.ts'

/** What a caller can do with every resource type; the routes of the face hold what this says. */
const interactions = ['read', 'vread', 'create', 'update', 'delete', 'search-type']

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

/** The statement of this instance, a FHIR resource: its links start with `base`, and it is so since `at`. */
export function capabilityStatement(
  facts: { readonly base: string; readonly at: Date },
  mediaTypes: readonly string[],
  parametersOf: ParametersOf = baseParametersOf,
): JsonObject {
  return {
    resourceType: 'CapabilityStatement',
    url: `${facts.base}/metadata`,
    name: 'Interlingua',
    status: 'active',
    date: facts.at.toISOString(),
    kind: 'instance',
    software: { name: 'Interlingua', version },
    implementation: { description: 'Interlingua gateway: vendor formats in, FHIR R4 out', url: facts.base },
    fhirVersion: '4.0.1',
    format: [...mediaTypes],
    rest: [
      {
        mode: 'server',
        security: { description: 'An API key as Bearer token, or as the password of Basic authentication' },
        resource: resourceTypes().map((type) => resourceOf(type, parametersOf)),
      },
    ],
  }
}

function resourceOf(type: string, parametersOf: ParametersOf): JsonObject {
  return {
    type,
    interaction: interactions.map((code) => ({ code })),
    versioning: 'versioned',
    readHistory: false,
    updateCreate: true,
    conditionalCreate: true,
    conditionalUpdate: false,
    conditionalDelete: 'not-supported',
    referencePolicy: ['literal', 'logical'],
    searchParam: [...parametersOf(type).values()]
      .filter((parameter) => !parameter.pending)
      .map((parameter) => ({
        name: parameter.code,
        definition: parameter.definition,
        type: parameter.type,
        ...(parameter.documentation ? { documentation: parameter.documentation } : {}),
      })),
  }
}
