// URIs that say what they are and are not: OIDs, UUIDs, canonical URLs. https://hl7.org/fhir/R4/datatypes.html#uri

import { primitives } from '../primitives.ts'
import { relative } from './bundle-entries.ts'
import type { ElementCheck } from './checks.ts'
import { report, shown } from './findings.ts'

/** A uri or a url, by its scheme. */
export const checkUri: ElementCheck = (value, at, { path }, container, { findings }) => {
  if (typeof value !== 'string') return
  const why = faultOf(value)
  if (why !== undefined) return report(findings, 'error', 'uri.form', at, why)
  const isOwnUrl = at.parent === container.at && at.key === 'url' && path === `${container.type}.url`
  if (isOwnUrl && canonicalKinds.has(container.type) && !isAbsolute(value))
    report(findings, 'error', 'uri.canonical', at, `${shown(value)} is not absolute, and a canonical URL is.`)
}

/** A canonical names what is elsewhere by its whole URL, or what is contained by a fragment. */
export const checkCanonical: ElementCheck = (value, at, _holder, container, { findings }) => {
  if (typeof value !== 'string' || value === '#') return
  if (!value.startsWith('#')) {
    const why = isAbsolute(value) ? faultOf(value) : `${shown(value)} is not absolute: write the whole URL, or #id.`
    if (why === undefined) return
    // R4's own examples name resources of a server so.
    return report(findings, relative.test(value) ? 'warning' : 'error', 'uri.canonical', at, why)
  }
  if (container.contained.has(value.slice(1).split('|')[0] ?? '')) return
  const text = `Nothing contained has the id ${shown(value.slice(1))}: contain it, or name it by its URL.`
  report(findings, 'error', 'reference.contained', at, text)
}

const canonicalKinds = new Set(
  `ActivityDefinition CapabilityStatement CodeSystem CompartmentDefinition ConceptMap GraphDefinition ImplementationGuide
  Library Measure MessageDefinition NamingSystem OperationDefinition PlanDefinition Questionnaire SearchParameter
  StructureDefinition StructureMap TerminologyCapabilities TestScript ValueSet`.split(/\s+/),
)

/** What is wrong with a URI by its scheme; undefined where nothing is. */
export function faultOf(uri: string): string | undefined {
  if (/^(?:oid|uuid):/i.test(uri)) return `${shown(uri)} lacks its beginning: write urn:${uri.slice(0, 40)}.`
  if (uri.startsWith('urn:oid:') && primitives.oid?.holds?.(withoutTail(uri) as never) === false)
    return `${shown(uri)} is no OID: numbers from 0 to 2 and on, with points between.`
  if (uri.startsWith('urn:uuid:') && !uuid.test(withoutTail(uri)))
    return `${shown(uri)} is no UUID: write 32 hexadecimal digits in five groups.`
  return undefined
}

const uuid = /^urn:uuid:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** A version or a fragment may follow. */
function withoutTail(uri: string): string {
  return uri.replace(/[|#?/].*$/s, '')
}

/** Whether a URI starts with a scheme. */
export function isAbsolute(uri: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri)
}
