// The definitions that a check draws on from the store: profiles, value sets, code systems, questionnaires and measures
// by their canonical URLs, and what those name in turn. What was read stays in memory, within bounds, for as long as the
// store says that it is still so; profiles are compiled once for it. https://hl7.org/fhir/R4/references.html#canonical

import type { Gateway } from '../gateway.ts'
import { type CanonicalStamp, loadCanonicalStamps } from '../records/canonical-stamps.ts'
import { loadVersions } from '../records/records.ts'
import type { JsonObject, RestRules, Standard } from '../standards/standard.ts'

const mostDefinitions = 1000
const mostCharacters = 64 * 2 ** 20
/** Profiles build on profiles; deeper than this nothing sensible does. */
const mostRounds = 12

interface Canonical {
  readonly kind: string
  readonly url: string
}

interface Held {
  readonly resource: JsonObject
  readonly characters: number
  readonly needs: readonly Canonical[]
}

interface Pool {
  /** `kind/id/version` → what it says. */
  readonly held: Map<string, Held>
  characters: number
  /** One and the same list for as long as the same definitions make it up: what is compiled is kept by it. */
  lists: Map<string, readonly JsonObject[]>
}

const pools = new WeakMap<Gateway['database'], Pool>()

/** The stored definitions that these resources and profiles lead to; the same list as long as nothing has changed. */
export async function definitionsFor(
  gateway: Pick<Gateway, 'database'>,
  { rest }: Standard,
  resources: readonly JsonObject[],
  profiles: readonly string[] = [],
): Promise<readonly JsonObject[]> {
  if (!rest) return none
  const pool = pools.get(gateway.database) ?? { held: new Map(), characters: 0, lists: new Map() }
  pools.set(gateway.database, pool)
  if (pool.characters > mostCharacters) forget(pool)
  const asked = new Set<string>()
  const found = new Map<string, Held>()
  let open = [
    ...resources.flatMap((resource) => rest.canonicals(resource)),
    ...profiles.map((url) => ({ kind: 'StructureDefinition', url })),
  ]
  for (let round = 0; round < mostRounds && open.length > 0; round += 1) {
    const wanted = open
      .map(({ kind, url }) => ({ kind, url: url.replace(/\|.*/, '') }))
      .filter(({ kind, url }) => !asked.has(`${kind} ${url}`) && asked.add(`${kind} ${url}`))
    const stamps = await loadCanonicalStamps(gateway.database.db, wanted)
    await hold(gateway, rest, pool, stamps)
    open = []
    for (const stamp of stamps.slice(0, mostDefinitions - found.size)) {
      const one = pool.held.get(nameOf(stamp))
      if (!one || found.has(nameOf(stamp))) continue
      found.set(nameOf(stamp), one)
      open.push(...one.needs)
    }
  }
  return listOf(pool, found)
}

function listOf(pool: Pool, found: ReadonlyMap<string, Held>): readonly JsonObject[] {
  if (found.size === 0) return none
  const key = [...found.keys()].toSorted().join(' ')
  const known = pool.lists.get(key)
  if (known) return known
  const list = [...found.values()].map(({ resource }) => resource)
  const [oldest] = pool.lists.keys()
  if (pool.lists.size >= 100 && oldest !== undefined) pool.lists.delete(oldest)
  pool.lists.set(key, list)
  return list
}

const none: readonly JsonObject[] = []

async function hold(
  { database }: Pick<Gateway, 'database'>,
  rest: RestRules,
  pool: Pool,
  stamps: readonly CanonicalStamp[],
): Promise<void> {
  const missing = stamps.filter((stamp) => !pool.held.has(nameOf(stamp))).slice(0, mostDefinitions)
  if (missing.length === 0) return
  for (const record of await loadVersions(database.db, missing)) {
    const resource = JSON.parse(record.text) as JsonObject
    const needs = rest.canonicals(resource)
    pool.held.set(nameOf(record), { resource, characters: record.text.length, needs })
    pool.characters += record.text.length
  }
}

function forget(pool: Pool): void {
  pool.held.clear()
  pool.lists.clear()
  pool.characters = 0
}

function nameOf({ kind, id, version }: { readonly kind: string; readonly id: string; readonly version: number }) {
  return `${kind}/${id}/${version}`
}
