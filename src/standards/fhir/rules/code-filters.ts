// Filters of value sets over code systems that are at hand: by hierarchy, by code, by display and by property.
// https://hl7.org/fhir/R4/codesystem.html#filters

import { isBounded } from '../fhirpath/patterns.ts'
import { isObject } from '../schema.ts'
import type { Complex } from './container.ts'
import { ownDisplays, ownParents, ownSystem } from './definitions.ts'

type Answer = boolean | undefined

/** What is known of the codes of one system. */
export interface CodeTable {
  has(code: string): boolean
  /** The codes directly above a code. */
  parentsOf(code: string): readonly string[]
  /** The names of a code; undefined where they are not known. */
  displaysOf(code: string): readonly string[] | undefined
  /** The values of a property of a code; undefined where properties are not known. */
  propertiesOf(code: string, name: string): readonly unknown[] | undefined
}

const tables = new WeakMap<Complex, CodeTable>()

/** The codes of a code system that is given in whole; undefined where it has not its content. */
export function tableOf(system: Complex): CodeTable | undefined {
  if (system.content !== 'complete') return undefined
  const known = tables.get(system)
  if (known) return known
  const made = indexOf(system)
  tables.set(system, made)
  return made
}

interface Row {
  readonly concept: Complex
  readonly parents: string[]
}

function indexOf(system: Complex): CodeTable {
  const rows = new Map<string, Row>()
  const open: { concept: unknown; parent?: string }[] = listOf(system.concept).map((concept) => ({ concept }))
  while (open.length > 0) {
    const next = open.pop()
    const concept = next?.concept
    if (!isObject(concept) || typeof concept.code !== 'string') continue
    const { code } = concept
    const row = rows.get(code) ?? { concept, parents: [] }
    if (next?.parent !== undefined) row.parents.push(next.parent)
    for (const { code: name, valueCode } of listOf(concept.property).filter(isObject))
      if (name === 'parent' && typeof valueCode === 'string') row.parents.push(valueCode)
    rows.set(code, row)
    for (const child of listOf(concept.concept)) open.push({ concept: child, parent: code })
  }
  return {
    has: (code) => rows.has(code),
    parentsOf: (code) => rows.get(code)?.parents ?? [],
    displaysOf: (code) => displaysIn(rows.get(code)?.concept),
    propertiesOf: (code, name) => propertiesIn(rows.get(code)?.concept, name),
  }
}

function displaysIn(concept: Complex | undefined): string[] | undefined {
  if (!concept) return undefined
  const names = [concept.display, ...listOf(concept.designation).map((one) => (isObject(one) ? one.value : undefined))]
  return names.filter((name) => typeof name === 'string')
}

function propertiesIn(concept: Complex | undefined, name: string): unknown[] {
  return listOf(concept?.property)
    .filter(isObject)
    .filter(({ code }) => code === name)
    .map((one) => {
      const key = Object.keys(one).find((member) => member.startsWith('value'))
      const value = key === undefined ? undefined : one[key]
      return isObject(value) ? value.code : value
    })
}

/** The codes of R4's own system of that URL. */
export function ownTable(url: string): CodeTable | undefined {
  const codes = ownSystem(url)
  if (!codes) return undefined
  return {
    has: (code) => codes.has(code),
    parentsOf: (code) => {
      const parent = ownParents(url)[code]
      return parent === undefined ? [] : [parent]
    },
    displaysOf: (code) => ownDisplays(url)?.[code],
    propertiesOf: () => undefined,
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Whether a code meets all filters; undefined where that cannot be told. */
export function meetsFilters(code: string, filters: unknown, table: CodeTable): Answer {
  let answer: Answer = true
  for (const filter of listOf(filters).filter(isObject)) {
    const one = meets(code, filter, table)
    if (one === false) return false
    if (one === undefined) answer = undefined
  }
  return answer
}

function meets(code: string, { property, op, value }: Complex, table: CodeTable): Answer {
  if (typeof value !== 'string') return undefined
  const isByCode = property === 'concept' || property === 'code'
  const values = isByCode
    ? [code]
    : property === 'display'
      ? table.displaysOf(code)
      : table.propertiesOf(code, String(property))
  if (op === 'is-a') return isByCode ? code === value || isBelow(code, value, table) : undefined
  if (op === 'descendent-of') return isByCode ? isBelow(code, value, table) : undefined
  if (op === 'is-not-a') return isByCode ? code !== value && !isBelow(code, value, table) : undefined
  if (op === 'generalizes') return isByCode ? code === value || isBelow(value, code, table) : undefined
  if (values === undefined) return undefined
  if (op === 'exists') return values.length > 0 === (value === 'true')
  if (op === '=') return values.some((one) => String(one) === value)
  const listed = value.split(',').map((one) => one.trim())
  if (op === 'in') return values.some((one) => listed.includes(String(one)))
  if (op === 'not-in') return !values.some((one) => listed.includes(String(one)))
  return op === 'regex' ? fits(values, value) : undefined
}

function fits(values: readonly unknown[], pattern: string): Answer {
  if (!isBounded(pattern) || values.some((one) => String(one).length > 1000)) return undefined
  try {
    const whole = new RegExp(`^(?:${pattern})$`)
    return values.some((one) => whole.test(String(one)))
  } catch {
    return undefined
  }
}

const highest = 1000

/** Whether a code is below another; circles end. */
function isBelow(code: string, above: string, table: CodeTable): boolean {
  const seen = new Set<string>()
  const open = [...table.parentsOf(code)]
  while (open.length > 0 && seen.size < highest) {
    const next = open.pop()
    if (next === undefined || seen.has(next)) continue
    if (next === above) return true
    seen.add(next)
    open.push(...table.parentsOf(next))
  }
  return false
}
