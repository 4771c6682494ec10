// HR Open's JSON as its XML: lists as <item>s, periods by the element of their form, one namespace. What the XML schemas
// have no place for is left out and told by path (https://www.hropenstandards.org/standards).

import type { Issue } from '../../../errors.ts'
import { literalOf, parseExact } from '../../../json/exact.ts'
import { pointer } from '../../../json/pointer.ts'
import { escapeXml } from '../../../xml/escape.ts'
import type { Json } from '../../standard.ts'
import { isObject } from '../elements.ts'
import { faultsOf } from '../faults.ts'
import { xmlDifferences } from './differences.ts'
import { decimalOf, isCarried } from './lexical.ts'
import {
  basesAt,
  hasMembers,
  itemPlace,
  jsonTypesAt,
  memberPlace,
  placeName,
  placeOfType,
  requiredAt,
  type TypePlace,
} from './place.ts'

/** The one namespace of HR Open's XML. */
export const hrOpenNamespace = 'https://hropenstandards.org/schema/xml/'

/** No document tells more losses than this one by one; the last says how many more there are. */
export const maximumLosses = 100

type Path = readonly (string | number)[]

interface Loss {
  readonly path: Path
  readonly text: string
}

/** What was written so far, what was lost, and where the writer stands. */
interface Writing {
  readonly lines: string[]
  /** The first of what was lost. */
  readonly losses: Loss[]
  lost: number
  readonly path: (string | number)[]
}

/** A document of a type as XML, and its losses as warnings `loss.xml`. `root` is the path of the document in the text. */
export function writeDocument(type: string, text: string, root: Path = []): { body: string; losses: Issue[] } {
  const document = root.reduce<Json | undefined>(
    (at, name) => (isObject(at) ? (at[name] as Json) : undefined),
    parseExact(text),
  )
  const element = xmlDifferences().roots[type]
  if (element === undefined) throw new Error(`${type} has no root element in HR Open's XML`)
  const writing: Writing = { lines: ['<?xml version="1.0" encoding="UTF-8"?>'], losses: [], lost: 0, path: [...root] }
  if (!write(writing, element, document, placeOfType(type), '')) writing.lines.push(`<${element}/>`)
  const [, opening = ''] = writing.lines
  writing.lines[1] = opening.replace(`<${element}`, `<${element} xmlns="${hrOpenNamespace}"`)
  return { body: `${writing.lines.join('\n')}\n`, losses: issuesOf(writing) }
}

function issuesOf({ losses, lost }: Writing): Issue[] {
  const told = lost > maximumLosses ? losses.slice(0, maximumLosses - 1) : losses
  const issues = told.map(
    ({ path, text }): Issue => ({ severity: 'warning', code: 'loss.xml', path: pointer(...path), text }),
  )
  if (lost === told.length) return issues
  const text = `${lost - told.length} more members or items have no place in HR Open's XML. Send the document as JSON to keep them.`
  return [...issues, { severity: 'warning', code: 'loss.xml', path: '', text }]
}

/** Writes a value as an element; false, with the loss told, where it cannot be. */
function write(writing: Writing, name: string, value: Json | undefined, place: TypePlace, indent: string): boolean {
  const choice = place.inner === '' ? xmlDifferences().choices[place.type] : undefined
  if (choice !== undefined) return writeChoice(writing, name, value, choice, indent)
  if (Array.isArray(value)) return writeList(writing, name, value as readonly Json[], place, indent)
  if (isObject(value) && literalOf(value) === undefined) return writeObject(writing, name, value, place, indent)
  const text = textOf(value as Json, place)
  if (text === undefined)
    return lose(writing, `${shown(value)} cannot be written where HR Open's XML has ${formOf(place)}.`)
  writing.lines.push(text === '' ? `${indent}<${name}/>` : `${indent}<${name}>${charactersOf(text)}</${name}>`)
  return true
}

/** White space alone is laid-out nothing to many readers, unless it is marked as characters. */
function charactersOf(text: string): string {
  if (text.trim() !== '') return escapeXml(text)
  return text.replaceAll(/[^\r]+/g, '<![CDATA[$&]]>').replaceAll('\r', '&#13;')
}

function lose(writing: Writing, text: string): false {
  writing.lost++
  if (writing.losses.length < maximumLosses) writing.losses.push({ path: [...writing.path], text })
  return false
}

