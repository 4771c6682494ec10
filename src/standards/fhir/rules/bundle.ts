// Bundles: the addresses of entries, and what each type of Bundle asks of them. https://hl7.org/fhir/R4/bundle.html

import { resourceTypes } from '../elements.ts'
import { isObject } from '../schema.ts'
import { type BundleEntries, type BundleEntry, entriesOf, partsOf } from './bundle-entries.ts'
import type { ResourceCheck } from './checks.ts'
import type { Complex } from './container.ts'
import { checkDocument } from './document.ts'
import { type Findings, report, shown } from './findings.ts'
import { below, type Place } from './place.ts'
import { checkMessage, checkRequests } from './requests.ts'
import { isAbsolute } from './uris.ts'

export const checkBundle: ResourceCheck = (value, at, container, { findings }) => {
  const entries = entriesOf(value)
  // A Bundle's own references are those of its entries.
  container.bundle = entries
  checkAddresses(entries, at, findings)
  if (value.type === 'searchset') checkMatches(value, entries, at, findings)
  if (value.type === 'document') checkDocument(entries, at, findings)
  if (value.type === 'message') checkMessage(entries, at, findings)
  if (value.type === 'transaction' || value.type === 'batch') checkRequests(value, at, findings)
}

const types = new Set(resourceTypes())

/** Types whose entries need no fullUrl. */
const unaddressed = new Set<unknown>(['transaction', 'batch', 'transaction-response', 'batch-response', 'history'])

function checkAddresses({ type, entries }: BundleEntries, at: Place, findings: Findings): void {
  const seen = new Set<string>()
  for (const entry of entries) {
    const place = below(at, 'entry', entry.index)
    const { fullUrl, resource } = entry
    if (fullUrl === undefined) {
      if (resource !== undefined && !unaddressed.has(type) && resource.resourceType !== 'OperationOutcome') {
        report(
          findings,
          'error',
          'bundle.full-url',
          place,
          'An entry has a fullUrl, by which the others can refer to it: add it.',
        )
      }
      continue
    }
    checkAddress(entry, fullUrl, place, findings)
    const version = isObject(resource?.meta) ? resource.meta.versionId : undefined
    const key = `${fullUrl} ${typeof version === 'string' ? version : ''}`
    if (seen.has(key) && type !== 'history') {
      const text = `Another entry has the fullUrl ${shown(fullUrl)} and the same version: give each its own.`
      report(findings, 'error', 'invariant.bdl-7', place, text)
    }
    seen.add(key)
  }
}

function checkAddress({ resource }: BundleEntry, fullUrl: string, place: Place, findings: Findings): void {
  const at = below(place, 'fullUrl')
  const refuse = (text: string): void => report(findings, 'error', 'bundle.full-url', at, text)
  if (!isAbsolute(fullUrl)) return refuse(`${shown(fullUrl)} is not an absolute URL: a fullUrl is.`)
  if (fullUrl.startsWith('urn:uuid:') && !/^urn:uuid:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(fullUrl)) {
    return refuse(`${shown(fullUrl)} is no UUID: write 32 hexadecimal digits in five groups.`)
  }
  const parts = partsOf(fullUrl)
  if (!resource || !parts || typeof resource.resourceType !== 'string') return
  const { id, resourceType } = resource
  if (id === undefined && parts.type === resourceType) {
    return refuse(`${shown(fullUrl)} is the address of a resource on a server, and the resource has no id: add it.`)
  }
  if (typeof id === 'string' && (parts.type !== resourceType || parts.id !== id) && types.has(parts.type)) {
    refuse(`${shown(fullUrl)} is the address of another resource: it has to end with /${resourceType}/${id}.`)
  }
}

/** A search answers with matches of the type that was searched, what they include, and an outcome. */
function checkMatches(bundle: Complex, { entries }: BundleEntries, at: Place, findings: Findings): void {
  const types = searchedTypes(bundle)
  const listed = Array.isArray(bundle.entry) ? (bundle.entry as readonly unknown[]) : []
  for (const { index, resource } of entries) {
    const entry = listed[index]
    if (!resource || !isObject(entry)) continue
    const place = below(at, 'entry', index)
    const mode = isObject(entry.search) ? entry.search.mode : undefined
    const type = String(resource.resourceType)
    if (mode === 'outcome' && type !== 'OperationOutcome') {
      report(
        findings,
        'error',
        'bundle.search',
        place,
        `The outcome of a search is an OperationOutcome, and this is a ${type}.`,
      )
    }
    if (resource.id === undefined && type !== 'OperationOutcome') {
      report(findings, 'error', 'bundle.search', place, 'What a search finds has an id: add it.')
    }
    if (types && mode === 'match' && !types.includes(type) && type !== 'OperationOutcome') {
      report(
        findings,
        'error',
        'bundle.search',
        place,
        `The search was for ${types.join(', ')}, and this is a ${type}.`,
      )
    } else if (types && mode === 'match' && type === 'OperationOutcome' && !types.includes(type)) {
      report(
        findings,
        'error',
        'bundle.search',
        place,
        'An OperationOutcome is no match of this search: its mode is outcome.',
      )
    }
  }
}

/** The types that the Bundle's own link says were searched; undefined where it does not say. */
function searchedTypes(bundle: Complex): string[] | undefined {
  const links = Array.isArray(bundle.link) ? (bundle.link as readonly unknown[]).filter(isObject) : []
  const self = links.find((link) => link.relation === 'self')?.url
  if (typeof self !== 'string') return undefined
  const [path = '', query = ''] = self.split('?')
  const types = new URLSearchParams(query).get('_type')
  if (types) return types.split(',')
  const last = path.slice(path.lastIndexOf('/') + 1)
  return self.includes('?') && /^[A-Z][A-Za-z]+$/.test(last) ? [last] : undefined
}
