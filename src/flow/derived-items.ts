// What a bridge makes of a record, as items to be stated: with identifiers to be found by, and references that name the
// records themselves once these are known.

import type { RecordRef } from '../records/records.ts'
import type { Json, JsonObject, Standard } from '../standards/standard.ts'
import type { Derived } from '../translate/bridge.ts'
import { copyJson, isObject } from '../translate/elements.ts'
import type { TranslatedItem } from '../translate/translation.ts'

export interface DerivedItem {
  readonly item: TranslatedItem
  /** It has references by identifier to others that are derived with it. */
  readonly refers: boolean
}

/** The derived records as items. */
export function itemsOf(standard: Standard, records: readonly Derived[]): DerivedItem[] {
  const items = records.map(({ kind, places, record, stated, identifiers }, index): TranslatedItem => {
    const own = identifiers.length > 0 ? identifiers : standard.identity.identifiersOf(record).record
    const source = places.join(', ') || 'the whole record'
    return { index, source, kind, record, stated, identifiers: own, complement: {}, raw: '', issues: [] }
  })
  const names = new Set(items.flatMap((item) => item.identifiers.map((one) => nameOf(item.kind, one))))
  return items.map((item) => ({
    item,
    refers: referencesIn(item.record?.value ?? {}).some((one) => names.has(one.name)),
  }))
}

/** The items with references to what was made by now. */
export function linkItems(items: readonly DerivedItem[], made: ReadonlyMap<DerivedItem, RecordRef>): TranslatedItem[] {
  const known = new Map<string, RecordRef>()
  for (const [{ item }, ref] of made) for (const one of item.identifiers) known.set(nameOf(item.kind, one), ref)
  return items.map(({ item }) => {
    if (!item.record) return item
    const value = copyJson(item.record.value) as JsonObject
    for (const { name, reference } of referencesIn(value)) {
      const ref = known.get(name)
      if (ref) reference['reference'] = `${ref.kind}/${ref.id}`
    }
    return { ...item, record: { ...item.record, value, text: JSON.stringify(value) } }
  })
}

interface Found {
  readonly name: string
  readonly reference: Record<string, Json>
}

/** References that name their target by type and identifier. https://hl7.org/fhir/R4/references.html#logical */
function referencesIn(value: JsonObject): Found[] {
  const found: Found[] = []
  const open: (Json | undefined)[] = [value]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (Array.isArray(here)) open.push(...(here as Json[]))
    else if (isObject(here)) {
      const { type, identifier } = here
      if (typeof type === 'string' && isObject(identifier)) {
        const name = nameOf(type, { system: textOf(identifier['system']), value: textOf(identifier['value']) })
        found.push({ name, reference: here as Record<string, Json> })
      }
      open.push(...Object.values(here))
    }
  }
  return found
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function nameOf(kind: string, { system, value }: { readonly system: string; readonly value: string }): string {
  return JSON.stringify([kind, system, value])
}
