// What a record says of records that were merged into it, or that it was merged into, where its standard has words for
// it: FHIR's Patient does. https://hl7.org/fhir/R4/patient.html#links

import { parseExact } from '../json/exact.ts'
import { setMembers } from '../json/splice.ts'
import type { CanonicalRecord, Json, JsonObject } from './standard.ts'

/** Merges as one record sees them, by ids of its kind. */
export interface MergeLinks {
  /** The record that it was merged into. */
  readonly replacedBy?: string
  /** Those that were merged into it. */
  readonly replaces: readonly string[]
  /** Those that it was once, and no longer is, merged with. */
  readonly undone: readonly string[]
}

/** Whether a merged record of this kind stays readable and says so itself; of other kinds it is ended. */
export function saysMerged(kind: string): boolean {
  return kind === 'Patient'
}

/** The record with its links as the merges have it; other links and every other byte stay. */
export function withMergeLinks(record: CanonicalRecord, merges: MergeLinks): CanonicalRecord {
  const { replacedBy, replaces, undone } = merges
  if (!saysMerged(record.kind) || (replacedBy === undefined && replaces.length === 0 && undone.length === 0))
    return record
  const { link } = parseExact(record.text) as JsonObject
  const before = Array.isArray(link) ? (link as readonly Json[]) : []
  const wanted = [
    ...(replacedBy === undefined ? [] : [linkTo(record.kind, replacedBy, 'replaced-by')]),
    ...[...replaces].sort().map((id) => linkTo(record.kind, id, 'replaces')),
  ]
  const known = new Set([...replaces, ...undone, ...(replacedBy === undefined ? [] : [replacedBy])])
  const own = before.filter((one) => !isOfMerge(one, record.kind, known))
  const after = [...own, ...wanted]
  const isSame = JSON.stringify(after) === JSON.stringify(before)
  const isActive = replacedBy === undefined || record.value['active'] === false
  if (isSame && isActive) return record
  const text = setMembers(
    record.text,
    {
      ...(isActive ? {} : { active: 'false' }),
      ...(isSame ? {} : { link: after.length === 0 ? undefined : JSON.stringify(after) }),
    },
    'meta',
  )
  return { ...record, text, value: JSON.parse(text) as JsonObject }
}

function linkTo(kind: string, id: string, type: string): JsonObject {
  return { other: { reference: `${kind}/${id}` }, type }
}

function isOfMerge(link: Json, kind: string, ids: ReadonlySet<string>): boolean {
  const { other, type } = link as { readonly other?: { readonly reference?: unknown }; readonly type?: unknown }
  if (type !== 'replaces' && type !== 'replaced-by') return false
  const reference = other?.reference
  return typeof reference === 'string' && reference.startsWith(`${kind}/`) && ids.has(reference.slice(kind.length + 1))
}
