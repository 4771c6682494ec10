// How a system layers on its vendor's mapping: rows that replace or are added, code entries that are added; and what of
// the vendor's mapping an overlay was made upon, so that a later version of the folder can be held against it.

import type { Issue, Severity } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import { sameJson } from './elements.ts'
import type { CodeTable, Mapping, Row, SystemOverlay } from './mapping.ts'

/** A row with its place: `/rows/3` of the vendor's mapping, `/overlay/rows/0` of the system's own. */
export interface PlacedRow {
  readonly row: Row
  readonly place: string
}

/** The vendor's rows without those that a system replaces, then the system's. */
export function overlayRows(rows: readonly Row[], more: readonly Row[]): PlacedRow[] {
  const replaced = new Set(more.map(fromOf))
  const placed = rows.map((row, at): PlacedRow => ({ row, place: pointer('rows', at) }))
  return [
    ...placed.filter(({ row }) => row.from === undefined || !replaced.has(fromOf(row))),
    ...more.map((row, at): PlacedRow => ({ row, place: pointer('overlay', 'rows', at) })),
  ]
}

/** The vendor's code tables with the system's entries. */
export function overlayCodes(mapping: Mapping, system: SystemOverlay): Record<string, CodeTable> {
  const tables: Record<string, CodeTable> = { ...mapping.codes }
  for (const [name, entries] of Object.entries(system.codes ?? {})) {
    const table = tables[name] ?? { in: {} }
    tables[name] = { ...table, in: { ...table.in, ...entries } }
  }
  return tables
}

/** The part of a vendor's mapping that an overlay touches. */
export type OverlayBase = Pick<Mapping, 'rows' | 'codes'>

/** What of a mapping an overlay replaces or extends: rows from or to the same places, and its tables' same entries. */
export function overlayBase({ rows, codes = {} }: OverlayBase, overlay: SystemOverlay): OverlayBase {
  const froms = new Set((overlay.rows ?? []).map(fromOf))
  const tos = new Set((overlay.rows ?? []).map(toOf))
  const touched = rows.filter(
    (row) => (row.from !== undefined && froms.has(fromOf(row))) || (row.to !== undefined && tos.has(toOf(row))),
  )
  const tables = Object.entries(overlay.codes ?? {}).flatMap(([name, entries]) => {
    const table = Object.hasOwn(codes, name) ? codes[name] : undefined
    if (table === undefined) return []
    const own = Object.entries(table.in).filter(([code]) => Object.hasOwn(entries, code))
    return [[name, { in: Object.fromEntries(own) }] as const]
  })
  return { rows: touched, codes: Object.fromEntries(tables) }
}

/**
 * Where a vendor's mapping is no longer what an overlay was made upon: warnings `overlay.*`, by their place in the
 * overlay. The overlay holds all the same; a person looks whether it still should.
 */
export function overlayConflicts(before: OverlayBase, now: OverlayBase, overlay: SystemOverlay): Issue[] {
  const rows = (overlay.rows ?? []).flatMap((row, at) => rowConflicts(before, now, row, pointer('rows', at)))
  const codes = Object.entries(overlay.codes ?? {}).flatMap(([name, entries]) =>
    codeConflicts(before.codes?.[name], now.codes?.[name], name, entries),
  )
  return [...rows, ...codes].slice(0, 100)
}

function rowConflicts(before: OverlayBase, now: OverlayBase, row: Row, path: string): Issue[] {
  const from = fromOf(row)
  const replaced = (base: OverlayBase): readonly Row[] =>
    from === undefined ? [] : base.rows.filter((one) => fromOf(one) === from)
  const beside = (base: OverlayBase): readonly Row[] =>
    base.rows.filter(
      (one) => toOf(one) === toOf(row) && toOf(one) !== undefined && (from === undefined || fromOf(one) !== from),
    )
  const [was, is] = [replaced(before), replaced(now)]
  const found: Issue[] = []
  const field = [row.from ?? []].flat().join(' + ')
  if (was.length > 0 && is.length === 0)
    found.push(
      told('overlay.gone', path, `The vendor's row from ${field}, which this one replaces, is gone from its mapping.`),
    )
  else if (was.length === 0 && is.length > 0)
    found.push(
      told(
        'overlay.new',
        path,
        `The vendor's mapping has a row from ${field} of its own now, ${shown(is)}; this one replaces it.`,
      ),
    )
  else if (!sameRows(was, is))
    found.push(
      told(
        'overlay.changed',
        path,
        `The vendor's row from ${field}, which this one replaces, was ${shown(was)} and is ${shown(is)}.`,
      ),
    )
  const taken = beside(now).filter((one) => !beside(before).some((other) => sameRows([one], [other])))
  if (taken.length > 0)
    found.push(
      told(
        'overlay.target',
        path,
        `The vendor's mapping now gives ${[row.to ?? []].flat().join(' + ')} too: ${shown(taken)}.`,
      ),
    )
  return found
}

function codeConflicts(
  before: CodeTable | undefined,
  now: CodeTable | undefined,
  name: string,
  entries: Readonly<Record<string, string | boolean | null>>,
): Issue[] {
  if (before !== undefined && now === undefined)
    return [
      told(
        'overlay.gone',
        pointer('codes', name),
        `The vendor's code table ${name}, which these entries extend, is gone.`,
      ),
    ]
  return Object.entries(entries).flatMap(([code, own]) => {
    const [was, is] = [before, now].map((table) =>
      table && Object.hasOwn(table.in, code) ? table.in[code] : undefined,
    )
    if (was === is || is === undefined) return []
    const path = pointer('codes', name, code)
    const text = `The vendor's table ${name} now has ${JSON.stringify(code)} as ${JSON.stringify(is)}`
    return is === own
      ? [told('overlay.same', path, `${text}, as this entry says: it is no longer needed.`, 'information')]
      : [told('overlay.changed', path, `${text}; this entry says ${JSON.stringify(own)}.`)]
  })
}

function sameRows(one: readonly Row[], other: readonly Row[]): boolean {
  return sameJson(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
}

function fromOf({ from }: Row): string | undefined {
  return JSON.stringify(from)
}

function toOf({ to }: Row): string | undefined {
  return JSON.stringify(to)
}

function shown(rows: readonly Row[]): string {
  const text = rows.map((row) => JSON.stringify(row)).join(', ')
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

function told(code: string, path: string, text: string, severity: Severity = 'warning'): Issue {
  return { severity, code, path, text }
}
