// An extension against its definition: where it may stand, what value it has, and what is in it.
// https://hl7.org/fhir/R4/defining-extensions.html

import { type Element, typeOf } from '../elements.ts'
import { compileFhirPath } from '../fhirpath/compile.ts'
import { isType } from '../fhirpath/nodes.ts'
import { isObject } from '../schema.ts'
import type { Holder } from './checks.ts'
import type { Complex, Container, Walk } from './container.ts'
import { report, shown } from './findings.ts'
import { expressionOf, type Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'

export function checkByDefinition(
  value: Complex,
  url: string,
  at: Place,
  holder: Holder,
  container: Container,
  walk: Walk,
): void {
  const definition = walk.definitions.structure(url)
  if (!definition) return checkUnknown(url, at, walk)
  if (definition.type !== 'Extension') return
  const refuse = (code: string, text: string): void => report(walk.findings, 'error', `extension.${code}`, at, text)
  const elements = objectsIn(isObject(definition.differential) ? definition.differential.element : undefined)
  const snapshot = objectsIn(isObject(definition.snapshot) ? definition.snapshot.element : undefined)
  const all = snapshot.length > 0 ? snapshot : elements
  const isModifier = all.find(({ path }) => path === 'Extension')?.isModifier === true
  if (isModifier && at.key === 'extension')
    refuse('modifier', `${url} is a modifier extension: it belongs in modifierExtension.`)
  if (!isModifier && at.key === 'modifierExtension')
    refuse('modifier', `${url} is no modifier extension: it belongs in extension.`)
  checkContext(definition, url, at, holder, container, refuse)
  const before = walk.findings.errors
  checkContent(value, all, url, refuse)
  // What is said already need not be said again.
  if (walk.findings.errors === before) walk.profiles?.(value, 'Extension', at, container)
}

/** Conversions of elements between versions, and examples, are not definitions that could be missing. */
function checkUnknown(url: string, at: Place, walk: Walk): void {
  const why = faultOfOtherVersion(url)
  if (why !== undefined) return report(walk.findings, 'error', 'extension.version', at, why)
  const text = `The extension ${shown(url)} is not defined here, so that its content was not checked.`
  report(walk.findings, 'warning', 'extension.unknown', at, text)
}

const otherVersion = /^http:\/\/hl7\.org\/fhir\/(\d[\d.]*)\/StructureDefinition\/extension-([^|]*)/
const versions = new Set(['1.0', '3.0', '4.0', '4.3', '5.0', '6.0'])

/** An element of another version of FHIR as an extension: the version and, for R4 itself, the element are there. */
function faultOfOtherVersion(url: string): string | undefined {
  const [, version = '', path = ''] = otherVersion.exec(url) ?? []
  if (version === '') return undefined
  if (!versions.has(version)) return `${shown(url)} names no version of FHIR: write ${[...versions].join(', ')}.`
  if (!/^[A-Z][A-Za-z]*(?:\.[a-z][A-Za-z]*(?:\[x\])?)+$/.test(path))
    return `${shown(url)} names no element: write extension-Type.element.`
  if (version !== '4.0' || isElement(path)) return undefined
  return `R4 has no element ${path}, which ${shown(url)} says it has.`
}

function isElement(path: string): boolean {
  const [root = '', ...steps] = path.split('.')
  let at: string | undefined = root
  for (const step of steps) {
    const element: Element | undefined = typeOf(at ?? '')?.elements.find(({ name }) => name === step.replace('[x]', ''))
    if (!element) return at === undefined || typeOf(at)?.kind === undefined
    at = element.types.length === 1 ? element.types[0] : undefined
  }
  return true
}

type Refuse = (code: string, text: string) => void

function checkContext(
  definition: Complex,
  url: string,
  at: Place,
  holder: Holder,
  container: Container,
  refuse: Refuse,
): void {
  const contexts = objectsIn(definition.context)
  // R4 itself puts these on every conformance resource.
  if (contexts.length === 0 || url.startsWith('http://hl7.org/fhir/StructureDefinition/structuredefinition-')) return
  if (contexts.some((context) => isIn(context, at, holder, container))) return
  const where = contexts.map(({ expression }) => expression).join(', ')
  refuse('context', `${url} does not belong at ${pathWithout(at)}: it may stand on ${where.slice(0, 300)}.`)
}

function isIn({ type, expression }: Complex, at: Place, holder: Holder, container: Container): boolean {
  if (typeof expression !== 'string') return true
  const owner = at.parent
  if (type === 'extension')
    return [owner, owner?.parent].some((at) => isObject(at?.value) && at.value.url === expression)
  if (type === 'fhirpath') return isSelected(expression, owner?.value, container)
  if (expression === 'Element' || expression === 'Resource' || expression === 'DomainResource') return true
  if (owner?.type !== undefined && isType(owner.type, expression)) return true
  const ownerType = holder.path.slice(0, holder.path.lastIndexOf('.'))
  if (ownerType === expression || (ownerType !== 'Element' && isType(ownerType, expression))) return true
  const path = pathWithout(at)
  const plain = expression.replace(/\[x\]$/, '')
  if (path === plain || owner?.typed === plain || container.type === plain)
    return owner?.typed === plain || path === plain || owner === container.at
  // A logical model's element, or R4's own definition that names the code where JSON has its type.
  return (
    plain.includes(':') ||
    plain.includes('/') ||
    isReused(plain, path) ||
    plain === `${owner?.typed}.code` ||
    isOfElements(plain, owner?.typed)
  )
}

/** R4's own definitions use extensions of ElementDefinition on its parts. */
function isOfElements(expression: string, typed: string | undefined): boolean {
  return expression === 'ElementDefinition' && typed?.startsWith('ElementDefinition.') === true
}

/** Whether an expression over the resource selects the element; true where that cannot be told. */
function isSelected(expression: string, owner: unknown, { value, type, memo, root }: Container): boolean {
  const node = { value, type }
  try {
    const scope = {
      resource: node,
      root: { value: root.value, type: root.type },
      context: node,
      self: node,
      index: 0,
      total: [],
      budget: { left: 100_000 },
      memo,
    }
    return compileFhirPath(expression)([node], scope).some((found) => found.value === owner || found.value === true)
  } catch {
    return true
  }
}

/** Elements that share a definition: `Questionnaire.item` is also `Questionnaire.item.item`. */
function isReused(expression: string, path: string): boolean {
  return path.replace(/(\.[A-Za-z]+)\1+/g, '$1') === expression
}

/** The path of the element that an extension stands on, without indexes, from its resource on. */
function pathWithout(at: Place): string {
  const whole = at.parent ? expressionOf(at.parent) : ''
  const plain = whole.replace(/\[\d+\]/g, '').replace(/\.ofType\([A-Za-z]+\)/g, '')
  return plain.replace(/^.*\.(?:resource|contained|outcome)(?=\.|$)/, '').replace(/^\./, '') || plain
}

function checkContent(value: Complex, elements: readonly Complex[], url: string, refuse: Refuse): void {
  const key = Object.keys(value).find((name) => name.startsWith('value'))
  const values = elements.filter(
    ({ path }) => typeof path === 'string' && /^Extension\.value(?:\[x\]|[A-Z]\w*)$/.test(path),
  )
  const own = values.filter(
    ({ path }) => String(path).split('.').length === 2 && !elements.some((one) => one === undefined),
  )
  const main = own.find(({ id }) => !String(id).includes('extension:'))
  if (key !== undefined && main) {
    if (main.max === '0') return refuse('value', `${url} has no value of its own.`)
    const types = objectsIn(main.type).map(({ code }) =>
      String(code).replace(/^http:\/\/hl7\.org\/fhirpath\/System\./, ''),
    )
    const said = key.slice(5)
    const fits = types.some((type) => type.toLowerCase() === said.toLowerCase())
    if (types.length > 0 && !fits) refuse('type', `${url} has a value of the type ${types.join(' or ')}, not ${said}.`)
  }
  const slices = elements.filter(({ path, sliceName }) => path === 'Extension.extension' && sliceName !== undefined)
  if (slices.length > 0) checkParts(value, slices, elements, url, refuse)
}

function checkParts(
  value: Complex,
  slices: readonly Complex[],
  elements: readonly Complex[],
  url: string,
  refuse: Refuse,
): void {
  const parts = objectsIn(value.extension)
  const urls = new Map(slices.map((slice) => [urlOf(slice, elements), slice]))
  for (const part of parts) {
    if (typeof part.url === 'string' && !/^[a-z]+:/i.test(part.url) && !urls.has(part.url) && !urls.has(undefined)) {
      refuse('part', `${url} has no part ${shown(part.url)}.`)
    }
  }
  for (const [name, slice] of urls) {
    const count = parts.filter((part) => part.url === name).length
    if (name === undefined) continue
    if (typeof slice.min === 'number' && count < slice.min) refuse('part', `${url} needs its part ${shown(name)}.`)
    if (typeof slice.max === 'string' && slice.max !== '*' && count > Number(slice.max))
      refuse('part', `${url} has its part ${shown(name)} ${slice.max} times at most.`)
  }
}

function urlOf(slice: Complex, elements: readonly Complex[]): string | undefined {
  const id = `${String(slice.id)}.url`
  const fixed = elements.find((one) => one.id === id)?.fixedUri
  if (typeof fixed === 'string') return fixed
  const profile = objectsIn(slice.type)[0]?.profile
  return Array.isArray(profile) && typeof profile[0] === 'string' ? profile[0] : undefined
}
