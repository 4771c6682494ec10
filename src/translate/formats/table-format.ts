// What a mapping says of a format whose items are rows: delimited text, and columns by position. docs/mapping.md explains
// it; vendors/mapping.schema.json checks its shape.

/** How bytes become text. `detect` also takes what is not UTF-8 for windows-1252, with a warning. */
export type TableEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'detect'

/** Column → the cell, or one of several, compared without case and padding; `""` is a blank cell. */
export type CellsAsked = Readonly<Record<string, string | readonly string[]>>

/** Rows that belong to the row above them: dependents under their employee. They become a list in its item. */
export interface FollowingRows {
  /** The name of that list. */
  readonly list: string
  /** What tells such a row from one of its own. */
  readonly where: CellsAsked
  /** Column of the following row → column of the row above that must have the same cell, where it has any. */
  readonly link?: Readonly<Record<string, string>>
  /** What a row without any says: that there are none (`empty`), or nothing. */
  readonly none?: 'empty' | 'unstated'
}

/** The row at the end that counts and sums the others; never taken for an item. */
export interface TotalsRow {
  readonly where: CellsAsked
  /** The column of this row that holds the number of rows. */
  readonly count?: string
  /** What it counts: rows, unless it is items (without their following rows) or lines (with header and totals). */
  readonly counts?: 'rows' | 'items' | 'lines'
  /** Column of the rows → column of this row that holds its sum. */
  readonly sums?: Readonly<Record<string, string>>
  /** The decimal sign in those columns; `.` unless said. What else is no digit and no minus is passed over. */
  readonly decimal?: '.' | ','
  /** A file without it is cut short, and refused. */
  readonly required?: boolean
}

/** What both formats of rows can have. */
export interface TableFormat {
  readonly encoding?: TableEncoding
  readonly following?: FollowingRows
  readonly totals?: TotalsRow
  readonly lineEnd?: '\n' | '\r\n'
}

export interface CsvFormat extends TableFormat {
  readonly type: 'csv'
  readonly columns: readonly CsvColumn[]
  readonly delimiter?: string
  readonly quote?: string
  /** A line break inside a quoted cell is a fault unless this says that it may be. */
  readonly newlines?: boolean
  /** A column that `columns` does not name: kept in the complement with a warning, or the file is refused. */
  readonly unknown?: 'keep' | 'reject'
  /** The line with the header, where it is not the first that is not blank; 0: there is none, columns go by position. */
  readonly headerRow?: number
  /** The lines written above the header. */
  readonly above?: readonly string[]
}

export interface CsvColumn {
  readonly name: string
  /** How the header is written, where it is not `name`. */
  readonly header?: string
  readonly required?: boolean
  /** Other spellings of the header that mean this column; headers are compared without case and padding. */
  readonly aliases?: readonly string[]
  /** Of several columns with this header, which: 2 is the second. */
  readonly occurrence?: number
}

export interface FixedWidthFormat extends TableFormat {
  readonly type: 'fixed-width'
  readonly columns: readonly FixedColumn[]
  /** Characters of a line, where it goes on after the last column. */
  readonly length?: number
  /** The line that the file begins with, told by what it holds. */
  readonly header?: { readonly columns: readonly FixedColumn[]; readonly where: CellsAsked }
  readonly totals?: TotalsRow & { readonly columns?: readonly FixedColumn[] }
}

export interface FixedColumn {
  readonly name: string
  /** The first character, counted from 1, and how many there are. */
  readonly at: number
  readonly width: number
  readonly align?: 'left' | 'right'
  /** What fills it up: a blank unless said. */
  readonly pad?: string
}
