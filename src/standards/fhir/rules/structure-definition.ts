// StructureDefinitions and what they say of elements. https://hl7.org/fhir/R4/structuredefinition.html

import { membersOf, typeOf } from '../elements.ts'
import { isObject } from '../schema.ts'
import type { ResourceCheck } from './checks.ts'
import type { Complex } from './container.ts'
import { checkDifferentialElement } from './differential-elements.ts'
import { type Findings, report, shown } from './findings.ts'
import { below, type Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'

/** The paths of a differential exist in the type that it constrains. */
export const checkStructureDefinition: ResourceCheck = (value, at, _container, { findings, definitions }) => {
  const { type, derivation, differential, baseDefinition } = value
  if (typeof type !== 'string' || derivation !== 'constraint' || typeOf(type) === undefined || !isObject(differential))
    return
  const base = typeof baseDefinition === 'string' ? definitions.structure(baseDefinition) : undefined
  const inherited = new Map(elementsOf(base).map((element) => [element.id ?? element.path, element]))
  const sliced = new Set(objectsIn(differential.element).flatMap(({ slicing, path }) => (slicing ? [path] : [])))
  for (const [index, element] of objectsIn(differential.element).entries()) {
    const { path } = element
    const place = below(below(at, 'differential'), 'element', index)
    if (typeof path === 'string' && !isPathOf(type, path)) {
      report(findings, 'error', 'definition.path', below(place, 'path'), `${shown(path)} is no element of ${type}.`)
    }
    checkDifferentialElement(element, type, (code, text) => report(findings, 'error', code, place, text))
    if (type === 'Extension' && path === 'Extension.url') checkOwnUrl(value, element, place, findings)
    if (isUnsliced(element, sliced, base)) {
      const text = `The slice ${shown(element.sliceName)} has no slicing to tell it by: add slicing to the element before it.`
      report(findings, 'warning', 'definition.slicing', place, text)
    }
    const above = inherited.get(element.id ?? path)
    const fixed = above && Object.keys(above).find((name) => name.startsWith('fixed'))
    if (
      above &&
      fixed !== undefined &&
      fixed in element &&
      JSON.stringify(above[fixed]) !== JSON.stringify(element[fixed])
    ) {
      const text = `The base fixes this to ${shown(above[fixed])}, which no profile of it can change.`
      report(findings, 'error', 'definition.fixed', below(place, fixed), text)
    }
    if (typeof path === 'string')
      checkDiscriminators(element, type, path, (text) => report(findings, 'error', 'definition.slicing', place, text))
  }
}

/** A slice of an element of R4 itself is told apart by a slicing beside it; types of choices and extensions by themselves. */
function isUnsliced({ sliceName, path }: Complex, sliced: ReadonlySet<unknown>, base: Complex | undefined): boolean {
  if (sliceName === undefined || base !== undefined || typeof path !== 'string' || sliced.has(path)) return false
  return !/(?:\.(?:modifierExtension|extension)|\[x\])$/.test(path) && !isChoice(path)
}

/** An extension has the URL by which it is told. */
function checkOwnUrl({ url }: Complex, { id, fixedUri }: Complex, at: Place, findings: Findings): void {
  if (typeof id === 'string' && id.includes(':')) return
  if (typeof url !== 'string' || typeof fixedUri !== 'string' || url === fixedUri) return
  const text = `The extension is ${shown(url)}, and its url is fixed to ${shown(fixedUri)}: make them the same.`
  report(findings, 'error', 'definition.fixed', below(at, 'fixedUri'), text)
}

function elementsOf(definition: Complex | undefined): Complex[] {
  const { differential, snapshot } = definition ?? {}
  const elements = objectsIn(isObject(snapshot) ? snapshot.element : undefined)
  return elements.length > 0 ? elements : objectsIn(isObject(differential) ? differential.element : undefined)
}

/** The first step of a discriminator is an element of what is sliced, where that has one type. */
function checkDiscriminators(element: Complex, type: string, path: string, refuse: (text: string) => void): void {
  if (!isObject(element.slicing)) return
  const sliced = path
    .split('.')
    .slice(1)
    .reduce<string | undefined>((at, step) => typeAt(at, step), type)
  const members = sliced === undefined ? undefined : typeOf(sliced)?.elements
  if (!members) return
  for (const { path: way } of objectsIn(element.slicing.discriminator)) {
    const first = typeof way === 'string' ? /^[A-Za-z]+/.exec(way)?.[0] : undefined
    if (first === undefined || /^[A-Za-z]+\(/.test(String(way)) || members.some(({ name }) => name === first)) continue
    refuse(`The discriminator ${shown(way)} is no element of ${String(sliced)}.`)
  }
}

function typeAt(type: string | undefined, step: string): string | undefined {
  const element =
    type === undefined ? undefined : typeOf(type)?.elements.find(({ name }) => name === step.replace('[x]', ''))
  return element?.types.length === 1 ? element.types[0] : undefined
}

/** Whether a path of a differential exists; what lies in other resources is not looked at. */
function isPathOf(type: string, path: string): boolean {
  const [root, ...steps] = path.split('.')
  if (root !== type) return false
  let at = type
  for (const step of steps) {
    if (at === 'Resource') return true
    const row = typeOf(at)
    if (!row) return step === 'extension' || step === 'id' || step === 'value'
    const name = step.replace('[x]', '')
    const element = row.elements.find((one) => one.name === name)
    const member = element ? undefined : membersOf(at).get(name)
    if (!element && !member) return false
    if (member) at = member.type
    else if ((element?.types.length ?? 0) > 1) return true
    else at = element?.types[0] ?? ''
  }
  return true
}

/** Whether a path ends in one typed form of a choice: `Observation.valueQuantity`. */
function isChoice(path: string): boolean {
  return /\.[a-z][A-Za-z]*[a-z](?:Quantity|CodeableConcept|String|Boolean|Integer|Range|Ratio|Period|DateTime|Time|Reference|Code|Uri|Age|Date|Coding)$/.test(
    path,
  )
}
