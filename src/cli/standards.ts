// Standards and kinds as a person names them on the command line. Each standard is loaded only when it is asked for.

import { nearestName } from '../standards/hr-open/nearest.ts'
import { kindTable } from '../standards/hr-open/nouns.ts'
import { allTypes } from '../standards/hr-open/types.ts'
import type { Standard } from '../standards/standard.ts'
import { WrongUse } from './wrong-use.ts'

const loaders: Readonly<Record<string, () => Promise<Standard>>> = {
  fhir: async () => (await import('../standards/fhir/standard.ts')).fhir,
  'hr-open': async () => (await import('../standards/hr-open/standard.ts')).hrOpen,
}

/** The standard with this name, or all of them. */
export async function standardsNamed(name: string | undefined, command: string): Promise<Standard[]> {
  if (name === undefined) return await Promise.all(Object.values(loaders).map((load) => load()))
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined
  if (load === undefined) throw new WrongUse(`--standard is fhir or hr-open, not '${name}'.`, command)
  return [await load()]
}

/**
 * The kind that a name means, and its standard: the kind's own name, or HR Open's noun with its domain before it, since
 * nouns repeat between domains (`screening/Order` is ScreeningOrder). Throws WrongUse for a name that is none.
 */
export function kindNamed(name: string, standards: readonly Standard[], command: string) {
  const wanted = spellingsOf(name)
  for (const standard of standards) {
    const kind = wanted.find((spelling) => standard.kinds.has(spelling))
    if (kind !== undefined) return { standards: [standard], kind }
  }
  const some = standards
    .flatMap((standard) => [...standard.kinds.keys()])
    .filter((kind) => kind.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()))
  const near = some.length === 0 ? '' : ` Do you mean ${some.slice(0, 5).join(', ')}?`
  throw new WrongUse(`There is no kind '${name}' in ${standards.map((one) => one.name).join(' or ')}.${near}`, command)
}

function spellingsOf(name: string): string[] {
  const [domain, noun, ...more] = name.split('/')
  if (domain === undefined || noun === undefined || more.length > 0) return [name]
  return kindTable()
    .filter(({ type }) => type.startsWith(`${domain.toLowerCase()}.`))
    .filter((row) => [row.noun, row.kind, capital(row.wrapper)].includes(noun))
    .map((row) => row.kind)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** HR Open's type that `common/PersonType` or `common.PersonType` means. Throws WrongUse with the nearest name. */
export function typeNamed(name: string, command: string): string {
  const type = name.replace('/', '.')
  if (allTypes().has(type)) return type
  const near = nearestName(type, allTypes().keys())
  const cure = near === undefined ? '' : ` Do you mean ${near.replace('.', '/')}?`
  throw new WrongUse(`HR Open has no type '${name.slice(0, 80)}'.${cure}`, command)
}
