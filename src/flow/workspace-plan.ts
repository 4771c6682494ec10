// What applying a workspace would do, found by comparing its rows with the registry's.

import type { Client } from '../access/clients.ts'
import { readyRule, tieOf, type WayThrough } from '../authority/rules.ts'
import type { Issue } from '../errors.ts'
import { type Section, sections } from '../feeds/workspace.ts'
import { overlap, tieText } from '../feeds/workspace-check.ts'
import type { Authority } from '../registry/authorities.ts'
import type { WorkingBridge } from '../registry/bridges.ts'
import type { Feed } from '../registry/feeds.ts'
import type { StoredMatchRule } from '../registry/match-rules.ts'
import type { System } from '../registry/systems.ts'
import type { JsonObject } from '../standards/standard.ts'
import { type AnyRow, type AnyStored, differences, type Rows } from './workspace-rows.ts'

/** `keep`: it would go, but something still needs it. `conflict`: somebody else made it, so it is left alone. */
export type PlanAction = 'create' | 'change' | 'remove' | 'same' | 'keep' | 'conflict'

export interface PlanStep {
  readonly section: Section
  readonly id: string
  readonly action: PlanAction
  /** For `change`: which members. */
  readonly members?: readonly string[]
  /** For `keep` and `conflict`: why, and what to do. */
  readonly text?: string
}

export interface Plan {
  readonly workspace: string
  readonly steps: readonly PlanStep[]
  /** Warnings that stop nothing: overlays whose vendor's mapping has changed since they were applied. */
  readonly issues: readonly Issue[]
}

/** The registry as it stands. */
export interface Registry {
  readonly systems: readonly System[]
  readonly authorities: readonly Authority[]
  readonly matching: readonly StoredMatchRule[]
  readonly bridges: readonly WorkingBridge[]
  readonly feeds: readonly Feed[]
  readonly clients: readonly Client[]
  /** Systems that said something which is still kept. */
  readonly speaking: ReadonlySet<string>
  /** Clients whose key in the workspace is not the one that is stored. */
  readonly rekeyed: ReadonlySet<string>
  /** Where the lists of kinds are. */
  readonly through: WayThrough | undefined
}

/** The steps in the order of the sections and of the workspace, removals after them. */
export function planSteps(workspace: string, wanted: Rows, registry: Registry): PlanStep[] {
  return sections.flatMap((section) => {
    const rows: readonly AnyRow[] = wanted[section]
    const stored: readonly AnyStored[] = registry[section]
    const byId = new Map(stored.map((row) => [row.id, row]))
    const named = new Set(rows.map((row) => row.id))
    return [
      ...rows.map((row) => stepFor(section, row, byId.get(row.id), registry)),
      ...stored
        .filter((row) => row.origin === workspace && !named.has(row.id))
        .map((row) => removal(section, row, workspace, registry)),
    ]
  })
}

function stepFor(section: Section, row: AnyRow, stored: AnyStored | undefined, registry: Registry): PlanStep {
  const step = { section, id: row.id }
  if (stored !== undefined && stored.origin !== row.origin) {
    const text = `'${row.id}' was made by ${describeOrigin(stored.origin)}; it is left as it is. Give yours another id.`
    return { ...step, action: 'conflict', text }
  }
  if (section === 'authorities') {
    const rival = rivalOf(row as Authority, registry)
    if (rival !== undefined) {
      const text = `${tieText(rival.rule.id, rival.rule.kind, rival.record)} It was made by ${describeOrigin(rival.rule.origin)}.`
      return { ...step, action: 'conflict', text }
    }
  }
  if (stored === undefined) return { ...step, action: 'create' }
  const members = differences(section, row, stored)
  if (section === 'clients') {
    if (registry.rekeyed.has(row.id)) members.push('key')
    if ((stored as Client).revokedAt !== null && !registry.rekeyed.has(row.id)) {
      const text = `The key of '${row.id}' was revoked and stays so. Remove the client here, or give it a new key.`
      return { ...step, action: 'conflict', text }
    }
  }
  return members.length === 0 ? { ...step, action: 'same' } : { ...step, action: 'change', members }
}

function describeOrigin(origin: string): string {
  if (origin === 'api') return 'the API'
  return origin === 'built-in' ? 'the gateway itself' : `the workspace '${origin}'`
}

function rivalOf(
  row: Authority,
  { authorities, through }: Registry,
): { readonly rule: Authority; readonly record: JsonObject } | undefined {
  for (const rule of authorities) {
    if (rule.origin === row.origin || !overlap(period(row), period(rule))) continue
    const record = tieOf(readyRule(rule), readyRule(row), through)
    if (record !== undefined) return { rule, record }
  }
  return undefined
}

function period({ from, to }: Authority): { from?: string; to?: string } {
  return {
    ...(from === null ? {} : { from: from.toISOString() }),
    ...(to === null ? {} : { to: to.toISOString() }),
  }
}

function removal(section: Section, row: AnyStored, workspace: string, registry: Registry): PlanStep {
  const step = { section, id: row.id }
  if (section !== 'systems') return { ...step, action: 'remove' }
  const foreign = [
    ...registry.clients.filter((client) => client.system === row.id && client.origin !== workspace),
    ...registry.authorities.filter((rule) => rule.owner === row.id && rule.origin !== workspace),
    ...registry.feeds.filter((feed) => feed.system === row.id && feed.origin !== workspace),
  ]
  if (foreign.length > 0) {
    const text = `'${row.id}' is still used by ${foreign.map((one) => `'${one.id}'`).join(', ')}, which this workspace did not make.`
    return { ...step, action: 'keep', text }
  }
  if (registry.speaking.has(row.id)) {
    const text = `'${row.id}' is the source of records that are kept, so it stays; its clients, rules and feeds go.`
    return { ...step, action: 'keep', text }
  }
  return { ...step, action: 'remove' }
}
