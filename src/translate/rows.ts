// The rows of a mapping as closures. Forward, a row reads the vendor's field and states elements; what its own way back
// would spell otherwise goes to the complement. Backward, it writes the field, unless what the complement already holds
// there means the same: so the vendor's own spelling comes back, and never an outdated value.

import type { Issue, Severity } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import type { Identifier, Json, JsonObject } from '../standards/standard.ts'
import { readerOf, writerOf } from './access.ts'
import { type Codec, empty, type NoValue, type Remark, textCodec, unstated } from './codecs.ts'
import { getAt, isObject, meets, pruneAt, removeAt, sameJson, setAt } from './elements.ts'
import type { Path } from './path.ts'
import type { StatedElement } from './translation.ts'
import type { Conditions } from './when-row.ts'

/** An identifier that names the record; `beside` is where the record may say its system, once all rows have run. */
export interface NamedBy extends Identifier {
  readonly beside?: Path | undefined
}

/** One item on its way in. Rows add to all of it. */
export interface InRun {
  readonly item: JsonObject
  readonly record: JsonObject
  readonly stated: StatedElement[]
  /** Vendor paths whose spelling the way back would not give: their values go to the complement. */
  readonly kept: Path[]
  readonly identifiers: NamedBy[]
  readonly issues: Issue[]
  /** Where a vendor path of this item stands in the payload, for an issue's `source`. */
  readonly place: (path: string) => string
}

/** One record on its way out, onto a copy of its complement. */
export interface OutRun {
  readonly tree: JsonObject
  readonly record: JsonObject
  /** Paths that the vendor's system stated empty. */
  readonly empties: ReadonlySet<string>
  readonly losses: Issue[]
}

/** A compiled row. */
export interface CompiledRow {
  readonly from: readonly Path[]
  readonly to: readonly Path[]
  /** Whether its way back writes `from`, so that the complement need not keep it. */
  readonly rebuilds: boolean
  /** A row over a list of objects: the rows of its members. */
  readonly inner?: readonly CompiledRow[]
  /** A row over one canonical list that several vendor lists feed. */
  readonly parts?: readonly ListPart[]
  /** Its value names the record. */
  readonly names?: boolean
  forward(run: InRun): void
  backward(run: OutRun): void
}

/** One vendor list (or `single` field) that feeds a canonical list; `only` says which new members go there. */
export interface ListPart {
  readonly from: Path
  readonly inner: readonly CompiledRow[]
  readonly single: boolean
  /** Its members name the record. */
  readonly names: boolean
  readonly only?: Conditions
}

/** How one vendor value is read, apart from its codec. */
export interface Reading {
  readonly codec: Codec
  readonly empty: ReadonlySet<Json>
  readonly unstated: ReadonlySet<Json>
  readonly trim: boolean
  /** XML: an element with attributes stands for its text. */
  readonly unwrap: boolean
}

/** What a row does beside reading and writing its value. */
export interface FieldRule {
  readonly reading: Reading
  readonly way: 'both' | 'in' | 'out'
  readonly emptySpelling: Json | undefined
  readonly unstatedSpelling: Json | undefined
  readonly required: boolean
  readonly fallback: Json | undefined
  /** The identifier system of a value that names the record. */
  readonly names: string | undefined
  /** Where the record itself says that system, when a row above this one stated it. */
  readonly beside?: Path | undefined
}

const mostIssues = 100
export const silent: Remark = () => {}

