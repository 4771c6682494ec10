// What has to happen from time to time whoever calls: large transfers that a crash cut off, partitions for months to come.

import type { Gateway } from '../gateway.ts'
import { ensurePartitions } from '../transfers/partitions.ts'
import { restRuns, resumeRuns } from './run-large.ts'

/** At start: on the embedded engine nobody else can be at work, so every unfinished run is ours. */
export async function takeUpWork(gateway: Gateway): Promise<void> {
  await resumeRuns(gateway, gateway.database.engine === 'pglite')
}

/** Every minute or so: runs whose worker is gone. */
export async function resumeAbandoned(gateway: Gateway): Promise<void> {
  await resumeRuns(gateway, false)
}

/** Every few hours: partitions ahead of time. */
export async function prepareMonths(gateway: Gateway): Promise<void> {
  await ensurePartitions(gateway.database.db, gateway.now(), gateway.config.retentionDays)
}

/** At the end: takes no more work, and resolves when what was under way is committed. */
export async function rest(gateway: Gateway): Promise<void> {
  await gateway.lanes.close()
  await restRuns(gateway)
}
