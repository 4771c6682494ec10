// Where a vendor path stands in a table: its row and column. A path into the list of following rows stands in one of those.

import { parsePath } from '../path.ts'
import type { ReadItem } from './payload.ts'

/** The place of a path in an item's rows, as an issue's `source` has it. */
export function placeInTable(path: string, { source, following }: ReadItem): string {
  const { steps } = parsePath(path)
  const [first, second, third] = steps
  const line =
    first?.name === following?.list && second?.index !== undefined ? following?.lines[second.index] : undefined
  if (line !== undefined) {
    return third?.name === undefined ? `row ${line}` : `row ${line}, column ${JSON.stringify(third.name)}`
  }
  return `${source}, column ${JSON.stringify(first?.name ?? path)}`
}
