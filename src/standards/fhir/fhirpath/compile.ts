// FHIRPath expressions as closures over FHIR JSON. https://hl7.org/fhirpath/N1/
// What the language has and this does not throws when it is compiled, so that no rule is judged by half.

import { areEqual, areEquivalent, compare, keyOf } from './compare.ts'
import { type Call, functions } from './functions.ts'
import { addChildren, isType, type Node, type Nodes, no, none, type Scope, yes } from './nodes.ts'
import { parseFhirPath, type Tree } from './parse.ts'

export type Compiled = (focus: Nodes, scope: Scope) => Nodes

const kept = new Map<string, Compiled>()
const mostKept = 5000

/** The function of an expression, compiled once. Throws an Error that says what is not understood. */
export function compileFhirPath(expression: string): Compiled {
  const known = kept.get(expression)
  if (known) return known
  const compiled = compileTree(parseFhirPath(expression))
  if (kept.size >= mostKept) kept.clear()
  kept.set(expression, compiled)
  return compiled
}

/** A collection as a condition: empty is undefined, one value that is no boolean is true. */
export function truthOf(nodes: Nodes): boolean | undefined {
  if (nodes.length === 0) return undefined
  const { value } = nodes[0] as Node
  return typeof value === 'boolean' ? value : true
}

export function compileTree(tree: Tree): Compiled {
  switch (tree.kind) {
    case 'literal': {
      const nodes: Nodes = [{ value: tree.value, type: tree.type }]
      return () => nodes
    }
    case 'empty':
      return () => none
    case 'this':
      return (_focus, scope) => [scope.self]
    case 'index':
      return (_focus, scope) => [{ value: scope.index, type: 'integer' }]
    case 'total':
      return (_focus, scope) => scope.total
    case 'variable':
      return variable(tree.name)
    case 'name':
      return step(tree)
    case 'call':
      return call(tree.name, tree.args, tree.of)
    case 'item':
      return item(compileTree(tree.of), compileTree(tree.at))
    case 'sign':
      return sign(compileTree(tree.of), tree.negative)
    case 'type':
      return typed(tree.operator, compileTree(tree.of), tree.type)
    case 'binary':
      return binary(tree.operator, compileTree(tree.left), compileTree(tree.right))
  }
}

const constants: Readonly<Record<string, string>> = {
  ucum: 'http://unitsofmeasure.org',
  sct: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
}

function variable(name: string): Compiled {
  if (name === 'resource') return (_focus, scope) => [scope.resource]
  if (name === 'rootResource') return (_focus, scope) => [scope.root]
  if (name === 'context') return (_focus, scope) => [scope.context]
  const valueSet = /^vs-(.+)$/.exec(name)?.[1]
  const constant = valueSet ? `http://hl7.org/fhir/ValueSet/${valueSet}` : constants[name]
  if (constant === undefined) throw new Error(`%${name} is not known`)
  const nodes: Nodes = [{ value: constant, type: 'string' }]
  return () => nodes
}

function step(tree: Extract<Tree, { kind: 'name' }>): Compiled {
  const { name, of } = tree
  const isRoot = of === undefined && /^[A-Z]/.test(name)
  const before = of && compileTree(of)
  const plain: Compiled = (focus, scope) => {
    const found: Node[] = []
    for (const node of before ? before(focus, scope) : focus) {
      if (isRoot && isType(node.type, name)) found.push(node)
      else addChildren(node, name, found, scope)
    }
    return found
  }
  return dependsOnResourceAlone(tree) ? remembered(tree, plain) : plain
}

function dependsOnResourceAlone(tree: Tree): boolean {
  if (tree.kind === 'variable') return tree.name === 'resource' || tree.name === 'rootResource'
  if (tree.kind === 'name') return tree.of !== undefined && dependsOnResourceAlone(tree.of)
  if (tree.kind === 'call') return tree.of !== undefined && tree.args.length === 0 && dependsOnResourceAlone(tree.of)
  return false
}

function remembered(key: object, compiled: Compiled): Compiled {
  return (focus, scope) => {
    const known = scope.memo.get(key)
    if (known) return known
    const nodes = compiled(focus, scope)
    scope.memo.set(key, nodes)
    return nodes
  }
}

function call(name: string, args: readonly Tree[], of: Tree | undefined): Compiled {
  const define = functions[name]
  if (!define) throw new Error(`${name}() is not known`)
  if ((name === 'is' || name === 'as' || name === 'ofType') && args[0]) {
    const before = of ? compileTree(of) : (focus: Nodes) => focus
    return typed(name === 'is' ? 'is' : 'ofType', before, typeName(args[0]))
  }
  const run: Call = define(args.map(compileTree))
  if (!of) return run
  const before = compileTree(of)
  const plain: Compiled = (focus, scope) => run(before(focus, scope), scope)
  const tree = { of, args }
  return args.length === 0 && dependsOnResourceAlone(of) ? remembered(tree, plain) : plain
}

