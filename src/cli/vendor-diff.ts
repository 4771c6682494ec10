// `interlingua vendor diff`: what a changed vendor folder would make of past payloads. 0 nothing differs, 1 something does.

import { basename, resolve } from 'node:path'
import { loadConfig } from '../config.ts'
import { GatewayError, type Issue } from '../errors.ts'
import { readVendorFolder } from '../feeds/vendors.ts'
import { compareItems, type ElementChange } from '../translate/compare-items.ts'
import { compileMapping } from '../translate/compile.ts'
import type { SystemOverlay, Vendor, VendorMessage } from '../translate/mapping.ts'
import { overlayConflicts } from '../translate/overlay.ts'
import { translateIn } from '../translate/translate.ts'
import type { TranslatedItem } from '../translate/translation.ts'
import { filesOf, readBytes } from './files.ts'
import type { Invocation } from './invocation.ts'
import { harmless, outputFormat, print, showIssue, textOption } from './printing.ts'
import { callGateway, fetchBody, findGateway } from './running-gateway.ts'
import { readOverlay } from './translate.ts'
import { mediaTypeOf } from './vendor-samples.ts'
import { WrongUse } from './wrong-use.ts'

const endings = ['.json', '.ndjson', '.jsonl', '.csv', '.tsv', '.txt', '.dat', '.xml', '.hl7']

interface Payload {
  /** A file, or a transfer. */
  readonly label: string
  /** The messages that it may be. */
  readonly names: readonly string[]
  readonly bytes: Uint8Array
  readonly mediaType: (message: VendorMessage) => string
}

const usualCount = '50'

/** Compares, payload by payload; a payload that one side cannot read at all counts as a change. */
export async function run(invocation: Invocation): Promise<number> {
  const { values, words } = invocation
  const format = outputFormat(values.format, 'vendor')
  const against = textOption(values.against)
  const [oldWord, newWord, ...more] = words
  if (oldWord === undefined || newWord === undefined || more.length > 0 || against === undefined)
    throw new WrongUse('Name the old folder, the new one, and past payloads with --against.', 'vendor')
  const [before, after] = [await load(oldWord), await load(newWord)]
  const overlay = await readOverlay(textOption(values.system))
  const conflicts = conflictsOf(before, after, overlay)
  if (format === 'json' && values.system !== undefined) print(JSON.stringify({ conflicts }))
  else for (const issue of conflicts) print(showIssue(issue))
  let changed = 0
  const payloads =
    against === 'transfers' ? storedPayloads(invocation, before, after) : filePayloads(against, before, after)
  for await (const payload of payloads) {
    for (const name of payload.names) {
      const changes = comparePayload(before.messages.get(name), after.messages.get(name), payload, overlay)
      changed += changes.length
      show(payload.label, name, changes, format)
    }
  }
  if (format === 'text') print(changed === 0 ? 'Nothing differs.' : `${changed} elements differ.`)
  return changed === 0 && conflicts.length === 0 ? 0 : 1
}

/** Where a system's overlay stood on what the new folder no longer has. */
function conflictsOf(before: Vendor, after: Vendor, overlay: SystemOverlay): Issue[] {
  return [...after.messages].flatMap(([name, { mapping }]) => {
    const old = before.messages.get(name)?.mapping
    return old === undefined ? [] : overlayConflicts(old, mapping, overlay).map((issue) => ({ ...issue, source: name }))
  })
}

async function* filePayloads(against: string, before: Vendor, after: Vendor): AsyncGenerator<Payload> {
  for (const file of await filesOf([against], endings, 'vendor')) {
    if (/\.(?:expected|back)\.\w+$/.test(file)) continue
    const names = messagesFor(before, after, file)
    const mediaType = (message: VendorMessage): string => mediaTypeOf(file, message.mediaTypes)
    yield { label: file, names, bytes: await readBytes(file, 'vendor'), mediaType }
  }
}

/** What a running gateway was sent of this vendor, newest first, as long as it keeps it. */
async function* storedPayloads(invocation: Invocation, before: Vendor, after: Vendor): AsyncGenerator<Payload> {
  const gateway = await findGateway(invocation, loadConfig(invocation.env), 'vendor')
  if (gateway === undefined)
    throw new GatewayError('unavailable', 'No gateway runs on the data folder. Start one, or name it with --url.')
  const count = textOption(invocation.values.count) ?? usualCount
  const query = new URLSearchParams({ vendor: before.name, direction: 'in', count })
  const listed = (await callGateway(gateway, `/api/v1/transfers?${query.toString()}`)) as {
    transfers: readonly { readonly id: string; readonly message?: string | null; readonly operation: string }[]
  }
  for (const { id, message, operation } of listed.transfers) {
    const isKnown = typeof message === 'string' && (before.messages.has(message) || after.messages.has(message))
    if (operation !== 'receive' || !isKnown) continue
    const body = await fetchBody(gateway, `/api/v1/transfers/${id}/body`)
    if (body === undefined) continue
    yield { label: `transfer ${id}`, names: [message], bytes: body.bytes, mediaType: () => body.mediaType }
  }
}

async function load(word: string): Promise<Vendor> {
  const { vendor, issues } = await readVendorFolder(resolve(word), { anyName: true })
  if (vendor === undefined) throw new GatewayError('invalid', `The vendor folder ${word} has faults.`, { issues })
  return vendor
}

/** The message whose name the file begins with, else every one that takes such a file, else every one. */
function messagesFor(before: Vendor, after: Vendor, file: string): string[] {
  const names = [...new Set([...before.messages.keys(), ...after.messages.keys()])]
  const named = names.filter((name) => basename(file).startsWith(name))
  if (named.length > 0) return named
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  const takes = (message: VendorMessage | undefined): boolean =>
    message?.mediaTypes.some((type) => type.split(/[/+-]/).includes(ending)) ?? false
  const taking = names.filter((name) => takes(before.messages.get(name) ?? after.messages.get(name)))
  return taking.length > 0 ? taking : names
}

function comparePayload(
  before: VendorMessage | undefined,
  after: VendorMessage | undefined,
  { bytes, mediaType }: Payload,
  overlay: SystemOverlay,
): ElementChange[] {
  const read = (message: VendorMessage | undefined): readonly TranslatedItem[] | string => {
    if (message === undefined) return 'no such message'
    try {
      return translateIn(compileMapping(message, overlay), bytes, mediaType(message)).items
    } catch (error) {
      if (error instanceof GatewayError) return error.message
      throw error
    }
  }
  const [old, now] = [read(before), read(after)]
  if (typeof old !== 'string' && typeof now !== 'string') return compareItems(old, now)
  const told = (side: readonly TranslatedItem[] | string): string => (typeof side === 'string' ? side : 'readable')
  return told(old) === told(now) ? [] : [{ source: '', kind: '', path: '', before: told(old), after: told(now) }]
}

function show(file: string, message: string, changes: readonly ElementChange[], format: 'text' | 'json'): void {
  if (format === 'json') {
    print(JSON.stringify({ file, message, changes }))
    return
  }
  if (changes.length > 0) print(harmless(`${file} (${message})`))
  for (const { source, path, before, after } of changes) {
    const side = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))
    print(harmless(`  ${source} ${path || '(whole)'}: ${side(before)} → ${side(after)}`))
  }
}
