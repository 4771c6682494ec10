// The base search parameters of R4, one table for index, query and capability statement.
// https://hl7.org/fhir/R4/searchparameter-registry.html

import { createRequire } from 'node:module'
import type { SearchParameter, SearchType } from '../../standard.ts'
import { type Composite, compileComposite } from './composites.ts'
import { compileExpression, type Route } from './routes.ts'

/** One search parameter as one resource type has it. */
export interface Parameter extends SearchParameter {
  /** Where its values stand in a resource of this type. */
  readonly routes: readonly Route[]
  /** Of a composite, which has no routes of its own. */
  readonly composite?: Composite
  /** Its index is being built: records are indexed by it, and it cannot be searched by yet. */
  readonly pending?: true
}

/** The search parameters of each resource type: those of R4, and those that were added to them. */
export type ParametersOf = (kind: string) => ReadonlyMap<string, Parameter>

interface Row {
  readonly code: string
  readonly type: SearchType
  readonly base: readonly string[]
  readonly expression?: string
  readonly targets?: readonly string[]
  readonly components?: readonly { readonly definition: string; readonly expression: string }[]
}

const require = createRequire(import.meta.url)
const canonicalBase = 'http://hl7.org/fhir/SearchParameter/'
let rowsById: Readonly<Record<string, Row>> | undefined
let rowsByBase: Map<string, [string, Row][]> | undefined

function allRows(): Readonly<Record<string, Row>> {
  rowsById ??= require('../../../../standards/fhir-r4/search.json') as Record<string, Row>
  return rowsById
}

function rowsOf(base: string): [string, Row][] {
  if (!rowsByBase) {
    rowsByBase = new Map()
    for (const [id, row] of Object.entries(allRows())) {
      for (const type of row.base) rowsByBase.set(type, [...(rowsByBase.get(type) ?? []), [id, row]])
    }
  }
  return rowsByBase.get(base) ?? []
}

/** The type and targets of a parameter of R4 by its canonical URL or id: what a component of a composite refers to. */
export function definedAs(definition: string): { type: SearchType; targets?: readonly string[] } | undefined {
  const id = definition.startsWith(canonicalBase) ? definition.slice(canonicalBase.length) : definition
  const row = Object.hasOwn(allRows(), id) ? allRows()[id] : undefined
  return row && { type: row.type, ...(row.targets ? { targets: row.targets } : {}) }
}

/** Parameters that are in the registry and not offered, with the reason that a refusal states. */
export const notOffered: Readonly<Record<string, string>> = {
  _filter: 'filter expressions are not offered; use the parameters of the type',
  _query: 'named queries are not offered',
}

/** Full text has no expression: it looks at all that a record says, or at its narrative. */
const textParameters: Readonly<Record<string, readonly string[]>> = { _content: [], _text: ['text'] }

const tables = new Map<string, ReadonlyMap<string, Parameter>>()

/** The search parameters of a resource type by code. */
export function parametersOf(kind: string): ReadonlyMap<string, Parameter> {
  const known = tables.get(kind)
  if (known) return known
  const parameters = new Map<string, Parameter>()
  for (const base of ['Resource', ...(withoutNarrative.has(kind) ? [] : ['DomainResource']), kind]) {
    for (const [id, row] of rowsOf(base)) {
      if (row.code in notOffered) continue
      parameters.set(row.code, parameterOf(id, row, kind))
    }
  }
  parameters.set('_list', listParameter)
  tables.set(kind, parameters)
  return parameters
}

/** The resource types that are no DomainResource. */
const withoutNarrative = new Set(['Bundle', 'Binary', 'Parameters'])

/** In no registry: https://hl7.org/fhir/R4/search.html#list */
const listParameter: Parameter = {
  code: '_list',
  type: 'special',
  definition: 'http://hl7.org/fhir/R4/search.html#list',
  elements: ['id'],
  routes: [],
}

function parameterOf(id: string, row: Row, kind: string): Parameter {
  const { code, type, expression } = row
  const definition = `${canonicalBase}${id}`
  if (expression === undefined) return { code, type, definition, elements: textParameters[code] ?? [], routes: [] }
  if (row.components) {
    const components = uncrossed(id, row.components).map((component) => ({
      ...(definedAs(component.definition) ?? { type: 'token' as const }),
      expression: component.expression,
    }))
    const composite = compileComposite(expression, components, kind)
    return { code, type, definition, elements: composite.elements, routes: [], composite }
  }
  const routes = compileExpression(expression, kind)
  return {
    code,
    type,
    definition,
    ...(row.targets ? { targets: targetsOf(row.targets, routes) } : {}),
    elements: [...new Set(routes.map((route) => route.first))],
    routes,
  }
}

/** R4 has the definitions of this one's components crossed: the code is a token, what it relates to a reference. */
function uncrossed(id: string, components: NonNullable<Row['components']>): NonNullable<Row['components']> {
  if (id !== 'DocumentReference-relationship') return components
  const definitions = components.map((component) => component.definition).toReversed()
  return components.map(({ expression }, at) => ({ definition: definitions[at] ?? '', expression }))
}

/** One row serves several types: of the targets it lists, those that this type's own elements allow. */
function targetsOf(listed: readonly string[], routes: readonly Route[]): readonly string[] {
  const allowed = new Set(routes.flatMap((route) => route.targets ?? ['Resource']))
  const both = allowed.has('Resource') ? listed : listed.filter((type) => allowed.has(type))
  return both.length > 0 ? both : listed
}

/** Why a parameter of the registry is refused for this type, or undefined when it is not known at all. */
export function reasonNotOffered(kind: string, code: string): string | undefined {
  if (Object.hasOwn(notOffered, code)) return notOffered[code]
  const rows = ['Resource', 'DomainResource', kind].flatMap(rowsOf)
  return rows.some(([, row]) => row.code === code) ? 'resources of this type have none' : undefined
}
