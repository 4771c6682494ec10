// The value rules of the mapping language, each with its way back: what stands between one vendor value and one
// canonical value. A codec never invents: what it cannot read or write it reports and leaves out.

import type { Severity } from '../errors.ts'
import { literalOf } from '../json/exact.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { compileDateFormat, type DateFormat } from './dates.ts'
import { isObject, sameJson } from './elements.ts'
import type { CodeTable, Row } from './mapping.ts'

/** The two states that are not a value, and a value that could not be understood (already reported). */
export const empty = Symbol('stated empty')
export const unstated = Symbol('not stated')
export type NoValue = typeof empty | typeof unstated

/** Takes a remark about the value at hand. */
export type Remark = (severity: Severity, code: string, text: string) => void

/** One value rule. `verbatim` says that out(in(x)) is x for every text x, so that nobody needs to look. */
export interface Codec {
  readonly verbatim?: boolean
  in(value: Json, remark: Remark): Json | NoValue
  out(value: Json, remark: Remark): Json | NoValue
}

/** Text as it is. A number or boolean becomes its text (its own spelling stays in the complement). */
export const textCodec: Codec = {
  verbatim: true,
  in(value, remark) {
    if (typeof value === 'string') return value
    const text = literalOf(value) ?? (typeof value === 'boolean' ? String(value) : undefined)
    return text ?? wrongType(value, 'text', remark)
  },
  out: (value, remark) => (typeof value === 'object' ? unwritable(value, remark) : String(value)),
}

/** Dates in the vendor's formats; the first one is written. */
export function dateCodec(patterns: readonly string[]): Codec | string {
  const formats: DateFormat[] = []
  for (const pattern of patterns) {
    const format = compileDateFormat(pattern)
    if (format === undefined)
      return `"${pattern}" is not a date format: name yyyy, MM (or M, MMM) and dd (or d) once each`
    formats.push(format)
  }
  return {
    in(value, remark) {
      if (typeof value !== 'string') return wrongType(value, 'a date as text', remark)
      for (const format of formats) {
        const iso = format.read(value)
        if (iso !== undefined) return iso
      }
      remark(
        'error',
        'date-invalid',
        `${shown(value)} is not a date of the form ${patterns.join(' or ')}. Send a real date.`,
      )
      return unstated
    },
    out(value, remark) {
      // A format writes nothing but full dates.
      const text = typeof value === 'string' ? formats[0]?.write(value) : undefined
      if (text !== undefined) return text
      remark('warning', 'loss.date', `${shown(value)} is not a full date, and ${patterns[0]} has no place for less.`)
      return unstated
    },
  }
}

/** A code table, already laid over by its system's own entries. */
export function codeCodec(name: string, table: CodeTable): Codec {
  const fold = (code: string): string => (table.fold ? code.trim().toLowerCase() : code)
  const ways = new Map<string, string | boolean | null>()
  const back = new Map<Json, string>()
  for (const [code, canonical] of Object.entries(table.in)) {
    ways.set(fold(code), canonical)
    if (canonical !== null && !back.has(canonical)) back.set(canonical, code)
  }
  for (const [canonical, code] of Object.entries(table.prefer ?? {})) back.set(canonical, code)
  const policy = table.unmapped ?? 'reject'
  const { under } = table
  return {
    in(value, remark) {
      const code =
        typeof value === 'string'
          ? value
          : (literalOf(value) ?? (typeof value === 'boolean' ? String(value) : undefined))
      if (code === undefined) return wrongType(value, 'a code', remark)
      const canonical = ways.get(fold(code))
      if (canonical !== undefined) return canonical ?? empty
      if (under !== undefined) return `${under}${encodeURIComponent(code.toWellFormed())}`
      const told = `The code ${shown(code)} is not in the table "${name}".`
      if (policy === 'reject') remark('error', 'code-unmapped', `${told} Add it to the table or correct the value.`)
      else if (policy === 'warn') remark('warning', 'code-unmapped', `${told} The element is left out.`)
      else remark('warning', 'code-unmapped', `${told} It is kept as it is.`)
      return policy === 'keep' ? code : unstated
    },
    out(value, remark) {
      const code = back.get(value)
      if (code !== undefined) return table.as === 'json' ? (JSON.parse(code) as Json) : code
      const below = under === undefined ? undefined : codeBelow(value, under)
      if (below !== undefined) return below
      if (policy === 'keep' && typeof value === 'string') return value
      remark('warning', 'loss.code', `${shown(value)} has no code in the vendor's table "${name}" and is left out.`)
      return unstated
    },
  }
}

/** The code that stands under a prefix, when it is written as it would be again. */
function codeBelow(value: Json, under: string): string | undefined {
  if (typeof value !== 'string' || !value.startsWith(under) || value.length === under.length) return undefined
  try {
    const code = decodeURIComponent(value.slice(under.length))
    return encodeURIComponent(code) === value.slice(under.length) ? code : undefined
  } catch {
    return undefined
  }
}

