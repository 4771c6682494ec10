// A code against the value set that a profile binds it to, and against the largest set where the binding has one.
// https://hl7.org/fhir/R4/terminologies.html#strength

import { report } from '../rules/findings.ts'
import { objectsIn } from '../rules/questionnaire.ts'
import { isObject } from '../schema.ts'
import { type Checking, refuse } from './checking.ts'
import { inSet } from './slices.ts'
import type { Found } from './values.ts'

const largest = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet'

export function checkBinding(found: Found, binding: unknown, checking: Checking): void {
  if (!isObject(binding)) return
  const { strength, valueSet } = binding
  for (const { url, valueCanonical, valueUri } of objectsIn(binding.extension)) {
    const most = valueCanonical ?? valueUri
    if (url === largest && typeof most === 'string') checkSet(found, most, 'required', checking)
  }
  if (typeof valueSet !== 'string') return
  if (strength === 'required' || strength === 'extensible') checkSet(found, valueSet, strength, checking)
}

function checkSet({ node, at }: Found, set: string, strength: 'required' | 'extensible', checking: Checking): void {
  const isIn = inSet(node.value, set, checking)
  if (isIn === undefined) {
    // A concept in words alone has no code that could be one of the set.
    if (strength === 'required' && isWithoutCode(node.value)) {
      return refuse(checking, 'binding', at, `demands a code of the value set ${set} here`)
    }
    const text = `The value set ${set} is not at hand as a whole, so that the code was not checked.`
    return report(checking.findings, 'information', 'code.unchecked', at, text)
  }
  if (isIn) return
  const text = `demands a code of the value set ${set} here`
  if (strength === 'required') return refuse(checking, 'binding', at, text)
  const remark = `The profile ${checking.profile.url} ${text}, where it has the concept.`
  report(checking.findings, 'warning', 'profile.binding', at, remark)
}

/** Extensions may say why there is no code. */
function isWithoutCode(value: unknown): boolean {
  return isObject(value) && value.text !== undefined && value.coding === undefined && value.extension === undefined
}
