// What is told of one element: since which version it has its value, who says it, from what, and who was refused.

import { compileView } from '../access/view.ts'
import { sourceOf } from '../authority/derived-rules.ts'
import type { Db } from '../db/database.ts'
import { parseExactObject } from '../json/exact.ts'
import { loadVersion, loadVersions, type RecordRef, type StoredRecord } from '../records/records.ts'
import { loadStatements, type StoredStatement } from '../records/statements.ts'
import { loadMarksOf, type VersionMark } from '../records/version-marks.ts'
import { mergesAbout, rootIn } from '../registry/merges.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { loadOrigins, type TransferOrigin } from '../transfers/origins.ts'
import { loadRefusals, type RefusalLine } from '../transfers/refusals.ts'
import { getAt } from '../translate/elements.ts'
import type { Path } from '../translate/path.ts'
import { mayDo } from './admit.ts'
import type { Asking } from './derived-kind.ts'
import { pointerAt } from './lineage-paths.ts'
import { authorityCode, type Refused, refusedAt } from './lineage-refused.ts'
import { type ElementSource, type FindSource, sourceReader } from './lineage-source.ts'
import type { Through } from './lineage-through.ts'
import type { Traced } from './lineage-trace.ts'
import { readableVersions } from './readable-versions.ts'

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
  readonly source: Omit<ElementSource, 'through'>
  /** The record that a bridge derived the element of. */
  readonly through?: Through
  /** Writes of others that did not count, newest first; only for who may read the log. */
  readonly refused?: readonly Refused[]
}

/** A statement, and what it says. */
type Voice = Omit<StoredStatement, 'text'> & { readonly says: JsonObject }

interface Known {
  readonly marks: ReadonlyMap<number, VersionMark>
  readonly origins: ReadonlyMap<string, TransferOrigin>
  readonly statements: readonly Voice[]
  readonly versions: ReadonlyMap<number, JsonObject>
  readonly refusals: readonly RefusalLine[] | undefined
  readonly findSource: FindSource
  readonly showsSaid: boolean
  readonly mayReadLog: boolean
}

/** The lineage of these elements of one version, as far as it was traced; set by set, not element by element. */
export async function tellAll(
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
  const ids = await idsOf(db, record)
  const wanted = [...new Set([...traced.values()].map(({ version }) => version))]
  const [marks, statements, versions, next] = await Promise.all([
    loadMarksOf(db, record, wanted),
    loadStatements(
      db,
      ids.map((id) => ({ kind: record.kind, id })),
    ),
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
    statements: statements.flatMap(({ text, ...one }) =>
      text === null ? [] : [{ ...one, says: text === '' ? {} : parseExactObject(text) }],
    ),
    origins: await loadOrigins(db, transfers),
    versions: new Map(seen.filter(({ deleted }) => !deleted).map((one) => [one.version, parseExactObject(one.text)])),
    refusals: tells ? await loadRefusals(db, record, { code: authorityCode, ...before, limit: 200 }) : undefined,
    findSource: sourceReader(asking, { kind: record.kind, ids }),
    showsSaid: !isRestricted,
    mayReadLog,
  }
}

/** Its own, and those of the records that were merged into it: statements stay under them. */
async function idsOf(db: Db, { kind, id }: RecordRef): Promise<string[]> {
  const merges = await mergesAbout(db, [{ kind, id }])
  return [id, ...merges.map(({ merged }) => merged).filter((other) => rootIn(merges, { kind, id: other }) === id)]
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
  const isSilent = own.state === 'not-stated' || (own.state === 'direct' && saysNothing(known, path, mark))
  const voice = isSilent ? voiceFor(known, path, value, mark) : undefined
  const theirs =
    voice && (await known.findSource({ ...place, version: voice.seq, origin: known.origins.get(voice.transfer) }, path))
  const { through, ...source } = theirs ?? own
  return {
    path: path.text,
    ...(pointer === undefined ? {} : { pointer }),
    state: value === undefined ? 'absent' : 'value',
    ...(value === undefined ? {} : { value }),
    since: { version, ...(earlier ? { earlier } : {}), ...saidOf(known, mark, origin) },
    ...(voice ? { saidBy: saidOf(known, voice, known.origins.get(voice.transfer)) } : {}),
    source,
    ...(through ? { through } : {}),
    ...(known.refusals ? { refused: refusedAt(known.refusals, record.kind, content, path) } : {}),
  }
}

/** Whether what was sent leaves the element out. Of an edit behind which the same system made another, nothing is known. */
function saysNothing({ statements }: Known, path: Path, { transfer }: VersionMark): boolean {
  const edit = statements.find((one) => one.transfer === transfer && one.elements === null)
  return edit !== undefined && getAt(edit.says, path) === undefined
}

/** The last one of the others that says the value: it counts since the one who said another took it back. */
function voiceFor({ statements }: Known, path: Path, value: Json | undefined, mark: VersionMark): Voice | undefined {
  if (value === undefined) return undefined
  return statements
    .filter(({ says, transfer }) => {
      const said = transfer === mark.transfer ? undefined : getAt(says, path)
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
  const { face, operation, vendor, feed, mapping, replayOf, client } = origin
  const bridge = sourceOf(origin.message ?? '')?.bridge
  // A bridge's message names the record that it is about, which is told by `through` to who may read it.
  const message = bridge === undefined ? origin.message : `bridges/${bridge}`
  const named = { vendor, message, feed, mapping, replayOf, client: mayReadLog ? client : null }
  const present = Object.entries(named).filter(([, one]) => one !== null)
  return { ...told, face, operation, ...Object.fromEntries(present) }
}
