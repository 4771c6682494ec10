// Rules over the members of one JSON object that no member can decide alone: what must be there, one type of a
// choice, and primitives with their `_` siblings. https://hl7.org/fhir/R4/json.html#primitive
// The verdict (schema.ts) and the walker (faults.ts) both call this, so they cannot disagree here.

import { membersOf, typeOf } from './elements.ts'
import { primitives } from './primitives.ts'

export interface MemberRules {
  /** An object with nothing but an id says nothing; resources and `_` siblings may. */
  readonly needsContent: boolean
  readonly needsMember: boolean
  /** The members that extend a primitive, `_birthDate`; another name with an underscore is just unknown. */
  readonly siblings: ReadonlySet<string>
  /** Member name → element name, for choices. */
  readonly choices: Readonly<Record<string, string>>
  /** Element name → the members that can carry it, for elements that must be there. */
  readonly present: readonly { readonly element: string; readonly names: readonly string[] }[]
}

export interface MemberFault {
  readonly code: 'required' | 'choice' | 'empty'
  /** The member at fault: present for `choice` and `empty`, the element's name for `required`. */
  readonly name: string
  readonly index?: number
  readonly other?: string
}

const tables = new Map<string, MemberRules>()

/** The rules of one type. */
export function memberRulesOf(typeName: string): MemberRules {
  const known = tables.get(typeName)
  if (known) return known
  const type = typeOf(typeName)
  const choices: Record<string, string> = Object.create(null) as Record<string, string>
  const present = new Map<string, string[]>()
  const siblings = new Set<string>()
  for (const { name, element, type: valueType } of membersOf(typeName).values()) {
    if (primitives[valueType] && !element.plain) siblings.add(`_${name}`)
    if (element.choice) choices[name] = element.name
    if (element.min) present.set(element.name, [...(present.get(element.name) ?? []), name, `_${name}`])
  }
  const rules: MemberRules = {
    needsContent: type?.kind !== 'resource' && typeName !== 'Element',
    needsMember: typeName === 'Element',
    siblings,
    choices,
    present: [...present].map(([element, names]) => ({ element, names })),
  }
  tables.set(typeName, rules)
  return rules
}

/** What is wrong with the members of one object, or undefined; stops at the first fault when only a verdict is asked. */
export function memberFaults(
  rules: MemberRules,
  value: Readonly<Record<string, unknown>>,
  all: boolean,
): MemberFault[] | undefined {
  let faults: MemberFault[] | undefined
  let content = 0
  let chosen: Map<string, string> | undefined
  for (const key in value) {
    if (key !== 'id' || rules.needsMember) content += 1
    const isSibling = key.charCodeAt(0) === underscore && rules.siblings.has(key)
    const name = isSibling ? key.slice(1) : key
    const found = isSibling ? siblingFault(value, name) : lonelyNull(value, key)
    if (found) faults = [...(faults ?? []), found]
    const element = rules.choices[name]
    if (element !== undefined) {
      chosen ??= new Map()
      const other = chosen.get(element)
      if (other === undefined) chosen.set(element, name)
      else if (other !== name) faults = [...(faults ?? []), { code: 'choice', name: key, other }]
    }
    if (faults && !all) return faults
  }
  if (content === 0 && (rules.needsContent || rules.needsMember))
    faults = [...(faults ?? []), { code: 'empty', name: '' }]
  for (const { element, names } of rules.present) {
    if (names.some((name) => value[name] !== undefined)) continue
    faults = [...(faults ?? []), { code: 'required', name: element }]
    if (!all) break
  }
  return faults
}

const underscore = 95

/** `_name` beside `name`: an entry without a value needs an extension, since an id alone says nothing. */
function siblingFault(value: Readonly<Record<string, unknown>>, name: string): MemberFault | undefined {
  const siblings = value[`_${name}`]
  const values = value[name]
  if (!Array.isArray(siblings)) {
    return values === undefined && !hasExtension(siblings) ? { code: 'empty', name: `_${name}` } : undefined
  }
  const list: readonly unknown[] = Array.isArray(values) ? values : []
  for (let index = 0; index < Math.max(list.length, siblings.length); index += 1) {
    if ((list[index] ?? null) === null && !hasExtension(siblings[index])) return { code: 'empty', name, index }
  }
  return undefined
}

/** A null in a list of primitives stands for an entry that only its sibling describes. */
function lonelyNull(value: Readonly<Record<string, unknown>>, name: string): MemberFault | undefined {
  const list = value[name]
  if (!Array.isArray(list) || value[`_${name}`] !== undefined) return undefined
  const index = list.indexOf(null)
  return index < 0 ? undefined : { code: 'empty', name, index }
}

function hasExtension(sibling: unknown): boolean {
  return typeof sibling === 'object' && sibling !== null && 'extension' in sibling
}
