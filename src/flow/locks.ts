// What a batch must hold alone while it decides. Keys are taken in one order, so that two batches cannot wait for each
// other; what would still clash is a deadlock that the database ends and the batch repeats.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { RecordRef } from '../records/records.ts'
import type { Operation, Unit } from './submission.ts'

/** Names of what a unit decides on: records by id, identifiers, and the kind of a condition. */
export function keysOf(unit: Unit): string[] {
  return unit.operations.flatMap((operation) => [...exclusiveKeys(operation)])
}

function exclusiveKeys(operation: Operation): string[] {
  switch (operation.type) {
    case 'create': {
      const { kind } = operation.record
      const keys = operation.condition ? [`?${kind}`] : []
      return operation.id === undefined ? keys : [...keys, `${kind}/${operation.id}`]
    }
    case 'update':
      return [`${operation.record.kind}/${operation.id}`]
    case 'delete':
      return [`${operation.kind}/${operation.id}`]
    case 'state':
      return operation.item.identifiers.map(
        ({ system, value }) => `#${JSON.stringify([operation.item.kind, system, value])}`,
      )
    case 'note':
      return []
  }
}

/** Creators of a kind let each other by, but not the one who decides whether a record of that kind exists. */
function sharedKeys(operation: Operation): string[] {
  if (operation.type === 'create' || operation.type === 'update') return [`?${operation.record.kind}`]
  return operation.type === 'state' ? [`?${operation.item.kind}`] : []
}

/** Takes the locks of all units until the end of the transaction. */
export async function lockUnits(trx: Db, units: readonly Unit[]): Promise<void> {
  const exclusive = new Map<string, boolean>()
  for (const unit of units)
    for (const operation of unit.operations) {
      for (const key of sharedKeys(operation)) if (!exclusive.has(key)) exclusive.set(key, false)
      for (const key of exclusiveKeys(operation)) exclusive.set(key, true)
    }
  if (exclusive.size === 0) return
  const keys = [...exclusive.keys()].map(hashOf)
  await sql`
    select case when alone then pg_advisory_xact_lock(key) else pg_advisory_xact_lock_shared(key) end
    from (select key, alone from unnest(${keys}::bigint[], ${[...exclusive.values()]}::bool[]) as wanted (key, alone)
      order by key) as sorted`.execute(trx)
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
