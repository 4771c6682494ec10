// Code systems, value sets, concept maps and search parameters that contradict themselves.
// https://hl7.org/fhir/R4/codesystem.html

import { parseFhirPath } from '../fhirpath/parse.ts'
import { isObject } from '../schema.ts'
import type { ResourceCheck } from './checks.ts'
import { type CodeTable, ownTable, tableOf } from './code-filters.ts'
import { living, mayBe } from './codings.ts'
import { checkConcepts } from './concepts.ts'
import type { Complex } from './container.ts'
import type { Definitions } from './definitions.ts'
import { type Findings, report, shown } from './findings.ts'
import { below, type Place } from './place.ts'
import { objectsIn } from './questionnaire.ts'
import { lostName } from './static-paths.ts'
import { isAbsolute } from './uris.ts'
import { conceptsOf } from './value-sets.ts'

export const checkCodeSystem: ResourceCheck = (value, at, _container, { findings, definitions }) => {
  const { content, concept, supplements } = value
  const refuse = (place: typeof at, text: string): void => report(findings, 'error', 'code-system', place, text)
  if (content === 'not-present' && concept !== undefined) {
    refuse(below(at, 'content'), 'The content is said not to be present, and concepts are: say what it is.')
  }
  if (supplements !== undefined && content !== 'supplement') {
    refuse(below(at, 'content'), 'What supplements another code system has the content supplement.')
  }
  if (content === 'supplement' && supplements === undefined) {
    refuse(at, 'A supplement names the code system that it supplements: add supplements.')
  }
  const base = typeof supplements === 'string' ? definitions.find('CodeSystem', supplements) : undefined
  const codes = base && conceptsOf(base)
  if (codes) {
    for (const [index, one] of objectsIn(concept).entries()) {
      if (codes.has(String(one.code))) continue
      refuse(below(at, 'concept', index), `${shown(one.code)} is no code of the supplemented code system.`)
    }
  }
  checkConcepts(value, at, findings)
  checkProperties(objectsIn(value.property), (index, text) => refuse(below(at, 'property', index), text))
}

const knownProperties: Readonly<Record<string, string>> = {
  inactive: 'boolean',
  deprecated: 'dateTime',
  deprecationDate: 'dateTime',
  retirementDate: 'dateTime',
  notSelectable: 'boolean',
  parent: 'code',
  child: 'code',
  status: 'code',
}

function checkProperties(
  properties: ReturnType<typeof objectsIn>,
  refuse: (index: number, text: string) => void,
): void {
  const codes = new Set<unknown>()
  const uris = new Set<unknown>()
  for (const [index, { code, uri, type }] of properties.entries()) {
    if (codes.has(code)) refuse(index, `Another property has the code ${shown(code)}: give each its own.`)
    codes.add(code)
    if (typeof uri !== 'string') continue
    if (uris.has(uri)) refuse(index, `Another property has the URI ${shown(uri)}: give each its own.`)
    uris.add(uri)
    const [, name = ''] = /^http:\/\/hl7\.org\/fhir\/concept-properties#(.+)$/.exec(uri) ?? []
    if (!Object.hasOwn(knownProperties, name)) continue
    if (type !== knownProperties[name])
      refuse(index, `The property ${uri} is a ${knownProperties[name]}, not a ${String(type)}.`)
    if (code !== name) refuse(index, `The property ${uri} has the code ${shown(name)}, not ${shown(code)}.`)
  }
}

const booleans = new Set(['inactive', 'notSelectable'])

