// Systems' overlays held against their vendor's mappings: that they fit, keep the laws together, and still stand on what
// they were made upon. Laws are tried once for each mapping and overlay.

import { fault, GatewayError, type Issue } from '../errors.ts'
import { shapeFaults } from '../feeds/vendors.ts'
import type { Workspace } from '../feeds/workspace.ts'
import type { Gateway } from '../gateway.ts'
import { pointer } from '../json/pointer.ts'
import { loadSystems } from '../registry/systems.ts'
import { loadOverlayBases, type OverlayBaseRow } from '../registry/vendor-mappings.ts'
import type { JsonObject } from '../standards/standard.ts'
import { type CompiledMapping, compileMapping } from '../translate/compile.ts'
import type { SystemOverlay, VendorMessage } from '../translate/mapping.ts'
import { type OverlayBase, overlayBase, overlayConflicts } from '../translate/overlay.ts'
import { lawIssues } from './mapping-check.ts'
import { digestMapping, messagesInForce } from './messages-in-force.ts'

type Needs = Pick<Gateway, 'vendors' | 'database' | 'now'>

interface Layered {
  readonly system: string
  readonly overlay: SystemOverlay
  readonly message: VendorMessage
}

const tried = new Map<string, readonly Issue[]>()
const mostTried = 500

/** Errors of overlays by their place in the workspace: what does not compile, and laws that do not hold any more. */
export async function overlayFaults(gateway: Needs, workspace: Workspace): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const [id, { rows }] of Object.entries(workspace.systems)) issues.push(...(await rowFaults(id, rows ?? [])))
  if (issues.length > 0) return issues
  for (const one of await layered(gateway, workspace)) issues.push(...(await faultsOf(one)))
  return issues
}

/** Rows are checked as a mapping's own are, or a misspelt rule would be passed over. */
async function rowFaults(system: string, rows: readonly object[]): Promise<Issue[]> {
  if (rows.length === 0) return []
  const mapping = { version: 1, format: { type: 'json' }, rows } as unknown as JsonObject
  const faults = await shapeFaults(mapping)
  return faults.map((issue) => ({ ...issue, path: pointer('systems', system) + issue.path }))
}

/** Where a vendor's mapping is no longer what an applied overlay was made upon: warnings by their place in the workspace. */
export async function overlayWarnings(gateway: Needs, workspace: Workspace): Promise<Issue[]> {
  const all = await layered(gateway, workspace)
  const known = await loadOverlayBases(gateway.database.db, [...new Set(all.map(({ system }) => system))])
  const bases = new Map(known.map(({ system, message, base }) => [`${system} ${message}`, base as OverlayBase]))
  return all.flatMap(({ system, overlay, message }) => {
    const base = bases.get(`${system} ${message.name}`)
    if (base === undefined) return []
    return overlayConflicts(base, message.mapping, overlay).map((issue) => ({
      ...issue,
      path: pointer('systems', system) + issue.path,
      text: `With ${message.vendor}/${message.name}: ${issue.text}`,
    }))
  })
}

/** What the overlays of a workspace are made upon now, to be kept when it is applied (replaceOverlayBases). */
export async function overlayBases(gateway: Needs, workspace: Workspace): Promise<OverlayBaseRow[]> {
  return (await layered(gateway, workspace)).map(({ system, overlay, message }) => {
    return { system, message: message.name, base: overlayBase(message.mapping, overlay) }
  })
}

/** What the systems that layer on a message would have of another mapping: errors where theirs no longer fits, warnings where it stood on what changes. */
export async function systemsUnder(gateway: Needs, before: VendorMessage, after: VendorMessage): Promise<Issue[]> {
  const systems = (await loadSystems(gateway.database.db)).filter(({ vendor }) => vendor === after.vendor)
  const issues: Issue[] = []
  for (const { id, overlay } of systems) {
    const one = { system: id, overlay: overlay as SystemOverlay, message: after }
    const found = [...(await faultsOf(one)), ...overlayConflicts(before.mapping, after.mapping, one.overlay)]
    issues.push(...found.map((issue) => ({ ...issue, path: '', text: `The system ${id}: ${issue.text}` })))
  }
  return issues.slice(0, 100)
}

async function layered(gateway: Needs, workspace: Workspace): Promise<Layered[]> {
  const found: Layered[] = []
  for (const [system, { name: _name, role: _role, vendor, ...overlay }] of Object.entries(workspace.systems)) {
    if (vendor === undefined) continue
    for (const message of await messagesInForce(gateway, vendor))
      found.push({ system, overlay: overlay as SystemOverlay, message })
  }
  return found
}

async function faultsOf({ system, overlay, message }: Layered): Promise<Issue[]> {
  const at = pointer('systems', system)
  const told = (text: string): string => `With ${message.vendor}/${message.name}: ${text}`
  let compiled: CompiledMapping
  try {
    compiled = compileMapping(message, overlay)
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    const texts = error.issues.map((issue) => issue.text).join(' ')
    return [fault('overlay', at, told(texts || error.message))]
  }
  // Who the identifiers belong to, and in which zone times are, changes no law.
  if (overlay.rows === undefined && overlay.codes === undefined) return []
  const key = `${digestMapping(message.mapping)} ${message.kind} ${JSON.stringify(overlay)}`
  let issues = tried.get(key)
  if (issues === undefined) {
    issues = (await lawIssues(compiled)).issues
    if (tried.size >= mostTried) tried.clear()
    tried.set(key, issues)
  }
  return issues
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({
      ...issue,
      path: at + (issue.path.startsWith('/overlay/') ? issue.path.slice('/overlay'.length) : ''),
      text: told(issue.text),
    }))
}
