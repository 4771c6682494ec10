// One value against its own element of a profile: what is fixed, how long and how large it may be, its types, what it
// refers to. https://hl7.org/fhir/R4/elementdefinition.html

import { compare } from '../fhirpath/compare.ts'
import { isType } from '../fhirpath/nodes.ts'
import type { Complex } from '../rules/container.ts'
import { shown } from '../rules/findings.ts'
import { objectsIn } from '../rules/questionnaire.ts'
import { isObject } from '../schema.ts'
import { type Checking, refuse } from './checking.ts'
import { resolveFound } from './resolving.ts'
import { baseType } from './tree.ts'
import { type Found, givenIn, isFixed, isPattern } from './values.ts'

export function checkOwn(found: Found, rules: Complex, checking: Checking): void {
  const { value } = found.node
  const fixed = givenIn(rules, 'fixed')
  if (fixed !== undefined && !isFixed(value, fixed)) {
    refuse(checking, 'fixed', found.at, `demands ${shown(fixed)} here, not ${shown(value)}`)
  }
  const pattern = givenIn(rules, 'pattern')
  if (pattern !== undefined && !isPattern(value, pattern)) {
    refuse(checking, 'pattern', found.at, `demands at least ${shown(pattern)} here, not ${shown(value)}`)
  }
  // A character beyond the first plane counts once.
  if (typeof rules.maxLength === 'number' && typeof value === 'string' && value.length > rules.maxLength) {
    if ([...value].length > rules.maxLength)
      refuse(checking, 'length', found.at, `allows ${rules.maxLength} characters here`)
  }
  checkRange(found, rules, checking)
  checkTypes(found, objectsIn(rules.type), checking)
}

const bounds = [
  ['minValue', -1, 'less'],
  ['maxValue', 1, 'greater'],
] as const

/** Limits that are relative to now (durations) are not told here. */
function checkRange({ node, at }: Found, rules: Complex, checking: Checking): void {
  for (const [name, sign, word] of bounds) {
    const bound = givenIn(rules, name)
    if (bound === undefined || node.value === undefined) continue
    const order = compare(node, { value: bound, type: node.type })
    if (order !== undefined && Math.sign(order) === sign)
      refuse(checking, 'range', at, `has the limit ${shown(bound)} here, and ${shown(node.value)} is ${word}`)
  }
}

function checkTypes(found: Found, types: readonly Complex[], checking: Checking): void {
  const { node, at } = found
  const codes = types.map(({ code }) => String(code))
  if (codes.length === 0 || codes.some((code) => code.startsWith('http'))) return
  const fitting = types.filter(({ code }) => isType(node.type, String(code)))
  if (fitting.length === 0) return refuse(checking, 'type', at, `demands ${codes.join(' or ')} here, not ${node.type}`)
  const profiles = fitting.flatMap(({ profile }) => (Array.isArray(profile) ? (profile as unknown[]).map(String) : []))
  // Extensions are held against their definitions wherever they stand.
  if (profiles.length > 0 && node.type !== 'Extension' && node.value !== undefined)
    checkOneOf(found, profiles, checking)
  const targets = fitting.flatMap(({ targetProfile }) =>
    Array.isArray(targetProfile) ? (targetProfile as unknown[]) : [],
  )
  if (node.type !== 'Reference') return
  checkPlace(found, fitting, checking)
  if (targets.length > 0) checkTarget(found, targets.map(String), checking)
}

/** A single profile says itself what is wrong; of several one has to be met. */
function checkOneOf(found: Found, profiles: readonly string[], checking: Checking): void {
  const answers = profiles.map((url) => checking.conforms(found, url))
  if (!answers.every((answer) => answer === false)) return
  const [only = ''] = profiles
  if (profiles.length === 1) checking.demands(found, only)
  else refuse(checking, 'profile', found.at, `demands that this meets ${profiles.join(' or ')}`)
}

/** Whether what is pointed at is contained, in the Bundle or elsewhere, and whether its version is named. */
function checkPlace(found: Found, types: readonly Complex[], checking: Checking): void {
  const reference = isObject(found.node.value) ? found.node.value.reference : undefined
  if (typeof reference !== 'string') return
  const modes = types.flatMap(({ aggregation }) => (Array.isArray(aggregation) ? (aggregation as unknown[]) : []))
  if (modes.length > 0) {
    const isBundled = !reference.startsWith('#') && resolveFound(found, checking.container) !== undefined
    const mode = reference.startsWith('#') ? 'contained' : isBundled ? 'bundled' : 'referenced'
    // What is in the Bundle is referenced too.
    if (!modes.includes(mode) && !(mode === 'bundled' && modes.includes('referenced')))
      refuse(checking, 'aggregation', found.at, `demands that this is ${modes.join(' or ')}, and it is ${mode}`)
  }
  const isVersioned = reference.includes('/_history/')
  const wrong = types.every(({ versioning }) => versioning === (isVersioned ? 'independent' : 'specific'))
  if (types.length > 0 && wrong)
    refuse(checking, 'versioning', found.at, `demands a reference ${isVersioned ? 'without' : 'with'} a version here`)
}

/** What is pointed at: by its type where that can be told, and by what it is where it is at hand. */
function checkTarget(found: Found, targets: readonly string[], checking: Checking): void {
  const { node, at } = found
  const { definitions } = checking.walk
  const reference = isObject(node.value) ? node.value.reference : undefined
  if (typeof reference !== 'string') return
  const target = resolveFound(found, checking.container)
  const type =
    target?.found.node.type ?? /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}$/.exec(reference.slice(-300))?.[1]
  if (type === undefined) return
  const types = targets.map((url) => baseType(url, definitions))
  if (types.includes(undefined)) return
  if (!types.some((one) => isType(type, String(one)) || one === 'Resource')) {
    return refuse(checking, 'target', at, `demands a reference to ${types.join(' or ')} here, not to ${type}`)
  }
  if (target === undefined) return
  const answers = targets.map((url) => checking.conforms(target.found, url, target.container))
  if (answers.every((answer) => answer === false))
    refuse(checking, 'target', at, `demands that what this refers to meets ${targets.join(' or ')}`)
}
