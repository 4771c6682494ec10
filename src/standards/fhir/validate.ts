// Validation of a resource. The verdict comes first, and only a refused resource is walked for its
// faults; what is sound is then held against the rules of R4 and, deeper, against profiles.
// https://hl7.org/fhir/R4/validation.html

import { fault, type Issue } from '../../errors.ts'
import type { CanonicalRecord, Given, JsonObject, Level } from '../standard.ts'
import { faultsOf } from './faults.ts'
import { profilesFor } from './profiles/apply-profiles.ts'
import { checkRulesOf } from './rules/check-rules.ts'
import { type Definitions, definitionsOf, noDefinitions } from './rules/definitions.ts'
import { resourceTypeOf } from './schema.ts'
import { verdictOf } from './verdict.ts'

/** The faults of a resource, none when it is valid; beyond `structure` remarks as well. Rules look at sound structure alone. */
export function validateResource(record: CanonicalRecord, level: Level = 'structure', given: Given = {}): Issue[] {
  const said = resourceTypeOf(record.value)
  if (said !== undefined && said !== record.kind) {
    const text = `This is a ${said}, and a ${record.kind} is expected here: set resourceType or use the other address.`
    return [fault('resource-type', '/resourceType', text, { expression: said })]
  }
  if (said !== undefined && isSound(said, record)) {
    if (level === 'structure') return []
    const definitions = read(given.definitions)
    if (level === 'rules') return checkRulesOf(record.value, said, definitions)
    return checkRulesOf(record.value, said, definitions, (walk) => profilesFor(walk, given.profiles ?? []))
  }
  const faults = faultsOf(record.value)
  return faults.length > 0 ? faults : [fault('structure', '', `Not a valid ${record.kind}.`)]
}

const readOnce = new WeakMap<readonly JsonObject[], Definitions>()

function read(resources: readonly JsonObject[] | undefined): Definitions {
  if (!resources || resources.length === 0) return noDefinitions
  const known = readOnce.get(resources) ?? definitionsOf(resources)
  readOnce.set(resources, known)
  return known
}

function isSound(kind: string, record: CanonicalRecord): boolean {
  try {
    return verdictOf(kind)(record.value)
  } catch (error) {
    // Nesting that overflows the stack is a fault of the document; readJson refuses it before it comes here.
    if (error instanceof RangeError) return false
    throw error
  }
}
