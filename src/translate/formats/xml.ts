// Vendor XML as JSON-shaped trees: an element with only text is that text, attributes are `@name`, text beside them
// `#text`, repeated elements a list. Names carry the mapping's prefixes, found by namespace URI
// (https://www.w3.org/TR/xml-names/), so a document may use its own.

import { fault, GatewayError } from '../../errors.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { guardXml, type Slice } from '../../xml/guard.ts'
import { parseXml, type XmlElement } from '../../xml/parse.ts'
import { isObject } from '../elements.ts'
import type { XmlFormat } from '../mapping.ts'
import { decodeText } from './encoding.ts'
import type { ReadItem, ReadPayload } from './payload.ts'
import { writeElement } from './xml-write.ts'

/** Reads an XML body. Throws `unreadable` for what is refused, malformed, or holds no items where they should be. */
export function readXmlPayload(format: XmlFormat, body: Uint8Array, charset: string | undefined): ReadPayload {
  const text = decodeText(body, charset ?? declaredEncoding(body))
  const ways = format.items.map((path) => path.split('/'))
  const slices = guardXml(text, new Set(ways.map((way) => way.length)))
  const root = parseXml(text)
  const tree = { [nameOf(format, root)]: treeOf(format, root) } as JsonObject
  for (const way of ways) {
    if (!stands(tree, way.slice(0, Math.max(1, way.length - 2)))) continue
    const found = collect(tree, way)
    return { items: readItems(found, way, slices, text), issues: [] }
  }
  const told = `The root element ${Object.keys(tree)[0]} does not lead to ${format.items.join(' or ')}.`
  throw new GatewayError('unreadable', told, { issues: [fault('payload-shape', '', told)] })
}

/** An XML body with the items in the vendor's envelope and prefixes. */
export function writeXmlPayload(format: XmlFormat, items: readonly JsonObject[]): string {
  const [root = '', ...below] = (format.items[0] ?? '').split('/')
  const around = [root, ...below.slice(0, -1)]
  let tree: JsonObject = { [below.at(-1) as string]: items }
  for (const name of around.toReversed()) {
    const attributes = Object.entries(format.attributes?.[name] ?? {}).map(([attribute, value]) => [
      `@${attribute}`,
      value,
    ])
    tree = { [name]: { ...Object.fromEntries(attributes), ...tree } }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(format, root, tree[root] as Json)}`
}

function readItems(found: readonly Json[], way: readonly string[], slices: readonly Slice[], text: string): ReadItem[] {
  const name = way.at(-1) as string
  const local = name.slice(name.indexOf(':') + 1)
  const own = slices.filter((slice) => slice.name === local)
  return found.map((value, at) => {
    const source = `${name}[${at + 1}]`
    const slice = own.length === found.length ? own[at] : undefined
    const item: JsonObject = isObject(value) ? value : { '#text': value }
    const raw = slice === undefined ? JSON.stringify(item) : text.slice(slice.start, slice.end)
    return { source, value: item, raw, issues: [] }
  })
}

/** The encoding an XML declaration names. */
function declaredEncoding(body: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 200))
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding=["']([\w.-]{1,40})["']/.exec(head)?.[1]?.toLowerCase()
}

/** An element's tree. Deep nesting was refused before, so this may recurse. */
function treeOf(format: XmlFormat, element: XmlElement): Json {
  const text = element['#text'] ?? ''
  const children = element['#children'] ?? []
  const attributes = Object.entries(element['#attributes'] ?? {}).filter(
    ([name, attribute]) => name !== 'xmlns' && attribute.prefix !== 'xmlns',
  )
  if (children.length === 0 && attributes.length === 0) return text
  const tree: Record<string, Json> = {}
  for (const [, attribute] of attributes) {
    tree[`@${qualify(format, attribute.uri, attribute.local, attribute.prefix === '')}`] = attribute.value
  }
  // An element with attributes and nothing in it says that its text is empty.
  if (text !== '' || children.length === 0) tree['#text'] = text
  for (const child of children) {
    const name = nameOf(format, child)
    const value = treeOf(format, child)
    const known = tree[name]
    if (!Object.hasOwn(tree, name)) tree[name] = value
    else if (Array.isArray(known)) (known as Json[]).push(value)
    else tree[name] = [known as Json, value]
  }
  return tree
}

function nameOf(format: XmlFormat, element: XmlElement): string {
  const { uri = '', local = element['#name'] } = element['#attributesns'] ?? {}
  return qualify(format, uri, local, uri === '')
}

/** The mapping's prefix for a namespace; a namespace it does not know stands in braces. */
function qualify(format: XmlFormat, uri: string, local: string, bare: boolean): string {
  if (bare) return local
  for (const [prefix, known] of Object.entries(format.namespaces)) {
    if (known === uri) return prefix === '' ? local : `${prefix}:${local}`
  }
  return `{${uri}}${local}`
}

function stands(tree: JsonObject, way: readonly string[]): boolean {
  return collect(tree, way).length > 0
}

function collect(tree: Json, way: readonly string[]): Json[] {
  let found: Json[] = [tree]
  for (const name of way) {
    found = found.flatMap((one) => {
      const next = isObject(one) && Object.hasOwn(one, name) ? one[name] : undefined
      if (next === undefined) return []
      return Array.isArray(next) ? (next as Json[]) : [next]
    })
  }
  return found
}
