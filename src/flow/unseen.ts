// Writing what one may not see: a view limits reading, so it must not be got round, or be wiped out, by a write.

import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import type { DirectOperation } from './submission.ts'

type Needs = Pick<Gateway, 'database' | 'now'>

/**
 * Throws 'not-found' for an update or deletion of a record that the caller's view does not admit, and 'forbidden' for
 * an update of a kind of which it hides elements: replacing the whole record would erase what the caller cannot see.
 */
export async function refuseUnseen(
  gateway: Needs,
  caller: Caller,
  operations: readonly DirectOperation[],
): Promise<void> {
  if (caller.view === null) return
  for (const operation of operations) {
    if (operation.type === 'create') continue
    const { standard, id } = operation
    const kind = 'record' in operation ? operation.record.kind : operation.kind
    const view = compileView(caller.view, standard, gateway.now())
    if (!view.restricts(kind)) continue
    if (operation.type !== 'delete' && view.hidesIn(kind)) {
      throw new GatewayError(
        'forbidden',
        `This client does not see all of ${kind}, so it may not replace one: what it cannot see would be lost.`,
      )
    }
    const [record] = await loadRecords(gateway.database.db, [{ kind, id }])
    if (record && !record.deleted && !view.admits(record)) {
      throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
    }
  }
}

/** A record as the caller may see it after a write. */
export function seenBy(gateway: Needs, caller: Caller, standard: Standard, record: StoredRecord): StoredRecord {
  if (caller.view === null || record.deleted) return record
  return { ...record, text: compileView(caller.view, standard, gateway.now()).show(record) }
}
