// Writes the JSON-shaped trees of xml.ts as XML in the vendor's prefixes and order.

import { literalOf } from '../../json/exact.ts'
import type { Json, JsonObject } from '../../standards/standard.ts'
import { escapeXml } from '../../xml/escape.ts'
import { isObject } from '../elements.ts'
import type { XmlFormat } from '../mapping.ts'

/** The root element with the mapping's namespaces declared on it, two spaces a level. */
export function writeElement(format: XmlFormat, name: string, value: Json): string {
  const order = new Map((format.order ?? []).map((known, at) => [known, at]))
  const lines: string[] = []
  write(lines, order, name, value, '')
  const body = lines.join('\n')
  const declared = Object.entries(format.namespaces)
    .filter(([prefix]) => prefix === '' || body.includes(`<${prefix}:`) || body.includes(` ${prefix}:`))
    .map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeXml(uri)}"`)
  return `<${name}${declared.join('')}${body.slice(name.length + 1)}\n`
}

interface Pair {
  readonly name: string
  readonly value: string
}

function write(
  lines: string[],
  order: ReadonlyMap<string, number>,
  name: string,
  value: Json | undefined,
  indent: string,
): void {
  const tree: JsonObject = isObject(value) ? value : { '#text': value }
  const foreign: Pair[] = []
  const tag = prefixed(name, foreign)
  const names = Object.keys(tree)
  const attributes = names
    .filter((one) => one.startsWith('@'))
    .map((one) => ({ name: prefixed(one.slice(1), foreign), value: textOf(tree[one]) }))
  const start = [tag, ...[...foreign, ...attributes].map((pair) => `${pair.name}="${escapeXml(pair.value)}"`)].join(' ')
  const text = escapeXml(textOf(tree['#text']))
  const last = order.size
  const children = names
    .filter((one) => !one.startsWith('@') && one !== '#text' && tree[one] !== undefined && tree[one] !== null)
    .sort((one, other) => (order.get(one) ?? last) - (order.get(other) ?? last))
  if (children.length === 0) {
    lines.push(text === '' ? `${indent}<${start}/>` : `${indent}<${start}>${text}</${tag}>`)
    return
  }
  lines.push(`${indent}<${start}>${text}`)
  for (const child of children) {
    const members = tree[child]
    for (const member of Array.isArray(members) ? (members as Json[]) : [members]) {
      write(lines, order, child, member, `${indent}  `)
    }
  }
  lines.push(`${indent}</${tag}>`)
}

/** `{uri}local` gets a prefix of its own, declared where it stands. */
function prefixed(name: string, declared: Pair[]): string {
  const end = name.startsWith('{') ? name.lastIndexOf('}') : -1
  if (end < 0) return name
  const value = name.slice(1, end)
  const known = declared.find((pair) => pair.value === value)
  const prefix = known?.name.slice(6) ?? `x${declared.length + 1}`
  if (known === undefined) declared.push({ name: `xmlns:${prefix}`, value })
  return `${prefix}:${name.slice(end + 1)}`
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  return literalOf(value) ?? JSON.stringify(value)
}
