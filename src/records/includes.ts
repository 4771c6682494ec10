// What `_include` and `_revinclude` add to a page: set by set, not record by record, and never without bound.
// https://hl7.org/fhir/R4/search.html#include

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { fault, GatewayError } from '../errors.ts'
import type { Inclusion } from '../standards/standard.ts'
import { referencePrefix, referenceStem, uriKey } from './keys.ts'
import { groupsOf } from './merge-groups.ts'
import { loadRecords, type RecordRef, type StoredRecord } from './records.ts'

/** More records than this are not added to one page. */
const mostIncluded = 1000

/** Look-ups of one step: records × parameters that may point at them. */
const mostLookUps = 20_000

/** Rounds of `:iterate`; each follows what the last one found. */
const mostRounds = 20

/** Of the records that one round found, those that the reader may know of; what is left out is not followed further. */
export type Keep = (records: readonly StoredRecord[]) => Promise<readonly StoredRecord[]>

/**
 * The live records that the inclusions add to these, each once and none of the page itself, by kind and id. `keep` says
 * round by round which of them are there for the reader. `most` bounds them. Throws GatewayError('invalid-request',
 * `too-costly`) for more.
 */
export async function loadIncludes(
  db: Db,
  page: readonly RecordRef[],
  inclusions: readonly Inclusion[],
  { keep = all, most = mostIncluded }: { readonly keep?: Keep; readonly most?: number } = {},
): Promise<StoredRecord[]> {
  const seen = new Set(page.map(nameOf))
  const found: StoredRecord[] = []
  let from: readonly RecordRef[] = page
  for (let round = 0; from.length > 0; round++) {
    const followed = round === 0 ? inclusions : inclusions.filter((inclusion) => inclusion.iterate)
    if (followed.length === 0) break
    if (round >= mostRounds) throw tooCostly(`:iterate goes on for more than ${mostRounds} rounds`)
    const next = await follow(db, from, followed, most - found.length)
    const fresh = next.filter((ref) => !seen.has(nameOf(ref)))
    for (const ref of fresh) seen.add(nameOf(ref))
    // What is left out has no place on the page, but it is looked at.
    if (found.length + fresh.length > most + mostIncluded)
      throw tooCostly(`the page would get more than ${most} included records`)
    const kept = await keep((await loadRecords(db, fresh)).filter((record) => !record.deleted))
    found.push(...kept)
    if (found.length > most) throw tooCostly(`the page would get more than ${most} included records`)
    from = kept
  }
  return found.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

async function all(records: readonly StoredRecord[]): Promise<readonly StoredRecord[]> {
  return records
}

async function follow(
  db: Db,
  from: readonly RecordRef[],
  inclusions: readonly Inclusion[],
  room: number,
): Promise<RecordRef[]> {
  const forward = inclusions.filter(({ direction }) => direction === 'forward')
  const reverse = inclusions.filter(({ direction }) => direction === 'reverse')
  const refs = [
    ...(forward.length > 0 ? await pointedAt(db, from, forward) : []),
    ...(reverse.length > 0 ? await pointingAt(db, from, reverse, room) : []),
  ]
  return [...new Map(refs.map((ref) => [nameOf(ref), ref])).values()]
}

/** What the records' own reference keys name: local targets, and canonical ones by the url of a record here. */
async function pointedAt(
  db: Db,
  from: readonly RecordRef[],
  inclusions: readonly Inclusion[],
): Promise<readonly RecordRef[]> {
  const kinds = new Set(inclusions.map(({ kind }) => kind))
  const sources = from.filter(({ kind }) => kinds.has(kind))
  const local: RecordRef[] = []
  const canonical = new Map<string, string>()
  for (const { kind, keys } of await loadKeys(db, sources)) {
    for (const inclusion of inclusions) {
      if (inclusion.kind !== kind) continue
      for (const target of targetsIn(keys, inclusion)) {
        const ref = localTarget(target)
        if (ref === undefined) {
          const url = target.split('|', 1)[0] ?? target
          for (const other of inclusion.targets ?? []) canonical.set(uriKey(other, 'url', url), other)
        } else if (inclusion.targets === undefined || inclusion.targets.includes(ref.kind)) local.push(ref)
      }
    }
  }
  // What was merged is shown with what it is now.
  const groups = await groupsOf(db, local)
  for (const { kind, id } of [...local])
    for (const other of groups.get(`${kind}/${id}`) ?? []) local.push({ kind, id: other })
  return [...(await existing(db, local)), ...(await byKeys(db, [...canonical], mostLookUps))]
}

function targetsIn(keys: readonly string[], { kind, params }: Inclusion): string[] {
  return params.flatMap((param) => {
    const stem = referenceStem(kind, param)
    return keys.filter((key) => key.startsWith(stem)).map((key) => key.slice(stem.length))
  })
}

/** `Type/id`, the version left out: a page shows what is current. */
function localTarget(target: string): RecordRef | undefined {
  const [, kind = '', id = ''] = /^([A-Z][A-Za-z]*)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/|$)/.exec(target) ?? []
  return kind === '' ? undefined : { kind, id }
}

