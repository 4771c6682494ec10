// Keeps each mapping once when it is first used, and gives back the one that a transfer names.

import type { Db } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { loadArchivedMapping, putArchivedMapping } from '../registry/mapping-archive.ts'
import { type CompiledMapping, compileMapping } from '../translate/compile.ts'
import type { SystemOverlay, VendorMessage } from '../translate/mapping.ts'
import type { MessageMapping } from './mappings.ts'

interface Kept {
  readonly message: VendorMessage
  readonly overlay: SystemOverlay
}

// One look at memory a request; the database is asked once a process and version.
const archived = new WeakMap<Db, Map<string, Promise<void>>>()
const mostRemembered = 10_000

/** Sees to it that the mapping is kept, before anything is translated by it. */
export function archiveMapping(
  { database, now }: Pick<Gateway, 'database' | 'now'>,
  { compiled, version, overlay }: Pick<MessageMapping, 'compiled' | 'version' | 'overlay'>,
): Promise<void> {
  let known = archived.get(database.db)
  if (!known) archived.set(database.db, (known = new Map()))
  const { vendor, name } = compiled.message
  const key = JSON.stringify([vendor, name, version])
  const earlier = known.get(key)
  if (earlier) return earlier
  const { samples: _samples, fields: _fields, fieldsFile: _file, ...message } = compiled.message
  const text = JSON.stringify({ message, overlay } satisfies Kept)
  const done = putArchivedMapping(database.db, { vendor, message: name, version, text }, now())
  if (known.size >= mostRemembered) known.clear()
  known.set(key, done)
  done.catch(() => known.delete(key))
  return done
}

const compiledOf = new WeakMap<Db, Map<string, CompiledMapping>>()
const mostCompiled = 50

/** The mapping of a version as it was used, ready to run; undefined when it was not kept. */
export async function archivedMapping(
  { database }: Pick<Gateway, 'database'>,
  vendor: string,
  message: string,
  version: string,
): Promise<CompiledMapping | undefined> {
  let ready = compiledOf.get(database.db)
  if (!ready) compiledOf.set(database.db, (ready = new Map()))
  const key = JSON.stringify([vendor, message, version])
  const known = ready.get(key)
  if (known) return known
  const found = await loadArchivedMapping(database.db, vendor, message, version)
  if (!found) return undefined
  const { message: kept, overlay } = JSON.parse(found.text) as Kept
  const compiled = compileMapping(kept, overlay)
  if (ready.size >= mostCompiled) ready.clear()
  ready.set(key, compiled)
  return compiled
}
