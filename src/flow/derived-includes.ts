// What `_include` and `_revinclude` add where derived records are on the page or point at it.
// https://hl7.org/fhir/R4/search.html#include

import { fault, GatewayError } from '../errors.ts'
import { loadRecords, type RecordRef, type StoredRecord } from '../records/records.ts'
import type { Inclusion } from '../standards/standard.ts'
import { entriesOf } from './derived-find.ts'
import type { Asking, DerivedKind, Restriction } from './derived-kind.ts'
import { derivedKindOf, derivedKinds } from './derived-kinds.ts'

/** As many derived records at most are added to one page. */
const mostIncluded = 1000

/** Stored records that the page's derived ones point at, and derived records that point at the page; by no `:iterate`. */
export async function includeDerived(
  asking: Asking,
  page: readonly StoredRecord[],
  inclusions: readonly Inclusion[],
): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = []
  const isDerived = (record: RecordRef) => derivedKindOf(record.kind, record.id) !== undefined
  for (const inclusion of inclusions) {
    const kind = derivedKinds.get(inclusion.kind)
    if (!kind || asking.standard.name !== 'fhir') continue
    if (inclusion.direction === 'reverse') found.push(...(await pointingAt(asking, kind, page, inclusion)))
    else found.push(...(await pointedAt(asking, page.filter(isDerived), inclusion)))
    if (found.length > mostIncluded) throw tooCostly(inclusion.kind)
  }
  const onPage = new Set(page.map(nameOf))
  return [...new Map(found.map((record) => [nameOf(record), record])).values()].filter(
    (record) => !onPage.has(nameOf(record)),
  )
}

async function pointedAt(
  asking: Asking,
  derived: readonly StoredRecord[],
  { kind, params, targets }: Inclusion,
): Promise<readonly StoredRecord[]> {
  const refs = derived
    .filter((record) => record.kind === kind)
    .flatMap((record) => entriesOf(asking, record))
    .flatMap((entry) => {
      if (entry.type !== 'reference' || !params.includes(entry.param)) return []
      const [, type = '', id = ''] = /^([A-Z][A-Za-z]*)\/([A-Za-z0-9.-]{1,64})$/.exec(entry.target) ?? []
      return type !== '' && (targets === undefined || targets.includes(type)) ? [{ kind: type, id }] : []
    })
  const records = await loadRecords(asking.gateway.database.db, refs)
  return records.filter((record) => !record.deleted)
}

async function pointingAt(
  asking: Asking,
  kind: DerivedKind,
  page: readonly RecordRef[],
  { params, targets }: Inclusion,
): Promise<readonly StoredRecord[]> {
  const names = page.filter((ref) => targets === undefined || targets.includes(ref.kind)).map(nameOf)
  if (names.length === 0) return []
  const wanted = new Set(names)
  const found: StoredRecord[] = []
  for (const param of params) {
    const restriction: Restriction = { targets: new Map([[param, wanted]]), tokens: new Map() }
    const window = { descending: false, limit: mostIncluded + 1 }
    const { records } = await kind.walk(asking, restriction, window)
    if (records.length > mostIncluded) throw tooCostly(kind.kind)
    const points = (record: StoredRecord) =>
      entriesOf(asking, record).some(
        (entry) => entry.type === 'reference' && entry.param === param && wanted.has(entry.target),
      )
    found.push(...records.filter(points))
  }
  return found
}

function nameOf({ kind, id }: RecordRef): string {
  return `${kind}/${id}`
}

function tooCostly(kind: string): GatewayError {
  const text = `_revinclude of ${kind} would add more than ${mostIncluded} records to the page. Ask for smaller pages (_count), or search ${kind} itself.`
  return new GatewayError('invalid-request', text, { issues: [fault('too-costly', '', text)] })
}
