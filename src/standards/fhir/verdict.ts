// Verdicts on R4 values by functions that are put together from the schemas of schema.ts: one pass over the members
// that are there, one look-up each. It knows the words that schema.ts uses, and no others.
// https://hl7.org/fhir/R4/json.html

import type { Validator } from '../schemas.ts'
import { memberFaults, memberRulesOf } from './members.ts'
import { fhirSchemas, isCodedBy, resourceTypeOf, schemaOfType } from './schema.ts'

interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
  readonly membersOf?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly $ref?: string
  readonly delegate?: string
  readonly codedBy?: string
  readonly delegateByKind?: true
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly minItems?: number
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
}

/** How values of one schema are looked at. */
interface Look {
  /** What `typeof` says of each; empty where `check` finds out. */
  readonly json: string
  readonly check?: Validator
  /** What makes `check` when the first value is met, so that a type is compiled when it is needed. */
  readonly late?: () => Validator
}

/** How one member of an object is looked at. */
interface Member {
  readonly many: boolean
  readonly json: string
  /** In a list a null may stand for a value. */
  readonly nullable: boolean
  /** Its bit among those that must be there, and that of content. */
  readonly bits: number
  /** The bit of the choice that it is of, or 0. */
  readonly choice: number
  /** Beside a primitive: the rules of members must be asked. */
  readonly isSibling: boolean
  check: Validator
}

/** The verdicts on the backbone elements of one type, each compiled when a value has it. */
type Backbones = (name: string) => Validator

const verdicts = new Map<string, Validator>()

/** The verdict on values of a resource type or datatype, compiled at its first call: the same as Ajv's on `fhirSchemas`. */
export function verdictOf(type: string): Validator {
  const known = verdicts.get(type)
  if (known) return known
  const schema = schemaOfType(type) as Schema
  const verdict = objectVerdict(schema, backbonesOf(schema))
  verdicts.set(type, verdict)
  return verdict
}

function backbonesOf({ $defs = {} }: Schema): Backbones {
  const compiled = new Map<string, Validator>()
  const backbones: Backbones = (name) => {
    const verdict = compiled.get(name) ?? objectVerdict($defs[name] as Schema, backbones)
    compiled.set(name, verdict)
    return verdict
  }
  return backbones
}

/** Any object that has what must be there, nothing unknown, and members that hold and fit together. */
function objectVerdict(schema: Schema, backbones: Backbones): Validator {
  const { members, needed } = membersIn(schema, backbones)
  const rules = memberRulesOf(schema.membersOf ?? '')
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const object = value as Readonly<Record<string, unknown>>
    let seen = 0
    let chosen = 0
    let unusual = false
    for (const key in object) {
      const member = members.get(key)
      if (member === undefined) return false
      const held = object[key]
      if (held === undefined) {
        unusual = true
        continue
      }
      if (member.many) {
        if (!Array.isArray(held) || held.length === 0) return false
        for (let at = 0; at < held.length; at += 1) {
          const entry: unknown = held[at]
          if (entry === null && member.nullable) unusual = true
          else if ((member.json !== '' && typeof entry !== member.json) || !member.check(entry)) return false
        }
      } else if ((member.json !== '' && typeof held !== member.json) || !member.check(held)) return false
      seen |= member.bits
      if (member.isSibling || (chosen & member.choice) !== 0) unusual = true
      chosen |= member.choice
    }
    // Beside siblings, nulls and second forms of a choice, bits do not tell.
    return unusual ? memberFaults(rules, object, false) === undefined : (seen & needed) === needed
  }
}

const contentBit = 1

/** The members of an object by name, and the bits that those that are there must have together. */
function membersIn(schema: Schema, backbones: Backbones): { members: Map<string, Member>; needed: number } {
  const { properties = {}, required = [], membersOf = '' } = schema
  const rules = memberRulesOf(membersOf)
  const bits = new Map<string, number>()
  const choices = new Map<string, number>()
  let next = contentBit
  const nextBit = (): number => {
    next *= 2
    if (next > 2 ** 30) throw new Error(`${membersOf} has more mandatory members and choices than there are bits`)
    return next
  }
  let needed = rules.needsContent || rules.needsMember ? contentBit : 0
  const present = [...rules.present, ...required.map((name) => ({ names: [name] }))]
  for (const { names } of present) {
    const bit = nextBit()
    needed |= bit
    for (const name of names) bits.set(name, bit)
  }
  for (const element of new Set(Object.values(rules.choices))) choices.set(element, nextBit())
  const members = new Map<string, Member>()
  for (const [name, property] of Object.entries(properties)) {
    const isSibling = rules.siblings.has(name)
    const element = rules.choices[isSibling ? name.slice(1) : name]
    const content = name === 'id' && !rules.needsMember ? 0 : contentBit
    members.set(
      name,
      memberOf(property, backbones, {
        bits: content | (bits.get(name) ?? 0),
        choice: element === undefined ? 0 : (choices.get(element) ?? 0),
        isSibling,
      }),
    )
  }
  return { members, needed }
}

function memberOf(
  property: Schema,
  backbones: Backbones,
  marks: Pick<Member, 'bits' | 'choice' | 'isSibling'>,
): Member {
  const many = property.type === 'array'
  const one = many ? (property.items ?? {}) : property
  const nullable = one.anyOf !== undefined || Array.isArray(one.type)
  const { json, check, late } = lookOf(one.anyOf?.[1] ?? one, backbones)
  const member: Member = {
    many,
    nullable,
    json,
    ...marks,
    check:
      check ??
      ((value) => {
        if (late) member.check = late()
        return late !== undefined && member.check(value)
      }),
  }
  return member
}

/** What `typeof` must say of a value, and what must hold beyond that. */
function lookOf(schema: Schema, backbones: Backbones): Look {
  const { delegate, codedBy, $ref, format } = schema
  if ($ref !== undefined) return { json: '', late: () => backbones($ref.slice('#/$defs/'.length)) }
  if (schema.delegateByKind) return { json: '', check: isSoundResource }
  if (delegate !== undefined && codedBy !== undefined) {
    const verdict = (): Validator => {
      const plain = verdictOf(delegate)
      return (value) => plain(value) && isCodedBy(codedBy, value)
    }
    return { json: '', late: verdict }
  }
  if (delegate !== undefined) return { json: '', late: () => verdictOf(delegate) }
  if (schema.const !== undefined) return { json: '', check: (value) => value === schema.const }
  const json = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  if (json === undefined)
    throw new Error(`a schema says what there is no verdict on: ${Object.keys(schema).join(', ')}`)
  if (schema.enum) {
    const codes = new Set(schema.enum)
    return { json, check: (value) => codes.has(value) }
  }
  return { json, check: format === undefined ? freeOf(json) : formatOf(format) }
}

function freeOf(json: string): Validator {
  return json === 'number' ? Number.isFinite : () => true
}

function formatOf(name: string): Validator {
  const format = fhirSchemas.formats[name]
  if (format === undefined) throw new Error(`the format ${name} is not known`)
  return (typeof format === 'function' ? format : format.validate) as Validator
}

/** Whether a value is sound as the resource that it says it is. */
function isSoundResource(value: unknown): boolean {
  const type = resourceTypeOf(value)
  return type !== undefined && verdictOf(type)(value)
}
