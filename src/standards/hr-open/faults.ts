// Names the faults behind a schema's refusal: a walk over the same schemas that the verdict is compiled from.

import { fault, type Issue } from '../../errors.ts'
import { pointer } from '../../json/pointer.ts'
import { expectedOf, formatText } from './format-text.ts'
import { formats } from './formats.ts'
import { nearestName } from './nearest.ts'
import { type Schema, target, typeNamed } from './types.ts'

/** No document gets more faults than this. */
export const maximumFaults = 100

type Path = readonly (string | number)[]

interface Findings {
  readonly limit: number
  readonly byPlace: Map<string, Issue>
}

/** The faults of a value of a type, at most 100, each once. Empty exactly when the type's validator accepts the value. */
export function faultsOf(type: string, value: unknown, limit: number = maximumFaults): Issue[] {
  return faultsAgainst(typeNamed(type), value, [], limit)
}

function faultsAgainst(schema: Schema, value: unknown, path: Path, limit: number): Issue[] {
  const findings: Findings = { limit, byPlace: new Map() }
  walk(schema, value, path, findings)
  return [...findings.byPlace.values()]
}

function add(findings: Findings, code: string, path: Path, text: string): void {
  if (findings.byPlace.size >= findings.limit) return
  const place = pointer(...path)
  const key = `${code} ${place}`
  if (!findings.byPlace.has(key)) findings.byPlace.set(key, fault(code, place, text))
}

function walk(schema: Schema, value: unknown, path: Path, findings: Findings): void {
  if (findings.byPlace.size >= findings.limit) return
  if (schema.$ref !== undefined) walk(target(schema.$ref), value, path, findings)
  for (const part of schema.allOf ?? []) walk(part, value, path, findings)
  if (schema.type !== undefined && !isOfJsonType(schema.type, value)) {
    add(findings, 'type', path, `This must be ${typeWords[schema.type]}, not ${describe(value)}.`)
    return
  }
  walkChoices(schema, value, path, findings)
  if (schema.enum && !(schema.enum as readonly unknown[]).includes(value))
    add(findings, 'code-invalid', path, codeText(schema.enum, value))
  if (typeof value === 'string') walkString(schema, value, path, findings)
  else if (typeof value === 'number') walkNumber(schema, value, path, findings)
  else if (Array.isArray(value)) walkArray(schema, value, path, findings)
  else if (isObject(value)) walkObject(schema, value, path, findings)
}

function walkChoices(schema: Schema, value: unknown, path: Path, findings: Findings): void {
  const choices = schema.anyOf ?? schema.oneOf
  if (!choices) return
  const place = pointer(...path)
  const attempts = choices.map((choice) => ({ choice, faults: faultsAgainst(choice, value, path, maximumFaults) }))
  const fitting = attempts.filter(({ faults }) => faults.length === 0).length
  if (schema.oneOf && fitting > 1)
    add(findings, 'one-of', path, 'This fits several forms that exclude each other. Send the members of one form only.')
  if (fitting > 0) return
  // Forms of the right JSON type, the nearest first: their faults say more than "no form fits".
  const near = attempts
    .filter(({ faults }) => !faults.some((issue) => issue.code === 'type' && issue.path === place))
    .sort((one, other) => one.faults.length - other.faults.length)
  const [nearest] = near
  if (!nearest) return add(findings, 'type', path, noFormText(choices, value))
  const equallyNear = near.filter(({ faults }) => faults.length === nearest.faults.length)
  const missing = equallyNear.filter(({ faults }) => faults.every((issue) => isAt(issue, 'required', place)))
  if (nearest.faults.every((issue) => isAt(issue, 'format', place)))
    add(findings, 'format', path, noFormText(choices, value))
  else if (equallyNear.length > 1 && missing.length === equallyNear.length)
    add(findings, 'required', path, requiredText(equallyNear.map(({ choice }) => choice)))
  else for (const issue of nearest.faults) addIssue(findings, issue)
}

function isAt(issue: Issue, code: string, place: string): boolean {
  return issue.code === code && issue.path === place
}

function requiredText(choices: readonly Schema[]): string {
  return `Members are missing here. Send ${[...new Set(choices.flatMap(formsOf))].join(', or ')}.`
}

function addIssue(findings: Findings, issue: Issue): void {
  const key = `${issue.code} ${issue.path}`
  if (findings.byPlace.size < findings.limit && !findings.byPlace.has(key)) findings.byPlace.set(key, issue)
}

