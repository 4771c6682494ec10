// Which value sets and code systems a search names, and all that these draw on: what has to be fetched before it is read.
// https://hl7.org/fhir/R4/search.html#token

import type { JsonObject, Terminology } from '../../standard.ts'
import { splitValues, unescapeValue } from './split-values.ts'
import { drawnOn, terminologyOf } from './terminology.ts'

/** A stored resource that is wanted, by its canonical url. */
export interface Wanted {
  readonly kind: 'ValueSet' | 'CodeSystem'
  readonly url: string
}

/** Value sets may draw on others; beyond so many resources or steps a set counts as one that cannot be expanded. */
const mostResources = 200
const mostSteps = 10

/**
 * The terminology that a search needs: `load` fetches stored resources by url. Undefined when no parameter asks for
 * any, which is the usual case.
 */
export async function terminologyFor(
  parameters: readonly (readonly [string, string])[],
  load: (wanted: readonly Wanted[]) => Promise<readonly JsonObject[]>,
): Promise<Terminology | undefined> {
  let wanted = parameters.flatMap(([name, value]) => wantedBy(name, value))
  if (wanted.length === 0) return undefined
  const seen = new Set<string>()
  const found: JsonObject[] = []
  for (let step = 0; step < mostSteps && wanted.length > 0; step++) {
    for (const { kind, url } of wanted) seen.add(`${kind} ${url}`)
    const resources = await load(wanted)
    found.push(...resources)
    wanted = resources
      .flatMap(referredTo)
      .filter(({ kind, url }) => !seen.has(`${kind} ${url}`))
      .slice(0, mostResources - seen.size)
  }
  return terminologyOf(found)
}

function wantedBy(name: string, value: string): Wanted[] {
  const modifier = name.slice(name.lastIndexOf(':') + 1)
  const values = splitValues(value, ',')
  if (modifier === 'in' || modifier === 'not-in') {
    return values.map((url) => ({ kind: 'ValueSet', url: unescapeValue(url).split('|', 1)[0] ?? '' }))
  }
  if (modifier !== 'above' && modifier !== 'below') return []
  const systems = values.map((one) => unescapeValue(splitValues(one, '|')[0] ?? ''))
  return systems.map((url) => ({ kind: 'CodeSystem', url }))
}

function referredTo(resource: JsonObject): Wanted[] {
  const { valueSets, systems } = drawnOn(resource)
  return [
    ...valueSets.map((url): Wanted => ({ kind: 'ValueSet', url })),
    ...systems.map((url): Wanted => ({ kind: 'CodeSystem', url })),
  ]
}
