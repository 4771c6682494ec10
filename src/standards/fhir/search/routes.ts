// Search expressions compiled against the element tables: closures that pull values out of a resource, each with the
// type that its values have. https://hl7.org/fhir/R4/fhirpath.html

import { membersOf } from '../elements.ts'
import { isObject } from '../schema.ts'
import { type Expression, parseExpression } from './expression.ts'

/** One way from a resource to values of one type. */
export interface Route {
  readonly type: string
  /** Name of the value set of a required binding. */
  readonly codes?: string | undefined
  /** What a reference found here may point at. */
  readonly targets?: readonly string[] | undefined
  /** The first-level element that it starts from. */
  readonly first: string
  readonly pull: Pull
}

/** Adds the values found in `value` to `out`. */
type Pull = (value: unknown, out: unknown[]) => void
type Test = (value: unknown) => boolean

/** The routes of an expression in a resource of `kind`; alternatives of other types have none. Throws SyntaxError. */
export function compileExpression(text: string, kind: string): Route[] {
  const tree = parseExpression(text)
  return (tree.op === 'union' ? tree.items : [tree]).flatMap((item) => routesOf(item, { kind, here: kind, root: true }))
}

/** The routes of an expression that starts from an element of this type. Throws SyntaxError. */
export function compileRelative(text: string, type: string): Route[] {
  return routesOf(parseExpression(text), { kind: type, here: type, root: false })
}

/** `here` is the type that a bare name is looked up in: the resource, or the focus of a `where`. */
interface Scope {
  readonly kind: string
  readonly here: string
  readonly root: boolean
}

const itself: Pull = (value, out) => void out.push(value)

function routesOf(tree: Expression, scope: Scope): Route[] {
  switch (tree.op) {
    case 'name':
      return startRoutes(tree.name, scope)
    case 'member':
      return routesOf(tree.of, scope).flatMap((route) => memberRoutes(route, tree.name))
    case 'index':
      return routesOf(tree.of, scope).map((route) => ({ ...route, pull: nth(route.pull, tree.index) }))
    case 'as':
      return routesOf(tree.of, scope).filter((route) => route.type === tree.type)
    case 'call':
      return callRoutes(tree, scope)
    case 'union':
      return tree.items.flatMap((item) => routesOf(item, scope))
    case 'and':
    case '=':
    case '!=':
      return truthRoutes(tree, scope)
    default:
      throw new SyntaxError(`not a path: ${tree.op}`)
  }
}

/** A name at the root is a resource type: this one, an ancestor, or another whose alternative does not concern us. */
function startRoutes(name: string, { kind, here, root }: Scope): Route[] {
  const start: Route = { type: here, first: '', pull: itself }
  if (!root) return memberRoutes(start, name)
  return name === kind || name === 'Resource' || name === 'DomainResource' ? [start] : memberRoutes(start, name, true)
}

function memberRoutes(route: Route, name: string, optional = false): Route[] {
  const members = [...membersOf(route.type).values()].filter(({ element }) => element.name === name)
  if (members.length === 0 && !optional && route.type !== 'Resource') {
    throw new SyntaxError(`${route.type} has no element ${name}`)
  }
  return members.map((member) => ({
    type: member.type,
    codes: member.element.codes,
    targets: member.element.targets,
    first: route.first === '' ? name : route.first,
    pull: through(route.pull, (value, out) => {
      if (typeof value !== 'object' || value === null) return
      const found = (value as Record<string, unknown>)[member.name]
      if (Array.isArray(found)) {
        for (const entry of found as unknown[]) if (entry !== null) out.push(entry)
      } else if (found !== undefined && found !== null) out.push(found)
    }),
  }))
}

function through(first: Pull, then: Pull): Pull {
  if (first === itself) return then
  return (value, out) => {
    const between: unknown[] = []
    first(value, between)
    for (const entry of between) then(entry, out)
  }
}

