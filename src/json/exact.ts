// Numbers keep their digits wherever a record is written again: a number that JavaScript would respell (1.10, 1e2,
// 12345678901234567890) becomes an opaque leaf that JSON.stringify writes back as it was.

import type { Json, JsonObject } from '../standards/standard.ts'

declare global {
  interface JSON {
    rawJSON(text: string): RawNumber
    isRawJSON(value: unknown): value is RawNumber
  }
}

/** A number literal that stands for itself. */
export interface RawNumber {
  readonly rawJSON: string
}

/** As JSON.parse, but a number whose literal would change is kept as a RawNumber leaf. Costs about seven plain parses. */
export function parseExact(text: string): Json {
  if (!mayRespell(text)) return JSON.parse(text) as Json
  return JSON.parse(text, (_name: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
      ? JSON.rawJSON(context.source)
      : value,
  ) as Json
}

/** Only a literal with a fraction that ends in 0, an exponent, a minus zero or many digits can be respelt. */
function mayRespell(text: string): boolean {
  return /(?:^|[:[,\s])(?:-?(?:\d+\.\d*0(?!\d)|\d[\d.]*[eE]|\d[\d.]{15}|0\.0{6})|-0(?![\d.]))/.test(text)
}

export function parseExactObject(text: string): JsonObject {
  return parseExact(text) as JsonObject
}

export function isRawNumber(value: unknown): value is RawNumber {
  return JSON.isRawJSON(value)
}

/** The digits of a number leaf as they will be written, or undefined for anything else. */
export function literalOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return isRawNumber(value) ? value.rawJSON : undefined
}
