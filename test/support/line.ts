// A line to a server that can be cut: a proxy on the loopback.

import { connect, createServer, type Socket } from 'node:net'

export interface Line {
  /** The URL with this line's host and port. */
  readonly url: string
  /** Breaks every connection, and every new one at once. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Opens a line to where the URL leads. */
export async function openLine(url: string): Promise<Line> {
  const target = new URL(url)
  const own = new URL(url)
  const open = new Set<Socket>()
  let whole = true
  const keep = (socket: Socket): void => {
    open.add(socket)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
  }
  const server = createServer((near) => {
    keep(near)
    if (!whole) return void near.destroy()
    const far = connect(Number(target.port), target.hostname)
    keep(far)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port')
  own.hostname = '127.0.0.1'
  own.port = String(address.port)
  const cut = (): void => {
    whole = false
    for (const socket of open) socket.destroy()
  }
  return {
    url: own.href,
    cut,
    mend: () => {
      whole = true
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
