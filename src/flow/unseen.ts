// Writing what one may not see: a view limits reading, so it must not be got round, or be wiped out, by a write, and no
// answer to a write may tell a record that is hidden from one that never was.

import { compileView, type View } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords, type StoredRecord } from '../records/records.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import { admittedVersions } from './readable-versions.ts'
import { type ConditionalOperation, type DeleteOperation, type DirectOperation, kindOf } from './submission.ts'

type Needs = Pick<Gateway, 'database' | 'now'>

/**
 * The operations as the caller's view lets them be done, in their order. Where the view leaves records of the kind out:
 * an update or a patch is 'not-found' unless the caller sees the record, whether there is one or not (a create then gets
 * an id by the gateway), and a deletion of what it does not see does nothing. Throws 'forbidden' for an update or a patch
 * of what is not seen whole: replacing it would erase what the caller cannot see, and a patch would tell of it.
 */
export async function withinView<O extends DirectOperation>(
  gateway: Needs,
  caller: Pick<Caller, 'view'>,
  operations: readonly O[],
): Promise<(O | ConditionalOperation)[]> {
  const { view: grant } = caller
  if (grant === null) return [...operations]
  const allowed: (O | ConditionalOperation)[] = []
  for (const operation of operations) {
    const view = compileView(grant, operation.standard, gateway.now())
    allowed.push(view.restricts(kindOf(operation)) ? await withinOne(gateway, caller, view, operation) : operation)
  }
  return allowed
}

async function withinOne<O extends DirectOperation>(
  gateway: Needs,
  caller: Pick<Caller, 'view'>,
  view: View,
  operation: O,
): Promise<O | ConditionalOperation> {
  const kind = kindOf(operation)
  const what = operation.type === 'conditional' ? operation.what : operation.type
  if (what === 'create') return operation
  if (what !== 'delete' && view.hidesIn(kind)) throw partlySeen(kind)
  const { id, standard } = operation
  const stored = id === undefined ? [] : await loadRecords(gateway.database.db, [{ kind, id }])
  if (id !== undefined && view.limits(kind)) {
    const seen = await admittedVersions(gateway, caller, standard, stored)
    if (seen.length === 0) {
      if (operation.type === 'delete') return nothingToDelete(operation)
      throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
    }
  }
  if (what === 'delete') return operation
  refusePartly(view, stored)
  if (operation.type !== 'conditional') return operation
  const { decide } = operation
  return {
    ...operation,
    decide(matches) {
      refusePartly(view, matches)
      return decide(matches)
    },
  }
}

/** A record may hold others of which the view hides something. */
function refusePartly(view: View, records: readonly StoredRecord[]): void {
  for (const record of records) if (!record.deleted && view.show(record) !== record.text) throw partlySeen(record.kind)
}

function partlySeen(kind: string): GatewayError {
  return new GatewayError(
    'forbidden',
    `This client does not see all of ${kind}, so it may not replace one: what it cannot see would be lost.`,
  )
}

/** As a deletion of what never was. */
function nothingToDelete({ standard, kind, id, ifMatch }: DeleteOperation): ConditionalOperation {
  return {
    type: 'conditional',
    what: 'delete',
    standard,
    kind,
    condition: { kind, where: { any: [] }, sort: [], count: 1, total: 'none' },
    decide() {
      if (ifMatch === undefined) return []
      const text = `If-Match names version ${ifMatch} of ${kind}/${id}, but it does not exist. Read it again and repeat the change on what you find.`
      throw new GatewayError('precondition-failed', text)
    },
  }
}

/** A record as the caller may see it after a write. */
export function seenBy(gateway: Needs, caller: Caller, standard: Standard, record: StoredRecord): StoredRecord {
  if (caller.view === null || record.deleted) return record
  return { ...record, text: compileView(caller.view, standard, gateway.now()).show(record) }
}
