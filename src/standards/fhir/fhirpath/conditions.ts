// Expressions as conditions on one node: what they ask first is mostly whether a member is there, and that is told
// without making collections. Everything else is left to the compiler. https://hl7.org/fhirpath/N1/#boolean-logic

import { and, compileTree, or, truthOf } from './compile.ts'
import { addChildren, countChildren, type Node, type Scope } from './nodes.ts'
import { parseFhirPath, type Tree } from './parse.ts'

/** Whether an expression holds for a node; undefined where it has no answer. */
export type Condition = (node: Node, scope: Scope) => boolean | undefined

const kept = new Map<string, Condition>()
const mostKept = 5000

/** The condition of an expression, compiled once: the truth of what `compileFhirPath` answers. Throws as that does. */
export function compileCondition(expression: string): Condition {
  const known = kept.get(expression)
  if (known) return known
  const condition = conditionOf(parseFhirPath(expression))
  if (kept.size >= mostKept) kept.clear()
  kept.set(expression, condition)
  return condition
}

function conditionOf(tree: Tree): Condition {
  return (tree.kind === 'binary' ? logical(tree) : tree.kind === 'call' ? called(tree) : undefined) ?? general(tree)
}

function general(tree: Tree): Condition {
  const compiled = compileTree(tree)
  return (node, scope) => truthOf(compiled([node], scope))
}

function logical({ operator, left, right }: Extract<Tree, { kind: 'binary' }>): Condition | undefined {
  if (operator !== 'and' && operator !== 'or' && operator !== 'implies') return undefined
  const first = conditionOf(left)
  const second = conditionOf(right)
  switch (operator) {
    case 'and':
      return (node, scope) => {
        const one = first(node, scope)
        return one === false ? false : and(one, second(node, scope))
      }
    case 'or':
      return (node, scope) => {
        const one = first(node, scope)
        return one === true ? true : or(one, second(node, scope))
      }
    case 'implies':
      return (node, scope) => {
        const one = first(node, scope)
        return one === false ? true : or(one === undefined ? undefined : false, second(node, scope))
      }
  }
}

function called({ name, args, of }: Extract<Tree, { kind: 'call' }>): Condition | undefined {
  if (args.length > 0 || of === undefined) return undefined
  if (name === 'not') {
    const before = conditionOf(of)
    return (node, scope) => {
      const truth = before(node, scope)
      return truth === undefined ? undefined : !truth
    }
  }
  // Names that start with a capital letter may be those of types.
  if (of.kind !== 'name' || of.of !== undefined || !/^[a-z]/.test(of.name)) return undefined
  const member = of.name
  if (name === 'exists') return (node) => countChildren(node, member) > 0
  if (name === 'empty') return (node) => countChildren(node, member) === 0
  if (name === 'hasValue') return (node, scope) => hasValue(node, member, scope)
  return undefined
}

function hasValue(node: Node, member: string, scope: Scope): boolean {
  if (countChildren(node, member) !== 1) return false
  const found: Node[] = []
  addChildren(node, member, found, scope)
  const value = found[0]?.value
  return value !== undefined && value !== null && typeof value !== 'object'
}
