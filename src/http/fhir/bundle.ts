// Bundles, put together as text so that each resource stands in them byte for byte as it is served alone.
// https://hl7.org/fhir/R4/bundle.html

import type { Issue } from '../../errors.ts'
import type { StoredRecord } from '../../records/records.ts'
import type { Subset } from '../../standards/standard.ts'
import type { SearchPage } from '../search-page.ts'
import type { Face } from './face.ts'
import { partOf } from './shape.ts'

/** One entry: its members as values, and its resource as text. */
export interface Entry {
  readonly fullUrl?: string
  readonly resource?: string
  /** What stands behind the resource. */
  readonly more?: object
}

/** A Bundle's JSON: its members but for the entries, and these. */
export function printBundle(head: object, entries: readonly Entry[]): string {
  const open = JSON.stringify({ resourceType: 'Bundle', ...head }).slice(0, -1)
  // An empty array is not valid FHIR.
  return entries.length === 0 ? `${open}}` : `${open},"entry":[${entries.map(printEntry).join(',')}]}`
}

function printEntry({ fullUrl, resource, more = {} }: Entry): string {
  const parts = [
    ...(fullUrl === undefined ? [] : [`"fullUrl":${JSON.stringify(fullUrl)}`]),
    ...(resource === undefined ? [] : [`"resource":${resource}`]),
    ...Object.entries(more).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`),
  ]
  return `{${parts.join(',')}}`
}

/** What a page of a search or a history has around it. */
export interface Frame {
  readonly id: string
  readonly at: Date
  /** `http://localhost:8080/fhir/R4` */
  readonly base: string
}

/** `self`, and `next` where there is one. */
export function linksOf({ self, next }: { readonly self: string; readonly next: string | undefined }): object[] {
  const links = [{ relation: 'self', url: self }]
  return next === undefined ? links : [...links, { relation: 'next', url: next }]
}

/** The searchset of a page. What lenient handling left out is told in an OperationOutcome entry. */
export function printSearchset(
  face: Face,
  page: SearchPage,
  { id, at, base }: Frame,
  subset: Subset | undefined,
): string {
  const head = {
    id,
    meta: { lastUpdated: at.toISOString() },
    type: 'searchset',
    ...(page.total === undefined ? {} : { total: page.total }),
    link: linksOf(page),
  }
  const entryOf = (mode: string, part: Subset | undefined) => (record: StoredRecord) => ({
    fullUrl: `${base}/${record.kind}/${record.id}`,
    resource: partOf(face, record.kind, record.text, part),
    more: { search: { mode } },
  })
  // `_elements` is about what was searched for: https://hl7.org/fhir/R4/search.html#elements
  const inIncluded = subset && 'summary' in subset ? subset : undefined
  const entries: Entry[] = [
    ...page.records.map(entryOf('match', subset)),
    ...page.included.map(entryOf('include', inIncluded)),
  ]
  if (page.parsed.issues.length > 0)
    entries.push({ resource: JSON.stringify(outcomeOf(page.parsed.issues)), more: { search: { mode: 'outcome' } } })
  return printBundle(head, entries)
}

function outcomeOf(issues: readonly Issue[]): object {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map((issue) => ({ severity: issue.severity, code: 'not-supported', details: { text: issue.text } })),
  }
}
