// What is in a document or a message without being linked to its first entry, in whichever direction.
// https://hl7.org/fhir/R4/documents.html#content

import { isObject } from '../schema.ts'
import type { BundleEntries, BundleEntry } from './bundle-entries.ts'

/** What has several meanings is told elsewhere; a few of them are followed. */
const mostMeant = 5

/** The entries that no chain of references joins to the first one; linear in what the Bundle holds. */
export function unreachable(bundle: BundleEntries): BundleEntry[] {
  const [first] = bundle.entries
  if (!first) return []
  const near = new Map<BundleEntry, BundleEntry[]>(bundle.entries.map((entry) => [entry, []]))
  for (const entry of bundle.entries) {
    for (const reference of referencesIn(entry.resource)) {
      const exact = bundle.find(reference, entry.fullUrl)
      const found = exact.length > 0 ? exact : bundle.named(reference.split('/').slice(0, 2).join('/'))
      for (const other of found.slice(0, mostMeant)) {
        near.get(entry)?.push(other)
        near.get(other)?.push(entry)
      }
    }
  }
  const seen = new Set<BundleEntry>([first])
  const open = [first]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const other of near.get(at) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      open.push(other)
    }
  }
  return bundle.entries.filter((entry) => !seen.has(entry))
}

/** Everything in a resource that may refer to another: references, and URIs that are addresses of entries. */
function referencesIn(resource: unknown): string[] {
  const found = new Set<string>()
  const open: unknown[] = [resource]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') {
      if (next.length < 2000 && /^(?:urn:|https?:|[A-Z][A-Za-z]+\/)/.test(next)) found.add(next)
    } else if (Array.isArray(next)) {
      for (const one of next as unknown[]) open.push(one)
    } else if (isObject(next)) {
      for (const one of Object.values(next)) open.push(one)
    }
  }
  return [...found]
}
