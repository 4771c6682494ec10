// Versions as a caller may see them. A version is there for who may see it by itself and may see the record as it is now:
// what has left a client's view is as if it were not there, with its past. A deletion is told to who might have seen
// what it deleted.

import { compileView, type View } from '../access/view.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords, loadVersions, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import { kindsWithContext, withinContext } from './security-context.ts'

type Needs = Pick<Gateway, 'database' | 'now'>

/** Those of the versions that the caller may see, in their order, without their hidden elements. */
export async function readableVersions(
  gateway: Needs,
  caller: Caller,
  standard: Standard,
  versions: readonly StoredRecord[],
): Promise<StoredRecord[]> {
  const view = compileView(caller.view, standard, gateway.now())
  const admitted = await admittedVersions(gateway, caller, standard, versions)
  const readable = await inContext(gateway, caller, standard, admitted)
  return readable.map((version) =>
    version.deleted || !view.restricts(version.kind) ? version : { ...version, text: view.show(version) },
  )
}

/** Those of the versions whose records the caller's view admits, as they are stored. */
export async function admittedVersions(
  gateway: Needs,
  caller: Pick<Caller, 'view'>,
  standard: Standard,
  versions: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> {
  const view = compileView(caller.view, standard, gateway.now())
  const limited = versions.filter(({ kind }) => view.limits(kind))
  if (limited.length === 0) return versions
  const isAdmitted = await admission(gateway, view, limited)
  return versions.filter((version) => !view.limits(version.kind) || isAdmitted(version))
}

async function admission(
  { database }: Needs,
  view: View,
  versions: readonly StoredRecord[],
): Promise<(version: StoredRecord) => boolean> {
  const refs = new Map(versions.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }]))
  const current = await loadRecords(database.db, [...refs.values()])
  const told = await toldBy({ database }, [...versions, ...current])
  const isSeen = (version: StoredRecord): boolean => {
    const record = told(version)
    return record !== undefined && !record.deleted && view.admits(record)
  }
  const seenNow = new Set(current.filter(isSeen).map(({ kind, id }) => `${kind}/${id}`))
  return (version) => seenNow.has(`${version.kind}/${version.id}`) && isSeen(version)
}

/** The security context of a deletion is that of what was deleted. */
async function inContext(
  gateway: Needs,
  caller: Caller,
  standard: Standard,
  versions: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> {
  const bound = versions.filter(({ kind }) => kindsWithContext.includes(kind))
  if (bound.length === 0) return versions
  const told = await toldBy(gateway, bound)
  const records = bound.flatMap((version) => told(version) ?? [])
  const readable = new Set(await withinContext(gateway, caller, standard, records))
  return versions.filter((version) => {
    const record = told(version)
    return !kindsWithContext.includes(version.kind) || record === undefined || readable.has(record)
  })
}

/** By which text a version is judged: a deletion by that of the version before it. */
async function toldBy(
  { database }: Pick<Needs, 'database'>,
  versions: readonly StoredRecord[],
): Promise<(version: StoredRecord) => StoredRecord | undefined> {
  const deletions = versions.filter(({ deleted }) => deleted)
  const before = await loadVersions(
    database.db,
    deletions.map(({ kind, id, version }) => ({ kind, id, version: version - 1 })),
  )
  const known = new Map(before.map((version) => [`${version.kind}/${version.id}/${version.version + 1}`, version]))
  return (version) => (version.deleted ? known.get(`${version.kind}/${version.id}/${version.version}`) : version)
}
