// Which identifiers name a resource and which the person, organisation or position it is about; the server-owned
// members of a resource; and whether two say the same. https://hl7.org/fhir/R4/resource.html#id

import { isRawNumber, parseExact } from '../../json/exact.ts'
import { setMembers } from '../../json/splice.ts'
import type {
  CanonicalRecord,
  EntityType,
  Identifier,
  Json,
  JsonObject,
  RecordIdentifiers,
  Stamp,
} from '../standard.ts'
import { membersOf } from './elements.ts'
import { isObject } from './schema.ts'

/** Resource types whose own identifiers name an entity that other records may refer to as well. */
const entityOf: ReadonlyMap<string, EntityType> = new Map([
  ['Patient', 'person'],
  ['Person', 'person'],
  ['Practitioner', 'person'],
  ['RelatedPerson', 'person'],
  ['Organization', 'organisation'],
  ['PractitionerRole', 'position'],
])

/** `identifier` and `masterIdentifier` name the record; a reference's identifier names the entity it points at. */
export function identifiersOf(record: CanonicalRecord): RecordIdentifiers {
  const members = membersOf(record.kind)
  const own: Identifier[] = []
  const entities: { entity: EntityType; role: string; identifiers: Identifier[] }[] = []
  for (const name of ['masterIdentifier', 'identifier']) {
    if (members.get(name)?.type === 'Identifier') own.push(...listOf(record.value[name]).flatMap(readIdentifier))
  }
  const entity = entityOf.get(record.kind)
  if (entity !== undefined && own.length > 0) entities.push({ entity, role: '', identifiers: own })
  for (const [name, value] of Object.entries(record.value)) {
    const member = members.get(name)
    if (member?.type !== 'Reference') continue
    for (const reference of listOf(value)) {
      if (!isObject(reference) || !isObject(reference.identifier)) continue
      const about = entityPointedAt(reference, member.element.targets ?? [])
      const identifiers = readIdentifier(reference.identifier)
      if (about && identifiers.length > 0) entities.push({ entity: about, role: name, identifiers })
    }
  }
  return { record: own, entities }
}

/** Only when every type it may point at is the same sort of entity; a guess would join strangers. */
function entityPointedAt(
  reference: Readonly<Record<string, unknown>>,
  targets: readonly string[],
): EntityType | undefined {
  const types = typeof reference.type === 'string' ? [reference.type] : targets
  const [first, ...others] = new Set(types.map((type) => entityOf.get(type)))
  return others.length === 0 ? first : undefined
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function readIdentifier(value: unknown): Identifier[] {
  if (!isObject(value) || typeof value.value !== 'string') return []
  return [{ system: typeof value.system === 'string' ? value.system : '', value: value.value }]
}

/** Sets `id`, `meta.versionId` and `meta.lastUpdated`; the rest of `meta` and every other byte stays. */
export function stampResource(record: CanonicalRecord, { id, version, updated }: Stamp): CanonicalRecord {
  const lastUpdated = updated.toISOString()
  const meta = isObject(record.value.meta) ? record.value.meta : {}
  const edits = { versionId: JSON.stringify(String(version)), lastUpdated: JSON.stringify(lastUpdated) }
  return {
    kind: record.kind,
    text: setMembers(record.text, { id: JSON.stringify(id), meta: edits }, 'resourceType'),
    value: { ...record.value, id, meta: { ...meta, versionId: String(version), lastUpdated } as JsonObject },
  }
}

/** Equal but for the server-owned members, the order of members and white space; `1.0` and `1.00` are not equal. */
export function sameContent(one: CanonicalRecord, other: CanonicalRecord): boolean {
  if (one.kind !== other.kind) return false
  return one.text === other.text || isSame(contentOf(one), contentOf(other))
}

function contentOf(record: CanonicalRecord): Json {
  const { id: _id, meta, ...rest } = parseExact(record.text) as JsonObject
  if (!isObject(meta)) return rest
  const { versionId: _versionId, lastUpdated: _lastUpdated, ...kept } = meta as JsonObject
  return Object.keys(kept).length === 0 ? rest : { ...rest, meta: kept }
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (isRawNumber(one) || isRawNumber(other)) {
    return isRawNumber(one) && isRawNumber(other) && one.rawJSON === other.rawJSON
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry: Json, index) => isSame(entry, other[index] as Json))
  }
  if (!isObject(one) || !isObject(other)) return one === other
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name] as Json, other[name] as Json))
  )
}
