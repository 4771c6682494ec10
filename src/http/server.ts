// The listening server: start, and a stop in good order.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { createApp } from './app.ts'
import { problem } from './errors.ts'

export interface RunningServer {
  /** Where it answers: `http://127.0.0.1:8080`. */
  readonly url: string
  /** Accepts nothing new, finishes what is in flight, and resolves when all is answered. */
  close(): Promise<void>
}

// Calls that are not done by then are cut off.
const graceMs = 30_000

/** Starts the server at the configured host and port; rejects with a clear message when the port is taken. */
export async function startServer(gateway: Gateway): Promise<RunningServer> {
  const app = createApp(gateway)
  let closing = false
  const server = createAdaptorServer({
    fetch: (request, env) => (closing ? refuse() : app.fetch(request, env)),
    serverOptions: {
      maxHeaderSize: 32 * 1024,
      requestTimeout: 300_000,
      headersTimeout: 30_000,
      keepAliveTimeout: 30_000,
    },
    overrideGlobalObjects: false,
  }) as Server
  const { host, port } = gateway.config
  await listen(server, host, port)
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}`,
    async close() {
      closing = true
      await closeServer(server)
    },
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: Error & { code?: string }) => {
      const cure =
        cause.code === 'EADDRINUSE' ? 'The port is taken; choose another one with PORT.' : 'Look at HOST and PORT.'
      reject(
        new GatewayError('unavailable', `Cannot listen on ${host}:${port} (${cause.code ?? cause.message}). ${cure}`, {
          cause,
        }),
      )
    })
    server.listen(port, host, resolve)
  })
}

/** On a connection that stayed open; a new one finds nobody. */
function refuse(): Response {
  const error = new GatewayError('unavailable', 'The gateway is stopping. Nothing was stored; try again.')
  const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '5', Connection: 'close' }
  return new Response(JSON.stringify(problem(error)), { status: error.status, headers })
}

async function closeServer(server: Server): Promise<void> {
  const stopped = new AbortController()
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      stopped.abort()
      resolve()
    })
  })
  const until = performance.now() + graceMs
  while (!stopped.signal.aborted && performance.now() < until) {
    // A connection whose call was just answered would otherwise wait for another one.
    server.closeIdleConnections()
    await pause(20, undefined, { signal: stopped.signal }).catch(() => undefined)
  }
  server.closeAllConnections()
  await closed
}
