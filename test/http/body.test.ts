import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../src/errors.ts'
import { readBody } from '../../src/http/body.ts'
import type { Call } from '../../src/http/call.ts'

const limit = 1024

function callWith(body: RequestInit['body'], headers: Record<string, string> = {}): Pick<Call, 'request' | 'gateway'> {
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
  return {
    request: new Request('http://localhost/x', init),
    gateway: { config: { maxBody: limit } } as Call['gateway'],
  }
}

function chunked(chunks: number, size: number): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      if (sent++ === chunks) controller.close()
      else controller.enqueue(new Uint8Array(size).fill(65))
    },
  })
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof GatewayError) return error.code
    throw error
  }
  return 'none'
}

describe('readBody', () => {
  it('reads up to the limit, told beforehand or in chunks, plain or gzipped', async () => {
    const whole = new Uint8Array(limit).fill(65)
    expect(await readBody(callWith(whole, { 'Content-Length': String(limit) }))).toHaveLength(limit)
    expect(await readBody(callWith(chunked(4, limit / 4)))).toHaveLength(limit)
    expect(Buffer.from(await readBody(callWith(gzipSync(whole), { 'Content-Encoding': 'gzip' })))).toEqual(
      Buffer.from(whole),
    )
    expect(await readBody(callWith(null))).toHaveLength(0)
  })

  it.each<[string, () => Pick<Call, 'request' | 'gateway'>, string]>([
    [
      'a length beyond the limit, without reading',
      () => callWith(chunked(1, 1), { 'Content-Length': String(limit + 1) }),
      'too-large',
    ],
    [
      'a length that was told too small',
      () => callWith(new Uint8Array(limit + 1), { 'Content-Length': '10' }),
      'too-large',
    ],
    ['chunks beyond the limit', () => callWith(chunked(5, limit / 4)), 'too-large'],
    ['chunks without an end', () => callWith(chunked(Number.POSITIVE_INFINITY, 100)), 'too-large'],
    ['a bomb', () => callWith(gzipSync(new Uint8Array(limit * 500)), { 'Content-Encoding': 'gzip' }), 'too-large'],
    ['gzip that is not', () => callWith('plain', { 'Content-Encoding': 'gzip' }), 'unreadable'],
    [
      'gzip cut off',
      () => callWith(gzipSync('a'.repeat(100)).subarray(0, 15), { 'Content-Encoding': 'gzip' }),
      'unreadable',
    ],
    ['another encoding', () => callWith('x', { 'Content-Encoding': 'br' }), 'unsupported-media-type'],
    ['two encodings', () => callWith('x', { 'Content-Encoding': 'gzip, gzip' }), 'unsupported-media-type'],
  ])('refuses %s', async (_, call, code) => {
    expect(await codeOf(readBody(call()))).toBe(code)
  })

  it('tells of a body that broke off', async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'))
      },
    })
    expect(await codeOf(readBody(callWith(broken)))).toBe('unreadable')
  })
})
