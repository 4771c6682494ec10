// Time-ordered UUIDs, version 7: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7

import { randomFillSync } from 'node:crypto'

/** A maker of UUIDs that never go backwards within one process: a counter fills the 12 bits behind the milliseconds. */
export function makeIds(now: () => number): () => string {
  let last = 0
  let counter = 0
  // Several ids a call: random bytes are drawn in one go for many.
  const pool = Buffer.alloc(8 * 512)
  let used = pool.length
  return () => {
    const time = now()
    if (time > last) {
      last = time
      counter = 0
    } else if (++counter > 0xfff) {
      last++
      counter = 0
    }
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    pool[used] = ((pool[used] as number) & 0x3f) | 0x80
    const tail = pool.toString('hex', used, used + 8)
    used += 8
    const head = timeHex(last)
    return `${head.slice(0, 8)}-${head.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
  }
}

/** The least UUID that any transfer of this instant or later can have. */
export function firstIdAt(instant: Date): string {
  const head = timeHex(Math.max(0, instant.getTime()))
  return `${head.slice(0, 8)}-${head.slice(8)}-0000-0000-000000000000`
}

function timeHex(milliseconds: number): string {
  return milliseconds.toString(16).padStart(12, '0')
}
