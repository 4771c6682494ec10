// Structure of a resource: the compiled schema gives the verdict, and only a refused one is walked for its faults.
// https://hl7.org/fhir/R4/validation.html

import { fault, type Issue } from '../../errors.ts'
import { validatorFor } from '../schemas.ts'
import type { CanonicalRecord, Level } from '../standard.ts'
import { faultsOf } from './faults.ts'
import { fhirSchemas, resourceTypeOf } from './schema.ts'

/** The faults of a resource, none when it is valid. `rules` and `profiles` look no deeper than `structure` yet. */
export function validateResource(record: CanonicalRecord, _level: Level = 'structure'): Issue[] {
  const said = resourceTypeOf(record.value)
  if (said !== undefined && said !== record.kind) {
    const text = `This is a ${said}, and a ${record.kind} is expected here: set resourceType or use the other address.`
    return [fault('resource-type', '/resourceType', text, { expression: said })]
  }
  if (said !== undefined && isSound(said, record)) return []
  const faults = faultsOf(record.value)
  return faults.length > 0 ? faults : [fault('structure', '', `Not a valid ${record.kind}.`)]
}

function isSound(kind: string, record: CanonicalRecord): boolean {
  try {
    return validatorFor(fhirSchemas, kind)(record.value)
  } catch (error) {
    // Nesting that overflows the stack is a fault of the document; readJson refuses it before it comes here.
    if (error instanceof RangeError) return false
    throw error
  }
}