/** Records that point at these by one of the parameters. */
async function pointingAt(
  db: Db,
  from: readonly RecordRef[],
  inclusions: readonly Inclusion[],
  room: number,
): Promise<readonly RecordRef[]> {
  const keys = new Map<string, string>()
  const groups = await groupsOf(db, from)
  const all = from.flatMap((ref) => [
    ref,
    ...(groups.get(nameOf(ref)) ?? []).map((id): RecordRef => ({ kind: ref.kind, id })),
  ])
  for (const { kind, params, targets } of inclusions) {
    for (const ref of all) {
      if (targets !== undefined && !targets.includes(ref.kind)) continue
      for (const param of params) keys.set(`${referencePrefix(kind, param, ref.kind)}${ref.id}`, kind)
    }
    if (keys.size > mostLookUps) throw tooCostly(`that takes more than ${mostLookUps} look-ups; name the references`)
  }
  return await byKeys(db, [...keys], room)
}

/** The live records of a kind with the key, at most one more than there is room for. */
async function byKeys(
  db: Db,
  wanted: readonly (readonly [key: string, kind: string])[],
  room: number,
): Promise<RecordRef[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<RecordRef>`
    select distinct w.kind, found.id
    from unnest(${wanted.map(([key]) => key)}::text[], ${wanted.map(([, kind]) => kind)}::text[]) as w (key, kind)
    cross join lateral records_with_key(w.kind, w.key) as found (id)
    limit ${Math.max(room, 0) + mostIncluded + 1}`.execute(db)
  return rows
}

async function existing(db: Db, refs: readonly RecordRef[]): Promise<RecordRef[]> {
  const { rows } = await sql<RecordRef>`
    select r.kind, r.id from records r
    where (r.kind, r.id) in (select * from ${listed(refs)}) and not r.deleted`.execute(db)
  return rows
}

async function loadKeys(db: Db, refs: readonly RecordRef[]): Promise<{ kind: string; keys: readonly string[] }[]> {
  if (refs.length === 0) return []
  const { rows } = await sql<{ kind: string; keys: readonly string[] }>`
    select r.kind, r.keys from records r where (r.kind, r.id) in (select * from ${listed(refs)})`.execute(db)
  return rows
}

function listed(refs: readonly RecordRef[]) {
  return sql`unnest(${refs.map(({ kind }) => kind)}::text[], ${refs.map(({ id }) => id)}::text[])`
}

function nameOf({ kind, id }: RecordRef): string {
  return `${kind}/${id}`
}

function tooCostly(what: string): GatewayError {
  const text = `_include and _revinclude: ${what}. Ask for smaller pages (_count) or fewer references.`
  return new GatewayError('invalid-request', text, { issues: [fault('too-costly', '', text)] })
}
