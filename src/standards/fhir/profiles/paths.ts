// The paths by which slices are told apart: elements, resolve(), ofType(), extension(url) and $this.
// https://hl7.org/fhir/R4/profiling.html#discriminator

import { isType } from '../fhirpath/nodes.ts'
import type { Container } from '../rules/container.ts'
import type { Definitions } from '../rules/definitions.ts'
import { objectsIn } from '../rules/questionnaire.ts'
import { isObject } from '../schema.ts'
import { resolveFound } from './resolving.ts'
import { type Demand, profileOf } from './tree.ts'
import { type Found, valuesOf } from './values.ts'

export type Step =
  | { readonly by: 'element'; readonly name: string }
  | { readonly by: 'extension'; readonly url: string }
  | { readonly by: 'type'; readonly type: string }
  | { readonly by: 'resolve' }

const parsed = new Map<string, readonly Step[] | undefined>()
const mostParsed = 5000

/** The steps of a discriminator's path; undefined for what discriminators cannot say. */
export function stepsOf(path: string): readonly Step[] | undefined {
  if (parsed.has(path)) return parsed.get(path)
  const steps = parse(path)
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(path, steps)
  return steps
}

const step =
  /^(?:([A-Za-z_]\w*)(\[x\])?(?![\w(])|extension\(\s*['"]([^'"]*)['"]\s*\)|ofType\(\s*([A-Za-z.]+)\s*\)|resolve\(\)|\$this)/

function parse(path: string): Step[] | undefined {
  const steps: Step[] = []
  for (let rest = path.trim(); rest !== ''; ) {
    const match = step.exec(rest)
    if (!match) return undefined
    const [whole, name, , url, type] = match
    if (name !== undefined) steps.push({ by: 'element', name })
    else if (url !== undefined) steps.push({ by: 'extension', url })
    else if (type !== undefined) steps.push({ by: 'type', type })
    else if (whole === 'resolve()') steps.push({ by: 'resolve' })
    rest = rest.slice(whole.length)
    if (rest === '') break
    if (!rest.startsWith('.')) return undefined
    rest = rest.slice(1)
    if (rest === '') return undefined
  }
  return steps
}

/** A value with the resource that its references are read in. */
export interface Standing {
  readonly found: Found
  readonly container: Container
}

/** The values that a path leads to; undefined where a reference on the way is not at hand. */
export function valuesAlong(start: Standing, steps: readonly Step[]): Standing[] | undefined {
  let at: Standing[] = [start]
  for (const one of steps) {
    const next: Standing[] = []
    for (const { found, container } of at) {
      if (one.by === 'resolve') {
        const target = resolveFound(found, container)
        if (target === undefined) return undefined
        next.push(target)
      } else {
        for (const value of valuesAt(found, one)) next.push({ found: value, container })
      }
    }
    at = next
  }
  return at
}

function valuesAt(found: Found, one: Exclude<Step, { by: 'resolve' }>): Found[] {
  if (one.by === 'element') return valuesOf(found, one.name)
  if (one.by === 'type') return isType(found.node.type, one.type) ? [found] : []
  return valuesOf(found, 'extension').filter(({ node }) => isObject(node.value) && node.value.url === one.url)
}

/** What is demanded where a path leads, in a slice's own definition or in the profiles that it names on the way. */
export function demandsAlong(slice: Demand, steps: readonly Step[], definitions: Definitions): Demand[] {
  let at = [slice]
  for (const one of steps) at = at.flatMap((demand) => demandsAt(demand, one, definitions)).slice(0, 50)
  return at
}

function demandsAt(demand: Demand, one: Step, definitions: Definitions): Demand[] {
  if (one.by === 'type') return [demand]
  if (one.by === 'resolve') return rootsOf(namedBy(demand, 'targetProfile'), definitions)
  const name = one.by === 'element' ? one.name : 'extension'
  const own = demand.children.get(name)
  const others = rootsOf(namedBy(demand, 'profile'), definitions).flatMap((root) => root.children.get(name) ?? [])
  const found = own ? [own, ...others] : others
  if (one.by === 'extension') {
    return found.flatMap((child) =>
      [...child.slices.values()].filter((slice) => namedBy(slice, 'profile').includes(one.url)),
    )
  }
  // A sliced element says what it holds in its only slice.
  return found.flatMap((child) => (child.slices.size === 1 ? [child, ...child.slices.values()] : [child]))
}

/** The canonical URLs of the profiles (or of those of what is referred to) that an element's types name. */
export function namedBy({ rules }: Demand, kind: 'profile' | 'targetProfile'): string[] {
  return objectsIn(rules.type).flatMap((type) =>
    Array.isArray(type[kind]) ? (type[kind] as unknown[]).map(String) : [],
  )
}

function rootsOf(urls: readonly string[], definitions: Definitions): Demand[] {
  return urls.flatMap((url) => profileOf(url, definitions)?.root ?? [])
}
