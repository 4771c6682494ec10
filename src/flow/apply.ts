// Apply: the difference between a workspace and the registry, shown as a plan and made in one transaction. Only what an
// earlier apply of the same workspace made is changed or removed.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { forgetCallers } from '../access/caller.ts'
import { findClient, listClients, putClient, removeClients } from '../access/clients.ts'
import { digestKey, makeKey } from '../access/keys.ts'
import { parseScopes } from '../access/scopes.ts'
import { checkGrant } from '../access/view.ts'
import { pathFault, scopeFault, wayThrough } from '../authority/known-path.ts'
import { type Db, inTransaction } from '../db/database.ts'
import { loadSecret } from '../db/secrets.ts'
import { fault, GatewayError, type Issue } from '../errors.ts'
import { type KnownNames, type Section, sections, type Workspace } from '../feeds/workspace.ts'
import { readDefinition } from '../feeds/workspace-definition.ts'
import type { Gateway } from '../gateway.ts'
import { pointer } from '../json/pointer.ts'
import { type Change, loadAuthorities, putAuthorities, removeAuthorities } from '../registry/authorities.ts'
import { endBridges, loadBridges, putBridges } from '../registry/bridges.ts'
import { loadFeeds, putFeeds, removeFeeds } from '../registry/feeds.ts'
import { loadMatchRules, putMatchRules, removeMatchRules } from '../registry/match-rules.ts'
import { loadSystems, putSystems, removeSystems } from '../registry/systems.ts'
import { replaceOverlayBases } from '../registry/vendor-mappings.ts'
import type { Json, Standard } from '../standards/standard.ts'
import { type Caller, requireScope } from './admit.ts'
import { bridgeFaults } from './bridge-check.ts'
import { forgetBridges } from './bridges.ts'
import { contractFaults } from './feed-contract.ts'
import { forgetMatchRules } from './feed-identity.ts'
import { forgetFeeds } from './feeds.ts'
import { fillMatchKeys } from './fill-match-keys.ts'
import { forgetSystems } from './mappings.ts'
import { overlayBases, overlayFaults, overlayWarnings } from './overlay-check.ts'
import { type Plan, type PlanAction, type PlanStep, planSteps, type Registry } from './workspace-plan.ts'
import { type AnyRow, type Rows, rowsOf, spellRow } from './workspace-rows.ts'

export type { Plan, PlanStep } from './workspace-plan.ts'

/** A plan that was carried out; `keys` are those made now, shown this once, by client. */
export interface Applied extends Plan {
  readonly keys: Readonly<Record<string, string>>
}

type Needs = Pick<Gateway, 'database' | 'vendors' | 'standards' | 'now'>

/** What a workspace may refer to in this gateway. */
export function knownNames(gateway: Pick<Gateway, 'vendors' | 'standards'>): KnownNames {
  const kinds = [...gateway.standards.values()].flatMap((standard) => [...standard.kinds.keys()])
  const of = (kind: string) => [...gateway.standards.values()].find((standard) => standard.kinds.has(kind))
  return {
    vendors: gateway.vendors,
    kinds: new Set(kinds),
    pathFault: (kind, path) => pathFault(of(kind) as Standard, kind, path),
    scopeFault: (kind, scope) => scopeFault(of(kind) as Standard, kind, scope),
    through: (kind, steps) => wayThrough(of(kind) as Standard, kind, steps),
  }
}

/** The workspace in the body of a call about `name`. Throws GatewayError('invalid') with every fault by path. */
export function readWorkspaceBody(
  gateway: Pick<Gateway, 'vendors' | 'standards'>,
  name: string,
  body: Json,
): Workspace {
  const workspace = readDefinition(body, knownNames(gateway))
  if (workspace.name === name) return workspace
  const text = `The address names the workspace '${name}', the body '${workspace.name}'.`
  throw new GatewayError('invalid', text, { issues: [fault('name-mismatch', '/name', text)] })
}

/** Any fixed number: one change of the registry at a time in a database. */
export const applyLock = 4_871_330_126

