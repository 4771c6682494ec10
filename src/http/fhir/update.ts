// update, by id and by condition. https://hl7.org/fhir/R4/http.html#update

import { fault, GatewayError } from '../../errors.ts'
import { requireSearch } from '../../flow/admit.ts'
import { ambiguous } from '../../flow/conditional.ts'
import type { ConcreteOperation, DirectOperation } from '../../flow/submission.ts'
import type { StoredRecord } from '../../records/records.ts'
import type { CanonicalRecord } from '../../standards/standard.ts'
import { param } from '../call.ts'
import { type Parameters, parseQuery } from '../query.ts'
import { checkId, requireKind } from '../record-calls.ts'
import { refuseHeaders } from '../request-headers.ts'
import { readResource } from './create.ts'
import { type Expected, expectedOf } from './expected.ts'
import { type Asked, conditionFor } from './face.ts'
import { formParameters, refuseOthers } from './shape.ts'
import { answerWritten, write } from './written.ts'

/** PUT of `Type/id`: 200, or 201 for what was not there. */
export async function update(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-none-exist'])
  refuseOthers(call, parseQuery(call.query))
  const id = checkId(param(call, 'id'))
  const { record, body } = await readResource(asked, kind, id)
  const operation = updateOperation(asked, record, id, expectedOf(call.request.headers))
  return answerWritten(asked, await write(asked, operation, body))
}

/** PUT of `Type?condition`: updates the one that matches, creates where none does. */
export async function updateWhere(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  requireKind(caller, kind, 'u')
  refuseHeaders(call, ['if-none-exist', 'if-none-match'])
  const { record, body } = await readResource(asked, kind)
  const condition = parseQuery(call.query).filter(([name]) => !formParameters.includes(name))
  const operation = conditionalUpdate(asked, record, condition, expectedOf(call.request.headers))
  return answerWritten(asked, await write(asked, operation, body))
}

/** The operation of an update. The body must name the id of the address. */
export function updateOperation(
  { caller, face }: Asked,
  record: CanonicalRecord,
  id: string,
  expected: Expected,
): DirectOperation {
  const { kind } = record
  requireKind(caller, kind, 'u')
  refusePart(record)
  if (record.value['id'] !== id) {
    throw new GatewayError('invalid-request', `The body's id must be ${JSON.stringify(id)}, as in the address.`, {
      issues: [fault('id', '/id', `Set id to ${JSON.stringify(id)}.`, { expression: `${kind}.id` })],
    })
  }
  const mustExist = face.policies.updateCreate ? {} : { mustExist: true }
  return { type: 'update', standard: face.standard, record, id, ...expected, ...mustExist }
}

/** The operation of a conditional update; it may create, so it needs both rights. */
export function conditionalUpdate(
  asked: Asked,
  record: CanonicalRecord,
  parameters: Parameters,
  expected: Expected,
): DirectOperation {
  const { caller, face } = asked
  const { kind } = record
  requireKind(caller, kind, 'u')
  requireKind(caller, kind, 'c')
  refusePart(record)
  const condition = conditionFor(asked, kind, parameters)
  requireSearch(caller, condition)
  const said = record.value['id']
  const named = typeof said === 'string' ? { id: checkId(said) } : {}
  const { standard } = face
  const decide = (matches: readonly StoredRecord[]): ConcreteOperation[] => {
    const [match, second] = matches
    if (second) throw ambiguous(kind)
    if (match) return [{ type: 'update', standard, record: aboutMatch(record, match), id: match.id, ...expected }]
    if (expected.ifMatch !== undefined || expected.ifAny)
      throw new GatewayError('precondition-failed', `If-Match names a version, but no ${kind} matches the condition.`)
    if (named.id !== undefined && !face.policies.updateCreate)
      throw new GatewayError(
        'not-found',
        `No ${kind} matches, and ids are not chosen by clients here; leave out the id.`,
      )
    return [{ type: 'create', standard, record, ...named }]
  }
  return { type: 'conditional', what: 'update', standard, kind, condition, record, ...named, decide }
}

function aboutMatch(record: CanonicalRecord, { kind, id }: StoredRecord): CanonicalRecord {
  const said = record.value['id']
  if (said === undefined || said === id) return record
  const text = `The condition matches ${kind}/${id}, but the body has another id; leave the id out, or correct it.`
  throw new GatewayError('invalid-request', text, { issues: [fault('id', '/id', text, { expression: `${kind}.id` })] })
}

/** What was read in part would wipe out the rest. https://hl7.org/fhir/R4/search.html#elements */
function refusePart({ kind, value }: CanonicalRecord): void {
  const tags = (value['meta'] as { readonly tag?: unknown } | undefined)?.tag
  if (!Array.isArray(tags)) return
  const isPart = (tags as ({ code?: unknown; system?: unknown } | null)[]).some(
    (tag) => tag?.code === 'SUBSETTED' && tag.system === 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  )
  if (!isPart) return
  const text = `This ${kind} has the tag SUBSETTED: it is a part, and storing it would lose the rest. Read it whole, then update it.`
  throw new GatewayError('business-rule', text, {
    issues: [fault('subsetted', '/meta/tag', text, { expression: `${kind}.meta.tag` })],
  })
}
