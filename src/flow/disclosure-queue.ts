// Lines of reads on their way into the log. Those that come together are written together: while one write is under way
// the next gather, so many readers cost few writes. What is batched is written within a quarter of a second; when the
// database falls behind, answers wait for it, so that never more than a second of answers is not on record.

import { setTimeout as pause } from 'node:timers/promises'
import type { DisclosurePolicy } from '../access/disclosure.ts'
import { type Db, inTransaction, isDataRefusal } from '../db/database.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { appendShown } from '../transfers/disclosures.ts'
import { appendTransfers, type ItemLine, type TransferLine } from '../transfers/log.ts'
import { type Message, putMessages } from '../transfers/messages.ts'
import { countTransfers } from './figures.ts'

export interface Disclosure {
  readonly line: TransferLine
  readonly items: readonly ItemLine[]
  readonly message?: Message
}

export interface DisclosureQueue {
  /** Resolves when the lines are durable, for `batched` as soon as they are sure to be within the second. */
  add(disclosure: Disclosure, policy: DisclosurePolicy): Promise<void>
  /** Resolves when all that was added before is written. */
  flush(): Promise<void>
  /** Lines that wait, with their items. */
  waiting(): number
}

interface Waiting extends Disclosure {
  /** When its answer was given, for one that was not waited for. */
  answeredAt?: number
  readonly settle?: { resolve(): void; reject(error: Error): void }
}

const usualDelayMs = 200
const longestDelayMs = 700
const mostWaiting = 20_000
const mostAtOnce = 5000
const retryMs = 300

type Needs = Pick<Gateway, 'database' | 'log'>
const opened = new WeakMap<Db, DisclosureQueue>()

/** The queue of a gateway's database. */
export function disclosureQueue({ database, log }: Needs): DisclosureQueue {
  const known = opened.get(database.db)
  if (known) return known
  const made = openQueue({ database, log })
  opened.set(database.db, made)
  return made
}

function openQueue({ database, log }: Needs): DisclosureQueue {
  let waiting: Waiting[] = []
  let rows = 0
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let oldestAnswer: number | undefined

  const queue: DisclosureQueue = {
    async add(disclosure, policy) {
      const now = performance.now()
      const isLate = oldestAnswer !== undefined && now - oldestAnswer > longestDelayMs
      if (policy === 'batched' && !isLate && rows < mostWaiting) {
        push({ ...disclosure, answeredAt: now })
        oldestAnswer ??= now
        timer ??= setTimeout(start, usualDelayMs).unref()
        return
      }
      await new Promise<void>((resolve, reject) => {
        push({ ...disclosure, settle: { resolve, reject } })
        start()
      })
    },
    async flush() {
      start()
      while (running) await running
    },
    waiting: () => rows,
  }
  return queue

  function push(one: Waiting): void {
    waiting.push(one)
    rows += rowsOf(one)
  }

  function start(): void {
    clearTimeout(timer)
    timer = undefined
    if (running || waiting.length === 0) return
    running = run().finally(() => {
      running = undefined
    })
  }

  async function run(): Promise<void> {
    for (let failures = 0; waiting.length > 0; ) {
      const batch = takeBatch()
      const left = await writeBatch(batch)
      waiting = [...left, ...waiting]
      for (const one of left) rows += rowsOf(one)
      oldestAnswer = waiting.find(({ answeredAt }) => answeredAt !== undefined)?.answeredAt
      if (left.length === 0) continue
      // Nobody is answered before these are written; a flush at the end gives up in time.
      if (++failures >= 10) {
        timer ??= setTimeout(start, retryMs).unref()
        return
      }
      await pause(retryMs)
    }
  }

  /** Answers what is still to be written: those that nobody waits for. */
  async function writeBatch(batch: readonly Waiting[]): Promise<Waiting[]> {
    try {
      await write(database.db, batch)
    } catch (error) {
      // One that the database refuses must not take its neighbours with it.
      if (isDataRefusal(error) && batch.length > 1)
        return (await Promise.all(batch.map((one) => writeBatch([one])))).flat()
      log.error({ err: error, lines: batch.length }, 'reads could not be recorded')
      for (const { settle } of batch) settle?.reject(unrecorded(error))
      return isDataRefusal(error) ? [] : batch.filter(({ settle }) => !settle)
    }
    const lines = batch.map(({ line }) => line)
    countTransfers(database, lines)
    for (const { settle } of batch) settle?.resolve()
    return []
  }

  function takeBatch(): Waiting[] {
    let size = 0
    const end = waiting.findIndex((one) => (size += rowsOf(one)) > mostAtOnce)
    const batch = waiting.splice(0, end < 0 ? waiting.length : Math.max(end, 1))
    for (const one of batch) rows -= rowsOf(one)
    return batch
  }
}

function rowsOf({ items }: Disclosure): number {
  return 1 + items.length
}

function unrecorded(cause: unknown): GatewayError {
  const text = 'This reading could not be put on record, so it is not answered. Try again.'
  return new GatewayError('unavailable', text, { cause, headers: { 'Retry-After': '1' } })
}

async function write(db: Db, batch: readonly Disclosure[]): Promise<void> {
  const lines = batch.map(({ line }) => line)
  const items = batch.flatMap((one) => one.items)
  const messages = batch.flatMap(({ message }) => message ?? [])
  // One statement is its own transaction.
  if (items.length === 0 && messages.length === 0) return await appendTransfers(db, lines)
  await inTransaction(db, async (trx) => {
    // Sent together, done in this order.
    await Promise.all([putMessages(trx, messages), appendTransfers(trx, lines), appendShown(trx, items)])
  })
}
