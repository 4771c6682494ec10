// The content of narratives (txt-1, txt-2), and links within them that lead somewhere. https://hl7.org/fhir/R4/narrative.html

import { isObject } from '../schema.ts'
import { anchorsOf, faultsOfDiv } from '../xhtml.ts'
import type { ElementCheck } from './checks.ts'
import type { Complex, Container } from './container.ts'
import { report, shown } from './findings.ts'

const mostLinks = 20
const usualStart = '<div xmlns="http://www.w3.org/1999/xhtml"'

export const checkDiv: ElementCheck = (value, at, _holder, container, { findings }) => {
  if (typeof value !== 'string') return
  if (
    !value.startsWith(usualStart) &&
    !/^\s*<[^>]*\sxmlns(?::\w+)?\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml["']/.test(value)
  ) {
    const text = 'The div is not in the namespace of XHTML: write <div xmlns="http://www.w3.org/1999/xhtml">.'
    report(findings, 'error', 'narrative.namespace', at, text)
  }
  for (const { rule, found } of faultsOfDiv(value)) {
    const text =
      rule === 'txt-1'
        ? `${found} has no place in a narrative: only formatting elements and attributes do.`
        : 'The narrative says nothing: write some text, or leave it out.'
    report(findings, 'error', `invariant.${rule}`, at, text)
  }
  if (!value.includes('#') || !/\bhref\s*=\s*["']#/.test(value)) return
  const anchors = anchorsIn(outermost(container))
  const lost = new Set(linksIn(value).filter((link) => !anchors.has(link)))
  for (const link of [...lost].slice(0, mostLinks)) {
    const text = `The link ${shown(`#${link}`)} leads nowhere: nothing here has that id or name.`
    report(findings, 'warning', 'narrative.link', at, text)
  }
}

function linksIn(div: string): string[] {
  return [...div.matchAll(/\bhref\s*=\s*["']#([^"']{1,1000})["']/g)].map(([, link = '']) => decoded(link))
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}

function outermost(container: Container): Container {
  let at = container
  while (at.outer) at = at.outer
  return at
}

const known = new WeakMap<Container, ReadonlySet<string>>()

/** The ids of everything in a document, and the names in its narratives. Iterative, since depth is the sender's. */
function anchorsIn(container: Container): ReadonlySet<string> {
  const before = known.get(container)
  if (before) return before
  const found = new Set<string>()
  const open: unknown[] = [container.value]
  while (open.length > 0) {
    const next = open.pop()
    if (Array.isArray(next)) for (const one of next as unknown[]) open.push(one)
    if (!isObject(next)) continue
    const { id, div } = next as Complex
    if (typeof id === 'string') found.add(id)
    if (typeof div === 'string') for (const anchor of anchorsOf(div)) found.add(anchor)
    for (const value of Object.values(next)) if (typeof value === 'object' && value !== null) open.push(value)
  }
  known.set(container, found)
  return found
}
