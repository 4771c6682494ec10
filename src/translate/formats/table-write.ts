// Items as rows of a table: the lists that came of following rows become rows again, and the totals row counts them.

import type { Issue } from '../../errors.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { isObject } from '../elements.ts'
import { askedCells, cellText, meetsCells } from './cells.ts'
import { sumsOf } from './sums.ts'
import type { CellsAsked, FollowingRows, TableFormat } from './table-format.ts'

const mostLosses = 100

/** The rows of some items in order. What would be read as another sort of row is left out, as a loss. */
export function rowsOf(format: TableFormat, items: readonly JsonObject[], losses: Issue[]): JsonObject[] {
  const { following, totals } = format
  const rows = following === undefined ? [...items] : items.flatMap((item) => unfold(following, item, losses))
  return totals === undefined ? rows : rows.filter((row) => !isMistaken(row, totals.where, 'totals', losses))
}

/** The totals row over rows as they are written, where one is declared. */
export function totalsOf(
  format: TableFormat,
  rows: readonly JsonObject[],
  headerLines: number,
): JsonObject | undefined {
  const { totals, following } = format
  if (totals === undefined) return undefined
  const sums = sumsOf(totals)
  for (const row of rows) sums.add(row)
  const row: Record<string, Json> = askedCells(totals.where)
  const items = following === undefined ? rows : rows.filter((one) => !meetsCells(one, following.where))
  const counted = { rows: rows.length, items: items.length, lines: rows.length + headerLines + 1 }
  if (totals.count !== undefined) row[totals.count] = String(counted[totals.counts ?? 'rows'])
  for (const [column, at] of Object.entries(totals.sums ?? {})) row[at] = sums.text(column)
  return row
}

function unfold(rules: FollowingRows, item: JsonObject, losses: Issue[]): JsonObject[] {
  const { [rules.list]: list, ...own } = item
  if (isMistaken(own, rules.where, 'following', losses)) return []
  const under = Array.isArray(list) ? (list as Json[]).filter(isObject) : []
  return [own, ...under.flatMap((one) => followingRow(rules, own, one, losses))]
}

function followingRow(rules: FollowingRows, own: JsonObject, one: JsonObject, losses: Issue[]): JsonObject[] {
  const row = { ...one } as Record<string, Json>
  for (const [column, upper] of Object.entries(rules.link ?? {})) row[column] ??= cellText(own[upper])
  // A mark that can only be one thing is written where the item lacks it.
  for (const [column, wanted] of Object.entries(rules.where))
    if (row[column] === undefined && (typeof wanted === 'string' || wanted.length === 1))
      row[column] = [wanted].flat()[0] ?? ''
  if (meetsCells(row, rules.where)) return [row]
  const asked = Object.keys(rules.where).join(', ')
  const told = `A member of "${rules.list}" has nothing in ${asked} that marks its row, and is left out.`
  addLoss(losses, 'loss.following', told)
  return []
}

function isMistaken(row: JsonObject, where: CellsAsked, sort: string, losses: Issue[]): boolean {
  if (!meetsCells(row, where)) return false
  const asked = Object.keys(where).join(', ')
  addLoss(losses, `loss.${sort}`, `A record would be read as a ${sort} row by its ${asked}, and is left out.`)
  return true
}

/** Adds a loss of the file, up to the most that are told. */
export function addLoss(losses: Issue[], code: string, text: string, source?: string): void {
  if (losses.length >= mostLosses) return
  losses.push({ severity: 'warning', code, path: '', text, ...(source === undefined ? {} : { source }) })
}
