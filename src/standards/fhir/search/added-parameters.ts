// SearchParameter resources posted at run time: whether one can be answered here, and the table with them in it.
// https://hl7.org/fhir/R4/searchparameter.html

import { fault, type Issue } from '../../../errors.ts'
import type { AddedParameter, JsonObject, SearchType } from '../../standard.ts'
import { resourceTypes } from '../elements.ts'
import { isObject } from '../schema.ts'
import { compileComposite, isComposable } from './composites.ts'
import { parametersOf as baseParametersOf, definedAs, type Parameter, type ParametersOf } from './parameters.ts'
import { compileExpression } from './routes.ts'

/** The element types that each type of search parameter can find. */
const findable: Readonly<Record<string, readonly string[]>> = {
  number: ['integer', 'decimal', 'positiveInt', 'unsignedInt', 'Range'],
  date: ['date', 'dateTime', 'instant', 'Period', 'Timing'],
  string: ['string', 'markdown', 'code', 'id', 'uri', 'HumanName', 'Address'],
  token: ['code', 'boolean', 'id', 'string', 'uri', 'Coding', 'CodeableConcept', 'Identifier', 'ContactPoint'],
  reference: ['Reference', 'canonical', 'uri', 'Attachment', 'Resource'],
  quantity: ['Quantity', 'Money', 'Range', 'Age', 'Distance', 'Duration', 'Count', 'SimpleQuantity', 'MoneyQuantity'],
  uri: ['uri', 'url', 'canonical', 'oid', 'uuid'],
}

const longestExpression = 4000
const deepestExpression = 30

/** What is wrong with a SearchParameter, or not offered here; without an error it can be indexed and searched by. */
export function checkSearchParameter(resource: JsonObject): Issue[] {
  const { code, type, base, expression, status, url } = resource
  const issues: Issue[] = []
  const say = (member: string, text: string, rule = 'search-parameter') =>
    void issues.push(fault(rule, `/${member}`, text, { expression: `SearchParameter.${member}` }))
  if (typeof url !== 'string' || url === '') say('url', 'A search parameter is known by its canonical url; give one.')
  if (typeof code !== 'string' || !/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(code)) {
    say('code', 'The code is a name of letters, digits, - and _, at most 64 of them, that starts with a letter.')
  }
  if (typeof type !== 'string' || (type !== 'composite' && !Object.hasOwn(findable, type))) {
    say(
      'type',
      'Parameters of this type are not offered; use number, date, string, token, reference, quantity, uri or composite.',
      'not-supported',
    )
  }
  if (typeof expression !== 'string' || expression === '') {
    say('expression', 'Without an expression nothing tells where the values stand.')
  } else if (expression.length > longestExpression || depthOf(expression) > deepestExpression) {
    say('expression', `An expression has at most ${longestExpression} characters and ${deepestExpression} levels.`)
  }
  const bases = basesOf(base)
  if (bases.length === 0) say('base', 'Name the resource types that have the parameter.')
  for (const kind of bases) if (!kinds.has(kind)) say('base', `${JSON.stringify(kind)} is not a resource type.`)
  if (issues.length === 0) issues.push(...checkMeaning(resource, bases))
  if (status !== 'active') {
    const text = 'A search parameter is used while its status is active; this one only waits.'
    issues.push({ severity: 'warning', code: 'search-parameter', path: '/status', text })
  }
  return issues
}

function checkMeaning(resource: JsonObject, bases: readonly string[]): Issue[] {
  const issues: Issue[] = []
  for (const kind of bases) {
    const known = baseParametersOf(kind).get(String(resource['code']))
    if (known && known.definition !== resource['url']) {
      const text = `${kind} has a parameter ${known.code} of R4; choose another code.`
      issues.push(fault('search-parameter', '/code', text, { expression: 'SearchParameter.code' }))
      continue
    }
    try {
      const parameter = parameterOf(resource, kind)
      if (parameter === undefined) issues.push(unfindable(resource, kind))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      const text = `For ${kind} the expression is not understood: ${error.message.slice(0, 300)}. Use paths, as(), ofType(), where() with = or resolve() is, extension() and |.`
      issues.push(fault('not-supported', '/expression', text, { expression: 'SearchParameter.expression' }))
    }
    if (issues.length >= 20) break
  }
  return issues
}

