// The table of derived kinds, and what the journeys ask of them: one record by its id, and whether an id is theirs.

import { GatewayError } from '../errors.ts'
import type { StoredRecord } from '../records/records.ts'
import type { Asking, DerivedKind } from './derived-kind.ts'
import { derivedProvenance } from './derived-provenance.ts'
import { type DirectOperation, kindOf } from './submission.ts'

/** Every derived kind by its name; all of them are FHIR's. */
export const derivedKinds: ReadonlyMap<string, DerivedKind> = new Map(
  [derivedProvenance].map((derived) => [derived.kind, derived]),
)

/** The derived kind that the id belongs to; undefined for a record that is stored. */
export function derivedKindOf(kind: string, id: string): DerivedKind | undefined {
  const derived = derivedKinds.get(kind)
  return derived && id.startsWith(derived.idPrefix) ? derived : undefined
}

/** The derived record, if it is there for the caller. */
export async function loadDerived(asking: Asking, derived: DerivedKind, id: string): Promise<StoredRecord | undefined> {
  if (derived.timeOf(id) === undefined) return undefined
  return (await derived.load(asking, [id])).find((record) => record.id === id)
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
