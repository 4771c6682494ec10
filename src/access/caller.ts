// Who calls: found by the digest of the key, and remembered for seconds.

import type { Db } from '../db/database.ts'
import type { DisclosurePolicy, Shown } from './disclosure.ts'
import type { ViewGrant } from './grant.ts'
import { parseScopes, type Scopes } from './scopes.ts'

/** Who calls, with scopes ready to be asked. */
export interface Caller {
  readonly client: string
  readonly system: string
  readonly scopes: Scopes
  readonly view: ViewGrant | null
  /** How its reads are put on record; absent: strict. */
  readonly disclosure?: DisclosurePolicy
  /** What the call that is being answered has shown; absent where nobody asks. */
  readonly shown?: Shown
}

interface Seen {
  readonly until: number
  readonly caller: Promise<{ caller: Caller; expires: number } | undefined>
}

// A revocation in another process is seen after this time at the latest, one in this process at once.
const secondsKept = 5
const mostKept = 10_000
let seenBy = new WeakMap<Db, Map<string, Seen>>()

/** The caller that a key's digest stands for; undefined when unknown, revoked or expired at `now`. */
export async function loadCaller(db: Db, digest: Buffer, now: Date): Promise<Caller | undefined> {
  const seen = seenBy.get(db) ?? new Map<string, Seen>()
  seenBy.set(db, seen)
  const key = digest.toString('latin1')
  let entry = seen.get(key)
  if (entry === undefined || entry.until <= now.getTime()) {
    entry = { until: now.getTime() + secondsKept * 1000, caller: readCaller(db, digest) }
    if (seen.size >= mostKept) seen.clear()
    seen.set(key, entry)
  }
  try {
    const found = await entry.caller
    // Strangers are not remembered, or they would push out the callers who are known.
    if (found === undefined) seen.delete(key)
    return found !== undefined && found.expires > now.getTime() ? found.caller : undefined
  } catch (error) {
    seen.delete(key)
    throw error
  }
}

async function readCaller(db: Db, digest: Buffer): Promise<{ caller: Caller; expires: number } | undefined> {
  const row = await db
    .selectFrom('clients')
    .select(['id', 'system', 'scopes', 'view', 'disclosure', 'expires_at'])
    .where('key_digest', '=', digest)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    // A stored scope that cannot be read grants nothing.
    caller: {
      client: row.id,
      system: row.system,
      scopes: parseScopes(row.scopes).scopes,
      view: row.view as ViewGrant | null,
      disclosure: row.disclosure,
    },
    expires: row.expires_at?.getTime() ?? Number.POSITIVE_INFINITY,
  }
}

/** Forgets what is remembered of callers, so that a change counts from now on. */
export function forgetCallers(): void {
  seenBy = new WeakMap()
}
