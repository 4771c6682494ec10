// FHIR's Provenance of each version of each record: which system made it, by which transfer. Nothing is stored for it;
// versions and the transfer log tell it. https://hl7.org/fhir/R4/provenance.html

import { createHash } from 'node:crypto'
import { compileView } from '../access/view.ts'
import { sourceOf } from '../authority/derived-rules.ts'
import { loadVersions, type RecordRef, type StoredRecord } from '../records/records.ts'
import {
  countVersions,
  loadMarksAt,
  loadMarksBySystems,
  loadVersionMarks,
  type VersionMark,
} from '../records/version-marks.ts'
import type { JsonObject } from '../standards/standard.ts'
import { loadOrigins, type TransferOrigin } from '../transfers/origins.ts'
import { mayDo } from './admit.ts'
import type { Asking, DerivedKind, Restriction } from './derived-kind.ts'
import { readableVersions } from './readable-versions.ts'
import { kindsWithContext } from './security-context.ts'

/** What itself tells of other records has no Provenance of its own. */
const without = ['Provenance', 'AuditEvent']

const idPrefix = 'lineage-'
const timeLength = 9
const idPattern = /^lineage-([0-9a-z]{9})(?:-[0-9a-f]{32})?$/

/** Identifies a system, and a client, of this gateway in a Provenance. */
export const agentSystems = { system: 'urn:interlingua:system', client: 'urn:interlingua:client' } as const

/** How a Provenance names the gateway itself, where no system wrote. */
const ownSystem = 'interlingua'

/** Provenance, derived from versions. */
export const derivedProvenance: DerivedKind = {
  kind: 'Provenance',
  idPrefix,
  idAt: (time) => `${idPrefix}${Math.max(0, time.getTime()).toString(36).padStart(timeLength, '0')}`,
  timeOf(id) {
    const time = Number.parseInt(idPattern.exec(id)?.[1] ?? '', 36)
    return time <= 8.64e15 ? new Date(time) : undefined
  },
  timeParams: ['recorded'],
  readOnly:
    'It tells what the gateway itself recorded of a version, so it cannot be written. Post a Provenance of your own, with an id that the gateway gives.',
  async countAll(asking) {
    const kinds = kindsFor(asking)
    const view = compileView(asking.caller.view, asking.standard, asking.gateway.now())
    // Where some versions are not for the caller, each has to be looked at; a context may be of any kind.
    const isWhole = kinds.length === asking.standard.kinds.size - without.length
    if (kinds.some((kind) => view.limits(kind) || (kindsWithContext.includes(kind) && !isWhole))) return undefined
    return await countVersions(asking.gateway.database.db, kinds)
  },
  async load(asking, ids) {
    const times = ids.flatMap((id) => this.timeOf(id) ?? [])
    const unique = [...new Map(times.map((time) => [time.getTime(), time])).values()]
    const wanted = new Set(ids)
    const marks = await loadMarksAt(asking.gateway.database.db, kindsFor(asking), unique)
    return await provenancesOf(
      asking,
      marks.filter((mark) => wanted.has(provenanceId(mark))),
    )
  },
  async walk(asking, restriction, window) {
    const refs = refsIn(restriction)
    const kinds = kindsFor(asking)
    if (refs?.length === 0 || kinds.length === 0) return { records: [] }
    const { db } = asking.gateway.database
    const systems = refs ? undefined : systemsIn(restriction)
    const { marks, reached } = systems
      ? await loadMarksBySystems(db, { ...window, kinds }, systems)
      : await loadVersionMarks(db, { ...window, kinds, ...(refs ? { refs } : {}) })
    return { records: await provenancesOf(asking, marks), ...(reached ? { reached } : {}) }
  },
}

/** The systems that a match must have been written by; undefined where it may be any. */
function systemsIn({ tokens }: Restriction): readonly string[] | undefined {
  const wanted = tokens.get('agent:identifier')
  if (!wanted?.every(({ system, code }) => system === agentSystems.system && code !== undefined)) return undefined
  // The gateway's own writes have no system; such a search is decided on the records.
  const codes = wanted.flatMap(({ code }) => code ?? [])
  return codes.includes(ownSystem) ? undefined : codes
}

/** The id of the derived Provenance of a version; the same at every time and in every copy of the database. */
export function provenanceId({ kind, id, version, at }: Pick<VersionMark, 'kind' | 'id' | 'version' | 'at'>): string {
  const digest = createHash('sha256').update(`${kind}/${id}/_history/${version}`).digest('hex')
  return `${derivedProvenance.idAt(at)}-${digest.slice(0, 32)}`
}

