// A bridge joins a record of one standard to records of another, in the mapping language: forth, the records that it
// derives; back, what they say written over the record that they came of. Only what a row names is carried.

import { GatewayError, type Issue } from '../errors.ts'
import type { CanonicalRecord, Identifier, Json, JsonObject } from '../standards/standard.ts'
import { leadsAbove, viewsOf } from './also-records.ts'
import { type CompiledMapping, compileMapping } from './compile.ts'
import { copyJson, getAt, isObject } from './elements.ts'
import type { Condition, Mapping, SystemOverlay } from './mapping.ts'
import { type Path, parsePath } from './path.ts'
import type { CompiledRow } from './rows.ts'
import { translateItem } from './translate-in.ts'
import type { StatedElement } from './translation.ts'
import { type Conditions, conditionsOf, holds } from './when-row.ts'

/** A bridge as its file has it. */
export interface Bridge {
  readonly name: string
  readonly title: string
  readonly from: { readonly standard: 'fhir' | 'hr-open'; readonly kind: string }
  /** The kind of the mapping's first record; its further ones name theirs. */
  readonly to: { readonly standard: 'fhir' | 'hr-open'; readonly kind: string }
  /** Which records it is for: one of these must hold. Without them, all. */
  readonly when?: readonly BridgeCondition[]
  readonly mapping: Mapping
}

/** What must hold of the record, or of some member of a list in it; then only such members make further records. */
export interface BridgeCondition {
  readonly some?: string
  readonly meets: Readonly<Record<string, Condition>>
}

/** What an installation says of a bridge: identifier systems, zone, and other conditions than the file's. */
export interface BridgeSettings extends Pick<SystemOverlay, 'identifier' | 'zone'> {
  readonly when?: readonly BridgeCondition[]
}

export interface CompiledBridge {
  readonly bridge: Bridge
  readonly mapping: CompiledMapping
  readonly when: readonly { readonly some: Path | undefined; readonly meets: Conditions }[]
}

/** One derived record. */
export interface Derived {
  readonly kind: string
  /** Where in the source it comes from: `''` for the whole, `deployment[1]`; several where they are one thing. */
  readonly places: readonly string[]
  /** Without an id: whoever keeps it gives one. */
  readonly record: CanonicalRecord
  readonly stated: readonly StatedElement[]
  readonly identifiers: readonly Identifier[]
}

export interface Derivation {
  /** Whether the record meets the bridge's condition; without it there are no records. */
  readonly applies: boolean
  readonly records: readonly Derived[]
  /** What could not be carried, and was left out. */
  readonly issues: readonly Issue[]
}

/** Compiles a bridge once. Throws GatewayError('invalid') with every fault. */
export function compileBridge(bridge: Bridge, { when, ...overlay }: BridgeSettings = {}): CompiledBridge {
  const message = {
    vendor: 'bridges',
    name: bridge.name,
    title: bridge.title,
    standard: bridge.to.standard,
    kind: bridge.to.kind,
    mediaTypes: ['application/json'],
    mapping: bridge.mapping,
  }
  const mapping = compileMapping(message, overlay)
  if (mapping.also.some(({ madeOf }) => (madeOf?.each.length ?? 0) > 1))
    throw new GatewayError('invalid', 'A bridge makes records of the lists of a record, not of lists within lists.')
  const conditions = (when ?? bridge.when ?? []).map(({ some, meets }) => {
    return { some: some === undefined ? undefined : parsePath(some), meets: conditionsOf(meets, parsePath) }
  })
  return { bridge, mapping, when: conditions }
}

