// The table of derived kinds, and what the journeys ask of them: one record by its id, and whether an id is theirs.

import { compileView } from '../access/view.ts'
import { GatewayError } from '../errors.ts'
import type { StoredRecord } from '../records/records.ts'
import { derivedAuditEvent } from './derived-audit-event.ts'
import type { Asking, DerivedKind } from './derived-kind.ts'
import { derivedProvenance } from './derived-provenance.ts'
import { type DirectOperation, kindOf } from './submission.ts'

/** Every derived kind by its name; all of them are FHIR's. */
export const derivedKinds: ReadonlyMap<string, DerivedKind> = new Map(
  [derivedProvenance, derivedAuditEvent].map((derived) => [derived.kind, derived]),
)

/** The derived kind that the id belongs to; undefined for a record that is stored. */
export function derivedKindOf(kind: string, id: string): DerivedKind | undefined {
  const derived = derivedKinds.get(kind)
  return derived && id.startsWith(derived.idPrefix) ? derived : undefined
}

/**
 * The derived record as the caller's view shows it; undefined where the id is not one of a derived kind. Throws
 * 'not-found' where there is none for the caller; versions are 1 alone.
 */
export async function readDerived(
  asking: Asking,
  kind: string,
  id: string,
  version = 1,
): Promise<StoredRecord | undefined> {
  const { gateway, caller, standard } = asking
  const derived = derivedKindOf(kind, id)
  if (!derived) return undefined
  const found = derived.timeOf(id) === undefined || version !== 1 ? [] : await derived.load(asking, [id])
  const view = compileView(caller.view, standard, gateway.now())
  const record = found.find((one) => one.id === id)
  if (record && view.admits(record)) return { ...record, text: view.show(record) }
  throw new GatewayError('not-found', `${kind}/${id} does not exist here.`)
}

/** Throws 'method-not-allowed' for a write to an id of a derived kind, whether there is such a record or not. */
export function refuseDerivedWrites(operations: readonly DirectOperation[]): void {
  for (const operation of operations) {
    const kind = kindOf(operation)
    const derived = operation.id === undefined ? undefined : derivedKindOf(kind, operation.id)
    if (derived)
      throw new GatewayError('method-not-allowed', `${kind}/${operation.id} is derived. ${derived.readOnly}`, {
        headers: { Allow: 'GET, HEAD' },
      })
  }
}
