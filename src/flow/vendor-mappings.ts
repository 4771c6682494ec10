// A vendor's mapping changed through the API: checked for its shape and laws, saved as a version over the folder's, and in
// force at once. Nothing saved is ever changed; going back to the folder is a version too.

import { GatewayError, isValid } from '../errors.ts'
import { shapeFaults } from '../feeds/vendors.ts'
import type { Gateway } from '../gateway.ts'
import { appendMapping, loadMappingVersions, type SavedMapping } from '../registry/vendor-mappings.ts'
import type { Json, JsonObject } from '../standards/standard.ts'
import { compileMapping } from '../translate/compile.ts'
import type { Mapping, VendorMessage } from '../translate/mapping.ts'
import { type Caller, requireScope } from './admit.ts'
import { checkMapping, type MappingReport } from './mapping-check.ts'
import { digestMapping, findMessage, forgetMappings, messageInForce, savedMappings } from './messages-in-force.ts'
import { systemsUnder } from './overlay-check.ts'

/** A message's mapping and where it comes from. */
export interface MappingInForce {
  readonly vendor: string
  readonly message: string
  readonly kind: string
  readonly source: 'folder' | 'saved'
  /** 0 as long as none was saved. */
  readonly version: number
  readonly digest: string
  /** The folder has another mapping than when this version was saved: look whether it should be taken over. */
  readonly folderChanged: boolean
}

/** One saved version without its text; `mapping` is null where it went back to the folder's. */
export interface MappingVersion {
  readonly version: number
  readonly digest: string | null
  readonly at: Date
  readonly client: string
  readonly reason: string | null
}

export interface Saving {
  readonly mapping: Json
  readonly reason?: string
  /** The version that is thought to be the last: another one is `precondition-failed`. */
  readonly expected?: number
}

type Needs = Pick<Gateway, 'vendors' | 'database' | 'standards' | 'now'>

/** Every message of a vendor. Throws `forbidden`, `vendor-unknown`. */
export async function listMappings(gateway: Needs, caller: Caller, vendor: string): Promise<MappingInForce[]> {
  requireScope(caller, { area: 'admin', target: 'mappings', action: 'r' })
  const [first] = gateway.vendors.get(vendor)?.messages.keys() ?? []
  findMessage(gateway, vendor, first ?? '')
  const saved = await savedMappings(gateway)
  return [...(gateway.vendors.get(vendor)?.messages.values() ?? [])].map((message) =>
    describe(message, saved.get(`${vendor}/${message.name}`)),
  )
}

/** A message's mapping in force, or a saved version of it. Throws `forbidden`, `vendor-unknown`, `not-found`. */
export async function showMapping(
  gateway: Needs,
  caller: Caller,
  vendor: string,
  name: string,
  version?: number,
): Promise<MappingInForce & { readonly mapping: Mapping }> {
  requireScope(caller, { area: 'admin', target: 'mappings', action: 'r' })
  const message = findMessage(gateway, vendor, name)
  if (version === undefined) {
    const { mapping } = await messageInForce(gateway, vendor, name)
    return { ...describe(message, (await savedMappings(gateway)).get(`${vendor}/${name}`)), mapping }
  }
  const [found] = await loadMappingVersions(gateway.database.db, vendor, name, { limit: 1, before: version + 1 })
  if (found?.version !== version)
    throw new GatewayError('not-found', `${vendor}/${name} has no saved version ${version}.`)
  return { ...describe(message, found), mapping: textOf(found) ?? message.mapping }
}

/** The saved versions, newest first. */
export async function listMappingVersions(
  gateway: Needs,
  caller: Caller,
  vendor: string,
  name: string,
  page: { readonly limit: number; readonly before?: number },
): Promise<MappingVersion[]> {
  requireScope(caller, { area: 'admin', target: 'mappings', action: 'r' })
  findMessage(gateway, vendor, name)
  const versions = await loadMappingVersions(gateway.database.db, vendor, name, page)
  return versions.map((one) => {
    const mapping = textOf(one)
    const { version, at, client, reason } = one
    return { version, digest: mapping === undefined ? null : digestMapping(mapping), at, client, reason }
  })
}

/** What saving a mapping would find. Throws GatewayError('invalid') for a mapping that cannot be read at all. */
export async function tryMapping(
  gateway: Needs,
  caller: Caller,
  vendor: string,
  name: string,
  mapping: Json,
): Promise<MappingReport & { readonly valid: boolean }> {
  requireScope(caller, { area: 'admin', target: 'mappings', action: 'r' })
  const { report } = await checked(gateway, findMessage(gateway, vendor, name), mapping)
  return { ...report, valid: isValid(report.issues) }
}

