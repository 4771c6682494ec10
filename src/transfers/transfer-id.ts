// Time-ordered UUIDs, version 7: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7

import { randomBytes } from 'node:crypto'

/** A maker of UUIDs that never go backwards within one process: a counter fills the 12 bits behind the milliseconds. */
export function makeIds(now: () => number): () => string {
  let last = 0
  let counter = 0
  return () => {
    const time = now()
    if (time > last) {
      last = time
      counter = 0
    } else if (++counter > 0xfff) {
      last++
      counter = 0
    }
    const random = randomBytes(8)
    random[0] = ((random[0] as number) & 0x3f) | 0x80
    const tail = random.toString('hex')
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
