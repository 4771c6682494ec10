// How references are resolved as they are written: in a transaction to its entries, once it is known what each is about,
// and in every write to what a search finds.
// https://hl7.org/fhir/R4/bundle.html#references

import { requireSearch } from '../../flow/admit.ts'
import type { BundleOfOperations, ConcreteOperation, DirectOperation, KnownReferences } from '../../flow/submission.ts'
import type { CanonicalRecord, JsonObject, Query } from '../../standards/standard.ts'
import { parseQuery } from '../query.ts'
import { kindAt } from '../record-calls.ts'
import type { EntryRequest } from './entries.ts'
import { type Asked, conditionFor, type Face } from './face.ts'

/** The search that each conditional reference of a resource stands for. Throws as the searches themselves do. */
export function conditionalReferences(asked: Asked, record: CanonicalRecord): ReadonlyMap<string, Query> {
  // A Bundle that is stored keeps what it holds: its entries are not written here.
  if (record.kind === 'Bundle') return new Map()
  const references = asked.face.rest.conditionalReferences(record.kind, record.text)
  return new Map(references.map((reference) => [reference, queryOf(asked, reference)]))
}

function queryOf(asked: Asked, reference: string): Query {
  const mark = reference.indexOf('?')
  const kind = kindAt(asked.face.standard, asked.face.kinds, reference.slice(0, mark))
  const query = conditionFor(asked, kind, parseQuery(reference.slice(mark + 1)))
  requireSearch(asked.caller, query)
  return query
}

/** How a single write's conditional references are resolved; undefined where it has none. */
export function linksOfWrite(asked: Asked, operation: DirectOperation): BundleOfOperations | undefined {
  if (!('record' in operation) || operation.record === undefined) return undefined
  const references = conditionalReferences(asked, operation.record)
  return references.size === 0 ? undefined : { places: [], references, link: linkerOf(asked.face, []) }
}

/** Rewrites an operation's references: to entries by their fullUrl, and searches. All else of its text stays. */
export function linkerOf(face: Face, writes: readonly EntryRequest[]): BundleOfOperations['link'] {
  const parts = partsByUrl(writes)
  return (operation, known) => {
    const link = (reference: string) => resolve(reference, parts, known)
    return linked(operation, (record) => relinked(face, record, link))
  }
}

function linked(operation: ConcreteOperation, change: (record: CanonicalRecord) => CanonicalRecord): ConcreteOperation {
  switch (operation.type) {
    case 'create':
    case 'update':
      return { ...operation, record: change(operation.record) }
    case 'patch':
      return { ...operation, apply: (current) => change(operation.apply(current)) }
    case 'delete':
      return operation
  }
}

function relinked(
  face: Face,
  record: CanonicalRecord,
  link: (reference: string) => string | undefined,
): CanonicalRecord {
  const text = face.rest.relink(record.kind, record.text, link)
  return text === record.text ? record : { ...record, text, value: JSON.parse(text) as JsonObject }
}

// https://hl7.org/fhir/R4/references.html#regex : the address of a resource on some server.
const restful = /^https?:\/\/.*\/([A-Z][A-Za-z]{1,60}\/[A-Za-z0-9.-]{1,64})$/

/** Entries by what refers to them: the fullUrl, and `Type/id` for those that are created under another id. */
function partsByUrl(writes: readonly EntryRequest[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>()
  for (const [part, { fullUrl, method, segments }] of writes.entries()) {
    if (fullUrl === undefined || method === 'DELETE') continue
    parts.set(fullUrl, part)
    const relative = fullUrl.length > 2000 ? undefined : restful.exec(fullUrl)?.[1]
    const isNew = method === 'POST' || segments.length === 1
    if (relative !== undefined && isNew && !parts.has(relative)) parts.set(relative, part)
  }
  return parts
}

function resolve(
  reference: string,
  parts: ReadonlyMap<string, number>,
  { operations, searches }: KnownReferences,
): string | undefined {
  const found = searches.get(reference)
  if (found !== undefined) return found
  const hash = reference.indexOf('#')
  const [bare, fragment] = hash < 0 ? [reference, ''] : [reference.slice(0, hash), reference.slice(hash)]
  const part = parts.get(bare)
  const name = part === undefined ? undefined : operations[part]
  // A reference that leads to the same place already stays as it was written.
  if (name === undefined || bare === name || bare.endsWith(`/${name}`)) return undefined
  return `${name}${fragment}`
}
