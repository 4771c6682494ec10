// `interlingua vendor diff`: what a changed vendor folder would make of past payloads. 0 nothing differs, 1 something does.

import { basename, resolve } from 'node:path'
import { GatewayError } from '../errors.ts'
import { readVendorFolder } from '../feeds/vendors.ts'
import { compareItems, type ElementChange } from '../translate/compare-items.ts'
import { compileMapping } from '../translate/compile.ts'
import type { Vendor, VendorMessage } from '../translate/mapping.ts'
import { translateIn } from '../translate/translate.ts'
import type { TranslatedItem } from '../translate/translation.ts'
import { filesOf, readBytes } from './files.ts'
import type { Invocation } from './invocation.ts'
import { harmless, outputFormat, print, textOption } from './printing.ts'
import { mediaTypeOf } from './vendor-samples.ts'
import { WrongUse } from './wrong-use.ts'

const endings = ['.json', '.ndjson', '.csv', '.xml']

/** Compares, payload by payload; a payload that one side cannot read at all counts as a change. */
export async function run({ values, words }: Invocation): Promise<number> {
  const format = outputFormat(values.format, 'vendor')
  const against = textOption(values.against)
  const [oldWord, newWord, ...more] = words
  if (oldWord === undefined || newWord === undefined || more.length > 0 || against === undefined)
    throw new WrongUse('Name the old folder, the new one, and past payloads with --against.', 'vendor')
  const [before, after] = [await load(oldWord), await load(newWord)]
  let changed = 0
  for (const file of await filesOf([against], endings, 'vendor')) {
    if (/\.(?:expected|back)\.\w+$/.test(file)) continue
    for (const name of messagesFor(before, after, file)) {
      const changes = await compareFile(before.messages.get(name), after.messages.get(name), file)
      changed += changes.length
      show(file, name, changes, format)
    }
  }
  if (format === 'text') print(changed === 0 ? 'Nothing differs.' : `${changed} elements differ.`)
  return changed === 0 ? 0 : 1
}

async function load(word: string): Promise<Vendor> {
  const { vendor, issues } = await readVendorFolder(resolve(word))
  if (vendor === undefined) throw new GatewayError('invalid', `The vendor folder ${word} has faults.`, { issues })
  return vendor
}

/** The message whose name the file begins with, else every one that takes such a file. */
function messagesFor(before: Vendor, after: Vendor, file: string): string[] {
  const names = [...new Set([...before.messages.keys(), ...after.messages.keys()])]
  const named = names.filter((name) => basename(file).startsWith(name))
  if (named.length > 0) return named
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  const takes = (message: VendorMessage | undefined): boolean =>
    message?.mediaTypes.some((type) => type.split(/[/+-]/).includes(ending)) ?? false
  return names.filter((name) => takes(before.messages.get(name) ?? after.messages.get(name)))
}

async function compareFile(
  before: VendorMessage | undefined,
  after: VendorMessage | undefined,
  file: string,
): Promise<ElementChange[]> {
  const body = await readBytes(file, 'vendor')
  const read = (message: VendorMessage | undefined): readonly TranslatedItem[] | string => {
    if (message === undefined) return 'no such message'
    try {
      return translateIn(compileMapping(message), body, mediaTypeOf(file, message.mediaTypes)).items
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