function walkString(schema: Schema, value: string, path: Path, findings: Findings): void {
  const accepts = schema.format === undefined ? undefined : formats[schema.format]
  if (schema.format !== undefined && accepts && !accepts(value))
    add(findings, 'format', path, formatText(schema.format, value))
}

function walkNumber(schema: Schema, value: number, path: Path, findings: Findings): void {
  if (schema.minimum !== undefined && value < schema.minimum)
    add(findings, 'minimum', path, `This must be at least ${schema.minimum}, not ${value}.`)
  if (schema.maximum !== undefined && value > schema.maximum)
    add(findings, 'maximum', path, `This must be at most ${schema.maximum}, not ${value}.`)
}

function walkArray(schema: Schema, value: readonly unknown[], path: Path, findings: Findings): void {
  if (schema.minItems !== undefined && value.length < schema.minItems)
    add(findings, 'min-items', path, `This list needs at least ${schema.minItems} item(s) and has ${value.length}.`)
  if (!schema.items) return
  for (const [index, item] of value.entries()) {
    if (findings.byPlace.size >= findings.limit) return
    walk(schema.items, item, [...path, index], findings)
  }
}

function walkObject(schema: Schema, value: Readonly<Record<string, unknown>>, path: Path, findings: Findings): void {
  const names = Object.keys(value).filter((name) => value[name] !== undefined)
  if (schema.minProperties !== undefined && names.length < schema.minProperties)
    add(findings, 'min-properties', path, `This object needs at least ${schema.minProperties} member(s).`)
  for (const name of schema.required ?? [])
    if (!names.includes(name)) add(findings, 'required', path, `The member "${name}" is required here. Add it.`)
  for (const [name, needed] of Object.entries(schema.dependentRequired ?? {}))
    for (const other of needed)
      if (names.includes(name) && !names.includes(other))
        add(
          findings,
          'required-with',
          path,
          `"${name}" may only stand together with "${other}". Add that or remove it.`,
        )
  for (const [name, dependent] of Object.entries(schema.dependentSchemas ?? {}))
    if (names.includes(name) && dependent.not && faultsAgainst(dependent.not, value, path, 1).length === 0)
      add(
        findings,
        'excluded-with',
        path,
        `"${name}" and ${quoted(dependent.not.required)} exclude each other. Keep one.`,
      )
  for (const name of names) walkMember(schema, name, value[name], path, findings)
}

function walkMember(schema: Schema, name: string, value: unknown, path: Path, findings: Findings): void {
  const known = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined
  if (known) walk(known, value, [...path, name], findings)
  else if (schema.additionalProperties === false)
    add(findings, 'unexpected', [...path, name], `The member "${name}" is not allowed here. Remove it.`)
  else if (typeof schema.additionalProperties === 'object')
    walk(schema.additionalProperties, value, [...path, name], findings)
}

const typeWords = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
} as const

function isOfJsonType(type: NonNullable<Schema['type']>, value: unknown): boolean {
  if (type === 'object') return isObject(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  return typeof value === type
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `the ${typeof value} ${shortened(value)}`
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function quoted(names: readonly string[] = []): string {
  return names.map((name) => `"${name}"`).join(', ')
}

function codeText(codes: readonly string[], value: unknown): string {
  const near = typeof value === 'string' ? nearestName(value, codes) : undefined
  const cure = near === undefined ? `Use one of ${codes.slice(0, 12).join(', ')}` : `Did you mean ${near}?`
  const rest = near === undefined ? (codes.length > 12 ? ` … (${codes.length} codes).` : '.') : ''
  return `${shortened(value)} is not in the code list. ${cure}${rest}`
}

function noFormText(choices: readonly Schema[], value: unknown): string {
  const forms = [...new Set(choices.flatMap(formsOf))]
  return `${shortened(value)} fits none of the forms allowed here. Send ${forms.join(', or ')}.`
}

/** The forms of a value that a schema takes, in words. */
function formsOf(schema: Schema): string[] {
  if (schema.$ref !== undefined) return formsOf(target(schema.$ref))
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.flatMap(formsOf)
  if (schema.format !== undefined) return [expectedOf(schema.format)]
  const members = [...(schema.required ?? []), ...(schema.allOf ?? []).flatMap(requiredOf)].sort()
  if (members.length > 0) return [`an object with ${quoted([...new Set(members)])}`]
  return schema.type === undefined ? [] : [typeWords[schema.type]]
}

function requiredOf(schema: Schema): readonly string[] {
  const whole = schema.$ref === undefined ? schema : target(schema.$ref)
  return [...(whole.required ?? []), ...(whole.allOf ?? []).flatMap(requiredOf)]
}