function unfindable({ type }: JsonObject, kind: string): Issue {
  const forms =
    type === 'composite' ? 'two or three parts that are no composites' : (findable[String(type)] ?? []).join(', ')
  const text = `For ${kind} the expression leads to nothing that a ${String(type)} parameter finds: ${forms}.`
  return fault('search-parameter', '/expression', text, { expression: 'SearchParameter.expression' })
}

/** The search parameters of each type with these definitions among them; one that is not usable yet is `pending`. */
export function withAdded(added: readonly AddedParameter[]): ParametersOf {
  const active = added.filter(({ resource }) => resource['status'] === 'active')
  if (active.length === 0) return baseParametersOf
  const tables = new Map<string, ReadonlyMap<string, Parameter>>()
  return (kind) => {
    const known = tables.get(kind)
    if (known) return known
    const parameters = new Map(baseParametersOf(kind))
    for (const { resource, usable } of active) {
      if (!basesOf(resource['base']).includes(kind)) continue
      const parameter = parameterOf(resource, kind)
      // What R4 defines is not defined anew.
      if (parameter && !baseParametersOf(kind).has(parameter.code)) {
        parameters.set(parameter.code, usable ? parameter : { ...parameter, pending: true })
      }
    }
    tables.set(kind, parameters)
    return parameters
  }
}

/** The kinds whose records a definition is about: all of them for Resource and DomainResource. */
export function kindsOf(resource: JsonObject): readonly string[] {
  return basesOf(resource['base']).filter((kind) => kinds.has(kind))
}

const kinds = new Set(resourceTypes())
const withoutNarrative = ['Bundle', 'Binary', 'Parameters']

function basesOf(base: unknown): string[] {
  const named = Array.isArray(base) ? (base as unknown[]).filter((one) => typeof one === 'string') : []
  if (named.includes('Resource')) return [...kinds]
  if (named.includes('DomainResource')) return [...kinds].filter((kind) => !withoutNarrative.includes(kind))
  return [...new Set(named)]
}

/** The parameter as one kind has it; undefined where nothing could be found by it. Throws SyntaxError. */
function parameterOf(resource: JsonObject, kind: string): Parameter | undefined {
  const { code, type, url, expression, target, component, description } = resource
  if (typeof code !== 'string' || typeof url !== 'string' || typeof expression !== 'string') return undefined
  const documentation = typeof description === 'string' ? { documentation: description } : {}
  const head = { code, type: type as SearchType, definition: url, ...documentation }
  if (type === 'composite') {
    const components = componentsOf(component)
    if (components === undefined || !isComposable(components.map((one) => one.type))) return undefined
    const composite = compileComposite(expression, components, kind)
    return { ...head, elements: composite.elements, routes: [], composite }
  }
  const wanted = findable[String(type)] ?? []
  const routes = compileExpression(expression, kind).filter((route) => wanted.includes(route.type))
  if (routes.length === 0) return undefined
  const listed = Array.isArray(target) ? (target as unknown[]).filter((one) => typeof one === 'string') : []
  const targets = listed.length > 0 ? listed : [...new Set(routes.flatMap((route) => route.targets ?? []))]
  return {
    ...head,
    ...(type === 'reference' && targets.length > 0 ? { targets } : {}),
    elements: [...new Set(routes.map((route) => route.first))],
    routes,
  }
}

function componentsOf(component: unknown) {
  if (!Array.isArray(component)) return undefined
  const components = (component as unknown[]).filter(isObject).map(({ definition, expression }) => {
    const meant = typeof definition === 'string' ? definedAs(definition.split('|', 1)[0] ?? '') : undefined
    return meant && typeof expression === 'string' ? { ...meant, expression } : undefined
  })
  return components.every((one) => one !== undefined) ? components : undefined
}

function depthOf(expression: string): number {
  let depth = 0
  let deepest = 0
  for (const character of expression) {
    if (character === '(' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === ')' || character === ']') depth -= 1
  }
  return deepest
}
