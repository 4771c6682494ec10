// API keys. A key is shown once and kept nowhere: the database holds its keyed digest, so that a stolen dump without
// the secret's row opens nothing, and a lookup by digest leaks no timing about the key.

import { hash, randomBytes } from 'node:crypto'

/** A new key: `il_` and 32 random bytes as base64url, 46 characters. */
export function makeKey(): string {
  return `il_${randomBytes(32).toString('base64url')}`
}

interface Pads {
  readonly inner: Buffer
  readonly outer: Buffer
}

const blockLength = 64
const padsOf = new WeakMap<Uint8Array, Pads>()

/**
 * HMAC-SHA-256 of a key under the gateway's secret of at most 64 bytes: 32 bytes. Every call needs one, and node's own
 * Hmac spends ten times as long on setting up its key. https://www.rfc-editor.org/rfc/rfc2104
 */
export function digestKey(secret: Uint8Array, key: string): Buffer {
  const { inner, outer } = padsOf.get(secret) ?? makePads(secret)
  const digest = hash('sha256', Buffer.concat([inner, Buffer.from(key, 'utf8')]), 'buffer')
  return hash('sha256', Buffer.concat([outer, digest]), 'buffer')
}

function makePads(secret: Uint8Array): Pads {
  if (secret.length > blockLength) throw new RangeError('The secret of the clients is longer than a block')
  const block = Buffer.alloc(blockLength)
  block.set(secret)
  const pad = (mask: number) => Buffer.from(block.map((byte) => byte ^ mask))
  const made = { inner: pad(0x36), outer: pad(0x5c) }
  padsOf.set(secret, made)
  return made
}
