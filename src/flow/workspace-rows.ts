// A workspace's definitions as rows of the registry, and back to one comparable form, so that a plan compares like with like.

import type { Client } from '../access/clients.ts'
import type { Section, Workspace } from '../feeds/workspace.ts'
import { definedRules } from '../feeds/workspace-rules.ts'
import type { Authority, NewAuthority } from '../registry/authorities.ts'
import type { NewBridge, WorkingBridge } from '../registry/bridges.ts'
import type { Feed, NewFeed } from '../registry/feeds.ts'
import type { NewMatchRule, StoredMatchRule } from '../registry/match-rules.ts'
import type { NewSystem, System } from '../registry/systems.ts'
import { settingsOf } from './bridges.ts'

/** A client as the workspace wants it; its key is dealt with apart. */
export type NewClient = Omit<Client, 'createdAt' | 'revokedAt'>

export interface Rows {
  readonly systems: readonly NewSystem[]
  readonly authorities: readonly NewAuthority[]
  readonly matching: readonly NewMatchRule[]
  readonly bridges: readonly NewBridge[]
  readonly feeds: readonly NewFeed[]
  readonly clients: readonly NewClient[]
}

/** The rows that a workspace stands for. */
export function rowsOf(workspace: Workspace): Rows {
  const origin = workspace.name
  return {
    systems: Object.entries(workspace.systems).map(([id, { name, vendor, role, ...overlay }]) => {
      return { id, name, vendor: vendor ?? null, role: role ?? 'system', overlay, origin }
    }),
    authorities: definedRules(workspace).map(({ id, kind, path, element, definition }) => ({
      ...{ id, kind, path, element },
      scope: definition.scope ?? '',
      owner: definition.owner,
      fallback: definition.fallback ?? [],
      otherwise: definition.otherwise ?? 'refuse',
      from: instant(definition.from),
      to: instant(definition.to),
      reason: definition.reason ?? null,
      origin,
    })),
    matching: Object.entries(workspace.matching ?? {}).map(([id, { kind, ...definition }]) => {
      return { id, kind, definition, origin }
    }),
    bridges: Object.entries(workspace.bridges ?? {}).map(([id, definition]) => {
      const { name, bridge } = definition
      return { id, name, bridge, settings: settingsOf(definition), origin }
    }),
    feeds: Object.entries(workspace.feeds).map(([id, { name, system, enabled, ...contract }]) => {
      return { id, name, system, contract, enabled: enabled ?? true, origin }
    }),
    clients: Object.entries(workspace.clients).map(([id, client]) => ({
      id,
      name: client.name,
      system: client.system,
      scopes: client.scopes,
      view: client.view ?? null,
      disclosure: client.disclosure ?? 'strict',
      origin,
      expiresAt: instant(client.expires),
    })),
  }
}

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text)
}

export type AnyRow = NewSystem | NewAuthority | NewMatchRule | NewBridge | NewFeed | NewClient
export type AnyStored = System | Authority | StoredMatchRule | WorkingBridge | Feed | Client

const members: Readonly<Record<Section, readonly string[]>> = {
  systems: ['name', 'vendor', 'role', 'overlay'],
  authorities: ['kind', 'path', 'element', 'scope', 'owner', 'fallback', 'otherwise', 'from', 'to', 'reason'],
  matching: ['kind', 'definition'],
  bridges: ['name', 'bridge', 'settings'],
  feeds: ['name', 'system', 'contract', 'enabled'],
  clients: ['name', 'system', 'scopes', 'view', 'disclosure', 'expiresAt'],
}

/** The members in which two rows of a section differ, in a fixed order. */
export function differences(section: Section, one: AnyRow | AnyStored, other: AnyRow | AnyStored): string[] {
  return members[section].filter((member) => spell(Reflect.get(one, member)) !== spell(Reflect.get(other, member)))
}

/** A row's content as text with its members in order: equal exactly when nothing differs. */
export function spellRow(section: Section, row: AnyRow | AnyStored): string {
  return members[section].map((member) => spell(Reflect.get(row, member))).join('\n')
}

// jsonb forgets the order of members, so texts are compared with theirs sorted.
function spell(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}
