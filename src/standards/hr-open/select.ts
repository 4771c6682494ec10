// `$select`: the members of a document that an answer shows
// (https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionselect).

import { GatewayError } from '../../errors.ts'
import { isRawNumber, parseExact } from '../../json/exact.ts'
import { isObject } from './elements.ts'
import { declaredBy, partsOf } from './lint.ts'
import { nearestName } from './nearest.ts'
import { nounOf } from './nouns.ts'
import { type Schema, typeNamed } from './types.ts'

/** The wanted members by name; null wants all that is below. */
export type Selection = ReadonlyMap<string, Selection | null>

const mostPaths = 200

/**
 * The selection that `documentId,person/name/family` names; `*` is everything (undefined). Lists on the way are gone
 * through. Throws `invalid-request` for an empty path, `unsupported-parameter` for one that the kind does not have.
 */
export function parseSelect(kind: string, text: string): Selection | undefined {
  const paths = text.split(',').map((path) => path.trim())
  if (paths.length > mostPaths) throw refuse(`it has more than ${mostPaths} paths`)
  if (paths.length === 1 && paths[0] === '*') return undefined
  const selection = new Map<string, Selection | null>()
  for (const path of paths) {
    if (path === '') throw refuse('it has an empty path')
    add(selection, namesOf(kind, path))
  }
  return selection
}

function refuse(reason: string): GatewayError {
  return new GatewayError('invalid-request', `$select cannot be read: ${reason}; write paths joined by commas.`)
}

/** The names on a path, each one declared by the schemas. */
function namesOf(kind: string, path: string): string[] {
  const names = path.split(/[/.]/)
  let schemas: readonly Schema[] = [typeNamed(nounOf(kind).type)]
  for (const [at, name] of names.entries()) {
    const declared = declaredBy(withItems(schemas))
    const next = declared.get(name)
    if (!next) throw unknown(kind, names.slice(0, at), name, [...declared.keys()])
    schemas = next
  }
  return names
}

/** The schemas that have a say about a value, or about the items of a list. */
function withItems(schemas: readonly Schema[]): readonly Schema[] {
  const parts = partsOf(schemas)
  const items = parts.flatMap((part) => part.items ?? [])
  return items.length === 0 ? parts : [...parts, ...withItems(items)]
}

function unknown(kind: string, before: readonly string[], name: string, known: readonly string[]): GatewayError {
  const near = nearestName(name, known)
  const place = before.length === 0 ? kind : `${kind}/${before.join('/')}`
  const cure =
    near === undefined ? `There is ${known.slice(0, 40).join(', ') || 'nothing below'}.` : `Did you mean "${near}"?`
  return new GatewayError('unsupported-parameter', `$select: ${place} has no "${name.slice(0, 80)}". ${cure}`)
}

function add(selection: Map<string, Selection | null>, names: readonly string[]): void {
  let level = selection
  for (const [at, name] of names.entries()) {
    const known = level.get(name)
    if (known === null) return
    if (at === names.length - 1) level.set(name, null)
    else {
      const next = (known as Map<string, Selection | null> | undefined) ?? new Map<string, Selection | null>()
      level.set(name, next)
      level = next
    }
  }
}

/** The document's text with the wanted members alone; numbers keep their digits. */
export function applySelect(text: string, selection: Selection): string {
  return JSON.stringify(pick(parseExact(text), selection))
}

function pick(value: unknown, selection: Selection): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, selection))
  if (!isObject(value) || isRawNumber(value)) return value
  const wanted = Object.entries(value).filter(([name]) => selection.has(name))
  return Object.fromEntries(
    wanted.map(([name, member]) => {
      const below = selection.get(name)
      return [name, below ? pick(member, below) : member]
    }),
  )
}
