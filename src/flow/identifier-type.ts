// What sort of identifier one is, where the record that carries it says so.

import type { Identifier, JsonObject } from '../standards/standard.ts'

/** The code of an identifier's type, where the record says one. https://hl7.org/fhir/R4/datatypes.html#Identifier */
export function typeOf(value: JsonObject, { system, value: text }: Identifier): string {
  const listed = value['identifier']
  if (!Array.isArray(listed)) return ''
  const own = (listed as readonly FhirIdentifier[]).find((one) => one.value === text && (one.system ?? '') === system)
  const code = own?.type?.coding?.[0]?.code
  return typeof code === 'string' ? code : ''
}

interface FhirIdentifier {
  readonly system?: unknown
  readonly value?: unknown
  readonly type?: { readonly coding?: readonly { readonly code?: unknown }[] }
}
