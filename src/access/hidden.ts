// Which members of a record an element's name stands for, and the record's text without them. First-level only.

import { isRawNumber, parseExact } from '../json/exact.ts'
import { type MemberEdit, setMembers } from '../json/splice.ts'
import type { Json, JsonObject, Standard } from '../standards/standard.ts'

// A choice element is written `deceased[x]` in FHIR's definitions and `deceasedDateTime` in a record.
// https://hl7.org/fhir/R4/formats.html#choice
const choiceSuffix =
  /^(?:Base64Binary|Boolean|Canonical|Code|Date|DateTime|Decimal|Id|Instant|Integer|Markdown|Oid|PositiveInt|String|Time|UnsignedInt|Uri|Url|Uuid|Address|Age|Annotation|Attachment|CodeableConcept|Coding|ContactPoint|Count|Distance|Duration|HumanName|Identifier|Money|Period|Quantity|Range|Ratio|Reference|SampledData|Signature|Timing|ContactDetail|Contributor|DataRequirement|Expression|ParameterDefinition|RelatedArtifact|TriggerDefinition|UsageContext|Dosage|Meta)$/

/** Elements that cannot be hidden: a record without them is not one. */
export const neverHidden: readonly string[] = ['resourceType', 'id', 'meta']

/** Whether hiding the element `hidden` hides the element or member `name`, also as `_name`, `name[x]` or `nameString`. */
export function hides(hidden: string, name: string): boolean {
  const element = hidden.replace(/\[x\]$/, '')
  const plain = name.replace(/^_/, '').replace(/\[x\]$/, '')
  if (plain === element) return true
  if (plain.startsWith(element) && choiceSuffix.test(plain.slice(element.length))) return true
  // A search parameter of `deceased` reads what a view of `deceasedBoolean` hides.
  return element.startsWith(plain) && choiceSuffix.test(element.slice(plain.length))
}

/**
 * The record's text without its hidden members; every other byte stays. In FHIR the narrative goes too, since it may
 * tell what is hidden, and `meta.tag` gets SUBSETTED (https://hl7.org/fhir/R4/resource.html#incomplete), also where there
 * was nothing to leave out: else the tag would tell whether there was.
 */
export function withoutHidden(standard: Standard, text: string, hidden: readonly string[]): string {
  const value = parseExact(text) as JsonObject
  if (standard.name === 'fhir') {
    const edits = removals(value, hidden.length > 0 ? [...hidden, 'text'] : [])
    return setMembers(text, { ...edits, meta: { tag: subsetted(value) } }, 'id')
  }
  const wrapper = wrapperOf(standard, value)
  if (wrapper === undefined) return setMembers(text, removals(value, hidden))
  return setMembers(text, { [wrapper]: removals(value[wrapper] as JsonObject, hidden) })
}

/**
 * The text with the resources inside it (`contained`, entries of a Bundle, parameters) shown as those of their own kind
 * are; undefined where none of them hides anything. Such a text is written anew.
 */
export function withoutHiddenInside(text: string, hiddenOf: (kind: string) => readonly string[]): string | undefined {
  // Most resources hold no other; an escape may spell the name in another way.
  if (text.indexOf('"resourceType"') === text.lastIndexOf('"resourceType"') && !text.includes('\\u')) return undefined
  const value = parseExact(text) as JsonObject
  return hideInside(value, hiddenOf) ? JSON.stringify(value) : undefined
}

/** Changes the value, which is nobody else's; documents are at most 100 levels deep. */
function hideInside(value: Json, hiddenOf: (kind: string) => readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || isRawNumber(value)) return false
  let changed = false
  for (const inner of Object.values(value) as Json[]) {
    if (hideInside(inner, hiddenOf)) changed = true
    if (isObject(inner) && typeof inner['resourceType'] === 'string') {
      const hidden = hiddenOf(inner['resourceType'])
      if (hidden.length === 0) continue
      hideMembers(inner, hidden)
      changed = true
    }
  }
  return changed
}

function hideMembers(resource: JsonObject, hidden: readonly string[]): void {
  const members = resource as Record<string, Json>
  for (const name of Object.keys(removals(resource, [...hidden, 'text']))) delete members[name]
  const meta = isObject(resource['meta']) ? resource['meta'] : {}
  members['meta'] = { ...meta, tag: JSON.parse(subsetted(resource)) as Json }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// A document may stand in an object with a single member that names its kind.
function wrapperOf(standard: Standard, value: JsonObject): string | undefined {
  const names = Object.keys(value)
  const inner = names.length === 1 ? value[names[0] as string] : undefined
  const wrapped = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
  return wrapped && standard.kindOf(value) !== undefined ? names[0] : undefined
}

function removals(value: JsonObject, hidden: readonly string[]): { [name: string]: MemberEdit } {
  const gone = Object.keys(value).filter((name) => hidden.some((element) => hides(element, name)))
  return Object.fromEntries(gone.map((name) => [name, undefined]))
}

const tag = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }

function subsetted(value: JsonObject): string {
  const meta = value['meta'] as JsonObject | undefined
  const tags = Array.isArray(meta?.['tag']) ? (meta['tag'] as JsonObject[]) : []
  const others = tags.filter((one) => one['system'] !== tag.system || one['code'] !== tag.code)
  return JSON.stringify([...others, tag])
}
