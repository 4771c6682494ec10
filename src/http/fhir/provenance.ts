// A Provenance that comes with a write is stored with it, in one transaction, about what the write made.
// https://hl7.org/fhir/R4/provenance.html#header

import { fault, GatewayError } from '../../errors.ts'
import type { DirectOperation, OperationResult } from '../../flow/submission.ts'
import { kindOf } from '../../flow/submission.ts'
import { readJson } from '../../json/read.ts'
import { setMembers } from '../../json/splice.ts'
import type { CanonicalRecord, JsonObject } from '../../standards/standard.ts'
import { requireKind } from '../record-calls.ts'
import type { Asked } from './face.ts'

/** The operation, and behind it the creation of the Provenance of the header `X-Provenance`, if there is one. */
export function withProvenance({ call, caller, face }: Asked, operation: DirectOperation): DirectOperation[] {
  const header = call.request.headers.get('x-provenance')
  if (header === null) return [operation]
  requireKind(caller, 'Provenance', 'c')
  const text = readHeader(header)
  // Until the write is done its id may not be known, and the Provenance is checked before.
  const record = aimedAt(text, [`${kindOf(operation)}/${operation.id ?? 'new'}`])
  const complete = (before: readonly OperationResult[]): CanonicalRecord | undefined => {
    const targets = before.flatMap(({ kind, id, version, status }) =>
      id === null || version === null || status === 'proposed' ? [] : [`${kind}/${id}/_history/${version}`],
    )
    return targets.length === 0 ? undefined : aimedAt(text, targets)
  }
  return [operation, { type: 'create', standard: face.standard, record, complete }]
}

function readHeader(header: string): string {
  // Headers arrive as Latin-1; what was sent as UTF-8 is read as that.
  const text = Buffer.from(header, 'latin1').toString('utf8')
  const value = readJson(text)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (isObject && (value as JsonObject)['resourceType'] === 'Provenance') return text
  throw new GatewayError('invalid-request', 'The header X-Provenance holds a Provenance as JSON.', {
    issues: [fault('resource-type', '/resourceType', 'X-Provenance must be a Provenance.')],
  })
}

function aimedAt(text: string, targets: readonly string[]): CanonicalRecord {
  const target = JSON.stringify(targets.map((reference) => ({ reference })))
  const aimed = setMembers(text, { target }, 'resourceType')
  return { kind: 'Provenance', text: aimed, value: JSON.parse(aimed) as JsonObject }
}
