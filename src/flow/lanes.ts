// Natural batching: what arrives while a batch is being committed forms the next. No timer: an idle gateway answers at
// once, a busy one batches by itself. Long submissions have a lane of their own, so that single writes need not wait
// behind them; submissions that share a key are applied in order of arrival, across batches and lanes.

import { GatewayError } from '../errors.ts'
import { type BatchContext, commitBatch, type Settled } from './batch.ts'
import { type Keys, keysOf } from './locks.ts'
import type { Claim, Submission, Submitted } from './submission.ts'

const usualUnits = 100
// Fewer units than this are not worth two batches.
const worthSharing = 16

/** Where writes queue. */
export interface Lanes {
  submit(submission: Submission): Promise<Submitted>
  /** Holds an idempotency key while a transfer of several stretches lasts; throws `in-progress` when it is held. */
  hold(claim: Claim): () => void
  /** Submissions that are not committed yet. */
  waiting(): number
  /** Refuses new work and resolves when what is queued and in flight is done. */
  close(): Promise<void>
}

type LaneName = 'single' | 'long'

interface Waiting {
  readonly submission: Submission
  readonly lane: LaneName
  readonly keys: Keys
  readonly resolve: (submitted: Submitted) => void
  readonly reject: (error: unknown) => void
}

/** How much is committed at once. */
export interface LaneLimits {
  /** Units of one batch; a longer submission is a batch by itself. */
  readonly mostUnits?: number
  /** Batches in flight in the lane of single writes. */
  readonly writers?: number
}

/** The lanes of one gateway, on as many writers as its database bears unless told otherwise. */
export function openLanes(context: BatchContext, limits: LaneLimits = {}): Lanes {
  const { mostUnits = usualUnits, writers = context.database.writers } = limits
  let queue: Waiting[] = []
  const inFlight = { single: 0, long: 0 }
  const inHand: Waiting[] = []
  const held = new Set<string>()
  let lastLane: LaneName = 'long'
  let closing = false
  let gathering = false
  let idle: (() => void) | undefined

  function hasRoom(lane: LaneName): boolean {
    const total = inFlight.single + inFlight.long
    if (context.database.writers === 1) return total === 0
    if (lane === 'long') return inFlight.long < 1
    if (inFlight.single === 0) return true
    // A batch costs much the same whatever its size, so another one beside it must be worth it: no smaller than they are.
    return inFlight.single < writers && singleUnits(queue) * inFlight.single >= singleUnits(inHand)
  }

  /** What waits is shared among the writers that are free, so that one decides while another commits. */
  function fairShare(): number {
    const free = Math.max(1, writers - inFlight.single)
    return Math.min(mostUnits, Math.max(worthSharing, Math.ceil(singleUnits(queue) / free)))
  }

  /** The next batch of a lane: in order, without what shares a key with something earlier that is not done. */
  function form(lane: LaneName): Waiting[] {
    const batch: Waiting[] = []
    const rest: Waiting[] = []
    const ahead = { alone: new Set<string>(), shared: new Set<string>() }
    for (const { keys } of inHand) addKeys(ahead, keys)
    let units = 0
    const most = lane === 'single' ? fairShare() : mostUnits
    for (const waiting of queue) {
      const fits = batch.length === 0 || units + waiting.submission.units.length <= most
      if (waiting.lane === lane && fits && !clashes(waiting.keys, ahead)) {
        batch.push(waiting)
        units += waiting.submission.units.length
      } else {
        addKeys(ahead, waiting.keys)
        rest.push(waiting)
      }
    }
    if (batch.length > 0) queue = rest
    return batch
  }

  /** What arrives in the same turn of the event loop is committed together. */
  function gather(): void {
    if (gathering) return
    gathering = true
    setImmediate(() => {
      gathering = false
      pump()
    })
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
    inHand.push(...batch)
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
      for (const waiting of batch) inHand.splice(inHand.indexOf(waiting), 1)
      pump()
      if (queue.length === 0 && inFlight.single + inFlight.long === 0) idle?.()
    }
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
    const keys = keysOf(submission.dry ? [] : submission.units)
    try {
      return await new Promise<Submitted>((resolve, reject) => {
        queue.push({ submission, lane: laneOf(submission), keys, resolve, reject })
        gather()
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

  const waiting = () => queue.length + inHand.length

  return { submit, hold, waiting, close }
}

/** Units of the single writes among these; a submission without any costs as much as one. */
function singleUnits(submissions: readonly Waiting[]): number {
  return submissions.reduce(
    (sum, { lane, submission }) => (lane === 'single' ? sum + Math.max(1, submission.units.length) : sum),
    0,
  )
}

function addKeys(to: { readonly alone: Set<string>; readonly shared: Set<string> }, { alone, shared }: Keys): void {
  for (const key of alone) to.alone.add(key)
  for (const key of shared) to.shared.add(key)
}

function clashes({ alone, shared }: Keys, ahead: Keys): boolean {
  for (const key of alone) if (ahead.alone.has(key) || ahead.shared.has(key)) return true
  for (const key of shared) if (ahead.alone.has(key)) return true
  return false
}

function laneOf({ units, stretch }: Submission): LaneName {
  const operations = units.reduce((sum, unit) => sum + unit.operations.length, 0)
  return stretch || operations > usualUnits ? 'long' : 'single'
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
