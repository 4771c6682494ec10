// Where a rule looks: a chain of steps that becomes a JSON Pointer and a FHIRPath only when something is found there.

import { escapeSegment } from '../../../json/pointer.ts'

export interface Place {
  readonly parent?: Place
  /** Member of the JSON object, `''` for the document. */
  readonly key: string
  readonly index?: number
  /** Name in FHIRPath, for example `value.ofType(Quantity)`. */
  readonly name: string
  /** The element by its type: `HumanName.family`. */
  readonly typed?: string
  readonly type?: string
  readonly value?: unknown
}

/** The JSON Pointer of a place. */
export function pathOf(place: Place): string {
  const { parent, key, index } = place
  if (!parent) return ''
  return `${pathOf(parent)}/${escapeSegment(key)}${index === undefined ? '' : `/${index}`}`
}

/** The FHIRPath of a place. */
export function expressionOf(place: Place): string {
  const { parent, name, index } = place
  if (!parent) return name
  return `${expressionOf(parent)}.${name}${index === undefined ? '' : `[${index}]`}`
}

/** The place of a member (or of one entry of it) below another. */
export function below(parent: Place, key: string, index?: number): Place {
  return index === undefined ? { parent, key, name: key } : { parent, key, index, name: key }
}
