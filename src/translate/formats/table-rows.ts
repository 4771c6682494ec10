// Rows of a table as items: rows that belong to the one above become a list in its item, and the totals row at the end is
// checked against the others.

import { fault, type Issue } from '../../errors.ts'
import type { JsonObject } from '../../standards/standard.ts'
import { cellText, meetsCells } from './cells.ts'
import { type ReadItem, unreadable } from './payload.ts'
import { type Sums, sumsOf } from './sums.ts'
import type { FollowingRows, TableFormat, TotalsRow } from './table-format.ts'

/** One row as it was read. With a fault, `value` has the cells that could be told. */
export interface TableRow {
  readonly number: number
  readonly raw: string
  readonly value: JsonObject
  readonly fault?: Issue
}

/** Takes rows in order and gives the items that are complete. Throws `unreadable` for totals that do not agree. */
export interface RowReader {
  take(row: TableRow, into: ReadItem[]): void
  end(into: ReadItem[]): void
}

const mostFollowing = 10_000

/** The reader for a format. `issues` gets what is worth a warning about the file. */
export function rowReader(format: TableFormat, headerLines: number, issues: Issue[]): RowReader {
  const { following, totals } = format
  const grouped = following === undefined ? single : groupRows(following)
  return totals === undefined ? grouped : withTotals(totals, following, grouped, headerLines, issues)
}

const single: RowReader = {
  take(row, into) {
    into.push(itemOf(row))
  },
  end() {},
}

function itemOf(row: TableRow): ReadItem {
  const { number, raw, value, fault: found } = row
  const source = `row ${number}`
  return found === undefined ? { source, value, raw, issues: none } : { source, value: null, raw, issues: [found] }
}

const none: readonly Issue[] = []

function groupRows(rules: FollowingRows): RowReader {
  let above: { readonly row: TableRow; readonly under: TableRow[] } | undefined
  const flush = (into: ReadItem[]): void => {
    if (above !== undefined) into.push(groupOf(rules, above.row, above.under))
    above = undefined
  }
  return {
    take(row, into) {
      if (!meetsCells(row.value, rules.where)) {
        flush(into)
        above = { row, under: [] }
      } else if (above === undefined) into.push(itemOf({ ...row, fault: alone(row) }))
      else if (above.under.length >= mostFollowing) {
        throw unreadable(
          'following-most',
          `More than ${mostFollowing} rows follow row ${above.row.number}.`,
          row.number,
        )
      } else above.under.push(row)
    },
    end: flush,
  }
}

/** The item of a row and those under it. One of them at fault, and the whole is: a list is stated whole or not. */
function groupOf(rules: FollowingRows, row: TableRow, under: readonly TableRow[]): ReadItem {
  if (under.length === 0) {
    const item = itemOf(row)
    return rules.none === 'empty' && item.value !== null
      ? { ...item, value: { ...item.value, [rules.list]: [] } }
      : item
  }
  const faults = [row, ...under].flatMap((one) => one.fault ?? strayed(rules, row, one) ?? [])
  const source = `row ${row.number}`
  const raw = [row, ...under].map((one) => one.raw).join('\n')
  if (faults.length > 0) return { source, value: null, raw, issues: faults.slice(0, 100) }
  const value = { ...row.value, [rules.list]: under.map((one) => ownCells(rules, row.value, one.value)) }
  return { source, value, raw, issues: none, following: { list: rules.list, lines: under.map((one) => one.number) } }
}

/** Most columns are the upper row's: blank cells of a row under it say nothing, and what links it is said by its place. */
function ownCells({ link = {} }: FollowingRows, above: JsonObject, value: JsonObject): JsonObject {
  const own = Object.entries(value).filter(([name, cell]) => {
    const upper = Object.hasOwn(link, name) ? above[link[name] as string] : undefined
    return cell !== '' && cell !== upper
  })
  return Object.fromEntries(own) as JsonObject
}

/** A row that says it belongs to another than the one above. */
function strayed(rules: FollowingRows, above: TableRow, row: TableRow): Issue | undefined {
  if (row === above) return undefined
  for (const [own, upper] of Object.entries(rules.link ?? {})) {
    const cell = cellText(row.value[own]).trim()
    if (cell === '' || cell === cellText(above.value[upper]).trim()) continue
    const text = `The row does not belong to row ${above.number} above it: its "${own}" is not that row's "${upper}". Send it right under its own.`
    return fault('following-link', '', text, { source: `row ${row.number}, column "${own}"`, line: row.number })
  }
  return undefined
}

function alone({ number }: TableRow): Issue {
  const text = 'This row belongs to the one above it, and there is none. Send the row it belongs to first.'
  return fault('following-alone', '', text, { source: `row ${number}`, line: number })
}

function withTotals(
  totals: TotalsRow,
  following: FollowingRows | undefined,
  inner: RowReader,
  headerLines: number,
  issues: Issue[],
): RowReader {
  const sums = sumsOf(totals)
  let rows = 0
  let items = 0
  let found: TableRow | undefined
  return {
    take(row, into) {
      if (found !== undefined)
        throw unreadable('totals-last', `Row ${row.number} stands after the totals in row ${found.number}.`, row.number)
      if (meetsCells(row.value, totals.where)) {
        found = row
        const counted = { rows, items, lines: rows + headerLines + 1 }[totals.counts ?? 'rows']
        checkTotals(totals, row, counted, sums, issues)
        return
      }
      rows += 1
      if (following === undefined || !meetsCells(row.value, following.where)) items += 1
      sums.add(row.value)
      inner.take(row, into)
    },
    end(into) {
      inner.end(into)
      if (found !== undefined || totals.required !== true) return
      const asked = Object.entries(totals.where).map(([name, cell]) => `"${name}" ${JSON.stringify(cell)}`)
      const told = `The file ends without its totals row (${asked.join(', ')}): it is cut short. Send it whole.`
      throw unreadable('totals-missing', told, rows + headerLines)
    },
  }
}

function checkTotals(totals: TotalsRow, row: TableRow, counted: number, sums: Sums, issues: Issue[]): void {
  const { count } = totals
  const cure = 'The file is cut short or was changed: send it whole.'
  if (count !== undefined) {
    const text = cellText(row.value[count]).trim()
    if (!/^\d{1,15}$/.test(text) || Number(text) !== counted)
      throw unreadable(
        'totals-count',
        `The totals row counts ${JSON.stringify(text.slice(0, 20))} ${totals.counts ?? 'rows'}, and the file has ${counted}. ${cure}`,
        row.number,
      )
  }
  for (const { column, said, found } of sums.compare(row.value)) {
    const source = `row ${row.number}, column ${JSON.stringify(column)}`
    if (found !== undefined && said !== undefined) {
      throw unreadable(
        'totals-sum',
        `The totals row says ${said} for "${column}", and the rows sum to ${found}. ${cure}`,
        row.number,
      )
    }
    const text = `The sum of "${column}" was not checked: a cell of it is no number.`
    issues.push({ severity: 'warning', code: 'totals-unchecked', path: '', text, source, line: row.number })
  }
}
