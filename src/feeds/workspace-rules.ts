// The rules of a workspace, each about one kind: one that is written on an entity's element becomes one for every kind
// that the element lives in.

import { type Rule, readyRule } from '../authority/rules.ts'
import type { AuthorityDefinition, Workspace } from './workspace.ts'

/** One rule as the registry keeps it, but for its origin. */
export interface DefinedRule {
  readonly id: string
  /** The id that it has in the workspace. */
  readonly source: string
  readonly kind: string
  readonly path: string
  readonly element: string | null
  readonly definition: AuthorityDefinition
}

export interface RuleToCompare {
  readonly id: string
  readonly source: string
  readonly kind: string
  readonly from?: string
  readonly to?: string
  readonly ready: Rule
}

/** The rules by kind; `person-name` on Patient and Census becomes `person-name.Patient` and `person-name.Census`. */
export function definedRules(workspace: Pick<Workspace, 'authorities' | 'elements'>): DefinedRule[] {
  return Object.entries(workspace.authorities).flatMap(([source, definition]): DefinedRule[] => {
    const { kind, element = null, path = '' } = definition
    if (element === null) return kind === undefined ? [] : [{ id: source, source, kind, path, element, definition }]
    const places = Object.entries(workspace.elements?.[element] ?? {})
    return places.map(([of, at]) => ({ id: `${source}.${of}`, source, kind: of, path: at, element, definition }))
  })
}

/** The rules made ready to be compared. Throws GatewayError('invalid') for a path or scope that cannot be read. */
export function rulesOf(workspace: Pick<Workspace, 'authorities' | 'elements'>): RuleToCompare[] {
  return definedRules(workspace).map(({ id, source, kind, path, element, definition }) => {
    const { scope = '', owner, otherwise = 'refuse', fallback = [], from, to } = definition
    const never = { from: null, to: null, reason: null, origin: '', updatedAt: new Date(0) }
    const ready = readyRule({ id, kind, path, scope, owner, otherwise, fallback, element, ...never })
    return { id, source, kind, ready, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  })
}
