// What a batch must hold alone while it decides. Keys are taken in one order, so that two batches cannot wait for each
// other; what would still clash is a deadlock that the database ends and the batch repeats.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { RecordRef } from '../records/records.ts'
import type { Operation, Unit } from './submission.ts'

/** What units decide on, by name: held alone, or together with others who only add to it. */
export interface Keys {
  readonly alone: ReadonlySet<string>
  readonly shared: ReadonlySet<string>
}

/** Records by id, identifiers, and the kinds of conditions; who writes a kind shares it, who decides by what exists of it holds it alone. */
export function keysOf(units: readonly Unit[]): Keys {
  const alone = new Set<string>()
  const shared = new Set<string>()
  for (const { operations } of units)
    for (const operation of operations) {
      for (const key of keysAlone(operation)) alone.add(key)
      for (const key of keysShared(operation)) shared.add(key)
    }
  for (const key of alone) shared.delete(key)
  return { alone, shared }
}

function keysAlone(operation: Operation): string[] {
  switch (operation.type) {
    case 'create': {
      const { kind } = operation.record
      const keys = operation.condition ? [`?${kind}`] : []
      return operation.id === undefined ? keys : [...keys, `${kind}/${operation.id}`]
    }
    case 'update':
      return [`${operation.record.kind}/${operation.id}`]
    case 'delete':
    case 'patch':
      return [`${operation.kind}/${operation.id}`]
    case 'conditional': {
      const { kind, id } = operation
      return id === undefined ? [`?${kind}`] : [`?${kind}`, `${kind}/${id}`]
    }
    case 'state': {
      const { kind, identifiers } = operation.item
      const keys = operation.identity?.keys ?? []
      return [
        ...identifiers.map(({ system, value }) => `#${JSON.stringify([kind, system, value])}`),
        // Two that may be the same are compared one after the other.
        ...keys.map(({ key, value }) => `~${JSON.stringify([kind, key, value])}`),
        ...(operation.decided?.review ? [`=${operation.decided.review.id}`] : []),
      ]
    }
    case 'merge':
      return [`?${operation.kind}`, `${operation.kind}/${operation.id}`, `${operation.kind}/${operation.into}`]
    case 'unmerge':
      return [`?${operation.kind}`, `${operation.kind}/${operation.id}`]
    case 'note':
      return []
  }
}

function keysShared(operation: Operation): string[] {
  switch (operation.type) {
    case 'create':
    case 'update':
      return [`?${operation.record.kind}`]
    case 'delete':
    case 'patch':
      return [`?${operation.kind}`]
    case 'state':
      return [`?${operation.item.kind}`]
    default:
      return []
  }
}

/**
 * Takes the locks of all units until the end of the transaction, and those of idempotency keys by name: the same key may
 * be at work in another process, or in a transaction that a killed one has left to the server.
 */
export async function lockUnits(trx: Db, units: readonly Unit[], claims: readonly string[] = []): Promise<void> {
  const { alone, shared } = keysOf(units)
  const single = [...alone, ...claims.map((name) => `!${name}`)]
  if (single.length + shared.size === 0) return
  const keys = [...single, ...shared].map(hashOf)
  const modes = [...Array<boolean>(single.length).fill(true), ...Array<boolean>(shared.size).fill(false)]
  await sql`
    select case when alone then pg_advisory_xact_lock(key) else pg_advisory_xact_lock_shared(key) end
    from (select key, alone from unnest(${keys}::bigint[], ${modes}::bool[]) as wanted (key, alone)
      order by key) as sorted`.execute(trx)
}

/** Resolves when nobody writes records of a kind any more who had begun before; until the end of the transaction nobody does. */
export async function waitForWriters(trx: Db, kind: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${hashOf(`?${kind}`)}::bigint)`.execute(trx)
}

function hashOf(key: string): string {
  return createHash('sha1').update(key).digest().readBigInt64BE().toString()
}

/** Holds existing records against every other writer; what is read afterwards is their latest state. */
export async function lockRecords(trx: Db, refs: readonly RecordRef[]): Promise<void> {
  if (refs.length === 0) return
  await sql`
    select from records r
    where (kind, id) in (select * from unnest(${refs.map((ref) => ref.kind)}::text[], ${refs.map((ref) => ref.id)}::text[]))
    order by kind, id for update`.execute(trx)
}
