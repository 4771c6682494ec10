// From the results of a submission to its line in the transfer log, and the lines of its items.

import type { Issue } from '../errors.ts'
import type { ItemLine, TransferLine } from '../transfers/log.ts'
import type { OperationResult, Outcome, Submission, Tally, UnitResult } from './submission.ts'

const mostIssues = 100

export interface BodyPlace {
  readonly digest: Uint8Array
  readonly expires: string
}

/** One row an item: a unit that was taken back counts as one. */
interface ItemRow {
  readonly index: number
  readonly outcome: Outcome
  readonly kind: string | null
  readonly id: string | null
  readonly version: number | null
  readonly issues: readonly Issue[]
  readonly source: string | null
  readonly unowned: boolean
}

function rowsOf(submission: Submission, results: readonly UnitResult[]): ItemRow[] {
  return results.flatMap((result, at) => {
    const index = submission.units[at]?.index ?? at
    if ('error' in result) {
      const { error, outcome, kind, id } = result
      const issues =
        error.issues.length > 0
          ? error.issues
          : [{ severity: 'error' as const, code: error.code, path: '', text: error.message }]
      return [{ index, outcome, kind, id, version: null, issues, source: null, unowned: false }]
    }
    return result.results.map((one, offset) => rowOf(one, index + offset))
  })
}

function rowOf(result: OperationResult, index: number): ItemRow {
  const { outcome, kind, id, version, issues, source, unowned } = result
  return { index, outcome, kind, id, version, issues, source: source ?? null, unowned: unowned ?? false }
}

/** Outcomes counted onto those of the stretches before. */
export function tallyOf(results: readonly UnitResult[], before: Tally = {}): Tally {
  const tally: Partial<Record<Outcome, number>> = { ...before }
  const count = (outcome: Outcome) => {
    tally[outcome] = (tally[outcome] ?? 0) + 1
  }
  for (const result of results)
    if ('error' in result) count(result.outcome)
    else for (const { outcome } of result.results) count(outcome)
  return tally
}

/** The line of a finished transfer. */
export function lineOf(submission: Submission, results: readonly UnitResult[], body: BodyPlace | null): TransferLine {
  const { draft, stretch } = submission
  const rows = rowsOf(submission, results)
  const counts = tallyOf(results, stretch?.before)
  const items = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const only = items === 1 ? rows[0] : undefined
  const issues = [...draft.issues, ...(only?.issues ?? [])].slice(0, mostIssues)
  return {
    id: draft.id,
    at: draft.at,
    direction: 'in',
    face: draft.face,
    operation: draft.operation,
    client: draft.client,
    system: draft.system,
    vendor: draft.vendor,
    message: draft.message,
    feed: draft.feed,
    mapping: draft.mapping,
    outcome: outcomeOf(counts),
    items,
    kind: only?.kind ?? null,
    record: only?.id ?? null,
    version: only?.version ?? null,
    unowned: rows.some((row) => row.unowned),
    losses: 0,
    correlation: draft.correlation,
    trace: draft.trace,
    replayOf: draft.replayOf ?? null,
    counts: items > 1 ? (counts as Record<string, number>) : null,
    issues: issues.length > 0 ? issues : null,
    digest: body?.digest ?? null,
    expires: body?.expires ?? null,
    durationMs: Math.max(0, Math.round(performance.now() - draft.startedAt)),
  }
}

/** One outcome if all items had it, otherwise `mixed`; an empty transfer was accepted. */
export function outcomeOf(counts: Tally): Outcome | 'mixed' {
  const outcomes = Object.keys(counts) as Outcome[]
  return outcomes.length > 1 ? 'mixed' : (outcomes[0] ?? 'accepted')
}

/** The lines of a transfer's items; none when its own line says it all. */
export function itemLinesOf(submission: Submission, results: readonly UnitResult[]): ItemLine[] {
  const rows = rowsOf(submission, results)
  if (submission.dry || (rows.length < 2 && !submission.stretch)) return []
  return rows.map(({ index, outcome, source, kind, id, version, issues }) => ({
    ...{ transfer: submission.draft.id, index, outcome, source, kind, record: id, version },
    issues: issues.length > 0 ? issues.slice(0, mostIssues) : null,
  }))
}
