// A body that holds several documents: `[…]`, or `{"censuses": […], "meta": {"items": [{"id": …, "version": …}, …]}}` as a
// list is answered. Each document is taken byte for byte.

import { fault, GatewayError } from '../errors.ts'
import { readJson } from '../json/read.ts'
import { itemsOf, membersOf } from '../json/splice.ts'
import type { Standard } from '../standards/standard.ts'
import type { ListAction, ListedDocument } from './document-list.ts'
import { mostListed } from './write-many.ts'

/**
 * The documents of a list; undefined when the text is that of one document. Throws 'unreadable', 'invalid-request' for a
 * `meta` that does not fit, and 'too-large' for more than 10,000 documents.
 */
export function readList(
  standard: Standard,
  kind: string,
  action: ListAction,
  text: string,
): readonly ListedDocument[] | undefined {
  readJson(text)
  const open = text.search(/\S/)
  if (text[open] === '[') return checked(itemsOf(text, open).map((item) => ({ text: item })))
  if (text[open] !== '{') return undefined
  const plural = standard.kinds.get(kind)?.plural
  const { members } = membersOf(text, open)
  const list = members.find((member) => member.name === plural)
  const isList =
    list !== undefined &&
    text[list.valueStart] === '[' &&
    members.every(({ name }) => name === plural || name === 'meta')
  if (!isList) return undefined
  const items = itemsOf(text, list.valueStart)
  const meta = members.find(({ name }) => name === 'meta')
  if (meta === undefined) return checked(items.map((item) => ({ text: item })))
  const named = readMeta(JSON.parse(text.slice(meta.valueStart, meta.valueEnd)), items.length, action)
  return checked(items.map((item, at) => ({ ...named?.[at], text: item })))
}

function checked(documents: readonly ListedDocument[]): readonly ListedDocument[] {
  if (documents.length <= mostListed) return documents
  throw new GatewayError(
    'too-large',
    `A list has at most ${mostListed} documents; this one has ${documents.length}. Send it in parts.`,
  )
}

interface MetaItem {
  readonly id?: string
  readonly version?: number
}

function readMeta(meta: unknown, length: number, action: ListAction): readonly MetaItem[] | undefined {
  if (typeof meta !== 'object' || meta === null || Array.isArray(meta)) throw wrong('/meta', 'meta is an object.')
  const { items, partial } = meta as { readonly items?: unknown; readonly partial?: unknown }
  if (action === 'replace' && partial !== undefined)
    throw wrong(
      '/meta/partial',
      'The documents of this list are shown in part, so they cannot replace whole ones. Read them without $select and effectiveOn, or send a merge by PATCH.',
    )
  if (items === undefined || action === 'create') return undefined
  if (!Array.isArray(items) || items.length !== length)
    throw wrong('/meta/items', `meta.items has one entry a document: ${length}, in their order.`)
  return items.map((item: unknown, at) => readMetaItem(item, `/meta/items/${at}`))
}

function readMetaItem(item: unknown, place: string): MetaItem {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw wrong(place, 'An entry is an object.')
  const { id, version } = item as { readonly id?: unknown; readonly version?: unknown }
  if (id !== undefined && (typeof id !== 'string' || !/^[A-Za-z0-9\-.]{1,64}$/.test(id)))
    throw wrong(`${place}/id`, 'An id is 1 to 64 letters, digits, "-" and ".".')
  if (version !== undefined && (!Number.isSafeInteger(version) || (version as number) < 1))
    throw wrong(`${place}/version`, 'A version is a number from 1.')
  return {
    ...(id === undefined ? {} : { id: id as string }),
    ...(version === undefined ? {} : { version: version as number }),
  }
}

function wrong(path: string, text: string): GatewayError {
  return new GatewayError('invalid-request', `The list's meta cannot be used: ${text}`, {
    issues: [fault('meta', path, text)],
  })
}
