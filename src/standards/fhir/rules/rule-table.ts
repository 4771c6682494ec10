// The invariants of R4's base types, compiled when a type is first met. https://hl7.org/fhir/R4/conformance-rules.html#constraints

import { createRequire } from 'node:module'
import { type Condition, compileCondition } from '../fhirpath/conditions.ts'

export interface Rule {
  readonly key: string
  readonly severity: 'error' | 'warning'
  readonly expression: string
  /** What a profile's author says it means. */
  readonly human?: string
  readonly holds: Condition
}

const require = createRequire(import.meta.url)
let rows: Readonly<Record<string, readonly (readonly [string, string, string])[]>> | undefined
const compiled = new Map<string, readonly Rule[]>()
const noRules: readonly Rule[] = []

function allRows(): NonNullable<typeof rows> {
  rows ??= require('../../../../standards/fhir-r4/rules.json') as NonNullable<typeof rows>
  return rows
}

/** The rules of a type (`Period`, `Patient.contact`) or of an element (`Organization.telecom`). */
export function rulesOf(id: string): readonly Rule[] {
  const known = compiled.get(id)
  if (known) return known
  const found = Object.hasOwn(allRows(), id) ? (allRows()[id] ?? []) : []
  const rules = found.map(([key, severity, expression]) => ruleOf(key, severity, expression))
  compiled.set(id, rules.length > 0 ? rules : noRules)
  return compiled.get(id) ?? noRules
}

/** A rule from its parts. Throws an Error where its expression is not understood. */
export function ruleOf(key: string, severity: string, expression: string): Rule {
  return {
    key,
    severity: severity.startsWith('e') ? 'error' : 'warning',
    expression,
    holds: compileCondition(expression),
  }
}

/** Every base rule with where it stands, for explanations. */
export function everyRule(): readonly { readonly id: string; readonly key: string; readonly expression: string }[] {
  return Object.entries(allRows()).flatMap(([id, rules]) =>
    rules.map(([key, , expression]) => ({ id, key, expression })),
  )
}
