// A search as the faces run it: from a query or from a `next` link, one page at a time.

import { GatewayError } from '../errors.ts'
import { type Caller, requireSearch } from '../flow/admit.ts'
import { noteSearch } from '../flow/disclosure.ts'
import { linkSecret } from '../flow/secrets.ts'
import { searchRecords } from '../flow/serve.ts'
import { terminologyFor } from '../flow/terminology.ts'
import type { StoredRecord } from '../records/records.ts'
import type { ParsedSearch, Standard } from '../standards/standard.ts'
import type { Call } from './call.ts'
import { openPage, signPage } from './links.ts'
import { type Parameters, printQuery, single } from './query.ts'
import { preferences } from './request-headers.ts'

export interface SearchPage {
  readonly records: readonly StoredRecord[]
  /** What the page includes beside its matches. */
  readonly included: readonly StoredRecord[]
  readonly total: number | undefined
  readonly parsed: ParsedSearch
  /** The search as it was understood, as an absolute link. */
  readonly self: string
  /** The next page; undefined on the last one. */
  readonly next: string | undefined
}

export interface SearchFace {
  readonly standard: Standard
  readonly kind: string
  /** Path of the collection: `/fhir/R4/Patient`. */
  readonly path: string
  /** The one parameter of a `next` link: `_page`, `$skiptoken`. */
  readonly pageParameter: string
  /** Looks at what the standard's parser leaves to the face; may throw, or leave parameters out. */
  readonly review?: (parsed: ParsedSearch, handling: 'strict' | 'lenient') => ParsedSearch
}

/** One page of a search. Throws GatewayError 'unsupported-parameter', 'invalid-request', 'invalid-link', 'forbidden'. */
export async function runSearch(
  call: Call,
  caller: Caller,
  face: SearchFace,
  parameters: Parameters,
): Promise<SearchPage> {
  const { gateway } = call
  const secret = await linkSecret(gateway)
  const token = single(parameters, face.pageParameter)
  if (token !== undefined && parameters.length > 1) {
    throw new GatewayError(
      'invalid-link',
      'A paging link carries its whole query; follow it as it is, without other parameters.',
    )
  }
  const page = token === undefined ? undefined : openPage(secret, face.path, token)
  const now = page === undefined ? gateway.now() : new Date(page.at)
  const { handling } = preferences(call)
  const asked = page?.parameters ?? parameters
  const terminology = await terminologyFor(gateway, face.standard, asked)
  const context = {
    base: `${call.origin}${face.standard.base}`,
    handling,
    now,
    ...(terminology ? { terminology } : {}),
  }
  const read = face.standard.search.parse(face.kind, asked, context)
  const reviewed = face.review?.(read, handling) ?? read
  const parsed = page === undefined ? reviewed : { ...reviewed, query: behind(reviewed.query, page.after) }
  requireSearch(caller, parsed.query)
  const kinds = parsed.query.among?.map(({ kind }) => kind) ?? [parsed.query.kind]
  noteSearch(caller, face.standard, kinds, `${face.path}?${printQuery(asked)}`)
  const found = await searchRecords(gateway, caller, face.standard, parsed)
  const { understood } = parsed
  const base = `${call.origin}${face.path}`
  const next =
    found.next &&
    signPage(secret, { path: face.path, parameters: understood, at: now.toISOString(), after: found.next })
  const linkTo = (query: string) => (query === '' ? base : `${base}?${query}`)
  return {
    records: found.records,
    included: found.included,
    total: found.total,
    parsed,
    self: linkTo(token === undefined ? printQuery(understood) : printQuery([[face.pageParameter, token]])),
    next: next === undefined ? undefined : linkTo(printQuery([[face.pageParameter, next]])),
  }
}

// What was passed over at first lies before the position already.
function behind({ skip: _skip, ...query }: ParsedSearch['query'], after: string): ParsedSearch['query'] {
  return { ...query, after }
}
