// Natural batching: what arrives while a batch is being committed forms the next. No timer: an idle gateway answers at
// once, a busy one batches by itself. Long submissions have a lane of their own, so that single writes need not wait
// behind them; submissions that share a key are applied in order of arrival, across batches and lanes.

import { GatewayError } from '../errors.ts'
import { type BatchContext, commitBatch, type Settled } from './batch.ts'
import { keysOf } from './locks.ts'
import type { Claim, Submission, Submitted } from './submission.ts'

const mostUnits = 100

/** Where writes queue. */
export interface Lanes {
  submit(submission: Submission): Promise<Submitted>
  /** Holds an idempotency key while a transfer of several stretches lasts; throws `in-progress` when it is held. */
  hold(claim: Claim): () => void
  /** Refuses new work and resolves when what is queued and in flight is done. */
  close(): Promise<void>
}

type LaneName = 'single' | 'long'

interface Waiting {
  readonly submission: Submission
  readonly lane: LaneName
  readonly keys: readonly string[]
  readonly resolve: (submitted: Submitted) => void
  readonly reject: (error: unknown) => void
}

/** The lanes of one gateway, on as many writers as its database bears. */
export function openLanes(context: BatchContext): Lanes {
  const { writers } = context.database
  let queue: Waiting[] = []
  const inFlight = { single: 0, long: 0 }
  const heldKeys = new Map<string, number>()
  const held = new Set<string>()
  let lastLane: LaneName = 'long'
  let closing = false
  let idle: (() => void) | undefined

  function hasRoom(lane: LaneName): boolean {
    const total = inFlight.single + inFlight.long
    if (writers === 1) return total === 0
    return lane === 'single' ? inFlight.single < writers : inFlight.long < 1
  }

  /** The next batch of a lane: in order, without what shares a key with something earlier that is not done. */
  function form(lane: LaneName): Waiting[] {
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    const blocked = new Set<string>()
    let units = 0
    for (const waiting of queue) {
      const clear = waiting.keys.every((key) => !heldKeys.has(key) && !blocked.has(key))
      const fits = batch.length === 0 || units + waiting.submission.units.length <= mostUnits
      if (waiting.lane === lane && clear && fits) {
        batch.push(waiting)
        units += waiting.submission.units.length
      } else {
        for (const key of waiting.keys) blocked.add(key)
        rest.push(waiting)
      }
    }
    if (batch.length > 0) queue = rest
    return batch
  }

  function pump(): void {
    while (queue.length > 0) {
      // In turn, so that neither lane starves where one connection serves both.
      const order: LaneName[] = lastLane === 'long' ? ['single', 'long'] : ['long', 'single']
      let started = false
      for (const lane of order) {
        const batch = hasRoom(lane) ? form(lane) : []
        if (batch.length === 0) continue
        lastLane = lane
        started = true
        void run(lane, batch)
      }
      if (!started) return
    }
  }

  async function run(lane: LaneName, batch: readonly Waiting[]): Promise<void> {
    inFlight[lane]++
    for (const { keys } of batch) for (const key of keys) heldKeys.set(key, (heldKeys.get(key) ?? 0) + 1)
    try {
      const settled = await commitBatch(
        context,
        batch.map((waiting) => waiting.submission),
      )
      for (const [at, waiting] of batch.entries()) settle(waiting, settled[at] as Settled)
    } catch (error) {
      for (const waiting of batch) waiting.reject(error)
    } finally {
      inFlight[lane]--
      for (const { keys } of batch) for (const key of keys) releaseKey(key)
      pump()
      if (queue.length === 0 && inFlight.single + inFlight.long === 0) idle?.()
    }
  }

  function releaseKey(key: string): void {
    const count = heldKeys.get(key) ?? 0
    if (count > 1) heldKeys.set(key, count - 1)
    else heldKeys.delete(key)
  }

  function hold({ client, key }: Claim): () => void {
    const name = JSON.stringify([client, key])
    if (held.has(name)) throw inProgress()
    held.add(name)
    return () => held.delete(name)
  }

  async function submit(submission: Submission): Promise<Submitted> {
    if (closing) throw shuttingDown()
    // The stretches of one transfer come under one hold.
    const release = submission.claim && !submission.stretch ? hold(submission.claim) : undefined
    const keys = submission.dry ? [] : [...new Set(submission.units.flatMap(keysOf))]
    try {
      return await new Promise<Submitted>((resolve, reject) => {
        queue.push({ submission, lane: laneOf(submission), keys, resolve, reject })
        pump()
      })
    } finally {
      release?.()
    }
  }

  async function close(): Promise<void> {
    closing = true
    if (queue.length === 0 && inFlight.single + inFlight.long === 0) return
    await new Promise<void>((resolve) => {
      idle = resolve
    })
  }

  return { submit, hold, close }
}

function laneOf({ units, stretch }: Submission): LaneName {
  const operations = units.reduce((sum, unit) => sum + unit.operations.length, 0)
  return stretch || operations > mostUnits ? 'long' : 'single'
}

function settle(waiting: Waiting, settled: Settled): void {
  if ('error' in settled) waiting.reject(settled.error)
  else waiting.resolve(settled.submitted)
}

function inProgress(): GatewayError {
  const detail =
    'A request with this Idempotency-Key is still being worked on. Wait for its answer, or ask again in a moment.'
  return new GatewayError('in-progress', detail, { headers: { 'Retry-After': '1' } })
}

function shuttingDown(): GatewayError {
  return new GatewayError('unavailable', 'The gateway is shutting down. Try again in a moment.', {
    headers: { 'Retry-After': '5' },
  })
}