/** Booleans in the vendor's spellings; the first of each is written. */
export function booleanCodec(spelled: NonNullable<Row['boolean']>): Codec {
  const choices = [...spelled.true, ...spelled.false].map((choice) => JSON.stringify(choice)).join(', ')
  return {
    in(value, remark) {
      if (spelled.true.includes(value)) return true
      if (spelled.false.includes(value)) return false
      remark('error', 'boolean-invalid', `${shown(value)} is none of ${choices}.`)
      return unstated
    },
    out: (value, remark) =>
      typeof value === 'boolean' ? ((value ? spelled.true[0] : spelled.false[0]) as Json) : unwritable(value, remark),
  }
}

/** Text ↔ an identifier object with the scheme and agency (HR Open) or system (FHIR) that name it. */
export function identifierCodec(rule: NonNullable<Row['identifier']>): Codec {
  const around: Record<string, Json> = {}
  if (rule.scheme !== undefined) around.schemeId = rule.scheme
  if (rule.agency !== undefined) around.schemeAgencyId = rule.agency
  if (rule.system !== undefined) around.system = rule.system
  return {
    in(value, remark) {
      const text = textCodec.in(value, remark)
      if (typeof text !== 'string') return text
      return rule.system === undefined ? { value: text, ...around } : { ...around, value: text }
    },
    out(value, remark) {
      if (!isObject(value) || typeof value.value !== 'string') return unwritable(value, remark)
      const foreign = Object.keys(around).find((name) => (value as JsonObject)[name] !== around[name])
      if (foreign === undefined) return value.value
      remark(
        'warning',
        'loss.identifier',
        `The identifier ${shown(value.value)} is of another scheme (${foreign}) than this system's, so it is left out.`,
      )
      return unstated
    },
  }
}

/** Text ↔ a FHIR Reference that names its target by identifier (https://hl7.org/fhir/R4/references.html#logical). */
export function referenceCodec({ kind, system }: NonNullable<Row['reference']>): Codec {
  return {
    in(value, remark) {
      const text = textCodec.in(value, remark)
      return typeof text === 'string' ? { type: kind, identifier: { system, value: text } } : text
    },
    out(value, remark) {
      const named = isObject(value) ? value.identifier : undefined
      if (isObject(named) && named.system === system && typeof named.value === 'string') return named.value
      remark('warning', 'loss.reference', 'This reference does not name its target by an identifier of this system.')
      return unstated
    },
  }
}

/** One vendor text ↔ a list of canonical texts, at a separator; padding around the parts is taken off. */
export function splitCodec(separator: string, parts: number): Codec {
  const bare = separator.trim() || separator
  return {
    in(value, remark) {
      if (typeof value !== 'string') return wrongType(value, 'text', remark)
      const found: string[] = []
      let rest = value
      while (found.length < parts - 1) {
        const at = rest.indexOf(bare)
        if (at < 0) break
        found.push(rest.slice(0, at).trim())
        rest = rest.slice(at + bare.length)
      }
      found.push(rest.trim())
      while (found.at(-1) === '') found.pop()
      return found.length === 0 ? unstated : found
    },
    out(value, remark) {
      const list = (value as readonly Json[]).map((part) => (part === null ? '' : String(part)))
      while (list.at(-1) === '') list.pop()
      const text = list.join(separator)
      if (!sameJson(this.in(text, () => {}) as Json, list)) {
        remark('warning', 'loss.split', `${shown(text)} cannot be split at "${separator}" into the same parts again.`)
      }
      return text
    },
  }
}

/** A list of texts ↔ one text, with something between them. */
export function linesCodec(between: string): Codec {
  return {
    in(value, remark) {
      const list: readonly Json[] = Array.isArray(value) ? value : [value]
      const lines = list.map((line) => (line === null ? '' : line))
      const odd = lines.find((line) => typeof line !== 'string')
      if (odd !== undefined) return wrongType(odd, 'a list of texts', remark)
      const text = lines.join(between)
      return text.trim() === '' ? unstated : text
    },
    out: (value, remark) => (typeof value === 'string' ? value.split(between) : unwritable(value, remark)),
  }
}

function wrongType(value: Json, wanted: string, remark: Remark): NoValue {
  const found = Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : shown(value)
  remark('error', 'type-wrong', `Expected ${wanted}, found ${found}.`)
  return unstated
}

/** Reports a canonical value that the vendor's field cannot hold. */
export function unwritable(value: Json, remark: Remark): NoValue {
  remark('warning', 'loss.type', `The vendor's field has no place for ${shown(value)}.`)
  return unstated
}

/** A value as it may stand in a message: short. */
export function shown(value: Json): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
