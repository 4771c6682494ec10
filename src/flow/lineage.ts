// Where the elements of a record come from: system, transfer, message, source path and value, rule, mapping, time, and
// who was refused. Nothing of it is stored; versions, statements, the log and the message store tell it.
// docs/decisions/0009-lineage.md

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { parseExactObject } from '../json/exact.ts'
import type { RecordRef, StoredRecord } from '../records/records.ts'
import type { JsonObject, Standard } from '../standards/standard.ts'
import { getAt } from '../translate/elements.ts'
import type { Path } from '../translate/path.ts'
import { type Caller, requireScope } from './admit.ts'
import { readAsOf } from './as-of.ts'
import type { Asking } from './derived-kind.ts'
import { derivedKindOf } from './derived-kinds.ts'
import { type ElementLineage, tellAll } from './lineage-element.ts'
import { leavesOf, readElementPath } from './lineage-paths.ts'
import { type Traced, traceElements } from './lineage-trace.ts'
import { readRecord, readVersion } from './serve.ts'

export interface LineageRequest extends RecordRef {
  /** In the language of elements, or a JSON Pointer; without it every leaf. */
  readonly path?: string
  readonly version?: number
  readonly asOf?: Date
  /** How many leaves the pages before had. */
  readonly skip: number
  readonly limit: number
}

export interface Lineage extends RecordRef {
  readonly version: number
  readonly at: string
  readonly elements: readonly ElementLineage[]
  /** How many leaves there are before the next page, where there is one. */
  readonly next?: number
}

/**
 * The lineage of one element, or of a page of leaves. The caller's view applies: what it hides is not there. Throws
 * 'forbidden', 'invalid-request' for what is no path, 'not-found' for a record, version or element, 'gone' for a deletion.
 */
export async function readLineage(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  request: LineageRequest,
): Promise<Lineage> {
  const { kind, id, path: wanted, limit, skip } = request
  requireScope(caller, { area: 'system', target: kind, action: 'r' })
  const asking = { gateway, caller, standard }
  if (derivedKindOf(kind, id))
    throw new GatewayError(
      'not-found',
      `${kind}/${id} is derived, so it has no lineage of its own: it tells that of its target.`,
    )
  const record = await versionFor(asking, request)
  const content = parseExactObject(record.text)
  const all = wanted === undefined ? toldOf(standard, record, content) : [readElementPath(wanted, content)]
  const paths = all.slice(skip, skip + limit)
  const traced = await traceElements(asking, record, paths)
  if (wanted !== undefined) refuseUnknown(record, paths[0], content, traced)
  const elements = await tellAll(asking, record, content, paths, traced)
  const at = record.updatedAt.toISOString()
  const next = skip + limit < all.length ? { next: skip + limit } : {}
  return { kind, id, version: record.version, at, elements, ...next }
}

async function versionFor(asking: Asking, { kind, id, version, asOf }: LineageRequest): Promise<StoredRecord> {
  const { gateway, caller, standard } = asking
  if (version !== undefined) return await readVersion(gateway, caller, standard, kind, id, version)
  if (asOf !== undefined) return await readAsOf(gateway, caller, standard, { kind, id }, asOf)
  return await readRecord(gateway, caller, standard, kind, id)
}

/** The leaves, without what the gateway itself puts into every version. */
function toldOf(standard: Standard, record: StoredRecord, content: JsonObject): Path[] {
  const { kind, id, version, updatedAt } = record
  const other = { id: `${id === 'x' ? 'y' : 'x'}`, version: version + 1, updated: new Date(updatedAt.getTime() + 1000) }
  const value = JSON.parse(record.text) as JsonObject
  const restamped = standard.identity.stamp({ kind, text: record.text, value }, other).value
  const isOurs = (path: Path) => JSON.stringify(getAt(restamped, path)) !== JSON.stringify(getAt(value, path))
  return leavesOf(content).filter((path) => path.text !== 'resourceType' && !isOurs(path))
}

function refuseUnknown(
  { kind, id, version }: StoredRecord,
  path: Path | undefined,
  content: JsonObject,
  traced: ReadonlyMap<string, Traced>,
): void {
  if (!path || getAt(content, path) !== undefined) return
  const since = traced.get(path.text)
  // Absent from the first version on: there was never a value.
  if (since && since.version > 1 && !since.earlier) return
  throw new GatewayError(
    'not-found',
    `${kind}/${id} has nothing at ${path.text.slice(0, 200)}, and had nothing up to version ${version}.`,
  )
}

/** The standard that has a kind; undefined where none here has. */
export function standardOf({ standards }: Pick<Gateway, 'standards'>, kind: string): Standard | undefined {
  return [...standards.values()].find((standard) => standard.kinds.has(kind))
}
