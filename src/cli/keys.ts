// `interlingua keys`: clients and their keys, on the database itself.

import { type Client, listClients, putClient, revokeClient } from '../access/clients.ts'
import type { DisclosurePolicy } from '../access/disclosure.ts'
import { digestKey, makeKey } from '../access/keys.ts'
import { parseScopes } from '../access/scopes.ts'
import { loadConfig } from '../config.ts'
import type { Db } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { loadSecret } from '../db/secrets.ts'
import { loadSystem, loadSystems } from '../registry/systems.ts'
import type { Invocation } from './invocation.ts'
import { outputFormat, print, textOption } from './printing.ts'
import { withStore } from './store.ts'
import { WrongUse } from './wrong-use.ts'

/** Makes, lists or revokes; exit code 1 when there is nothing to revoke. */
export async function run(invocation: Invocation): Promise<number> {
  const [action, client, ...more] = invocation.words
  const work = action === 'list' ? list : action === 'make' ? make : action === 'revoke' ? revoke : undefined
  if (work === undefined) throw new WrongUse('Say what to do: keys list, keys make … or keys revoke ….', 'keys')
  if (more.length > 0 || (action === 'list') !== (client === undefined)) {
    throw new WrongUse(`keys ${action} takes ${action === 'list' ? 'no' : 'one'} client.`, 'keys')
  }
  return await withStore(loadConfig(invocation.env), async ({ database }) => {
    await migrate(database)
    return await work(database.db, client ?? '', invocation)
  })
}

async function list(db: Db, _client: string, { values }: Invocation): Promise<number> {
  const clients = await listClients(db)
  if (outputFormat(values.format, 'keys') === 'json') print(JSON.stringify(clients))
  else for (const client of clients) print(describeClient(client))
  return 0
}

function describeClient({ id, system, scopes, origin, expiresAt, revokedAt }: Client): string {
  const state =
    revokedAt !== null
      ? `revoked ${revokedAt.toISOString()}`
      : expiresAt !== null
        ? `until ${expiresAt.toISOString()}`
        : 'in use'
  return `${id}  system ${system}  ${state}  made by ${origin}  ${scopes.join(' ')}`
}

async function make(db: Db, id: string, { values }: Invocation): Promise<number> {
  const system = textOption(values.system)
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
    throw new WrongUse(`'${id}' cannot name a client: small letters, digits and hyphens, 64 at most.`, 'keys')
  }
  if (system === undefined || (await loadSystem(db, system)) === undefined) {
    const known = (await loadSystems(db)).map((one) => one.id).join(', ')
    throw new WrongUse(`Name the client's system with --system: ${known}.`, 'keys')
  }
  if ((await listClients(db)).some((client) => client.id === id)) {
    throw new WrongUse(`There is a client '${id}' already; revoke it, or choose another name.`, 'keys')
  }
  const scopes = Array.isArray(values.scope) ? values.scope.map(String) : []
  const [wrong] = parseScopes(scopes).issues
  if (wrong !== undefined) throw new WrongUse(wrong.text, 'keys')
  if (scopes.length === 0) throw new WrongUse('Name at least one --scope.', 'keys')
  const key = makeKey()
  const entry = {
    id,
    name: textOption(values.name) ?? id,
    system,
    scopes,
    view: null,
    disclosure: policyIn(textOption(values.disclosure)),
    origin: 'api',
    expiresAt: expiry(textOption(values.expires)),
    digest: digestKey(await loadSecret(db, 'clients'), key),
  }
  await putClient(db, entry, new Date())
  if (outputFormat(values.format, 'keys') === 'json') print(JSON.stringify({ client: id, system, scopes, key }))
  else print(`The key of ${id}, shown this once:\n${key}`)
  return 0
}

function policyIn(text: string | undefined): DisclosurePolicy {
  if (text === undefined || text === 'strict' || text === 'batched') return text ?? 'strict'
  throw new WrongUse(`--disclosure is strict or batched, not '${text}'.`, 'keys')
}

function expiry(text: string | undefined): Date | null {
  if (text === undefined) return null
  const date = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(date.getTime()) || date < new Date()) {
    throw new WrongUse(`--expires is a date to come, for example 2099-12-31, not '${text}'.`, 'keys')
  }
  return date
}

async function revoke(db: Db, id: string): Promise<number> {
  const done = await revokeClient(db, id, new Date())
  print(done ? `The key of ${id} opens nothing any more.` : `There is no client '${id}'.`)
  return done ? 0 : 1
}
