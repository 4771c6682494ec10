// The extensions by which a questionnaire limits its answers. https://hl7.org/fhir/R4/questionnaire-profiles.html

import type { Complex } from './container.ts'
import { objectsIn } from './questionnaire.ts'

const base = 'http://hl7.org/fhir/StructureDefinition/'
/** Limits that came later, with Structured Data Capture. */
const laterBase = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/'

function isNamed(url: unknown, name: string): boolean {
  return url === base + name || url === laterBase + name
}

/** The first extension of that name, as R4 names its own: `maxSize`. */
export function extensionOf(item: Complex, name: string): Complex | undefined {
  return objectsIn(item.extension).find(({ url }) => isNamed(url, name))
}

/** All extensions of that name. */
export function extensionsOf(item: Complex, name: string): Complex[] {
  return objectsIn(item.extension).filter(({ url }) => isNamed(url, name))
}

/** The value of an extension, whatever its type. */
export function valueOf(extension: Complex | undefined): unknown {
  const key = extension && Object.keys(extension).find((name) => name.startsWith('value'))
  return key === undefined ? undefined : extension?.[key]
}
