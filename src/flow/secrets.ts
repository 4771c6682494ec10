// What the doors need of the gateway's secrets, without seeing the database.

import { createHmac } from 'node:crypto'
import { loadSecret } from '../db/secrets.ts'
import type { Gateway } from '../gateway.ts'

/** The key that paging links are signed with. */
export function linkSecret(gateway: Pick<Gateway, 'database'>): Promise<Buffer> {
  return loadSecret(gateway.database.db, 'links')
}

/**
 * Keyed digest of a call, for `Idempotency-Key`: another call under the same key is noticed, and a small personal
 * payload cannot be guessed from it. Each part counts with its length, so that parts cannot be shifted.
 */
export async function fingerprintCall(
  gateway: Pick<Gateway, 'database'>,
  parts: readonly (string | Uint8Array)[],
): Promise<Uint8Array> {
  const digest = createHmac('sha256', await loadSecret(gateway.database.db, 'messages'))
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    digest.update(`${bytes.length}:`).update(bytes)
  }
  return digest.digest()
}
