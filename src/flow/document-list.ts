// A list of documents as operations: new ones, or changes of stored ones that each item names by its id or by its own
// identifiers. What is not listed is never touched.

import type { ViewGrant } from '../access/grant.ts'
import { compileView, type View } from '../access/view.ts'
import { fault, GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { findByIdentifiers, loadRecords } from '../records/records.ts'
import type { CanonicalRecord, Identifier, JsonObject, Standard } from '../standards/standard.ts'
import type { NoteOperation } from './submission.ts'
import { type ListedOperation, noteOf } from './write-many.ts'

/** One document of a list, as sent. */
export interface ListedDocument {
  /** JSON text of the bare document, or of a merge patch. */
  readonly text: string
  /** The record it is, where the list's meta says so. */
  readonly id?: string
  /** The version that is expected to be current. */
  readonly version?: number
}

/** What is done with each document of a list. */
export type ListAction = 'create' | 'replace' | 'merge'

/** What a run keeps of a list, for going on after a restart. */
export interface ListWork {
  readonly standard: string
  readonly kind: string
  readonly action: ListAction
  /** The view of who sent it. */
  readonly view: ViewGrant | null
}

/** The operations of a list, in its order; what cannot be told from an item is a note in its place. */
export async function operationsOf(
  gateway: Pick<Gateway, 'database' | 'now'>,
  standard: Standard,
  { kind, action, view }: Omit<ListWork, 'standard'>,
  documents: readonly ListedDocument[],
): Promise<ListedOperation[]> {
  const records = documents.map(({ text }) => recordOf(standard, kind, text))
  if (action === 'create')
    return records.map((record) => ('type' in record ? record : { type: 'create', standard, record }))
  const wanted = records.flatMap((record, at) =>
    'type' in record || documents[at]?.id !== undefined ? [] : standard.identity.identifiersOf(record).record,
  )
  const ids = await findIds(gateway, kind, wanted, compileView(view, standard, gateway.now()))
  return documents.map((document, at) => {
    const record = records[at] as CanonicalRecord | NoteOperation
    if ('type' in record) return record
    const target = document.id === undefined ? targetOf(standard, record, ids) : { id: document.id }
    if ('type' in target) return target
    const expected = document.version === undefined ? {} : { ifMatch: document.version }
    const by = 'identifier' in target ? target.identifier : undefined
    const change = changeOf(standard, kind, action, record)
    if (typeof change !== 'function') return change
    const apply = (current: CanonicalRecord) => change(stillNamed(standard, current, by))
    return { type: 'patch', standard, kind, id: target.id, ...expected, apply }
  })
}

function recordOf(standard: Standard, kind: string, sent: string): CanonicalRecord | NoteOperation {
  const whole = JSON.parse(sent) as JsonObject
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole))
    return noteOn(kind, null, 'type', 'A document is a JSON object.')
  const says = standard.kindOf(whole) ?? (standard.contradicts?.(kind, whole) ? 'of another kind' : undefined)
  if (says !== undefined && says !== kind)
    return noteOn(kind, null, 'resource-type', `The item is ${says}; ${kind} is expected here.`)
  const text = standard.unwrap?.(kind, sent) ?? sent
  return { kind, text, value: text === sent ? whole : (JSON.parse(text) as JsonObject) }
}

function changeOf(
  standard: Standard,
  kind: string,
  action: 'replace' | 'merge',
  record: CanonicalRecord,
): ((current: CanonicalRecord) => CanonicalRecord) | NoteOperation {
  if (action === 'replace') return () => record
  const { documents } = standard
  if (!documents) throw new Error(`${standard.name} has no documents to merge`)
  try {
    return documents.readPatch(kind, 'application/merge-patch+json', record.text)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    return noteOf('quarantined', kind, null, error)
  }
}

/** Between the look-up and the write the record may have lost the identifier that it was found by. */
function stillNamed(standard: Standard, current: CanonicalRecord, by: Identifier | undefined): CanonicalRecord {
  const own = by ? standard.identity.identifiersOf(current).record : []
  if (!by || own.some(({ system, value }) => system === by.system && value === by.value)) return current
  throw new GatewayError('conflict', `The record no longer has the identifier ${nameOf(by)}. Send the item again.`)
}

type Target = { readonly id: string; readonly identifier: Identifier } | NoteOperation

/** The ids of the records that each identifier names, all in one look-up; what the view does not admit is not there. */
async function findIds(
  gateway: Pick<Gateway, 'database'>,
  kind: string,
  wanted: readonly Identifier[],
  view: View,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { db } = gateway.database
  const rows = await findByIdentifiers(
    db,
    wanted.map((identifier) => ({ kind, identifier })),
  )
  const records = view.restricts(kind) ? await loadRecords(db, rows) : []
  const hidden = new Set(records.filter((record) => !view.admits(record)).map(({ id }) => id))
  const ids = new Map<string, string[]>()
  for (const row of rows) {
    if (!hidden.has(row.id)) ids.set(nameOf(row), [...(ids.get(nameOf(row)) ?? []), row.id])
  }
  return ids
}

/** The record that a document means: that of the first of its own identifiers that names any. */
function targetOf(standard: Standard, record: CanonicalRecord, ids: ReadonlyMap<string, readonly string[]>): Target {
  const { kind } = record
  const own = standard.identity.identifiersOf(record).record
  for (const identifier of own) {
    const [id, ...others] = ids.get(nameOf(identifier)) ?? []
    if (others.length > 0) {
      const text = `${nameOf(identifier)} names ${others.length + 1} records; name one by its id in meta.`
      return noteOn(kind, null, 'identity-ambiguous', text)
    }
    if (id !== undefined) return { id, identifier }
  }
  const names = own.map(nameOf).join(' or ').slice(0, 200)
  if (own.length > 0)
    return noteOn(kind, null, 'identity-unknown', `No ${kind} here has ${names}; POST makes new ones.`)
  const text = 'The item names no record: give it an identifier of its own, or its id in meta.'
  return noteOn(kind, null, 'identifier-missing', text)
}

function nameOf({ system, value }: Identifier): string {
  return `${system}|${value}`
}

function noteOn(kind: string, id: string | null, code: string, text: string): NoteOperation {
  return { type: 'note', outcome: 'quarantined', kind, id, source: null, issues: [fault(code, '', text)] }
}
