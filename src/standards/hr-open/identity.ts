// Business identity by HR Open's IdentifierType: a value within a scheme that an agency manages
// (https://www.hropenstandards.org/standards).

import { isRawNumber, literalOf, parseExact } from '../../json/exact.ts'
import type { CanonicalRecord, Identifier, RecordIdentifiers } from '../standard.ts'
import { isObject, valuesAt } from './elements.ts'
import { nounOf } from './nouns.ts'

/** Agency and scheme in one text: `agency/scheme`, `agency/` without a scheme, the scheme alone without an agency, else ''. */
export function systemOf(identifier: Readonly<Record<string, unknown>>): string {
  const agency = identifier.schemeAgencyId
  const scheme = identifier.schemeId
  const schemeText = typeof scheme === 'string' ? scheme : ''
  return typeof agency === 'string' && agency !== '' ? `${agency}/${schemeText}` : schemeText
}

/** The identifier that a value states: an IdentifierType, or the `id` of an EntityType. Undefined without a value. */
export function identifierOf(value: unknown): Identifier | undefined {
  if (!isObject(value)) return undefined
  if (typeof value.value === 'string' && value.value !== '') return { system: systemOf(value), value: value.value }
  return value.value === undefined && isObject(value.id) ? identifierOf(value.id) : undefined
}

/** The identifiers of a document, each once: those of the record itself, and those of the entities it is about. */
export function identifiersOf(record: CanonicalRecord): RecordIdentifiers {
  const { identifiers } = nounOf(record.kind)
  return {
    record: identifiersAt(record.value, identifiers.record),
    entities: identifiers.entities
      .flatMap(({ entity, role, at, paths }) =>
        valuesAt(record.value, at).map((place) => ({ entity, role, identifiers: identifiersAt(place, paths) })),
      )
      .filter((found) => found.identifiers.length > 0),
  }
}

function identifiersAt(value: unknown, paths: readonly string[]): Identifier[] {
  const found = new Map<string, Identifier>()
  for (const path of paths)
    for (const item of valuesAt(value, path)) {
      const identifier = identifierOf(item)
      if (identifier) found.set(JSON.stringify([identifier.system, identifier.value]), identifier)
    }
  return [...found.values()]
}

/** Equal members in any order, equal lists, numbers equal to the digit: HR Open documents have no server-owned members. */
export function sameContent(one: CanonicalRecord, other: CanonicalRecord): boolean {
  return one.text === other.text || equal(parseExact(one.text), parseExact(other.text))
}

function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one === 'number' || isRawNumber(one)) return literalOf(one) === literalOf(other)
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => equal(item, other[index]))
  if (!isObject(one) || !isObject(other) || isRawNumber(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && equal(one[name], other[name]))
  )
}
