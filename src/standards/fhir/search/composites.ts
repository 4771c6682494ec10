// Composite parameters: values that stand together in one element, found together.
// https://hl7.org/fhir/R4/search.html#composite

import type { IndexEntry, SearchType } from '../../standard.ts'
import { entriesOf } from './entries.ts'
import { compileExpression, compileRelative, type Route } from './routes.ts'

/** One component as the definition writes it: the type of its parameter, and its expression from the focus. */
export interface Component {
  readonly type: SearchType
  readonly expression: string
  readonly targets?: readonly string[] | undefined
}

/** An element that holds a composite's values, and the ways to each of its parts. */
interface Focus {
  readonly route: Route
  readonly parts: readonly { readonly routes: readonly Route[]; readonly fromResource: boolean }[]
}

export interface Composite {
  readonly components: readonly Component[]
  readonly focuses: readonly Focus[]
  /** The first-level elements that it looks at. */
  readonly elements: readonly string[]
}

/** More combinations than this of one element's values say nothing that a search would ask for. */
const mostCombinations = 100

/** Parts that the index has columns for: two exact ones, two ranges, one text. */
const room: Readonly<Record<string, readonly [group: 'exact' | 'range' | 'text', most: number]>> = {
  token: ['exact', 2],
  reference: ['exact', 2],
  uri: ['exact', 2],
  date: ['range', 2],
  number: ['range', 2],
  quantity: ['range', 1],
  string: ['text', 1],
}

/** Whether the index can hold a composite of these types: at most two exact values, two ranges (one quantity), one text. */
export function isComposable(types: readonly SearchType[]): boolean {
  const counts = { exact: 0, range: 0, text: 0 }
  for (const type of types) {
    const place = room[type]
    if (place === undefined) return false
    counts[place[0]] += 1
    if (counts[place[0]] > place[1]) return false
  }
  return types.length >= 2 && types.filter((type) => type === 'quantity').length <= 1
}

const fromResource = '%resource.'

/** A composite over resources of `kind`. Throws SyntaxError for an expression that cannot be read. */
export function compileComposite(expression: string, components: readonly Component[], kind: string): Composite {
  const focuses = compileExpression(expression, kind).map((route): Focus => {
    const parts = components.map((component) => {
      // R4 spells the type of Observation's dates with a capital.
      const text = component.expression.replaceAll('(DateTime)', '(dateTime)')
      return text.startsWith(fromResource)
        ? { routes: compileRelative(text.slice(fromResource.length), kind), fromResource: true }
        : { routes: compileRelative(text, route.type), fromResource: false }
    })
    return { route, parts }
  })
  const elements = focuses.flatMap(({ route, parts }) => {
    const own = parts.flatMap((part) =>
      part.fromResource || route.first === '' ? part.routes.map((each) => each.first) : [],
    )
    return route.first === '' ? own : [route.first, ...own]
  })
  return { components, focuses, elements: [...new Set(elements)] }
}

/** The entries of a composite: every combination of the parts' values within one element. */
export function compositeEntries(param: string, composite: Composite, resource: unknown): IndexEntry[] {
  const entries: IndexEntry[] = []
  for (const { route, parts } of composite.focuses) {
    const found: unknown[] = []
    route.pull(resource, found)
    for (const focus of found) {
      const values = parts.map((part, at) =>
        partEntries(composite.components[at]?.type ?? 'token', part.routes, part.fromResource ? resource : focus),
      )
      for (const combination of combinationsOf(values)) entries.push({ type: 'composite', param, parts: combination })
    }
  }
  return entries
}

function partEntries(searchType: SearchType, routes: readonly Route[], from: unknown): IndexEntry[] {
  return routes.flatMap(({ type, codes, pull }) => {
    const values: unknown[] = []
    pull(from, values)
    // What is indexed beside a value (`:text`, `:of-type`) has a parameter of its own.
    return values
      .flatMap((value) => entriesOf('', searchType, { type, value, codes }))
      .filter(({ param }) => param === '')
  })
}

/** One of each list, in every combination; none when a list is empty. */
export function combinationsOf<T>(lists: readonly (readonly T[])[]): T[][] {
  let combinations: T[][] = [[]]
  for (const list of lists) {
    combinations = combinations.flatMap((begun) => list.map((value) => [...begun, value])).slice(0, mostCombinations)
  }
  return combinations
}
