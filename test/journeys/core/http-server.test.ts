import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Gateway } from '../../../src/gateway.ts'
import { type RunningServer, startServer } from '../../../src/http/server.ts'
import { adminKey, type TestGateway, testGateway } from '../../support/gateway.ts'

let test: TestGateway
let server: RunningServer

beforeAll(async () => {
  test = await testGateway({ PORT: '0', INTERLINGUA_MAX_BODY: '64KiB' })
  server = await startServer(test.gateway)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const authorized = { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'application/fhir+json' }

/** Sends bytes as they are and gives back what the server said before it closed. */
async function raw(text: string, url = server.url): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.setTimeout(5000, () => socket.destroy())
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1')
  })
  socket.on('error', () => undefined)
  socket.write(text)
  await once(socket, 'close')
  return answer
}

describe('a listening server', () => {
  it('answers at its address', async () => {
    const made = await fetch(`${server.url}/fhir/R4/Patient`, {
      method: 'POST',
      headers: authorized,
      body: '{"resourceType":"Patient"}',
    })
    expect(made.status).toBe(201)
    const location = made.headers.get('location') ?? ''
    expect(location.startsWith(`${server.url}/fhir/R4/Patient/`)).toBe(true)
    expect((await fetch(location, { headers: authorized })).status).toBe(200)
  })

  it('says that the port is taken, and what to do', async () => {
    const port = Number(new URL(server.url).port)
    const second = startServer({ ...test.gateway, config: { ...test.gateway.config, port } })
    await expect(second).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('PORT') })
  })

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['no Host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a Host that is none', 'GET /health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['a line break in a header', 'GET /health HTTP/1.1\r\nHost: x\r\nX: a\rb\r\nConnection: close\r\n\r\n', 400],
    [
      'huge headers',
      `GET /health HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\nConnection: close\r\n\r\n`,
      431,
    ],
    ['a huge address', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 431],
    [
      'two lengths',
      'POST /fhir/R4/Patient HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
      400,
    ],
    [
      'a length and chunks',
      'POST /fhir/R4/Patient HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{}',
      400,
    ],
    ['a path outside', 'GET /fhir/R4/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['a broken escape', 'GET /fhir/R4/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 401],
  ])('%s: %i', async (_, text, status) => {
    expect(Number((await raw(text)).split(' ')[1])).toBe(status)
  })

  it('stops reading a body that is too large, told or not, and goes on serving', async () => {
    const head = `POST /fhir/R4/Patient HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${adminKey}\r\n`
    expect(await raw(`${head}Content-Length: 100000000\r\n\r\n{`)).toContain('413')
    const chunk = `1000\r\n${'x'.repeat(4096)}\r\n`
    expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}`)).toContain('413')
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })
})

describe('a stop in good order', () => {
  it('finishes what is in flight, refuses what comes, and then is gone', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let reached = (): void => undefined
    const inFlight = new Promise<void>((resolve) => {
      reached = resolve
    })
    const { lanes } = test.gateway
    const slow: Gateway = {
      ...test.gateway,
      lanes: {
        ...lanes,
        async submit(submission) {
          reached()
          await held
          return await lanes.submit(submission)
        },
      },
    }
    const stopping = await startServer(slow)
    const { hostname, port } = new URL(stopping.url)
    const kept = connect(Number(port), hostname)
    kept.on('error', () => undefined)
    let heard = ''
    kept.on('data', (chunk) => {
      heard += chunk.toString('latin1')
    })
    const request = `POST /fhir/R4/Patient HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${adminKey}\r\nContent-Type: application/fhir+json\r\nContent-Length: 26\r\n\r\n{"resourceType":"Patient"}`
    kept.write(request)
    await inFlight
    let closed = false
    const closing = stopping.close().then(() => {
      closed = true
    })
    await expect(fetch(`${stopping.url}/health`)).rejects.toThrow('fetch failed')
    expect(closed).toBe(false)
    const ended = once(kept, 'close')
    release()
    await closing
    await ended
    expect(heard).toMatch(/^HTTP\/1\.1 201/)
    await expect(fetch(`${stopping.url}/health`)).rejects.toThrow('fetch failed')
  })
})
