// Value sets and code hierarchies: R4's own from the shipped tables, others from stored ValueSet and CodeSystem
// resources. https://hl7.org/fhir/R4/valueset.html#compositions

import type { JsonObject, Terminology } from '../../standard.ts'
import { codesOf } from '../elements.ts'
import { isObject } from '../schema.ts'

type Code = { readonly system: string; readonly code: string }
type Complex = Readonly<Record<string, unknown>>

const shippedBase = 'http://hl7.org/fhir/ValueSet/'

/** What the shipped tables tell: the value sets of R4's required bindings. */
export const shippedTerminology: Terminology = {
  expand(valueSet) {
    const url = bare(valueSet)
    const systems = codesOf(url.startsWith(shippedBase) ? url.slice(shippedBase.length) : url)
    return systems && Object.entries(systems).flatMap(([system, codes]) => codes.map((code) => ({ system, code })))
  },
  related: () => undefined,
}

/** A terminology of these ValueSet and CodeSystem resources, where the shipped tables say nothing. */
export function terminologyOf(resources: readonly JsonObject[]): Terminology {
  const sets = new Map<string, Complex>()
  const systems = new Map<string, Complex>()
  for (const resource of resources) {
    const { url, id, resourceType } = resource
    const known = resourceType === 'ValueSet' ? sets : systems
    if (typeof url === 'string') known.set(url, resource)
    // A search may name a stored set by its own address.
    if (typeof id === 'string') known.set(`${String(resourceType)}/${id}`, resource)
  }
  return {
    expand: (valueSet) => expand(bare(valueSet), { sets, systems, open: new Set() }),
    related: (system, code, direction) => {
      const found = systems.get(system)
      return found && relatives(found, code, direction)
    },
  }
}

/** The value sets and code systems that a resource draws on, so that they can be fetched before it is expanded. */
export function drawnOn(resource: JsonObject): { valueSets: string[]; systems: string[] } {
  const parts = listOf(isObject(resource['compose']) ? resource['compose'] : {}, 'include', 'exclude')
  return {
    valueSets: parts.flatMap((part) => textsOf(part.valueSet).map(bare)),
    systems: parts.flatMap((part) => (typeof part.system === 'string' ? [part.system] : [])),
  }
}

interface Known {
  readonly sets: ReadonlyMap<string, Complex>
  readonly systems: ReadonlyMap<string, Complex>
  /** Being expanded now: a set that includes itself has no expansion. */
  readonly open: Set<string>
}

/** More value sets within one another than this are no definition. */
const deepest = 20

function expand(url: string, known: Known): readonly Code[] | undefined {
  const set = known.sets.get(url)
  if (set === undefined) return shippedTerminology.expand(url)
  if (known.open.has(url) || known.open.size >= deepest) return undefined
  if (isObject(set.compose)) {
    known.open.add(url)
    const codes = composed(set.compose, known)
    known.open.delete(url)
    if (codes !== undefined) return codes
  }
  if (!isObject(set.expansion)) return undefined
  return conceptsIn(set.expansion, 'contains').flatMap(({ concept }) =>
    typeof concept.code === 'string' && concept.abstract !== true
      ? [{ system: typeof concept.system === 'string' ? concept.system : '', code: concept.code }]
      : [],
  )
}

function composed(compose: Complex, known: Known): readonly Code[] | undefined {
  const included = new Map<string, Code>()
  for (const include of listOf(compose, 'include')) {
    const codes = part(include, known)
    if (codes === undefined) return undefined
    for (const code of codes) included.set(nameOf(code), code)
  }
  for (const exclude of listOf(compose, 'exclude')) {
    const codes = part(exclude, known)
    if (codes === undefined) return undefined
    for (const code of codes) included.delete(nameOf(code))
  }
  return [...included.values()]
}

/** One include: its own codes, and of those only what stands in every value set that it names. */
function part(include: Complex, known: Known): readonly Code[] | undefined {
  let codes: readonly Code[] | undefined
  if (typeof include.system === 'string') {
    codes = ofSystem(include, include.system, known)
    if (codes === undefined) return undefined
  }
  for (const url of textsOf(include.valueSet)) {
    const other = expand(bare(url), known)
    if (other === undefined) return undefined
    const names = new Set(other.map(nameOf))
    codes = codes === undefined ? other : codes.filter((code) => names.has(nameOf(code)))
  }
  return codes ?? []
}

function ofSystem(include: Complex, system: string, { systems }: Known): readonly Code[] | undefined {
  const listed = listOf(include, 'concept').flatMap(({ code }) => (typeof code === 'string' ? [{ system, code }] : []))
  if (listed.length > 0) return listed
  const found = systems.get(system)
  if (found === undefined || found.content === 'not-present') return undefined
  let codes = conceptsIn(found, 'concept').flatMap(({ concept }) =>
    typeof concept.code === 'string' ? [concept.code] : [],
  )
  for (const filter of listOf(include, 'filter')) {
    const { property, op, value } = filter
    if (property !== 'concept' || typeof value !== 'string') return undefined
    if (op !== 'is-a' && op !== 'descendent-of') return undefined
    const within = new Set(relatives(found, value, 'below').filter((code) => op === 'is-a' || code !== value))
    codes = codes.filter((code) => within.has(code))
  }
  return codes.map((code) => ({ system, code }))
}

/** A code with what is below or above it; the code alone when the system does not have it. */
function relatives(system: Complex, code: string, direction: 'below' | 'above'): string[] {
  const found = new Set([code])
  const all = conceptsIn(system, 'concept')
  for (const { concept, above } of all) {
    if (direction === 'below' && typeof concept.code === 'string' && above.includes(code)) found.add(concept.code)
    if (direction === 'above' && concept.code === code) for (const each of above) found.add(each)
  }
  return [...found]
}

/** Every concept of a tree with the codes above it; the walk has a list of its own, however deep the tree. */
function conceptsIn(root: Complex, member: string): { concept: Complex; above: readonly string[] }[] {
  const found: { concept: Complex; above: readonly string[] }[] = []
  const open = listOf(root, member)
    .map((concept) => ({ concept, above: [] as readonly string[] }))
    .toReversed()
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next)
    const { concept, above } = next
    const here = typeof concept.code === 'string' ? [...above, concept.code] : above
    for (const child of listOf(concept, member).toReversed()) open.push({ concept: child, above: here })
  }
  return found
}

function listOf(value: Complex, ...members: string[]): Complex[] {
  return members.flatMap((member) => {
    const found = value[member]
    return Array.isArray(found) ? (found as unknown[]).filter(isObject) : []
  })
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? (value as unknown[]).filter((text) => typeof text === 'string') : []
}

function nameOf({ system, code }: Code): string {
  return `${system}|${code}`
}

/** Without the version that may follow `|`. */
function bare(url: string): string {
  return url.split('|', 1)[0] ?? url
}
