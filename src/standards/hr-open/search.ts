// Query parameters of a list: a kind's own search codes in the plain manner (`family=Lee&hire-date=ge2024-01-01`), and
// the names of HR Open's published REST manner: `$filter`, `$search`, `$select`, `$top`, `$skip`, `$orderby`, `$count`, `$skiptoken`.

import type { Issue } from '../../errors.ts'
import type {
  Comparison,
  Condition,
  ParsedSearch,
  Query,
  SearchContext,
  SearchParameter,
  SortKey,
} from '../standard.ts'
import { dateCondition, dateRangeOf, refuse, textCondition, tokenCondition } from './conditions.ts'
import { parseAsOf, parseEffectiveOn } from './effective.ts'
import { parseFilter } from './filter.ts'
import { filterCondition, unsupported } from './filter-conditions.ts'
import { type Noun, nounOf, type SearchRow } from './nouns.ts'
import { wordsCondition } from './search-words.ts'
import { parseSelect } from './select.ts'

const defaultCount = 50
const maximumCount = 1000
const maximumSkip = 10_000

interface Draft {
  readonly noun: Noun
  readonly context: SearchContext
  readonly where: Condition[]
  readonly issues: Issue[]
  sort: readonly SortKey[]
  count: number
  skip?: number
  after?: string
  total: Query['total']
}

/** The query of a parameter list. Throws `unsupported-parameter` or `invalid-request`, each with its cure. */
export function parseSearch(
  kind: string,
  parameters: readonly (readonly [string, string])[],
  context: SearchContext,
): ParsedSearch {
  const draft: Draft = {
    noun: nounOf(kind),
    context,
    where: [],
    issues: [],
    sort: [],
    count: defaultCount,
    total: 'none',
  }
  const understood = parameters.filter(([name, value]) => readParameter(draft, name, value))
  const { where, sort, count, skip, after, total } = draft
  const query: Query = {
    kind: draft.noun.kind,
    where: where.length === 1 ? (where[0] as Condition) : { all: where },
    sort,
    count,
    total,
    ...(skip !== undefined && { skip }),
    ...(after !== undefined && { after }),
  }
  return { query, issues: draft.issues, understood }
}

/** Reads one parameter into the draft; false when lenient handling leaves it out. */
function readParameter(draft: Draft, name: string, value: string): boolean {
  const control = Object.hasOwn(controls, name) ? controls[name] : undefined
  if (control) {
    control(draft, value)
    return true
  }
  const [code = '', modifier, ...more] = name.split(':')
  const row = draft.noun.search.find((candidate) => candidate.code === code)
  if (code === 'id' && modifier === undefined) draft.where.push({ id: alternatives(value) })
  else if (code === 'updated' && modifier === undefined)
    draft.where.push(anyOf(alternatives(value).map(updatedCondition)))
  else if (!row || more.length > 0) return leaveOut(draft, name)
  else draft.where.push(rowCondition(row, modifier, value, draft.context.now))
  return true
}

function leaveOut(draft: Draft, name: string): false {
  const error = unsupported(draft.noun, name)
  if (draft.context.handling === 'strict') throw error
  draft.issues.push({ severity: 'warning', code: 'unsupported-parameter', path: '', text: error.message })
  return false
}

function rowCondition(row: SearchRow, modifier: string | undefined, value: string, now: Date): Condition {
  if (modifier === 'missing') {
    if (value !== 'true' && value !== 'false') throw refuse(`${row.code}:missing`, 'its value must be true or false')
    return { param: row.code, present: value === 'false' }
  }
  if (modifier !== undefined && !(row.type === 'string' && (modifier === 'exact' || modifier === 'contains')))
    throw refuse(
      `${row.code}:${modifier}`,
      'it has no such modifier; there are :missing and, for texts, :exact and :contains',
    )
  const match = modifier === 'exact' || modifier === 'contains' ? modifier : 'starts'
  return anyOf(
    alternatives(value).map((text) => {
      if (row.type === 'string') return textCondition(row, match, text)
      if (row.type === 'token') return tokenCondition(row, text)
      const [compare, rest] = prefixed(text)
      return dateCondition(row, compare, rest, now)
    }),
  )
}

