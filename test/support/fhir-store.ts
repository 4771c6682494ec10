// FHIR resources in a database and searches over them as a client writes them, without a door in between.

import { randomUUID } from 'node:crypto'
import { type Db, inTransaction } from '../../src/db/database.ts'
import { putVersions } from '../../src/records/records.ts'
import { search } from '../../src/records/search.ts'
import { fhir } from '../../src/standards/fhir/standard.ts'
import type { JsonObject, SearchContext, Standard } from '../../src/standards/standard.ts'

const transfer = randomUUID()

export const context: SearchContext = {
  base: 'http://me/fhir/R4',
  handling: 'strict',
  now: new Date('2026-01-01T00:00:00Z'),
}

export type Resource = JsonObject & { readonly resourceType: string; readonly id: string }

/** Stores resources as their first versions, indexed by the standard. */
export async function keepResources(db: Db, resources: readonly Resource[], standard: Standard = fhir): Promise<void> {
  const versions = resources.map((value, at) => {
    const record = { kind: value.resourceType, text: JSON.stringify(value), value }
    return {
      kind: value.resourceType,
      id: value.id,
      version: 1,
      deleted: false,
      at: new Date(Date.UTC(2026, 0, 1, 0, 0, at)),
      text: record.text,
      transfer,
      system: null,
      entries: standard.search.index(record),
      identifiers: [],
      entities: [],
      isNew: true,
    }
  })
  await inTransaction(db, (trx) => putVersions(trx, versions))
}

/** The query string's parameters, decoded. */
export function parametersOf(query: string): [string, string][] {
  return [...new URLSearchParams(query)]
}

/** Ids that a search finds, in its order; `Type/id` when it is of the whole system. */
export async function findIds(
  db: Db,
  kind: string,
  query: string,
  more: { standard?: Standard; context?: Partial<SearchContext> } = {},
): Promise<string[]> {
  const { standard = fhir } = more
  const parsed = standard.search.parse(kind, parametersOf(query), { ...context, ...more.context })
  const { records } = await search(db, parsed.query)
  return records.map((record) => (kind === '' ? `${record.kind}/${record.id}` : record.id))
}
