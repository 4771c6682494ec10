import { putClient } from '../../src/access/clients.ts'
import type { ViewGrant } from '../../src/access/grant.ts'
import { digestKey, makeKey } from '../../src/access/keys.ts'
import { loadSecret } from '../../src/db/secrets.ts'
import type { Gateway } from '../../src/gateway.ts'
import { createApp } from '../../src/http/app.ts'
import { loadSystem, putSystems } from '../../src/registry/systems.ts'
import { adminKey } from './gateway.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly type: string
  readonly text: string
  /** The body as JSON, loosely typed for assertions. */
  json<T = Record<string, never>>(): T
}

export interface Ask {
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** Default: the admin key; null sends none. */
  readonly key?: string | null
  readonly headers?: Record<string, string>
}

export type Client = (method: string, path: string, ask?: Ask) => Promise<Answer>

/** Calls a gateway's application in process. An absolute link is followed by its path. */
export function clientOf(gateway: Gateway): Client {
  const app = createApp(gateway)
  return async (method, path, { body, key = adminKey, headers = {} } = {}) => {
    const all: Record<string, string> = { Host: 'gateway.test', ...headers }
    if (key !== null && all['Authorization'] === undefined) all['Authorization'] = `Bearer ${key}`
    const target = path.replace(/^https?:\/\/[^/]+/, '')
    const answer = await app.request(target, { method, headers: all, ...(body === undefined ? {} : { body }) })
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      type: (answer.headers.get('content-type') ?? '').split(';')[0] ?? '',
      text,
      json: <T>() => JSON.parse(text) as T,
    }
  }
}

/** A new client of a system with these scopes and this view; returns its key. */
export async function keyFor(
  gateway: Gateway,
  { id, system = id, scopes, view = null }: { id: string; system?: string; scopes: string[]; view?: ViewGrant | null },
): Promise<string> {
  const { db } = gateway.database
  const now = gateway.now()
  const isThere = (await loadSystem(db, system)) !== undefined
  if (!isThere)
    await putSystems(db, [{ id: system, name: system, vendor: null, role: 'system', overlay: {}, origin: 'api' }], now)
  const key = makeKey()
  const digest = digestKey(await loadSecret(db, 'clients'), key)
  await putClient(db, { id, name: id, system, scopes, view, origin: 'api', expiresAt: null, digest }, now)
  return key
}

/** The id at the end of a Location, with or without a version. */
export function idIn(answer: Answer): string {
  const match = /\/([^/]+)(?:\/_history\/\d+)?$/.exec(answer.headers.get('location') ?? '')
  if (match?.[1] === undefined) throw new Error(`No Location: ${answer.status} ${answer.text.slice(0, 500)}`)
  return match[1]
}
