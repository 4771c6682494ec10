// Parameters that narrow the result: plain ones with modifiers, chained ones, and reverse chained ones (_has).
// https://hl7.org/fhir/R4/search.html#chaining

import type { Condition, SearchContext } from '../../standard.ts'
import { closest } from '../closest.ts'
import { typeOf } from '../elements.ts'
import { conditionOf, isModifier, modifiersFor } from './conditions.ts'
import { type Parameter, parametersOf, reasonNotOffered } from './parameters.ts'

/** A chain longer than this asks for more joins than any question needs. */
const longestChain = 4

/** A chain without a type that could go more ways than this has to say which it means. */
const mostBranches = 8

/** Why a parameter is not understood; lenient handling leaves it out with this text. */
export class NotUnderstood extends Error {}

/** The condition of one parameter on `kind`. Throws NotUnderstood for its name, GatewayError for its value. */
export function filterOf(kind: string, name: string, value: string, context: SearchContext, depth = 0): Condition {
  if (depth > longestChain) throw new NotUnderstood(`${name}: a chain may have ${longestChain} links.`)
  if (name.startsWith('_has:')) return reverseChain(kind, name, value, context, depth)
  const dot = name.indexOf('.')
  if (dot >= 0) return chain(kind, name.slice(0, dot), name.slice(dot + 1), value, context, depth)
  const [code = '', ...rest] = name.split(':')
  const parameter = parameterOf(kind, code)
  const modifier = rest.length === 0 ? undefined : rest.join(':')
  if (modifier !== undefined && !isModifier(parameter, modifier)) {
    const known = modifiersFor(parameter).map((each) => `:${each}`)
    throw new NotUnderstood(
      `${name}: the modifier :${modifier} is not offered for ${code}; use ${known.join(', ')} or none.`,
    )
  }
  return conditionOf({ parameter, name, modifier, context }, value)
}

function parameterOf(kind: string, code: string): Parameter {
  const parameters = parametersOf(kind)
  const parameter = parameters.get(code)
  if (parameter) return parameter
  const reason = reasonNotOffered(kind, code)
  if (reason !== undefined) throw new NotUnderstood(`${code}: ${reason}.`)
  const near = closest(code, parameters.keys())
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ` It has ${[...parameters.keys()].join(', ')}.`
  throw new NotUnderstood(`${kind} has no search parameter ${JSON.stringify(code.slice(0, 64))}.${hint}`)
}

function referenceOf(kind: string, code: string): Parameter {
  const parameter = parameterOf(kind, code)
  if (parameter.type !== 'reference')
    throw new NotUnderstood(`${kind}.${code} is no reference, so nothing can follow it.`)
  return parameter
}

/** `subject:Patient.name` or `subject.name`: without a type every target that has the parameter is asked. */
function chain(
  kind: string,
  head: string,
  rest: string,
  value: string,
  context: SearchContext,
  depth: number,
): Condition {
  const [code = '', type] = head.split(':')
  const parameter = referenceOf(kind, code)
  if (type !== undefined && typeOf(type)?.kind !== 'resource') {
    throw new NotUnderstood(`${head}.${rest}: ${JSON.stringify(type)} is not a resource type.`)
  }
  const kinds = type === undefined ? targetsThatHave(parameter, rest) : [type]
  if (kinds.length > mostBranches) {
    throw new NotUnderstood(
      `${head}.${rest}: ${kinds.length} types have this; say which, such as ${code}:${kinds[0]}.${rest}.`,
    )
  }
  const byWhere = new Map<string, { where: Condition; kinds: string[] }>()
  let refusal: NotUnderstood | undefined
  for (const target of kinds) {
    try {
      const where = filterOf(target, rest, value, context, depth + 1)
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
function targetsThatHave({ targets = [] }: Parameter, rest: string): readonly string[] {
  const code = rest.split(/[.:]/, 1)[0] ?? ''
  return rest.startsWith('_has:') ? targets : targets.filter((target) => parametersOf(target).has(code))
}

/** `_has:Observation:patient:code`: records that an Observation points at by `patient`, where its `code` fits. */
function reverseChain(kind: string, name: string, value: string, context: SearchContext, depth: number): Condition {
  const [, type = '', code = '', ...rest] = name.split(':')
  if (rest.length === 0 || rest[0] === '') {
    throw new NotUnderstood(`${name}: write _has:Type:reference:parameter, such as _has:Observation:patient:code.`)
  }
  if (typeOf(type)?.kind !== 'resource')
    throw new NotUnderstood(`${name}: ${JSON.stringify(type)} is not a resource type.`)
  const parameter = referenceOf(type, code)
  if (parameter.targets && !parameter.targets.includes(kind)) {
    throw new NotUnderstood(`${name}: ${type}.${code} does not point at a ${kind}.`)
  }
  return { pointedAtBy: type, param: code, where: filterOf(type, rest.join(':'), value, context, depth + 1) }
}
