// What has to happen from time to time whoever calls: large transfers that a crash cut off, partitions for months to come.

import type { Gateway } from '../gateway.ts'
import { numberChanges } from '../records/changes.ts'
import { expireClaims } from '../transfers/claims.ts'
import { dropExpiredMessages, ensurePartitions } from '../transfers/partitions.ts'
import { followBridges, forgetBridges } from './bridges.ts'
import { disclosureQueue } from './disclosure-queue.ts'
import { fillMatchKeys } from './fill-match-keys.ts'
import { withdrawDue } from './retention.ts'
import { restRuns, resumeRuns } from './run-large.ts'
import { refreshSearchParameters, restIndexing } from './search-parameters.ts'

/** At start: on the embedded engine nobody else can be at work, so every unfinished run is ours. */
export async function takeUpWork(gateway: Gateway): Promise<void> {
  await refreshSearchParameters(gateway)
  await resumeRuns(gateway, gateway.database.engine === 'pglite')
}

/** Every minute or so: runs whose worker is gone, and search parameters that another process was told of. */
export async function resumeAbandoned(gateway: Gateway): Promise<void> {
  await refreshSearchParameters(gateway)
  await fillMatchKeys(gateway)
  forgetBridges(gateway)
  await followBridges(gateway)
  await resumeRuns(gateway, false)
}

/** Every minute or so: the places of changes that nobody has read yet, so that the first reader need not wait. */
export async function numberNewChanges(gateway: Gateway): Promise<void> {
  for (let batches = 0; batches < mostBatches; batches++) {
    if ((await numberChanges(gateway.database.db)) < batch) return
  }
}

const batch = 1000
const mostBatches = 50

/** Every hour or so: documents whose time is over, and idempotency keys. */
export async function withdrawExpired(gateway: Gateway): Promise<void> {
  const now = gateway.now()
  await expireClaims(gateway.database.db, now)
  const withdrawn = await withdrawDue(gateway, now)
  if (withdrawn > 0) gateway.log.info({ withdrawn }, 'documents were withdrawn by their retention policy')
}

/** Every few hours: partitions ahead of time, and none of bodies that have expired. */
export async function prepareMonths(gateway: Gateway): Promise<void> {
  const { db } = gateway.database
  await ensurePartitions(db, gateway.now(), gateway.config.retentionDays)
  const dropped = await dropExpiredMessages(db, gateway.now())
  if (dropped.length > 0) gateway.log.info({ dropped }, 'bodies whose month has come were thrown away')
}

/** At the end: takes no more work, and resolves when what was under way is committed. */
export async function rest(gateway: Gateway): Promise<void> {
  await restIndexing(gateway, { stop: true })
  await gateway.lanes.close()
  await restRuns(gateway)
  await disclosureQueue(gateway).flush()
}
