// The references of a resource in its text: found by the element tables, replaced where they stand, and every other byte
// left as it was. https://hl7.org/fhir/R4/http.html#trules

import { membersOf as spansOf, valuesOf } from '../../../json/splice.ts'
import { membersOf } from '../elements.ts'

type Sort = 'reference' | 'uri' | 'xhtml'

/** A string of a resource that may be a link; `start` and `end` are those of its JSON literal, quotes included. */
interface Found {
  readonly sort: Sort
  readonly start: number
  readonly end: number
}

const uriTypes = new Set(['uri', 'url', 'canonical', 'oid', 'uuid'])
// An attribute as it stands in a JSON literal, where a double quote has a backslash.
const linkPattern = /(\s(?:href|src)\s*=\s*)(\\"|')([^"'\\<>]{1,2000})(\\"|')/g

/** The references of a resource that are searches, each once. */
export function conditionalReferences(kind: string, text: string): readonly string[] {
  if (!text.includes('?')) return []
  const found = new Set<string>()
  for (const { sort, start, end } of findLinks(kind, text)) {
    if (sort !== 'reference') continue
    const reference = JSON.parse(text.slice(start, end)) as string
    if (/^[A-Z][A-Za-z]{1,60}\?/.test(reference)) found.add(reference)
  }
  return [...found]
}

/** The text with each link replaced for which `link` answers another: references, URIs, and links of a narrative. */
export function relink(kind: string, text: string, link: (reference: string) => string | undefined): string {
  let result = ''
  let done = 0
  for (const { sort, start, end } of findLinks(kind, text)) {
    const literal = text.slice(start, end)
    const put = sort === 'xhtml' ? relinkNarrative(literal, link) : relinkLiteral(literal, link)
    if (put === literal) continue
    result += text.slice(done, start) + put
    done = end
  }
  return done === 0 ? text : result + text.slice(done)
}

function relinkLiteral(literal: string, link: (reference: string) => string | undefined): string {
  const other = link(JSON.parse(literal) as string)
  return other === undefined ? literal : JSON.stringify(other)
}

function relinkNarrative(literal: string, link: (reference: string) => string | undefined): string {
  return literal.replace(linkPattern, (whole: string, before: string, quote: string, url: string, after: string) => {
    const other = quote === after ? link(url) : undefined
    return other === undefined ? whole : `${before}${quote}${JSON.stringify(other).slice(1, -1)}${quote}`
  })
}

function findLinks(kind: string, text: string): Found[] {
  const found: Found[] = []
  walkObject(text, text.indexOf('{'), kind, found)
  return found
}

function walkObject(text: string, open: number, type: string, found: Found[]): void {
  const { members } = spansOf(text, open)
  const table = membersOf(type === 'Resource' ? typeAt(text, members) : type)
  for (const { name, valueStart, valueEnd } of members) {
    const sibling = name.startsWith('_')
    const member = table.get(sibling ? name.slice(1) : name)
    if (!member) continue
    const inner = sibling ? 'Element' : member.type
    const sort = type === 'Reference' && name === 'reference' ? 'reference' : sortOf(inner)
    walkValue(text, { start: valueStart, end: valueEnd }, { type: inner, sort }, found)
  }
}

function sortOf(type: string): Sort | undefined {
  return uriTypes.has(type) ? 'uri' : type === 'xhtml' ? 'xhtml' : undefined
}

function typeAt(text: string, members: readonly { name: string; valueStart: number; valueEnd: number }[]): string {
  const member = members.find(({ name }) => name === 'resourceType')
  const type: unknown = member && JSON.parse(text.slice(member.valueStart, member.valueEnd))
  return typeof type === 'string' ? type : ''
}

function walkValue(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  what: { readonly type: string; readonly sort: Sort | undefined },
  found: Found[],
): void {
  const first = text[start]
  if (first === '[') for (const entry of valuesOf(text, start)) walkValue(text, entry, what, found)
  else if (first === '{') walkObject(text, start, what.type, found)
  else if (first === '"' && what.sort) found.push({ sort: what.sort, start, end })
}