function typeName(tree: Tree): string {
  if (tree.kind !== 'name') throw new Error('a type is missing')
  return tree.of ? `${typeName(tree.of)}.${tree.name}` : tree.name
}

function typed(operator: 'is' | 'as' | 'ofType', of: Compiled, type: string): Compiled {
  if (operator !== 'is') {
    return (focus, scope) => {
      const nodes = of(focus, scope)
      return nodes.every((node) => isType(node.type, type)) ? nodes : nodes.filter((node) => isType(node.type, type))
    }
  }
  return (focus, scope) => {
    const nodes = of(focus, scope)
    return nodes.length === 0 ? none : isType((nodes[0] as Node).type, type) ? yes : no
  }
}

function item(of: Compiled, at: Compiled): Compiled {
  return (focus, scope) => {
    const node = of(focus, scope)[Number(at(focus, scope)[0]?.value ?? -1)]
    return node ? [node] : none
  }
}

function sign(of: Compiled, negative: boolean): Compiled {
  if (!negative) return of
  return (focus, scope) => of(focus, scope).map(({ value, type }) => ({ value: -Number(value), type }))
}

function said(truth: boolean | undefined): Nodes {
  return truth === undefined ? none : truth ? yes : no
}

function binary(operator: string, left: Compiled, right: Compiled): Compiled {
  const logic = logical(operator, left, right)
  if (logic) return logic
  const make = operators[operator]
  if (!make) throw new Error(`the operator ${operator} is not known`)
  return (focus, scope) => make(left(focus, scope), right(focus, scope))
}

function logical(operator: string, left: Compiled, right: Compiled): Compiled | undefined {
  const lazily =
    (decide: (one: boolean | undefined, other: () => boolean | undefined) => boolean | undefined): Compiled =>
    (focus, scope) =>
      said(decide(truthOf(left(focus, scope)), () => truthOf(right(focus, scope))))
  switch (operator) {
    case 'and':
      return lazily((one, other) => (one === false ? false : and(one, other())))
    case 'or':
      return lazily((one, other) => (one === true ? true : or(one, other())))
    case 'implies':
      return lazily((one, other) => (one === false ? true : or(one === undefined ? undefined : false, other())))
    case 'xor':
      return lazily((one, other) => {
        const two = other()
        return one === undefined || two === undefined ? undefined : one !== two
      })
    default:
      return undefined
  }
}

/** Both, in logic that knows what is not known. */
export function and(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === false || other === false) return false
  return one === undefined || other === undefined ? undefined : true
}

/** Either, in logic that knows what is not known. */
export function or(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === true || other === true) return true
  return one === undefined || other === undefined ? undefined : false
}

function ordered(decide: (order: number) => boolean): (left: Nodes, right: Nodes) => Nodes {
  return ([one], [other]) => {
    const order = one && other && compare(one, other)
    return order === undefined ? none : said(decide(order))
  }
}

function arithmetic(compute: (one: number, other: number) => number): (left: Nodes, right: Nodes) => Nodes {
  return ([one], [other]) => {
    if (typeof one?.value !== 'number' || typeof other?.value !== 'number') return none
    const value = compute(one.value, other.value)
    return Number.isFinite(value) ? [{ value, type: Number.isInteger(value) ? 'integer' : 'decimal' }] : none
  }
}

function contains(list: Nodes, [one]: Nodes): Nodes {
  if (!one) return none
  const key = keyOf(one)
  return said(list.some((node) => keyOf(node) === key))
}

function not(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth
}

function joined(left: Nodes, right: Nodes): Nodes {
  return [{ value: [left, right].map(([node]) => String(node?.value ?? '')).join(''), type: 'string' }]
}

const plus = arithmetic((one, other) => one + other)

const operators: Readonly<Record<string, (left: Nodes, right: Nodes) => Nodes>> = {
  '=': (left, right) => said(areEqual(left, right)),
  '!=': (left, right) => said(not(areEqual(left, right))),
  '~': (left, right) => said(areEquivalent(left, right)),
  '!~': (left, right) => said(!areEquivalent(left, right)),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  in: (left, right) => contains(right, left),
  contains,
  '|': (left, right) => distinct([...left, ...right]),
  '&': joined,
  '+': (left, right) =>
    typeof left[0]?.value === 'string' && right.length > 0 ? joined(left, right) : plus(left, right),
  '-': arithmetic((one, other) => one - other),
  '*': arithmetic((one, other) => one * other),
  '/': arithmetic((one, other) => one / other),
  div: arithmetic((one, other) => Math.trunc(one / other)),
  mod: arithmetic((one, other) => one % other),
}

function distinct(nodes: Nodes): Nodes {
  return [...new Map(nodes.toReversed().map((node) => [keyOf(node), node])).values()].toReversed()
}
