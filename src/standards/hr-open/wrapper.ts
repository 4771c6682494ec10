// A document may travel bare or alone inside an object under its name (`{"order": {…}}`); both are the same document.

import { membersOf } from '../../json/splice.ts'
import type { JsonObject } from '../standard.ts'
import { isObject } from './elements.ts'
import { declaredBy, partsOf } from './lint.ts'
import { kindTable, type Noun, nounOf } from './nouns.ts'
import { type Schema, typeNamed } from './types.ts'

/**
 * The kind that a document says it is: by the name of its single-key wrapper. Where domains share that name (`order`,
 * `report`, `statusNotification`), the one that alone declares every member; undefined where that does not decide.
 */
export function kindOf(value: JsonObject): string | undefined {
  const [name, ...others] = Object.keys(value)
  const inner = name === undefined ? undefined : value[name]
  if (name === undefined || others.length > 0 || !isObject(inner)) return undefined
  const members = Object.keys(inner)
  const candidates = kindTable().filter((noun) => isWrapper(noun, name))
  const fitting = candidates.filter((noun) => declares([typeNamed(noun.type)], members))
  if (fitting.length === 1) return fitting[0]?.kind
  // What no wrapped document declares may still be a bare one of another kind: `{"subject": {"name": …}}`.
  return candidates.length === 1 && !isBare(name, members) ? candidates[0]?.kind : undefined
}

/** Whether a document stands in a wrapper of other kinds, by a name that this kind has neither as wrapper nor as member. */
export function contradicts(kind: string, value: JsonObject): boolean {
  const [name, ...others] = Object.keys(value)
  if (name === undefined || others.length > 0 || !isObject(value[name])) return false
  const noun = nounOf(kind)
  if (isWrapper(noun, name) || declares([typeNamed(noun.type)], [name])) return false
  return kindTable().some((other) => isWrapper(other, name))
}

/** Whether some kind has a member of this name whose value would declare these members. */
function isBare(name: string, members: readonly string[]): boolean {
  return kindTable().some((noun) => {
    const schemas = declaredBy(partsOf([typeNamed(noun.type)])).get(name)
    return schemas !== undefined && declares(schemas, members)
  })
}

/** `candidate`, or as XML's root spells it `Candidate`. */
function isWrapper(noun: Noun, name: string): boolean {
  return name === noun.wrapper || name === noun.noun
}

function declares(schemas: readonly Schema[], names: readonly string[]): boolean {
  const declared = declaredBy(partsOf(schemas))
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
