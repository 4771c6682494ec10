// How two translations of one payload differ, element by element: what a change of a mapping would do.

import type { Json } from '../standards/standard.ts'
import { isObject, sameJson } from './elements.ts'
import type { TranslatedItem } from './translation.ts'

/** One element that differs; a side without it had none. `path` is a JSON Pointer into the record. */
export interface ElementChange {
  readonly source: string
  readonly kind: string
  readonly path: string
  readonly before?: Json
  readonly after?: Json
}

const most = 1000

/** The changes between two translations of one payload, items in their order. */
export function compareItems(before: readonly TranslatedItem[], after: readonly TranslatedItem[]): ElementChange[] {
  const changes: ElementChange[] = []
  const keyed = (items: readonly TranslatedItem[]) =>
    new Map(items.map((item) => [`${item.source} ${item.kind}`, item]))
  const [old, now] = [keyed(before), keyed(after)]
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const item = old.get(key) ?? (now.get(key) as TranslatedItem)
    const [one, other] = [leaves(old.get(key)), leaves(now.get(key))]
    for (const path of new Set([...one.keys(), ...other.keys()])) {
      const [was, is] = [one.get(path), other.get(path)]
      if (changes.length >= most) return changes
      if (sameJson(was, is)) continue
      const sides = { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }
      changes.push({ source: item.source, kind: item.kind, path, ...sides })
    }
  }
  return changes
}

/** Leaves by pointer; what is wrong with an item counts as an element too, by its code. */
function leaves(item: TranslatedItem | undefined): Map<string, Json> {
  const found = new Map<string, Json>()
  const open: { value: Json; path: string }[] = [{ value: item?.record?.value ?? {}, path: '' }]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value, path } = here
    if (Array.isArray(value))
      (value as Json[]).forEach((member, at) => open.push({ value: member, path: `${path}/${at}` }))
    else if (isObject(value))
      for (const name of Object.keys(value)) open.push({ value: value[name] as Json, path: `${path}/${name}` })
    else found.set(path, value)
  }
  for (const { path, state } of item?.stated ?? []) if (state === 'empty') found.set(`empty: ${path}`, true)
  for (const { severity, code, path } of item?.issues ?? []) found.set(`${severity} ${code} ${path}`, true)
  return found
}
