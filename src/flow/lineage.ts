// Where the elements of a record come from: system, transfer, message, source path and value, rule, mapping, time, and
// who was refused. Nothing of it is stored; versions, statements, the log and the message store tell it.
// docs/decisions/0009-lineage.md

import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { parseExactObject } from '../json/exact.ts'
import { loadVersion, loadVersions, type RecordRef, type StoredRecord } from '../records/records.ts'
import { loadStatements, type StoredStatement } from '../records/statements.ts'
import { loadMarksOf, type VersionMark } from '../records/version-marks.ts'
import type { Json, JsonObject, Standard } from '../standards/standard.ts'
import { loadOrigins, type TransferOrigin } from '../transfers/origins.ts'
import { loadRefusals, type RefusalLine } from '../transfers/refusals.ts'
import { getAt } from '../translate/elements.ts'
import type { Path } from '../translate/path.ts'
import { type Caller, mayDo, requireScope } from './admit.ts'
import { readAsOf } from './as-of.ts'
import type { Asking } from './derived-kind.ts'
import { leavesOf, pointerAt, readElementPath } from './lineage-paths.ts'
import { authorityCode, type Refused, refusedAt } from './lineage-refused.ts'
import { type ElementSource, type FindSource, sourceReader } from './lineage-source.ts'
import { type Traced, traceElements } from './lineage-trace.ts'
import { readableVersions } from './readable-versions.ts'
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

/** What brought something into the record. */
export interface Said {
  readonly system: string | null
  readonly transfer: string
  readonly at: string
  readonly face?: string
  readonly operation?: string
  readonly vendor?: string
  readonly message?: string
  readonly feed?: string
  /** Version of the mapping that it was translated by. */
  readonly mapping?: string
  readonly replayOf?: string
  /** Only for who may read the log. */
  readonly client?: string
}

export interface ElementLineage {
  readonly path: string
  /** Where it stands in this version; absent where it is gone. */
  readonly pointer?: string
  /** `absent`: it had a value, and has none in this version. */
  readonly state: 'value' | 'absent'
  readonly value?: Json
  /** The version that gave the element the value it has, and what made that version. */
  readonly since: { readonly version: number; readonly earlier?: true } & Said
  /** Who says the value, where it is not who made that version: it came forward when another's was withdrawn. */
  readonly saidBy?: Said
  readonly source: ElementSource
  /** Writes of others that did not count, newest first; only for who may read the log. */
  readonly refused?: readonly Refused[]
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

interface Known {
  readonly marks: ReadonlyMap<number, VersionMark>
  readonly origins: ReadonlyMap<string, TransferOrigin>
  readonly statements: readonly StoredStatement[]
  readonly versions: ReadonlyMap<number, JsonObject>
  readonly refusals: readonly RefusalLine[] | undefined
  readonly findSource: FindSource
  readonly showsSaid: boolean
  readonly mayReadLog: boolean
}

async function tellAll(
  asking: Asking,
  record: StoredRecord,
  content: JsonObject,
  paths: readonly Path[],
  traced: ReadonlyMap<string, Traced>,
): Promise<ElementLineage[]> {
  const known = await loadKnown(asking, record, traced)
  const elements: ElementLineage[] = []
  for (const path of paths) {
    const found = traced.get(path.text)
    if (found) elements.push(await tell(known, record, content, path, found))
  }
  return elements
}

async function loadKnown(asking: Asking, record: StoredRecord, traced: ReadonlyMap<string, Traced>): Promise<Known> {
  const { gateway, caller, standard } = asking
  const { db } = gateway.database
  const view = compileView(caller.view, standard, gateway.now())
  const isRestricted = view.restricts(record.kind)
  const mayReadLog = mayDo(caller, { area: 'admin', target: 'transfers', action: 'r' })
  const wanted = [...new Set([...traced.values()].map(({ version }) => version))]
  const [marks, statements, versions, next] = await Promise.all([
    loadMarksOf(db, record, wanted),
    loadStatements(db, [record]),
    loadVersions(
      db,
      wanted.map((version) => ({ kind: record.kind, id: record.id, version })),
    ),
    loadVersion(db, record.kind, record.id, record.version + 1),
  ])
  const seen = await readableVersions(gateway, caller, standard, versions)
  const transfers = [
    ...[...marks.values()].map(({ transfer }) => transfer),
    ...statements.map(({ transfer }) => transfer),
  ]
  const before = next ? { before: next.updatedAt } : {}
  const tells = mayReadLog && !isRestricted
  return {
    marks,
    statements,
    origins: await loadOrigins(db, transfers),
    versions: new Map(seen.filter(({ deleted }) => !deleted).map((one) => [one.version, parseExactObject(one.text)])),
    refusals: tells ? await loadRefusals(db, record, { code: authorityCode, ...before, limit: 200 }) : undefined,
    findSource: sourceReader(asking, record),
    showsSaid: !isRestricted,
    mayReadLog,
  }
}

async function tell(
  known: Known,
  record: StoredRecord,
  content: JsonObject,
  path: Path,
  { version, earlier }: Traced,
): Promise<ElementLineage> {
  const value = getAt(content, path)
  const pointer = pointerAt(content, path)
  const mark = known.marks.get(version)
  if (!mark) throw new Error(`Version ${version} of ${record.kind}/${record.id} has no mark`)
  const origin = known.origins.get(mark.transfer)
  const place = { version, record: known.versions.get(version), showsSaid: known.showsSaid }
  const own = await known.findSource({ ...place, origin }, path)
  const voice = own.state === 'not-stated' ? voiceFor(known, path, value, mark) : undefined
  const theirs =
    voice && (await known.findSource({ ...place, version: voice.seq, origin: known.origins.get(voice.transfer) }, path))
  return {
    path: path.text,
    ...(pointer === undefined ? {} : { pointer }),
    state: value === undefined ? 'absent' : 'value',
    ...(value === undefined ? {} : { value }),
    since: { version, ...(earlier ? { earlier } : {}), ...saidOf(known, mark, origin) },
    ...(voice ? { saidBy: saidOf(known, voice, known.origins.get(voice.transfer)) } : {}),
    source: theirs ?? own,
    ...(known.refusals ? { refused: refusedAt(known.refusals, record.kind, content, path) } : {}),
  }
}

/** The last one of the others that says the value: it counts since the one who said another took it back. */
function voiceFor(
  { statements }: Known,
  path: Path,
  value: Json | undefined,
  mark: VersionMark,
): StoredStatement | undefined {
  if (value === undefined) return undefined
  return statements
    .filter(({ text, transfer }) => {
      if (text === null || transfer === mark.transfer) return false
      const said = getAt(parseExactObject(text), path)
      return said !== undefined && JSON.stringify(said) === JSON.stringify(value)
    })
    .sort((one, other) => other.seq - one.seq)[0]
}

function saidOf(
  { mayReadLog }: Known,
  { system, transfer, at }: Pick<VersionMark, 'system' | 'transfer' | 'at'>,
  origin: TransferOrigin | undefined,
): Said {
  const told = { system, transfer, at: at.toISOString() }
  if (!origin) return told
  const { face, operation, vendor, message, feed, mapping, replayOf, client } = origin
  const named = { vendor, message, feed, mapping, replayOf, client: mayReadLog ? client : null }
  const present = Object.entries(named).filter(([, one]) => one !== null)
  return { ...told, face, operation, ...Object.fromEntries(present) }
}

/** The standard that has a kind; undefined where none here has. */
export function standardOf({ standards }: Pick<Gateway, 'standards'>, kind: string): Standard | undefined {
  return [...standards.values()].find((standard) => standard.kinds.has(kind))
}
