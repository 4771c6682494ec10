// The shipped vendor folders for these tests: mappings and their samples.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadVendors } from '../../src/feeds/vendors.ts'
import { type CompiledMapping, compileMapping } from '../../src/translate/compile.ts'
import type { Mapping, SystemOverlay, VendorMessage } from '../../src/translate/mapping.ts'
import { translateIn, translateOut } from '../../src/translate/translate.ts'
import type { OutgoingPayload, TranslatedItem, Translation } from '../../src/translate/translation.ts'

export const vendorsFolder = join(import.meta.dirname, '../../vendors')
export const vendors = await loadVendors(vendorsFolder)

/** A shipped message, by `vendor/message`. */
export function messageOf(name: string): VendorMessage {
  const [vendor = '', message = ''] = name.split('/')
  const found = vendors.get(vendor)?.messages.get(message)
  if (found === undefined) throw new Error(`No message ${name}`)
  return found
}

export function mappingOf(name: string, system?: SystemOverlay): CompiledMapping {
  return compileMapping(messageOf(name), system)
}

/** A mapping of one's own around some rows, Census as JSON unless told otherwise. */
export function mappingWith(mapping: Partial<Mapping>, message: Partial<VendorMessage> = {}): CompiledMapping {
  return compileMapping({
    vendor: 'test',
    name: 'items',
    title: 'Test',
    standard: 'hr-open',
    kind: 'Census',
    mediaTypes: ['application/json'],
    mapping: { format: { type: 'json', items: 'items' }, rows: [], ...mapping },
    ...message,
  })
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export async function readSample(vendor: string, file: string): Promise<Buffer> {
  return await readFile(join(vendorsFolder, vendor, 'samples', file))
}

/** In, as the mapping's first media type. */
export function read(
  mapping: CompiledMapping,
  body: string | Uint8Array,
  mediaType = mapping.message.mediaTypes[0],
): Translation {
  return translateIn(mapping, typeof body === 'string' ? bytes(body) : body, mediaType as string)
}

/** Out, with everything the items themselves stated. */
export function writeBack(mapping: CompiledMapping, items: readonly TranslatedItem[]): OutgoingPayload {
  return translateOut(
    mapping,
    items.flatMap(({ record, stated, complement }) => (record === null ? [] : [{ record, stated, complement }])),
  )
}
