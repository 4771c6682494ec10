// Writing what one may not see: a view limits reading, so it must not be got round, or be wiped out, by a write.

import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import { type DirectOperation, kindOf } from './submission.ts'

type Needs = Pick<Gateway, 'database' | 'now'>

/**
 * Throws 'not-found' for a write to a record that the caller's view does not admit, and 'forbidden' for an update or a
 * patch of a kind of which it hides elements: replacing the whole record would erase what the caller cannot see, and a
 * patch would tell of it.
 */
export async function refuseUnseen(
  gateway: Needs,
  caller: Pick<Caller, 'view'>,
  operations: readonly DirectOperation[],
): Promise<void> {
  if (caller.view === null) return
  for (const operation of operations) {
    if (operation.type === 'create') continue
    const { standard, id } = operation
    const kind = kindOf(operation)
    const view = compileView(caller.view, standard, gateway.now())
    if (!view.restricts(kind)) continue
    const what = operation.type === 'conditional' ? operation.what : operation.type
    if (what !== 'delete' && view.hidesIn(kind)) {
      throw new GatewayError(
        'forbidden',
        `This client does not see all of ${kind}, so it may not replace one: what it cannot see would be lost.`,
      )
    }
    if (id === undefined) continue
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