/** Saves a mapping and puts it in force. Throws `invalid` with what the check found, `precondition-failed`, `conflict`. */
export async function saveMapping(
  gateway: Needs,
  caller: Caller,
  vendor: string,
  name: string,
  { mapping, reason, expected }: Saving,
): Promise<MappingInForce & MappingReport & { readonly changed: boolean }> {
  requireScope(caller, { area: 'admin', target: 'mappings', action: 'u' })
  const message = findMessage(gateway, vendor, name)
  const last = await lastOf(gateway, vendor, name, expected)
  const { report, read } = await checked(gateway, message, mapping)
  if (!isValid(report.issues)) {
    const first = report.issues.find(({ severity }) => severity === 'error')
    const told = `The mapping of ${vendor}/${name} is not saved: ${first?.text ?? ''}`
    throw new GatewayError('invalid', told, { issues: report.issues })
  }
  const inForce = last === undefined ? undefined : textOf(last)
  if (last !== undefined && inForce !== undefined && digestMapping(inForce) === digestMapping(read))
    return { ...describe(message, last), ...report, changed: false }
  const saved = await append(gateway, caller, message, JSON.stringify(read), last, reason)
  return { ...describe(message, saved), ...report, changed: true }
}

/** Goes back to the folder's mapping, as a version of its own. Throws as saveMapping. */
export async function revertMapping(
  gateway: Needs,
  caller: Caller,
  vendor: string,
  name: string,
  { reason, expected }: Omit<Saving, 'mapping'> = {},
): Promise<MappingInForce & { readonly changed: boolean }> {
  requireScope(caller, { area: 'admin', target: 'mappings', action: 'u' })
  const message = findMessage(gateway, vendor, name)
  const last = await lastOf(gateway, vendor, name, expected)
  if (last === undefined || last.mapping === null) return { ...describe(message, last), changed: false }
  return { ...describe(message, await append(gateway, caller, message, null, last, reason)), changed: true }
}

async function lastOf(
  gateway: Needs,
  vendor: string,
  name: string,
  expected: number | undefined,
): Promise<SavedMapping | undefined> {
  const [last] = await loadMappingVersions(gateway.database.db, vendor, name, { limit: 1 })
  const version = last?.version ?? 0
  if (expected === undefined || expected === version) return last
  throw new GatewayError('precondition-failed', `The mapping of ${vendor}/${name} is at version ${version} by now.`)
}

async function append(
  gateway: Needs,
  caller: Caller,
  message: VendorMessage,
  mapping: string | null,
  last: SavedMapping | undefined,
  reason: string | undefined,
): Promise<SavedMapping> {
  const saved: SavedMapping = {
    vendor: message.vendor,
    message: message.name,
    version: (last?.version ?? 0) + 1,
    mapping,
    folder: digestMapping(message.mapping),
    client: caller.client,
    reason: reason ?? null,
    at: gateway.now(),
  }
  if (!(await appendMapping(gateway.database.db, saved)))
    throw new GatewayError(
      'conflict',
      'Somebody else saved this mapping at the same moment. Look at theirs, then save again.',
    )
  forgetMappings(gateway)
  return saved
}

async function checked(
  gateway: Needs,
  message: VendorMessage,
  mapping: Json,
): Promise<{ readonly report: MappingReport; readonly read: Mapping }> {
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping))
    throw new GatewayError('invalid', 'A mapping is an object: see docs/mapping.md.')
  const faults = await shapeFaults(mapping as JsonObject)
  const [first] = faults
  if (first !== undefined) throw new GatewayError('invalid', `This is no mapping: ${first.text}`, { issues: faults })
  const standard = gateway.standards.get(message.standard)
  if (!standard) throw new Error(`The standard ${message.standard} is not loaded`)
  const read = mapping as unknown as Mapping
  const compiled = compileMapping({ ...message, mapping: read })
  const report = await checkMapping(compiled, standard, compileMapping(message))
  const before = await messageInForce(gateway, message.vendor, message.name)
  const systems = isValid(report.issues) ? await systemsUnder(gateway, before, compiled.message) : []
  return { report: { ...report, issues: [...report.issues, ...systems] }, read }
}

function describe(message: VendorMessage, saved: SavedMapping | undefined): MappingInForce {
  const own = saved === undefined ? undefined : textOf(saved)
  const folder = digestMapping(message.mapping)
  return {
    vendor: message.vendor,
    message: message.name,
    kind: message.kind,
    source: own === undefined ? 'folder' : 'saved',
    version: saved?.version ?? 0,
    digest: own === undefined ? folder : digestMapping(own),
    folderChanged: own !== undefined && saved?.folder !== folder,
  }
}

function textOf({ mapping }: SavedMapping): Mapping | undefined {
  return mapping === null ? undefined : (JSON.parse(mapping) as Mapping)
}
