// What a search needs to know of value sets and code systems: those that are stored here, beside the standard's own.

import type { Gateway } from '../gateway.ts'
import { loadByUrl } from '../records/by-url.ts'
import type { JsonObject, Standard, Terminology } from '../standards/standard.ts'

/** The terminology that these parameters ask for; undefined when they ask for none. */
export async function terminologyFor(
  gateway: Pick<Gateway, 'database'>,
  standard: Standard,
  parameters: readonly (readonly [string, string])[],
): Promise<Terminology | undefined> {
  return await standard.search.terminology?.(parameters, async (wanted) => {
    const records = await loadByUrl(gateway.database.db, wanted)
    return records.map((record) => JSON.parse(record.text) as JsonObject)
  })
}
