// The registry's rules over the API: made, changed and removed one by one, each change kept with who did it and why.

import { sql } from 'kysely'
import { readyRule, tieOf } from '../authority/rules.ts'
import { inTransaction } from '../db/database.ts'
import { fault, GatewayError, type Issue } from '../errors.ts'
import type { AuthorityDefinition } from '../feeds/workspace.ts'
import { checkRule, overlap, tieText } from '../feeds/workspace-check.ts'
import type { Gateway } from '../gateway.ts'
import {
  type Authority,
  type AuthorityChange,
  authoritiesAsOf,
  authorityHistory,
  loadAuthorities,
  type NewAuthority,
  putAuthorities,
  removeAuthorities,
} from '../registry/authorities.ts'
import { loadSystems } from '../registry/systems.ts'
import type { Json } from '../standards/standard.ts'
import { type Caller, requireScope } from './admit.ts'
import { applyLock, knownNames } from './apply.ts'

const target = { area: 'admin', target: 'authorities' } as const

/** Rules by id: all there are now, or those known and in force at an instant. */
export async function listAuthorities(
  gateway: Gateway,
  caller: Caller,
  { asOf, kind, owner }: { asOf?: Date; kind?: string; owner?: string } = {},
): Promise<Authority[]> {
  requireScope(caller, { ...target, action: 'r' })
  const { db } = gateway.database
  const rules = asOf ? await authoritiesAsOf(db, asOf) : await loadAuthorities(db)
  return rules.filter(
    (rule) => (kind === undefined || rule.kind === kind) && (owner === undefined || rule.owner === owner),
  )
}

/** One rule. Throws `not-found`. */
export async function showAuthority(gateway: Gateway, caller: Caller, id: string): Promise<Authority> {
  requireScope(caller, { ...target, action: 'r' })
  return ruleWith(await loadAuthorities(gateway.database.db), id)
}

/** What became of a rule, the latest change first, also when it is no more. Throws `not-found`. */
export async function showAuthorityHistory(gateway: Gateway, caller: Caller, id: string): Promise<AuthorityChange[]> {
  requireScope(caller, { ...target, action: 'r' })
  const changes = await authorityHistory(gateway.database.db, id)
  if (changes.length === 0) throw unknownRule(id)
  return changes
}

/** Makes or changes a rule. Throws 'invalid' with every fault, 'conflict' for a tie or a workspace's rule. */
export async function putAuthority(
  gateway: Gateway,
  caller: Caller,
  id: string,
  body: Json,
  reason: string | null,
): Promise<{ readonly rule: Authority; readonly created: boolean }> {
  requireScope(caller, { ...target, action: 'u' })
  const rule = await readRule(gateway, id, body)
  return await inTransaction(gateway.database.db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${applyLock})`.execute(trx)
    const stored = await loadAuthorities(trx)
    const before = stored.find((one) => one.id === id)
    refuseForeign(before)
    refuseTie(gateway, rule, stored)
    await putAuthorities(trx, [rule], gateway.now(), { by: caller.client, reason })
    return { rule: ruleWith(await loadAuthorities(trx), id), created: before === undefined }
  })
}

/** Removes a rule that was made here. Throws `not-found`, `conflict`. */
export async function removeAuthority(
  gateway: Gateway,
  caller: Caller,
  id: string,
  reason: string | null,
): Promise<void> {
  requireScope(caller, { ...target, action: 'd' })
  await inTransaction(gateway.database.db, async (trx) => {
    refuseForeign(ruleWith(await loadAuthorities(trx), id))
    await removeAuthorities(trx, [id], gateway.now(), { by: caller.client, reason })
  })
}

/** The rule that a body states. Throws GatewayError('invalid') with every fault by path. */
export async function readRule(gateway: Gateway, id: string, body: Json): Promise<NewAuthority> {
  const systems = await loadSystems(gateway.database.db)
  const issues: Issue[] = checkRule(
    Object.fromEntries(systems.map((system) => [system.id, { name: system.name }])),
    id,
    body,
    knownNames(gateway),
  )
  if (issues.length > 0) throw new GatewayError('invalid', `The rule ${id} cannot be used.`, { issues })
  const { kind = '', path = '', scope = '', owner, ...rest } = body as unknown as AuthorityDefinition
  const { fallback = [], otherwise = 'refuse', from, to, reason = null } = rest
  const at = (text: string | undefined) => (text === undefined ? null : new Date(text))
  const about = { id, kind, path, element: null, scope, owner, fallback, otherwise }
  return { ...about, from: at(from), to: at(to), reason, origin: 'api' }
}

function ruleWith(rules: readonly Authority[], id: string): Authority {
  const found = rules.find((rule) => rule.id === id)
  if (!found) throw unknownRule(id)
  return found
}

function unknownRule(id: string): GatewayError {
  return new GatewayError('not-found', `There is no rule '${id}'. GET /api/v1/authorities lists them.`)
}

function refuseForeign(rule: Authority | undefined): void {
  if (!rule || rule.origin === 'api') return
  const text = `The rule '${rule.id}' belongs to the workspace '${rule.origin}'. Change it there and apply it.`
  throw new GatewayError('conflict', text, { issues: [fault('origin', '', text)] })
}

function refuseTie(gateway: Gateway, rule: NewAuthority, stored: readonly Authority[]): void {
  const period = ({ from, to }: NewAuthority) => ({
    ...(from ? { from: from.toISOString() } : {}),
    ...(to ? { to: to.toISOString() } : {}),
  })
  const ready = readyRule({ fallback: [], element: null, ...rule, updatedAt: new Date(0) })
  const { through } = knownNames(gateway)
  for (const other of stored) {
    if (other.id === rule.id || other.kind !== rule.kind || !overlap(period(rule), period(other))) continue
    const record = tieOf(readyRule(other), ready, through)
    if (record === undefined) continue
    const text = tieText(other.id, rule.kind, record)
    throw new GatewayError('conflict', text, { issues: [fault('authority-overlap', '', text)] })
  }
}
