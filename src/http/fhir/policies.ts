// What a deployment may decide about FHIR's interactions; the CapabilityStatement tells it.
// https://hl7.org/fhir/R4/capabilitystatement-definitions.html#CapabilityStatement.rest.resource.updateCreate

import type { Gateway } from '../../gateway.ts'

export interface FhirPolicies {
  /** Whether an update of what is not there creates it under the id that the client chose. */
  readonly updateCreate: boolean
  /** Whether a conditional delete may delete several. */
  readonly conditionalDelete: 'single' | 'multiple'
}

/** A conditional delete of more than these is refused rather than begun. */
export const mostDeleted = 100

/** The policies of a deployment. */
export function policiesOf({ config }: Pick<Gateway, 'config'>): FhirPolicies {
  return { updateCreate: config.fhirUpdateCreate, conditionalDelete: config.fhirConditionalDelete }
}