/** A row between one vendor field and one canonical element, or several when its codec splits. */
export function fieldRow(from: Path, to: readonly Path[], rule: FieldRule): CompiledRow {
  const read = readerOf(from)
  const valueStated = to.map((path): StatedElement => ({ path: path.text, state: 'value' }))
  const emptyStated = to.map((path): StatedElement => ({ path: path.text, state: 'empty' }))
  const first = to[0] as Path
  const several = to.length > 1
  const readCanonical = readerOf(first)
  const write = writerOf(first)
  const writeField = writerOf(from)
  // One remark a row, not one an item: the run it speaks of is set before anything may remark.
  let inRun: InRun | undefined
  let outRun: OutRun | undefined
  const remarkIn: Remark = (severity, code, text) => addIssue(inRun as InRun, severity, code, text, from, first)
  const remarkOut: Remark = (severity, code, text) => addLoss(outRun as OutRun, severity, code, text, from, first)
  const rebuilds = rule.way !== 'in'
  // Text as it is goes out as it is.
  const isVerbatim = rule.reading.codec === textCodec
  return {
    from: [from],
    to,
    rebuilds: rule.way === 'both',
    names: rule.names !== undefined,
    forward(run) {
      if (rule.way === 'out') return
      const raw = read(run.item)
      inRun = run
      const got = raw === undefined ? unstated : decode(rule.reading, raw, remarkIn)
      if (raw !== undefined && rebuilds && isRespelled(rule, raw, got)) run.kept.push(from)
      if (got === empty) {
        for (const one of emptyStated) run.stated.push(one)
        if (rule.required) missing(run, from, first)
      } else if (got !== unstated) {
        if (several) statePart(run, to, got as readonly Json[], valueStated)
        else {
          write(run.record, got)
          run.stated.push(valueStated[0] as StatedElement)
        }
        if (rule.names !== undefined)
          run.identifiers.push({ system: rule.names, value: identifierText(got), beside: rule.beside })
      } else if (rule.fallback !== undefined) useDefault(run, rule.fallback, from, first)
      else if (rule.required) missing(run, from, first)
    },
    backward(run) {
      if (rule.way === 'in') return
      const value = several ? partsOf(run.record, to) : readCanonical(run.record)
      const held = read(run.tree)
      if (held === undefined && isVerbatim && typeof value === 'string') return writeField(run.tree, value)
      const isEmpty = run.empties.size > 0 && run.empties.has(first.text)
      if (held !== undefined && means(rule.reading, held, value, isEmpty)) return
      outRun = run
      let spelled: Json | NoValue = unstated
      if (value !== undefined) spelled = rule.reading.codec.out(value, remarkOut)
      else if (isEmpty && rule.emptySpelling !== undefined) spelled = rule.emptySpelling
      else if (rule.unstatedSpelling !== undefined) spelled = rule.unstatedSpelling
      if (typeof spelled !== 'symbol') writeField(run.tree, spelled)
      else if (held !== undefined) removeAt(run.tree, from)
      else pruneAt(run.tree, from)
    },
  }
}

/** Several vendor texts → one canonical value, and back at the separator when `way` says both. */
export function joinRow(
  from: readonly Path[],
  to: Path,
  separator: string,
  rule: FieldRule,
  places = false,
): CompiledRow {
  const { codec } = rule.reading
  const plain: Reading = { ...rule.reading, codec: textCodec }
  const whole = codec !== textCodec
  const isName = rule.names !== undefined
  const joined = (tree: JsonObject, remark: Remark): Json | NoValue => {
    const words = from.map((path) => {
      const raw = getAt(tree, path)
      return raw === undefined ? unstated : decode(plain, raw, remark)
    })
    const found = words.filter((word) => typeof word === 'string')
    // What names a record keeps the place of a part that is not there, or two names could become one.
    if (isName && typeof words[0] === 'string' && typeof words.at(-1) === 'string')
      return codec.in(words.map((word) => (typeof word === 'string' ? word : '')).join(separator), remark)
    if (places && found.length > 0)
      return codec.in(words.map((word) => (typeof word === 'string' ? word : '')).join(separator), remark)
    if (found.length === 0 || (whole && found.length < from.length)) return unstated
    return codec.in(found.join(separator), remark)
  }
  const parted = (value: Json, remark: Remark): readonly string[] | undefined => {
    const text = codec.out(value, remark)
    const words = typeof text === 'string' ? text.split(separator) : []
    return words.length === from.length ? words : undefined
  }
  return {
    from,
    to: [to],
    rebuilds: rule.way === 'both',
    names: isName,
    forward(run) {
      if (rule.way === 'out') return
      const remark: Remark = (severity, code, text) => addIssue(run, severity, code, text, from[0] as Path, to)
      const got = joined(run.item, remark)
      if (rule.way === 'both') {
        const words = typeof got === 'symbol' ? undefined : parted(got, silent)
        const raws = from.map((path) => getAt(run.item, path))
        // One spelled otherwise keeps them all: parts alone do not say what the whole did.
        if (raws.some((raw, at) => raw !== undefined && raw !== words?.[at]))
          from.forEach((path, at) => {
            if (raws[at] !== undefined) run.kept.push(path)
          })
      }
      if (typeof got === 'symbol') {
        const lacking = from.find((path) => (getAt(run.item, path) ?? '') === '')
        return rule.required ? missing(run, lacking ?? (from[0] as Path), to) : undefined
      }
      setAt(run.record, to, got)
      run.stated.push({ path: to.text, state: 'value' })
      if (rule.names !== undefined) run.identifiers.push({ system: rule.names, value: identifierText(got) })
    },
    backward(run) {
      if (rule.way === 'in') return
      const value = getAt(run.record, to)
      let isFaulty = false
      const held = joined(run.tree, (severity) => (isFaulty ||= severity === 'error'))
      if (isFaulty) for (const path of from) removeAt(run.tree, path)
      else if (value === undefined ? held === unstated : typeof held !== 'symbol' && sameJson(held, value)) return
      const remark: Remark = (severity, code, text) => addLoss(run, severity, code, text, from[0], to)
      const words = value === undefined ? undefined : parted(value, remark)
      for (const path of from) if (getAt(run.tree, path) !== undefined) removeAt(run.tree, path)
      if (words !== undefined)
        from.forEach((path, at) => {
          if (!places || words[at] !== '') setAt(run.tree, path, words[at] as string)
        })
      else if (value !== undefined)
        remark('warning', 'loss.join', `The text does not part into ${from.length} at "${separator}".`)
    },
  }
}

