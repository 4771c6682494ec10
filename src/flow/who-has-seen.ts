// Who has seen this record: the question that the log of reads is kept for.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords } from '../records/records.ts'
import { type DisclosureFilter, listDisclosures, type RecordDisclosure } from '../transfers/disclosures.ts'
import { type Caller, requireScope } from './admit.ts'
import { derivedKindOf } from './derived-kinds.ts'
import { disclosureQueue } from './disclosure-queue.ts'
import { readableVersions } from './readable-versions.ts'

/**
 * The transfers that showed a record, newest first. Throws 'kind-unknown', and 'not-found' where there is no such
 * record, or none that the caller may see.
 */
export async function whoHasSeen(
  gateway: Gateway,
  caller: Caller,
  { kind, id }: { readonly kind: string; readonly id: string },
  filter: DisclosureFilter,
): Promise<readonly RecordDisclosure[]> {
  requireScope(caller, { area: 'admin', target: 'disclosures', action: 'r' })
  const standard = [...gateway.standards.values()].find(({ kinds }) => kinds.has(kind))
  if (!standard)
    throw new GatewayError('kind-unknown', `${JSON.stringify(kind.slice(0, 80))} is not a kind of any standard here.`)
  const stored = await loadRecords(gateway.database.db, [{ kind, id }])
  const seen = await readableVersions(gateway, caller, standard, stored)
  if (seen.length === 0 && !derivedKindOf(kind, id))
    throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
  // What this process has shown a moment ago is part of the answer.
  await disclosureQueue(gateway).flush()
  return await listDisclosures(gateway.database.db, { kind, id }, filter)
}
