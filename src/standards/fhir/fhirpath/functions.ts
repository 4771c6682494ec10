// The functions of FHIRPath, and those that FHIR adds. https://hl7.org/fhirpath/N1/#functions

import { keyOf } from './compare.ts'
import { addChildren, childrenOf, type Node, type Nodes, no, none, type Scope, spend, Unknown, yes } from './nodes.ts'
import { isBounded } from './patterns.ts'

export type Call = (focus: Nodes, scope: Scope) => Nodes
type Define = (args: readonly Call[]) => Call

const said = (truth: boolean): Nodes => (truth ? yes : no)
const text = (value: string): Nodes => [{ value, type: 'string' }]
const number = (value: number): Nodes => [{ value, type: 'integer' }]

/** A function that each entry is given to, with $this and $index set. */
function each(one: Call, focus: Nodes, scope: Scope, take: (result: Nodes, node: Node) => boolean | void): void {
  const { self, index } = scope
  for (const [at, node] of focus.entries()) {
    scope.self = node
    scope.index = at
    spend(scope, 1)
    if (take(one([node], scope), node) === false) break
  }
  scope.self = self
  scope.index = index
}

function isTrue(nodes: Nodes): boolean {
  return nodes.length > 0 && nodes[0]?.value !== false
}

function filtered(focus: Nodes, scope: Scope, one: Call): Nodes {
  const found: Node[] = []
  each(one, focus, scope, (result, node) => {
    if (isTrue(result)) found.push(node)
  })
  return found
}

/** A function of no arguments, or one whose first argument is evaluated where the call stands. */
const plain =
  (run: (focus: Nodes, scope: Scope) => Nodes): Define =>
  () =>
    run
const withValue =
  (run: (focus: Nodes, value: Nodes, scope: Scope) => Nodes): Define =>
  ([one]) =>
  (focus, scope) =>
    run(focus, one ? one([scope.self], scope) : none, scope)

/** A function of one string and the values of its arguments; empty where there is no string. */
const ofText =
  (run: (value: string, args: readonly unknown[]) => Nodes): Define =>
  (args) =>
  (focus, scope) => {
    const value = focus[0]?.value
    if (typeof value !== 'string') return none
    const values = args.map((arg) => arg([scope.self], scope)[0]?.value)
    return values.some((one) => one === undefined) ? none : run(value, values)
  }

function testPattern(value: string, pattern: string): boolean {
  if (!isBounded(pattern) || value.length > 10_000) throw new Unknown('a pattern that may not end')
  try {
    return new RegExp(pattern, 'su').test(value)
  } catch {
    try {
      return new RegExp(pattern, 's').test(value)
    } catch {
      throw new Unknown('a pattern that is none')
    }
  }
}

function allSay(wanted: boolean, every: boolean): Define {
  return plain((focus) => said(every ? focus.every((n) => n.value === wanted) : focus.some((n) => n.value === wanted)))
}

function unique(focus: Nodes): Nodes {
  return [...new Map(focus.toReversed().map((node) => [keyOf(node), node])).values()].toReversed()
}

function descendants(focus: Nodes, scope: Scope): Nodes {
  const found: Node[] = []
  let level: Nodes = focus
  while (level.length > 0) {
    const next = level.flatMap((node) => childrenOf(node, scope))
    for (const node of next) found.push(node)
    level = next
  }
  return found
}

function repeated(one: Call, focus: Nodes, scope: Scope): Nodes {
  const found: Node[] = []
  const seen = new Set<unknown>()
  let level: Nodes = focus
  while (level.length > 0) {
    const next: Node[] = []
    each(one, level, scope, (result) => {
      for (const node of result) {
        const key = typeof node.value === 'object' ? node.value : keyOf(node)
        if (!seen.has(key)) next.push(node)
        seen.add(key)
      }
    })
    for (const node of next) found.push(node)
    level = next
  }
  return found
}

function resolved(focus: Nodes, scope: Scope): Nodes {
  return focus.flatMap((node) => {
    const reference =
      typeof node.value === 'string' ? node.value : (node.value as { reference?: unknown } | undefined)?.reference
    const target = typeof reference === 'string' ? scope.resolve?.(reference) : undefined
    if (!target) throw new Unknown('a reference that is not at hand')
    return [target]
  })
}

function keysOf(nodes: Nodes): Set<string> {
  return new Set(nodes.map(keyOf))
}

function converted(type: string, convert: (value: unknown) => unknown): Define {
  return plain((focus) => {
    const value = focus.length === 1 ? convert(focus[0]?.value) : undefined
    return value === undefined ? none : [{ value, type }]
  })
}

function toNumber(value: unknown, whole: boolean): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  if (typeof value === 'string' && !/^[+-]?\d+(?:\.\d+)?$/.test(value)) return undefined
  const found = Number(value)
  return whole && !Number.isInteger(found) ? undefined : found
}

const slices = (cut: (focus: Nodes, count: number) => Nodes): Define =>
  withValue((focus, [count]) => cut(focus, Number(count?.value ?? 0)))

