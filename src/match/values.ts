// The values of a record at a path. Unlike where an element is written, a path here reads all that it can lead to: a name
// without a position or predicate goes on in every member of an array.

import { isRawNumber } from '../json/exact.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { isObject, meets } from '../translate/elements.ts'
import { parsePath } from '../translate/path.ts'

// Of longer lists the first are looked at, so that one record cannot make comparing slow.
const mostValues = 20

/** Texts, numbers and booleans at the path, as text, in the record's order; at most 20. */
export function valuesAt(record: JsonObject, path: string): string[] {
  let here: Json[] = [record]
  for (const step of parsePath(path).steps) {
    const next: Json[] = []
    for (const value of here) {
      if (next.length >= mostValues) break
      if (step.name !== undefined) {
        for (const one of membersOf(value)) {
          const found = isObject(one) && Object.hasOwn(one, step.name) ? one[step.name] : undefined
          if (found !== undefined && found !== null) next.push(found)
        }
      } else if (Array.isArray(value)) {
        if (step.index !== undefined) next.push(...value.slice(step.index, step.index + 1))
        else next.push(...value.filter((member: Json) => meets(member, step.where)))
      }
    }
    here = next.slice(0, mostValues)
  }
  return here.flatMap(membersOf).slice(0, mostValues).flatMap(textOf)
}

function membersOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value.slice(0, mostValues) : [value]
}

function textOf(value: Json): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  return isRawNumber(value) ? [JSON.stringify(value)] : []
}
