// Reading a record by an id that it no longer has: it was merged into another one, and its kind cannot say so itself.

import { GatewayError } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { loadRecords, type RecordRef } from '../records/records.ts'
import { mergesAbout, rootIn } from '../registry/merges.ts'
import type { Standard } from '../standards/standard.ts'
import type { Caller } from './admit.ts'
import { readableVersions } from './readable-versions.ts'

/** GatewayError('moved') with the address of the survivor, for who may see that; undefined when the record is not merged. */
export async function movedTo(
  gateway: Gateway,
  caller: Caller,
  standard: Standard,
  { kind, id }: RecordRef,
): Promise<GatewayError | undefined> {
  const { db } = gateway.database
  const root = rootIn(await mergesAbout(db, [{ kind, id }]), { kind, id })
  if (root === id) return undefined
  const [survivor] = await readableVersions(gateway, caller, standard, await loadRecords(db, [{ kind, id: root }]))
  if (!survivor || survivor.deleted) return undefined
  const text = `${kind}/${id} was merged into ${kind}/${root}. Read it there; the old id leads to it as long as they are one.`
  const path = standard.kinds.get(kind)?.path ?? kind
  return new GatewayError('moved', text, { headers: { Location: `${standard.base}/${path}/${root}` } })
}
