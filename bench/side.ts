// A side of a bench is a process of its own, so that it does not share an event loop with what it measures. It is told
// stretches to run, one at a time, and answers each with its figures.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Stretch } from './figures.ts'

export interface Order {
  /** Where: an HTTP address, or a database. */
  readonly url: string
  readonly clients: number
  readonly seconds: number
  /** Number of the first Patient; every order has its own stretch of numbers. */
  readonly from: number
}

export interface Side {
  readonly pid: number
  run(order: Order): Promise<Stretch>
  end(): Promise<void>
}

/** What the bench's gateways are asked with. */
export const benchKey = 'il_key-of-the-bench'

/** Starts the program at `path`, relative to this folder. */
export function startSide(path: string): Side {
  const child = fork(fileURLToPath(new URL(path, import.meta.url)), { execArgv: [] })
  let refuse: (error: Error) => void = () => undefined
  child.on('exit', (code) => refuse(new Error(`${path} ended with ${code}`)))
  return {
    pid: child.pid as number,
    run: (order) =>
      new Promise((resolve, reject) => {
        refuse = reject
        child.once('message', (stretch) => resolve(stretch as Stretch))
        child.send(order)
      }),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

/** In the process of a side: answers orders until the other end is gone. */
export function takeOrders(run: (order: Order) => Promise<Stretch>): void {
  process.on('message', (order) => {
    run(order as Order).then(
      (stretch) => process.send?.(stretch),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
  process.on('disconnect', () => process.exit(0))
}

/** Runs clients that repeat one write until the time is over; a write answers whether it was acknowledged. */
export async function repeat(
  { clients, seconds, from }: Order,
  write: (client: number, number: number) => Promise<boolean>,
): Promise<{ latencies: number[]; failed: number; seconds: number }> {
  const latencies: number[] = []
  let failed = 0
  let number = from
  const started = performance.now()
  const until = started + seconds * 1000
  const worker = async (client: number): Promise<void> => {
    while (performance.now() < until) {
      const sent = performance.now()
      if (await write(client, number++)) latencies.push(performance.now() - sent)
      else failed++
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => worker(client)))
  return { latencies, failed, seconds: (performance.now() - started) / 1000 }
}
