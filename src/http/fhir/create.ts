// create, and create only if nothing matches. https://hl7.org/fhir/R4/http.html#create

import { requireSearch } from '../../flow/admit.ts'
import type { CreateOperation } from '../../flow/submission.ts'
import type { CanonicalRecord } from '../../standards/standard.ts'
import { parseQuery } from '../query.ts'
import { type Document, readDocument, requireKind } from '../record-calls.ts'
import { refuseHeaders } from '../request-headers.ts'
import { isRaw, readRaw } from './binary.ts'
import { type Asked, conditionFor } from './face.ts'
import { refuseOthers, refuseOtherVersion } from './shape.ts'
import { answerWritten, write } from './written.ts'

/** POST of `Type`: 201, or with If-None-Exist 200 for the one that matches and 412 when several do. */
export async function create(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  requireKind(caller, kind, 'c')
  refuseHeaders(call, ['if-match', 'if-none-match'])
  refuseOthers(call, parseQuery(call.query))
  const { record, body } = await readResource(asked, kind)
  const operation = createOperation(asked, record, call.request.headers.get('if-none-exist'))
  return answerWritten(asked, await write(asked, operation, body))
}

/** The operation of a create; `condition` is a query as If-None-Exist has it. */
export function createOperation(asked: Asked, record: CanonicalRecord, condition: string | null): CreateOperation {
  const { kind } = record
  const { caller, face } = asked
  requireKind(caller, kind, 'c')
  const operation = { type: 'create', standard: face.standard, record } as const
  if (condition === null) return operation
  const query = conditionFor(asked, kind, parseQuery(condition.replace(/^\?/, '')))
  requireSearch(caller, query)
  return { ...operation, condition: query }
}

/** The resource in a call's body; bytes that are sent to Binary become one. */
export async function readResource({ call, face }: Asked, kind: string, id?: string): Promise<Document> {
  refuseOtherVersion(call.request.headers.get('content-type'), 'unsupported-media-type')
  if (kind === 'Binary' && isRaw(call)) return await readRaw(call, id)
  return await readDocument(call, face.standard, kind)
}
