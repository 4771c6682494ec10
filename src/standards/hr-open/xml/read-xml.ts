// HR Open's XML as its JSON, led by the types: <item>s become lists, the elements of periods their forms, texts the
// numbers, truths and texts that are declared. What is not declared is kept as it stands, for the remarks to tell.

import { fault, GatewayError, type Issue } from '../../../errors.ts'
import { pointer } from '../../../json/pointer.ts'
import { guardXml } from '../../../xml/guard.ts'
import { parseXml, type XmlElement } from '../../../xml/parse.ts'
import { nearestName } from '../nearest.ts'
import { xmlDifferences } from './differences.ts'
import { numberLiteral } from './lexical.ts'
import { basesAt, itemPlace, jsonTypesAt, memberPlace, membersAt, placeOfType, type TypePlace } from './place.ts'
import { hrOpenNamespace } from './write-xml.ts'

const maximumIssues = 100
/** How deep elements may be nested: a list in a list is two levels, and a period one more than in JSON. */
export const deepest = 300
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'

type Path = readonly (string | number)[]

/** The root's name and the JSON value of a body. Throws `unreadable` with every fault found, at most 100. */
export function readDocument(body: string, types: readonly string[]): { type: string; root: string; value: unknown } {
  guardXml(body, new Set(), deepest)
  const root = parseXml(body)
  const name = nameOf(root)
  const type = typeOf(root, types)
  const issues: Issue[] = []
  const value = read(root, placeOfType(type), [], issues)
  if (issues.length === 0) return { type, root: name, value }
  throw new GatewayError('unreadable', (issues[0] as Issue).text, { issues: issues.slice(0, maximumIssues) })
}

function nameOf(element: XmlElement): string {
  return element['#attributesns']?.local ?? element['#name']
}

/** The type that the root element means; where several share its name, the one that declares most of its children. */
function typeOf(root: XmlElement, types: readonly string[]): string {
  const { roots } = xmlDifferences()
  const name = nameOf(root)
  const fitting = types.filter((type) => roots[type] === name)
  const children = (root['#children'] ?? []).map(nameOf)
  const declaredBy = (type: string): number => {
    const members = new Set(membersAt(placeOfType(type)))
    return children.filter((child) => members.has(child)).length
  }
  const [best] = fitting.toSorted((one, other) => declaredBy(other) - declaredBy(one))
  if (best !== undefined) return best
  const wanted = [...new Set(types.flatMap((type) => roots[type] ?? []))]
  const near = nearestName(name, wanted)
  const cure = near === undefined ? `Send one of ${wanted.join(', ')}.` : `Send <${near}>.`
  const text = `<${name.slice(0, 80)}> is not the root element of a document that is wanted here. ${cure}`
  throw new GatewayError('unreadable', text, { issues: [fault('xml-root', '', text)] })
}

/** The JSON value of an element; deep nesting was refused before, so this may recurse. */
function read(element: XmlElement, place: TypePlace | undefined, path: Path, issues: Issue[]): unknown {
  checkNames(element, path, issues)
  const children = element['#children'] ?? []
  const text = element['#text'] ?? ''
  const choice = place?.inner === '' ? xmlDifferences().choices[place.type] : undefined
  if (choice !== undefined) return readChoice(element, choice, path, issues)
  const types = place === undefined ? new Set<string>() : jsonTypesAt(place)
  if (children.length > 0 && text.trim() !== '')
    tell(issues, 'xml-text', path, `There is text between the elements of ${shown(element)}. Remove it.`)
  if (place !== undefined && types.has('array')) return readItems(element, itemPlace(place), path, issues)
  const isList = place === undefined && children.length > 0 && children.every((child) => nameOf(child) === 'item')
  if (isList) return readItems(element, undefined, path, issues)
  if (children.length > 0) return readMembers(children, place, path, issues)
  // White space that lays out an element is no member of an object.
  if (types.has('object') && text.trim() === '') return {}
  return place === undefined ? text : leafOf(text, basesAt(place))
}

function readItems(element: XmlElement, place: TypePlace | undefined, path: Path, issues: Issue[]): unknown[] {
  const children = element['#children'] ?? []
  const stray = children.find((child) => nameOf(child) !== 'item')
  const text = element['#text'] ?? ''
  if (stray !== undefined || (children.length === 0 && text.trim() !== ''))
    tell(issues, 'xml-item', path, `${shown(element)} is a list. Put each of its items into <item>.`)
  return children.map((child, index) => read(child, place, [...path, index], issues))
}

function readMembers(
  children: readonly XmlElement[],
  place: TypePlace | undefined,
  path: Path,
  issues: Issue[],
): Record<string, unknown> {
  const members = new Map<string, unknown>()
  for (const child of children) {
    const name = nameOf(child)
    const at = [...path, name]
    const inside = place === undefined ? undefined : memberPlace(place, name)
    const value = read(child, inside, at, issues)
    if (members.has(name))
      tell(
        issues,
        'xml-repeated',
        at,
        `<${name}> stands here twice. Send one, or a list as <${name}><item>…</item></${name}>.`,
      )
    members.set(name, value)
  }
  return Object.fromEntries(members)
}

function readChoice(
  element: XmlElement,
  choice: Readonly<Record<string, string>>,
  path: Path,
  issues: Issue[],
): unknown {
  const [only, ...more] = element['#children'] ?? []
  const type = only === undefined || more.length > 0 ? undefined : choice[nameOf(only)]
  if (only !== undefined && type !== undefined) return read(only, placeOfType(type), path, issues)
  tell(
    issues,
    'xml-choice',
    path,
    `${shown(element)} holds one of <${Object.keys(choice).join('>, <')}>. Send one of them.`,
  )
  return null
}

/** A number keeps its digits; a text that is not what is declared stays a text, for the schema to refuse by path. */
function leafOf(text: string, bases: readonly string[]): unknown {
  if (bases.includes('decimal') || bases.includes('integer')) {
    const literal = numberLiteral(text)
    if (literal !== undefined) return JSON.rawJSON(literal)
  }
  if (bases.includes('boolean')) {
    const word = text.trim()
    if (word === 'true' || word === '1') return true
    if (word === 'false' || word === '0') return false
  }
  return bases.length === 0 || bases.includes('string') ? text : text.trim()
}

function checkNames(element: XmlElement, path: Path, issues: Issue[]): void {
  const { uri = '' } = element['#attributesns'] ?? {}
  if (uri !== hrOpenNamespace) {
    const found = uri === '' ? 'in no namespace' : `in the namespace ${JSON.stringify(uri.slice(0, 80))}`
    const told = `${shown(element)} is ${found}. Write xmlns="${hrOpenNamespace}" on the root element.`
    tell(issues, 'xml-namespace', path, told)
  }
  for (const [name, attribute] of Object.entries(element['#attributes'] ?? {})) {
    const isDeclaration = name === 'xmlns' || attribute.prefix === 'xmlns'
    const isHint = attribute.uri === schemaInstance && attribute.local.endsWith('chemaLocation')
    if (!isDeclaration && !isHint)
      tell(
        issues,
        'xml-attribute',
        path,
        `HR Open's XML has no attributes, and ${shown(element)} has ${name.slice(0, 80)}. Remove it.`,
      )
  }
}

function tell(issues: Issue[], code: string, path: Path, text: string): void {
  if (issues.length < maximumIssues) issues.push(fault(code, pointer(...path), text))
}

function shown(element: XmlElement): string {
  return `<${nameOf(element).slice(0, 80)}>`
}
