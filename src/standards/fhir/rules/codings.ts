// Codes against the value sets that bind them and the code systems that define them, as far as these are at hand.
// https://hl7.org/fhir/R4/terminologies.html#strength

import { codesOf } from '../elements.ts'
import { isObject } from '../schema.ts'
import { isLoinc, isSnomed } from './check-digits.ts'
import type { ElementCheck, Holder } from './checks.ts'
import { tableOf } from './code-filters.ts'
import type { Complex, Container, Walk } from './container.ts'
import { extensibleBinding, ownDisplays, ownSystem, ownValueSet } from './definitions.ts'
import { report, shown } from './findings.ts'
import { isLanguage } from './languages.ts'
import { below, type Place } from './place.ts'
import { isUnit } from './units.ts'
import { isAbsolute } from './uris.ts'
import { codeIn, conceptsOf, isSupplement } from './value-sets.ts'

export const checkCodeableConcept: ElementCheck = (value, at, holder, container, walk) => {
  if (!isObject(value)) return
  const codings = Array.isArray(value.coding) ? (value.coding as readonly unknown[]).filter(isObject) : []
  if (codings.length > 0) checkExtensible(codings, at, holder, container, walk)
}

export const checkCoding: ElementCheck = (value, at, holder, container, walk) => {
  if (!isObject(value)) return
  checkSystem(value, at, walk)
  const { codes } = holder.element
  const systems = codes === undefined ? undefined : codesOf(codes)
  if (!systems || holder.path === 'CodeableConcept.coding') return checkExtensible([value], at, holder, container, walk)
  const { system, code } = value
  if (typeof code !== 'string') {
    if (value.extension !== undefined || value._code !== undefined) return
    const text = `A code of the value set ${codes} is required here: add it.`
    return report(walk.findings, 'error', 'code.required', at, text)
  }
  if (typeof system !== 'string') return
  if (Object.hasOwn(systems, system) && systems[system]?.includes(code)) return
  const text = `${shown(code)} of ${system} is not in the required value set ${codes}: use one of its codes.`
  report(walk.findings, 'error', 'code.required', at, text)
}

export const checkQuantity: ElementCheck = (value, at, _holder, _container, { findings }) => {
  if (!isObject(value)) return
  const { system, code } = value
  if (system !== 'http://unitsofmeasure.org' || typeof code !== 'string' || isUnit(code)) return
  const text = `${shown(code)} is no unit of UCUM: write one like mg or mmol/L.`
  report(findings, 'error', 'code.unit', below(at, 'code'), text)
}

/** Code systems of HL7 that go on changing apart from FHIR: an unknown code may be a new one. */
export const living = /^http:\/\/terminology\.hl7\.org\//

/** Whether a code has the form of its system; systems without check digits take any. */
export function mayBe(system: unknown, code: string): boolean {
  if (system === 'http://snomed.info/sct') return isSnomed(code)
  return system !== 'http://loinc.org' || isLoinc(code)
}

/** What a coding says of its own system. */
function checkSystem(value: Complex, at: Place, walk: Walk): void {
  const { system, code } = value
  if (typeof system !== 'string') return
  if (!isAbsolute(system) && !system.startsWith('#')) {
    return report(
      walk.findings,
      'error',
      'code.system',
      below(at, 'system'),
      `${shown(system)} is not an absolute URI: a system is.`,
    )
  }
  if (/^https?:\/\/hl7\.org\/fhir\/(?:R4\/)?ValueSet\//.test(system)) {
    const text = `${shown(system)} is a value set, and the system of a code is a code system.`
    return report(walk.findings, 'error', 'code.system', below(at, 'system'), text)
  }
  const given = walk.definitions.find('CodeSystem', system)
  if (given && isSupplement(given)) {
    const text = `${shown(system)} supplements another code system, and has no codes of its own: use that system.`
    return report(walk.findings, 'error', 'code.system', below(at, 'system'), text)
  }
  if (typeof code !== 'string') return
  if (!mayBe(system, code)) {
    const text = `${shown(code)} cannot be a code of ${system}: its form or its check digit is wrong.`
    return report(walk.findings, 'error', 'code.check-digit', below(at, 'code'), text)
  }
  if (system === 'urn:ietf:bcp:47' && !isLanguage(code)) {
    const text = `${shown(code)} is no language tag: write one like en or de-CH.`
    return report(walk.findings, 'error', 'code.language', below(at, 'code'), text)
  }
  const known = given ? conceptsOf(given) : ownSystem(system)
  if (known?.has(code)) checkDisplay(value, system, code, given, at, walk)
  if (!known || known.has(code)) return
  const severity = !given && living.test(system) ? 'warning' : 'error'
  const text = `The code system ${system} has no code ${shown(code)}: use one of its codes.`
  report(walk.findings, severity, 'code.unknown', below(at, 'code'), text)
}

/** A name is one that the code system has for the code; other languages may have others. */
function checkDisplay(
  { display, _display }: Complex,
  system: string,
  code: string,
  given: Complex | undefined,
  at: Place,
  walk: Walk,
): void {
  if (typeof display !== 'string' || _display !== undefined || walk.isForeign) return
  const names = given ? tableOf(given)?.displaysOf(code) : ownDisplays(system)?.[code]
  if (!names || names.length === 0 || names.some((name) => folded(name) === folded(display))) return
  if (given && typeof given.language === 'string' && !given.language.startsWith('en')) return
  const text = `${shown(display)} is not what ${system} names ${code}: write ${shown(names[0])}, or leave it out.`
  report(walk.findings, 'error', 'code.display', below(at, 'display'), text)
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim()
}

function checkExtensible(
  codings: readonly Complex[],
  at: Place,
  { path }: Holder,
  container: Container,
  walk: Walk,
): void {
  const url = extensibleBinding(path)
  if (url === undefined || path === 'CodeableConcept.coding') return
  const answers = codings.map((coding) => codeIn(coding, url, container, walk))
  if (answers.some((answer) => answer !== false)) return
  const systems = ownValueSet(url)
  // A code of another system is a concept that the set may not have.
  if (systems && !codings.some(({ system }) => typeof system === 'string' && Object.hasOwn(systems, system))) return
  const text = `No coding is of the value set ${url}, which is to be used where it has the concept.`
  report(walk.findings, 'warning', 'code.extensible', at, text)
}
