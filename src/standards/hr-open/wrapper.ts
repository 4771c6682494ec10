// A document may travel bare or alone inside an object under its name (`{"order": {…}}`); both are the same document.

import { membersOf } from '../../json/splice.ts'
import type { JsonObject } from '../standard.ts'
import { isObject } from './elements.ts'
import { declaredBy, partsOf } from './lint.ts'
import { kindTable, type Noun, nounOf } from './nouns.ts'
import { typeNamed } from './types.ts'

/**
 * The kind that a document says it is: by the name of its single-key wrapper. Where domains share that name (`order`,
 * `report`, `statusNotification`), the one that alone declares every member; undefined where that does not decide.
 */
export function kindOf(value: JsonObject): string | undefined {
  const [name, ...others] = Object.keys(value)
  const inner = name === undefined ? undefined : value[name]
  if (name === undefined || others.length > 0 || !isObject(inner)) return undefined
  const candidates = kindTable().filter((noun) => isWrapper(noun, name))
  if (candidates.length === 1) return candidates[0]?.kind
  const fitting = candidates.filter((noun) => declaresAll(noun, Object.keys(inner)))
  return fitting.length === 1 ? fitting[0]?.kind : undefined
}

/** `candidate`, or as XML's root spells it `Candidate`. */
function isWrapper(noun: Noun, name: string): boolean {
  return name === noun.wrapper || name === noun.noun
}

function declaresAll(noun: Noun, names: readonly string[]): boolean {
  const declared = declaredBy(partsOf([typeNamed(noun.type)]))
  return names.every((name) => declared.has(name))
}

/** The bare document of a kind in JSON text that is valid: the text inside its single-key wrapper, byte for byte, or the text as it is. */
export function unwrap(kind: string, text: string): string {
  const open = text.search(/\S/)
  if (text[open] !== '{') return text
  const { members } = membersOf(text, open)
  const [only] = members
  if (members.length !== 1 || !only || !isWrapper(nounOf(kind), only.name)) return text
  return text[only.valueStart] === '{' ? text.slice(only.valueStart, only.valueEnd) : text
}
