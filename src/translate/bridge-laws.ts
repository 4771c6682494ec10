// The laws of a bridge, tried on made-up records: what it derives goes back as it was (GetPut), a derived record written
// over another source is derived again as it is (PutGet), and what went back derives the same once more.

import type { Json, JsonObject } from '../standards/standard.ts'
import { type CompiledBridge, type Derived, deriveRecords, type WrittenBack, writeSource } from './bridge.ts'
import type { CompiledMapping } from './compile.ts'
import { copyJson, removeAt, sameJson } from './elements.ts'
import { generateItem, randomFrom } from './generate-items.ts'
import type { Law } from './laws.ts'

export interface BrokenBridge {
  readonly law: Law
  readonly sources: readonly JsonObject[]
  readonly expected: Json
  readonly found: Json
}

/** Tries the laws on `runs` records made from `seed`; the first fault of each is told, `applied` counts what derived some. */
export function checkBridge(
  bridge: CompiledBridge,
  samples: readonly JsonObject[],
  { runs = 200, seed = 1 }: { readonly runs?: number; readonly seed?: number } = {},
): { readonly tried: number; readonly applied: number; readonly broken: readonly BrokenBridge[] } {
  const random = randomFrom(seed)
  const always: CompiledBridge = { ...bridge, when: [] }
  const broken = new Map<Law, BrokenBridge>()
  let applied = 0
  let before = generateItem(bridge.mapping, samples, random)
  for (let run = 0; run < runs + samples.length; run += 1) {
    const source = samples[run] ?? generateItem(bridge.mapping, samples, random)
    const derived = deriveRecords(always, source)
    if (derived.records.length > 0) applied += 1
    const back = writeSource(always, source, derived.records.map(written))
    const isWhole = derived.issues.every(({ severity }) => severity === 'information')
    if (isWhole) {
      compare(broken, 'GetPut', [source], source, back.value)
      compare(
        broken,
        'idempotence',
        [source],
        shown(always, derived.records),
        shown(always, deriveRecords(always, back.value).records),
      )
      putGet(always, before, source, derived.records, broken)
    }
    before = source
  }
  return { tried: runs + samples.length, applied, broken: [...broken.values()] }
}

function putGet(
  bridge: CompiledBridge,
  before: JsonObject,
  source: JsonObject,
  records: readonly Derived[],
  broken: Map<Law, BrokenBridge>,
): void {
  const { value, losses } = writeSource(bridge, before, records.map(written))
  if (losses.some(({ severity }) => severity !== 'information')) return
  const again = deriveRecords(bridge, value).records
  for (const one of records.filter(({ kind }) => kind === bridge.mapping.message.kind)) {
    const found = again.find(({ kind }) => kind === one.kind)
    compare(broken, 'PutGet', [before, source], shown(bridge, [one]), shown(bridge, found === undefined ? [] : [found]))
  }
}

function compare(
  broken: Map<Law, BrokenBridge>,
  law: Law,
  sources: readonly JsonObject[],
  expected: Json,
  found: Json,
): void {
  if (!broken.has(law) && !sameJson(expected, found)) broken.set(law, { law, sources, expected, found })
}

function written({ kind, places, record }: Derived): WrittenBack {
  return { kind, places, value: record.value }
}

/** Records by kind and place, without what only goes one way. */
function shown(bridge: CompiledBridge, records: readonly Derived[]): Json {
  const all: readonly CompiledMapping[] = [bridge.mapping, ...bridge.mapping.also]
  return records.map(({ kind, places, record }) => {
    const copy = copyJson(record.value) as JsonObject
    const rows = all.find(({ message }) => message.kind === kind)?.rows ?? []
    for (const row of rows) if (!row.rebuilds && row.from.length > 0) for (const path of row.to) removeAt(copy, path)
    return { kind, places: [...places], value: copy }
  })
}
