// FHIR resources as facts (kind, path, value), so that two converters' results of one HL7 v2 message can be held against each
// other: what is said counts, not under which id, in which order or with which zone.

import type { Json, JsonObject } from '../../src/standards/standard.ts'

/** One thing that a resource says; `path` has no positions. */
export interface Fact {
  readonly kind: string
  readonly path: string
  readonly value: string
}

/** Facts that say nothing of the message, by name, with the reason; each is counted in the report. */
export const exclusions = {
  'own-uri': "URIs in the other converter's own namespace (example.com), where ours has the installation's",
  'own-display':
    "texts of the other converter's own code tables: they are not in the message, and the code says the same",
  'id-and-meta': 'ids, meta, narrative: each converter makes its own',
} as const

export type Exclusion = keyof typeof exclusions

/** The facts of a resource, without what is excluded; `message` is the text that they came from. */
export function factsOf(resource: JsonObject, message: string, count: (why: Exclusion) => void = () => {}): Fact[] {
  const kind = String(resource.resourceType)
  const facts: Fact[] = []
  const open: { value: Json; path: string }[] = []
  for (const [name, value] of Object.entries(resource)) {
    if (['id', 'meta', 'text', 'resourceType'].includes(name)) count('id-and-meta')
    else open.push({ value: value as Json, path: name })
  }
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value, path } = here
    if (Array.isArray(value)) for (const member of value as Json[]) open.push({ value: member, path })
    else if (typeof value === 'object' && value !== null) {
      const target = targetOf(value as JsonObject)
      if (target !== undefined) facts.push({ kind, path, value: `→ ${target}` })
      else
        for (const [name, member] of Object.entries(value))
          open.push({ value: member as Json, path: `${path}.${name}` })
    } else {
      const why = whyExcluded(path, String(value), message)
      if (why === undefined) facts.push({ kind, path: path.replace(/\.\w+Time$/, ''), value: normal(String(value)) })
      else count(why)
    }
  }
  return facts
}

/** The kind that a reference leads to, by its literal form or its declared type. */
function targetOf(value: JsonObject): string | undefined {
  if (typeof value.reference === 'string') return value.reference.split('/')[0]
  return typeof value.type === 'string' && (value.identifier !== undefined || value.display !== undefined)
    ? value.type
    : undefined
}

function whyExcluded(path: string, value: string, message: string): Exclusion | undefined {
  if (value.startsWith('http://example.com/') || value.startsWith('https://hospital.example/')) return 'own-uri'
  if (
    /(?:^|\.)(?:display|type\.text|function\.text|valueCodeableConcept\.text)$/.test(path) &&
    !message.includes(value.trim())
  )
    return 'own-display'
  return undefined
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** Moments by their instant, texts without padding, numbers by their value. */
function normal(value: string): string {
  const text = value.trim()
  if (instant.test(text)) return new Date(text).toISOString().slice(0, 19)
  return /^-?\d+(?:\.\d+)?$/.test(text) && text.length < 12 ? String(Number(text)) : text
}

export interface Compared {
  readonly both: readonly Fact[]
  /** Theirs alone. */
  readonly missing: readonly Fact[]
  /** Ours alone. */
  readonly more: readonly Fact[]
}

/** Two lists of facts as bags: each fact of theirs finds one of ours. */
export function compareFacts(theirs: readonly Fact[], ours: readonly Fact[]): Compared {
  const left = new Map<string, Fact[]>()
  for (const fact of ours) {
    const key = keyOf(fact)
    const same = left.get(key)
    if (same === undefined) left.set(key, [fact])
    else same.push(fact)
  }
  const both: Fact[] = []
  const missing: Fact[] = []
  for (const fact of theirs) (left.get(keyOf(fact))?.pop() === undefined ? missing : both).push(fact)
  return { both, missing, more: [...left.values()].flat() }
}

function keyOf({ kind, path, value }: Fact): string {
  return `${kind} ${path} ${value}`
}
