// Back through a record's versions to those where its elements got the values that they have: all elements in one walk.

import { parseExactObject } from '../json/exact.ts'
import { loadHistory, type RecordRef, type StoredRecord } from '../records/records.ts'
import type { JsonObject } from '../standards/standard.ts'
import type { Path } from '../translate/path.ts'
import type { Asking } from './derived-kind.ts'
import { sameAt } from './lineage-paths.ts'
import { readableVersions } from './readable-versions.ts'

/** Where an element got its value. */
export interface Traced {
  readonly version: number
  /** It may have had the value before: no older version was looked at, or may be seen. */
  readonly earlier: boolean
}

const mostVersions = 2000
const mostAtOnce = 50
const mostText = 4_000_000

/** For each path's text the version, at or before `from`, at which it got the value that it has (or lost the one it had). */
export async function traceElements(
  asking: Asking,
  from: StoredRecord,
  paths: readonly Path[],
): Promise<ReadonlyMap<string, Traced>> {
  const traced = new Map<string, Traced>()
  let pending = paths
  let here = contentOf(from)
  let version = from.version
  for (let looked = 0; pending.length > 0; ) {
    const older = looked >= mostVersions || version === 1 ? [] : await loadBefore(asking, from, version, looked)
    if (older.length === 0) break
    for (const { version: number, record } of older) {
      // What may not be seen cannot be compared with.
      const isSeen = record !== undefined
      const before = record && contentOf(record)
      const still: Path[] = []
      for (const path of pending) {
        if (isSeen && sameAt(here, before, path)) still.push(path)
        else traced.set(path.text, { version, earlier: !isSeen })
      }
      pending = still
      here = before ?? {}
      version = number
      if (pending.length === 0) break
    }
    looked += older.length
  }
  for (const path of pending) traced.set(path.text, { version, earlier: version > 1 })
  return traced
}

interface Older {
  readonly version: number
  /** As the caller sees it; undefined where it may not. */
  readonly record: StoredRecord | undefined
}

async function loadBefore(
  { gateway, caller, standard }: Asking,
  ref: RecordRef & { readonly text: string },
  before: number,
  looked: number,
): Promise<readonly Older[]> {
  const fitting = Math.floor(mostText / Math.max(1, ref.text.length))
  const limit = Math.max(1, Math.min(fitting, looked === 0 ? 5 : mostAtOnce))
  const versions = await loadHistory(gateway.database.db, ref, { limit, before })
  const seen = await readableVersions(gateway, caller, standard, versions)
  const byNumber = new Map(seen.map((record) => [record.version, record]))
  return versions.map(({ version }) => ({ version, record: byNumber.get(version) }))
}

/** A deletion has no elements. */
function contentOf(record: StoredRecord): JsonObject {
  return record.deleted ? {} : parseExactObject(record.text)
}
