// The entries of a Bundle by what references can name them. https://hl7.org/fhir/R4/bundle.html#references

import { isObject } from '../schema.ts'
import type { Complex } from './container.ts'

export interface BundleEntry {
  readonly index: number
  readonly fullUrl: string | undefined
  readonly resource: Complex | undefined
}

export interface BundleEntries {
  readonly type: unknown
  readonly entries: readonly BundleEntry[]
  /** The entries that a reference points at, from the entry with that fullUrl. */
  find(reference: string, from: string | undefined): readonly BundleEntry[]
  /** The entries with that type and id, whatever their fullUrl. */
  named(typeAndId: string): readonly BundleEntry[]
}

const restful = /^(https?:\/\/.+?\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/([A-Za-z0-9.-]{1,64}))?$/
export const relative = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/([A-Za-z0-9.-]{1,64}))?$/

/** The parts of a RESTful URL: its base, type, id and version. */
export function partsOf(
  url: string,
): { base: string; type: string; id: string; version: string | undefined } | undefined {
  const match = url.length < 4000 ? restful.exec(url) : null
  return match ? { base: match[1] ?? '', type: match[2] ?? '', id: match[3] ?? '', version: match[4] } : undefined
}

/** Indexes a Bundle once, so that each look-up is constant. */
export function entriesOf(bundle: Complex): BundleEntries {
  const entries: BundleEntry[] = []
  const byUrl = new Map<string, BundleEntry[]>()
  const byName = new Map<string, BundleEntry[]>()
  for (const [index, entry] of (Array.isArray(bundle.entry) ? (bundle.entry as unknown[]) : []).entries()) {
    if (!isObject(entry)) continue
    const fullUrl = typeof entry.fullUrl === 'string' ? entry.fullUrl : undefined
    const resource = isObject(entry.resource) ? entry.resource : undefined
    const known = { index, fullUrl, resource }
    entries.push(known)
    if (fullUrl !== undefined) push(byUrl, fullUrl, known)
    if (typeof resource?.id === 'string') push(byName, `${String(resource.resourceType)}/${resource.id}`, known)
  }
  const find = (reference: string, from: string | undefined): readonly BundleEntry[] => {
    const plain = reference.split('#')[0] ?? ''
    const parts = relative.exec(plain)
    if (!parts)
      return versioned(
        byUrl.get(plain.replace(/\/_history\/[^/]+$/, '')) ?? [],
        /\/_history\/([^/]+)$/.exec(plain)?.[1],
      )
    const name = `${parts[1]}/${parts[2]}`
    const base = from === undefined ? undefined : partsOf(from)?.base
    // Without an address of its own an entry is at the base that a relative reference means.
    const found =
      base !== undefined
        ? byUrl.get(base + name)
        : from === undefined
          ? byName.get(name)
          : (byUrl.get(`urn:uuid:${parts[2]}`) ?? byUrl.get(`urn:oid:${parts[2]}`))
    return versioned(found ?? [], parts[3])
  }
  return { type: bundle.type, entries, find, named: (name) => byName.get(name) ?? [] }
}

function versioned(found: readonly BundleEntry[], version: string | undefined): readonly BundleEntry[] {
  if (version === undefined) return found
  return found.filter(({ resource }) => isObject(resource?.meta) && resource.meta.versionId === version)
}

function push(index: Map<string, BundleEntry[]>, key: string, entry: BundleEntry): void {
  const list = index.get(key)
  if (list) list.push(entry)
  else index.set(key, [entry])
}