/** Name → what makes the function of its compiled arguments. */
export const functions: Readonly<Record<string, Define>> = {
  exists:
    ([one]) =>
    (focus, scope) =>
      said((one ? filtered(focus, scope, one) : focus).length > 0),
  empty: plain((focus) => said(focus.length === 0)),
  not: plain((focus) => (focus.length === 0 ? none : said(!isTrue(focus)))),
  all:
    ([one]) =>
    (focus, scope) => {
      let holds = true
      if (one) each(one, focus, scope, (result) => (holds = isTrue(result)))
      return said(holds)
    },
  where:
    ([one]) =>
    (focus, scope) =>
      one ? filtered(focus, scope, one) : focus,
  select:
    ([one]) =>
    (focus, scope) => {
      const found: Node[] = []
      if (one)
        each(one, focus, scope, (result) => {
          for (const node of result) found.push(node)
        })
      return found
    },
  repeat:
    ([one]) =>
    (focus, scope) =>
      one ? repeated(one, focus, scope) : focus,
  iif:
    ([condition, then, otherwise]) =>
    (focus, scope) =>
      condition && isTrue(condition(focus, scope))
        ? (then?.(focus, scope) ?? none)
        : (otherwise?.(focus, scope) ?? none),
  count: plain((focus) => number(focus.length)),
  first: plain((focus) => focus.slice(0, 1)),
  last: plain((focus) => focus.slice(-1)),
  single: plain((focus) => focus.slice(0, 1)),
  tail: plain((focus) => focus.slice(1)),
  skip: slices((focus, count) => focus.slice(count)),
  take: slices((focus, count) => focus.slice(0, count)),
  hasValue: plain((focus) => said(focus.length === 1 && isValue(focus[0]?.value))),
  getValue: plain((focus) => (isValue(focus[0]?.value) ? focus : none)),
  children: plain((focus, scope) => focus.flatMap((node) => childrenOf(node, scope))),
  descendants: plain(descendants),
  is: plain((focus) => focus),
  as: plain((focus) => focus),
  ofType: plain((focus) => focus),
  distinct: plain(unique),
  isDistinct: plain((focus) => said(keysOf(focus).size === focus.length)),
  intersect: withValue((focus, other) => {
    const keys = keysOf(other)
    return unique(focus.filter((node) => keys.has(keyOf(node))))
  }),
  exclude: withValue((focus, other) => {
    const keys = keysOf(other)
    return focus.filter((node) => !keys.has(keyOf(node)))
  }),
  union: withValue((focus, other) => unique([...focus, ...other])),
  combine: withValue((focus, other) => [...focus, ...other]),
  subsetOf: withValue((focus, other) => said(keysOf(focus).isSubsetOf(keysOf(other)))),
  supersetOf: withValue((focus, other) => said(keysOf(other).isSubsetOf(keysOf(focus)))),
  allTrue: allSay(true, true),
  anyTrue: allSay(true, false),
  allFalse: allSay(false, true),
  anyFalse: allSay(false, false),
  trace: plain((focus) => focus),
  extension: withValue((focus, [url], scope) => {
    const found: Node[] = []
    for (const node of focus) addChildren(node, 'extension', found, scope)
    return found.filter((node) => (node.value as { url?: unknown } | null)?.url === url?.value)
  }),
  resolve: plain(resolved),
  memberOf: withValue((focus, [set], scope) => {
    const truth = focus[0] && scope.memberOf?.(focus[0], String(set?.value))
    if (truth === undefined) throw new Unknown('a value set that is not at hand')
    return said(truth)
  }),
  startsWith: ofText((value, [part]) => said(value.startsWith(String(part)))),
  endsWith: ofText((value, [part]) => said(value.endsWith(String(part)))),
  contains: ofText((value, [part]) => said(value.includes(String(part)))),
  matches: ofText((value, [pattern]) => said(testPattern(value, String(pattern)))),
  matchesFull: ofText((value, [pattern]) => said(testPattern(value, `^(?:${String(pattern)})$`))),
  replaceMatches: ofText((value, [pattern, by]) => {
    if (!isBounded(String(pattern))) throw new Unknown('a pattern that may not end')
    return text(value.replace(new RegExp(String(pattern), 'gs'), String(by)))
  }),
  replace: ofText((value, [part, by]) => text(value.replaceAll(String(part), String(by)))),
  indexOf: ofText((value, [part]) => number(value.indexOf(String(part)))),
  substring: ofText((value, [from, count]) => {
    const start = Number(from)
    if (start < 0 || start >= value.length) return none
    return text(value.slice(start, count === undefined ? undefined : start + Number(count)))
  }),
  upper: ofText((value) => text(value.toUpperCase())),
  lower: ofText((value) => text(value.toLowerCase())),
  length: ofText((value) => number(value.length)),
  trim: ofText((value) => text(value.trim())),
  split: ofText((value, [by]) => value.split(String(by)).map((part) => ({ value: part, type: 'string' }))),
  join: withValue((focus, [by]) => text(focus.map((node) => String(node.value)).join(String(by?.value ?? '')))),
  toString: converted('string', (value) => (isValue(value) ? String(value) : undefined)),
  toInteger: converted('integer', (value) => toNumber(value, true)),
  toDecimal: converted('decimal', (value) => toNumber(value, false)),
  toBoolean: converted('boolean', (value) => (typeof value === 'boolean' ? value : undefined)),
}

function isValue(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'object'
}
