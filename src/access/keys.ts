// API keys. A key is shown once and kept nowhere: the database holds its keyed digest, so that a stolen dump without
// the secret's row opens nothing, and a lookup by digest leaks no timing about the key.

import { createHmac, randomBytes } from 'node:crypto'

/** A new key: `il_` and 32 random bytes as base64url, 46 characters. */
export function makeKey(): string {
  return `il_${randomBytes(32).toString('base64url')}`
}

/** HMAC-SHA-256 of a key under the gateway's secret: 32 bytes. */
export function digestKey(secret: Uint8Array, key: string): Buffer {
  return createHmac('sha256', secret).update(key, 'utf8').digest()
}
