// Names what is wrong with a resource that its schema refused, by walking the same tables; at most 100 faults.
// https://hl7.org/fhir/R4/json.html

import { fault, type Issue } from '../../errors.ts'
import { closest } from './closest.ts'
import { type Element, membersOf, resourceTypes, typeOf } from './elements.ts'
import { type MemberFault, memberFaults, memberRulesOf } from './members.ts'
import { primitives } from './primitives.ts'
import { boundCodes, isCodedBy, isObject, resourceTypeOf } from './schema.ts'

const mostFaults = 100
const deepest = 200

/** Where the walker stands: a JSON Pointer, a FHIRPath, and how deep. */
interface Place {
  readonly path: string
  readonly expression: string
  readonly depth: number
}

/** The faults of a value that should be a resource of R4. `path` and `expression` say where it stands. */
export function faultsOf(value: unknown, path = '', expression?: string): Issue[] {
  const issues: Issue[] = []
  walkResource(value, { path, expression: expression ?? resourceTypeOf(value) ?? '', depth: 0 }, issues)
  return issues.slice(0, mostFaults)
}

function walkResource(value: unknown, at: Place, issues: Issue[]): void {
  const type = resourceTypeOf(value)
  if (type !== undefined) return walkObject(type, value, at, issues)
  const said = isObject(value) ? value.resourceType : undefined
  const wrong =
    typeof said === 'string' ? `${shown(said)} is not a resource type of FHIR R4` : 'A resource says what it is'
  const near = typeof said === 'string' ? hint(said, resourceTypes()) : ''
  report(issues, 'resource-type', `${at.path}/resourceType`, at.expression, `${wrong}: set resourceType.${near}`)
}

function walkObject(type: string, value: unknown, at: Place, issues: Issue[]): void {
  if (issues.length >= mostFaults) return
  if (at.depth > deepest)
    return report(issues, 'depth', at.path, at.expression, `Nested deeper than ${deepest} levels.`)
  if (!isObject(value)) {
    return report(issues, 'type', at.path, at.expression, `Expected an object (${type}), found ${kindOf(value)}.`)
  }
  for (const found of memberFaults(memberRulesOf(type), value, true) ?? []) reportMember(found, type, at, issues)
  const members = membersOf(type)
  const isResource = typeOf(type)?.kind === 'resource'
  for (const key of Object.keys(value)) {
    if (key === 'resourceType' && isResource) continue
    const sibling = key.startsWith('_')
    const member = members.get(sibling ? key.slice(1) : key)
    const place = { path: `${at.path}/${escape(key)}`, expression: at.expression, depth: at.depth + 1 }
    if (!member || (sibling && (member.element.plain || !primitives[member.type]))) {
      const near = hint(key, members.keys())
      report(
        issues,
        'unknown-element',
        place.path,
        at.expression,
        `${type} has no element ${shown(key)}: remove it.${near}`,
      )
      continue
    }
    const { element } = member
    const expression = `${at.expression}.${element.name}${element.choice ? `.ofType(${member.type})` : ''}`
    const walked = { element, type: sibling ? 'Element' : member.type, sibling }
    walkMember(walked, value[key], { ...place, expression }, issues)
  }
}

interface Walked {
  readonly element: Element
  readonly type: string
  readonly sibling: boolean
}

function walkMember(walked: Walked, value: unknown, at: Place, issues: Issue[]): void {
  if (!walked.element.many) return walkValue(walked, value, at, issues)
  if (!Array.isArray(value)) {
    const text = `Expected a list, found ${kindOf(value)}: put it in [ ].`
    return report(issues, 'cardinality', at.path, at.expression, text)
  }
  if (value.length === 0) {
    return report(issues, 'empty', at.path, at.expression, 'A list may not be empty: leave the element out.')
  }
  const nullable = walked.sibling || primitives[walked.type] !== undefined
  for (const [index, entry] of (value as unknown[]).entries()) {
    if (issues.length >= mostFaults) return
    if (entry === null && nullable) continue
    const place = { path: `${at.path}/${index}`, expression: `${at.expression}[${index}]`, depth: at.depth }
    walkValue(walked, entry, place, issues)
  }
}

function walkValue({ element, type, sibling }: Walked, value: unknown, at: Place, issues: Issue[]): void {
  if (!sibling && primitives[type]) return walkPrimitive(element, type, value, at, issues)
  if (Array.isArray(value)) {
    return report(
      issues,
      'cardinality',
      at.path,
      at.expression,
      'At most one is allowed here, found a list: remove the [ ].',
    )
  }
  if (type === 'Resource') return walkResource(value, at, issues)
  walkObject(type, value, at, issues)
  if (type !== 'CodeableConcept' || element.codes === undefined || isCodedBy(element.codes, value)) return
  const text = `No coding is of the required value set ${element.codes}: use one of its codes.`
  report(issues, 'code-invalid', at.path, at.expression, text)
}

function walkPrimitive(element: Element, type: string, value: unknown, at: Place, issues: Issue[]): void {
  const primitive = primitives[type]
  if (!primitive) return
  if (Array.isArray(value)) {
    return report(
      issues,
      'cardinality',
      at.path,
      at.expression,
      'At most one is allowed here, found a list: remove the [ ].',
    )
  }
  if (typeof value !== primitive.json) {
    const text = `Expected a ${primitive.json} (${type}), found ${kindOf(value)}.`
    return report(issues, 'type', at.path, at.expression, text)
  }
  const codes = type === 'code' ? boundCodes(element) : undefined
  if (codes) {
    if (codes.has(value as string)) return
    const choice = codes.size <= 12 ? `use one of ${[...codes].join(', ')}` : `use one of its ${codes.size} codes`
    const text = `${shown(value as string)} is not in the value set ${element.codes}: ${choice}.${hint(value as string, codes)}`
    return report(issues, 'code-invalid', at.path, at.expression, text)
  }
  if (!primitive.holds || primitive.holds(value as never)) return
  const given = typeof value === 'string' ? shown(value) : String(value)
  report(issues, 'format', at.path, at.expression, `${given} is not a ${type}: write ${primitive.form}.`)
}

function reportMember({ code, name, index, other }: MemberFault, type: string, at: Place, issues: Issue[]): void {
  const here = name === '' ? at.path : `${at.path}/${escape(name)}${index === undefined ? '' : `/${index}`}`
  const texts = {
    required: () => `${type}.${name} is required: add it.`,
    choice: () => `Only one type of a choice is allowed, and ${other} is there already: remove one of them.`,
    empty: () => 'Neither a value nor an extension is here: give one, or leave the element out.',
  }
  const expression = code === 'required' ? `${at.expression}.${name}` : at.expression
  report(issues, code, code === 'required' ? at.path : here, expression, texts[code]())
}

function report(issues: Issue[], code: string, path: string, expression: string, text: string): void {
  if (issues.length < mostFaults) issues.push(fault(code, path, text, { expression }))
}

function hint(name: string, candidates: Iterable<string>): string {
  const [near] = closest(name, candidates)
  return near === undefined || near === name ? '' : ` Did you mean ${near}?`
}

function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

function escape(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1')
}
