// Fragments: rows written once for a shape that a vendor repeats (a person's name, a coded value) and put in place with
// `use`, their paths behind its own. They are put in before anything is compiled, so no other part knows of them.

import { GatewayError } from '../errors.ts'
import type { Condition, Row } from './mapping.ts'

export type Fragments = Readonly<Record<string, readonly Row[]>>

const mostRows = 5000
const deepest = 20

/** The rows with every `use` put in place. Throws GatewayError('invalid') for an unknown fragment, or one without an end. */
export function expandRows(rows: readonly Row[], fragments: Fragments = {}): readonly Row[] {
  if (!rows.some(holdsUse)) return rows
  const budget = { rows: mostRows }
  return expand(rows, fragments, budget, 0)
}

function holdsUse(row: Row): boolean {
  return (
    row.use !== undefined ||
    (row.rows?.some(holdsUse) ?? false) ||
    (row.lists?.some(({ rows }) => rows.some(holdsUse)) ?? false)
  )
}

function expand(rows: readonly Row[], fragments: Fragments, budget: { rows: number }, depth: number): Row[] {
  return rows.flatMap((row) => {
    if ((budget.rows -= 1) < 0 || depth > deepest)
      throw faulty(`fragments make more than ${mostRows} rows, or use one another without an end`)
    if (row.use === undefined) return [expandInner(row, (rows) => expand(rows, fragments, budget, depth))]
    const fragment = Object.hasOwn(fragments, row.use) ? fragments[row.use] : undefined
    if (fragment === undefined) throw faulty(`there is no fragment "${row.use}"`)
    const { from, to } = row
    if (Array.isArray(from) || Array.isArray(to)) throw faulty('a row with `use` has at most one `from` and one `to`')
    const placed = fragment.map((one) => placeRow(one, from as string | undefined, to as string | undefined))
    const own = row.when === undefined ? placed : placed.map((one) => underConditions(one, row.when))
    return expand(own, fragments, budget, depth + 1)
  })
}

function expandInner(row: Row, inner: (rows: readonly Row[]) => Row[]): Row {
  return {
    ...row,
    ...(row.rows === undefined ? {} : { rows: inner(row.rows) }),
    ...(row.lists === undefined ? {} : { lists: row.lists.map((one) => ({ ...one, rows: inner(one.rows) })) }),
  }
}

function placeRow(row: Row, from: string | undefined, to: string | undefined): Row {
  const placed: Record<string, unknown> = { ...row }
  const { use } = row
  if (row.from !== undefined || (use !== undefined && from !== undefined)) placed.from = behind(from, row.from ?? '.')
  if (row.to !== undefined || (use !== undefined && to !== undefined)) placed.to = behind(to, row.to ?? '.')
  if (row.with !== undefined) placed.with = behind(to, row.with)
  if (row.lists !== undefined)
    placed.lists = row.lists.map((one) => ({ ...one, from: behind(from, one.from) as string }))
  if (row.when !== undefined)
    placed.when = {
      ...(row.when.from === undefined ? {} : { from: asked(from, row.when.from) }),
      ...(row.when.to === undefined ? {} : { to: asked(to, row.when.to) }),
    }
  return placed as Row
}

function asked(before: string | undefined, conditions: Readonly<Record<string, Condition>>): Record<string, Condition> {
  return Object.fromEntries(Object.entries(conditions).map(([path, one]) => [behind(before, path) as string, one]))
}

function underConditions(row: Row, when: Row['when']): Row {
  return {
    ...row,
    when: {
      ...((row.when?.from ?? when?.from) ? { from: { ...when?.from, ...row.when?.from } } : {}),
      ...((row.when?.to ?? when?.to) ? { to: { ...when?.to, ...row.when?.to } } : {}),
    },
  }
}

/** A path of a fragment behind the path of its use. `.` is the place itself; what begins with `$above` keeps its own. */
function behind(before: string | undefined, paths: string | readonly string[]): string | readonly string[] {
  if (typeof paths !== 'string') return paths.map((path) => behind(before, path) as string)
  if (before === undefined || paths.startsWith('$above')) return paths
  if (paths === '.') return before
  return paths.startsWith('[') ? `${before}${paths}` : `${before}.${paths}`
}

function faulty(text: string): GatewayError {
  return new GatewayError('invalid', `${text}.`)
}
