// Fills the cache of generated validators for every kind of every standard, so that no first request waits for one.

import { fhirSchemas } from '../src/standards/fhir/schema.ts'
import { schemaSource } from '../src/standards/hr-open/validate.ts'
import { buildValidators, type SchemaSource } from '../src/standards/schemas.ts'

/** Add a standard's schemas here; nothing else has to change. */
const sources: readonly SchemaSource[] = [fhirSchemas, schemaSource]

for (const source of sources) {
  const start = performance.now()
  const count = buildValidators(source)
  console.log(`${source.name}: ${count} validators in ${Math.round(performance.now() - start)} ms`)
}