function kindsFor({ caller, standard }: Asking): string[] {
  return [...standard.kinds.keys()].filter(
    (kind) => !without.includes(kind) && mayDo(caller, { area: 'system', target: kind, action: 'r' }),
  )
}

/** The records that a match must point at; undefined where it may be any. */
function refsIn({ targets }: Restriction): readonly RecordRef[] | undefined {
  const wanted = targets.get('target') ?? targets.get('patient')
  return (
    wanted &&
    [...wanted].flatMap((target) => {
      const [, kind = '', id = ''] = /^([A-Za-z]{1,64})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/|$)/.exec(target) ?? []
      return kind === '' ? [] : [{ kind, id }]
    })
  )
}

async function provenancesOf(asking: Asking, marks: readonly VersionMark[]): Promise<StoredRecord[]> {
  const seen = await marksSeen(asking, marks)
  const origins = await loadOrigins(
    asking.gateway.database.db,
    seen.map(({ transfer }) => transfer),
  )
  const showsClient = mayDo(asking.caller, { area: 'admin', target: 'transfers', action: 'r' })
  return seen.map((mark) => {
    const id = provenanceId(mark)
    const origin = origins.get(mark.transfer)
    // As in the log and in lineage: which client it was is for who may read the log.
    const told = origin && !showsClient ? { ...origin, client: null } : origin
    const text = JSON.stringify(provenanceOf(id, mark, told))
    return { kind: 'Provenance', id, version: 1, deleted: false, updatedAt: mark.at, text }
  })
}

/** Who may not read a version does not learn of it here either. Texts are loaded only where something depends on them. */
async function marksSeen(asking: Asking, marks: readonly VersionMark[]): Promise<readonly VersionMark[]> {
  const { gateway, caller, standard } = asking
  const view = compileView(caller.view, standard, gateway.now())
  const judged = marks.filter(({ kind }) => view.limits(kind) || kindsWithContext.includes(kind))
  if (judged.length === 0) return marks
  const versions = await loadVersions(gateway.database.db, judged)
  const seen = new Set((await readableVersions(gateway, caller, standard, versions)).map(nameOf))
  return marks.filter((mark) => !judged.includes(mark) || seen.has(nameOf(mark)))
}

function nameOf({ kind, id, version }: Pick<VersionMark, 'kind' | 'id' | 'version'>): string {
  return `${kind}/${id}/_history/${version}`
}

function provenanceOf(id: string, mark: VersionMark, origin: TransferOrigin | undefined): JsonObject {
  const recorded = mark.at.toISOString()
  return {
    resourceType: 'Provenance',
    id,
    meta: { versionId: '1', lastUpdated: recorded },
    target: [{ reference: nameOf(mark) }],
    recorded,
    activity: { coding: [activityOf(mark)] },
    agent: agentsOf(mark, origin),
    entity: [entityOf(mark, origin)],
  }
}

// https://terminology.hl7.org/CodeSystem-v3-DataOperation.html
function activityOf({ version, deleted }: VersionMark): JsonObject {
  const system = 'http://terminology.hl7.org/CodeSystem/v3-DataOperation'
  if (deleted) return { system, code: 'DELETE', display: 'delete' }
  return version === 1 ? { system, code: 'CREATE', display: 'create' } : { system, code: 'UPDATE', display: 'revise' }
}

// https://terminology.hl7.org/CodeSystem-provenance-participant-type.html
function agentsOf({ system }: VersionMark, origin: TransferOrigin | undefined): JsonObject[] {
  const author = agent('author', 'Author', agentSystems.system, system ?? ownSystem)
  const client = origin?.client ?? null
  return client === null ? [author] : [author, agent('enterer', 'Enterer', agentSystems.client, client)]
}

function agent(code: string, display: string, system: string, value: string): JsonObject {
  const type = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type'
  return {
    type: { coding: [{ system: type, code, display }] },
    who: { type: 'Device', identifier: { system, value }, display: value },
  }
}

/** The transfer is the source; it names the message and the mapping, where one made the version. */
function entityOf({ transfer }: VersionMark, origin: TransferOrigin | undefined): JsonObject {
  const display = origin && describe(origin)
  return {
    role: 'source',
    what: {
      identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${transfer}` },
      ...(display === undefined ? {} : { display }),
    },
  }
}

function describe({ vendor, message, mapping, operation, face }: TransferOrigin): string {
  // A bridge's message names a record that the reader may not know of.
  const bridge = sourceOf(message ?? '')?.bridge
  if (bridge !== undefined) return `bridge ${bridge}`
  return vendor && message ? `${vendor}/${message}, mapping ${mapping ?? 'unknown'}` : `${operation} on ${face}`
}
