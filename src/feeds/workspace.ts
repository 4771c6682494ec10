// A workspace as data: what systems, authorities, feeds and clients one gateway is to have. Pure; workspace-files.ts
// reads the folder.

import type { WayThrough } from '../authority/rules.ts'
import type { IdentifyingDefinition, MatchDefinition } from '../match/rules.ts'
import type { BridgeCondition } from '../translate/bridge.ts'

/** One workspace, checked. Sections are by id. */
export interface Workspace {
  readonly name: string
  readonly title?: string
  readonly systems: Readonly<Record<string, SystemDefinition>>
  /** Elements of entities (`person.name`): where each lives, by kind. */
  readonly elements?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly authorities: Readonly<Record<string, AuthorityDefinition>>
  readonly feeds: Readonly<Record<string, FeedDefinition>>
  readonly clients: Readonly<Record<string, ClientDefinition>>
  /** Bridges at work, by id. */
  readonly bridges?: Readonly<Record<string, BridgeDefinition>>
  /** How records of a kind are compared. */
  readonly matching?: Readonly<Record<string, MatchDefinition | IdentifyingDefinition>>
  /** Payloads to push once where the workspace is an example; apply itself does nothing with them. */
  readonly samples: readonly SampleDefinition[]
}

export interface SystemDefinition {
  readonly name: string
  readonly vendor?: string
  /** Default: system. */
  readonly role?: 'system' | 'consumer'
  /** How this installation layers on its vendor's mappings, with `zone`, `dialect`, `codes`, `rows`; docs/mapping.md. */
  readonly identifier?: { readonly agency?: string; readonly scheme?: string; readonly system?: string }
  readonly zone?: string
  readonly dialect?: object
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string | null>>>>
  readonly rows?: readonly object[]
}

/** A rule about one kind, or about an entity's element in every kind that has it. */
export interface AuthorityDefinition {
  readonly kind?: string
  readonly element?: string
  readonly path?: string
  readonly scope?: string
  readonly owner: string
  /** Who speaks when the owner is silent, in this order. */
  readonly fallback?: readonly string[]
  /** What becomes of a write by another system. Default: refuse. */
  readonly otherwise?: 'refuse' | 'ignore' | 'propose' | 'flag'
  /** A date (its first instant in UTC) or an instant with zone; inclusive. */
  readonly from?: string
  /** As `from`; exclusive. */
  readonly to?: string
  readonly reason?: string
}

/** A shipped bridge that is at work here. */
export interface BridgeDefinition {
  readonly name: string
  /** `census-practitioner`. */
  readonly bridge: string
  /** The system of the identifiers that it makes; that of its source's own identifiers is added. */
  readonly identifier?: { readonly system?: string }
  readonly zone?: string
  /** For which records, in place of its own condition. */
  readonly when?: readonly BridgeCondition[]
}

export const duties = ['authority', 'format', 'mapping', 'trigger', 'checks', 'failure', 'records'] as const

export type FeedDefinition = {
  readonly name: string
  readonly system: string
  /** Default: in. */
  readonly direction?: 'in' | 'out'
  readonly message: string
  /** Default: true; every duty must then be answered. */
  readonly enabled?: boolean
  /** What becomes of remarks about its records, by rule id or family (`lint.time-zone`, `profile`). */
  readonly policy?: { readonly [way in 'reject' | 'warn' | 'ignore']?: readonly string[] }
  /** Whether what is not said is taken back: of an item's record, and of those that a list does not name. */
  readonly complete?: {
    readonly items?: boolean
    readonly list?: { readonly absent: 'withdraw' | 'end'; readonly dropLimit?: number }
  }
  /** The profile that its records have to meet. */
  readonly profile?: string
  /** FHIR: how deep its records are looked at; with a profile `profiles`, else `structure`. */
  readonly depth?: 'structure' | 'rules' | 'profiles'
  /** By what its records are recognised. */
  readonly identity?: {
    readonly match?: readonly (
      | 'own-id'
      | { readonly system?: string; readonly type?: string; readonly value?: string }
    )[]
    readonly rules?: readonly string[]
  }
} & { readonly [duty in (typeof duties)[number]]?: unknown }

export interface ClientDefinition {
  readonly name: string
  readonly system: string
  readonly scopes: readonly string[]
  readonly view?: Readonly<Record<string, { readonly where?: string; readonly hide?: readonly string[] }>>
  /** How its reads of personal data are put on record; default: strict (docs/disclosure.md). */
  readonly disclosure?: 'strict' | 'batched'
  readonly expires?: string
  /** The key itself, from the variable that the file names; without it one is made when the client is. */
  readonly key?: string
}

export interface SampleDefinition {
  readonly system: string
  readonly message: string
  /** Relative to the workspace's folder. */
  readonly file: string
  readonly mediaType?: string
}

/** What a workspace may refer to: the vendors' messages, and the kinds of all standards. */
export interface KnownNames {
  readonly vendors: ReadonlyMap<string, { readonly messages: ReadonlyMap<string, unknown> }>
  readonly kinds: ReadonlySet<string>
  /** What is wrong with an element path, or a scope, of a kind; absent: they are not looked at. */
  readonly pathFault?: (kind: string, path: string) => string | undefined
  readonly scopeFault?: (kind: string, scope: string) => string | undefined
  /** Where the lists of a kind are; absent: as far as predicates tell. */
  readonly through?: WayThrough
}

export const sections = ['systems', 'authorities', 'matching', 'bridges', 'feeds', 'clients'] as const
export type Section = (typeof sections)[number]
