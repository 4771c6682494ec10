// HR Open's JSON as its XML: lists as <item>s, periods by the element of their form, one namespace. What the XML schemas
// have no place for is left out and told by path (https://www.hropenstandards.org/standards).

import type { Issue } from '../../../errors.ts'
import { literalOf, parseExact } from '../../../json/exact.ts'
import { pointer } from '../../../json/pointer.ts'
import { escapeXml } from '../../../xml/escape.ts'
import type { Json } from '../../standard.ts'
import { isObject } from '../elements.ts'
import { faultsOf } from '../faults.ts'
import { partsOf } from '../lint.ts'
import { xmlDifferences } from './differences.ts'
import { decimalOf, isCarried } from './lexical.ts'
import {
  basesAt,
  itemPlace,
  jsonTypesAt,
  memberPlace,
  membersAt,
  placeName,
  placeOfType,
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

/** What a value became: lines of XML, or nothing; and what was lost on the way. */
interface Written {
  readonly lines: readonly string[] | undefined
  readonly losses: readonly Loss[]
}

/** A document of a type as XML, and its losses as warnings `loss.xml`. `root` is the path of the document in the text. */
export function writeDocument(type: string, text: string, root: Path = []): { body: string; losses: Issue[] } {
  const document = root.reduce<Json | undefined>(
    (at, name) => (isObject(at) ? (at[name] as Json) : undefined),
    parseExact(text),
  )
  const element = xmlDifferences().roots[type]
  if (element === undefined) throw new Error(`${type} has no root element in HR Open's XML`)
  const { lines, losses } = write(element, document, placeOfType(type), root, '')
  const body = lines ?? [`<${element}/>`]
  const opened = (body[0] as string).replace(`<${element}`, `<${element} xmlns="${hrOpenNamespace}"`)
  const whole = ['<?xml version="1.0" encoding="UTF-8"?>', opened, ...body.slice(1)]
  return { body: `${whole.join('\n')}\n`, losses: issuesOf(losses) }
}

function issuesOf(losses: readonly Loss[]): Issue[] {
  const told = losses.length > maximumLosses ? losses.slice(0, maximumLosses - 1) : losses
  const issues = told.map(
    ({ path, text }): Issue => ({ severity: 'warning', code: 'loss.xml', path: pointer(...path), text }),
  )
  const more = losses.length - told.length
  if (more === 0) return issues
  const text = `${more} more members or items have no place in HR Open's XML. Send the document as JSON to keep them.`
  return [...issues, { severity: 'warning', code: 'loss.xml', path: '', text }]
}

function write(name: string, value: Json | undefined, place: TypePlace, path: Path, indent: string): Written {
  const choice = place.inner === '' ? xmlDifferences().choices[place.type] : undefined
  if (choice !== undefined) return writeChoice(name, value, choice, path, indent)
  if (Array.isArray(value)) return writeList(name, value as readonly Json[], place, path, indent)
  if (isObject(value) && literalOf(value) === undefined) return writeObject(name, value, place, path, indent)
  const text = textOf(value as Json, place)
  if (text === undefined)
    return lost(path, `${shown(value)} cannot be written where HR Open's XML has ${formOf(place)}.`)
  return {
    lines: [text === '' ? `${indent}<${name}/>` : `${indent}<${name}>${charactersOf(text)}</${name}>`],
    losses: [],
  }
}

/** White space alone is laid-out nothing to many readers, unless it is marked as characters. */
function charactersOf(text: string): string {
  if (text.trim() !== '') return escapeXml(text)
  return text.replaceAll(/[^\r]+/g, '<![CDATA[$&]]>').replaceAll('\r', '&#13;')
}

function lost(path: Path, text: string): Written {
  return { lines: undefined, losses: [{ path, text }] }
}

function writeList(name: string, items: readonly Json[], place: TypePlace, path: Path, indent: string): Written {
  const inside = itemPlace(place)
  if (inside === undefined) return lost(path, "HR Open's XML has no list here.")
  return around(
    name,
    items.map((item, index) => write('item', item, inside, [...path, index], `${indent}  `)),
    indent,
  )
}

function writeObject(
  name: string,
  value: Readonly<Record<string, unknown>>,
  place: TypePlace,
  path: Path,
  indent: string,
): Written {
  if (!jsonTypesAt(place).has('object') && membersAt(place).length === 0)
    return lost(path, `An object cannot be written where HR Open's XML has ${formOf(place)}.`)
  const { missing = [], closed } = xmlDifferences().places[placeName(place)] ?? {}
  const required = partsOf(place.schemas).flatMap((part) => part.required ?? [])
  const written: Written[] = []
  for (const [member, inner] of Object.entries(value)) {
    const at = [...path, member]
    const inside = memberPlace(place, member)
    if (inside === undefined)
      written.push(lost(at, 'HR Open does not declare this member, and its XML takes none besides.'))
    else if (missing.includes(member) || (closed !== undefined && !closed.includes(member)))
      written.push(lost(at, "HR Open's XML has no element for this member."))
    else {
      const one = write(member, inner as Json, inside, at, `${indent}  `)
      // An object without what XML demands of it could not stand.
      if (one.lines === undefined && required.includes(member) && path.length > 0)
        return {
          lines: undefined,
          losses: [...one.losses, { path, text: `Without ${member} this cannot stand in XML.` }],
        }
      written.push(one)
    }
  }
  return around(name, written, indent)
}

function around(name: string, inside: readonly Written[], indent: string): Written {
  const lines = inside.flatMap((one) => one.lines ?? [])
  const losses = inside.flatMap((one) => one.losses)
  if (lines.length === 0) return { lines: [`${indent}<${name}/>`], losses }
  return { lines: [`${indent}<${name}>`, ...lines, `${indent}</${name}>`], losses }
}

/** The form that carries a value whole, else the one that loses least. */
function writeChoice(
  name: string,
  value: Json | undefined,
  choice: Readonly<Record<string, string>>,
  path: Path,
  indent: string,
): Written {
  let best: Written | undefined
  for (const [element, type] of Object.entries(choice)) {
    if (faultsOf(type, value, 1).length > 0) continue
    const one = write(element, value, placeOfType(type), path, `${indent}  `)
    if (one.lines === undefined) continue
    if (best === undefined || one.losses.length < best.losses.length) best = one
    if (best.losses.length === 0) break
  }
  if (best === undefined) return lost(path, `${shown(value)} is none of the forms that HR Open's XML has here.`)
  return around(name, [best], indent)
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
