// Indexing records anew after a search parameter was added: in batches that commit one by one, so that a run goes on
// where it was after a restart, never stands in the way of writers for long, and tells what it has done.

import { sql } from 'kysely'
import { type Db, inTransaction } from '../db/database.ts'
import type { Identifier, IndexEntry } from '../standards/standard.ts'
import { indexRows } from './index-rows.ts'
import type { RecordRef, StoredRecord } from './records.ts'
import { insertIndexRows, removeIndexRows } from './search-tables.ts'

export interface Reindex {
  /** The canonical url of the parameter. */
  readonly id: string
  readonly param: string
  readonly kinds: readonly string[]
  readonly state: 'running' | 'done' | 'failed'
  /** Live records done so far, those of them with a value, and how many there were at the start. */
  readonly records: number
  readonly withValue: number
  readonly expected: number
  readonly startedAt: Date
  readonly updatedAt: Date
  readonly fault: string | null
}

/** What a record is found by; entities are kept as they are. */
export type Describe = (record: StoredRecord) => {
  readonly entries: readonly IndexEntry[]
  /** Those that name the record itself. */
  readonly identifiers: readonly Identifier[]
}

const shown = sql`id, param, kinds, state, records, with_value as "withValue", expected, started_at as "startedAt",
  updated_at as "updatedAt", fault`

/** Every run that is under way or has ended. */
export async function loadReindexes(db: Db): Promise<Reindex[]> {
  const { rows } = await sql<Reindex>`select ${shown} from reindexes order by id`.execute(db)
  return rows
}

/** Begins a run, or begins it again from the first record. */
export async function startReindex(
  db: Db,
  { id, param, kinds }: Pick<Reindex, 'id' | 'param' | 'kinds'>,
  at: Date,
): Promise<void> {
  const sorted = [...kinds].sort()
  await sql`
    insert into reindexes (id, param, kinds, state, expected, started_at, updated_at)
    select ${id}, ${param}, ${sorted}::text[], 'running',
      (select count(*) from records where kind = any(${sorted}::text[]) and not deleted),
      ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
    on conflict (id) do update set param = excluded.param, kinds = excluded.kinds, state = 'running',
      after_kind = '', after_id = '', records = 0, with_value = 0, expected = excluded.expected,
      started_at = excluded.started_at, updated_at = excluded.updated_at, fault = null`.execute(db)
}

/** Forgets a run, when its parameter is gone. What records are indexed by goes with their next write. */
export async function forgetReindex(db: Db, id: string): Promise<void> {
  await sql`delete from reindexes where id = ${id}`.execute(db)
}

/** Ends a run that cannot go on, with the reason. */
export async function failReindex(db: Db, id: string, fault: string, at: Date): Promise<void> {
  await sql`
    update reindexes set state = 'failed', fault = ${fault}, updated_at = ${at.toISOString()}::timestamptz
    where id = ${id}`.execute(db)
}

interface Place {
  readonly param: string
  readonly kinds: readonly string[]
  readonly state: Reindex['state']
  readonly after_kind: string
  readonly after_id: string
}

/**
 * One batch of a run, in a transaction of its own; answers how the run stands. Another process that works on the same
 * run waits for its turn. Call it until the state is no longer `running`; undefined when there is no such run.
 */
export async function reindexStep(
  db: Db,
  id: string,
  describe: Describe,
  { limit = 500, at }: { readonly limit?: number; readonly at: Date },
): Promise<Reindex | undefined> {
  return await inTransaction(db, async (trx) => {
    const { rows: places } = await sql<Place>`
      select param, kinds, state, after_kind, after_id from reindexes where id = ${id} for update`.execute(trx)
    const [place] = places
    if (place?.state === 'running') await work(trx, id, place, describe, limit, at)
    const { rows } = await sql<Reindex>`select ${shown} from reindexes where id = ${id}`.execute(trx)
    return rows[0]
  })
}

async function work(trx: Db, id: string, place: Place, describe: Describe, limit: number, at: Date): Promise<void> {
  const kind = place.after_kind === '' ? place.kinds[0] : place.after_kind
  if (kind === undefined) return await put(trx, id, { kind: '', after: '', done: 0, found: 0, state: 'done' }, at)
  const records = await takeRecords(trx, kind, place.after_kind === kind ? place.after_id : '', limit)
  const found = await indexAnew(trx, records, place.param, describe)
  const last = records.at(-1)?.id ?? place.after_id
  const isWhole = records.length === limit
  const next = isWhole ? kind : place.kinds[place.kinds.indexOf(kind) + 1]
  const state = next === undefined ? 'done' : 'running'
  const step = { kind: next ?? kind, after: isWhole ? last : '', done: records.length, found, state } as const
  await put(trx, id, step, at)
}

// Locked, so that a writer's newer version is never indexed by an older one; in the order in which writers lock too.
async function takeRecords(trx: Db, kind: string, after: string, limit: number): Promise<RecordRef[]> {
  const { rows } = await sql<RecordRef>`
    select kind, id from records where kind = ${kind} and id > ${after} and not deleted
    order by kind, id limit ${limit} for update`.execute(trx)
  return rows
}

interface Current extends StoredRecord {
  readonly keys: readonly string[]
}

async function indexAnew(trx: Db, refs: readonly RecordRef[], param: string, describe: Describe): Promise<number> {
  if (refs.length === 0) return 0
  // A statement of its own, so that it sees what was committed while the lock was waited for.
  const { rows } = await sql<Current>`
    select v.kind, v.id, v.version, v.deleted, v.at as "updatedAt", v.text, r.keys
    from unnest(${refs.map((ref) => ref.kind)}::text[], ${refs.map((ref) => ref.id)}::text[]) as w (kind, id)
    join records r on r.kind = w.kind and r.id = w.id
    join versions v on v.kind = r.kind and v.id = r.id and v.version = r.version`.execute(trx)
  let found = 0
  const indexed = rows.map((record) => {
    const { entries, identifiers } = describe(record)
    if (entries.some((entry) => entry.param === param)) found++
    const entities = record.keys.filter((key) => key.startsWith('@')).map((key) => key.slice(1))
    return { kind: record.kind, id: record.id, index: indexRows(record.kind, entries, identifiers, entities) }
  })
  const keys = indexed.map(({ index }) => JSON.stringify(index.keys))
  await sql`
    update records r set keys = array(select jsonb_array_elements_text(w.keys::jsonb))
    from unnest(${indexed.map((one) => one.kind)}::text[], ${indexed.map((one) => one.id)}::text[], ${keys}::text[])
      as w (kind, id, keys)
    where r.kind = w.kind and r.id = w.id`.execute(trx)
  await removeIndexRows(trx, indexed)
  await insertIndexRows(trx, indexed)
  return found
}

interface Step {
  readonly kind: string
  readonly after: string
  readonly done: number
  readonly found: number
  readonly state: 'running' | 'done'
}

async function put(trx: Db, id: string, { kind, after, done, found, state }: Step, at: Date): Promise<void> {
  await sql`
    update reindexes set after_kind = ${kind}, after_id = ${after}, records = records + ${done},
      with_value = with_value + ${found}, state = ${state}, updated_at = ${at.toISOString()}::timestamptz
    where id = ${id}`.execute(trx)
}
