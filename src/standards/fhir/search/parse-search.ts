// The parameters of a search as a query. https://hl7.org/fhir/R4/search.html

import { fault, GatewayError, type Issue } from '../../../errors.ts'
import type { Condition, Inclusion, ParsedSearch, Query, SearchContext, SortKey } from '../../standard.ts'
import { resourceTypes, typeOf } from '../elements.ts'
import { type Filters, filterOf, NotUnderstood } from './filters.ts'
import { inclusionsOf, isInclude } from './includes.ts'
import { parametersOf as baseParametersOf, type ParametersOf } from './parameters.ts'

/** Answers of a page when nothing is asked, and at most; a larger `_count` is lowered to it, as FHIR allows. */
const usualCount = 20
const largestCount = 1000

/** Parameters that shape the answer; the face that renders it reads them from `understood`. */
const shaping = new Set(['_summary', '_elements', '_format', '_pretty'])

/** More than any form has fields; the answer to more than this is not a search. */
const mostParameters = 200

/** What the parameters so far amount to. */
interface Draft {
  readonly filters: Filters
  /** The kinds that are searched; one, unless the whole system is. */
  readonly kinds: readonly string[]
  readonly isSystem: boolean
  /** One list of conditions a kind. */
  readonly where: readonly Condition[][]
  readonly sort: SortKey[]
  readonly includes: Inclusion[]
  count: number
  total: Query['total']
}

/**
 * The query of GET-style parameters, decoded; of the whole system when `kind` is `''`, with `_type` naming the kinds.
 * Throws `unsupported-parameter` (strict) or `invalid-request`, naming the parameter and the cure; lenient handling
 * leaves out what it does not know and says so in `issues`.
 */
export function parseSearch(
  kind: string,
  parameters: readonly (readonly [string, string])[],
  context: SearchContext,
  parametersOf: ParametersOf = baseParametersOf,
): ParsedSearch {
  if (kind !== '' && typeOf(kind)?.kind !== 'resource')
    throw new GatewayError('kind-unknown', `FHIR R4 has no resource type ${kind}.`)
  if (parameters.length > mostParameters) {
    throw new GatewayError(
      'invalid-request',
      `A search has at most ${mostParameters} parameters; this has ${parameters.length}.`,
    )
  }
  const draft = draftOf(kind, parameters, { parametersOf, context, ways: 0 })
  const issues: Issue[] = []
  const understood: (readonly [string, string])[] = []
  for (const [name, value] of parameters) {
    try {
      understood.push([name, readParameter(draft, name, value)])
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error
      if (issues.length < 100)
        issues.push(fault('unsupported-parameter', '', error.message, { source: name.slice(0, 200) }))
    }
  }
  if (issues.length > 0 && context.handling === 'strict') {
    const detail = issues.map((issue) => issue.text).join(' ')
    throw new GatewayError('unsupported-parameter', detail, { issues })
  }
  return {
    query: queryOf(draft),
    issues: issues.map((issue) => ({ ...issue, severity: 'warning', text: `Left out: ${issue.text}` })),
    understood,
    ...(draft.includes.length > 0 ? { includes: draft.includes } : {}),
  }
}

function draftOf(kind: string, parameters: readonly (readonly [string, string])[], filters: Filters): Draft {
  const isSystem = kind === ''
  const asked = isSystem ? parameters.filter(([name]) => name === '_type').flatMap(([, value]) => value.split(',')) : []
  const unknown = asked.find((type) => typeOf(type)?.kind !== 'resource')
  if (unknown !== undefined) throw wrongValue('_type', unknown, 'resource types, such as Patient,Observation')
  const kinds = isSystem ? (asked.length > 0 ? [...new Set(asked)] : resourceTypes()) : [kind]
  const where = kinds.map((): Condition[] => [])
  return { filters, kinds, isSystem, where, sort: [], includes: [], count: usualCount, total: 'none' }
}