function writeList(writing: Writing, name: string, items: readonly Json[], place: TypePlace, indent: string): boolean {
  const inside = itemPlace(place)
  if (inside === undefined) return lose(writing, "HR Open's XML has no list here.")
  const start = open(writing, name, indent)
  for (const [index, item] of items.entries()) {
    writing.path.push(index)
    write(writing, 'item', item, inside, `${indent}  `)
    writing.path.pop()
  }
  return close(writing, name, indent, start)
}

function writeObject(
  writing: Writing,
  name: string,
  value: Readonly<Record<string, unknown>>,
  place: TypePlace,
  indent: string,
): boolean {
  if (!jsonTypesAt(place).has('object') && !hasMembers(place))
    return lose(writing, `An object cannot be written where HR Open's XML has ${formOf(place)}.`)
  const start = open(writing, name, indent)
  for (const [member, inner] of Object.entries(value)) {
    writing.path.push(member)
    const kept = writeMember(writing, member, inner as Json, place, indent)
    writing.path.pop()
    // An object without what XML demands of it could not stand.
    if (kept === undefined || kept || indent === '' || !requiredAt(place).has(member)) continue
    writing.lines.length = start
    return lose(writing, `Without ${member} this cannot stand in XML.`)
  }
  return close(writing, name, indent, start)
}

/** Undefined where XML has no place for the member, so that it cannot demand it either. */
function writeMember(
  writing: Writing,
  member: string,
  value: Json,
  place: TypePlace,
  indent: string,
): boolean | undefined {
  const { missing = [], closed } = xmlDifferences().places[placeName(place)] ?? {}
  const inside = memberPlace(place, member)
  const known = inside !== undefined && !missing.includes(member) && (closed === undefined || closed.includes(member))
  if (known) return write(writing, member, value, inside, `${indent}  `)
  lose(
    writing,
    inside === undefined
      ? 'HR Open does not declare this member, and its XML takes none besides.'
      : "HR Open's XML has no element for this member.",
  )
  return undefined
}

/** Opens an element; gives the number of lines before it. */
function open({ lines }: Writing, name: string, indent: string): number {
  return lines.push(`${indent}<${name}>`) - 1
}

function close({ lines }: Writing, name: string, indent: string, start: number): true {
  if (lines.length === start + 1) lines[start] = `${indent}<${name}/>`
  else lines.push(`${indent}</${name}>`)
  return true
}

/** In the form that carries a value whole, else in the one that loses least. */
function writeChoice(
  writing: Writing,
  name: string,
  value: Json | undefined,
  choice: Readonly<Record<string, string>>,
  indent: string,
): boolean {
  const { path } = writing
  let best: Writing | undefined
  for (const [element, type] of Object.entries(choice)) {
    if (faultsOf(type, value, 1).length > 0) continue
    const attempt: Writing = { lines: [], losses: [], lost: 0, path: [...path] }
    if (!write(attempt, element, value, placeOfType(type), `${indent}  `)) continue
    if (best === undefined || attempt.lost < best.lost) best = attempt
    if (best.lost === 0) break
  }
  if (best === undefined) return lose(writing, `${shown(value)} is none of the forms that HR Open's XML has here.`)
  const start = open(writing, name, indent)
  for (const line of best.lines) writing.lines.push(line)
  writing.lost += best.lost
  writing.losses.push(...best.losses.slice(0, maximumLosses - writing.losses.length))
  return close(writing, name, indent, start)
}

/** The text of a leaf, undefined where XML cannot say it. */
function textOf(value: Json, place: TypePlace): string | undefined {
  const bases = basesAt(place)
  if (typeof value === 'string') {
    const { codes } = xmlDifferences().places[placeName(place)] ?? {}
    return (codes === undefined || codes.includes(value)) && isCarried(value, bases) ? value : undefined
  }
  if (typeof value === 'boolean') return bases.includes('boolean') ? String(value) : undefined
  const literal = literalOf(value)
  if (literal === undefined) return undefined
  if (bases.includes('decimal')) return decimalOf(literal, false)
  return bases.includes('integer') ? decimalOf(literal, true) : undefined
}

function formOf(place: TypePlace): string {
  const bases = basesAt(place)
  return bases.length === 0 ? 'an element without text' : `a ${bases.join(' or ')}`
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
