// A resource (or a part of one) against a profile: cardinality, types, fixed values and patterns, slices, bindings,
// constraints. https://hl7.org/fhir/R4/profiling.html

import { isType } from '../fhirpath/nodes.ts'
import type { Complex, Container, Walk } from '../rules/container.ts'
import { newFindings, report, shown } from '../rules/findings.ts'
import type { Place } from '../rules/place.ts'
import { objectsIn } from '../rules/questionnaire.ts'
import { type Rule, ruleOf } from '../rules/rule-table.ts'
import { checkRules } from '../rules/walk.ts'
import { isObject } from '../schema.ts'
import { checkSlices } from './check-slices.ts'
import { type Checking, checkCount, refuse } from './checking.ts'
import { inSet } from './slices.ts'
import { type Demand, profileOf } from './tree.ts'
import { type Found, givenIn, isFixed, isPattern, valuesOf } from './values.ts'

const deepest = 12

/** Reports what a value does not have of what a profile demands. False where the profile is not at hand. */
export function checkProfile(found: Found, url: string, container: Container, walk: Walk, depth = 0): boolean {
  const profile = profileOf(url, walk.definitions)
  // Slices told apart by profiles that slice by profiles would multiply without an end.
  walk.budget.left -= 1000
  if (!profile || depth > deepest || walk.budget.left < 0) return false
  const checking: Checking = {
    profile,
    container,
    walk,
    findings: walk.findings,
    depth,
    conforms(one, other) {
      const scratch = newFindings()
      const known = checkProfile(one, other, container, { ...walk, findings: scratch }, depth + 1)
      return known ? scratch.errors === 0 : undefined
    },
  }
  for (const base of profile.missing) {
    const text = `The profile ${url} builds on ${base}, which is not at hand, so that a part of it was not checked.`
    report(walk.findings, 'warning', 'profile.unknown', found.at, text)
  }
  if (!isType(found.node.type, profile.type)) {
    refuse(checking, 'type', found.at, `is for ${profile.type}, and this is a ${found.node.type}`)
    return true
  }
  checkValue(found, profile.root, checking)
  return true
}

/** One value against what is demanded of its element or slice, and of all below. */
export function checkValue(found: Found, demand: Demand, checking: Checking): void {
  if (demand !== checking.profile.root) checkOwn(found, demand.rules, checking)
  checkConstraints(found, demand.rules, checking)
  const { value } = found.node
  if (!isObject(value) && !isObject(found.node.sibling)) return
  for (const [name, child] of demand.children) {
    const values = valuesOf(found, name)
    const { min, max } = child.rules
    checkCount(values.length, min, max, name, found.at, checking)
    if (child.slices.size > 0) checkSlices(values, child, name, found.at, checking, checkValue)
    for (const one of values) checkValue(one, child, checking)
  }
}

function checkOwn(found: Found, rules: Complex, checking: Checking): void {
  const { value } = found.node
  const fixed = givenIn(rules, 'fixed')
  if (fixed !== undefined && !isFixed(value, fixed)) {
    refuse(checking, 'fixed', found.at, `demands ${shown(fixed)} here, not ${shown(value)}`)
  }
  const pattern = givenIn(rules, 'pattern')
  if (pattern !== undefined && !isPattern(value, pattern)) {
    refuse(checking, 'pattern', found.at, `demands at least ${shown(pattern)} here, not ${shown(value)}`)
  }
  if (typeof rules.maxLength === 'number' && typeof value === 'string' && value.length > rules.maxLength) {
    refuse(checking, 'length', found.at, `allows ${rules.maxLength} characters here`)
  }
  checkTypes(found, objectsIn(rules.type), checking)
  checkBinding(found, rules.binding, checking)
}

const own = 'http://hl7.org/fhir/StructureDefinition/'

function checkTypes(found: Found, types: readonly Complex[], checking: Checking): void {
  const { node, at } = found
  const codes = types.map(({ code }) => String(code))
  if (codes.length === 0 || codes.some((code) => code.startsWith('http'))) return
  const fitting = types.filter(({ code }) => isType(node.type, String(code)))
  if (fitting.length === 0) return refuse(checking, 'type', at, `demands ${codes.join(' or ')} here, not ${node.type}`)
  const profiles = fitting.flatMap(({ profile }) => (Array.isArray(profile) ? (profile as unknown[]) : []))
  // Extensions are held against their definitions wherever they stand.
  if (profiles.length > 0 && node.type !== 'Extension' && node.value !== undefined) {
    const answers = profiles.map((url) => checking.conforms(found, String(url)))
    if (answers.every((answer) => answer === false)) {
      refuse(checking, 'profile', at, `demands that this meets ${profiles.join(' or ')}`)
    }
  }
  const targets = fitting.flatMap(({ targetProfile }) =>
    Array.isArray(targetProfile) ? (targetProfile as unknown[]) : [],
  )
  if (node.type === 'Reference' && targets.length > 0) checkTarget(found, targets.map(String), checking)
}

/** What is pointed at, where its type can be told. */
function checkTarget({ node, at }: Found, targets: readonly string[], checking: Checking): void {
  const reference = isObject(node.value) ? node.value.reference : undefined
  const type =
    typeof reference === 'string'
      ? /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]+$/.exec(reference.slice(-200))?.[1]
      : undefined
  if (type === undefined) return
  const types = targets.map(
    (url) =>
      checking.walk.definitions.structure(url)?.type ?? (url.startsWith(own) ? url.slice(own.length) : undefined),
  )
  if (types.some((one) => one === undefined || one === 'Resource' || one === type)) return
  refuse(checking, 'target', at, `demands a reference to ${types.join(' or ')} here, not to ${type}`)
}

function checkBinding({ node, at }: Found, binding: unknown, checking: Checking): void {
  if (!isObject(binding) || typeof binding.valueSet !== 'string') return
  const { strength, valueSet } = binding
  if (strength !== 'required' && strength !== 'extensible') return
  const isIn = inSet(node.value, valueSet, checking)
  if (isIn === undefined) {
    const text = `The value set ${valueSet} is not at hand as a whole, so that the code was not checked.`
    return report(checking.findings, 'information', 'code.unchecked', at, text)
  }
  if (isIn) return
  const text = `demands a code of the value set ${valueSet} here`
  if (strength === 'required') refuse(checking, 'binding', at, text)
  else
    report(
      checking.findings,
      'warning',
      'profile.binding',
      at,
      `The profile ${checking.profile.url} ${text}, where it has the concept.`,
    )
}

const compiled = new WeakMap<Complex, readonly Rule[]>()

/** The constraints that a profile adds; those it repeats of R4's own types are checked already. */
function checkConstraints({ node, at }: Found, rules: Complex, checking: Checking): void {
  if (rules.constraint === undefined) return
  const known = compiled.get(rules) ?? objectsIn(rules.constraint).flatMap((one) => rulesIn(one, at, checking))
  compiled.set(rules, known)
  checkRules(known, node, at, checking.container, { ...checking.walk, findings: checking.findings })
}

const base = /^(?:ele|ext|dom)-\d$/

function rulesIn({ key, severity, expression }: Complex, at: Place, checking: Checking): Rule[] {
  if (typeof expression !== 'string' || base.test(String(key))) return []
  try {
    return [ruleOf(String(key), String(severity), expression)]
  } catch (error) {
    const text = `The rule ${String(key)} is not checked here: ${(error as Error).message}.`
    report(checking.findings, 'information', 'unchecked', at, text)
    return []
  }
}
