// The golden view: one person (or organisation, or position) over all records, systems and standards: which records there
// are of it, by which identifiers each system knows it and on what evidence, what was merged, and who owns which element.

import { compileView } from '../access/view.ts'
import { type Rule, readyRule, recordPath, rulesFor } from '../authority/rules.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { recordsAbout } from '../records/about.ts'
import { loadRecords, loadVersions, type RecordRef, type StoredRecord } from '../records/records.ts'
import { loadStatements, type StoredStatement } from '../records/statements.ts'
import { authoritiesInForce } from '../registry/authorities.ts'
import { linksOfIdentifier, linksOfRecords, type ToldLink } from '../registry/crosswalk.ts'
import { entitiesOf, identifiersOfEntities } from '../registry/entities.ts'
import { loadMatchRules, type StoredMatchRule } from '../registry/match-rules.ts'
import { type Merge, mergesAbout, mergesOfRecords, rootIn, type ToldMerge } from '../registry/merges.ts'
import type { EntityType, Identifier, JsonObject, Standard } from '../standards/standard.ts'
import { type Caller, mayDo, requireScope } from './admit.ts'
import { noteShown } from './disclosure.ts'
import { standardOf } from './merge-records.ts'
import { asRecord } from './operation-results.ts'
import { readableVersions } from './readable-versions.ts'
import { rulesOfStatement } from './staging.ts'

/** Who owns an element of a record. */
export interface ElementOwner {
  /** As rules name it; a member that no rule is about has the owner null. */
  readonly path: string
  readonly owner: string | null
  /** The rule that says so, and who speaks when the owner is silent. */
  readonly rule?: string
  readonly fallback?: readonly string[]
}

export interface GoldenRecord {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly updatedAt: string
  /** Its address on its standard's face. */
  readonly address: string
  /** By what the systems know it, now and before; those of records merged into it too. */
  readonly identifiers: readonly ToldLink[]
  readonly merges: readonly ToldMerge[]
  /** Who speaks of it: each system's message, and when last. */
  readonly sources: readonly Source[]
  readonly owners: readonly ElementOwner[]
}

export interface Source {
  readonly system: string
  /** `''`: on the standard's own face. */
  readonly message: string
  /** The record that it is kept under, where that was merged. */
  readonly record: string
  readonly at: string
  readonly transfer: string
}

export interface Golden {
  readonly type: EntityType | null
  /** Its ids; several where identifiers of several came together. */
  readonly entities: readonly string[]
  readonly identifiers: readonly Identifier[]
  readonly records: readonly GoldenRecord[]
}

const mostRecords = 200
const right = { area: 'admin', target: 'identity', action: 'r' } as const

/** One entity by its id. Throws `not-found`. */
export async function goldenOfEntity(gateway: Gateway, caller: Caller, type: string, id: string): Promise<Golden> {
  requireScope(caller, right)
  const { db } = gateway.database
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
  const known = isId && isEntityType(type) ? await identifiersOfEntities(db, [id.toLowerCase()]) : []
  if (!isEntityType(type) || !known.some((one) => one.type === type))
    throw new GatewayError('not-found', `There is no ${type.slice(0, 40)} ${id.slice(0, 80)} here.`)
  return await golden(gateway, caller, type, [id.toLowerCase()], [])
}

function isEntityType(text: string): text is EntityType {
  return text === 'person' || text === 'organisation' || text === 'position'
}

/** Whom a record is about. A merged record leads to the one that it is now. Throws `kind-unknown` or `not-found`. */
export async function goldenOfRecord(gateway: Gateway, caller: Caller, { kind, id }: RecordRef): Promise<Golden> {
  requireScope(caller, right)
  const standard = standardOf(gateway, kind)
  requireScope(caller, { area: 'system', target: kind, action: 'r' })
  const { db } = gateway.database
  const merges = await mergesAbout(db, [{ kind, id }])
  const root = rootIn(merges, { kind, id })
  const [record] = await loadRecords(db, [{ kind, id: root }])
  const [seen] = record ? await readableVersions(gateway, caller, standard, [record]) : []
  if (!record || record.deleted || !seen) throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
  const { entities } = standard.identity.identifiersOf(asRecord(record))
  const [first] = entities
  // A record may speak of several; the first it names is whom it is about.
  const others = first ? await mentionsOf(gateway, standard, first.entity, merges) : []
  const ids = first ? await entitiesOf(db, first.entity, [...first.identifiers, ...others]) : []
  return await golden(gateway, caller, first?.entity ?? null, ids, [{ kind, id: root }])
}

/** By what the merged records named whom they are about, when they were still of their own. */
async function mentionsOf(
  { database }: Pick<Gateway, 'database'>,
  standard: Standard,
  type: EntityType,
  merges: readonly Merge[],
): Promise<readonly Identifier[]> {
  const refs = merges.map((merge) => ({ kind: merge.kind, id: merge.merged, version: merge.mergedVersion - 1 }))
  const records = await loadVersions(database.db, refs)
  return records.flatMap((record) => {
    const { entities } = standard.identity.identifiersOf(asRecord(record))
    return entities.find(({ entity }) => entity === type)?.identifiers ?? []
  })
}

