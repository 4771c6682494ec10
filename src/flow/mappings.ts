// Which mapping translates for a caller: the vendor's, with what the caller's system layers on it. Compiled once.

import { createHash } from 'node:crypto'
import type { Db } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import type { AnyRule } from '../match/rules.ts'
import type { Feed } from '../registry/feeds.ts'
import { loadSystem, type System } from '../registry/systems.ts'
import type { JsonObject, Standard } from '../standards/standard.ts'
import { type CompiledMapping, compileMapping } from '../translate/compile.ts'
import type { SystemOverlay, VendorMessage } from '../translate/mapping.ts'
import { definitionsOfFeed } from './feed-contract.ts'
import { matchRulesInForce } from './feed-identity.ts'
import { feedFor } from './feeds.ts'
import { messageInForce } from './messages-in-force.ts'

export interface MessageMapping {
  readonly compiled: CompiledMapping
  /** Digest of the mapping and its overlay: what a statement says it was translated by. */
  readonly version: string
  /** What the caller's system layers on the vendor's mapping. */
  readonly overlay: SystemOverlay
  readonly standard: Standard
  /** `bamboohr/employees`. */
  readonly name: string
  /** The feed of the caller's system that this message comes by, where there is one in use. */
  readonly feed?: Feed
  /** The stored definitions that its records are held against, where the feed names a FHIR profile. */
  readonly definitions?: readonly JsonObject[]
  /** The match rules in force, where the feed says how its records are recognised. */
  readonly matching?: readonly AnyRule[]
}

type Mapped = Pick<MessageMapping, 'compiled' | 'version'>

const compiledFor = new WeakMap<VendorMessage, Map<string, Mapped>>()
const mostOverlays = 1000

/** The mapping of a message as `system` speaks it. A system of another vendor speaks it as the vendor documents it. */
export async function mappingFor(
  gateway: Pick<Gateway, 'vendors' | 'database' | 'standards' | 'now'>,
  vendor: string,
  messageName: string,
  system: string,
): Promise<MessageMapping> {
  const [message, registered, feed] = await Promise.all([
    messageInForce(gateway, vendor, messageName),
    rememberedSystem(gateway, system),
    feedFor(gateway, system, vendor, messageName),
  ])
  const overlay: SystemOverlay = registered?.vendor === vendor ? registered.overlay : {}
  const standard = gateway.standards.get(message.standard)
  if (!standard) throw new Error(`The standard ${message.standard} is not loaded`)
  const matching = feed?.contract.identity === undefined ? undefined : await matchRulesInForce(gateway)
  const definitions = feed && (await definitionsOfFeed(gateway, feed, standard))
  return {
    ...compiled(message, overlay),
    ...(definitions ? { definitions } : {}),
    overlay,
    standard,
    name: `${vendor}/${messageName}`,
    ...(feed ? { feed } : {}),
    ...(matching ? { matching } : {}),
  }
}

interface Remembered {
  readonly until: number
  readonly system: Promise<System | undefined>
}

// A change made by another process is seen after this time at the latest, one made here at once.
const secondsKept = 2
const mostSystems = 1000
const remembered = new WeakMap<Db, Map<string, Remembered>>()

/** Asked once for requests that arrive together, so that they stay in their order too. */
function rememberedSystem(
  { database, now }: Pick<Gateway, 'database' | 'now'>,
  id: string,
): Promise<System | undefined> {
  let systems = remembered.get(database.db)
  if (!systems) remembered.set(database.db, (systems = new Map()))
  const known = systems.get(id)
  const time = now().getTime()
  if (known && known.until > time) return known.system
  const system = loadSystem(database.db, id)
  if (systems.size >= mostSystems) systems.clear()
  systems.set(id, { until: time + secondsKept * 1000, system })
  system.catch(() => systems.delete(id))
  return system
}

/** To be called when systems were changed. */
export function forgetSystems({ database }: Pick<Gateway, 'database'>): void {
  remembered.delete(database.db)
}

function compiled(message: VendorMessage, overlay: SystemOverlay): Mapped {
  let versions = compiledFor.get(message)
  if (!versions) compiledFor.set(message, (versions = new Map()))
  const key = JSON.stringify(overlay)
  const known = versions.get(key)
  if (known) return known
  const made = { compiled: compileMapping(message, overlay), version: mappingVersion(message, overlay) }
  if (versions.size >= mostOverlays) versions.clear()
  versions.set(key, made)
  return made
}

/** Names a mapping with its overlay: the same content has the same name everywhere. */
export function mappingVersion({ mapping }: Pick<VendorMessage, 'mapping'>, overlay: SystemOverlay): string {
  const text = JSON.stringify(mapping) + JSON.stringify(overlay)
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
