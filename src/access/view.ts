// A client's view: which records and which elements it may read, the same on every face. Every reader goes through
// compileView; a hidden element cannot be read, filtered, sorted, chained, counted or probed by.

import { fault, GatewayError, type Issue } from '../errors.ts'
import type {
  CanonicalRecord,
  Condition,
  Inclusion,
  JsonObject,
  Query,
  SortKey,
  Standard,
} from '../standards/standard.ts'
import type { KindGrant, ViewGrant } from './grant.ts'
import { hides, neverHidden, withoutHidden, withoutHiddenInside } from './hidden.ts'
import { matches } from './matches.ts'

/** A record as stored; `text` is its canonical JSON. */
export interface Viewed {
  readonly kind: string
  readonly id: string
  readonly updatedAt: Date
  readonly text: string
}

export interface View {
  /** False when everything of this kind may be read, so that nothing needs to be looked at. */
  restricts(kind: string): boolean
  /** Whether records of this kind may be left out whole. */
  limits(kind: string): boolean
  /** Whether records of this kind are shown with elements left out. */
  hidesIn(kind: string): boolean
  /** The query with the view's condition in it; throws GatewayError('forbidden') when it looks at a hidden element. */
  narrow(kind: string, query: Query): Query
  /** The inclusions without the references that stand in a hidden element. */
  narrowIncludes(includes: readonly Inclusion[]): readonly Inclusion[]
  /** Whether this record may be read at all; a record that may not is not found. */
  admits(record: Viewed): boolean
  /** The record's text without its hidden elements. */
  show(record: Viewed): string
}

interface KindView {
  readonly where: Condition | undefined
  readonly hide: readonly string[]
}

const everything: View = {
  restricts: () => false,
  limits: () => false,
  hidesIn: () => false,
  narrow: (_kind, query) => query,
  narrowIncludes: (includes) => includes,
  admits: () => true,
  show: (record) => record.text,
}

// Grants live as long as the remembered caller, so the compiled view goes with them.
const compiled = new WeakMap<ViewGrant, Map<string, View>>()

/** The view that a grant gives of one standard; `null` sees everything. `at` is the instant that relative dates mean. */
export function compileView(grant: ViewGrant | null, standard: Standard, at: Date): View {
  if (grant === null) return everything
  const known = compiled.get(grant) ?? new Map<string, View>()
  compiled.set(grant, known)
  const view = known.get(standard.name) ?? makeView(grant, standard, at)
  known.set(standard.name, view)
  return view
}

function makeView(grant: ViewGrant, standard: Standard, at: Date): View {
  const kinds = new Map<string, KindView | undefined>()
  const viewOf = (kind: string): KindView | undefined => {
    if (!kinds.has(kind))
      kinds.set(kind, Object.hasOwn(grant, kind) ? kindView(grant[kind], kind, standard, at) : undefined)
    return kinds.get(kind)
  }
  const narrowed = (kind: string, condition: Condition): Condition => {
    const where = viewOf(kind)?.where
    const inner = narrowCondition(condition, kind, standard, viewOf)
    return where === undefined ? inner : { all: [where, inner] }
  }
  const hiddenOf = (kind: string) =>
    standard.kinds.has(kind) && Object.hasOwn(grant, kind) ? (grant[kind]?.hide ?? []) : []
  // A resource of any type may hold others (https://hl7.org/fhir/R4/references.html#contained).
  const hidesInside = standard.name === 'fhir' && Object.keys(grant).some((kind) => hiddenOf(kind).length > 0)
  return {
    restricts: (kind) => viewOf(kind) !== undefined || hidesInside,
    limits: (kind) => viewOf(kind)?.where !== undefined,
    hidesIn: (kind) => (viewOf(kind)?.hide.length ?? 0) > 0,
    narrow(kind, query) {
      // A search over several kinds is narrowed kind by kind; it is sorted by nothing that could be hidden.
      if (query.among) {
        return { ...query, among: query.among.map((one) => ({ ...one, where: narrowed(one.kind, one.where) })) }
      }
      for (const key of query.sort) refuseHiddenSort(key, kind, standard, viewOf(kind))
      return { ...query, where: narrowed(kind, query.where) }
    },
    narrowIncludes(includes) {
      return includes.flatMap((inclusion) => {
        const { kind } = inclusion
        const params = inclusion.params.filter((param) => !looksAtHidden(param, kind, standard, viewOf(kind)))
        return params.length === 0 ? [] : [{ ...inclusion, params }]
      })
    },
    admits(record) {
      const where = viewOf(record.kind)?.where
      if (where === undefined) return true
      const value = JSON.parse(record.text) as JsonObject
      const entries = standard.search.index({ kind: record.kind, text: record.text, value } satisfies CanonicalRecord)
      return matches({ id: record.id, updatedAt: record.updatedAt, entries }, where)
    },
    show(record) {
      const hide = viewOf(record.kind)?.hide ?? []
      const inside = hidesInside ? withoutHiddenInside(record.text, hiddenOf) : undefined
      if (hide.length === 0 && inside === undefined) return record.text
      return withoutHidden(standard, inside ?? record.text, hide)
    },
  }
}

function kindView(grant: KindGrant | undefined, kind: string, standard: Standard, at: Date): KindView {
  const issues: Issue[] = []
  const where = conditionOf(grant, kind, standard, at, issues)
  // A view that cannot be understood shows nothing, rather than everything.
  if (issues.length > 0) {
    throw new GatewayError(
      'forbidden',
      `The view of this client on ${kind} cannot be applied; its administrator must correct it.`,
      {
        cause: new Error(issues.map((issue) => issue.text).join(' ')),
      },
    )
  }
  return { where, hide: grant?.hide ?? [] }
}