async function golden(
  gateway: Gateway,
  caller: Caller,
  type: EntityType | null,
  entities: readonly string[],
  own: readonly RecordRef[],
): Promise<Golden> {
  const { db } = gateway.database
  const about = entities.length === 0 ? [] : await recordsAbout(db, entities, mostRecords)
  // A merged record is told of with the one that it is now.
  const merges = await mergesAbout(db, about)
  const roots = [...own, ...about.map((ref) => ({ kind: ref.kind, id: rootIn(merges, ref) }))]
  const refs = [...new Map(roots.map((ref) => [`${ref.kind}/${ref.id}`, ref])).values()]
  const readable = refs.filter(({ kind }) => mayDo(caller, { area: 'system', target: kind, action: 'r' }))
  const records: GoldenRecord[] = []
  for (const standard of gateway.standards.values()) {
    const mine = readable.filter(({ kind }) => standard.kinds.has(kind))
    const loaded = await loadRecords(db, mine)
    const seen = await readableVersions(gateway, caller, standard, loaded)
    noteShown(caller, standard, 'read', seen)
    for (const record of seen) if (!record.deleted) records.push(await describe(gateway, caller, standard, record))
  }
  const restricted = records.length < refs.length || caller.view !== null
  // Identifiers may tell what a view hides; who sees less than everything sees those of the records alone.
  const identifiers = restricted ? [] : await identifiersOfEntities(db, entities)
  return {
    type,
    entities,
    identifiers: identifiers.map(({ system, value }) => ({ system, value })),
    records,
  }
}

async function describe(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  record: StoredRecord,
): Promise<GoldenRecord> {
  const { kind, id, version, updatedAt } = record
  const { db } = gateway.database
  const group = [{ kind, id }, ...(await mergesAbout(db, [{ kind, id }])).map(({ merged }) => ({ kind, id: merged }))]
  const ids = [...new Set(group.map((ref) => ref.id))]
  const [links, merges, statements, rules] = [
    await linksOfRecords(db, kind, ids),
    await mergesOfRecords(db, kind, ids),
    await loadStatements(db, group),
    await authoritiesInForce(db, [kind], gateway.now()),
  ]
  const value = JSON.parse(record.text) as JsonObject
  // What a bridge derived is owned by the record that it came of.
  const all = [...statements.flatMap(rulesOfStatement), ...rules.map(readyRule)]
  return {
    ...{ kind, id, version, updatedAt: updatedAt.toISOString() },
    address: `${standard.base}/${standard.kinds.get(kind)?.path ?? kind}/${id}`,
    identifiers: shownLinks(gateway, caller, standard, record, links),
    merges,
    sources: statements.map(sourceOf),
    owners: ownersOf(rulesFor(all, value), value),
  }
}

/** A view that hides elements may hide identifiers; then those are told that the shown record carries. */
function shownLinks(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  record: StoredRecord,
  links: readonly ToldLink[],
): readonly ToldLink[] {
  if (!compileView(caller.view, standard, gateway.now()).hidesIn(record.kind)) return links
  const carried = standard.identity.identifiersOf(asRecord(record)).record
  return links.filter((link) => carried.some(({ system, value }) => system === link.system && value === link.value))
}

function sourceOf({ system, message, id, at, transfer }: StoredStatement): Source {
  return { system, message, record: id, at: at.toISOString(), transfer }
}

/** Each rule that speaks of the record, the most particular first, then its members that none speaks of. */
export function ownersOf(rules: readonly Rule[], value: JsonObject): ElementOwner[] {
  const told = rules.map(({ path, owner, id, fallback }) => {
    return { path: path === '' ? '(everything else)' : path, owner, rule: id, fallback }
  })
  if (rules.some(({ path }) => path === '')) return told
  const ruled = new Set(
    rules.filter(({ path, steps }) => path !== recordPath && steps.length === 1).map(({ steps }) => steps[0]?.name),
  )
  const free = Object.keys(value).filter((name) => !ruled.has(name) && !['resourceType', 'id', 'meta'].includes(name))
  return [...told, ...free.map((path) => ({ path, owner: null }))]
}

/** The links of an identifier, or of a record with those merged into it, now and before. */
export async function listLinks(
  gateway: Gateway,
  caller: Caller,
  kind: string,
  wanted: { readonly record: string } | Identifier,
): Promise<readonly ToldLink[]> {
  requireScope(caller, right)
  const standard = standardOf(gateway, kind)
  requireScope(caller, { area: 'system', target: kind, action: 'r' })
  const { db } = gateway.database
  const links =
    'record' in wanted
      ? await linksOfRecords(db, kind, [wanted.record])
      : await linksOfIdentifier(db, { kind, ...wanted })
  const refs = [...new Set(links.map(({ record }) => record))].map((id) => ({ kind, id }))
  const seen = await readableVersions(gateway, caller, standard, await loadRecords(db, refs))
  noteShown(caller, standard, 'read', seen)
  if (caller.view === null) return links
  return seen
    .filter(({ deleted }) => !deleted)
    .flatMap((record) =>
      shownLinks(
        gateway,
        caller,
        standard,
        record,
        links.filter((link) => link.record === record.id),
      ),
    )
}

/** A match rule as it is told; `ready` when records are found by it. */
export interface ShownMatchRule extends Omit<StoredMatchRule, 'filled'> {
  readonly ready: boolean
}

export async function listMatchRules(gateway: Gateway, caller: Caller): Promise<ShownMatchRule[]> {
  requireScope(caller, right)
  const rules = await loadMatchRules(gateway.database.db)
  return rules.map(({ filled, ...rule }) => ({ ...rule, ready: filled === null }))
}
