// A searchset Bundle, put together as text so that each resource stands in it byte for byte as it is served alone.
// https://hl7.org/fhir/R4/bundle.html

import type { Issue } from '../errors.ts'
import type { SearchPage } from './search-page.ts'

export interface Searchset extends SearchPage {
  readonly id: string
  readonly at: Date
  /** `http://localhost:8080/fhir/R4` */
  readonly base: string
}

/** The Bundle's JSON. What lenient handling left out is told in an OperationOutcome entry. */
export function printBundle(page: Searchset): string {
  const links = [{ relation: 'self', url: page.self }]
  if (page.next !== undefined) links.push({ relation: 'next', url: page.next })
  const head = {
    resourceType: 'Bundle',
    id: page.id,
    meta: { lastUpdated: page.at.toISOString() },
    type: 'searchset',
    ...(page.total === undefined ? {} : { total: page.total }),
    link: links,
  }
  const entries = page.records.map((record) => {
    const fullUrl = JSON.stringify(`${page.base}/${record.kind}/${record.id}`)
    return `{"fullUrl":${fullUrl},"resource":${record.text},"search":{"mode":"match"}}`
  })
  if (page.parsed.issues.length > 0) {
    entries.push(`{"resource":${JSON.stringify(outcomeOf(page.parsed.issues))},"search":{"mode":"outcome"}}`)
  }
  const open = JSON.stringify(head).slice(0, -1)
  // An empty array is not valid FHIR.
  return entries.length === 0 ? `${open}}` : `${open},"entry":[${entries.join(',')}]}`
}

function outcomeOf(issues: readonly Issue[]): object {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map((issue) => ({ severity: issue.severity, code: 'not-supported', details: { text: issue.text } })),
  }
}
