// A workspace as it comes through the API: as in the files, but with the clients' keys themselves.

import { fault, GatewayError, type Issue } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import { type ClientDefinition, type KnownNames, sections, type Workspace } from './workspace.ts'
import { checkReferences, checkShape } from './workspace-check.ts'

/** The workspace that a JSON value is. Throws GatewayError('invalid') with every fault by path. */
export function readDefinition(value: unknown, known: KnownNames): Workspace {
  const { keyless, keys } = takeKeys(value)
  refuse(checkShape(keyless))
  const empty = Object.fromEntries(sections.map((section) => [section, {}]))
  const raw = { ...empty, samples: [], ...(keyless as object) } as unknown as Workspace
  const clients = Object.entries(raw.clients).map(([id, client]): [string, ClientDefinition] => {
    const key = keys.get(id)
    return [id, typeof key === 'string' ? { ...client, key } : client]
  })
  const workspace = { ...raw, clients: Object.fromEntries(clients) }
  const wrong = [...keys].filter(([, key]) => typeof key !== 'string' || !/^[!-~]{16,1024}$/.test(key))
  refuse([
    ...wrong.map(([id]) =>
      fault('key-invalid', pointer('clients', id, 'key'), 'A key is 16 to 1024 printable characters.'),
    ),
    ...checkReferences(workspace, known),
  ])
  return workspace
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new GatewayError('invalid', 'The workspace cannot be used.', { issues })
}

/** The files name a variable where the API has the key, so the schema sees neither here. */
function takeKeys(value: unknown): { keyless: unknown; keys: Map<string, unknown> } {
  const keys = new Map<string, unknown>()
  if (!isRecord(value) || !isRecord(value.clients)) return { keyless: value, keys }
  const clients = Object.entries(value.clients).map(([id, client]) => {
    if (!isRecord(client) || !Object.hasOwn(client, 'key')) return [id, client]
    const { key, ...rest } = client
    keys.set(id, key)
    return [id, rest]
  })
  return { keyless: { ...value, clients: Object.fromEntries(clients) as object }, keys }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
