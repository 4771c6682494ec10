// Resources made up from the element tables: any children in any number, texts and digits of every kind.

import type { GeneratorValue } from 'fast-check'
import * as fc from 'fast-check'
import { type Child, childrenOf } from '../../../../src/standards/fhir/xml/children.ts'

const characters = ['a', 'B', ' ', '&', '<', '>', '"', "'", '\t', '\n', '\r', 'é', '😀', '\u00a0', '\u0085', '\u2028']
const texts = fc.array(fc.constantFrom(...characters, ']]>', '&amp;', '&#13;', '-->'), { minLength: 1, maxLength: 8 })
const digits = fc.constantFrom('0', '-0', '1.50', '0.000', '1e2', '1.0E-22', '12345678901234567890', '-3.14')
const roots = ['Patient', 'Observation', 'Questionnaire', 'Bundle', 'Parameters', 'ValueSet'] as const
const pieces = [
  'text',
  ' ',
  '\r\n',
  '\n',
  '&amp;',
  '&lt;',
  '&quot;',
  '<br/>',
  '<p class="a">b</p>',
  '<i>\rc</i>',
  '<!-- d -->',
  '<![CDATA[<e>&#39;]]>',
  '<a href="x?y=1&amp;z=\r2">é</a>',
]

/** The JSON text of a resource; nothing in it but what FHIR has a form for, though it need not be valid. */
export function resourceFrom(g: GeneratorValue): string {
  return resource(g, g(fc.constantFrom, ...roots), 0)
}

function resource(g: GeneratorValue, type: string, depth: number): string {
  return `{${[`"resourceType":"${type}"`, ...members(g, type, depth)].join(',')}}`
}

function members(g: GeneratorValue, type: string, depth: number): string[] {
  const orders = new Set<number>()
  const children = [...childrenOf(type).values()]
  const places = g(
    fc.shuffledSubarray,
    children.map((_child, at) => at),
    { maxLength: Math.min(children.length, depth > 4 ? 2 : 5) },
  )
  return places.flatMap((at) => {
    const child = children[at] as Child
    // One type of each choice; nothing deeper than a few levels.
    if (orders.has(child.order) || (depth > 5 && child.form !== 'attribute' && child.form !== 'primitive')) return []
    orders.add(child.order)
    return member(g, child, depth)
  })
}

function member(g: GeneratorValue, child: Child, depth: number): string[] {
  const count = child.many ? g(fc.integer, { min: 1, max: 3 }) : 1
  const list = (entries: readonly (string | undefined)[]): string =>
    child.many ? `[${entries.map((entry) => entry ?? 'null').join(',')}]` : (entries[0] as string)
  const entries = Array.from({ length: count }, () => entry(g, child, depth))
  const values = entries.map(({ value }) => value)
  const siblings = entries.map(({ sibling }) => sibling)
  return [
    ...(values.some((value) => value !== undefined) ? [`"${child.name}":${list(values)}`] : []),
    ...(siblings.some((sibling) => sibling !== undefined) ? [`"${child.sibling}":${list(siblings)}`] : []),
  ]
}

function entry(g: GeneratorValue, child: Child, depth: number): { value?: string; sibling?: string } {
  switch (child.form) {
    case 'attribute':
      return { value: text(g) }
    case 'xhtml':
      return { value: JSON.stringify(div(g)) }
    case 'wrapper':
      return { value: resource(g, g(fc.constantFrom, 'Patient', 'Basic', 'Parameters'), depth + 2) }
    case 'object': {
      const held = members(g, child.type, depth + 1)
      return { value: held.length > 0 ? `{${held.join(',')}}` : `{"id":"made"}` }
    }
    case 'primitive': {
      const kind = g(fc.integer, { min: 0, max: depth > 3 ? 3 : 5 })
      const extended = `{"id":${text(g)},"extension":[{"url":"u","valueDecimal":${g(() => digits)}}]}`
      if (kind < 4) return { value: literal(g, child) }
      return kind === 4 ? { value: literal(g, child), sibling: extended } : { sibling: extended }
    }
  }
}

function literal(g: GeneratorValue, child: Child): string {
  if (child.json === 'number') return g(() => digits)
  return child.json === 'boolean' ? String(g(fc.boolean)) : text(g)
}

function text(g: GeneratorValue): string {
  return JSON.stringify(g(() => texts).join(''))
}

function div(g: GeneratorValue): string {
  const held = g(fc.array, fc.constantFrom(...pieces), { maxLength: 6 })
  return `<div xmlns="http://www.w3.org/1999/xhtml">${(held as string[]).join('')}</div>`
}
