// Depth 2: what R4 demands of a resource that is sound in structure. https://hl7.org/fhir/R4/validation.html

import type { Issue } from '../../../errors.ts'
import type { Node } from '../fhirpath/nodes.ts'
import { isObject } from '../schema.ts'
import type { Complex, Walk } from './container.ts'
import { type Definitions, noDefinitions } from './definitions.ts'
import { newFindings } from './findings.ts'
import { codeIn } from './value-sets.ts'
import { walkResource } from './walk.ts'

/** Nodes that the expressions of one check may make: a second or two of work at most. */
const budget = 20_000_000

/** The faults and remarks of a resource; those of errors first come first, a hundred at most. */
export function checkRulesOf(
  value: Complex,
  type: string,
  definitions: Definitions = noDefinitions,
  profilesOf?: (walk: () => Walk) => NonNullable<Walk['profiles']>,
): Issue[] {
  const walk: Walk = {
    findings: newFindings(),
    definitions,
    budget: { left: budget },
    isForeign: typeof value.language === 'string' && !value.language.startsWith('en'),
    memberOf: (node, set) => memberOf(node, set, walk),
    ...(profilesOf ? { profiles: profilesOf(() => walk) } : {}),
  }
  walkResource(value, type, { key: '', name: type }, walk)
  return walk.findings.issues
}

function memberOf({ value }: Node, set: string, walk: Walk): boolean | undefined {
  if (typeof value === 'string') return codeIn({ code: value }, set, undefined, walk)
  if (!isObject(value)) return undefined
  if (!Array.isArray(value.coding)) return codeIn(value, set, undefined, walk)
  const answers = (value.coding as unknown[]).filter(isObject).map((coding) => codeIn(coding, set, undefined, walk))
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}
