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
import { checkBinding } from './check-binding.ts'
import { checkOwn } from './check-own.ts'
import { checkSlices } from './check-slices.ts'
import { type Checking, checkCount, refuse } from './checking.ts'
import { reportMustSupport } from './must-support.ts'
import { containerAt } from './resolving.ts'
import { type Demand, ownType, type Profile, profileOf } from './tree.ts'
import { type Found, valuesOf } from './values.ts'

const deepest = 12

/** Reports what a value does not have of what a profile demands. False where the profile is not at hand. */
export function checkProfile(found: Found, url: string, container: Container, walk: Walk, depth = 0): boolean {
  const profile = profileOf(url, walk.definitions)
  // Slices told apart by profiles that slice by profiles would multiply without an end.
  walk.budget.left -= 1000
  if (!profile) return false
  if (depth > deepest || walk.budget.left < 0) {
    tellUnchecked(url, found.at, walk)
    return true
  }
  // What scratch findings would hide is told by the outermost check.
  if (depth === 0 && !missed.has(walk.budget)) missed.set(walk.budget, { findings: walk.findings, urls: new Set() })
  const checking = checkingOf(profile, container, walk, depth)
  for (const base of profile.missing) {
    const text = `The profile ${url} builds on ${base}, which is not at hand, so that a part of it was not checked.`
    report(walk.findings, 'warning', 'profile.unknown', found.at, text)
  }
  if (!isType(found.node.type, profile.type)) {
    refuse(checking, 'type', found.at, `is for ${profile.type}, and this is a ${found.node.type}`)
    return true
  }
  checkValue(found, profile.root, checking)
  if (depth === 0) reportMustSupport(found, profile, walk.findings)
  return true
}

function tellUnchecked(url: string, at: Place, { findings }: Walk): void {
  const text = `The profile ${url} was not checked to its end here: that would be too much work.`
  report(findings, 'information', 'unchecked', at, text)
}

function checkingOf(profile: Profile, container: Container, walk: Walk, depth: number): Checking {
  return {
    profile,
    container,
    walk,
    findings: walk.findings,
    depth,
    conforms: (one, other, around = container) => conforms(one, other, around, walk, depth + 1),
    demands: (one, other) => {
      checkProfile(one, other, container, walk, depth + 1)
    },
  }
}

/** Where a check reports, and the profiles that it missed, each told once. */
const missed = new WeakMap<Walk['budget'], { findings: Walk['findings']; urls: Set<string> }>()

function tellMissing(url: string, at: Place, walk: Walk): void {
  const known = missed.get(walk.budget)
  if (!known || known.urls.has(url)) return
  known.urls.add(url)
  const text = `The profile ${shown(url)}, which another demands here, is not at hand, so that it was not checked.`
  report(known.findings, 'warning', 'profile.unknown', at, text)
}

/** What is known already of a value and a profile, so that references in a circle end. */
const answered = new WeakMap<Walk['budget'], Map<unknown, Map<string, boolean | undefined>>>()

function conforms(found: Found, url: string, container: Container, walk: Walk, depth: number): boolean | undefined {
  if (!profileOf(url, walk.definitions)) {
    const type = ownType(url)
    if (type !== undefined) return isType(found.node.type, type)
    tellMissing(url, found.at, walk)
    return undefined
  }
  const key = isObject(found.node.value) ? found.node.value : undefined
  const all = answered.get(walk.budget) ?? new Map<unknown, Map<string, boolean | undefined>>()
  answered.set(walk.budget, all)
  const known = key && all.get(key)
  if (known?.has(url)) return known.get(url)
  const table = known ?? new Map<string, boolean | undefined>()
  // Where a circle closes, what is being asked is taken to be so.
  if (key) all.set(key, table.set(url, true))
  const scratch = newFindings()
  const isKnown = checkProfile(found, url, container, { ...walk, findings: scratch }, depth)
  const answer = isKnown && !isSpent(walk, depth) ? scratch.errors === 0 : undefined
  if (key) table.set(url, answer)
  return answer
}

function isSpent({ budget }: Walk, depth: number): boolean {
  return depth > deepest || budget.left < 0
}

/** One value against what is demanded of its element or slice, and of all below. */
export function checkValue(found: Found, demand: Demand, outer: Checking): void {
  const container = containerAt(found, outer.container)
  const checking = container === outer.container ? outer : inside(outer, container)
  if (demand !== checking.profile.root) {
    checkOwn(found, demand.rules, checking)
    checkBinding(found, demand.rules.binding, checking)
  }
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

/** The same check within a resource of its own. */
function inside(checking: Checking, container: Container): Checking {
  return checkingOf(checking.profile, container, { ...checking.walk, findings: checking.findings }, checking.depth)
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

function rulesIn({ key, severity, expression, human }: Complex, at: Place, checking: Checking): Rule[] {
  if (typeof expression !== 'string' || base.test(String(key))) return []
  try {
    const rule = ruleOf(String(key), String(severity), expression)
    return [typeof human === 'string' ? { ...rule, human } : rule]
  } catch (error) {
    const text = `The rule ${String(key)} is not checked here: ${(error as Error).message}.`
    report(checking.findings, 'information', 'unchecked', at, text)
    return []
  }
}
