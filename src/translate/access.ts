// Readers and writers of one path, made once: rows run for every field of every item, and most paths are plain names.

import { isRawNumber } from '../json/exact.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { getAt, setAt } from './elements.ts'
import type { Path } from './path.ts'

type Tree = Record<string, Json | undefined>

/** As getAt for one path. */
export function readerOf(path: Path): (item: JsonObject) => Json | undefined {
  const names = plainNames(path)
  if (names === undefined) return (item) => getAt(item, path)
  const [first = '', ...rest] = names
  if (rest.length === 0) return (item) => (Object.hasOwn(item, first) ? item[first] : undefined)
  return (item) => {
    let here: Json | undefined = item
    for (const name of names) {
      if (!isTree(here) || !Object.hasOwn(here, name)) return undefined
      here = here[name]
    }
    return here
  }
}

/** As setAt for one path. */
export function writerOf(path: Path): (target: JsonObject, value: Json) => void {
  const names = plainNames(path)
  if (names === undefined) return (target, value) => setAt(target, path, value)
  const above = names.slice(0, -1)
  const last = names.at(-1) as string
  return (target, value) => {
    let here = target as Tree
    for (const name of above) {
      const next: Json | undefined = Object.hasOwn(here, name) ? here[name] : undefined
      if (isTree(next)) here = next as Tree
      else if (next === undefined || next === null) here = here[name] = {}
      else return setAt(target, path, value)
    }
    here[last] = value
  }
}

function isTree(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)
}

function plainNames(path: Path): readonly string[] | undefined {
  const names = path.steps.map((step) => step.name)
  return names.every((name) => name !== undefined) ? (names as string[]) : undefined
}
