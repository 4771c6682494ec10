// One element of a profile's differential against the element of R4 that it constrains: a profile may demand more and
// never less. https://hl7.org/fhir/R4/profiling.html#snapshot

import { type Element, type Member, membersOf, typeOf } from '../elements.ts'
import { isType } from '../fhirpath/nodes.ts'
import { parseFhirPath } from '../fhirpath/parse.ts'
import { primitives } from '../primitives.ts'
import type { Complex } from './container.ts'
import { shown } from './findings.ts'
import { objectsIn } from './questionnaire.ts'
import { lostName } from './static-paths.ts'

type Refuse = (code: string, text: string) => void

/** What an element demands that the R4 type's own element does not allow. */
export function checkDifferentialElement(element: Complex, type: string, refuse: Refuse): void {
  const { path, id } = element
  if (typeof path !== 'string') return
  if (typeof id === 'string' && !isIdOf(id, path))
    refuse('definition.id', `The id ${shown(id)} is not that of the path ${shown(path)}.`)
  const base = elementAt(type, path)
  const isSlice = typeof id === 'string' ? (id.split('.').at(-1) ?? '').includes(':') : element.sliceName !== undefined
  if (base) {
    checkCardinality(element, base.element, isSlice, refuse)
    checkTypes(element, base.types, refuse)
    checkGiven(element, base.types, refuse)
    checkBindable(element, base.types, refuse)
  }
  const contexts = base ? base.types : path === type ? [type] : []
  for (const { key, expression } of objectsIn(element.constraint)) {
    if (typeof expression === 'string') checkExpression(String(key), expression, contexts, refuse)
  }
}

/** An id is its path with the names of slices. */
function isIdOf(id: string, path: string): boolean {
  const plain = (text: string): string => text.replace(/\[x\]/g, '')
  const segments = id.split('.')
  const steps = path.split('.')
  if (segments.length !== steps.length) return false
  return segments.every((segment, at) => {
    const [name = '', slice] = segment.split(':')
    const step = steps[at] ?? ''
    return plain(name) === plain(step) || (slice !== undefined && slice === step)
  })
}

interface Constrained {
  readonly element: Element
  readonly types: readonly string[]
}

/** The element of R4 at a path, where all on the way have one type. */
function elementAt(root: string, path: string): Constrained | undefined {
  const [first, ...steps] = path.split('.')
  if (first !== root) return undefined
  let at: string | undefined = root
  let found: Constrained | undefined
  for (const step of steps) {
    if (at === undefined) return undefined
    const name = step.replace('[x]', '')
    const element: Element | undefined = typeOf(at)?.elements.find((one) => one.name === name)
    const member: Member | undefined = element ? undefined : membersOf(at).get(name)
    if (element) found = { element, types: element.types }
    else if (member) found = { element: member.element, types: [member.type] }
    else return undefined
    at = found.types.length === 1 ? found.types[0] : undefined
  }
  return found
}

function checkCardinality({ min, max }: Complex, base: Element, isSlice: boolean, refuse: Refuse): void {
  const least = base.min ?? 0
  if (!isSlice && typeof min === 'number' && min < least)
    refuse('definition.cardinality', `The minimum is ${least} in R4, and a profile cannot lower it to ${min}.`)
  if (typeof max === 'string' && !base.many && (max === '*' || Number(max) > 1))
    refuse('definition.cardinality', `The maximum is 1 in R4, and a profile cannot raise it to ${max}.`)
}

function isAllowed(code: string, types: readonly string[]): boolean {
  if (code.startsWith('http')) return true
  return types.some(
    (type) =>
      type === 'Resource' ||
      isType(code, type) ||
      (type.includes('.') && (code === 'BackboneElement' || code === 'Element')) ||
      (type === 'Extension' && code === 'Extension'),
  )
}

const referring = new Set(['Reference', 'canonical', 'CodeableReference'])

function checkTypes(element: Complex, types: readonly string[], refuse: Refuse): void {
  for (const { code, targetProfile } of objectsIn(element.type)) {
    if (typeof code !== 'string') continue
    if (!isAllowed(code, types))
      refuse('definition.type', `The type ${shown(code)} is none of those in R4: ${types.slice(0, 20).join(', ')}.`)
    if (targetProfile !== undefined && !referring.has(code))
      refuse('definition.type', `A ${code} refers to nothing, so that it has no targetProfile.`)
  }
}

/** What is fixed is of a type that the element may have. */
function checkGiven(element: Complex, types: readonly string[], refuse: Refuse): void {
  const said = objectsIn(element.type).flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
  const allowed = (said.length > 0 ? said : types).filter((type) => !type.startsWith('http'))
  if (allowed.length === 0 || allowed.some((type) => type.includes('.') || type === 'Resource')) return
  for (const key of Object.keys(element)) {
    const given = /^(?:fixed|pattern|minValue|maxValue)([A-Z]\w*)$/.exec(key)?.[1]
    if (given === undefined || allowed.some((type) => type.toLowerCase() === given.toLowerCase())) continue
    refuse('definition.value', `${key} is of no type that the element may have: ${allowed.slice(0, 20).join(', ')}.`)
  }
}

const bindable = new Set(['code', 'Coding', 'CodeableConcept', 'Quantity', 'string', 'uri'])

function checkBindable(element: Complex, types: readonly string[], refuse: Refuse): void {
  if (element.binding === undefined || objectsIn(element.type).length > 0) return
  if (types.some((type) => !primitives[type] || [...bindable].some((one) => isType(type, one)))) return
  refuse('definition.binding', `A ${types.join(' or ')} is not coded, so that no value set can bind it.`)
}

function checkExpression(key: string, expression: string, contexts: readonly string[], refuse: Refuse): void {
  try {
    const lost = lostName(parseFhirPath(expression), contexts)
    if (lost !== undefined)
      refuse(
        'definition.expression',
        `The rule ${key} names ${shown(lost)}, which ${contexts.join(' or ')} does not have.`,
      )
  } catch (error) {
    refuse('definition.expression', `The rule ${key} is no FHIRPath: ${(error as Error).message}.`)
  }
}
