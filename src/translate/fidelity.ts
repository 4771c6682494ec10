// The fidelity report of a mapping: what survives out and back, what is kept beside the record, what has no way back,
// and which fields of known samples nothing reads.

import type { Json, JsonObject } from '../standards/standard.ts'
import { leadsAbove } from './also-records.ts'
import { classifyRow, describeRule, type RowLaw } from './classify-row.ts'
import type { CompiledMapping } from './compile.ts'
import { coverOf, uncovered, wrapLists } from './coverage.ts'
import { copyJson, isObject } from './elements.ts'
import type { Row } from './mapping.ts'
import { formatPath, type Step } from './path.ts'
import type { CompiledRow } from './rows.ts'

export interface RowFidelity {
  readonly kind: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly rule: string
  readonly law: RowLaw
  readonly why: readonly string[]
}

export interface Fidelity {
  readonly rows: readonly RowFidelity[]
  readonly counts: Readonly<Record<RowLaw, number>>
  /** Vendor fields of the samples that no row reads: kept in the complement, and given back untouched. */
  readonly unread: readonly { readonly path: string; readonly times: number }[]
  /** Canonical elements that the mapping demands of every item. */
  readonly required: readonly string[]
}

const mostUnread = 100

/** What a mapping promises, and what of some sample items it passes by. */
export function fidelityReport(mapping: CompiledMapping, samples: readonly JsonObject[]): Fidelity {
  const rows = [mapping, ...mapping.also].flatMap((one) => rowsOf(one.rows, one.sources, one, one.message.kind, '', ''))
  const counts = { iso: 0, lens: 0, prism: 0, 'one-way': 0 }
  for (const { law } of rows) counts[law] += 1
  const required = mapping.sources.filter((row) => row.required === true || row.identifies !== undefined)
  return {
    rows,
    counts,
    unread: unreadFields(mapping, samples),
    required: required.flatMap((row) => [row.to ?? []].flat()),
  }
}

function rowsOf(
  compiled: readonly CompiledRow[],
  sources: readonly Row[],
  mapping: CompiledMapping,
  kind: string,
  before: string,
  beforeTo: string,
): RowFidelity[] {
  return compiled.flatMap((one, at) => {
    const row = sources[at] as Row
    const from = one.from.map(({ text }) => before + text)
    const to = one.to.map(({ text }) => beforeTo + text)
    const own = { kind, from, to, rule: describeRule(row), ...classifyRow(row, mapping.message.mapping) }
    if (one.inner === undefined) return [own]
    return [own, ...rowsOf(one.inner, row.rows ?? [], mapping, kind, `${from[0]}[].`, `${to[0]}[].`)]
  })
}

/** Fields of items that no row of the mapping reads, most frequent first; list positions are left out of the paths. */
export function unreadFields(mapping: CompiledMapping, items: readonly JsonObject[]): Fidelity['unread'] {
  const all = asOne([mapping, ...mapping.also].flatMap(rowsWhereTheyStand))
  const over = coverOf(all.flatMap((row) => row.from))
  const found = new Map<string, number>()
  const add = (path: string) => found.set(path, (found.get(path) ?? 0) + 1)
  for (const given of items) {
    const item = copyJson(given) as JsonObject
    if (mapping.message.mapping.format.type === 'xml') wrapLists(item, mapping.vendor.cover, mapping.vendor.lists)
    const rest = uncovered(item, over, new Set())
    if (rest !== undefined) for (const path of leavesOf(rest)) if (!isAsked(all, path)) add(path)
    for (const row of all) if (row.inner !== undefined) for (const path of unreadInside(row, item)) add(path)
  }
  const list = [...found].map(([path, times]) => ({ path, times }))
  return list.sort((one, other) => other.times - one.times).slice(0, mostUnread)
}

/** The rows of a record that is made of the members of a list stand inside that list. */
function rowsWhereTheyStand({ rows, madeOf }: CompiledMapping): readonly CompiledRow[] {
  return (madeOf?.each ?? []).reduceRight<readonly CompiledRow[]>((inner, path) => {
    const row = { from: [path], to: [], rebuilds: false, inner, forward() {}, backward() {} }
    return [row, ...inner.filter((one) => one.from.some(leadsAbove))]
  }, rows)
}

/** Several records may be made of one list: what any of their rows reads is read. */
function asOne(rows: readonly CompiledRow[]): readonly CompiledRow[] {
  const lists = new Map<string, CompiledRow>()
  const others = rows.filter((row) => {
    const [path] = row.from
    if (row.inner === undefined || path === undefined) return true
    const known = lists.get(path.text)
    lists.set(path.text, { ...row, inner: [...(known?.inner ?? []), ...row.inner] })
    return false
  })
  return [...others, ...[...lists.values()].map((row) => ({ ...row, inner: asOne(row.inner ?? []) }))]
}

function unreadInside(row: CompiledRow, item: JsonObject): string[] {
  const [from] = row.from
  const list = from === undefined ? undefined : valueAlong(item, from.steps)
  const over = coverOf((row.inner ?? []).flatMap((one) => one.from))
  const members: readonly Json[] = Array.isArray(list) ? list : []
  return members.flatMap((member) => {
    const rest = uncovered(member, over, new Set())
    const left = rest === undefined ? [] : leavesOf(rest).filter((path) => !isAsked(row.inner ?? [], path))
    return left.map((path) => `${from?.text}[].${path}`)
  })
}

function valueAlong(item: JsonObject, steps: readonly Step[]): Json | undefined {
  let here: Json | undefined = item
  for (const { name } of steps) {
    here = name !== undefined && isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined
  }
  return here
}

/** Predicates of read members are place holders in what is left over: asked for, so read. */
function isAsked(rows: readonly CompiledRow[], path: string): boolean {
  return rows.some((row) =>
    row.from.some(({ steps }) => {
      const names: string[] = []
      for (const step of steps) {
        if (step.name !== undefined) names.push(step.name)
        for (const { names: asked } of step.where ?? []) if ([...names, ...asked].join('.') === bare(path)) return true
      }
      return false
    }),
  )
}

function bare(path: string): string {
  return path.replaceAll('[]', '')
}

/** The paths of every leaf of a value, `[]` for any position of a list. Not deeper than 100. */
export function leavesOf(value: Json): string[] {
  const found = new Set<string>()
  const open: { value: Json; path: string; depth: number }[] = [{ value, path: '', depth: 0 }]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value: at, path, depth } = here
    if (Array.isArray(at) && depth < 100) {
      for (const member of at as Json[]) open.push({ value: member, path: `${path}[]`, depth: depth + 1 })
    } else if (isObject(at) && depth < 100) {
      for (const name of Object.keys(at)) {
        const step = formatPath([{ name }])
        open.push({ value: at[name] as Json, path: path === '' ? step : `${path}.${step}`, depth: depth + 1 })
      }
    } else if (at !== null && at !== '') found.add(path)
  }
  return [...found].reverse()
}
