// Who may come in, and who may do what. Every face asks here.

import { type Caller, loadCaller } from '../access/caller.ts'
import { digestKey } from '../access/keys.ts'
import { covers, type Need, nameScope } from '../access/scopes.ts'
import { loadSecret } from '../db/secrets.ts'
import { fault, GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import type { Condition, Query } from '../standards/standard.ts'

export type { Caller } from '../access/caller.ts'
export type { Need } from '../access/scopes.ts'

const challenge = { 'WWW-Authenticate': 'Bearer realm="interlingua", Basic realm="interlingua", charset="UTF-8"' }
const longestKey = 1024

/**
 * The caller of a request, by `Authorization: Bearer <key>`, or Basic with the key as password.
 * Throws GatewayError('unauthenticated') with a challenge.
 */
export async function admit(
  gateway: Pick<Gateway, 'database' | 'now'>,
  headers: { get(name: string): string | null },
): Promise<Caller> {
  const key = keyOf(headers.get('authorization'))
  const { db } = gateway.database
  const caller = await loadCaller(db, digestKey(await loadSecret(db, 'clients'), key), gateway.now())
  if (caller !== undefined) return caller
  throw unauthenticated('The key is not known here, or it was revoked or has expired.')
}

function keyOf(authorization: string | null): string {
  if (authorization === null || authorization === '') {
    throw unauthenticated('This call needs a key: send the header "Authorization: Bearer <key>".')
  }
  const match = /^(bearer|basic) +([!-~]{1,2048})$/i.exec(authorization)
  if (match?.[2] === undefined) {
    throw unauthenticated('The Authorization header must read "Bearer <key>", or Basic with the key as password.')
  }
  const key = match[1]?.toLowerCase() === 'bearer' ? match[2] : passwordOf(match[2])
  if (key === '' || key.length > longestKey) throw unauthenticated('The Authorization header holds no key.')
  return key
}

function passwordOf(credentials: string): string {
  const text = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? '' : text.slice(colon + 1)
}

function unauthenticated(detail: string): GatewayError {
  return new GatewayError('unauthenticated', detail, { headers: challenge })
}

/** Throws GatewayError('forbidden') that names the missing scope. */
export function requireScope(caller: Caller, need: Need): void {
  if (covers(caller.scopes, need)) return
  const scope = nameScope(need)
  throw new GatewayError('forbidden', `The client ${caller.client} lacks the scope ${scope}.`, {
    issues: [fault('scope-missing', '', `Ask the gateway's administrator for the scope ${scope}.`)],
  })
}

/** Whether the caller's scopes allow it, for what is left out rather than refused. */
export function mayDo(caller: Caller, need: Need): boolean {
  return covers(caller.scopes, need)
}

/** Searching a kind, and every kind that the query's chains look into: a chain must not tell what a search may not. */
export function requireSearch(caller: Caller, query: Query): void {
  if (query.among) {
    for (const { kind, where } of query.among) requireSearch(caller, { ...withoutKinds(query), kind, where })
    return
  }
  requireScope(caller, { area: 'system', target: query.kind, action: 's' })
  for (const kind of kindsIn(query.where)) requireScope(caller, { area: 'system', target: kind, action: 's' })
}

function withoutKinds({ among: _among, ...query }: Query): Query {
  return query
}

function kindsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(kindsIn)
  if ('any' in condition) return condition.any.flatMap(kindsIn)
  if ('not' in condition) return kindsIn(condition.not)
  if ('chain' in condition) return [...condition.kinds, ...kindsIn(condition.where)]
  if ('pointedAtBy' in condition) return [condition.pointedAtBy, ...kindsIn(condition.where)]
  return []
}
