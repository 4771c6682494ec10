// Whether a code is in a value set: those given with a check, contained ones, and R4's own.
// https://hl7.org/fhir/R4/valueset.html#compositions

import { codesOf } from '../elements.ts'
import { isObject } from '../schema.ts'
import { type CodeTable, meetsFilters, ownTable, tableOf } from './code-filters.ts'
import type { Complex, Container, Walk } from './container.ts'
import { ownValueSet } from './definitions.ts'

type Answer = boolean | undefined

const ownBase = 'http://hl7.org/fhir/ValueSet/'
const deepest = 10

/** Whether a coding is in a value set; undefined where that cannot be told here. Without a system any will do. */
export function codeIn(coding: Complex, url: string, container: Container | undefined, walk: Walk, depth = 0): Answer {
  const { code, system } = coding
  if (typeof code !== 'string' || depth > deepest) return undefined
  const set = url.startsWith('#') ? container?.contained.get(url.slice(1)) : walk.definitions.find('ValueSet', url)
  if (set) return answerOnce(set, url, coding, container, walk, depth)
  const bare = url.replace(/\|.*/, '')
  const systems = ownValueSet(bare) ?? codesOf(bare.startsWith(ownBase) ? bare.slice(ownBase.length) : bare)
  if (!systems) return undefined
  if (typeof system === 'string') return Object.hasOwn(systems, system) && (systems[system]?.includes(code) ?? false)
  return Object.values(systems).some((codes) => codes.includes(code))
}

/** What was asked already in this check: sets that include each other would ask it again and again. */
const asked = new WeakMap<Walk['budget'], Map<string, Answer>>()

function answerOnce(
  set: Complex,
  url: string,
  coding: Complex,
  container: Container | undefined,
  walk: Walk,
  depth: number,
): Answer {
  // What is contained goes by other names elsewhere.
  if (url.startsWith('#')) return inDefined(set, coding, container, walk, depth)
  const table = asked.get(walk.budget) ?? new Map<string, Answer>()
  asked.set(walk.budget, table)
  const key = JSON.stringify([url, coding.system, coding.code])
  if (table.has(key)) return table.get(key)
  // Where a circle closes, nothing is known.
  table.set(key, undefined)
  const answer = inDefined(set, coding, container, walk, depth)
  table.set(key, answer)
  return answer
}

function inDefined(set: Complex, coding: Complex, container: Container | undefined, walk: Walk, depth: number): Answer {
  if (isObject(set.expansion) && Array.isArray(set.expansion.contains)) {
    return set.expansion.parameter === undefined || set.compose === undefined
      ? inExpansion(set.expansion, coding)
      : true === inExpansion(set.expansion, coding) || undefined
  }
  if (!isObject(set.compose)) return undefined
  const parts = (name: string): Complex[] =>
    Array.isArray((set.compose as Complex)[name]) ? ((set.compose as Complex)[name] as unknown[]).filter(isObject) : []
  const includes = parts('include').map((part) => inPart(part, coding, container, walk, depth))
  const included = includes.includes(true) ? true : includes.includes(undefined) ? undefined : false
  if (included !== true) return included
  const excludes = parts('exclude').map((part) => inPart(part, coding, container, walk, depth))
  return excludes.includes(true) ? false : excludes.includes(undefined) ? undefined : true
}

function inExpansion(expansion: Complex, { system, code }: Complex): boolean {
  const open = [...(expansion.contains as unknown[])]
  while (open.length > 0) {
    const next = open.pop()
    if (!isObject(next)) continue
    if (next.code === code && (system === undefined || next.system === system) && next.abstract !== true) return true
    if (Array.isArray(next.contains)) open.push(...(next.contains as unknown[]))
  }
  return false
}

function inPart(part: Complex, coding: Complex, container: Container | undefined, walk: Walk, depth: number): Answer {
  const sets = Array.isArray(part.valueSet) ? (part.valueSet as unknown[]) : []
  let answer: Answer = true
  for (const url of sets) {
    const found = typeof url === 'string' ? codeIn(coding, url, container, walk, depth + 1) : undefined
    if (found === false) return false
    if (found === undefined) answer = undefined
  }
  if (typeof part.system !== 'string') return sets.length > 0 ? answer : undefined
  if (typeof coding.system === 'string' && coding.system !== part.system) return false
  if (Array.isArray(part.concept)) {
    return (part.concept as unknown[]).some((one) => isObject(one) && one.code === coding.code) ? answer : false
  }
  const given = walk.definitions.find('CodeSystem', part.system)
  const table = given ? tableOf(given) : ownTable(part.system)
  const code = coding.code as string
  if (!table) return undefined
  if (!table.has(code)) return false
  const fits = part.filter === undefined ? true : meetsFilters(code, part.filter, table)
  return fits === false ? false : fits === undefined ? undefined : answer
}

export function isSupplement(system: Complex): boolean {
  return system.content === 'supplement' || system.supplements !== undefined
}

/** All codes of a code system that has its content; undefined where it has not. */
export function conceptsOf(system: Complex): Pick<CodeTable, 'has'> | undefined {
  return tableOf(system)
}
