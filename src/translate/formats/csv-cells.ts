// One line of CSV into cells (https://www.rfc-editor.org/rfc/rfc4180): quotes open and close whole cells.

/** How a line is parted. */
export interface Dialect {
  readonly delimiter: string
  readonly quote: string
}

/** The cells of a row whose quotes are known to be in order. */
export function splitCells(text: string, { delimiter, quote }: Dialect): string[] {
  if (!text.includes(quote)) return text.split(delimiter)
  const cells: string[] = []
  let at = 0
  while (at <= text.length) {
    let end: number
    if (text.startsWith(quote, at)) {
      let close = text.indexOf(quote, at + 1)
      let isDoubled = false
      while (text[close + 1] === quote) {
        isDoubled = true
        close = text.indexOf(quote, close + 2)
      }
      const cell = text.slice(at + 1, close)
      cells.push(isDoubled ? cell.replaceAll(quote + quote, quote) : cell)
      end = close + 1
    } else {
      const next = text.indexOf(delimiter, at)
      end = next < 0 ? text.length : next
      cells.push(text.slice(at, end))
    }
    at = end + 1
  }
  return cells
}

/** `open` when the last quote is not closed (`inside`: the line begins in an open one), `stray` when one stands inside a cell. */
export function scanQuotes(text: string, { delimiter, quote }: Dialect, inside: boolean): 'closed' | 'open' | 'stray' {
  let at = 0
  while (at <= text.length) {
    const within = inside && at === 0
    if (within || text[at] === quote) {
      let close = text.indexOf(quote, within ? 0 : at + 1)
      while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2)
      if (close < 0) return 'open'
      at = close + 1
      if (at < text.length && text[at] !== delimiter) return 'stray'
    } else {
      const end = text.indexOf(delimiter, at)
      const cell = text.indexOf(quote, at)
      if (cell >= 0 && (end < 0 || cell < end)) return 'stray'
      if (end < 0) return 'closed'
      at = end
    }
    at += 1
  }
  return 'closed'
}