function conditionOf(
  grant: KindGrant | undefined,
  kind: string,
  standard: Standard,
  at: Date,
  issues: Issue[],
): Condition | undefined {
  const text = grant?.where ?? ''
  if (text === '') return undefined
  try {
    const context = { base: standard.base, handling: 'strict', now: at } as const
    const { where } = standard.search.parse(kind, [...new URLSearchParams(text)], context).query
    if (!looksElsewhere(where)) return where
    issues.push(
      fault(
        'view-chain',
        '/where',
        `The view on ${kind} follows a reference, or asks for full text or distance; only plain values of the record can decide.`,
      ),
    )
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    issues.push(fault('view-condition', '/where', `The view on ${kind} is not a search: ${error.message}`))
  }
  return undefined
}

/** Whether it takes more than the record's own index entries to decide. */
function looksElsewhere(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(looksElsewhere)
  if ('any' in condition) return condition.any.some(looksElsewhere)
  if ('not' in condition) return looksElsewhere(condition.not)
  if ('type' in condition) return condition.type === 'text' || condition.type === 'position'
  return 'chain' in condition || 'pointedAtBy' in condition
}

type ViewOf = (kind: string) => KindView | undefined

function narrowCondition(condition: Condition, kind: string, standard: Standard, viewOf: ViewOf): Condition {
  const narrowed = (part: Condition) => narrowCondition(part, kind, standard, viewOf)
  const elsewhere = (other: string, part: Condition): Condition => {
    const where = viewOf(other)?.where
    const inner = narrowCondition(part, other, standard, viewOf)
    return where === undefined ? inner : { all: [where, inner] }
  }
  if ('all' in condition) return { all: condition.all.map(narrowed) }
  if ('any' in condition) return { any: condition.any.map(narrowed) }
  if ('not' in condition) return { not: narrowed(condition.not) }
  if ('id' in condition || 'updated' in condition) return condition
  if ('chain' in condition) {
    refuseHidden(condition.chain, kind, standard, viewOf(kind))
    // Each kind that is pointed at has its own view.
    const any = condition.kinds.map((other) => ({
      ...condition,
      kinds: [other],
      where: elsewhere(other, condition.where),
    }))
    return any.length === 1 ? (any[0] as Condition) : { any }
  }
  if ('pointedAtBy' in condition) {
    refuseHidden(condition.param, condition.pointedAtBy, standard, viewOf(condition.pointedAtBy))
    return { ...condition, where: elsewhere(condition.pointedAtBy, condition.where) }
  }
  refuseHidden(condition.param, kind, standard, viewOf(kind), 'type' in condition && condition.type === 'text')
  return condition
}

function refuseHiddenSort(key: SortKey, kind: string, standard: Standard, view: KindView | undefined): void {
  if (key.by === 'param') refuseHidden(key.param, kind, standard, view)
}

/** Full text looks at everything, so at what is hidden too. */
function refuseHidden(
  param: string,
  kind: string,
  standard: Standard,
  view: KindView | undefined,
  everywhere = false,
): void {
  if (view === undefined || view.hide.length === 0) return
  if (!everywhere && !looksAtHidden(param, kind, standard, view)) return
  const code = param.split(':')[0]
  throw new GatewayError(
    'forbidden',
    `The parameter ${code} of ${kind} looks at an element that this client may not see; leave it out.`,
    { issues: [fault('view-hidden', '', `${kind} cannot be searched or sorted by ${code} with this key.`)] },
  )
}

function looksAtHidden(param: string, kind: string, standard: Standard, view: KindView | undefined): boolean {
  if (view === undefined || view.hide.length === 0) return false
  const code = param.split(':')[0]
  const known = standard.search.parameters(kind).find((one) => one.code === code)
  // What an unknown parameter looks at is unknown too, but for FHIR's own that read `meta`, which is never hidden.
  if (!known) return !['_tag', '_profile', '_security', '_source'].includes(code ?? '')
  return known.elements.some((element) => view.hide.some((one) => hides(one, element)))
}

/** What is wrong with a grant, `path` into the grant (`/Patient/where`). Kinds of neither standard are named too. */
export function checkGrant(grant: ViewGrant, standards: Iterable<Standard>, at: Date): Issue[] {
  const all = [...standards]
  return Object.entries(grant).flatMap(([kind, entry]) => {
    const standard = all.find((one) => one.kinds.has(kind))
    if (standard === undefined)
      return [fault('kind-unknown', `/${kind}`, `${kind} is not a kind of any standard here.`)]
    const issues: Issue[] = []
    conditionOf(entry, kind, standard, at, issues)
    for (const name of entry.hide ?? []) {
      const wrong = neverHidden.includes(name)
        ? `${name} cannot be hidden; without it a record is not one.`
        : noElement(standard, kind, name)
      if (wrong !== undefined) issues.push(fault('view-hide', '/hide', wrong))
    }
    return issues.map((issue) => ({ ...issue, path: `/${kind}${issue.path}` }))
  })
}

/** What is hidden by a name that no element has is nothing, so it is refused. Elements are hidden whole, at the first level. */
function noElement(standard: Standard, kind: string, name: string): string | undefined {
  const told = `${JSON.stringify(name.slice(0, 80))} is no first-level element of ${kind}, so it would hide nothing.`
  if (/[./]/.test(name)) return `${told} Name the element that it is in.`
  try {
    standard.rest?.checkElements(kind, [name])
    standard.documents?.shape(kind, [['$select', name]])
    return undefined
  } catch (error) {
    if (error instanceof GatewayError) return told
    throw error
  }
}