/** The records that a bridge makes of one; pure. A fault in one element leaves it out; one in what names a record, the record. */
export function deriveRecords(bridge: CompiledBridge, source: JsonObject): Derivation {
  if (!meetsOne(bridge, source)) return { applies: false, records: [], issues: [] }
  const issues: Issue[] = []
  const records: Derived[] = []
  const add = (mapping: CompiledMapping, value: JsonObject, place: string): void => {
    const item = translateItem(mapping, { source: place, raw: '', value, issues: [] }, 0)
    const isUnnamed = item.issues.some(({ code }) => code === 'identifier-missing')
    if (place !== '' && (isUnnamed || !saysOwn(mapping, item.stated))) return
    issues.push(...item.issues.map(asWarning))
    if (item.record === null || isUnnamed) return
    const { kind, record, stated, identifiers } = item
    const [named] = identifiers
    const twin = records.findIndex(
      (one) => mapping.madeOf?.once === true && one.kind === kind && named !== undefined && isNamed(one, named),
    )
    const known = records[twin]
    if (known !== undefined) records[twin] = { ...known, places: [...known.places, place] }
    else records.push({ kind, places: [place], record, stated, identifiers })
  }
  add(bridge.mapping, source, '')
  if (records.length === 0) return { applies: true, records, issues }
  for (const one of bridge.mapping.also)
    for (const { value, place } of membersOf(bridge, one, source)) add(one, value, place)
  return { applies: true, records, issues }
}

/** What a derived record says, to be written over its source. */
export interface WrittenBack {
  readonly kind: string
  readonly places: readonly string[]
  readonly value: JsonObject
}

/**
 * The source record with what the derived records say in place of what they were made of; everything that no row carries
 * stays. Neither argument is changed. A place that the source does not have is passed over.
 */
export function writeSource(
  bridge: CompiledBridge,
  source: JsonObject,
  derived: readonly WrittenBack[],
): { readonly value: JsonObject; readonly losses: readonly Issue[] } {
  const tree = copyJson(source) as JsonObject
  const losses: Issue[] = []
  for (const { kind, places, value } of derived) {
    const mapping = [bridge.mapping, ...bridge.mapping.also].find((one) => one.message.kind === kind)
    for (const place of mapping === undefined ? [] : places) {
      const target = place === '' ? tree : getAt(tree, place)
      if (!isObject(target) || mapping === undefined) continue
      for (const row of mapping.rows)
        if (row.to.some((path) => getAt(value, path) !== undefined) || !isUnreadable(row, target))
          row.backward({ tree: target, record: value, empties: none, losses })
    }
  }
  return { value: tree, losses }
}

/** What a row could not read was not carried, so its absence in what was derived says nothing. */
function isUnreadable(row: CompiledRow, item: JsonObject): boolean {
  const issues: Issue[] = []
  row.forward({ item, record: {}, stated: [], kept: [], identifiers: [], issues, place: (path) => path })
  return issues.some(({ severity, code }) => severity === 'error' || code === 'code-unmapped')
}

const none: ReadonlySet<string> = new Set()

function meetsOne({ when }: CompiledBridge, source: JsonObject): boolean {
  if (when.length === 0) return true
  return when.some(({ some, meets }) =>
    some === undefined
      ? holds(source, meets)
      : listAt(source, some).some((member) => isObject(member) && holds(member, meets)),
  )
}

/** The members that a further record is made of: of a list that conditions speak of, those that meet one of them. */
/** What a further mapping of a bridge makes records of, and where in the source each stands. */
export function membersOf(
  { when }: CompiledBridge,
  mapping: CompiledMapping,
  source: JsonObject,
): { readonly value: JsonObject; readonly place: string }[] {
  const sources = mapping.madeOf ?? { each: [], when: { paths: [] } }
  const [list] = sources.each
  const asked = when.filter(({ some }) => some !== undefined && some.text === list?.text)
  return viewsOf(source, sources)
    .filter(({ value }) => asked.length === 0 || asked.some(({ meets }) => holds(value, meets)))
    .map(({ value, place }) => ({ value, place: list === undefined ? '' : place('.').slice(0, -2) }))
}

function listAt(source: JsonObject, path: Path): readonly Json[] {
  const found = getAt(source, path)
  return Array.isArray(found) ? found : []
}

/** A further record says something of its own: more than constants and what stands above it. */
function saysOwn(mapping: CompiledMapping, stated: readonly StatedElement[]): boolean {
  const own = mapping.rows.filter((row) => row.from.length > 0 && !row.from.some(leadsAbove))
  const texts = new Set(own.flatMap((row) => row.to.map(({ text }) => text)))
  return stated.some(({ path, state }) => state === 'value' && texts.has(path))
}

function isNamed({ identifiers }: Derived, named: Identifier): boolean {
  return identifiers.some(({ system, value }) => system === named.system && value === named.value)
}

function asWarning(issue: Issue): Issue {
  return issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue
}