export const checkValueSet: ResourceCheck = (value, at, _container, { findings, definitions }) => {
  if (!isObject(value.compose)) return
  for (const name of ['include', 'exclude']) {
    for (const [index, part] of objectsIn(value.compose[name]).entries()) {
      const place = below(below(at, 'compose'), name, index)
      const system = typeof part.system === 'string' ? definitions.find('CodeSystem', part.system) : undefined
      if (typeof part.system === 'string') checkIncluded(part, part.system, system, place, findings)
      for (const [number, { code }] of objectsIn(part.concept).entries()) {
        if (typeof code !== 'string' || mayBe(part.system, code)) continue
        const text = `${shown(code)} cannot be a code of ${String(part.system)}: its form or its check digit is wrong.`
        report(findings, 'error', 'code.check-digit', below(place, 'concept', number), text)
      }
      for (const [number, { property, value: wanted, op }] of objectsIn(part.filter).entries()) {
        const where = below(place, 'filter', number)
        const refuse = (text: string): void => report(findings, 'error', 'value-set.filter', where, text)
        if (
          booleans.has(String(property)) &&
          op === '=' &&
          wanted !== undefined &&
          wanted !== 'true' &&
          wanted !== 'false'
        ) {
          refuse(`The property ${String(property)} is true or false, not ${shown(wanted)}.`)
        }
        if (part.system === 'http://snomed.info/sct') checkConstraint(String(property), String(op), wanted, refuse)
        const defined = objectsIn(system?.property).find((one) => one.code === property)
        if (defined?.type === 'Coding' && op === '=' && typeof wanted === 'string' && !wanted.includes('#')) {
          refuse(`The property ${String(property)} is a code with its system, not ${shown(wanted)}: write system#code.`)
        }
      }
    }
  }
  checkParameters(objectsIn(value.compose.include), objectsIn(value.extension), (text) =>
    report(findings, 'error', 'value-set.parameter', below(at, 'compose'), text),
  )
}

