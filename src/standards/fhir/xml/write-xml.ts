// FHIR JSON to FHIR XML by the element tables, in the order of the definitions. https://hl7.org/fhir/R4/xml.html

import { fault, GatewayError } from '../../../errors.ts'
import { literalOf, parseExact } from '../../../json/exact.ts'
import { pointer } from '../../../json/pointer.ts'
import { maximumDepth } from '../../../json/read.ts'
import type { Json } from '../../standard.ts'
import { attributeText } from './attribute-text.ts'
import { type Child, childrenOf, isResourceType } from './children.ts'
import { fhirNamespace } from './namespaces.ts'
import { writeDiv } from './write-div.ts'

type Members = Readonly<Record<string, unknown>>
/** Where the writer stands, as segments of a JSON Pointer. */
type Trail = (string | number)[]

/** A resource in JSON as an XML document, digits as they are written. Throws `not-acceptable` for what is not FHIR. */
export function writeFhirXml(text: string): string {
  const resource = writeResource(parse(text), ` xmlns="${fhirNamespace}"`, [])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${resource}`
}

function parse(text: string): Json {
  try {
    return parseExact(text)
  } catch (cause) {
    // Syntax, or nesting that overflows the stack: neither is ever stored.
    const told = 'This is not JSON that can be read, so it cannot be written as XML.'
    throw new GatewayError('not-acceptable', told, { cause, issues: [fault('xml-unwritable', '', told)] })
  }
}

function writeResource(value: unknown, declaration: string, trail: Trail): string {
  const members = objectAt(value, trail)
  const type = members.resourceType
  if (typeof type !== 'string' || !isResourceType(type)) {
    throw unwritable([...trail, 'resourceType'], 'it does not name a resource type of R4')
  }
  return writeElement(type, type, members, declaration, trail)
}

/** One element with what is in it; `attributes` are those that it has already. */
function writeElement(name: string, type: string, members: Members, attributes: string, trail: Trail): string {
  if (trail.length > 2 * maximumDepth) throw unwritable(trail, `it nests deeper than ${maximumDepth} levels`)
  let start = `<${name}${attributes}`
  let content = ''
  for (const child of childrenIn(type, members, trail)) {
    if (child.form === 'attribute') start += writeAttribute(child.name, members[child.name], [...trail, child.name])
    else content += writeChild(child, members, trail)
  }
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** The children that an object has, in the order of the definition. */
function childrenIn(type: string, members: Members, trail: Trail): readonly Child[] {
  const table = childrenOf(type)
  const found: Child[] = []
  let isOrdered = true
  for (const key in members) {
    if (members[key] === undefined || (key === 'resourceType' && isResourceType(type))) continue
    const isSibling = key.charCodeAt(0) === underscore
    const child = table.get(isSibling ? key.slice(1) : key)
    if (!child || (isSibling && child.form !== 'primitive'))
      throw unwritable([...trail, key], `${type} does not have it`)
    if (isSibling && members[child.name] !== undefined) continue
    const last = found.at(-1)
    if (last && last.order > child.order) isOrdered = false
    found.push(child)
  }
  return isOrdered ? found : found.sort((one, other) => one.order - other.order)
}

const underscore = 95

function writeChild(child: Child, members: Members, trail: Trail): string {
  const value = members[child.name]
  const sibling = child.form === 'primitive' ? members[child.sibling] : undefined
  trail.push(value === undefined ? child.sibling : child.name)
  let xml = ''
  if (child.many) {
    const values = listAt(value, trail)
    const siblings = listAt(sibling, trail)
    const count = Math.max(values.length, siblings.length)
    if (count === 0) throw unwritable(trail, 'the list is empty')
    for (let index = 0; index < count; index += 1) {
      trail.push(index)
      xml += writeEntry(child, values[index], siblings[index], trail)
      trail.pop()
    }
  } else {
    xml = writeEntry(child, value, sibling, trail)
  }
  trail.pop()
  return xml
}

function writeEntry(child: Child, value: unknown, sibling: unknown, trail: Trail): string {
  const { name } = child
  switch (child.form) {
    case 'primitive':
      return writePrimitive(child, value ?? undefined, sibling ?? undefined, trail)
    case 'wrapper':
      return `<${name}>${writeResource(value, '', trail)}</${name}>`
    case 'xhtml':
      return writeNarrative(value, trail)
    default:
      return writeElement(name, child.type, objectAt(value, trail), '', trail)
  }
}

function writePrimitive(child: Child, value: unknown, sibling: unknown, trail: Trail): string {
  if (value === undefined && sibling === undefined) throw unwritable(trail, 'it has neither a value nor an extension')
  const attribute = value === undefined ? '' : ` value="${valueText(child, value, trail)}"`
  if (sibling === undefined) return `<${child.name}${attribute}/>`
  // The id comes first, as in every other element.
  const { id, ...rest } = objectAt(sibling, trail)
  const start = id === undefined ? attribute : writeAttribute('id', id, trail) + attribute
  return writeElement(child.name, child.type, rest, start, trail)
}

function valueText(child: Child, value: unknown, trail: Trail): string {
  if (child.json === 'string' && typeof value === 'string') return textAt(value, trail)
  if (child.json === 'boolean' && typeof value === 'boolean') return String(value)
  const digits = child.json === 'number' ? literalOf(value) : undefined
  if (digits !== undefined) return digits
  throw unwritable(trail, `it is not a ${child.json}`)
}

function writeAttribute(name: string, value: unknown, trail: Trail): string {
  if (typeof value !== 'string') throw unwritable(trail, 'it is not a string')
  return ` ${name}="${textAt(value, trail)}"`
}

function textAt(value: string, trail: Trail): string {
  if (value === '') throw unwritable(trail, 'it is empty')
  const text = attributeText(value)
  if (text === undefined) throw unwritable(trail, 'it has a character that XML has no way to write')
  return text
}

function writeNarrative(value: unknown, trail: Trail): string {
  if (typeof value !== 'string') throw unwritable(trail, 'it is not a string')
  const div = writeDiv(value)
  if ('wrong' in div) throw unwritable(trail, `it ${div.wrong}`)
  return div.xml
}

function objectAt(value: unknown, trail: Trail): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members
  throw unwritable(trail, 'it is not an object')
}

function listAt(value: unknown, trail: Trail): readonly unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value as unknown[]
  throw unwritable(trail, 'it is not a list')
}

function unwritable(trail: Trail, why: string): GatewayError {
  const path = pointer(...trail)
  const told = `This resource cannot be written as XML, because of ${path === '' ? 'the whole' : path}: ${why}. Ask for JSON.`
  return new GatewayError('not-acceptable', told, { issues: [fault('xml-unwritable', path, told)] })
}
