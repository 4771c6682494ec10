// Sums of columns, in exact decimals, for the totals row of a file.

import type { JsonObject } from '../../standards/standard.ts'
import { cellText } from './cells.ts'
import type { TotalsRow } from './table-format.ts'

/** The columns of the rows so far. */
export interface Sums {
  add(row: JsonObject): void
  /** The columns whose sum is not what the totals row says; without `found` or `said`, it could not be told. */
  compare(totals: JsonObject): { readonly column: string; readonly said?: string; readonly found?: string }[]
  /** The sum of a column as it is written. */
  text(column: string): string
}

interface Decimal {
  readonly units: bigint
  readonly digits: number
}

/** Sums of the columns that a totals row names. */
export function sumsOf({ sums = {}, decimal = '.' }: TotalsRow): Sums {
  const known = new Map<string, Decimal | undefined>(
    Object.keys(sums).map((column) => [column, { units: 0n, digits: 0 }]),
  )
  return {
    add(row) {
      for (const [column, sum] of known) {
        if (sum === undefined) continue
        const more = readDecimal(cellText(row[column]), decimal)
        known.set(column, more && plus(sum, more))
      }
    },
    compare(totals) {
      return Object.entries(sums).flatMap(([column, at]) => {
        const sum = known.get(column)
        const said = readDecimal(cellText(totals[at]), decimal)
        if (sum === undefined || said === undefined) return [{ column }]
        return isEqual(sum, said) ? [] : [{ column, said: textOf(said, decimal), found: textOf(sum, decimal) }]
      })
    },
    text(column) {
      const sum = known.get(column)
      return sum === undefined ? '' : textOf(sum, decimal)
    },
  }
}

/** A blank cell is nothing; thousands and currency signs are passed over; a cell with letters is no number. */
function readDecimal(text: string, decimal: string): Decimal | undefined {
  if (text.length > 60 || /[a-z]/i.test(text)) return undefined
  let plain = text.replaceAll(decimal === ',' ? /[^\d,()-]/g : /[^\d.()-]/g, '')
  if (plain === '') return text.trim() === '' ? { units: 0n, digits: 0 } : undefined
  // Accounts write what is owed in parentheses or with the minus behind.
  if (/^\(.*\)$/.test(plain)) plain = `-${plain.slice(1, -1)}`
  if (plain.endsWith('-')) plain = `-${plain.slice(0, -1)}`
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d*)(?:[.,](\d+))?$/.exec(plain) ?? []
  if (whole + part === '') return undefined
  return { units: BigInt(`${sign}${whole}${part}`), digits: part.length }
}

function plus(one: Decimal, other: Decimal): Decimal {
  const digits = Math.max(one.digits, other.digits)
  return { units: scaled(one, digits) + scaled(other, digits), digits }
}

function isEqual(one: Decimal, other: Decimal): boolean {
  const digits = Math.max(one.digits, other.digits)
  return scaled(one, digits) === scaled(other, digits)
}

function scaled({ units, digits }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - digits)
}

function textOf({ units, digits }: Decimal, decimal: string): string {
  const sign = units < 0n ? '-' : ''
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}${decimal}${text.slice(-digits)}`
}
