// Documents that say how long they may be kept are withdrawn when their time is over: a deletion version, and a line in
// the transfer log that says why. Their history stays, as after any deletion.

import type { Gateway } from '../gateway.ts'
import type { StoredRecord } from '../records/records.ts'
import { search } from '../records/search.ts'
import type { Condition, JsonObject, Query, Standard } from '../standards/standard.ts'
import type { DeleteOperation } from './submission.ts'
import { writeList } from './write-many.ts'

/** Who withdraws: the gateway itself, for the log. */
const own = { client: 'interlingua', system: 'interlingua', view: null }

const pageLength = 200
const mostPages = 50

// Where the last call stopped in each kind, so that a long scan goes on where it was.
const stopped = new WeakMap<Gateway, Map<string, string>>()

/** Withdraws the documents that are due at `now`, a bounded number of each kind; answers how many went. */
export async function withdrawDue(gateway: Gateway, now: Date): Promise<number> {
  let withdrawn = 0
  for (const standard of gateway.standards.values())
    if (standard.documents)
      for (const kind of standard.kinds.keys()) withdrawn += await withdrawKind(gateway, standard, kind, now)
  return withdrawn
}

async function withdrawKind(gateway: Gateway, standard: Standard, kind: string, now: Date): Promise<number> {
  const where = mayBeDue(standard, kind, now)
  if (where === undefined) return 0
  const places = stopped.get(gateway) ?? new Map<string, string>()
  stopped.set(gateway, places)
  let after = places.get(kind)
  let withdrawn = 0
  for (let page = 0; page < mostPages; page++) {
    const query: Query = { kind, where, sort: [], count: pageLength, total: 'none', ...(after ? { after } : {}) }
    const { records, next } = await search(gateway.database.db, query)
    const due = records.flatMap((record) => deletionOf(standard, record, now) ?? [])
    if (due.length > 0) withdrawn += await withdraw(gateway, due)
    after = next
    if (next === undefined) break
  }
  if (after === undefined) places.delete(kind)
  else places.set(kind, after)
  return withdrawn
}

async function withdraw(gateway: Gateway, due: readonly DeleteOperation[]): Promise<number> {
  const origin = { face: 'retention', correlation: gateway.newId(), trace: null }
  const { items } = await writeList(gateway, own, due, origin, { name: 'withdraw' })
  return items.filter(({ status }) => status === 'deleted').length
}

/** Those whose date has passed, and all that count days: these are told apart one by one. */
function mayBeDue(standard: Standard, kind: string, now: Date): Condition | undefined {
  const codes = standard.search.parameters(kind).map(({ code }) => code)
  const instant = now.toISOString()
  const any: Condition[] = []
  if (codes.includes('retention-date'))
    any.push({ param: 'retention-date', type: 'date', compare: 'eb', low: instant, high: instant })
  if (codes.includes('retention-days')) any.push({ param: 'retention-days', present: true })
  return any.length === 0 ? undefined : { any }
}

function deletionOf(standard: Standard, record: StoredRecord, now: Date): DeleteOperation | undefined {
  const { kind, id, text: stored, version, updatedAt } = record
  const value = JSON.parse(stored) as JsonObject
  const retained = standard.documents?.retainedUntil({ kind, text: stored, value }, updatedAt)
  if (!retained || retained.until > now) return undefined
  const text = `Withdrawn, as the document demands: ${retained.text} is over.`
  const policy = { severity: 'information', code: 'retention', path: '/dataProtectionPolicy', text } as const
  return { type: 'delete', standard, kind, id, ifMatch: version, policy }
}
