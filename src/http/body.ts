// The body of a call, never more than the limit: Content-Length is looked at first, and only a body without it is counted.

import { gunzip } from 'node:zlib'
import { fault, GatewayError } from '../errors.ts'
import type { Call } from './call.ts'

/** The bytes of the body, unpacked when gzipped. Throws GatewayError 'too-large', 'unsupported-media-type' or 'unreadable'. */
export async function readBody(call: Pick<Call, 'request' | 'gateway'>): Promise<Uint8Array> {
  const limit = call.gateway.config.maxBody
  const { request } = call
  const { headers } = request
  const encoding = (headers.get('content-encoding') ?? '').trim().toLowerCase()
  if (!['', 'identity', 'gzip', 'x-gzip'].includes(encoding)) {
    throw new GatewayError(
      'unsupported-media-type',
      `The body's Content-Encoding ${JSON.stringify(encoding.slice(0, 40))} is not supported; send it as it is, or with gzip.`,
      { headers: { 'Accept-Encoding': 'gzip, identity' } },
    )
  }
  const declared = headers.get('content-length')
  if (declared !== null && Number(declared) > limit) throw tooLarge(limit)
  const bytes = declared === null ? await countBody(request, limit) : await wholeBody(request, limit)
  const body = encoding.endsWith('gzip') ? await unpack(bytes, limit) : bytes
  bodies.set(request, body)
  return body
}

const bodies = new WeakMap<Request, Uint8Array>()

/** The body of a call as it was read, for the log of a refusal; undefined when it was not read to its end. */
export function bodyOf(call: Pick<Call, 'request'>): Uint8Array | undefined {
  return bodies.get(call.request)
}

async function wholeBody(request: Request, limit: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await interrupted(request.arrayBuffer()))
  // In process, without a server in front, nobody else holds the length to what was declared.
  if (bytes.length > limit) throw tooLarge(limit)
  return bytes
}

async function countBody(request: Request, limit: number): Promise<Uint8Array> {
  const reader = request.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await interrupted(reader.read())
    if (done) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size)
    size += value.length
    if (size > limit) {
      await reader.cancel().catch(() => undefined)
      throw tooLarge(limit)
    }
    chunks.push(value)
  }
}

async function interrupted<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (cause) {
    throw new GatewayError('unreadable', 'The body ended before it was complete.', { cause })
  }
}

function unpack(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: limit }, (cause, unpacked) => {
      if (cause === null) return resolve(unpacked)
      if ('code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') return reject(tooLarge(limit))
      const issues = [fault('encoding', '', 'The body is not gzip, although its Content-Encoding says so.')]
      reject(new GatewayError('unreadable', 'The body cannot be unpacked.', { cause, issues }))
    })
  })
}

function tooLarge(limit: number): GatewayError {
  return new GatewayError(
    'too-large',
    `The body is larger than ${limit} bytes, the most that this gateway takes. Send it in parts.`,
    {
      // The rest of the body is not read, so the connection cannot be used again.
      headers: { Connection: 'close' },
    },
  )
}
