import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digestKey, makeKey } from '../../src/access/keys.ts'

it('makes keys of 32 random bytes', () => {
  const keys = Array.from({ length: 100 }, makeKey)
  expect(new Set(keys).size).toBe(100)
  for (const key of keys) expect(key).toMatch(/^il_[\w-]{43}$/)
})

it('digests a key under a secret: the same for the same, another for another key or secret', () => {
  const secret = randomBytes(32)
  const key = makeKey()
  const digest = digestKey(secret, key)
  expect(digest).toHaveLength(32)
  expect(digestKey(secret, key)).toEqual(digest)
  expect(digestKey(secret, makeKey())).not.toEqual(digest)
  expect(digestKey(randomBytes(32), key)).not.toEqual(digest)
})

it('is HMAC-SHA-256', () => {
  const secret = fc.uint8Array({ minLength: 1, maxLength: 64 })
  fc.assert(
    fc.property(secret, fc.string({ unit: 'grapheme', maxLength: 200 }), (bytes, key) => {
      expect(digestKey(bytes, key)).toEqual(createHmac('sha256', bytes).update(key, 'utf8').digest())
    }),
  )
})
