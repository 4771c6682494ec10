// A record may say that it is for those alone who may read another one, on every way to it.
// https://hl7.org/fhir/R4/binary-definitions.html#Binary.securityContext

import { compileView } from '../access/view.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import { type Caller, mayDo } from './admit.ts'

/** The kinds whose records may name such another one. */
export const kindsWithContext: readonly string[] = ['Binary']

/** The records whose context the caller may read, and those that have none. A context that is not here hides nothing. */
export async function withinContext(
  gateway: Pick<Gateway, 'database' | 'now'>,
  caller: Caller,
  standard: Standard,
  records: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> {
  const contexts = new Map(
    records.flatMap((record) => {
      const context = record.deleted ? undefined : standard.rest?.contextOf(record.kind, record.text)
      return context && standard.kinds.has(context.kind) ? [[record, context] as const] : []
    }),
  )
  if (contexts.size === 0) return records
  const view = compileView(caller.view, standard, gateway.now())
  const restricted = [...contexts.values()].filter(({ kind }) => view.restricts(kind))
  const loaded = restricted.length === 0 ? [] : await loadRecords(gateway.database.db, restricted)
  const hidden = new Set(
    loaded.filter((record) => !record.deleted && !view.admits(record)).map(({ kind, id }) => `${kind}/${id}`),
  )
  return records.filter((record) => {
    const context = contexts.get(record)
    if (!context) return true
    const { kind, id } = context
    return mayDo(caller, { area: 'system', target: kind, action: 'r' }) && !hidden.has(`${kind}/${id}`)
  })
}
