// Parts of a resource: `_summary` and `_elements`. https://hl7.org/fhir/R4/search.html#summary

import { fault, GatewayError } from '../../../errors.ts'
import { parseExactObject } from '../../../json/exact.ts'
import type { Json, JsonObject, Subset } from '../../standard.ts'
import { type Element, membersOf, typeOf } from '../elements.ts'
import { isObject } from '../schema.ts'

const always = ['resourceType', 'id', 'meta', 'implicitRules']
const tag = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }

/** The resource's text with only the wanted parts, marked as SUBSETTED; `data` without narrative is a part too. */
export function subsetOf(kind: string, text: string, wanted: Subset): string {
  const value = parseExactObject(text)
  const kept: Record<string, Json> = {}
  for (const [name, member] of Object.entries(value as Record<string, Json>)) {
    if (always.includes(name)) kept[name] = member
    else if (isWanted(kind, name, wanted))
      kept[name] = 'summary' in wanted ? summarised(kind, name, member, wanted.summary) : member
  }
  const meta = isObject(kept['meta']) ? (kept['meta'] as JsonObject) : {}
  const tags = Array.isArray(meta['tag']) ? (meta['tag'] as JsonObject[]) : []
  const others = tags.filter((one) => one['system'] !== tag.system || one['code'] !== tag.code)
  const { resourceType, id, ...rest } = kept
  const head = { resourceType, ...(id === undefined ? {} : { id }) }
  return JSON.stringify({ ...head, ...rest, meta: { ...meta, tag: [...others, tag] } })
}

/** Throws 'unsupported-parameter' naming what is not a first-level element of this kind. */
export function checkElements(kind: string, names: readonly string[]): void {
  const elements = typeOf(kind)?.elements ?? []
  const unknown = names.find((name) => !always.includes(name) && !elements.some((element) => isNamed(element, name)))
  if (unknown === undefined) return
  const text = `_elements: ${JSON.stringify(unknown.slice(0, 80))} is not an element of ${kind}; name elements of its first level, such as ${elements[5]?.name ?? 'text'}.`
  throw new GatewayError('unsupported-parameter', text, { issues: [fault('unsupported-parameter', '', text)] })
}

function isWanted(kind: string, name: string, wanted: Subset): boolean {
  const element = membersOf(kind).get(name.replace(/^_/, ''))?.element
  if (!element) return false
  const mandatory = (element.min ?? 0) > 0
  if ('elements' in wanted)
    return mandatory || element.modifier === true || wanted.elements.some((one) => isNamed(element, one))
  if (wanted.summary === 'text') return element.name === 'text' || mandatory
  if (wanted.summary === 'data') return element.name !== 'text'
  return element.summary === true || mandatory
}

function isNamed(element: Element, name: string): boolean {
  const plain = name.replace(/\[x\]$/, '')
  if (element.name === plain) return true
  return (
    element.choice === true &&
    element.types.some((type) => plain === `${element.name}${type.slice(0, 1).toUpperCase()}${type.slice(1)}`)
  )
}

/** Backbone elements are summarised inside too; datatypes stay whole. */
function summarised(type: string, name: string, value: Json, summary: 'true' | 'text' | 'data'): Json {
  const inner = membersOf(type).get(name)?.type
  if (summary !== 'true' || inner === undefined || typeOf(inner)?.kind !== 'backbone') return value
  if (Array.isArray(value)) return value.map((entry: Json) => summarisedObject(inner, entry))
  return summarisedObject(inner, value)
}

function summarisedObject(type: string, value: Json): Json {
  if (!isObject(value)) return value
  const kept: Record<string, Json> = {}
  for (const [name, member] of Object.entries(value as Record<string, Json>)) {
    const element = membersOf(type).get(name.replace(/^_/, ''))?.element
    if (name === 'id' || element?.summary || (element?.min ?? 0) > 0 || element?.modifier)
      kept[name] = summarised(type, name, member, 'true')
  }
  // An empty object is not valid FHIR; where nothing of it is a summary it stays as it is.
  return Object.keys(kept).length > 0 ? kept : value
}
