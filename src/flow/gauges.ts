// How things stand, as gauges for Prometheus: read when they are asked for, so that they cost nothing in between.

import { Gauge, Registry } from 'prom-client'
import type { Gateway } from '../gateway.ts'
import { loadFeeds } from '../registry/feeds.ts'
import { countQuarantined, countWaiting, lastSuccesses } from '../transfers/watch.ts'
import { disclosureQueue } from './disclosure-queue.ts'

// What nobody repaired in this time is history.
const openDays = 30

/** The exposition of the gauges, as they stand now. */
export async function printGauges(gateway: Gateway): Promise<string> {
  const { db } = gateway.database
  const registry = new Registry()
  const registers = [registry]
  const quarantine = new Gauge({
    name: 'gateway_quarantine_open',
    help: `Items quarantined in the last ${openDays} days in transfers that were not replayed`,
    registers,
  })
  const queues = new Gauge({
    name: 'gateway_queue_length',
    help: 'What waits: writes and reads on their way into the database of this process; proposals, and large transfers, of all',
    labelNames: ['queue'] as const,
    registers,
  })
  const successes = new Gauge({
    name: 'gateway_feed_last_success_timestamp_seconds',
    help: 'When a feed last moved something without a fault; absent until it has',
    labelNames: ['feed'] as const,
    registers,
  })
  quarantine.set(await countQuarantined(db, new Date(gateway.now().getTime() - openDays * 86_400_000)))
  const { proposals, runs } = await countWaiting(db)
  queues.set({ queue: 'writes' }, gateway.lanes.waiting())
  queues.set({ queue: 'disclosures' }, disclosureQueue(gateway).waiting())
  queues.set({ queue: 'proposals' }, proposals)
  queues.set({ queue: 'large transfers' }, runs)
  const feeds = (await loadFeeds(db)).filter(({ enabled }) => enabled).map(({ id }) => id)
  for (const [feed, at] of await lastSuccesses(db, feeds)) successes.set({ feed }, at.getTime() / 1000)
  return await registry.metrics()
}
