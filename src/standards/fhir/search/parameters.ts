// The base search parameters of R4, one table for index, query and capability statement.
// https://hl7.org/fhir/R4/searchparameter-registry.html

import { createRequire } from 'node:module'
import type { SearchParameter, SearchType } from '../../standard.ts'
import { compileExpression, type Route } from './routes.ts'

/** One search parameter as one resource type has it. */
export interface Parameter extends SearchParameter {
  /** Where its values stand in a resource of this type. */
  readonly routes: readonly Route[]
}

interface Row {
  readonly code: string
  readonly type: SearchType
  readonly base: readonly string[]
  readonly expression?: string
  readonly targets?: readonly string[]
}

const require = createRequire(import.meta.url)
const canonicalBase = 'http://hl7.org/fhir/SearchParameter/'
let rowsByBase: Map<string, [string, Row][]> | undefined

function rowsOf(base: string): [string, Row][] {
  if (!rowsByBase) {
    rowsByBase = new Map()
    const table = require('../../../../standards/fhir-r4/search.json') as Record<string, Row>
    for (const [id, row] of Object.entries(table)) {
      for (const type of row.base) rowsByBase.set(type, [...(rowsByBase.get(type) ?? []), [id, row]])
    }
  }
  return rowsByBase.get(base) ?? []
}

/** Parameters that are in the registry and not offered, with the reason that a refusal states. */
export const notOffered: Readonly<Record<string, string>> = {
  _content: 'full text search is not offered',
  _text: 'full text search is not offered',
  _filter: 'filter expressions are not offered',
  _query: 'named queries are not offered',
  near: 'search by distance is not offered',
  phonetic: 'search by sound is not offered: use name',
}

const tables = new Map<string, ReadonlyMap<string, Parameter>>()

/** The search parameters of a resource type by code. Composite ones are not offered yet. */
export function parametersOf(kind: string): ReadonlyMap<string, Parameter> {
  const known = tables.get(kind)
  if (known) return known
  const parameters = new Map<string, Parameter>()
  for (const base of ['Resource', 'DomainResource', kind]) {
    for (const [id, row] of rowsOf(base)) {
      if (row.code in notOffered || row.type === 'composite' || row.expression === undefined) continue
      const routes = compileExpression(row.expression, kind)
      parameters.set(row.code, {
        code: row.code,
        type: row.type,
        definition: `${canonicalBase}${id}`,
        ...(row.targets ? { targets: targetsOf(row.targets, routes) } : {}),
        elements: [...new Set(routes.map((route) => route.first))],
        routes,
      })
    }
  }
  tables.set(kind, parameters)
  return parameters
}

/** One row serves several types: of the targets it lists, those that this type's own elements allow. */
function targetsOf(listed: readonly string[], routes: readonly Route[]): readonly string[] {
  const allowed = new Set(routes.flatMap((route) => route.targets ?? ['Resource']))
  const both = allowed.has('Resource') ? listed : listed.filter((type) => allowed.has(type))
  return both.length > 0 ? both : listed
}

/** Why a parameter of the registry is refused for this type, or undefined when the registry does not have it. */
export function reasonNotOffered(kind: string, code: string): string | undefined {
  const rows = ['Resource', 'DomainResource', kind].flatMap(rowsOf)
  const row = rows.find(([, candidate]) => candidate.code === code)?.[1]
  if (!row) return undefined
  return (
    notOffered[code] ?? (row.type === 'composite' ? 'composite parameters are not offered yet' : 'it has no expression')
  )
}
