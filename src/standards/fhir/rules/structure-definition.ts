// StructureDefinitions and what they say of elements. https://hl7.org/fhir/R4/structuredefinition.html

import { membersOf, typeOf } from '../elements.ts'
import { isObject } from '../schema.ts'
import type { ResourceCheck } from './checks.ts'
import { report, shown } from './findings.ts'
import { below } from './place.ts'
import { objectsIn } from './questionnaire.ts'

/** The paths of a differential exist in the type that it constrains. */
export const checkStructureDefinition: ResourceCheck = (value, at, _container, { findings }) => {
  const { type, derivation, differential } = value
  if (typeof type !== 'string' || derivation !== 'constraint' || typeOf(type) === undefined || !isObject(differential))
    return
  for (const [index, element] of objectsIn(differential.element).entries()) {
    const { path } = element
    if (typeof path !== 'string' || isPathOf(type, path)) continue
    const place = below(below(below(at, 'differential'), 'element', index), 'path')
    report(findings, 'error', 'definition.path', place, `${shown(path)} is no element of ${type}.`)
  }
}

/** Whether a path of a differential exists; what lies in other resources is not looked at. */
function isPathOf(type: string, path: string): boolean {
  const [root, ...steps] = path.split('.')
  if (root !== type) return false
  let at = type
  for (const step of steps) {
    if (at === 'Resource') return true
    const row = typeOf(at)
    if (!row) return step === 'extension' || step === 'id' || step === 'value'
    const name = step.replace('[x]', '')
    const element = row.elements.find((one) => one.name === name)
    const member = element ? undefined : membersOf(at).get(name)
    if (!element && !member) return false
    if (member) at = member.type
    else if ((element?.types.length ?? 0) > 1) return true
    else at = element?.types[0] ?? ''
  }
  return true
}
