// Posts Patients over HTTP/1.1 on bare sockets, one request at a time on each: a client that costs little, because on a
// small machine its cost would be counted against the gateway.

import { connect, type Socket } from 'node:net'
import { stretchOf } from './figures.ts'
import { patientText } from './patient.ts'
import { benchKey, repeat, takeOrders } from './side.ts'

interface Line {
  /** Sends one request; resolves with the status of the answer. */
  ask(text: string): Promise<number>
  end(): void
}

function openLine(url: URL): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true })
    let answer = Buffer.alloc(0)
    let wanted = -1
    let status = 0
    let settle: (status: number) => void = () => undefined
    socket.on('data', (chunk) => {
      answer = answer.length === 0 ? chunk : Buffer.concat([answer, chunk])
      if (wanted < 0) {
        const end = answer.indexOf('\r\n\r\n')
        if (end < 0) return
        const head = answer.toString('latin1', 0, end)
        status = Number(head.slice(9, 12))
        wanted = end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
      }
      if (answer.length < wanted) return
      answer = Buffer.alloc(0)
      wanted = -1
      settle(status)
    })
    socket.on('error', reject)
    socket.on('close', () => settle(0))
    socket.on('connect', () =>
      resolve({
        end: () => socket.destroy(),
        ask: (text) =>
          new Promise((answered) => {
            settle = answered
            socket.write(text)
          }),
      }),
    )
  })
}

takeOrders(async (order) => {
  const url = new URL(order.url)
  const lines = await Promise.all(Array.from({ length: order.clients }, () => openLine(url)))
  const head = `POST /fhir/R4/Patient HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${benchKey}\r\nContent-Type: application/fhir+json\r\nContent-Length: `
  const { latencies, failed, seconds } = await repeat(order, async (client, number) => {
    const body = patientText(number)
    const status = await (lines[client] as Line).ask(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`)
    return status === 201
  })
  for (const line of lines) line.end()
  return stretchOf(latencies, failed, seconds)
})