function queryOf({ kinds, isSystem, where, sort, count, total }: Draft): Query {
  if (!isSystem) return { kind: kinds[0] ?? '', where: { all: where[0] ?? [] }, sort, count, total }
  const among = kinds.map((kind, at) => ({ kind, where: { all: where[at] ?? [] } }))
  return { kind: '', where: { all: [] }, among, sort, count, total }
}

/** Adds one parameter to the draft; returns its value as a truthful link repeats it. */
function readParameter(draft: Draft, name: string, value: string): string {
  switch (name) {
    case '_count':
      if (!/^\d{1,9}$/.test(value)) throw wrongValue(name, value, `a whole number from 0 to ${largestCount}`)
      draft.count = Math.min(Number(value), largestCount)
      if (draft.count === 0) draft.total = 'accurate'
      return String(draft.count)
    case '_total':
      if (value !== 'none' && value !== 'estimate' && value !== 'accurate') {
        throw wrongValue(name, value, 'none, estimate or accurate')
      }
      draft.total = value
      return value
    case '_sort':
      for (const key of value.split(',')) draft.sort.push(sortKey(draft, key))
      return value
    case '_type':
      // The kinds were read at first, since the others depend on them.
      if (draft.isSystem) return value
      throw new NotUnderstood(`_type: a search of ${draft.kinds[0]} finds this type alone; search the whole system.`)
    case '_contained':
    case '_containedType':
      if (name === '_contained' && value === 'false') return value
      throw new NotUnderstood(`${name}: contained resources are not searched on their own; leave it out.`)
  }
  if (isInclude(name)) {
    draft.includes.push(...inclusionsOf(draft.filters, draft.isSystem ? '' : (draft.kinds[0] ?? ''), name, value))
    return value
  }
  if (shaping.has(name.split(':', 1)[0] ?? '')) {
    if (name === '_summary' && value === 'count') {
      draft.count = 0
      draft.total = 'accurate'
    }
    return value
  }
  if (value === '') throw wrongValue(name, value, 'a value, or leave the parameter out')
  // Every kind that is searched must have the parameter; of the whole system only these are common.
  if (draft.isSystem && draft.kinds.length > mostKindsOneByOne && !name.startsWith('_')) {
    throw new NotUnderstood(`${name.slice(0, 64)}: not every type has this; say which with _type.`)
  }
  const conditions = draft.kinds.map((kind) => filterOf(draft.filters, kind, name, value))
  for (const [at, condition] of conditions.entries()) draft.where[at]?.push(condition)
  return value
}

/** A search of more kinds than this is one of the whole system. */
const mostKindsOneByOne = 40

const sortable = new Set(['token', 'string', 'date', 'number', 'quantity', 'reference', 'uri'])
const withoutOrder = new Set(['_content', '_text', 'phonetic'])

function sortKey({ kinds, filters }: Draft, key: string): SortKey {
  const descending = key.startsWith('-')
  const code = descending ? key.slice(1) : key
  if (code === '_id') return { by: 'id', descending }
  if (code === '_lastUpdated') return { by: 'updated', descending }
  const [kind = ''] = kinds
  const parameter = kinds.length === 1 ? filters.parametersOf(kind).get(code) : undefined
  if (!parameter || !sortable.has(parameter.type) || withoutOrder.has(code)) {
    const cure = kinds.length === 1 ? 'use a search parameter of it' : 'several types are sorted by _id or _lastUpdated'
    throw new NotUnderstood(
      `_sort: ${kinds.length === 1 ? kind : 'this'} cannot be sorted by ${JSON.stringify(code.slice(0, 64))}; ${cure}.`,
    )
  }
  return { by: 'param', param: code, type: parameter.type, descending }
}

function wrongValue(name: string, value: string, form: string): GatewayError {
  const shown = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  return new GatewayError('invalid-request', `${name}: ${shown} is not understood; write ${form}.`)
}
