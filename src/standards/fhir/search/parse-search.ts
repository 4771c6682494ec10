// The parameters of a search as a query. https://hl7.org/fhir/R4/search.html

import { fault, GatewayError, type Issue } from '../../../errors.ts'
import type { Condition, ParsedSearch, Query, SearchContext, SortKey } from '../../standard.ts'
import { typeOf } from '../elements.ts'
import { filterOf, NotUnderstood } from './filters.ts'
import { parametersOf } from './parameters.ts'

/** Answers of a page when nothing is asked, and at most; a larger `_count` is lowered to it, as FHIR allows. */
const usualCount = 20
const largestCount = 1000

/** Parameters that shape the answer; the face that renders it reads them from `understood`. */
const shaping = new Set([
  '_summary',
  '_elements',
  '_format',
  '_pretty',
  '_include',
  '_revinclude',
  '_contained',
  '_containedType',
])

/** More than any form has fields; the answer to more than this is not a search. */
const mostParameters = 200

/** What the parameters so far amount to. */
interface Draft {
  readonly kind: string
  readonly where: Condition[]
  readonly sort: SortKey[]
  count: number
  total: Query['total']
}

/**
 * The query of GET-style parameters, decoded. Throws `unsupported-parameter` (strict) or `invalid-request`, naming the
 * parameter and the cure; lenient handling leaves out what it does not know and says so in `issues`.
 */
export function parseSearch(
  kind: string,
  parameters: readonly (readonly [string, string])[],
  context: SearchContext,
): ParsedSearch {
  if (typeOf(kind)?.kind !== 'resource') throw new GatewayError('kind-unknown', `FHIR R4 has no resource type ${kind}.`)
  if (parameters.length > mostParameters) {
    throw new GatewayError(
      'invalid-request',
      `A search has at most ${mostParameters} parameters; this has ${parameters.length}.`,
    )
  }
  const draft: Draft = { kind, where: [], sort: [], count: usualCount, total: 'none' }
  const issues: Issue[] = []
  const understood: (readonly [string, string])[] = []
  for (const [name, value] of parameters) {
    try {
      understood.push([name, readParameter(draft, name, value, context)])
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
  const { sort, count, total } = draft
  return {
    query: { kind, where: { all: draft.where }, sort, count, total },
    issues: issues.map((issue) => ({ ...issue, severity: 'warning', text: `Left out: ${issue.text}` })),
    understood,
  }
}

/** Adds one parameter to the draft; returns its value as a truthful link repeats it. */
function readParameter(draft: Draft, name: string, value: string, context: SearchContext): string {
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
      for (const key of value.split(',')) draft.sort.push(sortKey(draft.kind, key))
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
  draft.where.push(filterOf(draft.kind, name, value, context))
  return value
}

const sortable = new Set(['token', 'string', 'date', 'number', 'quantity', 'reference', 'uri'])

function sortKey(kind: string, key: string): SortKey {
  const descending = key.startsWith('-')
  const code = descending ? key.slice(1) : key
  if (code === '_id') return { by: 'id', descending }
  if (code === '_lastUpdated') return { by: 'updated', descending }
  const parameter = parametersOf(kind).get(code)
  if (!parameter || !sortable.has(parameter.type)) {
    throw new NotUnderstood(
      `_sort: ${kind} cannot be sorted by ${JSON.stringify(code.slice(0, 64))}; use a search parameter of it.`,
    )
  }
  return { by: 'param', param: code, type: parameter.type, descending }
}

function wrongValue(name: string, value: string, form: string): GatewayError {
  const shown = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  return new GatewayError('invalid-request', `${name}: ${shown} is not understood; write ${form}.`)
}
