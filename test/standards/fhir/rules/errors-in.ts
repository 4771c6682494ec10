// The errors of a resource at the deepest level, as `rule path`.

import { fhir } from '../../../../src/standards/fhir/standard.ts'
import type { JsonObject } from '../../../../src/standards/standard.ts'

export type Fields = Record<string, unknown>

export function errorsIn(value: Fields, definitions: readonly Fields[] = []): string[] {
  const resource = value as JsonObject
  const record = { kind: String(value['resourceType']), text: JSON.stringify(value), value: resource }
  return fhir
    .validate(record, 'profiles', { definitions: definitions as readonly JsonObject[] })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`)
}
