// Which items of a questionnaire the answers enable. https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen

import { compare } from '../fhirpath/compare.ts'
import { isObject } from '../schema.ts'
import type { Complex } from './container.ts'
import { itemsBelow, objectsIn } from './questionnaire.ts'

/** A questionnaire with the answers of one response. */
export interface Sheet {
  readonly questions: ReadonlyMap<unknown, Complex>
  readonly parents: ReadonlyMap<Complex, Complex>
  readonly answers: ReadonlyMap<unknown, readonly Complex[]>
  readonly enabled: Map<Complex, boolean | undefined>
  /** How many conditions are being followed now. */
  readonly open: { depth: number }
}

const longestChain = 500
const nowhere = { key: '', name: '' }

export function sheetOf(form: Complex, response: Complex): Sheet {
  const items = itemsBelow(form, nowhere)
  const parents = new Map<Complex, Complex>()
  for (const { item } of items) for (const child of objectsIn(item.item)) parents.set(child, item)
  const answers = new Map<unknown, Complex[]>()
  const open: Complex[] = [response]
  while (open.length > 0) {
    const holder = open.pop() as Complex
    for (const item of objectsIn(holder.item)) {
      const given = objectsIn(item.answer)
      const known = answers.get(item.linkId)
      if (known) for (const one of given) known.push(one)
      else answers.set(item.linkId, [...given])
      open.push(item, ...given)
    }
  }
  return {
    questions: new Map(items.map(({ item }) => [item.linkId, item])),
    parents,
    answers,
    enabled: new Map(),
    open: { depth: 0 },
  }
}

/** Whether an item is enabled; undefined where that cannot be told. What is below a disabled item is disabled. */
export function isEnabled(item: Complex, sheet: Sheet): boolean | undefined {
  if (sheet.enabled.has(item)) return sheet.enabled.get(item)
  // A circle of conditions has no answer, and neither has a chain that is too long to follow.
  sheet.enabled.set(item, undefined)
  const parent = sheet.parents.get(item)
  if (sheet.open.depth >= longestChain) return undefined
  sheet.open.depth += 1
  const above = parent ? isEnabled(parent, sheet) : true
  const enabled = above === false ? false : decide(item, sheet)
  sheet.open.depth -= 1
  sheet.enabled.set(item, enabled)
  return enabled
}

function decide(item: Complex, sheet: Sheet): boolean | undefined {
  const conditions = objectsIn(item.enableWhen)
  if (conditions.length === 0) return true
  const results = conditions.map((condition) => holds(condition, sheet))
  const any = item.enableBehavior === 'any'
  if (results.includes(any)) return any
  return results.includes(undefined) ? undefined : !any
}

function holds(condition: Complex, sheet: Sheet): boolean | undefined {
  const question = sheet.questions.get(condition.question)
  const isOff = question !== undefined && isEnabled(question, sheet) === false
  const answers = isOff ? [] : (sheet.answers.get(condition.question) ?? [])
  const wanted = pairOf(condition, 'answer')
  if (!wanted) return undefined
  const { operator } = condition
  if (operator === 'exists') return answers.length > 0 === wanted.value
  if (answers.length === 0) return operator === '!='
  const given = answers.flatMap((answer) => pairOf(answer, 'value') ?? [])
  if (operator === '!=') return !given.some((answer) => isSame(answer.value, wanted.value))
  return given.some((answer) => meets(String(operator), answer, wanted))
}

interface Pair {
  readonly type: string
  readonly value: unknown
}

function pairOf(holder: Complex, prefix: string): Pair | undefined {
  const key = Object.keys(holder).find((name) => name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length)))
  if (key === undefined) return undefined
  const name = key.slice(prefix.length)
  return { type: name.startsWith('Date') ? name.slice(0, 1).toLowerCase() + name.slice(1) : name, value: holder[key] }
}

function meets(operator: string, answer: Pair, wanted: Pair): boolean {
  if (operator === '=') return isSame(answer.value, wanted.value)
  const order = compare(answer, wanted)
  if (order === undefined) return false
  if (operator === '>') return order > 0
  if (operator === '<') return order < 0
  return operator === '>=' ? order >= 0 : operator === '<=' && order <= 0
}

/** Codes are the same by system and code, quantities by number and unit, references by what they point at. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other
  if (one.reference !== undefined || other.reference !== undefined) return one.reference === other.reference
  return one.code === other.code && one.value === other.value && (one.system ?? null) === (other.system ?? null)
}