/** What applying would do. Throws GatewayError('invalid') with the faults of overlays and scopes, 'forbidden' by scope. */
export async function planWorkspace(gateway: Needs, caller: Caller, workspace: Workspace): Promise<Plan> {
  requireScope(caller, { area: 'admin', target: 'workspaces', action: 'r' })
  await refuseFaults(gateway, workspace)
  const { db } = gateway.database
  const issues = await overlayWarnings(gateway, workspace)
  return { workspace: workspace.name, steps: await findSteps(gateway, db, workspace, rowsOf(workspace)), issues }
}

/** Plans anew and makes the difference, all or nothing; conflicts are left alone. Throws as planWorkspace does. */
export async function applyWorkspace(gateway: Needs, caller: Caller, workspace: Workspace): Promise<Applied> {
  requireScope(caller, { area: 'admin', target: 'workspaces', action: 'u' })
  await refuseFaults(gateway, workspace)
  const rows = rowsOf(workspace)
  const issues = await overlayWarnings(gateway, workspace)
  const bases = await overlayBases(gateway, workspace)
  const applied = await inTransaction(gateway.database.db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${applyLock})`.execute(trx)
    const steps = await findSteps(gateway, trx, workspace, rows)
    const now = gateway.now()
    await makeRegistry(trx, rows, steps, now, { by: caller.client, reason: `workspace ${workspace.name}` })
    const keys = await makeClients(trx, workspace, rows, steps, now)
    await removeRest(trx, steps)
    await remember(trx, workspace.name, rows, steps, now)
    const layered = new Set(idsOf(steps, 'systems', 'create', 'change', 'same'))
    const kept = bases.filter(({ system }) => layered.has(system))
    await replaceOverlayBases(trx, [...layered], kept, now)
    return { workspace: workspace.name, steps, issues, keys }
  })
  // What is remembered of systems and keys is of before.
  forgetSystems(gateway)
  forgetFeeds(gateway)
  forgetBridges(gateway)
  forgetMatchRules(gateway)
  forgetCallers()
  await fillMatchKeys(gateway)
  return applied
}

async function refuseFaults(gateway: Needs, workspace: Workspace): Promise<void> {
  const issues = [
    ...(await overlayFaults(gateway, workspace)),
    ...(await bridgeFaults(workspace, knownNames(gateway))),
    ...contractFaults(gateway, workspace),
    ...scopeFaults(workspace),
    ...viewFaults(gateway, workspace),
  ]
  if (issues.length > 0) {
    throw new GatewayError('invalid', `The workspace ${workspace.name} cannot be applied.`, { issues })
  }
}

function scopeFaults(workspace: Workspace): Issue[] {
  return Object.entries(workspace.clients).flatMap(([id, client]) =>
    parseScopes(client.scopes).issues.map((issue) => ({
      ...issue,
      path: pointer('clients', id, 'scopes') + issue.path,
    })),
  )
}

function viewFaults(gateway: Needs, workspace: Workspace): Issue[] {
  return Object.entries(workspace.clients).flatMap(([id, { view }]) =>
    checkGrant(view ?? {}, gateway.standards.values(), gateway.now()).map((issue) => ({
      ...issue,
      path: pointer('clients', id, 'view') + issue.path,
    })),
  )
}

async function findSteps(gateway: Needs, db: Db, workspace: Workspace, rows: Rows): Promise<PlanStep[]> {
  const registry: Registry = {
    systems: await loadSystems(db),
    authorities: await loadAuthorities(db),
    matching: await loadMatchRules(db),
    bridges: (await loadBridges(db)).filter(({ ending }) => !ending),
    feeds: await loadFeeds(db),
    clients: await listClients(db),
    speaking: await speakingSystems(db, workspace),
    rekeyed: await rekeyedClients(db, workspace),
    through: knownNames(gateway).through,
  }
  return planSteps(workspace.name, rows, registry)
}

/** Of the systems that would go, those with statements. */
async function speakingSystems(db: Db, workspace: Workspace): Promise<Set<string>> {
  const rows = await db
    .selectFrom('systems')
    .select('id')
    .where('origin', '=', workspace.name)
    .where(sql<boolean>`systems.id <> all(${Object.keys(workspace.systems)}::text[])`)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('statements').select('statements.id').whereRef('statements.system', '=', 'systems.id')),
    )
    .execute()
  return new Set(rows.map((row) => row.id))
}

async function rekeyedClients(db: Db, workspace: Workspace): Promise<Set<string>> {
  const secret = await loadSecret(db, 'clients')
  const rekeyed = new Set<string>()
  for (const [id, { key }] of Object.entries(workspace.clients)) {
    if (key === undefined) continue
    const holder = await findClient(db, digestKey(secret, key))
    if (holder !== undefined && holder.id !== id) {
      const at = pointer('clients', id, 'key')
      const text = `The key given for '${id}' is already the key of '${holder.id}'.`
      throw new GatewayError('invalid', text, { issues: [fault('key-taken', at, text)] })
    }
    if (holder === undefined) rekeyed.add(id)
  }
  return rekeyed
}

function chosen<T extends AnyRow>(rows: readonly T[], section: Section, steps: readonly PlanStep[]): T[] {
  const ids = idsOf(steps, section, 'create', 'change')
  return rows.filter((row) => ids.includes(row.id))
}

function idsOf(steps: readonly PlanStep[], section: Section, ...actions: readonly PlanAction[]): string[] {
  return steps.filter((step) => step.section === section && actions.includes(step.action)).map((step) => step.id)
}

async function makeRegistry(trx: Db, rows: Rows, steps: readonly PlanStep[], now: Date, change: Change): Promise<void> {
  await putSystems(trx, chosen(rows.systems, 'systems', steps), now)
  // What goes makes room first: its period may be another rule's now.
  await removeAuthorities(trx, idsOf(steps, 'authorities', 'remove'), now, change)
  await putAuthorities(trx, chosen(rows.authorities, 'authorities', steps), now, change)
  await putMatchRules(trx, chosen(rows.matching, 'matching', steps), now)
  await putBridges(trx, chosen(rows.bridges, 'bridges', steps), now)
  await putFeeds(trx, chosen(rows.feeds, 'feeds', steps), now)
}

/** Answers the keys that were made because the workspace gives none. */
async function makeClients(
  trx: Db,
  workspace: Workspace,
  rows: Rows,
  steps: readonly PlanStep[],
  now: Date,
): Promise<Record<string, string>> {
  const secret = await loadSecret(trx, 'clients')
  const created = new Set(idsOf(steps, 'clients', 'create'))
  const keys: Record<string, string> = {}
  for (const client of chosen(rows.clients, 'clients', steps)) {
    const given = workspace.clients[client.id]?.key
    const key = given ?? (created.has(client.id) ? makeKey() : undefined)
    if (key !== undefined && given === undefined) keys[client.id] = key
    await putClient(trx, { ...client, ...(key === undefined ? {} : { digest: digestKey(secret, key) }) }, now)
  }
  return keys
}

async function removeRest(trx: Db, steps: readonly PlanStep[]): Promise<void> {
  await endBridges(trx, idsOf(steps, 'bridges', 'remove'))
  await removeFeeds(trx, idsOf(steps, 'feeds', 'remove'))
  await removeMatchRules(trx, idsOf(steps, 'matching', 'remove'))
  await removeClients(trx, idsOf(steps, 'clients', 'remove'))
  await removeSystems(trx, idsOf(steps, 'systems', 'remove'))
}

async function remember(trx: Db, name: string, rows: Rows, steps: readonly PlanStep[], now: Date): Promise<void> {
  const made = Object.fromEntries(
    sections.map((section) => {
      const conflicts = idsOf(steps, section, 'conflict')
      const own: readonly AnyRow[] = rows[section].filter((row) => !conflicts.includes(row.id))
      return [section, Object.fromEntries(own.map((row) => [row.id, digestOf(spellRow(section, row))]))]
    }),
  )
  await trx
    .insertInto('workspaces')
    .values({ name, applied_at: now, made: JSON.stringify(made) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ applied_at: now, made: JSON.stringify(made) }))
    .execute()
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