function nth(pull: Pull, index: number): Pull {
  return (value, out) => {
    const found: unknown[] = []
    pull(value, found)
    if (found.length > index) out.push(found[index])
  }
}

function callRoutes(call: Extract<Expression, { op: 'call' }>, scope: Scope): Route[] {
  const [argument] = call.arguments
  const routes = call.of ? routesOf(call.of, scope) : []
  switch (call.name) {
    case 'as':
    case 'ofType':
      return routes.filter((route) => argument?.op === 'name' && route.type === argument.name)
    case 'where':
      return routes.map((route) => {
        const test = argument ? testOf(argument, { ...scope, here: route.type, root: false }) : () => true
        const pull = through(route.pull, (value, out) => void (test(value) && out.push(value)))
        return { ...route, targets: argument?.op === 'is' ? [argument.type] : route.targets, pull }
      })
    case 'extension': {
      const url = argument?.op === 'literal' ? argument.value : undefined
      return routes.flatMap((route) =>
        memberRoutes(route, 'extension').map((extension) => ({
          ...extension,
          pull: through(extension.pull, (value, out) => void (isObject(value) && value.url === url && out.push(value))),
        })),
      )
    }
    case 'exists':
      return truthRoutes(call, scope)
    default:
      throw new SyntaxError(`${call.name}() is not part of the subset`)
  }
}

/** A condition as a value: `Patient.deceased.exists() and …` is true or false for every resource. */
function truthRoutes(tree: Expression, scope: Scope): Route[] {
  const [first] = firstElements(tree, scope)
  const test = testOf(tree, scope)
  return [{ type: 'boolean', first: first ?? '', pull: (value, out) => void out.push(test(value)) }]
}

function firstElements(tree: Expression, scope: Scope): string[] {
  if (tree.op === 'and' || tree.op === '=' || tree.op === '!=') return firstElements(tree.left, scope)
  if (tree.op === 'call' && tree.of) return firstElements(tree.of, scope)
  return tree.op === 'literal' ? [] : routesOf(tree, scope).map((route) => route.first)
}

function testOf(tree: Expression, scope: Scope): Test {
  switch (tree.op) {
    case 'and': {
      const left = testOf(tree.left, scope)
      const right = testOf(tree.right, scope)
      return (value) => left(value) && right(value)
    }
    case '=':
    case '!=': {
      const pulls = routesOf(tree.left, scope).map((route) => route.pull)
      const wanted = tree.right.op === 'literal' ? tree.right.value : undefined
      const equal = tree.op === '='
      return (value) => pullAll(pulls, value).some((found) => (found === wanted) === equal)
    }
    case 'is':
      if (tree.of.op === 'call' && tree.of.name === 'resolve') return (value) => pointsAt(value, tree.type)
      break
    case 'call':
      if (tree.name === 'exists' && tree.of) {
        const pulls = routesOf(tree.of, scope).map((route) => route.pull)
        return (value) => pullAll(pulls, value).length > 0
      }
      if (tree.name === 'hasExtension') {
        const [argument] = tree.arguments
        return (value) => argument?.op === 'literal' && hasExtension(value, argument.value)
      }
  }
  throw new SyntaxError(`not a condition of the subset: ${tree.op}`)
}

function pullAll(pulls: readonly Pull[], value: unknown): unknown[] {
  const found: unknown[] = []
  for (const pull of pulls) pull(value, found)
  return found
}

/** Told by the reference itself, since nothing is fetched: its type, or the type in its URL. */
function pointsAt(value: unknown, type: string): boolean {
  if (!isObject(value)) return false
  const { reference } = value
  if (typeof reference !== 'string' || !reference.includes('/')) return value.type === type
  return reference.startsWith(`${type}/`) || reference.includes(`/${type}/`)
}

function hasExtension(value: unknown, url: unknown): boolean {
  if (!isObject(value) || !Array.isArray(value.extension)) return false
  return value.extension.some((extension: unknown) => isObject(extension) && extension.url === url)
}
