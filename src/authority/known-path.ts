// Whether a kind has the element that a rule names. The standard itself is asked: a document with nothing but that
// element is checked, and what it says of the way there is the answer.

import { GatewayError } from '../errors.ts'
import { pointer } from '../json/pointer.ts'
import type { Json, JsonObject, Standard } from '../standards/standard.ts'
import { copyJson } from '../translate/elements.ts'
import type { Step } from '../translate/path.ts'
import { putMet, readScope, recordPath, stepsOf } from './rules.ts'

/** What is wrong with the path of a rule about this kind; undefined when nothing is. */
export function pathFault(standard: Standard, kind: string, path: string): string | undefined {
  if (path === '' || path === recordPath) return undefined
  return tell(() => {
    const steps = stepsOf(path)
    // What every record of the kind has without anybody saying so, such as `resourceType`.
    const [{ name = '' } = {}] = steps
    if (Object.hasOwn(standard.blank(kind), name)) return `"${name}" says what the record is, which is nobody's to own.`
    return faultOf(standard, kind, steps, false)
  })
}

/** What is wrong with the scope of a rule about this kind; lists on the way are seen through. */
export function scopeFault(standard: Standard, kind: string, scope: string): string | undefined {
  return tell(() => {
    for (const { steps } of readScope(scope)) {
      const fault = faultOf(standard, kind, steps, true)
      if (fault !== undefined) return fault
    }
    return undefined
  })
}

/**
 * The steps of a scope's condition with the position 0 after each list that the kind has on the way, and after a list at
 * its end. Steps that the kind does not know are as they were.
 */
export function wayThrough(standard: Standard, kind: string, steps: readonly Step[]): readonly Step[] {
  let way = steps
  for (let turn = 0; turn <= steps.length; turn += 1) {
    const terminal = pointerOf(way)
    const bent = issuesOf(standard, kind, way).find(
      ({ code, path }) => misshapen.has(code) && terminal.startsWith(`${path}/`),
    )
    if (!bent) break
    const at = way.findIndex((_step, index) => pointerOf(way.slice(0, index + 1)) === bent.path)
    if (at < 0 || way[at + 1]?.name === undefined) return steps
    way = [...way.slice(0, at + 1), { index: 0 }, ...way.slice(at + 1)]
  }
  const end = pointerOf(way)
  const asList = issuesOf(standard, kind, way, ['…'])
  const isList = way.at(-1)?.name !== undefined && !asList.some(({ code, path }) => misshapen.has(code) && path === end)
  return isList ? [...way, { index: 0 }] : way
}

function tell(find: () => string | undefined): string | undefined {
  try {
    return find()
  } catch (error) {
    if (error instanceof GatewayError) return error.message
    throw error
  }
}

const unknown = new Set(['unknown-element', 'lint.undeclared'])
const misshapen = new Set(['cardinality', 'type'])
// One of these is a form of any choice of R4. https://hl7.org/fhir/R4/datatypes.html#open
const choices = [
  'Boolean',
  'String',
  'Code',
  'DateTime',
  'Date',
  'Period',
  'Quantity',
  'CodeableConcept',
  'Reference',
  'Range',
]

function faultOf(standard: Standard, kind: string, steps: readonly Step[], seesThrough: boolean): string | undefined {
  const last = steps.at(-1)?.name
  if (last?.endsWith('[x]')) {
    const forms = choices.map((type) => [...steps.slice(0, -1), { name: last.slice(0, -3) + type }])
    const faults = forms.map((form) => faultOf(standard, kind, form, seesThrough))
    return faults.includes(undefined) ? undefined : `${kind} has no choice "${last}" there.`
  }
  let way = steps
  for (let turn = 0; turn <= steps.length; turn += 1) {
    const issues = issuesOf(standard, kind, way)
    const terminal = pointerOf(way)
    const absent = issues.find(
      ({ code, path }) => unknown.has(code) && (path === terminal || terminal.startsWith(`${path}/`)),
    )
    if (absent) return absent.text
    const bent = issues.find(({ code, path }) => misshapen.has(code) && terminal.startsWith(`${path}/`))
    if (!bent) return undefined
    const at = way.findIndex((_step, index) => pointerOf(way.slice(0, index + 1)) === bent.path)
    const isList = at >= 0 && way[at + 1]?.name !== undefined
    if (!isList) return `The path leads through "${bent.path}": ${bent.text}`
    if (!seesThrough) {
      const name = way[at]?.name ?? 'this'
      return `"${name}" is a list: rule it as a whole, or pick its members by what is in them, as in ${name}[use=work].`
    }
    way = [...way.slice(0, at + 1), { where: [] }, ...way.slice(at + 1)]
  }
  return undefined
}

function issuesOf(standard: Standard, kind: string, steps: readonly Step[], end: Json = {}) {
  const value = copyJson(standard.blank(kind)) as JsonObject
  putMet(value, steps, copyJson(end))
  const record = { kind, text: JSON.stringify(value), value }
  return standard.check ? standard.check(record, undefined) : standard.validate(record)
}

/** Every predicate's member is the first of its list. */
function pointerOf(steps: readonly Step[]): string {
  return pointer(...steps.map(({ name }) => name ?? 0))
}
