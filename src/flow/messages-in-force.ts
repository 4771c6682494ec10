// Which form of a vendor's message is in force: the folder's, or what was saved over it through the API. Seen at once by
// the process that saves, and soon by others.

import { createHash } from 'node:crypto'
import type { Db } from '../db/database.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadLastMappings, type SavedMapping } from '../registry/vendor-mappings.ts'
import type { Mapping, VendorMessage } from '../translate/mapping.ts'

type Needs = Pick<Gateway, 'vendors' | 'database' | 'now'>

interface Kept {
  readonly until: number
  readonly saved: Promise<ReadonlyMap<string, SavedMapping>>
}

const secondsKept = 2
const kept = new WeakMap<Db, Kept>()
// One object a version, since what is compiled is kept by it.
const made = new WeakMap<VendorMessage, Map<string, VendorMessage>>()
const mostMade = 20

/** The vendor's message by its two names. Throws `vendor-unknown` or `message-unknown` naming what there is. */
export function findMessage(gateway: Pick<Gateway, 'vendors'>, vendorName: string, messageName: string): VendorMessage {
  const vendor = gateway.vendors.get(vendorName)
  if (!vendor) {
    const known = [...gateway.vendors.keys()].sort().join(', ')
    const told = `There is no vendor ${JSON.stringify(vendorName.slice(0, 80))}. Known here: ${known}.`
    throw new GatewayError('vendor-unknown', told)
  }
  const message = vendor.messages.get(messageName)
  if (message) return message
  const known = [...vendor.messages.keys()].sort().join(', ')
  const told = `${vendorName} has no message ${JSON.stringify(messageName.slice(0, 80))}. It has: ${known}.`
  throw new GatewayError('message-unknown', told)
}

/** The message as it is in force. Throws as findMessage. */
export async function messageInForce(gateway: Needs, vendor: string, name: string): Promise<VendorMessage> {
  return inForce(findMessage(gateway, vendor, name), (await savedMappings(gateway)).get(`${vendor}/${name}`))
}

/** Every message of a vendor as it is in force. */
export async function messagesInForce(gateway: Needs, vendor: string): Promise<VendorMessage[]> {
  const saved = await savedMappings(gateway)
  return [...(gateway.vendors.get(vendor)?.messages.values() ?? [])].map((message) =>
    inForce(message, saved.get(`${vendor}/${message.name}`)),
  )
}

/** The last saved version of each message, by `vendor/message`. */
export function savedMappings({ database, now }: Needs): Promise<ReadonlyMap<string, SavedMapping>> {
  const known = kept.get(database.db)
  const time = now().getTime()
  if (known && known.until > time) return known.saved
  const saved = loadLastMappings(database.db).then(
    (list) => new Map(list.map((one) => [`${one.vendor}/${one.message}`, one])),
  )
  kept.set(database.db, { until: time + secondsKept * 1000, saved })
  saved.catch(() => kept.delete(database.db))
  return saved
}

/** To be called when one was saved. */
export function forgetMappings({ database }: Pick<Gateway, 'database'>): void {
  kept.delete(database.db)
}

/** What tells one mapping from another. */
export function digestMapping(mapping: Mapping): string {
  return createHash('sha256').update(JSON.stringify(mapping)).digest('hex').slice(0, 16)
}

function inForce(message: VendorMessage, saved: SavedMapping | undefined): VendorMessage {
  if (saved === undefined || saved.mapping === null) return message
  let versions = made.get(message)
  if (!versions) made.set(message, (versions = new Map()))
  const key = `${saved.version} ${saved.at.getTime()}`
  let found = versions.get(key)
  if (found === undefined) {
    if (versions.size >= mostMade) versions.clear()
    versions.set(key, (found = { ...message, mapping: JSON.parse(saved.mapping) as Mapping }))
  }
  return found
}
