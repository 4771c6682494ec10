// What a key may do, in the syntax of SMART's scopes, extended to vendor messages and the admin API.
// https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html
//
//   system/Patient.rs              read and search Patients; HR Open kinds the same way: system/Census.cud
//   system/*.cruds                 everything on every kind of both standards
//   vendor/bamboohr.employees.c    post that message (c), read records in its form (r), search them (s)
//   vendor/bamboohr.c              any message of the vendor;  vendor/*.crs  of every vendor
//   admin/transfers.r              one part of the admin API: transfers, bodies, systems, authorities, clients,
//                                  workspaces, mappings, reviews, identity, metrics; admin/*.* all of it
//
// Actions are letters of `cruds` in this order; `*` is all of them, SMART 1's `read` is rs and `write` is cud.

import { fault, type Issue } from '../errors.ts'

export const actions = ['c', 'r', 'u', 'd', 's'] as const
export type Action = (typeof actions)[number]
export type Area = 'system' | 'vendor' | 'admin'

/** One thing to be allowed. `target` is a kind, `vendor.message`, or a part of the admin API. */
export interface Need {
  readonly area: Area
  readonly target: string
  readonly action: Action
}

/** Scopes ready to be asked. `granted` maps `area/target` to a set of actions as bits. */
export interface Scopes {
  readonly texts: readonly string[]
  readonly granted: ReadonlyMap<string, number>
}

/** Every scope there is: what the admin key has. */
export const everyScope: readonly string[] = ['system/*.cruds', 'vendor/*.*', 'admin/*.*']

const shape = /^(system|vendor|admin)\/(\*|[A-Za-z0-9_-]{1,64}(?:\.(?:\*|[A-Za-z0-9_-]{1,64}))?)\.(\*|[a-z]{1,5})$/
const letters = /^c?r?u?d?s?$/
const words: Readonly<Record<string, string>> = { '*': 'cruds', read: 'rs', write: 'cud' }

/** Scopes from their texts, and one issue for each that is not one; `path` is the index (`/0`). */
export function parseScopes(texts: readonly string[]): { readonly scopes: Scopes; readonly issues: Issue[] } {
  const granted = new Map<string, number>()
  const issues: Issue[] = []
  for (const [index, text] of texts.entries()) {
    const scope = parseScope(text)
    if (typeof scope === 'string') issues.push(fault('scope', `/${index}`, scope))
    else granted.set(scope.target, (granted.get(scope.target) ?? 0) | scope.bits)
  }
  return { scopes: { texts, granted }, issues }
}

function parseScope(text: string): { target: string; bits: number } | string {
  if (text.includes('?')) {
    return `The scope ${text.slice(0, 80)} has a condition; conditions belong into the client's view.`
  }
  const match = shape.exec(text)
  const area = match?.[1]
  const target = match?.[2]
  const word = match?.[3]
  if (area === undefined || target === undefined || word === undefined) {
    return `${JSON.stringify(text.slice(0, 80))} is not a scope; write for example system/Patient.rs, vendor/bamboohr.employees.c or admin/transfers.r.`
  }
  if (area !== 'vendor' && target.includes('.'))
    return `The scope ${text} has a dot too many; only vendor scopes name a message.`
  const allowed = words[word] ?? word
  if (!letters.test(allowed)) return `The scope ${text} must end in letters of "cruds" in this order, or in *.`
  return { target: `${area}/${target.replace(/\.\*$/, '')}`, bits: bitsOf(allowed) }
}

function bitsOf(allowed: string): number {
  let bits = 0
  for (const letter of allowed) bits |= bitOf(letter as Action)
  return bits
}

function bitOf(action: Action): number {
  return 1 << actions.indexOf(action)
}

/** Whether the scopes allow it. */
export function covers(scopes: Scopes, need: Need): boolean {
  const bit = bitOf(need.action)
  const { granted } = scopes
  const has = (target: string) => ((granted.get(`${need.area}/${target}`) ?? 0) & bit) !== 0
  if (has(need.target) || has('*')) return true
  const dot = need.area === 'vendor' ? need.target.indexOf('.') : -1
  return dot > 0 && has(need.target.slice(0, dot))
}

/** The scope that would allow it, as it is written: `system/Patient.r`. */
export function nameScope(need: Need): string {
  return `${need.area}/${need.target}.${need.action}`
}