function updatedCondition(text: string): Condition {
  const [updated, rest] = prefixed(text)
  return { updated, ...dateRangeOf('updated', rest) }
}

const prefixes = new Set<string>(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sa', 'eb', 'ap'])

function prefixed(text: string): [Comparison, string] {
  const prefix = text.slice(0, 2)
  return prefixes.has(prefix) ? [prefix as Comparison, text.slice(2)] : ['eq', text]
}

/** The values between commas; `\,` is a comma and `\\` a backslash of a value. */
function alternatives(value: string): string[] {
  const values: string[] = []
  let current = ''
  for (let at = 0; at < value.length; at++) {
    const char = value[at] as string
    if (char === '\\' && at + 1 < value.length) current += value[++at] as string
    else if (char === ',') {
      values.push(current)
      current = ''
    } else current += char
  }
  return [...values, current]
}

function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 1 ? (conditions[0] as Condition) : { any: conditions }
}

const controls: Readonly<Record<string, (draft: Draft, value: string) => void>> = {
  $filter(draft, value) {
    draft.where.push(filterCondition(draft.noun, parseFilter(value), draft.context.now))
  },
  // What an answer shows of its documents, and as of when, is the face's to do; here it is only understood.
  $select(draft, value) {
    parseSelect(draft.noun.kind, value)
  },
  effectiveOn(_draft, value) {
    parseEffectiveOn(value)
  },
  asOf(_draft, value) {
    parseAsOf(value)
  },
  $search(draft, value) {
    draft.where.push(wordsCondition(draft.noun, value))
  },
  $top(draft, value) {
    draft.count = Math.min(wholeNumber('$top', value), maximumCount)
  },
  $skip(draft, value) {
    draft.skip = wholeNumber('$skip', value)
    if (draft.skip > maximumSkip)
      throw refuse('$skip', `it reaches ${maximumSkip} at most; follow the "next" link of the answer to page deeper`)
  },
  $skiptoken(draft, value) {
    draft.after = value
  },
  $count(draft, value) {
    if (value !== 'true' && value !== 'false') throw refuse('$count', 'its value must be true or false')
    draft.total = value === 'true' ? 'accurate' : 'none'
  },
  $orderby(draft, value) {
    draft.sort = value.split(',').map((text) => sortKey(draft.noun, text.trim()))
  },
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw refuse(name, 'its value must be a whole number')
  return Number(value)
}

function sortKey(noun: Noun, text: string): SortKey {
  const [name = '', direction = 'asc', ...more] = text.split(/\s+/)
  if (more.length > 0 || (direction !== 'asc' && direction !== 'desc'))
    throw refuse('$orderby', `"${text.slice(0, 80)}" must be a parameter, optionally followed by asc or desc`)
  const descending = direction === 'desc'
  if (name === 'id' || name === 'updated') return { by: name, descending }
  const path = name.replaceAll('/', '.')
  const row =
    noun.search.find((candidate) => candidate.code === name) ??
    noun.search.find((candidate) => candidate.paths.length === 1 && candidate.paths[0] === path)
  if (!row) throw unsupported(noun, name)
  return { by: 'param', param: row.code, type: row.type, descending }
}

/** The search parameters of a kind, as the API description shows them. */
export function parametersOf(kind: string): SearchParameter[] {
  return nounOf(kind).search.map((row) => ({
    code: row.code,
    type: row.type,
    definition: `Reads ${row.paths.join(', ')}.`,
    documentation: `${row.text}.`,
    elements: [...new Set(row.paths.map((path) => path.split('.')[0] as string))],
  }))
}
