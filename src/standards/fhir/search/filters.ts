// Parameters that narrow the result: plain ones with modifiers, chained ones, and reverse chained ones (_has).
// https://hl7.org/fhir/R4/search.html#chaining

import type { Condition, SearchContext } from '../../standard.ts'
import { closest } from '../closest.ts'
import { typeOf } from '../elements.ts'
import { conditionOf } from './conditions.ts'
import { isModifier, modifiersFor } from './modifiers.ts'
import { type Parameter, type ParametersOf, reasonNotOffered } from './parameters.ts'

/** A chain longer than this asks for more joins than any question needs. */
const longestChain = 8

/** A chain without a type that could go more ways than this has to say which it means. */
const mostBranches = 8

/** All the ways of one search together: what a few untyped links multiply to. */
const mostWays = 200

/** Why a parameter is not understood; lenient handling leaves it out with this text. */
export class NotUnderstood extends Error {}

/** What every filter of one search shares. */
export interface Filters {
  readonly parametersOf: ParametersOf
  readonly context: SearchContext
  /** Ways that chains have gone so far. */
  ways: number
}

/** The condition of one parameter on `kind`. Throws NotUnderstood for its name, GatewayError for its value. */
export function filterOf(filters: Filters, kind: string, name: string, value: string, depth = 0): Condition {
  if (depth > longestChain) throw new NotUnderstood(`${name.slice(0, 100)}: a chain may have ${longestChain} links.`)
  if (name.startsWith('_has:')) return reverseChain(filters, kind, name, value, depth)
  const dot = name.indexOf('.')
  if (dot >= 0) return chain(filters, kind, name.slice(0, dot), name.slice(dot + 1), value, depth)
  const [code = '', ...rest] = name.split(':')
  const parameter = parameterOf(filters, kind, code)
  // How many texts a link leads to is not known before they are read.
  if (depth > 0 && (code === '_text' || code === '_content')) {
    throw new NotUnderstood(`${code}: full text is looked for in what is searched itself, not behind a reference.`)
  }
  const modifier = rest.length === 0 ? undefined : rest.join(':')
  if (modifier !== undefined && !isModifier(parameter, modifier)) {
    const known = modifiersFor(parameter).map((each) => `:${each}`)
    throw new NotUnderstood(
      `${name}: the modifier :${modifier} is not offered for ${code}; use ${[...known, 'none'].join(', ')}.`,
    )
  }
  return conditionOf({ parameter, name, modifier, context: filters.context }, value)
}

function parameterOf({ parametersOf }: Filters, kind: string, code: string): Parameter {
  const parameters = parametersOf(kind)
  const parameter = parameters.get(code)
  if (parameter?.pending) {
    throw new NotUnderstood(`${code}: its index is being built; it can be searched by when that is done.`)
  }
  if (parameter) return parameter
  const reason = reasonNotOffered(kind, code)
  if (reason !== undefined) throw new NotUnderstood(`${code}: ${reason}.`)
  const near = closest(code, parameters.keys())
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ` It has ${[...parameters.keys()].join(', ')}.`
  throw new NotUnderstood(`${kind} has no search parameter ${JSON.stringify(code.slice(0, 64))}.${hint}`)
}

/** A reference parameter that can be followed; throws NotUnderstood for what is none. */
export function referenceOf(filters: Filters, kind: string, code: string): Parameter {
  const parameter = parameterOf(filters, kind, code)
  if (parameter.type !== 'reference')
    throw new NotUnderstood(`${kind}.${code} is no reference, so nothing can follow it.`)
  return parameter
}

/** `subject:Patient.name` or `subject.name`: without a type every target that has the parameter is asked. */
function chain(filters: Filters, kind: string, head: string, rest: string, value: string, depth: number): Condition {
  const [code = '', type] = head.split(':')
  const parameter = referenceOf(filters, kind, code)
  if (type !== undefined && typeOf(type)?.kind !== 'resource') {
    throw new NotUnderstood(`${head}.${rest}: ${JSON.stringify(type)} is not a resource type.`)
  }
  const kinds = type === undefined ? targetsThatHave(filters, parameter, rest) : [type]
  filters.ways += kinds.length
  if (kinds.length > mostBranches || filters.ways > mostWays) {
    throw new NotUnderstood(
      `${head}.${rest.slice(0, 100)}: ${kinds.length} types have this; say which, such as ${code}:${kinds[0]}.${rest.slice(0, 100)}.`,
    )
  }
  const byWhere = new Map<string, { where: Condition; kinds: string[] }>()
  let refusal: NotUnderstood | undefined
  for (const target of kinds) {
    try {
      const where = filterOf(filters, target, rest, value, depth + 1)
      const key = JSON.stringify(where)
      const same = byWhere.get(key)
      if (same) same.kinds.push(target)
      else byWhere.set(key, { where, kinds: [target] })
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error
      refusal ??= error
    }
  }
  const links = [...byWhere.values()].map(({ where, kinds: reached }) => ({ chain: code, kinds: reached, where }))
  const [only] = links
  if (!only) throw refusal ?? nothingReached(parameter, rest)
  return links.length === 1 ? only : { any: links }
}

function nothingReached({ code, targets = [] }: Parameter, rest: string): NotUnderstood {
  const where = targets.length > 0 ? targets.slice(0, mostBranches).join(', ') : 'what it points at'
  return new NotUnderstood(`${code}.${rest}: there is no such search parameter of ${where}.`)
}

/** The targets that have the parameter which a chain goes on with; the rest of the chain is for them to judge. */
function targetsThatHave({ parametersOf }: Filters, { targets = [] }: Parameter, rest: string): readonly string[] {
  const code = rest.split(/[.:]/, 1)[0] ?? ''
  return rest.startsWith('_has:') ? targets : targets.filter((target) => parametersOf(target).has(code))
}

/** `_has:Observation:patient:code`: records that an Observation points at by `patient`, where its `code` fits. */
function reverseChain(filters: Filters, kind: string, name: string, value: string, depth: number): Condition {
  const [, type = '', code = '', ...rest] = name.split(':')
  if (rest.length === 0 || rest[0] === '') {
    throw new NotUnderstood(`${name}: write _has:Type:reference:parameter, such as _has:Observation:patient:code.`)
  }
  if (typeOf(type)?.kind !== 'resource')
    throw new NotUnderstood(`${name}: ${JSON.stringify(type)} is not a resource type.`)
  const parameter = referenceOf(filters, type, code)
  if (parameter.targets && !parameter.targets.includes(kind)) {
    throw new NotUnderstood(`${name}: ${type}.${code} does not point at a ${kind}.`)
  }
  return { pointedAtBy: type, param: code, where: filterOf(filters, type, rest.join(':'), value, depth + 1) }
}
