// What crossed the border since this process began, as figures for Prometheus. The labels are of the configuration, never
// of what is sent, so that their number stays small.

import { Counter, Histogram, Registry } from 'prom-client'
import type { Database } from '../db/database.ts'
import type { Issue } from '../errors.ts'
import type { TransferLine } from '../transfers/log.ts'

const opened = new WeakMap<Database, ReturnType<typeof openFigures>>()

/** Counts lines of the transfer log; to be called when they are committed. */
export function countTransfers(database: Database, lines: readonly TransferLine[]): void {
  const { transfers, rows, durations } = figuresOf(database)
  for (const { direction, face, operation, vendor, feed, outcome, items, counts, durationMs } of lines) {
    const about = { direction, vendor: vendor ?? '', feed: feed ?? '' }
    transfers.inc({ ...about, face, operation, outcome })
    durations.observe({ direction, face }, durationMs / 1000)
    const kept = counts ?? { [outcome]: items }
    for (const [one, count] of Object.entries(kept)) rows.inc({ ...about, operation, outcome: one }, count)
  }
}

/** Counts the fields of a payload that are not those its mapping knows, by `vendor/message` and what happened to them. */
export function countDrift(database: Database, message: string, issues: readonly Issue[]): void {
  const { drift } = figuresOf(database)
  for (const { code } of issues)
    if (code.startsWith('drift.')) drift.inc({ message, change: code.slice('drift.'.length) })
}

/** The figures of the gateway on a database. */
export function transferFigures(database: Database): Registry {
  return figuresOf(database).registry
}

function figuresOf(database: Database) {
  const known = opened.get(database)
  if (known) return known
  const made = openFigures()
  opened.set(database, made)
  return made
}

function openFigures() {
  const registry = new Registry()
  const registers = [registry]
  const transfers = new Counter({
    name: 'gateway_transfers_total',
    help: 'Finished transfers, as the transfer log has them; a check is one with the operation check',
    labelNames: ['direction', 'face', 'operation', 'vendor', 'feed', 'outcome'] as const,
    registers,
  })
  const rows = new Counter({
    name: 'gateway_rows_total',
    help: 'Items of transfers by their own outcome',
    labelNames: ['direction', 'operation', 'vendor', 'feed', 'outcome'] as const,
    registers,
  })
  const durations = new Histogram({
    name: 'gateway_transfer_duration_seconds',
    help: 'Time from the beginning of a transfer to its line in the log',
    labelNames: ['direction', 'face'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 600],
    registers,
  })
  const drift = new Counter({
    name: 'gateway_drift_total',
    help: 'Fields of payloads that were new, missing or retyped, once a payload and field',
    labelNames: ['message', 'change'] as const,
    registers,
  })
  return { registry, transfers, rows, durations, drift }
}
