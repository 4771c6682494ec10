// Where a FHIRPath expression points in a resource: the subset that patches are written in.
// https://hl7.org/fhir/R4/fhirpatch.html

import { isRawNumber, literalOf } from '../../../json/exact.ts'
import type { Json } from '../../standard.ts'
import { membersOf, typeOf } from '../elements.ts'
import { type Expression, parseExpression } from '../search/expression.ts'

export type List = Json[]
export type Members = Record<string, Json>

/** One element of a resource, and what holds it. */
export interface Place {
  readonly type: string
  readonly value: Json
  /** The object that has the element, and the member's name; absent for the resource itself. */
  readonly holder?: Members
  readonly member?: string
  /** Its place in the member's list. */
  readonly index?: number
}

/** More places than this are not what a patch means. */
const most = 10_000

/** The places that an expression names. Throws SyntaxError for what is not part of the subset. */
export function findPlaces(expression: string, kind: string, resource: Members): Place[] {
  if (expression.length > 2000) throw new SyntaxError('the path is too long')
  return evaluate(parseExpression(expression), { kind, focus: { type: kind, value: resource }, isRoot: true })
}

interface Scope {
  readonly kind: string
  readonly focus: Place
  readonly isRoot: boolean
}

function evaluate(tree: Expression, scope: Scope): Place[] {
  switch (tree.op) {
    case 'name':
      if (scope.isRoot && [scope.kind, 'Resource', 'DomainResource'].includes(tree.name)) return [scope.focus]
      return childrenOf(scope.focus, tree.name)
    case 'member':
      return bounded(evaluate(tree.of, scope).flatMap((place) => childrenOf(place, tree.name)))
    case 'index':
      return evaluate(tree.of, scope).slice(tree.index, tree.index + 1)
    case 'as':
      return evaluate(tree.of, scope).filter((place) => place.type === tree.type)
    case 'union':
      return bounded(tree.items.flatMap((item) => evaluate(item, scope)))
    case 'call':
      return call(tree, scope)
    default:
      throw new SyntaxError(`${tree.op} does not name an element`)
  }
}

function bounded(places: Place[]): Place[] {
  if (places.length > most) throw new SyntaxError(`it names more than ${most} elements`)
  return places
}

function call(tree: Extract<Expression, { op: 'call' }>, scope: Scope): Place[] {
  const places = tree.of ? evaluate(tree.of, scope) : [scope.focus]
  const [argument] = tree.arguments
  switch (tree.name) {
    case 'first':
      return places.slice(0, 1)
    case 'last':
      return places.slice(-1)
    case 'tail':
      return places.slice(1)
    case 'single':
      if (places.length > 1) throw new SyntaxError('single() meets several elements')
      return places
    case 'where':
      if (!argument) throw new SyntaxError('where() needs a condition')
      return places.filter((place) => holds(argument, { ...scope, focus: place, isRoot: false }))
    case 'as':
    case 'ofType':
      return places.filter((place) => argument?.op === 'name' && place.type === argument.name)
    case 'extension':
      return places
        .flatMap((place) => childrenOf(place, 'extension'))
        .filter(({ value }) => argument?.op === 'literal' && isMembers(value) && value['url'] === argument.value)
    default:
      throw new SyntaxError(`${tree.name.slice(0, 40)}() cannot be used in the path of a patch`)
  }
}

function holds(tree: Expression, scope: Scope): boolean {
  switch (tree.op) {
    case 'and':
      return holds(tree.left, scope) && holds(tree.right, scope)
    case '=':
    case '!=': {
      const found = evaluate(tree.left, scope)
      if (tree.right.op !== 'literal') throw new SyntaxError('a condition compares with a literal')
      const wanted = String(tree.right.value)
      const equal = found.some(({ value }) => (literalOf(value) ?? String(value)) === wanted)
      return found.length > 0 && equal === (tree.op === '=')
    }
    case 'call':
      if (tree.name === 'exists' && tree.of) return evaluate(tree.of, scope).length > 0
      if (tree.name === 'empty' && tree.of) return evaluate(tree.of, scope).length === 0
      break
    case 'name':
    case 'member':
      return evaluate(tree, scope).some(({ value }) => value === true)
  }
  throw new SyntaxError('this is no condition that the path of a patch may have')
}

/** The elements of this name; in JSON a choice has the name of its type behind it. */
function childrenOf({ type, value }: Place, name: string): Place[] {
  if (!isMembers(value)) return []
  const table = membersOf(type === 'Resource' ? typeNameOf(value) : type)
  const members = [...table.values()].filter(({ element }) => element.name === name)
  if (members.length === 0 && typeOf(type) !== undefined) {
    throw new SyntaxError(`${type} has no element ${JSON.stringify(name.slice(0, 60))}`)
  }
  return members.flatMap((member): Place[] => {
    const found = Object.hasOwn(value, member.name) ? value[member.name] : undefined
    if (found === undefined) return []
    const place = { type: member.type, holder: value, member: member.name }
    if (!Array.isArray(found)) return [{ ...place, value: found }]
    return found.map((entry: Json, index) => ({ ...place, value: entry, index }))
  })
}

function typeNameOf(value: Members): string {
  return typeof value['resourceType'] === 'string' ? value['resourceType'] : ''
}

export function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawNumber(value)
}