/** What a part of a value set says of a code system that is at hand. */
function checkIncluded(part: Complex, system: string, given: Complex | undefined, at: Place, findings: Findings): void {
  const refuse = (code: string, place: Place, text: string): void => report(findings, 'error', code, place, text)
  if (!isAbsolute(system) && !system.startsWith('#'))
    return refuse('code.system', below(at, 'system'), `${shown(system)} is not an absolute URI: a system is.`)
  if (/^https?:\/\/hl7\.org\/fhir\/(?:R4\/)?ValueSet\//.test(system))
    return refuse('code.system', below(at, 'system'), `${shown(system)} is a value set: name it in valueSet.`)
  // Systems that go on changing may have codes by now that R4 has not.
  const table = given
    ? tableOf(given)
    : living.test(system) || part.version !== undefined
      ? undefined
      : ownTable(system)
  if (!table) return
  for (const [index, { code }] of objectsIn(part.concept).entries()) {
    if (typeof code === 'string' && !table.has(code))
      refuse('code.unknown', below(at, 'concept', index), `The code system ${system} has no code ${shown(code)}.`)
  }
  for (const [index, { property, op, value }] of objectsIn(part.filter).entries()) {
    if (
      property !== 'concept' ||
      typeof value !== 'string' ||
      !/^(?:is-a|descendent-of|is-not-a|generalizes)$/.test(String(op))
    )
      continue
    if (!table.has(value))
      refuse('value-set.filter', below(at, 'filter', index), `The code system ${system} has no code ${shown(value)}.`)
  }
}

/** The filters of SNOMED CT, as far as they can be told without its content. */
function checkConstraint(property: string, op: string, wanted: unknown, refuse: (text: string) => void): void {
  if (typeof wanted !== 'string') return
  if (property === 'constraint' && op === '=') {
    const plain = wanted.replace(/\|[^|]*\|/g, ' ')
    if (/\d\s+(?:<|>|\^|\d)/.test(plain))
      refuse(`${shown(wanted)} is no expression: an operator is missing between two concepts.`)
  }
  if (property === 'concept' && /^(?:is-a|=|in|descendent-of)$/.test(op) && !/^[\d,\s]+$/.test(wanted)) {
    refuse(`${shown(wanted)} is no concept of SNOMED CT: its codes are numbers.`)
  }
  if (/^\d+$/.test(property) && op !== '=' && op !== 'in')
    refuse(`The operation ${op} is not there for attributes: use = or in.`)
}

const expressions = 'http://hl7.org/fhir/tools/StructureDefinition/valueset-expression'

/** Filter values that are expressions over parameters of the set. */
function checkParameters(
  includes: ReturnType<typeof objectsIn>,
  extensions: ReturnType<typeof objectsIn>,
  refuse: (text: string) => void,
): void {
  const names = new Set(
    extensions
      .filter(({ url }) => String(url).endsWith('valueset-parameter'))
      .flatMap((one) => objectsIn(one.extension).filter(({ url }) => url === 'name'))
      .map((one) => one.valueString ?? one.valueCode),
  )
  for (const include of includes) {
    for (const { _value: sibling } of objectsIn(include.filter)) {
      for (const extension of objectsIn(isObject(sibling) ? sibling.extension : undefined)) {
        const expression = extension.valueExpression
        if (!isObject(expression) || !(extension.url === expressions || String(extension.url).includes('expression')))
          continue
        if (expression.language !== 'text/fhirpath') {
          refuse(`The language of an expression is text/fhirpath here, not ${shown(expression.language)}.`)
          continue
        }
        const source = String(expression.expression)
        try {
          parseFhirPath(source)
        } catch (error) {
          refuse(`${shown(source)} is no FHIRPath: ${(error as Error).message}.`)
          continue
        }
        for (const [, name] of source.matchAll(/%([A-Za-z_][\w-]*)/g)) {
          if (!names.has(name))
            refuse(`${shown(source)} names a parameter that the value set does not have: ${String(name)}.`)
        }
      }
    }
  }
}

/** The codes of a system that is given, or that is R4's alone. */
function codesOfSystem(url: unknown, version: unknown, definitions: Definitions): Pick<CodeTable, 'has'> | undefined {
  if (typeof url !== 'string') return undefined
  const given = definitions.find('CodeSystem', url)
  if (given) return tableOf(given)
  return living.test(url) || version !== undefined ? undefined : ownTable(url)
}

/** Each code that is mapped, and each that it is mapped to, is of its code system where that is at hand. */
export const checkConceptMap: ResourceCheck = (value, at, _container, { findings, definitions }) => {
  for (const [index, group] of objectsIn(value.group).entries()) {
    const place = below(at, 'group', index)
    const severity = (url: unknown) => (definitions.find('CodeSystem', String(url)) ? 'error' : 'warning')
    const sourceCodes = codesOfSystem(group.source, group.sourceVersion, definitions)
    const targetCodes = codesOfSystem(group.target, group.targetVersion, definitions)
    for (const [number, element] of objectsIn(group.element).entries()) {
      const where = below(place, 'element', number)
      if (sourceCodes && typeof element.code === 'string' && !sourceCodes.has(element.code)) {
        report(
          findings,
          severity(group.source),
          'concept-map',
          where,
          `${shown(element.code)} is no code of ${String(group.source)}.`,
        )
      }
      for (const [to, { code }] of objectsIn(element.target).entries()) {
        if (!targetCodes || typeof code !== 'string' || targetCodes.has(code)) continue
        report(
          findings,
          severity(group.target),
          'concept-map',
          below(where, 'target', to),
          `${shown(code)} is no code of ${String(group.target)}.`,
        )
      }
    }
  }
}

/** A search parameter that derives from another has bases and an expression of its own kind. */
export const checkSearchParameter: ResourceCheck = (value, at, _container, { findings }) => {
  const { expression, base } = value
  if (typeof expression !== 'string' || !Array.isArray(base)) return
  const refuse = (text: string): void => report(findings, 'error', 'search-parameter', below(at, 'expression'), text)
  try {
    const kinds = (base as unknown[]).map(String)
    const lost = lostName(parseFhirPath(expression), kinds.includes('Resource') ? [] : kinds)
    if (lost !== undefined) return refuse(`${shown(expression)} names ${shown(lost)}, which is no element there.`)
  } catch (error) {
    return refuse(`${shown(expression)} is no FHIRPath: ${(error as Error).message}.`)
  }
  const bases = new Set([...(base as unknown[]), 'Resource', 'DomainResource'])
  if (bases.size === 2 || bases.has('Resource') === false) return
  const roots = [...expression.matchAll(/(?:^|\||\()\s*([A-Z][A-Za-z]+)\./g)].map(([, root]) => root)
  if (roots.length > 0 && !roots.some((root) => bases.has(root))) {
    refuse(
      `${shown(expression)} looks at ${[...new Set(roots)].join(', ')}, and the parameter is for ${(base as unknown[]).join(', ')}.`,
    )
  }
}
