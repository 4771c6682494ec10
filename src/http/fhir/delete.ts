// delete, by id and by condition: a further version that says so, and nothing is erased.
// https://hl7.org/fhir/R4/http.html#delete

import { fault, GatewayError } from '../../errors.ts'
import { requireSearch } from '../../flow/admit.ts'
import { ambiguous } from '../../flow/conditional.ts'
import type { ConcreteOperation, DirectOperation } from '../../flow/submission.ts'
import type { StoredRecord } from '../../records/records.ts'
import { param } from '../call.ts'
import { type Parameters, parseQuery } from '../query.ts'
import { checkId, requireKind } from '../record-calls.ts'
import { refuseHeaders } from '../request-headers.ts'
import { type Expected, expectedOf } from './expected.ts'
import { type Asked, conditionFor } from './face.ts'
import { mostDeleted } from './policies.ts'
import { formParameters, refuseOthers } from './shape.ts'
import { answerDeleted, write } from './written.ts'

/** DELETE of `Type/id`: 204, also for what was not there. */
export async function remove(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  requireKind(caller, kind, 'd')
  refuseHeaders(call, ['if-none-exist', 'if-none-match'])
  refuseOthers(call, parseQuery(call.query))
  const id = checkId(param(call, 'id'))
  const operation = deleteOperation(asked, { kind, id }, expectedOf(call.request.headers))
  return answerDeleted(asked, await write(asked, operation))
}

/** DELETE of `Type?condition`: of the one that matches, or of all by the policy `multiple`. */
export async function removeWhere(asked: Asked, kind: string): Promise<Response> {
  const { call, caller } = asked
  requireKind(caller, kind, 'd')
  refuseHeaders(call, ['if-none-exist', 'if-none-match'])
  const condition = parseQuery(call.query).filter(([name]) => !formParameters.includes(name))
  const operation = conditionalDelete(asked, kind, condition, expectedOf(call.request.headers))
  return answerDeleted(asked, await write(asked, operation))
}

export function deleteOperation(
  { caller, face }: Asked,
  { kind, id }: { readonly kind: string; readonly id: string },
  { ifMatch }: Expected,
): DirectOperation {
  requireKind(caller, kind, 'd')
  return { type: 'delete', standard: face.standard, kind, id, ...(ifMatch === undefined ? {} : { ifMatch }) }
}

export function conditionalDelete(
  asked: Asked,
  kind: string,
  parameters: Parameters,
  { ifMatch }: Expected,
): DirectOperation {
  const { caller, face } = asked
  requireKind(caller, kind, 'd')
  const isMany = face.policies.conditionalDelete === 'multiple'
  const condition = conditionFor(asked, kind, parameters, isMany ? mostDeleted + 1 : 2)
  requireSearch(caller, condition)
  const { standard } = face
  const expected = ifMatch === undefined ? {} : { ifMatch }
  const decide = (matches: readonly StoredRecord[]): ConcreteOperation[] => {
    if (matches.length > 1 && !isMany) throw ambiguous(kind)
    if (matches.length > mostDeleted) throw tooMany(kind)
    return matches.map(({ id }) => ({ type: 'delete', standard, kind, id, ...expected }))
  }
  return { type: 'conditional', what: 'delete', standard, kind, condition, decide }
}

function tooMany(kind: string): GatewayError {
  const text = `The condition matches more than ${mostDeleted} records of ${kind}; delete them in parts.`
  return new GatewayError('precondition-failed', text, { issues: [fault('too-costly', '', text)] })
}
