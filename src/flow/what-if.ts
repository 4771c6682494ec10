// What rules would have done: proposed ones are held against the writes that were made, and nothing changes.

import { type Judgement, judge } from '../authority/judge.ts'
import { mayState, type Rule, readyRule, recordPath, ruleOfRecord, rulesFor } from '../authority/rules.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { pointer } from '../json/pointer.ts'
import { type PastWrite, pastWrites } from '../records/past-writes.ts'
import { authoritiesInForce, type NewAuthority } from '../registry/authorities.ts'
import type { CanonicalRecord, JsonObject, Standard } from '../standards/standard.ts'
import { type Caller, requireScope } from './admit.ts'
import { seesWhole } from './sees-whole.ts'

export interface WhatIf {
  /** The rules to try, all about one kind; they take the place of those with the same id. */
  readonly rules: readonly NewAuthority[]
  /** Writes from this instant on. */
  readonly since?: Date
  /** Go on behind this write. */
  readonly after?: string
}

/** One element of a past write that a rule would have kept out. */
export interface WouldBe {
  readonly id: string
  readonly version: number
  readonly at: string
  readonly system: string
  readonly transfer: string
  readonly rule: string
  readonly owner: string
  readonly otherwise: string
  readonly path: string
  /** Where it stands in the version, as JSON Pointer. */
  readonly pointer: string
}

export interface WhatIfAnswer {
  readonly kind: string
  /** How many writes were looked at. */
  readonly writes: number
  /** How many of them would have been told something. */
  readonly touched: number
  readonly bySystem: Readonly<Record<string, number>>
  readonly byPath: Readonly<Record<string, number>>
  /** The first of them. */
  readonly elements: readonly WouldBe[]
  /** Where to go on; absent at the end. */
  readonly next?: string
}

const mostWrites = 2000
const mostShown = 200

/** Throws 'invalid-request' where the rules are about several kinds, 'forbidden' by scope. */
export async function whatIf(gateway: Gateway, caller: Caller, { rules, since, after }: WhatIf): Promise<WhatIfAnswer> {
  const kind = rules[0]?.kind ?? ''
  requireScope(caller, { area: 'admin', target: 'authorities', action: 'r' })
  requireScope(caller, { area: 'system', target: kind, action: 'r' })
  if (!seesWhole(gateway, caller, kind))
    throw new GatewayError('forbidden', `This looks at all writes of ${kind}, and this client does not see all of it.`)
  if (rules.some((rule) => rule.kind !== kind))
    throw new GatewayError('invalid-request', 'Try the rules of one kind at a time.')
  const { db } = gateway.database
  const now = gateway.now()
  const ids = new Set(rules.map(({ id }) => id))
  const inForce = (await authoritiesInForce(db, [kind], now)).filter(({ id }) => !ids.has(id))
  const tried = rules.map((rule) => readyRule({ fallback: [], element: null, ...rule, updatedAt: now }))
  const standard = [...gateway.standards.values()].find((one) => one.kinds.has(kind)) as Standard
  const writes = await pastWrites(db, kind, {
    limit: mostWrites,
    ...(since ? { since } : {}),
    ...(after ? { after } : {}),
  })
  const answer = { kind, writes: writes.length, touched: 0, bySystem: {}, byPath: {}, elements: [] as WouldBe[] }
  for (const write of writes) {
    const found = wouldBe(standard, [...tried, ...inForce.map(readyRule)], ids, write)
    if (found.length > 0) {
      answer.touched += 1
      count(answer.bySystem, write.system)
    }
    for (const one of found) {
      count(answer.byPath, one.path)
      if (answer.elements.length < mostShown) answer.elements.push(one)
    }
  }
  const last = writes.at(-1)
  return writes.length === mostWrites && last ? { ...answer, next: last.cursor } : answer
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0) + 1
}

function wouldBe(standard: Standard, all: readonly Rule[], ids: ReadonlySet<string>, write: PastWrite): WouldBe[] {
  const { id, version, at, system, transfer } = write
  const next = unstamped(standard, write.kind, write.text)
  const current = write.before === null ? standard.blank(write.kind) : unstamped(standard, write.kind, write.before)
  const rules = rulesFor(all, write.before === null ? next : current)
  const about = { id, version, at: at.toISOString(), system, transfer }
  const of = (rule: Rule, path: string, place: readonly (string | number)[]): WouldBe => ({
    ...about,
    ...{ rule: rule.id, owner: rule.owner, otherwise: rule.otherwise, path, pointer: pointer(...place) },
  })
  const itself = write.before === null ? ruleOfRecord(rules) : undefined
  if (itself && !mayState(itself, system)) return ids.has(itself.id) ? [of(itself, recordPath, [])] : []
  const { violations }: Judgement = judge(rules, system, next, current)
  return violations.filter(({ rule }) => ids.has(rule.id)).map(({ rule, path, at: place }) => of(rule, path, place))
}

/** Both sides as if the gateway had stamped them alike. */
function unstamped(standard: Standard, kind: string, text: string): JsonObject {
  const record: CanonicalRecord = { kind, text, value: JSON.parse(text) as JsonObject }
  return standard.identity.stamp(record, { id: '-', version: 1, updated: new Date(0) }).value
}
