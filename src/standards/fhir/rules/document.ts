// Documents: what the Composition points at is in the Bundle, once. https://hl7.org/fhir/R4/documents.html#content

import { isObject } from '../schema.ts'
import type { BundleEntries } from './bundle-entries.ts'
import { type Findings, report, shown } from './findings.ts'
import { below, type Place } from './place.ts'
import { unreachable } from './reachable.ts'

/** The references of a Composition that have to be in its document. */
const pointing = ['subject', 'encounter', 'author', 'custodian']

export function checkDocument(entries: BundleEntries, at: Place, findings: Findings): void {
  const [first] = entries.entries
  const composition = first?.resource
  if (!first || composition?.resourceType !== 'Composition') return
  const place = below(below(at, 'entry', first.index), 'resource')
  const check = (value: unknown, where: Place): void => {
    if (isObject(value) && typeof value.reference === 'string') {
      checkPointer(value.reference, first.fullUrl, entries, where, findings)
    }
  }
  for (const name of pointing) forEach(composition[name], below(place, name), check)
  forEach(composition.attester, below(place, 'attester'), (value, where) => {
    if (isObject(value)) check(value.party, below(where, 'party'))
  })
  forEach(composition.event, below(place, 'event'), (value, where) => {
    if (isObject(value)) forEach(value.detail, below(where, 'detail'), check)
  })
  checkSections(composition.section, place, check)
  for (const { index, resource } of unreachable(entries)) {
    // What signs or styles a document, or tells where it comes from, need not be pointed at.
    if (!resource || resource.resourceType === 'Provenance' || resource.resourceType === 'Binary') continue
    const text = 'No chain of references joins this entry to the Composition: refer to it, or leave it out.'
    report(findings, 'error', 'document.unreachable', below(at, 'entry', index), text)
  }
}

function checkSections(sections: unknown, at: Place, check: (value: unknown, at: Place) => void): void {
  forEach(sections, below(at, 'section'), (section, where) => {
    if (!isObject(section)) return
    forEach(section.author, below(where, 'author'), check)
    check(section.focus, below(where, 'focus'))
    forEach(section.entry, below(where, 'entry'), check)
    checkSections(section.section, where, check)
  })
}

function forEach(value: unknown, at: Place, take: (value: unknown, at: Place) => void): void {
  if (!Array.isArray(value)) return value === undefined ? undefined : take(value, at)
  for (const [index, entry] of (value as unknown[]).entries()) take(entry, { ...at, index })
}

function checkPointer(
  reference: string,
  from: string | undefined,
  entries: BundleEntries,
  at: Place,
  findings: Findings,
): void {
  if (reference.startsWith('#')) return
  const found = entries.find(reference, from)
  if (found.length === 1) return
  if (found.length > 1) {
    const text = `${found.length} entries are ${shown(reference)}: a reference in a document is to one, so name its version.`
    return report(findings, 'error', 'document.ambiguous', at, text)
  }
  const near = entries.named(reference.split('/').slice(0, 2).join('/'))
  const hint = near.length > 0 ? ' An entry has that type and id at another fullUrl.' : ''
  const text = `${shown(reference)} is not in the document: add it, or correct the reference.${hint}`
  report(findings, 'error', 'document.missing', at, text)
}