/** The state or value that one vendor value means. */
export function decode(reading: Reading, raw: Json, remark: Remark): Json | NoValue {
  let value = raw
  if (reading.unwrap && isObject(value)) value = value['#text'] ?? ''
  if (reading.trim && typeof value === 'string') value = value.trim()
  if (reading.empty.has(value)) return empty
  if (value === null || value === '' || reading.unstated.has(value)) return unstated
  return reading.codec.in(value, remark)
}

function isRespelled(rule: FieldRule, raw: Json, got: Json | NoValue): boolean {
  if (got === empty) return rule.emptySpelling !== raw
  if (got === unstated) return rule.unstatedSpelling !== raw
  if (rule.reading.codec.verbatim && raw === got) return false
  return !sameJson(rule.reading.codec.out(got as Json, silent) as Json, raw)
}

/** True when what the complement holds says what the record says. */
function means(reading: Reading, held: Json, value: Json | undefined, isEmpty: boolean): boolean {
  let isFaulty = false
  const got = decode(reading, held, (severity) => (isFaulty ||= severity === 'error'))
  // What could not be read would be refused again, so it does not stay.
  if (isFaulty) return false
  if (value === undefined) return isEmpty ? got === empty : typeof got === 'symbol'
  return typeof got !== 'symbol' && sameJson(got, value)
}

function statePart(run: InRun, to: readonly Path[], parts: readonly Json[], stated: readonly StatedElement[]): void {
  to.forEach((path, at) => {
    const part = parts[at]
    if (part === undefined || part === '') return
    setAt(run.record, path, part)
    run.stated.push(stated[at] as StatedElement)
  })
}

function partsOf(record: JsonObject, to: readonly Path[]): Json | undefined {
  const parts = to.map((path) => getAt(record, path) ?? '')
  while (parts.at(-1) === '') parts.pop()
  return parts.length === 0 ? undefined : parts
}

function identifierText(got: Json | NoValue): string {
  return isObject(got as Json) ? String((got as JsonObject).value) : String(got)
}

/** Puts the declared default where nothing was stated, and says so. */
export function useDefault(run: InRun, fallback: Json, from: Path, to: Path): void {
  setAt(run.record, to, fallback)
  run.stated.push({ path: to.text, state: 'value' })
  addIssue(
    run,
    'information',
    'default-used',
    `Nothing was stated, so the declared default ${JSON.stringify(fallback)} is used.`,
    from,
    to,
  )
}

/** Reports a required value that is not there. */
export function missing(run: InRun, from: Path, to: Path): void {
  addIssue(run, 'error', 'required', 'This value is required, and the item does not have it. Send it.', from, to)
}

/** Adds an issue about a value of the item, up to the most that one item may have. */
export function addIssue(run: InRun, severity: Severity, code: string, text: string, from: Path, to: Path): void {
  if (run.issues.length >= mostIssues) return
  run.issues.push({ severity, code, path: pointerTo(run.record, to), text, source: run.place(from.text) })
}

/** Adds a loss about an element of the record. */
export function addLoss(
  run: OutRun,
  severity: Severity,
  code: string,
  text: string,
  from: Path | undefined,
  to: Path,
): void {
  if (run.losses.length >= mostIssues) return
  const source = from === undefined ? {} : { source: from.text }
  run.losses.push({ severity, code, path: pointerTo(run.record, to), text, ...source })
}

/** The JSON Pointer of an element; a predicate becomes the position that its member has, or would get. */
export function pointerTo(record: JsonObject, path: Path): string {
  let here: Json | undefined = record
  const segments: (string | number)[] = []
  for (const { name, index, where } of path.steps) {
    if (name !== undefined) {
      segments.push(name)
      here = isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined
    } else {
      const list: readonly Json[] = Array.isArray(here) ? here : []
      const found = index ?? list.findIndex((member) => meets(member, where ?? []))
      segments.push(found < 0 ? list.length : found)
      here = list[found]
    }
  }
  return pointer(...segments)
}
