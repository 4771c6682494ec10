// How much one search may ask for. The walk has a stack of its own, so that a deep query ends in a refusal.

import { GatewayError } from '../errors.ts'
import type { Condition, Query } from '../standards/standard.ts'
import { keyOf } from './conditions.ts'

const longestChain = 8
const mostConditions = 200
/** Exact keys of one group are a single look-up, so there may be many. */
const mostKeys = 5000
const deepestGroup = 64
const mostSortKeys = 10

/** Throws GatewayError('invalid-request') for a query that is too deep, too long or too wide to be answered. */
export function checkQuery(query: Query): void {
  if (!Number.isInteger(query.count) || query.count < 0 || query.count > 10_000) {
    throw new GatewayError('invalid-request', `A page has 0 to 10000 records, not ${query.count}.`)
  }
  if (query.sort.length > mostSortKeys) {
    throw new GatewayError('invalid-request', `Sort by at most ${mostSortKeys} parameters.`)
  }
  for (const { kind, where } of query.among ?? [query]) checkConditions(kind, where)
}

interface Visit {
  readonly condition: Condition
  readonly kind: string
  readonly chains: number
  readonly groups: number
}

function checkConditions(kind: string, where: Condition): void {
  const waiting: Visit[] = [{ condition: where, kind, chains: 0, groups: 0 }]
  let conditions = 0
  let keys = 0
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    if (visit.chains > longestChain) {
      throw new GatewayError('invalid-request', `A search follows at most ${longestChain} references in a row.`)
    }
    if (visit.groups > deepestGroup) throw new GatewayError('invalid-request', 'The search is nested too deeply.')
    if (keyOf(visit.kind, visit.condition) === undefined) conditions++
    else keys++
    if (conditions > mostConditions || keys > mostKeys) {
      const most = `${mostConditions} conditions and ${mostKeys} exact values`
      throw new GatewayError('invalid-request', `A search has at most ${most}. Ask in several searches.`)
    }
    waiting.push(...innerOf(visit))
  }
}

function innerOf(visit: Visit): Visit[] {
  const { condition } = visit
  const into = (inner: Condition): Visit => ({ ...visit, condition: inner, groups: visit.groups + 1 })
  if ('all' in condition) return condition.all.map(into)
  if ('any' in condition) return condition.any.map(into)
  if ('not' in condition) return [into(condition.not)]
  const chains = visit.chains + 1
  if ('chain' in condition) {
    return condition.kinds.map((kind) => ({ condition: condition.where, kind, chains, groups: visit.groups }))
  }
  if ('pointedAtBy' in condition) {
    return [{ condition: condition.where, kind: condition.pointedAtBy, chains, groups: visit.groups }]
  }
  return []
}
