// Many units are committed a stretch at a time, under one line in the log and one hold of their idempotency key.

import type { Gateway } from '../gateway.ts'
import type { Submission, Submitted, Unit, UnitResult } from './submission.ts'
import { tallyOf } from './transfer-lines.ts'
import { stretchLength } from './vendor-units.ts'

/** Submits all units; the answer is theirs together, or that of an earlier call with the same key. */
export async function submitUnits(
  gateway: Pick<Gateway, 'lanes'>,
  base: Omit<Submission, 'units'>,
  units: readonly Unit[],
): Promise<Submitted> {
  if (units.length <= stretchLength) return await gateway.lanes.submit({ ...base, units })
  const release = base.claim && gateway.lanes.hold(base.claim)
  try {
    return await submitStretches(gateway, base, units)
  } finally {
    release?.()
  }
}

async function submitStretches(
  gateway: Pick<Gateway, 'lanes'>,
  { body, ...head }: Omit<Submission, 'units'>,
  units: readonly Unit[],
): Promise<Submitted> {
  const results: UnitResult[] = []
  for (let start = 0; start < units.length; start += stretchLength) {
    const last = start + stretchLength >= units.length
    const submitted = await gateway.lanes.submit({
      ...head,
      ...(last && body ? { body } : {}),
      units: units.slice(start, start + stretchLength),
      stretch: { before: tallyOf(results), last, run: false },
    })
    if (submitted.replayed) return submitted
    results.push(...submitted.units)
  }
  return { transfer: head.draft.id, units: results, replayed: false }
}
