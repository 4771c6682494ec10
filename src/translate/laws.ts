// The laws of a mapping, tried on made-up items, with the smallest item that breaks one.
// GetPut: what came in goes back as it was · PutGet: a record written over what was said before is read again as it is ·
// idempotence: what went back says the same once more.

import { GatewayError, type Issue } from '../errors.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import type { CompiledMapping } from './compile.ts'
import { copyJson, getAt, isObject, removeAt, sameJson, setAt } from './elements.ts'
import { generateItem, randomFrom } from './generate-items.ts'
import type { Path } from './path.ts'
import type { CompiledRow } from './rows.ts'
import { shrink } from './shrink.ts'
import { translateItem } from './translate-in.ts'
import { translateRecord } from './translate-out.ts'
import type { TranslatedItem } from './translation.ts'

export type Law = 'GetPut' | 'PutGet' | 'idempotence'

/** A law that does not hold, by the smallest items found: for PutGet what was said before, and what is written over it. */
export interface BrokenLaw {
  readonly law: Law
  readonly items: readonly JsonObject[]
  readonly expected: Json
  readonly found: Json
  /** The place of the first row whose field or element differs: `/rows/3`; `''` when no row's own does. */
  readonly row: string
}

export interface LawReport {
  /** Items on which the laws were tried; `refused` of them had faults and could not tell. */
  readonly tried: number
  readonly refused: number
  readonly broken: readonly BrokenLaw[]
}

type Outcome = { readonly expected: Json; readonly found: Json } | undefined
const refused = Symbol('refused')

/**
 * Tries the laws on `runs` items made from `seed`, after the samples themselves. The first fault of each law is told, by an
 * item made smaller in at most `tries`.
 */
export function checkLaws(
  mapping: CompiledMapping,
  samples: readonly JsonObject[],
  { runs = 200, seed = 1, tries }: { readonly runs?: number; readonly seed?: number; readonly tries?: number } = {},
): LawReport {
  const random = randomFrom(seed)
  const broken = new Map<Law, BrokenLaw>()
  let skipped = 0
  let before: JsonObject = samples[0] ?? generateItem(mapping, samples, random)
  for (let run = 0; run < runs + samples.length; run += 1) {
    const item = samples[run] ?? generateItem(mapping, samples, random)
    for (const [law, items] of [
      ['GetPut', [item]],
      ['PutGet', [before, item]],
      ['idempotence', [item]],
    ] as const) {
      if (broken.has(law)) continue
      const outcome = tryLaw(mapping, law, items)
      if (outcome === refused && law === 'GetPut') skipped += 1
      if (outcome === undefined || outcome === refused) continue
      const least = shrink(items, (fewer) => isOutcome(tryLaw(mapping, law, fewer)), tries)
      const told = tryLaw(mapping, law, least)
      const shown = isOutcome(told) ? told : outcome
      broken.set(law, { law, items: least, ...shown, row: rowAtFault(mapping, law, shown) })
    }
    before = item
  }
  return { tried: runs + samples.length, refused: skipped, broken: [...broken.values()] }
}

/** Idempotence compares [record, stated, complement], the other laws one side's item or record. */
function rowAtFault(mapping: CompiledMapping, law: Law, { expected, found }: Exclude<Outcome, undefined>): string {
  const sides = [expected, found]
  const part = (at: number): readonly (Json | undefined)[] =>
    sides.map((side) => (Array.isArray(side) ? (side as Json[])[at] : undefined))
  const [records, items] = law === 'idempotence' ? [part(0), part(2)] : law === 'PutGet' ? [sides, []] : [[], sides]
  const differs = (paths: CompiledRow['from'], [one, other]: readonly (Json | undefined)[]): boolean =>
    paths.some((path) => !sameJson(getAt(one, path), getAt(other, path)))
  const stated = law === 'idempotence' ? part(1) : []
  const saidOf = (list: Json | undefined, { text }: Path): Json =>
    (Array.isArray(list) ? (list as Json[]) : []).filter((one) => isObject(one) && one.path === text)
  const at = mapping.rows.findIndex(
    ({ from, to }) =>
      differs(to, records) ||
      differs(from, items) ||
      to.some((path) => !sameJson(saidOf(stated[0], path), saidOf(stated[1], path))),
  )
  return mapping.places[at] ?? ''
}

