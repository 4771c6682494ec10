// Who a record is about. Identifiers belong to an entity (person, organisation, position), and records of several kinds
// refer to one entity by them.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { EntityType, Identifier } from '../standards/standard.ts'

/** Identifiers that one record uses for one entity. */
export interface EntityMention {
  readonly entity: EntityType
  readonly identifiers: readonly Identifier[]
}

/** What mentions are about, in their order, and the identifiers that nobody had before. */
export interface Resolved {
  readonly entities: readonly (readonly string[])[]
  readonly fresh: readonly OwnedIdentity[]
}

/**
 * The entities that mentions are about: the one that knows an identifier already, else a new one. Mentions whose
 * identifiers belong to several entities refer to all of them; nothing is merged by guessing. What is `fresh` counts
 * once `putIdentities` has stored it.
 */
export async function resolveEntities(
  db: Db,
  mentions: readonly EntityMention[],
  newId: () => string,
): Promise<Resolved> {
  const wanted = new Map<string, Identity>()
  for (const { entity, identifiers } of mentions)
    for (const { system, value } of identifiers)
      wanted.set(keyOf(entity, system, value), { type: entity, system, value })
  if (wanted.size === 0) return { entities: mentions.map(() => []), fresh: [] }
  const known = await loadIdentities(db, [...wanted.values()])
  const fresh = adopt(mentions, known, newId)
  const entities = mentions.map(({ entity, identifiers }) => [
    ...new Set(identifiers.map(({ system, value }) => known.get(keyOf(entity, system, value)) as string)),
  ])
  return { entities, fresh }
}

interface Identity {
  readonly type: EntityType
  readonly system: string
  readonly value: string
}

/** An identifier and the entity that it names. */
export type OwnedIdentity = Identity & { readonly entity: string }

function keyOf(type: string, system: string, value: string): string {
  return JSON.stringify([type, system, value])
}

/** Gives every unknown identifier the entity its mention already has, or a new one, and notes it in `known`. */
function adopt(mentions: readonly EntityMention[], known: Map<string, string>, newId: () => string): OwnedIdentity[] {
  const fresh: OwnedIdentity[] = []
  for (const { entity: type, identifiers } of mentions) {
    const keys = identifiers.map(({ system, value }) => keyOf(type, system, value))
    const entity = keys.map((key) => known.get(key)).find((found) => found !== undefined) ?? newId()
    identifiers.forEach(({ system, value }, index) => {
      const key = keys[index] as string
      if (known.has(key)) return
      known.set(key, entity)
      fresh.push({ type, system, value, entity })
    })
  }
  return fresh
}

async function loadIdentities(db: Db, identities: readonly Identity[]): Promise<Map<string, string>> {
  const { rows } = await sql<OwnedIdentity>`
    select type, system, value, entity from entity_identifiers
    where (type, system, value) in (select * from unnest(${identities.map((one) => one.type)}::text[],
      ${identities.map((one) => one.system)}::text[], ${identities.map((one) => one.value)}::text[]))`.execute(db)
  return new Map(rows.map((row) => [keyOf(row.type, row.system, row.value), row.entity]))
}

/**
 * Stores identifiers that were fresh. When another transaction has stored one in the meantime, it throws what
 * `inTransaction` takes for a serialization failure, and the batch that runs again finds it.
 */
export async function putIdentities(db: Db, identities: readonly OwnedIdentity[]): Promise<void> {
  if (identities.length === 0) return
  const sorted = identities
    .map((one) => ({ one, key: keyOf(one.type, one.system, one.value) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one)
  const { numAffectedRows } = await sql`
    insert into entity_identifiers (type, system, value, entity)
    select * from unnest(${sorted.map((one) => one.type)}::text[], ${sorted.map((one) => one.system)}::text[],
      ${sorted.map((one) => one.value)}::text[], ${sorted.map((one) => one.entity)}::uuid[])
    on conflict do nothing`.execute(db)
  if (Number(numAffectedRows) < sorted.length)
    throw Object.assign(new Error('Another writer has named the same entity'), { code: '40001' })
}

/** The entities of this type that any of the identifiers names. */
export async function entitiesOf(db: Db, type: EntityType, identifiers: readonly Identifier[]): Promise<string[]> {
  if (identifiers.length === 0) return []
  const known = await loadIdentities(
    db,
    identifiers.map(({ system, value }) => ({ type, system, value })),
  )
  return [...new Set(known.values())].sort()
}

/** The identifiers of entities, at most 1,000. */
export async function identifiersOfEntities(db: Db, entities: readonly string[]): Promise<OwnedIdentity[]> {
  if (entities.length === 0) return []
  const { rows } = await sql<OwnedIdentity>`
    select type, system, value, entity from entity_identifiers where entity = any(${[...entities]}::uuid[])
    order by type, system, value limit 1000`.execute(db)
  return rows
}
