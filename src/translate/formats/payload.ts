// What a reader gives whatever the format: items as JSON-shaped trees, each with its place and its own text.

import { fault, GatewayError, type Issue } from '../../errors.ts'
import type { JsonObject } from '../../standards/standard.ts'

/** One item of a payload. `value` is null when the item itself is at fault (its `issues` say why). */
export interface ReadItem {
  readonly source: string
  readonly value: JsonObject | null
  readonly raw: string
  readonly issues: readonly Issue[]
  /** A table's rows under this one, by the list that they became: their lines. */
  readonly following?: { readonly list: string; readonly lines: readonly number[] }
  /** Where a path of `value` stands in the payload, where the reader knows better than the path itself. */
  readonly place?: (path: string) => string
}

/** A payload, read. */
export interface ReadPayload {
  readonly items: readonly ReadItem[]
  /** Warnings about the payload as a whole; what makes it unreadable is thrown. */
  readonly issues: readonly Issue[]
}

/** A fault of the whole file. */
export function unreadable(code: string, text: string, line: number): GatewayError {
  return new GatewayError('unreadable', text, { issues: [fault(code, '', text, { line, source: `row ${line}` })] })
}