function isOutcome(outcome: Outcome | typeof refused): outcome is Exclude<Outcome, undefined> {
  return outcome !== undefined && outcome !== refused
}

function tryLaw(mapping: CompiledMapping, law: Law, items: readonly JsonObject[]): Outcome | typeof refused {
  try {
    const [first, second] = items.map((item) => translated(mapping, item))
    if (first === undefined || (items.length > 1 && second === undefined)) return refused
    if (law === 'GetPut')
      return differ(
        withConstants(mapping, first.item),
        withConstants(mapping, out(mapping, first.said, first.said).item),
        mapping,
      )
    if (law === 'PutGet' && second !== undefined) return putGet(mapping, first.said, second.said)
    const again = translated(mapping, withConstants(mapping, out(mapping, first.said, first.said).item))?.said
    const says = (said: TranslatedItem | undefined): Json =>
      JSON.parse(
        JSON.stringify([said?.record?.value, said?.stated, said?.complement].map((one) => one ?? null)),
      ) as Json
    return differ(says(first.said), says(again), mapping)
  } catch (error) {
    if (error instanceof GatewayError) return refused
    throw error
  }
}

/** An item with the vendor's constants, which are written always, and without what only goes out, made anew each time. */
function withConstants(mapping: CompiledMapping, item: JsonObject): JsonObject {
  const copy = copyJson(item) as JsonObject
  mapping.rows.forEach(({ from, to }, at) => {
    const [path] = from
    const { constant, way } = mapping.sources[at] ?? {}
    if (way === 'out') for (const one of from) removeAt(copy, one)
    if (to.length === 0 && path !== undefined && constant !== undefined && getAt(copy, path) === undefined)
      setAt(copy, path, constant)
  })
  return copy
}

/** What rows without a way back made is no part of the law, and what was reported lost is no silent loss. */
function putGet(mapping: CompiledMapping, before: TranslatedItem, now: TranslatedItem): Outcome | typeof refused {
  const { item, losses } = out(mapping, now, before)
  const again = translated(mapping, item)?.said.record
  if (losses.some(({ severity }) => severity !== 'information')) return refused
  const carried = (value: Json | undefined): Json => {
    const copy = copyJson(value ?? {}) as JsonObject
    for (const row of mapping.rows)
      if (!row.rebuilds && row.from.length > 0) for (const path of row.to) removeAt(copy, path)
    return JSON.parse(JSON.stringify(copy)) as Json
  }
  return differ(carried(now.record?.value), carried(again?.value), mapping)
}

function translated(
  mapping: CompiledMapping,
  item: JsonObject,
): { item: JsonObject; said: TranslatedItem } | undefined {
  const value = copyJson(item) as JsonObject
  const said = translateItem(mapping, { source: 'item', raw: '', value, issues: [] }, 0)
  return said.record === null || said.issues.some(({ severity }) => severity === 'error')
    ? undefined
    : { item: value, said }
}

function out(
  mapping: CompiledMapping,
  now: TranslatedItem,
  before: TranslatedItem,
): { item: JsonObject; losses: Issue[] } {
  const losses: Issue[] = []
  const { stated, complement } = before
  const record = now.record ?? { kind: now.kind, text: '{}', value: {} }
  return { item: translateRecord(mapping, { record, stated, complement }, losses), losses }
}

function differ(expected: Json, found: Json, mapping: CompiledMapping): Outcome {
  const isText = mapping.message.mapping.format.type !== 'json'
  const [one, other] = isText ? [bare(expected), bare(found)] : [expected, found]
  return sameJson(one, other) ? undefined : { expected, found }
}

/** Without blank cells and elements, which say nothing in formats that are text. */
function bare(value: Json): Json {
  if (Array.isArray(value)) return (value as Json[]).map(bare)
  if (!isObject(value)) return value
  const kept: Record<string, Json> = {}
  for (const name of Object.keys(value)) {
    const member = bare(value[name] as Json)
    if (member !== '' && !(isObject(member) && Object.keys(member).length === 0)) kept[name] = member
  }
  return kept
}
